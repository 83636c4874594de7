/** Reads which values of a map need cover and which are held, for cover/cover-lapsed.rules.ts to decide. */
import { z } from 'zod'
import { COVERED_VALUES, type CoveredValue, type CoverHold } from '../cover/cover-lapsed.rules.ts'
import { CATEGORIES, needsCover } from '../policy/terms.ts'
import type { Run } from './driver.ts'
import { loadStatement } from './statements.ts'

const VALUES = loadStatement('cover/covered-values.read')
const HOLDS = loadStatement('cover/cover-holds.read')

const category = z.enum(CATEGORIES)
const valueRow: z.ZodType<CoveredValue> = z.object({
  subjectId: z.string(),
  category,
  kind: z.enum(COVERED_VALUES),
  elementId: z.string().nullable(),
  people: z.array(z.string()),
  concerns: z.array(z.string()),
})
const holdRow: z.ZodType<CoverHold> = z.object({
  id: z.string(),
  subjectId: z.string(),
  category,
  legalReason: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
})

/** Values of a map that need cover, whether they have it or not, and the holds that no later one has replaced. */
export async function readCovered(
  run: Run,
  mapId: string,
): Promise<{ readonly values: readonly CoveredValue[]; readonly holds: readonly CoverHold[] }> {
  const [values, holds] = await Promise.all([
    run({ text: VALUES, params: { mapId, texts: CATEGORIES.filter(needsCover) } }),
    run({ text: HOLDS, params: { mapId } }),
  ])
  return { values: values.map((row) => valueRow.parse(row)), holds: holds.map((row) => holdRow.parse(row)) }
}
