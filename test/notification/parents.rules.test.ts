/** P7 Sharing with parents of other children: all parts, or refusal; nobody else in the text. */
import { describe, expect, test } from 'vitest'
import type { Opening } from '../../src/policy/opening.ts'
import type { Missing } from '../../src/policy/missing.ts'
import { namesAnother, sameName } from '../../src/policy/naming.ts'
import {
  missingToDecideDisclosure,
  missingToDeclineDisclosure,
  missingToGive,
  missingToWithdrawConsent,
  type ParentDisclosure,
} from '../../src/notification/parent-decisions.rules.ts'
import {
  missingToDisclose,
  type Called,
  type MapParent,
  type NewParentDisclosure,
  type ParentConsent,
  type ParentFacts,
} from '../../src/notification/parents.rules.ts'
import { allocation, assessment, born, council, DAY, element, facts, opened } from '../policy/build.ts'

const YESTERDAY = '2026-06-14'
const TOMORROW = '2026-06-16'
const manager = council({ roles: ['MANAGER'] })
const cover = assessment({ subjectIds: ['a'], categories: ['DISABILITY', 'CRIMINAL_OFFENCE'] })
const whole = opened(manager, facts({ allocations: [allocation()], assessments: [cover] }))
const ofOne = opened(manager, facts({ allocations: [allocation({ youngPersonIds: ['a'] })], assessments: [cover] }))
const ofOther = opened(manager, facts({ allocations: [allocation({ youngPersonIds: ['b'] })] }))
const said = (missing: readonly Missing[]) => missing.map(({ path, clause }) => `${path} ${clause}`)

const called = (id: string, type: Called['type'], names: readonly string[], change: Partial<Called> = {}): Called => ({
  id,
  type,
  version: 1,
  kind: null,
  status: null,
  label: id.toUpperCase(),
  names,
  address: null,
  ...change,
})
const parent = (id: string, youngPersonId: string, change: Partial<MapParent> = {}): MapParent => ({
  id,
  youngPersonId,
  name: `Parent ${id}`,
  parentalResponsibility: 'YES',
  safeToContact: 'YES',
  doNotDisclose: false,
  ...change,
})

const known = (change: Partial<ParentFacts> = {}): ParentFacts => ({
  people: [
    called('a', 'YoungPerson', ['Robin Oakapple', 'Robbo'], { label: 'YP 1' }),
    called('b', 'YoungPerson', ['Sam Wrenfield', 'Tiny'], { label: 'YP 7', address: '4 Invented Close' }),
    called('adult', 'Adult', ['Kim Larkrise'], { label: 'Adult 1' }),
    called('concern', 'AdultOfConcern', ['Jay Craneford'], { label: null }),
    called('unnamed', 'YoungPerson', []),
  ],
  parents: [
    parent('mother', 'a', { name: 'Ash Oakapple' }),
    parent('father', 'a', { name: 'Lee Hollowell', parentalResponsibility: 'NO' }),
    parent('receiver', 'b', { name: 'Alex Wrenfield' }),
  ],
  intervention: { id: 'work', type: 'Intervention', version: 1, kind: 'GROUP_WORK', status: 'ACTIVE' },
  age: { ...born('2012-01-01') },
  ...change,
})

const consent = (change: Partial<ParentConsent> = {}): ParentConsent => ({
  by: 'YOUNG_PERSON',
  consentedBy: null,
  competence: 'Invented',
  takenBy: 'Invented',
  takenOn: DAY,
  how: 'Invented',
  explicitFor: [],
  ...change,
})
const byMother = (change: Partial<ParentConsent> = {}) =>
  consent({ by: 'PARENTAL_RESPONSIBILITY', consentedBy: 'mother', ...change })

const disclosure = (change: Partial<NewParentDisclosure> = {}): NewParentDisclosure => ({
  youngPersonId: 'a',
  receivingParentCarerId: 'receiver',
  interventionId: 'work',
  text: 'Robin takes part in the same group work on Mondays.',
  categories: ['PLAN'],
  consent: consent(),
  whySafe: 'Invented',
  whyAppropriate: 'Invented',
  ...change,
})

const missing = (
  change: Partial<NewParentDisclosure> = {},
  more: { readonly facts?: Partial<ParentFacts>; readonly opening?: Opening } = {},
) =>
  said(
    missingToDisclose({
      asked: disclosure(change),
      facts: known(more.facts),
      opening: more.opening ?? whole,
      today: DAY,
    }),
  )

