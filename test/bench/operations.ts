/**
 * The operations, the same for every GraphQL server, and what each must answer, worked out from the generated data alone: no
 * server is the measure of another.
 */
import { isListed, type BenchData, type BenchMap, type Member } from './data.ts'

/** JSON as it comes out of `JSON.parse`. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export type OperationName = 'map-32' | 'map-70' | 'map-1089' | 'neighbourhood' | 'page-50' | 'index'

/** `full` is the answer of everybody but the partner, whose answer is `partner`. `path` is where server (a) has it. */
export type Operation = {
  readonly name: OperationName
  readonly query: string
  readonly variables: Readonly<Record<string, string>>
  readonly path: string
  readonly full: Json
  readonly partner: Json
  /** What the stock servers are asked instead, where their schema asks for the same otherwise, and what they answer. */
  readonly stock?: { readonly query: string; readonly full: Json }
}

/** The document and the full answer for one server. @param isStock whether it is a stock server */
export const askedOf = (
  { query, full, stock }: Operation,
  isStock: boolean,
): { readonly query: string; readonly full: Json } => (isStock && stock !== undefined ? stock : { query, full })

const MAP = `query Map($id: ID!) {
  peerMap(id: $id) {
    id title status
    members { id label name gender ethnicity }
    groups { id label kind }
    locations { id label }
    risks { id kind seriousness status }
    peerTies { id from to kind valence strength }
    membershipTies { id from to }
    harmTies { id from to kind status }
  }
}`
const NEIGHBOURHOOD = `query Neighbourhood($id: ID!, $member: ID!) {
  peerMap(id: $id) { id member(id: $member) { id label name peers { id label name peers { id label name } } } }
}`
const pageBy = (order: string): string => `query Page($id: ID!) {
  peerMap(id: $id) {
    id
    membersConnection(first: 50${order}) {
      totalCount
      pageInfo { hasNextPage }
      edges { node { id label name gender } }
    }
  }
}`
const INDEX = `query Index { peerMaps { maps { id title status openedOn } } }`

type View = 'full' | 'partner'
type Shown = (member: Member) => boolean

const everybody: Shown = () => true

/** Names are open to the partner for the people its decision lists. */
const listedOn = (map: BenchMap): Shown => {
  const listed = new Set(map.members.filter((_, index) => isListed(index)).map(({ id }) => id))
  return ({ id }) => listed.has(id)
}

/** A risk is shown to the partner only where it is posed to somebody listed (P5.2). */
const risksShown = (map: BenchMap, shows: Shown) =>
  map.risks.map((risk, index) => {
    const person = map.members.find(({ id }) => id === map.posedTo[index])
    return person !== undefined && shows(person) ? risk : null
  })

function wholeMap(map: BenchMap, view: View): Json {
  const full = view === 'full'
  const shows = full ? everybody : listedOn(map)
  return {
    peerMap: {
      id: map.id,
      title: map.title,
      status: 'OPEN',
      members: map.members.map((member) => ({
        id: member.id,
        label: member.label,
        name: shows(member) ? member.name : null,
        gender: shows(member) ? member.gender : null,
        ethnicity: full ? member.ethnicity : null,
      })),
      groups: map.groups.map(({ id, label, kind }) => ({ id, label, kind })),
      locations: map.locations.map(({ id, label }) => ({ id, label })),
      risks: full ? map.risks : risksShown(map, shows).filter((risk) => risk !== null),
      peerTies: map.peerTies,
      membershipTies: map.membershipTies,
      harmTies: full ? map.harmTies : null,
    },
  }
}

function neighbours(map: BenchMap): (id: string) => readonly Member[] {
  const byId = new Map(map.members.map((member) => [member.id, member]))
  const around = new Map<string, Set<string>>()
  const join = (one: string, other: string): void => void around.set(one, (around.get(one) ?? new Set()).add(other))
  for (const { from, to } of map.peerTies) {
    join(from, to)
    join(to, from)
  }
  return (id) => [...(around.get(id) ?? [])].flatMap((other) => byId.get(other) ?? [])
}

