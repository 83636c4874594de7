/** What must be there before the first line of TypeScript runs: Java and Maven, when asked for, and node_modules. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** What Neo4j 5.26 runs on. */
const JAVA_VERSIONS = [17, 21]
const MODULES = join(ROOT, 'node_modules')
const STAMP = join(MODULES, '.peermap-lock')

const say = (line) => process.stderr.write(`${line}\n`)

/** Ends the command: the message says what to do, exit code 1 unless given. */
class SetupError extends Error {
  name = 'SetupError'
  exitCode = 1
}

/** Exit codes as shells give them: 128 and the number of the signal. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync)

const homesIn = (folder, inner) =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, inner, 'java')) : []

/** The major version of a java program, or undefined when it does not run. */
const javaVersion = (program) => {
  const { stderr } = spawnSync(program, ['-version'], { encoding: 'utf8' })
  const version = /version "(?:1\.)?(\d+)/.exec(stderr ?? '')?.[1]
  return version === undefined ? undefined : Number(version)
}

/** Finds a Java that Neo4j supports and makes it this process's JAVA_HOME; else what to do, as a sentence. */
const javaProblem = () => {
  const found = new Map()
  const tries = [
    () => [process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : undefined, onPath('java')],
    () => homesIn('/usr/lib/jvm', 'bin'),
    () => homesIn('/Library/Java/JavaVirtualMachines', 'Contents/Home/bin'),
  ]
  for (const candidates of tries) {
    for (const candidate of candidates()) {
      if (!candidate || !existsSync(candidate)) continue
      const program = realpathSync(candidate)
      if (found.has(program)) continue
      const version = javaVersion(program)
      if (version === undefined) continue
      found.set(program, version)
      if (JAVA_VERSIONS.includes(version)) {
        process.env.JAVA_HOME = dirname(dirname(program))
        return undefined
      }
    }
  }
  const others = [...found].map(([program, version]) => `Java ${version} (${program})`)
  const seen =
    others.length > 0 ? `Found only ${others.join(', ')}, which Neo4j 5.26 does not support` : 'No Java was found'
  return `Java 17 or 21: Debian and Ubuntu: apt-get install openjdk-17-jre-headless (or -21-); macOS: brew install openjdk@21. ${seen}`
}

/** A sentence for each tool that lacks, all at once. `database`: the embedded Neo4j will be started. */
export const missingTools = (database) =>
  [
    database ? javaProblem() : undefined,
    database && !onPath('mvn') ? 'Maven 3.8 or later: apt-get install maven; macOS: brew install maven' : undefined,
    !modulesReady() && !onPath('npm') ? 'npm: it comes with Node from https://nodejs.org' : undefined,
  ].filter((line) => line !== undefined)

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')

const packagesOf = (file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)

/** npm writes this list as the last thing: what it names is there. Optional packages are for other systems, too. */
const installedByHand = () => {
  const list = join(MODULES, '.package-lock.json')
  if (!existsSync(list)) return false
  const there = new Map(packagesOf(list).map(([path, { version }]) => [path, version]))
  return packagesOf(join(ROOT, 'package-lock.json')).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || there.get(path) === version,
  )
}

const modulesReady = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8').trim() === lockHash()

/** Runs `npm ci` when node_modules is not what package-lock.json says. */
export const ensureModules = async () => {
  if (modulesReady()) return
  if (!installedByHand()) {
    say(`Installing the packages of package-lock.json into ${MODULES} (npm ci), once`)
    const began = Date.now()
    const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`
    let npm
    let stoppedBy
    const forward = (signal) => {
      stoppedBy ??= signal
      npm.kill(signal)
    }
    // Before it is there: a signal in between would leave it running.
    for (const signal of Object.keys(SIGNALS)) process.on(signal, forward)
    // a setting NODE_ENV=production would leave out what the tests need
    npm = spawn('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
    })
    const progress = setInterval(() => say(`  still installing, ${seconds()}`), 5_000)
    const code = await new Promise((done) =>
      npm.once('error', done).once('exit', (exit, signal) => done(exit ?? signal)),
    )
    for (const signal of Object.keys(SIGNALS)) process.off(signal, forward)
    clearInterval(progress)
    if (stoppedBy !== undefined)
      throw Object.assign(new SetupError(`${stoppedBy}: npm ci was stopped; the next start runs it again`), {
        exitCode: SIGNALS[stoppedBy],
      })
    if (code !== 0) throw new SetupError(`npm ci failed (${code}): the packages are needed once, from the npm registry`)
    say(`  done, ${seconds()}`)
  }
  writeFileSync(STAMP, `${lockHash()}\n`)
}
