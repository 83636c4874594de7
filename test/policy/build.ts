/** Builders of facts for these tests: each gives what holds on DAY, so that a test says only what it is about. */
import type {
  AgeFacts,
  Allocation,
  Assessment,
  Caller,
  Consent,
  Element,
  Facts,
  PolicyDocument,
  SharingDecision,
  Standing,
  UrgentAccess,
} from '../../src/policy/facts.ts'
import type { Extent, Opening } from '../../src/policy/opening.ts'
import { openingOf } from '../../src/policy/opening.ts'
import { SHIPPED, type RulesInForce } from '../../src/policy/rule-set.ts'
import { hashOf, ruleText } from '../../src/policy/rule-text.ts'
import type { Category } from '../../src/policy/terms.ts'
import { CATEGORIES } from '../../src/policy/terms.ts'

/** What is shipped, adopted whole: what the rules say is tried with their drafts. */
export const ADOPTED: RulesInForce = {
  version: 1,
  from: '2018-07-04',
  sha256: hashOf(ruleText(SHIPPED)),
  set: SHIPPED,
}

/** The day of the request, unless a test names another. */
export const DAY = '2026-06-15'

export const partner = (change: Partial<Caller> = {}): Caller => ({
  issuer: 'https://id.health.example',
  subject: 'nurse-1',
  organisation: 'org-health',
  agency: 'HEALTH',
  roles: ['PRACTITIONER'],
  purpose: 'PLAN_INTERVENTION',
  ...change,
})

export const council = (change: Partial<Caller> = {}): Caller => ({
  issuer: 'https://id.council.example',
  subject: 'worker-1',
  organisation: 'org-cfs',
  agency: 'CFS',
  roles: ['PRACTITIONER'],
  purpose: 'PLAN_INTERVENTION',
  ...change,
})

export const decision = (change: Partial<SharingDecision> = {}): SharingDecision => ({
  id: 'decision-1',
  mapId: 'map-1',
  organisation: 'org-health',
  purpose: 'PLAN_INTERVENTION',
  categories: CATEGORIES,
  subjects: 'ALL',
  professionals: [],
  mayExport: false,
  contested: [],
  relevanceAsked: false,
  conditions: null,
  from: '2026-06-01',
  until: '2026-07-01',
  withdrawnOn: null,
  ...change,
})

export const allocation = (change: Partial<Allocation> = {}): Allocation => ({
  id: 'allocation-1',
  mapId: 'map-1',
  youngPersonIds: null,
  from: '2026-06-01',
  until: null,
  ...change,
})

export const born = (dateOfBirth: string): AgeFacts => ({ dateOfBirth, estimatedAge: null, estimatedAgeOn: null })
export const estimated = (estimatedAge: number | null, estimatedAgeOn: string | null): AgeFacts => ({
  dateOfBirth: null,
  estimatedAge,
  estimatedAgeOn,
})

export const assessment = (change: Partial<Assessment> = {}): Assessment => ({
  id: 'assessment-1',
  subjectIds: ['a'],
  categories: CATEGORIES,
  limbB: 'UNDER_18',
  protectedPeople: [{ id: 'a', ...born('2012-01-01') }],
  typeOfIndividual: null,
  purpose: '18(1)(a)(i)',
  reasonWithoutConsent: '18(2)(c)',
  substantialPublicInterest: 'to keep children safe',
  enactment: 'Children Act 1989 s.47',
  atRisk: null,
  from: '2026-06-01',
  reviewOn: '2026-09-01',
  until: '2027-06-01',
  withdrawnOn: null,
  ...change,
})

export const consent = (change: Partial<Consent> = {}): Consent => ({
  id: 'consent-1',
  subjectId: 'a',
  categories: CATEGORIES,
  from: '2026-06-01',
  until: null,
  withdrawnOn: null,
  ...change,
})

/** Urgent access that runs. */
export const urgentAccess = (change: Partial<UrgentAccess> = {}): UrgentAccess => ({
  id: 'urgent-1',
  mapId: 'map-1',
  until: '2026-06-16T09:30:00.000Z',
  ...change,
})

export const policy = (change: Partial<PolicyDocument> = {}): PolicyDocument => ({
  id: 'policy-1',
  version: '1',
  from: '2026-01-01',
  reviewBy: '2030-01-01',
  until: null,
  recordedAt: null,
  ...change,
})

export const element = (change: Partial<Element> = {}): Element => ({
  id: 'element-1',
  reveals: [],
  people: ['a'],
  veiled: [],
  others: [],
  posedBy: [],
  ...change,
})

/** A group or a place that everybody may know of: somebody is joined to it. */
export const standing = (change: Partial<Standing> = {}): Standing => ({
  id: 'group',
  labelled: true,
  recordedBy: null,
  claim: null,
  plainly: true,
  people: [],
  elements: [],
  restricted: false,
  ...change,
})

export const facts = (change: Partial<Facts> = {}): Facts => ({
  mapId: 'map-1',
  rules: ADOPTED,
  decisions: [],
  allocations: [],
  urgent: [],
  assessments: [],
  consents: [],
  policyDocuments: [policy()],
  restricted: [],
  contested: [],
  undecided: [],
  elements: [],
  standing: ['group', 'club', 'place', 'g', 'h', 'p', 'x'].map((id) => standing({ id })),
  ...change,
})

/** The opening, where a test takes it for granted that there is one. */
export const opened = (caller: Caller, known: Facts, day = DAY): Opening => {
  const opening = openingOf(caller, known, day)
  if (opening === null) throw new Error('expected an opening')
  return opening
}

/** An extent in a form that reads well in an expectation. */
export const people = (extent: Extent): string | readonly string[] =>
  typeof extent === 'string' ? extent : [...extent].toSorted()

/** For whom a category is open. */
export const openFor = (opening: Opening, category: Category): string | readonly string[] =>
  people(opening.open[category])
