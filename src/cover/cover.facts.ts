/** Reads what giving cover is judged by (P8). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { coverRecords } from '../graph/grants.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDateTime } from '../graph/values.ts'
import { callerKey, type Caller, type PolicyDocument } from '../policy/facts.ts'
import { elementsOn } from '../steps/facts.ts'
import { readAges } from './ages.facts.ts'
import { SERIES_DAYS } from './checking.rules.ts'
import type { KnownOfCover } from './cover.rules.ts'

const POLICY_DOCUMENTS = loadStatement('cover/policy-documents.facts')
const SUBJECTS = loadStatement('cover/subjects.facts')
const RECENT = loadStatement('cover/recent-subjects.facts')

const policyRow: z.ZodType<PolicyDocument> = z.object({
  id: z.string(),
  version: z.string(),
  from: z.iso.date(),
  reviewBy: z.iso.date(),
  until: z.iso.date().nullable(),
  recordedAt: z.string().nullable(),
})

export const readPolicyDocuments = async (run: Run): Promise<readonly PolicyDocument[]> =>
  (await run({ text: POLICY_DOCUMENTS })).map((row) => policyRow.parse(row))

const subjectsRow = z.object({
  named: z.array(z.object({ id: z.string(), names: z.array(z.string()) })),
  consents: coverRecords.shape.consents,
})

const DAY_MS = 86_400_000

/** Whom the assessments are about that a caller has recorded on a map in the last days (P8.2). */
export async function readRecentSubjects(
  run: Run,
  { mapId, caller, now }: { readonly mapId: string; readonly caller: Caller; readonly now: Date },
): Promise<readonly string[]> {
  const since = toDateTime(new Date(now.getTime() - SERIES_DAYS * DAY_MS))
  const [row] = await run({ text: RECENT, params: { mapId, key: callerKey(caller), since } })
  return z.object({ subjectIds: z.array(z.string()) }).parse(row).subjectIds
}

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
  const [elements, ages, policyDocuments, [row]] = await Promise.all([
    elementsOn(run, mapId, [...subjectIds, ...protectedIds]),
    readAges(run, mapId, protectedIds),
    readPolicyDocuments(run),
    run({ text: SUBJECTS, params: { mapId, ids: subjectIds } }),
  ])
  const { named, consents } = subjectsRow.parse(row)
  return {
    elements,
    policyDocuments,
    consents,
    ages: new Map(ages.map((age) => [age.id, age])),
    names: new Map(named.map(({ id, names }) => [id, names])),
  }
}
