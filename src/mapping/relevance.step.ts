/** Whether a young person who is on a map is a relevant one (P1.3). */
import { toDate } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { missingToDecide } from './relevance.rules.ts'
import { inputOf } from '../gateway/inputs.ts'
import { seenIn } from './drawing.step.ts'
import { elementsOn } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const decideRelevance = defineStep({
  takers: ['mapper'],
  input: inputOf('decideRelevance'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => elementsOn(run, input.mapId, [input.youngPersonId]),
  missing: (situation) => missingToDecide({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  write: ({ input, caller, today }) => ({
    changed: [input.youngPersonId],
    params: {
      id: input.youngPersonId,
      decided: {
        connectedHow: input.connectedHow,
        atRiskOfHarm: input.atRiskOfHarm,
        presentsRiskOfHarm: input.presentsRiskOfHarm,
        relevanceReason: input.reason,
        relevanceSource: input.source ?? caller.organisation,
        relevanceDecidedBy: callerKey(caller),
        relevanceDecidedOn: toDate(today),
        relevanceReviewBy: toDate(input.reviewBy),
      },
    },
  }),
})

export const relevanceSteps = { decideRelevance } as const
