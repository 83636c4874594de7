/** Steps that give cover and take it back (P8): the policy document, assessments, consents. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateOrNull, toDateTime } from '../../graph/values.ts'
import { callerKey, type Caller, type PolicyDocument } from '../../protocol/facts.ts'
import type { Opening } from '../../protocol/opening.ts'
import { missingToAssess, type KnownOfCover, type NewAssessment } from '../../protocol/steps/cover.ts'
import {
  missingToConsent,
  missingToRecordPolicy,
  missingToWithdraw,
  type Withdrawable,
} from '../../protocol/steps/cover-records.ts'
import { CATEGORIES, type IsoDate } from '../../protocol/terms.ts'
import { readAges } from './ages.ts'
import {
  assessmentInput,
  consentInput,
  policyDocumentInput,
  PROTECTION_PURPOSES,
  REASONS_WITHOUT_CONSENT,
  withdrawAssessmentInput,
  withdrawConsentInput,
} from './cover-inputs.ts'
import { elementsOn } from './known.ts'
import { defineStep, type Making } from './step.ts'

const POLICY_DOCUMENTS = loadStatement('taking/policy-documents')
const COVERING = loadStatement('taking/covering')

const policyRow: z.ZodType<PolicyDocument> = z.object({
  id: z.string(),
  version: z.string(),
  from: z.iso.date(),
  reviewBy: z.iso.date(),
  until: z.iso.date().nullable(),
})

const readPolicyDocuments = async (run: Run): Promise<readonly PolicyDocument[]> =>
  (await run({ text: POLICY_DOCUMENTS })).map((row) => policyRow.parse(row))

/** What the graph has of those whom an assessment names, whoever may see it. */
export async function readCoverKnown(
  run: Run,
  input: Pick<z.output<typeof assessmentInput>, 'mapId' | 'subjectIds' | 'protectedIds'>,
): Promise<KnownOfCover> {
  const { mapId, subjectIds, protectedIds } = input
  const [elements, ages, policyDocuments] = await Promise.all([
    elementsOn(run, mapId, [...subjectIds, ...protectedIds]),
    readAges(run, mapId, protectedIds),
    readPolicyDocuments(run),
  ])
  return { elements, policyDocuments, ages: new Map(ages.map((age) => [age.id, age])) }
}

const coveringRow = z.object({
  id: z.string(),
  type: z.enum(['Assessment', 'Consent']),
  subjectIds: z.array(z.string()),
  categories: z.array(z.enum(CATEGORIES)),
  withdrawnOn: z.iso.date().nullable(),
})

/** The assessment or the consent of a map with this id, or null. */
async function readCovering(
  run: Run,
  type: 'Assessment' | 'Consent',
  params: { readonly mapId: string; readonly id: string },
): Promise<Withdrawable | null> {
  const rows = (await run({ text: COVERING, params })).map((row) => coveringRow.parse(row))
  return rows.find((row) => row.type === type) ?? null
}

/** A step on a map has its opening: the machinery answers NOT_FOUND without. */
const onMap = (opening: Opening | null): Opening => {
  if (opening === null) throw new Error('a step on a map has no opening')
  return opening
}

const withdrawn = (caller: Caller, today: IsoDate, { now }: Making) => ({
  withdrawnOn: toDate(today),
  withdrawnBy: callerKey(caller),
  withdrawnAt: toDateTime(now),
})

const recordPolicyDocument = defineStep({
  taker: 'officer',
  input: policyDocumentInput,
  mapOf: () => null,
  know: async (run) => (await readPolicyDocuments(run)).map(({ version }) => version),
  missing: ({ input, known, today }) => missingToRecordPolicy(input, known, today),
  write: ({ input: { version, from, reviewBy, location, until }, caller }, { now, newId }) => {
    const id = newId()
    const document = {
      id,
      version,
      location,
      from: toDate(from),
      reviewBy: toDate(reviewBy),
      until: toDateOrNull(until),
      recordedAt: toDateTime(now),
      recordedBy: callerKey(caller),
    }
    return { params: { document }, changed: [id] }
  },
})

