/** P9.6 No count of few people can be known from a report: hidden counts do not follow from what is shown. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compared } from '../../src/equality/comparing.ts'
import type { Table } from '../../src/equality/counts.ts'
import {
  hiddenOf,
  primary,
  rounded,
  secondary,
  untilNothingFollows,
  type Earlier,
  type Hidden,
} from '../../src/equality/hiding.ts'
import { earlierOf, shownOf, type Shown } from '../../src/equality/shown.ts'
import { before, STAGE_NAMES, UNKNOWN, type Stage } from '../../src/equality/terms.ts'
import { solver, sumsOf, valueOf, type Known } from './attack.ts'

const THRESHOLD = 10
const RULE = { threshold: THRESHOLD, earlier: [] }

/** Counts that go together: each stage is part of the one before, and who is relevant is at risk, presents one, or both. */
const tables = (groups: number): fc.Arbitrary<Table> =>
  fc
    .array(
      fc.record({
        size: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 400 })),
        parts: fc.array(fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: STAGE_NAMES.length,
          maxLength: STAGE_NAMES.length,
        }),
      }),
      { minLength: groups, maxLength: groups },
    )
    .map((drawn) => {
      const counts = new Map<Stage, number[]>()
      for (const [place, stage] of STAGE_NAMES.entries()) {
        const previous = before(stage)
        const row = drawn.map(({ size, parts }, at) =>
          previous === null ? size : Math.round((counts.get(previous)?.[at] ?? 0) * (parts[place] ?? 0)),
        )
        counts.set(stage, row)
      }
      const [relevant, atRisk, presents] = [counts.get('RELEVANT'), counts.get('AT_RISK'), counts.get('PRESENTS_RISK')]
      relevant?.forEach((all, at) => {
        if (presents !== undefined) presents[at] = Math.max(presents[at] ?? 0, all - (atRisk?.[at] ?? 0))
      })
      const names = drawn.map((_, at) => (at === groups - 1 ? UNKNOWN : `Group ${at}`))
      return { groups: names, counts }
    })
const anyTable = fc
  .tuple(fc.integer({ min: 3, max: 6 }).chain(tables), fc.boolean())
  .map(([table, unknownIsGroup]): Table => ({ ...table, unknownIsGroup }))

const knownOf = ({ groups }: Table, hidden: Hidden): Known => ({
  groups: groups.length,
  cells: new Map(
    STAGE_NAMES.map((stage) => [
      stage,
      new Set(groups.flatMap((_, at) => (hidden.get(stage)?.cells.has(at) === true ? [] : [at]))),
    ]),
  ),
  totals: new Set(STAGE_NAMES.filter((stage) => hidden.get(stage)?.total !== true)),
})

/** What a reader of a report knows: a count wherever any number is said of it, be it a ratio or a percentage; and every total. */
const readFrom = (shown: Shown, shares: readonly number[]): Known => {
  const stages = compared(shown, shares)
  const said = (value: object): boolean => Object.values(value).some((each) => typeof each === 'number')
  return {
    groups: shown.groups.length + 1,
    cells: new Map(
      stages.map(({ stage, rows, unknown }) => [
        stage,
        new Set([
          ...rows.flatMap((row, at) => (said({ ...row, expected: null }) ? [at] : [])),
          ...(unknown === null ? [] : [rows.length]),
        ]),
      ]),
    ),
    totals: new Set(stages.flatMap(({ stage, total }) => (total === null ? [] : [stage]))),
  }
}

/** Sums of few people that follow from what is known. */
const found = (table: Table, known: Known): number => {
  const follows = solver(known)
  return sumsOf(table.groups.length, table.unknownIsGroup).filter((sum) => {
    const value = valueOf(table.counts, sum)
    return value >= 0 && value < THRESHOLD && follows(sum)
  }).length
}

const runs = { numRuns: Number(process.env['PEERMAP_EQUALITY_TABLES'] ?? 60), seed: 20 }
const times = (hiding: (table: Table) => Hidden): number =>
  fc.sample(anyTable, runs).filter((table) => found(table, knownOf(table, hiding(table))) > 0).length

