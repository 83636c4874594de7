import { describe, expect, test } from 'vitest'
import { cell, columnsOf, rowsOf } from '../../src/gateway/rows.ts'

describe('a tie list', () => {
  test('is read by index: a cell for each row and column', () => {
    const rows = rowsOf(columnsOf([[['t1', 't2'], ['a', 'b'], null, [null, 4]]]))
    expect(rows.map((row) => [0, 1, 2, 3].map((column) => cell(row, column)))).toEqual([
      ['t1', 'a', undefined, null],
      ['t2', 'b', undefined, 4],
    ])
  })

  test('without ties has no rows', () => {
    expect(rowsOf(columnsOf([[[], [], null]]))).toEqual([])
    expect(rowsOf(columnsOf([[]]))).toEqual([])
  })

  test.each([[null], [[]], ['text'], [[['t1']]], [[{}]], [[[['t1'], 'x']]]])('is refused as %j', (value) => {
    expect(() => columnsOf(value)).toThrow('a tie list is not made of columns')
  })

  test('has no cell for what is no row', () => {
    expect(cell({ columns: [['canary']], index: 0 }, 0)).toBeUndefined()
    expect(cell(null, 0)).toBeUndefined()
  })
})
