/** P6 What recording parents, notifications and exemptions asks for. */
import { describe, expect, test } from 'vitest'
import type { Missing } from '../../src/errors.ts'
import type { Exemption, KnownParent, NotifiablePerson, Notified } from '../../src/notification/duties.rules.ts'
import {
  missingForExemption,
  missingForNotification,
  missingForParent,
  missingForSystemEntry,
  type About,
  type NewExemption,
  type NewNotification,
} from '../../src/notification/notification.rules.ts'
import { byCategory } from '../../src/policy/ceiling.ts'

const DAY = '2026-06-15'
const MOTHER = { name: 'Invented Mother', relationship: 'mother' }

const MOTHER_KNOWN: KnownParent = {
  id: 'mother',
  name: 'Invented Mother',
  safeToContact: 'YES',
  doNotDisclose: false,
}
const adult = { dateOfBirth: '2008-06-15', estimatedAge: null, estimatedAgeOn: null }

const young: NotifiablePerson = {
  id: 'yp-1',
  label: 'YP 1',
  known: true,
  relevanceDecidedOn: '2026-06-10',
  atRiskOfHarm: true,
  presentsRiskOfHarm: false,
  age: { dateOfBirth: null, estimatedAge: null, estimatedAgeOn: null },
  parents: [MOTHER_KNOWN],
  acting: [],
  systemEntryId: null,
  notified: [],
  exemptions: [],
  shared: [],
}

const NOBODY: ReadonlySet<string> = new Set()

const about = (change: Partial<NotifiablePerson> = {}, context: Partial<About> = {}): About => ({
  facts: { mapId: 'map', people: [{ ...young, ...change }] },
  opening: { granted: byCategory(() => 'ALL'), excluded: NOBODY },
  youngPersonId: 'yp-1',
  today: DAY,
  ...context,
})

const said = (missing: readonly Missing[]): readonly string[] => missing.map(({ path, clause }) => `${path} ${clause}`)

const telling = (change: Partial<NewNotification> = {}): NewNotification => ({
  to: 'YOUNG_PERSON',
  parentCarerId: null,
  on: DAY,
  leftOut: [],
  ...change,
})

const exempting = (change: Partial<NewExemption> = {}): NewExemption => ({
  to: 'YOUNG_PERSON',
  parentCarerId: null,
  part: 'WHOLE',
  ground: 'WOULD_IMPAIR_THE_PLAN',
  obtainedFromThem: false,
  lookAgainOn: '2026-09-15',
  reveals: ['SEXUALITY'],
  ...change,
})

const notified: Notified = { id: 'n', to: 'YOUNG_PERSON', parentCarerId: null, leftOut: ['RISKS'] }
const exempt: Exemption = { id: 'x', to: 'YOUNG_PERSON', parentCarerId: null, part: 'RISKS', lookAgainOn: '2026-06-16' }

const STEPS = [
  ['recordParentCarer', (of: About) => missingForParent(of, MOTHER, [])],
  ['recordSystemEntry', (of: About) => missingForSystemEntry(of, DAY)],
  ['recordNotification', (of: About) => missingForNotification(of, telling())],
  ['exemptNotification', (of: About) => missingForExemption(of, exempting())],
] as const

describe.each(STEPS)('%s', (_name, missing) => {
  test('takes what has everything', () => {
    expect(missing(about())).toEqual([])
  })

  test('P1.2 says only that nobody has this id', () => {
    expect(said(missing(about({}, { youngPersonId: 'nobody' })))).toEqual(['input.youngPersonId P1.2'])
  })

  test.each(['IDENTITY', 'RISK'] as const)('P4.5 says nothing of somebody whose %s is not granted', (category) => {
    const granted = { ...byCategory(() => 'ALL' as const), [category]: new Set(['yp-2']) }
    const hidden = about({ known: false, relevanceDecidedOn: null }, { opening: { granted, excluded: NOBODY } })
    expect(said(missing(hidden))).toEqual(['input.youngPersonId P4.5'])
  })

  test('P4.5 is for who is granted this young person alone', () => {
    const granted = byCategory(() => new Set(['yp-1']))
    expect(missing(about({}, { opening: { granted, excluded: NOBODY } }))).toEqual([])
  })
})

describe('a parent or carer', () => {
  test('P3.1 is of somebody identified, P6.3 and recorded once', () => {
    const recorded = [{ name: 'INVENTED MOTHER', relationship: 'Mother' }]
    expect(said(missingForParent(about({ known: false }), MOTHER, recorded))).toEqual([
      'input.youngPersonId P3.1',
      'input.name P6.3',
    ])
  })

  test.each([
    ['another name', { ...MOTHER, name: 'Invented Aunt' }],
    ['another relationship', { ...MOTHER, relationship: 'aunt' }],
  ])('P6.3 is another with %s', (_what, recorded) => {
    expect(missingForParent(about(), MOTHER, [recorded])).toEqual([])
  })
})

test('P6.1 an entry is about somebody relevant, and not of a day to come', () => {
  expect(said(missingForSystemEntry(about({ relevanceDecidedOn: null }), '2026-06-16'))).toEqual([
    'input.youngPersonId P1.3',
    'input.on P6.3',
  ])
})

