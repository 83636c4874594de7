/**
 * Real Neo4j for the integration tests of a run: one for each worker, so that files run beside each other and each has a
 * database to itself (claim.ts). Vitest calls this only when the run has such tests. They are fetched and started while the
 * unit tests run; workers of integration tests wait for them.
 */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import neo4j from 'neo4j-driver'
import type { TestProject } from 'vitest/node'
import { ensureJars } from '../../src/graph/embedded/jars.ts'
import { startEmbedded } from '../../src/graph/embedded/launch.ts'
import { migrate } from '../../src/graph/migrate.ts'
import { loadStatement } from '../../src/graph/statements.ts'
import { memoryFolder } from './memory.ts'
import { asDatabase, TOLD, type TestDatabase, type Told } from './told.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder in which the databases are told (`TOLD`), and a worker takes one of them. */
    databases: string
  }
}

const ROOT = resolve(import.meta.dirname, '../..')
const log = (line: string) => void process.stderr.write(`${line}\n`)

/**
 * A throw-away database that runs already, for who runs single tests again and again: `{"uri", "user", "password"}`. Every
 * test file deletes all that is in it.
 */
const running = (): TestDatabase | null => {
  const { PEERMAP_TEST_NEO4J: given } = process.env
  return given === undefined || given === '' ? null : asDatabase.parse(JSON.parse(given))
}

/** All files of a worker use one database: what one has planned need not be planned for the next. */
const MANY_PLANS = { 'server.memory.query_cache.per_db_cache_num_entries': '1200' }

const prepare = async ({ uri, user, password }: TestDatabase, say: (line: string) => void): Promise<TestDatabase> => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  await migrate(driver, join(ROOT, 'cypher', 'migrations'), say)
  // Before any plan is made: a constraint that comes later makes the database forget them all.
  await driver.executeQuery(loadStatement('demo/constraint'))
  await driver.close()
  return { uri, user, password }
}

type End = () => Promise<void>

/** Starts a server with test flags and GDS, and applies the migrations. `ends` gets what ends and deletes it. */
async function startFor(worker: number, ends: End[]): Promise<TestDatabase> {
  const home = mkdtempSync(join(memoryFolder(), 'peermap-test-'))
  // All of them do the same: one of them says so.
  const say = worker === 0 ? log : () => undefined
  const server = await startEmbedded({ root: ROOT, home, test: 'long', gds: true, settings: MANY_PLANS, log: say })
  ends.push(async () => {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  })
  return prepare(server, say)
}

async function startAll(workers: number, ends: End[]): Promise<readonly TestDatabase[]> {
  const given = running()
  if (given !== null) return [await prepare(given, log)]
  // Once, before several look for them.
  await ensureJars(ROOT, log)
  const started = await Promise.allSettled(Array.from({ length: workers }, (_, worker) => startFor(worker, ends)))
  return started.map((each) => {
    if (each.status === 'rejected') throw each.reason
    return each.value
  })
}

/** Starts the servers beside the tests, and ends and deletes all of it after them. */
export default (project: TestProject): End => {
  const folder = mkdtempSync(join(tmpdir(), 'peermap-claims-'))
  // Renamed into its place: a worker that waits for it reads all of it.
  const tell = (told: Told): void => {
    writeFileSync(join(folder, `${TOLD}.new`), JSON.stringify(told), { mode: 0o600 })
    renameSync(join(folder, `${TOLD}.new`), join(folder, TOLD))
  }
  const ends: End[] = []
  let failed: string | null = null
  const told = startAll(project.config.maxWorkers, ends).then(
    (all) => tell({ all: [...all] }),
    (error: unknown) => {
      failed = `The databases of the integration tests did not start: ${error instanceof Error ? error.message : String(error)}`
      tell({ failed })
    },
  )
  project.provide('databases', folder)
  return async () => {
    await told
    await Promise.all(ends.map((end) => end()))
    rmSync(folder, { recursive: true, force: true })
    if (failed !== null) log(failed)
  }
}
