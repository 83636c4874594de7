/** P6 The duties of notification, as they stand on a day. */
import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../src/policy/facts.ts'
import {
  contactOf,
  dutiesOf,
  type Duty,
  type Exemption,
  type KnownParent,
  type NotifiablePerson,
  type Notified,
} from '../../src/notification/duties.rules.ts'

const DAY = '2026-06-15'
const NO_AGE = { dateOfBirth: null, estimatedAge: null, estimatedAgeOn: null }
const parent = (id: string, change: Partial<KnownParent> = {}): KnownParent => ({
  ...{ id, name: `Invented ${id}`, safeToContact: 'YES', doNotDisclose: false },
  ...change,
})

const young = (change: Partial<NotifiablePerson> = {}): NotifiablePerson => ({
  id: 'yp-1',
  type: 'YoungPerson',
  recordedOn: '2026-06-10',
  toTell: false,
  label: 'YP 1',
  known: true,
  relevanceDecidedOn: '2026-06-10',
  atRiskOfHarm: true,
  presentsRiskOfHarm: false,
  age: NO_AGE,
  parents: [],
  acting: [],
  systemEntryId: null,
  notified: [],
  exemptions: [],
  shared: [],
  ...change,
})

const notified = (change: Partial<Notified> = {}): Notified => ({
  id: 'n-1',
  to: 'YOUNG_PERSON',
  parentCarerId: null,
  leftOut: [],
  ...change,
})

const exempt = (change: Partial<Exemption> = {}): Exemption => ({
  id: 'x-1',
  to: 'YOUNG_PERSON',
  parentCarerId: null,
  part: 'WHOLE',
  lookAgainOn: '2026-06-16',
  renewals: 0,
  ...change,
})

const about = (change: Partial<NotifiablePerson>, today = DAY): readonly Duty[] =>
  dutiesOf({ mapId: 'map', people: [young(change)] }, today)
const brief = ({ to, parentCarerId, state, lookAgainOn }: Duty): string =>
  [to, parentCarerId, state, lookAgainOn].filter((word) => word !== null).join(' ')
const states = (change: Partial<NotifiablePerson>, today = DAY): readonly string[] => about(change, today).map(brief)
const toYoungPerson = (change: Partial<NotifiablePerson>, today = DAY): string | undefined => states(change, today)[1]

describe('who is owed what', () => {
  test.each([
    ['Art 14 themselves alone, of whom nobody has decided whether they are relevant', { relevanceDecidedOn: null }, 1],
    ['Art 14 themselves alone, who are neither at risk nor present one', { atRiskOfHarm: false }, 1],
    ['Art 14 an adult, whatever is recorded of relevance', { type: 'Adult' as const, relevanceDecidedOn: null }, 1],
    ['P1.3 who presents a risk alone', { atRiskOfHarm: false, presentsRiskOfHarm: true }, 3],
    ['P1.3 who is at risk alone', {}, 3],
  ])('%s', (_what, change, duties) => {
    expect(about(change)).toHaveLength(duties)
  })

  test('P6.3 the recording system, the young person, and none known as parent or carer', () => {
    expect(states({})).toEqual(['SYSTEM OUTSTANDING', 'YOUNG_PERSON OUTSTANDING', 'PARENT_CARER OUTSTANDING'])
  })

  test('P6.3 each parent or carer known is owed their own', () => {
    const parents = [parent('one'), parent('two')]
    expect(states({ parents, notified: [notified({ to: 'PARENT_CARER', parentCarerId: 'two' })] }).slice(2)).toEqual([
      'PARENT_CARER one OUTSTANDING',
      'PARENT_CARER two MET',
    ])
  })

  test('P6.3 an exemption while none is known does not reach a parent who becomes known', () => {
    const exemptions = [exempt({ to: 'PARENT_CARER' })]
    expect(states({ exemptions }).slice(2)).toEqual(['PARENT_CARER EXEMPT 2026-06-16'])
    expect(states({ exemptions, parents: [parent('one')] }).slice(2)).toEqual(['PARENT_CARER one OUTSTANDING'])
  })

  test('P6.1 the entry in the recording system meets that duty and no other', () => {
    expect(states({ systemEntryId: 'n-0' }).slice(0, 2)).toEqual(['SYSTEM MET', 'YOUNG_PERSON OUTSTANDING'])
  })

  test('P6.2 what is recorded of one young person says nothing of another', () => {
    const people = [young({ notified: [notified()] }), young({ id: 'yp-2' })]
    const own = dutiesOf({ mapId: 'map', people }, DAY).filter(({ to }) => to === 'YOUNG_PERSON')
    expect(own.map(({ personId, state }) => [personId, state])).toEqual([
      ['yp-1', 'MET'],
      ['yp-2', 'OUTSTANDING'],
    ])
  })
})

