/**
 * Runs a pruned operation: @neo4j/graphql generates the Cypher, and this file runs it in one round trip and caches the text
 * for the next operation that is the same.
 *
 * INVARIANT: the cache comes after every decision and holds none. Each operation is pruned under its own, fresh opening
 * first. The key is everything from which the library generates Cypher: the pruned selection, variables, arguments, and the
 * compartment's values. The opening's sets (`$peermap_...`) are never cached: they are parameters of one request.
 */
import { Kind, type FieldNode, type GraphQLFieldResolver, type GraphQLResolveInfo, type SelectionNode } from 'graphql'
import type { QueryResult } from 'neo4j-driver'
import { v4 as uuidv4 } from 'uuid'
import { databaseOf, readInOneTrip, type Driver } from '../graph/driver.ts'
import { compact } from '../graph/statements.ts'

/** The context of one call of a generated resolver. */
export type LibraryContext = Readonly<Record<string, unknown>>
/** A resolver that @neo4j/graphql made. */
export type LibraryResolver = GraphQLFieldResolver<unknown, LibraryContext>

type Parameters = Readonly<Record<string, unknown>>
type Statement = { readonly text: string; readonly params: Parameters; readonly named: readonly string[] }

/** One pruned operation. `values` is what rules of the schema read (`$context`), `opening` the parameters `peermap_...`. */
export type Asked = {
  readonly generated: LibraryResolver
  readonly parent: unknown
  readonly args: Parameters
  readonly info: GraphQLResolveInfo
  readonly values: LibraryContext
  readonly opening: Parameters
}

const MOST_CHARACTERS = 4_000_000
const LONGEST_KEY = 30_000

/** The cache key of a pruned selection, which has only fields without directives; null: anything else is not cached. */
function selectionKey(nodes: readonly SelectionNode[]): string | null {
  let key = ''
  for (const node of nodes) {
    if (node.kind !== Kind.FIELD || (node.directives !== undefined && node.directives.length > 0)) return null
    const below = node.selectionSet === undefined ? '' : selectionKey(node.selectionSet.selections)
    if (below === null) return null
    key += `${node.alias?.value ?? ''}:${node.name.value}${argumentsKey(node)}{${below}}`
  }
  return key
}

const argumentsKey = ({ arguments: given = [] }: FieldNode): string =>
  given.length === 0 ? '' : `(${JSON.stringify(given.map(({ name, value }) => [name.value, value]))})`

function keyOf({ info, args, values }: Asked): string | null {
  if (Object.keys(info.fragments).length > 0) return null
  const selection = selectionKey(info.fieldNodes)
  if (selection === null) return null
  const key = `${selection} ${JSON.stringify([info.variableValues, args, values])}`
  return key.length > LONGEST_KEY ? null : key
}

const NAMED = /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`[^`]*`|\$(\w+)/g

/** Placeholders in compartment rules for sets of the opening. No client knows one, and none is an id. */
const LISTED = uuidv4()
const ABSENT = uuidv4()
const SETS: ReadonlyMap<unknown, string> = new Map([
  [LISTED, 'peermap_listed'],
  [ABSENT, 'peermap_absent'],
])
/** `values` of the rules about these sets: the same whoever is in them, so that the text is cached once. */
export const SET_VALUES: LibraryContext = { peermapListed: [LISTED], peermapAbsent: [ABSENT] }

/** The set that a value stands for; undefined: it is a value of its own. */
const setOf = (value: unknown): string | undefined =>
  Array.isArray(value) && value.length === 1 ? SETS.get(value[0]) : undefined

/**
 * The statement with the opening as one parameter, `$opening`, a map. With one parameter for each set the database would plan
 * anew for each combination of the sets' sizes, and one plan takes longer than a hundred answers.
 */
function statementOf(text: string, given: Parameters): Statement {
  const named = new Set<string>()
  const short = compact(text).replace(NAMED, (part: string, name: string | undefined) => {
    if (name === undefined) return part
    const own = setOf(given[name]) ?? name
    if (!own.startsWith('peermap_')) return part
    named.add(own)
    return `$opening.${own}`
  })
  const params = Object.fromEntries(Object.entries(given).filter(([, value]) => setOf(value) === undefined))
  return { text: short, params, named: [...named] }
}

/** The parameters that the text names. The others could not change the answer, and a set may hold every person. */
function parametersOf({ params, named }: Statement, opening: Parameters): Parameters {
  for (const name of named) if (!Object.hasOwn(opening, name)) throw new Error(`the opening has no ${name}`)
  return { ...params, opening: Object.fromEntries(named.map((name) => [name, opening[name]])) }
}

const without = (params: Parameters, names: Parameters): Parameters =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !Object.hasOwn(names, name)))

/** See the top of this file. One for each generated root field, because a key does not include the resolver. */
export class Translator {
  readonly #known = new Map<string, Statement>()
  readonly #valueOf: (result: QueryResult) => unknown
  #characters = 0

  /** @param valueOf takes the resolver's value from a result */
  constructor(valueOf: (result: QueryResult) => unknown) {
    this.#valueOf = valueOf
  }

  /** Fetches from the graph. Throws the driver's error, or what the library throws. */
  async fetch(driver: Driver, timeoutMs: number, asked: Asked): Promise<unknown> {
    const { opening } = asked
    const run = async (statement: Statement): Promise<QueryResult> =>
      readInOneTrip(driver, statement.text, {
        params: parametersOf(statement, opening),
        timeoutMs,
        name: 'generated',
      })
    const key = keyOf(asked)
    const known = key === null ? undefined : this.#known.get(key)
    if (known !== undefined) return this.#valueOf(await run(known))
    const ran: Statement[] = []
    const executionContext = {
      run: (text: string, params: Parameters): Promise<QueryResult> => {
        const statement = statementOf(text, without(params, opening))
        ran.push(statement)
        return run(statement)
      },
    }
    const { generated, parent, args, values, info } = asked
    const sessionConfig = { database: databaseOf(driver) }
    const context = { executionContext, sessionConfig, jwt: {}, ...values, cypherParams: opening }
    const value: unknown = await generated(parent, args, context, info)
    const [statement, second] = ran
    if (key !== null && statement !== undefined && second === undefined) this.#keep(key, statement)
    return value
  }

  #keep(key: string, statement: Statement): void {
    const characters = key.length + statement.text.length
    if (this.#characters + characters > MOST_CHARACTERS) {
      this.#known.clear()
      this.#characters = 0
    }
    this.#known.set(key, statement)
    this.#characters += characters
  }
}
