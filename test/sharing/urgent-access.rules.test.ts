/** P0.1 Urgent access and its review: the pure part. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import {
  mapAskedFor,
  missingForUrgentAccess,
  missingToReview,
  reviewDueFor,
  workingDaysAfter,
  type AskedMap,
} from '../../src/sharing/urgent-access.rules.ts'
import { DAY } from '../policy/build.ts'

const map = (change: Partial<AskedMap> = {}): AskedMap => ({
  mapId: 'map-1',
  closed: false,
  openedOn: '2026-01-01',
  allocations: [],
  running: null,
  ...change,
})
const held = (change: Partial<AskedMap['allocations'][number]> = {}) => [
  { youngPersonIds: null, from: addDays(DAY, -1), until: null, ...change },
]

describe('the day of review', () => {
  test.each([
    ['Monday', '2026-06-15', '2026-06-17'],
    ['Wednesday', '2026-06-17', '2026-06-19'],
    ['Thursday: over the weekend', '2026-06-18', '2026-06-22'],
    ['Friday', '2026-06-19', '2026-06-23'],
    ['Saturday', '2026-06-20', '2026-06-23'],
    ['Sunday', '2026-06-21', '2026-06-23'],
    ['Thursday before a new year, whose bank holiday is not known', '2026-12-31', '2027-01-04'],
  ])('P0.1 is two working days after a %s', (_day, from, due) => {
    expect(reviewDueFor(from)).toBe(due)
  })
  test('no days after is the day itself', () => expect(workingDaysAfter('2026-06-20', 0)).toBe('2026-06-20'))
})

describe('which map', () => {
  test('P0.1 none, or the only one whatever it is', () => {
    expect(mapAskedFor([], DAY)).toBeNull()
    expect(mapAskedFor([map({ closed: true, running: 'u' })], DAY)?.mapId).toBe('map-1')
  })
  test.each<[string, AskedMap, AskedMap]>([
    ['one that is not open before one with urgent access', map({ mapId: 'z' }), map({ mapId: 'a', running: 'u' })],
    ['one that is not open before one that is whole', map({ mapId: 'z' }), map({ mapId: 'a', allocations: held() })],
    [
      'closed but not open to the asker before open',
      map({ mapId: 'z', closed: true }),
      map({ mapId: 'a', running: 'u' }),
    ],
    ['one that is not closed', map({ mapId: 'z', openedOn: null }), map({ mapId: 'a', closed: true })],
    ['the one opened last', map({ mapId: 'z', openedOn: '2026-02-01' }), map({ mapId: 'a' })],
    ['any with a day before one without', map({ mapId: 'z' }), map({ mapId: 'a', openedOn: null })],
    ['the first by id', map({ mapId: 'a' }), map({ mapId: 'z' })],
  ])('P0.1 of several: %s', (_which, first, second) => {
    expect(mapAskedFor([first, second], DAY)).toBe(first)
    expect(mapAskedFor([second, first], DAY)).toBe(first)
  })
})

describe('who has it already', () => {
  test.each([
    ['nothing', [], true],
    ['one young person', held({ youngPersonIds: ['a'] }), true],
    ['what begins tomorrow', held({ from: addDays(DAY, 1) }), true],
    ['what ended today', held({ until: DAY }), true],
    ['the whole map until tomorrow', held({ until: addDays(DAY, 1) }), false],
    ['the whole map', held(), false],
  ])('P0.1 who is allocated to %s', (_what, allocations, given) => {
    const missing = missingForUrgentAccess(map({ allocations }), 'input.ref', DAY)
    expect(missing.map(({ path, clause }) => `${path} ${clause}`)).toEqual(given ? [] : ['input.ref P0.1'])
  })
})

describe('the review', () => {
  const access = { practitioner: 'one', reviewedOn: null }
  test('P0.1 is by another, once, of what is theirs to look at', () => {
    expect(missingToReview(access, 'other')).toEqual([])
    expect(missingToReview(null, 'other')).toHaveLength(1)
    expect(missingToReview(access, 'one')).toHaveLength(1)
    expect(missingToReview({ ...access, reviewedOn: DAY }, 'other')).toHaveLength(1)
    expect(missingToReview({ ...access, reviewedOn: DAY }, 'one')).toHaveLength(2)
  })
})