describe('how a duty stands', () => {
  const risks = notified({ leftOut: ['RISKS'] })
  test.each([
    ['P6.3 is met once notified', { notified: [notified()] }, DAY, 'YOUNG_PERSON MET'],
    ['P6.6 is exempt until the day before', { exemptions: [exempt()] }, DAY, 'YOUNG_PERSON EXEMPT 2026-06-16'],
    [
      'P6.6 is outstanding again on the day on which the exemption is looked at again',
      { exemptions: [exempt()] },
      '2026-06-16',
      'YOUNG_PERSON OUTSTANDING 2026-06-16',
    ],
    [
      'P6.6 stays outstanding with an exemption of a part alone',
      { exemptions: [exempt({ part: 'RISKS' })] },
      DAY,
      'YOUNG_PERSON OUTSTANDING',
    ],
    [
      'P6.2 stays outstanding with an exemption of somebody else',
      { exemptions: [exempt({ to: 'PARENT_CARER' })] },
      DAY,
      'YOUNG_PERSON OUTSTANDING',
    ],
    [
      'P6.6 is met by a notice without what is exempt',
      { notified: [risks], exemptions: [exempt({ part: 'RISKS' })] },
      DAY,
      'YOUNG_PERSON MET 2026-06-16',
    ],
    [
      'P6.6 is outstanding again when the exemption of what was left out lapses',
      { notified: [risks], exemptions: [exempt({ part: 'RISKS' })] },
      '2026-06-16',
      'YOUNG_PERSON OUTSTANDING 2026-06-16',
    ],
    [
      'P6.6 is outstanding when one of two parts left out is not exempt',
      {
        notified: [notified({ leftOut: ['RISKS', 'SOURCE'] })],
        exemptions: [
          exempt({ part: 'RISKS', lookAgainOn: '2026-08-01' }),
          exempt({ part: 'SOURCE', lookAgainOn: DAY }),
        ],
      },
      DAY,
      `YOUNG_PERSON OUTSTANDING ${DAY}`,
    ],
  ])('%s', (_what, change, today, expected) => {
    expect(toYoungPerson(change, today)).toBe(expected)
  })
})

describe('when a duty is due', () => {
  test.each([
    ['P6.5 one month after recording', {}, '2026-07-10'],
    ['P6.5 not after the decision on relevance', { relevanceDecidedOn: '2026-06-14' }, '2026-07-10'],
    ['P6.5 before anybody has decided that', { relevanceDecidedOn: null }, '2026-07-10'],
    ['P6.5 on the last day of a shorter month', { recordedOn: '2026-01-31' }, '2026-02-28'],
    ['P6.5 when sharing begins sooner', { shared: [{ from: '2026-06-20', withdrawnOn: null }] }, '2026-06-20'],
    ['P6.5 not later when sharing begins later', { shared: [{ from: '2026-08-01', withdrawnOn: null }] }, '2026-07-10'],
    ['P6.5 at once when it is shared already', { shared: [{ from: '2026-01-01', withdrawnOn: null }] }, '2026-06-10'],
    [
      'P6.5 as if not shared when withdrawn before it began',
      { shared: [{ from: '2026-06-20', withdrawnOn: '2026-06-20' }] },
      '2026-07-10',
    ],
    [
      'P6.5 when sharing began that was withdrawn later',
      { shared: [{ from: '2026-06-20', withdrawnOn: '2026-06-21' }] },
      '2026-06-20',
    ],
  ])('%s', (_what, change, due) => {
    expect(new Set(about(change).map((duty) => duty.due))).toEqual(new Set([due]))
  })
})

