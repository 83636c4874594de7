/** The folder of one embedded server: its password, and the process that uses it. */
import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from '../../errors.ts'

/** A Neo4j process that uses a home. `orphan`: the process that started it is gone. */
export type Holder = { readonly pid: number; readonly owner: number; readonly orphan: boolean; readonly uri: string }

type Line = { readonly pid: number; readonly parent: number; readonly args: string }

const readOr = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const processes = (): readonly Line[] => {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({
        pid: Number(name),
        parent: Number(/^PPid:\s*(\d+)/m.exec(readOr(`/proc/${name}/status`))?.[1]),
        args: readOr(`/proc/${name}/cmdline`).replaceAll('\0', ' '),
      }))
  }
  return execFileSync('ps', ['-axww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .map((match) => ({ pid: Number(match?.[1]), parent: Number(match?.[2]), args: `${match?.[3] ?? ''} ` }))
}

/** The arguments by which `holderOf` knows a server again. */
export const holderArguments = (home: string): { readonly owner: string; readonly home: string } => ({
  owner: `-Dpeermap.owner=${process.pid}`,
  home: `--home-dir=${home}`,
})

/** The Neo4j process that uses a home now, if there is one. `home` is a real path. */
export const holderOf = (home: string): Holder | undefined => {
  const line = processes().find(({ args }) => args.includes(` ${holderArguments(home).home} `))
  const owner = Number(/ -Dpeermap\.owner=(\d+) /.exec(line?.args ?? '')?.[1])
  if (!line || Number.isNaN(owner)) return undefined
  const address = / server\.bolt\.listen_address=(\S+) /.exec(line.args)?.[1] ?? ''
  return { pid: line.pid, owner, orphan: line.parent !== owner, uri: `bolt://${address}` }
}

/** A secret of mode 0600, written whole or not at all; the first of two at once wins. */
export const writeOnce = (file: string, text: string): void => {
  const own = `${file}.${process.pid}`
  writeFileSync(own, text, { mode: 0o600 })
  try {
    linkSync(own, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(own)
  }
}

/** The file that `neo4j-admin dbms set-initial-password` writes; Neo4j reads it at the first start only. */
const writeInitialPassword = (home: string, password: string): void => {
  const salt = randomBytes(32)
  let hash = createHash('sha256').update(salt).update(password).digest()
  for (let round = 1; round < 1024; round++) hash = createHash('sha256').update(hash).digest()
  const folder = join(home, 'data', 'dbms')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const own = join(folder, `auth.ini.${process.pid}`)
  writeFileSync(own, `neo4j:SHA-256,${hash.toString('hex')},${salt.toString('hex')},1024:`, { mode: 0o600 })
  renameSync(own, join(folder, 'auth.ini'))
}

/**
 * The password of the server in `home`, made up at the first start and kept in `file` with mode 0600.
 * @throws SetupError when there is a database but no longer its password
 */
export const passwordOf = (home: string, file: string): string => {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const begun = existsSync(join(home, 'data', 'databases', 'system'))
  if (begun && !existsSync(file)) {
    throw new SetupError(
      `The password file ${file} is gone, but ${home} holds a database made with it: ` +
        `put the file back, or delete that folder to begin with an empty database`,
    )
  }
  if (!existsSync(file)) writeOnce(file, randomBytes(24).toString('base64url'))
  const password = readFileSync(file, 'utf8').trim()
  if (!begun) writeInitialPassword(home, password)
  return password
}
