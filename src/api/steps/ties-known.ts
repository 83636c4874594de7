/** Ties of a map as steps read them before they are judged. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import type { MapTie } from '../../protocol/steps/ties.ts'

const TIES = loadStatement('taking/ties')

/** A row of cypher/taking/ties.cypher or between.cypher. */
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

/** Ties of a map under these ids with their versions, whoever may see them. */
export const tiesOn = async (run: Run, mapId: string, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : (await run({ text: TIES, params: { mapId, ids: [...new Set(ids)] } })).map((row) => ({
        tie: tieRow.parse(row),
        version: versionRow.parse(row).version,
      }))
