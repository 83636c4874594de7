/** P0.1 Urgent access and its review: the pure part. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import {
  confirmByFor,
  mapAskedFor,
  missingForUrgentAccess,
  missingToConfirm,
  missingToReview,
  reviewDueFor,
  seriesOf,
  workingDaysAfter,
  type AskedMap,
  type EarlierAccess,
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

describe('urgent access that is repeated (P0.1)', () => {
  const TODAY = '2026-06-15'
  const earlier = (change: Partial<EarlierAccess> = {}): EarlierAccess => ({
    ...{ id: 'e', mapId: 'map', on: TODAY, notJustifiedOn: null },
    ...change,
  })
  test.each<[string, readonly EarlierAccess[], readonly string[]]>([
    ['a first one awaits nobody', [], []],
    ['a second one to the same map on the seventh day after does', [earlier({ on: '2026-06-08' })], ['e']],
    ['on the eighth it does not', [earlier({ on: '2026-06-07' })], []],
    ['one to another map does not', [earlier({ mapId: 'other' })], []],
    [
      'one to another map within ninety days of one found not justified does',
      [earlier({ mapId: 'other', on: '2026-03-16', notJustifiedOn: '2026-03-17' })],
      ['e'],
    ],
    ['after ninety-one days it does not', [earlier({ on: '2026-03-10', notJustifiedOn: '2026-03-16' })], []],
    [
      'the series has all of them, the latest first',
      [earlier({ on: '2026-06-10' }), earlier({ id: 'f', on: '2026-06-14' })],
      ['f', 'e'],
    ],
  ])('%s', (_what, list, series) => {
    expect(seriesOf(list, 'map', TODAY).map(({ id }) => id)).toEqual(series)
  })

  test('is confirmed by the next working day', () => {
    expect(['2026-06-15', '2026-06-19', '2026-06-20'].map(confirmByFor)).toEqual([
      '2026-06-16',
      '2026-06-22',
      '2026-06-22',
    ])
  })

  test('is confirmed once, never by who took it, and only where it awaits somebody', () => {
    const access = { practitioner: 'i#worker', awaits: true, named: null, confirmedOn: null }
    const missing = (change: Partial<typeof access>, by = 'i#manager') =>
      missingToConfirm({ ...access, ...change }, by).map(({ message }) => message)
    expect(missing({})).toEqual([])
    expect(missing({}, 'i#worker')).toEqual(['nobody confirms the urgent access that they took'])
    expect(missing({ awaits: false })).toEqual(['this is not repeated, so it awaits no manager'])
    expect(missingToConfirm({ ...access, confirmedOn: TODAY }, 'i#manager')).toHaveLength(1)
    expect(missingToConfirm(null, 'i#manager')).toHaveLength(1)
  })
})
