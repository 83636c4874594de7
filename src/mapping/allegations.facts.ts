/** Reads what is alleged on a map and awaits a second person, whoever may see it (P8.7, P9.6). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { SHOWN_CLAIM_STATUSES } from '../policy/terms.ts'
import { ALLEGATION_TYPES, type Allegation } from './allegations.rules.ts'

const ALLEGATIONS = loadStatement('mapping/allegations.facts')

const text = z.string()
const allegationRow: z.ZodType<Allegation> = z.object({
  id: text,
  type: z.enum(ALLEGATION_TYPES),
  subjectIds: z.array(text),
  source: text.nullable(),
  statedAs: z.enum(['FACT', 'OPINION']).nullable(),
  recordedBy: text.nullable(),
  recordedOn: z.iso.date().nullable(),
})

/** @param id of one; null: all of the map */
export async function readAllegations(run: Run, mapId: string, id: string | null): Promise<readonly Allegation[]> {
  const rows = await run({ text: ALLEGATIONS, params: { mapId, id, statuses: SHOWN_CLAIM_STATUSES } })
  return rows.map((row) => allegationRow.parse(row))
}
