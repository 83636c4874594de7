/**
 * What free texts may reveal (P5.2, P8). Whoever writes a free text states which categories it reveals. Pure.
 *
 * Some texts are hidden together with the element that they belong to. Other texts can't be hidden by themselves: they
 * describe a person who stays visible, or belong to a record outside the map. Such a text may reveal only categories
 * that all its readers have anyway. Three tables hold every free text of every step.
 */
import { isRecord } from '../model/is-record.ts'
import { categoryOf, type StoredType } from '../model/model.ts'
import { CATEGORIES, coverClause, needsCover, type Category } from './terms.ts'
import type { Missing } from './missing.ts'
import { COVERED_FIELDS } from './drawn.ts'

type Input = Readonly<Record<string, unknown>>

/** The categories that every reader of a text has about its subject. For some texts they depend on the step's input. */
type Readers = readonly Category[] | ((input: Input) => readonly Category[])

/** The categories that every reader of a text in this field has; without a field, those of the type alone. */
export const readersOfField = (type: StoredType, field = 'source'): readonly Category[] => [
  ...new Set<Category>(['MAP', categoryOf(type, 'source'), categoryOf(type, field)]),
]
const NOTHING = [] as const
/** P4.5: the categories that everybody of the Council has of the whole map, if they have the map or somebody on it. */
const WITHIN_COUNCIL = ['MAP', 'RISK', 'PLAN'] as const
/** P4.5, P8: all categories that need no cover. Being of the Council gives nobody a category that needs cover. */
const WITHOUT_COVER = CATEGORIES.filter((category) => !needsCover(category))

/** A requester who receives the reason has none of the categories that the reason could reveal (P0.1). */
const readByRequester: Readers = ({ reasonForRequester }) => (reasonForRequester === true ? NOTHING : WITHOUT_COVER)

const SPECIAL = Object.fromEntries(
  Object.keys(COVERED_FIELDS).map((field) => [`${field}.relevance`, readersOfField('YoungPerson', field)]),
)

/** Step -> each of its texts that can't be hidden by itself -> the categories that every reader of the text has. */
export const STAYING: Readonly<Record<string, Readonly<Record<string, Readers>>>> = {
  // Texts about people who stay visible
  addYoungPerson: {
    description: readersOfField('YoungPerson', 'description'),
    whyOnMap: readersOfField('YoungPerson', 'whyOnMap'),
  },
  changeYoungPerson: { description: readersOfField('YoungPerson', 'description'), ...SPECIAL },
  decideRelevance: {
    connectedHow: readersOfField('YoungPerson', 'connectedHow'),
    reason: readersOfField('YoungPerson', 'relevanceReason'),
    highRiskConsidered: readersOfField('YoungPerson', 'relevanceReason'),
  },
  recordViews: { views: readersOfField('YoungPerson', 'views') },
  addAdult: { whyOnMap: readersOfField('Adult') },
  changeAdult: SPECIAL,
  addAdultOfConcern: {
    concern: readersOfField('AdultOfConcern', 'concern'),
    relevance: readersOfField('AdultOfConcern'),
  },
  changeAdultOfConcern: {
    concern: readersOfField('AdultOfConcern', 'concern'),
    relevance: readersOfField('AdultOfConcern'),
    ...SPECIAL,
  },
  endElement: { why: WITHIN_COUNCIL },
  mergePersons: { reason: WITHOUT_COVER },
  // Texts of one category, closed together with it
  addOffence: { what: readersOfField('Offence', 'what'), relevance: readersOfField('Offence') },
  changeOffence: { what: readersOfField('Offence', 'what'), relevance: readersOfField('Offence') },
  connectSupport: { how: readersOfField('SupportTie', 'how') },
  connectInfluence: { basis: readersOfField('InfluenceTie', 'basis') },
  changeInfluence: { basis: readersOfField('InfluenceTie', 'basis') },
  connectHarm: { allegation: readersOfField('HarmTie', 'allegation'), relevance: readersOfField('HarmTie') },
  connectAffiliation: {
    allegation: readersOfField('AffiliationTie', 'allegation'),
    relevance: readersOfField('AffiliationTie'),
  },
  changeHarm: { relevance: readersOfField('HarmTie') },
  // Texts of records outside the map
  setAsideSignificantEvent: { reason: WITHOUT_COVER },
  closePeerMap: { reason: WITHOUT_COVER },
  reopenPeerMap: { reason: WITHOUT_COVER },
  extendRetention: { reason: WITHOUT_COVER },
  decideSharing: {
    allSubjectsReason: WITHOUT_COVER,
    necessity: WITHOUT_COVER,
    // The recipient reads them, who has of some people the label alone (P4.4).
    conditions: ['MAP'],
    'cannotWait.why': WITHOUT_COVER,
  },
  declineSharing: { reason: readByRequester },
  withdrawSharing: { reason: WITHOUT_COVER },
  requestSharing: { about: WITHOUT_COVER, why: WITHOUT_COVER },
  declineRequest: { reason: readByRequester },
  urgentAccess: { immediateRisk: WITHOUT_COVER },
  confirmUrgentAccess: { why: WITHOUT_COVER },
  reviewUrgentAccess: { note: WITHOUT_COVER },
  declineContribution: { reason: WITHIN_COUNCIL },
  holdLapsed: { legalReason: WITHOUT_COVER },
  proposeLapsedErasure: { reason: WITHOUT_COVER },
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

/** Steps whose texts are hidden with the record that they belong to, or are judged one by one by what they reveal. */
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
  'decideHeldNotification',
  'rectify',
  'addSubjectStatement',
]

