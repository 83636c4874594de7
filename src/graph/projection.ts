/**
 * The journal as a graph (P9.6): who has seen X, what did Y open, to whom was a value disclosed. A copy to ask, never
 * the record: idempotent, and it can be deleted and read again from the journal's files.
 */
import { z } from 'zod'
import { AGENCIES, PURPOSES, type IsoDate } from '../protocol/terms.ts'
import { read, reading, write, type Driver, type Run } from './driver.ts'
import { batches, journalIdOf, START, type Position } from './journal-lines.ts'
import { loadStatement } from './statements.ts'
import { toDateTime } from './values.ts'

const POSITION = loadStatement('reads/journal-position')
const PROJECT = loadStatement('reads/journal-project')
const ENTRIES = loadStatement('reads/journal-entries')
const RECIPIENTS = loadStatement('reads/journal-recipients')
const RECIPIENTS_ON_MAP = loadStatement('reads/journal-recipients-on-map')
const MERGED = loadStatement('reads/merged-ids')
const FIND = {
  subject: loadStatement('reads/journal-by-subject'),
  map: loadStatement('reads/journal-by-map'),
  organisation: loadStatement('reads/journal-by-organisation'),
  time: loadStatement('reads/journal-by-time'),
} as const

/** A batch may wait for that of another instance. ms */
const BATCH_MS = 60_000

/** Up to which line of a journal the graph has read. */
export type UpTo = { readonly journalId: string; readonly sequence: number }

/**
 * Takes the lines of a folder's journal that are new into the graph. Safe to call from several places at once. A running
 * journal gives its `sequence` as `upTo`, so that nothing is taken in that is not yet known to be on disk.
 * Throws JOURNAL_UNAVAILABLE when the file is not the one read before, or its chain is broken; and what `write` throws.
 */
export async function project(
  driver: Driver,
  source: { readonly folder: string; readonly upTo?: number },
): Promise<UpTo> {
  const journalId = await journalIdOf(source.folder)
  const upTo = source.upTo ?? Number.MAX_SAFE_INTEGER
  for (;;) {
    const from = await positionOf(driver, journalId)
    const { sequence, overtaken } = await projectFrom(driver, { folder: source.folder, journalId, from, upTo })
    if (!overtaken) return { journalId, sequence }
  }
}

type From = { readonly folder: string; readonly journalId: string; readonly from: Position; readonly upTo: number }

async function projectFrom(driver: Driver, from: From): Promise<{ sequence: number; overtaken: boolean }> {
  let { sequence } = from.from
  for await (const { after, end, coordinateSets, subjectSets, entries } of batches(from)) {
    const params = { journalId: from.journalId, after, ...end, coordinateSets, subjectSets, entries }
    const rows = await write(driver, { text: PROJECT, params, timeoutMs: BATCH_MS })
    if (rows.length === 0) return { sequence, overtaken: true }
    sequence = end.sequence
  }
  return { sequence, overtaken: false }
}

const positionRow = z.object({ journalId: z.string(), sequence: z.int(), hash: z.string(), offset: z.int() })

const positions = async (driver: Driver, journalId: string | null): Promise<readonly z.output<typeof positionRow>[]> =>
  z.array(positionRow).parse(await read(driver, { text: POSITION, params: { journalId } }))

const positionOf = async (driver: Driver, journalId: string): Promise<Position> =>
  (await positions(driver, journalId))[0] ?? START

/** Which entries. Absent: any. Days in Europe/London, `from <= day < until`. `limit` and `offset` count entries. */
export type JournalFilter = {
  /** Ids of the people on maps, any of whom the entry is about. */
  readonly subjects?: readonly string[]
  readonly organisation?: string
  readonly mapId?: string
  readonly from?: IsoDate
  readonly until?: IsoDate
  readonly limit: number
  readonly offset: number
}

const nullable = z.string().nullable()
const entryRow = z.object({
  journalId: z.string(),
  sequence: z.int(),
  time: z.string(),
  kind: z.string(),
  issuer: z.string(),
  subject: z.string(),
  organisation: z.string(),
  agency: z.enum(AGENCIES),
  purpose: z.enum(PURPOSES),
  mapId: nullable,
  decisionId: nullable,
  rules: z.array(z.string()),
  name: nullable,
  stepId: nullable,
  operation: nullable,
  outcome: z.string(),
  disclosed: z.array(z.object({ coordinates: z.array(z.string()), subjects: z.int(), setHash: z.string() })),
})

