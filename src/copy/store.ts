/** Where a copy is on this machine: its database in a folder of its own, its key beside the journal of copies. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from '../errors.ts'
import { holderOf, writeOnce, type Holder } from '../graph/embedded/home.ts'

/** `copies`: a folder for each copy. `journal`: that of the copies' journal, with their keys. */
export type Folders = { readonly copies: string; readonly journal: string }

/** The folders that the settings name. */
export const copyFoldersOf = (config: { readonly journalFolder: string; readonly copiesFolder: string }): Folders => ({
  copies: config.copiesFolder,
  journal: `${config.journalFolder}-copies`,
})

const ENDING = '.key'
const ID = /^[0-9a-f-]{36}$/

const checked = (id: string): string => {
  if (!ID.test(id)) throw new SetupError(`${id} is no id of a copy: "copy list" lists them`)
  return id
}

export const homeOfCopy = ({ copies }: Folders, id: string): string => join(copies, checked(id))
/** The password of its one login; Neo4j's own home makes it (embedded/home.ts). */
export const passwordFileOf = (folders: Folders, id: string): string => join(homeOfCopy(folders, id), 'neo4j-password')
const keyFileOf = ({ journal }: Folders, id: string): string => join(journal, `${checked(id)}${ENDING}`)

/** Keeps the key of a copy, mode 0600. */
export function keepKey(folders: Folders, id: string, key: Uint8Array): void {
  mkdirSync(folders.journal, { recursive: true, mode: 0o700 })
  writeOnce(keyFileOf(folders, id), Buffer.from(key).toString('hex'))
}

/** @throws SetupError where it is gone */
export function readKey(folders: Folders, id: string): Buffer {
  const file = keyFileOf(folders, id)
  if (!existsSync(file)) throw new SetupError(`the key of copy ${id} is not on this machine: nobody can be found by it`)
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}

/** Ids of the copies that have a key here. */
export const keysKept = ({ journal }: Folders): readonly string[] =>
  existsSync(journal)
    ? readdirSync(journal)
        .filter((name) => name.endsWith(ENDING))
        .map((name) => name.slice(0, -ENDING.length))
        .filter((id) => ID.test(id))
    : []

/** Whether the database of a copy is on this machine. */
export const isHere = (folders: Folders, id: string): boolean => existsSync(homeOfCopy(folders, id))

/** The process that runs a copy now, if there is one on this machine. */
export function runningCopy(folders: Folders, id: string): Holder | undefined {
  const home = homeOfCopy(folders, id)
  return existsSync(home) ? holderOf(realpathSync(home)) : undefined
}

/**
 * Deletes the folder and the key: its pseudonyms are then nobody's. The database must not run.
 * @throws SetupError where the folder is a link: the copy itself would stay
 */
export function deleteCopy(folders: Folders, id: string): void {
  const home = homeOfCopy(folders, id)
  if (lstatSync(home, { throwIfNoEntry: false })?.isSymbolicLink() === true)
    throw new SetupError(
      `${home} is a link: move the folder of the copy back to its place, or delete both, then try again`,
    )
  rmSync(home, { recursive: true, force: true })
  rmSync(keyFileOf(folders, id), { force: true })
}
