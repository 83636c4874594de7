/** Urgent access to one map for hours, and its review (P0.1). */
import { inputOf } from '../gateway/inputs.ts'
import { z } from 'zod'
import type { StepInputs } from '../generated/inputs.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { today as londonDay } from '../policy/age.ts'
import { callerKey } from '../policy/facts.ts'
import {
  confirmByFor,
  mapAskedFor,
  missingToConfirm,
  missingForUrgentAccess,
  missingToReview,
  reviewDueFor,
  seriesOf,
  URGENT_HOURS,
  type AskedMap,
  type AwaitedAccess,
  type EarlierAccess,
  type ReviewedAccess,
} from './urgent-access.rules.ts'
import { referenceKeyOrNull } from '../policy/reference.ts'
import { maybe } from '../gateway/arguments.ts'
import { namedRef } from '../steps/references.ts'
import { defineStep, notFound } from '../steps/step.ts'
import { mapsInView } from './whole-maps.facts.ts'

const MAPS = loadStatement('sharing/urgent-maps.facts')
const ACCESS = loadStatement('sharing/urgent-access.facts')

const urgentAccessInput = inputOf('urgentAccess').refine(({ mapId, ref }) => (mapId === null) !== (ref === null))

type AskedFacts = AskedMap & {
  readonly subjectIds: readonly string[]
  readonly byRef: boolean
  readonly earlier: readonly EarlierAccess[]
}

const EARLIER = loadStatement('sharing/urgent-earlier.facts')
const earlierRow = z
  .object({ id: z.string(), mapId: z.string(), at: z.string(), notJustifiedOn: z.iso.date().nullable() })
  .transform(({ at, ...rest }): EarlierAccess => ({ ...rest, on: londonDay(new Date(at)) }))

const mapRow = z.object({
  mapId: z.string(),
  closed: z.boolean(),
  openedOn: z.iso.date().nullable(),
  subjectIds: z.array(z.string()),
  allocations: z.array(
    z.object({ youngPersonIds: maybe(z.array(z.string())), from: z.iso.date(), until: maybe(z.iso.date()) }),
  ),
  running: z.string().nullable(),
})

const urgentAccess = defineStep<StepInputs['urgentAccess'], AskedFacts>({
  takers: ['mapper'],
  checkedByInput: true,
  byRole: true,
  onClosed: true,
  references: namedRef,
  input: urgentAccessInput,
  mapOf: ({ mapId }) => mapId,
  // Only now is it known which map the reference leads to.
  mapsOf: ({ byRef, mapId }) => (byRef ? [mapId] : []),
  readFacts: async (run, { input: { mapId, ref }, caller, today, now }) => {
    const { organisation } = caller
    const params = {
      mapId,
      refKey: referenceKeyOrNull(ref),
      practitioner: callerKey(caller),
      organisation,
      now: toDateTime(now),
    }
    const maps = (await run({ text: MAPS, params })).map((row) => mapRow.parse(row))
    const map = mapAskedFor(maps, today)
    if (map === null) throw notFound()
    const rows = await run({ text: EARLIER, params: { practitioner: params.practitioner } })
    return { ...map, byRef: ref !== null, earlier: rows.map((row) => earlierRow.parse(row)) }
  },
  missing: ({ facts, today }) => missingForUrgentAccess(facts, facts.byRef ? 'input.ref' : 'input.mapId', today),
  write: ({ input, facts, caller, today }, { now, newId }) => {
    const { mapId, subjectIds, running, earlier } = facts
    const series = seriesOf(earlier, mapId, today)
    const awaits = {
      series: series.map(({ id }) => id),
      confirmBy: toDate(confirmByFor(today)),
      confirmNamed: input.manager === null ? null : callerKey(input.manager),
    }
    const urgent = {
      id: newId(),
      mapId,
      subjectIds,
      practitioner: callerKey(caller),
      organisation: caller.organisation,
      immediateRisk: input.immediateRisk,
      at: toDateTime(now),
      until: toDateTime(new Date(now.getTime() + URGENT_HOURS * 3_600_000)),
      reviewDue: toDate(reviewDueFor(today)),
      ...(series.length === 0 ? {} : awaits),
    }
    if (running !== null) return { mapId, params: { urgent: { id: running } }, changed: [running] }
    return { mapId, params: { urgent }, changed: [urgent.id] }
  },
})

const accessRow = z.object({ mapId: z.string(), practitioner: z.string(), reviewedOn: z.iso.date().nullable() })

const reviewUrgentAccess = defineStep<
  StepInputs['reviewUrgentAccess'],
  (ReviewedAccess & { readonly mapId: string }) | null
>({
  takers: ['manager', 'officer'],
  input: inputOf('reviewUrgentAccess'),
  mapOf: () => null,
  mapsOf: (known) => (known === null ? [] : [known.mapId]),
  readFacts: async (run, { input: { urgentAccessId }, ...about }) => {
    const [rows, maps] = await Promise.all([run({ text: ACCESS, params: { urgentAccessId } }), mapsInView(run, about)])
    const found = rows[0] === undefined ? null : accessRow.parse(rows[0])
    return found === null || (maps !== null && !maps.includes(found.mapId)) ? null : found
  },
  missing: ({ facts, caller }) => missingToReview(facts, callerKey(caller)),
  write: ({ input: { urgentAccessId, outcome, note }, facts, caller, today }) => ({
    ...(facts === null ? {} : { mapId: facts.mapId }),
    params: {
      urgentAccessId,
      review: { outcome, note, reviewedOn: toDate(today), reviewedBy: callerKey(caller) },
    },
    changed: [urgentAccessId],
  }),
})

const awaitedRow = z.object({
  mapId: z.string(),
  practitioner: z.string(),
  awaits: z.boolean(),
  named: z.string().nullable(),
  confirmedOn: z.iso.date().nullable(),
})

/** The manager who was named, whether they have the map or not; where nobody was, any who has the whole of it. */
const confirmUrgentAccess = defineStep<
  StepInputs['confirmUrgentAccess'],
  (AwaitedAccess & { readonly mapId: string }) | null
>({
  takers: ['manager'],
  input: inputOf('confirmUrgentAccess'),
  mapOf: () => null,
  mapsOf: (known) => (known === null ? [] : [known.mapId]),
  readFacts: async (run, { input: { urgentAccessId }, ...about }) => {
    const [rows, maps] = await Promise.all([run({ text: ACCESS, params: { urgentAccessId } }), mapsInView(run, about)])
    const found = rows[0] === undefined ? null : awaitedRow.parse(rows[0])
    if (found === null) return null
    const isTheirs = found.named === callerKey(about.caller) || (found.named === null && maps?.includes(found.mapId))
    return isTheirs ? found : null
  },
  missing: ({ facts, caller }) => missingToConfirm(facts, callerKey(caller)),
  write: ({ input: { urgentAccessId, confirmed, why }, facts, caller, today }) => ({
    ...(facts === null ? {} : { mapId: facts.mapId }),
    params: {
      urgentAccessId,
      decision: {
        confirmed,
        confirmedWhy: why,
        confirmedOn: toDate(today),
        confirmedBy: callerKey(caller),
      },
    },
    changed: [urgentAccessId],
  }),
})

export const urgentSteps = { urgentAccess, confirmUrgentAccess, reviewUrgentAccess } as const
