/** A CSV export of Peermap (docs/exports.md) as the files of an import: the text guard is taken away again. */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { SetupError } from '../errors.ts'
import { FORMAT, VERSION } from '../export/csv.ts'
import { TEXT_GUARD, unguarded } from '../export/csv-table.ts'
import { END_TYPES, fieldsOf, FILE_KINDS, PERSON_KINDS, TIE_TYPES, type FileKind } from './fields.ts'

const OPTION = '--from-export'

const file = z.object({ name: z.string().refine((name) => basename(name) === name), sha256: z.string() })
const manifest = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  textGuard: z.literal(TEXT_GUARD),
  files: z.object({ nodes: file, edges: file }),
})

/** A row by its headings. */
type Row = Readonly<Record<string, string>>

/** The columns that a file of an import calls otherwise. */
type Reading = { readonly of: (row: Row) => boolean; readonly columns: Readonly<Record<string, (row: Row) => string>> }

const column =
  (name: string) =>
  (row: Row): string =>
    row[name] ?? ''
const isOf =
  (name: string, ...values: readonly string[]) =>
  (row: Row): boolean =>
    values.includes(row[name] ?? '')

const KINDS: Readonly<Record<string, string>> = Object.fromEntries(PERSON_KINDS.map((kind) => [END_TYPES[kind], kind]))
const ELEMENT = { id: column('Id'), label: column('Label') }
const joined = (from: string, to: string) => ({ [from]: column('Source'), [to]: column('Target') })

/** Which rows of the export a file of an import is made of. Risks, strengths and what they are about have no such file. */
const READINGS: Readonly<Partial<Record<FileKind, Reading>>> = {
  people: {
    of: isOf('type', ...Object.keys(KINDS)),
    columns: {
      ...ELEMENT,
      kind: ({ type = '' }) => KINDS[type] ?? '',
      adultKind: ({ type, kind = '' }) => (type === 'Adult' ? kind : ''),
    },
  },
  groups: { of: isOf('type', 'PeerGroup'), columns: ELEMENT },
  places: { of: isOf('type', 'Location'), columns: ELEMENT },
  memberships: { of: isOf('relation', 'MEMBER_OF'), columns: joined('person', 'group') },
  visits: { of: isOf('relation', 'FREQUENTS', 'GUARDS'), columns: joined('person', 'place') },
  ties: {
    of: isOf('relation', ...TIE_TYPES),
    columns: { ...joined('from', 'to'), type: column('relation') },
  },
}

const textIn = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new SetupError(`${OPTION}: ${path} can't be read`, { cause })
  }
}

const rowsIn = (folder: string, { name, sha256 }: z.output<typeof file>): readonly Row[] => {
  const text = textIn(join(folder, name))
  if (createHash('sha256').update(text).digest('hex') !== sha256)
    throw new SetupError(
      `${OPTION}: ${name} is not as it was exported; import what was changed with --people and --ties`,
    )
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' })
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([heading, cell]) => [heading, unguarded(cell)])))
}

const manifestIn = (folder: string): z.output<typeof manifest> => {
  const text = textIn(join(folder, 'manifest.json'))
  try {
    return manifest.parse(JSON.parse(text))
  } catch (cause) {
    throw new SetupError(`${OPTION}: ${folder} is no CSV export of this version: its manifest.json is another`, {
      cause,
    })
  }
}

const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')

const tableOf = (kind: FileKind, rows: readonly Row[], { columns }: Reading): string => {
  const headings = Object.keys(rows[0] ?? {})
  const names = fieldsOf(kind)
    .map(({ name }) => name)
    .filter((name) => columns[name] !== undefined || headings.includes(name))
  const cells = rows.map((row) => names.map((name) => (columns[name] ?? column(name))(row)))
  // A column in which nothing stands says nothing, and may ask for what no cell needs.
  const kept = names.map((_name, index) => cells.some((row) => row[index] !== ''))
  const only = (row: readonly string[]): string => quoted(row.filter((_cell, index) => kept[index]))
  return [names, ...cells].map((row) => `${only(row)}\n`).join('')
}

/**
 * The files of an import that a CSV export holds, by kind; of what it has no rows there is no file.
 * @throws SetupError where the folder is none, or was changed since
 */
export function filesOfExport(folder: string): ReadonlyMap<FileKind, string> {
  const { files } = manifestIn(folder)
  const [nodes, edges] = [rowsIn(folder, files.nodes), rowsIn(folder, files.edges)]
  const texts = new Map<FileKind, string>()
  for (const kind of FILE_KINDS) {
    const reading = READINGS[kind]
    const rows = reading === undefined ? [] : [...nodes, ...edges].filter(reading.of)
    if (reading !== undefined && rows.length > 0) texts.set(kind, tableOf(kind, rows, reading))
  }
  return texts
}

/**
 * Calls `work` with the words of an import in which `--from-export DIR` is the files that it holds. They are for their owner
 * alone, and gone when the work is done. @throws SetupError
 */
export async function withOwnExport<Result>(
  words: readonly string[],
  work: (words: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const at = words.indexOf(OPTION)
  if (at === -1) return work(words)
  const folder = words[at + 1]
  if (folder === undefined || !existsSync(folder)) throw new SetupError(`${OPTION} needs the folder of a CSV export`)
  const own = FILE_KINDS.find((kind) => words.some((word) => word.split('=')[0] === `--${kind}`))
  if (own !== undefined) throw new SetupError(`${OPTION} has all files of the map: leave --${own} out`)
  const texts = filesOfExport(folder)
  const parts = mkdtempSync(join(tmpdir(), 'peermap-from-export-'))
  try {
    const named = [...texts].flatMap(([kind, text]) => {
      const path = join(parts, `${kind}.csv`)
      writeFileSync(path, text, { mode: 0o600 })
      return [`--${kind}`, path]
    })
    return await work([...words.slice(0, at), ...named, ...words.slice(at + 2)])
  } finally {
    rmSync(parts, { recursive: true, force: true })
  }
}
