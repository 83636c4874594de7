/** The sets of rules that were proposed, as the graph has them (P9.6). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { today as dayOf } from '../policy/age.ts'
import type { ProposedSet } from './rule-sets.rules.ts'

const SETS = loadStatement('accountability/rule-sets.facts')

const text = z.string()
const row: z.ZodType<ProposedSet> = z
  .object({
    id: text,
    text,
    sha256: text,
    why: text,
    proposedBy: text,
    proposedAt: text,
    adoption: z
      .object({
        version: z.int(),
        from: z.iso.date(),
        why: text,
        by: text,
        on: z.iso.date(),
        advice: z.object({ text, by: text, on: z.iso.date() }),
      })
      .nullable(),
  })
  .transform((found) => ({ ...found, proposedOn: dayOf(new Date(found.proposedAt)) }))

/** All of them, the latest proposal first. */
export const readRuleSets = async (run: Run): Promise<readonly ProposedSet[]> =>
  (await run({ text: SETS })).map((each) => row.parse(each))
