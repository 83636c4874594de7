/**
 * What free texts may tell of (P5.2, P8). Whoever writes one says which categories it reveals. An element of a map is closed
 * by what it reveals; a text that can't be hidden by itself, of somebody who stays visible or of a record beside the map,
 * tells of nothing that its readers have not anyway. Three tables hold every free text of every step. Pure.
 */
import { CATEGORIES, needsCover, type Category } from '../terms.ts'
import type { Missing } from './missing.ts'
import { coverClause } from './writing.ts'

type Input = Readonly<Record<string, unknown>>

/** Who reads a text has these of whom it is about; of some texts it depends on who is told. */
type Readers = readonly Category[] | ((input: Input) => readonly Category[])

const AS_MAP = ['MAP'] as const
const AS_IDENTITY = ['MAP', 'IDENTITY'] as const
const AS_RISK = ['MAP', 'RISK'] as const
const AS_PLAN = ['MAP', 'PLAN'] as const
const AS_HARM = ['MAP', 'HARMFUL_RELATIONSHIP'] as const
const AS_OFFENCE = ['MAP', 'CRIMINAL_OFFENCE'] as const
const NOTHING = [] as const
/** P4.5: what everybody of the Council who has a map, or somebody on it, has of all of it. */
const WITHIN_COUNCIL = ['MAP', 'RISK', 'PLAN'] as const
/** P4.5, P8: all but what needs cover, which nobody has by being of the Council. */
const WITHOUT_COVER = CATEGORIES.filter((category) => !needsCover(category))

/** A requester who is told the reason has nothing of what it could tell (P0.1). */
const asTold: Readers = ({ reasonForRequester }) => (reasonForRequester === true ? NOTHING : WITHOUT_COVER)

const SPECIAL = {
  'ethnicity.relevance': ['MAP', 'ETHNICITY'],
  'sexuality.relevance': ['MAP', 'SEXUALITY'],
  'disability.relevance': ['MAP', 'DISABILITY'],
} as const

/** Step -> each of its texts that can't be hidden by itself -> what whoever reads it has anyway. */
export const STAYING: Readonly<Record<string, Readonly<Record<string, Readers>>>> = {
  // Of people who stay visible
  addYoungPerson: { description: AS_IDENTITY, whyOnMap: AS_RISK },
  changeYoungPerson: { description: AS_IDENTITY, ...SPECIAL },
  decideRelevance: { connectedHow: AS_RISK, reason: AS_RISK },
  recordViews: { views: AS_PLAN },
  addAdult: { whyOnMap: AS_MAP },
  changeAdult: SPECIAL,
  addAdultOfConcern: { concern: AS_HARM, relevance: AS_HARM },
  changeAdultOfConcern: { concern: AS_HARM, relevance: AS_HARM, ...SPECIAL },
  endElement: { why: WITHIN_COUNCIL },
  mergePersons: { reason: WITHOUT_COVER },
  // Of one category, and closed with it alone
  addOffence: { what: AS_OFFENCE, relevance: AS_OFFENCE },
  changeOffence: { what: AS_OFFENCE, relevance: AS_OFFENCE },
  connectSupport: { how: AS_MAP },
  connectInfluence: { basis: AS_RISK },
  changeInfluence: { basis: AS_RISK },
  connectHarm: { allegation: [...AS_HARM, 'CRIMINAL_OFFENCE'], relevance: AS_HARM },
  connectAffiliation: { allegation: [...AS_HARM, 'CRIMINAL_OFFENCE'], relevance: AS_HARM },
  changeHarm: { relevance: AS_HARM },
  // Beside the map
  setAsideSignificantEvent: { reason: WITHOUT_COVER },
  closePeerMap: { reason: WITHOUT_COVER },
  reopenPeerMap: { reason: WITHOUT_COVER },
  extendRetention: { reason: WITHOUT_COVER },
  decideSharing: { allSubjectsReason: WITHOUT_COVER, necessity: WITHOUT_COVER, conditions: WITHOUT_COVER },
  declineSharing: { reason: asTold },
  withdrawSharing: { reason: WITHOUT_COVER },
  requestSharing: { about: WITHOUT_COVER, why: WITHOUT_COVER },
  declineRequest: { reason: asTold },
  urgentAccess: { immediateRisk: WITHOUT_COVER },
  reviewUrgentAccess: { note: WITHOUT_COVER },
  declineContribution: { reason: WITHIN_COUNCIL },
  holdLapsed: { legalReason: WITHOUT_COVER },
  eraseLapsed: { reason: WITHOUT_COVER },
  recordNotification: { how: WITHOUT_COVER },
  decideParentDisclosure: {
    whySafe: WITHOUT_COVER,
    whyAppropriate: WITHOUT_COVER,
    'consent.competence': WITHOUT_COVER,
    'consent.how': WITHOUT_COVER,
  },
  declineParentDisclosure: { reason: WITHOUT_COVER },
  recordParentDisclosureGiven: { how: WITHOUT_COVER },
  withdrawParentDisclosure: { why: WITHOUT_COVER },
}

