/**
 * Taking the journal into the graph (P9.6), batch by batch. What is too much for one transaction is taken in smaller ones, down
 * to a single line, so that no batch fails for ever because of the lines beside the one that it fails for.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import { databaseCodeOf, read, writeOnce, type Driver } from './driver.ts'
import {
  journalIdOf,
  journalPathsOf,
  MOST,
  nextBatch,
  START,
  writtenPath,
  type Batch,
  type Most,
  type Position,
} from './journal-lines.ts'
import { loadStatement } from './statements.ts'

const POSITION = loadStatement('journal/position')
const PROJECT = loadStatement('journal/project')

/** A batch may wait for that of another instance. ms */
const BATCH_MS = 30_000
/** After these a batch is tried again that met another transaction. ms */
const AGAIN_MS = [50, 200, 800] as const

/** Up to which line of a journal the graph has read. */
export type UpTo = { readonly journalId: string; readonly sequence: number }

const positionRow = z.object({ journalId: z.string(), sequence: z.int(), hash: z.string(), offset: z.int() })

/** Where the graph stands in one journal, or in all (null). Throws what `read` throws. */
export const positions = async (driver: Driver, journalId: string | null): Promise<readonly (UpTo & Position)[]> =>
  z.array(positionRow).parse(await read(driver, { text: POSITION, params: { journalId } }))

/** Where the graph stands in a journal. */
export async function positionOf(driver: Driver, journalId: string): Promise<Position> {
  const [found] = await positions(driver, journalId)
  return found === undefined || found.sequence < 0 ? START : found
}

/**
 * What the graph has read of a journal, for who is to go on writing it; null: nothing. Throws what `read` throws.
 */
export async function readUpTo(driver: Driver, journalId: string): Promise<Position | null> {
  const position = await positionOf(driver, journalId)
  return position.sequence < 0 ? null : position
}

/** The lines that could not be taken in: behind `after` up to `sequence`; `code` is Neo4j's, or one of ours. */
export type FailedBatch = {
  readonly journalId: string
  readonly after: number
  readonly sequence: number
  readonly code: string
}

/** A batch that failed, be it that the graph is away, or that a single line can't be taken in. `cause` is a PeermapError. */
export class BatchFailed extends Error {
  override readonly name = 'BatchFailed'
  readonly batch: FailedBatch

  constructor(batch: FailedBatch, cause: PeermapError) {
    super('a batch of journal lines was not taken in', { cause })
    this.batch = batch
  }
}

const MEMORY = /MemoryPoolOutOfMemory|OutOfMemoryError|StackOverFlow|TransactionMemoryLimit/i

/** INVARIANT: only what may succeed with fewer lines, or shows which line fails, is halved; a graph that is away is not. */
const isAway = (error: PeermapError): boolean =>
  error.code === 'UNAVAILABLE' && !MEMORY.test(databaseCodeOf(error) ?? '')

const isCollision = (error: PeermapError): boolean => isAway(error) && /Deadlock|Lock/.test(databaseCodeOf(error) ?? '')

async function take(driver: Driver, journalId: string, batch: Batch): Promise<boolean> {
  const { after, end, coordinateSets, subjectSets, entries } = batch
  const params = { journalId, after, ...end, coordinateSets, subjectSets, entries }
  for (const pause of AGAIN_MS) {
    try {
      return (await writeOnce(driver, { text: PROJECT, params, timeoutMs: BATCH_MS })).length > 0
    } catch (error) {
      if (!(error instanceof PeermapError) || !isCollision(error)) throw error
    }
    await sleep(pause)
  }
  return (await writeOnce(driver, { text: PROJECT, params, timeoutMs: BATCH_MS })).length > 0
}

const half = (lines: number): number => Math.max(1, Math.floor(lines / 2))

/** How far it has come, and when the last entry of the batch was recorded (ISO, UTC; null: it had none). */
export type Progress = { readonly position: Position; readonly time: string | null }

/** Which lines: `from` is a position of that journal, `upTo` the last sequence wanted. */
export type Advance = {
  readonly path: string
  readonly journalId: string
  readonly from: Position
  readonly upTo: number
  readonly most?: Most
  /** Lines of the first batch, where the last run failed at it; those after it grow again. */
  readonly atFirst?: number
}

/**
 * Takes lines in until `upTo`, and says after each batch how far it has come. Another process may do the same at the same
 * time. Throws BatchFailed; JOURNAL_UNAVAILABLE where the file is not the one read before, or its chain is broken.
 */
export async function* advance(
  driver: Driver,
  { path, journalId, from, upTo, most = MOST, atFirst = most.lines }: Advance,
): AsyncGenerator<Progress> {
  let at = from
  let lines = atFirst
  for (;;) {
    const batch = await nextBatch({ path, journalId, from: at, upTo, most: { ...most, lines } })
    if (batch === null) return
    try {
      const isOurs = await take(driver, journalId, batch)
      at = isOurs ? batch.end : await positionOf(driver, journalId)
      lines = Math.min(most.lines, lines * 2)
    } catch (error) {
      if (!(error instanceof PeermapError)) throw error
      if (isAway(error) || batch.lines === 1) {
        const code = databaseCodeOf(error) ?? error.code
        throw new BatchFailed({ journalId, after: batch.after, sequence: batch.end.sequence, code }, error)
      }
      lines = half(batch.lines)
      continue
    }
    yield { position: at, time: batch.endTime }
  }
}

/** How far the graph has read a journal that nobody writes any more, and whether that is all of it. */
export type KeptUpTo = UpTo & { readonly whole: boolean }

/**
 * Takes what is new of a journal that nobody writes any more, up to where it is damaged. One of which the graph has more than it
 * holds is left. Throws what `advance` throws, but for what is wrong with the journal itself.
 */
export async function projectKept(driver: Driver, path: string): Promise<KeptUpTo> {
  const journalId = await journalIdOf(path)
  const from = await positionOf(driver, journalId)
  let { sequence } = from
  try {
    for await (const { position } of advance(driver, { path, journalId, from, upTo: Number.MAX_SAFE_INTEGER }))
      sequence = position.sequence
  } catch (error) {
    if (!(error instanceof PeermapError) || error.code !== 'JOURNAL_UNAVAILABLE') throw error
    return { journalId, sequence, whole: false }
  }
  return { journalId, sequence, whole: true }
}

/**
 * Takes the lines of a folder's journals that are new into the graph. Safe to call from several places at once. A running
 * journal gives its `sequence` as `upTo`, so that nothing is taken in that is not yet known to be on disk.
 * Throws JOURNAL_UNAVAILABLE when the file is not the one read before, or its chain is broken; and what `write` throws.
 * @returns how far the graph has read the journal that is written
 */
export async function project(
  driver: Driver,
  source: { readonly folder: string; readonly upTo?: number },
): Promise<UpTo> {
  const path = writtenPath(source.folder)
  try {
    for (const kept of await journalPathsOf(source.folder)) if (kept !== path) await projectKept(driver, kept)
    const journalId = await journalIdOf(path)
    const from = await positionOf(driver, journalId)
    let { sequence } = from
    const upTo = source.upTo ?? Number.MAX_SAFE_INTEGER
    for await (const { position } of advance(driver, { path, journalId, from, upTo })) sequence = position.sequence
    return { journalId, sequence }
  } catch (error) {
    throw error instanceof BatchFailed && error.cause instanceof PeermapError ? error.cause : error
  }
}
