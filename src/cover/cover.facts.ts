/** Reads what giving cover is judged by (P8). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import type { PolicyDocument } from '../policy/facts.ts'
import { elementsOn } from '../steps/facts.ts'
import { readAges } from './ages.facts.ts'
import type { KnownOfCover } from './cover.rules.ts'

const POLICY_DOCUMENTS = loadStatement('cover/policy-documents.facts')

const policyRow: z.ZodType<PolicyDocument> = z.object({
  id: z.string(),
  version: z.string(),
  from: z.iso.date(),
  reviewBy: z.iso.date(),
  until: z.iso.date().nullable(),
})

export const readPolicyDocuments = async (run: Run): Promise<readonly PolicyDocument[]> =>
  (await run({ text: POLICY_DOCUMENTS })).map((row) => policyRow.parse(row))

/** What the graph has of those whom an assessment names, whoever may see it. */
export async function readCoverKnown(
  run: Run,
  input: {
    readonly mapId: string
    readonly subjectIds: readonly string[]
    readonly protectedIds: readonly string[]
  },
): Promise<KnownOfCover> {
  const { mapId, subjectIds, protectedIds } = input
  const [elements, ages, policyDocuments] = await Promise.all([
    elementsOn(run, mapId, [...subjectIds, ...protectedIds]),
    readAges(run, mapId, protectedIds),
    readPolicyDocuments(run),
  ])
  return { elements, policyDocuments, ages: new Map(ages.map((age) => [age.id, age])) }
}
