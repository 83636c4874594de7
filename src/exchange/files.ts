/** The files of an import: their identity, their headings, and their rows one by one. */
import { sha256 } from '../journal/format.ts'
import type { IsoDate } from '../policy/terms.ts'
import { bind, isHeading, readRow, unusedOptions, type Binding, type ReadRow, type RowsSeen } from './columns.ts'
import type { DayOrder } from './day-order.ts'
import { isTableFault, type CsvRow, type Table } from './csv.ts'
import { LOOKED_AT, notAList } from './foreign.ts'
import { FILE_KINDS, normal, type FileKind } from './fields.ts'
import type { Fault, Issues } from './issues.ts'
import type { ImportOptions } from './options.ts'
import { hashFile, SourceError } from './source.ts'
import { openTable } from './table.ts'
import { PeermapError } from '../errors.ts'

/** One file: its path as it was given, of a workbook the sheet, and the SHA-256 of its bytes. */
export type ImportFile = {
  readonly kind: FileKind
  readonly path: string
  /** Null: the first. */
  readonly sheet: string | null
  readonly hash: string
}

/** The files that were given, in the order in which they are read: people first, ties after what they join. */
export const filesOf = async (options: ImportOptions, issues: Issues): Promise<readonly ImportFile[]> => {
  const found: ImportFile[] = []
  for (const kind of FILE_KINDS) {
    const path = options.files[kind]
    if (path === undefined) continue
    const hash = await hashOr(path, issues)
    const named =
      options.sheets.findLast(({ file }) => file === kind) ?? options.sheets.findLast(({ file }) => file === null)
    if (hash !== null) found.push({ kind, path, sheet: named?.name ?? null, hash })
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
  const { assessment, share } = options
  const hashes = {
    ...Object.fromEntries(files.map(({ kind, hash }) => [kind, hash])),
    assessment: assessment === null ? null : await hashOr(assessment, issues),
    share: share === null ? null : await hashOr(share, issues),
  }
  const decided = {
    title: options.title,
    columns: options.columns,
    ignoreColumns: options.ignoreColumns,
    set: options.set,
    mapBy: options.mapBy,
    source: options.source,
    statedAs: options.statedAs,
    statutoryFunction: options.statutoryFunction,
    statutoryCitation: options.statutoryCitation,
    recordedOn: options.recordedOn,
    reviewDue: options.reviewDue,
    retainUntil: options.retainUntil,
    nominations: options.nominations,
    skipBadRows: options.skipBadRows,
    // Who is allocated decides nothing that is drawn. These two keep imports known that were made when it did.
    allocate: [],
    issuer: 'peermap-dev',
    ...(options.differing === 'stop' ? {} : { differing: options.differing }),
    ...(options.dates === null ? {} : { dates: options.dates }),
    ...(options.sheets.length === 0 ? {} : { sheets: options.sheets }),
  }
  const values = options.values.map((option) => ({ ...option, codes: [...option.codes] }))
  return sha256(JSON.stringify({ ...decided, values, hashes }))
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

const firstRows = async ({ headings, rows }: Table): Promise<readonly CsvRow[]> => {
  const found = headings === null ? [] : [headings]
  try {
    for (let next = await rows.next(); next.done !== true && found.length < LOOKED_AT; next = await rows.next()) {
      found.push(next.value)
    }
  } catch (error) {
    // The first pass meets it again, and says so.
    if (!isTableFault(error) || headings === null) throw error
  } finally {
    await rows.return()
  }
  return found
}

/** A file with its first rows. */
type Begun = { readonly file: ImportFile; readonly headings: readonly string[] }

const begin = async (file: ImportFile, options: ImportOptions, issues: Issues): Promise<Begun | null> => {
  const { kind, path, sheet } = file
  try {
    const rows = await firstRows(await openTable(path, sheet))
    const headings = rows[0]?.cells
    const wrong = notAList(rows, (heading) => isHeading(kind, heading, options))
    if (headings === undefined) issues.fatal(path, { code: 'EMPTY_FILE', reason: 'the file has no row of headings' })
    if (wrong !== null) issues.fatal(path, wrong.fault, wrong.line)
    return headings === undefined || wrong !== null ? null : { file, headings }
  } catch (error) {
    reportFault(path, error, issues)
    return null
  }
}

/** Whether of people and ties alone, and only ties, say on which map they are. */
const isSpread = (begun: readonly Begun[], { mapBy }: ImportOptions): boolean => {
  const has = (kind: FileKind): boolean =>
    begun.some(
      ({ file, headings }) => file.kind === kind && headings.some((name) => normal(name) === normal(mapBy ?? '')),
    )
  return (
    mapBy !== null && !has('people') && has('ties') && begun.every(({ file }) => ['people', 'ties'].includes(file.kind))
  )
}

/** How each file is read; null: one of them can't be, which `issues` has. */
export const bindAll = async ({ files, options, today, issues }: BindAll): Promise<readonly Binding[] | null> => {
  const begun: Begun[] = []
  for (const file of files) {
    const one = await begin(file, options, issues)
    if (one !== null) begun.push(one)
  }
  const spread = isSpread(begun, options)
  const bindings = begun
    .map(({ file: { kind, path }, headings }) => bind({ kind, file: path, headings, options, today, issues, spread }))
    .filter((each) => each !== null)
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
  readonly days: DayOrder
  /** Told what the rows show beside their values. */
  readonly seen?: RowsSeen
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
export const eachRow = async (request: EachRow): Promise<number> => {
  const { file, binding, today, days, seen, found, onRow, read } = request
  const table = await openTable(file.path, file.sheet)
  let rows = 0
  for await (const raw of table.rows) {
    rows += 1
    let faulty = NONE
    const row = readRow(raw, binding, {
      today,
      days,
      ...(seen === undefined ? {} : { seen }),
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
    throw new PeermapError('CONFLICT', 'a file was changed while it was imported', { conflictKind: 'CHANGED' })
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
