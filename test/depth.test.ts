import { expect, test } from 'vitest'
import { seedOf, shareOf } from './support/depth.ts'
import { slowest } from './support/reporter.ts'

test('each is tried once in so many days', () => {
  const items = Array.from({ length: 98 }, (_, index) => index)
  const days = [20_788, 20_789, 20_790].map((seed) => shareOf(items, 3, seed))
  expect(days.flat().toSorted((one, other) => one - other)).toEqual(items)
  expect(days.map(({ length }) => length)).toEqual([32, 33, 33])
})

test('a day is a seed, and so is a number that is given', () => {
  expect(seedOf(undefined, new Date('2026-12-01T23:59:59Z'))).toBe(20_788)
  expect(seedOf('', new Date('2026-12-02T00:00:00Z'))).toBe(20_789)
  expect(seedOf('2018', new Date())).toBe(2018)
  expect(() => seedOf('yesterday', new Date())).toThrow('PEERMAP_TEST_SEED is yesterday')
})

test('the slowest files come first, with the seconds of each', () => {
  const files = [
    { name: 'a', ms: 1_499 },
    { name: 'b', ms: 90_400 },
    { name: 'c', ms: 12_000 },
  ]
  expect(slowest(files, 2)).toEqual(['  90 s  b', '  12 s  c'])
})