const COVER =
  'a record that gives cover or ends it: of the categories that it names, shown while each is open for everybody named (P8)'
const RIGHTS =
  'written by information governance and read by them and the data protection officer alone, for the answer about all that is held (P9.5)'
const ACCOUNTS =
  'read by information governance and the data protection officer alone, who account for it; it names nobody (P9.2, P9.4)'
const KEPT_SHOWN = 'read by the data protection officer alone, and for the answer about all that is held (P8.7, P9.5)'
const RULES = 'about rules and no person: everybody may read the rules (P9.6)'

/** `step.text` -> why nobody asks what this text reveals. */
export const UNASKED: Readonly<Record<string, string>> = {
  'decideParentDisclosure.text': 'its categories are stated beside it, and close it (P7)',
  'correctReference.why': 'read by the data protection officer alone, who accounts for what was corrected (P9.3)',
  'allocate.reason':
    'read by the data protection officer alone: why a manager allocated a map that was not open to them (P4.5)',
  'reassign.reason': 'read by the data protection officer alone: why a manager handed over what somebody had (P4.5)',
  'rectify.why': 'read by the data protection officer alone, who accounts for what was corrected (P9.3)',
  'keepSpentShown.reasoning': KEPT_SHOWN,
  'endSpentShown.reason': KEPT_SHOWN,
  'restoreHarm.why': 'read by the data protection officer alone, who accounts for what was shown again (P9.3)',
  ...Object.fromEntries(
    [
      'recordAssessment.whySubjects.why',
      'recordAssessment.whyCategories.why',
      'recordAssessment.consentWithdrawnConsidered',
      'recordAssessment.typeOfIndividual',
      'recordAssessment.whyNoIndividual',
      'recordAssessment.atRisk.needs',
      'recordAssessment.atRisk.harm',
      'recordAssessment.atRisk.unableToProtect',
      'recordAssessment.explanation',
      'recordAssessment.substantialPublicInterest',
      'recordAssessment.enactment',
      'addAdultOfConcern.assessment.whyCategories.why',
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
      'recordConsent.competence',
      'recordConsent.told',
      'checkCover.why',
      'withdrawConsent.how',
    ].map((text) => [text, COVER]),
  ),
  ...Object.fromEntries(
    [
      'recordAccessRequest.onBehalf',
      'recordAccessRequest.identityChecked',
      'extendAccessRequest.reason',
      'recordRequesterAuthority.parentalResponsibilityHow',
      'recordRequesterAuthority.competenceHow',
      'recordRequesterAuthority.viewsHow',
      'decideAccessItem.reason',
      'decideAccessItem.text',
      'decideAccessItem.consentOfThirdParty',
      'completeAccessRequest.how',
      'recordRecipientTold.how',
      'restrict.reason',
      'liftRestriction.reason',
      'recordRestrictionTold.how',
      'recordRestrictionView.view',
      'recordObjection.onBehalf',
      'recordObjection.ground',
      'recordObjection.how',
      'decideContested.reasoning',
      'decideObjection.reasoning',
      'recordMonitoringNotice.how',
      'recordComplaint.onBehalf',
      'recordComplaint.about',
      'recordComplaint.how',
      'acknowledgeComplaint.how',
      'closeComplaint.reasoning',
      'closeComplaint.how',
    ].map((text) => [text, RIGHTS]),
  ),
  ...Object.fromEntries(['proposeRules.text', 'proposeRules.why', 'adoptRules.why'].map((text) => [text, RULES])),
  ...Object.fromEntries(
    [
      'recordAdvice.advice',
      'erasePerson.considered173',
      'erasePerson.reason',
      'recordErasureTold.how',
      'placeHold.legalReason',
      'liftHold.reason',
      'proposeDisposal.reason',
      'disposeMap.earlyGround',
      'closeMatter.reasoning',
    ].map((text) => [text, ACCOUNTS]),
  ),
}

