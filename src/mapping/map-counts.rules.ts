/** What the index counts on each map, as the opening of that map shows it. Pure. */
import { dutiesOf, type DutyFacts } from '../notification/duties.rules.ts'
import { handlesDuties, knowsDutiesOf } from '../notification/notification.rules.ts'
import type { Opening } from '../policy/opening.ts'
import { elementShows } from '../policy/sight.ts'
import type { IsoDate } from '../policy/terms.ts'

/** P2.5: a review is due on its day, and overdue from the next. */
export const isReviewOverdue = (
  { status, reviewDue }: { readonly status: string; readonly reviewDue: IsoDate | null },
  today: IsoDate,
): boolean => status !== 'CLOSED' && reviewDue !== null && reviewDue < today

/** How many of these information gaps the caller is shown (P5.2); null: PLAN is not open to them. */
export const gapsShown = (
  opening: Pick<Opening, 'elements' | 'open'> | null,
  gapIds: readonly string[],
): number | null =>
  opening === null || opening.open.PLAN === 'NONE'
    ? null
    : gapIds.filter((id) => elementShows(opening, 'PLAN', id)).length

/**
 * How many outstanding duties of notification the caller may know of (P6); null: duties on this map are not for them.
 * @param opening without urgent access, which opens no ledger (P0.1)
 */
export function dutiesOutstanding(opening: Opening | null, { mapId, people }: DutyFacts): number | null {
  if (opening === null || !handlesDuties(opening)) return null
  const known = people.filter((person) => knowsDutiesOf(opening, person))
  return dutiesOf({ mapId, people: known }, opening.today).filter(({ state }) => state === 'OUTSTANDING').length
}
