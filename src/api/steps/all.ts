/** All steps, by the name of their mutation. */
import { accessSteps } from './access.ts'
import { allocationSteps } from './allocation.ts'
import { coverSteps } from './cover.ts'
import { elementSteps } from './elements.ts'
import { notificationSteps } from './notification.ts'
import { openingSteps } from './opening.ts'
import { reviewSteps } from './reviewing.ts'
import { sharingSteps } from './sharing.ts'
import type { AnyStep } from './step.ts'
import { tieSteps } from './ties.ts'

const TABLES = [
  accessSteps,
  allocationSteps,
  coverSteps,
  elementSteps,
  notificationSteps,
  openingSteps,
  reviewSteps,
  sharingSteps,
  tieSteps,
] as const

/** Name of the mutation -> the step. */
export const STEPS: ReadonlyMap<string, AnyStep> = new Map(TABLES.flatMap((table) => Object.entries<AnyStep>(table)))
