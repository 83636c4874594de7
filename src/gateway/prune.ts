/**
 * Pruning copies `info` without the closed fields, so that their values never leave the database.
 * One walk over the client's selection yields everything that later stages need: the fields to fetch, the withheld fields,
 * what the answer may disclose, the columns of tie lists, and the cost.
 */
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isListType,
  isObjectType,
  Kind,
  responsePathAsArray,
  type ArgumentNode,
  type ConstValueNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { PeermapError } from '../errors.ts'
import { classifiedField, type Catalogue, type Classified } from './catalogue.ts'
import type { Folded } from './fold.ts'
import { isOfPreview, storedId } from './view.ts'

/** A selected field that is closed, or open for some people only. `path` is the response path without list indexes. */
export type Withheld = { readonly field: Classified; readonly path: readonly string[] }

/** What one place of the answer may disclose, by response key. */
export type Plan = {
  readonly type: string
  /** The classified field that leads here; its verdict is asked for each row of the parent. Null at the root and below wrappers. */
  readonly via: Classified | null
  readonly fields: Set<Classified>
  readonly children: Map<string, Plan>
}

export type Pruned = {
  readonly info: GraphQLResolveInfo
  readonly plan: Plan
  readonly withheld: readonly Withheld[]
  /** Row type -> columns that the operation reads. */
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>
  /** The sum over all selected fields of the product of the sizes of the lists around each. */
  readonly cost: number
}

/** Assumed sizes of unpaged lists, for the cost: of lists directly on the map, and of deeper ones. */
export type Sizes = { readonly onMap: number; readonly deeper: number }

const DEEPER = 20

const name = (value: string) => ({ kind: Kind.NAME, value }) as const

const fieldNode = (field: string, alias?: string): FieldNode => ({
  kind: Kind.FIELD,
  name: name(field),
  ...(alias === undefined ? {} : { alias: name(alias) }),
})

/** `peermap_id: id`: guards and the journal need the id. limits.ts keeps clients from choosing this name. */
const ID = fieldNode('id', 'peermap_id')

const object = (field: string, value: ConstValueNode): ConstValueNode => ({
  kind: Kind.OBJECT,
  fields: [{ kind: Kind.OBJECT_FIELD, name: name(field), value }],
})

type Walk = {
  readonly info: GraphQLResolveInfo
  readonly catalogue: Catalogue
  readonly folded: Folded
  readonly sizes: Sizes
  readonly page: number
  readonly view: string
  readonly withheld: Withheld[]
  readonly columns: Map<string, Set<string>>
  cost: number
}

