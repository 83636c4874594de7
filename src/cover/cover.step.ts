/** The steps that give cover and withdraw it (P8): the policy document, assessments, consents. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import { readParents } from '../notification/duties.facts.ts'
import { missingActing } from './acting.rules.ts'
import type { StepInputs } from '../generated/inputs.ts'
import { consentEnd } from '../policy/assessment.ts'
import { missingToCheck, whysOf, type Checkable } from './checking.rules.ts'
import { readToCheck } from './checking.facts.ts'
import { atRiskOf, missingToAssess } from './cover.rules.ts'
import { missingToConsent, missingToRecordPolicy, missingToWithdraw, type Withdrawable } from './cover-records.rules.ts'
import { CATEGORIES, type IsoDate } from '../policy/terms.ts'
import {
  protecting,
  type AssessmentInput,
  PROTECTION_PURPOSES,
  REASONS_WITHOUT_CONSENT,
  withFrom,
} from './assessment-input.rules.ts'
import { readCoverKnown, readPolicyDocuments, readRecentSubjects } from './cover.facts.ts'
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

/** What is stated of some, each under its id, as lists side by side: who is erased is taken out of them. */
const statedOf = ({ protectedIds, atRisk, whySubjects, whyCategories }: AssessmentInput) => {
  const risks = (atRisk ?? []).map((each) => ({ ...each, of: atRiskOf(each, protectedIds) }))
  const ofType = risks.find(({ of }) => of === null)
  const named = risks.flatMap(({ of, ...each }) => (of === null ? [] : [{ ...each, of }]))
  return {
    atRiskNeeds: atRisk !== null,
    atRiskHarm: atRisk !== null,
    atRiskUnableToProtect: atRisk !== null,
    atRiskNeedsCause: ofType?.needs ?? null,
    atRiskHarmCause: ofType?.harm ?? null,
    atRiskUnableToProtectCause: ofType?.unableToProtect ?? null,
    atRiskIds: named.map(({ of }) => of),
    atRiskNeedsCauses: named.map(({ needs }) => needs),
    atRiskHarmCauses: named.map(({ harm }) => harm),
    atRiskUnableToProtectCauses: named.map(({ unableToProtect }) => unableToProtect),
    whySubjectIds: (whySubjects ?? []).map(({ subjectId }) => subjectId),
    whySubjects: (whySubjects ?? []).map(({ why }) => why),
    whyCategoryNames: (whyCategories ?? []).map(({ category }) => category),
    whyCategories: (whyCategories ?? []).map(({ why }) => why),
  }
}

/** An assessment as it is stored, of `input.subjectIds`. `recent`: see `whysOf`. */
export function storedAssessment(
  input: Omit<AssessmentInput, 'actingIds'>,
  about: Pick<Making, 'now' | 'newId'> & {
    readonly caller: Caller
    readonly today: IsoDate
    readonly recent: readonly string[]
  },
) {
  const { caller, today, now, newId, recent } = about
  const { mapId, subjectIds, limbB, typeOfIndividual, whyNoIndividual, purpose, reasonWithoutConsent } = input
  const { explanation, substantialPublicInterest, enactment, consentWithdrawnConsidered, from, reviewOn, until } = input
  const categories = [...new Set(input.categories)]
  const considered = consentWithdrawnConsidered !== null
  return {
    id: newId(),
    mapId,
    subjectIds,
    categories,
    limbB,
    typeOfIndividual,
    whyNoIndividual,
    explanation,
    substantialPublicInterest,
    enactment,
    consentWithdrawnConsidered,
    ...statedOf({ ...input, actingIds: null }),
    purpose: PROTECTION_PURPOSES[purpose],
    reasonWithoutConsent: REASONS_WITHOUT_CONSENT[reasonWithoutConsent],
    checkFor: whysOf({ subjectIds, categories }, { considered, recent }),
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
  readFacts: async (run, { input, caller, now }) => {
    const [known, parents, recent] = await Promise.all([
      readCoverKnown(run, input),
      readParents(run, input.mapId, input.protectedIds),
      readRecentSubjects(run, { mapId: input.mapId, caller, now }),
    ])
    return { known, parents, recent }
  },
  missing: ({ input, facts: { known, parents }, opening, today }) => [
    ...missingToAssess(withFrom(input, today), known, { opening: onMap(opening), today }),
    ...missingActing(input, parents, onMap(opening)),
  ],
  write: ({ input: { actingIds, ...input }, facts: { recent }, caller, today }, making) => {
    const assessment = storedAssessment(input, { ...making, caller, today, recent })
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
    missingToConsent(withFrom(input, today), facts, { opening: onMap(opening), today }),
  write: ({ input, caller, today }, { now, newId }) => {
    const id = newId()
    const { from, until } = withFrom(input, today)
    const consent = {
      ...input,
      id,
      categories: [...new Set(input.categories)],
      from: toDate(from),
      until: toDate(consentEnd({ from, until })),
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

const checkCover = defineStep<StepInputs['checkCover'], Checkable | null>({
  takers: ['manager', 'officer'],
  input: inputOf('checkCover'),
  mapOf: () => null,
  mapsOf: (known) => (known === null ? [] : [known.mapId]),
  readFacts: async (run, { input: { recordId }, ...about }) => (await readToCheck(run, about, recordId))[0] ?? null,
  missing: ({ input, facts, caller }) => missingToCheck(input, facts, callerKey(caller)),
  write: ({ input: { recordId, about, finding, why }, facts, caller, today }, making) => {
    const mapId = facts?.mapId ?? ''
    const by = callerKey(caller)
    const ofRecorded = { checkedOn: toDate(today), checkedBy: by, finding, findingWhy: why }
    const ofWithdrawn = {
      withdrawalCheckedOn: toDate(today),
      withdrawalCheckedBy: by,
      withdrawalFinding: finding,
      withdrawalFindingWhy: why,
    }
    const ends = about === 'RECORDED' && finding === 'NOT_IN_ORDER'
    // Who checked it withdraws it: there is nothing left to check.
    const ended = { ...withdrawn(caller, today, making), withdrawnWhy: why, ...ofWithdrawn }
    return {
      mapId,
      params: {
        recordId,
        mapId,
        about,
        check: about === 'RECORDED' ? ofRecorded : ofWithdrawn,
        withdrawn: ends ? ended : {},
      },
      changed: [recordId],
    }
  },
})

export const coverSteps = {
  recordPolicyDocument,
  recordAssessment,
  withdrawAssessment,
  recordConsent,
  withdrawConsent,
  checkCover,
} as const
