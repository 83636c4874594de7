/**
 * Whether a text names somebody (P7.1). Pure. Whole words are compared, without case, accents and invisible characters.
 * Each part of a name counts, also joined (O'Neil, ONeil). A label or an address counts only as a whole.
 *
 * Readings: the names of the people whom the text is about or for name nobody else, unless another person's whole name
 * of several words stands in the text. Words that every text needs are no part of a name. Common words that are also
 * names count only with a capital. This finds who is named, never who is described.
 */
import { foldCase, readingsOf } from './text-form.ts'

/** Words of every text. They are no part of a name, but count within a whole name. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about an and are as at be by can do for from has have he her him his i if in is it me my no not of off on one or our out
  she so that the their them they this to up was we who with yes you your`.split(/\s+/),
)
/** Words of many texts that are names too. They count if they are written with a capital. */
const NAMES_TOO: ReadonlySet<string> = new Set(
  `big child good grace group hope little long may new old person safe small will work young`.split(/\s+/),
)

const MARKS = /\p{M}/gu
const POSSESSIVE = /['\u2019\u02BC]s(?![\p{L}\p{N}])/giu

/** A text in one compatibility form, without accents and possessives; case is kept. */
const plain = (text: string): string => text.normalize('NFKD').replaceAll(MARKS, '').replaceAll(POSSESSIVE, ' ')

const partsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
/** Each stretch between blanks without the characters that are neither letter nor digit: O'Neil is also oneil. */
const joinedOf = (text: string): readonly string[] =>
  text.split(/\s+/u).flatMap((token) => {
    const parts = partsOf(token)
    return parts.length > 1 ? [parts.join('')] : []
  })

const wordsOf = (text: string): readonly string[] => partsOf(foldCase(plain(text)))
const phraseOf = (text: string): string => ` ${wordsOf(text).join(' ')} `

/** Whether two names are the same except for case, accents and punctuation. */
export const sameName = (one: string, other: string): boolean =>
  readingsOf(one).some((mine) => readingsOf(other).some((theirs) => phraseOf(mine) === phraseOf(theirs)))

/** Initials and numbers name nobody. A single character of a script other than Latin may be a name. */
const isNamePart = (part: string): boolean =>
  !/^\p{N}+$/u.test(part) && (part.length > 1 || !/\p{Script=Latin}/u.test(part)) && !FUNCTION_WORDS.has(part)

const partsOfName = (name: string): readonly string[] =>
  readingsOf(name).flatMap((reading) => {
    const shown = foldCase(plain(reading))
    return [...partsOf(shown), ...joinedOf(shown)].filter(isNamePart)
  })

/** The words of a text in the form in which names are searched. */
const namelike = (text: string): ReadonlySet<string> => {
  const shown = plain(text)
  const words = [...partsOf(shown), ...joinedOf(shown)].filter((word) => !NAMES_TOO.has(word))
  return new Set(words.map(foldCase))
}

/** `own`: names of the people whom the text is about or for. `names`: names of others. `wholes`: labels and addresses. */
export type Names = {
  readonly own: readonly string[]
  readonly names: readonly string[]
  readonly wholes: readonly string[]
}

const isNamedIn = (text: string, { own, names, wholes }: Names): boolean => {
  const said = namelike(text)
  const phrase = phraseOf(text)
  const joined = new Set([...wordsOf(text), ...joinedOf(foldCase(plain(text)))])
  const ours = new Set(own.flatMap(partsOfName))
  const ofOthers = (list: readonly string[]): readonly string[] =>
    list.filter((each) => wordsOf(each).length > 0 && !own.some((mine) => sameName(mine, each)))
  return (
    ofOthers(names).some(
      (name) =>
        partsOfName(name).some((part) => !ours.has(part) && said.has(part)) ||
        (wordsOf(name).length > 1 && phrase.includes(phraseOf(name))),
    ) || ofOthers(wholes).some((whole) => phrase.includes(phraseOf(whole)) || joined.has(wordsOf(whole).join('')))
  )
}

/** Whether a text has a name, label or address of somebody other than its own people. */
export const namesAnother = (text: string, { own, names, wholes }: Names): boolean => {
  const others = { own, names: names.flatMap(readingsOf), wholes: wholes.flatMap(readingsOf) }
  return readingsOf(text).some((reading) => isNamedIn(reading, others))
}
