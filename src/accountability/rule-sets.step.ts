/** Steps that propose and adopt a set of rules (P9.6). */
import { inputOf } from '../gateway/inputs.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { hashOf } from '../policy/rule-text.ts'
import type { StepInputs } from '../generated/inputs.ts'
import { defineStep } from '../steps/step.ts'
import { CLAUSE_IDS } from './clauses.facts.ts'
import { readAdvice, type Advice } from '../rights/advice.facts.ts'
import { readRuleSets } from './rule-sets.facts.ts'
import { missingToAdopt, missingToPropose, nextVersion, type ProposedSet } from './rule-sets.rules.ts'

const proposeRules = defineStep({
  takers: ['proposer'],
  input: inputOf('proposeRules'),
  mapOf: () => null,
  readFacts: (run) => readRuleSets(run),
  missing: ({ input, facts: sets }) => missingToPropose(input.text, { sets, clauses: CLAUSE_IDS }),
  write: ({ input: { text, why }, caller }, { now, newId }) => {
    const proposedBy = callerKey(caller)
    const proposal = { id: newId(), text, sha256: hashOf(text), why, proposedBy, proposedAt: toDateTime(now) }
    return { params: { proposal }, changed: [proposal.id] }
  },
})

type Adopting = { readonly sets: readonly ProposedSet[]; readonly advice: Advice | null }

const adoptRules = defineStep<StepInputs['adoptRules'], Adopting>({
  takers: ['governance'],
  input: inputOf('adoptRules'),
  mapOf: () => null,
  decides: ({ proposalId }) => [proposalId],
  readFacts: async (run, { input: { proposalId, adviceId } }) => {
    const [sets, advice] = await Promise.all([readRuleSets(run), readAdvice(run, [proposalId])])
    return { sets, advice: advice.find(({ id }) => id === adviceId) ?? null }
  },
  missing: ({ input, facts: { sets, advice }, caller, today }) =>
    missingToAdopt(
      { ...input, advisedBy: advice?.givenBy ?? null },
      sets.find(({ id }) => id === input.proposalId) ?? null,
      { by: callerKey(caller), today, clauses: CLAUSE_IDS },
    ),
  write: ({ input, facts: { sets, advice }, caller, today }, { now }) => {
    const { proposalId, sha256, from, why } = input
    const adoption = {
      version: nextVersion(sets),
      from: toDate(from),
      whyAdopted: why,
      adoptedBy: callerKey(caller),
      adoptedOn: toDate(today),
      adoptedAt: toDateTime(now),
      ...(advice === null
        ? {}
        : { adviceText: advice.advice, adviceBy: advice.givenBy, adviceOn: toDate(advice.givenOn) }),
    }
    return { params: { proposalId, sha256, adoption }, changed: [proposalId] }
  },
})

export const ruleSetSteps = { proposeRules, adoptRules } as const
