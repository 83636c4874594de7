/** Reads the chain back (P9.6): what the writer needs to continue, and from where the file can't be trusted. */
import type { FileHandle } from 'node:fs/promises'
import { setKey, type EntryLine, type Follows, type Line } from './entry.ts'
import { decodeLine, NO_PREVIOUS, readLines, type RawLine } from './format.ts'

/** The last line that is certainly on disk: where it begins, and the length of the file up to its newline, in bytes. */
export type Tail = {
  readonly sequence: number
  readonly hash: string
  readonly from: number
  readonly length: number
}

/** What was read back. Kept up to date while the journal is written. */
export type Scan = {
  tail: Tail
  journalId: string | null
  follows: Follows | null
  /** Keys of the sets that are written. */
  readonly sets: Set<string>
  /** Steps and imports that were intended and never ended, by `stepId`. */
  readonly steps: Map<string, EntryLine>
}

/** Of an empty file. */
export const emptyScan = (): Scan => ({
  tail: { sequence: -1, hash: NO_PREVIOUS, from: 0, length: 0 },
  journalId: null,
  follows: null,
  sets: new Set(),
  steps: new Map(),
})

/**
 * How a file ends. `torn`: the last line has no newline: it was never acknowledged. `damaged`: a line with its newline is
 * unreadable, edited or out of the chain, and everything from there on can't be trusted.
 */
export type End = { readonly torn: RawLine | null; readonly damaged: boolean }

/** Reads the lines behind `scan.tail` into `scan`, until one that can't be trusted. */
export async function scanLines(file: FileHandle, scan: Scan): Promise<End> {
  for await (const raw of readLines(file, scan.tail.length)) {
    if (!raw.complete) return { torn: raw, damaged: false }
    const line = follow(raw, scan)
    if (line === null) return { torn: null, damaged: true }
    scan.tail = { sequence: line.sequence, hash: line.hash, from: raw.offset, length: raw.end }
    keep(line, scan)
  }
  return { torn: null, damaged: false }
}

function follow(raw: RawLine, scan: Scan): Line | null {
  const line = decodeLine(raw.bytes)
  if ('broken' in line) return null
  const follows = line.sequence === scan.tail.sequence + 1 && line.previous === scan.tail.hash
  return follows && (line.kind === 'journal') === (line.sequence === 0) ? line : null
}

function keep(line: Line, scan: Scan): void {
  if (line.kind === 'journal') {
    scan.journalId = line.journalId
    scan.follows = line.follows ?? null
  } else if (line.kind === 'set') scan.sets.add(setKey(line.of, line.set))
  else keepStep(line, scan.steps)
}

/** A step is open from its INTENDED until another outcome of it. */
export function keepStep(line: EntryLine, steps: Map<string, EntryLine>): void {
  if (line.stepId === undefined) return
  if (line.outcome === 'INTENDED') steps.set(line.stepId, line)
  else steps.delete(line.stepId)
}
