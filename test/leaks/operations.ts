/** Operations made from the public schema: seeded, so that a failure repeats. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { TODAY } from './world.ts'

/** What clients get. */
export const PUBLIC_SCHEMA: GraphQLSchema = buildSchema(
  readFileSync(join(import.meta.dirname, '../../src/generated/schema.graphql'), 'utf8'),
)

/** One request; `map` the id of the map that it names, or null. */
export type Operation = {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly map: string | null
  /** The same document with other values: the database plans it once. */
  readonly again?: (random: Random) => Operation
}

/** Mulberry32: the same numbers for the same seed everywhere. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    const value = list[this.below(list.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }
}

/** What arguments are drawn from: ids of every kind, of every map, and case references. */
export type Pools = {
  readonly map: string
  readonly otherMaps: readonly string[]
  readonly organisations: readonly string[]
  readonly ids: readonly string[]
  readonly refs: readonly string[]
}

const objectType = (name: string): GraphQLObjectType => {
  const type = PUBLIC_SCHEMA.getType(name)
  if (!isObjectType(type)) throw new Error(`${name} is no object type of the schema`)
  return type
}

const fieldsOf = (type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] => Object.values(type.getFields())

const returned = (field: GraphQLField<unknown, unknown>): GraphQLObjectType | null => {
  const type = getNamedType(field.type)
  return isObjectType(type) ? type : null
}

const cursor = (offset: number): string => Buffer.from(`arrayconnection:${offset}`).toString('base64')

/** One valid document, as it grows. Few aliases, directives and levels: within the limits of the service. */
class Making {
  readonly random: Random
  readonly pools: Pools
  readonly variables: Record<string, unknown> = {}
  /** How to draw a value anew, by variable. */
  readonly draws = new Map<string, (random: Random) => unknown>()
  readonly declared: string[] = []
  readonly fragments: string[] = []
  aliases = 0
  directives = 0
  fields = 0

  constructor(random: Random, pools: Pools) {
    this.random = random
    this.pools = pools
  }

  variable(type: string, value: unknown): string {
    const name = `v${this.declared.length}`
    this.declared.push(`$${name}: ${type}`)
    this.variables[name] = value
    return `$${name}`
  }

