/** Reads the assessments and consents of a map as they are recorded (P8). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { assessmentRecord, coverRecords } from '../graph/grants.ts'
import { loadStatement } from '../graph/statements.ts'
import { CATEGORIES } from '../policy/terms.ts'
import type { AssessmentDetails, ConsentDetails } from './records-told.rules.ts'

const RECORDS = loadStatement('cover/cover-records.read')

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? [])
const finding = z
  .enum(['IN_ORDER', 'NOT_IN_ORDER'])
  .nullish()
  .transform((value) => value ?? null)

const recorded = z.object({
  recordedBy: text,
  recordedAt: text,
  withdrawnBy: text,
  withdrawalCheckedOn: text,
  withdrawalCheckedBy: text,
  withdrawalFinding: finding,
  withdrawalFindingWhy: text,
})

const ofAssessment: z.ZodType<AssessmentDetails> = recorded.extend({
  typeOfIndividual: text,
  whyNoIndividual: text,
  explanation: text,
  consentWithdrawnConsidered: text,
  withdrawnWhy: text,
  whySubjectIds: texts,
  whySubjects: texts,
  whyCategoryNames: z
    .array(z.enum(CATEGORIES))
    .nullish()
    .transform((value) => value ?? []),
  whyCategories: texts,
  atRiskIds: texts,
  atRiskNeedsCauses: texts,
  atRiskHarmCauses: texts,
  atRiskUnableToProtectCauses: texts,
  atRiskNeedsCause: text,
  atRiskHarmCause: text,
  atRiskUnableToProtectCause: text,
  checkedOn: text,
  checkedBy: text,
  finding,
  findingWhy: text,
})

const ofConsent: z.ZodType<ConsentDetails> = recorded.extend({
  competence: text,
  told: text,
  takenBy: text,
  evidence: text,
  withdrawnHow: text,
})

const consentRecord = coverRecords.shape.consents.element

const row = z.object({ assessments: z.array(z.unknown()), consents: z.array(z.unknown()) })

/** Each with what is judged of it, and the details that may be told; null: there is no such map. */
export async function readCoverRecords(run: Run, mapId: string) {
  const [found] = await run({ text: RECORDS, params: { mapId } })
  if (found === undefined) return null
  const { assessments, consents } = row.parse(found)
  return {
    assessments: assessments.map((each) => ({
      assessment: assessmentRecord.parse(each),
      details: ofAssessment.parse(each),
    })),
    consents: consents.map((each) => ({ consent: consentRecord.parse(each), details: ofConsent.parse(each) })),
  }
}
