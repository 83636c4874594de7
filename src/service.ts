/** Joins the parts into one running service: what `npm start`, the tests and the benchmark start. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { GraphQLSchema } from 'graphql'
import type { DestinationStream, Logger } from 'pino'
import { Analyses } from './analysis/run.ts'
import type { Issuer } from './gateway/caller.ts'
import { Tokens } from './gateway/caller.ts'
import { doorOf } from './gateway/door.ts'
import { explorerOf } from './gateway/explorer.ts'
import { faultOf } from './gateway/faults.ts'
import { readinessOf, type Readiness } from './gateway/health.ts'
import { createMetrics, type Metrics } from './gateway/metrics.ts'
import type { Service } from './gateway/operation.ts'
import { buildSchema } from './gateway/schema.ts'
import { serveMetrics } from './gateway/serve-metrics.ts'
import { startServer } from './gateway/server.ts'
import { UnfinishedSteps } from './steps/unfinished.ts'
import { Closing } from './closing.ts'
import { ROOT, type Config } from './config.ts'
import { copyFoldersOf } from './copy/store.ts'
import { SetupError } from './errors.ts'
import { installFastDecoder } from './graph/decoder.ts'
import { openDriver, type Driver, type DriverSettings } from './graph/driver.ts'
import { reach } from './graph/migrate.ts'
import { PATIENT, patiently } from './graph/patience.ts'
import { Projector } from './graph/projector.ts'
import { connectionsOf } from './graph/watch.ts'
import { keepHouse } from './housekeeping.ts'
import type { Journal } from './journal/journal.ts'
import { openLog } from './log.ts'
import { continuedSentence, missingSentence, openJournalOf, planFirstStatements, prepareGraph } from './preparing.ts'
import { today } from './policy/age.ts'
import { notSet, notSetSentence } from './policy/controller.ts'
import { graphAnswers, hasKeys, keysOf, recordsDueOn, startKeys, watching } from './watching.ts'

export type RunningService = {
  readonly url: string
  readonly port: number
  readonly driver: Driver
  readonly journal: Journal
  readonly projector: Projector
  readonly unfinished: UnfinishedSteps
  readonly analyses: Analyses
  readonly log: Logger
  readonly readiness: () => Promise<Readiness>
  /** Answers what runs, within the time of the settings, closes journal and driver. */
  readonly stop: () => Promise<void>
  /** Ends at once what a stop waits for; resolves when the journal is closed, or can't be soon. */
  readonly stopNow: () => Promise<void>
}

/** Like the jars of Neo4j, the bundled explorer belongs to the project and not to a home. */
const EXPLORER_FOLDER = join(ROOT, '.peermap', 'explorer')

/** For the journal, when a stop is not to wait for anything else. ms */
const CLOSE_MS = 2_000

/** A port that is taken, a host that is not ours: said in one sentence. */
const listenError = (error: unknown, { host, port }: Config): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return new SetupError(`port ${port} on ${host} is taken: stop what uses it, or set PORT`)
  if (code === 'EADDRNOTAVAIL' || code === 'EACCES') return new SetupError(`can't listen on ${host}:${port} (${code})`)
  return error
}

type About = {
  readonly config: Config
  readonly graph: DriverSettings
  readonly issuers: readonly Issuer[]
  readonly introspection: boolean
  /** Progress, for people. */
  readonly say: (line: string) => void
  readonly now?: () => Date
  /** Where the log goes; standard output unless given. */
  readonly logTo?: DestinationStream
  /** What must be done with the graph before the first request. */
  readonly beforeListening?: (driver: Driver, journal: Journal) => Promise<void>
}

/** What each part of the start works with. What it opens it adds to `closing`. */
type Parts = {
  readonly about: About
  readonly now: () => Date
  readonly log: Logger
  readonly metrics: Metrics
  readonly closing: Closing
}

/** Opens the graph and the journal, brings both up to this version, and builds the schema on them. */
async function openStores({ about, now, log, metrics, closing }: Parts) {
  const { config, graph, say, beforeListening } = about
  const onRan = watching(metrics, log, config.slowMs)
  const driver = openDriver({ statementMs: config.limits.statementMs, onRan, ...graph })
  closing.add(() => driver.close())
  const starting = openDriver({ ...graph, ...PATIENT })
  closing.add(() => starting.close())
  await patiently('The start', () => reach(starting))
  const journal = await patiently('The start', () => openJournalOf({ config, driver: starting, log, now }))
  closing.add(() => journal.close())
  if (journal.continued !== null) say(continuedSentence(journal.continued))
  const missing = await missingSentence(starting, journal, config.journalFolder)
  if (missing !== null) {
    say(missing)
    log.error({ journalId: journal.journalId }, 'the graph has read a journal that is not there')
  }
  const untold = notSetSentence(config.controller)
  if (untold !== null) {
    say(untold)
    log.warn({ settings: notSet(config.controller) }, 'what people are told of the controller is not set')
  }
  const unfinished = new UnfinishedSteps({ driver, journal, log, takesMs: config.limits.statementMs, now })
  await patiently('The start', () =>
    prepareGraph({ driver: starting, journal, unfinished, log, say, now, beforeListening }),
  )
  const planned = planFirstStatements(starting, log)
  const built = await buildSchema({ root: ROOT, driver })
  await planned
  await starting.close()
  return { driver, journal, unfinished, ...built }
}

