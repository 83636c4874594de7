/**
 * Labels of people and elements that not everybody may know of. Such a label is a code that does not show how many
 * there are or which came first: consecutive numbers would leave a gap where one is hidden (P8.7). Pure.
 */

/** Letters that look like no other letter or digit. There are no vowels, so no words arise. */
const LETTERS = 'CDFHJKMNPRTWXY'
const NUMBERS = '23456789'
const CODE = [LETTERS, NUMBERS, LETTERS, NUMBERS]
/** How often a code that is in use is drawn again, before a longer one is drawn. */
const TRIES = 200

/** Returns an evenly distributed whole number from 0 up to, but not including, the limit. */
export type RandomBelow = (limit: number) => number

/**
 * A label that nothing of its kind on the map has: the prefix and a code, such as "Group K7M4". `taken`: all labels of
 * the kind, including hidden ones.
 */
export const codeLabel = (prefix: string, taken: ReadonlySet<string>, below: RandomBelow): string => {
  for (let tries = 0; ; tries++) {
    const parts = Array.from({ length: 1 + Math.floor(tries / TRIES) }, () => CODE).flat()
    const label = `${prefix} ${parts.map((signs) => signs.charAt(below(signs.length))).join('')}`
    if (!taken.has(label)) return label
  }
}
