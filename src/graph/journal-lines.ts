/** Batches of journal lines for the projection: chained, complete, small enough for one transaction. */
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PeermapError } from '../errors.ts'
import { entryKey, isEntry, type EntryLine, type Line } from '../journal/entry.ts'
import { decodeLine, JOURNAL_FILE, journalFilesOf, NO_PREVIOUS, readLines } from '../journal/format.ts'

/** A place between two lines: the sequence and hash of the last one read, -1 at the start, and the byte after it. */
export type Position = { readonly sequence: number; readonly hash: string; readonly offset: number }

/** Before the first line. */
export const START: Position = { sequence: -1, hash: NO_PREVIOUS, offset: 0 }

type SetRow = { readonly hash: string; readonly members: readonly string[] }
type EntryRow = {
  readonly key: string
  readonly time: string
  readonly properties: Readonly<Record<string, unknown>>
  readonly disclosed: EntryLine['disclosed']
}

/** What one transaction takes in, and the positions before and behind it. */
export type Batch = {
  /** How many lines of the journal it holds. */
  readonly lines: number
  /** When its last entry was recorded (ISO, UTC); null where it has none. */
  readonly endTime: string | null
  readonly after: number
  readonly end: Position
  readonly coordinateSets: readonly SetRow[]
  readonly subjectSets: readonly SetRow[]
  readonly entries: readonly EntryRow[]
}

/**
 * How much one batch may hold: lines, things that are written (entries, groups, members of sets), bytes of lines. One line is
 * always taken, however large.
 */
export type Most = { readonly lines: number; readonly things: number; readonly bytes: number }

/** A tenth of what the embedded database may use for one transaction, and about a second of its time. */
export const MOST: Most = { lines: 2_000, things: 4_000, bytes: 1_000_000 }

/** The journals of a folder: those that are kept and, last, the one that is written. Throws JOURNAL_UNAVAILABLE. */
export async function journalPathsOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw mismatch(cause)
  })
  return journalFilesOf(names).map((name) => join(folder, name))
}

/** The path of a folder's journal that is written. */
export const writtenPath = (folder: string): string => join(folder, JOURNAL_FILE)

/** The id of a journal. Throws JOURNAL_UNAVAILABLE. */
export async function journalIdOf(path: string): Promise<string> {
  for await (const { line } of chainedLines(path, START)) {
    if (line.kind === 'journal') return line.journalId
  }
  throw mismatch()
}

/** Where a journal ends, or where it can't be trusted any more. Reads all of it. */
export async function lastPosition(path: string): Promise<Position> {
  let last = START
  try {
    for await (const { position } of chainedLines(path, START)) last = position
  } catch (error) {
    if (!(error instanceof PeermapError) || error.code !== 'JOURNAL_UNAVAILABLE') throw error
  }
  return last
}

/** What to read: `from` is a position of the same journal, `upTo` the last sequence wanted. */
export type BatchOptions = {
  readonly path: string
  readonly journalId: string
  readonly from: Position
  readonly upTo: number
  readonly most: Most
}

/**
 * The lines behind a position, as many as one batch may hold; null when there are none. Throws JOURNAL_UNAVAILABLE where the
 * chain does not go on from it.
 */
export async function nextBatch({ path, journalId, from, upTo, most }: BatchOptions): Promise<Batch | null> {
  const gathered = emptyBatch(from)
  for await (const { line, position, bytes } of chainedLines(path, from)) {
    if (line.sequence > upTo) break
    const things = thingsOf(line)
    const isFull =
      gathered.lines >= most.lines || gathered.things + things > most.things || gathered.bytes + bytes > most.bytes
    if (gathered.lines > 0 && isFull) break
    gathered.lines += 1
    gathered.things += things
    gathered.bytes += bytes
    gathered.end = position
    if (line.kind === 'set') {
      const sets = line.of === 'subjects' ? gathered.subjectSets : gathered.coordinateSets
      sets.push({ hash: line.set, members: line.members })
    } else if (isEntry(line)) {
      gathered.endTime = line.time
      gathered.entries.push(toRow(journalId, line))
    }
  }
  return gathered.lines === 0 ? null : gathered
}

const thingsOf = (line: Line): number => {
  if (line.kind === 'set') return 1 + line.members.length
  return isEntry(line) ? 1 + line.disclosed.length : 1
}

type Gathered = {
  lines: number
  things: number
  bytes: number
  endTime: string | null
  after: number
  end: Position
  coordinateSets: SetRow[]
  subjectSets: SetRow[]
  entries: EntryRow[]
}

const emptyBatch = (from: Position): Gathered => ({
  lines: 0,
  things: 0,
  bytes: 0,
  endTime: null,
  after: from.sequence,
  end: from,
  coordinateSets: [],
  subjectSets: [],
  entries: [],
})

function toRow(journalId: string, line: EntryLine): EntryRow {
  const { sequence, time, caller, disclosed, previous: _previous, hash: _hash, ...rest } = line
  return {
    key: entryKey(journalId, sequence),
    time,
    properties: { ...rest, journalId, sequence, issuer: caller.issuer, subject: caller.subject },
    disclosed,
  }
}

async function* chainedLines(
  path: string,
  from: Position,
): AsyncGenerator<{ readonly line: Line; readonly position: Position; readonly bytes: number }> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw mismatch(cause)
  })
  try {
    const { size } = await file.stat()
    if (size < from.offset) throw mismatch()
    let last = from
    for await (const raw of readLines(file, from.offset)) {
      // A line without its end is still being written.
      if (!raw.complete) break
      const line = decodeLine(raw.bytes)
      if ('broken' in line || line.sequence !== last.sequence + 1 || line.previous !== last.hash) throw mismatch()
      last = { sequence: line.sequence, hash: line.hash, offset: raw.end }
      yield { line, position: last, bytes: raw.bytes.length }
    }
  } finally {
    await file.close()
  }
}

const mismatch = (cause?: unknown): PeermapError =>
  new PeermapError('JOURNAL_UNAVAILABLE', 'the journal is not as it was read before: verify it', {}, { cause })
