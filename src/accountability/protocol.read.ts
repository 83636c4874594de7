/** `protocol` and `vocabulary`: the rules, and the enums with their meanings. Anybody may read them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isEnumType, type GraphQLSchema } from 'graphql'
import { readPolicyDocuments } from '../cover/cover.facts.ts'
import { reading, type Driver } from '../graph/driver.ts'
import { ceilings } from '../policy/ceiling.ts'
import { ANALYSIS_RULES, REPORT_RULES, RULES, type Rule } from '../policy/rules.ts'
import { CATEGORIES, needsCover, type IsoDate } from '../policy/terms.ts'
import { countingOn, versionState } from '../policy/version.ts'
import { ruleEntry } from './protocol.rules.ts'
import { defineQuestion } from '../gateway/question.ts'

const PROTOCOL = join(import.meta.dirname, '../policy/protocol.md')
const TABLE: readonly Rule[] = [...RULES, ...ANALYSIS_RULES, ...REPORT_RULES]

/** The clauses of protocol.md: `- **P4.4** text`. */
function readClauses(): readonly { readonly id: string; readonly text: string }[] {
  const text = readFileSync(PROTOCOL, 'utf8')
  return [...text.matchAll(/^\s*- \*\*(P\d+(?:\.\d+)*)\*\* (.+)$/gm)].map(([, id = '', clause = '']) => ({
    id,
    text: clause,
  }))
}

/** The policy document that counts on a day, and how it stands; null: none has begun. */
async function policyOn(driver: Driver, day: IsoDate) {
  const documents = await readPolicyDocuments(reading(driver))
  const counting = countingOn(documents, day)
  return counting === undefined ? null : { ...counting, state: versionState(counting, documents, day) }
}

/** The rules, and the caller's ceiling. */
export const protocol = defineQuestion<'protocol'>('everybody', (_parent, _args, { visitor, service, today }) => {
  const { agency, roles, purpose } = visitor
  const verdicts = purpose === null ? null : ceilings({ agency, roles, purpose })
  return {
    clauses: readClauses(),
    rules: TABLE.map(ruleEntry),
    // Read where it is asked for: the rest is answered without the graph.
    policyDocument: () => policyOn(service.driver, today),
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

/** Every enum of the schema with its description in the SDL. */
const vocabularyOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type))
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) =>
      type
        .getValues()
        .map(({ name, description }) => ({ vocabulary: type.name, term: name, meaning: description ?? null })),
    )

export const vocabulary = defineQuestion<'vocabulary'>('everybody', (_parent, _args, _context, { schema }) =>
  vocabularyOf(schema),
)
