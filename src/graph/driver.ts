import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver, type EagerResult, type QueryResult, type Result } from 'neo4j-driver'
import { PeermapError } from '../errors.ts'
import { compact } from './statements.ts'
import { toParameter, toPlain, type Row } from './values.ts'

export type { Driver } from 'neo4j-driver'

/** Where the graph is. `uri` decides routing and encryption: `bolt`, `neo4j`, each with `+s` or `+ssc`. */
export type DriverSettings = {
  readonly uri: string
  readonly user: string
  readonly password: string
  /** default `neo4j` */
  readonly database?: string
  /** connections per server, default 50 */
  readonly poolSize?: number
  /** for statements that say nothing of their time, default 8,000 */
  readonly statementMs?: number
}

/** One statement of ours. `timeoutMs` is enforced by the database; default that of the driver's settings. */
export type Statement = {
  readonly text: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly timeoutMs?: number
}

/** Seconds after which a caller may try again when the graph could not be reached. */
export const RETRY_AFTER_SECONDS = 5

const CONNECT_MS = 2_000
const ACQUIRE_MS = 3_000
const RETRY_MS = 2_000
const STATEMENT_MS = 8_000
const DEFAULT_DATABASE = 'neo4j'

const databases = new WeakMap<Driver, string>()
const statementTimes = new WeakMap<Driver, number>()

/**
 * A driver with short limits: a database that is down is noticed in about 2 s instead of 66. No connection is made
 * before the first statement. Close it with `driver.close()`.
 *
 * Integers arrive as numbers (@neo4j/graphql takes both forms; the graph holds none beyond 2^53, which would arrive as
 * Infinity). Notifications are off: each generated statement would raise one.
 */
export const openDriver = (settings: DriverSettings): Driver => {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
    connectionTimeout: CONNECT_MS,
    connectionAcquisitionTimeout: ACQUIRE_MS,
    maxTransactionRetryTime: RETRY_MS,
    maxConnectionPoolSize: settings.poolSize ?? 50,
    disableLosslessIntegers: true,
    notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
    telemetryDisabled: true,
    userAgent: 'peermap',
  })
  databases.set(driver, settings.database ?? DEFAULT_DATABASE)
  statementTimes.set(driver, settings.statementMs ?? STATEMENT_MS)
  return driver
}

const statementMsOf = (driver: Driver): number => statementTimes.get(driver) ?? STATEMENT_MS

/** The database that `openDriver` was given: for the `sessionConfig` of @neo4j/graphql. */
export const databaseOf = (driver: Driver): string => databases.get(driver) ?? DEFAULT_DATABASE

const RETRY_DELAYS_MS = [50, 100, 200, 400, 800] as const

/** Starts a statement without the stack that the driver would keep of each, for errors that never show one. */
const startQuietly = (start: () => Result): Result => {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return start()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const readOnce = async (driver: Driver, text: string, about: ReadAbout): Promise<QueryResult> => {
  const session = driver.session({
    database: databaseOf(driver),
    defaultAccessMode: neo4j.session.READ,
    bookmarkManager: driver.executeQueryBookmarkManager,
  })
  try {
    return await startQuietly(() => session.run(text, about.params, { timeout: about.timeoutMs }))
  } finally {
    await session.close()
  }
}

type ReadAbout = { readonly params: Readonly<Record<string, unknown>>; readonly timeoutMs: number }

/**
 * Runs one reading statement in one round trip, tried again on transient failures for as long as the driver would. Its own
 * transaction functions take three round trips, and a small map is read in less than one of them. Parameters as the driver
 * takes them. Throws the driver's error.
 */
export async function readInOneTrip(driver: Driver, text: string, about: ReadAbout): Promise<QueryResult> {
  const until = performance.now() + RETRY_MS
  for (const delay of RETRY_DELAYS_MS) {
    try {
      return await readOnce(driver, text, about)
    } catch (error) {
      const retryable = error instanceof Error && neo4j.isRetryableError(error)
      if (!retryable || performance.now() + delay > until) throw error
    }
    await sleep(delay)
  }
  return readOnce(driver, text, about)
}

const MOST_TEXTS = 200
const texts = new Map<string, string>()

const compacted = (text: string): string => {
  const known = texts.get(text)
  if (known !== undefined) return known
  if (texts.size >= MOST_TEXTS) texts.clear()
  const short = compact(text)
  texts.set(text, short)
  return short
}

const rowsOf = ({ records }: Pick<EagerResult, 'records'>): readonly Row[] =>
  records.map((record) => Object.fromEntries(record.keys.map((key) => [key, toPlain(record.get(key))])))

const parametersOf = ({ params = {} }: Statement): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toParameter(value)]))

