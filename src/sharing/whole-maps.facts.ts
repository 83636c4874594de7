/** Which maps a caller has whole (P4.5). */
import type { Run } from '../graph/driver.ts'
import { readGrants } from '../graph/grants.ts'
import { withoutUrgent, type Caller } from '../policy/facts.ts'
import { extentsOpenTo } from '../policy/opening.ts'
import { isMappingPurpose, type IsoDate } from '../policy/terms.ts'

/** Ids of the maps that the caller has whole, other than by urgent access (P4.5). */
export async function wholeMapsOf(
  run: Run,
  about: { readonly caller: Caller; readonly today: IsoDate; readonly now: Date },
): Promise<readonly string[]> {
  const { caller, today, now } = about
  const grants = withoutUrgent(await readGrants(run, caller, now))
  const extents = extentsOpenTo(caller, [grants], { category: 'IDENTITY', today })
  return [...extents].flatMap(([map, extent]) => (extent === 'ALL' ? [map] : []))
}

/** null: every map is theirs to look at, by role. */
export const mapsInView = async (
  run: Run,
  about: { readonly caller: Caller; readonly today: IsoDate; readonly now: Date },
): Promise<readonly string[] | null> => (isMappingPurpose(about.caller.purpose) ? wholeMapsOf(run, about) : null)
