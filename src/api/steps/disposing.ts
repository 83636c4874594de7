/**
 * What is left of a large map after the step that disposed of it (P9.2): deleted piece by piece, each in a transaction of its
 * own, so that no map is too large for the memory of one. Nobody can read it any more by then.
 *
 * It goes on after a crash: each instance looks at its start, and now and then. Two at once do no harm.
 */
import { z } from 'zod'
import { read, write, type Driver } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'

const UNFINISHED = loadStatement('reads/disposals-unfinished')
const TIES = loadStatement('erasing/disposed-ties')
const ELEMENTS = loadStatement('erasing/disposed-elements')
const DONE = loadStatement('erasing/disposed-map')

/** How many ties or nodes go in one transaction. */
const BATCH = 2_000

const mapRow = z.object({ mapId: z.string() })
const goneRow = z.object({ gone: z.int() })

/** How much at a time, and how long each may take; the driver's own limit unless given. */
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
 * Deletes what is left of maps that were disposed of, and records of each that nothing is left.
 * @throws PeermapError where the graph does not answer: what is deleted by then stays so, and the next call goes on
 */
export async function finishDisposals(driver: Driver, pace: Pace = {}): Promise<void> {
  for (const row of await read(driver, { text: UNFINISHED })) {
    const { mapId } = mapRow.parse(row)
    await deleteAll(driver, TIES, { mapId, ...pace })
    await deleteAll(driver, ELEMENTS, { mapId, ...pace })
    await write(driver, { text: DONE, params: { mapId } })
  }
}
