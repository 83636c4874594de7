/** Where the real networks are, and small help to turn them into files of an import. They are never copied here. */
import { createReadStream, existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openCsv } from '../../../src/exchange/csv.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

const { PEERMAP_NETWORKS: given } = process.env
const FOLDER = given ?? resolve(ROOT, '../shared/data/networks')

/** Whether tests can be held to them. Where PEERMAP_NETWORKS says that they are there, a test without them fails. */
export const hasNetworks = given !== undefined || existsSync(FOLDER)

/** The folder of the networks: PEERMAP_NETWORKS, or `../shared/data/networks` beside the project. Throws if absent. */
export const networks = (): string => {
  if (existsSync(FOLDER)) return FOLDER
  throw new Error(`the real networks are not in ${FOLDER}: set PEERMAP_NETWORKS to their folder`)
}

/** A file of a network. */
export const network = (name: string, file: string): string => join(networks(), name, file)

/** Its rows, by heading. */
export const rowsOf = async (path: string): Promise<readonly Readonly<Record<string, string>>[]> => {
  const { headings, rows } = await openCsv(path)
  const names = headings?.cells ?? []
  const found: Readonly<Record<string, string>>[] = []
  for await (const { cells } of rows) found.push(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])))
  return found
}

const quoted = (value: string | number): string => `"${String(value).replaceAll('"', '""')}"`

/** Writes rows as a file of an import; answers its path. */
export const writeCsv = (
  path: string,
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string => {
  writeFileSync(path, [headings, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join(''))
  return path
}

/** How many lines a file has, headings left out: counted without a CSV reader. */
export const linesOf = async (path: string): Promise<number> => {
  let lines = -1
  for await (const chunk of createReadStream(path)) {
    for (const byte of chunk) if (byte === 0x0a) lines += 1
  }
  return lines
}

/** The words of a command from its options: a list repeats one, true has no value. */
export const wordsOf = (options: Readonly<Record<string, string | readonly string[] | true>>): readonly string[] =>
  Object.entries(options).flatMap(([name, value]) => {
    if (value === true) return [`--${name}`]
    return (typeof value === 'string' ? [value] : value).flatMap((each) => [`--${name}`, each])
  })
