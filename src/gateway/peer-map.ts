/**
 * How a request for maps runs (docs/architecture.md): read the facts, compute the opening, fold the rules, prune the operation,
 * run one statement, write the journal, release the answer. server.ts has worked out before who asks.
 */
import { Kind, type GraphQLFieldResolver, type GraphQLResolveInfo } from 'graphql'
import { PeermapError } from '../errors.ts'
import { reading, toPeermapError } from '../graph/driver.ts'
import { readFacts, readGrants } from '../graph/grants.ts'
import type { DisclosedGroup } from '../journal/entry.ts'
import { versionsOn } from '../mapping/versions.facts.ts'
import { withoutUrgent, type Caller } from '../policy/facts.ts'
import { mapsOpenTo, openingOf, type Opening } from '../policy/opening.ts'
import { classifiedField, type Catalogue } from './catalogue.ts'
import { disclosedOf } from './disclose.ts'
import { fold, type Folded } from './fold.ts'
import { checkFilter } from './input-limits.ts'
import { parametersOf, withheldRows } from './opening-parameters.ts'
import { setVerdicts, type Context, type Redaction } from './operation.ts'
import { pageOf, pathOf, prune, selectedFields, type Pruned } from './prune.ts'
import { asksVersions, mayReachElements, reachesElements } from './reach.ts'
import { redactionsFor } from './redactions.ts'
import { callerOf, record, type Released } from './recording.ts'
import { useRules } from './rules.ts'
import { mayTake } from './takers.ts'
import { LISTED_VALUES, Translator, type LibraryResolver } from './translate.ts'

type Args = Readonly<Record<string, unknown>>
export type MapResolver = GraphQLFieldResolver<unknown, Context, Args>

/**
 * The redaction for a map that is not open: the same whether the map exists or not.
 * @param at the response path of a field that is not a root field, and its coordinate
 */
export const notOpen = (field: string, at?: Pick<Redaction, 'path' | 'coordinate'>): Redaction => ({
  path: [field],
  coordinate: `Query.${field}`,
  ...at,
  category: 'MAP',
  kind: 'NOT_IN_DECISION',
  rule: 'grant',
  clause: 'P4.4',
  reason: 'no such map, or nothing opens it to the caller for this purpose',
  law: [],
  requestable: true,
})

/** For every row type the columns that the operation reads; empty where it reads none. */
const columnsOf = (pruned: Pruned, { rowColumns }: Catalogue): ReadonlyMap<string, Iterable<string>> =>
  new Map([...rowColumns.keys()].map((type) => [type, pruned.columns.get(type) ?? []]))

/** A request for a map, before anything is fetched. */
export type Asking = {
  readonly context: Context
  readonly caller: Caller
  readonly args: Readonly<Record<string, unknown>>
  /** Whether the operation may reach an element. */
  readonly elements: boolean
}

/** Decides which map a root field opens. `found` null: none, and the answer is as if no such map existed. */
export type Open = (asking: Asking) => Promise<{
  readonly mapId: string
  readonly found: Found | null
}>

/** What of the map is open. `changing`: what the caller's steps rest on, for versions; null: the caller takes none. */
export type Found = { readonly opening: Opening; readonly changing: Opening | null; readonly peopleCount: number }

/** For the cost. Hidden elements do not count: else a caller could measure their number by the limit on cost. */
export const shownCount = ({ opening, peopleCount }: Pick<Found, 'opening' | 'peopleCount'>): number =>
  peopleCount + (opening.listed?.size ?? 0)

export function checkCost(pruned: Pick<Pruned, 'cost'>, context: Context): void {
  const { cost } = context.service.limits
  if (pruned.cost > cost)
    throw new PeermapError('LIMIT_EXCEEDED', `the query costs more than ${cost}; ask for fewer fields or pages`)
}

/** The library's resolver of `peerMap`, with the statements that it has generated so far. */
export type MapSource = { readonly generated: LibraryResolver; readonly translator: Translator }

