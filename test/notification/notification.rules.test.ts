/** P6 What recording parents, notifications and exemptions asks for. */
import { describe, expect, test } from 'vitest'
import type { Missing } from '../../src/errors.ts'
import type { Exemption, KnownParent, NotifiablePerson, Notified } from '../../src/notification/duties.rules.ts'
import {
  missingForExemption,
  missingForNotification,
  missingForParent,
  missingForSystemEntry,
  renewalsOf,
  type About,
  type NewExemption,
  type NewNotification,
} from '../../src/notification/notification.rules.ts'
import { missingToDecideHeld, type HeldDecision } from '../../src/notification/held.rules.ts'
import { byCategory } from '../../src/policy/ceiling.ts'
import type { Opening } from '../../src/policy/opening.ts'

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
  type: 'YoungPerson',
  recordedOn: '2026-06-10',
  toTell: false,
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
const opening = (granted: Opening['granted']): About['opening'] => ({ granted, open: granted, excluded: NOBODY })

const about = (change: Partial<NotifiablePerson> = {}, context: Partial<About> = {}): About => ({
  facts: { mapId: 'map', people: [{ ...young, ...change }] },
  opening: opening(byCategory(() => 'ALL')),
  personId: 'yp-1',
  today: DAY,
  ...context,
})
const exempted = (of: About, exemption: NewExemption, byManager = false): readonly Missing[] =>
  missingForExemption({ ...of, byManager }, exemption)

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
const exempt: Exemption = {
  id: 'x',
  to: 'YOUNG_PERSON',
  parentCarerId: null,
  part: 'RISKS',
  lookAgainOn: '2026-06-16',
  renewals: 0,
}

const STEPS = [
  ['recordParentCarer', (of: About) => missingForParent(of, MOTHER, [])],
  ['recordSystemEntry', (of: About) => missingForSystemEntry(of, DAY)],
  ['recordNotification', (of: About) => missingForNotification(of, telling())],
  ['exemptNotification', (of: About) => exempted(of, exempting())],
] as const

describe.each(STEPS)('%s', (_name, missing) => {
  test('takes what has everything', () => {
    expect(missing(about())).toEqual([])
  })

  test('P1.2 says only that nobody has this id', () => {
    expect(said(missing(about({}, { personId: 'nobody' })))).toEqual(['input.youngPersonId P1.2'])
  })

  test.each(['IDENTITY', 'RISK'] as const)('P4.5 says nothing of somebody whose %s is not granted', (category) => {
    const granted = { ...byCategory(() => 'ALL' as const), [category]: new Set(['yp-2']) }
    const hidden = about({ known: false, relevanceDecidedOn: null }, { opening: opening(granted) })
    expect(said(missing(hidden))).toEqual(['input.youngPersonId P4.5'])
  })

  test('P4.5 is for who is granted this young person alone', () => {
    const granted = byCategory(() => new Set(['yp-1']))
    expect(missing(about({}, { opening: opening(granted) }))).toEqual([])
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
    ['Art 14 of somebody not relevant, themselves', { atRiskOfHarm: false }, {}, []],
    [
      'P1.3 of a parent of somebody not relevant',
      { atRiskOfHarm: false },
      { to: 'PARENT_CARER', parentCarerId: 'mother' },
      ['input.youngPersonId P1.3'],
    ],
    ['P6.3 of a young person as an adult', {}, { to: 'ADULT' }, ['input.to P6.3']],
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
    ['Art 14(5) of somebody not relevant', { atRiskOfHarm: false }, {}, []],
    [
      "P6.2 (a), the protocol's own, of somebody not relevant",
      { atRiskOfHarm: false },
      { ground: 'GOOD_REASON_NOT_TO' },
      ['input.ground P6.6'],
    ],
    ['Art 14(5)(a) who has the information', {}, { ground: 'HAS_THE_INFORMATION', obtainedFromThem: true }, []],
    ['DPA Sch 2 para 2 of a young person', {}, { ground: 'PREVENTION_OF_CRIME' }, ['input.ground P6.6']],
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
    expect(said(exempted(about(person), exempting(change)))).toEqual(missing)
  })

  test('P5.2 reveals only what is granted about the young person', () => {
    const granted = { ...byCategory(() => 'ALL' as const), SEXUALITY: new Set(['yp-2']) }
    expect(said(exempted(about({}, { opening: opening(granted) }), exempting()))).toEqual(['input.reveals P5.2'])
    expect(exempted(about({}, { opening: opening(granted) }), exempting({ reveals: [] }))).toEqual([])
  })
})

