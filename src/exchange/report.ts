/** What came of an import, and as text for the terminal of whoever imports. */
import { faultLines } from './faults.ts'
import type { ClearedImport } from './clear.ts'
import type { Found, Issues } from './issues.ts'
import { unfinishedLines } from './unfinished.ts'
import { counted, number } from './words.ts'

/** One map of an import. */
export type ImportedMap = {
  readonly id: string
  readonly title: string
  readonly people: number
  readonly ties: number
}

/**
 * OPENED: the maps are there. ALREADY_THERE: they were before; ALLOCATED: and somebody else is allocated to them now.
 * CHECKED: the files are good, and nothing was to be written. REFUSED: nothing was written.
 */
export type ImportReport = {
  readonly status: 'OPENED' | 'ALREADY_THERE' | 'ALLOCATED' | 'CHECKED' | 'REFUSED'
  /** Hash of files and options. */
  readonly identity: string
  readonly importId: string | null
  readonly maps: readonly ImportedMap[]
  readonly files: readonly { readonly file: string; readonly rows: number; readonly bad: number }[]
  /** Rows written, by statement of cypher/import. */
  readonly written: Readonly<Record<string, number>>
  /** Nominations that became one tie with the one they return. */
  readonly collapsed: number
  readonly issues: Found
  /** Whether bad rows were left out. */
  readonly skipped: boolean
  /** Unfinished imports that were cleared first. */
  readonly cleared: readonly ClearedImport[]
  readonly notes: readonly string[]
  readonly seconds: number
}

/** An import on its way to its report. */
export type Progressed = {
  readonly skipBadRows: boolean
  readonly issues: Issues
  readonly cleared: readonly ClearedImport[]
  /** In ms, as `performance.now()` has it. */
  readonly started: number
}

/** The report of an import as far as it has come. */
export const reportOf = (
  { skipBadRows, issues, cleared, started }: Progressed,
  own: Pick<ImportReport, 'status' | 'identity'> & Partial<ImportReport>,
): ImportReport => ({
  importId: null,
  maps: [],
  files: [],
  written: {},
  collapsed: 0,
  issues: issues.found,
  skipped: skipBadRows && own.status !== 'REFUSED',
  cleared,
  notes: [],
  seconds: (performance.now() - started) / 1000,
  ...own,
})

const SHOWN_MAPS = 10

const fileLines = ({ files, skipped }: ImportReport): readonly string[] =>
  files.map(({ file, rows, bad }) => {
    const wrong = bad === 0 ? '' : `, ${number(bad)} ${skipped ? 'left out' : 'bad'}`
    return `  ${file}: ${counted(rows, 'row')}${wrong}`
  })

const mapLines = ({ maps }: ImportReport): readonly string[] => {
  const more = maps.length - SHOWN_MAPS
  return [
    ...maps.slice(0, SHOWN_MAPS).map(({ id, title, people, ties }) => {
      if (id === '') return `  ${title}`
      const size = people + ties === 0 ? '' : `  ${counted(people, 'person', 'people')}, ${counted(ties, 'tie')}`
      return `  ${id}${title === '' ? '' : `  ${title}`}${size}`
    }),
    ...(more > 0 ? [`  and ${number(more)} more`] : []),
  ]
}

const headline = ({ status, maps, seconds, issues }: ImportReport): string => {
  if (status === 'ALREADY_THERE')
    return `This import is already there: ${counted(maps.length, 'map')}. Nothing was written.`
  if (status === 'ALLOCATED')
    return `This import is already there: ${counted(maps.length, 'map')}. Allocated to them now is whom you name.`
  if (status === 'CHECKED')
    return `The files are good: ${counted(maps.length, 'map')} would be opened. Nothing was written.`
  if (status === 'OPENED') return `${counted(maps.length, 'map')} opened in ${seconds.toFixed(1)} s.`
  const help = issues.fatal === 0 ? ' --skip-bad-rows leaves the bad rows out.' : ''
  return `Nothing was written.${help}`
}

/** The report as text, ending in a newline. */
export const renderReport = (report: ImportReport): string => {
  const written = Object.entries(report.written).map(([name, rows]) => `${number(rows)} ${name}`)
  const lines = [
    ...unfinishedLines({ cleared: report.cleared, running: [] }),
    headline(report),
    ...mapLines(report),
    ...(report.files.length > 0 ? ['Read:', ...fileLines(report)] : []),
    ...(written.length > 0 ? [`Written: ${written.join(', ')}.`] : []),
    ...(report.collapsed > 0
      ? [`${counted(report.collapsed, 'nomination')} returned another: one mutual tie each.`]
      : []),
    ...faultLines(report.issues, report.skipped),
    ...report.notes,
  ]
  return `${lines.join('\n')}\n`
}
