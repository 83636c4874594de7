/** Replaces the words of an erased person in texts about others (P9.4). Only whole words match. Pure. */
import { formOf, patternOf, plainForm, readingsOf } from './text-form.ts'

/** The replacement. */
export const ERASED = '[erased]'

/** A text after the replacement, and the number of places replaced; 0: the text is unchanged, to the byte. */
export type Replaced = { readonly text: string; readonly places: number }

const clean = (words: readonly string[]): readonly string[] => {
  const trimmed = words.map((word) => word.trim()).filter((word) => plainForm(word) !== '')
  // The text may be JSON, where a quote has a backslash before it.
  const written = trimmed.flatMap((word) => [word, JSON.stringify(word).slice(1, -1)])
  return [...new Set(written)].toSorted((one, other) => other.length - one.length)
}

/**
 * Returns a function that replaces whole words, the longest first. Case, the composition of letters and invisible
 * characters within a word do not matter. Everything else stays as it was written.
 */
export const eraserOf = (words: readonly string[]): ((text: string) => Replaced) => {
  const patterns = clean(words).map(patternOf)
  if (patterns.length === 0) return (text) => ({ text, places: 0 })
  const any = new RegExp(patterns.join('|'), 'gu')
  return (text) => {
    const { form, from, to } = formOf(text)
    let replaced = ''
    let [places, done] = [0, 0]
    for (const { index, 0: found } of form.matchAll(any)) {
      replaced += text.slice(done, from[index]) + ERASED
      done = Math.max(...to.slice(index, index + found.length))
      places += 1
    }
    return { text: replaced + text.slice(done), places }
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/**
 * The same for JSON. It replaces within strings alone, so that the text stays JSON: a word may look like a number or
 * like the name of a field.
 * @throws SyntaxError if the text is no JSON
 */
export const inJson =
  (erase: (text: string) => Replaced) =>
  (text: string): Replaced => {
    let places = 0
    const within = (value: unknown): unknown => {
      if (typeof value === 'string') {
        const replaced = erase(value)
        places += replaced.places
        return replaced.text
      }
      if (Array.isArray(value)) return value.map(within)
      return isObject(value)
        ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, within(each)]))
        : value
    }
    const replaced = JSON.stringify(within(JSON.parse(text)))
    return places === 0 ? { text, places } : { text: replaced, places }
  }

const PART = /[\p{L}\p{M}]{3,}/gu

/** Words of three letters or more, written as in the text. */
const partsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap(readingsOf).flatMap((text) => plainForm(text, true).match(PART) ?? []))

/** Whether a text holds one of the words, or a part of one of the names. */
export const isNamedIn = (
  text: string,
  about: { readonly words: readonly string[]; readonly names: readonly string[] },
): boolean => {
  // A large map has thousands of words, and one pattern of all of them takes seconds to build.
  const loose = readingsOf(text).map((reading) => plainForm(reading).replaceAll(' ', ''))
  const near = about.words.filter((word) => {
    const sought = plainForm(word).replaceAll(' ', '')
    return loose.some((each) => each.includes(sought))
  })
  if (eraserOf(near)(text).places > 0) return true
  // A record must not hold a part of a name either.
  const parts = partsOf(about.names)
  return [...partsOf([text])].some((part) => parts.has(part))
}
