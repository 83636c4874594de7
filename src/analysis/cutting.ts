/** Without whom, and without which tie, a network falls apart (Tarjan 1972), and into which parts it falls. Pure. */
import { createRequire } from 'node:module'
import { UndirectedGraph } from 'graphology'
import type Louvain from 'graphology-communities-louvain'
import type { Adjacency } from './network.ts'

// A CommonJS module whose types say that it has a default export.
const louvain: typeof Louvain.default = createRequire(import.meta.url)('graphology-communities-louvain')

type Cuts = { readonly people: ReadonlySet<number>; readonly ties: ReadonlySet<number> }

/** Numbers of the people, and of the ties, whose absence alone would part somebody from somebody. */
export function cutsOf({ size, starts, ends, tie }: Adjacency): Cuts {
  const people = new Set<number>()
  const ties = new Set<number>()
  const seen = new Int32Array(size)
  const low = new Int32Array(size)
  const next = starts.slice(0, size)
  const by = new Int32Array(size).fill(-1)
  let clock = 0
  for (let root = 0; root < size; root++) {
    if (seen[root] !== 0) continue
    const way = [root]
    seen[root] = low[root] = ++clock
    let children = 0
    while (way.length > 0) {
      const person = way.at(-1)!
      const place = next[person]!
      if (place < starts[person + 1]!) {
        next[person] = place + 1
        const end = ends[place]!
        if (tie[place] === by[person]) continue
        if (seen[end] !== 0) {
          low[person] = Math.min(low[person]!, seen[end]!)
          continue
        }
        seen[end] = low[end] = ++clock
        by[end] = tie[place]!
        if (person === root) children += 1
        way.push(end)
        continue
      }
      way.pop()
      const before = way.at(-1)
      if (before === undefined) continue
      low[before] = Math.min(low[before]!, low[person]!)
      if (low[person]! > seen[before]!) ties.add(by[person]!)
      if (before !== root && low[person]! >= seen[before]!) people.add(before)
    }
    if (children > 1) people.add(root)
  }
  return { people, ties }
}

/** The part that each person falls into, by number of the part (Louvain). @param random from 0 to below 1 */
export function partsOf({ size, starts, ends }: Adjacency, random: () => number): Int32Array {
  const graph = new UndirectedGraph()
  for (let person = 0; person < size; person++) graph.addNode(person)
  for (let person = 0; person < size; person++)
    for (let place = starts[person]!; place < starts[person + 1]!; place++)
      if (person < ends[place]!) graph.mergeUndirectedEdge(person, ends[place]!)
  if (graph.size === 0) return Int32Array.from({ length: size }, (_, person) => person)
  const found = louvain(graph, { rng: random })
  return Int32Array.from({ length: size }, (_, person) => found[person]!)
}
