/**
 * How sure an answer is: the same measure again on the same map with a tenth of its ties left out, many times,
 * and once without each tie. It says nothing of people and ties that nobody recorded. Pure, and repeatable: seeded.
 */
import { betweenness, degrees, pageRank, type Steps } from './centrality.ts'
import { cutsOf, partsOf } from './cutting.ts'
import { adjacencyOf, type Adjacency, type Network } from './network.ts'

/** How often a row holds. `steady`: among the first five in 90 % of runs; `sometimes`: in half of them. */
export type Band = 'STEADY' | 'SOMETIMES'

/** The robustness of one row. What does not apply to the file is null. */
export type Standing = {
  /** Ids of whom or what the row is about. */
  readonly ids: readonly string[]
  readonly band: Band | null
  /** Places that it had in 90 % of runs. */
  readonly placeLow: number | null
  readonly placeHigh: number | null
  /** Share of runs in which it came first, */
  readonly firstInShare: number | null
  /** or in which it was found again. */
  readonly heldInShare: number | null
}

/** What the runs found. */
export type Robustness = {
  readonly runs: number
  /** Share of runs in which who came first with all ties came first; null: no order, or nobody did. */
  readonly firstHeldInShare: number | null
  /** Ties without which another would come first; null: it was not asked. */
  readonly decidingTies: readonly string[] | null
  readonly standings: readonly Standing[]
}

/** A measure: a higher value comes earlier; 0 means no place. */
type Measure = (adjacency: Adjacency) => Steps<Float64Array>

/** How the rows of a file are computed again. `over`: from which ties. */
export type Method =
  | { readonly kind: 'RANK'; readonly over: 'PEER' | 'FREQUENTS'; readonly measure: Measure }
  | { readonly kind: 'FIND'; readonly over: 'PEER'; readonly found: 'people' | 'ties' }
  | { readonly kind: 'PARTS'; readonly over: 'PEER' }

/** Without a tie nobody is well connected. */
function* wellConnected(adjacency: Adjacency): Steps<Float64Array> {
  const score = yield* pageRank(adjacency)
  return score.map((value, person) => (adjacency.starts[person] === adjacency.starts[person + 1] ? 0 : value))
}

/** The files whose answers need a robustness, by name. */
export const METHODS: Readonly<Record<string, Method>> = {
  'rank-brokers': { kind: 'RANK', over: 'PEER', measure: betweenness },
  'rank-well-connected': { kind: 'RANK', over: 'PEER', measure: wellConnected },
  'rank-places': { kind: 'RANK', over: 'FREQUENTS', measure: degrees },
  'find-cut-points': { kind: 'FIND', over: 'PEER', found: 'people' },
  'find-single-ties': { kind: 'FIND', over: 'PEER', found: 'ties' },
  'find-communities': { kind: 'PARTS', over: 'PEER' },
}

/** Ties left out in a run. */
export const SHARE_LEFT_OUT = 0.1
const FIRST = 5
const STEADY = 0.9
const SOMETIMES = 0.5
const SEED = 20_261_130

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const someOf = (count: number, random: () => number): ReadonlySet<number> => {
  const wanted = Math.min(count, Math.max(1, Math.round(count * SHARE_LEFT_OUT)))
  const some = new Set<number>()
  while (some.size < wanted) some.add(Math.floor(random() * count))
  return some
}

/** Sums of floating point differ by the order of what is added. */
const digits = (value: number): number => Number(value.toPrecision(9))

/** The place of each among `ranked`: one more than there are before it. 0: it has none. */
export const placesOf = (score: Float64Array, ranked: readonly number[]): Int32Array => {
  const places = new Int32Array(score.length)
  const order = ranked.filter((one) => score[one]! > 0).toSorted((one, other) => score[other]! - score[one]!)
  order.forEach((one, at) => {
    const before = at === 0 ? undefined : order[at - 1]
    const isEqual = before !== undefined && digits(score[before]!) === digits(score[one]!)
    places[one] = isEqual ? places[before]! : at + 1
  })
  return places
}

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!

const bandOf = (share: number): Band | null => (share >= STEADY ? 'STEADY' : share >= SOMETIMES ? 'SOMETIMES' : null)

const EMPTY = { band: null, placeLow: null, placeHigh: null, firstInShare: null, heldInShare: null } as const

type Asked = {
  readonly runs: number
  readonly oneByOne: boolean
  /** Who may have a place: all, unless given. */
  readonly ranked?: ReadonlySet<string>
}

