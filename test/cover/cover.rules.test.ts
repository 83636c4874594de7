/** P8 What recording and withdrawing what gives cover asks for. */
import { describe, expect, test } from 'vitest'
import type { Opening } from '../../src/policy/opening.ts'
import { missingToAssess, type KnownOfCover, type NewAssessment } from '../../src/cover/cover.rules.ts'
import {
  isKnownTo,
  missingToConsent,
  missingToRecordPolicy,
  missingToWithdraw,
} from '../../src/cover/cover-records.rules.ts'
import type { MapElement } from '../../src/policy/elements.ts'
import type { Missing } from '../../src/policy/missing.ts'
import {
  allocation,
  assessment,
  born,
  consent as given,
  council,
  DAY,
  estimated,
  facts,
  opened,
  policy,
} from '../policy/build.ts'

const onMap = (id: string, type: MapElement['type']): MapElement => ({ id, type, version: 1, kind: null, status: null })
const ELEMENTS = [
  onMap('child', 'YoungPerson'),
  onMap('ageless', 'YoungPerson'),
  onMap('adult', 'Adult'),
  onMap('concern', 'AdultOfConcern'),
  onMap('group', 'PeerGroup'),
]
const known: KnownOfCover = {
  elements: ELEMENTS,
  ages: new Map([
    ['child', born('2010-07-01')],
    ['ageless', estimated(null, null)],
    ['adult', born('1990-01-01')],
  ]),
  policyDocuments: [policy()],
  consents: [],
  names: new Map(),
}
const whole = opened(council(), facts({ allocations: [allocation()] }))
const forChild = opened(council(), facts({ allocations: [allocation({ youngPersonIds: ['child'] })] }))
const shown = opened(
  council(),
  facts({
    allocations: [allocation()],
    assessments: [assessment({ subjectIds: ['concern'], categories: ['HARMFUL_RELATIONSHIP'] })],
  }),
)

const CONSENT = { from: DAY, until: null, competence: 'how', told: 'what' }
const ATRISK = { protectedId: null, needs: 'needs', harm: 'harm', unableToProtect: 'unable' }
const TYPE = { protectedIds: [], typeOfIndividual: 'a type', whyNoIndividual: 'because', until: '2026-12-15' }
const assessing = (change: Partial<NewAssessment> = {}): NewAssessment => ({
  subjectIds: ['child'],
  categories: ['ETHNICITY'],
  limbB: 'UNDER_18',
  protectedIds: ['child'],
  typeOfIndividual: null,
  whyNoIndividual: null,
  atRisk: null,
  whySubjects: null,
  whyCategories: null,
  consentWithdrawnConsidered: null,
  explanation: 'why',
  substantialPublicInterest: 'interest',
  enactment: 'an Act',
  from: DAY,
  reviewOn: '2026-09-15',
  until: '2027-06-15',
  ...change,
})
const paths = (missing: readonly Missing[]) => missing.map(({ path, clause }) => `${path.slice(6)} ${clause}`)
const missingOf = (change: Partial<NewAssessment>, opening: Opening = whole, known_ = known) =>
  paths(missingToAssess(assessing(change), known_, { opening, today: DAY }))

describe('P1.2 P4.5 what is hidden', () => {
  const hidden = [onMap('risk', 'Risk'), onMap('intervention', 'Intervention'), onMap('concern', 'AdultOfConcern')]
  const there: KnownOfCover = { ...known, elements: [...ELEMENTS, ...hidden] }
  test.each(hidden.map(({ id, type }) => [type, id]))('%s is answered like what is not there', (_type, id) => {
    for (const categories of [['ETHNICITY'], ['HARMFUL_RELATIONSHIP']] as const) {
      const assess = (subject: string) => missingOf({ subjectIds: [subject], categories }, forChild, there)
      expect(assess(id)).toEqual(assess('none'))
      const protect = (one: string) => missingOf({ protectedIds: [one], categories }, forChild, there)
      expect(protect(id)).toEqual(protect('none'))
      const consent = (subjectId: string) =>
        missingToConsent({ ...CONSENT, subjectId, categories }, there.elements, { opening: forChild, today: DAY })
      expect(consent(id)).toEqual(consent('none'))
    }
  })
})