describe('P6.6 an exemption that is renewed', () => {
  const renewed = (renewals: number) => about({ exemptions: [{ ...exempt, part: 'WHOLE', renewals }] })
  test.each([
    ['once, by a worker', 0, false, []],
    ['for the second time, by a worker', 1, false, []],
    ['for the third time, by a worker', 2, false, ['input.part P6.6']],
    ['for the third time, by a manager', 2, true, []],
    ['for the tenth time, by a worker', 9, false, ['input.part P6.6']],
  ])('%s', (_what, before, byManager, missing) => {
    expect(said(exempted(renewed(before), exempting(), byManager))).toEqual(missing)
  })

  test('counts those of the same part and person alone, and begins anew once somebody was told', () => {
    const of = (change: Partial<Exemption>) =>
      renewalsOf({ exemptions: [{ ...exempt, part: 'WHOLE', renewals: 2, ...change }] }, exempting())
    expect(of({})).toBe(3)
    expect(of({ part: 'RISKS' })).toBe(0)
    expect(of({ to: 'PARENT_CARER', parentCarerId: 'mother' })).toBe(0)
    expect(renewalsOf({ exemptions: [] }, exempting())).toBe(0)
  })
})

describe('adults (P6.3, Art 14)', () => {
  const of = (change: Partial<NotifiablePerson>, context: Partial<About> = {}) =>
    about({ type: 'Adult', relevanceDecidedOn: null, parents: [], ...change }, { adult: true, ...context })
  const concern = { type: 'AdultOfConcern' } as const
  const withholding: HeldDecision = {
    decision: 'WITHHOLD',
    ground: 'PREVENTION_OF_CRIME',
    lookAgainOn: '2026-09-15',
    policeInvestigate: 'NO',
    policeAskedOn: null,
    policeAnswer: null,
    reveals: [],
  }

  test('are told and exempt as adults, and of no other ground than those of Art 14(5)', () => {
    expect(missingForNotification(of({}), telling({ to: 'ADULT' }))).toEqual([])
    expect(said(missingForNotification(of({}), telling()))).toEqual(['input.to P6.3'])
    expect(exempted(of({}), exempting({ to: 'ADULT' }))).toEqual([])
    expect(said(exempted(of({}), exempting({ to: 'ADULT', ground: 'GOOD_REASON_NOT_TO' })))).toEqual([
      'input.ground P6.6',
    ])
  })

  test('of concern are told by nobody, nor exempt by a worker, until a manager decides', () => {
    expect(said(missingForNotification(of(concern), telling({ to: 'ADULT' })))).toEqual(['input.adultId P6.3'])
    expect(said(exempted(of(concern), exempting({ to: 'ADULT' }), true))).toEqual(['input.adultId P6.3'])
    expect(missingForNotification(of({ ...concern, toTell: true }), telling({ to: 'ADULT' }))).toEqual([])
  })

  test.each<[string, Partial<NotifiablePerson>, Partial<HeldDecision>, readonly string[]]>([
    ['is taken with everything', {}, {}, []],
    ['that they are told', {}, { decision: 'TELL', ground: null, lookAgainOn: null }, []],
    ['is of an adult of concern alone', { type: 'Adult' }, {}, ['input.adultId P6.3']],
    ['says the ground', {}, { ground: null }, ['input.ground P6.6']],
    ['names no ground of the protocol', {}, { ground: 'GOOD_REASON_NOT_TO' }, ['input.ground P6.6']],
    ['says when it is looked at again', {}, { lookAgainOn: null }, ['input.lookAgainOn P6.6']],
    ['within three months', {}, { lookAgainOn: '2026-09-16' }, ['input.lookAgainOn P6.6']],
    ['asks the police where they investigate', {}, { policeInvestigate: 'YES' }, ['input.policeAskedOn P6.3']],
    ['with what they answered', {}, { policeInvestigate: 'YES', policeAskedOn: DAY }, ['input.policeAskedOn P6.3']],
    ['on a day', {}, { policeInvestigate: 'YES', policeAskedOn: DAY, policeAnswer: 'x' }, []],
    ['not to come', {}, { policeAskedOn: '2026-06-16' }, ['input.policeAskedOn P6.3']],
    ['not once they were told', { notified: [{ ...notified, to: 'ADULT' }] }, {}, ['input.adultId P6.3']],
  ])('a decision of a manager %s', (_what, person, change, missing) => {
    expect(said(missingToDecideHeld(of({ ...concern, ...person }), { ...withholding, ...change }))).toEqual(missing)
  })

  test('P8.7 an adult of concern of whom the caller may not know is not there', () => {
    const granted = byCategory(() => 'ALL' as const)
    const hidden = { opening: { granted, open: { ...granted, HARMFUL_RELATIONSHIP: NOBODY }, excluded: NOBODY } }
    expect(missingToDecideHeld(of(concern, hidden), withholding)).toEqual(
      missingToDecideHeld(of({}, { personId: 'nobody' }), withholding),
    )
  })
})
