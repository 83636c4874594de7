/** Plain words for the printed answer to an access request, for somebody who has never seen the service (Art 12(1)). Pure. */
import { today } from '../../policy/age.ts'
import type { Category } from '../../policy/terms.ts'
import { ownOf } from './fields.ts'
import type { AccessRecordKind } from './items.ts'

/** Heading of a record. MAP, RECIPIENT: see the document. */
export const RECORD_WORDS: Readonly<Record<AccessRecordKind, string>> = {
  MAP: 'The map itself',
  PERSON: 'Who you are, and why you are on the map',
  OFFENCE: 'An offence, or something that was said about you',
  SOCIAL_MEDIA_POST: 'A public post on social media',
  SOCIAL_CARE_RECORD: 'Social care history',
  RISK: 'A risk that workers have written down',
  STRENGTH: 'Something that helps you',
  SIGNIFICANT_EVENT: 'Something that happened',
  INTERVENTION: 'Support or work that was planned',
  INFORMATION_GAP: 'Something that workers wanted to find out',
  RELATIONSHIP: 'A tie to other people, groups or places',
  CONSENT: 'Something that you agreed to',
  ASSESSMENT: 'Why the law let us use very private information',
  NOTIFICATION: 'When you were told, and when it was put on file',
  RECTIFICATION: 'A correction',
  RESTRICTION: 'A limit on how we use it',
  OBJECTION: 'An objection',
  SHARING_DECISION: 'A decision to share with another organisation',
  PARENT_CARER: 'Your parents or carers',
  MENTION: 'Somewhere else where you are mentioned',
  RECIPIENT: 'Who has received something about you',
  OTHER_RECORD: 'Another record about you',
}

/** The categories of data in everyday words, as headings. */
export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  MAP: 'that you are on a map, and how you are linked to others',
  IDENTITY: 'who you are: name, age, gender',
  ADDRESS: 'where you live',
  ETHNICITY: 'your ethnic origin',
  SEXUALITY: 'your sexuality',
  DISABILITY: 'your health or a disability',
  OTHER_SPECIAL: 'what you believe, or other very private information',
  HARMFUL_RELATIONSHIP: 'relationships in which somebody may be harmed',
  CRIMINAL_OFFENCE: 'offences, or things that were said about you',
  SOCIAL_MEDIA: 'posts that anybody can see',
  SOCIAL_CARE_HISTORY: 'your social care history',
  RISK: 'what workers think about risks and strengths',
  PLAN: 'what was planned, and what you think yourself',
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  'YoungPerson.label': 'How you are called on the map',
  'YoungPerson.aliases': 'Other names',
  'YoungPerson.identified': 'Known who you are',
  'YoungPerson.whyOnMap': 'Why you are on the map',
  'YoungPerson.connectedHow': 'How you are connected to the group',
  'YoungPerson.atRiskOfHarm': 'Thought to be at risk of harm',
  'YoungPerson.presentsRiskOfHarm': 'Thought to be a risk to others',
  'YoungPerson.views': 'What you said',
  'Person.ref': 'Your reference number',
  'Person.monitoringNoticeOn': 'You asked us not to count you in reports on equality',
  'Person.monitoringNoticeHow': 'How you asked us not to count you',
  'Person.monitoringNoticeEndedOn': 'You took back that we may not count you',
  'PeerMap.statutoryFunction': 'The legal duty that it is for',
  'PeerMap.retainUntil': 'Kept until',
  'Risk.direction': 'Whose risk',
  'Consent.competence': 'How we judged that you can agree',
  'Consent.told': 'What you were told',
  'Assessment.whyCategoryNames': 'Kinds of information for which a reason was given',
  'Assessment.checkFor': 'Why somebody else had to check it',
  'Assessment.purpose': 'What it was for',
  'Assessment.limbB': 'Who was protected',
  'Assessment.reasonWithoutConsent': 'Why you were not asked',
  'Assessment.lawfulBasis': 'The law',
  'Statement.relevance': 'Why it matters',
  'Recipient.first': 'First time',
  'Recipient.last': 'Last time',
  'Recipient.purposes': 'What for',
}

