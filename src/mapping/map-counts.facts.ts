/** Reads what the index counts, for all maps of a page in a few statements. map-counts.rules.ts counts. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { readFactsOfMaps } from '../graph/grants.ts'
import { loadStatement } from '../graph/statements.ts'
import { readDutiesOfMaps } from '../notification/duties.facts.ts'
import { withoutUrgent, type Caller } from '../policy/facts.ts'
import { openingOf } from '../policy/opening.ts'
import type { IsoDate } from '../policy/terms.ts'
import { dutiesOutstanding, gapsShown } from './map-counts.rules.ts'

const COUNTS = loadStatement('mapping/map-counts.read')

const row = z.object({ mapId: z.string(), members: z.number(), gapIds: z.array(z.string()) })

export type MapCounts = {
  readonly members: number
  readonly openInformationGaps: number | null
  readonly outstandingNotifications: number | null
}

/** What is counted on each map. What is not wanted is not read, and is null. */
export async function readMapCounts(
  run: Run,
  caller: Caller,
  about: {
    readonly mapIds: readonly string[]
    readonly today: IsoDate
    readonly now: Date
    readonly wanted: { readonly gaps: boolean; readonly duties: boolean }
  },
): Promise<ReadonlyMap<string, MapCounts>> {
  const { mapIds, today, now, wanted } = about
  const [rows, facts, duties] = await Promise.all([
    run({ text: COUNTS, params: { mapIds, today } }),
    wanted.gaps || wanted.duties
      ? readFactsOfMaps(run, caller, { mapIds, today, now, elements: wanted.gaps })
      : new Map<string, never>(),
    wanted.duties ? readDutiesOfMaps(run, mapIds) : new Map<string, never>(),
  ])
  return new Map(
    rows.map((found): [string, MapCounts] => {
      const { mapId, members, gapIds } = row.parse(found)
      const known = facts.get(mapId)
      const opening = known === undefined ? null : openingOf(caller, known, today)
      const lasting = known === undefined ? null : openingOf(caller, withoutUrgent(known), today)
      const people = duties.get(mapId) ?? { mapId, people: [] }
      return [
        mapId,
        {
          members,
          openInformationGaps: wanted.gaps ? gapsShown(opening, gapIds) : null,
          outstandingNotifications: wanted.duties ? dutiesOutstanding(lasting, people) : null,
        },
      ]
    }),
  )
}
