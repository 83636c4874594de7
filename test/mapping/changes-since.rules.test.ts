/** P2.5 What changed on a map: the pure part. */
import { describe, expect, test } from 'vitest'
import {
  changesOpenTo,
  contestedChangesOpenTo,
  lastReviewOf,
  type RecordedStep,
} from '../../src/mapping/changes-since.rules.ts'
import { allocation, council, facts, opened } from '../policy/build.ts'

const whole = opened(council(), facts({ allocations: [allocation()] }))
const opening = {
  ...whole,
  open: { ...whole.open, RISK: new Set(['y']), SEXUALITY: 'NONE', CRIMINAL_OFFENCE: new Set(['y']) },
} as const
const known = {
  mapId: 'm',
  open: new Set(['y', 'z', 'risk', 'tie', 'place']),
}
const step = (name: string, changed: readonly string[], fields: readonly string[] = []): RecordedStep => ({
  ...{ id: name, name, at: '2026-01-01T00:00:00Z', by: 'i#worker', changed, fields },
})
const shown = (...about: Parameters<typeof step>): readonly (readonly string[])[] =>
  changesOpenTo(opening, [step(...about)], known).map(({ changed }) => changed)

describe('P2.5 what changed', () => {
  test.each([
    ['an element that is open', 'addRisk', ['risk', 'statement'], [], [['risk']]],
    ['one that is hidden: the step is left out whole', 'addOffence', ['offence'], [], []],
    ['a tie', 'connectHarm', ['tie'], [], [['tie']]],
    ['the map itself', 'closePeerMap', ['m'], [], [['m']]],
    ['the map beside a hidden review', 'recordReview', ['review', 'm'], [], []],
    ['a field that is open', 'changeYoungPerson', ['y'], ['sexuality', 'name'], [['y']]],
    ['a field that is hidden', 'changeYoungPerson', ['y'], ['sexuality'], []],
    ['a field that is none', 'changeYoungPerson', ['y'], ['other'], []],
    ['who somebody is', 'identify', ['y'], ['identified', 'name'], [['y']]],
    ['a field of an adult that is hidden', 'changeAdult', ['y'], ['sexuality'], []],
    ['a field of an adult that is open', 'changeAdult', ['y'], ['kind'], [['y']]],
    ['a field of a place', 'changeLocation', ['place'], ['name'], [['place']]],
    ['a field of a place that is hidden', 'changeLocation', ['home'], ['name'], []],
    ['a risk that was changed', 'changeRisk', ['risk'], ['status'], [['risk']]],
    ['a tie that was changed', 'changeHarm', ['tie'], ['status'], [['tie']]],
    ['who is on the map no more', 'endElement', ['z'], [], [['z']]],
    ['relevance of somebody whose risk is open', 'decideRelevance', ['y'], [], [['y']]],
    ['relevance of somebody else', 'decideRelevance', ['z'], [], []],
    ['what was contributed, and is open', 'acceptContribution', ['risk', 'contribution'], [], [['risk']]],
    ['what was contributed, and is hidden', 'acceptContribution', ['offence', 'contribution'], [], []],
    ['a field that was contributed, and is hidden', 'acceptContribution', ['y', 'contribution'], ['sexuality'], []],
    ['a field that was contributed', 'acceptContribution', ['y', 'contribution'], ['name'], [['y']]],
    ['a step that does not draw', 'placeHold', ['y', 'm'], [], []],
  ])('%s', (_what, name, changed, fields, expected) => {
    expect(shown(name, changed, fields)).toEqual(expected)
  })
  test('P9.5 is also what was decided about contested data; P8.7 an adult of concern for who may know of one', () => {
    const { changed: _changed, fields: _fields, ...recorded } = step('decideContested', [])
    const about = (subjectId: string, concern: boolean) => ({ ...recorded, subjectId, concern })
    const names = (of: typeof whole) =>
      contestedChangesOpenTo(of, [about('gone', false), about('concern', true)]).map(({ name, changed }) => [
        name,
        changed,
      ])
    expect(names(whole)).toEqual([
      ['decideContested', ['gone']],
      ['decideContested', ['concern']],
    ])
    const one = opened(council(), facts({ allocations: [allocation({ youngPersonIds: ['y'] })] }))
    expect(names(one)).toEqual([['decideContested', ['gone']]])
  })
  test('is counted from the last review that is known of, or the opening', () => {
    const reviews = [
      { id: 'a', heldOn: '2026-02-01' },
      { id: 'b', heldOn: '2026-01-15' },
      { id: 'hidden', heldOn: '2026-03-01' },
    ]
    const about = { openedOn: '2026-01-01', isSeen: (id: string) => id !== 'hidden' }
    expect(lastReviewOf(reviews, about)).toBe('2026-02-01')
    expect(lastReviewOf([], about)).toBe('2026-01-01')
  })
})
