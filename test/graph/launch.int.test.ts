import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { checkJars, ensureJars } from '../../src/graph/embedded/jars.ts'
import { startEmbedded } from '../../src/graph/embedded/launch.ts'
import { SetupError } from '../../src/errors.ts'
import { testDatabase, testDriver } from '../support/database.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const HOLD = join(ROOT, 'test', 'support', 'hold.ts')
const held = z.object({ uri: z.string(), password: z.string(), pid: z.number() })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peermap-launch-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const log = () => undefined
/** A start takes 4 s, on a machine that does much else at once 30 s. */
const STARTS = { timeout: 240_000 }
const driverOf = (uri: string, password: string): Driver => neo4j.driver(uri, neo4j.auth.basic('neo4j', password))

const holdServer = async (home: string): Promise<z.infer<typeof held> & { readonly owner: ChildProcess }> => {
  const owner = spawn(process.execPath, ['--import', 'tsx', HOLD, home], { stdio: ['pipe', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: owner.stdout })) return { ...held.parse(JSON.parse(line)), owner }
  throw new Error('the server did not start')
}

test(
  'kill -9 of the process that serves: no second instance before it, no committed data lost after it',
  STARTS,
  async () => {
    const home = join(folder, 'killed')
    const first = await holdServer(home)
    const writer = driverOf(first.uri, first.password)
    for (let id = 1; id <= 20; id++) await writer.executeQuery('CREATE (:Kept {id: $id})', { id })
    await writer.close()

    const second = startEmbedded({ root: ROOT, home, test: true, log })
    await expect(second).rejects.toThrow(
      `is in use: process ${first.owner.pid} runs it (Neo4j is process ${first.pid})`,
    )
    await expect(second).rejects.toBeInstanceOf(SetupError)

    first.owner.kill('SIGKILL')
    await once(first.owner, 'exit')
    const again = await startEmbedded({ root: ROOT, home, test: true, log })
    try {
      expect(again.password).toBe(first.password)
      const reader = driverOf(again.uri, again.password)
      const { records } = await reader.executeQuery('MATCH (k:Kept) RETURN count(DISTINCT k.id) AS kept')
      await reader.close()
      expect(Number(records[0]?.get('kept'))).toBe(20)
      expect(existsSync(`/proc/${first.pid}`)).toBe(false)
      expect(statSync(join(home, 'neo4j-password')).mode & 0o777).toBe(0o600)
      expect(statSync(join(home, 'data')).mode & 0o077).toBe(0)
    } finally {
      await again.stop()
    }
    expect(await again.ended).toMatchObject({ code: 0 })
  },
)

test('a port that another program has is said', STARTS, async () => {
  const port = Number(new URL(testDatabase().uri).port)
  await expect(startEmbedded({ root: ROOT, home: join(folder, 'port'), test: true, port, log })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use by another program`,
  )
})

test('a setting that Neo4j does not know ends the start with its name', STARTS, async () => {
  const settings = { 'db.no_such_setting': '1' }
  await expect(startEmbedded({ root: ROOT, home: join(folder, 'bad'), test: true, settings, log })).rejects.toThrow(
    /Neo4j did not start \(exit 1\): .*db\.no_such_setting/,
  )
})

test('changed jars are fetched again; other versions and downloads that were killed are deleted', STARTS, async () => {
  const name = basename(await ensureJars(ROOT, log))
  const parent = join(folder, '.peermap', 'neo4j')
  mkdirSync(join(parent, name, 'lib'), { recursive: true })
  writeFileSync(join(parent, name, 'lib', 'neo4j-5.26.29.jar'), 'not this')
  mkdirSync(join(parent, `${name}.partial-999999999`))
  mkdirSync(join(parent, '0123456789abcdef'))
  const lines: string[] = []
  const jars = await ensureJars(folder, (line) => void lines.push(line))
  expect(jars).toBe(join(parent, name))
  expect(lines[0]).toContain('were changed')
  expect(checkJars(jars)).toEqual([])
  expect(readdirSync(parent)).toEqual([name])
})

test('no file, no address and no procedure beyond the few allowed can be reached from a query', async () => {
  const driver = testDriver()
  const codeOf = async (query: string): Promise<unknown> => {
    try {
      await driver.executeQuery(query)
      return 'allowed'
    } catch (error) {
      return error instanceof neo4j.Neo4jError ? error.code : error
    }
  }
  const refused = 'Neo.ClientError.Statement.ExternalResourceFailed'
  expect(await codeOf("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line")).toBe(refused)
  expect(await codeOf("LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line")).toBe(refused)
  const unknown = 'Neo.ClientError.Procedure.ProcedureNotFound'
  expect(await codeOf("CALL apoc.load.json('file:///etc/passwd')")).toBe(unknown)
  expect(await codeOf("CALL apoc.cypher.runFile('x.cypher')")).toBe(unknown)
  expect(await codeOf("CALL gds.graph.export('g', {dbName: 'x'})")).toBe(unknown)
  expect(await codeOf("CALL apoc.util.validate(false, 'x', [])")).toBe('allowed')
  expect(await codeOf('RETURN gds.version()')).toBe('allowed')
  await driver.close()
})
