/** What correcting a tie, and what a map says of itself, asks for (P9.3; UK GDPR Art 16, 19). */
import { describe, expect, test } from 'vitest'
import type { Opening } from '../../src/policy/opening.ts'
import { isTieValueSeen } from '../../src/policy/sight.ts'
import type { Correction, Rectifiable, ValueKind } from '../../src/rights/correction.rules.ts'
import type { MapElement } from '../../src/policy/elements.ts'
import type { Missing } from '../../src/policy/missing.ts'
import { missingToRectifyMap, type CorrectedMap } from '../../src/rights/rectification-maps.rules.ts'
import {
  disclosedAsOf,
  isOfEdge,
  isTieRow,
  isStatementOpen,
  missingToAddTieStatement,
  missingToRectifyTie,
  revealedBeside,
  rowOfTie,
  statementOfTie,
  subjectsOfTie,
  type CorrectedTie,
} from '../../src/rights/rectification-ties.rules.ts'
import type { MapTie } from '../../src/mapping/ties.rules.ts'
import type { Category } from '../../src/policy/terms.ts'
import { allocation, assessment, council, DAY, facts, opened } from '../policy/build.ts'

const TOMORROW = '2026-06-16'
const brief = (missing: readonly Missing[]): readonly string[] => missing.map(({ path, clause }) => `${path} ${clause}`)

/** Everything but the cover of b. */
const whole = opened(
  council(),
  facts({ allocations: [allocation()], assessments: [assessment({ subjectIds: ['a'] })] }),
)
const ofB = opened(
  council(),
  facts({
    allocations: [allocation({ youngPersonIds: ['b'] })],
    assessments: [assessment({ subjectIds: ['a', 'b'] })],
  }),
)

/** RISK for b alone. */
const riskOfB: Opening = {
  ...whole,
  granted: { ...whole.granted, RISK: new Set(['b']) },
  open: { ...whole.open, RISK: new Set(['b']) },
}

const field = (coordinate: string, category: Category, kind: ValueKind = 'ENUM'): Rectifiable => {
  const [type = '', name = ''] = coordinate.split('.')
  return { coordinate, type, field: name, category, kind, values: ['ONE', 'OTHER'], disclosedAs: [coordinate] }
}
const end = (id: string, type: MapElement['type'] = 'YoungPerson'): MapElement => ({
  id,
  type,
  version: 1,
  kind: null,
  status: null,
})
const found = (
  type: string,
  change: Partial<Omit<CorrectedTie, 'tie'>> & { readonly tie?: Partial<MapTie> } = {},
): CorrectedTie => {
  const tie = {
    id: 't',
    type,
    from: 'a',
    to: 'b',
    since: null,
    until: null,
    status: 'SUSPECTED',
    home: false,
    recordedOn: '2026-06-01',
    ...change.tie,
  }
  return {
    ends: [end('b'), end('a')],
    version: 1,
    statedAs: 'FACT',
    value: 'ONE',
    statementReveals: [],
    ...change,
    tie,
  }
}
const correction = (change: Partial<Correction> = {}): Correction => ({
  elementId: 't',
  personId: null,
  value: 'OTHER',
  reveals: null,
  relevance: 'why',
  ...change,
})
const missing = (
  about: Rectifiable,
  what: CorrectedTie | null,
  input: Partial<Correction> = {},
  opening: Opening = whole,
): readonly string[] =>
  brief(missingToRectifyTie({ input: correction(input), field: about, found: what, opening, today: DAY }))

const HARM = field('HarmTie.seriousness', 'HARMFUL_RELATIONSHIP')
const ALLEGATION = field('HarmTie.allegation', 'CRIMINAL_OFFENCE', 'TEXT')
const UNTIL = field('PeerTie.until', 'MAP', 'DATE')

