/** P2.5 What reviewing, closing and reopening ask for: the pure part. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { missingToClose, missingToReopen, missingToReview, type NewReview } from '../../src/mapping/reviewing.rules.ts'
import { allocation, council, DAY, facts, opened } from '../policy/build.ts'

describe('P2.5 a review', () => {
  const review = { heldOn: DAY, nextReview: addDays(DAY, 84), reveals: [] }
  const opening = opened(council(), facts({ allocations: [allocation()] }))
  const about = { opening, today: DAY }
  type Case = readonly [what: string, change: Partial<NewReview>, missing: readonly string[]]
  const cases: readonly Case[] = [
    ['of today', {}, []],
    ['that reveals what is open to all', { reveals: ['RISK'] }, []],
    ['that reveals what needs cover', { reveals: ['DISABILITY'] }, ['input.reveals']],
    ['of tomorrow', { heldOn: addDays(DAY, 1) }, ['input.heldOn']],
    ['with the next one today', { nextReview: DAY }, ['input.nextReview']],
    ['with the next one too late', { nextReview: addDays(DAY, 85) }, ['input.nextReview']],
  ]
  test.each(cases)('%s', (_what, change, missing) => {
    expect(missingToReview({ ...review, ...change }, about).map(({ path }) => path)).toEqual(missing)
  })
  test('P4.5 is for who has the plan of the whole map', () => {
    const own = { ...opening, granted: { ...opening.granted, PLAN: new Set(['y']) } }
    expect(missingToReview(review, { ...about, opening: own }).map(({ path }) => path)).toEqual(['input.mapId'])
  })
})

test('P2.5 closing and reopening are for who has the whole map, reopening for a closed one', () => {
  expect(missingToClose('ALL')).toEqual([])
  expect(missingToClose(new Set(['y']))).toHaveLength(1)
  const about = { identity: 'ALL', closed: true, today: DAY } as const
  expect(missingToReopen(addDays(DAY, 1), about)).toEqual([])
  expect(missingToReopen(DAY, { ...about, identity: 'NONE', closed: false })).toHaveLength(3)
})
