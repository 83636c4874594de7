/** The steps that allocate a practitioner of the Council to a map or to young people on it (P4.5). */
import { inputOf } from '../gateway/inputs.ts'
import { z } from 'zod'
import type { StepInputs } from '../generated/inputs.ts'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateOrNull, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import {
  missingToAllocate,
  missingToAllocateByRole,
  missingToDeallocate,
  missingWhereUnknown,
  type MapAllocation,
} from './allocation.rules.ts'
import { seenElements } from '../policy/sight.ts'
import type { MapElement } from '../policy/elements.ts'
import { elementsOn } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const ALLOCATIONS = loadStatement('sharing/allocations.facts')
const UNALLOCATED = loadStatement('sharing/unallocated.facts')
const KNOWN = loadStatement('sharing/known-practitioner.facts')

const row = z.object({
  id: z.string(),
  practitioner: z.string(),
  youngPersonIds: z.array(z.string()).nullable(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
})

/** All allocations of a map, including ended ones. */
export const readAllocations = async (run: Run, mapId: string): Promise<readonly MapAllocation[]> =>
  (await run({ text: ALLOCATIONS, params: { mapId } })).map((each) => row.parse(each))

const knownRow = z.object({ isKnown: z.boolean() })

/** Whether somebody of an organisation was ever allocated to a map, or has asked anything that is on record. */
export const readIsKnown = async (run: Run, practitioner: string, organisation: string): Promise<boolean> => {
  const [found] = await run({ text: KNOWN, params: { practitioner, organisation } })
  return knownRow.parse(found).isKnown
}

type Allocate = StepInputs['allocate']
type AllocateFacts = {
  readonly allocations: readonly MapAllocation[]
  readonly elements: readonly MapElement[]
  readonly isKnown: boolean
}

const allocate = defineStep<Allocate, AllocateFacts>({
  takers: ['mapper'],
  input: inputOf('allocate'),
  mapOf: ({ mapId }) => mapId,
  unopened: {
    for: ({ roles }) => roles.includes('MANAGER'),
    on: async (run, { mapId, caller: { organisation }, today }) =>
      (await run({ text: UNALLOCATED, params: { mapId, organisation, today: toDate(today) } })).length > 0,
  },
  readFacts: async (run, { input: { mapId, youngPersonIds, practitioner }, caller }) => {
    const [allocations, elements, isKnown] = await Promise.all([
      readAllocations(run, mapId),
      elementsOn(run, mapId, youngPersonIds ?? []),
      readIsKnown(run, callerKey(practitioner), caller.organisation),
    ])
    return { allocations, elements, isKnown }
  },
  missing: (situation) => {
    const { input, facts, caller, today } = situation
    const { practitioner, youngPersonIds, until, reason } = input
    const unknown = missingWhereUnknown(facts.isKnown, input.confirmUnknown)
    const wanted = { practitioner: callerKey(practitioner), youngPersonIds, from: input.from ?? today, until }
    if (situation.opening === null)
      return [...missingToAllocateByRole({ ...wanted, reason }, callerKey(caller), today), ...unknown]
    const opening = openingIn(situation)
    const seen = seenElements(opening, facts.elements)
    const identity = opening.granted.IDENTITY
    const giver = callerKey(caller)
    const giverUntil = caller.roles.includes('MANAGER') ? null : opening.grant.until
    return [
      ...missingToAllocate(wanted, { allocations: facts.allocations, seen }, { identity, today, giver, giverUntil }),
      ...unknown,
    ]
  },
  write: ({ input, caller, today, opening }, { now, newId }) => {
    const { practitioner, mapId, youngPersonIds, from, until, reason } = input
    const key = callerKey(practitioner)
    const allocation = {
      id: newId(),
      practitioner: key,
      mapId,
      youngPersonIds,
      from: toDate(from ?? today),
      until: toDateOrNull(until),
      recordedAt: toDateTime(now),
      recordedBy: callerKey(caller),
      ...(opening === null ? { byRole: true, reason } : {}),
    }
    const about = { ...practitioner, key, organisation: caller.organisation }
    return { params: { allocation, practitioner: about }, changed: [allocation.id] }
  },
})

const deallocate = defineStep({
  takers: ['mapper'],
  onClosed: true,
  input: inputOf('deallocate'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => readAllocations(run, input.mapId),
  missing: (situation) =>
    missingToDeallocate(situation.input.allocationId, situation.facts, {
      identity: openingIn(situation).granted.IDENTITY,
      today: situation.today,
    }),
  write: ({ input, caller, today }) => ({
    params: { allocationId: input.allocationId, until: toDate(today), endedBy: callerKey(caller) },
    changed: [input.allocationId],
  }),
})

export const allocationSteps = { allocate, deallocate } as const
