import { describe, expect, it } from 'vitest'
import { cellFault, valueOf } from '../../src/exchange/cells.ts'
import { fieldOf, FILE_KINDS, type Field } from '../../src/exchange/fields.ts'

const TODAY = '2026-03-02'

const fieldNamed = (name: string): Field => {
  const [kind, field = ''] = name.split('.')
  const file = FILE_KINDS.find((each) => each === kind)
  const found = file === undefined ? undefined : fieldOf(file, field)
  if (found === undefined) throw new Error(`no field ${name}`)
  return found
}

const cell = (name: string, raw: string, codes: Readonly<Record<string, string>> | null = null): unknown => {
  const result = valueOf(
    raw,
    { field: fieldNamed(name), codes: codes === null ? null : new Map(Object.entries(codes)) },
    TODAY,
  )
  return 'fault' in result ? result.fault.code : result.value
}

describe('a cell', () => {
  it.each([
    '=1+1',
    '=',
    ' =1',
    '＝A1',
    '+A1',
    '-$B$2*2',
    '@SUM(A1)',
    "+1+cmd|' /C calc'!A0",
    '- Sheet!A1',
    '-(A1)',
    '@a1',
  ])('%j is what a spreadsheet would run', (raw) => {
    expect(cellFault(raw)?.code).toBe('FORMULA')
  })

  it.each([
    ...['', '-3.5', '+44', '+44 20 7946 0018', '1e5', 'a=b', 'x - y', '.5', '-0.123e-3', '@lil_k', '@lil_k2', '-', '@'],
    ...['- seen at the stop', '- b4 school, with Ana', '+ A12 road', '-cmd', '+cmd', '\tx'],
  ])('%j is no formula', (raw) => {
    expect(cellFault(raw)).toBeNull()
  })

  it.each(['#REF!', '#N/A', '#NAME?', '########'])('%j is an error of a spreadsheet', (raw) => {
    expect(cellFault(raw)?.code).toBe('SHEET_ERROR')
  })

  it('of a dash alone is empty, and what --values makes of it comes before anything else', () => {
    expect(cell('people.aliases', '-')).toBeNull()
    expect(cell('people.dateOfBirth', ' – ')).toBeNull()
    expect(cell('people.gender', '=G1', { '=G1': 'girl' })).toBe('girl')
    expect(cell('people.gender', '1', { 1: '=A1' })).toBe('FORMULA')
    expect(cell('people.aliases', 'Jay; =A1')).toBe('FORMULA')
    expect(cell('people.aliases', '@lil_k; +44 20 7946 0018')).toEqual(['@lil_k', '+44 20 7946 0018'])
  })

  it('has no control character', () => {
    expect(cellFault('a\u0000b')?.code).toBe('CONTROL_CHARACTER')
    expect(cellFault('two\nlines')).toBeNull()
  })

  it.each([
    ['people.dateOfBirth', '2010-02-28', '2010-02-28'],
    ['people.dateOfBirth', '3/4/2010', '2010-04-03'],
    ['people.dateOfBirth', '30/02/2010', 'IMPOSSIBLE_DATE'],
    ['people.dateOfBirth', '2011-02-29', 'IMPOSSIBLE_DATE'],
    ['people.dateOfBirth', '2026-03-03', 'IMPOSSIBLE_DATE'],
    ['people.dateOfBirth', '1899-12-31', 'IMPOSSIBLE_DATE'],
    ['people.dateOfBirth', '12 May 2010', 'NOT_A_DATE'],
    ['people.dateOfBirth', '2010-05-12T23:00:00.000Z', 'NOT_A_DATE'],
    ['people.dateOfBirth', '2010-5-2', 'NOT_A_DATE'],
    ['ties.until', '2101-01-01', 'IMPOSSIBLE_DATE'],
    ['people.ref', ' AB\u20111\u200e', 'AB\u20111\u200e'],
    ['people.ref', '1.23E+10', 'NOT_A_REFERENCE'],
    ['people.ref', '1,23E+10', 'NOT_A_REFERENCE'],
    ['people.ref', '...', 'NOT_A_REFERENCE'],
    ['ties.until', '2027-01-01', '2027-01-01'],
    ['people.estimatedAge', '13.9', 13],
    ['people.estimatedAge', '121', 'OUT_OF_RANGE'],
    ['people.estimatedAge', 'about 12', 'NOT_A_NUMBER'],
    ['ties.strength', '5', 5],
    ['ties.strength', '6', 'OUT_OF_RANGE'],
    ['ties.strength', '2.5', 'NOT_A_NUMBER'],
    ['places.latitude', '51.545', 51.545],
    ['places.latitude', '91', 'OUT_OF_RANGE'],
    ['people.kind', 'adult of concern', 'ADULT_OF_CONCERN'],
    ['people.kind', 'teacher', 'UNKNOWN_KIND'],
    ['people.aliases', ' Jay ; JJ;', ['Jay', 'JJ']],
    ['people.identified', 'No', false],
    ['people.identified', 'maybe', 'UNKNOWN_KIND'],
    ['places.reveals', 'disability; sexuality', ['DISABILITY', 'SEXUALITY']],
    ['places.reveals', 'none', []],
    ['places.reveals', 'crime', 'UNKNOWN_KIND'],
    ['people.name', ' ', null],
    ['people.name', 'x'.repeat(201), 'TOO_LONG'],
  ])('%s %j is read as %j', (name, raw, value) => {
    expect(cell(name, raw)).toEqual(value)
  })

  it('of a coded column is read by its codes, which must list every value or hold *', () => {
    expect(cell('people.gender', '1', { 1: 'boy' })).toBe('boy')
    expect(cell('people.gender', '2', { 1: 'boy' })).toBe('UNKNOWN_VALUE')
    expect(cell('people.gender', 'nk', { nk: '', '*': '*' })).toBeNull()
    expect(cell('people.gender', 'girl', { nk: '', '*': '*' })).toBe('girl')
    expect(cell('ties.strength', '6', { 6: '5' })).toBe(5)
    expect(cell('ties.strength', '6', { 6: '9' })).toBe('OUT_OF_RANGE')
  })

  it('never appears in the reason for which it is refused', () => {
    for (const name of [
      'people.dateOfBirth',
      'people.kind',
      'people.estimatedAge',
      'ties.strength',
      'places.reveals',
    ]) {
      const result = valueOf('Canary', { field: fieldNamed(name), codes: null }, TODAY)
      expect(JSON.stringify(result)).not.toContain('Canary')
    }
  })
})
