/** `ruleSets`: the sets of rules that were proposed, and who adopted which (P9.6). */
import { onRole } from '../gateway/answer.ts'
import { defineQuestion } from '../gateway/question.ts'
import { reading } from '../graph/driver.ts'
import { draftsOf } from '../policy/rule-set.ts'
import type { IsoDate } from '../policy/terms.ts'
import { CLAUSE_IDS } from './clauses.facts.ts'
import { readRuleSets } from './rule-sets.facts.ts'
import { judged, stateOf, type ProposedSet } from './rule-sets.rules.ts'

const entryOf = (proposed: ProposedSet, sets: readonly ProposedSet[], today: IsoDate) => {
  const { adoption, proposedOn: _proposedOn, ...rest } = proposed
  const { set, faults } = judged(proposed.text, CLAUSE_IDS)
  return {
    ...rest,
    state: stateOf(proposed, sets, today),
    faults,
    drafts: set === null ? [] : draftsOf(set),
    version: adoption?.version ?? null,
    from: adoption?.from ?? null,
    whyAdopted: adoption?.why ?? null,
    adoptedBy: adoption?.by ?? null,
    adoptedOn: adoption?.on ?? null,
    advice: adoption?.advice ?? null,
  }
}

export const ruleSets = defineQuestion<'ruleSets'>(['proposer', 'auditor'], async (_parent, _args, context) => {
  const answered = await onRole(context, async () => {
    const sets = await readRuleSets(reading(context.service.driver))
    const value = sets.map((each) => entryOf(each, sets, context.today))
    return { value, disclosed: [{ coordinates: ['Query.ruleSets'], subjects: [] }] }
  })
  return answered ?? []
})
