/** A sheet of a workbook (.xlsx) as rows of cells, each with its row. Values only: a formula is the value it had when saved. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { readXlsx, streamXlsxRows, type CellValue } from 'hucre/xlsx'
import type { CsvRow, Table } from './csv.ts'
import { SourceError } from './source.ts'
import { unpacksWithin } from './zip-bounds.ts'

/** A workbook is read whole: larger ones are saved as CSV, which is not. */
const MOST_BYTES = 64 * 1_024 * 1_024
const MOST_UNPACKED = { bytes: 400 * 1_024 * 1_024, entries: 2_000 }
/** Beyond 15 digits a spreadsheet rounds: such a number is not what was typed. */
const EXACT = 1e15

const textOf = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    const text = value.toISOString()
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
  }
  // INVARIANT: a number that was rounded does not pass for a reference: a scientific one is none.
  if (typeof value === 'number' && Math.abs(value) >= EXACT) return value.toExponential()
  return String(value)
}

const broken = (): SourceError =>
  new SourceError('NOT_CSV', 'this workbook can\'t be read: open it and save it again as .xlsx, or as "CSV UTF-8"')

/** Names of the sheets that are not hidden, in their order. */
const sheetsOf = async (bytes: Buffer): Promise<readonly string[]> => {
  const names: string[] = []
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (hidden !== true && veryHidden !== true) names.push(name)
      return false
    },
  })
  return names
}

const isNoError = (error: unknown): boolean => error instanceof SourceError

const checked = async (path: string): Promise<Buffer> => {
  if ((await stat(path)).size > MOST_BYTES) {
    throw new SourceError('NOT_CSV', 'this workbook is larger than 64 MB: save its sheet as "CSV UTF-8"')
  }
  const bytes = await readFile(path)
  let within: boolean
  try {
    within = unpacksWithin(bytes, MOST_UNPACKED)
  } catch {
    throw broken()
  }
  if (within) return bytes
  throw new SourceError('NOT_CSV', 'this workbook unpacks to more than 400 MB, or not to what it says of itself')
}

/**
 * Opens a sheet: the named one, or the first that is not hidden. Days are `YYYY-MM-DD`. Rows of only empty cells are left
 * out. Throws SourceError, also from `rows`.
 */
export const openWorkbook = async (path: string, sheet: string | null): Promise<Table> => {
  const bytes = await checked(path)
  let names: readonly string[]
  try {
    names = await sheetsOf(bytes)
  } catch {
    throw broken()
  }
  const name = sheet ?? names[0]
  if (name === undefined || !names.includes(name)) {
    throw new SourceError(
      'NOT_CSV',
      `this workbook has no sheet of that name (${names.join(', ')}): name one with --sheet`,
    )
  }
  const rows = (async function* read(): AsyncGenerator<CsvRow, void, undefined> {
    try {
      for await (const { index, values } of streamXlsxRows(bytes, { sheet: name })) {
        const cells = values.map(textOf)
        if (cells.some((cell) => cell.trim() !== '')) yield { line: index + 1, cells }
      }
    } catch (error) {
      throw isNoError(error) ? error : broken()
    }
  })()
  const first = await rows.next()
  const headings = first.done === true ? null : first.value
  const size = bytes.length
  // A sheet does not keep the empty cells at the end of a row.
  const wide = (async function* filled(): AsyncGenerator<CsvRow, void, undefined> {
    const width = headings?.cells.length ?? 0
    for await (const { line, cells } of rows) {
      yield { line, cells: [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')] }
    }
  })()
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { source: { size, bytesRead: () => size, hash: () => hash }, headings, rows: wide }
}
