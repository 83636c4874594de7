/** Applies `cypher/migrations/V001__name.cypher` in order, each once; the graph remembers which (`:Migration`). */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import neo4j, { type Driver, Neo4jError, type Transaction } from 'neo4j-driver'
import { SetupError } from '../errors.ts'
import { databaseOf } from './driver.ts'

/** One file. The checksum is of its text with Unix line ends. */
export type Migration = {
  readonly version: number
  readonly name: string
  readonly file: string
  readonly checksum: string
  readonly statements: readonly string[]
}

const NAME = /^V(\d+)__(\w+)\.cypher$/
const CONSTRAINT = 'CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (m:Migration) REQUIRE m.version IS UNIQUE'
/** How long to wait for another process that applies the same file; the server ends one wait after 10 s. */
const OTHER_MS = 120_000
/** The server's own limit is for the operations of callers. */
const TRANSACTION_MS = 600_000

const patientIn = (driver: Driver) => ({
  database: databaseOf(driver),
  transactionConfig: { timeout: TRANSACTION_MS },
})

/** The statements of a file: each ends with `;` at the end of a line. Parts of only comments are left out. */
export const statementsOf = (text: string): readonly string[] =>
  text
    .split(/;[ \t]*(?:\n|$)/)
    .map((part) => part.trim())
    .filter((part) => part.split('\n').some((line) => !/^\s*(\/\/.*)?$/.test(line)))

/**
 * The migrations of a folder, by version.
 * @throws SetupError for a folder that can't be read, a name that is not V001__name.cypher, a version used twice
 */
export const migrationsOf = (folder: string): readonly Migration[] => {
  let names: readonly string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    throw new SetupError(`The folder of migrations can't be read: ${folder}`, { cause: error })
  }
  const found = names
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => {
      const [, version, name] = NAME.exec(file) ?? []
      if (version === undefined || name === undefined) {
        throw new SetupError(`A migration must be named like V001__name.cypher: ${join(folder, file)}`)
      }
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
      const checksum = createHash('sha256').update(text).digest('hex')
      return { version: Number(version), name, file: join(folder, file), checksum, statements: statementsOf(text) }
    })
    .toSorted((one, other) => one.version - other.version)
  const twice = found.find(({ version }, index) => found[index + 1]?.version === version)
  if (twice) throw new SetupError(`Two migrations have version ${twice.version} in ${folder}`)
  return found
}

const isWaitTooLong = (error: unknown): boolean =>
  error instanceof Neo4jError && /LockAcquisitionTimeout|LockClient|DeadlockDetected/.test(error.code)

/**
 * The node of a migration, in an open transaction: whoever holds it applies the file, anyone else waits here.
 * @returns the checksum of an earlier run, or null when it is this transaction that made the node
 */
const claim = async (transaction: Transaction, migration: Migration): Promise<string | null> => {
  const { records } = await transaction.run(
    `OPTIONAL MATCH (known:Migration {version: $version})
     WITH known.checksum AS before
     MERGE (m:Migration {version: $version})
     ON CREATE SET m.name = $name, m.checksum = $checksum, m.appliedAt = datetime(), m.claim = $claim
     WITH before, m, m.claim = $claim AS mine
     REMOVE m.claim
     RETURN CASE WHEN mine THEN null ELSE m.checksum END AS checksum`,
    {
      version: neo4j.int(migration.version),
      name: migration.name,
      checksum: migration.checksum,
      claim: crypto.randomUUID(),
    },
  )
  const checksum: unknown = records[0]?.get('checksum')
  return typeof checksum === 'string' ? checksum : null
}

const runOne = async (driver: Driver, { file }: Migration, index: number, statement: string): Promise<void> => {
  try {
    await driver.executeQuery(statement, {}, patientIn(driver))
  } catch (error) {
    if (!(error instanceof Neo4jError) || error.retryable) throw error
    throw new SetupError(`${file}, statement ${index + 1}, was refused by Neo4j (${error.code}): ${error.message}`, {
      cause: error,
    })
  }
}

const apply = async (driver: Driver, migration: Migration, log: (line: string) => void): Promise<void> => {
  const session = driver.session({ database: databaseOf(driver) })
  const transaction = await session.beginTransaction({ timeout: TRANSACTION_MS })
  try {
    const before = await claim(transaction, migration)
    if (before !== null && before !== migration.checksum) {
      throw new SetupError(
        `${migration.file} was changed after it was applied to this database. ` +
          `Put the file back as it was, and write the change as a new migration`,
      )
    }
    if (before !== null) return
    log(`Applying ${migration.file}`)
    // schema statements can't share a transaction with the node: they run beside it, and again after a crash
    for (const [index, statement] of migration.statements.entries()) await runOne(driver, migration, index, statement)
    await transaction.commit()
  } finally {
    await transaction.close()
    await session.close()
  }
}

/** Checks that a first statement runs. @throws SetupError naming the setting to change */
export const reach = async (driver: Driver): Promise<void> => {
  const database = databaseOf(driver)
  try {
    // Tried once, so that an address where nothing listens is reported at once, however patient the driver is.
    await driver.getServerInfo({ database })
    await driver.executeQuery('RETURN 1', {}, patientIn(driver))
  } catch (cause) {
    if (!(cause instanceof Neo4jError)) throw cause
    if (cause.code.startsWith('Neo.ClientError.Security'))
      throw new SetupError('The graph refuses NEO4J_USER with NEO4J_PASSWORD', { cause })
    if (cause.code === 'Neo.ClientError.Database.DatabaseNotFound')
      throw new SetupError(`The graph has no database ${database} (NEO4J_DATABASE)`, { cause })
    throw new SetupError(`The graph can't be reached (${cause.code}): does it run, and is NEO4J_URI right?`, { cause })
  }
}

/**
 * Brings the database up to the migrations of a folder. Safe for two processes at once, and after a kill: a file that
 * was not finished runs again, so its statements are written with IF NOT EXISTS or MERGE.
 * @throws SetupError when the database can't be reached, an applied file was changed, or the database has a migration
 *   that the folder lacks
 */
export const migrate = async (driver: Driver, folder: string, log: (line: string) => void): Promise<void> => {
  const migrations = migrationsOf(folder)
  await reach(driver)
  await driver.executeQuery(CONSTRAINT, {}, patientIn(driver))
  const { records } = await driver.executeQuery(
    'MATCH (m:Migration) RETURN m.version AS version, m.name AS name, m.checksum AS checksum ORDER BY version',
    {},
    patientIn(driver),
  )
  const applied = new Map(records.map((record) => [Number(record.get('version')), record]))
  const unknown = [...applied.values()].find(
    (record) => !migrations.some(({ version }) => version === Number(record.get('version'))),
  )
  if (unknown) {
    throw new SetupError(
      `The database has migration ${Number(unknown.get('version'))} (${String(unknown.get('name'))}), which ${folder} lacks: ` +
        `it was made by a later version of this program`,
    )
  }
  for (const migration of migrations) {
    if (applied.get(migration.version)?.get('checksum') === migration.checksum) continue
    const until = Date.now() + OTHER_MS
    for (;;) {
      try {
        await apply(driver, migration, log)
        break
      } catch (error) {
        if (!isWaitTooLong(error) || Date.now() > until) throw error
        log(`Waiting for another process that applies ${migration.file}`)
      }
    }
  }
}