describe('an assessment', () => {
  test.each<[string, Partial<NewAssessment>, readonly string[]]>([
    ['P8.2 states everything', {}, []],
    ['P8.4 for a type of individual', TYPE, []],
    ['P8.3 for an adult at risk', { protectedIds: ['adult'], limbB: 'AT_RISK', atRisk: [ATRISK] }, []],
    ['P8.5 until the day before the birthday', { from: '2028-06-30', reviewOn: '2028-07-01', until: '2028-07-02' }, []],
    [
      'P8.5 from the birthday',
      { from: '2028-07-01', reviewOn: '2028-07-02', until: '2028-07-02' },
      ['protectedIds.0 P8.5'],
    ],
    ['P8.5 an unknown age', { protectedIds: ['ageless'] }, ['protectedIds.0 P8.5']],
    ['P8.5 an adult', { protectedIds: ['adult'] }, ['protectedIds.0 P8.5']],
    ['P1.2 protecting a group', { protectedIds: ['group'] }, ['protectedIds.0 P1.2']],
    ['P8.2 nobody', { subjectIds: [] }, ['subjectIds P8.2']],
    ['P1.2 a group', { subjectIds: ['group'] }, ['subjectIds.0 P1.2']],
    ['P8.2 no category', { categories: [] }, ['categories P8.2']],
    ['P8.2 a category without need', { categories: ['MAP'] }, ['categories.0 P8.2']],
    ['P8.4 nobody protected', { protectedIds: [] }, ['protectedIds P8.4']],
    ['P8.4 a type without why', { ...TYPE, whyNoIndividual: null }, ['whyNoIndividual P8.4']],
    [
      'P8.3 at risk unstated',
      { limbB: 'AT_RISK', atRisk: [{ ...ATRISK, needs: '', harm: ' ', unableToProtect: '' }] },
      ['atRisk.0.needs P8.3', 'atRisk.0.harm P8.3', 'atRisk.0.unableToProtect P8.3'],
    ],
    ['P8.3 at risk left out', { limbB: 'AT_RISK' }, ['atRisk P8.3']],
    ['P8.3 at risk of the other limb', { atRisk: [ATRISK] }, ['atRisk P8.3']],
    [
      'P8.2 blank statements',
      { explanation: '', substantialPublicInterest: ' ', enactment: '' },
      ['explanation P8.2', 'substantialPublicInterest P8.2', 'enactment P8.2'],
    ],
    ['P8.4 a beginning in the past', { from: '2026-06-14', until: '2027-06-14' }, ['from P8.4']],
    ['P8.4 a review on the first day', { reviewOn: DAY }, ['reviewOn P8.4']],
    ['P8.4 a review after the end', { until: '2026-09-14' }, ['reviewOn P8.4']],
    ['P8.4 an end on the first day', { until: DAY }, ['reviewOn P8.4', 'until P8.4']],
    ['P8.4 twelve months and a day', { until: '2027-06-16' }, ['until P8.4']],
    ['P8.4 six months and a day for a type', { ...TYPE, until: '2026-12-16' }, ['until P8.4']],
  ])('%s', (_what, change, missing) => {
    expect(missingOf(change)).toEqual(missing)
  })

  test('P8.9 rests on a policy document in force on its first day', () => {
    const lapses = { ...known, policyDocuments: [policy({ until: '2026-06-16' })] }
    expect(missingOf({}, whole, lapses)).toEqual([])
    expect(missingOf({ from: '2026-06-16' }, whole, lapses)).toEqual(['from P8.9'])
    expect(missingOf({}, whole, { ...known, policyDocuments: [] })).toEqual(['from P8.9'])
  })

  test('P8.5 an age that was not read is unknown', () => {
    expect(missingOf({}, whole, { ...known, ages: new Map() })).toEqual(['protectedIds.0 P8.5'])
  })

  test('P4.5 needs each category granted for everybody, and the ages that it rests on open', () => {
    expect(missingOf({}, forChild)).toEqual([])
    expect(missingOf({ subjectIds: ['child', 'ageless'] }, forChild)).toEqual(['categories.0 P4.5'])
    expect(missingOf({ protectedIds: ['adult'] }, forChild)).toEqual(['protectedIds.0 P4.5'])
  })

  test('P8.5 an adult of concern whose cover has ended is assessed anew as such, by whoever is granted them', () => {
    const anew = { subjectIds: ['concern'], categories: ['HARMFUL_RELATIONSHIP'] } as const
    expect(missingOf(anew)).toEqual([])
    expect(missingOf(anew, forChild)).toEqual(['subjectIds.0 P1.2'])
    expect(missingOf({ ...anew, categories: ['CRIMINAL_OFFENCE'] })).toEqual(['subjectIds.0 P1.2'])
    expect(missingOf({ ...anew, categories: ['CRIMINAL_OFFENCE'] }, shown)).toEqual([])
  })
})

