/** The steps that draw on a map (P1, P2). */
import { judgementSteps } from './judgements.ts'
import { peopleSteps } from './people.ts'
import { placeSteps } from './places.ts'
import { planSteps } from './plan.ts'
import { recordSteps } from './records.ts'
import { youngPersonSteps } from './young-person.ts'

export const elementSteps = {
  ...peopleSteps,
  ...placeSteps,
  ...youngPersonSteps,
  ...judgementSteps,
  ...planSteps,
  ...recordSteps,
} as const
