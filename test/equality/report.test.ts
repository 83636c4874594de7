/** P9.6 From people to words: distinct people, stages, bounds, words, ratios without one map. */
import { describe, expect, test } from 'vitest'
import { againstOthers, againstPopulation } from '../../src/equality/comparing.ts'
import { groupOf, tableOf, type Appearance, type Counted } from '../../src/equality/counts.ts'
import { areSameGroups, earlierFrom } from '../../src/equality/kept.ts'
import { csvOf, textOf } from '../../src/equality/printed.ts'
import { bandOf, faultsOf, grouping, unlike, type ReferenceRow } from '../../src/equality/reference.ts'
import { reportOf, type Report } from '../../src/equality/report.ts'
import { spreadOf } from '../../src/equality/spread.ts'
import { endOf, lastQuarter, UNKNOWN, type Stage } from '../../src/equality/terms.ts'

const standing = (id: string, more: Partial<Appearance> = {}): Appearance => ({
  id,
  mapId: 'm1',
  value: null,
  dateOfBirth: null,
  estimatedAge: null,
  estimatedAgeOn: null,
  stages: ['ON_MAP'],
  ...more,
})

const reference = (group: string, population: number, more: Partial<ReferenceRow> = {}): ReferenceRow => ({
  ...{ group, ageBand: '10-17', population, source: 'Invented census', year: 2024, area: 'Invented' },
  ...more,
})
const REFERENCE = [reference('A', 200), reference('B', 800)]
const QUARTER = lastQuarter('2026-08-10')

/** So many people of a group on maps in turn. */
const people = (
  value: string | null,
  count: number,
  stages: readonly Stage[] = ['ON_MAP'],
  maps = 4,
): readonly Counted[] =>
  Array.from({ length: count }, (_, at) => [
    standing(`${value}${at}`, { value, mapId: `m${at % maps}`, stages, dateOfBirth: '2011-01-01' }),
  ])

const report = (counted: readonly Counted[], unidentified = 0): Report =>
  reportOf(
    counted,
    { by: 'ETHNICITY', area: 'invented', reference: REFERENCE, mapping: [] },
    { quarter: QUARTER, threshold: 10, unidentified, earlier: [] },
  )
const rowsAt = ({ stages }: Report, wanted: Stage) => stages.find(({ stage }) => stage === wanted)?.rows ?? []

describe('quarters', () => {
  test.each([
    ['2026-01-01', '2025-Q4', '2025-10-01', '2026-01-01'],
    ['2026-03-31', '2025-Q4', '2025-10-01', '2026-01-01'],
    ['2026-04-01', '2026-Q1', '2026-01-01', '2026-04-01'],
    ['2026-12-31', '2026-Q3', '2026-07-01', '2026-10-01'],
  ])('on %s the last that has ended is %s', (day, name, from, until) => {
    expect(lastQuarter(day)).toEqual({ name, from, until })
  })
  test('P8.5 end at midnight in London', () => {
    expect(endOf(lastQuarter('2026-08-10')).toISOString()).toBe('2026-06-30T23:00:00.000Z')
    expect(endOf(lastQuarter('2026-02-10')).toISOString()).toBe('2026-01-01T00:00:00.000Z')
  })
})

describe('who is counted', () => {
  test('P1.2 a person once, with the stages of a map together', () => {
    const twice: Counted = [
      standing('a', { value: 'A', stages: ['ON_MAP', 'RELEVANT'] }),
      standing('b', { value: 'A', mapId: 'm2', stages: ['ON_MAP', 'AT_RISK', 'SHARED_OUTSIDE'] }),
    ]
    const { counts, groups } = tableOf([twice], { groups: ['A', 'B'], grouped: ['A'] })
    expect(groups).toEqual(['A', 'B', UNKNOWN])
    expect([counts.get('ON_MAP'), counts.get('RELEVANT')]).toEqual([
      [1, 0, 0],
      [1, 0, 0],
    ])
    // Who is shared outside on a map on which nobody has decided that they are relevant is not of that stage.
    expect([counts.get('AT_RISK'), counts.get('SHARED_OUTSIDE')]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ])
  })
  test('whoever is recorded in two ways is of no known group', () => {
    const toGroup = grouping(['A', 'B'], [{ recorded: 'first  Kind', group: 'A' }])
    expect(groupOf([standing('a', { value: ' FIRST kind ' }), standing('b', { value: 'a' })], toGroup)).toBe('A')
    expect(groupOf([standing('a', { value: 'A' }), standing('b', { value: 'B' })], toGroup)).toBe(UNKNOWN)
    expect(groupOf([standing('a', { value: 'A' }), standing('b', { value: 'something' })], toGroup)).toBe('A')
    expect(groupOf([standing('a'), standing('b', { value: 'something' })], toGroup)).toBe(UNKNOWN)
  })
})

