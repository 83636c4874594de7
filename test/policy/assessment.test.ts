import { describe, expect, test } from 'vitest'
import { assessmentUntil, consentUntil, coverOf, FOREVER, policyUntil } from '../../src/policy/assessment.ts'
import type { Assessment, Consent, PolicyDocument } from '../../src/policy/facts.ts'
import { assessment, born, consent, DAY, estimated, policy } from './build.ts'

const until = (change: Partial<Assessment>, day = DAY): string | null => assessmentUntil(assessment(change), day)
const protects = (...ages: readonly Parameters<typeof born>[0][]): Partial<Assessment> => ({
  protectedPeople: ages.map((dateOfBirth, index) => ({ id: `p${index}`, ...born(dateOfBirth) })),
})

describe('P8.2 an assessment states every limb of para 18(1), and the enactment of para 6', () => {
  test('all stated, it holds until its end', () => {
    expect(until({})).toBe('2027-06-01')
  })
  test.each([
    ['18(1)(a), the purpose', { purpose: null }],
    ['18(1)(b), an individual or a type', { protectedPeople: [] }],
    ['18(1)(b), a type that says something', { protectedPeople: [], typeOfIndividual: ' ' }],
    ['18(1)(c), the reason without consent', { reasonWithoutConsent: null }],
    ['18(1)(d), the substantial public interest', { substantialPublicInterest: null }],
    ['18(1)(d) in more than blanks', { substantialPublicInterest: '  ' }],
    ['para 6, the enactment', { enactment: null }],
    ['para 6 in more than blanks', { enactment: '' }],
  ] as const)('without %s it covers nothing', (_what, change) => {
    expect(until(change)).toBeNull()
  })
  test.each(['18(1)(a)(i)', '18(1)(a)(ii)'] as const)('the purpose may be %s', (purpose) => {
    expect(until({ purpose })).not.toBeNull()
  })
  test.each(['18(2)(a)', '18(2)(b)', '18(2)(c)'] as const)('the reason may be %s', (reasonWithoutConsent) => {
    expect(until({ reasonWithoutConsent })).not.toBeNull()
  })
})

describe('P8.4 an assessment holds from its day, and until its end', () => {
  test.each([
    ['the day before', '2026-05-31', null],
    ['the day itself', '2026-06-01', '2026-12-01'],
    ['the day after', '2026-06-02', '2026-12-01'],
    ['the day before its end', '2026-11-30', '2026-12-01'],
    ['the day of its end', '2026-12-01', null],
  ])('%s', (_when, day, expected) => {
    expect(until({ until: '2026-12-01' }, day)).toBe(expected)
  })
  test('its withdrawal ends it on that day', () => {
    expect(until({ withdrawnOn: '2026-06-16' })).toBe('2026-06-16')
    expect(until({ withdrawnOn: '2026-06-15' })).toBeNull()
  })
  test('its review day does not end it', () => {
    expect(until({ reviewOn: '2026-06-02' })).toBe('2027-06-01')
  })
  test('recorded for longer than twelve months, it ends after twelve', () => {
    expect(until({ until: '2030-01-01' })).toBe('2027-06-01')
    expect(until({ until: '2030-01-01' }, '2027-05-31')).toBe('2027-06-01')
    expect(until({ until: '2030-01-01' }, '2027-06-01')).toBeNull()
  })
  const type = { protectedPeople: [], typeOfIndividual: 'children who go to the youth club in the evening' }
  test('for a type of individual it ends after six months', () => {
    expect(until(type, '2026-11-30')).toBe('2026-12-01')
    expect(until(type, '2026-12-01')).toBeNull()
  })
  test('for a type of individual who is at risk, the three limbs are stated too', () => {
    expect(until({ ...type, limbB: 'AT_RISK', atRisk: { needs: true, harm: true, unableToProtect: true } })).toBe(
      '2026-12-01',
    )
    expect(until({ ...type, limbB: 'AT_RISK' })).toBeNull()
  })
  test('with people named beside a type, the ages of the named decide', () => {
    expect(until({ typeOfIndividual: 'children of the estate', ...protects('2000-01-01') })).toBeNull()
  })
})