describe('the duty to parents and carers', () => {
  const born = (dateOfBirth: string) => ({ ...NO_AGE, dateOfBirth })
  const parents = [parent('one'), parent('two')]
  const assessment: Assessment = {
    ...{ id: 'a', subjectIds: ['yp-1'], categories: ['DISABILITY'], limbB: 'AT_RISK', typeOfIndividual: null },
    protectedPeople: [{ id: 'yp-1', ...born('2008-06-15') }],
    purpose: '18(1)(a)(i)',
    reasonWithoutConsent: '18(2)(a)',
    substantialPublicInterest: 'Invented',
    enactment: 'Invented',
    atRisk: { needs: true, harm: true, unableToProtect: true },
    ...{ from: '2026-06-01', reviewOn: '2026-07-01', until: '2026-08-01', withdrawnOn: null },
  }
  const acting = (change: Partial<Assessment> = {}) => [
    { assessment: { ...assessment, ...change }, parentCarerIds: ['two'] },
  ]
  const owed = (change: Partial<NotifiablePerson>, today = DAY) => states({ parents, ...change }, today).slice(2)
  const STANDING = ['PARENT_CARER one OUTSTANDING', 'PARENT_CARER two OUTSTANDING']
  const OVER = ['PARENT_CARER one ENDED', 'PARENT_CARER two ENDED']

  test.each<[string, Partial<NotifiablePerson>, readonly string[]]>([
    ['P6.3 stands the day before the 18th birthday', { age: born('2008-06-16') }, STANDING],
    ['P6.3 ends on the 18th birthday', { age: born('2008-06-15') }, OVER],
    [
      'P6.3 ends, exempt or not',
      { age: born('2008-06-15'), exemptions: [exempt({ to: 'PARENT_CARER', parentCarerId: 'one' })] },
      OVER,
    ],
    ['P6.3 ends while none is known', { age: born('2008-06-15'), parents: [] }, ['PARENT_CARER ENDED']],
    ['P8.5 ends by an estimate', { age: { ...NO_AGE, estimatedAge: 18, estimatedAgeOn: DAY } }, OVER],
    ['P8.5 has not ended while no age is known', {}, STANDING],
    [
      'P8.3 goes on to who acts for them by an at-risk assessment',
      { age: born('2008-06-15'), acting: acting() },
      ['PARENT_CARER one ENDED', 'PARENT_CARER two OUTSTANDING'],
    ],
    ['P8.3 not by one that ended today', { age: born('2008-06-15'), acting: acting({ until: DAY }) }, OVER],
    ['P8.3 not by one that begins tomorrow', { age: born('2008-06-15'), acting: acting({ from: '2026-06-16' }) }, OVER],
    ['P8.4 not by one that was withdrawn', { age: born('2008-06-15'), acting: acting({ withdrawnOn: DAY }) }, OVER],
    [
      'P8.3 not by one that lacks a limb',
      { age: born('2008-06-15'), acting: acting({ atRisk: { needs: true, harm: true, unableToProtect: false } }) },
      OVER,
    ],
    ['P8.3 not by one of who is under 18', { age: born('2008-06-15'), acting: acting({ limbB: 'UNDER_18' }) }, OVER],
  ])('%s', (_what, change, expected) => {
    expect(owed(change)).toEqual(expected)
  })

  test('P6.3 the duty to the person and the entry in the recording system go on', () => {
    expect(states({ age: born('2000-01-01'), parents }).slice(0, 2)).toEqual([
      'SYSTEM OUTSTANDING',
      'YOUNG_PERSON OUTSTANDING',
    ])
  })

  test.each<[string, readonly KnownParent[], string]>([
    ['may be told who is safe to contact', [parent('one')], 'MAY'],
    ['is marked where it is not known', [parent('one', { safeToContact: 'UNKNOWN' })], 'NOT_KNOWN'],
    ['is not told where they are not safe to contact', [parent('one', { safeToContact: 'NO' })], 'NOT_SAFE'],
    ['is not told to whom nothing is disclosed', [parent('one', { doNotDisclose: true })], 'DO_NOT_DISCLOSE'],
    [
      'is not told by a second record of the same name',
      [parent('one'), parent('two', { name: 'INVENTED  Óne', doNotDisclose: true })],
      'DO_NOT_DISCLOSE',
    ],
    ['is told though another is not', [parent('one'), parent('two', { doNotDisclose: true })], 'MAY'],
  ])('P6.2 a parent %s', (_what, known, expected) => {
    expect(contactOf({ parents: known }, { to: 'PARENT_CARER', parentCarerId: 'one' })).toBe(expected)
    expect(contactOf({ parents: known }, { to: 'YOUNG_PERSON', parentCarerId: null })).toBe('MAY')
  })
})

describe('the duty to an adult of concern (P6.3, Art 14)', () => {
  const concern = { type: 'AdultOfConcern', relevanceDecidedOn: null, recordedOn: '2026-06-10' } as const
  const withheld = exempt({ to: 'ADULT', lookAgainOn: '2026-09-10' })
  test.each<[string, Partial<NotifiablePerson>, string, readonly string[]]>([
    ['is held, and decided within a month of recording', {}, DAY, ['HELD', '2026-07-10']],
    [
      'is held, and not due sooner where the map is shared',
      { shared: [{ from: '2026-06-12', withdrawnOn: null }] },
      DAY,
      ['HELD', '2026-07-10'],
    ],
    ['is exempt once a manager has decided so', { exemptions: [withheld] }, '2026-09-09', ['EXEMPT', '2026-07-10']],
    ['is held again on the day of looking again', { exemptions: [withheld] }, '2026-09-10', ['HELD', '2026-09-10']],
    [
      'is outstanding once a manager has decided that they are told',
      { toTell: true },
      DAY,
      ['OUTSTANDING', '2026-07-10'],
    ],
    ['is met once they are told', { notified: [notified({ to: 'ADULT' })] }, DAY, ['MET', '2026-07-10']],
    ['is not exempt for a part alone', { exemptions: [{ ...withheld, part: 'RISKS' }] }, DAY, ['HELD', '2026-07-10']],
  ])('%s', (_what, change, today, expected) => {
    expect(about({ ...concern, ...change }, today).map(({ state, due }) => [state, due])).toEqual([expected])
  })

  test('is not held of an adult of whom there is no concern', () => {
    expect(states({ type: 'Adult', relevanceDecidedOn: null })).toEqual(['ADULT OUTSTANDING'])
  })
})
