/**
 * Whether a text names somebody else on a map (DPA 2018 Sch 2 para 16). Pure.
 *
 * Whole words, in any script, without regard to case or accents: each word of a name, a nickname or a label as a whole.
 * Reading: what is a word of the person's own name names nobody else, so that brothers and sisters are told apart.
 */

/** What everybody else is called. Only compared, never shown. */
export type OthersCalled = {
  readonly names: readonly string[]
  readonly aliases: readonly string[]
  readonly labels: readonly string[]
}

/** What a text is compared with. */
export type Naming = { readonly words: ReadonlySet<string>; readonly phrases: readonly string[] }

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()

/** The words of a text, as they are compared. */
export const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
const phraseOf = (words: readonly string[]): string => ` ${words.join(' ')} `
/** One letter is no name. */
const isName = (word: string): boolean => word.length > 1 && /\p{L}/u.test(word)

/** What others are called, made ready to compare. `own`: the person's own names. */
export const namingOf = ({ names, aliases, labels }: OthersCalled, own: readonly string[]): Naming => {
  const mine = new Set(own.flatMap(wordsOf))
  const called = aliases.map(wordsOf)
  const single = called.filter(({ length }) => length === 1).flat()
  const whole = [...called.filter(({ length }) => length > 1), ...labels.map(wordsOf)]
  return {
    words: new Set([...names.flatMap(wordsOf), ...single].filter((word) => isName(word) && !mine.has(word))),
    phrases: whole.filter(({ length }) => length > 0).map(phraseOf),
  }
}

/** Whether somebody's name, nickname or label stands in the text. */
export const namesAnother = (text: string, { words, phrases }: Naming): boolean => {
  const found = wordsOf(text)
  if (found.some((word) => words.has(word))) return true
  const phrase = phraseOf(found)
  return phrases.some((called) => phrase.includes(called))
}
