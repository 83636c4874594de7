/** Tables as CSV: every text is guarded, so that no spreadsheet runs it. Pure. */

/**
 * The text guard (OWASP CSV injection, ASVS 1.2.10): a text that a spreadsheet could take for a formula begins with `'`. A text
 * that looks guarded already gets another one, so that taking one away gives back each text as it was.
 */
export const TEXT_GUARD = "'"

/** Full-width and small signs are signs to a spreadsheet; blanks, and what is not seen, before one don't stop it. */
const COULD_RUN = /^'*[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^'*[\t\r\n]/u

/** The text, guarded where it could run. */
export const guarded = (text: string): string => (COULD_RUN.test(text) ? `${TEXT_GUARD}${text}` : text)

/** The text before it was guarded. */
export const unguarded = (text: string): string =>
  text.startsWith(TEXT_GUARD) && COULD_RUN.test(text) ? text.slice(TEXT_GUARD.length) : text

/** A text as a cell: guarded and quoted. */
export const textCell = (text: string): string => `"${guarded(text).replaceAll('"', '""')}"`

/** Of a cell that is empty, null or undefined. */
export type Cell = string | number | null | undefined

/** Every cell is quoted; a number is no text. */
const cellOf = (value: Cell): string => (typeof value === 'number' ? `"${value}"` : textCell(value ?? ''))

/** The rows of a table: UTF-8 with BOM, CRLF. */
export const csvTable = (rows: readonly (readonly Cell[])[]): string =>
  `\u{feff}${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
