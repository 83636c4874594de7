/** Urgent access to one map for hours, and its review (P0.1). */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { readGrants } from '../../graph/grants.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { callerKey, withoutUrgent, type Caller } from '../../protocol/facts.ts'
import { extentsOpenTo } from '../../protocol/opening.ts'
import {
  mapAskedFor,
  missingForUrgentAccess,
  missingToReview,
  reviewDueFor,
  URGENT_HOURS,
  type AskedMap,
  type ReviewedAccess,
} from '../../protocol/steps/urgent.ts'
import { isMappingPurpose, type IsoDate } from '../../protocol/terms.ts'
import { id, line, maybe, reveals, text } from '../arguments.ts'
import { defineStep, notFound } from './step.ts'

const MAPS = loadStatement('taking/urgent-maps')
const ACCESS = loadStatement('taking/urgent-access')

const urgentAccessInput = z
  .strictObject({ mapId: maybe(id), ref: maybe(line), immediateRisk: text, reveals })
  .refine(({ mapId, ref }) => (mapId === null) !== (ref === null))
type UrgentAccessInput = z.output<typeof urgentAccessInput>

type AskedKnown = AskedMap & { readonly subjectIds: readonly string[]; readonly byRef: boolean }

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

const urgentAccess = defineStep<UrgentAccessInput, AskedKnown>({
  taker: 'mapper',
  byRole: true,
  onClosed: true,
  input: urgentAccessInput,
  mapOf: ({ mapId }) => mapId,
  // The map of a reference is known only now.
  mapsOf: ({ byRef, mapId }) => (byRef ? [mapId] : []),
  know: async (run, { input: { mapId, ref }, caller, today, now }) => {
    const { organisation } = caller
    const params = { mapId, ref, practitioner: callerKey(caller), organisation, now: toDateTime(now) }
    const maps = (await run({ text: MAPS, params })).map((row) => mapRow.parse(row))
    const map = mapAskedFor(maps, today)
    if (map === null) throw notFound()
    return { ...map, byRef: ref !== null }
  },
  missing: ({ known, today }) => missingForUrgentAccess(known, known.byRef ? 'input.ref' : 'input.mapId', today),
  write: ({ input, known, caller, today }, { now, newId }) => {
    const { mapId, subjectIds, running } = known
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
    }
    if (running !== null) return { mapId, params: { urgent: { id: running } }, changed: [running] }
    return { mapId, params: { urgent }, changed: [urgent.id] }
  },
})

/** Ids of the maps that the caller has whole, other than by urgent access (P4.5). */
export async function wholeMapsOf(
  run: Run,
  about: { readonly caller: Caller; readonly today: IsoDate; readonly now: Date },
): Promise<readonly string[]> {
  const { caller, today, now } = about
  const grants = withoutUrgent(await readGrants(run, caller, now))
  const extents = extentsOpenTo(caller, [grants], { category: 'IDENTITY', today })
  return [...extents].flatMap(([map, extent]) => (extent === 'ALL' ? [map] : []))
}

/** null: every map is theirs to look at, by role. */
export const mapsInView = async (
  run: Run,
  about: { readonly caller: Caller; readonly today: IsoDate; readonly now: Date },
): Promise<readonly string[] | null> => (isMappingPurpose(about.caller.purpose) ? wholeMapsOf(run, about) : null)

const accessRow = z.object({ mapId: z.string(), practitioner: z.string(), reviewedOn: z.iso.date().nullable() })

const reviewInput = z.strictObject({
  urgentAccessId: id,
  outcome: z.enum(['JUSTIFIED', 'NOT_JUSTIFIED']),
  note: text,
  reveals,
})

const reviewUrgentAccess = defineStep<
  z.output<typeof reviewInput>,
  (ReviewedAccess & { readonly mapId: string }) | null
>({
  taker: ['manager', 'officer'],
  input: reviewInput,
  mapOf: () => null,
  mapsOf: (known) => (known === null ? [] : [known.mapId]),
  know: async (run, { input: { urgentAccessId }, ...about }) => {
    const [rows, maps] = await Promise.all([run({ text: ACCESS, params: { urgentAccessId } }), mapsInView(run, about)])
    const found = rows[0] === undefined ? null : accessRow.parse(rows[0])
    return found === null || (maps !== null && !maps.includes(found.mapId)) ? null : found
  },
  missing: ({ known, caller }) => missingToReview(known, callerKey(caller)),
  write: ({ input: { urgentAccessId, outcome, note }, known, caller, today }) => ({
    ...(known === null ? {} : { mapId: known.mapId }),
    params: {
      urgentAccessId,
      review: { outcome, note, reviewedOn: toDate(today), reviewedBy: callerKey(caller) },
    },
    changed: [urgentAccessId],
  }),
})

export const urgentSteps = { urgentAccess, reviewUrgentAccess } as const
