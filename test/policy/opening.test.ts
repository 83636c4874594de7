import { describe, expect, test } from 'vitest'
import type { Facts } from '../../src/policy/facts.ts'
import { isOpenFor } from '../../src/policy/opening.ts'
import { elementShows } from '../../src/policy/sight.ts'
import { CATEGORIES, needsCover } from '../../src/policy/terms.ts'
import {
  allocation,
  assessment,
  born,
  consent,
  council,
  DAY,
  decision,
  element,
  facts,
  opened,
  openFor,
  partner,
  people,
  policy,
} from './build.ts'

const whole = (change: Partial<Facts>, day = DAY) =>
  opened(council(), facts({ allocations: [allocation()], ...change }), day)
const listed = (change: Partial<Facts>, subjects: readonly string[] = ['a', 'b']) =>
  opened(partner(), facts({ decisions: [decision({ subjects })], ...change }))

test('isOpenFor', () => {
  expect([
    isOpenFor('ALL', 'a'),
    isOpenFor('NONE', 'a'),
    isOpenFor(new Set(['a']), 'a'),
    isOpenFor(new Set(['a']), 'b'),
  ]).toEqual([true, false, true, false])
})

const affiliated = (to: string, claim = 'SUSPECTED') => ({
  to,
  by: ['HARMFUL_RELATIONSHIP'] as const,
  claim,
  ever: true,
})

describe('P8 a category that needs cover is open for covered people only', () => {
  test('P8.2 granted for everyone, it is open for those with an assessment that holds', () => {
    const opening = whole({ assessments: [assessment({ categories: ['ETHNICITY'] })] })
    expect(openFor(opening, 'ETHNICITY')).toEqual(['a'])
    expect(opening.granted.ETHNICITY).toBe('ALL')
    expect(openFor(opening, 'SEXUALITY')).toEqual([])
    expect(openFor(opening, 'IDENTITY')).toBe('ALL')
  })
  test('P4.4 granted for listed people, it is open for those of them with cover', () => {
    const opening = listed({ assessments: [assessment({ subjectIds: ['b', 'c'] })] })
    expect(openFor(opening, 'DISABILITY')).toEqual(['b'])
    expect(people(opening.granted.DISABILITY)).toEqual(['a', 'b'])
  })
  test('P5 cover opens nothing that is not granted', () => {
    expect(openFor(listed({ assessments: [assessment()] }), 'CRIMINAL_OFFENCE')).toBe('NONE')
    const narrow = opened(partner(), facts({ decisions: [decision({ categories: [] })], assessments: [assessment()] }))
    expect(CATEGORIES.filter((category) => narrow.open[category] !== 'NONE')).toEqual(['MAP'])
  })
  test('P8.5 a value stops showing on the protected person’s 18th birthday', () => {
    const known = { assessments: [assessment({ protectedPeople: [{ id: 'a', ...born('2008-06-15') }] })] }
    expect(openFor(whole(known, '2026-06-14'), 'ETHNICITY')).toEqual(['a'])
    expect(openFor(whole(known, '2026-06-15'), 'ETHNICITY')).toEqual([])
    expect(openFor(whole(known, '2026-06-16'), 'ETHNICITY')).toEqual([])
  })
  test('P8.2.1 an adult of concern’s data are open while the child they protect is one', () => {
    const known = {
      assessments: [assessment({ subjectIds: ['adult'], protectedPeople: [{ id: 'a', ...born('2008-06-15') }] })],
    }
    expect(openFor(whole(known, '2026-06-14'), 'HARMFUL_RELATIONSHIP')).toEqual(['adult'])
    expect(openFor(whole(known, '2026-06-15'), 'HARMFUL_RELATIONSHIP')).toEqual([])
  })
  test('P8.6 consent opens a value until it is withdrawn', () => {
    expect(openFor(whole({ consents: [consent()] }), 'SEXUALITY')).toEqual(['a'])
    expect(openFor(whole({ consents: [consent()] }), 'CRIMINAL_OFFENCE')).toEqual(['a'])
    expect(openFor(whole({ consents: [consent({ withdrawnOn: DAY })] }), 'SEXUALITY')).toEqual([])
  })
  test('P8.9 without a policy document nothing that needs cover is open', () => {
    const opening = whole({
      assessments: [assessment()],
      consents: [consent()],
      policyDocuments: [policy({ until: '2026-06-15' })],
    })
    for (const category of CATEGORIES) expect(openFor(opening, category)).toEqual(needsCover(category) ? [] : 'ALL')
  })
  test('P8.4 P8.9 a review that is late closes nothing', () => {
    const opening = whole({
      assessments: [assessment({ reviewOn: '2026-06-02' })],
      policyDocuments: [policy({ reviewBy: '2026-06-02' })],
    })
    for (const category of CATEGORIES) expect(openFor(opening, category)).toEqual(needsCover(category) ? ['a'] : 'ALL')
  })
})