function neighbourhood(map: BenchMap, centre: Member, view: View): Json {
  const shows = view === 'full' ? everybody : listedOn(map)
  const around = neighbours(map)
  const plain = (member: Member) => ({ id: member.id, label: member.label, name: shows(member) ? member.name : null })
  const near = around(centre.id).map((peer) => ({ ...plain(peer), peers: around(peer.id).map(plain) }))
  return { peerMap: { id: map.id, member: { ...plain(centre), peers: near } } }
}

function page(map: BenchMap, view: View): Json {
  const shows = view === 'full' ? everybody : listedOn(map)
  const edges = map.members.slice(0, 50).map((member) => {
    const { id, label, name, gender } = member
    return { node: { id, label, name: shows(member) ? name : null, gender: shows(member) ? gender : null } }
  })
  const membersConnection = { totalCount: map.members.length, pageInfo: { hasNextPage: true }, edges }
  return { peerMap: { id: map.id, membersConnection } }
}

function mapsOf({ all }: BenchData, openedOn: string, view: View): readonly Json[] {
  const listed = view === 'full' ? all : all.filter((_, at) => at <= 2 || at % 2 === 1)
  return listed.map(({ id, title }) => ({ id, title, status: 'OPEN', openedOn }))
}

const both = (answer: (view: View) => Json) => ({ full: answer('full'), partner: answer('partner') })

/** The operations. @param openedOn the day on which every map was opened */
export function operationsOn(data: BenchData, openedOn: string): readonly Operation[] {
  const whole = (name: OperationName, map: BenchMap): Operation => {
    const answers = both((view) => wholeMap(map, view))
    return { name, query: MAP, variables: { id: map.id }, path: '/map', ...answers }
  }
  const { large } = data
  const [, centre] = large.members
  if (centre === undefined) throw new Error('the large map has nobody on it')
  return [
    whole('map-32', data.small),
    whole('map-70', data.medium),
    whole('map-1089', large),
    {
      name: 'neighbourhood',
      query: NEIGHBOURHOOD,
      path: '/neighbourhood',
      variables: { id: large.id, member: centre.id },
      ...both((view) => neighbourhood(large, centre, view)),
    },
    {
      name: 'page-50',
      query: pageBy(''),
      variables: { id: large.id },
      path: '/page',
      ...both((view) => page(large, view)),
      stock: { query: pageBy(', sort: [{ node: { id: ASC } }]'), full: page(large, 'full') },
    },
    {
      name: 'index',
      query: INDEX,
      variables: {},
      path: '/index',
      ...both((view) => ({ peerMaps: { maps: mapsOf(data, openedOn, view) } })),
      stock: {
        query: 'query Index { peerMaps { id title status openedOn } }',
        full: { peerMaps: mapsOf(data, openedOn, 'full') },
      },
    },
  ]
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sortKey = (value: Json): string => (isObject(value) && typeof value['id'] === 'string' ? value['id'] : '')

/** The same content, whatever the order of keys and of lists whose rows have an id. */
export function canonical(value: Json): Json {
  if (Array.isArray(value)) {
    const rows: readonly Json[] = value.map(canonical)
    return rows.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : Number(sortKey(a) > sortKey(b))))
  }
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, canonical(value[key] ?? null)]),
  )
}

/** Whether everything in `part` is in `whole` as it stands there, or withheld: null, or a row that is left out. */
export function isSubset(part: Json, whole: Json): boolean {
  if (part === null) return true
  if (Array.isArray(part)) {
    if (!Array.isArray(whole)) return false
    const rows = new Map(whole.map((row: Json, at) => [sortKey(row) || String(at), row]))
    return part.every((row: Json, at) => isSubset(row, rows.get(sortKey(row) || String(at)) ?? null))
  }
  if (!isObject(part)) return part === whole
  return isObject(whole) && Object.entries(part).every(([key, value]) => isSubset(value, whole[key] ?? null))
}
