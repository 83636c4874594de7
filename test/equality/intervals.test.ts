/** Own statistics, held to SciPy's and statsmodels' values (intervals.py made intervals.json). */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  atLeast,
  clopperPearson,
  holm,
  miettinenNurminen,
  rarityOfRatio,
  rarityOfShare,
  detectableFrom,
} from '../../src/equality/intervals.ts'
import { rounded } from '../../src/equality/hiding.ts'

const pair = z.tuple([z.number(), z.number()])
const VALUES = z
  .object({
    shares: z.array(z.object({ count: z.number(), of: z.number(), interval: pair })),
    rarities: z.array(z.object({ count: z.number(), of: z.number(), share: z.number(), rarity: z.number() })),
    ratios: z.array(z.object({ one: pair, other: pair, interval: pair, rarity: z.number() })),
    holm: z.array(z.object({ rarities: z.array(z.number()), stands: z.array(z.boolean()) })),
  })
  .parse(JSON.parse(readFileSync(new URL('intervals.json', import.meta.url), 'utf8')))

/** By how much a value is off, beyond a relative and a smallest difference that are allowed. */
const off = (value: number, expected: number, relative = 1e-9): number =>
  Math.max(0, Math.abs(value - expected) - relative * Math.abs(expected) - 1e-11)

const rate = ([count, of]: readonly [number, number]) => ({ count, of })

describe('as SciPy and statsmodels have it', () => {
  test.each(VALUES.shares)('Clopper-Pearson, $count of $of', ({ count, of, interval: [low, high] }) => {
    const own = clopperPearson(count, of)
    expect(off(own.low, low)).toBe(0)
    expect(off(own.high, high)).toBe(0)
  })
  test.each(VALUES.rarities)('twice the smaller tail, $count of $of', ({ count, of, share, rarity }) => {
    expect(off(rarityOfShare(count, of, share), rarity)).toBe(0)
  })
  test.each(VALUES.ratios)(
    'Miettinen-Nurminen, $one against $other',
    ({ one, other, interval: [low, high], rarity }) => {
      const own = miettinenNurminen(rate(one), rate(other))
      expect(off(own.low, low, 1e-5)).toBe(0)
      expect(off(own.high, high, 1e-6)).toBe(0)
      expect(off(rarityOfRatio(rate(one), rate(other)), rarity, 1e-6)).toBe(0)
    },
  )
  test.each(VALUES.holm)('Holm, $rarities', ({ rarities, stands }) => {
    expect(holm(rarities)).toEqual(stands)
  })
})

test('a rate of nobody has one side', () => {
  expect(miettinenNurminen({ count: 0, of: 40 }, { count: 10, of: 90 }).low).toBe(0)
  expect(miettinenNurminen({ count: 5, of: 40 }, { count: 0, of: 30 }).high).toBe(Infinity)
  expect(holm([null, 0.01, null])).toEqual([false, true, false])
})

test.each([
  [0.05, 60, 140],
  [0.1, 30, 80],
  [0.2, 20, 50],
])('of a group of %d a doubling is told from chance from some hundred people on', (share, least, most) => {
  const from = detectableFrom(share) ?? 0
  expect(from).toBeGreaterThanOrEqual(least)
  expect(from).toBeLessThanOrEqual(most)
  expect(clopperPearson(Math.round(2 * share * from), from).low).toBeGreaterThan(share)
})

test('of more than half of the population there is no doubling', () => {
  expect([detectableFrom(0.6), detectableFrom(0), detectableFrom(1e-6)]).toEqual([null, null, null])
})

test.each([
  [100, 0.12],
  [200, 0.08],
  [400, 0.2],
  [600, 0.05],
])(
  'of %d people and a share of %d the interval of a rounded count covers it in 93 of 100 cases and more',
  (n, share) => {
    let covered = 0
    for (let count = 10; count <= n; count += 1) {
      const { low, high } = clopperPearson(rounded(count), n)
      if (low <= share && share <= high) covered += atLeast(count, n, share) - atLeast(count + 1, n, share)
    }
    expect(covered / atLeast(10, n, share)).toBeGreaterThan(0.93)
  },
)