  #drawn(name: string, random: Random): unknown {
    switch (name) {
      case 'limit':
      case 'first':
        return 1 + random.below(12)
      case 'offset':
        return random.below(6)
      case 'after':
        return cursor(random.below(8))
      case 'asOf':
        return random.pick([TODAY, '1900-01-01', '1915-06-01', '2095-01-01', '2100-12-31'])
      case 'ref':
        return random.pick(this.pools.refs)
      default:
        return random.pick(this.pools.ids)
    }
  }

  argument(name: string, type: string): string {
    const { random } = this
    const draw = (from: Random): unknown => this.#drawn(name, from)
    if (random.chance(0.2)) return JSON.stringify(draw(random))
    const variable = this.variable(type, draw(random))
    this.draws.set(variable.slice(1), draw)
    return variable
  }

  argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const list = field.args
      .filter((argument) => isRequiredArgument(argument) || this.random.chance(0.2))
      .filter(({ name }) => name !== 'where')
      .map((argument) => `${argument.name}: ${this.argument(argument.name, String(argument.type))}`)
    return list.length === 0 ? '' : `(${list.join(', ')})`
  }

  directive(): string {
    if (this.directives >= 12 || !this.random.chance(0.06)) return ''
    this.directives++
    const kept = this.random.chance(0.7)
    const [name, value] = this.random.chance(0.5) ? ['include', kept] : ['skip', !kept]
    const given = this.random.chance(0.5) ? this.variable('Boolean!', value) : String(value)
    return ` @${name}(if: ${given})`
  }

  /** A field under a key not yet used in its selection set. */
  field(
    field: GraphQLField<unknown, unknown>,
    depth: number,
    about: { readonly used: Set<string>; readonly inConnection: boolean },
  ): string | null {
    const { used, inConnection } = about
    const type = returned(field)
    if (type !== null && (depth <= 0 || this.fields > 16)) return null
    const isTaken = used.has(field.name)
    // The library answers a second `edges` or `totalCount` under another name with a fault: refused by the service.
    if (isTaken && inConnection) return null
    const isRenamed = isTaken || (!inConnection && this.random.chance(0.12))
    if (isRenamed && this.aliases >= 25) return null
    const alias = isRenamed ? this.alias() : null
    if (alias !== null) this.aliases++
    used.add(alias ?? field.name)
    this.fields++
    const below = type === null ? '' : ` ${this.selection(type, depth - 1)}`
    return `${alias === null ? '' : `${alias}: `}${field.name}${this.argumentsOf(field)}${this.directive()}${below}`
  }

  alias(): string {
    const odd = ['constructor', 'then', 'name_', 'toString', 'length', 'id_', 'x']
    return `${this.random.pick(odd)}${this.fields}`
  }

  selection(type: GraphQLObjectType, depth: number, used = new Set<string>()): string {
    const fields = fieldsOf(type)
    const parts: string[] = []
    const wanted = 1 + this.random.below(type.name.endsWith('Connection') || type.name === 'PageInfo' ? 3 : 6)
    for (let count = 0; count < wanted; count++) {
      const part = this.field(this.random.pick(fields), depth, {
        used,
        inConnection: /(Connection|Relationship)$/.test(type.name),
      })
      if (part !== null) parts.push(part)
    }
    if (/(Connection|Relationship)$/.test(type.name))
      return `{ ${parts.length === 0 ? '__typename' : parts.join(' ')} }`
    if (depth > 0 && this.random.chance(0.1)) parts.push(`... on ${type.name} ${this.selection(type, depth - 1, used)}`)
    if (depth > 0 && this.random.chance(0.06)) parts.push(this.spread(type, depth, used))
    if (parts.length === 0 || this.random.chance(0.05)) parts.push('__typename')
    return `{ ${parts.join(' ')} }`
  }

  spread(type: GraphQLObjectType, depth: number, used: Set<string>): string {
    const name = `F${this.fragments.length}`
    const at = this.fragments.push('') - 1
    this.fragments[at] = `fragment ${name} on ${type.name} ${this.selection(type, depth - 1, used)}`
    return `...${name}${this.directive()}`
  }

  done(root: string, map: string | null): Operation {
    const declared = this.declared.length === 0 ? '' : `(${this.declared.join(', ')})`
    const query = `query Q${declared} { ${root} }\n${this.fragments.join('\n')}`
    const again = (random: Random): Operation => {
      const drawn = [...this.draws].map(([name, draw]) => [name, draw(random)] as const)
      return { query, variables: { ...this.variables, ...Object.fromEntries(drawn) }, map, again }
    }
    return { query, variables: this.variables, map, again }
  }
}

/** Arguments of `previewSharing`: any recipient, purpose, categories, and ids of anything for subjects. */
function proposal(making: Making, map: string): string {
  const { random, pools } = making
  const several = <T>(list: readonly T[], chance: number): readonly T[] => list.filter(() => random.chance(chance))
  const subjects = random.chance(0.6)
    ? ''
    : `, subjects: ${JSON.stringify([...new Set([random.pick(pools.ids), random.pick(pools.ids)])])}`
  const organisation = making.variable('ID!', random.pick(pools.organisations))
  making.draws.set(organisation.slice(1), (from) => from.pick(pools.organisations))
  const categories = several(['IDENTITY', 'DISABILITY', 'HARMFUL_RELATIONSHIP', 'RISK', 'PLAN'], 0.4).join(', ')
  const purpose = random.pick(['ASSESS_RISK', 'PLAN_INTERVENTION', 'ONGOING_SUPPORT'])
  return `map: ${map}, organisation: ${organisation}, purpose: ${purpose}, categories: [${categories}]${subjects}`
}

