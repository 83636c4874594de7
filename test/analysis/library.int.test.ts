/** Every file of cypher/analysis on the demo: what it answers, what it leaves out, and what it leaves behind. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { AnalysisFile } from '../../src/analysis/header.ts'
import { DEMO_CALLERS, DEMO_ISSUER, demoMapIds } from '../../src/demo/callers.ts'
import { idOf } from '../../src/demo/ids.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { read, reading, write } from '../../src/graph/driver.ts'
import { readFacts } from '../../src/graph/grants.ts'
import { compact } from '../../src/graph/statements.ts'
import { toParameter, toPlain, type Row } from '../../src/graph/values.ts'
import type { Caller } from '../../src/policy/facts.ts'
import { openingOf } from '../../src/policy/opening.ts'
import { z } from 'zod'
import { testDriver, wipe } from '../support/database.ts'
import { HIDDEN } from './hidden.ts'
import { answer, FILES, fileCalled, parametersFor, TODAY } from './support.ts'

const { lanternfield: mapId, thistleYard, nightjar } = demoMapIds
const yp = (number: number): string => idOf(1, `yp${number}`)
/** Ids for what the files ask beside the map. */
const GIVEN = {
  ...{ open: [thistleYard, nightjar], other: nightjar, before: '2026-01-15', after: TODAY, months: 6 },
  ...{ person: yp(3), from: yp(1), to: yp(13), risk: idOf(1, 'r3'), backwards: false },
  harm: [yp(4), yp(10), yp(15), idOf(1, 'c1')],
}
const REFS = {
  ...{ m: mapId, n: thistleYard, a: yp(3), b: yp(7), c: yp(8), d: idOf(2, 'yp1'), harmer: yp(10) },
  ...{ g: idOf(1, 'g1'), l: idOf(1, 'p1'), adult: idOf(1, 'a5'), sameAs: idOf(2, 'p1') },
}

const driver = testDriver()
const draw = (text: string) => write(driver, { text, params: REFS })
const ask = (name: string, given: Readonly<Record<string, unknown>> = {}) =>
  answer(driver, name, { mapId, ...GIVEN, ...given })
const answers = async (): Promise<Readonly<Record<string, string>>> => {
  const found: Record<string, string> = {}
  for (const { name } of FILES) found[name] = JSON.stringify(await ask(name))
  return found
}

/** As any tool runs it; the text as the service sends it, so that its plan is used again. */
const runOf = async ({ statement }: AnalysisFile) => {
  const params = Object.entries(parametersFor({ mapId, ...GIVEN })).map(([key, value]) => [key, toParameter(value)])
  const session = driver.session({ defaultAccessMode: 'READ' })
  const { records, summary } = await session.run(compact(statement), Object.fromEntries(params))
  await session.close()
  const rows = records.map((record) => Object.fromEntries(record.keys.map((key) => [key, toPlain(record.get(key))])))
  return { keys: records[0]?.keys, rows, queryType: summary.queryType }
}

const ran = new Map<string, Awaited<ReturnType<typeof runOf>>>()
let usual: Readonly<Record<string, string>>
beforeAll(async () => {
  await wipe(driver)
  await loadDemo(driver, { today: TODAY, now: new Date(`${TODAY}T09:00:00Z`), log: () => undefined })
  // Harm that leads back: the demo has none.
  await write(driver, {
    text: `MATCH (a:YoungPerson {id: $a}), (b:YoungPerson {id: $b})
      CREATE (a)-[:HARMS {id: 'back', mapId: $m, subjectId: a.id, status: 'SUSPECTED'}]->(b)`,
    params: { m: mapId, a: yp(15), b: yp(4) },
  })
  for (const file of FILES) ran.set(file.name, await runOf(file))
  usual = Object.fromEntries([...ran].map(([name, { rows }]) => [name, JSON.stringify(rows)]))
}, 240_000)
afterAll(() => driver.close())