describe('deciding to share', () => {
  test('P9.5 nothing about who objects, until that is decided; about another as before', () => {
    const objecting = (id: string) => {
      const contested = [{ id, concern: false, objection: 'objection', continues: null }]
      return opened(manager, facts({ allocations: [allocation()], assessments: [cover], contested }))
    }
    expect(missing({}, { opening: objecting('a') })).toEqual(['input.youngPersonId P9.5'])
    expect(missing({}, { opening: objecting('b') })).toEqual([])
  })
  test('P7.1, P7.2 all parts are there', () => {
    expect(missing()).toEqual([])
    expect(missing({ consent: byMother() })).toEqual([])
  })

  test('P7.1 (a) and (b): each part that lacks is named', () => {
    const nothing = { consent: null, whySafe: null, whyAppropriate: null, categories: [] }
    expect(missing(nothing)).toEqual([
      'input.categories P5.2',
      'input.consent P7.1',
      'input.whySafe P7.1',
      'input.whyAppropriate P7.1',
    ])
    const unstated = consent({ competence: null, takenBy: null, takenOn: null, how: null })
    expect(missing({ consent: unstated })).toEqual(
      ['competence', 'takenBy', 'takenOn', 'how'].map((part) => `input.consent.${part} P7.2`),
    )
    expect(missing({ consent: consent({ takenOn: TOMORROW }) })).toEqual(['input.consent.takenOn P7.2'])
  })

  test('P4.5 who has not the whole map is told nothing of it', () => {
    expect(missing({ text: 'Sam', consent: null }, { opening: ofOne })).toEqual(['input.mapId P4.5'])
  })

  test.each(['b2', 'adult', 'concern', 'nobody'])(
    'P1.2 is about a young person on the map: not %s',
    (youngPersonId) => {
      expect(missing({ youngPersonId })).toEqual(['input.youngPersonId P1.2'])
    },
  )

  const AT = 'input.receivingParentCarerId P7.1'
  test.each([
    ['nobody', {}, { receivingParentCarerId: 'nobody' }, [AT]],
    ['a parent of the same young person', {}, { receivingParentCarerId: 'mother' }, [AT]],
    ['who is one of both', { name: 'ASH  OAKAPPLE' }, {}, [AT]],
    ['to whom nothing is disclosed', { doNotDisclose: true }, {}, [AT]],
    ['who is not safe to contact', { safeToContact: 'NO' }, {}, [AT]],
    ['of whom that is not known', { safeToContact: 'UNKNOWN' }, {}, [AT]],
  ] as const)('P7.1 is not for %s', (_who, change, asked, expected) => {
    const { parents } = known()
    const changed = parents.map((each) => (each.id === 'receiver' ? { ...each, ...change } : each))
    expect(missing(asked, { facts: { parents: changed } })).toEqual(expected)
  })

  test('P7.1 a parent who is recorded for two children is told nothing where one record says so', () => {
    const twice = parent('twice', 'unnamed', { name: 'alex wrenfield', safeToContact: 'NO', doNotDisclose: true })
    expect(missing({}, { facts: { parents: [...known().parents, twice] } })).toEqual([AT, AT])
  })

  test('P7.1 is for an intervention of this map that is planned or active, and open to the caller', () => {
    const PLACE = ['input.interventionId P7.1']
    const none = ['input.interventionId P1.2']
    const planned = { id: 'work', type: 'Intervention' as const, version: 1, kind: null }
    expect(missing({}, { facts: { intervention: { ...planned, status: 'PLANNED' } } })).toEqual([])
    for (const status of ['COMPLETED', 'STOPPED'])
      expect(missing({}, { facts: { intervention: { ...planned, status } } })).toEqual(PLACE)
    expect(missing({}, { facts: { intervention: null } })).toEqual(none)
    expect(missing({}, { facts: { intervention: { ...planned, type: 'Risk', status: 'ACTIVE' } } })).toEqual(none)
    const hidden = opened(
      manager,
      facts({
        allocations: [allocation()],
        elements: [element({ id: 'work', reveals: ['SEXUALITY'] })],
      }),
    )
    expect(missing({}, { opening: hidden })).toEqual(none)
  })

  test('P7.2 Art 9 and 10 content has cover, and consent that names it', () => {
    const explicitFor = ['DISABILITY', 'CRIMINAL_OFFENCE'] as const
    expect(missing({ categories: ['PLAN', ...explicitFor], consent: consent({ explicitFor }) })).toEqual([])
    const named = consent({ explicitFor: ['CRIMINAL_OFFENCE'] })
    expect(missing({ categories: explicitFor, consent: named })).toEqual(['input.consent.explicitFor P7.2'])
    expect(
      missing({
        categories: ['SEXUALITY', 'HARMFUL_RELATIONSHIP', 'SEXUALITY'],
        consent: consent({ explicitFor: ['SEXUALITY', 'HARMFUL_RELATIONSHIP'] }),
      }),
    ).toEqual(['input.categories P8.2', 'input.categories P8.7'])
  })

  const BY = 'input.consent.consentedBy P7.2'
  test.each([
    ['nobody', byMother({ consentedBy: null }), [BY]],
    ['a parent of another', byMother({ consentedBy: 'receiver' }), [BY]],
    ['who has no parental responsibility', byMother({ consentedBy: 'father' }), [BY]],
    ['a parent beside the young person', consent({ consentedBy: 'mother' }), [BY]],
  ])('P7.2 consent is not that of %s', (_who, given, expected) => {
    expect(missing({ consent: given })).toEqual(expected)
  })

  test('P7.2 never that of who receives, nor of who may not know', () => {
    const { parents } = known()
    const change = (more: Partial<MapParent>) =>
      missing(
        { consent: byMother() },
        { facts: { parents: parents.map((each) => (each.id === 'mother' ? { ...each, ...more } : each)) } },
      )
    expect(change({ name: 'Alex Wrenfield' })).toEqual(['input.receivingParentCarerId P7.1', BY])
    expect(change({ doNotDisclose: true })).toEqual([BY])
    expect(change({ safeToContact: 'NO' })).toEqual([BY])
    expect(change({ safeToContact: 'UNKNOWN' })).toEqual([])
  })

  test('P7.2 who is 18 consents themselves, from that day', () => {
    const at = (dateOfBirth: string, given = byMother()) =>
      missing({ consent: given }, { facts: { age: born(dateOfBirth) } })
    expect(at('2008-06-16')).toEqual([])
    expect(at('2008-06-15')).toEqual(['input.consent.by P7.2'])
    expect(at('2008-06-15', consent())).toEqual([])
    expect(missing({ consent: byMother() }, { facts: { age: null } })).toEqual([])
  })
})

