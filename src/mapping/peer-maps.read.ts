/**
 * `peerMaps`: the maps that are open to the caller, with their own fields and what is counted on them (P1.2, P4.4). The library
 * finds the maps by filter and order; what is counted is read for all maps of a page together.
 */
import { Kind, type FieldNode, type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql'
import { isDate } from 'neo4j-driver'
import { PeermapError } from '../errors.ts'
import { MAPS_FOUND } from '../gateway/closures.ts'
import { checkCost, fromGraph, onLibrary } from '../gateway/peer-map.ts'
import { checkFilter } from '../gateway/input-limits.ts'
import type { Context } from '../gateway/operation.ts'
import { pageOf, selectedFields } from '../gateway/prune.ts'
import { callerOf, record, type Recording } from '../gateway/recording.ts'
import { useRules } from '../gateway/rules.ts'
import { mayTake } from '../gateway/takers.ts'
import { Translator, type LibraryResolver } from '../gateway/translate.ts'
import { reading } from '../graph/driver.ts'
import { readGrants } from '../graph/grants.ts'
import { isRecord } from '../model/is-record.ts'
import type { Caller } from '../policy/facts.ts'
import { mapsOpenTo } from '../policy/opening.ts'
import { readMapCounts, type MapCounts } from './map-counts.facts.ts'
import { isReviewOverdue } from './map-counts.rules.ts'

type Args = Readonly<Record<string, unknown>>
type Resolver = GraphQLFieldResolver<unknown, Context, Args>

/** Most maps on a page on which gaps or duties are counted: each asks for the facts of its map. */
const MOST_COUNTED = 100

const COUNTED = ['members', 'openInformationGaps', 'outstandingNotifications'] as const
/** Fields of a summary that are worked out -> the fields of the map that they are worked out of. */
const DERIVED: Readonly<Record<string, readonly string[]>> = {
  reviewOverdue: ['status', 'reviewDue'],
  ...Object.fromEntries(COUNTED.map((name) => [name, []])),
}

const fieldsBelow = (nodes: readonly FieldNode[], info: GraphQLResolveInfo): readonly FieldNode[] =>
  nodes.flatMap(({ selectionSet }) => (selectionSet === undefined ? [] : [...selectedFields(selectionSet, info)]))

/** Names of the fields that the client selects of each map, whatever it calls them. */
function selectedOfMaps(info: GraphQLResolveInfo): ReadonlySet<string> {
  const lists = fieldsBelow(info.fieldNodes, info).filter(({ name }) => name.value === 'maps')
  return new Set(fieldsBelow(lists, info).flatMap(({ name }) => (name.value.startsWith('__') ? [] : [name.value])))
}

const fieldNode = (name: string): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } })

/** The operation that the library gets: the maps' own fields that the selection needs, each under its own name. */
function onMaps(info: GraphQLResolveInfo, selected: ReadonlySet<string>): GraphQLResolveInfo {
  const own = new Set(['id', ...[...selected].flatMap((name) => DERIVED[name] ?? [name])])
  const selectionSet = { kind: Kind.SELECTION_SET, selections: [...own].map(fieldNode) } as const
  return { ...info, fieldName: MAPS_FOUND, fragments: {}, fieldNodes: [{ ...fieldNode(MAPS_FOUND), selectionSet }] }
}

/** The filter and the order. `id` is added to the order, so that pages don't overlap and never reveal when maps were written. */
const withOrder = ({ where, sort }: Args): Args => ({
  ...(where === undefined ? {} : { where }),
  sort: [...(Array.isArray(sort) ? (sort as readonly unknown[]) : []), { id: 'ASC' }],
})

type Found = Readonly<Record<string, unknown>> & { readonly id: string }

const isFound = (map: unknown): map is Found => isRecord(map) && typeof map['id'] === 'string'

const pageIn = (maps: readonly Found[], { limit, offset }: Args): readonly Found[] => {
  const from = typeof offset === 'number' ? offset : 0
  return maps.slice(from, typeof limit === 'number' ? from + limit : undefined)
}