describe('P8.5 limb (b)(i) holds until the 18th birthday of the last protected person', () => {
  test.each([
    ['the day before', '2026-06-14', '2026-06-15'],
    ['the day itself', '2026-06-15', null],
    ['the day after', '2026-06-16', null],
  ])('%s the birthday', (_when, day, expected) => {
    expect(until(protects('2008-06-15'), day)).toBe(expected)
  })
  test('born on 29 February, it holds on 28 February and not on 1 March', () => {
    const from = '2026-01-01'
    expect(until({ ...protects('2008-02-29'), from }, '2026-02-28')).toBe('2026-03-01')
    expect(until({ ...protects('2008-02-29'), from }, '2026-03-01')).toBeNull()
  })
  test.each([
    ['older first', ['2008-06-20', '2008-09-01']],
    ['younger first', ['2008-09-01', '2008-06-20']],
    ['one already of age', ['1990-01-01', '2008-09-01']],
  ])('of several, the last one counts: %s', (_order, ages) => {
    expect(until(protects(...ages))).toBe('2026-09-01')
  })
  test('an unknown age is never under 18, but does not take another person’s age away', () => {
    const unknown = { id: 'u', ...estimated(null, null) }
    expect(until({ protectedPeople: [unknown] })).toBeNull()
    expect(until({ protectedPeople: [unknown, { id: 'k', ...born('2008-09-01') }] })).toBe('2026-09-01')
  })
  test('an estimated age counts from the day it was estimated', () => {
    expect(until({ protectedPeople: [{ id: 'e', ...estimated(17, '2025-06-16') }] })).toBe('2026-06-16')
    expect(until({ protectedPeople: [{ id: 'e', ...estimated(17, '2025-06-15') }] })).toBeNull()
    expect(until({ protectedPeople: [{ id: 'e', ...estimated(18, '2026-06-15') }] })).toBeNull()
  })
})

describe('P8.3 at risk needs all three limbs', () => {
  const grown = { ...protects('1980-01-01'), limbB: 'AT_RISK' as const }
  test('all three hold for an adult until the end of the assessment', () => {
    expect(until({ ...grown, atRisk: { needs: true, harm: true, unableToProtect: true } })).toBe('2027-06-01')
  })
  test.each([
    ['needs for care and support', { needs: false, harm: true, unableToProtect: true }],
    ['harm or its risk', { needs: true, harm: false, unableToProtect: true }],
    ['being unable to protect oneself', { needs: true, harm: true, unableToProtect: false }],
    ['any of them', null],
  ])('without %s it covers nothing', (_what, atRisk) => {
    expect(until({ ...grown, atRisk })).toBeNull()
  })
  test('recorded before the 18th birthday, it goes on over it', () => {
    const atRisk = { needs: true, harm: true, unableToProtect: true }
    for (const day of ['2026-06-14', '2026-06-15', '2026-06-16'])
      expect(until({ ...protects('2008-06-15'), limbB: 'AT_RISK', atRisk }, day)).toBe('2027-06-01')
  })
})

describe('P8.6 explicit consent stands until it is withdrawn, or ends', () => {
  test.each([
    ['before it was given', '2026-05-31', null],
    ['on its day', '2026-06-01', '2026-06-20'],
    ['the day before its withdrawal', '2026-06-19', '2026-06-20'],
    ['on the day of its withdrawal', '2026-06-20', null],
  ])('%s', (_when, day, expected) => {
    expect(consentUntil(consent({ withdrawnOn: '2026-06-20' }), day)).toBe(expected)
  })
  test.each([
    ['a year less a day after it was given, where no end is recorded', null, '2027-05-31', '2027-06-01'],
    ['a year after', null, '2027-06-01', null],
    ['the day before its end', '2026-08-01', '2026-07-31', '2026-08-01'],
    ['on its end', '2026-08-01', '2026-08-01', null],
  ])('%s', (_when, end, day, expected) => {
    expect(consentUntil(consent({ until: end }), day)).toBe(expected)
  })
})

const inForce = (change: Partial<PolicyDocument>, day = DAY): string | null => policyUntil([policy(change)], day)