/** An entry as the graph holds it. `time` is ISO, UTC; `disclosed[].subjects` the number of people in the set. */
export type ProjectedEntry = z.output<typeof entryRow>

/** One page, newest first; `total` without paging; `upTo` what was read of each journal before the page was. */
export type JournalPage = {
  readonly upTo: readonly UpTo[]
  readonly total: number
  readonly entries: readonly ProjectedEntry[]
}

const mergedRow = z.object({ id: z.string() })

/** With the ids that people had before they were merged (P1.2): what the journal says of those stays as it was said. */
async function withMerged(run: Run, subjects: readonly string[]): Promise<readonly string[]> {
  const rows = await run({ text: MERGED, params: { subjects } })
  return [...new Set([...subjects, ...rows.map((row) => mergedRow.parse(row).id)])]
}

const found = z.tuple([z.object({ total: z.int(), keys: z.array(z.string()) })])

/**
 * The journal's entries that pass a filter (P9.6). Filtered by people, also under ids from before they were merged, an
 * entry's groups are those about any of them.
 * It reads the graph alone: call `project` before, where an entry of a moment ago matters. Throws what `read` throws.
 */
export async function readJournal(driver: Driver, filter: JournalFilter): Promise<JournalPage> {
  const upTo = (await positions(driver, null)).map(({ journalId, sequence }) => ({ journalId, sequence }))
  const { organisation = null, mapId = null, from = '0001-01-01', until = '9999-12-31' } = filter
  const subjects = filter.subjects === undefined ? null : await withMerged(reading(driver), filter.subjects)
  const { limit, offset } = filter
  const text = FIND[subjects ? 'subject' : mapId !== null ? 'map' : organisation !== null ? 'organisation' : 'time']
  const params = { subjects, organisation, mapId, from, until, limit, offset }
  const [{ total, keys }] = found.parse(await read(driver, { text, params }))
  const rows = keys.length === 0 ? [] : await read(driver, { text: ENTRIES, params: { keys, subjects } })
  return { upTo, total, entries: z.array(entryRow).parse(rows) }
}

const recipientRow = z.object({
  organisation: z.string(),
  agency: z.enum(AGENCIES),
  purpose: z.string(),
  decisionId: nullable,
  mapId: nullable,
  first: z.string(),
  last: z.string(),
  disclosures: z.int(),
})

/** An organisation that was given fields of somebody, when first and last (ISO, UTC), and how often. */
export type Recipient = z.output<typeof recipientRow>

/** Whose fields, and which: schema coordinates such as "YoungPerson.name"; absent: any. */
export type RecipientFilter = {
  readonly subjects: readonly string[]
  readonly coordinates?: readonly string[]
  /** Disclosed before this; absent: at any time. */
  readonly before?: Date
}

/** To whom fields of people were disclosed, before they were merged too (P9.3, P9.5: Art 15(1)(c), 19). Throws what `read` throws. */
export async function readRecipients(run: Run, filter: RecipientFilter): Promise<readonly Recipient[]> {
  const { coordinates = null } = filter
  const before = filter.before === undefined ? null : toDateTime(filter.before)
  const subjects = await withMerged(run, filter.subjects)
  return z.array(recipientRow).parse(await run({ text: RECIPIENTS, params: { subjects, coordinates, before } }))
}

/** What of one map: a tie, by the two whom it joins, or what the map says of itself. */
export type MapRecipientFilter = {
  readonly mapId: string
  /** Schema coordinates that are disclosed with both ends. */
  readonly coordinates: readonly string[]
  readonly ends: readonly string[]
  /** Schema coordinates that are disclosed without saying about whom. */
  readonly anywhere: readonly string[]
  /** Disclosed then or later: when it was recorded; null: at any time. */
  readonly after: Date | null
  readonly before: Date
}

/**
 * To whom values of a tie, or of a map itself, were disclosed (P9.3: Art 19). The journal says of a tie whom it joins: an
 * organisation that had both of them under the same fields had it, or another tie of the same kind between the two. Throws
 * what `read` throws.
 */
export async function readRecipientsOnMap(run: Run, filter: MapRecipientFilter): Promise<readonly Recipient[]> {
  const { ends, after, before, ...rest } = filter
  const params = {
    ...rest,
    ends: await Promise.all(ends.map((id) => withMerged(run, [id]))),
    after: after === null ? null : toDateTime(after),
    before: toDateTime(before),
  }
  return z.array(recipientRow).parse(await run({ text: RECIPIENTS_ON_MAP, params }))
}
