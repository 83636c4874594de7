/**
 * Wide assessments (P8.2): one about more than five people says why of each, one that names all categories says why of each. Pure.
 *
 * Readings, draft: the reasons for people are compared as boilerplate is (P9.6), without the names of those whom they are about;
 * one that is given for more than five of them is none of any. All categories are those of fields: OTHER_SPECIAL has none.
 */
import { MOST_USES, nameWords, reasonForm, usesOf } from '../accountability/reasons.rules.ts'
import { need, type Missing } from '../policy/missing.ts'
import { CATEGORIES, needsCover, type Category } from '../policy/terms.ts'

/** An assessment about more people than this says why of each. */
export const MANY_SUBJECTS = 5

/** Every category that needs cover and has fields of its own. */
export const FIELD_CATEGORIES: readonly Category[] = CATEGORIES.filter(
  (category) => needsCover(category) && category !== 'OTHER_SPECIAL',
)

/** Whether an assessment is about more than five people. */
export const isOfMany = (subjectIds: readonly string[]): boolean => new Set(subjectIds).size > MANY_SUBJECTS

/** Whether an assessment names all categories. */
export const namesAll = (categories: readonly Category[]): boolean =>
  FIELD_CATEGORIES.every((category) => categories.includes(category))

/** What an assessment says of each person and of each category. null: nothing. */
export type SaysWhy = {
  readonly subjectIds: readonly string[]
  readonly categories: readonly Category[]
  readonly whySubjects: readonly { readonly subjectId: string; readonly why: string }[] | null
  readonly whyCategories: readonly { readonly category: Category; readonly why: string }[] | null
}

type Why = { readonly of: string; readonly why: string }

/** Each of `named` has one reason of its own that is not blank, if they are needed; and nobody else has one. */
const missingEach = (
  path: string,
  whys: readonly Why[],
  { named, isNeeded, what }: { readonly named: readonly string[]; readonly isNeeded: boolean; readonly what: string },
): readonly Missing[] => {
  const given = whys.filter(({ why }) => why.trim() !== '').map(({ of }) => of)
  const isWhole = named.every((one) => given.filter((of) => of === one).length === 1)
  return [
    ...need(!isNeeded || isWhole, {
      code: 'REQUIRED',
      path,
      clause: 'P8.2',
      message: `why is stated once for ${what}`,
    }),
    ...whys.flatMap(({ of }, index) =>
      need(named.includes(of), {
        code: 'NOT_WANTED',
        path: `${path}.${index}`,
        clause: 'P8.2',
        message: 'why is stated for what the assessment names alone',
      }),
    ),
  ]
}

/** What is missing of the reasons for each. `names`: of those whom it is about, as far as the caller may know them. */
export const missingWhys = (input: SaysWhy, names: readonly string[]): readonly Missing[] => {
  const subjects = (input.whySubjects ?? []).map(({ subjectId, why }) => ({ of: subjectId, why }))
  const categories = (input.whyCategories ?? []).map(({ category, why }) => ({ of: category, why }))
  const words = nameWords(names)
  const uses = usesOf(
    subjects.map(({ why }) => ({ text: why, times: 1 })),
    words,
  )
  return [
    ...missingEach('input.whySubjects', subjects, {
      named: [...new Set(input.subjectIds)],
      isNeeded: isOfMany(input.subjectIds),
      what: 'each of more than five people',
    }),
    ...need(
      subjects.every(({ why }) => (uses.get(reasonForm(why, words) ?? '') ?? 0) <= MOST_USES),
      {
        code: 'REQUIRED',
        path: 'input.whySubjects',
        clause: 'P8.2',
        message: 'the same reason for more than five people is a reason for none of them',
      },
    ),
    ...missingEach('input.whyCategories', categories, {
      named: [...new Set(input.categories)],
      isNeeded: namesAll(input.categories),
      what: 'each of all categories',
    }),
  ]
}
