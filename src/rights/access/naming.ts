/**
 * Whether a text names somebody else on a map (DPA 2018 Sch 2 para 16). Pure.
 *
 * Compares whole words in any script, ignoring case and accents: each word of a name, and a nickname or a label as a whole.
 * Reading: a word of the person's own name names nobody else, so a family name shared with a brother or sister does not count.
 */
import { foldCase, readingsOf } from '../../policy/text-form.ts'

/** What everybody else is called. Only compared, never shown. */
export type OthersCalled = {
  readonly names: readonly string[]
  readonly aliases: readonly string[]
  readonly labels: readonly string[]
}

/** What a text is compared with. */
export type Naming = { readonly words: ReadonlySet<string>; readonly phrases: readonly string[] }

const fold = (text: string): string => foldCase(text.normalize('NFKD').replaceAll(/\p{M}/gu, ''))

/** The words of one reading of a text, folded for comparison. */
const wordsIn = (reading: string): readonly string[] => fold(reading).match(/[\p{L}\p{N}]+/gu) ?? []
/** The words of a text in all its readings: an invisible character may separate words or not. */
export const wordsOf = (text: string): readonly string[] => readingsOf(text).flatMap(wordsIn)
const phraseOf = (words: readonly string[]): string => ` ${words.join(' ')} `
/** Whether a word may be a name: a single letter is none. */
const isName = (word: string): boolean => word.length > 1 && /\p{L}/u.test(word)

/** Prepares the names of others for comparison. `own`: the person's own names. */
export const namingOf = ({ names, aliases, labels }: OthersCalled, own: readonly string[]): Naming => {
  const mine = new Set(own.flatMap(wordsOf))
  const called = aliases.flatMap(readingsOf).map(wordsIn)
  const single = called.filter(({ length }) => length === 1).flat()
  const whole = [...called.filter(({ length }) => length > 1), ...labels.flatMap(readingsOf).map(wordsIn)]
  return {
    words: new Set([...names.flatMap(wordsOf), ...single].filter((word) => isName(word) && !mine.has(word))),
    phrases: whole.filter(({ length }) => length > 0).map(phraseOf),
  }
}

/** Whether somebody's name, nickname or label stands in the text. */
export const namesAnother = (text: string, { words, phrases }: Naming): boolean => {
  return readingsOf(text).some((reading) => {
    const found = wordsIn(reading)
    const phrase = phraseOf(found)
    return found.some((word) => words.has(word)) || phrases.some((called) => phrase.includes(called))
  })
}