/** What works beside the requests while the service runs. */
function startBeside({ about, now, log, metrics, closing }: Parts, stores: Awaited<ReturnType<typeof openStores>>) {
  const { config, issuers } = about
  const { driver, journal, unfinished } = stores
  const projector = new Projector({
    driver,
    folder: config.journalFolder,
    written: () => journal.sequence,
    log,
    now: () => new Date(),
    // What is left of the request is for the question itself.
    limits: { waitMs: config.limits.requestMs / 2 },
  })
  closing.add(() => projector.stop())
  const analyses = new Analyses({ driver, log, takesMs: config.analysisMs })
  closing.add(startKeys(issuers, metrics, log))
  closing.add(analyses.start())
  closing.add(keepHouse({ driver, unfinished, log, now, copies: copyFoldersOf(config) }))
  return { projector, analyses }
}

/** Listens for requests, and tells the metrics of all that works. */
async function serve(parts: Parts, service: Service, schema: GraphQLSchema) {
  const { about, now, log, metrics, closing } = parts
  const { config, issuers, introspection } = about
  const { driver, journal, projector, analyses } = service
  const readiness = readinessOf({
    graph: () => graphAnswers(driver),
    journal: () => journal.isWritable(),
    keys: () => hasKeys(issuers),
    serving: () => !server.isDraining(),
  })
  // Before the server, and so closed after it: a drain is seen.
  if (config.metricsPort !== null) closing.add(await serveMetrics(metrics, config.metricsPort, config.allowedHosts))
  const explorer = introspection ? explorerOf(ROOT, EXPLORER_FOLDER, log) : null
  const server = await startServer({
    service,
    schema,
    tokens: new Tokens(issuers, now),
    limits: config.limits,
    introspection,
    door: doorOf(config),
    explorer,
    metrics,
    readiness,
    host: config.host,
    port: config.port,
  })
  void explorer?.prepare()
  closing.add(async () => {
    const cut = await server.stop(config.drainMs)
    if (cut > 0) log.warn({ code: 'UNAVAILABLE', cut }, 'the service stopped before it had answered all that ran')
  })
  metrics.watch({
    readiness,
    projection: () => projector.status(),
    openIntents: () => journal.openIntents,
    connections: () => connectionsOf(driver),
    operations: server.load,
    analyses: () => analyses.load,
    keys: () => keysOf(issuers),
    recordsDue: () => recordsDueOn(driver, today(now())),
  })
  return { server, readiness }
}

/** Starts the service on a graph that runs already. @throws SetupError */
export async function startService(about: About): Promise<RunningService> {
  const { config } = about
  const now = about.now ?? ((): Date => new Date())
  const opened = openLog({ level: config.logLevel, ...(about.logTo === undefined ? {} : { to: about.logTo }) })
  const { log } = opened
  const decoder = config.fastDecoder ? installFastDecoder() : { installed: false, reason: 'set off' }
  if (!decoder.installed) log.info({ reason: 'reason' in decoder ? decoder.reason : '' }, 'driver decodes as it comes')
  const closing = new Closing()
  closing.add(opened.close)
  const parts: Parts = { about, now, log, metrics: createMetrics(), closing }
  try {
    const stores = await openStores(parts)
    const { driver, journal, unfinished, schema, catalogue } = stores
    const { projector, analyses } = startBeside(parts, stores)
    const { limits, referencePattern, controller } = config
    const shared = { driver, journal, projector, unfinished, analyses, log }
    const { server, readiness } = await serve(
      parts,
      { ...shared, catalogue, now, limits, referencePattern, controller, issuers: about.issuers },
      schema,
    )
    const stopNow = async (): Promise<void> => {
      server.cut()
      await Promise.race([journal.close(), sleep(CLOSE_MS)])
      opened.close()
    }
    const stop = (): Promise<void> =>
      closing.close().catch((error: unknown) => {
        const { level: _level, message: _message, ...fault } = faultOf(error)
        log.error(fault, 'not all could be closed')
        throw error
      })
    return { ...shared, url: server.url, port: server.port, readiness, stop, stopNow }
  } catch (error) {
    // Why it did not start is what is told.
    await closing.close().catch(() => undefined)
    throw listenError(error, config)
  }
}
