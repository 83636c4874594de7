/** Steps that record agreements and impact assessments (P9.6). */
import { inputOf } from '../gateway/inputs.ts'
import { readSharing } from '../sharing/sharing.facts.ts'
import { storedVersion } from '../steps/facts.ts'
import { defineStep } from '../steps/step.ts'
import { readConformance } from './conformance.facts.ts'
import { missingToAgree, missingToAssessImpact } from './conformance.rules.ts'

const recordAgreement = defineStep({
  takers: ['governance', 'officer'],
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
    const agreement = { ...storedVersion(input, { ...making, caller }), organisation: input.organisation }
    return { params: { agreement }, changed: [agreement.id] }
  },
})

const recordImpactAssessment = defineStep({
  takers: ['governance', 'officer'],
  input: inputOf('recordImpactAssessment'),
  mapOf: () => null,
  readFacts: (run) => readConformance(run, null),
  missing: ({ input, facts, today }) => missingToAssessImpact(input, facts, today),
  write: ({ input, caller }, making) => {
    const assessment = storedVersion(input, { ...making, caller })
    return { params: { assessment }, changed: [assessment.id] }
  },
})

export const conformanceSteps = { recordAgreement, recordImpactAssessment } as const
