/**
 * Deletes the rest of a large map after the step that disposed of it (P9.2): batch by batch, each in a transaction of its own,
 * so that no map is too large for the memory of one transaction. By then nobody can read the map.
 *
 * After a crash the work is resumed: each instance checks at its start and at intervals. Two at once do no harm.
 */
import { z } from 'zod'
import { read, write, type Driver } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'

const UNFINISHED = loadStatement('retention/disposals-unfinished.read')
const TIES = loadStatement('retention/disposed-ties')
const ELEMENTS = loadStatement('retention/disposed-elements')
const DONE = loadStatement('retention/disposed-map')

/** The number of ties or nodes deleted in one transaction. */
const BATCH = 2_000

const mapRow = z.object({ mapId: z.string() })
const goneRow = z.object({ gone: z.int() })

/** The size of a batch, and the time limit of each; the driver's own unless given. */
export type Pace = { readonly batch?: number; readonly timeoutMs?: number }

async function deleteAll(driver: Driver, text: string, about: { readonly mapId: string } & Pace): Promise<void> {
  const { mapId, batch = BATCH, timeoutMs } = about
  for (;;) {
    const statement = { text, params: { mapId, batch }, ...(timeoutMs === undefined ? {} : { timeoutMs }) }
    const [row] = await write(driver, statement)
    if (goneRow.parse(row).gone === 0) return
  }
}

/**
 * Deletes what is left of maps that were disposed of, and records for each that nothing is left.
 * @throws PeermapError where the graph does not answer: what was deleted stays deleted, and the next call resumes
 */
export async function finishDisposals(driver: Driver, pace: Pace = {}): Promise<void> {
  for (const row of await read(driver, { text: UNFINISHED })) {
    const { mapId } = mapRow.parse(row)
    await deleteAll(driver, TIES, { mapId, ...pace })
    await deleteAll(driver, ELEMENTS, { mapId, ...pace })
    await write(driver, { text: DONE, params: { mapId } })
  }
}
