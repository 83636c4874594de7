import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Driver } from 'neo4j-driver'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { SetupError } from '../../src/errors.ts'
import { migrate } from '../../src/graph/migrate.ts'
import { testDriver, wipe } from '../support/database.ts'

const MIGRATIONS = resolve(import.meta.dirname, '../../cypher/migrations')

let driver: Driver
let folder: string
let lines: string[]
const log = (line: string) => void lines.push(line)
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)

const clean = async (): Promise<void> => {
  await driver.executeQuery('MATCH (m:Migration) WHERE m.version >= 900 DELETE m')
  await driver.executeQuery('DROP CONSTRAINT trial_id IF EXISTS')
  await wipe(driver)
}
const numbers = async (query: string): Promise<readonly number[]> =>
  (await driver.executeQuery(query)).records.map((record) => Number(record.get(0)))

beforeAll(() => {
  driver = testDriver()
})
beforeEach(async () => {
  await clean()
  lines = []
  folder = mkdtempSync(join(tmpdir(), 'peermap-migrate-'))
  cpSync(MIGRATIONS, folder, { recursive: true })
  write(
    'V900__trial.cypher',
    'CREATE CONSTRAINT trial_id IF NOT EXISTS FOR (t:Trial) REQUIRE t.id IS UNIQUE;\nCREATE (:Trial {run: 1});\n',
  )
  write('V901__more.cypher', 'CREATE (:Trial {run: 2});\n')
})
afterEach(() => rmSync(folder, { recursive: true }))
afterAll(async () => {
  await clean()
  await driver.close()
})

test('migrations run once, in order, schema and data in one file', async () => {
  await migrate(driver, folder, log)
  await migrate(driver, folder, log)
  expect(await numbers('MATCH (t:Trial) RETURN t.run ORDER BY t.run')).toEqual([1, 2])
  expect(await numbers('MATCH (m:Migration) WHERE m.version >= 900 RETURN m.version ORDER BY m.appliedAt')).toEqual([
    900, 901,
  ])
  expect(lines).toHaveLength(2)
})

test('two processes at once apply each file once', async () => {
  const other = testDriver()
  await Promise.all([driver, other, driver].map((each) => migrate(each, folder, log)))
  await other.close()
  expect(await numbers('MATCH (t:Trial) RETURN t.run ORDER BY t.run')).toEqual([1, 2])
})

test('an applied file that was changed is refused by name', async () => {
  await migrate(driver, folder, log)
  write('V900__trial.cypher', 'CREATE (:Trial {run: 3});\n')
  const again = migrate(driver, folder, log)
  await expect(again).rejects.toThrow(`${join(folder, 'V900__trial.cypher')} was changed after it was applied`)
  await expect(again).rejects.toBeInstanceOf(SetupError)
})

test('a database of a later version is refused', async () => {
  await migrate(driver, folder, log)
  rmSync(join(folder, 'V901__more.cypher'))
  await expect(migrate(driver, folder, log)).rejects.toThrow('The database has migration 901 (more)')
})

test('a file that fails is named, not recorded, and runs again when mended', async () => {
  write('V902__wrong.cypher', 'CREATE (:Trial {run: 3});\nCRATE (n);\n')
  await expect(migrate(driver, folder, log)).rejects.toThrow(
    `${join(folder, 'V902__wrong.cypher')}, statement 2, was refused by Neo4j (Neo.ClientError.Statement.SyntaxError)`,
  )
  expect(await numbers('MATCH (m:Migration) WHERE m.version = 902 RETURN m.version')).toEqual([])
  write('V902__wrong.cypher', 'MERGE (:Trial {run: 3});\n')
  await migrate(driver, folder, log)
  expect(await numbers('MATCH (m:Migration) WHERE m.version = 902 RETURN m.version')).toEqual([902])
})