describe('the reference', () => {
  test.each([
    ['10-17', 10, 17],
    ['18+', 18, Infinity],
    ['all', 0, Infinity],
  ])('has ages %s', (name, from, to) => expect(bandOf(name)).toEqual({ name, from, to }))
  test.each(['17-10', 'ten', '10-', ''])('has no ages %j', (name) => expect(bandOf(name)).toBeNull())
  test.each([
    ['one group', [reference('A', 1)], 'at least two'],
    ['a group twice', [...REFERENCE, reference('A', 1)], 'once'],
    ['a group in two ways', [...REFERENCE, reference(' a', 1)], 'two ways'],
    ['ages that overlap', [...REFERENCE, reference('A', 1, { ageBand: '17-18' })], 'overlap'],
    ['UNKNOWN', [...REFERENCE, reference(UNKNOWN, 1)], 'not a group'],
    ['nobody', [...REFERENCE, reference('C', 0)], 'above 0'],
    ['two areas', [...REFERENCE, reference('C', 1, { area: 'Elsewhere' })], 'one area'],
  ])('with %s is refused', (_what, rows, says) => {
    expect(faultsOf('ETHNICITY', rows, []).join()).toContain(says)
  })
  test('is whole as it is', () => expect(faultsOf('ETHNICITY', REFERENCE, [{ recorded: 'x', group: 'B' }])).toEqual([]))
  test('is not like with like where ages, area or year differ', () => {
    const of = (count: number, age: number | null) => Array.from({ length: count }, () => age)
    const about = { ages: [...of(40, 12), null], area: ' INVENTED', lastDay: '2026-06-30', threshold: 10 }
    expect(unlike(REFERENCE, about)).toEqual([])
    expect(unlike(REFERENCE, { ...about, ages: [...of(40, 12), ...of(10, 19)] })).toEqual(['AGES'])
    expect(unlike(REFERENCE, { ...about, ages: of(40, null) })).toEqual(['AGES'])
    expect(unlike(REFERENCE, { ...about, area: 'Elsewhere' })).toEqual(['AREA'])
    expect(unlike([reference('A', 1, { area: null, year: 2011 })], about)).toEqual(['AREA_NOT_STATED', 'YEAR'])
  })
})