/** Steps whose texts are closed by what they reveal, or judged by it on their own: what they record is hidden by itself. */
export const HIDDEN: readonly string[] = [
  'openPeerMap',
  'notifySignificantEvent',
  'recordReview',
  'recordMeeting',
  'addPeerGroup',
  'changePeerGroup',
  'changeLocation',
  'addRisk',
  'changeRisk',
  'addStrength',
  'changeStrength',
  'addInformationGap',
  'changeInformationGap',
  'fillInformationGap',
  'addIntervention',
  'changeIntervention',
  'addSocialMediaPost',
  'changeSocialMediaPost',
  'addSocialCareRecord',
  'changeSocialCareRecord',
  'exemptNotification',
  'rectify',
  'addSubjectStatement',
]

const COVER = 'a record that gives cover or ends it: of the categories that it names, and no question shows it (P8)'
const RIGHTS =
  'written by the data protection officer and read by them alone, who answers people about all that is held (P9.5)'
const ACCOUNTS = 'read by the data protection officer alone, who accounts for it; it names nobody (P9.2, P9.4)'

/** `step.text` of which nothing is asked -> why. */
export const UNASKED: Readonly<Record<string, string>> = {
  'decideParentDisclosure.text': 'its categories are stated beside it, and close it (P7)',
  'rectify.why': 'read by the data protection officer alone, who accounts for what was corrected (P9.3)',
  ...Object.fromEntries(
    [
      'recordAssessment.typeOfIndividual',
      'recordAssessment.whyNoIndividual',
      'recordAssessment.atRisk.needs',
      'recordAssessment.atRisk.harm',
      'recordAssessment.atRisk.unableToProtect',
      'recordAssessment.explanation',
      'recordAssessment.substantialPublicInterest',
      'recordAssessment.enactment',
      'addAdultOfConcern.assessment.typeOfIndividual',
      'addAdultOfConcern.assessment.whyNoIndividual',
      'addAdultOfConcern.assessment.atRisk.needs',
      'addAdultOfConcern.assessment.atRisk.harm',
      'addAdultOfConcern.assessment.atRisk.unableToProtect',
      'addAdultOfConcern.assessment.explanation',
      'addAdultOfConcern.assessment.substantialPublicInterest',
      'addAdultOfConcern.assessment.enactment',
      'withdrawAssessment.why',
      'recordConsent.evidence',
      'withdrawConsent.how',
    ].map((text) => [text, COVER]),
  ),
  ...Object.fromEntries(
    [
      'recordAccessRequest.onBehalf',
      'recordAccessRequest.identityChecked',
      'extendAccessRequest.reason',
      'decideAccessItem.reason',
      'decideAccessItem.text',
      'decideAccessItem.consentOfThirdParty',
      'completeAccessRequest.how',
      'recordRecipientTold.how',
      'restrict.reason',
      'liftRestriction.reason',
      'recordObjection.ground',
      'recordObjection.how',
      'decideObjection.reasoning',
    ].map((text) => [text, RIGHTS]),
  ),
  ...Object.fromEntries(
    [
      'erasePerson.considered173',
      'erasePerson.reason',
      'recordErasureTold.how',
      'placeHold.legalReason',
      'liftHold.reason',
      'proposeDisposal.reason',
      'disposeMap.earlyGround',
    ].map((text) => [text, ACCOUNTS]),
  ),
}

const isRecord = (value: unknown): value is Input => typeof value === 'object' && value !== null

const valueAt = (input: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (isRecord(value) ? value[part] : null), input)

/** Whether a step asks what its texts reveal, since they can't be hidden by themselves. */
export const staysVisible = (step: string): boolean => Object.hasOwn(STAYING, step)

const textsOf = (step: string): Readonly<Record<string, Readers>> =>
  (staysVisible(step) ? STAYING[step] : undefined) ?? {}

/** Of what texts are said to reveal, what not everybody who reads each of them has. `readers`: of each text that is given. */
export const beyond = (revealed: readonly Category[], readers: readonly (readonly Category[])[]): readonly Category[] =>
  CATEGORIES.filter(
    (category) =>
      revealed.includes(category) && !(readers.length > 0 && readers.every((has) => has.includes(category))),
  )

/** What whoever reads a text of a step has anyway. */
export const readersOf = (step: string, text: string, input: Input = {}): readonly Category[] => {
  const readers = textsOf(step)[text] ?? NOTHING
  return typeof readers === 'function' ? readers(input) : readers
}

/** Why what reveals a category is left out of a text that can't be hidden by itself. */
export const leftOut = (category: Category): Pick<Missing, 'clause' | 'message'> => {
  const message = `this text can't be hidden by itself: leave out what reveals ${category}, and record it`
  return needsCover(category)
    ? { clause: coverClause(category), message: `${message} under cover as what it is` }
    : { clause: 'P5.2', message: `${message} as what it is` }
}

const isCategory = (value: unknown): value is Category => CATEGORIES.some((category) => category === value)

/**
 * What a step's texts are said to reveal although whoever reads them need not have it: it is left out of them. The own category
 * of a text may be named, where all texts that are given are of it.
 */
export const revealsBeyond = (step: string, input: Input): readonly Missing[] => {
  if (!staysVisible(step)) return []
  const given = Object.keys(textsOf(step)).filter((path) => (valueAt(input, path) ?? null) !== null)
  const revealed = [input['reveals']].flat().filter(isCategory)
  const readers = given.map((path) => readersOf(step, path, input))
  return beyond(revealed, readers).map((category) => ({ path: 'input.reveals', ...leftOut(category) }))
}