/** What a field is called in any record. */
const ANY_FIELD_WORDS: Readonly<Record<string, string>> = {
  kind: 'What kind',
  status: 'How it stands',
  spent: 'Too long ago to count (spent)',
  spentOn: 'Too long ago to count (spent) from',
  keptShownTo: 'Who is still shown it, though it is too long ago to count (spent)',
  keptShownWhy: 'Why they are still shown it',
  keptShownBy: 'Who decided that',
  keptShownOn: 'When that was decided',
  keptShownUntil: 'They are shown it until',
  keptShownEndedWhy: 'Why they are shown it no longer',
  keptShownEndedBy: 'Who ended that',
  trigger: 'Why the map was started',
  title: 'What the map is called',
  viewed: 'How often it was looked at',
  on: 'When',
  from: 'From',
  until: 'Until',
  to: 'Who was told',
  reviewOn: 'Looked at again on',
  reviewDue: 'Looked at again on',
  enactment: 'The Act',
  categories: 'Kinds of information',
  relevanceDecidedOn: 'When that was decided',
  relevanceReviewBy: 'Looked at again by',
  underCoercion: 'Made to do it by somebody',
  purpose: 'What for',
}

/** The fields that come first for a reader; the others follow by name. */
const FIRST = [
  'name',
  'aliases',
  'label',
  'ref',
  'dateOfBirth',
  'gender',
  'address',
  'title',
  'kind',
  'direction',
  'status',
]

/** The position of a value in its record. */
export const placeOf = (coordinate: string): number => {
  const place = FIRST.indexOf(coordinate.slice(coordinate.indexOf('.') + 1))
  return place === -1 ? FIRST.length : place
}

const VALUE_WORDS: Readonly<Record<string, string>> = {
  '18(1)(a)(i)': 'to protect somebody from harm or neglect',
  '18(1)(a)(ii)': "to protect somebody's well-being",
  '18(2)(a)': 'you could not agree in the circumstances',
  '18(2)(b)': 'we could not be expected to ask you',
  '18(2)(c)': 'asking you would have made it harder to protect somebody',
  UNDER_18: 'somebody under 18',
  AT_RISK: 'an adult at risk',
  POSED_TO: 'a risk to you',
  POSED_BY: 'a risk from you to others',
  CA1989_S17: 'Children Act 1989 s.17: children in need',
  CA1989_S47: 'Children Act 1989 s.47: finding out whether a child is being harmed',
  CA1989_SCH2: 'Children Act 1989 Sch 2: support for children and families',
  CA2004_S10: 'Children Act 2004 s.10: working together for children',
  CA2004_S11: 'Children Act 2004 s.11: keeping children safe',
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
const apart = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()

/** The name of a value. A tie, or an element as a whole, gets no name, since that would reveal its kind. */
export const fieldWords = (coordinate: string): string => {
  const [, property] = coordinate.split('.')
  if (property === undefined || property.endsWith('Ties')) return 'What is recorded'
  return FIELD_WORDS[coordinate] ?? ANY_FIELD_WORDS[property] ?? sentence(apart(property))
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const DAY = /^\d{4}-\d{2}-\d{2}$/
const TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** A day in words: 3 March 2026. For an instant, its day in London. */
export const dayWords = (text: string): string => {
  const day = DAY.test(text) ? text : today(new Date(text))
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}

const CODED: ReadonlySet<string> = new Set(['Recipient.purposes', 'Risk.direction'])

const isCoded = (coordinate: string): boolean => {
  const [type = '', property = ''] = coordinate.split('.')
  return CODED.has(coordinate) || (ownOf(type).codes ?? []).includes(property)
}

const codeWords = (code: string): string => VALUE_WORDS[code] ?? code.replaceAll('_', ' ').toLowerCase()

/** A value in words. A value that is no code and no day stays as it is. */
export const valueWords = (coordinate: string, value: string): string => {
  if (isCoded(coordinate)) return value.split(', ').map(codeWords).join(', ')
  return DAY.test(value) || TIME.test(value) ? dayWords(value) : value
}