/**
 * Runs one statement that only reads, retried on transient failures. It sees this process's own writes, also on a
 * cluster: `read`, `write` and @neo4j/graphql share the driver's bookmark manager. Throws PeermapError.
 */
export async function read(driver: Driver, statement: Statement): Promise<readonly Row[]> {
  const { text, timeoutMs = statementMsOf(driver) } = statement
  try {
    return rowsOf(await readInOneTrip(driver, compacted(text), { params: parametersOf(statement), timeoutMs }))
  } catch (error) {
    throw toPeermapError(error)
  }
}

/**
 * Runs one statement in a transaction of its own, retried on transient failures: ids and times are parameters, so that
 * a second attempt writes the same. Throws PeermapError.
 */
export async function write(driver: Driver, statement: Statement): Promise<readonly Row[]> {
  const { text, timeoutMs = statementMsOf(driver) } = statement
  try {
    const config = {
      routing: 'WRITE',
      database: databaseOf(driver),
      transactionConfig: { timeout: timeoutMs },
    } as const
    return rowsOf(await driver.executeQuery(text, parametersOf(statement), config))
  } catch (error) {
    throw toPeermapError(error)
  }
}

/** Runs one statement, on a connection of its own or in a transaction. Throws PeermapError. */
export type Run = (statement: Statement) => Promise<readonly Row[]>

/** Statements that read, each on a connection of its own. */
export const reading =
  (driver: Driver): Run =>
  (statement) =>
    read(driver, statement)

/**
 * Runs statements in one transaction, tried again as a whole on transient failures; what `work` throws undoes it. Statements
 * that are started together travel together, and run in their order. Throws PeermapError.
 */
export async function inTransaction<T>(driver: Driver, timeoutMs: number, work: (run: Run) => Promise<T>): Promise<T> {
  const session = driver.session({ database: databaseOf(driver), bookmarkManager: driver.executeQueryBookmarkManager })
  try {
    return await session.executeWrite(
      (transaction) =>
        work(async (statement) => rowsOf(await transaction.run(compacted(statement.text), parametersOf(statement)))),
      { timeout: timeoutMs },
    )
  } catch (error) {
    throw toPeermapError(error)
  } finally {
    await session.close()
  }
}

/** Whether what failed was a constraint: another transaction wrote the same first. */
export const isConstraintViolation = (error: unknown): boolean =>
  error instanceof PeermapError &&
  error.cause instanceof neo4j.Neo4jError &&
  error.cause.code === 'Neo.ClientError.Schema.ConstraintValidationFailed'

/** The driver gives these no code of their own ("N/A"): its pool is full for too long, or closed. */
const POOL_FAILURE = /^(Connection acquisition timed out|Pool is closed)/
const TIMED_OUT = /^Neo\.\w+\.Transaction\.(TransactionTimedOut\w*|LockAcquisitionTimeout|LockClientStopped)$/

/**
 * What a caller may learn of a failure: UNAVAILABLE (with `retryAfter`), TIMEOUT or INTERNAL. The original is the
 * `cause`; its text may hold stored values or Cypher, so it never reaches the message. A PeermapError is passed on.
 */
export const toPeermapError = (error: unknown): PeermapError => {
  if (error instanceof PeermapError) return error
  const options = { cause: error }
  if (error instanceof neo4j.Neo4jError) {
    if (TIMED_OUT.test(error.code)) return new PeermapError('TIMEOUT', 'the graph took too long to answer', {}, options)
    if (neo4j.isRetryableError(error) || POOL_FAILURE.test(error.message)) {
      const details = { retryAfter: RETRY_AFTER_SECONDS }
      return new PeermapError('UNAVAILABLE', 'the graph is not available, try again', details, options)
    }
  }
  return new PeermapError('INTERNAL', 'internal error', {}, options)
}
