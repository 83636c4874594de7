/** What came of an import, and as text for the command line. Ids, counts and reasons; never a value of a cell. */
import type { Issue } from './issues.ts'

/** One map of an import. */
export type ImportedMap = {
  readonly id: string
  readonly title: string
  readonly people: number
  readonly ties: number
}

/** OPENED: the maps are there. ALREADY_THERE: they were before. REFUSED: nothing was written. */
export type ImportReport = {
  readonly status: 'OPENED' | 'ALREADY_THERE' | 'REFUSED'
  /** Hash of files and options. */
  readonly identity: string
  readonly importId: string | null
  readonly maps: readonly ImportedMap[]
  readonly files: readonly { readonly file: string; readonly rows: number; readonly bad: number }[]
  /** Rows written, by statement of cypher/import. */
  readonly written: Readonly<Record<string, number>>
  /** Nominations that became one tie with the one they return. */
  readonly collapsed: number
  readonly issues: { readonly total: number; readonly fatal: number; readonly first: readonly Issue[] }
  /** Whether bad rows were left out. */
  readonly skipped: boolean
  /** Unfinished imports that were cleared first. */
  readonly cleared: number
  readonly notes: readonly string[]
  readonly seconds: number
}

const SHOWN_MAPS = 10
const number = (value: number): string => value.toLocaleString('en-GB')
const counted = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`

const issueLine = ({ file, line, column, code, reason, clause }: Issue): string => {
  const place = `${file}${line === null ? '' : `:${line}`}${column === null ? '' : ` [${column}]`}`
  return `${place}: ${reason} (${code}${clause === undefined ? '' : `, ${clause}`})`
}

const issueLines = ({ issues, skipped }: ImportReport): readonly string[] => {
  if (issues.total === 0) return []
  const more = issues.total - issues.first.length
  const what = skipped ? 'left out' : 'to put right'
  return [
    `${counted(issues.total, 'fault')} ${what}:`,
    ...issues.first.map((issue) => `  ${issueLine(issue)}`),
    ...(more > 0 ? [`  and ${number(more)} more`] : []),
  ]
}

const fileLines = ({ files, skipped }: ImportReport): readonly string[] =>
  files.map(({ file, rows, bad }) => {
    const wrong = bad === 0 ? '' : `, ${number(bad)} ${skipped ? 'left out' : 'bad'}`
    return `  ${file}: ${counted(rows, 'row')}${wrong}`
  })

const mapLines = ({ maps }: ImportReport): readonly string[] => {
  const more = maps.length - SHOWN_MAPS
  return [
    ...maps.slice(0, SHOWN_MAPS).map(({ id, title, people, ties }) => {
      const size = people + ties === 0 ? '' : `  ${counted(people, 'person', 'people')}, ${counted(ties, 'tie')}`
      return `  ${id}${title === '' ? '' : `  ${title}`}${size}`
    }),
    ...(more > 0 ? [`  and ${number(more)} more`] : []),
  ]
}

const headline = ({ status, maps, seconds, issues }: ImportReport): string => {
  if (status === 'ALREADY_THERE')
    return `This import is already there: ${counted(maps.length, 'map')}. Nothing was written.`
  if (status === 'OPENED') return `${counted(maps.length, 'map')} opened in ${seconds.toFixed(1)} s.`
  const help = issues.fatal === 0 ? ' --skip-bad-rows leaves the bad rows out.' : ''
  return `Nothing was written.${help}`
}

/** The report as text, ending in a newline. */
export const renderReport = (report: ImportReport): string => {
  const written = Object.entries(report.written).map(([name, rows]) => `${number(rows)} ${name}`)
  const lines = [
    ...(report.cleared > 0 ? [`${counted(report.cleared, 'unfinished import')} cleared first.`] : []),
    headline(report),
    ...mapLines(report),
    ...(report.files.length > 0 ? ['Read:', ...fileLines(report)] : []),
    ...(written.length > 0 ? [`Written: ${written.join(', ')}.`] : []),
    ...(report.collapsed > 0
      ? [`${counted(report.collapsed, 'nomination')} returned another: one mutual tie each.`]
      : []),
    ...issueLines(report),
    ...report.notes,
  ]
  return `${lines.join('\n')}\n`
}
