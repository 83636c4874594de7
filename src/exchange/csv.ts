/** A delimited file as rows of cells, each with the line it begins on. Streaming; nothing is interpreted. */
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { foreignFormat } from './foreign.ts'
import { openSource, SourceError, type Source } from './source.ts'

/** One row. `line` counts from 1, with the headings and with blank lines. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

/** A file that is not well-formed from this line on. */
export class CsvFault extends Error {
  override readonly name = 'CsvFault'
  readonly code: 'BROKEN_QUOTES' | 'TOO_LONG'
  readonly line: number | null

  constructor(code: CsvFault['code'], message: string, line: number | null) {
    super(message)
    this.code = code
    this.line = line
  }
}

/** An open file: its headings, then its rows, once. */
export type Table = {
  readonly source: Pick<Source, 'size' | 'bytesRead' | 'hash'>
  /** Null for a file without a first row. */
  readonly headings: CsvRow | null
  readonly rows: AsyncGenerator<CsvRow, void, undefined>
}

type ParsedRecord = { readonly info: { readonly lines: number }; readonly record: readonly string[] }

const DELIMITERS = [',', ';', '\t', '|'] as const
const MAX_RECORD = 200_000
/** Enough to know a file by how it begins. */
const BEGINNING = 2_000
/** Far more than a row of headings needs. */
const MAX_HEAD = 65_536

/** The delimiter that stands most often outside quotes in the row of headings; of equals the first of `, ; tab |`. */
export const delimiterOf = (headings: string): string => {
  const bare = headings.replaceAll(/"(?:[^"]|"")*"/g, '')
  const count = (delimiter: string): number => bare.split(delimiter).length
  return DELIMITERS.reduce<string>((best, next) => (count(next) > count(best) ? next : best), ',')
}

type Head = { readonly delimiter: string; readonly skip: number; readonly lines: number }

/** Excel writes `sep=;` above the headings for itself. */
const headOf = (text: string): Head => {
  const [, separator, end] = /^sep=(.)(\r\n|\n|\r)/i.exec(text) ?? []
  if (separator !== undefined && end !== undefined) return { delimiter: separator, skip: 5 + end.length, lines: 1 }
  return { delimiter: delimiterOf(firstRow(text)), skip: 0, lines: 0 }
}

const firstRow = (text: string): string => {
  let quoted = false
  let begun = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === '"') quoted = !quoted
    if ((char === '\n' || char === '\r') && !quoted && begun) return text.slice(0, at)
    if (char !== '\n' && char !== '\r') begun = true
  }
  return text
}

/** The text up to the end of its first row, and then all of it in pieces. */
const withHead = async (
  text: Readable,
): Promise<{ readonly head: string; readonly pieces: AsyncGenerator<string> }> => {
  const rest: AsyncIterator<unknown> = text[Symbol.asyncIterator]()
  let head = ''
  let ended = false
  while (!ended && head.length < MAX_HEAD && firstRow(head).length === head.length) {
    const next = await rest.next()
    ended = next.done === true
    if (!ended) head += String(next.value)
  }
  const pieces = (async function* read(): AsyncGenerator<string> {
    yield head
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield String(next.value)
  })()
  return { head, pieces }
}

/** From the second piece on nothing is cut off. */
async function* without(skip: number, pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  let first = true
  for await (const piece of pieces) {
    yield first ? piece.slice(skip) : piece
    first = false
  }
}

/** Line ends inside the cells of a row, and how many of them the parser counts twice. */
const lineEndsIn = (cells: readonly string[]): { readonly ends: number; readonly doubled: number } => {
  let ends = 0
  let doubled = 0
  for (const cell of cells) {
    if (!cell.includes('\n') && !cell.includes('\r')) continue
    doubled += cell.split('\r\n').length - 1
    ends += cell.split(/\r\n|\n|\r/).length - 1
  }
  return { ends, doubled }
}

const faultOf = (error: unknown, linesBefore: number): unknown => {
  if (!(error instanceof CsvError)) return error
  const line = typeof error['lines'] === 'number' ? error['lines'] + linesBefore : null
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new CsvFault('TOO_LONG', `a row of more than ${MAX_RECORD} characters: is a quote missing?`, line)
  }
  return new CsvFault(
    'BROKEN_QUOTES',
    'a quote is not closed, or not doubled, here or above: the rest is not read',
    line,
  )
}

/**
 * Opens a delimited file: UTF-8 with or without BOM, plain or gzip, the delimiter found out, quoted cells, any line ends.
 * Rows of only empty cells are left out. Throws SourceError and CsvFault, also from `rows`. Read `rows` to its end or
 * call its `return`.
 */
export const openCsv = async (path: string): Promise<Table> => {
  const source = await openSource(path)
  const { head, pieces } = await withHead(source.text)
  const foreign = foreignFormat(head.slice(0, BEGINNING))
  if (foreign !== null) {
    source.text.destroy()
    throw new SourceError('NOT_CSV', foreign)
  }
  const { delimiter, skip, lines: linesBefore } = headOf(head)
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: MAX_RECORD,
    info: true,
  })
  const text = Readable.from(without(skip, pieces), { objectMode: false, encoding: 'utf8' })
  text.on('error', (error) => parser.destroy(error)).pipe(parser)
  const rows = (async function* read(): AsyncGenerator<CsvRow, void, undefined> {
    let doubled = 0
    try {
      // what the option info makes of each record
      for await (const { info, record } of parser as AsyncIterable<ParsedRecord>) {
        const inside = lineEndsIn(record)
        doubled += inside.doubled
        yield { cells: record, line: info.lines + linesBefore - doubled - inside.ends }
      }
    } catch (error) {
      throw faultOf(error, linesBefore)
    } finally {
      source.text.destroy()
    }
  })()
  const first = await rows.next()
  return { source, headings: first.done === true ? null : first.value, rows }
}

/** Whether an error is one of a file that can't be read as a table. */
export const isTableFault = (error: unknown): error is SourceError | CsvFault =>
  error instanceof SourceError || error instanceof CsvFault
