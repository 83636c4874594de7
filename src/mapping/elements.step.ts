/** The steps that draw on a map (P1, P2). */
import { judgementSteps } from './judgements.step.ts'
import { peopleSteps } from './people.step.ts'
import { placeSteps } from './places.step.ts'
import { planSteps } from './plan.step.ts'
import { recordSteps } from './records.step.ts'
import { relevanceSteps } from './relevance.step.ts'

export const elementSteps = {
  ...peopleSteps,
  ...placeSteps,
  ...relevanceSteps,
  ...judgementSteps,
  ...planSteps,
  ...recordSteps,
} as const
