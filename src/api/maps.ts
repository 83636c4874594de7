/** How a query runs (DESIGN section 6): facts, opening, fold, prune, one statement, journal, release. */
import { Kind, type GraphQLFieldResolver, type GraphQLResolveInfo } from 'graphql'
import { PeermapError } from '../errors.ts'
import { reading, toPeermapError } from '../graph/driver.ts'
import { readFacts, readGrants } from '../graph/grants.ts'
import type { DisclosedGroup } from '../journal/entry.ts'
import type { Caller } from '../protocol/facts.ts'
import { mapsOpenTo, openingOf, type Opening } from '../protocol/opening.ts'
import { SHOWN_CLAIM_STATUSES, SHOWN_OFFENCE_STATUSES, CATEGORIES, type Category } from '../protocol/terms.ts'
import { classifiedField, type Catalogue } from './catalogue.ts'
import { disclosedOf } from './disclose.ts'
import { fold, type Folded } from './fold.ts'
import { settle, type Context, type Redaction } from './operation.ts'
import { pageOf, prune, selectedFields, type Pruned } from './prune.ts'
import { mayReachElements, reachesElements } from './reach.ts'
import { redactionsFor } from './redactions.ts'
import { purposeRequired } from './askers.ts'
import { Translator, type LibraryContext, type LibraryResolver } from './translate.ts'

type Resolver = GraphQLFieldResolver<unknown, Context>

/** The caller with its declared purpose. @throws PURPOSE_REQUIRED (P4.6) */
export function callerOf({ visitor }: Context): Caller {
  if (visitor.purpose === null) throw purposeRequired()
  return { ...visitor, purpose: visitor.purpose }
}

/** The one constant answer about a map that is not open: the same whether it exists or not. */
const notOpen = (field: string): Redaction => ({
  path: [field],
  coordinate: `Query.${field}`,
  category: 'MAP',
  kind: 'NOT_IN_DECISION',
  rule: 'grant',
  clause: 'P4.4',
  reason: 'no such map, or nothing opens it to the caller for this purpose',
  law: [],
  requestable: true,
})

/** Outcomes of what is released: the map, or the map as somebody else would get it. */
type Released = 'OK' | 'PREVIEW'
const isReleased = (outcome: string): outcome is Released => outcome === 'OK' || outcome === 'PREVIEW'

/** The opening as parameters of attached statements: `$isp_...` (cypher/fields). */
function parametersOf(opening: Opening, pruned: Pruned, catalogue: Catalogue): Readonly<Record<string, unknown>> {
  const parameters: Record<string, unknown> = {
    isp_maps: [opening.mapId],
    isp_today: opening.today,
    isp_claim_statuses: SHOWN_CLAIM_STATUSES,
    isp_offence_statuses: SHOWN_OFFENCE_STATUSES,
  }
  const withheld = withheldOf(opening)
  for (const category of CATEGORIES) {
    const { open, granted } = opening
    if (withheld !== null) parameters[`isp_withheld_${category}`] = withheld(category)
    parameters[`isp_all_${category}`] = open[category] === 'ALL'
    parameters[`isp_open_${category}`] = people(open[category])
    parameters[`isp_granted_all_${category}`] = granted[category] === 'ALL'
    parameters[`isp_granted_${category}`] = people(granted[category])
  }
  for (const type of catalogue.rowColumns.keys())
    parameters[`isp_columns_${type}`] = [...(pruned.columns.get(type) ?? [])]
  return parameters
}

const people = (extent: Opening['open']['MAP']): readonly string[] => (typeof extent === 'string' ? [] : [...extent])

type Withheld = (category: Category) => readonly string[]

/**
 * Ids of elements of a category whose rows are left out, because of what they reveal or whom they are about (P5.2). null
 * where the facts have no elements: then no statement gets these parameters, and one that names them does not run.
 */
const withheldOf = ({ elements }: Opening): Withheld | null =>
  elements === null ? null : (category) => [...elements].filter(([, shown]) => !shown.has(category)).map(([id]) => id)

/** `$context.ispWithheld_...` of the compartment rules (closures.ts). */
const withheldRows = (ids: Withheld | null): LibraryContext =>
  ids === null ? {} : Object.fromEntries(CATEGORIES.map((category) => [`ispWithheld_${category}`, ids(category)]))

