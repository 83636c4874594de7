/**
 * What the fast decoder saves on a real Neo4j: `node --import tsx test/bench/decoder.ts [rounds]`.
 * Medians over interleaved rounds, so that other work on the machine hits both alike.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { installFastDecoder, uninstallFastDecoder } from '../../src/graph/decoder.ts'
import { openDriver, type Driver } from '../../src/graph/driver.ts'
import { startEmbedded } from '../../src/graph/embedded/launch.ts'

const TIES = 5_370
const PEOPLE = 1_089
const WARM_UP = 5
const rounds = Number(process.argv[2] ?? 25)

const tie = `{id: $ids[i], kind: ['FRIEND', 'FAMILY', 'ACQUAINTANCE'][i % 3], valence: ['PROTECTIVE', 'NEUTRAL', 'STRAINED'][i % 3],
  strength: i % 5 + 1, from: $ids[i % ${PEOPLE}], to: $ids[i * 7 % ${PEOPLE}], since: '2026-01-' + (10 + i % 20)}`
const member = `{peermap_id: $ids[i], label: 'YP ' + i, name: 'Invented Näme ' + i, gender: 'F', dateOfBirth: '2010-05-' + (10 + i % 20),
  school: 'Invented School ' + i % 20, ward: 'Ward ' + i % 9, status: 'OPEN'}`

const CASES: Readonly<Record<string, string>> = {
  'ties, one record each': `UNWIND range(0, ${TIES - 1}) AS i RETURN ${tie} AS tie`,
  'ties, one list of maps': `RETURN [i IN range(0, ${TIES - 1}) | ${tie}] AS ties`,
  'ties, column lists': `WITH [i IN range(0, ${TIES - 1}) | ${tie}] AS ties
    RETURN [t IN ties | t.id] AS id, [t IN ties | t.kind] AS kind, [t IN ties | t.valence] AS valence,
      [t IN ties | t.strength] AS strength, [t IN ties | t.from] AS from, [t IN ties | t.to] AS to`,
  'members as @neo4j/graphql returns them': `RETURN {members: [i IN range(0, ${PEOPLE - 1}) | ${member}]} AS this`,
}

type Cost = { readonly wall: number; readonly cpu: number }

const measure = async (driver: Driver, text: string, params: object): Promise<Cost> => {
  const start = performance.now()
  const before = process.cpuUsage()
  await driver.executeQuery(text, params, { routing: 'READ', database: 'neo4j' })
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - start, cpu: (user + system) / 1000 }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const print = (line: string): void => void process.stdout.write(`${line}\n`)

const compare = async (driver: Driver, name: string, text: string, params: object): Promise<void> => {
  const driverOwn: Cost[] = []
  const replaced: Cost[] = []
  for (let round = 0; round < rounds + WARM_UP; round++) {
    uninstallFastDecoder()
    driverOwn.push(await measure(driver, text, params))
    installFastDecoder()
    replaced.push(await measure(driver, text, params))
  }
  const cells = (['wall', 'cpu'] as const).map((key) => {
    const before = median(driverOwn.slice(WARM_UP).map((cost) => cost[key]))
    const after = median(replaced.slice(WARM_UP).map((cost) => cost[key]))
    return `${key} ${before.toFixed(1)} -> ${after.toFixed(1)} ms (x${(before / after).toFixed(1)})`
  })
  print(`${name.padEnd(40)} ${cells.join('   ')}`)
}

const home = mkdtempSync(join(tmpdir(), 'peermap-bench-'))
const log = (line: string) => void process.stderr.write(`${line}\n`)
const server = await startEmbedded({ root: resolve(import.meta.dirname, '../..'), home, log })
const driver = openDriver(server)
try {
  const params = { ids: Array.from({ length: TIES }, () => crypto.randomUUID()) }
  for (const [name, text] of Object.entries(CASES)) await compare(driver, name, text, params)
} finally {
  await driver.close()
  await server.stop()
  rmSync(home, { recursive: true, force: true })
}
