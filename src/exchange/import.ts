/**
 * Import of maps from spreadsheets (README.md).
 *
 * Files are hashed, then read twice. The first pass validates every row and writes nothing. The second writes batches to
 * maps of status IMPORTING, which no grant opens; a last transaction opens them with their assessments (P8), sharing
 * decisions (P4.4) and allocations (P4.5). A failed or killed import is cleared by the next import or start. The journal has
 * an entry when it is intended and one for how it ended.
 */
import { v7 as uuidv7 } from 'uuid'
import { PeermapError } from '../errors.ts'
import { read, type Driver } from '../graph/driver.ts'
import { today as todayAt } from '../policy/age.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import { importedBefore } from './again.ts'
import { statement } from './batch.ts'
import { clearAfterFailure, clearUnfinishedImports, findImports, type ImportJournal } from './clear.ts'
import { entryOf, onOne, type Entered } from './entries.ts'
import { filesOf, identityOf } from './files.ts'
import { IdsOut } from './ids-out.ts'
import { Issues, type Issue } from './issues.ts'
import { notesOf } from './notes.ts'
import type { ImportOptions } from './options.ts'
import { checkAll, isRefused } from './pass-one.ts'
import { openMaps, startImport, writeRows, type Writing, type Written } from './pass-two.ts'
import type { ShowProgress } from './progress.ts'
import { reportOf, type ImportReport, type Progressed } from './report.ts'

/** What an import needs. `caller`: the Council's operator, see `importCaller`. */
export type ImportRequest = {
  readonly driver: Driver
  readonly journal: ImportJournal
  readonly options: ImportOptions
  readonly caller: Caller
  /** How the Council writes its case references; left out or null: as it likes. */
  readonly referencePattern?: RegExp | null
  readonly progress?: ShowProgress
  readonly now?: () => Date
  /** Stops between two batches; what was written is cleared. */
  readonly signal?: AbortSignal
  /** Told every fault, as it is met. */
  readonly onFault?: (fault: Issue) => void
}

/** The operator who imports, as `--as` names them, for the Council's organisation with this id. */
export const importCaller = (options: Pick<ImportOptions, 'as'>, organisation: string): Caller => ({
  ...options.as,
  organisation,
  agency: 'CFS',
  roles: ['PRACTITIONER'],
  purpose: 'UNDERSTAND_NETWORK',
})

const enteredOf = ({ caller, checked, importId, identity }: Writing): Entered => {
  const mapIds = checked.register.maps.map(({ id }) => id)
  return { caller, stepId: importId, ...onOne(mapIds), operation: identity, name: 'import' }
}

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
    collapsed: writing.checked.tally.collapsed,
    notes: notesOf(writing),
  })

/** Writes and opens; after a failure clears what was written, and says in the journal that it failed. */
const carryOut = async (writing: Writing, journal: ImportJournal): Promise<Written> => {
  const { driver, importId, checked, idsOut, progress } = writing
  try {
    await journal.record(entryOf(enteredOf(writing), 'INTENDED'))
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
    if (cleared) await journal.record(entryOf(enteredOf(writing), 'FAILED'))
    throw error
  }
  await journal.record(entryOf(enteredOf(writing), 'DONE'))
  await idsOut?.publish()
  progress({ phase: 'OPENING', done: 1, of: 1 })
  return written
}

/** Of these imports, those whose file of ids stays: they are at work, or were done. */
const alive =
  (driver: Driver) =>
  async (ids: readonly string[]): Promise<readonly string[]> => {
    const [running, done] = await Promise.all([
      findImports(driver, null),
      read(driver, { text: statement('done-imports'), params: { ids } }),
    ])
    return [...running.map(({ id }) => id), ...done.map((row) => String(row['id']))]
  }

/**
 * Imports. Bad rows, missing cover and refused sharing are in the report, with status REFUSED and nothing written.
 * Throws PeermapError (UNAVAILABLE, TIMEOUT, JOURNAL_UNAVAILABLE, CONFLICT when a file changes or another process imports
 * the same) and SetupError; then nothing is open.
 */
export const runImport = async (request: ImportRequest): Promise<ImportReport> => {
  const {
    driver,
    journal,
    options,
    caller,
    referencePattern = null,
    progress = () => {},
    now = () => new Date(),
    signal,
  } = request
  const issues = new Issues(request.onFault)
  const started = performance.now()
  const at = now()
  const today = todayAt(at)
  const files = await filesOf(options, issues)
  const identity = await identityOf(options, files, issues)
  const { cleared } = await clearUnfinishedImports({ driver, journal, now })
  const progressed: Progressed = { skipBadRows: options.skipBadRows, issues, cleared, started }
  if (issues.found.fatal > 0) return reportOf(progressed, { status: 'REFUSED', identity })
  const known = (await findImports(driver, identity)).find((each) => each.identity === identity)
  if (known?.status === 'RUNNING') {
    throw new PeermapError('CONFLICT', 'another process imports the same files now', {
      conflictKind: 'CHANGED',
      retryAfter: 60,
    })
  }
  if (known !== undefined) {
    return importedBefore({ driver, journal, options, caller, known, progressed, identity, at, today })
  }
  if (options.idsOut !== null) IdsOut.refuseTaken(options.idsOut)
  const checked = await checkAll({
    driver,
    options,
    files,
    by: callerKey(caller),
    referencePattern,
    today,
    issues,
    progress,
  })
  if (checked === null || isRefused(checked, issues, options)) {
    return reportOf(progressed, { status: 'REFUSED', identity, files: checked?.counts ?? [] })
  }
  const importId = uuidv7()
  if (options.idsOut !== null) await IdsOut.tidy(options.idsOut, alive(driver))
  const idsOut = options.idsOut === null ? null : await IdsOut.open(options.idsOut, importId)
  const writing: Writing = {
    driver,
    importId,
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
