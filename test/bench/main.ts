/**
 * `npm run bench [-- --json] [--quick] [--only map-32,d,b] [--rounds N] [--seconds S] [--profile DIR]`; `--quick` is one
 * short round at 16 connections, `--profile` writes a CPU profile of each server. `--only writes` measures the steps
 * alone (writes.ts), `--only map-32` no steps; without it both, the steps in two rounds at most. `--only overload` measures
 * what is answered where twice as much is asked as can be (overload.ts). `--only analyses` measures the library of analyses,
 * `--only analyses,rank-brokers` one of them (analyses.ts).
 *
 * Peermap beside its peers, in one run, on the same data and operations, at 1 and 16 connections. One embedded Neo4j with
 * serving settings and invented data from a seeded generator (data.ts): maps of 32, 70 and 1,089 people with 150, 350 and
 * 5,370 peer ties, and 22 more that the index lists. Each server is a process of its own; one is asked at a time, in
 * rounds a, a+, b, c, d, e, a, a+ ..., and the median of the rounds counts, so that other work on the machine hits all
 * alike. The generator (fire.ts) shares the machine with server and database. Before the rounds each server's answers
 * are compared in content with what the generated data say (operations.ts), and after each round the last one again.
 *
 * The servers, and why each is fair, in short (more at the top of each file in servers/):
 * - (a) neo4j-driver as its manual recommends for production, one hand-written statement an operation, no GraphQL, no
 *   protection. Also with Peermap's replaced decoder (a+), which is not how the driver comes.
 * - (b) @neo4j/graphql in Apollo's standalone server as their getting-started pages have it, NODE_ENV=production. Its
 *   schema has only the fields asked for, and flat tie lists, its faster choice.
 * - (c) (b) and graphql-shield on every field of every type, rules cached a request ('contextual').
 * - (d) Peermap with its defaults and everything on: token, purpose, opening, guards, redactions, journal on disk. A
 *   Council practitioner allocated to every map. A quarter of the people have an ethnicity recorded; those, and those said to
 *   harm, have cover by assessments about eight people each: the answer is (b)'s exactly.
 * - (e) the same process, asked by a nurse of a health trust with a sharing decision about every third person: names are
 *   withheld per person, ethnicity and harmful ties for all.
 * All have the same indexes: Peermap's migrations. The journal's projection into the graph runs once a minute, as always.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openDriver, type Driver } from '../../src/graph/driver.ts'
import { startEmbedded, type Embedded } from '../../src/graph/embedded/launch.ts'
import { migrate } from '../../src/graph/migrate.ts'
import { measureAnalyses, textOfAnalyses } from './analyses.ts'
import { isStock, SERVERS, startServers, type ServerName, type Servers } from './children.ts'
import { makeData } from './data.ts'
import { measureDisk } from './disk.ts'
import { fire, type Round } from './fire.ts'
import { loadData, OPENED_ON } from './load.ts'
import { askedOf, canonical, isSubset, operationsOn, type Json, type Operation } from './operations.ts'
import { measureOverload, textOfOverload } from './overload.ts'
import { quantile, ratiosOf, textOf, textOfWrites, writeRatiosOf, type Cell } from './report.ts'
import { measureWrites, type WriteCell } from './writes.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const WARM_UP_S = 0.7
/** A small answer and a large one. */
const OVERLOADED: ReadonlySet<string> = new Set(['map-32', 'map-1089'])
/** The slowest server at 16 connections may hold a transaction for longer than the usual 30 s on a busy machine. */
const PATIENT = { 'db.transaction.timeout': '180s' }

const { values: given } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    profile: { type: 'string' },
  },
})
const rounds = Number(given.rounds ?? (given.quick ? 1 : 3))
const seconds = Number(given.seconds ?? (given.quick ? 0.5 : 1))
const only = given.only?.split(',') ?? []
const wantsWrites = only.length === 0 || only.includes('writes')
const wantsOverload = only.length === 0 || only.includes('overload')
const wantsAnalyses = only.length === 0 || only.includes('analyses')
const wantsReads =
  only.length === 0 || (!only.includes('analyses') && only.some((name) => name !== 'writes' && name !== 'overload'))
