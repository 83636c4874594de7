/**
 * The rules: agency x role x purpose x category, in the order of the protocol's clauses (protocol.md P4, P5, P8).
 *
 * Default deny: what no rule permits is closed. A forbid beats every permit. Order has no effect. Ids are permanent: a
 * rule that goes takes its id with it. `draft` marks what waits for the data protection officer's confirmation.
 * Every rule decides at least one cell of the matrix (test/policy/matrix.md); the tests hold that.
 */
import type { CitationId } from './law.ts'
import type { Agency, Category, IsoDate, Purpose, Role } from './terms.ts'
import { MAPPING_PURPOSES } from './terms.ts'

/** One rule. A part that a forbid leaves out means any; a permit names agency, role and purpose (ceiling.ts checks it). */
export type Rule = {
  readonly id: string
  /** The clause it carries out, as numbered in protocol.md. */
  readonly clause: string
  readonly effect: 'permit' | 'forbid'
  readonly agency?: readonly Agency[]
  readonly role?: readonly Role[]
  readonly purpose?: readonly Purpose[]
  readonly data: readonly Category[]
  /** The law that it rests on (law.ts). Each citation was in force on `since`. */
  readonly basis: readonly CitationId[]
  /** The day from which the protocol has said so. Every rule in the table is in force. */
  readonly since: IsoDate
  readonly draft?: boolean
  /** Why, in one sentence that a young person could read. */
  readonly because: string
}

/** The purposes that every partner may state: A, I, S. */
const PARTNER_PURPOSES = ['ASSESS_RISK', 'PLAN_INTERVENTION', 'ONGOING_SUPPORT'] as const satisfies readonly Purpose[]
/** Police may also state "understand a network", for MAP and RISK alone. */
const POLICE_PURPOSES = [...PARTNER_PURPOSES, 'UNDERSTAND_NETWORK'] as const satisfies readonly Purpose[]

const MINIMAL = ['gdpr-5-1-c'] as const satisfies readonly CitationId[]
const COUNCIL = [
  'gdpr-6-1-e',
  'dpa-8',
  'ca1989-17',
  'ca1989-47',
  'working-together',
] as const satisfies readonly CitationId[]
const SHARED = [
  'gdpr-6-1-e',
  'dpa-8',
  'ca2004-10',
  'ca2004-11',
  'working-together',
] as const satisfies readonly CitationId[]
const SPECIAL = [
  'gdpr-6-1-e',
  'dpa-8',
  'gdpr-9-2-g',
  'dpa-10',
  'dpa-sch1-6',
  'dpa-sch1-18',
] as const satisfies readonly CitationId[]
const CRIMINAL = [
  'gdpr-6-1-e',
  'dpa-8',
  'gdpr-10',
  'dpa-10-5',
  'dpa-11',
  'dpa-sch1-36',
  'dpa-sch1-18',
] as const satisfies readonly CitationId[]

