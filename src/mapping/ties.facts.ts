/** Reads ties of a map for steps, before the steps are judged. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { CATEGORIES } from '../policy/terms.ts'
import type { MapTie } from './ties.rules.ts'

const TIES = loadStatement('mapping/ties.facts')

/** A row of cypher/mapping/ties.facts.cypher or between.cypher. */
export const tieRow: z.ZodType<MapTie> = z.object({
  id: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  status: z.string().nullable(),
  home: z.boolean(),
  recordedOn: z.iso.date(),
})
const besideRow = z.object({ version: z.number(), statementReveals: z.array(z.enum(CATEGORIES)).readonly() })

/** A tie with its stored version, and the categories that its subject's statement answers. */
export type KnownTie = { readonly tie: MapTie } & Readonly<z.output<typeof besideRow>>

/** The ties of a map with these ids, whether or not the caller may see them. */
export const tiesOn = async (run: Run, mapId: string, ids: readonly string[]): Promise<readonly KnownTie[]> =>
  ids.length === 0
    ? []
    : (await run({ text: TIES, params: { mapId, ids: [...new Set(ids)] } })).map((row) => ({
        tie: tieRow.parse(row),
        ...besideRow.parse(row),
      }))
