/** P9.2 Keeping a map longer and disposing of it: the pure part. */
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/policy/age.ts'
import {
  LARGEST_DISPOSAL,
  missingToDispose,
  missingToExtend,
  missingToPropose,
  sizesOf,
  type DisposalFacts,
} from '../../src/retention/retention.rules.ts'
import { allocation, council, DAY, facts, opened } from '../policy/build.ts'

const opening = opened(council(), facts({ allocations: [allocation()] }))
const own = { ...opening, granted: { ...opening.granted, IDENTITY: new Set(['y']) } }

describe('P9.2 keeping a map longer', () => {
  type Case = readonly [string, string, string | null, readonly string[]]
  const cases: readonly Case[] = [
    ['by a day', addDays(DAY, 1), DAY, []],
    ['until today', DAY, null, ['input.until']],
    ['by twelve months', addMonths(DAY, 12), null, []],
    ['by more', addDays(addMonths(DAY, 12), 1), DAY, ['input.until']],
    ['no longer than it is kept', addDays(DAY, 9), addDays(DAY, 9), ['input.until']],
  ]
  test.each(cases)('%s', (_what, until, retainUntil, missing) => {
    expect(missingToExtend(until, { opening, retainUntil, today: DAY }).map(({ path }) => path)).toEqual(missing)
  })
  test('P4.5 is for who has the whole map, as is a proposal, but for the officer', () => {
    const about = { opening: own, retainUntil: DAY, today: DAY }
    expect(missingToExtend(addDays(DAY, 1), about).map(({ path }) => path)).toEqual(['input.mapId'])
    expect(missingToPropose(own).map(({ path }) => path)).toEqual(['input.mapId'])
    expect(missingToPropose(opening)).toEqual([])
    expect(missingToPropose(null)).toEqual([])
  })
})

describe('P9.2 disposing of a map', () => {
  const proposal = { proposedBy: 'i#manager', reason: 'its day has come', current: true }
  const base: DisposalFacts = {
    closed: false,
    retainUntil: DAY,
    holds: 0,
    restrictions: 0,
    decisions: 0,
    recorded: LARGEST_DISPOSAL,
    proposal,
    words: ['Wren Thistle'],
  }
  type Case = readonly [string, Partial<DisposalFacts>, string | null, readonly string[]]
  const cases: readonly Case[] = [
    ['on its day', {}, null, []],
    ['the day before', { retainUntil: addDays(DAY, 1) }, null, ['input.earlyGround']],
    ['with no day', { retainUntil: null }, null, ['input.earlyGround']],
    ['before its day, closed, on a ground', { retainUntil: addDays(DAY, 1), closed: true }, 'opened twice', []],
    ['before its day, closed, on none', { retainUntil: addDays(DAY, 1), closed: true }, null, ['input.earlyGround']],
    ['before its day, open, on a ground', { retainUntil: addDays(DAY, 1) }, 'opened twice', ['input.earlyGround']],
    ['on a ground that names somebody', {}, 'wren thistle', ['input.earlyGround']],
    ['without a proposal', { proposal: null }, null, ['input.proposalId']],
    ['by who proposed it', { proposal: { ...proposal, proposedBy: 'i#officer' } }, null, ['input.proposalId']],
    ['that has changed since', { proposal: { ...proposal, current: false } }, null, ['input.proposalId']],
    [
      'for a reason that names somebody',
      { proposal: { ...proposal, reason: 'Wren Thistle' } },
      null,
      ['input.proposalId'],
    ],
    ['under a hold', { holds: 1 }, null, ['input.mapId']],
    ['with somebody restricted, whose data are to stay', { restrictions: 1 }, null, ['input.mapId']],
    ['that is shared', { decisions: 1 }, null, ['input.mapId']],
    ['that is too large', { recorded: LARGEST_DISPOSAL + 1 }, null, ['input.mapId']],
  ]
  test.each(cases)('%s', (_what, change, earlyGround, missing) => {
    const about = { caller: 'i#officer', today: DAY }
    const found = missingToDispose({ earlyGround }, { ...base, ...change }, about)
    expect(found.map(({ path }) => path)).toEqual(missing)
  })
})

test('P9.2 how much is drawn on a map, and how much goes at once with the people on it', () => {
  const counts = [
    ['YoungPerson', 3],
    ['Offence', 2],
    ['PEER', 5],
    ['Statement', 7],
    ['Notification', 1],
  ] as const
  expect(sizesOf(counts)).toEqual({ drawn: 10, recorded: 11 })
  expect(sizesOf([])).toEqual({ drawn: 0, recorded: 0 })
})
