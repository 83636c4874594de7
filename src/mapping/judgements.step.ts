/** The steps that record risks and strengths (P1.4, P2.1). */
import { toDateOrNull } from '../graph/values.ts'
import { missingToAddRisk, missingToAddStrength, revealedByRisk } from './judgements.rules.ts'
import { coveredIn, seenIn, statements, tiesTo, writtenNote } from './drawing.step.ts'
import { inputOf } from '../gateway/inputs.ts'
import { elementsOn, provenance, revealing } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const addRisk = defineStep({
  takers: ['mapper'],
  input: inputOf('addRisk'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => elementsOn(run, input.mapId, [...input.posedBy, ...input.posedTo]),
  missing: (situation) => missingToAddRisk({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  write: (situation, { now, newId }) => {
    const { input, caller } = situation
    const { source, statedAs, reviewBy, posedBy, posedTo, relevance, reveals: _reveals, ...own } = input
    const revealed = revealedByRisk(input, seenIn(situation))
    const { labels, reveals: stored } = revealing('Risk', revealed)
    const origin = provenance({ caller, now, source, statedAs })
    const elementId = newId()
    const categories = coveredIn(revealed, relevance)
    return {
      changed: [elementId],
      params: {
        labels,
        element: { ...own, ...origin, id: elementId, reviewBy: toDateOrNull(reviewBy), reveals: stored },
        ids: [...new Set([...posedBy, ...posedTo])],
        posedBy: tiesTo(posedBy, { newId }),
        posedTo: tiesTo(posedTo, { newId }),
        statements: statements(origin, { elementId, mapId: input.mapId, categories }, { newId }),
      },
    }
  },
})

const addStrength = defineStep({
  takers: ['mapper'],
  input: inputOf('addStrength'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => elementsOn(run, input.mapId, input.about),
  missing: (situation) =>
    missingToAddStrength({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  write: ({ input, caller }, making) =>
    writtenNote({ type: 'Strength', input, caller, own: { description: input.description } }, making),
})

export const judgementSteps = { addRisk, addStrength } as const
