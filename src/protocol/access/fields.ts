/**
 * Which values of a record are the person's own and short, and of which category each is (P5, P9.5). Pure data.
 *
 * What stands in no list here is free text, which may be about somebody else as well: a property that is added later is
 * withheld until an officer has looked at it.
 */
import type { Category } from '../terms.ts'

/** Field of a person on a map -> category, as in schema/people.graphql. */
export const PERSON_FIELDS = {
  label: 'MAP',
  kind: 'MAP',
  identified: 'IDENTITY',
  description: 'IDENTITY',
  name: 'IDENTITY',
  aliases: 'IDENTITY',
  dateOfBirth: 'IDENTITY',
  estimatedAge: 'IDENTITY',
  estimatedAgeSource: 'IDENTITY',
  estimatedAgeOn: 'IDENTITY',
  gender: 'IDENTITY',
  address: 'ADDRESS',
  ethnicity: 'ETHNICITY',
  sexuality: 'SEXUALITY',
  disability: 'DISABILITY',
  whyOnMap: 'RISK',
  connectedHow: 'RISK',
  atRiskOfHarm: 'RISK',
  presentsRiskOfHarm: 'RISK',
  relevanceReason: 'RISK',
  relevanceSource: 'RISK',
  relevanceDecidedBy: 'RISK',
  relevanceDecidedOn: 'RISK',
  relevanceReviewBy: 'RISK',
  views: 'PLAN',
  viewsTakenOn: 'PLAN',
  subjectStatement: 'RISK',
  subjectStatementOn: 'RISK',
  endedOn: 'MAP',
  concern: 'HARMFUL_RELATIONSHIP',
} as const satisfies Readonly<Record<string, Category>>

/** Type of an element -> category of its values. */
export const ELEMENT_CATEGORIES = {
  PeerMap: 'MAP',
  Person: 'IDENTITY',
  Offence: 'CRIMINAL_OFFENCE',
  SocialMediaPost: 'SOCIAL_MEDIA',
  SocialCareRecord: 'SOCIAL_CARE_HISTORY',
  Risk: 'RISK',
  Strength: 'RISK',
  SignificantEvent: 'PLAN',
  Intervention: 'PLAN',
  InformationGap: 'PLAN',
} as const satisfies Readonly<Record<string, Category>>

/** Type of a tie -> where it stands in the schema, and the category of its existence. */
export const TIES = {
  PEER: { coordinate: 'PeerMap.peerTies', category: 'MAP' },
  SUPPORTS: { coordinate: 'PeerMap.supportTies', category: 'MAP' },
  MEMBER_OF: { coordinate: 'PeerMap.membershipTies', category: 'MAP' },
  FREQUENTS: { coordinate: 'PeerMap.visitTies', category: 'MAP' },
  GUARDS: { coordinate: 'PeerMap.visitTies', category: 'MAP' },
  INFLUENCES: { coordinate: 'PeerMap.influenceTies', category: 'RISK' },
  HARMS: { coordinate: 'PeerMap.harmTies', category: 'HARMFUL_RELATIONSHIP' },
  AFFILIATED_WITH: { coordinate: 'PeerMap.affiliationTies', category: 'HARMFUL_RELATIONSHIP' },
} as const satisfies Readonly<Record<string, { readonly coordinate: string; readonly category: Category }>>
export type TieType = keyof typeof TIES
export const TIE_TYPES = [
  'PEER',
  'SUPPORTS',
  'MEMBER_OF',
  'FREQUENTS',
  'GUARDS',
  'INFLUENCES',
  'HARMS',
  'AFFILIATED_WITH',
] as const

/**
 * Values of a type that are not free text. `codes`: of a closed list. `lines`: short, and given unless somebody else is
 * named there. `organisations`: ids of organisations. `professionals`: who somebody is.
 */
export type Own = {
  readonly codes?: readonly string[]
  readonly lines?: readonly string[]
  readonly organisations?: readonly string[]
  readonly professionals?: readonly string[]
}

const ABOUT_A_PERSON = [
  'label',
  'name',
  'aliases',
  'gender',
  'address',
  'ethnicity',
  'sexuality',
  'disability',
] as const

const OWN: Readonly<Record<string, Own>> = {
  YoungPerson: {
    lines: ABOUT_A_PERSON,
    organisations: ['relevanceSource'],
    professionals: ['relevanceDecidedBy'],
  },
  Adult: { lines: ABOUT_A_PERSON, codes: ['kind'] },
  AdultOfConcern: { lines: ABOUT_A_PERSON },
  Person: { lines: ['ref'] },
  PeerMap: { lines: ['title', 'statutoryCitation'], codes: ['trigger', 'statutoryFunction', 'status'] },
  Offence: { codes: ['status', 'underCoercion'] },
  SocialMediaPost: { lines: ['platform'], codes: ['viewed'] },
  SocialCareRecord: { lines: ['kind'] },
  Risk: { codes: ['kind', 'scale', 'frequency', 'seriousness', 'status'] },
  Intervention: { codes: ['kind', 'status', 'outcome'], organisations: ['organisation'] },
  InformationGap: { codes: ['status'], professionals: ['owner'] },
  SignificantEvent: { professionals: ['notifiedBy'] },
  Consent: { codes: ['categories'], professionals: ['takenBy'] },
  Assessment: { codes: ['categories', 'limbB', 'purpose', 'reasonWithoutConsent'], lines: ['enactment'] },
  Notification: { codes: ['kind', 'to', 'leftOut'], lines: ['reference'], professionals: ['by'] },
  SharingDecision: { codes: ['purpose', 'categories'], organisations: ['organisation'] },
}

/** Of a record whose type has no list here: what is named like a code, and looks like one. */
const USUAL_CODES: Own = {
  codes: ['kind', 'status', 'decision', 'category', 'categories', 'coordinate', 'purpose', 'ground'],
  organisations: ['organisation'],
}
const CODE = /^(?:[A-Z][A-Z0-9_]*|[A-Z][A-Za-z]+\.[a-z][A-Za-z]*)$/

/** How the values of a type are read. */
export const ownOf = (type: string): Own => OWN[type] ?? USUAL_CODES

/** Whether a value of a type that has no list is a code. */
export const looksLikeCode = (type: string, text: string): boolean => Object.hasOwn(OWN, type) || CODE.test(text)

const isOneOf = <T extends object>(table: T, name: string): name is Extract<keyof T, string> =>
  Object.hasOwn(table, name)

/** The category of a value; null: a record that stands off the map. */
export const categoryOf = (type: string, property: string): Category | null => {
  // That there is such a row is HARMFUL_RELATIONSHIP by itself.
  if (type === 'AdultOfConcern' && (property === 'label' || property === 'endedOn')) return 'HARMFUL_RELATIONSHIP'
  if (type === 'YoungPerson' || type === 'Adult' || type === 'AdultOfConcern')
    return isOneOf(PERSON_FIELDS, property) ? PERSON_FIELDS[property] : 'MAP'
  return isOneOf(ELEMENT_CATEGORIES, type) ? ELEMENT_CATEGORIES[type] : null
}
