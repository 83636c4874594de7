/** Steps that allocate a practitioner of the Council to a map or to young people on it (P4.5). */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateOrNull, toDateTime } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import { missingToAllocate, missingToDeallocate, type MapAllocation } from '../../protocol/steps/allocation.ts'
import { seenElements } from '../../protocol/steps/elements.ts'
import type { MapElement } from '../../protocol/steps/elements.ts'
import { day, id, ids, line, maybe } from '../arguments.ts'
import { elementsOn } from './known.ts'
import { defineStep, openingIn } from './step.ts'

const ALLOCATIONS = loadStatement('taking/allocations')

const row = z.object({
  id: z.string(),
  practitioner: z.string(),
  youngPersonIds: z.array(z.string()).nullable(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
})

/** All allocations of a map, ended ones too. */
export const readAllocations = async (run: Run, mapId: string): Promise<readonly MapAllocation[]> =>
  (await run({ text: ALLOCATIONS, params: { mapId } })).map((each) => row.parse(each))

const name = line.regex(/^[^\s#]+$/)
const allocateInput = z.strictObject({
  mapId: id,
  practitioner: z.strictObject({ issuer: name, subject: name }),
  youngPersonIds: maybe(ids),
  from: maybe(day),
  until: maybe(day),
})
type Allocate = z.output<typeof allocateInput>
type AllocateKnown = { readonly allocations: readonly MapAllocation[]; readonly elements: readonly MapElement[] }

const allocate = defineStep<Allocate, AllocateKnown>({
  taker: 'mapper',
  input: allocateInput,
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input: { mapId, youngPersonIds } }) => {
    const [allocations, elements] = await Promise.all([
      readAllocations(run, mapId),
      elementsOn(run, mapId, youngPersonIds ?? []),
    ])
    return { allocations, elements }
  },
  missing: (situation) => {
    const { input, known, caller, today } = situation
    const opening = openingIn(situation)
    const seen = seenElements(opening, known.elements)
    const { practitioner, youngPersonIds, until } = input
    const wanted = { practitioner: callerKey(practitioner), youngPersonIds, from: input.from ?? today, until }
    const identity = opening.granted.IDENTITY
    const giver = callerKey(caller)
    const giverUntil = caller.roles.includes('MANAGER') ? null : opening.grant.until
    return missingToAllocate(wanted, { allocations: known.allocations, seen }, { identity, today, giver, giverUntil })
  },
  write: ({ input, caller, today }, { now, newId }) => {
    const { practitioner, mapId, youngPersonIds, from, until } = input
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
    }
    const about = { ...practitioner, key, organisation: caller.organisation }
    return { params: { allocation, practitioner: about }, changed: [allocation.id] }
  },
})

const deallocate = defineStep({
  taker: 'mapper',
  onClosed: true,
  input: z.strictObject({ mapId: id, allocationId: id }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => readAllocations(run, input.mapId),
  missing: (situation) =>
    missingToDeallocate(situation.input.allocationId, situation.known, {
      identity: openingIn(situation).granted.IDENTITY,
      today: situation.today,
    }),
  write: ({ input, caller, today }) => ({
    params: { allocationId: input.allocationId, until: toDate(today), endedBy: callerKey(caller) },
    changed: [input.allocationId],
  }),
})

export const allocationSteps = { allocate, deallocate } as const
