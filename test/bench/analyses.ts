/**
 * `--only analyses`: each file of cypher/analysis on maps of 30, 1,000 and 2,500 people, through Peermap over HTTP (p), as
 * the bare statement through the driver (s), and beside python-igraph (i) where `python3` has it, on the same ties. Peermap's
 * answer has more to do: who may, on what it rests, how sure it is (to 300 people; above that in the background, which is
 * waited for), the journal on disk. igraph has the network in memory already. Medians, one after the other.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { analysisFiles, type AnalysisFile } from '../../src/analysis/header.ts'
import { argumentsOf, isValue } from '../../src/analysis/sdl.ts'
import { METHODS } from '../../src/analysis/robustness.ts'
import { readConfig, ROOT } from '../../src/config.ts'
import { devIssuer, signDevToken } from '../../src/dev-tokens.ts'
import { openDriver, readSingly, write, type Driver } from '../../src/graph/driver.ts'
import { startEmbedded } from '../../src/graph/embedded/launch.ts'
import { migrate } from '../../src/graph/migrate.ts'
import { toDate } from '../../src/graph/values.ts'
import { today } from '../../src/policy/age.ts'
import { startService } from '../../src/service.ts'
import { makeMap, type BenchMap } from './data.ts'
import { COUNCIL, loadData } from './load.ts'
import { quantile } from './report.ts'

const SIZES = [
  { people: 30, ties: 140 },
  { people: 1_000, ties: 4_000 },
  { people: 2_500, ties: 10_000 },
] as const
const DAY = today(new Date())
/** For `limit`: as the command asks. */
const LIMIT = 20

/** What igraph computes of the same, by file. */
const IGRAPH = `
import json, sys, time
import igraph
asked = json.load(sys.stdin)
g = igraph.Graph(n=asked['people'], edges=asked['ties'])
files = {
  'rank-brokers': lambda: g.betweenness(directed=False),
  'rank-well-connected': lambda: g.pagerank(damping=0.85),
  'find-cores': lambda: g.coreness(),
  'find-parts': lambda: g.connected_components(),
  'find-cut-points': lambda: g.articulation_points(),
  'find-single-ties': lambda: g.bridges(),
  'find-communities': lambda: g.community_multilevel(),
  'summarise-network': lambda: (g.transitivity_undirected(), g.assortativity_degree(), len(g.connected_components())),
}
found = {}
for name, run in files.items():
  times = []
  for _ in range(asked['rounds']):
    began = time.perf_counter(); run(); times.append((time.perf_counter() - began) * 1000)
  found[name] = sorted(times)[len(times) // 2]
print(json.dumps({'version': igraph.__version__, 'ms': found}))
`

/** Medians of igraph by file, in ms; null: `python3` has no igraph. */
function igraphOf({ members, peerTies }: BenchMap, rounds: number) {
  const number = new Map(members.map(({ id }, at) => [id, at]))
  const input = JSON.stringify({
    people: members.length,
    rounds,
    ties: peerTies.map(({ from, to }) => [number.get(from), number.get(to)]),
  })
  const { status, stdout } = spawnSync('python3', ['-c', IGRAPH], { input, encoding: 'utf8' })
  if (status !== 0) return null
  const found: { readonly version: string; readonly ms: Readonly<Record<string, number>> } = JSON.parse(stdout)
  return found
}

/** `after`: what is done between two rounds, and counts for nobody. */
async function medianOf<Value>(
  rounds: number,
  work: () => Promise<Value>,
  after: (value: Value) => Promise<void> = async () => undefined,
): Promise<number> {
  // The first is planned, and counts for nobody.
  await after(await work())
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    const value = await work()
    times.push(performance.now() - began)
    await after(value)
  }
  return quantile(times, 0.5)
}

/** What files ask for of their own. */
const ownOf = ({ members, risks }: BenchMap, other: BenchMap): Readonly<Record<string, unknown>> => ({
  from: members[0]?.id,
  to: members[20]?.id,
  person: members[0]?.id,
  risk: risks[0]?.id,
  other: other.id,
  before: DAY,
  after: DAY,
  months: 3,
})

/** Whom harm is open for: everybody said to harm has cover (load.ts). */
const harmOf = ({ harmTies }: BenchMap): readonly string[] => [...new Set(harmTies.map(({ from }) => from))]

async function bareMs(driver: Driver, file: AnalysisFile, maps: readonly [BenchMap, BenchMap], rounds: number) {
  const [map, other] = maps
  const own = Object.fromEntries(
    Object.entries(ownOf(map, other)).map(([name, value]) => [name, value === DAY ? toDate(DAY) : value]),
  )
  const fixed = { mapId: map.id, asOf: toDate(DAY), without: [], limit: LIMIT, backwards: false }
  const open = [map.id, other.id]
  let count = 0
  return medianOf(rounds, async () => {
    const run = `bench-${file.name}-${map.members.length}-${count++}`
    const params = { ...own, ...fixed, harm: harmOf(map), open, run }
    await readSingly(driver, 'bare', { text: file.statement, params, timeoutMs: 60_000 })
  })
}

type Ask = (query: string, purpose: string) => Promise<string>

