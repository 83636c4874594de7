/** Reads what keeping a map longer, and disposing of it, are judged by (P9.2). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate } from '../graph/values.ts'
import type { IsoDate } from '../policy/terms.ts'
import { readHolds } from '../rights/erasure.facts.ts'

const COUNTS = loadStatement('retention/map-counts.facts')
const FACTS = loadStatement('retention/disposing.facts')

const countsRow = z.object({ counts: z.array(z.tuple([z.string(), z.int()])) })

/** How much of each kind is on a map and recorded of it, sorted by kind. */
export type MapCounts = z.output<typeof countsRow>['counts']

export async function readCounts(run: Run, mapId: string): Promise<MapCounts> {
  const [row] = await run({ text: COUNTS, params: { mapId } })
  return countsRow.parse(row).counts
}

const factsRow = z.object({
  retainUntil: z.iso.date().nullable(),
  decisions: z.array(z.object({ id: z.string(), organisation: z.string(), purpose: z.string() })),
  people: z.array(z.string()),
  restrictions: z.int(),
  proposal: z
    .object({
      reason: z.string(),
      proposedBy: z.string(),
      proposedAt: z.string(),
      counts: z.string(),
      changed: z.boolean(),
    })
    .nullable(),
})

/** What the graph says of a map that may be disposed of, and of one proposal. null: there is no such map. */
export async function readDisposal(
  run: Run,
  about: { readonly mapId: string; readonly proposalId: string | null; readonly today: IsoDate },
) {
  const { mapId, proposalId, today } = about
  const [row] = await run({ text: FACTS, params: { mapId, proposalId, today: toDate(today) } })
  if (row === undefined) return null
  const { people, ...facts } = factsRow.parse(row)
  const counts = await readCounts(run, mapId)
  return { ...facts, counts, holds: await readHolds(run, { mapIds: [mapId], ids: people, everybody: true }) }
}
