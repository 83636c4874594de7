/** Reads what is drawn on a map and can be changed (P5, P8). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { isChangeableNodeType, isElementType } from '../model/model.ts'
import type { Drawn } from '../policy/drawn.ts'
import { CATEGORIES } from '../policy/terms.ts'

const DRAWN = loadStatement('mapping/drawn.facts')

const drawnRow: z.ZodType<Drawn> = z.object({
  id: z.string(),
  type: z.string().refine(isChangeableNodeType),
  version: z.number(),
  kind: z.string().nullable(),
  status: z.string().nullable(),
  label: z.string().nullable(),
  spent: z.boolean(),
  spentOn: z.iso.date().nullable(),
  keptShownTo: z.array(z.string()),
  keptShownUntil: z.iso.date().nullable(),
  reveals: z.array(z.enum(CATEGORIES)),
  authorised: z.boolean(),
  endedOn: z.iso.date().nullable(),
  careFrom: z.iso.date().nullable(),
  careUntil: z.iso.date().nullable(),
  joined: z.array(
    z.object({
      id: z.string(),
      type: z.string().refine(isElementType),
      tie: z.string(),
      status: z.string().nullable(),
      ever: z.boolean(),
      restricted: z.boolean(),
    }),
  ),
})

/** What is drawn on a map under these ids and can be changed, whoever may see it. */
export const drawnOn = async (run: Run, mapId: string, ids: readonly string[]): Promise<readonly Drawn[]> =>
  ids.length === 0
    ? []
    : (await run({ text: DRAWN, params: { mapId, ids: [...new Set(ids)] } })).map((row) => drawnRow.parse(row))
