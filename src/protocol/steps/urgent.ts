/**
 * Urgent access (P0.1): a short, recorded way into one map for who has no grant, looked at afterwards. Pure.
 *
 * Readings: it lasts 24 hours and is looked at within two working days; England's bank holidays are not known here, so a
 * day may be named that is one.
 */
import { addDays } from '../age.ts'
import { holds } from '../assessment.ts'
import type { Allocation } from '../facts.ts'
import type { IsoDate } from '../terms.ts'
import { need, type Missing } from './missing.ts'

export const URGENT_HOURS = 24
const REVIEW_WORKING_DAYS = 2

const isWeekend = (day: IsoDate): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** The day so many working days after another: Saturdays and Sundays don't count. */
export const workingDaysAfter = (from: IsoDate, days: number): IsoDate => {
  let day = from
  for (let left = days; left > 0;) {
    day = addDays(day, 1)
    if (!isWeekend(day)) left -= 1
  }
  return day
}

/** The last day for looking at urgent access that was taken on a day. */
export const reviewDueFor = (day: IsoDate): IsoDate => workingDaysAfter(day, REVIEW_WORKING_DAYS)

/** A map that was asked for, as the asker stands to it. */
export type AskedMap = {
  readonly mapId: string
  readonly closed: boolean
  readonly openedOn: IsoDate | null
  /** The asker's own. */
  readonly allocations: readonly Pick<Allocation, 'youngPersonIds' | 'from' | 'until'>[]
  /** Id of urgent access of the asker that runs; null: none. */
  readonly running: string | null
}

/** Whether the asker has the whole map anyway. */
const isWhole = ({ allocations }: AskedMap, today: IsoDate): boolean =>
  allocations.some((each) => each.youngPersonIds === null && holds(each, today) !== null)

/**
 * The map that urgent access by reference is to, where a young person is on several; null: on none. One that is not open to
 * the asker before one that is, then one that is not closed, then the one opened last: asking again leads to the next.
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

/** What is missing before urgent access is given. `path`: how the map was named. */
export const missingForUrgentAccess = (map: AskedMap, path: string, today: IsoDate): readonly Missing[] =>
  need(!isWhole(map, today), { path, clause: 'P0.1', message: 'the map is open to the caller already' })

/** Urgent access as who reviews it finds it; null: there is none, or none that is theirs to look at. */
export type ReviewedAccess = { readonly practitioner: string; readonly reviewedOn: IsoDate | null }

/** What is missing before urgent access is reviewed. `reviewer`: key of who does. */
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
