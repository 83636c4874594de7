/** Takes away what an import that failed or was killed left behind. */
import { PeermapError } from '../errors.ts'
import { read, write, type Driver } from '../graph/driver.ts'
import type { EntryLine, NewEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import { z } from 'zod'
import { statement } from './batch.ts'

/** The part of the journal that an import uses. */
export type ImportJournal = Pick<Journal, 'record' | 'journalId' | 'openSteps'>

/** An import as the graph has it. */
export type KnownImport = {
  readonly id: string
  readonly identity: string
  readonly status: 'RUNNING' | 'DONE'
  readonly mapIds: readonly string[]
  readonly journalId: string
  /** When it last said that it is alive, in ms. */
  readonly beat: number | null
}

const knownImport: z.ZodType<KnownImport> = z.object({
  id: z.string(),
  identity: z.string(),
  status: z.enum(['RUNNING', 'DONE']),
  mapIds: z.array(z.string()),
  journalId: z.string(),
  beat: z.number().nullable(),
})

/** An import that was cleared, or that is not finished. */
export type ClearedImport = Pick<KnownImport, 'id' | 'mapIds'>

/** An import of another process that was silent for so long is dead: a statement takes at most half of it. */
export const SILENT_MS = 240_000
/** Without what only the clearing needs. */
const named = ({ id, mapIds }: KnownImport): ClearedImport => ({ id, mapIds })
const CLEAR_ROWS = 2_000
const CLEAR_MS = 120_000

/** Imports that began and did not end, and the one with this identity. */
export const findImports = async (driver: Driver, identity: string | null): Promise<readonly KnownImport[]> => {
  const rows = await read(driver, { text: statement('find-imports'), params: { identity } })
  return rows.map((row) => knownImport.parse(row))
}

const repeat = async (driver: Driver, name: string, params: Readonly<Record<string, unknown>>): Promise<void> => {
  for (;;) {
    const text = statement(name)
    const [row] = await write(driver, { text, params: { ...params, limit: CLEAR_ROWS }, timeoutMs: CLEAR_MS })
    if (row === undefined || row['cleared'] === 0) return
  }
}

/** Takes away all that one import drew, in batches. Its maps are IMPORTING until the end: nobody could open them. */
export const clearImport = async (driver: Driver, known: Pick<KnownImport, 'id' | 'mapIds'>): Promise<void> => {
  for (const mapId of known.mapIds) await repeat(driver, 'clear-elements', { mapId, import: known.id })
  await repeat(driver, 'clear-statements', { mapIds: known.mapIds })
  await write(driver, { text: statement('clear-import'), params: { import: known.id }, timeoutMs: CLEAR_MS })
}

const outcomeOf = (open: EntryLine, outcome: 'DONE' | 'FAILED'): NewEntry => ({
  kind: 'import',
  caller: open.caller,
  organisation: open.organisation,
  agency: open.agency,
  purpose: open.purpose,
  ...(open.mapId === undefined ? {} : { mapId: open.mapId }),
  ...(open.stepId === undefined ? {} : { stepId: open.stepId }),
  ...(open.name === undefined ? {} : { name: open.name }),
  rules: [],
  disclosed: [],
  outcome,
})

/** Of each journal that is open in this process, the imports whose outcome was written: it is written once. */
const recorded = new WeakMap<ImportJournal, Set<string>>()

/** Writes how imports ended that the journal knows as intended only: DONE if their maps are open, else FAILED. */
const recordOutcomes = async (driver: Driver, journal: ImportJournal): Promise<void> => {
  const before = recorded.get(journal) ?? new Set<string>()
  recorded.set(journal, before)
  const open = journal.openSteps.filter(({ kind, stepId }) => kind === 'import' && !before.has(stepId ?? ''))
  if (open.length === 0) return
  const ids = open.map(({ stepId }) => stepId ?? '')
  const rows = await read(driver, { text: statement('done-imports'), params: { ids } })
  const done = new Set(rows.map((row) => row['id']))
  for (const entry of open) {
    await journal.record(outcomeOf(entry, done.has(entry.stepId) ? 'DONE' : 'FAILED'))
    before.add(entry.stepId ?? '')
  }
}

type ClearRequest = {
  readonly driver: Driver
  readonly journal?: ImportJournal
  readonly now?: () => Date
  /** Nobody else can be importing: this process has just started the database itself. */
  readonly alone?: boolean
}

/**
 * Clears every import that began and whose process is gone, and writes the outcome in the journal; for the start of the service
 * and of every import. An import of this journal is dead, since a journal has one writer; that of another is when it was
 * silent for SILENT_MS. Answers which were cleared, and which are at work elsewhere. Throws PeermapError.
 */
export const clearUnfinishedImports = async (
  request: ClearRequest,
): Promise<{ readonly cleared: readonly ClearedImport[]; readonly running: readonly ClearedImport[] }> => {
  const { driver, journal, now = () => new Date(), alone = false } = request
  const found = (await findImports(driver, null)).filter(({ status }) => status === 'RUNNING')
  const isDead = ({ journalId, beat }: KnownImport): boolean =>
    alone || journalId === journal?.journalId || now().getTime() - (beat ?? 0) > SILENT_MS
  const dead = found.filter(isDead)
  for (const each of dead) await clearImport(driver, each)
  if (journal !== undefined) await recordOutcomes(driver, journal)
  return { cleared: dead.map(named), running: found.filter((each) => !dead.includes(each)).map(named) }
}

/** Clears after a failure, as far as that is possible now; the next import or start does the rest. */
export const clearAfterFailure = async (
  driver: Driver,
  known: Pick<KnownImport, 'id' | 'mapIds'>,
): Promise<boolean> => {
  try {
    await clearImport(driver, known)
    return true
  } catch (error) {
    if (error instanceof PeermapError) return false
    throw error
  }
}
