/** Reads what sharing a map is judged by (P4.4). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { AGENCIES, type IsoDate } from '../policy/terms.ts'
import type { Organisation } from './sharing.rules.ts'

const FACTS = loadStatement('sharing/sharing.facts')

const factsRow = z.object({
  agency: z.enum(AGENCIES).nullable(),
  reviewDue: z.iso.date().nullable(),
  retainUntil: z.iso.date().nullable(),
  decision: z
    .object({ organisation: z.string(), withdrawnOn: z.iso.date().nullable(), until: z.iso.date() })
    .nullable(),
})

export type SharingFacts = {
  readonly organisation: Organisation | null
  readonly reviewDue: IsoDate | null
  readonly retainUntil: IsoDate | null
  readonly decision: { readonly withdrawnOn: IsoDate | null; readonly until: IsoDate } | null
}

/** What is recorded of a recipient, of the map's days, and of one decision of the map. */
export async function readSharing(
  run: Run,
  about: { readonly mapId: string | null; readonly organisation: string | null; readonly decisionId: string | null },
): Promise<SharingFacts> {
  const [row] = await run({ text: FACTS, params: about })
  const { agency, ...rest } = factsRow.parse(row)
  const organisation = agency === null || about.organisation === null ? null : { id: about.organisation, agency }
  return { organisation, ...rest }
}
