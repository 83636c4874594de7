/**
 * The benchmark's data: invented people on maps of 32, 70 and 1,089, from a seeded generator, so that every run and every
 * machine has the same. No name in it is anybody's.
 */
import type { GroupKind, LocationKind, PeerKind, Valence } from './words.ts'
import { GROUP_KINDS, HARM_KINDS, LOCATION_KINDS, PEER_KINDS, RISK_KINDS, SYLLABLES, VALENCES } from './words.ts'

export type Member = {
  readonly id: string
  readonly label: string
  readonly name: string
  readonly gender: string
  readonly dateOfBirth: string
  readonly ethnicity: string | null
}
export type PeerTie = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly kind: PeerKind
  readonly valence: Valence
  readonly strength: number
}
export type Membership = { readonly id: string; readonly from: string; readonly to: string }
export type HarmTie = Membership & { readonly kind: string; readonly status: string }
export type Group = { readonly id: string; readonly label: string; readonly kind: GroupKind; readonly name: string }
export type Place = { readonly id: string; readonly label: string; readonly kind: LocationKind; readonly name: string }
export type Risk = { readonly id: string; readonly kind: string; readonly seriousness: string; readonly status: string }

/** One map. Lists are in order of id. `risks[i]` is posed to `posedTo[i]`. */
export type BenchMap = {
  readonly id: string
  readonly title: string
  readonly members: readonly Member[]
  readonly groups: readonly Group[]
  readonly locations: readonly Place[]
  readonly risks: readonly Risk[]
  readonly posedTo: readonly string[]
  readonly peerTies: readonly PeerTie[]
  readonly membershipTies: readonly Membership[]
  readonly harmTies: readonly HarmTie[]
}

type Random = { readonly below: (limit: number) => number; readonly id: () => string }

/** Mulberry32: small, seeded, good enough to draw graphs with. */
function randomOf(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const hex = (digits: number): string => Array.from({ length: digits }, () => below(16).toString(16)).join('')
  let counted = 0
  // The form of a UUIDv7: a time that grows, then chance.
  const id = (): string => {
    const time = (0x19_0000_0000_00 + seed * 0x1_0000_0000 + counted++).toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
  }
  return { below, id }
}

const pick = <T>(random: Random, list: readonly [T, ...T[]]): T => list[random.below(list.length)] ?? list[0]

const word = (random: Random): string => {
  const text = Array.from({ length: 2 + random.below(2) }, () => pick(random, SYLLABLES)).join('')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index))

const member = (random: Random, index: number): Member => ({
  id: random.id(),
  label: `YP ${index + 1}`,
  name: `${word(random)} ${word(random)}`,
  gender: index % 2 === 0 ? 'girl' : 'boy',
  dateOfBirth: `20${12 + random.below(4)}-0${1 + random.below(9)}-${10 + random.below(18)}`,
  ethnicity: index % 4 === 0 ? `invented ethnicity ${random.below(6)}` : null,
})

/** Ties between different people, at most one a pair and direction: near neighbours first, then anywhere. */
function peerTies(random: Random, members: readonly Member[], count: number): readonly PeerTie[] {
  const drawn = new Set<string>()
  const ties: PeerTie[] = []
  while (ties.length < count) {
    const from = random.below(members.length)
    const reach = random.below(4) === 0 ? members.length : 30
    const to = (from + 1 + random.below(Math.min(reach, members.length - 1))) % members.length
    const [low, high] = from < to ? [from, to] : [to, from]
    const [one, other] = [members[from], members[to]]
    if (one === undefined || other === undefined || from === to || drawn.has(`${low} ${high}`)) continue
    drawn.add(`${low} ${high}`)
    const kind = pick(random, PEER_KINDS)
    const valence = pick(random, VALENCES)
    ties.push({ id: random.id(), from: one.id, to: other.id, kind, valence, strength: 1 + random.below(5) })
  }
  return ties
}

/** A map of `people` with `ties` peer ties; other elements in proportion. */
export function makeMap(about: {
  readonly seed: number
  readonly title: string
  readonly people: number
  readonly ties: number
}): BenchMap {
  const { seed, title, people, ties } = about
  const random = randomOf(seed)
  const id = random.id()
  const members = many(people, (index) => member(random, index))
  const anybody = (): string => members[random.below(people)]?.id ?? ''
  const some = Math.ceil(people / 10)
  const groups = many(some, (index) => ({
    id: random.id(),
    label: `Group ${index + 1}`,
    kind: pick(random, GROUP_KINDS),
    name: word(random),
  }))
  const locations = many(some, (index) => ({
    id: random.id(),
    label: `Place ${index + 1}`,
    kind: pick(random, LOCATION_KINDS),
    name: word(random),
  }))
  const risks = many(some, () => ({
    id: random.id(),
    kind: pick(random, RISK_KINDS),
    seriousness: pick(random, ['LOW', 'MEDIUM', 'HIGH']),
    status: pick(random, ['SUSPECTED', 'CORROBORATED', 'CONFIRMED']),
  }))
  const tie = (from: number, to: string): Membership => ({ id: random.id(), from: members[from]?.id ?? '', to })
  return {
    id,
    title,
    members,
    groups,
    locations,
    risks,
    posedTo: risks.map(anybody),
    peerTies: people < 2 ? [] : peerTies(random, members, ties),
    membershipTies: members.map((_, index) => tie(index, groups[index % some]?.id ?? '')),
    harmTies: many(Math.floor(people / 20), (index) => ({
      ...tie(index * 8, members[index * 8 + 1]?.id ?? ''),
      kind: pick(random, HARM_KINDS),
      status: pick(random, ['SUSPECTED', 'CORROBORATED', 'CONFIRMED']),
    })),
  }
}

/** How many other, empty maps the index lists, and how many of all are shared with the partner. */
export const OTHER_MAPS = 22

/** All maps: the three that are read, then those that are only listed. */
export type BenchData = {
  readonly small: BenchMap
  readonly medium: BenchMap
  readonly large: BenchMap
  readonly all: readonly BenchMap[]
}

export function makeData(): BenchData {
  const small = makeMap({ seed: 1, title: 'Map of 32', people: 32, ties: 150 })
  const medium = makeMap({ seed: 2, title: 'Map of 70', people: 70, ties: 350 })
  const large = makeMap({ seed: 3, title: 'Map of 1,089', people: 1_089, ties: 5_370 })
  const others = many(OTHER_MAPS, (index) =>
    makeMap({ seed: 10 + index, title: `Listed map ${index + 1}`, people: 0, ties: 0 }),
  )
  return { small, medium, large, all: [small, medium, large, ...others] }
}

/** Whoever is among the people the decision lists: every third. */
export const isListed = (index: number): boolean => index % 3 === 0
