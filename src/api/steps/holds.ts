/** Steps that place a legal hold and lift it (P9.4). By the data protection officer. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import type { Appearance } from '../../protocol/steps/erasing.ts'
import { isOnMap, missingToHold, missingToLift } from '../../protocol/steps/holding.ts'
import { day, id, line, maybe, text } from '../arguments.ts'
import { mapsIn, readAppearances } from './erasing-plan.ts'
import { defineStep } from './step.ts'

const HOLD = loadStatement('taking/hold')

const placeHoldInput = z.strictObject({
  ref: maybe(line),
  mapId: maybe(id),
  personId: maybe(id),
  legalReason: text,
  lookAgainOn: day,
})

const placeHold = defineStep<z.output<typeof placeHoldInput>, readonly Appearance[]>({
  taker: 'officer',
  byRole: true,
  onClosed: true,
  input: placeHoldInput,
  mapOf: ({ mapId }) => mapId,
  mapsOf: mapsIn,
  know: (run, { input }) => readAppearances(run, input),
  missing: ({ input, known, today }) => missingToHold(input, known, today),
  write: ({ input, known, caller, today }, { now, newId }) => {
    const { legalReason, lookAgainOn } = input
    const about = isOnMap(input)
      ? [{ mapId: input.mapId, subjectId: null }]
      : known.map((person) => ({ mapId: person.mapId, subjectId: person.id }))
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
  taker: 'officer',
  byRole: true,
  onClosed: true,
  input: z.strictObject({ holdId: id, reason: text }),
  mapOf: () => null,
  mapsOf: (known: z.output<typeof holdRow> | null) => (known === null ? [] : [known.mapId]),
  know: (run, { input }) => readHold(run, input.holdId),
  missing: ({ known }) => missingToLift(known?.stands === true),
  write: ({ input: { holdId, reason }, caller }, { now }) => ({
    changed: [holdId],
    params: {
      holdId,
      lifted: { liftedAt: toDateTime(now), liftedBy: callerKey(caller), liftedReason: reason },
    },
  }),
})

export const holdSteps = { placeHold, liftHold } as const
