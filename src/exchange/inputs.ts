/** assessment.json and share.json: what they may hold. People are named by the ids of people.csv. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { errorCode } from '../journal/format.ts'
import { DAY_IN_WORDS, isRecordableDay } from '../policy/age.ts'
import { AGENCIES, CATEGORIES, MAPPING_PURPOSES } from '../policy/terms.ts'
import type { Issues } from './issues.ts'

const day = z.string().refine(isRecordableDay, `it is ${DAY_IN_WORDS}`).meta({ format: 'date' })
const stated = z.string().trim().min(1)
const people = z.array(stated).min(1)
const everyoneOr = z.union([z.literal('ALL'), people]).describe('ids of people.csv, or ALL')

const limbs = z.strictObject({ needs: z.boolean(), harm: z.boolean(), unableToProtect: z.boolean() })

const assessment = z.strictObject({
  /** ALL: everyone on the map with a value in one of the categories. */
  subjects: everyoneOr,
  categories: z.array(z.enum(CATEGORIES)).min(1),
  limbB: z.enum(['UNDER_18', 'AT_RISK']),
  protected: people.optional().describe('ids of people.csv: whom it protects, or typeOfIndividual'),
  typeOfIndividual: stated.optional(),
  purpose: z.enum(['18(1)(a)(i)', '18(1)(a)(ii)']).describe('DPA 2018 Sch 1 para 18: from harm, or well-being'),
  reasonWithoutConsent: z.enum(['18(2)(a)', '18(2)(b)', '18(2)(c)']),
  explanation: stated,
  substantialPublicInterest: stated,
  enactment: stated,
  atRisk: z
    .union([limbs, z.array(limbs.extend({ protected: stated })).min(1)])
    .optional()
    .describe('the limbs of para 18(3); where several are protected, of each under its id of people.csv'),
  from: day.optional(),
  reviewOn: day,
  until: day,
  officer: stated,
  /** Why these values are relevant to the map (P5.2). */
  relevance: stated.describe('why these values are relevant to the map (P5.2)'),
})

const policyDocument = z.strictObject({
  version: stated,
  from: day,
  reviewBy: day,
  until: day.optional(),
  location: stated,
})

/** The assessments of --assessment. */
export const assessmentFile = z.union([
  z.strictObject({ policyDocument: policyDocument.optional(), assessments: z.array(assessment).min(1) }),
  z
    .array(assessment)
    .min(1)
    .transform((assessments) => ({ assessments, policyDocument: undefined })),
])

const share = z.strictObject({
  organisation: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'an id such as met-police-north'),
  organisationName: stated.optional(),
  agency: z.enum(AGENCIES),
  purpose: z.enum(MAPPING_PURPOSES),
  categories: z.array(z.enum(CATEGORIES)),
  subjects: everyoneOr,
  subjectsReason: stated.optional(),
  /** `<issuer>#<subject>` of each named professional; none: anyone there. */
  professionals: z
    .array(z.string().regex(/^[^#]+#.+$/, 'write <issuer>#<subject>'))
    .default([])
    .describe('none: anyone there'),
  necessity: stated,
  conditions: stated,
  mayExport: z.boolean().default(false).describe('whether the recipient may export what it sees; left out: no'),
  /** What the texts reveal; may be empty (P5.2). */
  reveals: z.array(z.enum(CATEGORIES)).describe('what the texts reveal; may be empty (P5.2)'),
  from: day.optional(),
  until: day,
  /** Where no agreement, or no impact assessment, is in force (P9.6). */
  cannotWait: z
    .strictObject({ why: stated, agreedBy: z.string().regex(/^[^#]+#.+$/, 'write <issuer>#<subject>') })
    .optional()
    .describe(
      'where no agreement or no impact assessment is in force: why it cannot wait, and the other manager who agreed (P9.6)',
    ),
})

/** The decisions of --share. */
export const shareFile = z.array(share).min(1)

export type AssessmentInput = z.output<typeof assessment>
export type PolicyDocumentInput = z.output<typeof policyDocument>
export type AssessmentFile = {
  readonly assessments: readonly AssessmentInput[]
  readonly policyDocument?: PolicyDocumentInput | undefined
}
export type ShareInput = z.output<typeof share>

type Read<T> = { readonly path: string; readonly file: string; readonly schema: z.ZodType<T>; readonly issues: Issues }

const readJson = async <T>({ path, file, schema, issues }: Read<T>): Promise<T | null> => {
  let json: unknown
  try {
    json = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (error) {
    const isText = error instanceof SyntaxError
    const reason = isText ? 'this is not JSON' : `the file can't be read (${errorCode(error)})`
    issues.fatal(file, { code: isText ? 'BAD_JSON' : 'UNREADABLE', reason })
    return null
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  for (const { path: at, message } of flat(parsed.error.issues)) {
    issues.fatal(file, { code: 'BAD_JSON', column: at.join('.'), reason: message })
  }
  return null
}

type Flat = { readonly path: readonly PropertyKey[]; readonly message: string }

const depth = (branch: readonly z.core.$ZodIssue[]): number => Math.max(...branch.map(({ path }) => path.length))

/** Of a union, the faults of the branch that came nearest: the one with the deepest fault. */
const flat = (
  found: readonly z.core.$ZodIssue[],
): readonly { readonly path: readonly string[]; readonly message: string }[] =>
  found
    .flatMap((issue): readonly Flat[] => {
      if (issue.code !== 'invalid_union') return [issue]
      const branches = issue.errors.filter((branch) => branch.length > 0)
      const best = branches.toSorted((one, other) => depth(other) - depth(one))[0] ?? []
      return best.length === 0 ? [issue] : best.map((each) => ({ ...each, path: [...issue.path, ...each.path] }))
    })
    .map(({ path, message }) => ({ path: path.map(String), message }))

/** The assessments and the policy document of --assessment; null: there is something wrong, which `issues` has. */
export const readAssessmentFile = (path: string, file: string, issues: Issues): Promise<AssessmentFile | null> =>
  readJson({ path, file, schema: assessmentFile, issues })

/** The sharing decisions of --share. */
export const readShareFile = (path: string, file: string, issues: Issues): Promise<readonly ShareInput[] | null> =>
  readJson({ path, file, schema: shareFile, issues })