/** A valid operation: mostly on the map, at times on another, on the index, or on another root field. */
export function validOperation(random: Random, pools: Pools): Operation {
  const making = new Making(random, pools)
  const kind = random.next()
  if (kind < 0.06) {
    const paging = random.pick(['', '(limit: 2)', '(sort: [{title: DESC}])', '(offset: 1, limit: 1)'])
    return making.done(`peerMaps${paging} ${making.selection(objectType('PeerMapIndex'), 1)}`, null)
  }
  if (kind < 0.1) {
    const ref = making.argument('ref', 'String!')
    return making.done(`person(ref: ${ref}) { id ref appearances { mapId youngPersonId mapTitle } }`, null)
  }
  if (kind < 0.105) {
    const map = making.variable('ID', random.pick([pools.map, ...pools.otherMaps, random.pick(pools.ids), null]))
    return making.done(`may(map: ${map})`, null)
  }
  if (kind < 0.11)
    return making.done(
      random.pick([
        'organisations { id name agency isRecorded canSignIn hasAgreement }',
        'practitioners { issuer subject }',
      ]),
      null,
    )
  if (kind < 0.13) return making.done('journal(limit: 3) { total entries { outcome mapId } }', null)
  const map =
    kind >= 0.18 && kind < 0.26 ? random.pick([...pools.otherMaps, random.pick(pools.ids), 'no-such-map']) : pools.map
  const id = random.chance(0.4) ? making.variable('ID!', map) : JSON.stringify(map)
  const alias = random.chance(0.1) ? 'm: ' : ''
  const asOf = random.chance(0.2) ? `, asOf: ${making.argument('asOf', 'Date')}` : ''
  const root = kind < 0.18 ? `previewSharing(${proposal(making, id)})` : `peerMap(id: ${id}${asOf})`
  return making.done(`${alias}${root}${making.directive()} ${making.selection(objectType('PeerMap'), 4)}`, map)
}

