/**
 * Who may see a field, declared with graphql-shield: one rule tree, built from the `@data` categories of the schema
 * (DESIGN section 5). What shield generates is applied to the root fields as middleware. For the fields below, the same
 * tree is folded with the opening once an operation (fold.ts): run on each row, shield costs 3 to 14 times the request.
 */
import { isObjectType, type GraphQLSchema } from 'graphql'
import type { IMiddlewareGenerator } from 'graphql-middleware'
import { allow, deny, rule, shield } from 'graphql-shield'
import { PeermapError } from '../errors.ts'
import type { Category } from '../protocol/terms.ts'
import { mayAsk, type Asker } from './askers.ts'
import { classifiedField, type Catalogue, type Scope } from './catalogue.ts'
import { verdictOf } from './fold.ts'
import { openingIn, type Context } from './operation.ts'
import { STEPS } from './steps/all.ts'

type Rule = ReturnType<ReturnType<typeof rule>> | typeof allow | typeof deny
type Tree = Record<string, Record<string, Rule>>

const NO_CACHE = { cache: 'no_cache' } as const

const askedBy = new Map<string, Rule>()

/** The rule of a root field: for one of these. One rule for each list: shield takes no two of one name. */
const forOneOf = (...askers: readonly Asker[]): Rule => {
  const name = `mayAsk:${askers.join('|')}`
  const known = askedBy.get(name)
  if (known !== undefined) return known
  const created = rule(
    name,
    NO_CACHE,
  )((_parent: unknown, _args: unknown, { visitor }: Context) => mayAsk(visitor, askers))
  askedBy.set(name, created)
  return created
}

const stepRule = (name: string): Rule => {
  const step = STEPS.get(name)
  return step === undefined ? deny : forOneOf(...step.takers)
}

/** Questions -> whom they are for. Steps say it themselves. */
const ROOTS: Readonly<Record<string, Rule>> = {
  me: allow,
  protocol: allow,
  vocabulary: allow,
  peerMap: forOneOf('reader'),
  peerMaps: forOneOf('reader'),
  person: forOneOf('follower'),
  journal: forOneOf('auditor'),
  // Beside a map, for the Council
  changesSince: forOneOf('mapper'),
  contributions: forOneOf('mapper', 'partner'),
  coverEnding: forOneOf('mapper'),
  coverLapsed: forOneOf('mapper'),
  notice: forOneOf('mapper'),
  notificationsDue: forOneOf('mapper'),
  parentDisclosures: forOneOf('mapper'),
  previewAssessment: forOneOf('mapper'),
  previewSharing: forOneOf('manager'),
  rectificationOffers: forOneOf('mapper'),
  rectifications: forOneOf('mapper', 'officer'),
  reviewsDue: forOneOf('mapper'),
  sharing: forOneOf('mapper'),
  sharingRequests: forOneOf('partner', 'manager', 'officer'),
  significantEventsNotified: forOneOf('mapper'),
  urgentAccesses: forOneOf('manager', 'officer'),
  versions: forOneOf('mapper'),
  // For who accounts for maps and answers people about whom they are (P9)
  accessItems: forOneOf('rights'),
  accessRequests: forOneOf('rights'),
  disposalPreview: forOneOf('officer'),
  disposals: forOneOf('officer'),
  erasure: forOneOf('rights', 'officer'),
  erasures: forOneOf('rights', 'officer'),
  holds: forOneOf('rights', 'officer'),
  objections: forOneOf('rights'),
  recipientsToTell: forOneOf('rights'),
  restrictions: forOneOf('rights'),
  retentionDue: forOneOf('manager', 'officer'),
  subjectAccess: forOneOf('rights'),
}

const isOpenRules = new Map<string, Rule>()

/** The rule of a field: whether its category is open for the person or element that the parent is. */
export function isOpen(category: Category, scope: Scope): Rule {
  const name = `isOpen:${category}:${scope}`
  const known = isOpenRules.get(name)
  if (known !== undefined) return known
  const created = rule(
    name,
    NO_CACHE,
  )((parent: { readonly isp_id?: string }, _args: unknown, context: Context) => {
    const verdict = verdictOf({ category, scope }, openingIn(context))
    if (typeof verdict !== 'function') return verdict === 'allow'
    return parent.isp_id !== undefined && verdict(parent.isp_id)
  })
  isOpenRules.set(name, created)
  return created
}

/**
 * The rule tree of a built schema: every field of every object type that holds map data, and every root field. A field
 * that nobody classified is denied.
 */
export function ruleTree(schema: GraphQLSchema, catalogue: Catalogue): Tree {
  const tree: Tree = { Query: {} }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    const rules: Record<string, Rule> = {}
    for (const field of Object.keys(type.getFields())) {
      const classified = classifiedField(catalogue, type.name, field)
      if (type.name === 'Query') rules[field] = ROOTS[field] ?? deny
      else if (type.name === 'Mutation') rules[field] = stepRule(field)
      else rules[field] = classified === undefined ? allow : isOpen(classified.category, classified.scope)
    }
    tree[type.name] = rules
  }
  return tree
}

/** The whole tree as shield's middleware. Validated at once: a rule it can't read stops the start. */
export const shieldOf = (tree: Tree): IMiddlewareGenerator<unknown, Context, unknown> =>
  shield(tree, {
    fallbackRule: deny,
    allowExternalErrors: true,
    fallbackError: new PeermapError('PURPOSE_REFUSED', 'no rule opens this field'),
  })
