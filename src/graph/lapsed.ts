/** Reads which values of a map need cover and which are held, for cover/cover-lapsed.rules.ts to decide. */
import { z } from 'zod'
import { COVERED_VALUES, type CoveredValue, type CoverHold, type ErasureProposal } from '../cover/cover-lapsed.rules.ts'
import { CATEGORIES, needsCover } from '../policy/terms.ts'
import type { Run } from './driver.ts'
import { loadStatement } from './statements.ts'

const VALUES = loadStatement('cover/covered-values.read')
const HOLDS = loadStatement('cover/cover-holds.read')
const PROPOSALS = loadStatement('cover/lapsed-proposals.read')

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

const proposalRow: z.ZodType<ErasureProposal> = z.object({
  id: z.string(),
  subjectId: z.string(),
  category,
  reason: z.string(),
  proposedBy: z.string(),
  proposedOn: z.iso.date(),
})

/** What is stored of values that need cover, whether they have it or not. */
export type Covered = {
  readonly values: readonly CoveredValue[]
  /** Those that no later one has replaced. */
  readonly holds: readonly CoverHold[]
  /** Those on which nobody has acted. */
  readonly proposals: readonly ErasureProposal[]
}

/** Values of a map that need cover, with what was decided and proposed about them. */
export async function readCovered(run: Run, mapId: string): Promise<Covered> {
  const [values, holds, proposals] = await Promise.all([
    run({ text: VALUES, params: { mapId, texts: CATEGORIES.filter(needsCover) } }),
    run({ text: HOLDS, params: { mapId } }),
    run({ text: PROPOSALS, params: { mapId } }),
  ])
  return {
    values: values.map((row) => valueRow.parse(row)),
    holds: holds.map((row) => holdRow.parse(row)),
    proposals: proposals.map((row) => proposalRow.parse(row)),
  }
}
