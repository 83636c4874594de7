/**
 * Whether a text names somebody (P7.1). Pure. Whole words are compared, without case, accents and characters that are not
 * seen; a name counts by each of its parts, joined or not (O'Neil, ONeil), a label and an address as a whole.
 *
 * Readings: what the people are called whom the text is about or for names nobody else, unless another's whole name of
 * several words stands there. Words without which nothing is written are no part of a name; of those that are both, only
 * what is written as a name. It finds who is named, never who is described.
 */

/** In every text: no part of a name, but of a whole one. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about an and are as at be by can do for from has have he her him his i if in is it me my no not of off on one or our out
  she so that the their them they this to up was we who with yes you your`.split(/\s+/),
)
/** In many texts, and names too: these count where they are written with a capital. */
const NAMES_TOO: ReadonlySet<string> = new Set(
  `big child good grace group hope little long may new old person safe small will work young`.split(/\s+/),
)

const HIDDEN = /\p{Cf}|\p{M}/gu
const POSSESSIVE = /['\u2019\u02BC]s(?![\p{L}\p{N}])/giu

/** Compatibility forms made one, accents and hidden characters taken away; case is kept. */
const plain = (text: string): string => text.normalize('NFKD').replaceAll(HIDDEN, '').replaceAll(POSSESSIVE, ' ')

const partsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
/** What stands between blanks, without what is no letter and no number: O'Neil is oneil too. */
const joinedOf = (text: string): readonly string[] =>
  text.split(/\s+/u).flatMap((token) => {
    const parts = partsOf(token)
    return parts.length > 1 ? [parts.join('')] : []
  })

const wordsOf = (text: string): readonly string[] => partsOf(plain(text).toLowerCase())
const phraseOf = (text: string): string => ` ${wordsOf(text).join(' ')} `

/** Two names that are the same but for case, accents and punctuation. */
export const sameName = (one: string, other: string): boolean => phraseOf(one) === phraseOf(other)

/** Initials and numbers name nobody; one sign of another script may be a name. */
const isNamePart = (part: string): boolean =>
  !/^\p{N}+$/u.test(part) && (part.length > 1 || !/\p{Script=Latin}/u.test(part)) && !FUNCTION_WORDS.has(part)

const partsOfName = (name: string): readonly string[] => {
  const shown = plain(name).toLowerCase()
  return [...partsOf(shown), ...joinedOf(shown)].filter(isNamePart)
}

/** The words of a text as names are looked for in it. */
const namelike = (text: string): ReadonlySet<string> => {
  const shown = plain(text)
  const words = [...partsOf(shown), ...joinedOf(shown)].filter((word) => !NAMES_TOO.has(word))
  return new Set(words.map((word) => word.toLowerCase()))
}

/** `own`: what the people are called whom the text is about or for. `names`: what others are. `wholes`: labels, addresses. */
export type Names = {
  readonly own: readonly string[]
  readonly names: readonly string[]
  readonly wholes: readonly string[]
}

/** Whether a text names, labels or gives the address of somebody other than its own people. */
export const namesAnother = (text: string, { own, names, wholes }: Names): boolean => {
  const said = namelike(text)
  const phrase = phraseOf(text)
  const joined = new Set([...wordsOf(text), ...joinedOf(plain(text).toLowerCase())])
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
