/** P6 The duties of notification, as they stand on a day. */
import { describe, expect, test } from 'vitest'
import {
  dutiesOf,
  type Duty,
  type Exemption,
  type NotifiablePerson,
  type Notified,
} from '../../src/notification/duties.rules.ts'

const DAY = '2026-06-15'

const young = (change: Partial<NotifiablePerson> = {}): NotifiablePerson => ({
  id: 'yp-1',
  label: 'YP 1',
  known: true,
  relevanceDecidedOn: '2026-06-10',
  atRiskOfHarm: true,
  presentsRiskOfHarm: false,
  parents: [],
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
    ['P1.3 nobody whose relevance is not decided', { relevanceDecidedOn: null }, 0],
    ['P1.3 nobody who is neither at risk nor presents one', { atRiskOfHarm: false }, 0],
    ['P1.3 who presents a risk alone', { atRiskOfHarm: false, presentsRiskOfHarm: true }, 3],
    ['P1.3 who is at risk alone', {}, 3],
  ])('%s', (_what, change, duties) => {
    expect(about(change)).toHaveLength(duties)
  })

  test('P6.3 the recording system, the young person, and none known as parent or carer', () => {
    expect(states({})).toEqual(['SYSTEM OUTSTANDING', 'YOUNG_PERSON OUTSTANDING', 'PARENT_CARER OUTSTANDING'])
  })

  test('P6.3 each parent or carer known is owed their own', () => {
    const parents = [{ id: 'one' }, { id: 'two' }]
    expect(states({ parents, notified: [notified({ to: 'PARENT_CARER', parentCarerId: 'two' })] }).slice(2)).toEqual([
      'PARENT_CARER one OUTSTANDING',
      'PARENT_CARER two MET',
    ])
  })

  test('P6.3 an exemption while none is known does not reach a parent who becomes known', () => {
    const exemptions = [exempt({ to: 'PARENT_CARER' })]
    expect(states({ exemptions }).slice(2)).toEqual(['PARENT_CARER EXEMPT 2026-06-16'])
    expect(states({ exemptions, parents: [{ id: 'one' }] }).slice(2)).toEqual(['PARENT_CARER one OUTSTANDING'])
  })

  test('P6.1 the entry in the recording system meets that duty and no other', () => {
    expect(states({ systemEntryId: 'n-0' }).slice(0, 2)).toEqual(['SYSTEM MET', 'YOUNG_PERSON OUTSTANDING'])
  })

  test('P6.2 what is recorded of one young person says nothing of another', () => {
    const people = [young({ notified: [notified()] }), young({ id: 'yp-2' })]
    const own = dutiesOf({ mapId: 'map', people }, DAY).filter(({ to }) => to === 'YOUNG_PERSON')
    expect(own.map(({ youngPersonId, state }) => [youngPersonId, state])).toEqual([
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
    ['P6.5 one month after relevance is decided', {}, '2026-07-10'],
    ['P6.5 on the last day of a shorter month', { relevanceDecidedOn: '2026-01-31' }, '2026-02-28'],
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