describe('P9.3 what of a tie may be corrected', () => {
  test('what the caller sees and has, with the relevance of what needs cover', () => {
    expect(missing(HARM, found('HARMS'))).toEqual([])
    expect(missing(HARM, found('HARMS'), { relevance: null })).toEqual(['input.relevance P5.2'])
    expect(missing(ALLEGATION, found('HARMS'), { value: null, relevance: null })).toEqual([])
    expect(missing(field('PeerTie.kind', 'MAP'), found('PEER'), { relevance: null })).toEqual([])
    expect(missing(field('InfluenceTie.control', 'RISK'), found('INFLUENCES'), { relevance: null })).toEqual([])
  })
  test.each([
    ['not there', HARM, null, {}],
    ['of another type', HARM, found('PEER'), {}],
    ['of no type of the schema', HARM, found('KNOWS'), {}],
    ['through a person', HARM, found('HARMS'), { personId: 'a' }],
    ['disproved', HARM, found('HARMS', { tie: { status: 'DISPROVED' } }), {}],
    ['of who has no cover', HARM, found('HARMS', { tie: { from: 'b', to: 'a' } }), {}],
    ['with an end that is not known', HARM, found('HARMS', { ends: [end('a')] }), {}],
  ])('P8.7 one that is %s is not there', (_name, about, what, input) => {
    expect(missing(about, what, { ...input, value: 'NEITHER' })).toEqual(['input.elementId P1.2', 'input.value P9.3'])
  })
  test('P4.5 by who has its category for whom it is about', () => {
    const role = field('MembershipTie.role', 'RISK')
    const member = found('MEMBER_OF', { tie: { to: 'g' }, ends: [end('a'), end('g', 'PeerGroup')] })
    expect(missing(role, member, { relevance: null })).toEqual([])
    expect(missing(role, member, { value: 'NEITHER' }, riskOfB)).toEqual(['input.coordinate P4.5', 'input.value P9.3'])
    const intimate = field('PeerTie.intimate', 'SEXUALITY', 'BOOLEAN')
    expect(missing(intimate, found('PEER'), { value: 'true' }), 'of two, one without cover').toEqual([
      'input.coordinate P8.2',
    ])
    const both = opened(
      council(),
      facts({ allocations: [allocation()], assessments: [assessment({ subjectIds: ['a', 'b'] })] }),
    )
    expect(missing(intimate, found('PEER'), { value: 'true' }, both)).toEqual([])
    expect(isTieValueSeen(whole, found('PEER').tie, 'SEXUALITY')).toBe(false)
    expect(isTieValueSeen(whole, found('HARMS').tie, 'CRIMINAL_OFFENCE')).toBe(true)
  })
  test('not an opinion, not into what it is already, nothing beside its category', () => {
    expect(missing(HARM, found('HARMS', { statedAs: 'OPINION' }))).toEqual(['input.coordinate P9.3'])
    expect(missing(HARM, found('HARMS'), { value: 'ONE' })).toEqual(['input.value P9.3'])
    expect(missing(HARM, found('HARMS'), { reveals: ['RISK'] })).toEqual(['input.reveals P5.2'])
    expect(missing(HARM, found('HARMS'), { reveals: [] })).toEqual([])
  })
  test('P1.2 the days in their order, and an end of what has ended', () => {
    const ended = found('PEER', { tie: { since: '2026-02-01', until: '2026-03-01' } })
    const days = (about: Rectifiable, value: string | null, what = ended) =>
      missing(about, what, { value, relevance: null })
    expect(days(UNTIL, '2026-02-01')).toEqual([])
    expect(days(UNTIL, '2026-01-31')).toEqual(['input.value P1.2'])
    expect(days(UNTIL, null)).toEqual(['input.value P1.2'])
    expect(days(UNTIL, TOMORROW)).toEqual(['input.value P9.3'])
    expect(days(UNTIL, '2026-02-01', found('PEER'))).toEqual(['input.value P1.2'])
    const since = field('PeerTie.since', 'MAP', 'DATE')
    expect(days(since, '2026-03-01')).toEqual([])
    expect(days(since, '2026-03-02')).toEqual(['input.value P1.2'])
    expect(days(since, null)).toEqual([])
  })
  test('P1.4 a strength from 1 to 5', () => {
    const strength = field('PeerTie.strength', 'MAP', 'WHOLE')
    const of = (value: string | null) => missing(strength, found('PEER'), { value, relevance: null })
    expect([of('1'), of('5'), of(null)]).toEqual([[], [], []])
    expect([of('0'), of('6'), of('55')].flat()).toEqual(Array(3).fill('input.value P1.4'))
  })
})

