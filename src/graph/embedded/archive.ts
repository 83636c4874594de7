/**
 * Class data sharing: an archive of Neo4j's loaded classes, made once beside the first server that runs for long, saves a
 * third and more of every later start. Java itself leaves an archive aside that does not fit its version or the jars.
 */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { findProgram, isRunning, javaProgram, spawnOwned } from './process.ts'

/** Java's reader of class lists takes lines of up to 4096 characters. */
const LINE_CHARACTERS = 4_000

/** flags: for the server's command line. make: starts making the archive, once the server is ready; call it to stop. */
export type Archive = { readonly flags: readonly string[]; readonly make: () => () => Promise<void> }

const nothing = () => () => Promise.resolve()

/** The classes loaded so far; the last line may still be half written. */
const classList = (text: string): string =>
  text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line.length < LINE_CHARACTERS)
    .join('\n')

const makeArchive = (target: string, list: string, classPath: string): (() => Promise<void>) => {
  const own = `${target}.${process.pid}`
  writeFileSync(list, classList(readFileSync(list, 'utf8')))
  const java = [
    '-Xshare:dump',
    '-Xmx1g',
    `-XX:SharedClassListFile=${list}`,
    `-XX:SharedArchiveFile=${own}`,
    '-Xlog:cds=off',
    '-cp',
    classPath,
  ]
  const nice = findProgram('nice')
  const maker = nice
    ? spawnOwned(nice, ['-n', '19', javaProgram(), ...java], { stdio: 'ignore' })
    : spawnOwned(javaProgram(), java, { stdio: 'ignore' })
  let stopped = false
  const finish = async (): Promise<void> => {
    const { code } = await maker.end
    if (code === 0) renameSync(own, target)
    // not tried at every start again
    else if (!stopped) writeFileSync(`${target}.failed`, '')
    rmSync(own, { force: true })
    rmSync(list, { force: true })
  }
  const done = finish()
  return async () => {
    stopped = true
    await maker.stop(2_000)
    await done
  }
}

/** Deletes what processes that were killed left half done. @returns whether one that runs makes the archive already */
const isBeingMade = (folder: string, target: string): boolean =>
  readdirSync(folder)
    .filter((name) => {
      const pid = Number(/\.jsa\.(\d+)/.exec(name)?.[1])
      if (pid && !isRunning(pid)) rmSync(join(folder, name), { force: true })
      return pid && isRunning(pid)
    })
    .some((name) => name.startsWith(basename(target)))

/**
 * The archive for this Java and these jars.
 * @param folder where archives are kept
 * @param mayMake false for servers that soon end: they use an archive that is there
 */
export const archiveOf = (folder: string, classPath: string, mayMake: boolean): Archive => {
  const program = findProgram(javaProgram()) ?? javaProgram()
  if (!existsSync(program)) return { flags: [], make: nothing }
  const file = realpathSync(program)
  const { size, mtimeMs } = statSync(file)
  const key = createHash('sha256')
    .update(JSON.stringify([file, size, mtimeMs, classPath]))
    .digest('hex')
  const target = join(folder, `${key.slice(0, 16)}.jsa`)
  if (existsSync(target)) return { flags: [`-XX:SharedArchiveFile=${target}`], make: nothing }
  if (!mayMake || existsSync(`${target}.failed`)) return { flags: [], make: nothing }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (isBeingMade(folder, target)) return { flags: [], make: nothing }
  const list = `${target}.${process.pid}.classes`
  writeFileSync(list, '')
  return { flags: [`-XX:DumpLoadedClassList=${list}`], make: () => makeArchive(target, list, classPath) }
}
