/** All steps, by the name of their mutation. */
import { allocationSteps } from './allocation.ts'
import { coverSteps } from './cover.ts'
import { elementSteps } from './elements.ts'
import { erasureSteps } from './erasure.ts'
import { holdSteps } from './holds.ts'
import { notificationSteps } from './notification.ts'
import { openingSteps } from './opening.ts'
import { retentionSteps } from './retention.ts'
import { reviewSteps } from './reviewing.ts'
import { sharingSteps } from './sharing.ts'
import type { AnyStep } from './step.ts'
import { tieSteps } from './ties.ts'

const TABLES = [
  allocationSteps,
  coverSteps,
  elementSteps,
  erasureSteps,
  holdSteps,
  notificationSteps,
  openingSteps,
  retentionSteps,
  reviewSteps,
  sharingSteps,
  tieSteps,
] as const

/** Name of the mutation -> the step. */
export const STEPS: ReadonlyMap<string, AnyStep> = new Map(TABLES.flatMap((table) => Object.entries<AnyStep>(table)))
