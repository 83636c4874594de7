/** How sure an answer is: small networks whose answers can be counted by hand. */
import { describe, expect, test } from 'vitest'
import { betweenness, degrees, pageRank, type Steps } from '../../src/analysis/centrality.ts'
import { cutsOf, partsOf } from '../../src/analysis/cutting.ts'
import { analysisFiles } from '../../src/analysis/header.ts'
import { adjacencyOf, networkOf, type Network } from '../../src/analysis/network.ts'
import { METHODS, placesOf, randomOf, robustnessOf } from '../../src/analysis/robustness.ts'
import { inSlices } from '../../src/analysis/slices.ts'

const network = (people: string, ties: string): Network =>
  networkOf(
    people.split(''),
    ties.split(' ').map((pair) => ({ id: pair, from: pair.charAt(0), to: pair.charAt(1) })),
  )
const atOnce = <Value>(steps: Steps<Value>): Value => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
const byId = ({ ids }: Network, values: Float64Array) => Object.fromEntries(ids.map((id, at) => [id, values[at]]))

/** Two triangles, joined by the way c - d - e; z has no tie. */
const BOW = network('abcdefgz', 'ab bc ca cd de ef fg ge')

describe('the measures', () => {
  test('betweenness counts each pair once, and shares it among shortest ways', () => {
    // c parts {a, b} from {d, e, f, g}: 2 x 4 pairs; d parts {a, b, c} from {e, f, g}: 3 x 3.
    expect(byId(BOW, atOnce(betweenness(adjacencyOf(BOW))))).toEqual({ a: 0, b: 0, c: 8, d: 9, e: 8, f: 0, g: 0, z: 0 })
    const square = network('abcd', 'ab bc cd da')
    expect(byId(square, atOnce(betweenness(adjacencyOf(square))))).toEqual({ a: 0.5, b: 0.5, c: 0.5, d: 0.5 })
  })

  test('PageRank adds up to 1, and is the same for who is tied alike', () => {
    const rank = byId(BOW, atOnce(pageRank(adjacencyOf(BOW))))
    expect(Object.values(rank).reduce((one = 0, other = 0) => one + other, 0)).toBeCloseTo(1, 12)
    expect(rank['a']).toBeCloseTo(rank['g'] ?? 0, 12)
    expect(rank['c']).toBeGreaterThan(rank['a'] ?? 1)
  })

  test('degrees count ties, and a tie to somebody who is not there is none', () => {
    const odd = networkOf(
      ['a', 'b'],
      [
        { id: 'ab', from: 'a', to: 'b' },
        { id: 'ax', from: 'a', to: 'x' },
      ],
    )
    expect([...atOnce(degrees(adjacencyOf(odd)))]).toEqual([1, 1])
  })

  test('cut points and single ties; of two ties between two people neither is the only one', () => {
    const idsIn = (cuts: ReturnType<typeof cutsOf>, { ids, ties }: Network) => [
      new Set([...cuts.people].map((number) => ids[number])),
      new Set([...cuts.ties].map((number) => ties[number]?.id)),
    ]
    expect(idsIn(cutsOf(adjacencyOf(BOW)), BOW)).toEqual([new Set(['c', 'd', 'e']), new Set(['cd', 'de'])])
    const twice = networkOf(
      ['a', 'b', 'c'],
      [
        { id: '1', from: 'a', to: 'b' },
        { id: '2', from: 'b', to: 'a' },
        { id: '3', from: 'b', to: 'c' },
      ],
    )
    expect(idsIn(cutsOf(adjacencyOf(twice)), twice)).toEqual([new Set(['b']), new Set(['3'])])
  })

  test('parts: the two triangles are two, and who has no tie is one alone', () => {
    const parts = partsOf(adjacencyOf(BOW), randomOf(1))
    expect(parts[0]).toBe(parts[1])
    expect(parts[5]).toBe(parts[6])
    expect(parts[0]).not.toBe(parts[6])
    expect([...parts].filter((part) => part === parts[7])).toHaveLength(1)
  })

  test('equal values share a place, and nothing has none', () => {
    expect([...placesOf(Float64Array.of(0, 3, 0.1 + 0.2, 0.3, 0.1), [0, 1, 2, 3, 4])]).toEqual([0, 1, 2, 2, 4])
  })
})

const of = (name: string, on: Network, oneByOne = false, parts: readonly (readonly string[])[] = []) => {
  const method = METHODS[name]
  if (method === undefined) throw new Error(name)
  return atOnce(robustnessOf({ network: on, method, runs: 40, oneByOne, parts }))
}

/** A star: whoever is in the middle stays there. */
const STAR = network('mabcdefghij', 'ma mb mc md me mf mg mh mi mj')

describe('robustness', () => {
  test('the middle of a star is first in every run, and no single tie decides that', () => {
    const found = of('rank-brokers', STAR, true)
    expect(found).toMatchObject({ runs: 40, firstHeldInShare: 1, decidingTies: [] })
    expect(found.standings).toEqual([
      { ids: ['m'], band: 'STEADY', placeLow: 1, placeHigh: 1, firstInShare: 1, heldInShare: null },
    ])
  })

  test('a tie that decides who comes first is named', () => {
    // m joins four, n five of whom one is joined by one tie only.
    const two = network('mnabcdefghi', 'ma mb mc md ne nf ng nh ni')
    const found = of('rank-well-connected', two, true)
    expect(found.decidingTies).toEqual([])
    const near = network('mnabcdefgh', 'ma mb mc md ne nf ng nh ni mn')
    expect(of('rank-brokers', near, true).decidingTies?.length).toBeGreaterThan(0)
  })

  test('the same question has the same answer, in whatever order the database gives people and ties', () => {
    const other = network('zgfedcba', 'ge fg ef de cd ca bc ab')
    expect(of('rank-brokers', other)).toEqual(of('rank-brokers', BOW))
  })

  test('what is found is found again or not, and a tie that is left out does not count', () => {
    const found = of('find-single-ties', STAR)
    expect(found.standings).toHaveLength(10)
    expect(new Set(found.standings.map(({ heldInShare }) => heldInShare))).toEqual(new Set([1]))
    expect(new Set(of('find-cut-points', BOW).standings.map(({ ids }) => ids[0]))).toEqual(new Set(['c', 'd', 'e']))
  })

  test('parts hold by their pairs; of one alone nothing is said', () => {
    const found = of('find-communities', BOW, false, [['a', 'b', 'c'], ['z']])
    expect(found.standings[0]?.heldInShare).toBeGreaterThan(0.5)
    expect(found.standings[1]?.heldInShare).toBeNull()
  })

  test('without ties nothing is run', () => {
    expect(of('rank-brokers', networkOf(['a', 'b'], []))).toEqual({
      runs: 0,
      firstHeldInShare: null,
      decidingTies: null,
      standings: [],
    })
  })

  test('every file that ranks, or finds by how ties lie, has its method, and every method its file', () => {
    const names = analysisFiles().map(({ name }) => name)
    const needed = ['find-cut-points', 'find-single-ties', 'find-communities']
    expect(Object.keys(METHODS).toSorted()).toEqual(
      names.filter((name) => name.startsWith('rank-') || needed.includes(name)),
    )
  })
})

test('a long computation lets others work, and ends with its time', async () => {
  let others = 0
  const timer = setInterval(() => (others += 1), 1)
  // Never ends by itself.
  const steps = (function* (): Steps<never> {
    for (;;) yield
  })()
  await expect(inSlices(steps, performance.now() + 100)).rejects.toMatchObject({ code: 'TIMEOUT' })
  clearInterval(timer)
  expect(others).toBeGreaterThan(1)
})
