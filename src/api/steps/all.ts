/** All steps, by the name of their mutation. */
import { accessSteps } from './access.ts'
import { allocationSteps } from './allocation.ts'
import { changeSteps } from './changes.ts'
import { concernSteps } from './concern.ts'
import { contributingSteps } from './contributing.ts'
import { coverSteps } from './cover.ts'
import { elementSteps } from './elements.ts'
import { endingSteps } from './ending.ts'
import { erasureSteps } from './erasure.ts'
import { eventSteps } from './events.ts'
import { holdSteps } from './holds.ts'
import { identitySteps } from './identity.ts'
import { lapsedSteps } from './lapsed.ts'
import { notificationSteps } from './notification.ts'
import { openingSteps } from './opening.ts'
import { parentSteps } from './parents.ts'
import { rectificationSteps } from './rectification.ts'
import { requestSteps } from './requests.ts'
import { restrictionSteps } from './restriction.ts'
import { retentionSteps } from './retention.ts'
import { reviewSteps } from './reviewing.ts'
import { sharingSteps } from './sharing.ts'
import type { AnyStep } from './step.ts'
import { tieSteps } from './ties.ts'
import { urgentSteps } from './urgent.ts'

const TABLES = [
  accessSteps,
  allocationSteps,
  changeSteps,
  concernSteps,
  contributingSteps,
  coverSteps,
  elementSteps,
  endingSteps,
  erasureSteps,
  eventSteps,
  holdSteps,
  identitySteps,
  lapsedSteps,
  notificationSteps,
  openingSteps,
  parentSteps,
  rectificationSteps,
  requestSteps,
  restrictionSteps,
  retentionSteps,
  reviewSteps,
  sharingSteps,
  tieSteps,
  urgentSteps,
] as const

/** Name of the mutation -> the step. */
export const STEPS: ReadonlyMap<string, AnyStep> = new Map(TABLES.flatMap((table) => Object.entries<AnyStep>(table)))
