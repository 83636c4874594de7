/** Reads ties of a map for steps, before the steps are judged. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
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
const versionRow = z.object({ version: z.number() })

/** The ties of a map with these ids, and their versions, whether or not the caller may see them. */
export const tiesOn = async (run: Run, mapId: string, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : (await run({ text: TIES, params: { mapId, ids: [...new Set(ids)] } })).map((row) => ({
        tie: tieRow.parse(row),
        version: versionRow.parse(row).version,
      }))