/** The table of rules. */
export const RULES = [
  // Within the Council (P4.1). Allocation decides which map, and about whom.
  {
    id: 'R-4-01',
    clause: 'P4.1',
    effect: 'permit',
    agency: ['CFS'],
    role: ['PRACTITIONER', 'MANAGER'],
    purpose: MAPPING_PURPOSES,
    data: ['MAP', 'IDENTITY', 'ADDRESS', 'SOCIAL_MEDIA', 'SOCIAL_CARE_HISTORY', 'RISK', 'PLAN'],
    basis: COUNCIL,
    since: '2018-07-04',
    because: 'social workers of young people on one map work on it together, with what its purposes need',
  },
  {
    id: 'R-4-02',
    clause: 'P8.2',
    effect: 'permit',
    agency: ['CFS'],
    role: ['PRACTITIONER', 'MANAGER'],
    purpose: MAPPING_PURPOSES,
    data: ['ETHNICITY', 'SEXUALITY', 'DISABILITY'],
    basis: SPECIAL,
    since: '2018-07-04',
    because: 'a social worker adapts protection to who the young person is, under a recorded assessment',
  },
  {
    id: 'R-4-03',
    clause: 'P8.7',
    effect: 'permit',
    agency: ['CFS'],
    role: ['PRACTITIONER', 'MANAGER'],
    purpose: MAPPING_PURPOSES,
    data: ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'],
    basis: CRIMINAL,
    since: '2018-07-04',
    draft: true,
    because:
      'who harms whom is what a map is drawn to understand; the protocol names no Art 10 condition, this is the reading',
  },
  {
    id: 'R-4-04',
    clause: 'P2.2',
    effect: 'permit',
    agency: ['CFS'],
    role: ['ANALYST'],
    purpose: MAPPING_PURPOSES,
    data: ['MAP', 'RISK', 'PLAN'],
    basis: COUNCIL,
    since: '2018-07-04',
    draft: true,
    because: 'network questions are about ties and places, and need no more than who is on the map by label',
  },
  {
    id: 'R-4-05',
    clause: 'P5.2',
    effect: 'forbid',
    role: ['ANALYST'],
    data: [
      'IDENTITY',
      'ADDRESS',
      'ETHNICITY',
      'SEXUALITY',
      'DISABILITY',
      'HARMFUL_RELATIONSHIP',
      'CRIMINAL_OFFENCE',
      'SOCIAL_MEDIA',
      'SOCIAL_CARE_HISTORY',
    ],
    basis: MINIMAL,
    since: '2018-07-04',
    because: 'no question about a network needs to know who somebody is, whatever other role the token carries',
  },

  // MAP
  {
    id: 'R-5-01',
    clause: 'P4.2',
    effect: 'permit',
    agency: ['YOUTH_JUSTICE'],
    role: ['PRACTITIONER'],
    purpose: MAPPING_PURPOSES,
    data: ['MAP'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'youth justice works with the whole network of a young person, gaps in knowledge included',
  },
  {
    id: 'R-5-02',
    clause: 'P4.6',
    effect: 'permit',
    agency: ['POLICE'],
    role: ['PRACTITIONER'],
    purpose: POLICE_PURPOSES,
    data: ['MAP'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'police help to understand a network by label, which is less than general intelligence',
  },
  {
    id: 'R-5-03',
    clause: 'P4.2',
    effect: 'permit',
    agency: ['EDUCATION', 'HEALTH', 'HOUSING', 'VOLUNTARY_SECTOR'],
    role: ['PRACTITIONER'],
    purpose: PARTNER_PURPOSES,
    data: ['MAP'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'whoever is asked to help needs to see who is on the map, by label',
  },

  // IDENTITY
  {
    id: 'R-5-04',
    clause: 'P5',
    effect: 'permit',
    agency: ['YOUTH_JUSTICE'],
    role: ['PRACTITIONER'],
    purpose: MAPPING_PURPOSES,
    data: ['IDENTITY'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'youth justice can only support somebody it can recognise',
  },
  {
    id: 'R-5-05',
    clause: 'P5',
    effect: 'permit',
    agency: ['EDUCATION', 'HEALTH', 'POLICE', 'HOUSING'],
    role: ['PRACTITIONER'],
    purpose: PARTNER_PURPOSES,
    data: ['IDENTITY'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'a partner can only protect or support somebody it can recognise; for a network, labels are enough',
  },
  {
    id: 'R-5-06',
    clause: 'P5',
    effect: 'permit',
    agency: ['VOLUNTARY_SECTOR'],
    role: ['PRACTITIONER'],
    purpose: ['PLAN_INTERVENTION'],
    data: ['IDENTITY'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'a project needs to know whom it invites to group work, and no more',
  },

  // ADDRESS
  {
    id: 'R-5-07',
    clause: 'P5',
    effect: 'permit',
    agency: ['YOUTH_JUSTICE', 'HEALTH'],
    role: ['PRACTITIONER'],
    purpose: ['PLAN_INTERVENTION'],
    data: ['ADDRESS'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'an intervention may be a visit at home',
  },
  {
    id: 'R-5-08',
    clause: 'P5',
    effect: 'permit',
    agency: ['POLICE', 'HOUSING'],
    role: ['PRACTITIONER'],
    purpose: ['ASSESS_RISK', 'PLAN_INTERVENTION'],
    data: ['ADDRESS'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'they assess and change the safety of homes and places',
  },

  // ETHNICITY
  {
    id: 'R-5-09',
    clause: 'P8.2',
    effect: 'permit',
    agency: ['YOUTH_JUSTICE'],
    role: ['PRACTITIONER'],
    purpose: ['PLAN_INTERVENTION'],
    data: ['ETHNICITY'],
    basis: SPECIAL,
    since: '2018-07-04',
    draft: true,
    because: 'an intervention must answer to disproportion and to identity',
  },
  {
    id: 'R-5-10',
    clause: 'P8.2',
    effect: 'permit',
    agency: ['HEALTH'],
    role: ['PRACTITIONER'],
    purpose: ['PLAN_INTERVENTION', 'ONGOING_SUPPORT'],
    data: ['ETHNICITY'],
    basis: SPECIAL,
    since: '2018-07-04',
    draft: true,
    because: 'care has to be culturally competent, while it is planned and while it lasts',
  },

  // SEXUALITY
  {
    id: 'R-5-11',
    clause: 'P8.2',
    effect: 'permit',
    agency: ['HEALTH'],
    role: ['PRACTITIONER'],
    purpose: ['PLAN_INTERVENTION', 'ONGOING_SUPPORT'],
    data: ['SEXUALITY'],
    basis: SPECIAL,
    since: '2018-07-04',
    draft: true,
    because: 'sexual health care and therapy depend on it; nobody else needs it',
  },

  // DISABILITY
  {
    id: 'R-5-12',
    clause: 'P8.2',
    effect: 'permit',
    agency: ['YOUTH_JUSTICE'],
    role: ['PRACTITIONER'],
    purpose: MAPPING_PURPOSES,
    data: ['DISABILITY'],
    basis: SPECIAL,
    since: '2018-07-04',
    draft: true,
    because: 'what a young person can understand and manage bears on every part of the work',
  },
  {
    id: 'R-5-13',
    clause: 'P8.2',
    effect: 'permit',
    agency: ['EDUCATION', 'HEALTH'],
    role: ['PRACTITIONER'],
    purpose: PARTNER_PURPOSES,
    data: ['DISABILITY'],
    basis: SPECIAL,
    since: '2018-07-04',
    draft: true,
    because: 'schools and health partners meet the need itself, and know what makes it a risk',
  },
  {
    id: 'R-5-14',
    clause: 'P8.2',
    effect: 'permit',
    agency: ['POLICE', 'VOLUNTARY_SECTOR'],
    role: ['PRACTITIONER'],
    purpose: ['PLAN_INTERVENTION'],
    data: ['DISABILITY'],
    basis: SPECIAL,
    since: '2018-07-04',
    draft: true,
    because: 'an intervention is adapted to a disability',
  },

  // HARMFUL_RELATIONSHIP
  {
    id: 'R-5-15',
    clause: 'P8.7',
    effect: 'permit',
    agency: ['YOUTH_JUSTICE'],
    role: ['PRACTITIONER'],
    purpose: MAPPING_PURPOSES,
    data: ['HARMFUL_RELATIONSHIP'],
    basis: CRIMINAL,
    since: '2018-07-04',
    draft: true,
    because: 'who exploits or coerces whom decides how a young person is worked with',
  },
  {
    id: 'R-5-16',
    clause: 'P8.7',
    effect: 'permit',
    agency: ['EDUCATION', 'HEALTH', 'POLICE'],
    role: ['PRACTITIONER'],
    purpose: PARTNER_PURPOSES,
    data: ['HARMFUL_RELATIONSHIP'],
    basis: CRIMINAL,
    since: '2018-07-04',
    draft: true,
    because: 'who sees a young person daily, or can disrupt the harm, needs to know where it comes from',
  },
  {
    id: 'R-5-17',
    clause: 'P8.7',
    effect: 'permit',
    agency: ['HOUSING', 'VOLUNTARY_SECTOR'],
    role: ['PRACTITIONER'],
    purpose: ['PLAN_INTERVENTION'],
    data: ['HARMFUL_RELATIONSHIP'],
    basis: CRIMINAL,
    since: '2018-07-04',
    draft: true,
    because: 'nobody is to be housed or grouped with those who harm them',
  },

  // CRIMINAL_OFFENCE
  {
    id: 'R-5-18',
    clause: 'P8.7',
    effect: 'permit',
    agency: ['YOUTH_JUSTICE'],
    role: ['PRACTITIONER'],
    purpose: MAPPING_PURPOSES,
    data: ['CRIMINAL_OFFENCE'],
    basis: CRIMINAL,
    since: '2018-07-04',
    draft: true,
    because: 'offences and the coercion behind them are the matter of its statutory work',
  },
  {
    id: 'R-5-19',
    clause: 'P8.7',
    effect: 'permit',
    agency: ['EDUCATION'],
    role: ['PRACTITIONER'],
    purpose: ['PLAN_INTERVENTION'],
    data: ['CRIMINAL_OFFENCE'],
    basis: CRIMINAL,
    since: '2018-07-04',
    draft: true,
    because: 'a school that takes part in an intervention has to keep all its pupils safe',
  },
  {
    id: 'R-5-20',
    clause: 'P8.7',
    effect: 'permit',
    agency: ['POLICE'],
    role: ['PRACTITIONER'],
    purpose: PARTNER_PURPOSES,
    data: ['CRIMINAL_OFFENCE'],
    basis: CRIMINAL,
    since: '2018-07-04',
    draft: true,
    because: 'police compare what the map says with what they know, for the risk, the plan and the support',
  },

  // SOCIAL_MEDIA
  {
    id: 'R-5-21',
    clause: 'P5.3',
    effect: 'permit',
    agency: ['YOUTH_JUSTICE'],
    role: ['PRACTITIONER'],
    purpose: MAPPING_PURPOSES,
    data: ['SOCIAL_MEDIA'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'public postings show conflicts that bear on all of its work',
  },
  {
    id: 'R-5-22',
    clause: 'P5.3',
    effect: 'permit',
    agency: ['POLICE'],
    role: ['PRACTITIONER'],
    purpose: ['ASSESS_RISK'],
    data: ['SOCIAL_MEDIA'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'public postings may show a threat that has to be assessed',
  },

  // SOCIAL_CARE_HISTORY
  {
    id: 'R-5-23',
    clause: 'P5',
    effect: 'permit',
    agency: ['YOUTH_JUSTICE'],
    role: ['PRACTITIONER'],
    purpose: MAPPING_PURPOSES,
    data: ['SOCIAL_CARE_HISTORY'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'its work continues what social care began',
  },
  {
    id: 'R-5-24',
    clause: 'P5',
    effect: 'permit',
    agency: ['HEALTH'],
    role: ['PRACTITIONER'],
    purpose: PARTNER_PURPOSES,
    data: ['SOCIAL_CARE_HISTORY'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'earlier harm and care bear on health needs',
  },

  // RISK
  {
    id: 'R-5-25',
    clause: 'P2.1',
    effect: 'permit',
    agency: ['YOUTH_JUSTICE'],
    role: ['PRACTITIONER'],
    purpose: MAPPING_PURPOSES,
    data: ['RISK'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'risks to and by a young person are what its plans answer',
  },
  {
    id: 'R-5-26',
    clause: 'P2.1',
    effect: 'permit',
    agency: ['POLICE'],
    role: ['PRACTITIONER'],
    purpose: POLICE_PURPOSES,
    data: ['RISK'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'police need the risks to understand and to disrupt them',
  },
  {
    id: 'R-5-27',
    clause: 'P2.1',
    effect: 'permit',
    agency: ['EDUCATION', 'HEALTH'],
    role: ['PRACTITIONER'],
    purpose: PARTNER_PURPOSES,
    data: ['RISK'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'those who see a young person daily need to know what to look for',
  },
  {
    id: 'R-5-28',
    clause: 'P2.1',
    effect: 'permit',
    agency: ['HOUSING', 'VOLUNTARY_SECTOR'],
    role: ['PRACTITIONER'],
    purpose: ['PLAN_INTERVENTION'],
    data: ['RISK'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'an intervention they take part in has to be safe',
  },

  // PLAN
  {
    id: 'R-5-29',
    clause: 'P2.3',
    effect: 'permit',
    agency: ['YOUTH_JUSTICE'],
    role: ['PRACTITIONER'],
    purpose: MAPPING_PURPOSES,
    data: ['PLAN'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'it takes part in the plan throughout',
  },
  {
    id: 'R-5-30',
    clause: 'P2.3',
    effect: 'permit',
    agency: ['EDUCATION', 'HEALTH', 'POLICE'],
    role: ['PRACTITIONER'],
    purpose: PARTNER_PURPOSES,
    data: ['PLAN'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'a plan works if those who carry it out know it',
  },
  {
    id: 'R-5-31',
    clause: 'P2.3',
    effect: 'permit',
    agency: ['HOUSING', 'VOLUNTARY_SECTOR'],
    role: ['PRACTITIONER'],
    purpose: ['PLAN_INTERVENTION'],
    data: ['PLAN'],
    basis: SHARED,
    since: '2018-07-04',
    draft: true,
    because: 'they need the part of the work that they do',
  },
] as const satisfies readonly Rule[]

/**
 * Who may run an analysis, and which categories it may read (`data`). An analysis reads only what a rule here permits. These
 * rules open nothing: everything that an analysis reads must also be open to the caller, for everybody on the map.
 */
export const ANALYSIS_RULES = [
  {
    id: 'R-4-06',
    clause: 'P4.6',
    effect: 'permit',
    agency: ['CFS'],
    role: ['PRACTITIONER', 'MANAGER', 'ANALYST'],
    purpose: MAPPING_PURPOSES,
    data: ['MAP', 'RISK', 'PLAN', 'HARMFUL_RELATIONSHIP'],
    basis: COUNCIL,
    since: '2018-07-04',
    draft: true,
    because:
      'a question about a whole network is answered within the Council: partners read maps, and compare no children on them',
  },
] as const satisfies readonly Rule[]

/**
 * Rules about figures that count many people and are about nobody. A question of its own answers them. They open
 * nothing on a map, and the matrix leaves them out.
 */
export const REPORT_RULES = [
  {
    id: 'R-9-01',
    clause: 'P9.6',
    effect: 'permit',
    agency: ['CFS'],
    role: ['DPO', 'MANAGER'],
    purpose: ['ACCOUNTABILITY'],
    data: ['MAP', 'IDENTITY', 'RISK', 'PLAN'],
    basis: ['gdpr-6-1-e', 'dpa-8', 'ea2010-149'],
    since: '2018-07-04',
    draft: true,
    because: 'the Council has to know whether it maps some groups of young people more often than others',
  },
  {
    id: 'R-9-02',
    clause: 'P9.6',
    effect: 'permit',
    agency: ['CFS'],
    role: ['DPO', 'MANAGER'],
    purpose: ['ACCOUNTABILITY'],
    data: ['ETHNICITY', 'DISABILITY'],
    basis: ['gdpr-9-2-g', 'dpa-10', 'dpa-sch1-8', 'ea2010-149'],
    since: '2018-07-04',
    draft: true,
    because: 'equality of treatment is kept under review in tables that decide about nobody (Sch 1 para 8)',
  },
] as const satisfies readonly Rule[]