describe('P4.4 P4.5 the day until which an opening is granted', () => {
  test('is the end of the grant, whatever cover ends before: that may be a birthday, or about somebody who is not shown', () => {
    const bare = [listed({}).openUntil, whole({}).openUntil]
    expect(bare).toEqual(['2026-07-01', null])
    const ending: Partial<Facts>[] = [
      { assessments: [assessment({ until: '2026-06-16' })] },
      { assessments: [assessment({ protectedPeople: [{ id: 'b', ...born('2008-06-20') }] })] },
      { assessments: [assessment({ subjectIds: ['adult'], until: '2026-06-16' })] },
      { consents: [consent({ withdrawnOn: '2026-06-18' })] },
      { assessments: [assessment()], policyDocuments: [policy({ until: '2026-06-17' })] },
    ]
    for (const known of ending) expect([listed(known).openUntil, whole(known).openUntil]).toEqual(bare)
  })
})

const shown = (change: Parameters<typeof element>[0], known: Partial<Facts> = { assessments: [assessment()] }) => {
  const opening = listed({ elements: [element(change)], ...known })
  return CATEGORIES.filter((category) => elementShows(opening, category, 'element-1'))
}

describe('P5.2 an element shows where it and all that it reveals is open for everyone it is joined to', () => {
  const ofHealth = CATEGORIES.filter((category) => !['CRIMINAL_OFFENCE', 'SOCIAL_MEDIA'].includes(category))
  const withoutCover = ofHealth.filter((category) => !needsCover(category))

  test('joined to a covered and shared person, it shows all that is open', () => {
    expect(shown({})).toEqual(ofHealth)
    expect(shown({ reveals: ['DISABILITY', 'HARMFUL_RELATIONSHIP'] })).toEqual(ofHealth)
  })
  test('joined to a shared person without cover, it shows what needs none, if it reveals nothing', () => {
    expect(shown({ people: ['b'] })).toEqual(withoutCover)
    expect(shown({ people: ['a', 'b'] })).toEqual(withoutCover)
    expect(shown({ people: ['b'], reveals: ['DISABILITY'] })).toEqual([])
    expect(shown({ people: ['a', 'b'], reveals: ['DISABILITY'] })).toEqual([])
  })
  test('joined to somebody who is not shared, it shows MAP, if it reveals nothing', () => {
    expect(shown({ people: ['a', 'c'] })).toEqual(['MAP'])
    expect(shown({ people: ['a', 'c'], reveals: ['RISK'] })).toEqual([])
    expect(shown({ people: ['a', 'c'], reveals: ['MAP'] })).toEqual(['MAP'])
  })
  const uncovered = { assessments: [] }
  test('P8.7 an affiliation that is hidden opens nothing: a name must not tell that it is there', () => {
    const group = { people: [], veiled: [affiliated('a')] }
    expect(shown(group, uncovered)).toEqual(['MAP'])
    expect(shown({ ...group, reveals: ['IDENTITY'] }, uncovered)).toEqual([])
    expect(shown(group)).toEqual(ofHealth)
  })
  test('P8.7 an affiliation that is hidden closes nothing but what the element reveals', () => {
    const place = { people: ['b'], veiled: [affiliated('c')] }
    expect(shown(place)).toEqual(withoutCover)
    expect(shown({ ...place, reveals: ['IDENTITY'] })).toEqual([])
  })
  test('P8.7 what was disproved, and a tie that no day shows, open nothing and close nothing but what it reveals', () => {
    for (const hidden of [affiliated('a', 'DISPROVED'), { ...affiliated('a'), by: [], claim: null, ever: false }]) {
      expect(shown({ people: [], veiled: [hidden] })).toEqual(['MAP'])
      expect(shown({ people: [], veiled: [hidden, affiliated('a')] })).toEqual(ofHealth)
      expect(shown({ people: ['b'], veiled: [{ ...hidden, to: 'c' }] })).toEqual(withoutCover)
      expect(shown({ people: ['b'], veiled: [{ ...hidden, to: 'c' }], reveals: ['IDENTITY'] })).toEqual([])
    }
  })
  test('P4.4 the home of somebody whose address is closed stays closed, and opens nothing', () => {
    const visit = { to: 'c', by: ['ADDRESS'] as const, claim: null, ever: true }
    expect(shown({ people: ['a'], veiled: [visit] })).toEqual(['MAP'])
    expect(shown({ people: [], veiled: [visit] })).toEqual(['MAP'])
  })
  test('joined to nobody or to more than listed people, only what is open for all counts', () => {
    expect(shown({ people: [] })).toEqual(['MAP'])
    expect(shown({ others: ['group'] })).toEqual(['MAP'])
    expect(shown({ people: [], reveals: ['DISABILITY'] })).toEqual([])
    expect(shown({ others: ['group'], reveals: ['DISABILITY'] })).toEqual([])
    const revealing = whole({ elements: [element({ others: ['group'], reveals: ['IDENTITY'] })] })
    expect(elementShows(revealing, 'RISK', 'element-1')).toBe(true)
  })
  test('what reveals a category that is closed to the caller shows nothing', () => {
    expect(shown({ reveals: ['CRIMINAL_OFFENCE'] })).toEqual([])
    expect(shown({ reveals: ['DISABILITY', 'SOCIAL_MEDIA'] })).toEqual([])
  })
  test('P2.1 what a person poses to a group or a place is open where HARMFUL_RELATIONSHIP is for who poses it', () => {
    const posed = { people: ['a'], others: ['group'], posedBy: ['a'], reveals: ['HARMFUL_RELATIONSHIP'] as const }
    const risk = (change: Parameters<typeof element>[0]) => {
      const opening = whole({ assessments: [assessment()], elements: [element({ ...posed, ...change })] })
      return elementShows(opening, 'RISK', 'element-1')
    }
    expect(risk({})).toBe(true)
    // Near misses: somebody without cover poses it, or is among those to whom it is posed; nobody poses it; a group does too.
    expect(risk({ people: ['b'], posedBy: ['b'] })).toBe(false)
    expect(risk({ people: ['a', 'b'] })).toBe(false)
    expect(risk({ veiled: [{ to: 'c', by: ['HARMFUL_RELATIONSHIP'], claim: null, ever: true }] })).toBe(false)
    expect(risk({ posedBy: [] })).toBe(false)
    expect(risk({ posedBy: ['a', 'group'] })).toBe(false)
    expect(risk({ posedBy: ['group'] })).toBe(false)
    expect(risk({ reveals: ['HARMFUL_RELATIONSHIP', 'DISABILITY'] })).toBe(false)
    expect(risk({ reveals: ['CRIMINAL_OFFENCE'] })).toBe(false)
  })
  test('what needs cover is never open for a whole group, whoever asks', () => {
    const opening = whole({
      assessments: [assessment()],
      elements: [element({ others: ['group'], reveals: ['DISABILITY'] })],
    })
    expect(CATEGORIES.filter((category) => elementShows(opening, category, 'element-1'))).toEqual([])
  })
  test('facts that were read without elements answer nothing about one', () => {
    const opening = whole({ elements: null, standing: null })
    expect(opening.elements).toBeNull()
    expect(() => elementShows(opening, 'MAP', 'element-1')).toThrow('the facts were read without elements')
  })
  test('an element that is not among the facts shows only what is open for everyone', () => {
    const opening = listed({ assessments: [assessment()] })
    expect(CATEGORIES.filter((category) => elementShows(opening, category, 'unknown'))).toEqual(['MAP'])
  })
})

test('P9.6 an opening names the rules that decided, sorted and once', () => {
  expect(opened(partner(), facts({ decisions: [decision({ categories: ['RISK'] })] })).rules).toEqual([
    'R-5-03',
    'R-5-27',
  ])
  const analyst = opened(council({ roles: ['ANALYST'] }), facts({ allocations: [allocation()] }))
  expect(analyst.rules).toEqual(['R-4-04', 'R-4-05'])
  expect(analyst).toMatchObject({ mapId: 'map-1', today: DAY, caller: council({ roles: ['ANALYST'] }) })
})