describe('Art 19 to whom a tie went', () => {
  test('its field, as an edge too; how far it is known, with all of it', () => {
    expect(disclosedAsOf('PeerTie', 'kind')).toEqual(['PeerTie.kind', 'PeerProperties.kind'])
    expect(disclosedAsOf('HarmTie', 'kind')).toEqual(['HarmTie.kind'])
    expect(disclosedAsOf('HarmTie', 'status')).toEqual(expect.arrayContaining(['HarmTie.from', 'HarmTie.allegation']))
    expect(isOfEdge('PeerProperties.kind')).toBe(true)
    expect(isOfEdge('PeerTie.kind')).toBe(false)
  })
  test('its row, and whose it is', () => {
    expect(rowOfTie(found('GUARDS'))).toBe('VisitTie')
    expect(rowOfTie(found('POSED_BY'))).toBeNull()
    expect(isTieRow('RiskTie')).toBe(false)
    expect(subjectsOfTie(found('HARMS'))).toEqual(['a', 'b'])
    expect(subjectsOfTie(found('MEMBER_OF', { ends: [end('a'), end('b', 'PeerGroup')] }))).toEqual(['a'])
  })
})

describe('P9.3 the statement of a subject beside a tie', () => {
  const adding = (
    what: CorrectedTie | null,
    change: Partial<Correction & { on: string }> = {},
    opening: Opening = whole,
  ) =>
    brief(
      missingToAddTieStatement({
        input: { ...correction({ reveals: [], relevance: null }), on: DAY, ...change },
        found: what,
        opening,
        today: DAY,
      }),
    )
  test('beside any that the caller sees, an opinion or not', () => {
    expect(adding(found('HARMS'))).toEqual([])
    expect(adding(found('HARMS', { statedAs: 'OPINION' }))).toEqual([])
    expect(adding(found('PEER'), { reveals: null })).toEqual([])
    expect(statementOfTie('HarmTie')).toMatchObject({ category: 'HARMFUL_RELATIONSHIP', field: 'subjectStatement' })
    expect(statementOfTie('PeerTie').disclosedAs).toContain('PeerProperties.kind')
  })
  test('not beside what is hidden, not there or of no row', () => {
    for (const what of [null, found('HARMS', { tie: { status: 'DISPROVED' } }), found('POSED_BY')])
      expect(adding(what, { on: TOMORROW })).toEqual(['input.elementId P1.2', 'input.on P9.3'])
  })
  test('P4.5 by who has its category', () => {
    const none = { ...whole, granted: { ...whole.granted, MAP: 'NONE' as const } }
    expect(adding(found('PEER'), { reveals: ['SEXUALITY'] }, none)).toEqual(['input.coordinate P4.5'])
  })
  test('P5.2 an answer to an allegation or a role is of it, and reveals nothing else', () => {
    expect(adding(found('HARMS'), { reveals: ['CRIMINAL_OFFENCE'], relevance: 'why' })).toEqual([])
    expect(adding(found('HARMS'), { reveals: ['CRIMINAL_OFFENCE'] })).toEqual(['input.relevance P5.2'])
    expect(adding(found('HARMS'), { reveals: ['HARMFUL_RELATIONSHIP'] })).toEqual([])
    expect(adding(found('HARMS'), { reveals: ['SEXUALITY'] })).toEqual(['input.reveals P5.2'])
    expect(adding(found('PEER'), { reveals: ['CRIMINAL_OFFENCE'] })).toEqual(['input.reveals P5.2'])
    const onlyHarm = opened(
      council(),
      facts({
        allocations: [allocation()],
        assessments: [assessment({ subjectIds: ['a'], categories: ['HARMFUL_RELATIONSHIP'] })],
      }),
    )
    expect(adding(found('HARMS'), { reveals: ['CRIMINAL_OFFENCE'], relevance: 'why' }, onlyHarm)).toEqual([
      'input.reveals P8.7',
    ])
    const member = found('MEMBER_OF', { tie: { to: 'g' }, ends: [end('a'), end('g', 'PeerGroup')] })
    expect(adding(member, { reveals: ['RISK'] })).toEqual([])
    expect(adding(member, { reveals: ['RISK'] }, riskOfB)).toEqual(['input.reveals P4.5'])
    expect(revealedBeside('MembershipTie', ['RISK', 'MAP'])).toEqual(['RISK'])
    expect(revealedBeside('PeerTie', ['MAP'])).toEqual([])
  })
  test('P5.2 is known to whoever has what it reveals, and what stands there now reveals', () => {
    const role = found('MEMBER_OF')
    expect(isStatementOpen(riskOfB, role)).toBe(true)
    expect(isStatementOpen(riskOfB, role, ['RISK'])).toBe(false)
    expect(isStatementOpen(whole, role, ['RISK'])).toBe(true)
    expect(isStatementOpen(riskOfB, found('MEMBER_OF', { statementReveals: ['RISK'] }))).toBe(false)
  })
})

