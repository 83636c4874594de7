/** The steps that give cover and withdraw it (P8): the policy document, assessments, consents. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import { readParents } from '../notification/duties.facts.ts'
import { missingActing } from './acting.rules.ts'
import { missingToAssess } from './cover.rules.ts'
import { missingToConsent, missingToRecordPolicy, missingToWithdraw, type Withdrawable } from './cover-records.rules.ts'
import { CATEGORIES, type IsoDate } from '../policy/terms.ts'
import {
  protecting,
  type AssessmentInput,
  PROTECTION_PURPOSES,
  REASONS_WITHOUT_CONSENT,
  withFrom,
} from './assessment-input.rules.ts'
import { readCoverKnown, readPolicyDocuments } from './cover.facts.ts'
import { inputOf } from '../gateway/inputs.ts'
import { elementsOn, storedVersion } from '../steps/facts.ts'
import { defineStep, type Making } from '../steps/step.ts'

const COVERING = loadStatement('cover/covering.facts')

const coveringRow = z.object({
  id: z.string(),
  type: z.enum(['Assessment', 'Consent']),
  subjectIds: z.array(z.string()),
  categories: z.array(z.enum(CATEGORIES)),
  withdrawnOn: z.iso.date().nullable(),
})

/** The assessment or consent of a map with this id, or null. */
async function readCovering(
  run: Run,
  type: 'Assessment' | 'Consent',
  params: { readonly mapId: string; readonly id: string },
): Promise<Withdrawable | null> {
  const rows = (await run({ text: COVERING, params })).map((row) => coveringRow.parse(row))
  return rows.find((row) => row.type === type) ?? null
}

/** The opening, which every step on a map has: without one, NOT_FOUND is answered before. */
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
  takers: ['governance'],
  input: inputOf('recordPolicyDocument'),
  mapOf: () => null,
  readFacts: async (run) => (await readPolicyDocuments(run)).map(({ version }) => version),
  missing: ({ input, facts, today }) => missingToRecordPolicy(input, facts, today),
  write: ({ input, caller }, making) => {
    const document = storedVersion(input, { ...making, caller })
    return { params: { document }, changed: [document.id] }
  },
})

/** An assessment as it is stored, of `input.subjectIds`. */
export function storedAssessment(
  input: Omit<AssessmentInput, 'actingIds'>,
  { caller, today, now, newId }: Pick<Making, 'now' | 'newId'> & { readonly caller: Caller; readonly today: IsoDate },
) {
  const { protectedIds: _named, atRisk, purpose, reasonWithoutConsent, from, reviewOn, until, ...rest } = input
  return {
    ...rest,
    id: newId(),
    categories: [...new Set(rest.categories)],
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
  takers: ['mapper'],
  input: inputOf('recordAssessment').transform(protecting),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input }) => {
    const [known, parents] = await Promise.all([
      readCoverKnown(run, input),
      readParents(run, input.mapId, input.protectedIds),
    ])
    return { known, parents }
  },
  missing: ({ input, facts: { known, parents }, opening, today }) => [
    ...missingToAssess(withFrom(input, today), known, { opening: onMap(opening), today }),
    ...missingActing(input, parents, onMap(opening)),
  ],
  write: ({ input: { actingIds, ...input }, caller, today }, making) => {
    const assessment = storedAssessment(input, { ...making, caller, today })
    const params = { assessment, protectedIds: input.protectedIds, actingIds: [...new Set(actingIds)] }
    return { params, changed: [assessment.id] }
  },
})

const withdrawAssessment = defineStep({
  takers: ['mapper'],
  input: inputOf('withdrawAssessment'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId, assessmentId } }) => readCovering(run, 'Assessment', { mapId, id: assessmentId }),
  missing: ({ facts, opening }) =>
    missingToWithdraw({ path: 'input.assessmentId', clause: 'P8.4', what: 'assessment' }, facts, onMap(opening)),
  write: ({ input: { assessmentId, why }, caller, today }, making) => ({
    params: { assessmentId, withdrawn: { ...withdrawn(caller, today, making), withdrawnWhy: why } },
    changed: [assessmentId],
  }),
})

const recordConsent = defineStep({
  takers: ['mapper'],
  input: inputOf('recordConsent'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId, subjectId } }) => elementsOn(run, mapId, [subjectId]),
  missing: ({ input, facts, opening, today }) =>
    missingToConsent({ ...input, from: input.from ?? today }, facts, { opening: onMap(opening), today }),
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
  takers: ['mapper'],
  input: inputOf('withdrawConsent'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId, consentId } }) => readCovering(run, 'Consent', { mapId, id: consentId }),
  missing: ({ facts, opening }) =>
    missingToWithdraw({ path: 'input.consentId', clause: 'P8.6', what: 'consent' }, facts, onMap(opening)),
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