/** What a curious client sends: wrong types, sizes, cursors and names, a second root field, introspection. */
export function malformedOperation(random: Random, pools: Pools): Operation {
  const id = JSON.stringify(pools.map)
  const below = (selection: string): string => `{ peerMap(id: ${id}) { ${selection} } }`
  const target = JSON.stringify(random.pick(pools.ids))
  const list = random.pick(['members', 'strengths', 'groups', 'locations', 'informationGaps', 'reviews'])
  const query = random.pick([
    below(`${list}(limit: -1) { id }`),
    below(`${list}(limit: 0) { id }`),
    below(`${list}(limit: 99999999999) { id }`),
    below(`${list}(limit: 2147483647) { id }`),
    below(`${list}(offset: -3) { id }`),
    below(`${list}(limit: "1") { id }`),
    below(`${list}(sort: [{id: DESC}]) { id }`),
    below(`${list}(where: {name: {startsWith: "z"}}) { id }`),
    below(`${list}Connection(first: -1) { totalCount }`),
    below(`${list}Connection(first: 1, after: "!!") { totalCount edges { cursor } }`),
    below(`${list}Connection(after: "${cursor(999_999_999)}") { totalCount edges { cursor } pageInfo { endCursor } }`),
    below(`${list}Connection { aggregate { count { nodes } } }`),
    below(`harmTies(asOf: "not a day") { id }`),
    below(`harmTies(asOf: "2026-02-31") { id }`),
    below(`peerTies(asOf: null) { id intimate }`),
    below(`member(id: ${target}) { id name ethnicity offences { id what } } `),
    below(`adult(id: ${target}) { id name } group(id: ${target}) { id name members { id } }`),
    below(`member(id: 12) { id } location(id: true) { id }`),
    below(`members { id reveals recordedBy version harms { id } }`),
    below(`members { peermap_id: name peermap_subject: ethnicity }`),
    below(`members { __x: name }`),
    below(`members { id { id } }`),
    below('members { etnicity sexualty ofences { id } }'),
    below('adultOfConcern { id } harmTie { id }'),
    `{ a: peerMap(id: ${id}) { title } b: peerMap(id: ${target}) { title } }`,
    `{ peerMap(id: ${id}) { title } peerMaps { total } }`,
    `{ a: previewSharing(map: ${id}, organisation: ${target}, purpose: ASSESS_RISK, categories: []) { title } peerMap(id: ${id}) { title } }`,
    `{ previewSharing(map: ${id}, organisation: ${target}, purpose: NOTIFY, categories: [SEXUALITY], subjects: [${target}]) { title } }`,
    `{ previewSharing(map: ${id}, organisation: "a b", purpose: ASSESS_RISK, categories: []) { members { name } } }`,
    `{ peerMap(id: ${id}) { title } ... on Query { x: person(ref: "r") { id } } }`,
    `{ peerMap(id: ${target}) { title members { id } } }`,
    `{ peerMap(id: "${'x'.repeat(300)}") { title } }`,
    `{ peerMap { title } }`,
    `{ peerMaps(limit: -1) { total } }`,
    `{ peerMaps(where: {id: {eq: ${target}}}) { total maps { id title } } }`,
    `{ peerMaps(where: {title: {startsWith: "zq"}}) { total } }`,
    `{ peerMaps(where: {NOT: {title: {eq: null}}}) { maps { id title members { id } } } }`,
    `{ peerMaps { maps { harmTies { id } } } }`,
    `{ youngPeople { id name } }`,
    `{ __schema { types { name fields { name } } } }`,
    `{ __type(name: "YoungPerson") { fields { name } } }`,
    `mutation { deletePeerMaps { nodesDeleted } }`,
    `subscription { peerMapUpdated { id } }`,
    `{ peerMap(id: ${id}) { ...A } } fragment A on PeerMap { ...A title }`,
    `{ peerMap(id: ${id}) { members { peers { peers { peers { peers { peers { peers { peers { peers { id } } } } } } } } } } }`,
    `{ person(ref: "") { id } }`,
    `{ person(ref: ${JSON.stringify(random.pick(pools.refs))}) { id ref appearances { youngPersonId } } }`,
    `{ journal(subject: ${target}) { total entries { subject organisation } } }`,
    `{ journal(limit: -1) { total } }`,
    'query { ',
    '',
  ])
  return { query, variables: {}, map: /peerMap\(|previewSharing\(/.test(query) ? pools.map : null }
}

const isLeaf = (field: GraphQLField<unknown, unknown>): boolean =>
  returned(field) === null && !field.args.some(isRequiredArgument)

const leaves = (type: GraphQLObjectType): string =>
  fieldsOf(type)
    .filter(isLeaf)
    .map(({ name }) => name)
    .join(' ')

const PEOPLE = new Set(['YoungPerson', 'Adult'])

/** A connection with its counts, cursors and, where it has them, properties. Without properties only right below the map. */
function wholeConnection(field: GraphQLField<unknown, unknown>, depth: number): string | null {
  const edge = objectType(getNamedType(field.type).name).getFields()['edges']
  const properties = edge === undefined ? undefined : returned(edge)?.getFields()['properties']
  const below = properties === undefined ? null : returned(properties)
  if (below === null)
    return depth < 2 ? null : `${field.name} { totalCount pageInfo { endCursor } edges { cursor node { id } } }`
  return `${field.name} { totalCount edges { node { id } properties { ${leaves(below)} } } }`
}

/** A field with all leaves below it, and each list below it, in parts: one large statement takes the database long to plan. */
function wholeField(field: GraphQLField<unknown, unknown>, depth: number): readonly string[] {
  const type = returned(field)
  if (type === null || field.args.some(isRequiredArgument) || field.name === 'redactions') return []
  if (field.name.endsWith('Connection')) return [wholeConnection(field, depth) ?? []].flat()
  if (!isListType(getNullableType(field.type))) return []
  const isPerson = depth === 1 && PEOPLE.has(type.name)
  const nested = depth < 2 ? [] : fieldsOf(type).flatMap((each) => wholeField(each, depth - 1))
  return [
    `${field.name} { ${isPerson ? 'id label name' : leaves(type)} }`,
    ...nested.map((part) => `${field.name} { id ${part} }`),
  ]
}

const LARGEST = 450

/** Operations that together ask for everything that the schema has of a map, without an alias. */
export function wholeMap(map: string): readonly Operation[] {
  const type = objectType('PeerMap')
  const texts: string[] = [leaves(type)]
  for (const part of fieldsOf(type).flatMap((field) => wholeField(field, 2))) {
    const last = texts.at(-1) ?? ''
    if (last.length + part.length > LARGEST) texts.push(part)
    else texts[texts.length - 1] = `${last} ${part}`
  }
  return texts.map((text) => ({
    query: `query W($id: ID!) { peerMap(id: $id) { id ${text} redactions { ${leaves(objectType('Redaction'))} } } }`,
    variables: { id: map },
    map,
  }))
}
