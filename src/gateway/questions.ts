/** The resolvers of the root fields that return no map, by name. shield.ts says whom each is for. */
import { advice } from '../rights/advice.read.ts'
import { complaints } from '../rights/complaint.read.ts'
import { accessQuestions } from '../rights/access.read.ts'
import { analysis, analysisRun } from '../analysis/analysis.read.ts'
import { allocationsByRole } from '../sharing/allocations-by-role.read.ts'
import { changesSince } from '../mapping/changes-since.read.ts'
import { conformanceQuestions } from '../accountability/conformance.read.ts'
import { allegationsToReview } from '../mapping/allegations.read.ts'
import { ruleSets } from '../accountability/rule-sets.read.ts'
import { disproved } from '../mapping/disproved.read.ts'
import { contributions } from '../sharing/contributing.read.ts'
import { coverEnding } from '../cover/cover-ending.read.ts'
import { coverLapsed } from '../cover/cover-lapsed.read.ts'
import { disproportionality } from '../equality/disproportionality.read.ts'
import { erasureQuestions } from '../rights/erasure.read.ts'
import { significantEventsNotified } from '../mapping/events.read.ts'
import { mapRecords } from '../accountability/map-records.read.ts'
import { journal } from '../accountability/journal.read.ts'
import { notice } from '../notification/notice.read.ts'
import { notificationsDue } from '../notification/notification.read.ts'
import { parentDisclosures } from '../notification/parents.read.ts'
import { person } from '../mapping/person.read.ts'
import { matters } from '../accountability/matters.read.ts'
import { auditSample } from '../accountability/audit.read.ts'
import { recordOfProcessing } from '../accountability/processing.read.ts'
import { coverQuestions } from '../cover/records.read.ts'
import { previewAssessment } from '../cover/preview-assessment.read.ts'
import { protocol, vocabulary } from '../accountability/protocol.read.ts'
import { rectificationQuestions } from '../rights/rectification.read.ts'
import { referencesToDecide } from '../mapping/references-to-decide.read.ts'
import { objectionQuestions } from '../rights/objection.read.ts'
import { restrictionQuestions } from '../rights/restriction.read.ts'
import { retentionQuestions } from '../retention/retention.read.ts'
import { sharingRequests } from '../sharing/requests.read.ts'
import { sharingQuestions } from '../sharing/sharing.read.ts'
import { urgentAccesses } from '../sharing/urgent-access.read.ts'
import { choosingQuestions } from '../sharing/choosing.read.ts'
import { may } from '../steps/may.read.ts'
import { errorCodes } from './error-codes.read.ts'
import { me } from './me.ts'
import type { Question, QuestionTakers, RootResolvers } from './question.ts'

/** Questions that are not a map. */
export const QUESTIONS = {
  me,
  may,
  protocol,
  vocabulary,
  errorCodes,
  person,
  analysis,
  analysisRun,
  referencesToDecide,
  journal,
  mapRecords,
  coverEnding,
  coverLapsed,
  previewAssessment,
  ...coverQuestions,
  ...sharingQuestions,
  contributions,
  parentDisclosures,
  ...accessQuestions,
  complaints,
  advice,
  notice,
  notificationsDue,
  significantEventsNotified,
  sharingRequests,
  urgentAccesses,
  allocationsByRole,
  ...choosingQuestions,
  ...restrictionQuestions,
  ...objectionQuestions,
  ...rectificationQuestions,
  changesSince,
  disproved,
  allegationsToReview,
  disproportionality,
  ...conformanceQuestions,
  ruleSets,
  recordOfProcessing,
  matters,
  auditSample,
  ...erasureQuestions,
  ...retentionQuestions,
} as const satisfies { readonly [Name in keyof RootResolvers]: Question<Name> }

/** Whom the questions are for that are maps: schema.ts makes what answers them of what the library made. */
const OF_MAPS = {
  peerMap: ['reader'],
  peerMaps: ['reader'],
  mapState: ['reader'],
  exportMap: ['reader'],
  previewSharing: ['manager'],
} as const satisfies Readonly<Record<string, QuestionTakers>>

/** Name of a question -> whom it is for. */
export const QUESTION_TAKERS: ReadonlyMap<string, QuestionTakers> = new Map<string, QuestionTakers>([
  ...Object.entries(OF_MAPS),
  ...Object.entries<{ readonly takers: QuestionTakers }>(QUESTIONS).map(
    ([name, { takers }]) => [name, takers] as const,
  ),
])
