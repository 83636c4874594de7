/** A version is of what is open to its reader (P2.5). */
import { describe, expect, test } from 'vitest'
import {
  changedSince,
  elementShowing,
  tieShowing,
  UNCHANGED,
  versionAfter,
  type RecordedChange,
} from '../../src/mapping/versions.rules.ts'
import type { MapTie } from '../../src/mapping/ties.rules.ts'
import { allocation, assessment, council, DAY, facts, opened } from '../policy/build.ts'

const change = (id: string, ...fields: readonly string[]): RecordedChange => ({ id, fields })
const all = () => true
const but = (hidden: string) => (field: string) => field !== hidden

describe('a version', () => {
  test('is 1 as long as nothing has changed, and another number after each change', () => {
    const changes = ['a', 'b', 'c'].map((id) => change(id, 'name'))
    const versions = [0, 1, 2, 3].map((count) => versionAfter(changes.slice(0, count), all))
    expect(versions[0]).toBe(UNCHANGED)
    expect(new Set(versions).size).toBe(4)
  })

  test('is an Int that a step takes, whatever the id of the step', () => {
    for (let at = 0; at < 1000; at++) {
      const version = versionAfter([change(`step ${at}`, 'name')], all)
      expect(Number.isInteger(version) && version > UNCHANGED && version < 2 ** 31).toBe(true)
    }
  })

  test('P2.5 is the same whatever was changed that is hidden, before, between and after', () => {
    const [one, two] = [change('one', 'name'), change('two', 'name', 'ethnicity')]
    const hidden = (id: string) => change(id, 'ethnicity')
    const shows = but('ethnicity')
    const among = [hidden('x'), one, hidden('y'), hidden('z'), two, hidden('v')]
    expect(versionAfter(among, shows)).toBe(versionAfter([one, two], shows))
    expect(changedSince(among, { seen: versionAfter([one], shows), shows })).toEqual(['name'])
    expect(changedSince(among, { seen: versionAfter([one, two], shows), shows })).toBeNull()
  })

  test('holds no more once something open was changed, though as much was closed meanwhile as was changed', () => {
    const before = [change('one', 'ethnicity')]
    const seen = versionAfter(before, all)
    expect(changedSince([...before, change('two', 'name')], { seen, shows: but('ethnicity') })).not.toBeNull()
  })

  test('that no open change made is refused, and no field is named', () => {
    expect(changedSince([change('one', 'name')], { seen: 77, shows: all })).toEqual([])
    expect(changedSince([], { seen: 77, shows: all })).toEqual([])
  })

  test('from before all changes names each field once', () => {
    const changes = [change('one', 'name', 'gender'), change('two', 'name')]
    expect(changedSince(changes, { seen: UNCHANGED, shows: all })).toEqual(['gender', 'name'])
  })
})

describe('which fields are open', () => {
  const opening = opened(
    council(),
    facts({
      allocations: [allocation({ youngPersonIds: ['a'] })],
      assessments: [assessment({ subjectIds: ['a'], categories: ['ETHNICITY', 'SEXUALITY'] })],
    }),
  )
  test.each([
    ['YoungPerson', 'a', 'ethnicity', true],
    ['YoungPerson', 'a', 'disability', false],
    ['YoungPerson', 'b', 'name', false],
    ['Adult', 'b', 'kind', true],
    ['Risk', 'r', 'kind', true],
    ['Risk', 'r', 'no field', false],
    ['nothing', 'r', 'kind', false],
  ])('P4.5 of %s %s: %s', (type, id, field, is) => {
    expect(elementShowing(opening, { id, type })(field)).toBe(is)
  })

  const tie = (type: string, from: string, to: string): MapTie => ({
    ...{ id: 't', type, from, to, since: null, until: null, status: null, home: false, recordedOn: DAY },
  })
  test.each([
    ['MEMBER_OF', 'a', [], 'role', true],
    ['MEMBER_OF', 'a', ['RISK'], 'subjectStatement', true],
    ['INFLUENCES', 'b', [], 'influence', true],
    ['HARMS', 'a', ['CRIMINAL_OFFENCE'], 'subjectStatement', false],
    ['HARMS', 'a', [], 'subjectStatement', true],
    ['HARMS', 'a', [], 'allegation', false],
    ['POSED_BY', 'a', [], 'no field', false],
    ['NO_TIE', 'a', [], 'kind', false],
  ] as const)('P5.2 of a tie %s from %s that answers %s: %s', (type, from, statementReveals, field, is) => {
    expect(tieShowing(opening, { tie: tie(type, from, 'b'), statementReveals })(field)).toBe(is)
  })
})
