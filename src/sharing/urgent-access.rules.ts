/**
 * Urgent access (P0.1): somebody without a grant reads one map for a short time. It is recorded, and reviewed
 * afterwards. Pure.
 *
 * Readings: it lasts 24 hours and is reviewed within two working days. The bank holidays of England are not recorded
 * here, so the day that is named may be one.
 */
import { addDays } from '../policy/age.ts'
import { holds } from '../policy/assessment.ts'
import type { Allocation } from '../policy/facts.ts'
import type { IsoDate } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'

export const URGENT_HOURS = 24
const REVIEW_WORKING_DAYS = 2

const isWeekend = (day: IsoDate): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** The day that is this many working days after another. Saturdays and Sundays don't count. */
export const workingDaysAfter = (from: IsoDate, days: number): IsoDate => {
  let day = from
  for (let left = days; left > 0;) {
    day = addDays(day, 1)
    if (!isWeekend(day)) left -= 1
  }
  return day
}

/** The last day for the review of urgent access that began on a day. */
export const reviewDueFor = (day: IsoDate): IsoDate => workingDaysAfter(day, REVIEW_WORKING_DAYS)

/** A requested map, in relation to the asker. */
export type AskedMap = {
  readonly mapId: string
  readonly closed: boolean
  readonly openedOn: IsoDate | null
  /** The asker's own allocations. */
  readonly allocations: readonly Pick<Allocation, 'youngPersonIds' | 'from' | 'until'>[]
  /** Id of the asker's running urgent access; null: none. */
  readonly running: string | null
}

/** Whether the asker has the whole map without urgent access. */
const isWhole = ({ allocations }: AskedMap, today: IsoDate): boolean =>
  allocations.some((each) => each.youngPersonIds === null && holds(each, today) !== null)

/**
 * The map that urgent access by a young person's reference opens, if the young person is on several; null: on none. A
 * map that is not open to the asker comes first, then one that is not closed, then the one opened last. So asking again
 * opens the next.
 */
export const mapAskedFor = <Asked extends AskedMap>(maps: readonly Asked[], today: IsoDate): Asked | null => {
  const isOpen = (map: AskedMap): boolean => map.running !== null || isWhole(map, today)
  const order = (one: Asked, other: Asked): number =>
    Number(isOpen(one)) - Number(isOpen(other)) ||
    Number(one.closed) - Number(other.closed) ||
    (other.openedOn ?? '').localeCompare(one.openedOn ?? '') ||
    one.mapId.localeCompare(other.mapId)
  return maps.toSorted(order)[0] ?? null
}

/** What is missing before urgent access is given. `path`: where the input names the map. */
export const missingForUrgentAccess = (map: AskedMap, path: string, today: IsoDate): readonly Missing[] =>
  need(!isWhole(map, today), { path, clause: 'P0.1', message: 'the map is open to the caller already' })

/** Urgent access to be reviewed; null: there is none, or the caller is not the one to review it. */
export type ReviewedAccess = { readonly practitioner: string; readonly reviewedOn: IsoDate | null }

/** What is missing before urgent access is reviewed. `reviewer`: key of the caller who reviews it. */
export const missingToReview = (access: ReviewedAccess | null, reviewer: string): readonly Missing[] => {
  const path = 'input.urgentAccessId'
  if (access === null) return [{ path, clause: 'P0.1', message: 'no urgent access to a map of the caller has this id' }]
  return [
    ...need(access.practitioner !== reviewer, {
      path,
      clause: 'P0.1',
      message: 'nobody reviews the urgent access that they took',
    }),
    ...need(access.reviewedOn === null, { path, clause: 'P0.1', message: 'this has been reviewed' }),
  ]
}
