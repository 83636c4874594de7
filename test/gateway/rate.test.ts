import { describe, expect, test } from 'vitest'
import { pointsOf, Rates } from '../../src/gateway/rate.ts'
import { urgentRoots } from '../../src/gateway/urgent.ts'

const ONE = { key: 'issuer#one', organisation: 'oak' }
const OTHER = { key: 'issuer#other', organisation: 'oak' }
const STRANGER = { key: 'issuer#one-more', organisation: 'elm' }

/** Rates with a clock of their own. */
const limited = (callerRate: number, organisationRate: number) => {
  const clock = { now: 0 }
  return { clock, rates: new Rates({ callerRate, organisationRate }, () => clock.now) }
}

const told = (rates: Rates, who = ONE) => {
  const refusal = rates.refusal(who)
  return refusal === null ? 'OK' : [refusal.code, refusal.details.limit, refusal.details.retryAfter]
}

describe('a rate', () => {
  test('is of a caller: who has used it up waits until there is a point, and nobody else does', () => {
    const { clock, rates } = limited(60, 600)
    rates.take(ONE, 60)
    expect(told(rates)).toEqual(['RATE_LIMITED', { name: 'CALLER_RATE', most: 60 }, 1])
    expect([told(rates, OTHER), told(rates, STRANGER)]).toEqual(['OK', 'OK'])
    clock.now = 1_000
    expect(told(rates)).toBe('OK')
  })

  test('is of an organisation, whoever of it asks', () => {
    const { rates } = limited(100, 60)
    rates.take(ONE, 40)
    rates.take(OTHER, 40)
    expect(told(rates)).toEqual(['RATE_LIMITED', { name: 'ORGANISATION_RATE', most: 60 }, 21])
    expect(told(rates, STRANGER)).toBe('OK')
  })

  test('lets a costly query through, and whoever asked it waits then', () => {
    const { clock, rates } = limited(60, 6_000)
    rates.take(ONE, 60 + 59)
    expect(told(rates)).toEqual(['RATE_LIMITED', { name: 'CALLER_RATE', most: 60 }, 60])
    clock.now = 59_000
    expect(told(rates)).not.toBe('OK')
    clock.now = 60_000
    expect(told(rates)).toBe('OK')
  })

  test('is never more than that of a minute, however long nobody asked', () => {
    const { clock, rates } = limited(60, 600)
    rates.take(ONE, 1)
    clock.now = 3_600_000
    rates.take(ONE, 60)
    expect(told(rates)).not.toBe('OK')
  })

  test('P0.1 does not limit who has taken urgent access, for as long as it lasts', () => {
    const { clock, rates } = limited(60, 60)
    rates.take(ONE, 1_000)
    rates.take(OTHER, 1_000)
    rates.lift(ONE, 5_000)
    rates.take(ONE, 1_000)
    expect([told(rates), told(rates, OTHER) === 'OK']).toEqual(['OK', false])
    clock.now = 5_000
    expect(told(rates)).not.toBe('OK')
  })

  test('counts a query by whole thousands of its cost', () => {
    expect([0, 999, 1_000, 500_000].map(pointsOf)).toEqual([0, 0, 1, 500])
  })
})

test.each([
  ['mutation { urgentAccess(input: {}) { id } }', ['urgentAccess']],
  ['mutation { x: confirmUrgentAccess(input: {}) { id } __typename }', ['confirmUrgentAccess']],
  ['{ urgentAccesses { id } me { subject } }', ['urgentAccesses']],
  ['{ urgentAccesses: peerMap(id: "m") { title } }', []],
  ['{ urgentAccesses { id } peerMap(id: "m") { title } }', []],
  ['query { urgentAccesses { id } } query B { peerMap(id: "m") { title } }', []],
  ['{ ...F } fragment F on Query { urgentAccesses { id } }', []],
  ['{ me { subject } } # urgentAccess', []],
  ['{ urgentAccess(', []],
])('P0.1 of %s the root fields of urgent access alone are %j', (query, roots) => {
  expect(urgentRoots(query, 2_000)).toEqual(roots)
})
