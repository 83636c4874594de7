/** What an opening makes of people who are restricted (P9.5; UK GDPR Art 18). */
import { describe, expect, test } from 'vitest'
import { coverEndings } from '../../src/cover/cover-ending.rules.ts'
import { elementShows } from '../../src/policy/sight.ts'
import {
  allocation,
  assessment,
  born,
  council,
  decision,
  DAY,
  element,
  facts,
  opened,
  partner,
  people,
} from './build.ts'

const AB = ['a', 'b'] as const

describe('P9.5 nothing is shown about who is restricted', () => {
  const known = { allocations: [allocation()], assessments: [assessment({ subjectIds: AB })] }
  test('their cover does not count; that of others does', () => {
    expect(people(opened(council(), facts(known)).open.ETHNICITY)).toEqual(['a', 'b'])
    expect(people(opened(council(), facts({ ...known, restricted: ['b'] })).open.ETHNICITY)).toEqual(['a'])
  })
  test('cover that protects them goes on for others, and does not tell their birthday', () => {
    const protectedPeople = [{ id: 'b', ...born('2008-06-20') }]
    const ends = (restricted: readonly string[]) => {
      const all = facts({ ...known, assessments: [assessment({ subjectIds: ['a'], protectedPeople })], restricted })
      return coverEndings(all, opened(council(), all), 30).map(({ why }) => why)
    }
    expect(new Set(ends([]))).toEqual(new Set(['BIRTHDAY']))
    expect(new Set(ends(['b']))).toEqual(new Set(['ASSESSMENT_ENDS']))
  })
})

describe('P9.5 restricting opens nothing', () => {
  const shows = (subjects: readonly string[], joined: readonly string[], restricted: readonly string[]) => {
    const risk = element({ id: 'e', people: joined })
    const known = facts({ decisions: [decision({ subjects })], elements: [risk], restricted })
    return elementShows(opened(partner(), known, DAY), 'RISK', 'e')
  }
  test('what is shared with somebody who is not listed stays closed', () => {
    expect(shows(['a'], ['a', 'b'], [])).toBe(false)
    expect(shows(['a'], ['a', 'b'], ['b'])).toBe(false)
    expect(shows(['a', 'b'], ['a', 'b'], ['b'])).toBe(true)
  })
  test('what is joined to nobody else does not show by them', () => {
    expect(shows(['b'], ['b'], [])).toBe(true)
    expect(shows(['b'], ['b'], ['b'])).toBe(false)
  })
})
