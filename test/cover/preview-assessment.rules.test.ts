/** P8 What an assessment that is not recorded would open. */
import { describe, expect, test } from 'vitest'
import { previewOf, type Share } from '../../src/cover/preview-assessment.rules.ts'
import type { Assessment, Facts } from '../../src/policy/facts.ts'
import { allocation, assessment, born, council, decision, facts, opened, policy } from '../policy/build.ts'

const HEALTH: Share = { agency: 'HEALTH', decision: decision() }
const SCHOOL: Share = {
  agency: 'EDUCATION',
  decision: decision({ id: 'decision-2', organisation: 'org-school', purpose: 'ONGOING_SUPPORT' }),
}
const preview = (
  change: Partial<Assessment> = {},
  known: Partial<Facts> = {},
  shares: readonly Share[] = [],
): readonly string[] =>
  previewOf(assessment({ categories: ['ETHNICITY'], ...change }), {
    facts: facts(known),
    opening: opened(council(), facts({ allocations: [allocation({ youngPersonIds: ['a', 'p'] })] })),
    shares,
  }).map(({ subjectId, category, from, until, recipients }) =>
    `${subjectId} ${category} ${from} ${until} ${recipients.map(({ organisation }) => organisation).join(' ')}`.trim(),
  )

describe('a preview', () => {
  test('P8.4 tells each subject and category, from its first day to its end', () => {
    expect(preview({ subjectIds: ['a', 'b'], categories: ['ETHNICITY', 'DISABILITY'] })).toEqual([
      'a ETHNICITY 2026-06-01 2027-06-01',
      'a DISABILITY 2026-06-01 2027-06-01',
      'b ETHNICITY 2026-06-01 2027-06-01',
      'b DISABILITY 2026-06-01 2027-06-01',
    ])
  })

  test('P8.5 ends with the 18th birthday, and with the policy document', () => {
    const protectedPeople = [{ id: 'p', dateOfBirth: '2008-07-01', estimatedAge: null, estimatedAgeOn: null }]
    expect(preview({ protectedPeople })).toEqual(['a ETHNICITY 2026-06-01 2026-07-01'])
    expect(preview({}, { policyDocuments: [policy({ until: '2026-07-01' })] })).toEqual([
      'a ETHNICITY 2026-06-01 2026-07-01',
    ])
  })

  test('tells only what is open for longer than without it', () => {
    const there = assessment({ id: 'there', until: '2026-09-01' })
    expect(preview({}, { assessments: [there] })).toEqual(['a ETHNICITY 2026-09-01 2027-06-01'])
    expect(preview({ until: '2026-09-01' }, { assessments: [there] })).toEqual([])
    expect(preview({}, { policyDocuments: [] })).toEqual([])
  })

  test('P4.5 P8.5 tells by no comparison the birthday of somebody whose age is not open to the caller', () => {
    const told = (birthday: string) => {
      const there = assessment({ protectedPeople: [{ id: 'hidden', ...born(birthday) }] })
      return ['2026-08-01', '2026-08-03', '2026-08-20', '2026-08-31', '2026-09-02'].flatMap((day) => [
        preview({ until: day }, { assessments: [there] }),
        preview({ from: day }, { assessments: [there] }),
      ])
    }
    expect(told('2008-08-04')).toEqual(told('2008-08-19'))
    expect(told('2008-08-04')).not.toEqual(told('2008-10-19'))
  })

  test('P4.4 names those who would be shown it, under the ceiling and their decision', () => {
    expect(preview({}, {}, [HEALTH, SCHOOL])).toEqual(['a ETHNICITY 2026-06-01 2027-06-01 org-health'])
    expect(preview({ categories: ['DISABILITY'] }, {}, [HEALTH, SCHOOL])).toEqual([
      'a DISABILITY 2026-06-01 2027-06-01 org-health org-school',
    ])
    const listed = { ...HEALTH, decision: decision({ subjects: ['b'], professionals: ['one#two'] }) }
    expect(preview({ subjectIds: ['a', 'b'] }, {}, [listed])).toEqual([
      'a ETHNICITY 2026-06-01 2027-06-01',
      'b ETHNICITY 2026-06-01 2027-06-01 org-health',
    ])
  })

  test('P4.4 names nobody whose decision does not hold on the first day', () => {
    const over = { ...HEALTH, decision: decision({ until: '2026-06-01' }) }
    const withdrawn = { ...HEALTH, decision: decision({ withdrawnOn: '2026-06-01' }) }
    const doubled = [HEALTH, { ...HEALTH, decision: decision({ id: 'decision-3' }) }]
    for (const shares of [[over], [withdrawn], doubled])
      expect(preview({}, {}, shares)).toEqual(['a ETHNICITY 2026-06-01 2027-06-01'])
  })
})
