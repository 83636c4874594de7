/** P4.5 What handing over asks for, and what it hands over: the pure part. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { handoversOf, missingToReassign, type HeldAllocation } from '../../src/sharing/reassigning.rules.ts'
import { DAY } from '../policy/build.ts'
import { paths } from '../policy/missing.ts'

const held: HeldAllocation = { id: 'a', mapId: 'm', youngPersonIds: ['y'], from: addDays(DAY, -9), until: null }
const days = (change: Partial<HeldAllocation>, day = DAY) =>
  handoversOf([{ ...held, ...change }], day).map(({ from, until }) => [from, until])

describe('P4.5 what is handed over', () => {
  test.each([
    ['without an end', {}, [[DAY, null]]],
    ['that ends later, to its end', { until: addDays(DAY, 1) }, [[DAY, addDays(DAY, 1)]]],
    ['that ends on that day: nothing', { until: DAY }, []],
    ['that ended before: nothing', { until: addDays(DAY, -1) }, []],
    ['that begins later, from its own beginning', { from: addDays(DAY, 3) }, [[addDays(DAY, 3), null]]],
    ['that begins later and was ended before it began: nothing', { from: addDays(DAY, 3), until: addDays(DAY, 1) }, []],
  ])('an allocation %s', (_what, change, expected) => {
    expect(days(change)).toEqual(expected)
  })
  test('an allocation that ends before a later day stays as it is', () => {
    expect(days({ until: addDays(DAY, 5) }, addDays(DAY, 5))).toEqual([])
    expect(days({ until: addDays(DAY, 6) }, addDays(DAY, 5))).toEqual([[addDays(DAY, 5), addDays(DAY, 6)]])
  })
})

describe('P4.5 a handover', () => {
  const wanted = { from: 'i#one', to: 'i#two', day: DAY }
  const handovers = handoversOf([held], DAY)
  const about = { giver: 'i#manager', today: DAY }
  test.each([
    ['to somebody else', {}, []],
    ['of what one has oneself', { from: 'i#manager' }, []],
    ['to the same', { to: 'i#one' }, ['input.to P4.5']],
    ['to oneself', { to: 'i#manager' }, ['input.to P4.5']],
    ['from yesterday', { day: addDays(DAY, -1) }, ['input.day P4.5']],
    ['from tomorrow', { day: addDays(DAY, 1) }, []],
  ])('%s', (_what, change, expected) => {
    expect(paths(missingToReassign({ ...wanted, ...change }, handovers, about))).toEqual(expected)
  })
  test('of nothing', () => {
    expect(paths(missingToReassign(wanted, [], about))).toEqual(['input.from P4.5'])
  })
})