describe('P8.6 consent that was withdrawn', () => {
  const withdrawn = given({ subjectId: 'concern', categories: ['CRIMINAL_OFFENCE'], withdrawnOn: DAY })
  const asking = { subjectIds: ['concern'], categories: ['CRIMINAL_OFFENCE'] } as const
  test('P8.7 of an adult of concern who is not shown tells nothing', () => {
    const there = { ...known, consents: [withdrawn] }
    expect(missingOf(asking, whole, there)).toEqual(missingOf(asking, whole, known))
    expect(missingOf(asking, shown, there)).toEqual(['consentWithdrawnConsidered P8.6'])
  })
})

describe('a policy document', () => {
  const document = { version: '2', from: DAY, reviewBy: '2026-06-16', until: null }
  test.each([
    ['P8.9 is recorded', {}, []],
    ['P8.9 ends after it begins', { until: '2026-06-16' }, []],
    ['P8.9 with an end on its first day', { until: DAY }, ['until P8.9']],
    ['P8.9 with a review on its first day', { reviewBy: DAY }, ['reviewBy P8.9']],
    ['P8.9 with a review in ten years', { reviewBy: '2036-06-15' }, []],
    ['P8.9 with a review in ten years and a day', { reviewBy: '2036-06-16' }, ['reviewBy P8.9']],
    ['P8.9 a second time', { version: '1' }, ['version P8.9']],
  ])('%s', (_what, change, missing) => {
    expect(paths(missingToRecordPolicy({ ...document, ...change }, ['1'], DAY))).toEqual(missing)
  })
})

describe('a consent', () => {
  const consent = { ...CONSENT, subjectId: 'child', categories: ['ETHNICITY'] } as const
  test.each<[string, Partial<Parameters<typeof missingToConsent>[0]>, Opening, readonly string[]]>([
    ['P8.6 is recorded', {}, whole, []],
    ['P8.6 of a year ago less a day, by the default', { from: '2025-06-16' }, whole, []],
    ['P8.6 of a year ago', { from: '2025-06-15' }, whole, ['until P8.6']],
    ['P8.6 of a year ago, that says until when', { from: '2025-06-15', until: '2026-06-16' }, whole, []],
    ['P8.6 that ended today', { from: '2026-06-14', until: DAY }, whole, ['until P8.6']],
    ['P8.6 for twenty-four months', { until: '2028-06-15' }, whole, []],
    ['P8.6 for twenty-four months and a day', { until: '2028-06-16' }, whole, ['until P8.6']],
    ['P8.6 without competence', { competence: ' ' }, whole, ['competence P8.6']],
    ['P8.6 without what they were told', { told: '' }, whole, ['told P8.6']],
    ['P8.6 of tomorrow', { from: '2026-06-16' }, whole, ['from P8.6']],
    ['P1.2 of nobody', { subjectId: 'nobody' }, whole, ['subjectId P1.2']],
    ['P4.5 of somebody not granted', { subjectId: 'adult' }, forChild, ['categories.0 P4.5']],
  ])('%s', (_what, change, opening, missing) => {
    expect(paths(missingToConsent({ ...consent, ...change }, ELEMENTS, { opening, today: DAY }))).toEqual(missing)
  })
})

describe('a withdrawal', () => {
  const at = { path: 'input.id', clause: 'P8.4', what: 'assessment' }
  const record = { id: 'one', subjectIds: ['child', 'adult'], categories: ['ETHNICITY'], withdrawnOn: null } as const

  test('P8.4 is of what stands, and once', () => {
    expect(missingToWithdraw(at, record, whole)).toEqual([])
    expect(paths(missingToWithdraw(at, { ...record, withdrawnOn: DAY }, whole))).toEqual(['id P8.4'])
  })

  test('P4.5 what is not granted as a whole is answered like what is not there', () => {
    expect(isKnownTo(forChild, record)).toBe(false)
    expect(missingToWithdraw(at, record, forChild)).toEqual(missingToWithdraw(at, null, forChild))
    expect(missingToWithdraw(at, { ...record, subjectIds: ['child'] }, forChild)).toEqual([])
  })
})
