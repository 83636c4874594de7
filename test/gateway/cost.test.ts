/** The cost of a query, and pages (docs/limits.md). */
import { describe, expect, test } from 'vitest'
import { PeermapError } from '../../src/errors.ts'
import { prunedOf } from './pruned.ts'

const costOf = async (selection: string, elements = 100): Promise<number> =>
  (await prunedOf({ selection, elements })).cost

const refusal = async (selection: string, more: Omit<Parameters<typeof prunedOf>[0], 'selection'> = {}) => {
  try {
    await prunedOf({ selection, ...more })
    return null
  } catch (error) {
    return error instanceof PeermapError ? error.code : error
  }
}

describe('the cost is, over the selected fields, the product of enclosing list sizes', () => {
  test.each([
    ['title', 1],
    ['title status', 2],
    ['members { label }', 1 + 100],
    ['members { label name }', 1 + 200],
    ['members(limit: 10) { label }', 1 + 10],
    ['members(limit: 1000) { label }', 1 + 100],
    ['a: members { label } b: members { label }', 2 * (1 + 100)],
    ['members { peers { label } }', 1 + 100 + 100 * 20],
    ['members(limit: 5) { peers(limit: 3) { label } }', 1 + 5 + 15],
    ['membersConnection(first: 7) { edges { node { label } } }', 1 + 7 + 7 + 7],
    ['membersConnection { totalCount }', 1 + 100],
    ['peerTies { from to }', 1 + 200],
    ['... on PeerMap { members { ... { label } } }', 1 + 100],
    ['member(id: "x") { label peers { label } }', 1 + 1 + 1 + 20],
  ])('%s', async (selection, cost) => {
    expect(await costOf(selection)).toBe(cost)
  })

  test('with page sizes of variables', async () => {
    const { cost } = await prunedOf({
      selection: 'members(limit: $n) { label }',
      declare: '($n: Int)',
      variables: { n: 4 },
    })
    expect(cost).toBe(1 + 4)
  })

  test('and an empty map still costs', async () => {
    expect(await costOf('members { label }', 0)).toBe(2)
  })

  test('what is closed costs its own field alone', async () => {
    const { cost } = await prunedOf({ selection: 'reviews { heldOn changed }', open: { PLAN: 'NONE' } })
    expect(cost).toBe(1)
  })
})

describe('a page', () => {
  test.each([
    ['members(limit: 5000) { id }', null],
    ['members(limit: 5001) { id }', 'LIMIT_EXCEEDED'],
    ['membersConnection(first: 5001) { totalCount }', 'LIMIT_EXCEEDED'],
    ['members(limit: 0) { id }', 'BAD_USER_INPUT'],
    ['members(limit: -1) { id }', 'BAD_USER_INPUT'],
    ['members(limit: 1, offset: 0) { id }', null],
    ['members(offset: -1) { id }', 'BAD_USER_INPUT'],
    ['membersConnection(first: 0) { totalCount }', 'BAD_USER_INPUT'],
    ['membersConnection(first: 1, after: "x") { totalCount }', 'BAD_USER_INPUT'],
    [`membersConnection(first: 1, after: "${btoa('arrayconnection:3')}") { totalCount }`, null],
    [`membersConnection(first: 1, after: "${btoa('arrayconnection:-3')}") { totalCount }`, 'BAD_USER_INPUT'],
    [`membersConnection(first: 1, after: "${btoa("arrayconnection:1' OR")}") { totalCount }`, 'BAD_USER_INPUT'],
    ['members { peersConnection(first: -1) { totalCount } }', 'BAD_USER_INPUT'],
  ])('%s', async (selection, code) => {
    expect(await refusal(selection)).toBe(code)
  })

  test('of a variable is checked too', async () => {
    const about = { declare: '($n: Int)', variables: { n: -1 } }
    expect(await refusal('members(limit: $n) { id }', about)).toBe('BAD_USER_INPUT')
  })

  test('may be smaller by setting', async () => {
    expect(await refusal('members(limit: 11) { id }', { page: 10 })).toBe('LIMIT_EXCEEDED')
  })
})
