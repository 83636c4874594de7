/** Words of somebody who is erased, in texts about others (P9.4): found as whole words and replaced. Pure. */

/** What stands in their place. */
export const ERASED = '[erased]'

/** A text with every word of somebody replaced, and how many places that were; 0: the text is as it was, to the byte. */
export type Replaced = { readonly text: string; readonly places: number }

const WORD = '[\\p{L}\\p{N}\\p{M}_]'
const STARTS = new RegExp(`^${WORD}`, 'u')
const ENDS = new RegExp(`${WORD}$`, 'u')
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g

/** Any run of blanks is one, and apostrophes are written in several ways. */
const patternOf = (word: string): string => {
  const escaped = word.replaceAll(SYNTAX, String.raw`\$&`)
  const body = escaped.replaceAll(/\s+/g, String.raw`\s+`).replaceAll(/['’ʼ]/g, "['’ʼ]")
  return `${STARTS.test(word) ? `(?<!${WORD})` : ''}${body}${ENDS.test(word) ? `(?!${WORD})` : ''}`
}

const clean = (words: readonly string[]): readonly string[] => {
  const trimmed = words.map((word) => word.normalize('NFC').trim()).filter((word) => word !== '')
  // A text may be JSON: there a quote is written with a backslash.
  const written = trimmed.flatMap((word) => [word, JSON.stringify(word).slice(1, -1)])
  return [...new Set(written)].toSorted((one, other) => other.length - one.length)
}

/** A function that replaces whole words, whatever their case and however their letters are composed; the longest first. */
export const eraserOf = (words: readonly string[]): ((text: string) => Replaced) => {
  const patterns = clean(words).map(patternOf)
  if (patterns.length === 0) return (text) => ({ text, places: 0 })
  const any = new RegExp(patterns.join('|'), 'giu')
  return (text) => {
    let places = 0
    const replaced = text.normalize('NFC').replaceAll(any, () => {
      places += 1
      return ERASED
    })
    return places === 0 ? { text, places } : { text: replaced, places }
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/**
 * The same for a text that is JSON: in its strings alone, so that it stays JSON. A word may look like a number, or like the
 * name of a field. @throws SyntaxError where it is none
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

/** Words of three letters or more within names: what a record must not hold either, written as in the name. */
const partsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => name.normalize('NFC').match(PART) ?? []))

/** A text as words are looked for in it, whole or not. */
const loosely = (text: string): string =>
  text.normalize('NFC').toUpperCase().toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(/['’ʼ]/g, "'").trim()

/** Whether a text holds one of the words, or a part of one of the names. */
export const isNamedIn = (
  text: string,
  about: { readonly words: readonly string[]; readonly names: readonly string[] },
): boolean => {
  // The words of everybody on a large map are thousands: a pattern of all of them takes seconds to make.
  const loose = loosely(text)
  const near = about.words.filter((word) => loose.includes(loosely(word)))
  if (eraserOf(near)(text).places > 0) return true
  const parts = partsOf(about.names)
  return (text.normalize('NFC').match(PART) ?? []).some((part) => parts.has(part))
}
