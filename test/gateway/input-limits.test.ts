import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { checkFilter, checkInput, literalsWithin } from '../../src/gateway/input-limits.ts'

const LIMITS = { nesting: 3, list: 4 }
const FILTERS = { filterTerms: 3, filterDepth: 2 }
const NESTED = 'at most 3 levels of values in one another'
const LISTED = 'at most 4 entries in a list'

/** What is said, null where nothing is. */
const said = (check: () => void): string | null => {
  try {
    check()
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? `${String(error.code)}: ${error.message}` : String(error)
  }
}

const nested = (levels: number, inner: unknown): unknown => (levels === 0 ? inner : { a: nested(levels - 1, inner) })

describe('the body of a request', () => {
  test.each([
    ['nothing', null, null],
    ['a text', 'x', null],
    ['levels at the limit', nested(4, 'x'), null],
    ['levels above', nested(5, 'x'), NESTED],
    ['lists as levels', { a: [[[[]]]] }, NESTED],
    ['a list at the limit', { a: [1, 2, 3, 4] }, null],
    ['a list above', { a: [1, 2, 3, 4, 5] }, LISTED],
    ['a list above beside others', { a: [1], b: { c: [1, 2, 3, 4, 5] } }, LISTED],
    ['a hundred thousand levels', JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)), NESTED],
  ])('%s', (_what, body, says) => {
    expect(said(() => checkInput(body, LIMITS))).toBe(says === null ? null : `LIMIT_EXCEEDED: ${says}`)
  })
})

describe('values in a document', () => {
  const schema = buildSchema('input I { i: I, x: [Int] } type Query { f(i: I, j: I): Int }')
  const says = (document: string) =>
    validate(schema, parse(document), [literalsWithin(LIMITS)]).map(({ message, extensions }) => [
      extensions['code'],
      message,
    ])

  test.each([
    ['levels at the limit', '{ f(i: { i: { i: {} } }) }', []],
    ['levels above', '{ f(i: { i: { i: { i: {} } } }) }', [NESTED]],
    ['levels beside each other', '{ f(i: { i: { i: {} } }, j: { i: { i: {} } }) }', []],
    ['a list as a level', '{ f(i: { i: { i: { x: [] } } }) }', [NESTED]],
    ['a list at the limit', '{ f(i: { x: [1, 2, 3, 4] }) }', []],
    ['a list above', '{ f(i: { x: [1, 2, 3, 4, 5] }) }', [LISTED]],
    ['the default of a variable', 'query ($i: I = { i: { i: { i: {} } } }) { f(i: $i) }', [NESTED]],
    ['two faults, of which one is named', '{ f(i: { x: [1, 2, 3, 4, 5] }, j: { x: [1, 2, 3, 4, 5] }) }', [LISTED]],
  ])('%s', (_what, document, messages) => {
    expect(says(document)).toEqual(messages.map((message) => ['LIMIT_EXCEEDED', message]))
  })
})

describe('a filter and an order', () => {
  const TERMS = 'at most 3 terms in a filter'
  const DEPTH = 'at most 2 levels of AND, OR and NOT in a filter'
  const title = { title: { eq: 'x' } }
  test.each([
    ['none', {}, null],
    ['null', { where: null, sort: null }, null],
    ['three comparisons', { where: { title: { eq: 'x', contains: 'y' }, id: { in: ['a', 'b', 'c', 'd'] } } }, null],
    ['four of one field', { where: { title: { eq: 'x', contains: 'y', startsWith: 'z', endsWith: 'z' } } }, TERMS],
    ['four joined', { where: { OR: [title, title], AND: [title], NOT: title } }, TERMS],
    ['four that say nothing', { where: { OR: [{}, {}, {}, {}] } }, TERMS],
    ['four fields without a comparison', { where: { a: {}, b: null, c: {}, d: {} } }, TERMS],
    ['two levels', { where: { NOT: { AND: [title] } } }, null],
    ['three levels', { where: { NOT: { AND: [{ OR: [title] }] } } }, DEPTH],
    ['three levels of one kind', { where: { NOT: { NOT: { NOT: title } } } }, DEPTH],
    ['three fields of an order', { sort: [{ title: 'ASC', id: 'DESC' }, { id: 'ASC' }] }, null],
    ['four', { sort: [{ title: 'ASC', id: 'DESC' }, { id: 'ASC' }, { id: 'ASC' }] }, 'at most 3 fields in an order'],
  ])('%s', (_what, args, says) => {
    expect(said(() => checkFilter(args, FILTERS))).toBe(says === null ? null : `LIMIT_EXCEEDED: ${says}`)
  })
})
