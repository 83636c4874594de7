/** P5.2: what a text that can't be hidden by itself may reveal. */
import { describe, expect, test } from 'vitest'
import { readersOf, revealsBeyond, STAYING, staysVisible } from '../../src/policy/free-texts.ts'
import { CATEGORIES, needsCover, type Category } from '../../src/policy/terms.ts'

const beyond = (step: string, input: Readonly<Record<string, unknown>>): readonly string[] =>
  revealsBeyond(step, input).map(({ path, clause }) => `${path} ${clause}`)
const refusedOf = (step: string, input: Readonly<Record<string, unknown>>): readonly Category[] =>
  CATEGORIES.filter((category) => revealsBeyond(step, { ...input, reveals: [category] }).length > 0)
const but = (...kept: readonly Category[]): readonly Category[] =>
  CATEGORIES.filter((category) => !kept.includes(category))

describe('P5.2 what is refused', () => {
  test.each<[string, string, Readonly<Record<string, unknown>>, readonly Category[]]>([
    [
      'of the own category of the one text that is given, nothing',
      'addYoungPerson',
      { whyOnMap: 'x' },
      but('MAP', 'RISK'),
    ],
    ['of two texts, what both may tell', 'addYoungPerson', { whyOnMap: 'x', description: 'x' }, but('MAP')],
    ['a text that is null is not given', 'addYoungPerson', { whyOnMap: 'x', description: null }, but('MAP', 'RISK')],
    ['without a text, everything', 'changeYoungPerson', { name: 'x', ethnicity: null }, CATEGORIES],
    [
      'of why a value is relevant, all but its category',
      'changeAdult',
      { ethnicity: { value: 'x', relevance: 'x' }, sexuality: null },
      but('MAP', 'ETHNICITY'),
    ],
    [
      'P8.7 of an allegation with its relevance',
      'connectHarm',
      { allegation: 'x', relevance: 'x' },
      but('MAP', 'HARMFUL_RELATIONSHIP'),
    ],
    ['P6.4 of views, all but the plan', 'recordViews', { views: 'x' }, but('MAP', 'PLAN')],
    ['P4.4 of a decision, what needs cover', 'decideSharing', { necessity: 'x' }, CATEGORIES.filter(needsCover)],
    [
      'P0.1 of a reason that is kept, what needs cover',
      'declineSharing',
      { reason: 'x' },
      CATEGORIES.filter(needsCover),
    ],
    [
      'P0.1 of one that the requester is told, everything',
      'declineRequest',
      { reason: 'x', reasonForRequester: true },
      CATEGORIES,
    ],
    [
      'P0.1 of one that the requester is not told, what needs cover',
      'declineRequest',
      { reason: 'x', reasonForRequester: false },
      CATEGORIES.filter(needsCover),
    ],
    ['of a text that is hidden by itself, nothing here', 'addRisk', { description: 'x' }, []],
    ['of a step that has none, nothing', 'endTie', {}, []],
  ])('%s', (_what, step, input, refused) => {
    expect(refusedOf(step, input)).toEqual(refused)
  })

  test('each category once, with its own clause', () => {
    const reveals = ['SEXUALITY', 'CRIMINAL_OFFENCE', 'ADDRESS', 'SEXUALITY', 'MAP']
    expect(beyond('decideRelevance', { reason: 'x', reveals })).toEqual([
      'input.reveals P5.2',
      'input.reveals P8.2',
      'input.reveals P8.7',
    ])
  })

  test('and nothing of an input that says nothing', () => {
    expect(beyond('addYoungPerson', { whyOnMap: 'x' })).toEqual([])
    expect(beyond('addYoungPerson', { whyOnMap: 'x', reveals: null })).toEqual([])
  })

  test('P8 what needs cover is nobody’s to read beside a map, and of a person only what the text itself is of', () => {
    const open = Object.entries(STAYING).flatMap(([step, texts]) =>
      Object.entries(texts).flatMap(([path, readers]) => {
        const has = typeof readers === 'function' ? readers({}) : readers
        return has.filter(needsCover).map((category) => `${step}.${path} ${category}`)
      }),
    )
    const ofItself =
      /^(addOffence|changeOffence|connectHarm|connectAffiliation|changeHarm|\w+AdultOfConcern)\.|^change\w+\.(ethnicity|sexuality|disability)\.relevance/
    expect(open.filter((each) => !ofItself.test(each))).toEqual([])
  })

  test('of a text that no step has, nobody reads anything', () => {
    expect([readersOf('addRisk', 'description'), readersOf('addAdult', 'nothing')]).toEqual([[], []])
    expect(readersOf('addAdult', 'whyOnMap')).toEqual(['MAP'])
  })

  test('steps are asked by their own name alone', () => {
    expect(['addYoungPerson', 'toString', 'addRisk'].map(staysVisible)).toEqual([true, false, false])
  })
})
