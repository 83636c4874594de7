/** Opening the file: reading the chain back, keeping a torn tail aside, beginning a new journal (P9.6). */
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { SetupError } from '../errors.ts'
import { setKey, type EntryLine, type Line } from './entry.ts'
import { decodeLine, encodeLine, JOURNAL_FILE, NO_PREVIOUS, readLines, type RawLine } from './format.ts'

/** The last line that is known to be on disk, and the length of the file up to its newline, in bytes. */
export type Tail = { readonly sequence: number; readonly hash: string; readonly length: number }

/** What was read back from the file. */
export type Recovered = {
  readonly file: FileHandle
  readonly journalId: string
  readonly tail: Tail
  /** Keys of the sets that are written. */
  readonly sets: Set<string>
  /** Steps and imports that were intended and never ended. */
  readonly openSteps: readonly EntryLine[]
  /** Where a torn tail was kept, if there was one. */
  readonly torn: string | null
}

type Scan = {
  tail: Tail
  journalId: string | null
  readonly sets: Set<string>
  readonly steps: Map<string, EntryLine>
}

/**
 * Opens or begins the journal of a folder. A last line that is cut, unreadable or out of the chain was never
 * acknowledged: it is moved to `torn-<time>.jsonl`. Anything broken before it throws a SetupError naming the sequence.
 */
export async function recover(folder: string, now: () => Date): Promise<Recovered> {
  const path = join(folder, JOURNAL_FILE)
  const file = await open(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o600)
  try {
    const scan: Scan = {
      tail: { sequence: -1, hash: NO_PREVIOUS, length: 0 },
      journalId: null,
      sets: new Set(),
      steps: new Map(),
    }
    const torn = await scanLines(file, scan)
    const kept = torn ? await keepAside({ folder, file, torn, now }) : null
    const journalId = scan.journalId ?? (await begin({ folder, file, scan, now }))
    return { file, journalId, tail: scan.tail, sets: scan.sets, openSteps: [...scan.steps.values()], torn: kept }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function scanLines(file: FileHandle, scan: Scan): Promise<RawLine | null> {
  let torn: RawLine | null = null
  for await (const raw of readLines(file)) {
    if (torn) {
      throw new SetupError(
        `the journal is broken at sequence ${scan.tail.sequence + 1}: run "peermap journal verify", and keep this folder as evidence`,
      )
    }
    const line = raw.complete ? follow(raw, scan) : null
    if (line) take(line, raw, scan)
    else torn = raw
  }
  return torn
}

function follow(raw: RawLine, scan: Scan): Line | null {
  const line = decodeLine(raw.bytes)
  if ('broken' in line) return null
  const follows = line.sequence === scan.tail.sequence + 1 && line.previous === scan.tail.hash
  return follows && (line.kind === 'journal') === (line.sequence === 0) ? line : null
}

function take(line: Line, raw: RawLine, scan: Scan): void {
  scan.tail = { sequence: line.sequence, hash: line.hash, length: raw.end }
  if (line.kind === 'journal') scan.journalId = line.journalId
  else if (line.kind === 'set') scan.sets.add(setKey(line.of, line.set))
  else if (line.stepId !== undefined) {
    if (line.outcome === 'INTENDED') scan.steps.set(line.stepId, line)
    else scan.steps.delete(line.stepId)
  }
}

type KeepAside = {
  readonly folder: string
  readonly file: FileHandle
  readonly torn: RawLine
  readonly now: () => Date
}

async function keepAside({ folder, file, torn, now }: KeepAside): Promise<string> {
  const name = `torn-${now().toISOString().replaceAll(':', '-')}.jsonl`
  const aside = await open(join(folder, name), 'wx', 0o600)
  try {
    await aside.writeFile(torn.bytes)
    await aside.sync()
  } finally {
    await aside.close()
  }
  await syncFolder(folder)
  await file.truncate(torn.offset)
  await file.sync()
  return name
}

type Begin = { readonly folder: string; readonly file: FileHandle; readonly scan: Scan; readonly now: () => Date }

async function begin({ folder, file, scan, now }: Begin): Promise<string> {
  const journalId = uuidv7()
  const body = { sequence: 0, previous: NO_PREVIOUS, time: now().toISOString(), kind: 'journal', journalId, format: 1 }
  const { text, hash } = encodeLine(body)
  await file.appendFile(text)
  await file.sync()
  await syncFolder(folder)
  scan.tail = { sequence: 0, hash, length: Buffer.byteLength(text) }
  return journalId
}

/** Makes names in a folder durable, not only the files they name. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
