/** Joins the parts into one running service: what `npm start`, the tests and the benchmark start. */
import pino, { type DestinationStream, type Logger } from 'pino'
import type { Issuer } from './api/caller.ts'
import { Tokens } from './api/caller.ts'
import { createMetrics, serveMetrics } from './api/metrics.ts'
import type { Service } from './api/operation.ts'
import { rootResolvers } from './api/questions/all.ts'
import { buildSchema } from './api/schema.ts'
import { startServer } from './api/server.ts'
import { finishDisposals } from './api/steps/disposing.ts'
import { forgetKeys, settleSteps } from './api/steps/settle.ts'
import { ROOT, type Config } from './config.ts'
import { SetupError } from './errors.ts'
import { installFastDecoder } from './graph/decoder.ts'
import { openDriver, read, reading, toPeermapError, type Driver, type DriverSettings } from './graph/driver.ts'
import { readFacts, readGrants } from './graph/grants.ts'
import { migrate } from './graph/migrate.ts'
import { project } from './graph/projection.ts'
import { readHeadKey } from './journal/heads.ts'
import { openJournal, type Journal } from './journal/journal.ts'
import { today } from './protocol/age.ts'

const KEEP_HOUSE_MS = 60_000
const READY_MS = 2_000

export type RunningService = {
  readonly url: string
  readonly port: number
  readonly driver: Driver
  readonly journal: Journal
  readonly log: Logger
  /** Stops listening, finishes what runs, closes journal and driver. */
  readonly stop: () => Promise<void>
}

const openJournalOf = async (config: Config, log: Logger, now: () => Date): Promise<Journal> =>
  openJournal({
    folder: config.journalFolder,
    ...(config.heads === null
      ? {}
      : { heads: { folder: config.heads.folder, key: await readHeadKey(config.heads.keyFile) } }),
    log,
    now,
  })

const isReady = async (driver: Driver, journal: Journal): Promise<boolean> => {
  if (!journal.available) return false
  try {
    return (await read(driver, { text: 'RETURN 1 AS one', timeoutMs: READY_MS })).length === 1
  } catch {
    return false
  }
}

/** Lets a cold database plan what every request asks first, for a caller who is nobody: that takes it seconds. */
async function planFirstStatements(driver: Driver, log: Logger): Promise<void> {
  const nobody = {
    issuer: '',
    subject: '',
    organisation: '',
    agency: 'CFS',
    roles: [],
    purpose: 'ASSESS_RISK',
  } as const
  try {
    await Promise.all([
      readFacts(reading(driver), nobody, { mapId: '', today: today(new Date()), now: new Date(), elements: true }),
      readGrants(reading(driver), nobody, new Date()),
    ])
  } catch (error) {
    log.info({ code: toPeermapError(error).code }, 'the first statements were not planned')
  }
}

/** A port that is taken, a host that is not ours: said in one sentence. */
const listenError = (error: unknown, { host, port }: Config): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return new SetupError(`port ${port} on ${host} is taken: stop what uses it, or set PORT`)
  if (code === 'EADDRNOTAVAIL' || code === 'EACCES') return new SetupError(`can't listen on ${host}:${port} (${code})`)
  return error
}

/** Takes new journal entries into the graph, forgets old keys and deletes disposed maps, now and then; what fails is logged and tried again. */
function keepHouse(driver: Driver, config: Config, journal: Journal, log: Logger, now: () => Date): () => void {
  const dispose = (): void =>
    void finishDisposals(driver).catch(() => log.warn({ code: 'UNAVAILABLE' }, 'disposed maps were not deleted'))
  // What a crash left is gone on with at once.
  dispose()
  const timer = setInterval(() => {
    dispose()
    forgetKeys(driver, now()).catch(() => log.warn({ code: 'UNAVAILABLE' }, 'old idempotency keys were not forgotten'))
    project(driver, { folder: config.journalFolder, upTo: journal.sequence }).catch(() =>
      log.warn({ code: 'UNAVAILABLE' }, 'the journal was not projected'),
    )
  }, KEEP_HOUSE_MS).unref()
  return () => clearInterval(timer)
}

/**
 * Starts the service on a graph that runs already.
 * @param say progress for people @param beforeListening what must be done with the graph before the first request
 * @throws SetupError
 */
export async function startService(about: {
  readonly config: Config
  readonly graph: DriverSettings
  readonly issuers: readonly Issuer[]
  readonly introspection: boolean
  readonly say: (line: string) => void
  readonly now?: () => Date
  /** Where the log goes; standard output unless given. */
  readonly logTo?: DestinationStream
  readonly beforeListening?: (driver: Driver, journal: Journal) => Promise<void>
}): Promise<RunningService> {
  const { config, graph, issuers, introspection, say } = about
  const now = about.now ?? ((): Date => new Date())
  const log = pino({ level: config.logLevel, base: null }, about.logTo ?? pino.destination(1))
  const decoder = config.fastDecoder ? installFastDecoder() : { installed: false, reason: 'set off' }
  if (!decoder.installed) log.info({ reason: 'reason' in decoder ? decoder.reason : '' }, 'driver decodes as it comes')
  const closing: (() => unknown)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).toReversed()) await close()
  }
  try {
    const driver = openDriver({ statementMs: config.limits.statementMs, ...graph })
    closing.push(() => driver.close())
    const journal = await openJournalOf(config, log, now)
    closing.push(() => journal.close())
    await migrate(driver, `${ROOT}/cypher/migrations`, say)
    await settleSteps(driver, journal)
    await about.beforeListening?.(driver, journal)
    const { schema, catalogue } = await buildSchema({
      root: ROOT,
      driver,
      resolvers: rootResolvers(ROOT, () => schema),
    })
    const limits = config.limits
    const service: Service = { driver, journal, journalFolder: config.journalFolder, catalogue, log, now, limits }
    const metrics = createMetrics()
    if (config.metricsPort !== null) closing.push(await serveMetrics(metrics, config.metricsPort))
    closing.push(keepHouse(driver, config, journal, log, now))
    const server = await startServer({
      service,
      schema,
      tokens: new Tokens(issuers, now),
      limits,
      introspection,
      metrics,
      ready: () => isReady(driver, journal),
      host: config.host,
      port: config.port,
    })
    closing.push(server.stop)
    void planFirstStatements(driver, log)
    return { url: server.url, port: server.port, driver, journal, log, stop }
  } catch (error) {
    await stop()
    throw listenError(error, config)
  }
}
