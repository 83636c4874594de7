/** Starts and stops a real Neo4j Community of this process's own: loopback only, no settings needed. */
import { closeSync, mkdirSync, readdirSync, readFileSync, realpathSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { SetupError } from '../../errors.ts'
import { archiveOf } from './archive.ts'
import { keepBounded, openConsoleLog } from './console-log.ts'
import { holderArguments, holderOf, passwordOf } from './home.ts'
import { EMBEDDED_FOLDER, ensureJars } from './jars.ts'
import { type Ended, type Owned, javaProgram, spawnOwned } from './process.ts'

const FLAGS = [
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+ExitOnOutOfMemoryError',
  '-XX:+DisableExplicitGC',
  '-Dfile.encoding=UTF-8',
  '-Djdk.nio.maxCachedBufferSize=1024',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  '-Dlog4j.layout.jsonTemplate.maxStringLength=32768',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '--enable-native-access=ALL-UNNAMED',
]
const SERVING = ['-Xms512m', '-Xmx1g', '-XX:+UseG1GC']
const TESTING = ['-Xmx640m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']
/**
 * Of a test server that serves many files: planning is most of its work. Fully compiled takes a third less; four times as many
 * calls before that spare a tenth of it all.
 */
const TESTING_LONG = [
  '-Xmx1g',
  '-XX:+UseSerialGC',
  '-XX:Tier4InvocationThreshold=20000',
  '-XX:Tier4MinInvocationThreshold=2400',
  '-XX:Tier4CompileThreshold=60000',
  '-XX:Tier4BackEdgeThreshold=160000',
]
/**
 * A test empties and fills the graph again and again: without these the planner would plan every statement anew each time, which
 * took half of the time of a file of tests. And one plan serves lists of any length: else 1, 5, 50 and 500 ids are planned apart.
 */
const PLANS_ARE_KEPT = {
  'dbms.cypher.min_replan_interval': '1d',
  'dbms.cypher.statistics_divergence_threshold': '1.0',
  'internal.cypher.use_parameter_size': 'false',
}
const flagsFor = (test: boolean | 'long'): readonly string[] =>
  test === 'long' ? TESTING_LONG : test ? TESTING : SERVING
/** Ten seconds on a machine of its own; many times that where others use it, too. */
const READY_MS = 600_000
const FIRST_ANSWER_MS = 120_000
const ORPHAN_MS = 15_000
const STOP_MS = 15_000

/**
 * root: the folder of `.peermap` (jars; also data and password when there is no `home`).
 * home: the folder of this one server, its password within. test: small heap, quick start, slow long queries; 'long' for one
 * that serves for minutes.
 * gds: with the Graph Data Science library, about 1 s more per start; the default is not for tests.
 * port: a free one when left out. settings: `name: value` over neo4j.conf.
 */
export type EmbeddedOptions = {
  readonly root: string
  readonly home?: string
  readonly test?: boolean | 'long'
  readonly gds?: boolean
  readonly port?: number
  readonly settings?: Readonly<Record<string, string>>
  readonly log: (line: string) => void
  /** Ends the start: what has begun is stopped, then the signal's reason is thrown. */
  readonly signal?: AbortSignal
}

/** A running server. `ended` settles when it ends, wanted or not. */
export type Embedded = {
  readonly uri: string
  readonly user: 'neo4j'
  readonly password: string
  readonly pid: number
  readonly ended: Promise<Ended>
  readonly stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })

const end = (pid: number): void => {
  try {
    process.kill(pid, 'SIGTERM')
  } catch {
    // it has just ended
  }
}

/** One server per home: says who has it, and gives the orphan of a killed run time to end. */
const awaitHome = async (home: string, log: (line: string) => void, signal: AbortSignal | undefined): Promise<void> => {
  const until = Date.now() + ORPHAN_MS
  for (let isSaid = false; ; isSaid = true) {
    signal?.throwIfAborted()
    const holder = holderOf(home)
    if (!holder) return
    if (!holder.orphan) {
      throw new SetupError(
        `The database in ${home} is in use: process ${holder.owner} runs it (Neo4j is process ${holder.pid}). Stop that process first`,
      )
    }
    if (Date.now() > until) {
      throw new SetupError(
        `Neo4j process ${holder.pid}, left by an earlier run, still holds ${home}. End it (kill ${holder.pid}) and start again`,
      )
    }
    if (!isSaid) {
      log(`Waiting for Neo4j process ${holder.pid}, left by an earlier run, to stop`)
      end(holder.pid)
    }
    await sleep(100)
  }
}