describe('the text', () => {
  const NAMED = ['input.text P7.1']
  test.each([
    'Sam was there too',
    'sam was there too',
    'SAM’s friend',
    'with S\u00e1m',
    'with Sa\u200bm',
    'with Sa\u0301m',
    'with \uff33am',
    'Lark-rise',
    'a friend called Tiny',
    'YP 7 was there',
    'YP7',
    'yp-7',
    'at 4, Invented Close',
    'Kim knows',
    'Ms Larkrise knows',
    'your neighbour Lee',
    'Hollowell said so',
    'Ash agrees',
  ])('P7.1 names nobody else: %s', (text) => {
    expect(missing({ text })).toEqual(NAMED)
  })

  test.each([
    'Robin Oakapple, whom friends call Robbo, takes part',
    'Dear Alex Wrenfield, ...',
    'YP 1',
    'We sampled the wrens, and 47 invented closets',
    'YP 77',
    'at 4 Invented',
  ])('P7.1 is free to say: %s', (text) => {
    expect(missing({ text })).toEqual([])
  })

  test('P8.7 an adult of concern without cover is not found in it, one with cover is', () => {
    expect(missing({ text: 'Jay Craneford' })).toEqual([])
    const known8 = opened(
      manager,
      facts({
        allocations: [allocation()],
        assessments: [cover, assessment({ id: '2', subjectIds: ['concern'], categories: ['HARMFUL_RELATIONSHIP'] })],
      }),
    )
    expect(missing({ text: 'Jay Craneford' }, { opening: known8 })).toEqual(NAMED)
  })

  const another = (text: string, names: readonly string[], own: readonly string[] = []) =>
    namesAnother(text, { own, names, wholes: [] })

  test('names whose parts are everyday words count where they are written as names', () => {
    expect(another('we will meet you', ['Will Oakapple'])).toBe(false)
    expect(another('and Will too', ['Will Oakapple'])).toBe(true)
    expect(another('the person said', ['The Boss'])).toBe(false)
    expect(another('The person said', ['The Boss'])).toBe(false)
    expect(another('it was the boss', ['The Boss'])).toBe(true)
    expect(another('you and the young person', ['Sam Young'])).toBe(false)
    expect(another('Mr Young', ['Sam Young'])).toBe(true)
  })

  test('a name that is shared with who it is about counts only as a whole one', () => {
    expect(another('Robin came', ['Robin Larkrise'], ['Robin Oakapple'])).toBe(false)
    expect(another('Robin Larkrise came', ['Robin Larkrise'], ['Robin Oakapple'])).toBe(true)
    expect(another('Robin Oak came', ['Robin Oak'], ['Robin Apple', 'Pat Oak'])).toBe(true)
    expect(another('Robin came', ['Robin'], ['Robin Oakapple'])).toBe(false)
  })

  test('apostrophes, hyphens, other scripts; initials, numbers and blanks name nobody', () => {
    expect(another('Mr ONeil', ['Pat O’Neil'])).toBe(true)
    expect(another('Mr O’Neil’s car', ['Pat O’Neil'])).toBe(true)
    expect(another('Anne-Marie', ['Annemarie Invented'])).toBe(true)
    expect(another('李 came', ['李'])).toBe(true)
    expect(another('Оля came', ['оля'])).toBe(true)
    expect(another('A B 47', ['X A', '47', ' ', '-'])).toBe(false)
    expect([sameName('O’Neil,  Pat', "o'neil pat"), sameName('Pat', 'Sam')]).toEqual([true, false])
  })
})

