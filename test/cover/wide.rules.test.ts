/** P8.2 What an assessment about many people, or of all categories, says of each. */
import { describe, expect, test } from 'vitest'
import { FIELD_CATEGORIES, missingWhys, type SaysWhy } from '../../src/cover/wide.rules.ts'

const SIX = ['a', 'b', 'c', 'd', 'e', 'f']
const ALL = FIELD_CATEGORIES
const WORDS = ['said so', 'was seen there', 'asked for help', 'is named in the plan', 'lives there', 'told a teacher']

const whys = (ids: readonly string[]) => ids.map((subjectId, index) => ({ subjectId, why: WORDS[index] ?? '' }))
const ofAll = ALL.map((category) => ({ category, why: `why ${category}` }))
const missing = (change: Partial<SaysWhy>, names: readonly string[] = []) =>
  missingWhys(
    { subjectIds: ['a'], categories: ['ETHNICITY'], whySubjects: null, whyCategories: null, ...change },
    names,
  ).map(({ path, clause }) => `${path.slice(6)} ${clause}`)

describe('P8.2 why of each of more than five people', () => {
  test.each<[string, Partial<SaysWhy>, readonly string[]]>([
    ['five people need none', { subjectIds: SIX.slice(1) }, []],
    ['five people named twice need none', { subjectIds: [...SIX.slice(1), 'b'] }, []],
    ['six people without', { subjectIds: SIX }, ['whySubjects P8.2']],
    ['six people, each with a reason', { subjectIds: SIX, whySubjects: whys(SIX) }, []],
    ['six people, one left out', { subjectIds: SIX, whySubjects: whys(SIX.slice(1)) }, ['whySubjects P8.2']],
    [
      'six people, one of them blank',
      { subjectIds: SIX, whySubjects: [...whys(SIX).slice(1), { subjectId: 'a', why: ' ' }] },
      ['whySubjects P8.2'],
    ],
    [
      'six people, one of them twice',
      { subjectIds: SIX, whySubjects: [...whys(SIX), { subjectId: 'a', why: 'once more' }] },
      ['whySubjects P8.2'],
    ],
    [
      'somebody whom it is not about',
      { subjectIds: SIX, whySubjects: [...whys(SIX), { subjectId: 'g', why: 'another' }] },
      ['whySubjects.6 P8.2'],
    ],
    ['of five people it may be stated', { subjectIds: SIX.slice(1), whySubjects: whys(SIX.slice(1)) }, []],
  ])('%s', (_what, change, expected) => {
    expect(missing(change)).toEqual(expected)
  })

  test('the same reason for more than five is a reason for none, whatever names and digits it holds', () => {
    const same = SIX.map((subjectId, index) => ({ subjectId, why: `Because YP ${index} ${subjectId}nn was there!` }))
    const names = SIX.map((id) => `${id}nn`)
    expect(missing({ subjectIds: SIX, whySubjects: same }, names)).toEqual(['whySubjects P8.2'])
    const one = { subjectId: 'a', why: 'Because she asked for it' }
    expect(missing({ subjectIds: SIX, whySubjects: [one, ...same.slice(1)] }, names)).toEqual([])
  })
})

describe('P8.2 why of each of all categories', () => {
  test.each<[string, Partial<SaysWhy>, readonly string[]]>([
    ['all but one need none', { categories: ALL.slice(1) }, []],
    ['all without', { categories: ALL }, ['whyCategories P8.2']],
    ['all, each with a reason', { categories: ALL, whyCategories: ofAll }, []],
    ['all, one left out', { categories: ALL, whyCategories: ofAll.slice(1) }, ['whyCategories P8.2']],
    [
      'all and what no field has, which is asked of too',
      { categories: [...ALL, 'OTHER_SPECIAL'], whyCategories: ofAll },
      ['whyCategories P8.2'],
    ],
    [
      'a category that it does not name',
      { whyCategories: [{ category: 'SEXUALITY', why: 'why' }] },
      ['whyCategories.0 P8.2'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(missing(change)).toEqual(expected)
  })
})
