/** The runner on a real database: two at once, each within its time, and no projection left whatever happens. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adjacencyOf, networkOf } from '../../src/analysis/network.ts'
import { analysisFiles, parseAnalysis, type AnalysisFile } from '../../src/analysis/header.ts'
import { betweenness, pageRank, type Steps } from '../../src/analysis/centrality.ts'
import { cutsOf } from '../../src/analysis/cutting.ts'
import { Analyses } from '../../src/analysis/run.ts'
import { randomOf } from '../../src/analysis/robustness.ts'
import { openDriver, read } from '../../src/graph/driver.ts'
import { toDate } from '../../src/graph/values.ts'
import { testDatabase, testDriver, wipe } from '../support/database.ts'

const bare = testDriver()
const driver = openDriver(testDatabase())
const quiet = { info: () => undefined, warn: () => undefined }
const MAP = 'map-of-the-runner'
const PEOPLE = 60
const TIES = 150

/** A map of invented people and ties, some of them twice between the same two, some people without any. */
beforeAll(async () => {
  await wipe(bare)
  const random = randomOf(7)
  const someone = (): number => Math.floor(random() * (PEOPLE - 5))
  const ties = Array.from({ length: TIES }, (_, at) => ({ id: `tie-${at}`, from: someone(), to: someone() }))
  await bare.executeQuery(
    `UNWIND range(0, $people - 1) AS number
     CREATE (:YoungPerson {id: 'yp-' + number, mapId: $map, label: 'YP ' + number})
     WITH count(*) AS people
     UNWIND $ties AS tie
     MATCH (a:YoungPerson {id: 'yp-' + toString(toInteger(tie.from)), mapId: $map}), (b:YoungPerson {id: 'yp-' + toString(toInteger(tie.to)), mapId: $map})
     CREATE (a)-[:PEER {id: tie.id, mapId: $map, kind: 'FRIEND', source: 'invented', recordedAt: datetime('2026-01-01T00:00:00Z')}]->(b)`,
    { map: MAP, people: PEOPLE, ties: ties.filter(({ from, to }) => from !== to) },
  )
  await analysesOf().gds.warm()
}, 240_000)
afterAll(async () => {
  await wipe(bare)
  await driver.close()
  await bare.close()
})

/** A runner that is warm, and the names that it gave to projections. */
const names: string[] = []
const analysesOf = (takesMs = 25_000): Analyses =>
  new Analyses({
    driver,
    log: quiet,
    takesMs,
    newName: () => {
      const name = `of-a-test-${names.length}`
      names.push(name)
      return name
    },
  })

const exists = async (run: string): Promise<unknown> =>
  (await read(driver, { text: 'CALL gds.graph.exists($run) YIELD exists RETURN exists', params: { run } }))[0]?.[
    'exists'
  ]

const left = async (): Promise<readonly string[]> => {
  const found: string[] = []
  for (const name of names) if ((await exists(name)) === true) found.push(name)
  return found
}

/** A file of which nothing is known but that it projects, and then does this. */
const thatProjects = (then: string): AnalysisFile =>
  parseAnalysis(
    'find-trouble',
    `// question: What if it fails?
// clause: P2.2
// for: ANALYST
// parameters: mapId; run
// columns: many Int!
// reads: MAP
// about: MAP
// algorithm: none, after a GDS projection
// read it: never
// not for: anybody
// revision: 1
MATCH (a:YoungPerson {mapId: $mapId})-[:PEER]->(b:YoungPerson {mapId: $mapId})
WITH gds.graph.project($run, a, b, {}, {undirectedRelationshipTypes: ['*']}) AS g
${then}
CALL gds.graph.drop(g.graphName) YIELD graphName
RETURN many
`,
  )
const FAILS = thatProjects('WITH g, 1 / (g.nodeCount - g.nodeCount) AS many')
const ENDLESS = thatProjects('UNWIND range(1, 2000000000) AS number WITH g, sum(number) AS many')

const later = (ms = 25_000): number => performance.now() + ms
const named = (name: string): AnalysisFile => {
  const found = analysisFiles().find((file) => file.name === name)
  if (found === undefined) throw new Error(name)
  return found
}
const paramsOf = () => ({ mapId: MAP, asOf: toDate('2026-06-01'), without: [], limit: 200 })

