/**
 * The jars of the embedded Neo4j: fetched once from Maven Central as pom.xml names them, held to SHA256SUMS at every
 * start, kept in `<root>/.peermap/neo4j/<hash of pom.xml>`. Nothing of Neo4j is in this repository.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SetupError } from '../../errors.ts'
import { isRunning, spawnOwned } from './process.ts'

/** The folder of pom.xml, neo4j.conf and SHA256SUMS. */
export const EMBEDDED_FOLDER = dirname(fileURLToPath(import.meta.url))

const POM = join(EMBEDDED_FOLDER, 'pom.xml')
const PROGRESS_MS = 3_000
const STOP_MS = 5_000

const sha256 = (data: Buffer): string => createHash('sha256').update(data).digest('hex')

const sumsOf = (file: string): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  )

/**
 * What is wrong with a folder of jars, one sentence per jar; empty when it holds exactly the jars of `sums`.
 * @param sums a file as sha256sum writes it, paths relative to the folder
 */
export const checkJars = (folder: string, sums = join(EMBEDDED_FOLDER, 'SHA256SUMS')): readonly string[] => {
  const expected = sumsOf(sums)
  const changed = [...expected].flatMap(([path, sum]) => {
    const file = join(folder, path)
    if (!existsSync(file)) return [`${path} is missing`]
    return sha256(readFileSync(file)) === sum ? [] : [`${path} has another checksum than SHA256SUMS says`]
  })
  const surplus = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !expected.has(path) && statSync(join(folder, path)).isFile())
    .map((path) => `${path} is not named in SHA256SUMS`)
  return [...changed, ...surplus]
}

/** Other versions, and downloads whose process is gone. */
const sweep = (parent: string, keep: string): void => {
  for (const name of readdirSync(parent)) {
    const pid = Number(/\.partial-(\d+)$/.exec(name)?.[1])
    if (!name.startsWith(`${keep}.cds`) && name !== keep && !(pid && isRunning(pid)))
      rmSync(join(parent, name), { recursive: true, force: true })
  }
}

const runMaven = async (
  target: string,
  log: (line: string) => void,
  signal: AbortSignal | undefined,
): Promise<void> => {
  const began = Date.now()
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`
  // -C: a jar whose checksum is wrong or not published ends the build
  const maven = spawnOwned('mvn', ['-B', '-C', '-f', POM, `-Dneo4j.home=${target}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let downloaded = 0
  let output = ''
  const read = (chunk: Buffer) => {
    const text = chunk.toString()
    downloaded += text.match(/Downloaded from/g)?.length ?? 0
    output = (output + text).slice(-20_000)
  }
  maven.child.stdout?.on('data', read)
  maven.child.stderr?.on('data', read)
  const stop = (): void => void maven.stop(STOP_MS)
  signal?.addEventListener('abort', stop, { once: true })
  const progress = setInterval(() => log(`  ${downloaded} files downloaded, ${seconds()}`), PROGRESS_MS)
  const ended = await maven.end
  clearInterval(progress)
  signal?.removeEventListener('abort', stop)
  signal?.throwIfAborted()
  if (ended.code === 0) return log(`  done: ${downloaded} files downloaded, ${seconds()}`)
  if (ended.error) throw new SetupError(`Maven (mvn) could not be started: install Maven 3.8 or later`)
  const errors = output.split('\n').filter((line) => line.includes('ERROR') && line.length > 20)
  throw new SetupError(
    `Maven could not fetch the jars of Neo4j (needed once, from Maven Central): ${errors[0]?.slice(0, 600) ?? `exit ${ended.code ?? ended.signal}`}`,
  )
}

/**
 * The folder of verified jars; runs Maven when they are not there yet, or were changed since.
 * A fetch that is killed leaves a folder under another name, which the next one deletes.
 * @param root the folder of `.peermap` @param signal ends the fetch: Maven is stopped, then the signal's reason is thrown
 */
export const ensureJars = async (root: string, log: (line: string) => void, signal?: AbortSignal): Promise<string> => {
  const parent = join(root, '.peermap', 'neo4j')
  const name = sha256(readFileSync(POM)).slice(0, 16)
  const folder = join(parent, name)
  if (existsSync(folder)) {
    const problems = checkJars(folder)
    if (problems.length === 0) return folder
    log(`The jars in ${folder} were changed (${problems[0]}): fetching them again`)
    rmSync(folder, { recursive: true, force: true })
  }
  const partial = `${folder}.partial-${process.pid}`
  mkdirSync(partial, { recursive: true, mode: 0o700 })
  sweep(parent, name)
  log('Fetching Neo4j from Maven Central, once (about 140 MB)')
  try {
    await runMaven(partial, log, signal)
    const problems = checkJars(partial)
    if (problems.length > 0) {
      const more = problems.length > 5 ? `, and ${problems.length - 5} more` : ''
      throw new SetupError(
        `The jars that Maven gave are not the ones expected: ${problems.slice(0, 5).join(', ')}${more}. ` +
          `Delete them from the local Maven repository (~/.m2/repository) and start again`,
      )
    }
    // two at once: the second finds the folder there, as good as its own
    if (!existsSync(folder)) renameSync(partial, folder)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  return folder
}