const GRAPHQL: Readonly<Record<string, (value: unknown) => boolean>> = {
  ID: (value) => typeof value === 'string',
  String: (value) => typeof value === 'string',
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  Int: Number.isInteger,
  Float: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
  '[ID!]': (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  '[String!]': (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
}

describe('P2.2 every file', () => {
  test.each(FILES)('$name reads only, and answers its columns, on the demo', ({ columns, name }) => {
    const { keys, rows, queryType } = ran.get(name)!
    expect(queryType).toBe('r')
    expect(rows.length).toBeGreaterThan(0)
    expect(keys).toEqual(columns.map((column) => column.name))
    for (const row of rows)
      for (const { name: key, type } of columns) {
        const value = row[key]
        const isGood = value === null ? !type.endsWith('!') : GRAPHQL[type.replace(/!$/, '')]!(value)
        expect([name, key, value, isGood]).toEqual([name, key, value, true])
      }
  })
})

describe('P8.7 what is hidden changes no answer', () => {
  afterEach(async () => {
    await draw('MATCH ()-[r {canary: true}]->() DELETE r')
    await draw('MATCH (n {canary: true}) DETACH DELETE n')
  })

  test('all of it at once, byte for byte', { timeout: 240_000 }, async () => {
    for (const each of HIDDEN) await draw(each.draw)
    const now = await answers()
    expect(FILES.map(({ name }) => name).filter((name) => now[name] !== usual[name])).toEqual([])
    expect(JSON.stringify(now)).not.toMatch(/"c\d+[a-z]?"/)
  })

  test.each(HIDDEN)('$what: were it not hidden, $changes would tell', async (hidden) => {
    await draw(hidden.draw)
    expect(JSON.stringify(await ask(hidden.changes))).toBe(usual[hidden.changes])
    await draw(hidden.show)
    expect(JSON.stringify(await ask(hidden.changes))).not.toBe(usual[hidden.changes])
  })
})

test('P8.7 a group that affiliations alone join is in no answer, though a shown risk is posed by it', async () => {
  expect(await ask('trace-risk')).toMatchObject([{ by: [], to: [idOf(1, 'g1'), idOf(1, 'p3')].toSorted() }])
  for (const [name, text] of Object.entries(usual)) expect([name, text.includes(idOf(1, 'g3'))]).toEqual([name, false])
})

test('P8.7 no group or place is in an answer that the map itself does not list for an analyst', async () => {
  const found = DEMO_CALLERS.find(({ name }) => name === 'analyst')!
  const { sub, org, agency, roles, purpose } = found
  const caller: Caller = { issuer: DEMO_ISSUER, subject: sub, organisation: org, agency, roles, purpose }
  const facts = await readFacts(reading(driver), caller, { mapId, today: TODAY, now: new Date(), elements: true })
  const opening = facts === null ? null : openingOf(caller, facts.facts, TODAY)
  const [row = {}] = await read(driver, {
    text: 'MATCH (n:PeerGroup|Location {mapId: $mapId}) RETURN collect(n.id) AS ids',
    params: { mapId },
  })
  const standing = z.array(z.string()).parse(row['ids'])
  const named = standing.filter((id) => Object.values(usual).some((text) => text.includes(id)))
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((id) => !opening?.listed?.has(id))).toEqual([])
})

test('P1.2 another map is spoken of only where it is open', async () => {
  expect(await ask('compare-maps', { open: [thistleYard] })).toEqual([])
  expect(await ask('list-on-several-maps', { open: [thistleYard] })).toEqual([])
  // The demo has a school on this map and on Thistle Yard, and a park on this one and on Nightjar.
  for (const open of [thistleYard, nightjar])
    expect(await ask('list-places-on-several-maps', { open: [open] })).toMatchObject([{ otherMap: open }])
  expect(await ask('list-places-on-several-maps', { open: [] })).toEqual([])
})

test('P1.2 somebody of another map is nobody here', async () => {
  const foreign = { person: idOf(2, 'yp1'), from: idOf(2, 'yp1'), risk: idOf(2, 'r1') }
  for (const name of ['find-path', 'follow-influence', 'list-supported-by', 'trace-risk'])
    expect([name, await ask(name, foreign)]).toEqual([name, []])
})

test('what is left out by `without` counts no more', async () => {
  const [tie = {}] = await ask('find-path', { from: yp(1), to: yp(2) })
  expect(tie).toMatchObject({ length: 1, ids: [yp(1), yp(2)] })
  const [way = {}] = await ask('find-path', { from: yp(1), to: yp(2), without: tie['ties'] })
  expect(way['length']).not.toBe(1)
  const ties = (rows: readonly Row[]): unknown => rows[0]?.['ties']
  expect(ties(await ask('summarise-network', { without: tie['ties'] }))).toBe(
    Number(ties(await ask('summarise-network'))) - 1,
  )
})

test('worked out by hand', async () => {
  const influence = await ask('follow-influence', { person: yp(7) })
  expect(influence).toMatchObject([
    { id: yp(10), steps: 1 },
    { id: yp(11), steps: 2 },
  ])
  expect(await ask('follow-influence', { person: yp(11), backwards: true })).toMatchObject([
    { id: yp(10), steps: 1 },
    { id: yp(7), steps: 2 },
  ])
  const cycles = await ask('find-harm-cycles')
  expect(cycles).toMatchObject([{ people: 2, ids: [yp(4), yp(15)], bothWays: 2 }])
  const harmed = await ask('follow-harm')
  expect(harmed.find(({ id }) => id === yp(4))).toMatchObject({ harmedBy: 2, secondStep: 0, alsoSaidToHarm: true })
  expect(harmed.find(({ id }) => id === yp(15))).toMatchObject({ harmedBy: 1, secondStep: 1, alsoSaidToHarm: true })
  const people = await ask('list-protective-ties')
  expect(people).toHaveLength(24)
})

describe('P2.2 small maps', () => {
  // As long as every id of a map: the database plans a statement anew for texts of another length.
  const idOfSmall = (people: number): string => `small-${people}`.padEnd(mapId.length, '-')
  const small = (name: string, people: number) => ask(name, { mapId: idOfSmall(people) })
  beforeAll(() =>
    draw(`CREATE (:YoungPerson {id: 'one', mapId: '${idOfSmall(1)}', label: 'YP 1'})
      WITH 1 AS drawn UNWIND ['two', 'three', 'four'] AS id CREATE (:YoungPerson {id: id, mapId: '${idOfSmall(3)}', label: id})`),
  )

  test('nobody', async () => {
    for (const { name } of FILES.filter((file) => file.name !== 'compare-maps'))
      expect([name, await small(name, 0)]).toEqual([name, []])
    const counts = (await small('compare-maps', 0)).map(({ here }) => here ?? 0)
    expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  test('one person', async () => {
    for (const { name } of FILES.filter(({ usesGds }) => usesGds)) await small(name, 1)
    expect(await small('summarise-network', 1)).toMatchObject([
      { people: 1, ties: 0, density: null, isolates: 1, parts: 1, largestPart: 1, transitivity: null },
    ])
    expect(await small('list-without-protective-adult', 1)).toMatchObject([{ id: 'one', protectivePeers: 0 }])
  })

  test('no ties', async () => {
    for (const { name } of FILES) await small(name, 3)
    expect(await small('find-parts', 3)).toHaveLength(3)
    expect(await small('rank-brokers', 3)).toMatchObject([{ value: 0 }, { value: 0 }, { value: 0 }])
    expect(await small('find-communities', 3)).toMatchObject([{ modularity: 0 }, {}, {}])
  })
})

describe('what a file leaves in memory', () => {
  const exists = async (run: string): Promise<unknown> =>
    (await read(driver, { text: 'CALL gds.graph.exists($run) YIELD exists', params: { run } }))[0]?.['exists']

  test.each(FILES.filter(({ usesGds }) => usesGds))('$name: nothing', async ({ name }) => {
    const run = `left-${name}`
    expect(JSON.stringify(await ask(name, { run }))).toBe(usual[name])
    expect(await exists(run)).toBe(false)
  })

  test('one that fails after its projection leaves it, and who runs it drops it', async () => {
    const run = 'left-by-a-failure'
    const { statement } = fileCalled('rank-brokers')
    const drop = 'CALL gds.graph.drop(g.graphName) YIELD graphName'
    expect(statement).toContain(drop)
    const failing = statement.replace(drop, 'WITH rows, 1 / (size(rows) - size(rows)) AS fails')
    await expect(read(driver, { text: failing, params: parametersFor({ mapId, run }) })).rejects.toThrow(
      'internal error',
    )
    expect(await exists(run)).toBe(true)
    await read(driver, { text: 'CALL gds.graph.drop($run, false) YIELD graphName', params: { run } })
    expect(await exists(run)).toBe(false)
  })
})
