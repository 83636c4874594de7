/** What restricting, giving a view and lifting ask for (P9.5; UK GDPR Art 18). */
import { describe, expect, test } from 'vitest'
import {
  missingToLift,
  missingToRestrict,
  missingToTellOfRestriction,
  needsView,
  viewOf,
  type Appearance,
  type ObjectionStatus,
  type Restricting,
  type RestrictionView,
  type ToldOfRestriction,
} from '../../src/rights/restriction.rules.ts'
import type { Missing } from '../../src/policy/missing.ts'

const DAY = '2026-06-15'
const TOMORROW = '2026-06-16'

const brief = (missing: readonly Missing[]): readonly string[] => missing.map(({ path, clause }) => `${path} ${clause}`)
const appearance = (change: Partial<Appearance> = {}): Appearance => ({
  id: 'a',
  mapId: 'm',
  grounds: [],
  objected: false,
  ...change,
})

const ACTING = { by: 'officer', today: DAY }
const view = (change: Partial<RestrictionView> = {}): RestrictionView => ({
  advises: 'CONTINUE',
  view: 'invented',
  givenBy: 'manager',
  givenOn: DAY,
  ...change,
})
const said = (change: Partial<Restricting> = {}): Restricting => ({
  id: 'a',
  mapId: 'm',
  restricted: false,
  concern: false,
  presents: false,
  claims: [],
  views: [],
  ...change,
})

describe('P9.5 whether a manager gives a view first', () => {
  test.each([
    ['an adult of concern', said({ concern: true }), true],
    ['somebody who was decided to present a risk', said({ presents: true }), true],
    ['somebody who is said to harm or to pose a risk', said({ claims: ['SUSPECTED'] }), true],
    ['somebody of whom that was disproved', said({ claims: ['DISPROVED'] }), false],
    ['somebody of whom nothing is said', said(), false],
    ['an adult of concern who is restricted already', said({ concern: true, restricted: true }), false],
  ] as const)('%s', (_name, one, expected) => {
    expect(needsView(one)).toBe(expected)
  })

  test('the last view counts, for a month', () => {
    const old = view({ givenOn: '2026-05-15' })
    const late = view({ givenOn: '2026-05-16', advises: 'RESTRICT' })
    expect(viewOf(said({ views: [old] }), DAY)).toBeNull()
    expect(viewOf(said({ views: [late, old] }), DAY)).toEqual(late)
  })

  const missing = (...restricting: readonly Restricting[]) =>
    brief(missingToRestrict({ ref: null, ground: 'UNLAWFUL' }, { appearances: [appearance()], restricting }, ACTING))

  test('of each map, whatever it advises, and not by who decides', () => {
    const concern = said({ concern: true, views: [view()] })
    expect(missing(concern)).toEqual([])
    expect(missing(said({ concern: true }))).toEqual(['input.personId P9.5'])
    expect(missing(concern, said({ mapId: 'n', concern: true }))).toEqual(['input.personId P9.5'])
    expect(missing(concern, said({ mapId: 'n' }))).toEqual([])
    expect(missing(said({ concern: true, views: [view({ givenBy: 'officer' })] }))).toEqual(['input.personId P9.5'])
    expect(missing(said({ concern: true, views: [view({ givenOn: '2026-05-15' })] }))).toEqual(['input.personId P9.5'])
  })
})

describe('P9.5 to restrict', () => {
  const missing = (appearances: readonly Appearance[], ground: Appearance['grounds'][number] = 'UNLAWFUL', ref = 'r') =>
    brief(missingToRestrict({ ref: ref === '' ? null : ref, ground }, { appearances, restricting: [] }, ACTING))

  test('somebody who is drawn is restricted, on one of three grounds', () => {
    expect(missing([appearance()])).toEqual([])
    expect(missing([appearance({ grounds: ['NEEDED_FOR_CLAIMS'] })])).toEqual([])
    expect(missing([appearance()], 'OBJECTION_PENDING')).toEqual(['input.ground P9.5'])
  })
  test('nobody is not', () => {
    expect(missing([])).toEqual(['input.ref P9.5'])
    expect(missing([], 'UNLAWFUL', '')).toEqual(['input.personId P9.5'])
  })
  test('the same ground holds once, unless there is a map where it does not', () => {
    const held = appearance({ grounds: ['UNLAWFUL'] })
    expect(missing([held])).toEqual(['input.ground P9.5'])
    expect(missing([held, appearance({ mapId: 'n' })])).toEqual([])
  })
})

describe('P9.5 to lift', () => {
  const missing = (objectionStatus: ObjectionStatus | null, informedOn = DAY) =>
    brief(missingToLift({ informedOn }, { act: 'x', people: [], objectionStatus }, DAY))

  test('the subject was informed before', () => {
    expect(missing(null)).toEqual([])
    expect(missing(null, TOMORROW)).toEqual(['input.informedOn P9.5'])
  })
  test('what is not there, or was lifted, is not lifted', () => {
    expect(brief(missingToLift({ informedOn: DAY }, null, DAY))).toEqual(['input.restrictionId P9.5'])
  })
  test('what came with an objection ends with it, and never when it was upheld', () => {
    expect(missing('OPEN')).toEqual(['input.restrictionId P9.5'])
    expect(missing('UPHELD')).toEqual(['input.restrictionId P9.4'])
    expect(missing('COMPELLING_GROUNDS')).toEqual([])
  })
})

describe('P9.5 (Art 19) to tell of a restriction', () => {
  const known: ToldOfRestriction = {
    parts: [{ id: 'a', mapId: 'm', restrictedOn: DAY }],
    isRecipient: true,
    isTold: false,
  }
  const missing = (change: Partial<ToldOfRestriction>, on = DAY) =>
    brief(missingToTellOfRestriction({ on }, { ...known, ...change }, DAY))

  test('a recipient, once, from the day of the restriction', () => {
    expect(missing({})).toEqual([])
    expect(missing({ parts: [] })).toEqual(['input.restrictionId P9.5'])
    expect(missing({ isRecipient: false })).toEqual(['input.organisation P9.5'])
    expect(missing({ isTold: true })).toEqual(['input.organisation P9.5'])
    expect(missing({}, TOMORROW)).toEqual(['input.on P9.5'])
    expect(missing({}, '2026-06-14')).toEqual(['input.on P9.5'])
  })
})
