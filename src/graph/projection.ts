/**
 * The projection of the journal (P9.6): who has seen X, what did Y open, to whom was a value disclosed. It is a copy for
 * queries, never the record: it can be deleted and made again from the journal's files.
 */
import { z } from 'zod'
import { AGENCIES, PURPOSES, type IsoDate } from '../policy/terms.ts'
import { read, reading, type Driver, type Run } from './driver.ts'
import { positions, type UpTo } from './projecting.ts'
import { loadStatement } from './statements.ts'
import { toDateTime } from './values.ts'

const ENTRIES = loadStatement('journal/entries')
const RECIPIENTS = loadStatement('journal/recipients')
const RECIPIENTS_ON_MAP = loadStatement('journal/recipients-on-map')
const MERGED = loadStatement('mapping/merged-ids.read')
const FIND = {
  disclosure: loadStatement('journal/by-disclosure'),
  subject: loadStatement('journal/by-subject'),
  map: loadStatement('journal/by-map'),
  organisation: loadStatement('journal/by-organisation'),
  time: loadStatement('journal/by-time'),
} as const

/** A filter of entries. Absent: any. Days in Europe/London, `from <= day < until`. `limit` and `offset` count entries. */
export type JournalFilter = {
  /** Ids of the people on maps, any of whom the entry is about. */
  readonly subjects?: readonly string[]
  /** The entry's id, as in the answer; for an entry from before there were ids, `journalId:sequence`. */
  readonly disclosure?: string
  readonly organisation?: string
  readonly mapId?: string
  readonly from?: IsoDate
  readonly until?: IsoDate
  readonly limit: number
  readonly offset: number
}

const nullable = z.string().nullable()
const entryRow = z.object({
  id: nullable,
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
  ruleSet: nullable,
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

/** Adds the ids that people had before they were merged (P1.2): the journal keeps the ids that it recorded. */
async function withMerged(run: Run, subjects: readonly string[]): Promise<readonly string[]> {
  const rows = await run({ text: MERGED, params: { subjects } })
  return [...new Set([...subjects, ...rows.map((row) => mergedRow.parse(row).id)])]
}

const found = z.tuple([z.object({ total: z.int(), keys: z.array(z.string()) })])

/**
 * The journal's entries that pass a filter (P9.6). Filtered by people, also under ids from before they were merged, an
 * entry's groups are those about any of them.
 * It reads the graph alone: where the newest entries matter, wait for the projector first. Throws what `read` throws.
 */
export async function readJournal(driver: Driver, filter: JournalFilter): Promise<JournalPage> {
  const upTo = (await positions(driver, null)).map(({ journalId, sequence }) => ({ journalId, sequence }))
  const { organisation = null, mapId = null, from = '0001-01-01', until = '9999-12-31' } = filter
  const subjects = filter.subjects === undefined ? null : await withMerged(reading(driver), filter.subjects)
  const { disclosure = null, limit, offset } = filter
  const text =
    FIND[
      disclosure !== null
        ? 'disclosure'
        : subjects
          ? 'subject'
          : mapId !== null
            ? 'map'
            : organisation !== null
              ? 'organisation'
              : 'time'
    ]
  const params = { disclosure, subjects, organisation, mapId, from, until, limit, offset }
  const [{ total, keys }] = found.parse(await read(driver, { text, params }))
  const rows = keys.length === 0 ? [] : await read(driver, { text: ENTRIES, params: { keys, subjects } })
  return { upTo, total, entries: z.array(entryRow).parse(rows) }
}

/** Entries by their keys, in the order of these (P9.6). Throws what `read` throws. */
export const readEntries = async (driver: Driver, keys: readonly string[]): Promise<readonly ProjectedEntry[]> =>
  keys.length === 0
    ? []
    : z.array(entryRow).parse(await read(driver, { text: ENTRIES, params: { keys, subjects: null } }))

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

/** An organisation to which fields were disclosed, when first and last (ISO, UTC), and how often. */
export type Recipient = z.output<typeof recipientRow>

/** Whose fields, and which: schema coordinates such as "YoungPerson.name"; absent: any. */
export type RecipientFilter = {
  readonly subjects: readonly string[]
  readonly coordinates?: readonly string[]
  /** Disclosed before this; absent: at any time. */
  readonly before?: Date
}

/** The recipients of fields of people, also from before a merge (P9.3, P9.5: Art 15(1)(c), 19). Throws what `read` throws. */
export async function readRecipients(run: Run, filter: RecipientFilter): Promise<readonly Recipient[]> {
  const { coordinates = null } = filter
  const before = filter.before === undefined ? null : toDateTime(filter.before)
  const subjects = await withMerged(run, filter.subjects)
  return z.array(recipientRow).parse(await run({ text: RECIPIENTS, params: { subjects, coordinates, before } }))
}

/** What was disclosed of one map: a tie, identified by its ends, or the map's own values. */
export type MapRecipientFilter = {
  readonly mapId: string
  /** Schema coordinates that are disclosed with both ends. */
  readonly coordinates: readonly string[]
  readonly ends: readonly string[]
  /** Schema coordinates that are disclosed without saying about whom. */
  readonly anywhere: readonly string[]
  /** Disclosed at this time or later, such as when a tie was recorded; null: at any time. */
  readonly after: Date | null
  readonly before: Date
}

/**
 * The recipients of values of a tie, or of a map itself (P9.3: Art 19). The journal records a tie by its ends: an organisation
 * that had both ends under the same fields had this tie, or another tie of the same kind between the two. Throws what `read`
 * throws.
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
