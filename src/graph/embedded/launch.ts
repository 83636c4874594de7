/** Starts and stops a real Neo4j Community of this process's own: loopback only, no settings needed. */
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, realpathSync, renameSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { SetupError } from '../../errors.ts'
import { archiveOf } from './archive.ts'
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
const READY_MS = 120_000
const ORPHAN_MS = 15_000
const STOP_MS = 15_000
const LOG_BYTES = 5_000_000

/**
 * root: the folder of `.peermap` (jars; also data and password when there is no `home`).
 * home: the folder of this one server, its password within. test: small heap, quick start, slow long queries.
 * gds: with the Graph Data Science library, about 1 s more per start; the default is not for tests.
 * port: a free one when left out. settings: `name: value` over neo4j.conf.
 */
export type EmbeddedOptions = {
  readonly root: string
  readonly home?: string
  readonly test?: boolean
  readonly gds?: boolean
  readonly port?: number
  readonly settings?: Readonly<Record<string, string>>
  readonly log: (line: string) => void
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
const awaitHome = async (home: string, log: (line: string) => void): Promise<void> => {
  const until = Date.now() + ORPHAN_MS
  for (let told = false; ; told = true) {
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
    if (!told) {
      log(`Waiting for Neo4j process ${holder.pid}, left by an earlier run, to stop`)
      end(holder.pid)
    }
    await sleep(100)
  }
}

/** A log of a few MB at most, beside one older one. */
const openLog = (file: string): { readonly fd: number; readonly from: number } => {
  const fd = openSync(file, 'a', 0o600)
  const size = fstatSync(fd).size
  if (size < LOG_BYTES) return { fd, from: size }
  closeSync(fd)
  renameSync(file, `${file}.1`)
  return openLog(file)
}

const failure = (text: string, ended: Ended | undefined, home: string, file: string): SetupError => {
  if (ended?.error) return new SetupError(`Java could not be started (${javaProgram()}): install Java 17 or 21`)
  if (/Lock file has been locked by another process/.test(text)) {
    return new SetupError(`The database in ${home} is in use by another process. Stop that process first`)
  }
  const why = ended ? `exit ${ended.code ?? ended.signal}` : `not ready after ${READY_MS / 1000} s`
  const lines = text.split('\n').filter((line) => /ERROR|Caused by|^Exception|Unrecognized|Error evaluating/.test(line))
  const last = lines.slice(-3).map((line) => line.slice(0, 300))
  return new SetupError(`Neo4j did not start (${why}): ${last.join(' | ') || 'no error in its log'}. Its log: ${file}`)
}

const awaitReady = async (server: Owned, text: () => string, log: (line: string) => void): Promise<boolean> => {
  const began = Date.now()
  for (let tick = 1; !server.ended() && Date.now() - began < READY_MS; tick++) {
    // its own output, not the port: another server might answer there
    if (/ INFO {2}Started\.\s*$/m.test(text())) return true
    if (tick % 200 === 0) log(`  still starting, ${Math.round((Date.now() - began) / 1000)} s`)
    await sleep(50)
  }
  return false
}

const verify = async (uri: string, password: string): Promise<void> => {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { connectionTimeout: 5_000 })
  try {
    await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' })
  } catch (error) {
    throw new SetupError('Neo4j started but refused the password kept for it, or did not answer', { cause: error })
  } finally {
    await driver.close()
  }
}

/**
 * Starts a server and waits until it answers. It ends with this process, whatever ends that. Main thread only.
 * @throws SetupError with what is wrong and what to do
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const { log, test = false, gds = !test, settings = {} } = options
  const root = resolve(options.root)
  const wanted = resolve(options.home ?? join(root, '.peermap', 'data', 'neo4j'))
  mkdirSync(wanted, { recursive: true, mode: 0o700 })
  const home = realpathSync(wanted)
  await awaitHome(home, log)
  const jars = await ensureJars(root, log)
  const password = passwordOf(home, join(options.home ? home : join(root, '.peermap'), 'neo4j-password'))

  const plugins = join(jars, gds ? 'plugins-gds' : 'plugins')
  const classPath = [plugins, join(jars, 'ext'), join(jars, 'lib')]
    .flatMap((folder) =>
      readdirSync(folder)
        .toSorted()
        .map((name) => join(folder, name)),
    )
    .join(':')
  const archive = archiveOf(`${jars}.cds`, classPath, !test)
  const marks = holderArguments(home)
  const file = join(home, 'console.log')
  log(`Starting Neo4j in ${home}`)
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort())
    const all = {
      'server.directories.plugins': plugins,
      'server.bolt.listen_address': `127.0.0.1:${port}`,
      'server.bolt.advertised_address': `127.0.0.1:${port}`,
      ...settings,
    }
    const { fd, from } = openLog(file)
    const server = spawnOwned(
      javaProgram(),
      [
        ...(test ? TESTING : SERVING),
        ...FLAGS,
        ...archive.flags,
        marks.owner,
        '-cp',
        classPath,
        'org.neo4j.server.CommunityEntryPoint',
        marks.home,
        `--config-dir=${EMBEDDED_FOLDER}`,
        '--console-mode',
        ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      // a session of its own: Ctrl-C reaches this process, which still needs the database to finish its work
      { stdio: ['ignore', fd, fd], detached: true },
    )
    closeSync(fd)
    const text = () => readFileSync(file).subarray(from).toString()
    const uri = `bolt://127.0.0.1:${port}`
    try {
      if (await awaitReady(server, text, log)) {
        await verify(uri, password)
        const stopMaking = archive.make()
        const stop = async () => void (await Promise.all([server.stop(STOP_MS), stopMaking()]))
        return { uri, user: 'neo4j', password, pid: server.child.pid ?? 0, ended: server.end, stop }
      }
    } catch (error) {
      await server.stop(STOP_MS)
      throw error
    }
    const ended = server.ended()
    await server.stop(0)
    const clash = /Address already in use/.test(text())
    if (clash && options.port !== undefined) {
      throw new SetupError(`Port ${port} on 127.0.0.1 is in use by another program`)
    }
    if (!clash || attempt === 5) throw failure(text(), ended, home, file)
  }
}
