/** Documents that are recorded in versions: the policy document, agreements and impact assessments (P8.9, P9.6). Pure. */
import { addMonths } from './age.ts'
import { need, type Missing } from './missing.ts'
import type { IsoDate } from './terms.ts'

/** The days of a version. `until`: the first day on which it is no longer in force; null: it has no planned end. */
export type Version = {
  readonly version: string
  readonly from: IsoDate
  readonly reviewBy: IsoDate
  readonly until: IsoDate | null
}

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
      path: 'input.version',
      clause,
      message: 'this version is recorded already',
    }),
    ...need(from < reviewBy && reviewBy <= addMonths(today, LONGEST_YEARS * 12), {
      path: 'input.reviewBy',
      clause,
      message: `the review is after the beginning, and within ${LONGEST_YEARS} years`,
    }),
    ...need(until === null || from < until, { path: 'input.until', clause, message: `${what} ends after it begins` }),
  ]
}
