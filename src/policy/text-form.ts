/**
 * The form in which texts are compared: without case and invisible characters, in one composition, with one kind of
 * dash, apostrophe and blank. Each unit of the form has its position in the text, so that the rest of the text can stay
 * as written. Pure.
 *
 * Reading: an invisible character may separate two words or stand within one, so both are tried.
 */

const HIDDEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const DASHES = /[\p{Pd}\u2212]/gu
const APOSTROPHES = /[\u2018\u2019\u02bc]/g
/** The character that stands for invisible characters in a form. */
const JOINT = '\u200b'

/** A text without case. Letters are lowered one by one, because a sigma is written differently at the end of a word. */
export const foldCase = (text: string): string => text.toUpperCase().replaceAll(/./gsu, (sign) => sign.toLowerCase())

/** Every dash as `-`. */
export const oneDash = (text: string): string => text.replaceAll(DASHES, '-')

/** A text without invisible characters. If it has some, also the text with blanks in their place. */
export const readingsOf = (text: string): readonly string[] => {
  const joined = text.replaceAll(HIDDEN, '')
  return joined === text ? [text] : [joined, text.replaceAll(HIDDEN, ' ')]
}

/**
 * Matches one sign: blanks, invisible characters, a letter with its marks, a syllable of several letters, or any other sign.
 */
const SIGNS =
  /(?<blank>[\p{Cf}\p{Default_Ignorable_Code_Point}]*\p{White_Space}[\p{White_Space}\p{Cf}\p{Default_Ignorable_Code_Point}]*)|(?<hidden>[\p{Cf}\p{Default_Ignorable_Code_Point}]+)|[\u1100-\u115e]\p{Cf}*[\u1161-\u11a7]\p{Cf}*[\u11a8-\u11ff]?|[^](?:[\p{Cf}\p{Default_Ignorable_Code_Point}]*\p{M})*/gu

/** `from` and `to`: for each unit of the form, where its sign begins and ends in the text. */
export type TextForm = { readonly form: string; readonly from: readonly number[]; readonly to: readonly number[] }

const signForm = (sign: string): string =>
  oneDash(sign.replaceAll(HIDDEN, '').normalize('NFKC')).replaceAll(APOSTROPHES, "'")

/** The form of a text. `caseKept`: letters keep their case. A run of invisible characters is one sign of no width. */
export const formOf = (text: string, caseKept = false): TextForm => {
  const [from, to]: [number[], number[]] = [[], []]
  let form = ''
  for (const found of text.matchAll(SIGNS)) {
    const [sign] = found
    const plain = signForm(sign)
    let written = caseKept ? plain : foldCase(plain)
    if (found.groups?.['blank'] !== undefined) written = ' '
    if (found.groups?.['hidden'] !== undefined) written = JOINT
    form += written
    for (let unit = 0; unit < written.length; unit += 1) {
      from.push(found.index)
      to.push(found.index + sign.length)
    }
  }
  return { form, from, to }
}

/** The form alone, without invisible characters. */
export const plainForm = (text: string, caseKept = false): string =>
  formOf(text, caseKept).form.replaceAll(JOINT, '').trim()

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g
const WORD = '[\\p{L}\\p{N}\\p{M}_]'
const STARTS = new RegExp(`^${WORD}`, 'u')
const ENDS = new RegExp(`${WORD}$`, 'u')

const signPattern = (sign: string): string => {
  if (sign === ' ') return `[ ${JOINT}]+`
  const escaped = sign.replaceAll(SYNTAX, String.raw`\$&`)
  return sign === '-' ? `[ ${JOINT}]*-[ ${JOINT}]*` : escaped
}

/** A pattern that matches a whole word in a form, with or without invisible characters in it and blanks around its dashes. */
export const patternOf = (word: string): string => {
  const form = plainForm(word)
  const body = Array.from(form, signPattern).join(`${JOINT}*`)
  return `${STARTS.test(form) ? `(?<!${WORD})` : ''}${body}${ENDS.test(form) ? `(?!${WORD})` : ''}`
}
