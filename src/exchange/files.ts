/** The files of an import: their identity, their headings, and their rows one by one. */
import { sha256 } from '../journal/format.ts'
import type { IsoDate } from '../protocol/terms.ts'
import { bind, readRow, unusedOptions, type Binding, type ReadRow } from './columns.ts'
import { isTableFault, openCsv } from './csv.ts'
import { FILE_KINDS, type FileKind } from './fields.ts'
import type { Fault, Issues } from './issues.ts'
import type { ImportOptions } from './options.ts'
import { hashFile, SourceError } from './source.ts'
import { PeermapError } from '../errors.ts'

/** One file: its path as it was given, and the SHA-256 of its bytes. */
export type ImportFile = { readonly kind: FileKind; readonly path: string; readonly hash: string }

/** The files that were given, in the order in which they are read: people first, ties after what they join. */
export const filesOf = async (options: ImportOptions, issues: Issues): Promise<readonly ImportFile[]> => {
  const found: ImportFile[] = []
  for (const kind of FILE_KINDS) {
    const path = options.files[kind]
    if (path === undefined) continue
    const hash = await hashOr(path, issues)
    if (hash !== null) found.push({ kind, path, hash })
  }
  return found
}

const hashOr = async (path: string, issues: Issues): Promise<string | null> => {
  try {
    return await hashFile(path)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    issues.fatal(path, { code: error.code, reason: error.message })
    return null
  }
}

/**
 * The identity of an import, hex: the hash of its files' bytes and of the options that decide what is drawn. Not of paths,
 * of who imports, or of where the ids are written: the same import twice is the same, wherever it lies.
 */
export const identityOf = async (
  options: ImportOptions,
  files: readonly ImportFile[],
  issues: Issues,
): Promise<string> => {
  const { files: _paths, as: _as, idsOut: _idsOut, assessment, share, values, ...rest } = options
  const hashes = {
    ...Object.fromEntries(files.map(({ kind, hash }) => [kind, hash])),
    assessment: assessment === null ? null : await hashOr(assessment, issues),
    share: share === null ? null : await hashOr(share, issues),
  }
  const codes = values.map((option) => ({ ...option, codes: [...option.codes] }))
  return sha256(JSON.stringify({ ...rest, values: codes, hashes }))
}

/** Reports a fault of a file as a whole; anything else is thrown on. */
const reportFault = (path: string, error: unknown, issues: Issues): void => {
  if (!isTableFault(error)) throw error
  issues.fatal(path, { code: error.code, reason: error.message }, error.line)
}

type BindAll = {
  readonly files: readonly ImportFile[]
  readonly options: ImportOptions
  readonly today: IsoDate
  readonly issues: Issues
}

/** How each file is read; null: one of them can't be, which `issues` has. */
export const bindAll = async ({ files, options, today, issues }: BindAll): Promise<readonly Binding[] | null> => {
  const bindings: Binding[] = []
  for (const { kind, path } of files) {
    try {
      const table = await openCsv(path)
      await table.rows.return()
      const headings = table.headings?.cells
      if (headings === undefined) issues.fatal(path, { code: 'EMPTY_FILE', reason: 'the file has no row of headings' })
      const binding = headings === undefined ? null : bind({ kind, file: path, headings, options, today, issues })
      if (binding !== null) bindings.push(binding)
    } catch (error) {
      reportFault(path, error, issues)
    }
  }
  if (bindings.length < files.length) return null
  for (const reason of unusedOptions(options, bindings)) issues.fatal('options', { code: 'NO_COLUMN', reason })
  return bindings
}

/** What is done with each row: its values, and the fields whose cells are wrong. */
export type OnRow = (row: ReadRow, faulty: ReadonlySet<string>) => void | Promise<void>

type EachRow = {
  readonly file: ImportFile
  readonly binding: Binding
  readonly today: IsoDate
  /** Told what is wrong with the cells of a row. */
  readonly found: (line: number, fault: Fault) => void
  readonly onRow: OnRow
  /** Told every thousand rows how many bytes of the file were read. */
  readonly read?: (bytes: number) => void
}

const NONE: ReadonlySet<string> = new Set()
const TELL_EVERY = 1_000

/**
 * Reads the rows of a file. Answers how many there are. Throws CONFLICT when the file is no longer the one that was hashed,
 * and SourceError or CsvFault.
 */
export const eachRow = async ({ file, binding, today, found, onRow, read }: EachRow): Promise<number> => {
  const table = await openCsv(file.path)
  let rows = 0
  for await (const raw of table.rows) {
    rows += 1
    let faulty = NONE
    const row = readRow(raw, binding, {
      today,
      found: (fault) => {
        const field = binding.columns.find(({ heading }) => heading === fault.column)?.field.name
        faulty = new Set([...faulty, ...(field === undefined ? [] : [field])])
        found(raw.line, fault)
      },
    })
    const done = row === null ? undefined : onRow(row, faulty)
    if (done !== undefined) await done
    if (rows % TELL_EVERY === 0) read?.(table.source.bytesRead())
  }
  if (table.source.hash() !== file.hash) {
    throw new PeermapError('CONFLICT', 'a file was changed while it was imported')
  }
  read?.(table.source.size)
  return rows
}

/** `eachRow`, with faults of the file as a whole reported. Answers null for a file that could not be read to its end. */
export const checkEachRow = async (request: EachRow & { readonly issues: Issues }): Promise<number | null> => {
  try {
    return await eachRow(request)
  } catch (error) {
    reportFault(request.file.path, error, request.issues)
    return null
  }
}
