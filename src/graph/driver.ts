import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, {
  type Driver,
  type EagerResult,
  type ManagedTransaction,
  type QueryResult,
  type Result,
} from 'neo4j-driver'
import { PeermapError } from '../errors.ts'
import { planAfter, PLANNED_AFTER_SECONDS } from './planning.ts'
import { compact, nameOf } from './statements.ts'
import { toParameter, toPlain, type Row } from './values.ts'
import { holding, timed, watch, type Ran } from './watch.ts'

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
  /** for statements without a limit of their own, default 8,000 */
  readonly statementMs?: number
  /** how long opening one connection may take, default 2,000 */
  readonly connectMs?: number
  /** how long a statement waits for a connection, default 3,000 */
  readonly acquireMs?: number
  /** how long transient failures are retried, default 2,000 */
  readonly retryMs?: number
  /** Called for each statement that ran. */
  readonly onRan?: (ran: Ran) => void
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
const POOL_SIZE = 50

const databases = new WeakMap<Driver, string>()
const statementTimes = new WeakMap<Driver, number>()
const retryTimes = new WeakMap<Driver, number>()

/**
 * A driver with short limits: a database that is down is noticed in about 2 s instead of 66. No connection is made
 * before the first statement. Close it with `driver.close()`.
 *
 * Integers arrive as numbers (@neo4j/graphql takes both forms; the graph holds none beyond 2^53, which would arrive as
 * Infinity). Notifications are off: each generated statement would raise one.
 */
export const openDriver = (settings: DriverSettings): Driver => {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
    connectionTimeout: settings.connectMs ?? CONNECT_MS,
    connectionAcquisitionTimeout: settings.acquireMs ?? ACQUIRE_MS,
    maxTransactionRetryTime: settings.retryMs ?? RETRY_MS,
    maxConnectionPoolSize: settings.poolSize ?? POOL_SIZE,
    disableLosslessIntegers: true,
    notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
    telemetryDisabled: true,
    userAgent: 'peermap',
  })
  databases.set(driver, settings.database ?? DEFAULT_DATABASE)
  statementTimes.set(driver, settings.statementMs ?? STATEMENT_MS)
  retryTimes.set(driver, settings.retryMs ?? RETRY_MS)
  watch(driver, { poolSize: settings.poolSize ?? POOL_SIZE, onRan: settings.onRan ?? (() => undefined) })
  return driver
}

/** The time limit of a statement that has none of its own. */
export const statementMsOf = (driver: Driver): number => statementTimes.get(driver) ?? STATEMENT_MS

/** The database that `openDriver` was given: for the `sessionConfig` of @neo4j/graphql. */
export const databaseOf = (driver: Driver): string => databases.get(driver) ?? DEFAULT_DATABASE

/** Between two tries; twice as long each time, up to the second. ms */
const RETRY_DELAY_MS = 50
const LONGEST_DELAY_MS = 800

/** Starts a statement without the stack trace that the driver would capture for each; our errors never show it. */
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

/** `name`: as `nameOf` gives it. */
type ReadAbout = {
  readonly params: Readonly<Record<string, unknown>>
  readonly timeoutMs: number
  readonly name: string
}

/**
 * Runs one reading statement in one round trip, and retries transient failures for as long as the driver would. The driver's
 * own transaction functions take three round trips, each longer than reading a small map. Parameters as the driver takes them.
 * Throws the driver's error.
 */
export const readInOneTrip = (driver: Driver, text: string, about: ReadAbout): Promise<QueryResult> =>
  holding(driver, () => timed(driver, about.name, () => readWithRetries(driver, text, about)))

async function readWithRetries(driver: Driver, text: string, about: ReadAbout): Promise<QueryResult> {
  const until = performance.now() + (retryTimes.get(driver) ?? RETRY_MS)
  for (let delay = RETRY_DELAY_MS; ; delay = Math.min(delay * 2, LONGEST_DELAY_MS)) {
    try {
      return await readOnce(driver, text, about)
    } catch (error) {
      planAfter(error, driver, databaseOf(driver), text, about.params)
      if (!isTransient(error) || performance.now() + delay > until) throw error
    }
    await sleep(delay)
  }
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
    const about = { params: parametersOf(statement), timeoutMs, name: nameOf(text) }
    return rowsOf(await readInOneTrip(driver, compacted(text), about))
  } catch (error) {
    throw toPeermapError(error)
  }
}

/**
 * Runs one reading statement once, without retries: a statement that creates a named projection may not repeat the name, and
 * the database calls it transient when a statement needs more memory than it may have.
 * @param name for metrics and the log, as `nameOf` gives it. Throws PeermapError
 */
export async function readSingly(driver: Driver, name: string, statement: Statement): Promise<readonly Row[]> {
  const { text, timeoutMs = statementMsOf(driver) } = statement
  const about = { params: parametersOf(statement), timeoutMs, name }
  try {
    return rowsOf(await holding(driver, () => timed(driver, name, () => readOnce(driver, compacted(text), about))))
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
    const run = (): Promise<EagerResult> => driver.executeQuery(text, parametersOf(statement), config)
    return rowsOf(await holding(driver, () => timed(driver, nameOf(text), run)))
  } catch (error) {
    planAfter(error, driver, databaseOf(driver), text, parametersOf(statement))
    throw toPeermapError(error)
  }
}