export const mapSource = (generated: LibraryResolver): MapSource => ({
  generated,
  translator: new Translator(({ records }) => records[0]?.get(0)),
})

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const

/** Rewrites the operation to `peerMap(id:)`: every field that returns a map fetches it with that. */
const asPeerMap = (info: GraphQLResolveInfo, mapId: string): GraphQLResolveInfo => {
  const argument = { kind: Kind.ARGUMENT, name: nameNode('id'), value: { kind: Kind.STRING, value: mapId } } as const
  const fieldNodes = info.fieldNodes.map((node) => ({ ...node, name: nameNode('peerMap'), arguments: [argument] }))
  const parentType = info.schema.getQueryType() ?? info.parentType
  return { ...info, fieldName: 'peerMap', fieldNodes, parentType }
}

const placeBelowRoot = (info: GraphQLResolveInfo): Pick<Redaction, 'path' | 'coordinate'> | undefined =>
  info.path.prev === undefined
    ? undefined
    : { path: pathOf(info), coordinate: `${info.parentType.name}.${info.fieldName}` }

/**
 * The only way that a map leaves the database: open, fold, prune, fetch, record, release.
 * INVARIANT: every field that returns a map is made of this.
 */
export function mapResolver(
  catalogue: Catalogue,
  source: MapSource,
  about: {
    readonly open: Open
    readonly outcome: Released
    /** The name of the journal entry, where the field is more than a query. */
    readonly nameOf?: (args: Args) => string
    /** Checks the fetched value before it is recorded. Throws the refusal. */
    readonly check?: (value: unknown, args: Args) => void
    /** Whether its cost was checked before. Left out: it was not. */
    readonly isChecked?: (parent: unknown) => boolean
    /** The map does not leave the process, so it is not recorded: what is told of it is recorded by who tells it. */
    readonly staysHere?: true
  },
): MapResolver {
  return async (parent, args, context, info) => {
    const caller = callerOf(context)
    const elements = mayReachElements(info, catalogue)
    const named = about.nameOf === undefined ? {} : { name: about.nameOf(args) }
    const { mapId, found } = await about.open({ context, caller, args, elements })
    const isChecked = about.isChecked?.(parent) === true
    const data = found === null ? null : await fetchMap({ catalogue, source, context, info, found, isChecked })
    if (data === null || found === null) {
      context.redactions = [notOpen(info.fieldName, placeBelowRoot(info))]
      if (about.staysHere === true) return null
      await record(context, caller, { opening: null, mapId, disclosed: [], outcome: 'NOT_FOUND', ...named })
      return null
    }
    const { opening } = found
    about.check?.(data.value, args)
    if (about.staysHere === undefined)
      await record(context, caller, { opening, mapId, disclosed: data.disclosed, outcome: about.outcome, ...named })
    return data.value
  }
}

/** The facts of the map that `id` names; `read` null: the caller has no grant, or there is no such map. */
export async function readAsked({ context, caller, args, elements }: Asking) {
  const mapId: unknown = args['id']
  if (typeof mapId !== 'string') throw new PeermapError('BAD_USER_INPUT', 'id must be a string')
  const { today, now, service } = context
  const read = await readFacts(reading(service.driver), caller, { mapId, today, now, elements })
  if (read !== null) useRules(context, read.facts.rules)
  return { mapId, read }
}

/** `peerMap`: the map with what is open to the caller. */
export const openToCaller: Open = async (asking) => {
  const { mapId, read } = await readAsked(asking)
  const { caller, context } = asking
  const opening = read === null ? null : openingOf(caller, read.facts, context.today)
  if (read === null || opening === null) return { mapId, found: null }
  // P0.1: urgent access reads a map, and no step rests on it.
  const isUrgent = opening.grant.kind === 'URGENT'
  const standing = isUrgent ? openingOf(caller, withoutUrgent(read.facts), context.today) : opening
  const changing = mayTake(caller, ['mapper']) === true ? standing : null
  return { mapId, found: { opening, changing, peopleCount: read.peopleCount } }
}

