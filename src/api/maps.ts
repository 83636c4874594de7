/** How a query runs (DESIGN section 6): facts, opening, fold, prune, one statement, journal, release. */
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql'
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
import { purposeRequired } from './shield.ts'
import { Translator, type LibraryContext, type LibraryResolver } from './translate.ts'

type Resolver = GraphQLFieldResolver<unknown, Context>

/** The caller with its declared purpose. @throws PURPOSE_REQUIRED (P4.6) */
export function callerOf({ visitor }: Context): Caller {
  if (visitor.purpose === null) throw purposeRequired()
  return { ...visitor, purpose: visitor.purpose }
}

/** The one constant answer about a map that is not open: the same whether it exists or not. */
const NOT_OPEN: Redaction = {
  path: ['peerMap'],
  coordinate: 'Query.peerMap',
  category: 'MAP',
  kind: 'NOT_IN_DECISION',
  rule: 'grant',
  clause: 'P4.4',
  reason: 'no such map, or nothing opens it to the caller for this purpose',
  law: [],
  requestable: true,
}

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
    kind: outcome === 'OK' ? 'disclosure' : 'refusal',
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
  if (outcome !== 'OK') return
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

/** Wraps the generated `peerMap`. */
export function peerMapResolver(catalogue: Catalogue, generated: LibraryResolver): Resolver {
  const translator = new Translator(({ records }) => records[0]?.get(0))
  return async (parent, args, context, info) => {
    const caller = callerOf(context)
    const mapId: unknown = args['id']
    if (typeof mapId !== 'string') throw new PeermapError('BAD_USER_INPUT', 'id must be a string')
    const asked = { mapId, today: context.today, elements: mayReachElements(info, catalogue) }
    const found = await readFacts(reading(context.service.driver), caller, asked)
    const opening = found === null ? null : openingOf(caller, found.facts, context.today)
    const data =
      found === null || opening === null
        ? null
        : await fetchMap({
            catalogue,
            translator,
            generated,
            parent,
            args,
            context,
            info,
            opening,
            elements: found.elementCount,
          })
    if (data === null || opening === null) {
      context.redactions = [NOT_OPEN]
      await record(context, caller, { opening: null, mapId, disclosed: [], outcome: 'NOT_FOUND' })
      return null
    }
    await record(context, caller, { opening, mapId, disclosed: data.disclosed, outcome: 'OK' })
    return data.value
  }
}

type Fetched = { readonly value: unknown; readonly disclosed: readonly DisclosedGroup[] }

async function fetchMap(about: {
  readonly catalogue: Catalogue
  readonly translator: Translator
  readonly generated: LibraryResolver
  readonly parent: unknown
  readonly args: Readonly<Record<string, unknown>>
  readonly context: Context
  readonly info: GraphQLResolveInfo
  readonly opening: Opening
  readonly elements: number
}): Promise<Fetched | null> {
  const { catalogue, translator, generated, parent, args, context, info, opening, elements } = about
  const folded = fold(catalogue, opening)
  const pruned = prune({ info, catalogue, folded, elements, page: context.service.limits.page })
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
    generated,
    parent,
    args,
    info: pruned.info,
    values,
    opening: parametersOf(opening, pruned, catalogue),
  }
  const value: unknown = await run(() => translator.fetch(driver, limits.statementMs, asked))
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
    const grants = await readGrants(reading(context.service.driver), caller)
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