/** With the day that is left out. */
export const withFrom = (input: z.output<typeof assessmentInput>, today: IsoDate): NewAssessment => ({
  ...input,
  from: input.from ?? today,
})

/** An assessment as it is stored, of `input.subjectIds`. */
export function storedAssessment(
  input: z.output<typeof assessmentInput>,
  { caller, today, now, newId }: Pick<Making, 'now' | 'newId'> & { readonly caller: Caller; readonly today: IsoDate },
) {
  const { protectedIds: _named, atRisk, purpose, reasonWithoutConsent, from, reviewOn, until, ...told } = input
  return {
    ...told,
    id: newId(),
    categories: [...new Set(told.categories)],
    purpose: PROTECTION_PURPOSES[purpose],
    reasonWithoutConsent: REASONS_WITHOUT_CONSENT[reasonWithoutConsent],
    atRiskNeeds: atRisk !== null,
    atRiskHarm: atRisk !== null,
    atRiskUnableToProtect: atRisk !== null,
    atRiskNeedsCause: atRisk?.needs ?? null,
    atRiskHarmCause: atRisk?.harm ?? null,
    atRiskUnableToProtectCause: atRisk?.unableToProtect ?? null,
    from: toDate(from ?? today),
    reviewOn: toDate(reviewOn),
    until: toDate(until),
    officer: callerKey(caller),
    recordedAt: toDateTime(now),
  }
}

const recordAssessment = defineStep({
  taker: 'mapper',
  input: assessmentInput,
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => readCoverKnown(run, input),
  missing: ({ input, known, opening, today }) =>
    missingToAssess(withFrom(input, today), known, { opening: onMap(opening), today }),
  write: ({ input, caller, today }, making) => {
    const assessment = storedAssessment(input, { ...making, caller, today })
    return { params: { assessment, protectedIds: input.protectedIds }, changed: [assessment.id] }
  },
})

const withdrawAssessment = defineStep({
  taker: 'mapper',
  input: withdrawAssessmentInput,
  mapOf: ({ mapId }) => mapId,
  know: (run, { input: { mapId, assessmentId } }) => readCovering(run, 'Assessment', { mapId, id: assessmentId }),
  missing: ({ known, opening }) =>
    missingToWithdraw({ path: 'input.assessmentId', clause: 'P8.4', what: 'assessment' }, known, onMap(opening)),
  write: ({ input: { assessmentId, why }, caller, today }, making) => ({
    params: { assessmentId, withdrawn: { ...withdrawn(caller, today, making), withdrawnWhy: why } },
    changed: [assessmentId],
  }),
})

const recordConsent = defineStep({
  taker: 'mapper',
  input: consentInput,
  mapOf: ({ mapId }) => mapId,
  know: (run, { input: { mapId, subjectId } }) => elementsOn(run, mapId, [subjectId]),
  missing: ({ input, known, opening, today }) =>
    missingToConsent({ ...input, from: input.from ?? today }, known, { opening: onMap(opening), today }),
  write: ({ input, caller, today }, { now, newId }) => {
    const id = newId()
    const consent = {
      ...input,
      id,
      categories: [...new Set(input.categories)],
      from: toDate(input.from ?? today),
      recordedAt: toDateTime(now),
      recordedBy: callerKey(caller),
    }
    return { params: { consent }, changed: [id] }
  },
})

const withdrawConsent = defineStep({
  taker: 'mapper',
  input: withdrawConsentInput,
  mapOf: ({ mapId }) => mapId,
  know: (run, { input: { mapId, consentId } }) => readCovering(run, 'Consent', { mapId, id: consentId }),
  missing: ({ known, opening }) =>
    missingToWithdraw({ path: 'input.consentId', clause: 'P8.6', what: 'consent' }, known, onMap(opening)),
  write: ({ input: { consentId, how }, caller, today }, making) => ({
    params: { consentId, withdrawn: { ...withdrawn(caller, today, making), withdrawnHow: how } },
    changed: [consentId],
  }),
})

export const coverSteps = {
  recordPolicyDocument,
  recordAssessment,
  withdrawAssessment,
  recordConsent,
  withdrawConsent,
} as const