describe('no projection is left', () => {
  test('by a statement that fails after it projected; without the runner it would be', async () => {
    const analyses = analysesOf()
    await analyses.gds.warm()
    await expect(analyses.rowsOf(FAILS, { mapId: MAP }, later())).rejects.toMatchObject({ code: 'INTERNAL' })
    expect(names.length).toBeGreaterThan(0)
    expect(await left()).toEqual([])
    await expect(bare.executeQuery(FAILS.statement, { mapId: MAP, run: 'bare' })).rejects.toThrow('/ by zero')
    expect(await exists('bare')).toBe(true)
    await bare.executeQuery("CALL gds.graph.drop('bare') YIELD graphName RETURN graphName")
  })

  test('by one that runs out of its time', async () => {
    const analyses = analysesOf(1_500)
    await analyses.gds.warm()
    const began = performance.now()
    await expect(analyses.inTurn((until) => analyses.rowsOf(ENDLESS, { mapId: MAP }, until))).rejects.toMatchObject({
      code: 'TIMEOUT',
    })
    expect(performance.now() - began).toBeLessThan(15_000)
    expect(await left()).toEqual([])
  })

  test('by ten that are asked for at once: two run, eight wait, the eleventh is refused', async () => {
    const analyses = analysesOf()
    await analyses.gds.warm()
    let most = 0
    const ask = () =>
      analyses.inTurn((until) => {
        most = Math.max(most, analyses.load.running)
        return analyses.rowsOf(named('rank-brokers'), paramsOf(), until)
      })
    const asked = Array.from({ length: 10 }, ask)
    await expect(ask()).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', details: { retryAfter: 10 } })
    const answers = await Promise.all(asked)
    expect(new Set(answers.map((rows) => JSON.stringify(rows))).size).toBe(1)
    expect(most).toBe(2)
    expect(new Set(names).size).toBe(names.length)
    expect(await left()).toEqual([])
  })

  test('one that waited for longer than its time is not begun', async () => {
    const analyses = analysesOf()
    await expect(analyses.rowsOf(named('list-gaps'), paramsOf(), performance.now())).rejects.toMatchObject({
      code: 'TIMEOUT',
    })
  })
})

test('before it is warm a file that needs GDS is told to come again, and others run', async () => {
  const cold = analysesOf()
  await expect(cold.rowsOf(named('rank-brokers'), paramsOf(), later())).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    details: { retryAfter: 5 },
  })
  expect(await cold.rowsOf(named('list-gaps'), paramsOf(), later())).toHaveLength(PEOPLE)
  await cold.gds.warm()
  expect(await cold.rowsOf(named('rank-brokers'), paramsOf(), later())).toHaveLength(PEOPLE)
})

const atOnce = <Value>(steps: Steps<Value>): Value => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

describe('what is computed here for robustness is what GDS computes', () => {
  const networkOn = async () => {
    const onMap = { mapId: MAP, asOf: '2026-06-01', without: [] }
    const basis = await analysesOf().basisOf(onMap, { over: 'PEER', gaps: true, until: later() })
    expect(basis).toMatchObject({ sources: 1, oldestTie: '2026-01-01', newestTie: '2026-01-01', openGaps: 0 })
    expect(basis.youngPeople).toHaveLength(PEOPLE)
    expect(basis.unknownMutual).toBe(basis.ties)
    expect(basis.peers).toHaveLength(basis.ties)
    return networkOf(basis.youngPeople, basis.peers)
  }
  const rowsOf = async (name: string) => {
    const analyses = analysesOf()
    await analyses.gds.warm()
    return analyses.rowsOf(named(name), paramsOf(), later())
  }

  test.each([
    ['rank-brokers', betweenness],
    ['rank-well-connected', pageRank],
  ] as const)('%s', async (name, measure) => {
    const network = await networkOn()
    const values = atOnce(measure(adjacencyOf(network)))
    const rows = await rowsOf(name)
    expect(rows).toHaveLength(PEOPLE)
    for (const { id, value } of rows) {
      const own = values[network.ids.indexOf(String(id))] ?? NaN
      expect(Math.abs(own - Number(value))).toBeLessThan(1e-6 * Math.max(1, own))
    }
  })

  test('find-cut-points and find-single-ties', async () => {
    const network = await networkOn()
    const cuts = cutsOf(adjacencyOf(network))
    expect(cuts.people.size).toBeGreaterThan(0)
    expect(new Set((await rowsOf('find-cut-points')).map(({ id }) => id))).toEqual(
      new Set([...cuts.people].map((number) => network.ids[number])),
    )
    expect(new Set((await rowsOf('find-single-ties')).map(({ tie }) => tie))).toEqual(
      new Set([...cuts.ties].map((number) => network.ties[number]?.id)),
    )
  })
})
