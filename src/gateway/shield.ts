/**
 * Declares with graphql-shield who may see a field: one rule tree, built from the `@data` categories of the schema
 * (docs/architecture.md, The protocol as code). Shield's middleware runs on the root fields. For the fields below them,
 * fold.ts evaluates the same rules once an operation: run on each row, shield costs 3 to 14 times the request.
 */
import { isObjectType, type GraphQLSchema } from 'graphql'
import type { IMiddlewareGenerator } from 'graphql-middleware'
import { allow, deny, rule, shield } from './graphql-shield.ts'
import { PeermapError, SetupError } from '../errors.ts'
import { toPeermapError } from '../graph/driver.ts'
import type { Category } from '../policy/terms.ts'
import { classifiedField, type Catalogue, type Classified, type Scope } from './catalogue.ts'
import { verdictOf } from './fold.ts'
import { openingIn, type Context } from './operation.ts'
import type { QuestionTakers } from './question.ts'
import { QUESTION_TAKERS } from './questions.ts'
import { rulesFor } from './rules.ts'
import { mayRunAnalyses, mayTake, purposeRequired, type Taker } from './takers.ts'
import { STEPS } from '../steps/all.ts'

type Rule = ReturnType<ReturnType<typeof rule>> | typeof allow | typeof deny
type Tree = Record<string, Readonly<Record<string, Rule>>>

const NO_CACHE = { cache: 'no_cache' } as const

const takenBy = new Map<string, Rule>()

/** The rule of a root field that is for these askers. It is made once for each list: shield refuses two rules of one name. */
const forOneOf = (takers: readonly Taker[]): Rule => {
  const name = `mayTake:${takers.join('|')}`
  const known = takenBy.get(name)
  if (known !== undefined) return known
  const created = rule(
    name,
    NO_CACHE,
  )((_parent: unknown, _args: unknown, { visitor }: Context) => mayTake(visitor, takers))
  takenBy.set(name, created)
  return created
}

/** For whom the rules in force let run analyses (R-4-06). */
const forAnalyses = rule(
  'mayRunAnalyses',
  NO_CACHE,
)(async (_parent: unknown, _args: unknown, context: Context) => {
  const { visitor } = context
  if (visitor.purpose === null) return purposeRequired()
  try {
    return mayRunAnalyses((await rulesFor(context)).set, visitor)
  } catch (error) {
    // Shield answers what is thrown as if no rule opened the field: without the rules in force nothing is said of them.
    return toPeermapError(error)
  }
})

const ruleFor = (takers: QuestionTakers): Rule => {
  if (takers === 'everybody') return allow
  return takers === 'analyses' ? forAnalyses : forOneOf(takers)
}

/** Root type -> its fields -> whom each is for. */
export type RootTakers = Readonly<Record<'Query' | 'Mutation', ReadonlyMap<string, QuestionTakers>>>

/** As questions and steps say it themselves. */
export const ROOT_TAKERS: RootTakers = {
  Query: QUESTION_TAKERS,
  Mutation: new Map([...STEPS].map(([name, { takers }]) => [name, takers])),
}

/** The rules of the fields of a root type. @throws SetupError naming a field without takers, and takers without a field */
function rootRules(
  root: keyof RootTakers,
  fields: readonly string[],
  takersOf: ReadonlyMap<string, QuestionTakers>,
): Readonly<Record<string, Rule>> {
  for (const name of takersOf.keys())
    if (!fields.includes(name)) throw new SetupError(`${root}.${name}: the schema has no such field`)
  return Object.fromEntries(
    fields.map((name) => {
      const takers = takersOf.get(name)
      if (takers === undefined || takers.length === 0)
        throw new SetupError(`${root}.${name}: nothing says whom it is for`)
      return [name, ruleFor(takers)]
    }),
  )
}

const isOpenRules = new Map<string, Rule>()

/** The rule of a field: whether its category is open for the person or element that is its parent. */
export function isOpen(category: Category, scope: Scope): Rule {
  const name = `isOpen:${category}:${scope}`
  const known = isOpenRules.get(name)
  if (known !== undefined) return known
  const created = rule(
    name,
    NO_CACHE,
  )((parent: { readonly peermap_id?: string }, _args: unknown, context: Context) => {
    const verdict = verdictOf({ category, scope }, openingIn(context))
    if (typeof verdict !== 'function') return verdict === 'allow'
    return parent.peermap_id !== undefined && verdict(parent.peermap_id)
  })
  isOpenRules.set(name, created)
  return created
}

const fieldRule = (classified: Classified | undefined): Rule =>
  classified === undefined ? allow : isOpen(classified.category, classified.scope)

/**
 * The rule tree of a built schema: every field of every object type that holds map data, and every root field. A field
 * that nobody classified is denied.
 * @throws SetupError naming a root field without takers, and takers without a root field
 */
export function ruleTree(schema: GraphQLSchema, catalogue: Catalogue, takers: RootTakers): Tree {
  const tree: Tree = {}
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    const { name } = type
    const fields = Object.keys(type.getFields())
    tree[name] =
      name === 'Query' || name === 'Mutation'
        ? rootRules(name, fields, takers[name])
        : Object.fromEntries(fields.map((field) => [field, fieldRule(classifiedField(catalogue, name, field))]))
  }
  return tree
}

/** Shield's middleware for the whole tree. Shield validates the tree at once, so an invalid rule stops the start. */
export const shieldOf = (tree: Tree): IMiddlewareGenerator<unknown, Context, unknown> =>
  shield(tree, {
    fallbackRule: deny,
    allowExternalErrors: true,
    fallbackError: new PeermapError('PURPOSE_REFUSED', 'no rule opens this field'),
  })
