/** What recording a policy document (P8.9) or a consent (P8.6), and withdrawing what gives cover, asks for. Pure. */
import { addMonths } from '../age.ts'
import type { Consent, PolicyDocument } from '../facts.ts'
import { isOpenFor, type Opening } from '../opening.ts'
import type { Category, IsoDate } from '../terms.ts'
import { missingCategories, missingSubject, subjectsSeen, type Asked } from './cover.ts'
import type { MapElement } from './elements.ts'
import { need, type Missing } from './missing.ts'

/** Longest time until a policy document is reviewed: anything longer is a slip of the pen. */
const LONGEST_YEARS = 10

/** What is missing before a policy document may be recorded. `versions`: those that are recorded (P8.9). */
export const missingToRecordPolicy = (
  document: Omit<PolicyDocument, 'id'>,
  versions: readonly string[],
  today: IsoDate,
): readonly Missing[] => {
  const { version, from, reviewBy, until } = document
  return [
    ...need(!versions.includes(version), {
      path: 'input.version',
      clause: 'P8.9',
      message: 'this version is recorded already',
    }),
    ...need(from < reviewBy && reviewBy <= addMonths(today, LONGEST_YEARS * 12), {
      path: 'input.reviewBy',
      clause: 'P8.9',
      message: `the review is after the beginning, and within ${LONGEST_YEARS} years`,
    }),
    ...need(until === null || from < until, {
      path: 'input.until',
      clause: 'P8.9',
      message: 'a document ends after it begins',
    }),
  ]
}

/** What is missing before the explicit consent of a data subject may be recorded (P8.6). */
export const missingToConsent = (
  consent: Pick<Consent, 'subjectId' | 'categories' | 'from'>,
  elements: readonly MapElement[],
  { opening, today }: Asked,
): readonly Missing[] => {
  const { subjectId, categories, from } = consent
  const seen = subjectsSeen(elements, categories, opening)
  return [
    ...missingSubject({ path: 'input.subjectId', id: subjectId }, seen),
    ...missingCategories(categories, seen.has(subjectId) ? [subjectId] : [], opening),
    ...need(from <= today, {
      path: 'input.from',
      clause: 'P8.6',
      message: 'consent that is not given yet is not recorded',
    }),
  ]
}

/** An assessment or a consent of the map as it stands. */
export type Withdrawable = {
  readonly id: string
  readonly subjectIds: readonly string[]
  readonly categories: readonly Category[]
  readonly withdrawnOn: IsoDate | null
}

/** Whether the caller may know of it: whoever is granted all that it names, for everybody that it names. */
export const isKnownTo = ({ granted }: Opening, { categories, subjectIds }: Withdrawable): boolean =>
  categories.every((category) => subjectIds.every((id) => isOpenFor(granted[category], id)))

/** What is missing before it may be withdrawn (P8.4, P8.6). */
export const missingToWithdraw = (
  at: { readonly path: string; readonly clause: string; readonly what: string },
  record: Withdrawable | null,
  opening: Opening,
): readonly Missing[] => {
  const { path, clause, what } = at
  if (record === null || !isKnownTo(opening, record))
    return [{ path, clause, message: `no ${what} on this map has this id` }]
  return need(record.withdrawnOn === null, { path, clause, message: `this ${what} is withdrawn already` })
}
