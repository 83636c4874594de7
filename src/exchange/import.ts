/**
 * Import of maps from spreadsheets (issue section 5; DESIGN sections 8 and 6, "A step").
 *
 * Files are hashed, then read twice. The first pass validates every row and writes nothing. The second writes batches to
 * maps of status IMPORTING, which no grant opens; a last transaction opens them with their assessments (P8), sharing
 * decisions (P4.4) and allocations (P4.5). A failed or killed import is cleared by the next import or start. The journal has
 * an entry when it is intended and one for how it ended.
 */
import { v7 as uuidv7 } from 'uuid'
import { PeermapError } from '../errors.ts'
import type { Driver } from '../graph/driver.ts'
import type { NewEntry } from '../journal/entry.ts'
import { today as todayAt } from '../protocol/age.ts'
import type { Caller } from '../protocol/facts.ts'
import { clearAfterFailure, clearUnfinishedImports, findImports, type ImportJournal } from './clear.ts'
import { filesOf, identityOf } from './files.ts'
import { IdsOut } from './ids-out.ts'
import { Issues } from './issues.ts'
import { daysOf, type ImportOptions } from './options.ts'
import { checkAll, type Checked } from './pass-one.ts'
import { openMaps, startImport, writeRows, type Writing, type Written } from './pass-two.ts'
import type { ShowProgress } from './progress.ts'
import type { ImportReport } from './report.ts'

/** What an import needs. `caller`: the Council's operator, see `importCaller`. */
export type ImportRequest = {
  readonly driver: Driver
  readonly journal: ImportJournal
  readonly options: ImportOptions
  readonly caller: Caller
  readonly progress?: ShowProgress
  readonly now?: () => Date
  /** Stops between two batches; what was written is cleared. */
  readonly signal?: AbortSignal
}

/** The operator who imports, as `--as` names them, for the Council's organisation with this id. */
export const importCaller = (options: Pick<ImportOptions, 'as'>, organisation: string): Caller => ({
  issuer: 'cli',
  subject: options.as,
  organisation,
  agency: 'CFS',
  roles: ['PRACTITIONER'],
  purpose: 'UNDERSTAND_NETWORK',
})

const entryOf = (writing: Writing, outcome: 'INTENDED' | 'DONE' | 'FAILED'): NewEntry => {
  const { caller, checked, importId, identity } = writing
  const [map, ...others] = checked.register.maps
  return {
    kind: 'import',
    caller: { issuer: caller.issuer, subject: caller.subject },
    organisation: caller.organisation,
    agency: caller.agency,
    purpose: caller.purpose,
    ...(map === undefined || others.length > 0 ? {} : { mapId: map.id }),
    rules: [],
    disclosed: [],
    operation: identity,
    stepId: importId,
    name: 'import',
    outcome,
  }
}

const notesOf = ({ options, checked, today }: Writing): readonly string[] => {
  const { reviewDue, retainUntil } = daysOf(options, today)
  const ignored = checked.bindings.flatMap(({ file, ignored: names }) => names.map((name) => `${file} [${name}]`))
  const closed = options.allocate.length === 0 && checked.shares.length === 0
  return [
    `Function ${options.statutoryFunction}, review due ${reviewDue}, kept until ${retainUntil} (P3.2, P9.2).`,
    ...(ignored.length > 0 ? [`Columns left out as told: ${ignored.join(', ')}.`] : []),
    ...(closed ? ['Nobody can open these maps until they are allocated or shared (P4.4, P4.5).'] : []),
  ]
}

type Progressed = {
  readonly request: ImportRequest
  readonly issues: Issues
  readonly cleared: number
  readonly started: number
}

const reportOf = (
  { request, issues, cleared, started }: Progressed,
  own: Pick<ImportReport, 'status' | 'identity'> & Partial<ImportReport>,
): ImportReport => ({
  importId: null,
  maps: [],
  files: [],
  written: {},
  collapsed: 0,
  issues: issues.found,
  skipped: request.options.skipBadRows && own.status === 'OPENED',
  cleared,
  notes: [],
  seconds: (performance.now() - started) / 1000,
  ...own,
})

