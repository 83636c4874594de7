/** Opening the file: reads the chain back, keeps a torn tail aside, or begins a journal that follows an unusable one (P9.6). */
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupError } from '../errors.ts'
import { begin, beginAfter, syncFolder } from './begin.ts'
import { readCheckpoint } from './checkpoint.ts'
import type { Follows } from './entry.ts'
import { JOURNAL_FILE, type RawLine } from './format.ts'
import { emptyScan, scanLines, type End, type Scan } from './scan.ts'

/** The last line of a journal that the graph has read: its sequence, its hash, and the byte after it. */
export type ReadUpTo = { readonly sequence: number; readonly hash: string; readonly offset: number }

/** What was read back from the file. */
export type Recovered = {
  readonly file: FileHandle
  readonly scan: Scan & { readonly journalId: string }
  /** Where a torn tail was kept, if there was one. */
  readonly torn: string | null
  /** The name under which the former journal was kept, if this start began a new one. */
  readonly kept: string | null
  /** Whether a checkpoint did not fit the journal. */
  readonly misfit: boolean
  /** Lines that were read. */
  readonly lines: number
}

/** `readUpTo`: up to where the graph has read a journal; null: nothing. */
export type Recovering = {
  readonly folder: string
  readonly now: () => Date
  readonly readUpTo?: (journalId: string) => Promise<ReadUpTo | null>
}

const damage = ({ tail }: Scan): SetupError =>
  new SetupError(
    `the journal is broken at sequence ${tail.sequence + 1}: run "peermap journal verify", and keep this folder as evidence. ` +
      `"peermap journal continue" then keeps this journal as it is and begins one that says what it follows`,
  )

/**
 * Opens or begins the journal of a folder. A last line without its newline was never acknowledged: it is moved to
 * `torn-<time>.jsonl`. Any other line that is unreadable, edited or out of the chain throws a SetupError naming the sequence.
 * A journal of which others have read more than it holds, or something else, is kept, and followed by a new one.
 */
export async function recover(about: Recovering): Promise<Recovered> {
  const { folder, now, readUpTo } = about
  const file = await openFile(folder)
  try {
    const { scan, end, misfit, lines } = await readBack(folder, file)
    if (end.damaged) throw damage(scan)
    const torn = end.torn === null ? null : await keepAside({ folder, file, torn: end.torn, now })
    if (scan.journalId === null) {
      await begin(folder, file, now)
      await scanLines(file, scan)
    }
    const { journalId } = scan
    if (journalId === null) throw damage(scan)
    const read = (await readUpTo?.(journalId)) ?? null
    const because = read === null ? null : await misfitOf(file, scan, read)
    if (read === null || because === null)
      return { file, scan: { ...scan, journalId }, torn, kept: null, misfit, lines }
    const { sequence, hash } = scan.tail
    const follows = { journalId, sequence, hash, because, read: { sequence: read.sequence, hash: read.hash } }
    const kept = await beginAfter(folder, follows, { now, steps: [...scan.steps.values()] })
    await file.close()
    return { ...(await recover({ folder, now })), torn, kept, misfit: false }
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
}

const openFile = (folder: string): Promise<FileHandle> =>
  open(join(folder, JOURNAL_FILE), constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o600)

type ReadBack = { readonly scan: Scan; readonly end: End; readonly misfit: boolean; readonly lines: number }

async function readBack(folder: string, file: FileHandle): Promise<ReadBack> {
  const checkpoint = await readCheckpoint(folder, file)
  const scan = typeof checkpoint === 'string' ? emptyScan() : checkpoint
  const { sequence } = scan.tail
  const end = await scanLines(file, scan)
  return { scan, end, misfit: checkpoint === 'MISFIT', lines: scan.tail.sequence - sequence }
}

const HASH_TAIL = 67

/** Why a journal is not the one that somebody else has read, if it is not. */
async function misfitOf(file: FileHandle, { tail }: Scan, read: ReadUpTo): Promise<Follows['because'] | null> {
  if (read.sequence < 0) return null
  if (read.sequence > tail.sequence) return 'OLDER'
  const bytes = Buffer.alloc(HASH_TAIL)
  await file.read(bytes, 0, HASH_TAIL, read.offset - HASH_TAIL)
  return bytes.toString('latin1') === `${read.hash}"}\n` ? null : 'OTHER'
}

/**
 * Keeps a journal that is damaged and begins one that follows it. Not while a service holds it. Throws a SetupError where it is
 * not damaged. @returns the name of the one that is kept, and what the new one says of it
 */
export async function followDamaged(folder: string, now: () => Date): Promise<{ kept: string; follows: Follows }> {
  const file = await openFile(folder)
  try {
    const scan = emptyScan()
    const { damaged } = await scanLines(file, scan)
    if (!damaged) throw new SetupError('the journal is not damaged: nothing to do')
    const { journalId, tail } = scan
    if (journalId === null)
      throw new SetupError(`the journal in ${folder} is broken at its first line: move the folder away and keep it`)
    const follows = { journalId, sequence: tail.sequence, hash: tail.hash, because: 'DAMAGED' } as const
    return { kept: await beginAfter(folder, follows, { now, steps: [...scan.steps.values()] }), follows }
  } finally {
    await file.close()
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
