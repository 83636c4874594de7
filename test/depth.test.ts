import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { isAll, SEED, seedOf, shareOf } from './support/depth.ts'
import { slowest } from './support/reporter.ts'
import { notToday, TURNS } from './support/turns.ts'

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

test('each file that waits for its turn is there, and none waits where files are named', () => {
  const files = TURNS.flat()
  expect(files.filter((file) => !existsSync(resolve(import.meta.dirname, '..', file)))).toEqual([])
  expect(new Set(files).size).toBe(files.length)
  for (const words of [['run', 'test/backup.int.test.ts'], ['run', './test/graph'], ['launch.int.test.ts']])
    expect(notToday(words)).toEqual([])
  const others = notToday(['run', '--reporter=./test/support/reporter.ts'])
  expect(others).toEqual(isAll ? [] : TURNS.filter((_files, turn) => (SEED + turn) % 3 !== 0).flat())
})