type Fetched = { readonly value: unknown; readonly disclosed: readonly DisclosedGroup[] }

async function fetchMap(about: {
  readonly catalogue: Catalogue
  readonly source: MapSource
  readonly context: Context
  readonly info: GraphQLResolveInfo
  readonly found: Found
  readonly isChecked: boolean
}): Promise<Fetched | null> {
  const { catalogue, source, context, found } = about
  const { opening, changing } = found
  const folded = fold(catalogue, opening)
  const info = asPeerMap(about.info, opening.mapId)
  const pruned = prune({ info, catalogue, folded, elements: shownCount(found), page: context.service.limits.page })
  if (!about.isChecked) checkCost(pruned, context)
  if (opening.elements === null && reachesElements(pruned.plan))
    throw new Error('an operation reaches an element without its facts')
  const versions =
    changing === null || !asksVersions(pruned.plan)
      ? null
      : await run(() => versionsOn(reading(context.service.driver), changing))
  setVerdicts(context, { opening, folded, redactions: redactionsFor(pruned.withheld, opening), versions })
  const values = {
    peermapMap: opening.mapId,
    peermapMaps: [opening.mapId],
    ...withheldRows(opening),
    ...LISTED_VALUES,
  }
  const { driver, limits } = context.service
  const asked = {
    generated: source.generated,
    parent: undefined,
    args: { id: opening.mapId },
    info: pruned.info,
    values,
    opening: parametersOf(opening, columnsOf(pruned, catalogue)),
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

/** In the index of maps only the map's own scalars are open. For anything else the caller must name a map. */
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

/** Adds `id` to the client's order, so that pages don't overlap and the order never reveals when maps were written. */
const withOrder = (args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const given: readonly unknown[] = Array.isArray(args['sort']) ? args['sort'] : []
  return { ...args, sort: [...given, { id: 'ASC' }] }
}

/** Wraps the generated `peerMaps`: the index of the maps that are open to the caller. */
export function peerMapsResolver(catalogue: Catalogue, generated: LibraryResolver): MapResolver {
  const folded = indexFold(catalogue)
  const translator = new Translator(({ records }) => records.map((row): unknown => row.get('this')))
  return async (parent, args, context, info) => {
    const caller = callerOf(context)
    checkIndexSelection(info, catalogue)
    pageOf(args, { name: info.fieldName }, context.service.limits.page)
    checkFilter(args, context.service.limits)
    const grants = await readGrants(reading(context.service.driver), caller, context.now)
    useRules(context, grants.rules)
    const maps = mapsOpenTo(caller, [grants], context.today)
    const pruned = prune({ info, catalogue, folded, elements: maps.length, page: context.service.limits.page })
    checkCost(pruned, context)
    setVerdicts(context, { opening: null, folded, redactions: [], versions: null })
    const values = { peermapMap: '', peermapMaps: maps, ...withheldRows(null) }
    const { driver, limits } = context.service
    const asked = {
      generated,
      parent,
      args: withOrder(args),
      info: pruned.info,
      values,
      opening: { peermap_maps: maps },
    }
    // A caller without a map costs the database no statement.
    const data: unknown = maps.length === 0 ? [] : await run(() => translator.fetch(driver, limits.statementMs, asked))
    const ids = Array.isArray(data)
      ? data.flatMap((map: { peermap_id?: unknown }) => (typeof map.peermap_id === 'string' ? [map.peermap_id] : []))
      : []
    const coordinates = [...pruned.plan.fields].map((field) => field.coordinate)
    await record(context, caller, { opening: null, disclosed: [{ coordinates, subjects: ids }], outcome: 'OK' })
    return data
  }
}
