/**
 * The measures of `rank-*`, computed here for robustness alone: what is answered is what the file computes, and a test holds
 * the two together. Betweenness is written out: graphology's takes three to six times as long for a map of a hundred people,
 * and it is computed hundreds of times. A measure may be long: it pauses now and then. Pure.
 */
import type { Adjacency } from './network.ts'

/** A computation that can be left and gone on with; at its end the value of each person. */
export type Steps<Value> = Generator<void, Value>

/** Sources of betweenness between two pauses. */
const SOURCES_A_STEP = 16

/** How many ties each has. */
export function* degrees({ size, starts }: Adjacency): Steps<Float64Array> {
  yield
  return Float64Array.from({ length: size }, (_, person) => starts[person + 1]! - starts[person]!)
}

/**
 * Exact betweenness (Brandes 2001): the number of pairs of others whose shortest ways lead through somebody, each pair
 * counted once, several shortest ways shared. Undirected; two ties between two people are two ways, as in GDS.
 */
export function* betweenness({ size, starts, ends }: Adjacency): Steps<Float64Array> {
  const score = new Float64Array(size)
  const distance = new Int32Array(size)
  const ways = new Float64Array(size)
  const share = new Float64Array(size)
  const order = new Int32Array(size)
  for (let source = 0; source < size; source++) {
    if (source % SOURCES_A_STEP === SOURCES_A_STEP - 1) yield
    distance.fill(-1)
    distance[source] = 0
    ways[source] = 1
    order[0] = source
    let found = 1
    for (let at = 0; at < found; at++) {
      const person = order[at]!
      const step = distance[person]! + 1
      const count = ways[person]!
      for (let place = starts[person]!; place < starts[person + 1]!; place++) {
        const end = ends[place]!
        if (distance[end]! < 0) {
          distance[end] = step
          ways[end] = 0
          order[found++] = end
        }
        if (distance[end] === step) ways[end] = ways[end]! + count
      }
    }
    for (let at = 0; at < found; at++) share[order[at]!] = 0
    for (let at = found - 1; at > 0; at--) {
      const person = order[at]!
      const before = distance[person]! - 1
      const part = (1 + share[person]!) / ways[person]!
      for (let place = starts[person]!; place < starts[person + 1]!; place++) {
        const end = ends[place]!
        if (distance[end] === before) share[end] = share[end]! + ways[end]! * part
      }
      score[person] = score[person]! + share[person]! / 2
    }
  }
  return score
}

const DAMPING = 0.85
const TOLERANCE = 1e-12
const MOST_ROUNDS = 300

/** PageRank 0.85, undirected, adding up to 1. What somebody without ties would pass on is lost, as in GDS. */
export function* pageRank({ size, starts, ends }: Adjacency): Steps<Float64Array> {
  let score = new Float64Array(size).fill(1 - DAMPING)
  for (let round = 0, change = Infinity; round < MOST_ROUNDS && change >= TOLERANCE; round++) {
    yield
    const next = new Float64Array(size).fill(1 - DAMPING)
    for (let person = 0; person < size; person++) {
      const part = (DAMPING * score[person]!) / (starts[person + 1]! - starts[person]!)
      for (let place = starts[person]!; place < starts[person + 1]!; place++)
        next[ends[place]!] = next[ends[place]!]! + part
    }
    change = 0
    for (let person = 0; person < size; person++) change = Math.max(change, Math.abs(next[person]! - score[person]!))
    score = next
  }
  const sum = score.reduce((one, other) => one + other, 0)
  return score.map((value) => value / sum)
}
