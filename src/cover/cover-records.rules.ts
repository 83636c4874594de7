/** Preconditions of recording a policy document (P8.9) or a consent (P8.6), and of withdrawing what gives cover. Pure. */
import { addMonths } from '../policy/age.ts'
import { CONSENT_MONTHS, consentEnd } from '../policy/assessment.ts'
import type { Consent } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import { isGrantedFor } from '../policy/sight.ts'
import type { Category, IsoDate } from '../policy/terms.ts'
import { missingCategories, missingSubject, subjectsSeen, type Asked } from './cover.rules.ts'
import type { MapElement } from '../policy/elements.ts'
import { need, type Missing } from '../policy/missing.ts'
import { missingInVersion, type Version } from '../policy/version.ts'

/** What is missing before a policy document is recorded. `versions`: the recorded versions (P8.9). */
export const missingToRecordPolicy = (
  document: Version,
  versions: readonly string[],
  today: IsoDate,
): readonly Missing[] => missingInVersion(document, { versions, today, clause: 'P8.9', what: 'a document' })

/** What is missing before the explicit consent of a data subject is recorded (P8.6). */
export const missingToConsent = (
  consent: Pick<Consent, 'subjectId' | 'categories' | 'from' | 'until'> & {
    readonly competence: string
    readonly told: string
  },
  elements: readonly MapElement[],
  { opening, today }: Asked,
): readonly Missing[] => {
  const { subjectId, categories, from, competence, told } = consent
  const until = consentEnd(consent)
  const seen = subjectsSeen(elements, categories, opening)
  return [
    ...missingSubject({ path: 'input.subjectId', id: subjectId }, seen),
    ...missingCategories(categories, seen.has(subjectId) ? [subjectId] : [], opening),
    ...need(from <= today, {
      code: 'IN_FUTURE',
      path: 'input.from',
      clause: 'P8.6',
      message: 'consent that is not given yet is not recorded',
    }),
    ...need(today < until && from < until && until <= addMonths(from, CONSENT_MONTHS.longest), {
      code: 'OUT_OF_RANGE',
      path: 'input.until',
      clause: 'P8.6',
      message: `consent ends after today, and within ${CONSENT_MONTHS.longest} months: unless it says otherwise after ${CONSENT_MONTHS.usual}`,
    }),
    ...need(competence.trim() !== '', {
      code: 'REQUIRED',
      path: 'input.competence',
      clause: 'P8.6',
      message: 'how it was judged that they can consent is stated',
    }),
    ...need(told.trim() !== '', {
      code: 'REQUIRED',
      path: 'input.told',
      clause: 'P8.6',
      message: 'what they were told is stated',
    }),
  ]
}

/** Whom a record that gives cover is about, and for which categories. */
export type Covering = { readonly subjectIds: readonly string[]; readonly categories: readonly Category[] }

/** A recorded assessment or consent of the map. */
export type Withdrawable = Covering & {
  readonly id: string
  readonly withdrawnOn: IsoDate | null
}

/** Whether the caller may know of it: every category that it names is granted for everybody whom it names. */
export const isKnownTo = (opening: Opening, { categories, subjectIds }: Covering): boolean =>
  isGrantedFor(opening, categories, subjectIds)

/** What is missing before it is withdrawn (P8.4, P8.6). */
export const missingToWithdraw = (
  at: { readonly path: string; readonly clause: string; readonly what: string },
  record: Withdrawable | null,
  opening: Opening,
): readonly Missing[] => {
  const { path, clause, what } = at
  if (record === null || !isKnownTo(opening, record))
    return [{ code: 'UNKNOWN', path, clause, message: `no ${what} on this map has this id` }]
  return need(record.withdrawnOn === null, {
    code: 'ALREADY',
    path,
    clause,
    message: `this ${what} is withdrawn already`,
  })
}