describe('P8.9 an appropriate policy document is in force', () => {
  test.each([
    ['the day before it begins', '2026-01-31', null],
    ['the day it begins', '2026-02-01', FOREVER],
    ['the day by which it is to be reviewed', '2026-06-15', FOREVER],
    ['the day after that, and long after: a late review ends nothing', '2027-06-16', FOREVER],
  ])('%s', (_when, day, expected) => {
    expect(inForce({ from: '2026-02-01', reviewBy: '2026-06-15' }, day)).toBe(expected)
  })
  test('an end before its review ends it', () => {
    expect(inForce({ until: '2026-06-16' })).toBe('2026-06-16')
    expect(inForce({ until: '2026-06-15' })).toBeNull()
  })
  test('a later version replaces the one before from its first day, and of none there is none', () => {
    const first = policy({ id: 'first' })
    const later = policy({ id: 'later', from: '2026-07-01', until: '2026-09-01' })
    expect(policyUntil([first, later], DAY)).toBe('2026-09-01')
    expect(policyUntil([later, first], '2026-08-31')).toBe('2026-09-01')
    expect(policyUntil([first, later], '2026-09-01')).toBeNull()
    expect(policyUntil([], DAY)).toBeNull()
  })
  test('where nothing is in force between two versions, it ends with the first', () => {
    const [first, later] = [policy({ until: '2026-07-01' }), policy({ id: 'later', from: '2026-07-02' })]
    expect(policyUntil([first, later], DAY)).toBe('2026-07-01')
    expect(policyUntil([first, { ...later, from: '2026-07-01' }], DAY)).toBe(FOREVER)
  })
  test('of two that begin on one day the one recorded last counts', () => {
    const one = policy({ id: 'a', recordedAt: '2026-01-02T00:00:00Z', until: '2026-06-01' })
    const other = policy({ id: 'b', recordedAt: '2026-01-01T00:00:00Z' })
    expect(policyUntil([one, other], DAY)).toBeNull()
    expect(policyUntil([{ ...one, recordedAt: null }, other], DAY)).toBe(FOREVER)
  })
})

const cover = (known: { assessments?: readonly Assessment[]; consents?: readonly Consent[] }, documents = [policy()]) =>
  coverOf(
    { assessments: [], consents: [], policyDocuments: documents, ...known },
    ['ETHNICITY', 'CRIMINAL_OFFENCE'],
    DAY,
  )

describe('P8 cover of people', () => {
  test('P8.2 an assessment covers its subjects and categories, nobody and nothing else', () => {
    const found = cover({
      assessments: [assessment({ subjectIds: ['a', 'b'], categories: ['ETHNICITY', 'SEXUALITY'] })],
    })
    expect([...(found.get('ETHNICITY')?.keys() ?? [])]).toEqual(['a', 'b'])
    expect(found.get('CRIMINAL_OFFENCE')?.size).toBe(0)
    expect(found.has('SEXUALITY')).toBe(false)
  })
  test('P8.2.1 an adult’s data that protect a child are covered while the child is one', () => {
    const suspect = assessment({ subjectIds: ['adult'], ...protects('2008-06-16') })
    expect(
      cover({ assessments: [suspect] })
        .get('CRIMINAL_OFFENCE')
        ?.get('adult'),
    ).toBe('2026-06-16')
    const grownUp = assessment({ subjectIds: ['adult'], ...protects('2008-06-15') })
    expect(cover({ assessments: [grownUp] }).get('CRIMINAL_OFFENCE')?.size).toBe(0)
  })
  test('P8.2.1 a child’s data that protect an adult who is not at risk are not covered', () => {
    const forAdult = assessment({ subjectIds: ['child'], ...protects('1980-01-01') })
    expect(cover({ assessments: [forAdult] }).get('ETHNICITY')?.size).toBe(0)
  })
  test('P8.6 consent covers one person, for Art 9 and for Art 10 data', () => {
    const found = cover({ consents: [consent({ subjectId: 'b' }), consent({ subjectId: 'c', withdrawnOn: DAY })] })
    expect([...(found.get('ETHNICITY')?.keys() ?? [])]).toEqual(['b'])
    expect([...(found.get('CRIMINAL_OFFENCE')?.keys() ?? [])]).toEqual(['b'])
  })
  test('the cover that lasts longest counts, in any order, and none outlasts the policy document', () => {
    const short = assessment({ until: '2026-07-01' })
    const long = assessment({ until: '2026-08-01' })
    for (const assessments of [
      [short, long],
      [long, short],
    ])
      expect(cover({ assessments }).get('ETHNICITY')?.get('a')).toBe('2026-08-01')
    expect(
      cover({ assessments: [long] }, [policy({ until: '2026-07-15' })])
        .get('ETHNICITY')
        ?.get('a'),
    ).toBe('2026-07-15')
  })
  test('P8.9 without a policy document in force nothing has cover', () => {
    const found = cover({ assessments: [assessment()], consents: [consent()] }, [policy({ until: '2026-06-15' })])
    expect(found.get('ETHNICITY')?.size).toBe(0)
    expect(found.get('CRIMINAL_OFFENCE')?.size).toBe(0)
  })
})