/** Puts an answer, or its refusal, on record before it is released (P9.6). */
export async function record(
  context: Context,
  caller: Caller,
  about: {
    readonly opening: Opening | null
    readonly mapId?: string
    readonly disclosed: readonly DisclosedGroup[]
    readonly outcome: string
  },
): Promise<void> {
  const { opening, mapId, disclosed, outcome } = about
  const recorded = await context.service.journal.record({
    kind: isReleased(outcome) ? 'disclosure' : 'refusal',
    caller: { issuer: caller.issuer, subject: caller.subject },
    organisation: caller.organisation,
    agency: caller.agency,
    purpose: caller.purpose,
    ...(mapId === undefined ? {} : { mapId }),
    ...(opening === null ? {} : { decisionId: opening.grant.id }),
    rules: opening?.rules ?? [],
    disclosed,
    operation: context.operationHash,
    outcome,
  })
  if (!isReleased(outcome)) return
  context.disclosure = {
    id: recorded.id,
    purpose: caller.purpose,
    organisation: caller.organisation,
    decisionId: opening?.grant.id ?? null,
    openUntil: opening?.openUntil ?? null,
  }
}

function checkCost(pruned: Pruned, context: Context): void {
  const { cost } = context.service.limits
  if (pruned.cost > cost)
    throw new PeermapError('LIMIT_EXCEEDED', `the query costs more than ${cost}; ask for fewer fields or pages`)
}

/** A map as it is asked for, before anything is fetched. */
export type Asking = {
  readonly context: Context
  readonly caller: Caller
  readonly args: Readonly<Record<string, unknown>>
  /** Whether the operation may reach an element. */
  readonly elements: boolean
}

/** The map that a root field opens: null, it opens none, and is answered as if there were none. */
export type Open = (asking: Asking) => Promise<{
  readonly mapId: string
  readonly found: { readonly opening: Opening; readonly elementCount: number } | null
}>

/** The library's resolver of `peerMap`, with the statements that it made so far. */
export type MapSource = { readonly generated: LibraryResolver; readonly translator: Translator }

export const mapSource = (generated: LibraryResolver): MapSource => ({
  generated,
  translator: new Translator(({ records }) => records[0]?.get(0)),
})

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const

/** The operation as one that names the map with `peerMap(id:)`: whichever root field opened it, it is fetched so. */
const asPeerMap = (info: GraphQLResolveInfo, mapId: string): GraphQLResolveInfo => {
  const argument = { kind: Kind.ARGUMENT, name: nameNode('id'), value: { kind: Kind.STRING, value: mapId } } as const
  const fieldNodes = info.fieldNodes.map((node) => ({ ...node, name: nameNode('peerMap'), arguments: [argument] }))
  return { ...info, fieldName: 'peerMap', fieldNodes }
}

/**
 * The one way of a map out of the database: what opens it, fold, prune, fetch, on record, release.
 * INVARIANT: every root field that returns a map is made of this.
 */
export function mapResolver(
  catalogue: Catalogue,
  source: MapSource,
  about: { readonly open: Open; readonly outcome: Released },
): Resolver {
  return async (parent, args, context, info) => {
    const caller = callerOf(context)
    const elements = mayReachElements(info, catalogue)
    const { mapId, found } = await about.open({ context, caller, args, elements })
    const data = found === null ? null : await fetchMap({ catalogue, source, parent, context, info, ...found })
    if (data === null || found === null) {
      context.redactions = [notOpen(info.fieldName)]
      await record(context, caller, { opening: null, mapId, disclosed: [], outcome: 'NOT_FOUND' })
      return null
    }
    const { opening } = found
    await record(context, caller, { opening, mapId, disclosed: data.disclosed, outcome: about.outcome })
    return data.value
  }
}

/** `peerMap`: what is open to the caller. */
export const openToCaller: Open = async ({ context, caller, args, elements }) => {
  const mapId: unknown = args['id']
  if (typeof mapId !== 'string') throw new PeermapError('BAD_USER_INPUT', 'id must be a string')
  const { today, now, service } = context
  const read = await readFacts(reading(service.driver), caller, { mapId, today, now, elements })
  const opening = read === null ? null : openingOf(caller, read.facts, today)
  return { mapId, found: read === null || opening === null ? null : { opening, elementCount: read.elementCount } }
}