const say = (line: string): void => void process.stderr.write(`${line}\n`)

const wantedOf = <T extends string>(all: readonly T[]): readonly T[] => {
  const named = all.filter((name) => only.includes(name))
  return named.length > 0 ? named : all
}

function check(server: ServerName, operation: Operation, body: Buffer): void {
  const answer: { readonly data?: Json; readonly errors?: Json } = JSON.parse(body.toString())
  const wrong = (what: string): never => {
    throw new Error(`${server} ${operation.name}: ${what}: ${body.toString().slice(0, 500)}`)
  }
  if (answer.errors !== undefined) wrong('errors')
  const got = canonical(answer.data ?? null)
  const expected = canonical(server === 'e' ? operation.partner : askedOf(operation, isStock(server)).full)
  if (JSON.stringify(got) !== JSON.stringify(expected)) wrong('not what the data say')
  if (server === 'e' && !isSubset(got, canonical(operation.full))) wrong('not a part of the full view')
}

type Measured = Round & { readonly cpu: number; readonly databaseCpu: number }
type Point = { readonly server: ServerName; readonly operation: Operation; readonly connections: number }

async function measure(
  servers: Servers,
  points: readonly Point[],
  bytes: ReadonlyMap<string, number>,
): Promise<Cell[]> {
  const found = new Map<Point, Measured[]>()
  for (let round = 0; round < rounds; round++) {
    say(`Round ${round + 1} of ${rounds}`)
    for (const point of points) {
      const { server, operation, connections } = point
      const about = { connections, seconds, bytes: bytes.get(`${server} ${operation.name}`) ?? 0 }
      const before = servers.cpu(server)
      const result = await fire(servers.target(server, operation), about)
      const after = servers.cpu(server)
      check(server, operation, result.last)
      const answers = result.times.length
      const cpu = (after.server - before.server) / answers
      const databaseCpu = (after.database - before.database) / answers
      found.set(point, [...(found.get(point) ?? []), { ...result, cpu, databaseCpu }])
    }
  }
  return [...found].map(([{ server, operation, connections }, results]) => {
    const median = (value: (result: Measured) => number): number => quantile(results.map(value), 0.5)
    return {
      operation: operation.name,
      server,
      connections,
      perSecond: median((result) => result.perSecond),
      p50: median((result) => quantile(result.times, 0.5)),
      p99: median((result) => quantile(result.times, 0.99)),
      bytes: bytes.get(`${server} ${operation.name}`) ?? 0,
      cpu: median((result) => result.cpu),
      databaseCpu: median((result) => result.databaseCpu),
    }
  })
}

/** Warms every server up for every operation, and checks what it answers. @returns the size of each answer */
async function warmUp(servers: Servers, points: readonly Point[]): Promise<ReadonlyMap<string, number>> {
  const bytes = new Map<string, number>()
  for (const { server, operation } of points) {
    const key = `${server} ${operation.name}`
    if (bytes.has(key)) continue
    const target = servers.target(server, operation)
    const first = await fire(target, { connections: 1, seconds: 0, bytes: 0 })
    check(server, operation, first.last)
    bytes.set(key, first.last.length)
    await fire(target, { connections: 4, seconds: WARM_UP_S, bytes: first.last.length })
  }
  return bytes
}

async function readsOf(servers: Servers): Promise<readonly Cell[]> {
  if (!wantsReads) return []
  const all = operationsOn(makeData(), OPENED_ON)
  const names = wantedOf(all.map(({ name }) => name))
  const points = all
    .filter(({ name }) => names.includes(name))
    .flatMap((operation) =>
      (given.quick ? [16] : [1, 16]).flatMap((connections) =>
        wantedOf(SERVERS).map((server): Point => ({ server, operation, connections })),
      ),
    )
  return measure(servers, points, await warmUp(servers, points))
}

