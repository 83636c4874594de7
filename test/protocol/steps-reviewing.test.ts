/** P2.5 What reviewing, closing and reopening ask for: the pure part. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/protocol/age.ts'
import { missingToClose, missingToReopen, missingToReview } from '../../src/protocol/steps/reviewing.ts'
import { DAY } from './build.ts'

describe('P2.5 a review', () => {
  const review = { heldOn: DAY, nextReview: addDays(DAY, 84) }
  const about = { lastHeld: DAY, today: DAY }
  test.each([
    ['of today, on the day of the last one', {}, []],
    ['of tomorrow', { heldOn: addDays(DAY, 1) }, ['input.heldOn']],
    ['before the last one', { heldOn: addDays(DAY, -1) }, ['input.heldOn']],
    ['with the next one today', { nextReview: DAY }, ['input.nextReview']],
    ['with the next one too late', { nextReview: addDays(DAY, 85) }, ['input.nextReview']],
  ])('%s', (_what, change, missing) => {
    expect(missingToReview({ ...review, ...change }, about).map(({ path }) => path)).toEqual(missing)
  })
  test('that is the first', () => {
    expect(missingToReview({ ...review, heldOn: addDays(DAY, -99) }, { ...about, lastHeld: null })).toEqual([])
  })
})

test('P2.5 closing and reopening are for who has the whole map, reopening for a closed one', () => {
  expect(missingToClose('ALL')).toEqual([])
  expect(missingToClose(new Set(['y']))).toHaveLength(1)
  const about = { identity: 'ALL', closed: true, today: DAY } as const
  expect(missingToReopen(addDays(DAY, 1), about)).toEqual([])
  expect(missingToReopen(DAY, { ...about, identity: 'NONE', closed: false })).toHaveLength(3)
})