describe('a notification', () => {
  test.each<[string, Partial<NotifiablePerson>, Partial<NewNotification>, readonly string[]]>([
    ['P6.3 of a parent known', {}, { to: 'PARENT_CARER', parentCarerId: 'mother' }, []],
    ['P6.3 of a parent of nobody', {}, { to: 'PARENT_CARER', parentCarerId: 'x' }, ['input.parentCarerId P6.3']],
    ['P6.3 of a parent not named', {}, { to: 'PARENT_CARER' }, ['input.parentCarerId P6.3']],
    ['P6.3 of nobody where none is known', { parents: [] }, { to: 'PARENT_CARER' }, ['input.parentCarerId P6.3']],
    ['P6.3 of the young person by a parent', {}, { parentCarerId: 'mother' }, ['input.parentCarerId P6.3']],
    ['P6.3 tomorrow', {}, { on: '2026-06-16' }, ['input.on P6.3']],
    ['P6.3 of nothing', {}, { leftOut: ['WHOLE'] }, ['input.leftOut P6.3']],
    ['P6.6 without a part that is exempt', { exemptions: [exempt] }, { leftOut: ['RISKS'] }, []],
    ['P6.6 without a part, nothing exempt', {}, { leftOut: ['RISKS'] }, ['input.leftOut P6.6']],
    ['P6.6 without another part', { exemptions: [exempt] }, { leftOut: ['SOURCE'] }, ['input.leftOut P6.6']],
    [
      'P6.6 without a part whose exemption lapsed today',
      { exemptions: [{ ...exempt, lookAgainOn: DAY }] },
      { leftOut: ['RISKS'] },
      ['input.leftOut P6.6'],
    ],
    [
      'P6.6 without a part that is exempt for somebody else',
      { exemptions: [{ ...exempt, to: 'PARENT_CARER', parentCarerId: 'mother' }] },
      { leftOut: ['RISKS'] },
      ['input.leftOut P6.6'],
    ],
    ['P1.3 about somebody not at risk', { atRiskOfHarm: false }, {}, ['input.youngPersonId P1.3']],
    [
      'P6.2 of a parent to whom nothing is disclosed',
      { parents: [{ ...MOTHER_KNOWN, doNotDisclose: true }] },
      { to: 'PARENT_CARER', parentCarerId: 'mother' },
      ['input.parentCarerId P6.2'],
    ],
    [
      'P6.2 of a parent who is not safe to contact',
      { parents: [{ ...MOTHER_KNOWN, safeToContact: 'NO' }] },
      { to: 'PARENT_CARER', parentCarerId: 'mother' },
      ['input.parentCarerId P6.2'],
    ],
    [
      'P6.2 of the young person, whose mother is not safe to contact',
      { parents: [{ ...MOTHER_KNOWN, safeToContact: 'NO' }] },
      {},
      [],
    ],
    [
      'P6.3 of a parent of who is 18',
      { age: adult },
      { to: 'PARENT_CARER', parentCarerId: 'mother' },
      ['input.to P6.3'],
    ],
    ['P6.3 of who is 18 themselves', { age: adult }, {}, []],
  ])('%s', (_what, person, change, missing) => {
    expect(said(missingForNotification(about(person), telling(change)))).toEqual(missing)
  })
})

describe('an exemption', () => {
  test.each<[string, Partial<NotifiablePerson>, Partial<NewExemption>, readonly string[]]>([
    ['P6.3 while none is known', { parents: [] }, { to: 'PARENT_CARER' }, []],
    ['P6.3 naming nobody though one is known', {}, { to: 'PARENT_CARER' }, ['input.parentCarerId P6.3']],
    ['P6.3 of what they have been told', { notified: [notified] }, {}, ['input.part P6.3']],
    ['P6.6 of what was left out', { notified: [notified] }, { part: 'RISKS' }, []],
    ['P6.6 (b) of what they said themselves', {}, { obtainedFromThem: true }, ['input.ground P6.6']],
    ['P6.6 (a) of what they said', {}, { ground: 'GOOD_REASON_NOT_TO', obtainedFromThem: true }, []],
    ['P6.6 looked at again today', {}, { lookAgainOn: DAY }, ['input.lookAgainOn P6.6']],
    ['P6.6 looked at again tomorrow', {}, { lookAgainOn: '2026-06-16' }, []],
    ['P6.6 a day after three months', {}, { lookAgainOn: '2026-09-16' }, ['input.lookAgainOn P6.6']],
    ['P1.3 about somebody not at risk', { atRiskOfHarm: false }, {}, ['input.youngPersonId P1.3']],
    [
      'P6.2 of a parent to whom nothing is disclosed',
      { parents: [{ ...MOTHER_KNOWN, doNotDisclose: true }] },
      { to: 'PARENT_CARER', parentCarerId: 'mother' },
      [],
    ],
    [
      'P6.3 to a parent of who is 18, to whom nothing is due',
      { age: adult },
      { to: 'PARENT_CARER', parentCarerId: 'mother' },
      ['input.to P6.3'],
    ],
    ['P6.3 while none is known, of who is 18', { age: adult, parents: [] }, { to: 'PARENT_CARER' }, ['input.to P6.3']],
  ])('%s', (_what, person, change, missing) => {
    expect(said(missingForExemption(about(person), exempting(change)))).toEqual(missing)
  })

  test('P5.2 reveals only what is granted about the young person', () => {
    const granted = { ...byCategory(() => 'ALL' as const), SEXUALITY: new Set(['yp-2']) }
    expect(said(missingForExemption(about({}, { opening: { granted, excluded: NOBODY } }), exempting()))).toEqual([
      'input.reveals P5.2',
    ])
    expect(
      missingForExemption(about({}, { opening: { granted, excluded: NOBODY } }), exempting({ reveals: [] })),
    ).toEqual([])
  })
})
