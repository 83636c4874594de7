/** P6.3, P8.3 What an at-risk assessment asks for before it says who acts for those whom it protects. */
import { expect, test } from 'vitest'
import { missingActing, type NewActing } from '../../src/cover/acting.rules.ts'
import { byCategory } from '../../src/policy/ceiling.ts'

const PARENTS = [
  { id: 'mother', youngPersonId: 'yp-1' },
  { id: 'other', youngPersonId: 'yp-2' },
]
const granted = byCategory(() => 'ALL' as const)
const excluded: ReadonlySet<string> = new Set()
const missing = (change: Partial<NewActing>, opening: Parameters<typeof missingActing>[2] = { granted, excluded }) =>
  missingActing({ limbB: 'AT_RISK', protectedIds: ['yp-1'], actingIds: ['mother'], ...change }, PARENTS, opening).map(
    ({ path, clause }) => `${path} ${clause}`,
  )

test.each<[string, Partial<NewActing>, readonly string[]]>([
  ['a parent of who is protected', {}, []],
  ['nobody', { actingIds: null }, []],
  ['nobody, of who is under 18', { actingIds: [], limbB: 'UNDER_18' }, []],
  ['a parent of who is under 18', { limbB: 'UNDER_18' }, ['input.actingIds P8.3']],
  ['a parent of somebody else', { actingIds: ['mother', 'other'] }, ['input.actingIds.1 P6.3']],
  ['a parent, though nobody is protected by name', { protectedIds: [] }, ['input.actingIds.0 P6.3']],
  ['both', { protectedIds: ['yp-1', 'yp-2'], actingIds: ['other', 'mother'] }, []],
])('names %s', (_what, change, expected) => {
  expect(missing(change)).toEqual(expected)
})

test.each(['IDENTITY', 'RISK'] as const)(
  'P4.5 a parent of whom the caller may not know is not there: %s',
  (category) => {
    expect(missing({}, { excluded, granted: { ...granted, [category]: new Set(['yp-2']) } })).toEqual(
      missing({ actingIds: ['nobody'] }),
    )
    expect(missing({}, { excluded, granted: { ...granted, [category]: new Set(['yp-1']) } })).toEqual([])
  },
)
