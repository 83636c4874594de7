/** All steps, by the name of their mutation. */
import { accessSteps } from '../rights/access.step.ts'
import { allegationSteps } from '../mapping/allegations.step.ts'
import { allocationSteps } from '../sharing/allocation.step.ts'
import { changeSteps } from '../mapping/changes.step.ts'
import { adviceSteps } from '../rights/advice.step.ts'
import { complaintSteps } from '../rights/complaint.step.ts'
import { conformanceSteps } from '../accountability/conformance.step.ts'
import { ruleSetSteps } from '../accountability/rule-sets.step.ts'
import { concernSteps } from '../mapping/adult-of-concern.step.ts'
import { contributingSteps } from '../sharing/contributing.step.ts'
import { coverSteps } from '../cover/cover.step.ts'
import { elementSteps } from '../mapping/elements.step.ts'
import { endingSteps } from '../mapping/ending.step.ts'
import { restoringSteps } from '../mapping/restoring.step.ts'
import { erasureSteps } from '../rights/erasure.step.ts'
import { eventSteps } from '../mapping/events.step.ts'
import { holdSteps } from '../retention/holds.step.ts'
import { identitySteps } from '../mapping/identity.step.ts'
import { lapsedSteps } from '../cover/lapsed.step.ts'
import { monitoringSteps } from '../equality/monitoring.step.ts'
import { matterSteps } from '../accountability/matters.step.ts'
import { notificationSteps } from '../notification/notification.step.ts'
import { objectionSteps } from '../rights/objection.step.ts'
import { openingSteps } from '../mapping/opening.step.ts'
import { parentSteps } from '../notification/parents.step.ts'
import { rectificationSteps } from '../rights/rectification.step.ts'
import { requestSteps } from '../sharing/requests.step.ts'
import { restrictionSteps } from '../rights/restriction.step.ts'
import { retentionSteps } from '../retention/retention.step.ts'
import { reviewSteps } from '../mapping/reviewing.step.ts'
import { spentShownSteps } from '../mapping/spent-shown.step.ts'
import { reassigningSteps } from '../sharing/reassigning.step.ts'
import { sharingSteps } from '../sharing/sharing.step.ts'
import type { AnyStep } from './step.ts'
import { tieSteps } from '../mapping/ties.step.ts'
import { urgentSteps } from '../sharing/urgent-access.step.ts'

const TABLES = [
  accessSteps,
  allegationSteps,
  allocationSteps,
  changeSteps,
  concernSteps,
  conformanceSteps,
  ruleSetSteps,
  complaintSteps,
  adviceSteps,
  contributingSteps,
  coverSteps,
  elementSteps,
  endingSteps,
  restoringSteps,
  spentShownSteps,
  erasureSteps,
  eventSteps,
  holdSteps,
  identitySteps,
  lapsedSteps,
  monitoringSteps,
  matterSteps,
  notificationSteps,
  objectionSteps,
  openingSteps,
  parentSteps,
  rectificationSteps,
  requestSteps,
  restrictionSteps,
  retentionSteps,
  reviewSteps,
  reassigningSteps,
  sharingSteps,
  tieSteps,
  urgentSteps,
] as const

/** Name of the mutation -> the step. */
export const STEPS: ReadonlyMap<string, AnyStep> = new Map(TABLES.flatMap((table) => Object.entries<AnyStep>(table)))
