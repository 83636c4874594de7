/** What several steps read before they are judged, and what each write says of itself. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDateTime } from '../../graph/values.ts'
import { callerKey, type Caller } from '../../protocol/facts.ts'
import { ELEMENT_TYPES, type ElementType, type MapElement } from '../../protocol/steps/elements.ts'
import type { Category } from '../../protocol/terms.ts'

const ELEMENTS = loadStatement('taking/elements')

const isElementType = (type: string): type is ElementType => Object.hasOwn(ELEMENT_TYPES, type)

const element: z.ZodType<MapElement> = z.object({
  id: z.string(),
  type: z.string().refine(isElementType),
  version: z.number(),
  kind: z.string().nullable(),
  status: z.string().nullable(),
  label: z.string().nullable(),
  endedOn: z.iso.date().nullable(),
})

/** What stands on a map under these ids, whoever may see it. Offences, posts and care records are reached from their person. */
export async function elementsOn(run: Run, mapId: string, ids: readonly string[]): Promise<readonly MapElement[]> {
  if (ids.length === 0) return []
  const rows = await run({ text: ELEMENTS, params: { mapId, ids: [...new Set(ids)] } })
  return rows.flatMap((row) => {
    const { success, data } = element.safeParse(row)
    return success ? [data] : []
  })
}

/** Provenance of something new on a map (P4.3). `source`: the organisation that the information is from. */
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

/** `reveals` as it is stored, and the labels that go with it (P5.2). */
export const revealing = (type: ElementType, reveals: readonly Category[]) => ({
  labels: reveals.length === 0 ? [type] : [type, 'Revealing'],
  reveals: reveals.length === 0 ? null : [...new Set(reveals)],
})