describe('a reference chosen to learn of few', () => {
  const of = (counted: readonly Counted[], rows: readonly ReferenceRow[]) =>
    reportOf(
      counted,
      { by: 'ETHNICITY', area: 'Invented', reference: rows, mapping: [] },
      { quarter: QUARTER, threshold: 10, unidentified: 0, earlier: [] },
    )
  const large = people('A', 60, ['ON_MAP'], 3).map((person) => person.map((each) => ({ ...each, mapId: 'large' })))
  const world = (more: number) => [
    ...people('A', 40 + more, ['ON_MAP'], 3),
    ...large,
    ...people('B', 150, ['ON_MAP'], 3),
  ]

  test('P9.6 shows no more of one map by groups of one in a hundred million', () => {
    const tiny = [reference('A', 1), reference('B', 99_999_999)]
    expect(rowsAt(of(world(0), tiny), 'ON_MAP')[0]?.withoutOneMap).not.toBeNull()
    expect(of(world(2), tiny)).toEqual(of(world(0), tiny))
  })

  test('P9.6 hides a group that it leaves out like one that it names', () => {
    const both = [...people('A', 100), ...people('B', 100)].map((person, at) =>
      person.map((each): Appearance => ({ ...each, stages: at % 2 === 0 ? ['ON_MAP', 'RELEVANT'] : ['ON_MAP'] })),
    )
    const unknownAt = ({ stages }: Report) => stages.slice(0, 2).map(({ unknown, fewUnknown }) => [unknown, fewUnknown])
    const all: readonly Stage[] = ['ON_MAP', 'RELEVANT']
    // All of them are relevant: that is told of no group.
    expect(unknownAt(of([...both, ...people('Roma', 40, all)], REFERENCE))).toEqual([
      [40, false],
      [null, false],
    ])
    // Nor that nobody, or nearly nobody, is.
    expect(unknownAt(of([...both, ...people('Roma', 40)], REFERENCE))[1]).toEqual([null, false])
    expect(unknownAt(of([...both, ...people(null, 40, all)], REFERENCE))).toEqual([
      [40, false],
      [40, false],
    ])
    expect(unknownAt(of([...both, ...people(null, 40)], REFERENCE))[1]).toEqual([null, true])
    const ages = ['10-12', '13-14'].map((ageBand) => reference('all', 100, { ageBand }))
    const asked = { by: 'AGE_BAND', area: 'Invented', reference: ages, mapping: [] } as const
    const about = { quarter: QUARTER, threshold: 10, unidentified: 0, earlier: [] }
    const aged = [...both, ...people('x', 40, all)].map((person, at) =>
      person.map((each) => ({ ...each, dateOfBirth: at < 200 ? '2012-01-01' : '2009-01-01' })),
    )
    expect(unknownAt(reportOf(aged, asked, about))[1]).toEqual([null, false])
  })

  test('P9.6 tells of nobody by ages that few are of', () => {
    const aged = (age: number): Counted[] =>
      people('A', 60).map((person, at) =>
        person.map((each) => ({ ...each, dateOfBirth: at < age ? '2015-01-01' : '2011-01-01' })),
      )
    const rows = ['A', 'B'].map((group) => reference(group, 100, { ageBand: '15-15' }))
    const told = [0, 1, 5, 6, 7, 9].map((outside) => of(aged(outside), rows).notLikeWithLike)
    expect(new Set(told.map((each) => each.join()))).toEqual(new Set(['']))
    const few = people('A', 9).map((person, at) =>
      person.map((each) => ({ ...each, dateOfBirth: at === 0 ? '2015-01-01' : '2011-01-01' })),
    )
    expect(of(few, rows).notLikeWithLike).toEqual(of(people('A', 9), rows).notLikeWithLike)
    expect(of(aged(10), rows).notLikeWithLike).toEqual(['AGES'])
  })
})

describe('words', () => {
  test('more often, less often, and what can not be told', () => {
    const [first, second] = rowsAt(report([...people('A', 100), ...people('B', 100)]), 'ON_MAP')
    expect([first?.word, first?.ratio, second?.word]).toEqual(['MORE_OFTEN', 2.5, 'LESS_OFTEN'])
    expect([first?.standsAmongAll, second?.standsAmongAll]).toEqual([true, true])
    const alike = rowsAt(report([...people('A', 40), ...people('B', 160)]), 'ON_MAP')
    expect(alike.map(({ word }) => word)).toEqual(['CANT_BE_TOLD', 'CANT_BE_TOLD'])
  })
  test('a later stage is compared with everybody else at the stage before', () => {
    const counted = [...people('A', 50), ...people('A2', 0), ...people('B', 100)]
    const stages = (person: Counted, at: number): Counted =>
      person.map((each) => ({
        ...each,
        stages: at % (each.value === 'A' ? 2 : 5) === 0 ? ['ON_MAP', 'SUPPORT'] : ['ON_MAP'],
      }))
    const [first, second] = rowsAt(report(counted.map(stages)), 'SUPPORT')
    expect([first?.count, first?.share, first?.expected, first?.word]).toEqual([25, 0.5, 0.2, 'MORE_OFTEN'])
    expect([second?.count, second?.word]).toEqual([20, 'LESS_OFTEN'])
  })
  test('above a fifth of unknown there are bounds alone', () => {
    const { stages } = report([...people('A', 30), ...people('B', 60), ...people(null, 60)])
    const [stage] = stages
    expect(stage?.onlyBounds).toBe(true)
    for (const row of stage?.rows ?? []) {
      expect([row.share, row.ratio, row.low, row.high]).toEqual([null, null, null, null])
      expect([row.word, typeof row.lowest, typeof row.highest]).toEqual(['CANT_BE_TOLD', 'number', 'number'])
    }
  })
  test('bounds hold what the unknown may be', () => {
    for (let of = 0; of <= 20; of += 5) {
      const truth = (30 + of) / 120 / 0.2
      const { lowest, highest } = againstPopulation(30, { known: 100, unknown: 20 }, 0.2)
      expect(lowest).toBeLessThanOrEqual(truth)
      expect(highest).toBeGreaterThanOrEqual(truth)
      for (let passed = Math.max(0, of - 10); passed <= Math.min(of, 10); passed += 5) {
        const rate = (30 + passed) / (50 + of)
        const rest = (40 + 10 - passed) / (100 + 20 - of)
        const later = againstOthers({ count: 30, before: 50 }, { known: 70, unknown: 10 }, { known: 150, unknown: 20 })
        expect(later.lowest).toBeLessThanOrEqual(rate / rest)
        expect(later.highest).toBeGreaterThanOrEqual(rate / rest)
      }
    }
  })
})

