/**
 * Boilerplate (P9.6): reasons that are the same text, compared without names, digits, case and punctuation, and used more than
 * five times. Pure.
 *
 * Reading: a name is each word of the name of anybody on a map, of a parent or carer, or of an organisation. It is left out of
 * every text, so that two texts are compared alike. So are single letters, which may be initials.
 */
import { ERASED } from '../policy/replacing.ts'
import { plainForm } from '../policy/text-form.ts'

/** A reason that is used more often than this is boilerplate. */
export const MOST_USES = 5

const MARKS = /\p{M}/gu
const WORDS = /\p{L}{2,}/gu

/** The words of a text of two letters or more, without case, accents, digits and punctuation. */
const wordsOf = (text: string): readonly string[] =>
  plainForm(text).normalize('NFD').replaceAll(MARKS, '').match(WORDS) ?? []

/** The words that are left out of every reason. */
export const nameWords = (names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap(wordsOf))

/** A reason as it is compared; null: nothing is left of it that could be. */
export const reasonForm = (text: string, names: ReadonlySet<string>): string | null => {
  const left = wordsOf(text.replaceAll(ERASED, ' ')).filter((word) => !names.has(word))
  return left.length === 0 ? null : left.join(' ')
}

/** How often each form is used. `given`: texts, and how often each stands in the same words. */
export const usesOf = (
  given: readonly { readonly text: string; readonly times: number }[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>()
  for (const { text, times } of given) {
    const form = reasonForm(text, names)
    if (form !== null) uses.set(form, (uses.get(form) ?? 0) + times)
  }
  return uses
}

/** What says how often a reason is used; null: it is no boilerplate. */
export type Boilerplate = (text: string) => number | null

/** How often a text is used, where that is more than five times. */
export const boilerplateIn =
  (uses: ReadonlyMap<string, number>, names: ReadonlySet<string>): Boilerplate =>
  (text) => {
    const times = uses.get(reasonForm(text, names) ?? '') ?? 0
    return times > MOST_USES ? times : null
  }
