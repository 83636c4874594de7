/** Whether a young person who is on a map is a relevant one (P1.3). */
import { z } from 'zod'
import { loadStatement } from '../graph/statements.ts'
import { toDate } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { seenElements } from '../policy/sight.ts'
import { missingToDecide } from './relevance.rules.ts'
import { inputOf } from '../gateway/inputs.ts'
import { elementsOn } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const HIGH_RISKS = loadStatement('mapping/high-risks.facts')
const riskRow = z.object({ id: z.string() })

const decideRelevance = defineStep({
  takers: ['mapper'],
  input: inputOf('decideRelevance'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input: { mapId, youngPersonId } }) => {
    const rows = await run({ text: HIGH_RISKS, params: { mapId, youngPersonId } })
    const highRisks = rows.map((row) => riskRow.parse(row).id)
    return { highRisks, elements: await elementsOn(run, mapId, [youngPersonId, ...highRisks]) }
  },
  missing: (situation) => {
    const { input, facts, today } = situation
    const opening = openingIn(situation)
    const seen = seenElements(opening, facts.elements)
    return missingToDecide({ input, opening, seen, highRisks: facts.highRisks, today })
  },
  write: ({ input, caller, today }) => ({
    changed: [input.youngPersonId],
    params: {
      id: input.youngPersonId,
      decided: {
        connectedHow: input.connectedHow,
        atRiskOfHarm: input.atRiskOfHarm,
        presentsRiskOfHarm: input.presentsRiskOfHarm,
        relevanceReason: input.reason,
        relevanceHighRisk: input.highRiskConsidered,
        relevanceSource: input.source ?? caller.organisation,
        relevanceDecidedBy: callerKey(caller),
        relevanceDecidedOn: toDate(today),
        relevanceReviewBy: toDate(input.reviewBy),
      },
    },
  }),
})

export const relevanceSteps = { decideRelevance } as const