describe('after the decision', () => {
  const decided = (change: Partial<ParentDisclosure> = {}): ParentDisclosure => ({
    ...disclosure(),
    id: 'd-1',
    status: 'DECIDED',
    decidedOn: YESTERDAY,
    ...change,
  })
  const ENDED = ['input.parentDisclosureId P7.2']
  const NO_SUCH = ['input.parentDisclosureId P7.1']

  test('P7.1 the same is decided once, until it is given or withdrawn', () => {
    const again = (asked: NewParentDisclosure, recorded: readonly ParentDisclosure[]) =>
      said(missingToDecideDisclosure({ asked, facts: known(), opening: whole, today: DAY }, recorded))
    expect(again(disclosure(), [decided()])).toEqual(['input.text P7.1'])
    expect(again(disclosure({ whySafe: null }), [decided()])).toEqual(['input.whySafe P7.1'])
    for (const change of [
      { status: 'GIVEN' },
      { status: 'WITHDRAWN' },
      { youngPersonId: 'b' },
      { receivingParentCarerId: 'x' },
      { interventionId: 'x' },
      { text: 'x' },
    ] as const)
      expect(again(disclosure(), [decided(change)])).toEqual([])
  })

  const give = (decision: ParentDisclosure | null, on = DAY, change: Partial<ParentFacts> = {}, opening = whole) =>
    said(missingToGive(decision, { facts: known(change), opening, today: DAY, on }))

  test('P7.1 is given while all still holds, on a day since the decision', () => {
    expect([give(decided()), give(decided(), YESTERDAY)]).toEqual([[], []])
    expect(give(decided(), '2026-06-13')).toEqual(['input.on P7.1'])
    expect(give(decided(), TOMORROW)).toEqual(['input.on P7.1'])
    expect(give(null)).toEqual(NO_SUCH)
    expect(give(decided(), DAY, {}, ofOne)).toEqual(['input.mapId P4.5'])
    expect(give(decided(), DAY, { intervention: null })).toEqual(['decision.interventionId P1.2'])
    expect(give(decided({ consent: byMother() }), DAY, { parents: [parent('receiver', 'b')] })).toEqual([
      'decision.consent.consentedBy P7.2',
    ])
    for (const status of ['GIVEN', 'WITHDRAWN', 'DECLINED'] as const) expect(give(decided({ status }))).toEqual(ENDED)
  })

  test('P7.2 consent is withdrawn until it is given, by who handles the duties about the young person', () => {
    const withdraw = (decision: ParentDisclosure | null, opening = whole) =>
      said(missingToWithdrawConsent(decision, { opening }))
    expect([withdraw(decided()), withdraw(decided(), ofOne)]).toEqual([[], []])
    expect(withdraw(decided(), ofOther)).toEqual(NO_SUCH)
    expect(withdraw(null)).toEqual(NO_SUCH)
    expect(withdraw(decided({ status: 'GIVEN' }))).toEqual(ENDED)
    expect(withdraw(decided({ status: 'WITHDRAWN' }), ofOther)).toEqual(NO_SUCH)
  })

  test('P0.1 a decision not to share names whom it is about, and to whom not', () => {
    const decline = (youngPersonId: string, receivingParentCarerId: string, opening = whole) =>
      said(missingToDeclineDisclosure({ youngPersonId, receivingParentCarerId }, { facts: known(), opening }))
    expect(decline('a', 'receiver')).toEqual([])
    expect(decline('a', 'receiver', ofOne)).toEqual(['input.mapId P4.5'])
    expect(decline('nobody', 'nobody')).toEqual(['input.youngPersonId P1.2', 'input.receivingParentCarerId P7.1'])
    expect(decline('a', 'mother')).toEqual(['input.receivingParentCarerId P7.1'])
  })
})
