/** P8 What gives cover: how it stands, and what of it a caller may know. */
import { describe, expect, test } from 'vitest'
import { assessmentKnown, assessmentState, consentKnown, consentState } from '../../src/cover/records.rules.ts'
import type { Allocation, Assessment, Facts } from '../../src/policy/facts.ts'
import { allocation, assessment, born, consent, council, DAY, facts, opened, policy } from '../policy/build.ts'

const IN_FORCE = { today: DAY, policyDocuments: [policy()] }

describe('how an assessment stands', () => {
  test.each<[string, Partial<Assessment>, string]>([
    ['P8.4 it holds', {}, 'HOLDS'],
    ['P8.4 on the day of its review', { reviewOn: DAY }, 'HOLDS'],
    ['P8.4 the day after it, and it holds', { reviewOn: '2026-06-14' }, 'REVIEW_OVERDUE'],
    ['P8.4 before its first day', { from: '2026-06-16' }, 'TO_COME'],
    ['P8.4 on its end', { until: DAY }, 'ENDED'],
    ['P8.5 on the birthday of who is protected', { protectedPeople: [{ id: 'a', ...born('2008-06-15') }] }, 'ENDED'],
    ['P8.4 withdrawn', { withdrawnOn: DAY }, 'WITHDRAWN'],
  ])('%s', (_what, change, state) => {
    expect(assessmentState(assessment(change), IN_FORCE)).toBe(state)
  })

  test('P8.9 without a policy document it covers nothing', () => {
    const none = { today: DAY, policyDocuments: [policy({ until: DAY })] }
    expect(assessmentState(assessment(), none)).toBe('NO_POLICY_DOCUMENT')
    expect(consentState(consent(), none)).toBe('NO_POLICY_DOCUMENT')
  })
})

describe('what is known of it within the Council', () => {
  const about = (allocations: readonly Allocation[], change: Partial<Facts> = {}) => {
    const known = facts({ allocations, assessments: [assessment()], ...change })
    return { opening: opened(council(), known), facts: known }
  }
  const WHOLE = [allocation()]
  const both = assessment({ subjectIds: ['a', 'b'], categories: ['ETHNICITY'] })

  test('P4.5 nothing, where a category is not granted for somebody named', () => {
    expect(assessmentKnown(both, about([allocation({ youngPersonIds: ['a'] })]))).toBeNull()
    expect(assessmentKnown(both, about(WHOLE))).not.toBeNull()
    expect(consentKnown(consent({ subjectId: 'b' }), about([allocation({ youngPersonIds: ['a'] })]))).toBeNull()
  })

  test('P8.5 no text, where a category is not open for somebody named', () => {
    expect(assessmentKnown(both, about(WHOLE))?.texts).toBe(false)
    expect(assessmentKnown(both, about(WHOLE, { assessments: [both] }))?.texts).toBe(true)
    const ended = assessment({ categories: ['ETHNICITY'], until: DAY })
    expect(assessmentKnown(ended, about(WHOLE, { assessments: [ended] }))).toMatchObject({
      state: 'ENDED',
      texts: false,
    })
  })

  test('P8.2.1 P8.5 neither text nor limb nor name, where the age of somebody protected is not open', () => {
    const other = assessment({ categories: ['ETHNICITY'], protectedPeople: [{ id: 'b', ...born('2008-08-19') }] })
    const known = assessmentKnown(other, about([allocation({ youngPersonIds: ['a'] })], { assessments: [other] }))
    expect(known).toMatchObject({ limbB: null, protectedIds: [], until: '2026-08-01', texts: false })
    const whole = assessmentKnown(other, about(WHOLE, { assessments: [other] }))
    expect(whole).toMatchObject({ limbB: 'UNDER_18', protectedIds: ['b'], until: '2026-08-19', texts: true })
  })

  test('P9.5 who is restricted is not named, and what is about them alone is not there', () => {
    const gone = about(WHOLE, { assessments: [both], restricted: ['a'] })
    expect(assessmentKnown(both, gone)).toMatchObject({ subjectIds: ['b'], protectedIds: [], texts: false })
    expect(assessmentKnown(assessment({ categories: ['ETHNICITY'] }), gone)).toBeNull()
    expect(consentKnown(consent(), gone)).toBeNull()
  })

  test('P8.3 why somebody needs care, where DISABILITY is open for them', () => {
    const atRisk = assessment({ categories: ['ETHNICITY'] })
    expect([...(assessmentKnown(atRisk, about(WHOLE, { assessments: [atRisk] }))?.needsOf ?? [])]).toEqual([])
    const known = about(WHOLE, { assessments: [assessment({ categories: ['ETHNICITY', 'DISABILITY'] })] })
    expect([...(assessmentKnown(atRisk, known)?.needsOf ?? [])]).toEqual(['a'])
  })
})
