/** Steps that keep what is spent shown to named staff, and end it (P8.7). By information governance. */
import { z } from 'zod'
import { inputOf } from '../gateway/inputs.ts'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { SHOWN_CLAIM_STATUSES } from '../policy/terms.ts'
import { defineStep } from '../steps/step.ts'
import { missingToEndShown, missingToKeepShown, type SpentOffence } from './spent-shown.rules.ts'

const OFFENCE = loadStatement('mapping/spent-shown.facts')

const day = z.iso.date().nullable()
const offenceRow: z.ZodType<SpentOffence> = z.object({
  status: z.string(),
  spent: z.boolean(),
  spentOn: day,
  occurredOn: day,
  born: day,
  harmed: z.array(day),
  keptShownUntil: day,
})

const readOffence = async (
  run: Run,
  { mapId, offenceId }: { readonly mapId: string; readonly offenceId: string },
): Promise<SpentOffence | null> => {
  const [row] = await run({ text: OFFENCE, params: { mapId, offenceId, statuses: SHOWN_CLAIM_STATUSES } })
  return row === undefined ? null : offenceRow.parse(row)
}

const keepSpentShown = defineStep({
  takers: ['governance'],
  byRole: true,
  input: inputOf('keepSpentShown'),
  decides: ({ offenceId }) => [offenceId],
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => readOffence(run, input),
  missing: ({ input, facts, today }) => missingToKeepShown(input, facts, today),
  write: ({ input: { offenceId, shownTo, reasoning, lookAgainOn }, caller, today }) => ({
    changed: [offenceId],
    params: {
      id: offenceId,
      kept: {
        keptShownTo: [...new Set(shownTo.map(callerKey))],
        keptShownWhy: reasoning,
        keptShownBy: callerKey(caller),
        keptShownOn: toDate(today),
        keptShownUntil: toDate(lookAgainOn),
      },
    },
  }),
})

const endSpentShown = defineStep({
  takers: ['governance'],
  byRole: true,
  onClosed: true,
  input: inputOf('endSpentShown'),
  decides: ({ offenceId }) => [offenceId],
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => readOffence(run, input),
  missing: ({ facts, today }) => missingToEndShown(facts, today),
  write: ({ input: { offenceId, reason }, caller, today }) => ({
    changed: [offenceId],
    params: {
      id: offenceId,
      today,
      ended: { keptShownUntil: toDate(today), keptShownEndedBy: callerKey(caller), keptShownEndedWhy: reason },
    },
  }),
})

export const spentShownSteps = { keepSpentShown, endSpentShown } as const
