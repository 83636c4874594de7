/** Every step -> one example that is permitted in the world of world.ts. */
import { addDays, addMonths } from '../../../src/policy/age.ts'
import { draftsOf, SHIPPED } from '../../../src/policy/rule-set.ts'
import { hashOf } from '../../../src/policy/rule-text.ts'
import type { Asker } from '../../support/service.ts'
import { DAY, SAID, TOLD } from '../mapping.ts'
import {
  accounting,
  ASSESSED,
  colleague,
  CONSENT,
  CONSENTED,
  COVERED,
  manager,
  nurse,
  governance,
  officer,
  police,
  PROPOSED,
  rights,
  RISK,
  TEXT,
  type World,
} from './world.ts'

type Input = Readonly<Record<string, unknown>>

/** `by` worker unless given. */
export type Example = {
  readonly by?: Asker
  readonly input: (of: World) => Input
  /** Whether the same may be taken again: it makes another one, or says the same once more. */
  readonly again?: true
  /** What there is one of, however often it is taken at once. */
  readonly one?: string
  /** On how many maps it is recorded, beside its own record. */
  readonly onMaps?: number
  /** What its key answers when it is repeated, where that is not what it answered before. */
  readonly repeated?: 'CONFLICT'
}

const LATER = addDays(DAY, 40)
const on = (of: World) => ({ ...SAID, mapId: of('mapId') })
const told = (of: World) => ({ ...TOLD, mapId: of('mapId') })
const changed = (of: World, version = 1) => ({ ...on(of), version })
const tie = (of: World, from: string, to: string) => ({ ...on(of), from: of(from), to: of(to) })

