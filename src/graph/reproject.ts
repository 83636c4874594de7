/**
 * Rebuilds the projection of a folder's journals (P9.6): deletes it and makes it again from the files. Entries that only the
 * graph has, because lines of a file were lost, stay: nothing else is left of those disclosures.
 */
import { journalIdOf, journalPathsOf, lastPosition } from './journal-lines.ts'
import { write, type Driver } from './driver.ts'
import { positions, project, type UpTo } from './projecting.ts'
import { loadStatement } from './statements.ts'
import { z } from 'zod'

const FORGET_ENTRIES = loadStatement('journal/forget-entries')
const FORGET_POSITION = loadStatement('journal/forget-position')
/** The order matters: a set that has lost a member is marked as having unknown members. */
const FORGET_REST = ['sets', 'members', 'people'].map((what) => loadStatement(`journal/forget-${what}`))

const ROWS = 500
const FORGET_MS = 60_000

const row = z.tuple([z.object({ gone: z.int() })])

/** Repeats a statement until it has nothing left to do. */
async function repeat(driver: Driver, text: string, params: Readonly<Record<string, unknown>>): Promise<void> {
  for (;;) {
    const [{ gone }] = row.parse(
      await write(driver, { text, params: { ...params, limit: ROWS }, timeoutMs: FORGET_MS }),
    )
    if (gone === 0) return
  }
}

/**
 * Deletes the projections of these journals, each up to the last line of its file, and the sets of people that no entry names
 * any more. May be repeated after an interruption.
 */
export async function forgetProjection(driver: Driver, journals: readonly UpTo[]): Promise<void> {
  for (const { journalId, sequence } of journals) {
    await repeat(driver, FORGET_ENTRIES, { prefix: `${journalId}:`, journalId, sequence })
    await write(driver, { text: FORGET_POSITION, params: { journalId } })
  }
  for (const text of FORGET_REST) await repeat(driver, text, {})
}

/**
 * Projects the journals of a folder again. Nobody may write them meanwhile.
 * @returns each journal, and up to where the graph has read it
 */
export async function reproject(driver: Driver, folder: string): Promise<readonly UpTo[]> {
  const paths = await journalPathsOf(folder)
  const journals = await Promise.all(
    paths.map(async (path) => ({ journalId: await journalIdOf(path), sequence: (await lastPosition(path)).sequence })),
  )
  await forgetProjection(driver, journals)
  await project(driver, { folder })
  const known = new Set(journals.map(({ journalId }) => journalId))
  return (await positions(driver, null))
    .filter(({ journalId }) => known.has(journalId))
    .map(({ journalId, sequence }) => ({ journalId, sequence }))
}
