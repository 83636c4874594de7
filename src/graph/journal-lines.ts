/** Batches of journal lines for the projection: chained, complete, small enough for one transaction. */
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { PeermapError } from '../errors.ts'
import { entryKey, isEntry, type EntryLine, type Line } from '../journal/entry.ts'
import { decodeLine, JOURNAL_FILE, NO_PREVIOUS, readLines } from '../journal/format.ts'

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
  readonly after: number
  readonly end: Position
  readonly coordinateSets: readonly SetRow[]
  readonly subjectSets: readonly SetRow[]
  readonly entries: readonly EntryRow[]
}

/** Entries and members of sets in one transaction. A larger set goes alone. */
const BATCH = 5_000

/** The id of a folder's journal. Throws JOURNAL_UNAVAILABLE. */
export async function journalIdOf(folder: string): Promise<string> {
  for await (const { line } of chainedLines(folder, START)) {
    if (line.kind === 'journal') return line.journalId
  }
  throw mismatch()
}

/** What to read: `from` is a position of the same journal, `upTo` the last sequence wanted. */
export type BatchOptions = {
  readonly folder: string
  readonly journalId: string
  readonly from: Position
  readonly upTo: number
}

/** The lines behind a position, in batches. Throws JOURNAL_UNAVAILABLE where the chain does not go on from it. */
export async function* batches({ folder, journalId, from, upTo }: BatchOptions): AsyncGenerator<Batch> {
  let gathered = emptyBatch(from)
  for await (const { line, position } of chainedLines(folder, from)) {
    if (line.sequence > upTo) break
    const weight = line.kind === 'set' ? line.members.length : 1
    if (gathered.weight > 0 && gathered.weight + weight > BATCH) {
      yield gathered
      gathered = emptyBatch(gathered.end)
    }
    gathered.weight += weight
    gathered.end = position
    if (line.kind === 'set') {
      const sets = line.of === 'subjects' ? gathered.subjectSets : gathered.coordinateSets
      sets.push({ hash: line.set, members: line.members })
    } else if (isEntry(line)) {
      gathered.entries.push(toRow(journalId, line))
    }
  }
  if (gathered.end.sequence > gathered.after) yield gathered
}

type Gathered = {
  weight: number
  after: number
  end: Position
  coordinateSets: SetRow[]
  subjectSets: SetRow[]
  entries: EntryRow[]
}

const emptyBatch = (from: Position): Gathered => ({
  weight: 0,
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
  folder: string,
  from: Position,
): AsyncGenerator<{ readonly line: Line; readonly position: Position }> {
  const file = await open(join(folder, JOURNAL_FILE), 'r').catch((cause: unknown) => {
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
      yield { line, position: last }
    }
  } finally {
    await file.close()
  }
}

const mismatch = (cause?: unknown): PeermapError =>
  new PeermapError('JOURNAL_UNAVAILABLE', 'the journal is not as it was read before: verify it', {}, { cause })
