/** P4.5 What allocating a map asks for: the pure part. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import {
  missingToAllocate,
  missingToAllocateByRole,
  missingToDeallocate,
  missingWhereUnknown,
  type MapAllocation,
} from '../../src/sharing/allocation.rules.ts'
import { DAY } from '../policy/build.ts'
import { onMap, paths, seen } from '../policy/missing.ts'

describe('allocation', () => {
  const held: MapAllocation = { id: 'a', practitioner: 'i#one', youngPersonIds: null, from: DAY, until: null }
  const about = { identity: 'ALL', today: DAY, giver: 'i#giver', giverUntil: null } as const
  const known = { allocations: [held], seen: seen(onMap('y', 'YoungPerson')) }
  const wanted = { practitioner: 'i#two', youngPersonIds: null, from: DAY, until: null }
  const missing = (change: Partial<typeof wanted> | Readonly<Record<string, unknown>>): readonly string[] =>
    paths(missingToAllocate({ ...wanted, ...change }, known, about))

  test.each([
    ['to the map', {}, []],
    ['to somebody on it', { youngPersonIds: ['y'] }, []],
    ['to nobody', { youngPersonIds: [] }, ['input.youngPersonIds P4.5']],
    ['to somebody who is not there', { youngPersonIds: ['z'] }, ['input.youngPersonIds.0 P1.2']],
    ['since yesterday', { from: addDays(DAY, -1) }, ['input.from P4.5']],
    ['until it begins', { until: DAY }, ['input.until P4.5']],
    ['of who has it', { practitioner: 'i#one' }, ['input.practitioner P4.5']],
    ['of oneself', { practitioner: 'i#giver' }, ['input.practitioner P4.5']],
    ['of who has the map, to one person beside', { practitioner: 'i#one', youngPersonIds: ['y'] }, []],
  ])('P4.5 %s', (_what, change, expected) => {
    expect(missing(change)).toEqual(expected)
  })
  test.each([
    ['until the giver’s own end', addDays(DAY, 5), []],
    ['for longer than the giver', addDays(DAY, 6), ['input.until P4.5']],
    ['without an end', null, ['input.until P4.5']],
  ])('P4.5 is given %s', (_what, until, expected) => {
    const own = { ...about, giverUntil: addDays(DAY, 5) }
    expect(paths(missingToAllocate({ ...wanted, until }, known, own))).toEqual(expected)
  })
  test.each([
    ['for a reason', {}, []],
    ['without a reason', { reason: null }, ['input.reason P4.5']],
    ['in part', { youngPersonIds: ['y'] }, ['input.youngPersonIds P4.5']],
    ['from tomorrow', { from: addDays(DAY, 1) }, ['input.from P4.5']],
    [
      'to oneself, until it begins',
      { practitioner: 'i#giver', until: DAY },
      ['input.until P4.5', 'input.practitioner P4.5'],
    ],
  ])('P4.5 by a manager, of a map that nobody is allocated to: %s', (_what, change, expected) => {
    const given = { practitioner: 'i#one', youngPersonIds: null, from: DAY, until: null, reason: 'Invented' }
    expect(paths(missingToAllocateByRole({ ...given, ...change }, 'i#giver', DAY))).toEqual(expected)
  })
  test('P4.5 one that has not begun can be ended', () => {
    const ahead = { ...held, id: 'b', from: addDays(DAY, 1) }
    expect(missingToDeallocate('b', [held, ahead], about)).toEqual([])
    expect(paths(missingToDeallocate('b', [held, { ...ahead, until: DAY }], about))).toEqual([
      'input.allocationId P4.5',
    ])
  })
  test.each([
    ['of somebody known', true, null, []],
    ['of nobody known', false, null, ['input.confirmUnknown P4.5']],
    ['of nobody known, said not to be meant', false, false, ['input.confirmUnknown P4.5']],
    ['of nobody known, confirmed', false, true, []],
  ])('P4.5 %s', (_what, isKnown, confirmed, expected) => {
    expect(paths(missingWhereUnknown(isKnown, confirmed))).toEqual(expected)
  })
  test('P4.5 one that has ended is no double', () => {
    const ended = { ...known, allocations: [{ ...held, until: DAY }] }
    expect(missingToAllocate({ ...wanted, practitioner: 'i#one' }, ended, about)).toEqual([])
  })
  test('P4.5 a map stays with somebody: the last one to the whole of it is not ended', () => {
    const person = { ...held, id: 'b', youngPersonIds: ['y'] }
    expect(paths(missingToDeallocate('a', [held, person], about))).toEqual(['input.allocationId P4.5'])
    expect(missingToDeallocate('b', [held, person], about)).toEqual([])
    expect(missingToDeallocate('a', [held, { ...held, id: 'c' }], about)).toEqual([])
    expect(paths(missingToDeallocate('z', [held], about))).toEqual(['input.allocationId P4.5'])
    const own = { identity: new Set(['y']), today: DAY }
    expect(paths(missingToDeallocate('b', [held, person], own))).toEqual(['input.mapId P4.5'])
  })
})