const isIncluded = (node: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false

/**
 * The fields of a selection set, with fragments expanded. No map type is abstract, so every type condition holds. Each
 * fragment is expanded once in a set, as in graphql-js: where each fragment spreads the next one twice, the work would
 * otherwise grow exponentially.
 */
export function* selectedFields(
  set: SelectionSetNode,
  info: GraphQLResolveInfo,
  spread = new Set<string>(),
): Generator<FieldNode> {
  for (const node of set.selections) {
    if (!isIncluded(node, info)) continue
    if (node.kind === Kind.FIELD) yield node
    else if (node.kind === Kind.INLINE_FRAGMENT) yield* selectedFields(node.selectionSet, info, spread)
    else if (!spread.has(node.name.value)) {
      spread.add(node.name.value)
      const fragment = info.fragments[node.name.value]
      if (fragment !== undefined) yield* selectedFields(fragment.selectionSet, info, spread)
    }
  }
}

const responseKey = (node: FieldNode): string => node.alias?.value ?? node.name.value

const newPlan = (type: string, via: Classified | null): Plan => ({ type, via, fields: new Set(), children: new Map() })

const BY_ID = object('id', { kind: Kind.ENUM, value: 'ASC' })

/**
 * The arguments, and an order by id for each list that the library makes: the database's own order would reveal in which order
 * elements were written. Clients have no such argument; the library's own schema has it (peer-map.ts).
 */
function argumentsOf(at: {
  readonly node: FieldNode
  readonly definition: GraphQLField<unknown, unknown>
  readonly isRelated: boolean
  readonly walk: Walk
}): readonly ArgumentNode[] {
  const { node, definition, isRelated, walk } = at
  const given = node.arguments ?? []
  if (isOfPreview(walk.view) && definition.args.some((argument) => argument.name === 'id'))
    return byStoredId(node, definition, walk)
  if (!isRelated) return given
  const value = node.name.value.endsWith('Connection') ? object('node', BY_ID) : BY_ID
  return [...given, { kind: Kind.ARGUMENT, name: name('sort'), value: { kind: Kind.LIST, values: [value] } }]
}

/** The arguments of a field of one element (`member(id:)`), where a client may name it by the id that a preview answered. */
function byStoredId(node: FieldNode, definition: GraphQLField<unknown, unknown>, walk: Walk): readonly ArgumentNode[] {
  const { id } = getArgumentValues(definition, node, walk.info.variableValues)
  const value = { kind: Kind.STRING, value: storedId(walk.view, String(id)) } as const
  return [{ kind: Kind.ARGUMENT, name: name('id'), value }]
}

/** How many rows a field may return, for the cost. 1 where it is no list. */
function sizeOf(node: FieldNode, definition: GraphQLField<unknown, unknown>, walk: Walk, onMap: boolean): number {
  const list = isListType(getNullableType(definition.type))
  if (!list && !definition.name.endsWith('Connection')) return 1
  if (list && definition.name === 'edges') return 1
  const page = pageOf(getArgumentValues(definition, node, walk.info.variableValues), definition, walk.page)
  const whole = onMap ? walk.sizes.onMap : walk.sizes.deeper
  return page === null ? whole : Math.max(1, Math.min(page, whole))
}

const CURSOR = /^arrayconnection:\d{1,9}$/

/**
 * The page size that the arguments ask for, checked: the library passes them to Cypher as they are.
 * @throws BAD_USER_INPUT, LIMIT_EXCEEDED
 */
export function pageOf(
  values: Readonly<Record<string, unknown>>,
  { name: field }: { readonly name: string },
  largest: number,
): number | null {
  const { limit, first, offset, after } = values
  for (const [argument, value] of Object.entries({ limit, first, offset }))
    if (typeof value === 'number' && (value < 0 || (value === 0 && argument !== 'offset')))
      throw new PeermapError('BAD_USER_INPUT', `${field}: ${argument} must be positive`)
  if (typeof after === 'string' && !CURSOR.test(Buffer.from(after, 'base64').toString('latin1')))
    throw new PeermapError('BAD_USER_INPUT', `${field}: after is not a cursor of this service`)
  const page = limit ?? first
  if (typeof page !== 'number') return null
  if (page > largest)
    throw new PeermapError('LIMIT_EXCEEDED', `${field}: at most ${largest} a page`, {
      limit: { name: 'PAGE', most: largest },
    })
  return page
}

type Place = {
  readonly type: GraphQLObjectType
  readonly plan: Plan
  readonly path: readonly string[]
  readonly times: number
}

function rowSelection(set: SelectionSetNode, place: Place, walk: Walk): SelectionSetNode {
  const type = place.type.name
  const columns = walk.columns.get(type) ?? new Set(['from', 'to'])
  walk.columns.set(type, columns)
  for (const node of selectedFields(set, walk.info)) {
    walk.cost += place.times
    const classified = classifiedField(walk.catalogue, type, node.name.value)
    if (classified === undefined) continue
    const open = admit(classified, [...place.path, responseKey(node)], place.plan, walk)
    if (open && classified.derivedFrom.length === 0) columns.add(node.name.value)
  }
  return { kind: Kind.SELECTION_SET, selections: [ID] }
}

/** Notes what a field withholds and may disclose. @returns false where it is closed for everybody */
function admit(classified: Classified, path: readonly string[], plan: Plan, walk: Walk): boolean {
  walk.withheld.push({ field: classified, path })
  if (walk.folded[classified.index] === 'deny') return false
  plan.fields.add(classified)
  return true
}

const ONCE = new Set(['edges', 'totalCount', 'cursor', 'pageInfo'])

/**
 * The library resolves these fields of a connection and its edges under one response name only.
 * @throws BAD_USER_INPUT where one is selected under two
 */
function checkOnce(node: FieldNode, type: string, keys: Map<string, string>): void {
  if (!ONCE.has(node.name.value) || !/(Connection|Relationship)$/.test(type)) return
  const key = responseKey(node)
  const before = keys.get(node.name.value) ?? key
  if (before !== key) throw new PeermapError('BAD_USER_INPUT', `${type}.${node.name.value}: select it under one name`)
  keys.set(node.name.value, key)
}

function pruneSet(set: SelectionSetNode, place: Place, walk: Walk): SelectionSetNode {
  const type = place.type.name
  if (walk.catalogue.rowColumns.has(type)) return rowSelection(set, place, walk)
  const isMapType = walk.catalogue.mapTypes.has(type)
  const selections: FieldNode[] = []
  const keys = new Map<string, string>()
  for (const node of selectedFields(set, walk.info)) {
    const definition = place.type.getFields()[node.name.value]
    if (definition === undefined) continue
    checkOnce(node, type, keys)
    walk.cost += place.times
    const path = [...place.path, responseKey(node)]
    const classified = classifiedField(walk.catalogue, type, node.name.value)
    if (classified !== undefined && !admit(classified, path, place.plan, walk)) continue
    if (classified !== undefined && classified.derivedFrom.length > 0) {
      for (const field of classified.derivedFrom) selections.push(fieldNode(field, `peermap_${field}`))
      continue
    }
    selections.push(pruneField({ node, definition, classified, path, place, walk }))
  }
  if (isMapType) selections.push(ID)
  else if (selections.length === 0) selections.push(...filler(place.type))
  return { kind: Kind.SELECTION_SET, selections }
}

/** The field that fills a selection which pruning has emptied: the library writes invalid Cypher for an empty one. */
function filler(type: GraphQLObjectType): readonly FieldNode[] {
  const fields = type.getFields()
  if (fields['node'] !== undefined)
    return [{ ...fieldNode('node', 'peermap_node'), selectionSet: { kind: Kind.SELECTION_SET, selections: [ID] } }]
  if (fields['totalCount'] !== undefined) return [fieldNode('totalCount', 'peermap_total')]
  return [fieldNode('__typename')]
}

function pruneField(at: {
  readonly node: FieldNode
  readonly definition: GraphQLField<unknown, unknown>
  readonly classified: Classified | undefined
  readonly path: readonly string[]
  readonly place: Place
  readonly walk: Walk
}): FieldNode {
  const { node, definition, classified, path, place, walk } = at
  const { directives: _evaluated, ...kept } = node
  const type = getNamedType(definition.type)
  if (node.selectionSet === undefined || !isObjectType(type)) return { ...kept, arguments: node.arguments ?? [] }
  const key = responseKey(node)
  const plan = place.plan.children.get(key) ?? newPlan(type.name, classified ?? null)
  place.plan.children.set(key, plan)
  const times = place.times * sizeOf(node, definition, walk, place.type.name === 'PeerMap')
  return {
    ...kept,
    arguments: argumentsOf({ node, definition, isRelated: classified?.related === true, walk }),
    selectionSet: pruneSet(node.selectionSet, { type, plan, path, times }, walk),
  }
}

/** The response path of a field. */
export const pathOf = ({ path }: Pick<GraphQLResolveInfo, 'path'>): readonly string[] =>
  responsePathAsArray(path).map(String)

/** Prunes the selection of a field that returns a map or maps. */
export function prune(about: {
  readonly info: GraphQLResolveInfo
  readonly catalogue: Catalogue
  readonly folded: Folded
  /** The number of people, groups and places that the caller may know of, for the cost. */
  readonly elements: number
  /** Largest page. */
  readonly page: number
  /** The view of the answer (view.ts). */
  readonly view: string
}): Pruned {
  const { info, catalogue, folded, elements, page, view } = about
  const sizes = { onMap: Math.max(1, elements), deeper: DEEPER }
  const walk: Walk = { info, catalogue, folded, sizes, page, view, withheld: [], columns: new Map(), cost: 0 }
  const type = getNamedType(info.returnType)
  if (!isObjectType(type)) throw new Error(`${info.fieldName}: not an object type`)
  const plan = newPlan(type.name, null)
  const path = pathOf(info)
  const fieldNodes = info.fieldNodes.map((node) =>
    node.selectionSet === undefined
      ? node
      : { ...node, directives: [], selectionSet: pruneSet(node.selectionSet, { type, plan, path, times: 1 }, walk) },
  )
  return {
    info: { ...info, fragments: {}, fieldNodes },
    plan,
    withheld: walk.withheld,
    columns: walk.columns,
    cost: walk.cost,
  }
}
