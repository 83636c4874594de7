/** One cell as a value of its column's type, or what is wrong with it. A reason never repeats the cell. */
import { isIsoDate } from '../protocol/age.ts'
import type { IsoDate } from '../protocol/terms.ts'
import { normal, REVEALABLE, type CellType, type Field } from './fields.ts'
import type { Fault } from './issues.ts'

/** A value of a row: a day stays text, `YYYY-MM-DD`. */
export type Value = string | number | boolean | readonly string[]

/** Null: the cell is empty. */
export type CellResult = { readonly value: Value | null } | { readonly fault: Fault }

const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/
const FORMULA = /^[=+\-@\t\r]/
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const UK_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const EARLIEST = '1900-01-01'
const LATEST = '2199-12-31'
const YES = new Set(['yes', 'y', 'true', '1'])
const NO = new Set(['no', 'n', 'false', '0'])
const OLDEST = 120

const wrong = (code: Fault['code'], reason: string): CellResult => ({ fault: { code, reason } })

/**
 * What no cell may be, whatever its column: a formula, which a spreadsheet would run when somebody opens an export, or
 * something with control characters. A plain number may begin with a sign.
 */
export const cellFault = (raw: string): Fault | null => {
  if (raw === '') return null
  const text = raw.trim()
  if ((FORMULA.test(raw) || FORMULA.test(text)) && !NUMBER.test(text)) {
    return { code: 'FORMULA', reason: 'the cell begins like a formula (= + - @ tab)' }
  }
  if (CONTROL.test(raw)) return { code: 'CONTROL_CHARACTER', reason: 'the cell has a control character in it' }
  return null
}

const dateOf = (text: string, upTo: IsoDate): CellResult => {
  const [, day, month, year] = UK_DATE.exec(text) ?? []
  const iso = year === undefined ? text : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return wrong('NOT_A_DATE', 'write a day as YYYY-MM-DD or DD/MM/YYYY')
  if (!isIsoDate(iso)) return wrong('IMPOSSIBLE_DATE', 'there is no such day')
  if (iso < EARLIEST || iso > upTo) return wrong('IMPOSSIBLE_DATE', `the day is not between ${EARLIEST} and ${upTo}`)
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
    case 'categories':
      return categoriesOf(text)
    case 'boolean': {
      const answer = text.toLowerCase()
      if (YES.has(answer)) return { value: true }
      return NO.has(answer) ? { value: false } : wrong('UNKNOWN_KIND', 'it must be yes or no')
    }
    case 'date':
      return dateOf(text, type.upTo === 'today' ? today : LATEST)
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

/**
 * The value of a cell that passed `cellFault`. `codes` is the value map of a coded column: it must list every value, or
 * hold `*`; a value mapped to nothing is an empty cell.
 */
export const valueOf = (
  raw: string,
  column: { readonly field: Field; readonly codes: ReadonlyMap<string, string> | null },
  today: IsoDate,
): CellResult => {
  const text = raw.trim()
  if (text === '') return { value: null }
  const { field, codes } = column
  if (codes === null) return typed(text, field.type, today)
  const code = codes.get(text) ?? codes.get('*')
  if (code === undefined) return wrong('UNKNOWN_VALUE', 'the value is not among those that --values lists')
  if (code === '') return { value: null }
  return typed(code === '*' ? text : code, field.type, today)
}
