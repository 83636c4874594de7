/**
 * Limits on the values that a client sends, in variables or in the document. They are checked before the values are coerced
 * and before the database plans anything.
 */
import { GraphQLError, type ASTNode, type ListValueNode, type ObjectValueNode, type ValidationRule } from 'graphql'
import { PeermapError, type LimitName } from '../errors.ts'

/** `nesting`: levels of objects and lists in one another; `list`: entries of one list. */
export type InputLimits = { readonly nesting: number; readonly list: number }

/** `filterTerms`: comparisons in one filter, or fields in one sort; `filterDepth`: AND, OR and NOT around a comparison. */
export type FilterLimits = { readonly filterTerms: number; readonly filterDepth: number }

const tooDeep = ({ nesting }: InputLimits): string => `at most ${nesting} levels of values in one another`
const tooLong = ({ list }: InputLimits): string => `at most ${list} entries in a list`

const exceeded = (name: LimitName, most: number, message: string): PeermapError =>
  new PeermapError('LIMIT_EXCEEDED', message, { limit: { name, most } })

const deeper = (limits: InputLimits): PeermapError => exceeded('NESTING', limits.nesting, tooDeep(limits))
const longer = (limits: InputLimits): PeermapError => exceeded('LIST', limits.list, tooLong(limits))

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * Checks the body of a request against the limits, level by level without recursion, since later code recurses once a level.
 * The variables are the first level.
 * @throws LIMIT_EXCEEDED
 */
export function checkInput(body: unknown, limits: InputLimits): void {
  let level = [body].filter(isObject)
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.nesting) throw deeper(limits)
    if (level.some((value) => Array.isArray(value) && value.length > limits.list)) throw longer(limits)
    level = level.flatMap((value): readonly unknown[] => Object.values(value)).filter(isObject)
  }
}

/** An error of ours as a validation rule reports it. Apollo puts its own code over that of a rule: the original keeps ours. */
export const refusedAt = (node: ASTNode, error: PeermapError): GraphQLError =>
  new GraphQLError(error.message, { nodes: [node], originalError: error, extensions: { code: error.code } })

/** The same limits for values written in a document. The error names the first value over a limit. */
export const literalsWithin =
  (limits: InputLimits): ValidationRule =>
  (context) => {
    let depth = 0
    let isRefused = false
    const refuse = (error: PeermapError, node: ListValueNode | ObjectValueNode): void => {
      if (!isRefused) context.reportError(refusedAt(node, error))
      isRefused = true
    }
    const enter = (node: ListValueNode | ObjectValueNode): void => {
      depth += 1
      if (depth > limits.nesting) refuse(deeper(limits), node)
      if ('values' in node && node.values.length > limits.list) refuse(longer(limits), node)
    }
    const leave = (): void => void (depth -= 1)
    return { ListValue: { enter, leave }, ObjectValue: { enter, leave } }
  }

const JOINS = new Set(['AND', 'OR', 'NOT'])

/** The number of comparisons in a filter, an empty one counted as one, and the depth of the deepest. */
function measure(where: object): { readonly terms: number; readonly depth: number } {
  let terms = 0
  let deepest = 0
  for (const [name, value] of Object.entries(where)) {
    if (!JOINS.has(name)) terms += isObject(value) ? Math.max(1, Object.keys(value).length) : 1
    else
      for (const inner of [value].flat().filter(isObject)) {
        const { terms: more, depth } = measure(inner)
        terms += more
        deepest = Math.max(deepest, 1 + depth)
      }
  }
  return { terms: Math.max(1, terms), depth: deepest }
}

/**
 * Checks a filter and a sort against the limits: the database plans each combination anew, for seconds where it is large.
 * Takes coerced arguments, whose nesting is within the limits above.
 * @throws LIMIT_EXCEEDED
 */
export function checkFilter(args: Readonly<Record<string, unknown>>, limits: FilterLimits): void {
  const { filterTerms, filterDepth } = limits
  const { where, sort } = args
  if (isObject(where)) {
    const { terms, depth } = measure(where)
    if (terms > filterTerms) throw exceeded('FILTER_TERMS', filterTerms, `at most ${filterTerms} terms in a filter`)
    if (depth > filterDepth)
      throw exceeded('FILTER_DEPTH', filterDepth, `at most ${filterDepth} levels of AND, OR and NOT in a filter`)
  }
  const keys = [sort].flat().filter(isObject).flatMap(Object.keys)
  if (keys.length > filterTerms)
    throw exceeded('FILTER_TERMS', filterTerms, `at most ${filterTerms} fields in an order`)
}
