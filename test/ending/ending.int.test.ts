/** What is ended by a signal while it works on a graph leaves nothing running, and nothing half-done. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../src/config.ts'
import { read } from '../../src/graph/driver.ts'
import { holderOf } from '../../src/graph/embedded/home.ts'
import { startEmbedded } from '../../src/graph/embedded/launch.ts'
import { migrate } from '../../src/graph/migrate.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { peermap } from '../commands/run.ts'
import { ALLOCATE, COMMON, WHY } from '../exchange/support.ts'
import { testDatabase, testDriver, wipe } from '../support/database.ts'
import { isAll } from '../support/depth.ts'
import { command, endOf, until } from './running.ts'

const driver = testDriver()
const folder = mkdtempSync(join(tmpdir(), 'peermap-ended-'))
const { uri, user, password } = testDatabase()
const settings = {
  PEERMAP_HOME: folder,
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  PEERMAP_ISSUERS: join(folder, 'keys', 'issuers.json'),
}
const START_MS = 600_000

const count = async (pattern: string): Promise<unknown> =>
  (await read(driver, { text: `MATCH ${pattern} RETURN count(*) AS count` }))[0]?.['count']

const outcomes = (): readonly unknown[] =>
  readFileSync(join(folder, 'journal-imports', 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): Readonly<Record<string, unknown>> => JSON.parse(line))
    .filter(({ kind }) => kind === 'import')
    .map(({ outcome }) => outcome)

beforeAll(async () => {
  await wipe(driver)
  await peermap(['keys', '--out', join(folder, 'keys')])
})
afterAll(async () => {
  await driver.close()
  rmSync(folder, { recursive: true })
})

describe('an import', () => {
  const people = join(folder, 'people.csv')
  const args = ['import', ...COMMON, ...ALLOCATE, '--people', people, ...WHY]
  beforeAll(() => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `p${at},15,R${at}\n`)
    writeFileSync(people, `id,age,ref\n${rows.join('')}`)
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s while it writes clears what was written, and ends with %i and a word', async (signal, code) => {
    const running = command(args, settings)
    await until(running, async () => (await count("(:Import {status: 'RUNNING'})")) === 1)
    running.child.kill(signal)
    expect([await endOf(running), running.out(), running.err()]).toEqual([code, '', `${signal}: stopping\n`])
    expect(await count('(:PeerMap)')).toBe(0)
    expect(await count('(:YoungPerson)')).toBe(0)
    expect(outcomes().slice(-2)).toEqual(['INTENDED', 'FAILED'])
  })
})

describe('npm start', () => {
  const own = { PEERMAP_HOME: join(folder, 'own'), PORT: '0' }
  const home = join(own.PEERMAP_HOME, 'data', 'neo4j')

  test('SIGINT while Neo4j starts: it is stopped, too', { timeout: START_MS }, async () => {
    const running = command(['start'], own)
    await until(running, () => running.out().includes('Starting Neo4j') && holderOf(realpathSync(home)) !== undefined)
    running.child.kill('SIGINT')
    expect([await endOf(running), running.err()]).toEqual([130, expect.stringMatching(/(?:^|\n)SIGINT: stopping\n$/)])
    expect(holderOf(realpathSync(home))).toBeUndefined()
  })

  test(
    'SIGTERM while the graph is made ready: the same, and it goes on from there',
    { timeout: START_MS },
    async () => {
      const running = command(['start'], own)
      await until(running, () => running.out().includes('Applying'))
      running.child.kill('SIGTERM')
      expect([await endOf(running), running.err()]).toEqual([
        143,
        expect.stringMatching(/(?:^|\n)SIGTERM: stopping\n$/),
      ])
      expect(holderOf(realpathSync(home))).toBeUndefined()

      const said: string[] = []
      const server = await startEmbedded({ root: ROOT, home, test: true, gds: true, log: () => undefined })
      const graph = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
      await migrate(graph, join(ROOT, 'cypher', 'migrations'), (line) => void said.push(line))
      const { records } = await graph.executeQuery('MATCH (m:Migration) RETURN count(m) AS count')
      await graph.close()
      await server.stop()
      const files = readdirSync(join(ROOT, 'cypher', 'migrations')).filter((name) => name.endsWith('.cypher'))
      expect(said.length).toBeGreaterThan(0)
      expect(Number(records[0]?.get('count'))).toBe(files.length)
    },
  )

  test.runIf(isAll)('the next start goes on with it, and is ended cleanly', { timeout: START_MS }, async () => {
    const again = command(['start'], own)
    await until(again, () => /^curl /m.test(again.out()))
    again.child.kill('SIGTERM')
    expect([await endOf(again), again.err()]).toEqual([0, expect.not.stringMatching(/^ {4}at /m)])
    expect(holderOf(realpathSync(home))).toBeUndefined()
    expect((await verifyJournal({ folder: join(own.PEERMAP_HOME, 'journal') })).ok).toBe(true)
  })
})
