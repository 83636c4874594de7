/** P4.4, P4.5 What deciding to share, allocating and joining ask for: the pure part. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import {
  missingToAllocate,
  missingToAllocateByRole,
  missingToDeallocate,
  type MapAllocation,
} from '../../src/sharing/allocation.rules.ts'
import type { Contested } from '../../src/policy/facts.ts'
import { missingElement, type MapElement } from '../../src/policy/elements.ts'
import { missingToOpen, REVIEW_WEEKS, type NewMap } from '../../src/mapping/opening.rules.ts'
import {
  beyondCeiling,
  missingToRecordOrganisation,
  missingToShare,
  type NewDecision,
  type SharingFacts,
} from '../../src/sharing/sharing.rules.ts'
import { missingToConnect, missingToEndTie, type MapTie } from '../../src/mapping/ties.rules.ts'
import { isElementSeen, isTieSeen, seenElements } from '../../src/policy/sight.ts'
import type { Missing } from '../../src/policy/missing.ts'
import { RULES } from '../../src/policy/rules.ts'
import { allocation, council, DAY, facts, opened } from '../policy/build.ts'

const paths = (missing: readonly Missing[]): readonly string[] => missing.map(({ path, clause }) => `${path} ${clause}`)
const element = (id: string, type: MapElement['type']): MapElement => ({
  id,
  type,
  version: 1,
  kind: null,
  status: type === 'Risk' ? 'SUSPECTED' : null,
})
const WHOLE = opened(council(), facts({ allocations: [allocation()] }))
const seen = (...elements: readonly MapElement[]) => new Map(elements.map((each) => [each.id, each]))

describe('what a caller may know of', () => {
  test('P1.2 people, groups and places by label; an adult of concern and rows only where they are open', () => {
    const open = { ...WHOLE, open: { ...WHOLE.open, HARMFUL_RELATIONSHIP: new Set(['c']), RISK: 'NONE' as const } }
    const all = [
      element('y', 'YoungPerson'),
      element('p', 'Location'),
      element('c', 'AdultOfConcern'),
      element('r', 'Risk'),
    ]
    expect([...seenElements(open, [...all, element('d', 'AdultOfConcern')]).keys()]).toEqual(['y', 'p', 'c'])
    expect(isElementSeen(WHOLE, element('r', 'Risk'))).toBe(true)
  })
  test('P1.2 what is not seen, and what is of another type, is missing in the same words', () => {
    const at = { path: 'input.x', id: 'g', types: ['YoungPerson'] } as const
    expect(missingElement(at, seen())).toEqual(missingElement(at, seen(element('g', 'PeerGroup'))))
    expect(missingElement(at, seen(element('g', 'YoungPerson')))).toEqual([])
  })
})

describe('opening a map', () => {
  const map: NewMap = {
    trigger: 'KNOWN_GROUP',
    event: null,
    statutoryFunction: 'CA1989_S17',
    statutoryCitation: null,
    reviewDue: addDays(DAY, REVIEW_WEEKS * 7),
    retainUntil: addDays(DAY, 365),
  }
  const event = { what: 'x', occurredOn: DAY, place: 'x', notifiedBy: 'x', notifiedOn: DAY, reveals: [] }
  test('P3.1 on the day of the event, P2.5 with a review on the last day that may be', () => {
    expect(missingToOpen(map, DAY)).toEqual([])
    expect(missingToOpen({ ...map, trigger: 'SIGNIFICANT_EVENT', event }, DAY)).toEqual([])
  })
  test('P3.1 an event that is notified before it happens', () => {
    const before = { ...event, occurredOn: addDays(DAY, -1), notifiedOn: addDays(DAY, -2) }
    expect(paths(missingToOpen({ ...map, event: before }, DAY))).toEqual(['input.event.notifiedOn P3.1'])
  })
  test('P8.2 what needs cover is not told about an event: nobody on the map has it yet', () => {
    const telling = { ...map, event: { ...event, reveals: ['RISK', 'DISABILITY'] as const } }
    expect(paths(missingToOpen(telling, DAY))).toEqual(['input.event.reveals P8.2'])
  })
  test('everything that is missing at once', () => {
    const wrong = {
      ...map,
      trigger: 'SIGNIFICANT_EVENT',
      statutoryFunction: 'OTHER',
      reviewDue: DAY,
      retainUntil: DAY,
    } as const
    expect(paths(missingToOpen(wrong, DAY))).toEqual([
      'input.event P3.1',
      'input.statutoryCitation P3.2',
      'input.reviewDue P2.5',
      'input.retainUntil P9.2',
    ])
    const ahead = { ...event, occurredOn: addDays(DAY, 1), notifiedOn: addDays(DAY, 1) }
    expect(paths(missingToOpen({ ...map, event: ahead }, DAY))).toHaveLength(2)
  })
})

describe('sharing', () => {
  const decision: NewDecision = {
    purpose: 'ASSESS_RISK',
    categories: ['IDENTITY'],
    subjects: ['y'],
    allSubjectsReason: null,
    from: DAY,
    until: addDays(DAY, 30),
    cannotWait: null,
  }
  const known: SharingFacts = {
    organisation: { id: 'police', agency: 'POLICE' },
    retainUntil: addDays(DAY, 30),
    seen: seen(element('y', 'YoungPerson')),
    outstanding: [],
    lacking: [],
    contested: [],
  }
  const about = { identity: 'ALL', by: 'i#manager', today: DAY, rules: RULES } as const
  const missing = (change: Partial<NewDecision>, more: Partial<SharingFacts> = {}): readonly string[] =>
    paths(missingToShare({ ...decision, ...change }, { ...known, ...more }, about))

  test('P4.4 of listed people until the retention ends, and of all with a reason', () => {
    expect(missing({})).toEqual([])
    expect(missing({ subjects: null, allSubjectsReason: 'x' }, { retainUntil: null })).toEqual([])
  })
  test('P9.5 contested data are no part of it, unless somebody decided that this organisation uses them for this purpose', () => {
    const continues = { purposes: ['ASSESS_RISK'], organisations: ['police'] } as const
    const by = (decided: Contested['continues'], id = 'y') => ({
      contested: [{ id, concern: false, objection: 'o', continues: decided }],
    })
    expect(missing({}, by(null))).toEqual(['input.subjects.0 P9.5'])
    expect(missing({}, by(null, 'somebody else'))).toEqual([])
    // P8.7: of somebody whom the caller may not know of, nothing but that they are not there.
    expect(missing({}, { ...by(null), seen: seen() })).toEqual(['input.subjects.0 P1.2'])
    expect(missing({}, by(continues))).toEqual([])
    expect(missing({}, by({ ...continues, organisations: ['health'] }))).toEqual(['input.subjects.0 P9.5'])
    expect(missing({}, by({ ...continues, purposes: ['PLAN_INTERVENTION'] }))).toEqual(['input.subjects.0 P9.5'])
    expect(missing({ subjects: null, allSubjectsReason: 'x' }, by(null))).toEqual([])
  })
  test.each([
    ['P4.4 nobody recorded', {}, { organisation: null }, ['input.organisation P4.4']],
    ['P4.5 the Council itself', {}, { organisation: { id: 'c', agency: 'CFS' } }, ['input.organisation P4.5']],
    ['P4.6 a purpose that opens no map', { purpose: 'ACCOUNTABILITY' }, {}, ['input.purpose P4.6']],
    [
      'P5 beyond the ceiling',
      { categories: ['ETHNICITY', 'SEXUALITY'] },
      {},
      ['input.categories P5', 'input.categories P5'],
    ],
    ['P4.4 all without a reason', { subjects: null }, {}, ['input.allSubjectsReason P4.4']],
    ['P4.4 nobody listed', { subjects: [] }, {}, ['input.subjects P4.4']],
    ['P1.2 somebody who is not there', { subjects: ['z'] }, {}, ['input.subjects.0 P1.2']],
    ['P4.4 yesterday', { from: addDays(DAY, -1) }, {}, ['input.from P4.4']],
    ['P4.4 no day at all', { until: DAY }, {}, ['input.until P4.4']],
    ['P9.2 a day after the retention', { until: addDays(DAY, 31) }, {}, ['input.until P9.2']],
    ['P6.5 a duty outstanding', {}, { outstanding: ['y'] }, ['input.subjects P6.5']],
    ['P9.6 no agreement and no reason', {}, { lacking: ['AGREEMENT'] }, ['input.cannotWait P9.6']],
    ['P9.6 no impact assessment and no reason', {}, { lacking: ['IMPACT_ASSESSMENT'] }, ['input.cannotWait P9.6']],
    [
      'P9.6 a manager who agrees with themselves',
      { cannotWait: { why: 'x', agreedBy: 'i#manager' } },
      { lacking: ['AGREEMENT'] },
      ['input.cannotWait.agreedBy P9.6'],
    ],
    [
      'P4.4 nobody recorded, and nothing is asked about an agreement',
      {},
      { organisation: null, lacking: ['AGREEMENT'] },
      ['input.organisation P4.4'],
    ],
  ] as const)('is refused for %s', (_what, change, more, expected) => {
    expect(missing(change, more)).toEqual(expected)
  })
  test('P9.6, P0.1 goes on without either, where it says why and another manager agreed', () => {
    const cannotWait = { why: 'x', agreedBy: 'i#another' }
    expect(missing({ cannotWait }, { lacking: ['AGREEMENT', 'IMPACT_ASSESSMENT'] })).toEqual([])
  })
  test('P4.5 is for somebody with the whole map', () => {
    const own = { ...about, identity: new Set(['y']) }
    const nothing = { ...known, organisation: null, outstanding: ['y'], lacking: ['AGREEMENT'] } as const
    expect(paths(missingToShare(decision, nothing, own))).toEqual(['input.mapId P4.5'])
  })
  test('P5 the ceiling always has MAP, and names what forbids', () => {
    expect(
      beyondCeiling(RULES, { agency: 'POLICE', purpose: 'FILL_INFORMATION_GAPS', categories: [] }).map(
        ({ category }) => category,
      ),
    ).toEqual(['MAP'])
    expect(beyondCeiling(RULES, { agency: 'HEALTH', purpose: 'ASSESS_RISK', categories: ['RISK', 'RISK'] })).toEqual([])
  })
  test('P4.4 an organisation keeps its agency, and is not the Council', () => {
    const police = { id: 'p', agency: 'POLICE' } as const
    expect(missingToRecordOrganisation(police, police, 'council')).toEqual([])
    expect(paths(missingToRecordOrganisation({ id: 'p', agency: 'HEALTH' }, police, 'council'))).toEqual([
      'input.agency P4.4',
    ])
    expect(paths(missingToRecordOrganisation({ id: 'p', agency: 'CFS' }, null, 'council'))).toEqual([
      'input.agency P4.5',
    ])
    expect(paths(missingToRecordOrganisation({ id: 'council', agency: 'HEALTH' }, null, 'council'))).toEqual([
      'input.id P4.5',
    ])
  })
})

describe('allocation', () => {
  const held: MapAllocation = { id: 'a', practitioner: 'i#one', youngPersonIds: null, from: DAY, until: null }
  const about = { identity: 'ALL', today: DAY, giver: 'i#giver', giverUntil: null } as const
  const known = { allocations: [held], seen: seen(element('y', 'YoungPerson')) }
  const wanted = { practitioner: 'i#two', youngPersonIds: null, from: DAY, until: null }
  const missing = (change: Partial<typeof wanted> | Readonly<Record<string, unknown>>): readonly string[] =>
    paths(missingToAllocate({ ...wanted, ...change }, known, about))

  test.each([
    ['to the map', {}, []],
    ['to somebody on it', { youngPersonIds: ['y'] }, []],
    ['to nobody', { youngPersonIds: [] }, ['input.youngPersonIds P4.5']],
    ['to somebody who is not there', { youngPersonIds: ['z'] }, ['input.youngPersonIds.0 P1.2']],
    ['since yesterday', { from: addDays(DAY, -1) }, ['input.from P4.5']],
    ['until it begins', { until: DAY }, ['input.until P4.5']],
    ['of who has it', { practitioner: 'i#one' }, ['input.practitioner P4.5']],
    ['of oneself', { practitioner: 'i#giver' }, ['input.practitioner P4.5']],
    ['of who has the map, to one person beside', { practitioner: 'i#one', youngPersonIds: ['y'] }, []],
  ])('P4.5 %s', (_what, change, expected) => {
    expect(missing(change)).toEqual(expected)
  })
  test.each([
    ['until the giver’s own end', addDays(DAY, 5), []],
    ['for longer than the giver', addDays(DAY, 6), ['input.until P4.5']],
    ['without an end', null, ['input.until P4.5']],
  ])('P4.5 is given %s', (_what, until, expected) => {
    const own = { ...about, giverUntil: addDays(DAY, 5) }
    expect(paths(missingToAllocate({ ...wanted, until }, known, own))).toEqual(expected)
  })
  test.each([
    ['for a reason', {}, []],
    ['without a reason', { reason: null }, ['input.reason P4.5']],
    ['in part', { youngPersonIds: ['y'] }, ['input.youngPersonIds P4.5']],
    ['from tomorrow', { from: addDays(DAY, 1) }, ['input.from P4.5']],
    [
      'to oneself, until it begins',
      { practitioner: 'i#giver', until: DAY },
      ['input.until P4.5', 'input.practitioner P4.5'],
    ],
  ])('P4.5 by a manager, of a map that nobody is allocated to: %s', (_what, change, expected) => {
    const given = { practitioner: 'i#one', youngPersonIds: null, from: DAY, until: null, reason: 'Invented' }
    expect(paths(missingToAllocateByRole({ ...given, ...change }, 'i#giver', DAY))).toEqual(expected)
  })
  test('P4.5 one that has not begun can be ended', () => {
    const ahead = { ...held, id: 'b', from: addDays(DAY, 1) }
    expect(missingToDeallocate('b', [held, ahead], about)).toEqual([])
    expect(paths(missingToDeallocate('b', [held, { ...ahead, until: DAY }], about))).toEqual([
      'input.allocationId P4.5',
    ])
  })
  test('P4.5 one that has ended is no double', () => {
    const ended = { ...known, allocations: [{ ...held, until: DAY }] }
    expect(missingToAllocate({ ...wanted, practitioner: 'i#one' }, ended, about)).toEqual([])
  })
  test('P4.5 a map stays with somebody: the last one to the whole of it is not ended', () => {
    const person = { ...held, id: 'b', youngPersonIds: ['y'] }
    expect(paths(missingToDeallocate('a', [held, person], about))).toEqual(['input.allocationId P4.5'])
    expect(missingToDeallocate('b', [held, person], about)).toEqual([])
    expect(missingToDeallocate('a', [held, { ...held, id: 'c' }], about)).toEqual([])
    expect(paths(missingToDeallocate('z', [held], about))).toEqual(['input.allocationId P4.5'])
    const own = { identity: new Set(['y']), today: DAY }
    expect(paths(missingToDeallocate('b', [held, person], own))).toEqual(['input.mapId P4.5'])
  })
})

describe('ties', () => {
  const people = seen(element('a', 'YoungPerson'), element('b', 'YoungPerson'), element('p', 'Location'))
  const peer = { type: 'PEER', from: 'a', to: 'b', since: DAY } as const
  const about = { opening: WHOLE, today: DAY, alleges: false }
  const old: MapTie = {
    id: 't',
    type: 'PEER',
    from: 'b',
    to: 'a',
    since: addDays(DAY, -5),
    until: null,
    status: null,
    home: false,
    recordedOn: addDays(DAY, -3),
  }

  test('P1.4 two young people are joined from today on, and again after they were not', () => {
    expect(missingToConnect(peer, { seen: people, between: [] }, about)).toEqual([])
    expect(
      missingToConnect({ ...peer, since: null }, { seen: people, between: [{ ...old, until: DAY }] }, about),
    ).toEqual([])
  })
  test.each([
    ['P1.2 joined already', peer, [old], ['input.to P1.2']],
    ['P1.2 with themselves', { ...peer, to: 'a' }, [], ['input.to P1.2']],
    ['P1.2 with a place', { ...peer, to: 'p' }, [], ['input.to P1.2']],
    ['P1.2 tomorrow', { ...peer, since: addDays(DAY, 1) }, [], ['input.since P1.2']],
    ['P8.7 a harmful one without cover', { ...peer, type: 'HARMS' as const }, [], ['input.from P8.7']],
  ])('are refused: %s', (_what, tie, between, expected) => {
    expect(paths(missingToConnect(tie, { seen: people, between }, about))).toEqual(expected)
  })
  test('P8.7 an allegation needs cover of its own, and RISK is granted for the whole map', () => {
    const opening = { ...WHOLE, open: { ...WHOLE.open, HARMFUL_RELATIONSHIP: new Set(['a']) } }
    const harm = { ...peer, type: 'HARMS' } as const
    const known = { seen: people, between: [] }
    expect(missingToConnect(harm, known, { ...about, opening })).toEqual([])
    expect(paths(missingToConnect(harm, known, { ...about, opening, alleges: true }))).toEqual([
      'input.allegation P8.7',
    ])
    const own = { ...opening, granted: { ...opening.granted, HARMFUL_RELATIONSHIP: new Set(['a']) } }
    const before = { seen: people, between: [{ ...old, type: 'HARMS', status: 'SUSPECTED', from: 'a', to: 'b' }] }
    for (const joined of [known, before])
      expect(paths(missingToConnect(harm, joined, { ...about, opening: own }))).toEqual(['input.to P4.5'])
    const narrow = { ...WHOLE, granted: { ...WHOLE.granted, RISK: new Set(['a']) } }
    const influence = { ...peer, type: 'INFLUENCES' } as const
    expect(paths(missingToConnect(influence, known, { ...about, opening: narrow }))).toEqual(['input.mapId P4.5'])
  })
  test('P8.7 a tie is known as its list shows it', () => {
    const opening = { ...WHOLE, open: { ...WHOLE.open, HARMFUL_RELATIONSHIP: new Set(['a']), RISK: 'NONE' as const } }
    const isSeenTie = (change: Partial<MapTie>, by = opening): boolean => isTieSeen(by, { ...old, ...change }, people)
    expect(isSeenTie({ type: 'HARMS', status: 'SUSPECTED' })).toBe(false)
    expect(isSeenTie({ type: 'HARMS', status: 'DISPROVED', from: 'a', to: 'b' })).toBe(false)
    expect(isSeenTie({ type: 'AFFILIATED_WITH', status: 'SUSPECTED', from: 'a', to: 'b' })).toBe(true)
    const harm = { type: 'HARMS', status: 'SUSPECTED', from: 'a', to: 'b' }
    const own = { ...opening, granted: { ...opening.granted, HARMFUL_RELATIONSHIP: new Set(['a']) } }
    expect([isSeenTie(harm), isSeenTie(harm, own)]).toEqual([true, false])
    expect(isSeenTie({ type: 'GROUP_TIE' })).toBe(false)
    expect(isSeenTie({})).toBe(true)
    expect([isSeenTie({ from: 'hidden' }), isSeenTie({ to: 'hidden' })]).toEqual([false, false])
    const homeless = { ...opening, open: { ...opening.open, ADDRESS: new Set(['a']) } }
    const visit = { type: 'FREQUENTS', to: 'p', home: true }
    expect([isSeenTie({ ...visit, from: 'a' }, homeless), isSeenTie({ ...visit, from: 'b' }, homeless)]).toEqual([
      true,
      false,
    ])
  })
  test('P4.5 where somebody spends time is recorded by who has ADDRESS for them, whatever the place is', () => {
    const opening = { ...WHOLE, granted: { ...WHOLE.granted, ADDRESS: new Set(['a']) } }
    const missing = (from: string) =>
      paths(
        missingToConnect(
          { type: 'FREQUENTS', from, to: 'p', since: null },
          { seen: people, between: [] },
          { ...about, opening },
        ),
      )
    expect([missing('a'), missing('b'), missing('z')]).toEqual([[], ['input.from P4.5'], ['input.from P1.2']])
    const group = { seen: seen(element('g', 'PeerGroup'), element('p', 'Location')), between: [] }
    const visit = { type: 'FREQUENTS', from: 'g', to: 'p', since: null } as const
    expect(missingToConnect(visit, group, { ...about, opening })).toEqual([])
  })
  test.each([
    ['today', old, DAY, []],
    ['on the day it began', old, addDays(DAY, -5), []],
    ['before it began', old, addDays(DAY, -6), ['input.on P1.2']],
    ['tomorrow', old, addDays(DAY, 1), ['input.on P1.2']],
    ['that has no beginning, since it was recorded', { ...old, since: null }, addDays(DAY, -3), []],
    ['that has no beginning, before it was recorded', { ...old, since: null }, addDays(DAY, -4), ['input.on P1.2']],
    ['that has ended', { ...old, until: DAY }, DAY, ['input.tieId P1.2']],
    ['that is none', null, DAY, ['input.tieId P1.2']],
  ])('P1.2 one is ended %s', (_what, tie, on, expected) => {
    expect(paths(missingToEndTie(tie, { opening: WHOLE, seen: people, today: DAY, on }))).toEqual(expected)
  })
})
