/** Assessments about somebody and a category for which consent was withdrawn (P8.6): what they state of it. Pure. */
import { consentUntil } from '../policy/assessment.ts'
import type { Consent } from '../policy/facts.ts'
import { need, type Missing } from '../policy/missing.ts'
import type { Opening } from '../policy/opening.ts'
import { isGrantedFor } from '../policy/sight.ts'
import type { Category, IsoDate } from '../policy/terms.ts'

/** Consent for a category that somebody withdrew, the last time on this day. */
export type ConsentWithdrawn = {
  readonly subjectId: string
  readonly category: Category
  readonly withdrawnOn: IsoDate
}

type About = { readonly subjectIds: readonly string[]; readonly categories: readonly Category[] }

/**
 * For whom, of whom an assessment is about, consent was withdrawn for one of its categories, and none holds today. Only what is
 * granted to the caller: to others it is not told that somebody ever consented.
 */
export const consentsWithdrawn = (
  { subjectIds, categories }: About,
  consents: readonly Consent[],
  { opening, today }: { readonly opening: Opening; readonly today: IsoDate },
): readonly ConsentWithdrawn[] =>
  [...new Set(subjectIds)].flatMap((subjectId) =>
    [...new Set(categories)].flatMap((category): readonly ConsentWithdrawn[] => {
      const own = consents.filter((each) => each.subjectId === subjectId && each.categories.includes(category))
      const days = own.flatMap(({ withdrawnOn }) => withdrawnOn ?? []).toSorted()
      const withdrawnOn = days.at(-1)
      const isGiven = own.some((each) => consentUntil(each, today) !== null)
      const isKnown = isGrantedFor(opening, [category], [subjectId])
      return withdrawnOn === undefined || isGiven || !isKnown ? [] : [{ subjectId, category, withdrawnOn }]
    }),
  )

/** P8.6: where consent was withdrawn, why it is processed all the same is stated, and nowhere else. */
export const missingConsidered = (
  considered: string | null,
  withdrawn: readonly ConsentWithdrawn[],
): readonly Missing[] => {
  const at = { path: 'input.consentWithdrawnConsidered', clause: 'P8.6' }
  return withdrawn.length > 0
    ? need(considered !== null && considered.trim() !== '', {
        ...at,
        code: 'REQUIRED',
        message: 'consent for this was withdrawn: say why it is processed all the same',
      })
    : need(considered === null, { ...at, code: 'NOT_WANTED', message: 'no consent for this was withdrawn' })
}
