/** P8.5 What is stored although nothing covers it. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import {
  coverLapses,
  holdOf,
  lapsedSince,
  needsSecond,
  type CoveredValue,
  type CoverHold,
  type ErasureProposal,
} from '../../src/cover/cover-lapsed.rules.ts'
import { callerKey, type Facts } from '../../src/policy/facts.ts'
import {
  countsOf,
  erasedOf,
  mergedWithout,
  missingToErase,
  missingToHold,
  missingToProposeErasure,
  type KnownOfLapsed,
} from '../../src/cover/lapsed.rules.ts'
import type { ElementType } from '../../src/model/model.ts'
import type { MapElement } from '../../src/policy/elements.ts'
import { allocation, assessment, born, consent, council, DAY, facts, opened, policy } from '../policy/build.ts'

const ETHNICITY = { subjectId: 'a', category: 'ETHNICITY' } as const
const value = (change: Partial<CoveredValue> = {}): CoveredValue => ({
  subjectId: 'a',
  category: 'ETHNICITY',
  kind: 'FIELD',
  elementId: null,
  people: ['a'],
  concerns: [],
  ...change,
})
const hold = (change: Partial<CoverHold> = {}): CoverHold => ({
  id: 'hold-1',
  subjectId: 'a',
  category: 'ETHNICITY',
  legalReason: 'an invented inquest',
  from: '2026-06-01',
  until: '2026-07-01',
  ...change,
})
const whole = (change: Partial<Facts> = {}): Facts => facts({ allocations: [allocation()], ...change })
const lapses = (
  known: Facts,
  values: readonly CoveredValue[] = [value()],
  holds: readonly CoverHold[] = [],
  day = DAY,
) => coverLapses(known, opened(council(), known, day), { values, holds, proposals: [] })

describe('P4.5 P8.5 a birthday of somebody whose age is not open to the caller', () => {
  const since = (birthday: string, from = '2026-01-01') => {
    const assessments = [assessment({ from, protectedPeople: [{ id: 'b', ...born(birthday) }] })]
    const known = facts({ allocations: [allocation({ youngPersonIds: ['a'] })], assessments })
    return lapses(known).map((row) => [row.since, row.dueBy, row.overdue])
  }
  test('is not told by the first day without cover: it is the first of its month', () => {
    expect(since('2008-06-04')).toEqual(since('2008-06-13'))
    expect(since('2008-06-13')).toEqual([['2026-06-01', '2026-06-29', false]])
    expect(since('2008-05-13')).toEqual([['2026-05-01', '2026-05-29', true]])
  })
  test('leaves it known that there was cover', () => {
    expect(since('2008-06-13', '2026-06-09')).toEqual([['2026-06-10', '2026-07-08', false]])
    expect(since('2008-06-13', '2026-06-14')).toEqual([[null, null, true]])
  })
})

describe('since when', () => {
  const since = (change: Partial<Facts>, day = DAY) => lapsedSince(facts(change), ETHNICITY, day)
  test.each<[string, Partial<Facts>, string | null]>([
    ['the end of the assessment', { assessments: [assessment({ until: '2026-06-10' })] }, '2026-06-10'],
    ['its withdrawal', { assessments: [assessment({ withdrawnOn: '2026-06-09' })] }, '2026-06-09'],
    [
      'the 18th birthday of the last protected',
      {
        assessments: [
          assessment({
            protectedPeople: [
              { id: 'b', ...born('2008-06-05') },
              { id: 'c', ...born('2008-06-12') },
            ],
          }),
        ],
      },
      '2026-06-12',
    ],
    ['the withdrawal of consent', { consents: [consent({ withdrawnOn: '2026-06-14' })] }, '2026-06-14'],
    [
      'the end of the policy document',
      { assessments: [assessment()], policyDocuments: [policy({ until: '2026-06-08' })] },
      '2026-06-08',
    ],
    [
      'the first day of a version that ended',
      {
        assessments: [assessment()],
        policyDocuments: [policy(), policy({ id: 'later', from: '2026-06-03', until: '2026-06-07' })],
      },
      '2026-06-07',
    ],
    ['the end of consent', { consents: [consent({ until: '2026-06-13' })] }, '2026-06-13'],
    ['the end of a year of consent', { consents: [consent({ from: '2025-06-10' })] }, '2026-06-10'],
    [
      'the end of twelve months, whatever the record says',
      { assessments: [assessment({ from: '2025-03-01', until: '2027-03-01' })] },
      '2026-03-01',
    ],
    [
      'the last of several',
      { assessments: [assessment({ until: '2026-06-05' })], consents: [consent({ withdrawnOn: '2026-06-11' })] },
      '2026-06-11',
    ],
    ['never', {}, null],
    ['never: another person', { assessments: [assessment({ subjectIds: ['b'], until: '2026-06-10' })] }, null],
    ['never: another category', { assessments: [assessment({ categories: ['SEXUALITY'] })] }, null],
    ['never: no day of it held', { assessments: [assessment({ withdrawnOn: '2026-06-01' })] }, null],
    ['never: without a policy document', { assessments: [assessment()], policyDocuments: [] }, null],
  ])('P8.5 %s', (_what, change, day) => {
    expect(since(change)).toBe(day)
  })
})

describe('what is listed', () => {
  const UNDECIDED = { needsSecond: false, proposals: [] }
  const ended = whole({ assessments: [assessment({ until: '2026-06-10' })] })
  test('P8.5 due within 28 days, on the last of them not overdue, on the day after it is', () => {
    const row = { ...ETHNICITY, values: ['FIELD'], since: '2026-06-10', dueBy: '2026-07-08', hold: null, ...UNDECIDED }
    expect(lapses(ended)).toEqual([{ ...row, overdue: false }])
    expect(lapses(ended, [value()], [], '2026-07-08')).toEqual([{ ...row, overdue: false }])
    expect(lapses(ended, [value()], [], '2026-07-09')).toEqual([{ ...row, overdue: true }])
  })
  test('P8.5 on the last day of its cover it is not listed', () => {
    expect(lapses(ended, [value()], [], '2026-06-09')).toEqual([])
    expect(lapses(whole({ assessments: [assessment()] }))).toEqual([])
  })
  test('P8.5 what never had cover is due at once, unless it is held', () => {
    expect(lapses(whole())).toMatchObject([{ since: null, dueBy: null, overdue: true, hold: null }])
    expect(lapses(whole(), [value()], [hold()])).toMatchObject([{ overdue: false, hold: { id: 'hold-1' } }])
    expect(lapses(whole(), [value()], [hold({ until: DAY })])).toMatchObject([{ overdue: true, hold: null }])
  })
  test('P8.5 each kind once, for each person and category, what is due first first', () => {
    const values = [
      value({ subjectId: 'b', people: ['b'] }),
      value({ kind: 'TEXT', elementId: 'e' }),
      value(),
      value({ kind: 'TEXT', elementId: 'f' }),
      value({ category: 'SEXUALITY' }),
    ]
    expect(lapses(ended, values).map((row) => [row.subjectId, row.category, row.values])).toEqual([
      ['b', 'ETHNICITY', ['FIELD']],
      ['a', 'ETHNICITY', ['FIELD', 'TEXT']],
      ['a', 'SEXUALITY', ['FIELD']],
    ])
  })
  test('P4.5 who has one young person is told of that one alone, and of nothing that is about others too', () => {
    const known = facts({ allocations: [allocation({ youngPersonIds: ['a'] })] })
    const values = [
      value(),
      value({ subjectId: 'b', people: ['b'] }),
      value({ category: 'SEXUALITY', kind: 'INTIMATE', people: ['a', 'b'] }),
    ]
    expect(lapses(known, values).map(({ subjectId, category }) => [subjectId, category])).toEqual([['a', 'ETHNICITY']])
  })
  test('P8.7 of an adult of concern only who is granted them', () => {
    const concern = value({ category: 'CRIMINAL_OFFENCE', kind: 'OFFENCE', concerns: ['c'] })
    expect(lapses(whole(), [concern])).toHaveLength(1)
    const own = facts({ allocations: [allocation({ youngPersonIds: ['a'] })] })
    expect(lapses(own, [concern])).toEqual([])
  })
  test('P4.6 an analyst is told of nothing', () => {
    const analyst = council({ roles: ['ANALYST'], purpose: 'UNDERSTAND_NETWORK' })
    const known = whole()
    expect(coverLapses(known, opened(analyst, known), { values: [value()], holds: [], proposals: [] })).toEqual([])
  })
  test.each([
    ['another person', { subjectId: 'b' }],
    ['another category', { category: 'SEXUALITY' as const }],
    ['a hold of tomorrow', { from: addDays(DAY, 1) }],
  ])('P8.5 %s is not held by it', (_what, change) => {
    expect(holdOf([hold(change)], ETHNICITY, DAY)).toBeNull()
  })
})

describe('what is decided', () => {
  const element = (id: string, type: ElementType): MapElement => ({ id, type, version: 1, kind: null, status: null })
  const known = (change: Partial<KnownOfLapsed> = {}): KnownOfLapsed => ({
    elements: [element('a', 'YoungPerson')],
    facts: facts(),
    values: [value()],
    holds: [],
    proposals: [],
    ...change,
  })
  const ERASING = { ...ETHNICITY, proposalId: null }
  const opening = opened(council({ roles: ['MANAGER'] }), whole())
  const one = opened(council(), facts({ allocations: [allocation({ youngPersonIds: ['a'] })] }))
  const paths = (missing: ReturnType<typeof missingToErase>) => missing.map(({ path, clause }) => `${path} ${clause}`)

  test.each<[string, Parameters<typeof missingToHold>[0], KnownOfLapsed, readonly string[]]>([
    ['six months', { ...ETHNICITY, until: '2026-12-15' }, known(), []],
    ['longer', { ...ETHNICITY, until: '2026-12-16' }, known(), ['input.until P8.5']],
    ['until today', { ...ETHNICITY, until: DAY }, known(), ['input.until P8.5']],
    ['nothing', { ...ETHNICITY, until: '2026-07-01' }, known({ values: [] }), ['input.category P8.5']],
    [
      'what has cover',
      { ...ETHNICITY, until: '2026-07-01' },
      known({ facts: facts({ assessments: [assessment()] }) }),
      ['input.category P8.5'],
    ],
    ['nobody', { ...ETHNICITY, until: '2026-07-01' }, known({ elements: [] }), ['input.subjectId P1.2']],
    [
      'what needs no cover',
      { subjectId: 'a', category: 'IDENTITY', until: '2026-07-01' },
      known(),
      ['input.category P8.2'],
    ],
  ])('P8.5 holding %s', (_what, input, stood, missing) => {
    expect(paths(missingToHold(input, stood, opening))).toEqual(missing)
  })

  test('P8.7 an adult of concern is named by who is granted them, though nobody is shown them', () => {
    const concern = { elements: [element('a', 'AdultOfConcern')], values: [value({ concerns: ['a'] })] }
    expect(paths(missingToErase(ERASING, known(concern), opening))).toEqual(['input.proposalId P9.6'])
    const other = opened(council(), facts({ allocations: [allocation({ youngPersonIds: ['b'] })] }))
    expect(paths(missingToHold({ ...ETHNICITY, until: '2026-07-01' }, known(concern), other))).toEqual([
      'input.subjectId P1.2',
    ])
  })

  test.each<[string, KnownOfLapsed, readonly string[]]>([
    ['what lapsed', known(), []],
    ['what is held', known({ holds: [hold()] }), ['input.category P8.5']],
    ['what another category is held of', known({ holds: [hold({ category: 'SEXUALITY' })] }), []],
  ])('P8.5 erasing %s', (_what, stood, missing) => {
    expect(paths(missingToErase(ERASING, stood, opening))).toEqual(missing)
  })

  test('P4.5 erasing is for who has the whole map', () => {
    expect(paths(missingToErase(ERASING, known(), one))).toEqual(['input.mapId P4.5'])
    expect(missingToHold({ ...ETHNICITY, until: '2026-07-01' }, known(), one)).toEqual([])
  })

  describe('P9.6 what alleges something, or is about an adult of concern, is erased by a second person', () => {
    const ALLEGED = { subjectId: 'a', category: 'HARMFUL_RELATIONSHIP' } as const
    const harm = value({ category: 'HARMFUL_RELATIONSHIP', kind: 'RELATIONSHIP', elementId: 'h' })
    const proposal = (change: Partial<ErasureProposal> = {}): ErasureProposal => ({
      ...{ ...ALLEGED, id: 'p', reason: 'invented', proposedBy: 'issuer#another', proposedOn: DAY },
      ...change,
    })
    const missing = (change: Partial<ErasureProposal> | null, proposalId: string | null = 'p') => {
      const proposals = change === null ? [] : [proposal(change)]
      return paths(missingToErase({ ...ALLEGED, proposalId }, known({ values: [harm], proposals }), opening))
    }
    test('on a proposal of another manager', () => {
      expect(missing({})).toEqual([])
      expect(missing({ proposedOn: addDays(DAY, -28) })).toEqual([])
    })
    test.each<[string, Partial<ErasureProposal> | null, string | null]>([
      ['without one', null, null],
      ['one that is not there', null, 'p'],
      ['one that is not named', {}, null],
      ['their own', { proposedBy: callerKey(opening.caller) }, 'p'],
      ['one about somebody else', { subjectId: 'b' }, 'p'],
      ['one about another category', { category: 'CRIMINAL_OFFENCE' }, 'p'],
      ['one of 29 days ago', { proposedOn: addDays(DAY, -29) }, 'p'],
    ])('not on %s', (_what, change, proposalId) => {
      expect(missing(change, proposalId)).toEqual(['input.proposalId P9.6'])
    })
    test('is proposed only where it is needed, and nothing else keeps it', () => {
      expect(missingToProposeErasure(ALLEGED, known({ values: [harm] }), opening)).toEqual([])
      expect(paths(missingToProposeErasure(ETHNICITY, known(), opening))).toEqual(['input.category P8.5'])
      const held = known({ values: [harm], holds: [hold({ category: 'HARMFUL_RELATIONSHIP' })] })
      expect(paths(missingToProposeErasure(ALLEGED, held, opening))).toEqual(['input.category P8.5'])
      expect(paths(missingToProposeErasure(ALLEGED, known({ values: [harm] }), one))).toEqual(['input.mapId P4.5'])
    })
    test('any category of an adult of concern, and of nobody else', () => {
      const concern = value({ kind: 'ADULT_OF_CONCERN', category: 'HARMFUL_RELATIONSHIP', concerns: ['a'] })
      expect(needsSecond(ETHNICITY, [value(), concern])).toBe(true)
      expect(needsSecond(ETHNICITY, [value({ concerns: ['c'], people: ['a', 'c'], kind: 'SHARED_TEXT' })])).toBe(true)
      expect(needsSecond(ETHNICITY, [value(), { ...concern, subjectId: 'c' }])).toBe(false)
      expect(needsSecond({ ...ETHNICITY, category: 'CRIMINAL_OFFENCE' }, [])).toBe(true)
    })
    test('is counted without data', () => {
      const nothing = { whole: false, field: null, intimate: false, ties: [], allegations: [], elements: [] }
      expect(countsOf({ ...nothing, whole: true, ties: ['h', 'i'], elements: ['o'] })).toEqual({
        ...{ ADULT_OF_CONCERN: 1, RELATIONSHIP: 2, RECORD: 1 },
      })
    })
  })

  test('P8.5 a text about others too goes where none of them has cover, and none is held', () => {
    const text = value({ kind: 'SHARED_TEXT', elementId: 'e', people: ['a', 'b'] })
    const shared = known({ values: [text] })
    expect(erasedOf(ETHNICITY, shared, DAY).elements).toEqual(['e'])
    const covered = known({ values: [text], facts: facts({ assessments: [assessment({ subjectIds: ['b'] })] }) })
    expect(erasedOf(ETHNICITY, covered, DAY).elements).toEqual([])
    expect(paths(missingToErase(ERASING, covered, opening))).toEqual(['input.category P8.5'])
    const held = known({ values: [text], holds: [hold({ subjectId: 'b' })] })
    expect(erasedOf(ETHNICITY, held, DAY).elements).toEqual([])
    const restricted = known({ values: [text], facts: facts({ restricted: ['b'] }) })
    expect(erasedOf(ETHNICITY, restricted, DAY).elements).toEqual([])
  })

  test('P8.5 what a merge left of a category goes too', () => {
    const tie = (type: string, properties: Readonly<Record<string, unknown>>) => ({
      id: type,
      type,
      from: 'a',
      to: 'b',
      properties,
    })
    const left = {
      properties: { ethnicity: 'x', gender: 'y' },
      ties: [tie('HARMS', { allegation: 'x', kind: 'OTHER' }), tie('PEER', { intimate: true })],
      statements: [{ category: 'ETHNICITY' }, { category: 'IDENTITY' }],
    }
    expect(mergedWithout(left, 'ETHNICITY')).toEqual({
      ...left,
      properties: { gender: 'y' },
      statements: [{ category: 'IDENTITY' }],
    })
    const of = (category: 'HARMFUL_RELATIONSHIP' | 'CRIMINAL_OFFENCE' | 'SEXUALITY') =>
      mergedWithout(left, category).ties
    expect(of('HARMFUL_RELATIONSHIP')).toEqual([left.ties[1]])
    expect(of('CRIMINAL_OFFENCE')).toEqual([tie('HARMS', { kind: 'OTHER' }), left.ties[1]])
    expect(of('SEXUALITY')).toEqual([left.ties[0], tie('PEER', {})])
    const said = { subjectStatement: 'x', subjectStatementOn: 'y', kind: 'OTHER' }
    const answered = (category: 'CRIMINAL_OFFENCE' | 'SEXUALITY') =>
      mergedWithout({ ...left, ties: [tie('HARMS', { ...said, statementReveals: ['CRIMINAL_OFFENCE'] })] }, category)
        .ties
    expect(answered('CRIMINAL_OFFENCE'), 'with what answers it').toEqual([tie('HARMS', { kind: 'OTHER' })])
    expect(answered('SEXUALITY')).toEqual([tie('HARMS', { ...said, statementReveals: ['CRIMINAL_OFFENCE'] })])
  })

  test('P8.5 P8.7 each kind, and an adult of concern whole, unless anything about them is held', () => {
    const of = (category: CoveredValue['category'], kind: CoveredValue['kind'], elementId: string | null) =>
      value({ category, kind, elementId })
    const values = [
      of('SEXUALITY', 'FIELD', null),
      of('SEXUALITY', 'INTIMATE', 'p'),
      of('HARMFUL_RELATIONSHIP', 'RELATIONSHIP', 'h'),
      of('CRIMINAL_OFFENCE', 'ALLEGATION', 'h'),
      of('CRIMINAL_OFFENCE', 'OFFENCE', 'o'),
      of('HARMFUL_RELATIONSHIP', 'TEXT', 't'),
    ]
    const nothing = { whole: false, field: null, intimate: false, ties: [], allegations: [], elements: [] }
    const erased = (category: CoveredValue['category'], more: readonly CoveredValue[] = []) =>
      erasedOf({ subjectId: 'a', category }, known({ values: [...values, ...more] }), DAY)
    expect(erased('SEXUALITY')).toEqual({ ...nothing, field: 'sexuality', intimate: true })
    expect(erased('HARMFUL_RELATIONSHIP')).toEqual({ ...nothing, ties: ['h'], elements: ['t'] })
    expect(erased('CRIMINAL_OFFENCE')).toEqual({ ...nothing, allegations: ['h'], elements: ['o'] })
    const odd = [of('CRIMINAL_OFFENCE', 'OFFENCE', null), of('CRIMINAL_OFFENCE', 'FIELD', null)]
    expect(erased('CRIMINAL_OFFENCE', odd)).toEqual(erased('CRIMINAL_OFFENCE'))
    const concern = of('HARMFUL_RELATIONSHIP', 'ADULT_OF_CONCERN', null)
    expect(erased('HARMFUL_RELATIONSHIP', [concern])).toMatchObject({ whole: true, ties: ['h'], elements: ['o', 't'] })
    expect(erased('CRIMINAL_OFFENCE', [concern]).whole).toBe(false)
    const stood = known({
      elements: [element('a', 'AdultOfConcern')],
      values: [...values, concern],
      holds: [hold({ category: 'CRIMINAL_OFFENCE' })],
    })
    const lapse = { subjectId: 'a', category: 'HARMFUL_RELATIONSHIP', proposalId: null } as const
    expect(paths(missingToErase(lapse, stood, opening))).toEqual(['input.category P8.5'])
    expect(paths(missingToErase(lapse, { ...stood, holds: [] }, opening))).toEqual(['input.proposalId P9.6'])
  })
})