const DRAWING: Readonly<Record<string, Example>> = {
  openPeerMap: {
    again: true,
    input: () => ({ title: TEXT, trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17' }),
  },
  addYoungPerson: { input: (of) => ({ ...on(of), ref: 'INVENTED-NEW', name: TEXT, whyOnMap: TEXT }) },
  addAdult: { again: true, input: (of) => ({ ...on(of), kind: 'FAMILY', whyOnMap: TEXT }) },
  addPeerGroup: { input: (of) => ({ ...told(of), label: TEXT, kind: 'SCHOOL' }) },
  addLocation: { input: (of) => ({ ...told(of), label: TEXT, kind: 'PARK', name: 'Invented Common' }) },
  addAdultOfConcern: {
    input: (of) => ({
      ...{ ...on(of), label: TEXT, concern: TEXT, relevance: TEXT },
      assessment: { ...ASSESSED, categories: COVERED, protectedIds: [of('ann')] },
    }),
  },
  addRisk: {
    again: true,
    input: (of) => ({ ...told(of), ...RISK, posedBy: [], posedTo: [of('ann')], description: TEXT }),
  },
  addStrength: { again: true, input: (of) => ({ ...told(of), description: TEXT, about: [of('ann')] }) },
  addInformationGap: {
    again: true,
    input: (of) => ({ ...told(of), question: TEXT, gathering: TEXT, owner: TEXT, status: 'OPEN', about: [of('ann')] }),
  },
  fillInformationGap: { input: (of) => ({ ...told(of), informationGapId: of('gap'), status: 'FILLED', how: TEXT }) },
  addIntervention: {
    again: true,
    input: (of) => ({
      ...{ ...told(of), kind: 'SUPPORT', description: TEXT, organisation: TEXT, status: 'PLANNED' },
      about: [of('ann')],
    }),
  },
  recordInterventionOutcome: {
    input: (of) => ({
      ...{ mapId: of('mapId'), interventionId: of('intervention'), status: 'COMPLETED', outcome: 'HELPED' },
    }),
  },
  addOffence: {
    again: true,
    input: (of) => ({
      ...{ ...on(of), personId: of('ann'), what: TEXT, status: 'ALLEGED', spent: false, underCoercion: 'NO' },
      relevance: TEXT,
    }),
  },
  addSocialMediaPost: {
    again: true,
    input: (of) => ({
      ...{ ...told(of), personId: of('ann'), platform: TEXT, address: 'https://invented.example/2' },
      ...{ publiclyAvailable: true, summary: TEXT, seenOn: DAY, viewed: 'ONCE' },
    }),
  },
  addSocialCareRecord: {
    again: true,
    input: (of) => ({ ...told(of), personId: of('ann'), kind: TEXT, summary: TEXT }),
  },
  connectPeers: { input: (of) => ({ ...tie(of, 'ann', 'unidentified'), kind: 'FRIEND', valence: 'NEUTRAL' }) },
  connectSupport: { input: (of) => ({ ...tie(of, 'adult', 'ann'), how: TEXT }) },
  connectMember: { input: (of) => ({ ...tie(of, 'ann', 'group'), role: 'CENTRAL' }) },
  connectVisit: { input: (of) => ({ ...tie(of, 'ann', 'park'), howOften: 'DAILY' }) },
  connectGuard: { input: (of) => ({ ...tie(of, 'adult', 'park'), howOften: 'DAILY' }) },
  connectGroups: { input: (of) => ({ ...tie(of, 'group', 'band'), kind: 'ALLIED' }) },
  connectInfluence: {
    input: (of) => ({ ...tie(of, 'ben', 'ann'), influence: 'LOW', control: 'NONE', basis: TEXT }),
  },
  connectHarm: {
    input: (of) => ({
      ...{ ...tie(of, 'concern', 'ben'), kind: 'COERCION', seriousness: 'LOW', status: 'SUSPECTED' },
      ...{ underCoercion: 'NO', allegation: TEXT, relevance: TEXT },
    }),
  },
  connectAffiliation: { input: (of) => ({ ...tie(of, 'ann', 'band'), status: 'SUSPECTED', relevance: TEXT }) },
  endTie: { input: (of) => ({ mapId: of('mapId'), tieId: of('peers') }) },
  endElement: { input: (of) => ({ mapId: of('mapId'), elementId: of('strength'), why: TEXT }) },
}

const CHANGING: Readonly<Record<string, Example>> = {
  changeYoungPerson: { input: (of) => ({ ...changed(of), youngPersonId: of('ben'), gender: TEXT }) },
  changeAdult: { input: (of) => ({ ...changed(of), adultId: of('adult'), gender: TEXT }) },
  changeAdultOfConcern: { input: (of) => ({ ...changed(of), adultOfConcernId: of('concern'), gender: TEXT }) },
  changePeerGroup: { input: (of) => ({ ...changed(of), peerGroupId: of('group'), reveals: [], description: TEXT }) },
  changeLocation: { input: (of) => ({ ...changed(of), locationId: of('park'), reveals: [], address: TEXT }) },
  changeRisk: {
    input: (of) => ({ ...changed(of, Number(of('riskVersion'))), riskId: of('risk'), reveals: [], description: TEXT }),
  },
  changeStrength: { input: (of) => ({ ...changed(of), strengthId: of('strength'), reveals: [], description: TEXT }) },
  changeInformationGap: {
    input: (of) => ({ ...changed(of), informationGapId: of('gap'), reveals: [], question: 'Invented question' }),
  },
  changeIntervention: {
    input: (of) => ({ ...changed(of), interventionId: of('intervention'), reveals: [], organisation: 'Invented' }),
  },
  changeOffence: {
    input: (of) => ({
      ...changed(of),
      personId: of('ann'),
      offenceId: of('offence'),
      what: 'Invented',
      relevance: TEXT,
    }),
  },
  changeSocialMediaPost: {
    input: (of) => ({
      ...{ ...changed(of), personId: of('ann'), socialMediaPostId: of('post'), reveals: [], summary: 'Invented' },
    }),
  },
  changeSocialCareRecord: {
    input: (of) => ({
      ...{ ...changed(of), personId: of('ann'), socialCareRecordId: of('care'), reveals: [], summary: 'Invented' },
    }),
  },
  changePeers: { input: (of) => ({ ...changed(of), tieId: of('peers'), strength: 5 }) },
  changeInfluence: { input: (of) => ({ ...changed(of), tieId: of('influence'), basis: 'Invented' }) },
  changeHarm: { input: (of) => ({ ...changed(of), tieId: of('harm'), seriousness: 'HIGH' }) },
  restoreHarm: {
    by: manager,
    input: (of) => ({
      ...changed(of, Number(of('disprovedVersion'))),
      elementId: of('disproved'),
      status: 'SUSPECTED',
      why: TEXT,
    }),
  },
  keepSpentShown: {
    by: governance,
    again: true,
    input: (of) => ({
      ...{ mapId: of('mapId'), offenceId: of('spent'), reasoning: TEXT, lookAgainOn: LATER },
      shownTo: [{ issuer: 'peermap-dev', subject: 'colleague' }],
    }),
  },
  endSpentShown: {
    by: governance,
    input: (of) => ({ mapId: of('mapId'), offenceId: of('kept'), reason: TEXT }),
  },
  reviewAllegation: {
    by: manager,
    input: (of) => ({ mapId: of('mapId'), elementId: of('concern'), grounds: 'SOURCE_ASKED' }),
  },
  decideRelevance: {
    again: true,
    input: (of) => ({
      ...{ mapId: of('mapId'), youngPersonId: of('unidentified'), connectedHow: TEXT, atRiskOfHarm: true },
      ...{ presentsRiskOfHarm: false, reason: TEXT, reviewBy: LATER },
    }),
  },
  identify: { input: (of) => ({ ...changed(of), youngPersonId: of('unidentified'), ref: 'INVENTED-FOUND' }) },
  correctReference: {
    input: (of) => ({ mapId: of('mapId'), youngPersonId: of('ann'), ref: 'INVENTED-RIGHT', why: TEXT }),
  },
  mergePersons: {
    by: manager,
    input: (of) => ({
      ...{ mapId: of('mapId'), youngPersonId: of('unidentified'), duplicateId: of('duplicate'), reason: TEXT },
    }),
  },
  recordViews: {
    again: true,
    input: (of) => ({ mapId: of('mapId'), youngPersonId: of('ann'), views: TEXT, takenOn: DAY, reveals: [] }),
  },
  recordReview: {
    again: true,
    input: (of) => ({
      ...{ mapId: of('mapId'), heldOn: DAY, contributions: [{ organisation: 'council', said: TEXT }], changed: TEXT },
      ...{ nextReview: LATER, reveals: [] },
    }),
  },
  recordMeeting: {
    again: true,
    input: (of) => ({
      ...{ mapId: of('mapId'), kind: 'STRATEGY', heldOn: DAY, attendees: [TEXT], actions: [TEXT], reveals: [] },
    }),
  },
}

const COVERING: Readonly<Record<string, Example>> = {
  recordPolicyDocument: {
    by: governance,
    input: () => ({ version: TEXT, from: DAY, reviewBy: LATER, location: TEXT }),
  },
  recordAgreement: {
    by: governance,
    input: () => ({ organisation: police.org, version: TEXT, from: DAY, reviewBy: LATER, location: TEXT }),
  },
  recordImpactAssessment: {
    by: governance,
    input: () => ({ version: TEXT, from: DAY, reviewBy: LATER, location: TEXT }),
  },
  proposeRules: { by: accounting, input: () => ({ text: `${PROPOSED} again`, why: TEXT }) },
  adoptRules: {
    by: governance,
    input: (of) => ({
      ...{ proposalId: of('rules'), sha256: hashOf(PROPOSED), from: DAY, why: TEXT, drafts: draftsOf(SHIPPED) },
      adviceId: of('advice'),
    }),
  },
  recordAssessment: {
    again: true,
    input: (of) => ({
      ...{ mapId: of('mapId'), subjectIds: [of('ann')], protectedIds: [of('ann')], categories: ['SEXUALITY'] },
      ...ASSESSED,
    }),
  },
  withdrawAssessment: { input: (of) => ({ mapId: of('mapId'), assessmentId: of('assessment'), why: TEXT }) },
  recordConsent: {
    again: true,
    input: (of) => ({
      ...{ mapId: of('mapId'), subjectId: of('ben'), categories: ['ETHNICITY'], ...CONSENTED },
    }),
  },
  withdrawConsent: { input: (of) => ({ mapId: of('mapId'), consentId: of('consent'), how: TEXT }) },
  checkCover: {
    by: manager,
    input: (of) => ({ recordId: of('withdrawn'), about: 'WITHDRAWN', finding: 'IN_ORDER', why: TEXT }),
  },
  holdLapsed: {
    by: manager,
    again: true,
    input: (of) => ({
      ...{ mapId: of('mapId'), subjectId: of('lapsed'), category: 'ETHNICITY', legalReason: TEXT, until: LATER },
    }),
  },
  proposeLapsedErasure: {
    by: manager,
    again: true,
    input: (of) => ({ mapId: of('mapId'), subjectId: of('lapsed'), category: 'CRIMINAL_OFFENCE', reason: TEXT }),
  },
  eraseLapsed: {
    by: manager,
    input: (of) => ({ mapId: of('mapId'), subjectId: of('lapsed'), category: 'ETHNICITY', reason: TEXT }),
  },
}

const nurses = (of: World) => ({ mapId: of('mapId'), organisation: nurse.org, purpose: nurse.purpose })

const SHARING: Readonly<Record<string, Example>> = {
  allocate: {
    input: (of) => ({ mapId: of('mapId'), practitioner: { issuer: 'peermap-dev', subject: 'somebody' } }),
  },
  reassign: {
    by: manager,
    onMaps: 1,
    input: () => ({
      from: { issuer: 'peermap-dev', subject: colleague.sub },
      to: { issuer: 'peermap-dev', subject: 'somebody-new' },
      reason: TEXT,
    }),
  },
  deallocate: { input: (of) => ({ mapId: of('mapId'), allocationId: of('allocation') }) },
  recordOrganisation: {
    by: manager,
    again: true,
    one: 'Organisation',
    input: () => ({ id: 'invented-new', name: TEXT, agency: 'EDUCATION', reveals: ['DISABILITY'] }),
  },
  decideSharing: {
    by: manager,
    input: (of) => ({
      ...{
        ...nurses(of),
        categories: ['IDENTITY'],
        subjects: [of('adult')],
        necessity: TEXT,
        requestId: of('request'),
      },
    }),
  },
  declineSharing: {
    by: manager,
    input: (of) => ({ ...nurses(of), reason: TEXT, requestId: of('request') }),
  },
  withdrawSharing: {
    by: manager,
    input: (of) => ({ mapId: of('mapId'), decisionId: of('decision'), reason: TEXT }),
  },
  urgentAccess: {
    by: colleague,
    again: true,
    one: 'UrgentAccess',
    input: (of) => ({ mapId: of('mapId'), immediateRisk: TEXT }),
  },
  confirmUrgentAccess: {
    by: manager,
    input: (of) => ({ urgentAccessId: of('repeated'), confirmed: false, why: TEXT }),
  },
  closeMatter: {
    by: officer,
    input: (of) => ({ matter: `SHARED_WIDELY ${of('decision')}`, outcome: 'IN_ORDER', reasoning: TEXT }),
  },
  reviewUrgentAccess: {
    by: manager,
    input: (of) => ({ urgentAccessId: of('urgent'), outcome: 'NOT_JUSTIFIED', note: TEXT }),
  },
  requestSharing: {
    by: nurse,
    again: true,
    input: () => ({ reference: TEXT, purpose: nurse.purpose, categories: ['IDENTITY'], about: TEXT, why: TEXT }),
  },
  declineRequest: { by: governance, input: (of) => ({ requestId: of('request'), reason: TEXT }) },
  contribute: {
    by: police,
    again: true,
    input: (of) => ({
      ...{ mapId: of('mapId'), addStrength: { ...told(of), description: TEXT, about: [of('ann')] } },
    }),
  },
  acceptContribution: { input: (of) => ({ mapId: of('mapId'), contributionId: of('contribution') }) },
  declineContribution: {
    input: (of) => ({ mapId: of('mapId'), contributionId: of('contribution'), reason: TEXT }),
  },
  notifySignificantEvent: {
    by: nurse,
    again: true,
    input: () => ({ what: TEXT, occurredOn: DAY, place: TEXT, reveals: [] }),
  },
  setAsideSignificantEvent: { input: (of) => ({ notificationId: of('event'), reason: TEXT }) },
}

const ann = (of: World) => ({ mapId: of('mapId'), youngPersonId: of('ann') })

const FAMILIES: Readonly<Record<string, Example>> = {
  recordParentCarer: {
    input: (of) => ({
      ...{ ...ann(of), name: 'Invented Carer', relationship: TEXT, parentalResponsibility: 'NO', livesWith: 'NO' },
      ...{ safeToContact: 'UNKNOWN', doNotDisclose: false },
    }),
  },
  recordSystemEntry: { again: true, input: (of) => ({ ...ann(of), reference: TEXT, on: DAY }) },
  recordNotification: {
    again: true,
    input: (of) => ({ ...ann(of), to: 'YOUNG_PERSON', on: DAY, how: TEXT, by: TEXT }),
  },
  decideHeldNotification: {
    by: manager,
    again: true,
    input: (of) => ({
      ...{ mapId: of('mapId'), adultId: of('concern'), decision: 'WITHHOLD', ground: 'PREVENTION_OF_CRIME' },
      ...{ reasoning: TEXT, policeInvestigate: 'NO', reveals: [], lookAgainOn: LATER },
    }),
  },
  exemptNotification: {
    by: manager,
    again: true,
    input: (of) => ({
      ...{ ...ann(of), to: 'YOUNG_PERSON', part: 'WHOLE', ground: 'GOOD_REASON_NOT_TO', obtainedFromThem: false },
      ...{ reasoning: TEXT, reveals: [], lookAgainOn: LATER },
    }),
  },
  decideParentDisclosure: {
    by: manager,
    input: (of) => ({
      ...{ ...ann(of), receivingParentCarerId: of('father'), interventionId: of('intervention') },
      ...{ text: 'takes part again', categories: ['PLAN'], consent: CONSENT, whySafe: TEXT, whyAppropriate: TEXT },
    }),
  },
  declineParentDisclosure: {
    by: manager,
    again: true,
    input: (of) => ({ ...ann(of), receivingParentCarerId: of('father'), reason: TEXT }),
  },
  recordParentDisclosureGiven: {
    input: (of) => ({
      ...{ mapId: of('mapId'), parentDisclosureId: of('disclosure'), on: DAY, how: TEXT, by: TEXT },
    }),
  },
  withdrawParentDisclosure: {
    input: (of) => ({ mapId: of('mapId'), parentDisclosureId: of('disclosure'), why: TEXT }),
  },
}

const RIGHTS: Readonly<Record<string, Example>> = {
  rectify: {
    input: (of) => ({
      ...{
        mapId: of('mapId'),
        elementId: of('ben'),
        coordinate: 'YoungPerson.name',
        version: 1,
        value: TEXT,
        why: TEXT,
      },
    }),
  },
  addSubjectStatement: {
    input: (of) => ({
      ...{ mapId: of('mapId'), elementId: of('strength'), version: 1, statement: TEXT, reveals: [], statedBy: TEXT },
      on: DAY,
    }),
  },
  recordRecipientTold: {
    by: rights,
    input: (of) => ({ rectificationId: of('rectification'), organisation: police.org, on: DAY, how: TEXT }),
  },
  restrict: {
    by: rights,
    input: (of) => ({ mapId: of('mapId'), personId: of('ben'), ground: 'ACCURACY_CONTESTED', reason: TEXT }),
  },
  liftRestriction: {
    by: rights,
    input: (of) => ({ restrictionId: of('restriction'), reason: TEXT, informedOn: DAY }),
  },
  recordRestrictionTold: {
    by: rights,
    input: (of) => ({ restrictionId: of('restriction'), organisation: police.org, on: DAY, how: TEXT }),
  },
  recordRestrictionView: {
    by: manager,
    again: true,
    input: (of) => ({ mapId: of('mapId'), personId: of('ben'), advises: 'CONTINUE', view: TEXT }),
  },
  recordObjection: {
    by: rights,
    input: (of) => ({
      ...{ mapId: of('mapId'), personId: of('ben'), receivedOn: DAY, askedBy: 'SUBJECT', identity: 'DOCUMENT_SEEN' },
      ...{ ground: TEXT, how: TEXT },
    }),
  },
  verifyObjection: {
    by: rights,
    input: (of) => ({ objectionId: of('unverified'), identity: 'CONTACT_ON_RECORD' }),
  },
  decideContested: {
    by: rights,
    input: (of) => ({
      ...{ objectionId: of('objection'), outcome: 'CONTINUES', reasoning: TEXT, ground: 'RIGHTS_OF_ANOTHER' },
      ...{ protects: [of('ann')], purposes: ['ASSESS_RISK'], organisations: [police.org] },
    }),
  },
  decideObjection: {
    by: rights,
    input: (of) => ({ objectionId: of('objection'), outcome: 'COMPELLING_GROUNDS', reasoning: TEXT, informedOn: DAY }),
  },
  recordComplaint: {
    by: rights,
    again: true,
    input: (of) => ({
      ...{ mapId: of('mapId'), personId: of('ben'), receivedOn: DAY, askedBy: 'SUBJECT', about: TEXT, how: TEXT },
    }),
  },
  acknowledgeComplaint: { by: rights, input: (of) => ({ complaintId: of('complaint'), on: DAY, how: TEXT }) },
  closeComplaint: {
    by: rights,
    input: (of) => ({
      ...{ complaintId: of('complaint'), outcome: 'NOT_UPHELD', reasoning: TEXT, toldOn: DAY, how: TEXT },
    }),
  },
  recordAdvice: {
    by: officer,
    again: true,
    input: (of) => ({ about: 'OBJECTION', aboutId: of('objection'), advice: TEXT }),
  },
  recordMonitoringNotice: {
    by: rights,
    input: () => ({ ref: 'INVENTED-ANN', notice: 'GIVEN', receivedOn: DAY, how: TEXT }),
  },
  recordAccessRequest: {
    by: rights,
    again: true,
    input: () => ({ ref: 'INVENTED-ANN', receivedOn: DAY, requestedBy: 'SUBJECT', identityChecked: TEXT }),
  },
  extendAccessRequest: {
    by: rights,
    input: (of) => ({ requestId: of('access'), extendTo: addMonths(DAY, 2), reason: TEXT }),
  },
  recordRequesterAuthority: {
    by: rights,
    again: true,
    input: (of) => ({
      ...{ requestId: of('parental'), parentalResponsibility: 'YES', parentalResponsibilityHow: TEXT },
      ...{ competence: 'NOT_COMPETENT', competenceHow: TEXT, views: 'NOT_KNOWN', viewsHow: TEXT },
    }),
  },
  decideAccessItem: {
    by: rights,
    again: true,
    input: (of) => ({
      ...{ requestId: of('access'), itemId: of('item'), decision: 'WITHHOLD', exemption: 'SERIOUS_HARM_SOCIAL_WORK' },
      reason: TEXT,
    }),
  },
  completeAccessRequest: { by: rights, input: (of) => ({ requestId: of('answerable'), answeredOn: DAY, how: TEXT }) },
}

const ENDING: Readonly<Record<string, Example>> = {
  closePeerMap: { by: manager, input: (of) => ({ mapId: of('mapId'), reason: TEXT }) },
  reopenPeerMap: { by: manager, input: (of) => ({ mapId: of('ending'), reason: TEXT, nextReview: LATER }) },
  placeHold: {
    by: governance,
    again: true,
    input: (of) => ({ mapId: of('mapId'), legalReason: TEXT, lookAgainOn: LATER }),
  },
  liftHold: { by: governance, input: (of) => ({ holdId: of('hold'), reason: TEXT }) },
  extendRetention: { by: manager, input: (of) => ({ mapId: of('ending'), until: LATER, reason: TEXT }) },
  erasePerson: {
    by: rights,
    // No hash of an input is kept that says whom it was about.
    repeated: 'CONFLICT',
    input: () => ({ ref: 'INVENTED-ANN', ground: 'NO_LONGER_NECESSARY', considered173: TEXT, reason: TEXT }),
  },
  recordErasureTold: {
    by: rights,
    input: (of) => ({ erasureId: of('erasure'), organisation: police.org, on: DAY, how: TEXT }),
  },
  proposeDisposal: { by: governance, again: true, input: (of) => ({ mapId: of('ending'), reason: TEXT }) },
  disposeMap: {
    by: governance,
    input: (of) => ({ mapId: of('ending'), proposalId: of('proposal'), earlyGround: TEXT }),
  },
}

/** Of every step. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  ...DRAWING,
  ...CHANGING,
  ...COVERING,
  ...SHARING,
  ...FAMILIES,
  ...RIGHTS,
  ...ENDING,
}