/** @throws LIMIT_EXCEEDED */
function checkCounted(page: readonly Found[], selected: ReadonlySet<string>): void {
  if (page.length <= MOST_COUNTED || !COUNTED.some((name) => name !== 'members' && selected.has(name))) return
  throw new PeermapError(
    'LIMIT_EXCEEDED',
    `peerMaps: with what is counted by rule at most ${MOST_COUNTED} maps a page`,
    {
      limit: { name: 'PAGE', most: MOST_COUNTED },
    },
  )
}

const countsOf = async (
  page: readonly Found[],
  about: { readonly selected: ReadonlySet<string>; readonly caller: Caller; readonly context: Context },
): Promise<ReadonlyMap<string, MapCounts>> => {
  const { selected, caller, context } = about
  if (page.length === 0 || !COUNTED.some((name) => selected.has(name))) return new Map()
  const { today, now, service, visitor } = context
  return readMapCounts(reading(service.driver), caller, {
    mapIds: page.map(({ id }) => id),
    today,
    now,
    wanted: {
      gaps: selected.has('openInformationGaps'),
      // The ledger of notification is for the same people as in notificationsDue: it must not tip anybody off.
      duties: selected.has('outstandingNotifications') && mayTake(visitor, ['mapper']) === true,
    },
  })
}

const summaryOf = (map: Found, counts: MapCounts | undefined, today: string) => {
  const { status, reviewDue } = map
  const due = isDate(reviewDue) ? reviewDue.toString() : null
  return {
    ...map,
    ...counts,
    reviewOverdue: isReviewOverdue({ status: typeof status === 'string' ? status : '', reviewDue: due }, today),
  }
}

/** What the entry of the journal lists: each field with the maps of which it is shown. */
function disclosedIn(summaries: readonly Found[], selected: ReadonlySet<string>): Recording['disclosed'] {
  const names = [...selected]
  const own = names.filter((name) => DERIVED[name] === undefined).map((name) => `PeerMap.${name}`)
  const derived = names.filter((name) => DERIVED[name] !== undefined)
  return [
    { coordinates: own, subjects: summaries.map(({ id }) => id) },
    ...derived.map((name) => ({
      coordinates: [`PeerMapSummary.${name}`],
      subjects: summaries.filter((map) => (map[name] ?? null) !== null).map(({ id }) => id),
    })),
  ]
}

/**
 * The resolver of `peerMaps`.
 * @param generated the library's own, which finds maps @param made the schema as the library made it
 */
export function peerMapsResolver(generated: LibraryResolver, made: GraphQLSchema): Resolver {
  const translator = new Translator(({ records }) => records.map((row): unknown => row.get('this')))
  return async (parent, args, context, info) => {
    const { driver, limits } = context.service
    const caller = callerOf(context)
    pageOf(args, { name: info.fieldName }, limits.page)
    checkFilter(args, limits)
    const selected = selectedOfMaps(info)
    const grants = await readGrants(reading(driver), caller, context.now)
    useRules(context, grants.rules)
    const open = mapsOpenTo(caller, [grants], context.today)
    const asked = {
      generated,
      parent,
      args: withOrder(args),
      info: onLibrary(onMaps(info, selected), made),
      values: { peermapMaps: open },
      opening: { peermap_maps: open },
    }
    // A caller without a map costs the database no statement.
    const data: unknown =
      open.length === 0 ? [] : await fromGraph(() => translator.fetch(driver, limits.statementMs, asked))
    const found = Array.isArray(data) ? data.filter(isFound) : []
    const page = pageIn(found, args)
    checkCost({ cost: page.length * selected.size }, context)
    checkCounted(page, selected)
    const counts = await countsOf(page, { selected, caller, context })
    const maps = page.map((map) => summaryOf(map, counts.get(map.id), context.today))
    await record(context, caller, { opening: null, disclosed: disclosedIn(maps, selected), outcome: 'OK' })
    return { total: found.length, maps }
  }
}
