/** Which cells a spreadsheet would run when somebody opens an export. Pure. */

const FUNCTION = /[A-Za-z_][\w.]*\(/
/** `cmd|' /C calc'!A0`: another program is asked. */
const OTHER_PROGRAM = /\|.*!/s
const OTHER_SHEET = /![$A-Za-z]/
/** `A1`, `$B$2`: after the sign or an operator, and nothing but an operator after it. */
const REFERENCE = /[-+*/^&,(:=<>@]\s*\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}\s*(?:$|[-+*/^&:,)=<>%!#])/

/**
 * Whether a spreadsheet would run the text: `=` always, and `+ - @` before a function or a reference to a cell. A dash, a
 * telephone number, `@lil_k` and `- seen at the stop` are text.
 */
export const isFormula = (text: string): boolean => {
  // Full-width signs are signs to a spreadsheet.
  const plain = text.normalize('NFKC').trim()
  if (plain.startsWith('=')) return true
  return /^[-+@]/.test(plain) && [FUNCTION, OTHER_PROGRAM, OTHER_SHEET, REFERENCE].some((each) => each.test(plain))
}

/** What a spreadsheet writes where a formula failed. */
export const isSheetError = (text: string): boolean =>
  /^(?:#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)|#{3,})$/.test(text.trim())
