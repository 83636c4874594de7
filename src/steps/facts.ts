/** Facts that several steps read for their preconditions, and the provenance of what they write. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateOrNull, toDateTime } from '../graph/values.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import { isElementType, type ElementType } from '../model/model.ts'
import type { MapElement } from '../policy/elements.ts'
import type { Category } from '../policy/terms.ts'
import type { Version } from '../policy/version.ts'
import type { Making } from './step.ts'

const ELEMENTS = loadStatement('mapping/elements.facts')

const element: z.ZodType<MapElement> = z.object({
  id: z.string(),
  type: z.string().refine(isElementType),
  version: z.number(),
  kind: z.string().nullable(),
  status: z.string().nullable(),
  label: z.string().nullable(),
  endedOn: z.iso.date().nullable(),
})

/** The elements of a map with these ids, whoever may see them. Offences, posts and care records are reached by their person. */
export async function elementsOn(run: Run, mapId: string, ids: readonly string[]): Promise<readonly MapElement[]> {
  if (ids.length === 0) return []
  const rows = await run({ text: ELEMENTS, params: { mapId, ids: [...new Set(ids)] } })
  return rows.flatMap((row) => {
    const { success, data } = element.safeParse(row)
    return success ? [data] : []
  })
}

/** Provenance of a new element or tie (P4.3). `source`: the organisation that gave the information; null: the caller's. */
export const provenance = (about: {
  readonly caller: Caller
  readonly now: Date
  readonly source: string | null
  readonly statedAs: 'FACT' | 'OPINION'
}) => ({
  source: about.source ?? about.caller.organisation,
  statedAs: about.statedAs,
  recordedAt: toDateTime(about.now),
  recordedBy: callerKey(about.caller),
  version: 1,
})

/** The stored form of `reveals`, and the labels of the node that go with it (P5.2). */
export const revealing = (type: ElementType, reveals: readonly Category[]) => ({
  labels: reveals.length === 0 ? [type] : [type, 'Revealing'],
  reveals: reveals.length === 0 ? null : [...new Set(reveals)],
})

/** A new version of a recorded document, as it is stored. */
export const storedVersion = (
  { version, from, reviewBy, until, location }: Version & { readonly location: string },
  { caller, now, newId }: Pick<Making, 'now' | 'newId'> & { readonly caller: Caller },
) => ({
  id: newId(),
  version,
  location,
  from: toDate(from),
  reviewBy: toDate(reviewBy),
  until: toDateOrNull(until),
  recordedAt: toDateTime(now),
  recordedBy: callerKey(caller),
})
