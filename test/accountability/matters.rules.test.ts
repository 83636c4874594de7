/** P9.6 What the data protection officer is to look at, and when it stands. */
import { describe, expect, test } from 'vitest'
import {
  mattersOf,
  missingToClose,
  type Asked,
  type Asker,
  type Matter,
  type MatterFacts,
  type Reasoned,
  type RepeatedAccess,
} from '../../src/accountability/matters.rules.ts'
import { addDays } from '../../src/policy/age.ts'

const DAY = '2026-06-15'
const NOTHING: MatterFacts = {
  ...{ accesses: [], held: [], reasoned: [], ofMaps: [], seeking: [], closed: [] },
  boilerplate: (text) => (text === 'as always' ? 9 : null),
}
const of = (change: Partial<MatterFacts>, today = DAY): readonly Matter[] => mattersOf({ ...NOTHING, ...change }, today)
const ids = (change: Partial<MatterFacts>, today = DAY): readonly string[] => of(change, today).map(({ id }) => id)

const access = (id: string, change: Partial<RepeatedAccess> = {}): RepeatedAccess => ({
  ...{ id, mapId: 'map', organisation: 'council', practitioner: 'i#worker', on: DAY, series: ['earlier'] },
  ...{ confirmBy: '2026-06-16', reviewDue: '2026-06-17', unconfirmed: true },
  ...change,
})
const decision = (change: Partial<Reasoned> = {}): Reasoned => ({
  ...{ id: 'd', kind: 'DECISION', mapId: 'map', organisation: 'police', who: 'i#manager', on: DAY },
  ...{ reasons: ['of its own'], wide: false, renewals: 0 },
  ...change,
})
const asked = (purpose: Asked['purpose'], change: Partial<Asked> = {}): Asked => ({
  ...{ on: DAY, purpose, notFound: false, times: 1, last: 1000 },
  ...change,
})
const asker = (agency: Asker['agency'], list: readonly Asked[], mapId: string | null = 'map'): Asker => ({
  ...{ organisation: 'o', who: 'i#s', agency, mapId, asked: list },
})

describe('urgent access', () => {
  test('P0.1 that awaits a manager stands first, with its series, then the oldest', () => {
    const found = of({
      accesses: [access('new'), access('seen', { on: '2026-05-01', unconfirmed: false })],
      reasoned: [decision({ on: '2026-01-01', wide: true })],
    })
    expect(found.map(({ id, due }) => [id, due])).toEqual([
      ['URGENT_REPEATED new', '2026-06-16'],
      ['SHARED_WIDELY d', null],
      ['URGENT_REPEATED seen', '2026-06-17'],
    ])
    expect(found[0]).toMatchObject({ records: ['new', 'earlier'], times: 2, who: 'i#worker' })
  })
})

describe('the notification of an adult of concern', () => {
  const held = { adultId: 'a', mapId: 'map', recordedOn: '2026-06-10', lookAgainOn: null }
  test.each([
    ['P6.3 stands from recording, and is due in a month', {}, [['2026-06-10', '2026-07-10']]],
    ['P6.3 does not stand until it is looked at again', { lookAgainOn: '2026-06-16' }, []],
    ['P6.3 stands on the day of looking again', { lookAgainOn: DAY }, [[DAY, DAY]]],
  ])('%s', (_what, change, expected) => {
    expect(of({ held: [{ ...held, ...change }] }).map(({ since, due }) => [since, due])).toEqual(expected)
  })
})

describe('decisions, exemptions and their reasons', () => {
  test.each<[string, Partial<Reasoned>, readonly string[]]>([
    ['P4.4 of listed people until the review is none', {}, []],
    ['P4.4 for all, or too long, is one', { wide: true }, ['SHARED_WIDELY d']],
    ['P9.6 with a reason that is boilerplate is one', { reasons: ['x', 'as always'] }, ['BOILERPLATE_REASON d']],
    ['P9.6 both are two', { wide: true, reasons: ['as always'] }, ['BOILERPLATE_REASON d', 'SHARED_WIDELY d']],
    ['P6.6 an exemption is none', { kind: 'EXEMPTION' }, []],
    ['P6.6 one that renews another is one', { kind: 'EXEMPTION', renewals: 1 }, ['EXEMPTION_RENEWED d']],
  ])('%s', (_what, change, expected) => {
    expect(ids({ reasoned: [decision(change)] })).toEqual(expected)
  })
})

describe('purpose hopping', () => {
  const [A, B, C] = [asked('ASSESS_RISK'), asked('PLAN_INTERVENTION'), asked('ONGOING_SUPPORT')]
  const on = (one: Asked, days: number): Asked => ({ ...one, on: addDays(DAY, days) })
  const FOUND = ['PURPOSES_CHANGED o i#s map']
  test.each<[string, Asker, readonly string[]]>([
    ['P4.6 two purposes of the Council are none', asker('CFS', [A, B]), []],
    ['P4.6 three are', asker('CFS', [A, B, C]), FOUND],
    ['P4.6 three on the seventh day are', asker('CFS', [on(A, -6), B, C]), FOUND],
    ['P4.6 three on the eighth are none', asker('CFS', [on(A, -7), B, C]), []],
    ['P4.6 two of a partner, both decided, are none', asker('POLICE', [A, B]), []],
    ['P4.6 two, one of which nothing was decided for, are', asker('POLICE', [A, { ...B, notFound: true }]), FOUND],
    ['P4.6 one of which nothing was decided for is none', asker('POLICE', [{ ...A, notFound: true }]), []],
  ])('%s', (_what, one, expected) => {
    expect(ids({ ofMaps: [one] })).toEqual(expected)
  })

  test('P9.6 stands again only when it goes on after it was looked at', () => {
    const matter = 'PURPOSES_CHANGED o i#s map'
    const ofMaps = [asker('CFS', [A, B, { ...C, last: 2000 }])]
    expect(ids({ ofMaps, closed: [{ matter, upTo: 1999 }] })).toEqual(FOUND)
    expect(ids({ ofMaps, closed: [{ matter, upTo: 2000 }] })).toEqual([])
    expect(ids({ ofMaps, closed: [{ matter: 'PURPOSES_CHANGED o i#s other', upTo: 2000 }] })).toEqual(FOUND)
  })
})

test('P4.6 five requests in a week for what is not there seek maps; four do not, nor five in eight days', () => {
  const missed = (times: number, days = 0) => asked('ASSESS_RISK', { notFound: true, times, on: addDays(DAY, days) })
  const seeking = (...list: readonly Asked[]) => ids({ seeking: [asker('CFS', list, null)] })
  expect(seeking(missed(5))).toEqual(['MAPS_SOUGHT o i#s'])
  expect(seeking(missed(2, -6), missed(3))).toEqual(['MAPS_SOUGHT o i#s'])
  expect(seeking(missed(4))).toEqual([])
  expect(seeking(missed(2, -7), missed(3))).toEqual([])
})

test('P9.6 only what stands is closed, and what has a step of its own by that', () => {
  const closing = (matter: Matter | undefined) => missingToClose(matter ?? null).map(({ message }) => message)
  expect(closing(of({ reasoned: [decision({ wide: true })] })[0])).toEqual([])
  expect(closing(undefined)).toEqual(['no matter that stands has this id'])
  expect(closing(of({ accesses: [access('a')] })[0])).toEqual([
    'this is closed by a step of its own: reviewUrgentAccess',
  ])
})
