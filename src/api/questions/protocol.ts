/** `protocol` and `vocabulary`: the rules and the words, which anybody may read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isEnumType, type GraphQLSchema } from 'graphql'
import { ceilings } from '../../protocol/ceiling.ts'
import { RULES, type Rule } from '../../protocol/rules.ts'
import { CATEGORIES, needsCover } from '../../protocol/terms.ts'
import type { RootResolvers } from '../schema.ts'

const TABLE: readonly Rule[] = RULES

/** The clauses of protocol.md: `- **P4.4** text`. */
export function readClauses(root: string): readonly { readonly id: string; readonly text: string }[] {
  const text = readFileSync(join(root, 'src', 'protocol', 'protocol.md'), 'utf8')
  return [...text.matchAll(/^\s*- \*\*(P\d+(?:\.\d+)*)\*\* (.+)$/gm)].map(([, id = '', clause = '']) => ({
    id,
    text: clause,
  }))
}

const ruleEntry = (rule: Rule) => ({
  ...rule,
  effect: rule.effect === 'permit' ? ('PERMIT' as const) : ('FORBID' as const),
  draft: rule.draft ?? false,
})

/** The rules, and what they let the caller have at most. */
export const protocolOf =
  (root: string): RootResolvers['protocol'] =>
  (_parent, _args, { visitor }) => {
    const { agency, roles, purpose } = visitor
    const verdicts = purpose === null ? null : ceilings({ agency, roles, purpose })
    return {
      clauses: readClauses(root),
      rules: TABLE.map(ruleEntry),
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
  }

/** Every enum of the schema with the meaning that the SDL gives. */
export const vocabularyOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type))
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) =>
      type
        .getValues()
        .map(({ name, description }) => ({ vocabulary: type.name, term: name, meaning: description ?? null })),
    )
