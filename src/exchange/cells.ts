/** One cell as a value of its column's type, or what is wrong with it. A reason never repeats the cell. */
import { isIsoDate, isRecordableDay, YEARS } from '../policy/age.ts'
import { referenceFault } from '../policy/reference.ts'
import type { IsoDate } from '../policy/terms.ts'
import { normal, REVEALABLE, type CellType, type Field } from './fields.ts'
import { isFormula, isSheetError } from './formula.ts'
import type { Fault } from './issues.ts'

/** A value of a row: a day stays text, `YYYY-MM-DD`. */
export type Value = string | number | boolean | readonly string[]

/** Null: the cell is empty. */
export type CellResult = { readonly value: Value | null } | { readonly fault: Fault }

const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/
const DASH = /^\p{Pd}$/u
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const UK_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const YES = new Set(['yes', 'y', 'true', '1'])
const NO = new Set(['no', 'n', 'false', '0'])
const OLDEST = 120

const wrong = (code: Fault['code'], reason: string): CellResult => ({ fault: { code, reason } })

/**
 * What no cell may be, whatever its column: something that a spreadsheet would run when somebody opens an export, an error
 * of a spreadsheet, or something with control characters.
 */
export const cellFault = (text: string): Fault | null => {
  if (isFormula(text)) {
    const reason = 'a spreadsheet would run the cell: it begins with =, or with + - @ before a function or a reference'
    return { code: 'FORMULA', reason }
  }
  if (isSheetError(text)) return { code: 'SHEET_ERROR', reason: 'the cell holds an error of a spreadsheet' }
  if (CONTROL.test(text)) return { code: 'CONTROL_CHARACTER', reason: 'the cell has a control character in it' }
  return null
}

/** Whether a cell is a dash alone, which people write for none: it is read as empty. */
export const isDash = (text: string): boolean => DASH.test(text.trim())

/** `upTo`: the last day that it may be; null: any. */
const dateOf = (text: string, upTo: IsoDate | null): CellResult => {
  const [, day, month, year] = UK_DATE.exec(text) ?? []
  const iso = year === undefined ? text : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return wrong('NOT_A_DATE', 'write a day as YYYY-MM-DD or DD/MM/YYYY')
  if (!isIsoDate(iso)) return wrong('IMPOSSIBLE_DATE', 'there is no such day')
  if (!isRecordableDay(iso)) return wrong('IMPOSSIBLE_DATE', `the day is not between ${YEARS.first} and ${YEARS.last}`)
  if (upTo !== null && iso > upTo) return wrong('IMPOSSIBLE_DATE', `the day is after ${upTo}`)
  return { value: iso }
}

const numberOf = (
  text: string,
  type: { readonly least: number; readonly most: number },
  whole: boolean,
): CellResult => {
  if (!NUMBER.test(text)) return wrong('NOT_A_NUMBER', 'this is not a number')
  const value = Number(text)
  if (whole && !Number.isInteger(value)) return wrong('NOT_A_NUMBER', 'this is not a whole number')
  if (value < type.least || value > type.most) {
    return wrong('OUT_OF_RANGE', `the number is not between ${type.least} and ${type.most}`)
  }
  return { value }
}

const listed = (text: string): readonly string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const kindOf = (text: string, values: readonly string[]): CellResult => {
  const value = values.find((each) => normal(each) === normal(text))
  return value === undefined ? wrong('UNKNOWN_KIND', `it must be one of ${values.join(', ')}`) : { value }
}

const categoriesOf = (text: string): CellResult => {
  if (normal(text) === 'none') return { value: [] }
  const found = listed(text).map((part) => REVEALABLE.find((each) => normal(each) === normal(part)))
  const known = found.filter((each) => each !== undefined)
  if (known.length < found.length) return wrong('UNKNOWN_KIND', `it must be NONE, or of ${REVEALABLE.join(', ')}`)
  return { value: [...new Set(known)] }
}

const typed = (text: string, type: CellType, today: IsoDate): CellResult => {
  switch (type.is) {
    case 'text':
      return text.length > type.longest ? wrong('TOO_LONG', `at most ${type.longest} characters`) : { value: text }
    case 'list': {
      const value = listed(text)
      const long = value.some((part) => part.length > type.longest)
      return long ? wrong('TOO_LONG', `at most ${type.longest} characters each`) : { value }
    }
    case 'reference': {
      const fault = referenceFault(text)
      return fault === null ? { value: text } : wrong('NOT_A_REFERENCE', fault)
    }
    case 'categories':
      return categoriesOf(text)
    case 'boolean': {
      const answer = text.toLowerCase()
      if (YES.has(answer)) return { value: true }
      return NO.has(answer) ? { value: false } : wrong('UNKNOWN_KIND', 'it must be yes or no')
    }
    case 'date':
      return dateOf(text, type.upTo === 'today' ? today : null)
    case 'whole':
      return numberOf(text, type, true)
    case 'decimal':
      return numberOf(text, type, false)
    case 'years': {
      const years = numberOf(text, { least: 0, most: OLDEST }, false)
      return 'value' in years && typeof years.value === 'number' ? { value: Math.floor(years.value) } : years
    }
    case 'oneOf':
      break
  }
  return kindOf(text, type.values)
}

/** The first fault of a text and, of a list, of its parts: each may stand alone in an export. */
const faultIn = (text: string, type: CellType): Fault | null =>
  [text, ...(type.is === 'list' ? listed(text) : [])].map(cellFault).find((fault) => fault !== null) ?? null

/**
 * The value of a cell. `codes` is the value map of a coded column, which applies first: it must list every value, or hold
 * `*`; a value mapped to nothing is an empty cell.
 */
export const valueOf = (
  raw: string,
  column: { readonly field: Field; readonly codes: ReadonlyMap<string, string> | null },
  today: IsoDate,
): CellResult => {
  const { field, codes } = column
  const written = raw.trim()
  if (written === '') return { value: null }
  const code = codes === null ? '*' : (codes.get(written) ?? codes.get('*'))
  if (code === undefined) return wrong('UNKNOWN_VALUE', 'the value is not among those that --values lists')
  const text = code === '*' ? written : code
  if (text === '' || isDash(text)) return { value: null }
  const fault = faultIn(text, field.type)
  return fault === null ? typed(text, field.type, today) : { fault }
}
