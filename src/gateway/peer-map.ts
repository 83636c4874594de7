/**
 * How a request for maps runs (docs/architecture.md): read the facts, compute the opening, fold the rules, prune the operation,
 * run one statement, write the journal, release the answer. server.ts has worked out before who asks.
 */
import { z } from 'zod'
import { Kind, type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql'
import { PeermapError } from '../errors.ts'
import { reading, toPeermapError } from '../graph/driver.ts'
import { readFacts, readPicture } from '../graph/grants.ts'
import type { DisclosedGroup } from '../journal/entry.ts'
import { versionsOn } from '../mapping/versions.facts.ts'
import { withoutUrgent, type Caller } from '../policy/facts.ts'
import { openingOf, type Opening } from '../policy/opening.ts'
import { pictured, pictureOfNow, type Picture } from '../policy/picture.ts'
import { day, maybe, parsed } from './arguments.ts'
import type { Catalogue } from './catalogue.ts'
import { disclosedOf } from './disclose.ts'
import { fold } from './fold.ts'
import { parametersOf, withheldRows } from './opening-parameters.ts'
import { setVerdicts, type Context, type Redaction, type ToldRedaction } from './operation.ts'
import { readPeople, selects } from './people.ts'
import { pathOf, prune, type Pruned } from './prune.ts'
import { pointsOf } from './rate.ts'
import { asksVersions, mayReachElements, reachesElements } from './reach.ts'
import { redactionsFor, toldOf } from './redactions.ts'
import { callerOf, record, type Released } from './recording.ts'
import { useRules } from './rules.ts'
import { mayTake } from './takers.ts'
import { SET_VALUES, Translator, type LibraryResolver } from './translate.ts'
import { storedId, viewOf } from './view.ts'

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

/**
 * The cost counts what is shown to the caller alone, and so does what is taken from their rate.
 * @throws LIMIT_EXCEEDED, RATE_LIMITED
 */
export function checkCost({ cost }: Pick<Pruned, 'cost'>, context: Context): void {
  const { cost: most } = context.service.limits
  context.charge(pointsOf(Math.min(cost, most)))
  if (cost > most)
    throw new PeermapError('LIMIT_EXCEEDED', `the query costs more than ${most}; ask for fewer fields or pages`, {
      limit: { name: 'COST', most },
    })
}

/** A request for a map, before anything is fetched. */
export type Asking = {
  readonly context: Context
  readonly caller: Caller
  readonly args: Readonly<Record<string, unknown>>
  /** Whether the operation may reach an element. */
  readonly elements: boolean
}

/**
 * A map that is open. `changing`: what the caller's steps rest on, for versions; null: the caller takes none. `picture`: of one
 * day; left out: of now. `view`: of a preview; left out: the caller's own (view.ts).
 */
export type Found = {
  readonly opening: Opening
  readonly changing: Opening | null
  readonly peopleCount: number
  readonly picture?: Picture
  readonly view?: string
}

/** Decides which map a root field opens. `found` null: none, and the answer is as if no such map existed. */
export type Open = (asking: Asking) => Promise<{ readonly mapId: string; readonly found: Found | null }>

/** For the cost. Hidden elements do not count: else a caller could measure their number by the limit on cost. */
export const shownCount = ({ opening, peopleCount }: Pick<Found, 'opening' | 'peopleCount'>): number =>
  peopleCount + (opening.listed?.size ?? 0)

/**
 * The library's resolver of `peerMap`, with the statements that it has generated so far. `schema`: as the library made it, with
 * the arguments that are closed to clients. It reads them where pruning adds an order.
 */
export type MapSource = {
  readonly generated: LibraryResolver
  readonly schema: GraphQLSchema
  readonly translator: Translator
}

export const mapSource = (generated: LibraryResolver, schema: GraphQLSchema): MapSource => ({
  generated,
  schema,
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

/** The operation as one on the schema that the library made. */
export const onLibrary = (info: GraphQLResolveInfo, schema: GraphQLSchema): GraphQLResolveInfo => ({
  ...info,
  schema,
  parentType: schema.getQueryType() ?? info.parentType,
})

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
    readonly isCostChecked?: (parent: unknown) => boolean
    /** The map does not leave the process, so it is not recorded: what is told of it is recorded by who tells it. */
    readonly staysHere?: true
  },
): MapResolver {
  return async (parent, args, context, info) => {
    const caller = callerOf(context)
    const elements = mayReachElements(info, catalogue)
    const named = about.nameOf === undefined ? {} : { name: about.nameOf(args) }
    const { mapId, found } = await about.open({ context, caller, args, elements })
    const isCostChecked = about.isCostChecked?.(parent) === true
    const view = found?.view ?? viewOf(caller)
    const data =
      found === null ? null : await fetchMap({ catalogue, source, context, info, found, view, isCostChecked })
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

const peerMapArgs = z.object({ asOf: maybe(day) })

/** `peerMap`: the map with what is open to the caller, or the picture of a day. */
export const openToCaller: Open = async (asked) => {
  const { args, caller, context } = asked
  const { asOf } = parsed(peerMapArgs, args)
  const { mapId, read } = await readAsked(asked)
  const opening = read === null ? null : openingOf(caller, read.facts, context.today)
  if (read === null || opening === null) return { mapId, found: null }
  // P0.1: urgent access reads a map, and no step rests on it.
  const isUrgent = opening.grant.kind === 'URGENT'
  const standing = isUrgent ? openingOf(caller, withoutUrgent(read.facts), context.today) : opening
  const changing = mayTake(caller, ['mapper']) === true ? standing : null
  const { peopleCount } = read
  if (asOf === null) return { mapId, found: { opening, changing, peopleCount } }
  const picture = await readPicture(reading(context.service.driver), mapId, asOf)
  return { mapId, found: { opening: pictured(opening, picture), changing, peopleCount, picture } }
}

type Fetched = { readonly value: unknown; readonly disclosed: readonly DisclosedGroup[] }

async function fetchMap(about: {
  readonly catalogue: Catalogue
  readonly source: MapSource
  readonly context: Context
  readonly info: GraphQLResolveInfo
  readonly found: Found
  readonly view: string
  readonly isCostChecked: boolean
}): Promise<Fetched | null> {
  const { catalogue, source, context, found, view } = about
  const { opening, changing, picture = pictureOfNow(opening) } = found
  const folded = fold(catalogue, opening)
  const info = asPeerMap(about.info, opening.mapId)
  const pruned = prune({
    info,
    catalogue,
    folded,
    elements: shownCount(found),
    page: context.service.limits.page,
    view,
  })
  if (!about.isCostChecked) checkCost(pruned, context)
  if (opening.elements === null && reachesElements(pruned.plan))
    throw new Error('an operation reaches an element without its facts')
  const versions =
    changing === null || !asksVersions(pruned.plan)
      ? null
      : await fromGraph(() => versionsOn(reading(context.service.driver), changing))
  const redactions = redactionsFor(pruned.withheld, opening)
  const told = selects(info, ['redactions'])
    ? toldOf(redactions, { view, opening, people: await peopleOf(about) })
    : null
  setVerdicts(context, { opening, folded, view, redactions, told, versions })
  const values = {
    peermapMap: opening.mapId,
    peermapMaps: [opening.mapId],
    ...withheldRows(opening),
    ...SET_VALUES,
  }
  const { driver, limits } = context.service
  const asked = {
    generated: source.generated,
    parent: undefined,
    args: { id: opening.mapId },
    info: onLibrary(pruned.info, source.schema),
    values,
    opening: parametersOf(opening, columnsOf(pruned, catalogue), picture),
  }
  const value: unknown = await fromGraph(() => source.translator.fetch(driver, limits.statementMs, asked))
  if (value === null || value === undefined) return null
  const { plan } = pruned
  const disclosed = disclosedOf({ plan, folded, rowTypes: catalogue.rowColumns, data: value })
  return { value, disclosed: [...disclosed, ...namedIn(told, view)] }
}

/** The people of the map, where the operation asks for whom something is withheld; else null. */
const peopleOf = async ({ context, info, found }: Parameters<typeof fetchMap>[0]) =>
  selects(info, ['redactions', 'subjects']) ? readPeople(reading(context.service.driver), found.opening.mapId) : null

/** P9.6: that somebody is on the map is disclosed by an entry that names them, too. */
const namedIn = (told: readonly ToldRedaction[] | null, view: string): readonly DisclosedGroup[] => {
  const subjects = new Set((told ?? []).flatMap((entry) => entry.subjects ?? []).map((id) => storedId(view, id)))
  return subjects.size === 0 ? [] : [{ coordinates: ['PeerMap.redactions'], subjects: [...subjects] }]
}

/** Runs what asks the database. @throws PeermapError for the driver's errors */
export async function fromGraph<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toPeermapError(error)
  }
}
