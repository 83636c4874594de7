import { describe, expect, test } from 'vitest'
import {
  conformanceDue,
  inForceOn,
  lackingFor,
  missingToAgree,
  missingToAssessImpact,
  missingWithoutRecords,
  stateOf,
  type ConformanceEntry,
} from '../../src/accountability/conformance.rules.ts'
import { LISTED_DAYS } from '../../src/policy/version.ts'
import { addDays, addMonths } from '../../src/policy/age.ts'

const DAY = '2026-06-15'
const agreement = (change: Partial<ConformanceEntry> = {}): ConformanceEntry => ({
  id: 'one',
  kind: 'AGREEMENT',
  organisation: 'school',
  version: '1',
  from: addDays(DAY, -300),
  reviewBy: addDays(DAY, 300),
  until: null,
  recordedAt: '2025-01-01T00:00:00Z',
  ...change,
})
const assessment = (change: Partial<ConformanceEntry> = {}): ConformanceEntry =>
  agreement({ id: 'impact', kind: 'IMPACT_ASSESSMENT', organisation: null, ...change })
const OF_SCHOOL = { kind: 'AGREEMENT', organisation: 'school' } as const

describe('P9.6 in force', () => {
  test.each([
    ['from its first day', { from: DAY }, true],
    ['not the day before', { from: addDays(DAY, 1) }, false],
    ['until its end', { until: addDays(DAY, 1) }, true],
    ['not on its end', { until: DAY }, false],
    ['P0.1 although its review is late', { reviewBy: addDays(DAY, -1) }, true],
    ['P0.1 although its review is years late', { reviewBy: addDays(DAY, -299) }, true],
  ])('%s', (_what, change, expected) => {
    expect(inForceOn([agreement(change)], OF_SCHOOL, DAY) !== null).toBe(expected)
  })

  test('an agreement with another organisation, or an assessment, is none', () => {
    expect(inForceOn([agreement({ organisation: 'other' }), assessment()], OF_SCHOOL, DAY)).toBeNull()
  })

  test('a later version replaces it from its first day, and takes it along when it ends', () => {
    const later = agreement({ id: 'two', version: '2', from: addDays(DAY, -9), until: addDays(DAY, 9) })
    const both = [agreement(), later]
    expect(inForceOn(both, OF_SCHOOL, addDays(DAY, -10))?.id).toBe('one')
    expect(inForceOn(both, OF_SCHOOL, addDays(DAY, -9))?.id).toBe('two')
    expect(inForceOn(both, OF_SCHOOL, addDays(DAY, 9))).toBeNull()
  })

  test('of two from one day the one recorded last counts', () => {
    const later = agreement({ id: 'a-two', recordedAt: '2025-01-02T00:00:00Z' })
    expect(inForceOn([later, agreement()], OF_SCHOOL, DAY)?.id).toBe('a-two')
  })

  test('says what of the two is lacking', () => {
    expect(lackingFor('school', [agreement(), assessment()], DAY)).toEqual([])
    expect(lackingFor('other', [agreement(), assessment()], DAY)).toEqual(['AGREEMENT'])
    expect(lackingFor('school', [agreement()], DAY)).toEqual(['IMPACT_ASSESSMENT'])
    expect(lackingFor('school', [], DAY)).toEqual(['AGREEMENT', 'IMPACT_ASSESSMENT'])
  })

  test.each([
    [{ from: addDays(DAY, 1) }, 'TO_COME'],
    [{}, 'IN_FORCE'],
    [{ reviewBy: DAY }, 'IN_FORCE'],
    [{ reviewBy: addDays(DAY, -1) }, 'REVIEW_OVERDUE'],
    [{ until: DAY }, 'ENDED'],
  ] as const)('%o is %s', (change, state) => {
    const one = agreement(change)
    expect(stateOf(one, [one], DAY)).toBe(state)
  })

  test('what a later version has replaced is REPLACED, also where that has ended', () => {
    const one = agreement()
    const later = agreement({ id: 'two', from: addDays(DAY, -9), until: addDays(DAY, -1) })
    expect([one, later].map((each) => stateOf(each, [one, later], DAY))).toEqual(['REPLACED', 'ENDED'])
  })
})

