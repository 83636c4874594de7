/** P2.5, P3.1, P3.2 What opening a map asks for: the pure part. */
import { describe, expect, test } from 'vitest'
import { missingToOpen, REVIEW_WEEKS, type NewMap } from '../../src/mapping/opening.rules.ts'
import { addDays } from '../../src/policy/age.ts'
import { DAY } from '../policy/build.ts'
import { paths } from '../policy/missing.ts'

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
