/**
 * Limits on a document, as validation rules. They depend on the document alone, so the parsed and validated document may be
 * cached. The parser counts tokens, and the pruner counts the cost.
 */
import {
  type GraphQLError,
  Kind,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import { PeermapError, type Limit, type LimitName } from '../errors.ts'
import { dataSize, introspectionSize, type Size } from './document-size.ts'
import { literalsWithin, refusedAt, type InputLimits } from './input-limits.ts'

/** Largest values; bytes for `body`, counts for the others. */
export type DocumentLimits = InputLimits & {
  readonly body: number
  readonly tokens: number
  readonly depth: number
  readonly aliases: number
  readonly directives: number
}

/**
 * What introspection may ask for: the queries of graphql-js 16, of GraphiQL and of graphql-codegen with all their options have 15
 * levels, 232 fields and no alias. That lists of fields stand in one another is limited by graphql-js (MaxIntrospectionDepthRule).
 */
const INTROSPECTION = { depth: 15, fields: 300, aliases: 5 } as const

const isIntrospectionType = (name: string): boolean => name.startsWith('__')

/** Root fields that read neither graph nor journal: they may stand beside another and need no purpose. */
const FREE_ROOTS: ReadonlySet<string> = new Set([
  'me',
  'protocol',
  'vocabulary',
  'errorCodes',
  '__typename',
  '__schema',
  '__type',
])

const refuse = (message: string, node: ASTNode): GraphQLError =>
  refusedAt(node, new PeermapError('BAD_USER_INPUT', message))

const exceeds = (limit: Limit, message: string, node: ASTNode): GraphQLError =>
  refusedAt(node, new PeermapError('LIMIT_EXCEEDED', message, { limit }))

/** Limits the levels, and the number after fragments are written out: a few that spread each other multiply. */
const maxSize =
  (of: 'data' | 'introspection', limits: Size): ValidationRule =>
  (context) => ({
    OperationDefinition(node) {
      const size = (of === 'data' ? dataSize : introspectionSize)(node.selectionSet, context)
      const what = of === 'data' ? 'fields' : 'fields of introspection'
      const { depth, fields } = limits
      if (size.depth > depth)
        context.reportError(exceeds({ name: 'DEPTH', most: depth }, `at most ${depth} levels of ${what}`, node))
      if (size.fields > fields)
        context.reportError(
          exceeds({ name: 'FIELDS', most: fields }, `at most ${fields} ${what}, fragments written out`, node),
        )
    },
  })

const maxCount =
  (
    { name, what, most }: { readonly name: LimitName; readonly what: string; readonly most: number },
    kinds: (count: (node: ASTNode) => void, context: ValidationContext) => ASTVisitor,
  ): ValidationRule =>
  (context) => {
    let seen = 0
    return kinds((node) => {
      seen += 1
      if (seen === most + 1) context.reportError(exceeds({ name, most }, `at most ${most} ${what}`, node))
    }, context)
  }

/** Limits the aliases in selections on some types, by name. The name of a type that is not known is empty. */
const maxAliases = (what: string, most: number, isOn: (type: string) => boolean): ValidationRule =>
  maxCount({ name: 'ALIASES', what, most }, (count, context) => ({
    Field(node) {
      if (node.alias !== undefined && isOn(context.getParentType()?.name ?? '')) count(node)
    },
  }))

const oneOperation: ValidationRule = (context) => ({
  Document(document: DocumentNode) {
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    const second = operations[1]
    if (second !== undefined)
      context.reportError(exceeds({ name: 'OPERATIONS', most: 1 }, 'one operation a document', second))
  },
})

/** Checked here, because the executor's error has no code. */
const offeredOperation: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (!context.getSchema().getRootType(node.operation))
      context.reportError(refuse(`this service offers no ${node.operation}`, node))
  },
})

type Found = readonly FieldNode[]

/**
 * The first two root fields that read graph or journal. A fragment that is spread twice counts twice but is walked once: where
 * each fragment spreads the next one twice, the work would otherwise grow exponentially. The specified rules refuse cycles.
 */
function readingFields(set: SelectionSetNode, context: ValidationContext, known: Map<string, Found>): Found {
  const found: FieldNode[] = []
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      if (!FREE_ROOTS.has(node.name.value)) found.push(node)
    } else if (node.kind === Kind.INLINE_FRAGMENT) found.push(...readingFields(node.selectionSet, context, known))
    else found.push(...readingFieldsOf(node.name.value, context, known))
    if (found.length > 1) break
  }
  return found.slice(0, 2)
}

function readingFieldsOf(name: string, context: ValidationContext, known: Map<string, Found>): Found {
  const before = known.get(name)
  if (before !== undefined) return before
  known.set(name, [])
  const fragment = context.getFragment(name)
  const found = fragment ? readingFields(fragment.selectionSet, context, known) : []
  known.set(name, found)
  return found
}

/**
 * An operation may have one root field that reads the graph or the journal, whatever its alias or directives: it then names
 * one map and has one opening, and nobody can play a second verdict against the first.
 */
const oneRootField: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const [, second] = readingFields(node.selectionSet, context, new Map())
    if (second !== undefined)
      context.reportError(refuse('one root field that reads a map or the journal an operation', second))
  },
})

/** Clients may not use response names that guards read from a parent object. */
const reservedNames: ValidationRule = (context) => ({
  Field(node) {
    const alias = node.alias?.value ?? ''
    if (alias.startsWith('peermap_') || alias.startsWith('__') || node.name.value.startsWith('peermap_'))
      context.reportError(refuse('names starting with peermap_ or __ are reserved', node))
  },
})

/** The rules, in a fixed order. */
export const documentRules = (limits: DocumentLimits): readonly ValidationRule[] => [
  oneOperation,
  offeredOperation,
  oneRootField,
  reservedNames,
  literalsWithin(limits),
  maxSize('data', { depth: limits.depth, fields: limits.tokens }),
  maxSize('introspection', INTROSPECTION),
  maxAliases('aliases', limits.aliases, (type) => !isIntrospectionType(type)),
  maxAliases('aliases of introspection', INTROSPECTION.aliases, isIntrospectionType),
  maxCount({ name: 'DIRECTIVES', what: 'directives', most: limits.directives }, (count) => ({ Directive: count })),
]
