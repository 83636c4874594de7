/** One real Neo4j for the integration tests of a run. Vitest calls this only when the run has such tests. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import neo4j from 'neo4j-driver'
import type { TestProject } from 'vitest/node'
import { z } from 'zod'
import { startEmbedded } from '../../src/graph/embedded/launch.ts'
import { migrate } from '../../src/graph/migrate.ts'

/** How to reach the database of this run. */
export type TestDatabase = { readonly uri: string; readonly user: string; readonly password: string }

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: TestDatabase
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

const prepare = async ({ uri, user, password }: TestDatabase, project: TestProject): Promise<void> => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  await migrate(driver, join(ROOT, 'cypher', 'migrations'), log)
  await driver.close()
  project.provide('neo4j', { uri, user, password })
}

/** Starts the server with test flags and GDS, applies the migrations, and deletes it all at the end. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const given = running()
  if (given !== null) {
    await prepare(given, project)
    return async () => undefined
  }
  const home = mkdtempSync(join(tmpdir(), 'peermap-test-'))
  const server = await startEmbedded({ root: ROOT, home, test: true, gds: true, log })
  await prepare(server, project)
  return async () => {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
