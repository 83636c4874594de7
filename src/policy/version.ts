/**
 * Documents that are recorded in versions: the policy document, agreements and impact assessments (P8.9, P9.6). Pure.
 *
 * Readings: a later version replaces the one before it from its first day. A review that is late ends nothing: a version is in
 * force until its last day, or until it is replaced.
 */
import { addDays, addMonths } from './age.ts'
import { need, type Missing } from './missing.ts'
import type { IsoDate } from './terms.ts'

/** The days of a version. `until`: the first day on which it is no longer in force; null: it has no planned end. */
export type Version = {
  readonly version: string
  readonly from: IsoDate
  readonly reviewBy: IsoDate
  readonly until: IsoDate | null
}

/** A version as it is recorded. */
export type RecordedVersion = Version & {
  readonly id: string
  /** ISO, UTC; null: not known, and so the first of those that begin on one day. */
  readonly recordedAt: string | null
}

const orderOf = ({ from, recordedAt, id }: RecordedVersion): string => `${from} ${recordedAt ?? ''} ${id}`
const latestFirst = (one: RecordedVersion, other: RecordedVersion): number => (orderOf(one) < orderOf(other) ? 1 : -1)

/** Of versions of the same, the one that counts on a day: the last that has begun, ended or not. */
export const countingOn = <Recorded extends RecordedVersion>(
  versions: readonly Recorded[],
  day: IsoDate,
): Recorded | undefined => versions.filter(({ from }) => from <= day).toSorted(latestFirst)[0]

export const hasEnded = ({ until }: Version, day: IsoDate): boolean => until !== null && until <= day

/** Of versions of the same, the one that is in force on a day; null: none is. */
export const versionInForce = <Recorded extends RecordedVersion>(
  versions: readonly Recorded[],
  day: IsoDate,
): Recorded | null => {
  const counting = countingOn(versions, day)
  return counting === undefined || hasEnded(counting, day) ? null : counting
}

export const RECORD_STATES = ['TO_COME', 'IN_FORCE', 'REVIEW_OVERDUE', 'ENDED', 'REPLACED'] as const
export type RecordState = (typeof RECORD_STATES)[number]

/** How one stands among the versions of the same. */
export const versionState = (
  version: RecordedVersion,
  versions: readonly RecordedVersion[],
  today: IsoDate,
): RecordState => {
  if (version.from > today) return 'TO_COME'
  if (countingOn(versions, today)?.id !== version.id) return 'REPLACED'
  if (hasEnded(version, today)) return 'ENDED'
  return version.reviewBy < today ? 'REVIEW_OVERDUE' : 'IN_FORCE'
}

/** A review or an end is listed so many days before its day, and so many after it. */
export const LISTED_DAYS = 60

export const isListed = (on: IsoDate, today: IsoDate): boolean =>
  addDays(on, -LISTED_DAYS) <= today && today <= addDays(on, LISTED_DAYS)

/** Longest time until a review: anything longer is a slip of the pen. */
const LONGEST_YEARS = 10

/** What is missing in the version and the days of a new one. `versions`: those recorded of the same. `what`: how messages name it. */
export const missingInVersion = (
  { version, from, reviewBy, until }: Version,
  about: {
    readonly versions: readonly string[]
    readonly today: IsoDate
    readonly clause: string
    readonly what: string
  },
): readonly Missing[] => {
  const { versions, today, clause, what } = about
  return [
    ...need(!versions.includes(version), {
      code: 'ALREADY',
      path: 'input.version',
      clause,
      message: 'this version is recorded already',
    }),
    ...need(from < reviewBy && reviewBy <= addMonths(today, LONGEST_YEARS * 12), {
      code: 'OUT_OF_RANGE',
      path: 'input.reviewBy',
      clause,
      message: `the review is after the beginning, and within ${LONGEST_YEARS} years`,
    }),
    ...need(until === null || from < until, {
      code: 'OUT_OF_RANGE',
      path: 'input.until',
      clause,
      message: `${what} ends after it begins`,
    }),
  ]
}