describe('P9.3 what a map says of itself', () => {
  const map = (change: Partial<CorrectedMap> = {}): CorrectedMap => ({
    id: 'map-1',
    version: 1,
    value: 'wrong',
    statutoryFunction: 'CA1989_S17',
    statutoryCitation: null,
    eventIds: [],
    people: [
      { id: 'a', type: 'YoungPerson', words: ['Ada Invented'] },
      { id: 'k', type: 'AdultOfConcern', words: ['Kit Invented'] },
    ],
    ...change,
  })
  const of = (
    coordinate: string,
    value: string | null,
    change: Partial<CorrectedMap> | null = {},
    opening: Opening = whole,
  ) => {
    const kind = coordinate === 'openedOn' ? 'DATE' : coordinate === 'title' ? 'LINE' : 'TEXT'
    return brief(
      missingToRectifyMap({
        input: correction({ elementId: 'map-1', value, relevance: null }),
        field: field(`PeerMap.${coordinate}`, 'MAP', kind),
        found: change === null ? null : map(change),
        opening,
        today: DAY,
      }),
    )
  }
  test('is corrected by who has the whole map', () => {
    expect(of('title', 'right')).toEqual([])
    expect(of('title', 'a\nb', {}, ofB)).toEqual(['input.mapId P4.5', 'input.value P9.3'])
    expect(of('title', 'right', null)).toEqual(['input.elementId P1.2'])
    expect(of('title', 'wrong')).toEqual(['input.value P9.3'])
    expect(of('other', 'right')).toEqual([])
  })
  test('P4.4 its title names nobody on it whom the caller may know of, and stays', () => {
    expect(of('title', 'Around ada invented')).toEqual(['input.value P4.4'])
    expect(of('title', null)).toEqual(['input.value P4.4'])
    expect(of('title', 'Around Kit Invented')).toEqual([])
    const covered = opened(
      council(),
      facts({ allocations: [allocation()], assessments: [assessment({ subjectIds: ['k'] })] }),
    )
    expect(of('title', 'Around Kit Invented', {}, covered)).toEqual(['input.value P4.4'])
  })
  test('P3.1, P5.2 an event that the caller may not know of is none', () => {
    const about = { eventIds: ['event'] }
    const hidden: Opening = { ...whole, open: { ...whole.open, PLAN: new Set(['b']) } }
    expect(of('trigger', 'SIGNIFICANT_EVENT', about, hidden)).toEqual(of('trigger', 'SIGNIFICANT_EVENT'))
  })
  test('P3 why and when it was opened', () => {
    expect(of('trigger', 'SIGNIFICANT_EVENT')).toEqual(['input.value P3.1'])
    expect(of('trigger', 'SIGNIFICANT_EVENT', { eventIds: ['event'] })).toEqual([])
    expect(of('trigger', 'KNOWN_GROUP')).toEqual([])
    expect(of('statutoryFunction', 'OTHER')).toEqual(['input.value P3.2'])
    expect(of('statutoryFunction', 'OTHER', { statutoryCitation: 'x' })).toEqual([])
    expect(of('statutoryCitation', null, { statutoryFunction: 'OTHER' })).toEqual(['input.value P3.2'])
    expect(of('statutoryCitation', null)).toEqual([])
    expect(of('openedOn', null)).toEqual(['input.value P3'])
    expect(of('openedOn', DAY)).toEqual([])
    expect(of('openedOn', TOMORROW)).toEqual(['input.value P9.3'])
  })
})
