import { expect, test } from 'vitest'
import { dutiesOutstanding, gapsShown, isReviewOverdue } from '../../src/mapping/map-counts.rules.ts'
import type { Category } from '../../src/policy/terms.ts'
import { openingWith } from '../gateway/context.ts'

const NOTHING: ReadonlySet<Category> = new Set()

test.each([
  ['on its day', 'OPEN', '2026-06-15', false],
  ['on the day after', 'UNDER_REVIEW', '2026-06-14', true],
  ['of a closed map', 'CLOSED', '2026-06-14', false],
  ['that nobody set', 'OPEN', null, false],
])('P2.5 a review %s', (_when, status, reviewDue, overdue) => {
  expect(isReviewOverdue({ status, reviewDue }, '2026-06-15')).toBe(overdue)
})

test('P5.2 gaps are counted that are shown, and null is said where PLAN is closed', () => {
  const opening = openingWith({}, new Map([['hidden', NOTHING]]))
  expect(gapsShown(opening, ['shown', 'hidden'])).toBe(1)
  expect(gapsShown(openingWith({ PLAN: 'NONE' }), ['shown'])).toBeNull()
  expect(gapsShown(null, ['shown'])).toBeNull()
})

test('P6 no duties are counted, nor is it said that there are none, where they are not for the caller', () => {
  const facts = { mapId: 'm', people: [] }
  const { granted, ...opening } = openingWith({})
  expect(dutiesOutstanding({ ...opening, granted }, facts)).toBe(0)
  expect(dutiesOutstanding(null, facts)).toBeNull()
  expect(dutiesOutstanding({ ...opening, granted: { ...granted, RISK: 'NONE' } }, facts)).toBeNull()
})
