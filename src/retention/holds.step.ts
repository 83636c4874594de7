/** Steps that place a legal hold and lift it (P9.4). By information governance. */
import { z } from 'zod'
import type { StepInputs } from '../generated/inputs.ts'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import type { Appearance } from '../rights/erasure.rules.ts'
import { isOnMap, missingToHold, missingToLift } from './holds.rules.ts'
import { mapsIn, readAppearances } from '../rights/erasure.facts.ts'
import { inputOf } from '../gateway/inputs.ts'
import { namedRef } from '../steps/references.ts'
import { defineStep } from '../steps/step.ts'

const HOLD = loadStatement('retention/hold.facts')

const placeHold = defineStep<StepInputs['placeHold'], readonly Appearance[]>({
  takers: ['governance'],
  byRole: true,
  onClosed: true,
  references: namedRef,
  input: inputOf('placeHold'),
  mapOf: ({ mapId }) => mapId,
  mapsOf: mapsIn,
  readFacts: (run, { input }) => readAppearances(run, input),
  missing: ({ input, facts, today }) => missingToHold(input, facts, today),
  write: ({ input, facts, caller, today }, { now, newId }) => {
    const { legalReason, lookAgainOn } = input
    const about = isOnMap(input)
      ? [{ mapId: input.mapId, subjectId: null }]
      : facts.map((person) => ({ mapId: person.mapId, subjectId: person.id }))
    const holds = about.map((each) => ({
      ...each,
      id: newId(),
      legalReason,
      lookAgainOn: toDate(lookAgainOn),
      placedOn: toDate(today),
      placedBy: callerKey(caller),
      placedAt: toDateTime(now),
    }))
    return { params: { holds }, changed: holds.map((hold) => hold.id) }
  },
})

const holdRow = z.object({ mapId: z.string(), stands: z.boolean() })

const readHold = async (run: Run, holdId: string): Promise<z.output<typeof holdRow> | null> => {
  const [row] = await run({ text: HOLD, params: { holdId } })
  return row === undefined ? null : holdRow.parse(row)
}

const liftHold = defineStep({
  takers: ['governance'],
  byRole: true,
  onClosed: true,
  input: inputOf('liftHold'),
  decides: ({ holdId }) => [holdId],
  mapOf: () => null,
  mapsOf: (known: z.output<typeof holdRow> | null) => (known === null ? [] : [known.mapId]),
  readFacts: (run, { input }) => readHold(run, input.holdId),
  missing: ({ facts }) => missingToLift(facts?.stands === true),
  write: ({ input: { holdId, reason }, caller }, { now }) => ({
    changed: [holdId],
    params: {
      holdId,
      lifted: { liftedAt: toDateTime(now), liftedBy: callerKey(caller), liftedReason: reason },
    },
  }),
})

export const holdSteps = { placeHold, liftHold } as const