function* ranksOf(network: Network, measure: Measure, asked: Asked): Steps<Robustness> {
  const { ids, ties } = network
  const ranked = ids.flatMap((id, number) => (asked.ranked?.has(id) === false ? [] : [number]))
  const runOf = function* (without?: ReadonlySet<number>): Steps<Int32Array> {
    return placesOf(yield* measure(adjacencyOf(network, without)), ranked)
  }
  const first = (yield* runOf()).indexOf(1)
  const random = randomOf(SEED)
  const places = ranked.map((): number[] => [])
  let held = 0
  for (let run = 0; run < asked.runs; run++) {
    yield
    const found = yield* runOf(someOf(ties.length, random))
    // People without a place in a run come after all who have one.
    ranked.forEach((one, at) => places[at]!.push(found[one]! || ranked.length))
    if (found[first] === 1) held += 1
  }
  const deciding: string[] = []
  if (asked.oneByOne && first >= 0)
    for (const [number, { id }] of ties.entries()) {
      yield
      if ((yield* runOf(new Set([number])))[first] !== 1) deciding.push(id)
    }
  const { runs } = asked
  const standings = ranked.map((one, at): Standing => {
    const sorted = places[at]!.toSorted((low, high) => low - high)
    const share = (most: number): number => sorted.filter((place) => place <= most).length / runs
    return {
      ...EMPTY,
      ids: [ids[one]!],
      band: bandOf(share(FIRST)),
      placeLow: quantile(sorted, 0.05),
      placeHigh: quantile(sorted, 0.95),
      firstInShare: share(1),
    }
  })
  return {
    runs,
    firstHeldInShare: first < 0 ? null : held / runs,
    decidingTies: asked.oneByOne ? deciding : null,
    standings: standings.filter(({ band }) => band !== null),
  }
}

function* findingsOf(network: Network, found: 'people' | 'ties', { runs }: Asked): Steps<Robustness> {
  const random = randomOf(SEED)
  const idOf = (number: number): string => (found === 'people' ? network.ids[number]! : network.ties[number]!.id)
  const again = new Map([...cutsOf(adjacencyOf(network))[found]].map((number) => [number, { held: 0, of: 0 }]))
  for (let run = 0; run < runs; run++) {
    yield
    const without = someOf(network.ties.length, random)
    const cuts = cutsOf(adjacencyOf(network, without))[found]
    for (const [number, count] of again) {
      // A tie that is left out can't be found again.
      if (found === 'ties' && without.has(number)) continue
      count.of += 1
      if (cuts.has(number)) count.held += 1
    }
  }
  const standings = [...again].map(([number, { held, of }]): Standing => ({
    ...EMPTY,
    ids: [idOf(number)],
    heldInShare: of === 0 ? null : held / of,
  }))
  return { runs, firstHeldInShare: null, decidingTies: null, standings }
}

const pairs = (size: number): number => (size * (size - 1)) / 2

/** Share of the pairs of people of a part who are in one part again. */
const pairsHeld = (part: readonly number[], parts: Int32Array): number => {
  const sizes = new Map<number, number>()
  for (const person of part) sizes.set(parts[person]!, (sizes.get(parts[person]!) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0) / pairs(part.length)
}

function* partsHeldOf(network: Network, parts: readonly (readonly string[])[], { runs }: Asked): Steps<Robustness> {
  const random = randomOf(SEED)
  const numbers = new Map(network.ids.map((id, number) => [id, number]))
  const held = parts.map((ids) => ({ ids, people: ids.flatMap((id) => numbers.get(id) ?? []), sum: 0 }))
  for (let run = 0; run < runs; run++) {
    yield
    const found = partsOf(adjacencyOf(network, someOf(network.ties.length, random)), random)
    for (const part of held) if (part.people.length > 1) part.sum += pairsHeld(part.people, found)
  }
  const standings = held.map(({ ids, people, sum }): Standing => ({
    ...EMPTY,
    ids,
    heldInShare: people.length > 1 ? sum / runs : null,
  }))
  return { runs, firstHeldInShare: null, decidingTies: null, standings }
}

/**
 * How sure an answer is.
 * @param parts the parts that were answered, for find-communities
 */
export function* robustnessOf(
  about: Asked & { readonly network: Network; readonly method: Method; readonly parts: readonly (readonly string[])[] },
): Steps<Robustness> {
  const { network, method, parts } = about
  if (network.ties.length === 0) return { runs: 0, firstHeldInShare: null, decidingTies: null, standings: [] }
  if (method.kind === 'RANK') return yield* ranksOf(network, method.measure, about)
  return method.kind === 'FIND'
    ? yield* findingsOf(network, method.found, about)
    : yield* partsHeldOf(network, parts, about)
}