/**
 * Runs one writing statement once, for callers that handle its failure: the database calls it transient when a statement needs
 * more memory than it may have, and a retry would fail again. Throws PeermapError.
 */
export async function writeOnce(driver: Driver, statement: Statement): Promise<readonly Row[]> {
  const { text, timeoutMs = statementMsOf(driver) } = statement
  const session = driver.session({ database: databaseOf(driver), bookmarkManager: driver.executeQueryBookmarkManager })
  try {
    const run = (): Result => session.run(compacted(text), parametersOf(statement), { timeout: timeoutMs })
    return rowsOf(await holding(driver, () => timed(driver, nameOf(text), run)))
  } catch (error) {
    throw toPeermapError(error)
  } finally {
    await session.close()
  }
}

/** Neo4j's code of a failure, such as "Neo.ClientError.Schema.ConstraintValidationFailed"; null where Neo4j did not cause it. */
export const databaseCodeOf = (error: unknown): string | null => {
  const cause = error instanceof PeermapError ? error.cause : error
  return cause instanceof neo4j.Neo4jError ? cause.code : null
}

/** Runs one statement, on a connection of its own or in a transaction. Throws PeermapError. */
export type Run = (statement: Statement) => Promise<readonly Row[]>

/** Runs reading statements, each on a connection of its own. */
export const reading =
  (driver: Driver): Run =>
  (statement) =>
    read(driver, statement)

/**
 * Runs statements in one transaction, which is retried as a whole on transient failures. An error of `work` rolls it back.
 * Statements that are started together are sent together, and run in their order. Throws PeermapError.
 */
export async function inTransaction<T>(driver: Driver, timeoutMs: number, work: (run: Run) => Promise<T>): Promise<T> {
  const session = driver.session({ database: databaseOf(driver), bookmarkManager: driver.executeQueryBookmarkManager })
  try {
    const inside = (transaction: ManagedTransaction): Promise<T> =>
      work(async (statement) => {
        const text = compacted(statement.text)
        const params = parametersOf(statement)
        try {
          return rowsOf(await timed(driver, nameOf(statement.text), () => transaction.run(text, params)))
        } catch (error) {
          planAfter(error, driver, databaseOf(driver), text, params)
          throw error
        }
      })
    return await holding(driver, () => session.executeWrite(inside, { timeout: timeoutMs }))
  } catch (error) {
    throw toPeermapError(error)
  } finally {
    await session.close()
  }
}

const causedBy = (error: unknown, code: string): boolean =>
  error instanceof PeermapError && error.cause instanceof neo4j.Neo4jError && error.cause.code === code

/** Whether a constraint was violated: another transaction wrote the same first. */
export const isConstraintViolation = (error: unknown): boolean =>
  causedBy(error, 'Neo.ClientError.Schema.ConstraintValidationFailed')

/** Whether another transaction deleted a node or tie that this one had matched. */
export const isGone = (error: unknown): boolean => causedBy(error, 'Neo.ClientError.Statement.EntityNotFound')

/** The driver gives these failures no code of their own ("N/A"): its pool was full for too long, or is closed. */
const POOL_FAILURE = /^(Connection acquisition timed out|Pool is closed)/
const TIMED_OUT = /^Neo\.\w+\.Transaction\.(TransactionTimedOut\w*|LockAcquisitionTimeout|LockClientStopped)$/

/** The handshake was broken off, which the driver reports as a protocol error. */
const HANDSHAKE_BROKEN = /^(Connection was closed by server|Failed to connect to server)/
/** The database itself has failed: its disk is full, or it stopped after an error and must be restarted. */
const DATABASE_BROKEN = /^Neo\.DatabaseError\.(Transaction|Database)\./

const isTransient = (error: unknown): boolean =>
  error instanceof neo4j.Neo4jError &&
  (neo4j.isRetryableError(error) || (error.code === neo4j.error.PROTOCOL_ERROR && HANDSHAKE_BROKEN.test(error.message)))

/**
 * What a caller may learn of a failure: UNAVAILABLE (with `retryAfter`), TIMEOUT or INTERNAL. The original is the
 * `cause`; its text may hold stored values or Cypher, so it never reaches the message. A PeermapError is passed on.
 */
export const toPeermapError = (error: unknown): PeermapError => {
  if (error instanceof PeermapError) return error
  const options = { cause: error }
  if (error instanceof neo4j.Neo4jError) {
    if (TIMED_OUT.test(error.code))
      return new PeermapError(
        'TIMEOUT',
        'the graph took too long to answer',
        { retryAfter: PLANNED_AFTER_SECONDS },
        options,
      )
    if (isTransient(error) || POOL_FAILURE.test(error.message) || DATABASE_BROKEN.test(error.code)) {
      const details = { retryAfter: RETRY_AFTER_SECONDS }
      return new PeermapError('UNAVAILABLE', 'the graph is not available, try again', details, options)
    }
  }
  return new PeermapError('INTERNAL', 'internal error', {}, options)
}
