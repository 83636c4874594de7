/** P8.4, P8.6 What somebody else has to check of cover. */
import { describe, expect, test } from 'vitest'
import { coverToCheck, missingToCheck, openWhys, whysOf, type Checkable } from '../../src/cover/checking.rules.ts'
import { FIELD_CATEGORIES } from '../../src/cover/wide.rules.ts'

const DAY = '2026-06-15'
const SIX = ['a', 'b', 'c', 'd', 'e', 'f']
const record = (change: Partial<Checkable> = {}): Checkable => ({
  id: 'one',
  kind: 'ASSESSMENT',
  mapId: 'map',
  subjectIds: ['a'],
  categories: ['ETHNICITY'],
  checkFor: [],
  considered: false,
  recordedBy: 'worker',
  recordedOn: '2026-06-10',
  withdrawnOn: null,
  withdrawnBy: null,
  isChecked: false,
  isWithdrawalChecked: false,
  ...change,
})

describe('P8.2 why an assessment is to be checked', () => {
  const why = (subjectIds: readonly string[], more: Partial<Parameters<typeof whysOf>[1]> = {}) =>
    whysOf({ subjectIds, categories: ['ETHNICITY'] }, { considered: false, recent: [], ...more })
  test('more than five people, and not five', () => {
    expect([why(SIX.slice(1)), why(SIX)]).toEqual([[], ['MANY_SUBJECTS']])
  })
  test('all categories, and not all but one', () => {
    const of = (categories: Checkable['categories']) =>
      whysOf({ subjectIds: ['a'], categories }, { considered: false, recent: [] })
    expect([of(FIELD_CATEGORIES.slice(1)), of(FIELD_CATEGORIES)]).toEqual([[], ['ALL_CATEGORIES']])
  })
  test('what was split up: more than five people with what was recorded just before, each counted once', () => {
    expect(why(['a'], { recent: ['b', 'c', 'd', 'e'] })).toEqual([])
    expect(why(['a'], { recent: ['a', 'b', 'c', 'd', 'e'] })).toEqual([])
    expect(why(['a'], { recent: SIX.slice(1) })).toEqual(['SERIES'])
    expect(why(SIX, { recent: SIX })).toEqual(['MANY_SUBJECTS'])
  })
  test('P8.6 consent that was withdrawn and considered', () => {
    expect(why(['a'], { considered: true })).toEqual(['CONSENT_WITHDRAWN'])
  })
})

describe('what is to be checked', () => {
  test.each<[string, Partial<Checkable>, readonly string[]]>([
    ['nothing of what is not wide', {}, []],
    ['what was found when it was recorded', { checkFor: ['SERIES'] }, ['SERIES']],
    ['what was recorded before that was looked for, as it is', { checkFor: null, subjectIds: SIX }, ['MANY_SUBJECTS']],
    ['nothing once it is checked', { checkFor: ['SERIES'], isChecked: true }, []],
    ['P8.4 a withdrawal', { withdrawnOn: DAY }, ['WITHDRAWN']],
    ['P8.4 a withdrawal before it was checked', { withdrawnOn: DAY, checkFor: ['SERIES'] }, ['WITHDRAWN', 'SERIES']],
    ['nothing once that is checked', { withdrawnOn: DAY, checkFor: ['SERIES'], isWithdrawalChecked: true }, []],
    ['P8.6 no consent that stands', { kind: 'CONSENT', categories: FIELD_CATEGORIES, checkFor: null }, []],
    ['P8.6 a consent that was withdrawn', { kind: 'CONSENT', checkFor: null, withdrawnOn: DAY }, ['WITHDRAWN']],
  ])('%s', (_what, change, expected) => {
    expect(openWhys(record(change))).toEqual(expected)
  })

  test('is listed the oldest first, late after seven days, and not to who did it', () => {
    const wide = record({ checkFor: ['MANY_SUBJECTS'], recordedOn: '2026-06-08' })
    const late = record({ id: 'two', withdrawnOn: '2026-06-07', withdrawnBy: 'other' })
    const listed = (key: string) =>
      coverToCheck([wide, late], key, DAY).map(({ recordId, since, checkBy, overdue }) => [
        recordId,
        since,
        checkBy,
        overdue,
      ])
    expect(listed('manager')).toEqual([
      ['two', '2026-06-07', '2026-06-14', true],
      ['one', '2026-06-08', '2026-06-15', false],
    ])
    expect([listed('worker'), listed('other').map(([id]) => id)]).toEqual([[], ['one']])
  })
})

describe('before it is checked', () => {
  const missing = (change: Partial<Checkable> | null, about: 'RECORDED' | 'WITHDRAWN' = 'RECORDED', why = 'why') =>
    missingToCheck({ about, why }, change === null ? null : record({ checkFor: ['SERIES'], ...change }), 'manager').map(
      ({ path, clause }) => `${path} ${clause}`,
    )
  test('P8.4 there is something to check, of somebody else, as it stands, for a reason', () => {
    expect(missing({})).toEqual([])
    expect([missing(null), missing({ isChecked: true })]).toEqual([['input.recordId P8.4'], ['input.recordId P8.4']])
    expect(missing({ recordedBy: 'manager' })).toEqual(['input.recordId P8.4'])
    expect(missing({ withdrawnOn: DAY, withdrawnBy: 'manager' }, 'WITHDRAWN')).toEqual(['input.recordId P8.4'])
    expect(missing({ withdrawnOn: DAY })).toEqual(['input.about P8.4'])
    expect(missing({ withdrawnOn: DAY }, 'WITHDRAWN')).toEqual([])
    expect(missing({}, 'RECORDED', ' ')).toEqual(['input.why P8.4'])
  })
})
