/** Steps that propose and adopt a set of rules (P9.6). */
import { inputOf } from '../gateway/inputs.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { hashOf } from '../policy/rule-text.ts'
import type { StepInputs } from '../generated/inputs.ts'
import { defineStep } from '../steps/step.ts'
import { CLAUSE_IDS } from './clauses.facts.ts'
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

const adoptRules = defineStep<StepInputs['adoptRules'], readonly ProposedSet[]>({
  takers: ['governance'],
  input: inputOf('adoptRules'),
  mapOf: () => null,
  readFacts: (run) => readRuleSets(run),
  missing: ({ input, facts: sets, caller, today }) =>
    missingToAdopt(
      { ...input, advice: { by: callerKey(input.advice.by), on: input.advice.on } },
      sets.find(({ id }) => id === input.proposalId) ?? null,
      { by: callerKey(caller), today, clauses: CLAUSE_IDS },
    ),
  write: ({ input, facts: sets, caller, today }, { now }) => {
    const { proposalId, sha256, from, why, advice } = input
    const adoption = {
      version: nextVersion(sets),
      from: toDate(from),
      whyAdopted: why,
      adoptedBy: callerKey(caller),
      adoptedOn: toDate(today),
      adoptedAt: toDateTime(now),
      adviceText: advice.text,
      adviceBy: callerKey(advice.by),
      adviceOn: toDate(advice.on),
    }
    return { params: { proposalId, sha256, adoption }, changed: [proposalId] }
  },
})

export const ruleSetSteps = { proposeRules, adoptRules } as const