const MB = 1_000_000
/** Less is left on the disk: Neo4j would begin, and end in the middle of what it writes. */
const LEAST_ROOM = 8 * MB
const NO_ROOM = /No space left on device|not enough space/

const diskFull = (home: string): SetupError => {
  const { bavail, bsize } = statfsSync(home)
  const left = Math.floor((bavail * bsize) / MB)
  return new SetupError(`The disk of ${home} is full (${left} MB are left). Make room on it and start again`)
}

const checkRoom = (home: string): void => {
  const { bavail, bsize } = statfsSync(home)
  if (bavail * bsize < LEAST_ROOM) throw diskFull(home)
}

const failure = (text: string, ended: Ended | undefined, home: string, file: string): SetupError => {
  if (ended?.error) return new SetupError(`Java could not be started (${javaProgram()}): install Java 17 or 21`)
  if (/Lock file has been locked by another process/.test(text)) {
    return new SetupError(`The database in ${home} is in use by another process. Stop that process first`)
  }
  if (NO_ROOM.test(text)) return diskFull(home)
  const why = ended
    ? `exit ${ended.code ?? ended.signal}`
    : `not ready after ${READY_MS / 1000} s: is the machine too busy?`
  const lines = text.split('\n').filter((line) => /ERROR|Caused by|^Exception|Unrecognized|Error evaluating/.test(line))
  const last = lines.slice(-3).map((line) => line.slice(0, 300))
  return new SetupError(`Neo4j did not start (${why}): ${last.join(' | ') || 'no error in its log'}. Its log: ${file}`)
}

const awaitReady = async (
  server: Owned,
  { text, log, signal }: Pick<EmbeddedOptions, 'log' | 'signal'> & { readonly text: () => string },
): Promise<boolean> => {
  const began = Date.now()
  for (let tick = 1; !server.ended() && Date.now() - began < READY_MS; tick++) {
    signal?.throwIfAborted()
    // its own output, not the port: another server might answer there
    const said = text()
    if (/ INFO {2}Started\.\s*$/m.test(said)) return true
    // It would stay for ever, and answer nothing.
    if (NO_ROOM.test(said)) return false
    if (tick % 200 === 0) log(`  still starting, ${Math.round((Date.now() - began) / 1000)} s`)
    await sleep(50)
  }
  return false
}

const verify = async (uri: string, password: string): Promise<void> => {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), {
    connectionTimeout: FIRST_ANSWER_MS,
    connectionAcquisitionTimeout: FIRST_ANSWER_MS,
    maxTransactionRetryTime: FIRST_ANSWER_MS,
  })
  try {
    await driver.executeQuery('RETURN 1', {}, { database: 'neo4j', transactionConfig: { timeout: FIRST_ANSWER_MS } })
  } catch (cause) {
    const isRefused = cause instanceof neo4j.Neo4jError && cause.code.startsWith('Neo.ClientError.Security')
    throw new SetupError(
      isRefused
        ? 'Neo4j started but refused the password kept for it'
        : 'Neo4j started but did not answer: is the machine too busy? Start again when there is less to do',
      { cause },
    )
  } finally {
    await driver.close()
  }
}

/** What each attempt to start a server needs. */
type Prepared = Pick<EmbeddedOptions, 'log' | 'signal'> & {
  readonly home: string
  readonly password: string
  readonly classPath: string
  readonly archive: ReturnType<typeof archiveOf>
  readonly test: boolean | 'long'
  /** Without those of the port. */
  readonly settings: Readonly<Record<string, string>>
}

/** The folder of the server, once it is nobody else's and has room. */
async function homeFor({ root, home, log, signal }: EmbeddedOptions): Promise<string> {
  const wanted = resolve(home ?? join(resolve(root), '.peermap', 'data', 'neo4j'))
  mkdirSync(wanted, { recursive: true, mode: 0o700 })
  const real = realpathSync(wanted)
  await awaitHome(real, log, signal)
  checkRoom(real)
  return real
}

