/** Of records that give cover on several maps, those of which a caller may know. */
import type { Run } from '../graph/driver.ts'
import { readFacts } from '../graph/grants.ts'
import { withoutUrgent, type Caller } from '../policy/facts.ts'
import { openingOf } from '../policy/opening.ts'
import type { IsoDate } from '../policy/terms.ts'
import { isKnownTo, type Covering } from './cover-records.rules.ts'

type OnMap = Covering & { readonly id: string; readonly mapId: string }

/**
 * Their ids. `maps`: those in the caller's view; null: every map, by role, and every record.
 * Whether one is known is judged by what of its map is open to the caller: who is restricted is as if never drawn (P9.5).
 */
export async function knownCover(
  run: Run,
  { caller, today, now }: { readonly caller: Caller; readonly today: IsoDate; readonly now: Date },
  { maps, records }: { readonly maps: readonly string[] | null; readonly records: readonly OnMap[] },
): Promise<ReadonlySet<string>> {
  if (maps === null) return new Set(records.map(({ id }) => id))
  const wanted = [...new Set(records.map(({ mapId }) => mapId))].filter((mapId) => maps.includes(mapId))
  const known = await Promise.all(
    wanted.map(async (mapId) => {
      const found = await readFacts(run, caller, { mapId, today, now, elements: false })
      const opening = found === null ? null : openingOf(caller, withoutUrgent(found.facts), today)
      if (found === null || opening === null) return []
      const isThere = (subjectId: string): boolean => !found.facts.restricted.includes(subjectId)
      return records
        .filter((each) => each.mapId === mapId && each.subjectIds.some(isThere) && isKnownTo(opening, each))
        .map(({ id }) => id)
    }),
  )
  return new Set(known.flat())
}
