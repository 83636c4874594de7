/**
 * A map's people and the ties between them as numbers, for computing again and again with ties left out: one reading of the
 * graph, many runs. Pure.
 */

/** People by number, and each tie's two ends. A place that people visit counts as one of the people here. */
export type Network = {
  readonly ids: readonly string[]
  readonly ties: readonly { readonly id: string; readonly from: number; readonly to: number }[]
}

/** Neighbours of `person`: `ends[starts[person]]` up to before `ends[starts[person + 1]]`; `tie` says by which tie. */
export type Adjacency = {
  readonly size: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly tie: Int32Array
}

/**
 * A network from ids; a tie whose ends are not both among them is no tie of it. In order of id, whatever order they come in: the
 * same map has the same answer.
 */
export const networkOf = (
  people: readonly string[],
  ties: readonly { readonly id: string; readonly from: string; readonly to: string }[],
): Network => {
  const ids = people.toSorted()
  const numbers = new Map(ids.map((id, number) => [id, number]))
  return {
    ids,
    ties: ties
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .flatMap(({ id, from, to }) => {
        const [one, other] = [numbers.get(from), numbers.get(to)]
        return one === undefined || other === undefined ? [] : [{ id, from: one, to: other }]
      }),
  }
}

/** The neighbours of each, both ways along a tie, without the ties of these numbers. */
export const adjacencyOf = ({ ids, ties }: Network, without: ReadonlySet<number> = new Set()): Adjacency => {
  const size = ids.length
  const starts = new Int32Array(size + 1)
  const count = (person: number): void => void (starts[person + 1] = (starts[person + 1] ?? 0) + 1)
  ties.forEach(({ from, to }, number) => {
    if (without.has(number)) return
    count(from)
    count(to)
  })
  for (let person = 0; person < size; person++) starts[person + 1] = starts[person + 1]! + starts[person]!
  const ends = new Int32Array(starts[size]!)
  const tie = new Int32Array(starts[size]!)
  const next = starts.slice()
  const put = (at: number, end: number, number: number): void => {
    const place = next[at]!++
    ends[place] = end
    tie[place] = number
  }
  ties.forEach(({ from, to }, number) => {
    if (without.has(number)) return
    put(from, to, number)
    put(to, from, number)
  })
  return { size, starts, ends, tie }
}
