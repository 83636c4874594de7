/** `protocol` and `vocabulary`: the rules, and the enums with their meanings. Anybody may read them. */
import { readPolicyDocuments } from '../cover/cover.facts.ts'
import { reading, type Driver } from '../graph/driver.ts'
import { ceilings } from '../policy/ceiling.ts'
import { allRules, draftsOf, nameOfRules, SHIPPED, type RulesInForce } from '../policy/rule-set.ts'
import { CATEGORIES, needsCover, type IsoDate } from '../policy/terms.ts'
import { countingOn, versionState } from '../policy/version.ts'
import { ruleEntry } from './protocol.rules.ts'
import { defineQuestion } from '../gateway/question.ts'
import { rulesFor } from '../gateway/rules.ts'
import { vocabularyOf } from '../gateway/vocabulary.ts'
import { CLAUSES } from './clauses.facts.ts'

/** The policy document that counts on a day, and how it stands; null: none has begun. */
async function policyOn(driver: Driver, day: IsoDate) {
  const documents = await readPolicyDocuments(reading(driver))
  const counting = countingOn(documents, day)
  return counting === undefined ? null : { ...counting, state: versionState(counting, documents, day) }
}

/** Which rules hold, and which shipped ones wait. */
const inForceEntry = ({ version, from, sha256, set }: RulesInForce) => {
  const holding = new Set(allRules(set).map(({ id }) => id))
  return {
    version,
    from,
    sha256,
    name: nameOfRules({ version, sha256 }),
    drafts: draftsOf(set),
    waiting: version === null ? draftsOf(SHIPPED).filter((id) => !holding.has(id)) : [],
    note:
      version === null
        ? 'no set of rules is adopted: the shipped rules that are no drafts hold, and no draft does (P9.6)'
        : null,
  }
}

/** The rules in force, and the caller's ceiling. @throws UNAVAILABLE where the rules in force can't be used */
export const protocol = defineQuestion<'protocol'>('everybody', async (_parent, _args, context) => {
  const { agency, roles, purpose } = context.visitor
  const inForce = await rulesFor(context)
  const { set } = inForce
  const verdicts = purpose === null ? null : ceilings(set.rules, { agency, roles, purpose })
  return {
    clauses: CLAUSES,
    inForce: inForceEntry(inForce),
    rules: allRules(set).map(ruleEntry),
    // Read where it is asked for.
    policyDocument: () => policyOn(context.service.driver, context.today),
    ceiling:
      verdicts === null
        ? null
        : CATEGORIES.map((category) => ({
            category,
            permitted: verdicts[category].permit,
            needsCover: needsCover(category),
            rules: verdicts[category].rules,
          })),
  }
})

export const vocabulary = defineQuestion<'vocabulary'>('everybody', (_parent, _args, { service }, { schema }) =>
  vocabularyOf(schema, service.catalogue),
)