describe('P9.6 what is hidden', () => {
  test('does not follow from counts and totals', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(found(table, knownOf(table, hiddenOf(table, RULE)))).toBe(0)
      }),
      runs,
    )
  })

  test('follows in many tables from what the usual rules leave, and that is what the rank test is for', () => {
    const [first, second, all] = [
      times((table) => primary(table, RULE)),
      times((table) => secondary(table, primary(table, RULE), RULE)),
      times((table) => untilNothingFollows(table, secondary(table, primary(table, RULE), RULE), RULE)),
    ]
    expect(first).toBeGreaterThan(second)
    expect(second).toBeGreaterThan(runs.numRuns / 10)
    expect(all).toBe(0)
  })

  test('does not follow from a report, with its ratios, percentages, bounds and totals', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const shares = table.groups
          .slice(0, -1)
          .map((_, at, groups) => (at + 1) / ((groups.length * (groups.length + 1)) / 2))
        expect(found(table, readFrom(shownOf(table, THRESHOLD, []), shares))).toBe(0)
      }),
      runs,
    )
  })

  test('is said nothing of: what is shown alike is reported alike, whatever is hidden', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const shown = shownOf(table, THRESHOLD, [])
        const again = { ...shown, stages: shown.stages.map((stage) => ({ ...stage, counts: [...stage.counts] })) }
        const shares = shown.groups.map(() => 1 / shown.groups.length)
        const rows = compared(again, shares).flatMap((stage) => stage.rows)
        const hidden = rows.filter(({ count }) => count === null)
        for (const { share, ratio, low, high, lowest, highest, word } of hidden)
          expect([share, ratio, low, high, lowest, highest, word]).toEqual([...Array(6).fill(null), 'CANT_BE_TOLD'])
        const counts = shown.stages.flatMap((stage) => [...stage.counts, stage.unknown, stage.total])
        const isRound = (count: number): boolean => count % 5 === 0 && count >= THRESHOLD
        expect(counts.filter((count) => count !== null && !isRound(count))).toEqual([])
      }),
      runs,
    )
  })

  test('is never all of a table of large and even counts', () => {
    const counts = new Map(
      STAGE_NAMES.map((stage) => [
        stage,
        before(stage) === null
          ? [200, 200, 200, 200]
          : before(stage) === 'ON_MAP'
            ? [100, 100, 100, 100]
            : [70, 70, 70, 70],
      ]),
    )
    const hidden = hiddenOf({ groups: ['A', 'B', 'C', UNKNOWN], counts }, RULE)
    for (const { cells, total } of hidden.values()) expect([cells.size, total]).toEqual([0, false])
  })

  test('nobody of a group is a count of few, and so is everybody', () => {
    const counts = new Map(
      STAGE_NAMES.map((stage) => [stage, before(stage) === null ? [200, 200, 200, 200] : [100, 100, 100, 100]]),
    )
    counts.set('STRENGTH', [0, 100, 100, 100])
    counts.set('SUPPORT', [200, 100, 100, 100])
    const shown = shownOf({ groups: ['A', 'B', 'C', UNKNOWN], counts }, THRESHOLD, [])
    const of = (wanted: Stage) => shown.stages.find(({ stage }) => stage === wanted)?.counts
    expect(of('STRENGTH')?.[0]).toBeNull()
    expect(of('SUPPORT')?.[0]).toBeNull()
    // Those who are relevant are all at risk here: nobody's count of that stage can be shown.
    expect(of('AT_RISK')).toEqual([null, null, null])
    expect(of('RELEVANT')).toEqual([100, 100, 100])
  })
})

describe('P9.6 two reports', () => {
  const changed = fc
    .tuple(anyTable, fc.array(fc.integer({ min: -7, max: 7 }), { minLength: 7, maxLength: 7 }))
    .map(([table, by]) => {
      const first = table.counts.get('ON_MAP') ?? []
      const counts = new Map(table.counts)
      counts.set(
        'ON_MAP',
        first.map((count, at) => Math.max(table.counts.get('RELEVANT')?.[at] ?? 0, count + (by[at] ?? 0))),
      )
      return [table, { ...table, counts }] as const
    })
  const shownBy = (table: Table, earlier: readonly Earlier[]): Shown => shownOf(table, THRESHOLD, earlier)

  /** Differences of numbers that both show, of groups, of those who did not reach a stage, and of totals. */
  const differences = (one: Shown, other: Shown): readonly number[] =>
    one.stages.flatMap((stage, at) => {
      const then = other.stages[at]
      const place = one.stages.findIndex((each) => each.stage === before(stage.stage))
      const numbers = (of: typeof then, previous: typeof then): readonly (number | null)[] => {
        const cells = of === undefined ? [] : [...of.counts, of.total]
        const earlier = previous === undefined ? [] : [...previous.counts, previous.total]
        return [
          ...cells,
          ...cells.map((cell, index) => {
            const from = earlier[index] ?? null
            return cell === null || from === null ? null : from - cell
          }),
        ]
      }
      const [now, before_] = [numbers(stage, one.stages[place]), numbers(then, other.stages[place])]
      return now.flatMap((value, index) => {
        const was = before_[index] ?? null
        return value === null || was === null ? [] : [Math.abs(value - was)]
      })
    })

  test('have no difference of few people, and would have without the check', () => {
    let unchecked = 0
    fc.assert(
      fc.property(changed, ([then, now]) => {
        const first = shownBy(then, [])
        const small = (shown: Shown) => differences(shown, first).filter((by) => by > 0 && by < THRESHOLD).length
        unchecked += small(shownBy(now, []))
        expect(small(shownBy(now, [earlierOf(first, true)]))).toBe(0)
      }),
      runs,
    )
    expect(unchecked).toBeGreaterThan(0)
  })

  test('of two breakdowns have totals whose difference is not of few', () => {
    fc.assert(
      fc.property(changed, ([then, now]) => {
        const first = shownBy(then, [])
        const totals = shownBy(now, [earlierOf(first, false)]).stages.map(({ total }, at) => [
          total,
          first.stages[at]?.total ?? null,
        ])
        const small = totals.filter(
          ([one = null, other = null]) =>
            one !== null && other !== null && one !== other && Math.abs(one - other) < THRESHOLD,
        )
        expect(small).toEqual([])
      }),
      runs,
    )
  })
})

test('nothing is hidden for what records lack: few of no known group', () => {
  const counts = new Map(STAGE_NAMES.map((stage) => [stage, before(stage) === null ? [200, 200, 3] : [100, 100, 0]]))
  const [first] = shownOf({ groups: ['A', 'B', UNKNOWN], counts }, THRESHOLD, []).stages
  expect(first).toMatchObject({ total: 405, counts: [200, 200], unknown: null, fewUnknown: true })
})

test('counts are shown to the nearest five', () => {
  expect([10, 12, 13, 17, 18].map(rounded)).toEqual([10, 10, 15, 15, 20])
})
