/**
 * Real Neo4j for the integration tests of a run: one for each worker, so that files run beside each other and each has a
 * database to itself (claim.ts). Vitest calls this only when the run has such tests.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import neo4j from 'neo4j-driver'
import type { TestProject } from 'vitest/node'
import { z } from 'zod'
import { ensureJars } from '../../src/graph/embedded/jars.ts'
import { startEmbedded } from '../../src/graph/embedded/launch.ts'
import { migrate } from '../../src/graph/migrate.ts'
import { memoryFolder } from './memory.ts'

/** How to reach the database of this run. */
export type TestDatabase = { readonly uri: string; readonly user: string; readonly password: string }

declare module 'vitest' {
  export interface ProvidedContext {
    databases: {
      readonly all: readonly TestDatabase[]
      /** Folder in which a worker takes one of them. */
      readonly claims: string
    }
  }
}

const ROOT = resolve(import.meta.dirname, '../..')
const log = (line: string) => void process.stderr.write(`${line}\n`)

const asDatabase = z.object({ uri: z.string(), user: z.string(), password: z.string() })

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
  await driver.close()
  return { uri, user, password }
}

/** Starts the servers with test flags and GDS, applies the migrations, and deletes it all at the end. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const claims = mkdtempSync(join(tmpdir(), 'peermap-claims-'))
  const closing: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    await Promise.all(closing.map((each) => each()))
    rmSync(claims, { recursive: true, force: true })
  }
  const start = async (worker: number): Promise<TestDatabase> => {
    const home = mkdtempSync(join(memoryFolder(), 'peermap-test-'))
    // All of them do the same: one of them says so.
    const say = worker === 0 ? log : () => undefined
    const server = await startEmbedded({ root: ROOT, home, test: 'long', gds: true, settings: MANY_PLANS, log: say })
    closing.push(async () => {
      await server.stop()
      rmSync(home, { recursive: true, force: true })
    })
    return prepare(server, say)
  }
  try {
    const given = running()
    // Once, before several look for them.
    if (given === null) await ensureJars(ROOT, log)
    const workers = Array.from({ length: project.config.maxWorkers }, (_, worker) => worker)
    const all = given === null ? await Promise.all(workers.map(start)) : [await prepare(given, log)]
    project.provide('databases', { all, claims })
  } catch (error) {
    await close()
    throw error
  }
  return close
}
