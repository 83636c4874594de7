/** The steps about information gaps and interventions (P2.3, P2.4). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateOrNull } from '../graph/values.ts'
import { seenElements } from '../policy/sight.ts'
import {
  missingToAddGap,
  missingToAddIntervention,
  missingToEndIntervention,
  missingToFillGap,
} from './judgements.rules.ts'
import { coveredIn, seenIn, restated, statements, writtenNote } from './drawing.step.ts'
import { inputOf } from '../gateway/inputs.ts'
import { elementsOn, provenance, revealing } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const addInformationGap = defineStep({
  takers: ['mapper'],
  input: inputOf('addInformationGap'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => elementsOn(run, input.mapId, input.about),
  missing: (situation) => missingToAddGap({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  write: ({ input, caller }, making) => {
    const { question, gathering, owner, due, status } = input
    const own = { question, gathering, owner, due: toDateOrNull(due), status }
    return writtenNote({ type: 'InformationGap', input, caller, own }, making)
  },
})

const GAP = loadStatement('mapping/gap.facts')
const gapRow = z.object({ people: z.array(z.string()) })

/** Ids of the young people whom an information gap is about, whether or not the caller may know of them. */
export const peopleOfGap = async (run: Run, mapId: string, gapId: string): Promise<readonly string[]> => {
  const [row] = await run({ text: GAP, params: { mapId, id: gapId } })
  return row === undefined ? [] : gapRow.parse(row).people
}

const fillInformationGap = defineStep({
  takers: ['mapper'],
  input: inputOf('fillInformationGap'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input: { mapId, informationGapId } }) => {
    const [elements, people] = await Promise.all([
      elementsOn(run, mapId, [informationGapId]),
      peopleOfGap(run, mapId, informationGapId),
    ])
    return { elements, people }
  },
  missing: (situation) => {
    const { input, facts } = situation
    const opening = openingIn(situation)
    return missingToFillGap({ input, opening, seen: seenElements(opening, facts.elements), people: facts.people })
  },
  write: ({ input, caller, today }, { now, newId }) => {
    const { mapId, informationGapId: elementId, status, how, relevance } = input
    const { reveals: stored } = revealing('InformationGap', input.reveals)
    const origin = provenance({ caller, now, source: input.source, statedAs: input.statedAs })
    const categories = [{ category: 'PLAN' as const, relevance: null }, ...coveredIn(input.reveals, relevance)]
    return {
      changed: [elementId],
      params: {
        id: elementId,
        filled: { status, filledHow: how, filledOn: toDate(today) },
        reveals: stored,
      },
      before: [restated(statements(origin, { elementId, mapId, categories }, { newId }))],
    }
  },
})

const addIntervention = defineStep({
  takers: ['mapper'],
  input: inputOf('addIntervention'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => elementsOn(run, input.mapId, input.about),
  missing: (situation) =>
    missingToAddIntervention({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  write: ({ input, caller }, making) => {
    const { kind, description, organisation, status } = input
    return writtenNote(
      { type: 'Intervention', input, caller, own: { kind, description, organisation, status } },
      making,
    )
  },
})

const recordInterventionOutcome = defineStep({
  takers: ['mapper'],
  input: inputOf('recordInterventionOutcome'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => elementsOn(run, input.mapId, [input.interventionId]),
  missing: (situation) => missingToEndIntervention({ input: situation.input, seen: seenIn(situation) }),
  write: ({ input: { interventionId, status, outcome } }) => ({
    changed: [interventionId],
    params: { id: interventionId, ended: { status, outcome } },
  }),
})

export const planSteps = { addInformationGap, fillInformationGap, addIntervention, recordInterventionOutcome } as const
