/** P8.5 What stops being shown soon because its cover ends. */
import { describe, expect, test } from 'vitest'
import { coverEndings } from '../../src/cover/cover-ending.rules.ts'
import type { Facts } from '../../src/policy/facts.ts'
import { allocation, assessment, born, consent, council, DAY, facts, opened, policy } from '../policy/build.ts'

const WHOLE = [allocation()]
/** Days are of June and July 2026; the request is on 15 June. */
const endings = (change: Partial<Facts>, within = 30, allocations = WHOLE): readonly string[] => {
  const known = facts({ allocations, ...change })
  return coverEndings(known, opened(council(), known), within).map(
    ({ subjectId, category, on, why, recordId, goesOn, protectedId }) =>
      `${subjectId} ${category} ${on} ${why} ${recordId ?? '-'}${goesOn ? ` goes on without ${protectedId}` : ''}`,
  )
}
const ethnicity = { categories: ['ETHNICITY'] } as const
const until = (day: string, id = 'assessment-1') => assessment({ ...ethnicity, id, until: day })
const turning18 = (day: string) => ({ id: 'p', ...born(`2008${day.slice(4)}`) })

describe('an end of cover', () => {
  test('P8.4 is the day on which an assessment ends', () => {
    expect(endings({ assessments: [until('2026-07-01')] })).toEqual([
      'a ETHNICITY 2026-07-01 ASSESSMENT_ENDS assessment-1',
    ])
  })

  test('is told up to the last of the days, and not the day before', () => {
    expect(endings({ assessments: [until('2026-07-01')] }, 16)).toHaveLength(1)
    expect(endings({ assessments: [until('2026-07-01')] }, 15)).toEqual([])
  })

  test('P8.5 is the 18th birthday of the youngest who is protected; each birthday on the way is named', () => {
    const protectedPeople = [{ ...turning18('2026-06-20'), id: 'older' }, turning18('2026-06-25')]
    expect(endings({ assessments: [assessment({ ...ethnicity, protectedPeople })] })).toEqual([
      'a ETHNICITY 2026-06-20 BIRTHDAY assessment-1 goes on without older',
      'a ETHNICITY 2026-06-25 BIRTHDAY assessment-1',
    ])
  })

  test('P8.5 a birthday on the way is told up to the last of the days, and none that has passed or comes after the end', () => {
    const older = { ...turning18('2026-06-20'), id: 'older' }
    const protectedPeople = [older, { id: 'young', ...born('2012-01-01') }]
    const told = (change: Partial<Parameters<typeof assessment>[0]>, within = 30) =>
      endings({ assessments: [assessment({ ...ethnicity, protectedPeople, ...change })] }, within)
    expect(told({}, 5)).toHaveLength(1)
    expect(told({}, 4)).toEqual([])
    expect(told({ protectedPeople: [{ ...older, ...born('2008-06-15') }, ...protectedPeople.slice(1)] })).toEqual([])
    expect(told({ until: '2026-06-20' })).toEqual(['a ETHNICITY 2026-06-20 ASSESSMENT_ENDS assessment-1'])
    const limbs = { needs: true, harm: true, unableToProtect: true }
    expect(told({ limbB: 'AT_RISK', atRisk: limbs })).toEqual([])
  })

  test('P4.5 P8.5 no birthday on the way is told of somebody whose age is not open to the caller', () => {
    const protectedPeople = [
      { ...turning18('2026-06-20'), id: 'older' },
      { id: 'a', ...born('2012-01-01') },
    ]
    const assessments = [assessment({ ...ethnicity, protectedPeople })]
    expect(endings({ assessments }, 30, [allocation({ youngPersonIds: ['a'] })])).toEqual([])
  })

  test('P4.5 P8.5 tells no birthday of somebody whose age is not open to the caller: it is about then', () => {
    const told = (birthday: string, within = 366, day = DAY) => {
      const assessments = [assessment({ ...ethnicity, protectedPeople: [turning18(birthday)] })]
      const known = facts({ allocations: [allocation({ youngPersonIds: ['a'] })], assessments })
      return coverEndings(known, opened(council(), known, day), within).map(({ on, why }) => `${on} ${why}`)
    }
    for (let within = 0; within < 70; within += 1)
      expect(told('2026-08-19', within)).toEqual(told('2026-08-04', within))
    expect(told('2026-08-19')).toEqual(['2026-08-01 ASSESSMENT_ENDS'])
    expect(told('2026-08-19', 366, '2026-08-17')).toEqual(['2026-08-18 ASSESSMENT_ENDS'])
  })

  test('P8.9 is the day on which the policy document ends, and not that of its review', () => {
    expect(
      endings({ assessments: [until('2027-01-01')], policyDocuments: [policy({ reviewBy: '2026-06-30' })] }),
    ).toEqual([])
    const policyDocuments = [policy({ until: '2026-07-01' })]
    expect(endings({ assessments: [until('2027-01-01')], policyDocuments })).toEqual([
      'a ETHNICITY 2026-07-01 POLICY_LAPSES -',
    ])
    const next = policy({ id: 'policy-2', from: '2026-06-20' })
    expect(endings({ assessments: [until('2027-01-01')], policyDocuments: [...policyDocuments, next] })).toEqual([])
  })

  test('P8.6 is the day from which a consent is withdrawn, or on which it ends', () => {
    const consents = [consent({ ...ethnicity, withdrawnOn: '2026-06-20' }), consent({ id: 'other', subjectId: 'b' })]
    expect(endings({ consents })).toEqual(['a ETHNICITY 2026-06-20 CONSENT_ENDS consent-1'])
    const ending = consent({ ...ethnicity, until: '2026-06-21' })
    expect(endings({ consents: [ending] })).toEqual(['a ETHNICITY 2026-06-21 CONSENT_ENDS consent-1'])
  })

  test('names an assessment before a consent and before the policy document that ends with it', () => {
    const consents = [consent({ ...ethnicity, withdrawnOn: '2026-07-01' })]
    const policyDocuments = [policy({ until: '2026-07-01' })]
    expect(endings({ assessments: [until('2026-07-01')], consents, policyDocuments })).toEqual([
      'a ETHNICITY 2026-07-01 ASSESSMENT_ENDS assessment-1',
    ])
  })

  test('is none where another assessment goes on, or takes over on that day', () => {
    const goesOn = until('2027-01-01', 'assessment-2')
    const takesOver = { ...until('2026-07-10', 'assessment-2'), from: '2026-07-01' }
    expect(endings({ assessments: [until('2026-07-01'), goesOn] })).toEqual([])
    expect(endings({ assessments: [until('2026-07-01'), takesOver] })).toEqual([
      'a ETHNICITY 2026-07-10 ASSESSMENT_ENDS assessment-2',
    ])
    expect(endings({ assessments: [until('2026-07-01'), { ...takesOver, from: '2026-07-02' }] })).toEqual([
      'a ETHNICITY 2026-07-01 ASSESSMENT_ENDS assessment-1',
    ])
  })

  test('is told in the order of the days, of each person and category, and of nothing else', () => {
    const later = assessment({ id: 'later', subjectIds: ['a', 'b'], categories: ['DISABILITY'], until: '2026-07-02' })
    const other = assessment({ id: 'other', subjectIds: ['b'], categories: ['ETHNICITY'], until: '2026-07-02' })
    expect(endings({ assessments: [later, other, until('2026-07-01'), until('2026-06-15', 'over')] })).toEqual([
      'a ETHNICITY 2026-07-01 ASSESSMENT_ENDS assessment-1',
      'b ETHNICITY 2026-07-02 ASSESSMENT_ENDS other',
      'a DISABILITY 2026-07-02 ASSESSMENT_ENDS later',
      'b DISABILITY 2026-07-02 ASSESSMENT_ENDS later',
    ])
  })

  test('P4.5 is told of those alone for whom the category is open to the caller', () => {
    const both = assessment({ ...ethnicity, subjectIds: ['a', 'b'], until: '2026-07-01' })
    expect(endings({ assessments: [both] }, 30, [allocation({ youngPersonIds: ['b'] })])).toEqual([
      'b ETHNICITY 2026-07-01 ASSESSMENT_ENDS assessment-1',
    ])
    const known = facts({ allocations: WHOLE, assessments: [both] })
    const analyst = opened(council({ roles: ['ANALYST'], purpose: 'UNDERSTAND_NETWORK' }), known)
    expect(coverEndings(known, analyst, 30)).toEqual([])
  })
})
