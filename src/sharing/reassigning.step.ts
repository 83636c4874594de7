/** The step that hands over what one practitioner has to another (P4.5). */
import { z } from 'zod'
import { inputOf } from '../gateway/inputs.ts'
import { maybe } from '../gateway/arguments.ts'
import type { StepInputs } from '../generated/inputs.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateOrNull, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { defineStep } from '../steps/step.ts'
import { missingWhereUnknown } from './allocation.rules.ts'
import { readIsKnown } from './allocation.step.ts'
import { handoversOf, missingToReassign, type Handover, type HeldAllocation } from './reassigning.rules.ts'
import { wholeMapsOf } from './whole-maps.facts.ts'

const HELD = loadStatement('sharing/held-allocations.facts')

const heldRow: z.ZodType<HeldAllocation> = z.object({
  id: z.string(),
  mapId: z.string(),
  youngPersonIds: maybe(z.array(z.string())),
  from: z.iso.date(),
  until: maybe(z.iso.date()),
})

type Reassign = StepInputs['reassign']
type Facts = { readonly handovers: readonly Handover[]; readonly isKnown: boolean }

const mapsOf = ({ handovers }: Pick<Facts, 'handovers'>): readonly string[] => [
  ...new Set(handovers.map(({ held }) => held.mapId)),
]

const reassign = defineStep<Reassign, Facts>({
  takers: ['manager'],
  input: inputOf('reassign'),
  mapOf: () => null,
  mapsOf,
  readFacts: async (run, { input: { from, to, day }, ...about }) => {
    const { organisation } = about.caller
    const maps = await wholeMapsOf(run, about)
    const [rows, isKnown] = await Promise.all([
      run({ text: HELD, params: { practitioner: callerKey(from), organisation, maps } }),
      readIsKnown(run, callerKey(to), organisation),
    ])
    return {
      handovers: handoversOf(
        rows.map((row) => heldRow.parse(row)),
        day ?? about.today,
      ),
      isKnown,
    }
  },
  missing: ({ input, facts, caller, today }) => [
    ...missingToReassign(
      { from: callerKey(input.from), to: callerKey(input.to), day: input.day ?? today },
      facts.handovers,
      { giver: callerKey(caller), today },
    ),
    ...missingWhereUnknown(facts.isKnown, input.confirmUnknown),
  ],
  write: ({ input, facts, caller }, { now, newId }) => {
    const to = callerKey(input.to)
    const made = facts.handovers.map(({ held, from, until }) => ({
      ended: { id: held.id, mapId: held.mapId, until: toDate(from) },
      allocation: {
        id: newId(),
        practitioner: to,
        mapId: held.mapId,
        youngPersonIds: held.youngPersonIds,
        from: toDate(from),
        until: toDateOrNull(until),
        recordedAt: toDateTime(now),
        recordedBy: callerKey(caller),
        reason: input.reason,
      },
    }))
    const changedOn = (mapId: string): readonly string[] =>
      made.flatMap(({ ended, allocation }) => (ended.mapId === mapId ? [allocation.id, ended.id] : []))
    const maps = mapsOf(facts)
    return {
      params: {
        handovers: made,
        practitioner: { ...input.to, key: to, organisation: caller.organisation },
        endedBy: callerKey(caller),
      },
      changed: maps.flatMap(changedOn),
      onMaps: maps.map((mapId) => ({ mapId, changed: changedOn(mapId) })),
    }
  },
})

export const reassigningSteps = { reassign } as const
