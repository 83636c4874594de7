/**
 * Urgent access (P0.1): somebody without a grant reads one map for a short time. It is recorded, and reviewed
 * afterwards. Pure.
 *
 * Readings: it lasts 24 hours and is reviewed within two working days. The bank holidays of England are not recorded
 * here, so the day that is named may be one.
 *
 * It is never refused, and never limited in number: a child may be in danger each time. What is repeated is looked at sooner. A
 * second one of the same person to the same map within seven days, or any within ninety days of one that was found not justified
 * or was denied, awaits a manager, who confirms or denies it by the next working day. Reading, draft: who asks names that manager;
 * where nobody is named, at night for instance, any manager who has the map confirms it.
 */
import { addDays } from '../policy/age.ts'
import { holds } from '../policy/assessment.ts'
import type { Allocation } from '../policy/facts.ts'
import type { IsoDate } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'

export const URGENT_HOURS = 24
const REVIEW_WORKING_DAYS = 2
const CONFIRM_WORKING_DAYS = 1
/** Within so many days a second one to the same map awaits a manager, */
const REPEATED_DAYS = 7
/** and any after one that was found not justified. */
const NOT_JUSTIFIED_DAYS = 90

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

/** The last day on which a manager confirms or denies what is repeated. */
export const confirmByFor = (day: IsoDate): IsoDate => workingDaysAfter(day, CONFIRM_WORKING_DAYS)

/** An earlier urgent access of the same person. `on`: the London day on which it began. */
export type EarlierAccess = {
  readonly id: string
  readonly mapId: string
  readonly on: IsoDate
  /** The day on which it was found not justified, or was denied; null: neither. */
  readonly notJustifiedOn: IsoDate | null
}

/** The earlier accesses for which one that is asked for today awaits a manager, the latest first; none: it does not. */
export const seriesOf = (earlier: readonly EarlierAccess[], mapId: string, today: IsoDate): readonly EarlierAccess[] =>
  earlier
    .filter(
      (each) =>
        (each.mapId === mapId && addDays(each.on, REPEATED_DAYS) >= today) ||
        (each.notJustifiedOn !== null && addDays(each.notJustifiedOn, NOT_JUSTIFIED_DAYS) >= today),
    )
    .toSorted((one, other) => (`${one.on} ${one.id}` < `${other.on} ${other.id}` ? 1 : -1))

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
  need(!isWhole(map, today), {
    code: 'ALREADY',
    path,
    clause: 'P0.1',
    message: 'the map is open to the caller already',
  })

/** Urgent access that a manager confirms or denies. `named`: key of the manager who was named; null: nobody was. */
export type AwaitedAccess = {
  readonly practitioner: string
  readonly awaits: boolean
  readonly named: string | null
  readonly confirmedOn: IsoDate | null
}

/** What is missing before a manager confirms or denies urgent access; null: there is none that the caller is to decide about. */
export const missingToConfirm = (access: AwaitedAccess | null, manager: string): readonly Missing[] => {
  const path = 'input.urgentAccessId'
  if (access === null)
    return [{ code: 'UNKNOWN', path, clause: 'P0.1', message: 'no urgent access that awaits the caller has this id' }]
  return [
    ...need(access.practitioner !== manager, {
      code: 'OTHER_PERSON',
      path,
      clause: 'P0.1',
      message: 'nobody confirms the urgent access that they took',
    }),
    ...need(access.awaits, {
      code: 'MISMATCH',
      path,
      clause: 'P0.1',
      message: 'this is not repeated, so it awaits no manager',
    }),
    ...need(access.confirmedOn === null, {
      code: 'ALREADY',
      path,
      clause: 'P0.1',
      message: 'this has been confirmed or denied',
    }),
  ]
}

/** Urgent access to be reviewed; null: there is none, or the caller is not the one to review it. */
export type ReviewedAccess = { readonly practitioner: string; readonly reviewedOn: IsoDate | null }

/** What is missing before urgent access is reviewed. `reviewer`: key of the caller who reviews it. */
export const missingToReview = (access: ReviewedAccess | null, reviewer: string): readonly Missing[] => {
  const path = 'input.urgentAccessId'
  if (access === null)
    return [{ code: 'UNKNOWN', path, clause: 'P0.1', message: 'no urgent access to a map of the caller has this id' }]
  return [
    ...need(access.practitioner !== reviewer, {
      code: 'OTHER_PERSON',
      path,
      clause: 'P0.1',
      message: 'nobody reviews the urgent access that they took',
    }),
    ...need(access.reviewedOn === null, { code: 'ALREADY', path, clause: 'P0.1', message: 'this has been reviewed' }),
  ]
}