async function peermapMs(ask: Ask, file: AnalysisFile, maps: readonly [BenchMap, BenchMap], rounds: number) {
  const [map, other] = maps
  const own = ownOf(map, other)
  const given = argumentsOf(file).filter(({ type, default: preset }) => type.endsWith('!') && preset === null)
  const list = given.map(({ name }) => `${name}: ${JSON.stringify(own[name])}`).join(', ')
  const columns = file.columns.filter((column) => !isValue(file, column)).map(({ name }) => name)
  const sure = METHODS[file.name] === undefined ? '' : 'robustness { state id }'
  const query = `{ analysis(map: "${map.id}") { ${file.field}${list === '' ? '' : `(${list})`} { rows { ${columns.join(' ')} } basedOn { people } ${sure} } } }`
  const [purpose = ''] = file.purposes
  return medianOf(
    rounds,
    () => ask(query, purpose),
    async (text) => {
      if (text.includes('"errors"')) throw new Error(`${file.name}: ${text}`)
      const [, id] = /"state":"RUNNING","id":"([^"]+)"/.exec(text) ?? []
      if (id !== undefined) await ended(ask, id, purpose)
    },
  )
}

/** What goes on in the background is not to slow down what is measured next. Not counted: it is after the answer. */
async function ended(ask: Ask, id: string, purpose: string): Promise<void> {
  for (;;) {
    const text = await ask(`{ analysisRun(id: "${id}") { state } }`, purpose)
    if (!text.includes('RUNNING')) return
    await sleep(100)
  }
}

type Line = {
  readonly people: number
  readonly file: string
  readonly p: number
  readonly s: number
  readonly i: number | null
}

const shown = (ms: number | null): string => (ms === null ? '-' : ms.toFixed(ms < 10 ? 1 : 0)).padStart(8)

/** As a table. */
export const textOfAnalyses = (lines: readonly Line[], igraph: string | null): string =>
  [
    `Analyses, ms: Peermap over HTTP (p), the bare statement (s), p/s, ${igraph === null ? 'python-igraph is not installed' : `python-igraph ${igraph} (i)`}`,
    ...lines.map(
      ({ people, file, p, s, i }) =>
        `${String(people).padStart(5)}  ${file.padEnd(30)}${shown(p)}${shown(s)}${(p / s).toFixed(2).padStart(8)}${shown(i)}`,
    ),
  ].join('\n')

/** Measures all, on a database of its own that has GDS. `names`: these files alone; empty: all. */
export async function measureAnalyses(about: {
  readonly rounds: number
  readonly names: readonly string[]
  readonly say: (line: string) => void
}): Promise<{ readonly lines: readonly Line[]; readonly igraph: string | null }> {
  const { rounds, names, say } = about
  const home = mkdtempSync(join(tmpdir(), 'peermap-bench-analyses-'))
  const database = await startEmbedded({ root: ROOT, home: join(home, 'neo4j'), gds: true, log: say })
  const driver = openDriver({ ...database, statementMs: 60_000 })
  try {
    await migrate(driver, join(ROOT, 'cypher', 'migrations'), () => undefined)
    const maps = SIZES.map(({ people, ties }, at) =>
      makeMap({ seed: 40 + at, title: `Map of ${people}`, people, ties }),
    )
    const [small] = maps
    if (small === undefined) throw new Error('no map')
    await loadData(driver, { small, medium: small, large: small, all: maps })
    const allocated = `UNWIND $maps AS map CREATE (:Allocation {id: 'dev ' + map, practitioner: $practitioner, mapId: map, from: date($day)})`
    const practitioner = `peermap-dev#${COUNCIL.sub}`
    await write(driver, { text: allocated, params: { maps: maps.map(({ id }) => id), practitioner, day: DAY } })
    const service = await startService({
      config: readConfig({ PORT: '0', PEERMAP_HOME: home, PEERMAP_LOG_LEVEL: 'silent', PEERMAP_ANALYSIS_MS: '60000' }),
      graph: database,
      issuers: [await devIssuer(home)],
      introspection: false,
      say: () => undefined,
    })
    try {
      const token = await signDevToken(home, COUNCIL)
      const ask: Ask = async (query, purpose) => {
        for (;;) {
          const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-purpose': purpose }
          const response = await fetch(service.url, { method: 'POST', headers, body: JSON.stringify({ query }) })
          const text = await response.text()
          if (!text.includes('"UNAVAILABLE"')) return text
          await sleep(500)
        }
      }
      const lines: Line[] = []
      let version: string | null = null
      for (const map of maps) {
        const igraph = igraphOf(map, rounds)
        version = igraph?.version ?? null
        for (const file of analysisFiles().filter(({ name }) => names.length === 0 || names.includes(name))) {
          // What goes on in the background on a large map takes half a minute a round.
          const isLong = METHODS[file.name] !== undefined && map.members.length > 300
          const p = await peermapMs(ask, file, [map, small], isLong ? 1 : rounds)
          const s = await bareMs(driver, file, [map, small], rounds)
          lines.push({ people: map.members.length, file: file.name, p, s, i: igraph?.ms[file.name] ?? null })
          say(textOfAnalyses(lines.slice(-1), version).split('\n')[1] ?? '')
        }
      }
      return { lines, igraph: version }
    } finally {
      await service.stop()
    }
  } finally {
    await driver.close()
    await database.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
