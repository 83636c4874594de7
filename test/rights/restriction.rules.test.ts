/** What restricting, lifting and objecting ask for (P9.5; UK GDPR Art 18, 21). */
import { describe, expect, test } from 'vitest'
import {
  missingToDecideObjection,
  missingToLift,
  missingToObject,
  missingToRestrict,
  type Appearance,
  type ObjectionStatus,
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

describe('P9.5 to restrict', () => {
  const missing = (appearances: readonly Appearance[], ground: Appearance['grounds'][number] = 'UNLAWFUL', ref = 'r') =>
    brief(missingToRestrict({ ref: ref === '' ? null : ref, ground }, appearances))

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

describe('P9.5 to object', () => {
  const missing = (appearances: readonly Appearance[], receivedOn = DAY, ref: string | null = 'r') =>
    brief(missingToObject({ ref, receivedOn }, appearances, DAY))

  test('whoever is drawn may, once at a time, from the day on which it was received', () => {
    expect(missing([appearance()])).toEqual([])
    expect(missing([appearance({ objected: true })])).toEqual(['input.ref P9.5'])
    expect(missing([appearance({ objected: true })], DAY, null)).toEqual(['input.personId P9.5'])
    expect(missing([appearance()], TOMORROW)).toEqual(['input.receivedOn P9.5'])
    expect(missing([])).toEqual(['input.ref P9.5'])
  })
})

describe('P9.5 to decide an objection', () => {
  type Outcome = 'UPHELD' | 'COMPELLING_GROUNDS'
  const missing = (outcome: Outcome, informedOn: string | null, status: ObjectionStatus = 'OPEN') =>
    brief(missingToDecideObjection({ outcome, informedOn }, { status, receivedOn: DAY, people: [] }, DAY))

  test('overriding it lifts the restriction: the subject was informed before', () => {
    expect(missing('COMPELLING_GROUNDS', DAY)).toEqual([])
    expect(missing('COMPELLING_GROUNDS', null)).toEqual(['input.informedOn P9.5'])
    expect(missing('COMPELLING_GROUNDS', TOMORROW)).toEqual(['input.informedOn P9.5'])
    expect(missing('UPHELD', null)).toEqual([])
  })
  test('it is decided once', () => {
    expect(missing('UPHELD', null, 'UPHELD')).toEqual(['input.objectionId P9.5'])
    expect(brief(missingToDecideObjection({ outcome: 'UPHELD', informedOn: null }, null, DAY))).toEqual([
      'input.objectionId P9.5',
    ])
  })
})