async function run(
  servers: Servers,
  driver: Driver,
  journalDisk: Awaited<ReturnType<typeof measureDisk>>,
): Promise<void> {
  const cells = await readsOf(servers)
  const ratios = ratiosOf(cells)
  const writes: readonly WriteCell[] = wantsWrites
    ? await measureWrites(servers, driver, { rounds: Math.min(rounds, 2), seconds, say })
    : []
  const writeRatios = writeRatiosOf(writes)
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model ?? '' }
  const report = given.json
    ? JSON.stringify(
        { machine, rounds, seconds, fdatasyncMs: journalDisk, cells, ratios, writes, writeRatios },
        null,
        2,
      )
    : `${[wantsReads ? textOf(cells, ratios) : '', wantsWrites ? textOfWrites(writeRatios) : ''].join('\n')}\n\nfdatasync of the journal's disk: median ${journalDisk.median.toFixed(2)} ms, p99 ${journalDisk.p99.toFixed(2)} ms\n` +
      `${machine.cpus} CPUs (${machine.model}), Node ${machine.node}, ${rounds} rounds of ${seconds} s`
  process.stdout.write(`${report}\n`)
}

/** On a database of its own, which has GDS. */
async function runAnalyses(): Promise<void> {
  const names = only.filter((name) => name !== 'analyses')
  const found = await measureAnalyses({ rounds: given.quick ? 1 : 3, names, say })
  process.stdout.write(
    given.json ? `${JSON.stringify({ analyses: found })}\n` : `${textOfAnalyses(found.lines, found.igraph)}\n`,
  )
}

/** On servers of its own, which are as impatient as they come. */
async function runOverload(database: Embedded): Promise<void> {
  const about = { wanted: ['d'], writes: false, database, home: join(home, 'overload'), profile: null } as const
  const servers = await startServers({ ...about, patient: false })
  try {
    for (const operation of operationsOn(makeData(), OPENED_ON).filter(({ name }) => OVERLOADED.has(name))) {
      const found = await measureOverload(servers.target('d', operation), Math.max(seconds * 5, 1))
      const { name } = operation
      process.stdout.write(
        given.json ? `${JSON.stringify({ overload: name, ...found })}\n` : `${textOfOverload(name, found)}\n`,
      )
    }
  } finally {
    await servers.stop()
  }
}

const graphHome = mkdtempSync(join(tmpdir(), 'peermap-bench-'))
mkdirSync(join(ROOT, '.peermap'), { recursive: true, mode: 0o700 })
// On the disk where a journal is by default: a folder for temporary files may be memory.
const home = mkdtempSync(join(ROOT, '.peermap', 'bench-'))
const removeFolders = (): void => {
  rmSync(graphHome, { recursive: true, force: true })
  rmSync(home, { recursive: true, force: true })
}
process.once('exit', removeFolders)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const closing: (() => Promise<void>)[] = []
try {
  if (wantsAnalyses) await runAnalyses()
  if (!wantsReads && !wantsWrites && !wantsOverload) process.exit()
  const database = await startEmbedded({ root: ROOT, home: graphHome, gds: false, settings: PATIENT, log: say })
  closing.push(database.stop)
  const driver = openDriver(database)
  await migrate(driver, join(ROOT, 'cypher', 'migrations'), () => undefined)
  say('Loading invented data')
  const began = performance.now()
  const data = makeData()
  // What the steps need beside maps of their own is in every load.
  await loadData(driver, wantsReads || wantsOverload ? data : { ...data, all: [] })
  closing.push(() => driver.close())
  say(`Loaded in ${Math.round(performance.now() - began)} ms`)
  const profile = given.profile === undefined ? null : resolve(given.profile)
  const wanted = SERVERS.filter(
    (name) => (wantsReads && wantedOf(SERVERS).includes(name)) || (wantsWrites && name === 'd'),
  )
  if (wantsReads || wantsWrites) {
    const servers = await startServers({ wanted, writes: wantsWrites, database, home, profile, patient: true })
    try {
      await run(servers, driver, await measureDisk(home))
    } finally {
      await servers.stop()
    }
  }
  if (wantsOverload) await runOverload(database)
} finally {
  for (const close of closing.toReversed()) await close()
}