const valueAt = (input: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (isRecord(value) ? value[part] : null), input)

/** Whether a step has texts that can't be hidden by themselves, and so asks what they reveal. */
export const staysVisible = (step: string): boolean => Object.hasOwn(STAYING, step)

const textsOf = (step: string): Readonly<Record<string, Readers>> =>
  (staysVisible(step) ? STAYING[step] : undefined) ?? {}

/**
 * The revealed categories that some reader of some text does not have. `readers`: for each text that is given, the
 * categories that its readers have.
 */
export const beyond = (revealed: readonly Category[], readers: readonly (readonly Category[])[]): readonly Category[] =>
  CATEGORIES.filter(
    (category) =>
      revealed.includes(category) && !(readers.length > 0 && readers.every((has) => has.includes(category))),
  )

/** The categories that every reader of a text of a step has. */
export const readersOf = (step: string, text: string, input: Input = {}): readonly Category[] => {
  const readers = textsOf(step)[text] ?? NOTHING
  return typeof readers === 'function' ? readers(input) : readers
}

/** The code, clause and message that ask the writer to leave a category out of a text that can't be hidden by itself. */
export const leftOut = (category: Category): Omit<Missing, 'path'> => {
  const message = `this text can't be hidden by itself: leave out what reveals ${category}, and record it`
  return needsCover(category)
    ? { code: 'REVEALS_MORE', clause: coverClause(category), message: `${message} under cover as what it is` }
    : { code: 'REVEALS_MORE', clause: 'P5.2', message: `${message} as what it is` }
}

const isCategory = (value: unknown): value is Category => CATEGORIES.some((category) => category === value)

/**
 * The categories that a step's texts reveal and that some of their readers do not have: the writer must leave them out.
 * A text may reveal its own category if all texts that are given are of that category.
 */
export const revealsBeyond = (step: string, input: Input): readonly Missing[] => {
  if (!staysVisible(step)) return []
  const given = Object.keys(textsOf(step)).filter((path) => (valueAt(input, path) ?? null) !== null)
  const revealed = [input['reveals']].flat().filter(isCategory)
  const readers = given.map((path) => readersOf(step, path, input))
  return beyond(revealed, readers).map((category) => ({ path: 'input.reveals', ...leftOut(category) }))
}
