/** Steps that record agreements and impact assessments (P9.6). */
import { toDate, toDateOrNull, toDateTime } from '../graph/values.ts'
import { inputOf } from '../gateway/inputs.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import { readSharing } from '../sharing/sharing.facts.ts'
import { defineStep, type Making } from '../steps/step.ts'
import { readConformance } from './conformance.facts.ts'
import { missingToAgree, missingToAssessImpact, type Version } from './conformance.rules.ts'

/** A version as it is stored. */
const stored = (
  { version, from, reviewBy, until, location }: Version & { readonly location: string },
  { caller, now, newId }: Pick<Making, 'now' | 'newId'> & { readonly caller: Caller },
) => ({
  id: newId(),
  version,
  location,
  from: toDate(from),
  reviewBy: toDate(reviewBy),
  until: toDateOrNull(until),
  recordedAt: toDateTime(now),
  recordedBy: callerKey(caller),
})

const recordAgreement = defineStep({
  takers: ['officer'],
  input: inputOf('recordAgreement'),
  mapOf: () => null,
  readFacts: async (run, { input: { organisation } }) => {
    const [known, entries] = await Promise.all([
      readSharing(run, { mapId: null, organisation, decisionId: null }),
      readConformance(run, organisation),
    ])
    return { agency: known.organisation?.agency ?? null, entries }
  },
  missing: ({ input, facts, today }) => missingToAgree(input, facts, today),
  write: ({ input, caller }, making) => {
    const agreement = { ...stored(input, { ...making, caller }), organisation: input.organisation }
    return { params: { agreement }, changed: [agreement.id] }
  },
})

const recordImpactAssessment = defineStep({
  takers: ['officer'],
  input: inputOf('recordImpactAssessment'),
  mapOf: () => null,
  readFacts: (run) => readConformance(run, null),
  missing: ({ input, facts, today }) => missingToAssessImpact(input, facts, today),
  write: ({ input, caller }, making) => {
    const assessment = stored(input, { ...making, caller })
    return { params: { assessment }, changed: [assessment.id] }
  },
})

export const conformanceSteps = { recordAgreement, recordImpactAssessment } as const
