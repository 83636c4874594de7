/** P3.1, P6.4, P8.7, P0.1 Who somebody is, what they say, adults of concern and notified events: the pure part. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import type { Opening } from '../../src/policy/opening.ts'
import { missingToAddAdultOfConcern, type About } from '../../src/mapping/adult-of-concern.rules.ts'
import type { MapElement } from '../../src/policy/elements.ts'
import { missingNotification, missingOfEvent } from '../../src/mapping/events.rules.ts'
import {
  missingToCorrectReference,
  missingToIdentify,
  missingToRecordViews,
  type Identification,
  type Identified,
  type NewViews,
} from '../../src/mapping/identity.rules.ts'
import type { Missing } from '../../src/policy/missing.ts'
import { missingToOpen, type NewMap } from '../../src/mapping/opening.rules.ts'
import { missingToRecordMeeting } from '../../src/mapping/reviewing.rules.ts'
import { missingToConnect, type NewTie } from '../../src/mapping/ties.rules.ts'
import { allocation, assessment, born, council, DAY, facts, opened, policy } from '../policy/build.ts'

const said = (missing: readonly Missing[]) => missing.map(({ path, clause }) => `${path.slice(6).trim()} ${clause}`)
const on = (id: string, type: MapElement['type'], label: string | null = null): [string, MapElement] => [
  id,
  { id, type, version: 1, kind: null, status: null, label },
]
const seen = new Map([on('a', 'YoungPerson', 'YP 1'), on('b', 'YoungPerson'), on('g', 'PeerGroup')])
const whole = opened(council(), facts({ allocations: [allocation()], assessments: [assessment()] }))
const ofOne = opened(council(), facts({ allocations: [allocation({ youngPersonIds: ['a'] })] }))
const TOMORROW = addDays(DAY, 1)

describe('identifying', () => {
  const asked: Identification = { youngPersonId: 'a', ref: 'INV-1', name: null, dateOfBirth: null }
  const free: Identified = { hasPerson: false, isTheirs: false, isDrawn: false }
  test.each<[string, Partial<Identification>, Partial<Identified>, Opening, readonly string[]]>([
    ['P3.1 by a case reference', {}, {}, whole, []],
    ['P4.5 by who has that young person', { name: 'Kit', dateOfBirth: DAY }, {}, ofOne, []],
    ['P3.1 who is known already', {}, { hasPerson: true, isDrawn: true }, whole, ['youngPersonId P3.1']],
    ['P1.2 as who stands on the map', {}, { isDrawn: true }, whole, ['ref P1.2']],
    ['P1.2 as who stands on the map, for who may not know it', {}, { isDrawn: true }, ofOne, []],
    ['P4.5 somebody else', { youngPersonId: 'b', name: 'Kit' }, { hasPerson: true }, ofOne, ['ref P4.5', 'name P4.5']],
    [
      'P1.2 a group',
      { youngPersonId: 'g', dateOfBirth: TOMORROW },
      {},
      whole,
      ['youngPersonId P1.2', 'dateOfBirth P8.5'],
    ],
    ['P4.4 as the label says', { name: 'YP' }, {}, whole, [' P4.4']],
    ['P4.4 without a label', { youngPersonId: 'b', name: 'YP' }, {}, whole, []],
  ])('%s', (_what, change, known, opening, missing) => {
    const input = { ...asked, ...change }
    expect(said(missingToIdentify({ input, known: { ...free, ...known }, opening, seen, today: DAY }))).toEqual(missing)
  })
})

describe('correcting a case reference', () => {
  const asked = { youngPersonId: 'a', ref: 'INV-1' }
  const known: Identified = { hasPerson: true, isTheirs: false, isDrawn: false }
  test.each<[string, Partial<typeof asked>, Partial<Identified>, Opening, readonly string[]]>([
    ['P9.3 for a right one', {}, {}, whole, []],
    ['P4.5 by who has that young person', {}, {}, ofOne, []],
    ['P4.5 of somebody else', { youngPersonId: 'b' }, {}, ofOne, ['ref P4.5']],
    ['P1.2 of a group', { youngPersonId: 'g' }, {}, whole, ['youngPersonId P1.2']],
    ['P3.1 of who has none', {}, { hasPerson: false }, whole, ['youngPersonId P3.1']],
    ['P9.3 for the same one', {}, { isTheirs: true, isDrawn: true }, whole, ['ref P9.3']],
    ['P1.2 for that of somebody on the map', {}, { isDrawn: true }, whole, ['ref P1.2']],
    ['P1.2 for that of somebody on the map, for who may not know it', {}, { isDrawn: true }, ofOne, []],
  ])('%s', (_what, change, found, opening, missing) => {
    const input = { ...asked, ...change }
    expect(said(missingToCorrectReference({ input, known: { ...known, ...found }, opening, seen }))).toEqual(missing)
  })
})

describe('views', () => {
  const asked: NewViews = { youngPersonId: 'a', takenOn: DAY }
  test.each<[string, Partial<NewViews>, string | null, Opening, readonly string[]]>([
    ['P6.4 taken today', {}, null, ofOne, []],
    ['P6.4 of the day of those before', {}, DAY, whole, []],
    ['P6.4 of tomorrow', { takenOn: TOMORROW }, null, whole, ['takenOn P6.4']],
    ['P6.4 before those that are there', {}, TOMORROW, whole, ['takenOn P6.4']],
    ['P4.5 of somebody else', { youngPersonId: 'b' }, null, ofOne, ['youngPersonId P4.5']],
    ['P1.2 of who is not there', { youngPersonId: 'no' }, TOMORROW, whole, ['youngPersonId P1.2']],
  ])('%s', (_what, change, takenOn, opening, missing) => {
    const input = { ...asked, ...change }
    expect(said(missingToRecordViews({ input, takenOn, opening, seen, today: DAY }))).toEqual(missing)
  })
})

describe('adults of concern', () => {
  const about: About = {
    input: {
      ...{ label: null, name: null, aliases: null, gender: null, address: null },
      ...{ dateOfBirth: null, estimatedAge: null, estimatedAgeOn: null },
    },
    assessment: {
      ...{ categories: ['HARMFUL_RELATIONSHIP'], limbB: 'UNDER_18', protectedIds: ['a'], typeOfIndividual: null },
      ...{
        whyNoIndividual: null,
        atRisk: null,
        whySubjects: null,
        whyCategories: null,
        consentWithdrawnConsidered: null,
      },
      ...{ explanation: 'x', substantialPublicInterest: 'x', enactment: 'x' },
      ...{ from: DAY, reviewOn: addDays(DAY, 30), until: addDays(DAY, 60) },
    },
    cover: {
      elements: [...seen.values()],
      ages: new Map([['a', born('2012-01-01')]]),
      policyDocuments: [policy()],
      consents: [],
      names: new Map(),
    },
    labels: [
      { id: 'shown', label: 'Heron' },
      { id: 'hidden', label: 'Egret' },
    ],
    opening: { ...whole, open: { ...whole.open, HARMFUL_RELATIONSHIP: new Set(['shown']) } },
    today: DAY,
  }
  const missing = (input: Partial<About['input']>, given: Partial<About['assessment']> = {}, opening = about.opening) =>
    said(
      missingToAddAdultOfConcern({
        ...about,
        opening,
        input: { ...about.input, ...input },
        assessment: { ...about.assessment, ...given },
      }),
    )

  test('P8.7 come with an assessment that holds today and names it', () => {
    expect(missing({})).toEqual([])
    expect(missing({}, { categories: ['DISABILITY'] })).toEqual(['assessment.categories P8.7'])
    expect(missing({}, { from: TOMORROW })).toEqual(['assessment.from P8.7'])
    expect(missing({}, { enactment: '' })).toEqual(['assessment.enactment P8.2'])
  })
  test('P5.2 a label is taken where who has it may be known', () => {
    expect([missing({ label: 'Heron' }), missing({ label: 'Egret' })]).toEqual([['label P1.2'], []])
    expect(missing({ label: 'Old crane', aliases: ['Crane'] })).toEqual(['label P4.4'])
  })
  test('P4.5 are for who has the whole map', () => {
    expect(missing({ address: 'Row' }, {}, ofOne)).toEqual(['concern P4.5', ' P4.5', 'address P4.5'])
  })
})

describe('affiliations', () => {
  const tie: NewTie = { type: 'AFFILIATED_WITH', from: 'a', to: 'g', since: null }
  const asked = (known: { readonly hasMembers?: boolean }, opening = whole) =>
    said(missingToConnect(tie, { seen, between: [], ...known }, { opening, today: DAY, alleges: true }))
  test('P8.7 are under cover for the person, with a group that has no members', () => {
    expect(asked({ hasMembers: false })).toEqual([])
    expect(asked({ hasMembers: true })).toEqual(['to P8.7'])
    expect(asked({}, ofOne)).toEqual(['from P8.7', 'allegation P8.7'])
  })
})

describe('events', () => {
  const event = { occurredOn: DAY, notifiedOn: DAY, reveals: [] }
  test('P3.1 lie in the past, the notification after them, and P8.2 reveal nothing that needs cover', () => {
    expect(said(missingOfEvent('input', event, DAY))).toEqual([])
    expect(said(missingOfEvent('input', { ...event, occurredOn: TOMORROW, reveals: ['SEXUALITY'] }, DAY))).toEqual([
      ...['reveals P8.2', 'occurredOn P3.1', 'notifiedOn P3.1'],
    ])
    expect(said(missingOfEvent('input', { ...event, notifiedOn: TOMORROW }, DAY))).toEqual(['notifiedOn P3.1'])
  })
  test('P3.1 are decided on once', () => {
    expect(missingNotification('NOTIFIED')).toEqual([])
    const refusals = (['MAPPED', 'SET_ASIDE', null] as const).map((status) => missingNotification(status))
    expect(new Set(refusals.map((each) => JSON.stringify(each))).size).toBe(1)
  })
  test('P3.1 a map is opened after one that is told, or one that was notified', () => {
    const map: NewMap = {
      ...{ trigger: 'SIGNIFICANT_EVENT', event: null, notificationId: 'n', statutoryFunction: 'CA1989_S17' },
      ...{ statutoryCitation: null, reviewDue: addDays(DAY, 7), retainUntil: addDays(DAY, 99) },
    }
    const told = { ...event, what: 'x', place: 'x', notifiedBy: 'x' }
    expect(said(missingToOpen(map, DAY, 'NOTIFIED'))).toEqual([])
    expect(said(missingToOpen(map, DAY))).toEqual(['notificationId P3.1'])
    expect(said(missingToOpen({ ...map, event: told }, DAY, 'NOTIFIED'))).toEqual(['notificationId P3.1'])
    expect(said(missingToOpen({ ...map, notificationId: null }, DAY))).toEqual(['event P3.1'])
  })
})

test('P2.5 a meeting is recorded after it was held, by who has the plan, and reveals nothing that needs cover', () => {
  const asked = (heldOn: string, opening: Opening) =>
    said(missingToRecordMeeting({ heldOn, reveals: ['SEXUALITY'] }, { opening, today: DAY }))
  expect(said(missingToRecordMeeting({ heldOn: DAY, reveals: [] }, { opening: whole, today: DAY }))).toEqual([])
  const closed = { ...whole, granted: { ...whole.granted, PLAN: 'NONE' as const } }
  expect(asked(TOMORROW, closed)).toEqual(['mapId P4.5', 'reveals P8.2', 'heldOn P2.5'])
})