const openedReport = (progressed: Progressed, writing: Writing, written: Written): ImportReport =>
  reportOf(progressed, {
    status: 'OPENED',
    identity: writing.identity,
    importId: writing.importId,
    maps: writing.checked.register.maps.map(({ id, title }) => {
      const { people, ties } = written.maps.get(id) ?? { people: 0, ties: 0 }
      return { id, title, people, ties }
    }),
    files: writing.checked.counts,
    written: Object.fromEntries(written.rows),
    collapsed: writing.checked.collapsed,
    notes: notesOf(writing),
  })

const isRefused = (checked: Checked | null, issues: Issues, options: ImportOptions): boolean => {
  const { total, fatal } = issues.found
  return checked === null || fatal > 0 || (total > 0 && !options.skipBadRows)
}

/** Writes and opens; after a failure clears what was written, and says in the journal that it failed. */
const carryOut = async (writing: Writing, journal: ImportJournal): Promise<Written> => {
  const { driver, importId, checked, idsOut, progress } = writing
  try {
    await journal.record(entryOf(writing, 'INTENDED'))
  } catch (error) {
    await idsOut?.discard()
    throw error
  }
  let written: Written
  try {
    await startImport(writing)
    written = await writeRows(writing)
    await idsOut?.close()
    progress({ phase: 'OPENING', done: 0, of: 1 })
    await openMaps(writing, written)
  } catch (error) {
    progress({ phase: 'CLEARING', done: 0, of: 1 })
    const cleared = await clearAfterFailure(driver, { id: importId, mapIds: checked.register.maps.map(({ id }) => id) })
    await idsOut?.discard()
    if (cleared) await journal.record(entryOf(writing, 'FAILED'))
    throw error
  }
  await journal.record(entryOf(writing, 'DONE'))
  progress({ phase: 'OPENING', done: 1, of: 1 })
  return written
}

/**
 * Imports. Bad rows, missing cover and refused sharing are in the report, with status REFUSED and nothing written.
 * Throws PeermapError (UNAVAILABLE, TIMEOUT, JOURNAL_UNAVAILABLE, CONFLICT when a file changes or another process imports
 * the same) and SetupError; then nothing is open.
 */
export const runImport = async (request: ImportRequest): Promise<ImportReport> => {
  const { driver, journal, options, caller, progress = () => {}, now = () => new Date(), signal } = request
  const issues = new Issues()
  const started = performance.now()
  const at = now()
  const today = todayAt(at)
  const files = await filesOf(options, issues)
  const identity = await identityOf(options, files, issues)
  const { cleared } = await clearUnfinishedImports({ driver, journal, now })
  const progressed: Progressed = { request, issues, cleared, started }
  if (issues.found.fatal > 0) return reportOf(progressed, { status: 'REFUSED', identity })
  const known = (await findImports(driver, identity)).find((each) => each.identity === identity)
  if (known?.status === 'RUNNING') {
    throw new PeermapError('CONFLICT', 'another process imports the same files now', { retryAfter: 60 })
  }
  if (known !== undefined) {
    const maps = known.mapIds.map((id) => ({ id, title: '', people: 0, ties: 0 }))
    return reportOf(progressed, { status: 'ALREADY_THERE', identity, importId: known.id, maps })
  }
  const checked = await checkAll({ driver, options, files, today, issues, progress })
  if (checked === null || isRefused(checked, issues, options)) {
    return reportOf(progressed, { status: 'REFUSED', identity, files: checked?.counts ?? [] })
  }
  const idsOut = options.idsOut === null ? null : await IdsOut.open(options.idsOut)
  const writing: Writing = {
    driver,
    importId: uuidv7(),
    identity,
    journalId: journal.journalId,
    options,
    files,
    checked,
    issues,
    caller,
    at,
    today,
    now,
    progress,
    idsOut,
    signal,
  }
  const written = await carryOut(writing, journal)
  return openedReport(progressed, writing, written)
}