describe('P9.6 one map', () => {
  const about = { groups: ['A', 'B'], threshold: 10 }
  const spread = (counted: readonly Counted[]) =>
    spreadOf(counted, { ...about, grouped: counted.map(([first]) => first?.value ?? UNKNOWN) })
  test('moves a share by so much, in quarters of it', () => {
    const even = [...people('A', 40), ...people('B', 40)]
    expect(spread(even)[0]).toEqual({ low: 1, high: 1 })
    const one = people('A', 40).map((person) => person.map((each) => ({ ...each, mapId: 'large' })))
    expect(spread([...even, ...one])[0]).toEqual({ low: 0.75, high: 1.25 })
    const [row] = rowsAt(report([...even, ...one]), 'ON_MAP')
    expect([row?.ratio, row?.withoutOneMap]).toEqual([3.333, { low: 2.5, high: 4.167 }])
  })
  test('is not told of where it has nearly all of a group, or there are few maps', () => {
    const one = people('A', 40).map((person) => person.map((each) => ({ ...each, mapId: 'large' })))
    expect(spread([...one, ...people('A', 4), ...people('B', 60)])[0]).toBeNull()
    expect(spread([...people('A', 40, ['ON_MAP'], 2), ...people('B', 60, ['ON_MAP'], 2)])[0]).toBeNull()
  })
})

describe('the report', () => {
  const whole = report([...people('A', 100), ...people('B', 100), ...people('=HYPERLINK("x")', 14)], 14)
  test('has no person and no map', () => {
    expect(JSON.stringify(whole)).not.toMatch(/"m\d"|A\d|B\d/)
    expect(whole.unidentified).toBe(15)
    expect(report([], 9).unidentified).toBeNull()
  })
  test('says first how many people it takes, and then how it must not be read', () => {
    const text = textOf({ ...whole, id: 'r1', madeAt: '2026-08-10', madeBy: 'x#y' })
    expect(text.indexOf('about 30')).toBeLessThan(text.indexOf('ON_MAP'))
    expect(text).toContain('A: 100, 50 % against 20 %; ratio 2.5 (2.1 to 2.9); more often than expected')
    expect(text).toContain(`"Can't be told" is not "equal"`)
  })
  test('as a table runs nothing in a spreadsheet', () => {
    const groups = whole.stages.map((stage) => ({
      ...stage,
      rows: stage.rows.map((row) => ({ ...row, group: '=1+1' })),
    }))
    const csv = csvOf({ ...whole, stages: groups, id: 'r1', madeAt: '2026-08-10', madeBy: 'x#y' })
    expect(csv).toContain(`"'=1+1"`)
    expect(csv.split('\r\n')).toHaveLength(1 + 10 * 4 + 1)
  })
  test('P9.6 does not say by how few those have changed whom nobody has identified, by whatever breakdown', () => {
    const next = (unidentified: number): number | null =>
      reportOf(
        people('A', 100),
        { by: 'ETHNICITY', area: 'invented', reference: REFERENCE, mapping: [] },
        {
          quarter: QUARTER,
          threshold: 10,
          unidentified,
          earlier: earlierFrom([{ ...whole, by: 'GENDER' }], 'ETHNICITY'),
        },
      ).unidentified
    expect([14, 18, 24, 25].map(next)).toEqual([15, null, 25, 25])
  })
  test('of other groups in the same year could be subtracted', () => {
    const about = { by: 'ETHNICITY', quarter: '2026-Q3', groups: ['B', 'A'] } as const
    expect(areSameGroups([whole], about)).toBe(true)
    expect(areSameGroups([whole], { ...about, groups: ['A', 'C'] })).toBe(false)
    expect(areSameGroups([whole], { ...about, quarter: '2027-Q1', groups: ['A', 'C'] })).toBe(true)
    expect(areSameGroups([whole], { ...about, by: 'GENDER', groups: ['A', 'C'] })).toBe(true)
  })
})
