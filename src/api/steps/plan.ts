/** The steps about information gaps and interventions (P2.3, P2.4). */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateOrNull } from '../../graph/values.ts'
import { seenElements } from '../../protocol/steps/elements.ts'
import {
  missingToAddGap,
  missingToAddIntervention,
  missingToEndIntervention,
  missingToFillGap,
} from '../../protocol/steps/judging.ts'
import { day, id, line, maybe, reveals, text } from '../arguments.ts'
import { coveredIn, note, said, seenIn, restated, statements, writtenNote } from './drawing.ts'
import { elementsOn, provenance, revealing } from './known.ts'
import { defineStep, openingIn } from './step.ts'

const addInformationGap = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...note,
    question: text,
    gathering: text,
    owner: line,
    due: maybe(day),
    status: z.enum(['OPEN', 'GATHERING']),
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => elementsOn(run, input.mapId, input.about),
  missing: (situation) => missingToAddGap({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  write: ({ input, caller }, making) => {
    const { question, gathering, owner, due, status } = input
    const own = { question, gathering, owner, due: toDateOrNull(due), status }
    return writtenNote({ type: 'InformationGap', input, caller, own }, making)
  },
})

const GAP = loadStatement('taking/gap')
const gapRow = z.object({ people: z.array(z.string()) })

/** Ids of the young people that an information gap is about, whoever may know. */
export const peopleOfGap = async (run: Run, mapId: string, gapId: string): Promise<readonly string[]> => {
  const [row] = await run({ text: GAP, params: { mapId, id: gapId } })
  return row === undefined ? [] : gapRow.parse(row).people
}

const fillInformationGap = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...said,
    informationGapId: id,
    status: z.enum(['FILLED', 'CANNOT_FILL']),
    how: text,
    reveals,
    relevance: maybe(text),
  }),
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input: { mapId, informationGapId } }) => {
    const [elements, people] = await Promise.all([
      elementsOn(run, mapId, [informationGapId]),
      peopleOfGap(run, mapId, informationGapId),
    ])
    return { elements, people }
  },
  missing: (situation) => {
    const { input, known } = situation
    const opening = openingIn(situation)
    return missingToFillGap({ input, opening, seen: seenElements(opening, known.elements), people: known.people })
  },
  write: ({ input, caller, today }, { now, newId }) => {
    const { mapId, informationGapId: elementId, status, how, relevance } = input
    const { reveals: stored } = revealing('InformationGap', input.reveals)
    const told = provenance({ caller, now, source: input.source, statedAs: input.statedAs })
    const categories = [{ category: 'PLAN' as const, relevance: null }, ...coveredIn(input.reveals, relevance)]
    return {
      changed: [elementId],
      params: {
        id: elementId,
        filled: { status, filledHow: how, filledOn: toDate(today) },
        reveals: stored,
      },
      also: [restated(statements(told, { elementId, mapId, categories }, { newId }))],
    }
  },
})

const addIntervention = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...note,
    kind: z.enum(['GROUP_WORK', 'DISRUPTION', 'ENVIRONMENTAL_CHANGE', 'SUPPORT']),
    description: text,
    organisation: line,
    status: z.enum(['PLANNED', 'ACTIVE']),
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => elementsOn(run, input.mapId, input.about),
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
  taker: 'mapper',
  input: z.strictObject({
    mapId: id,
    interventionId: id,
    status: z.enum(['COMPLETED', 'STOPPED']),
    outcome: z.enum(['HELPED', 'NO_CHANGE', 'WORSE', 'UNKNOWN']),
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => elementsOn(run, input.mapId, [input.interventionId]),
  missing: (situation) => missingToEndIntervention({ input: situation.input, seen: seenIn(situation) }),
  write: ({ input: { interventionId, status, outcome } }) => ({
    changed: [interventionId],
    params: { id: interventionId, ended: { status, outcome } },
  }),
})

export const planSteps = { addInformationGap, fillInformationGap, addIntervention, recordInterventionOutcome } as const
