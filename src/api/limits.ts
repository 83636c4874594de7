/**
 * Limits on a document, as validation rules: they depend on the document alone, so that the parsed and validated document
 * may be kept (DESIGN section 7). Tokens are counted by the parser, the cost by the pruner.
 */
import {
  GraphQLError,
  Kind,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

/** Largest values; bytes for `body`, counts for the others. */
export type DocumentLimits = {
  readonly body: number
  readonly tokens: number
  readonly depth: number
  readonly aliases: number
  readonly directives: number
}

/** Root fields that read neither graph nor journal: they may stand beside another and need no purpose. */
const FREE_ROOTS: ReadonlySet<string> = new Set(['me', 'protocol', 'vocabulary', '__typename', '__schema', '__type'])

const refuse = (code: 'LIMIT_EXCEEDED' | 'BAD_USER_INPUT', message: string, node: ASTNode): GraphQLError =>
  new GraphQLError(message, { nodes: [node], extensions: { code } })

/** Depth of the deepest field, fragments followed. A cycle of fragments is refused by the specified rules. */
function depthOf(set: SelectionSetNode, context: ValidationContext, known: Map<string, number>): number {
  let deepest = 0
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      const below = node.selectionSet === undefined ? 0 : depthOf(node.selectionSet, context, known)
      deepest = Math.max(deepest, 1 + below)
    } else if (node.kind === Kind.INLINE_FRAGMENT)
      deepest = Math.max(deepest, depthOf(node.selectionSet, context, known))
    else deepest = Math.max(deepest, depthOfFragment(node.name.value, context, known))
  }
  return deepest
}

function depthOfFragment(name: string, context: ValidationContext, known: Map<string, number>): number {
  const found = known.get(name)
  if (found !== undefined) return found
  known.set(name, 0)
  const fragment = context.getFragment(name)
  const depth = fragment ? depthOf(fragment.selectionSet, context, known) : 0
  known.set(name, depth)
  return depth
}

const maxDepth =
  (limit: number): ValidationRule =>
  (context) => ({
    OperationDefinition(node) {
      if (depthOf(node.selectionSet, context, new Map()) > limit)
        context.reportError(refuse('LIMIT_EXCEEDED', `at most ${limit} levels of fields`, node))
    },
  })

const maxCount =
  (what: string, limit: number, kinds: (count: (node: ASTNode) => void) => ASTVisitor): ValidationRule =>
  (context) => {
    let seen = 0
    return kinds((node) => {
      seen += 1
      if (seen === limit + 1) context.reportError(refuse('LIMIT_EXCEEDED', `at most ${limit} ${what}`, node))
    })
  }

const oneOperation: ValidationRule = (context) => ({
  Document(document: DocumentNode) {
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    const second = operations[1]
    if (second !== undefined) context.reportError(refuse('LIMIT_EXCEEDED', 'one operation a document', second))
  },
})

function* rootFields(set: SelectionSetNode, context: ValidationContext, spread: Set<string>): Generator<FieldNode> {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) yield node
    else if (node.kind === Kind.INLINE_FRAGMENT) yield* rootFields(node.selectionSet, context, spread)
    else {
      const fragment = context.getFragment(node.name.value)
      // A fragment spread twice counts twice; one that spreads itself is refused by the specified rules.
      if (fragment && !spread.has(node.name.value))
        yield* rootFields(fragment.selectionSet, context, new Set([...spread, node.name.value]))
    }
  }
}

/**
 * One root field that reads the graph or the journal, whatever its alias or directives: one map named is one disclosure,
 * and no second verdict can be played against the first.
 */
const oneRootField: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const reading = [...rootFields(node.selectionSet, context, new Set())].filter(
      (field) => !FREE_ROOTS.has(field.name.value),
    )
    const second = reading[1]
    if (second !== undefined)
      context.reportError(
        refuse('BAD_USER_INPUT', 'one root field that reads a map or the journal an operation', second),
      )
  },
})

/** Names that the policy reads from a parent's fields can't be chosen by a client. */
const reservedNames: ValidationRule = (context) => ({
  Field(node) {
    const alias = node.alias?.value ?? ''
    if (alias.startsWith('isp_') || alias.startsWith('__') || node.name.value.startsWith('isp_'))
      context.reportError(refuse('BAD_USER_INPUT', 'names starting with isp_ or __ are reserved', node))
  },
})

/** The rules, in a fixed order. */
export const documentRules = (limits: DocumentLimits): readonly ValidationRule[] => [
  oneOperation,
  oneRootField,
  reservedNames,
  maxDepth(limits.depth),
  maxCount('aliases', limits.aliases, (count) => ({
    Field(node) {
      if (node.alias !== undefined) count(node)
    },
  })),
  maxCount('directives', limits.directives, (count) => ({ Directive: count })),
]
