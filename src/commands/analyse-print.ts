/** An answer as text: for people, for a spreadsheet, for a program. Pure. */
import type { AnalysisFile } from '../analysis/header.ts'
import { namesByIdAlone } from '../analysis/sdl.ts'
import { textCell } from '../export/csv-table.ts'
import { columnsOf, type AnalysisAnswer } from './analyse-query.ts'

export const FORMATS = ['table', 'csv', 'json'] as const
export type Format = (typeof FORMATS)[number]

/** What goes to standard output, and what is said beside it. */
export type Printed = { readonly out: string; readonly err: string }

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** Rows hold texts, numbers, truth values, and lists of texts. */
const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** A cell as text: nothing for what is not there, lists joined. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(String).join('; ')
  return isNumber(value) && !Number.isInteger(value) ? String(Number(value.toPrecision(4))) : plain(value)
}

/** A cell of CSV: a number as it is, nothing for what is not there. */
const csvCell = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (isNumber(value)) return String(value)
  return textCell(Array.isArray(value) ? value.map(String).join(';') : plain(value))
}

type Rows = AnalysisAnswer['rows']

const csvOf = (columns: readonly string[], rows: Rows): string =>
  [columns.join(','), ...rows.map((row) => columns.map((column) => csvCell(row[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('')

/** Rows for people: whom they name by id alone is called by label. */
const readable = (file: AnalysisFile, { rows, labels }: AnalysisAnswer): Rows => {
  const labelOf = new Map(labels.map(({ id, label }) => [id, label]))
  const called = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(called)
    return typeof value === 'string' ? (labelOf.get(value) ?? value) : value
  }
  const columns = file.columns.filter((column) => namesByIdAlone(file, column)).map(({ name }) => name)
  return rows.map((row) => ({ ...row, ...Object.fromEntries(columns.map((name) => [name, called(row[name])])) }))
}

const tableOf = (columns: readonly string[], rows: Rows): string => {
  const cells = [columns, ...rows.map((row) => columns.map((column) => textOf(row[column])))]
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)))
  return cells
    .map(
      (line) =>
        `${line
          .map((text, at) => text.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`

/** When something was recorded, in words. */
const recorded = (oldest: string | null, newest: string | null): string => {
  if (oldest === null || newest === null) return ''
  return oldest === newest ? `, all recorded on ${oldest}` : `, recorded from ${oldest} to ${newest}`
}

/** Of a file of which no runs are done. */
const AS_SURE_AS_RECORDED = 'it counts or lists what is recorded, so it is as sure as what it is based on'

const sureOf = (robustness: AnalysisAnswer['robustness']): readonly string[] => {
  if (robustness === null) return [`How sure: ${AS_SURE_AS_RECORDED}`]
  const { says, decidingTies } = robustness
  return [
    `How sure: ${says}`,
    ...(decidingTies === null || decidingTies.length === 0
      ? []
      : [`Ask about these ties first: ${decidingTies.join(', ')}`]),
  ]
}

/** What is said with the rows, whatever the format. */
const saidOf = ({ notice, readIt, notFor, basedOn, robustness, query }: AnalysisAnswer): string => {
  const { people, ties, sources, oldestTie, newestTie, unknownMutual, openGaps } = basedOn
  return [
    `Based on ${people} young people, ${ties} ties between them from ${counted(sources, 'source')}${recorded(oldestTie, newestTie)}; of ${unknownMutual} nobody knows whether both would say so; ${openGaps === null ? 'open gaps are withheld' : counted(openGaps, 'open gap')}`,
    ...sureOf(robustness),
    `Read it: ${readIt}`,
    `Not for: ${notFor}`,
    notice,
    `${query.name}, revision ${query.revision}, SHA-256 ${query.sha256}`,
  ].join('\n')
}

/** An answer in a format. Beside a table, the rest is said below it; beside CSV, on standard error. */
export function print(
  format: Format,
  about: { readonly file: AnalysisFile; readonly answer: AnalysisAnswer; readonly values: boolean },
): Printed {
  const { file, answer, values } = about
  const asked = columnsOf(file, values)
  const columns = asked.map(({ name }) => name)
  const said = saidOf(answer)
  if (format === 'json') return { out: `${JSON.stringify(answer, null, 2)}\n`, err: '' }
  if (format === 'csv') return { out: csvOf(columns, answer.rows), err: said }
  const legend = asked
    .filter(({ says }) => says !== '')
    .map(({ name, says }) => `  ${name}: ${says}\n`)
    .join('')
  const table =
    answer.rows.length === 0
      ? 'no rows\n'
      : `${tableOf(columns, readable(file, answer))}${legend === '' ? '' : `\n${legend}`}`
  return { out: `${file.question}\n\n${table}\n${said}\n`, err: '' }
}
