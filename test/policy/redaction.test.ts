import { describe, expect, test } from 'vitest'
import { CATEGORIES, needsCover } from '../../src/policy/terms.ts'
import { allocation, assessment, council, DAY, decision, element, facts, opened, partner, policy } from './build.ts'

const kinds = (opening: ReturnType<typeof opened>) =>
  Object.fromEntries(CATEGORIES.map((category) => [category, opening.redactions[category].map(({ kind }) => kind)]))

describe('P4 P5 P8 redactions', () => {
  const partly = decision({ categories: ['IDENTITY', 'DISABILITY', 'SEXUALITY'], subjects: ['a'] })

  test('tell for each category why it is not open for everyone', () => {
    expect(kinds(opened(partner(), facts({ decisions: [partly] })))).toEqual({
      MAP: [],
      IDENTITY: ['SUBJECT_NOT_SHARED'],
      ADDRESS: ['NOT_IN_DECISION'],
      ETHNICITY: ['NOT_IN_DECISION'],
      SEXUALITY: ['SUBJECT_NOT_SHARED', 'NEEDS_COVER'],
      DISABILITY: ['SUBJECT_NOT_SHARED', 'NEEDS_COVER'],
      HARMFUL_RELATIONSHIP: ['NOT_IN_DECISION'],
      CRIMINAL_OFFENCE: ['NOT_PERMITTED'],
      SOCIAL_MEDIA: ['NOT_PERMITTED'],
      OTHER_SPECIAL: ['NOT_IN_DECISION'],
      SOCIAL_CARE_HISTORY: ['NOT_IN_DECISION'],
      RISK: ['NOT_IN_DECISION'],
      PLAN: ['NOT_IN_DECISION'],
    })
  })
  test('of a whole map within the Council there is NEEDS_COVER alone', () => {
    const opening = opened(council(), facts({ allocations: [allocation()] }))
    for (const category of CATEGORIES)
      expect(opening.redactions[category].map(({ kind }) => kind)).toEqual(needsCover(category) ? ['NEEDS_COVER'] : [])
  })
  test('never depend on what is recorded: who has cover, which elements, who is listed', () => {
    const bare = opened(partner(), facts({ decisions: [partly], policyDocuments: [] })).redactions
    const full = opened(
      partner(),
      facts({
        decisions: [decision({ ...partly, subjects: ['a', 'b', 'c'] })],
        assessments: [assessment({ subjectIds: ['a', 'b'] })],
        policyDocuments: [policy()],
        elements: [element({ reveals: ['DISABILITY'] })],
      }),
    ).redactions
    expect(full).toEqual(bare)
  })
  test('cite rule, clause, reason and the law of the day', () => {
    const { redactions } = opened(partner(), facts({ decisions: [partly] }))
    expect(redactions.SOCIAL_MEDIA).toEqual([
      {
        kind: 'NOT_PERMITTED',
        rule: 'default-deny',
        clause: 'P5',
        reason: 'no rule permits it to HEALTH for PLAN_INTERVENTION',
        law: ['UK GDPR Art 5(1)(c)'],
        requestable: false,
      },
    ])
    expect(redactions.ADDRESS).toMatchObject([{ rule: 'grant', clause: 'P4.4', requestable: true }])
    expect(redactions.IDENTITY).toMatchObject([{ rule: 'grant', clause: 'P4.4', requestable: true }])
    expect(redactions.DISABILITY[1]).toMatchObject({ rule: 'cover', clause: 'P8.2', requestable: false })
    expect(redactions.DISABILITY[1]?.law).toContain('UK GDPR Art 9(2)(g)')
  })
  test('P8.7 what needs cover as criminal offence data says so', () => {
    const { redactions } = opened(council(), facts({ allocations: [allocation({ youngPersonIds: ['a'] })] }))
    expect(redactions.CRIMINAL_OFFENCE).toMatchObject([
      {
        rule: 'grant',
        clause: 'P4.5',
        reason: 'the allocation includes this category for some people on the map only',
      },
      { rule: 'cover', clause: 'P8.7' },
    ])
    expect(redactions.CRIMINAL_OFFENCE[1]?.law).toContain('UK GDPR Art 10')
  })
  test('P5.2 a forbid is named with its own clause and reason', () => {
    const { redactions } = opened(council({ roles: ['ANALYST'] }), facts({ allocations: [allocation()] }))
    expect(redactions.IDENTITY).toMatchObject([
      { kind: 'NOT_PERMITTED', rule: 'R-4-05', clause: 'P5.2', requestable: false },
    ])
  })
  test('P8.8 the law is that of the day', () => {
    const past = decision({ from: '2020-01-01', until: '2020-12-31' })
    const { redactions } = opened(partner(), facts({ decisions: [past] }), '2020-06-15')
    expect(redactions.SOCIAL_MEDIA[0]?.law).toEqual(['GDPR (EU) 2016/679 Art 5(1)(c)'])
    expect(DAY > '2020-06-15').toBe(true)
  })
})