type Fetched = { readonly value: unknown; readonly disclosed: readonly DisclosedGroup[] }

async function fetchMap(about: {
  readonly catalogue: Catalogue
  readonly source: MapSource
  readonly parent: unknown
  readonly context: Context
  readonly info: GraphQLResolveInfo
  readonly opening: Opening
  readonly elementCount: number
}): Promise<Fetched | null> {
  const { catalogue, source, parent, context, opening, elementCount } = about
  const folded = fold(catalogue, opening)
  const info = asPeerMap(about.info, opening.mapId)
  const pruned = prune({ info, catalogue, folded, elements: elementCount, page: context.service.limits.page })
  checkCost(pruned, context)
  if (opening.elements === null && reachesElements(pruned.plan))
    throw new Error('an operation reaches an element without its facts')
  settle(context, { opening, folded, redactions: redactionsFor(pruned.withheld, opening) })
  const values = {
    ispMap: opening.mapId,
    ispMaps: [opening.mapId],
    ...withheldRows(withheldOf(opening)),
  }
  const { driver, limits } = context.service
  const asked = {
    generated: source.generated,
    parent,
    args: { id: opening.mapId },
    info: pruned.info,
    values,
    opening: parametersOf(opening, pruned, catalogue),
  }
  const value: unknown = await run(() => source.translator.fetch(driver, limits.statementMs, asked))
  if (value === null || value === undefined) return null
  const { plan } = pruned
  return { value, disclosed: disclosedOf({ plan, folded, rowTypes: catalogue.rowColumns, data: value }) }
}

async function run<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toPeermapError(error)
  }
}

/** Only the map's own scalars are open in the index: "name a map" for anything else. */
const indexFold = (catalogue: Catalogue): Folded =>
  [...catalogue.fields.values()].map(({ type, returns, derivedFrom }) =>
    type === 'PeerMap' && returns === null && derivedFrom.length === 0 ? 'allow' : 'deny',
  )

function checkIndexSelection(info: GraphQLResolveInfo, catalogue: Catalogue): void {
  for (const { selectionSet } of info.fieldNodes)
    for (const field of selectionSet === undefined ? [] : selectedFields(selectionSet, info)) {
      const classified = classifiedField(catalogue, 'PeerMap', field.name.value)
      if (classified !== undefined && (classified.returns !== null || classified.derivedFrom.length > 0))
        throw new PeermapError('BAD_USER_INPUT', `PeerMap.${field.name.value}: name a map with peerMap(id:) to read it`)
    }
}

/** The client's own order, and by id where that leaves it open: pages don't overlap, and no order is that of writing. */
const withOrder = (args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const given: readonly unknown[] = Array.isArray(args['sort']) ? args['sort'] : []
  return { ...args, sort: [...given, { id: 'ASC' }] }
}

/** Wraps the generated `peerMaps`: the caller's own index. */
export function peerMapsResolver(catalogue: Catalogue, generated: LibraryResolver): Resolver {
  const folded = indexFold(catalogue)
  const translator = new Translator(({ records }) => records.map((row): unknown => row.get('this')))
  return async (parent, args, context, info) => {
    const caller = callerOf(context)
    checkIndexSelection(info, catalogue)
    pageOf(args, { name: info.fieldName }, context.service.limits.page)
    const grants = await readGrants(reading(context.service.driver), caller, context.now)
    const maps = mapsOpenTo(caller, [grants], context.today)
    const pruned = prune({ info, catalogue, folded, elements: maps.length, page: context.service.limits.page })
    checkCost(pruned, context)
    settle(context, { opening: null, folded, redactions: [] })
    const values = { ispMap: '', ispMaps: maps, ...withheldRows(() => []) }
    const { driver, limits } = context.service
    const asked = { generated, parent, args: withOrder(args), info: pruned.info, values, opening: { isp_maps: maps } }
    const data: unknown = await run(() => translator.fetch(driver, limits.statementMs, asked))
    const ids = Array.isArray(data)
      ? data.flatMap((map: { isp_id?: unknown }) => (typeof map.isp_id === 'string' ? [map.isp_id] : []))
      : []
    const coordinates = [...pruned.plan.fields].map((field) => field.coordinate)
    await record(context, caller, { opening: null, disclosed: [{ coordinates, subjects: ids }], outcome: 'OK' })
    return data
  }
}
