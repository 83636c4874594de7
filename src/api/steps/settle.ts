/** Steps that the journal knows as intended only: a crash came between the transaction and its entry (DESIGN section 6). */
import { z } from 'zod'
import { write, type Driver } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDateTime, type Row } from '../../graph/values.ts'
import type { Journal } from '../../journal/journal.ts'

const FIND = loadStatement('taking/find-steps')
const FORGET = loadStatement('taking/forget-keys')

const found = z.object({ id: z.string() })

/**
 * Those of these steps that the graph has. Asked of who writes it: of a cluster, a follower may not have the last of them yet.
 */
export const stepsTaken = (driver: Driver, ids: readonly string[]): Promise<readonly Row[]> =>
  write(driver, { text: FIND, params: { ids } })

/** Writes how each ended: DONE if the graph has it, else FAILED. Once, before the first request. */
export async function settleSteps(driver: Driver, journal: Pick<Journal, 'openSteps' | 'record'>): Promise<void> {
  const open = journal.openSteps.filter(({ kind }) => kind === 'step')
  if (open.length === 0) return
  const rows = await stepsTaken(
    driver,
    open.map(({ stepId }) => stepId ?? ''),
  )
  const taken = new Set(rows.map((row) => found.parse(row).id))
  for (const entry of open) {
    const { caller, organisation, agency, purpose, mapId, decisionId, stepId = '', name } = entry
    await journal.record({
      kind: 'step',
      caller,
      organisation,
      agency,
      purpose,
      ...(mapId === undefined ? {} : { mapId }),
      ...(decisionId === undefined ? {} : { decisionId }),
      ...(name === undefined ? {} : { name }),
      stepId,
      rules: [],
      disclosed: [],
      outcome: taken.has(stepId) ? 'DONE' : 'FAILED',
    })
  }
}

/** Forgets idempotency keys after their 24 hours. */
export const forgetKeys = async (driver: Driver, now: Date): Promise<void> =>
  void (await write(driver, { text: FORGET, params: { now: toDateTime(now) } }))