describe('P9.6 what is due', () => {
  const due = (...entries: readonly ConformanceEntry[]) =>
    conformanceDue(entries, DAY).map(({ entry, what, on, overdue }) => [entry.id, what, on, overdue])

  test.each([
    ['a review', 'REVIEW', (on: string) => ({ reviewBy: on })],
    ['an end', 'END', (on: string) => ({ until: on })],
  ] as const)('%s is listed 60 days before and 60 days after, and not a day more', (_what, what, at) => {
    const listed = (days: number) => due(agreement(at(addDays(DAY, days))))
    expect(listed(LISTED_DAYS + 1)).toEqual([])
    expect(listed(LISTED_DAYS)).toEqual([['one', what, addDays(DAY, 60), false]])
    expect(listed(-LISTED_DAYS)).toEqual([['one', what, addDays(DAY, -60), true]])
    expect(listed(-LISTED_DAYS - 1)).toEqual([])
  })

  test('a review is late from the day after, an end from its day', () => {
    expect(due(agreement({ reviewBy: DAY }))).toEqual([['one', 'REVIEW', DAY, false]])
    expect(due(agreement({ until: DAY }))).toEqual([['one', 'END', DAY, true]])
  })

  test('what ends by the day of its review is not reviewed', () => {
    const until = addDays(DAY, 30)
    expect(due(agreement({ until, reviewBy: until }))).toEqual([['one', 'END', until, false]])
    expect(due(agreement({ until: addDays(DAY, -5), reviewBy: addDays(DAY, -9) }))).toEqual([
      ['one', 'END', addDays(DAY, -5), true],
    ])
    expect(due(agreement({ until, reviewBy: addDays(DAY, 29) })).map(([, what]) => what)).toEqual(['REVIEW', 'END'])
  })

  test('a later version that has begun by then leaves nothing to do; one that begins after it does not', () => {
    const ending = agreement({ until: addDays(DAY, 30) })
    const later = (days: number) => agreement({ id: 'two', version: '2', from: addDays(DAY, days) })
    expect(due(ending, later(30))).toEqual([])
    expect(due(ending, later(31))).toHaveLength(1)
    expect(due(ending, { ...later(30), organisation: 'other' })).toHaveLength(1)
    expect(due(agreement({ reviewBy: addDays(DAY, -5) }), later(-1))).toEqual([])
  })

  test('assessments are listed beside agreements, the earliest day first', () => {
    const both = due(agreement({ reviewBy: addDays(DAY, 9) }), assessment({ reviewBy: addDays(DAY, 8) }))
    expect(both.map(([id]) => id)).toEqual(['impact', 'one'])
  })
})

describe('P9.6 what is missing', () => {
  const paths = (missing: readonly { readonly path: string; readonly clause: string }[]) =>
    missing.map(({ path, clause }) => `${path} ${clause}`)
  const known = { agency: 'EDUCATION', entries: [agreement()] } as const
  const input = { organisation: 'school', version: '2', from: DAY, reviewBy: addDays(DAY, 1), until: null }

  test.each([
    ['nothing', {}, {}, []],
    ['a version that is there', { version: '1' }, {}, ['input.version P9.6']],
    ['the version of another organisation', { version: '1', organisation: 'other' }, {}, []],
    ['a review on the first day', { reviewBy: DAY }, {}, ['input.reviewBy P9.6']],
    ['a review in ten years', { reviewBy: addMonths(DAY, 120) }, {}, []],
    ['a review a day later', { reviewBy: addDays(addMonths(DAY, 120), 1) }, {}, ['input.reviewBy P9.6']],
    ['an end on the first day', { until: DAY }, {}, ['input.until P9.6']],
    ['an organisation that is not recorded', {}, { agency: null }, ['input.organisation P4.4']],
    ['the Council', {}, { agency: 'CFS' }, ['input.organisation P4.4']],
  ] as const)('of an agreement: %s', (_what, change, more, expected) => {
    expect(paths(missingToAgree({ ...input, ...change }, { ...known, ...more }, DAY))).toEqual(expected)
  })

  test('an assessment may have the version of an agreement, and not that of an assessment', () => {
    const version = { ...input, version: '1' }
    expect(paths(missingToAssessImpact(version, [agreement()], DAY))).toEqual([])
    expect(paths(missingToAssessImpact(version, [assessment()], DAY))).toEqual(['input.version P9.6'])
  })

  test('of a decision: why it can’t wait and who agreed, another one than who decides', () => {
    const [missing] = missingWithoutRecords(['AGREEMENT', 'IMPACT_ASSESSMENT'], null, 'i#me')
    expect(missing?.message).toMatch(/^no sharing agreement .*, and no data protection impact assessment is in force/)
    const said = (agreedBy: string) => paths(missingWithoutRecords(['AGREEMENT'], { why: 'x', agreedBy }, 'i#me'))
    expect(said('i#me')).toEqual(['input.cannotWait.agreedBy P9.6'])
    expect(said('other#me')).toEqual([])
    expect(paths(missingWithoutRecords([], null, 'i#me'))).toEqual([])
  })
})
