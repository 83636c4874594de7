/** Reads the stored element, tie or map that a correction is about (P9.3). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import type { Rectifiable } from './correction.rules.ts'
import type { Corrected } from './rectification.rules.ts'
import type { CorrectedMap } from './rectification-maps.rules.ts'
import { isTieRow, type CorrectedTie } from './rectification-ties.rules.ts'
import { CATEGORIES } from '../policy/terms.ts'
import { elementsOn } from '../steps/facts.ts'
import { tieRow } from '../mapping/ties.facts.ts'

const CORRECTED = loadStatement('rights/corrected.facts')
const CORRECTED_TIE = loadStatement('rights/corrected-tie.facts')
const CORRECTED_MAP = loadStatement('rights/corrected-map.facts')

const correctedRow: z.ZodType<Corrected> = z.object({
  id: z.string(),
  type: z.string(),
  version: z.number(),
  kind: z.string().nullable(),
  status: z.string().nullable(),
  label: z.string().nullable(),
  statedAs: z.string().nullable(),
  spent: z.boolean(),
  spentOn: z.iso.date().nullable(),
  keptShownTo: z.array(z.string()),
  keptShownUntil: z.iso.date().nullable(),
  named: z.boolean(),
  reveals: z.array(z.enum(CATEGORIES)),
  value: z.string().nullable(),
  joined: z.array(z.object({ id: z.string(), type: z.string(), poses: z.boolean(), here: z.boolean() })),
})
const ofTieRow = z.object({
  version: z.number(),
  statedAs: z.string().nullable(),
  value: z.string().nullable(),
  statementReveals: z.array(z.enum(CATEGORIES)),
  recordedAt: z.string().nullable(),
})
const correctedMapRow: z.ZodType<CorrectedMap> = z.object({
  id: z.string(),
  version: z.number(),
  value: z.string().nullable(),
  statutoryFunction: z.string().nullable(),
  statutoryCitation: z.string().nullable(),
  eventIds: z.array(z.string()),
  people: z.array(z.object({ id: z.string(), type: z.string(), words: z.array(z.string()) })),
})

/** The map, the id of the element or tie, and the name of a field of the schema. */
type About = { readonly mapId: string; readonly id: string; readonly field: string }

/** An element of a map with the value of one field, whoever may see it. */
export async function readCorrected(run: Run, about: About): Promise<Corrected | null> {
  const [row] = await run({ text: CORRECTED, params: about })
  return row === undefined ? null : correctedRow.parse(row)
}

/** A tie, and when it was recorded (ISO, UTC): nobody can have had it before. */
export type KnownTie = CorrectedTie & { readonly recordedAt: string | null }

/** A tie of a map with the value of one field and its ends, whoever may see it. */
export async function readCorrectedTie(run: Run, about: About): Promise<KnownTie | null> {
  const [row] = await run({ text: CORRECTED_TIE, params: about })
  if (row === undefined) return null
  const tie = tieRow.parse(row)
  const ends = await elementsOn(run, about.mapId, [tie.from, tie.to])
  return { tie, ends, ...ofTieRow.parse(row) }
}

/** The element, tie or map that is to be corrected; the others are null. All are null where the coordinate is no field. */
export type Found = {
  readonly node: Corrected | null
  readonly tie: KnownTie | null
  readonly map: CorrectedMap | null
}
export const NOTHING: Found = { node: null, tie: null, map: null }

/** Reads the element, the tie or the map itself, depending on the type of the field. */
export async function readFound(
  run: Run,
  field: Rectifiable | null,
  { mapId, id }: Omit<About, 'field'>,
): Promise<Found> {
  if (field === null) return NOTHING
  const about = { mapId, id, field: field.field }
  if (isTieRow(field.type)) return { ...NOTHING, tie: await readCorrectedTie(run, about) }
  if (field.type !== 'PeerMap') return { ...NOTHING, node: await readCorrected(run, about) }
  const [row] = await run({ text: CORRECTED_MAP, params: about })
  return { ...NOTHING, map: row === undefined ? null : correctedMapRow.parse(row) }
}