const classPathOf = (folders: readonly string[]): string =>
  folders
    .flatMap((folder) =>
      readdirSync(folder)
        .toSorted()
        .map((name) => join(folder, name)),
    )
    .join(':')

async function prepare(options: EmbeddedOptions): Promise<Prepared> {
  const { log, signal, test = false, gds = !test, settings = {} } = options
  const root = resolve(options.root)
  const home = await homeFor(options)
  const jars = await ensureJars(root, log, signal)
  const password = passwordOf(home, join(options.home ? home : join(root, '.peermap'), 'neo4j-password'))
  const plugins = join(jars, gds ? 'plugins-gds' : 'plugins')
  const classPath = classPathOf([plugins, join(jars, 'ext'), join(jars, 'lib')])
  return {
    log,
    ...(signal === undefined ? {} : { signal }),
    home,
    password,
    classPath,
    archive: archiveOf(`${jars}.cds`, classPath, test !== true),
    test,
    settings: {
      'server.directories.plugins': plugins,
      'server.logs.config': join(EMBEDDED_FOLDER, 'server-logs.xml'),
      'server.logs.user.config': join(EMBEDDED_FOLDER, 'user-logs.xml'),
      ...(test ? PLANS_ARE_KEPT : {}),
      ...settings,
    },
  }
}

const withPort = (settings: Prepared['settings'], port: number): Prepared['settings'] => ({
  'server.bolt.listen_address': `127.0.0.1:${port}`,
  'server.bolt.advertised_address': `127.0.0.1:${port}`,
  ...settings,
})

/** Its output goes to the file that is open as `fd`. */
function spawnServer({ home, classPath, archive, test, settings }: Prepared, port: number, fd: number): Owned {
  const marks = holderArguments(home)
  return spawnOwned(
    javaProgram(),
    [
      ...flagsFor(test),
      ...FLAGS,
      ...archive.flags,
      marks.owner,
      '-cp',
      classPath,
      'org.neo4j.server.CommunityEntryPoint',
      marks.home,
      `--config-dir=${EMBEDDED_FOLDER}`,
      '--console-mode',
      ...Object.entries(withPort(settings, port)).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // a session of its own: Ctrl-C reaches this process, which still needs the database to finish its work
    { stdio: ['ignore', fd, fd], detached: true },
  )
}

/** A server on a port; or what it said before it ended, or was ended. */
async function attemptOn(port: number, file: string, prepared: Prepared): Promise<Embedded | Failed> {
  const { log, signal, password, archive } = prepared
  const { fd, from } = openConsoleLog(file)
  const server = spawnServer(prepared, port, fd)
  closeSync(fd)
  const text = () => readFileSync(file).subarray(from).toString()
  const uri = `bolt://127.0.0.1:${port}`
  try {
    if (await awaitReady(server, { text, log, ...(signal === undefined ? {} : { signal }) })) {
      await verify(uri, password)
      const stopMaking = archive.make()
      void server.end.then(keepBounded(file))
      const stop = async () => void (await Promise.all([server.stop(STOP_MS), stopMaking()]))
      return { uri, user: 'neo4j', password, pid: server.child.pid ?? 0, ended: server.end, stop }
    }
  } catch (error) {
    await server.stop(STOP_MS)
    throw error
  }
  const how = server.ended()
  await server.stop(0)
  return { said: text(), how }
}

/** A server that did not start. `how` it ended by itself; undefined: it did not. */
type Failed = { readonly said: string; readonly how: Ended | undefined }

const MOST_ATTEMPTS = 5

/**
 * Starts a server and waits until it answers. It ends with this process, whatever ends that. Main thread only.
 * @throws SetupError with what is wrong and what to do; the reason of the signal when that ended it
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const prepared = await prepare(options)
  const { home, log } = prepared
  const file = join(home, 'console.log')
  log(`Starting Neo4j in ${home}`)
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort())
    const started = await attemptOn(port, file, prepared)
    if ('uri' in started) return started
    const clash = /Address already in use/.test(started.said)
    if (clash && options.port !== undefined) {
      throw new SetupError(`Port ${port} on 127.0.0.1 is in use by another program`)
    }
    if (!clash || attempt === MOST_ATTEMPTS) throw failure(started.said, started.how, home, file)
  }
}
