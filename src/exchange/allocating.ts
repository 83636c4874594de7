/** Who is allocated to the maps of an import (P4.5): with it, or when the same files are imported again with others. */
import { v7 as uuidv7 } from 'uuid'
import { PeermapError } from '../errors.ts'
import { read, write, type Driver } from '../graph/driver.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import type { IsoDate } from '../policy/terms.ts'
import { statement } from './batch.ts'
import type { ImportOptions } from './options.ts'

type Allocating = {
  readonly options: Pick<ImportOptions, 'allocate'>
  readonly caller: Caller
  readonly at: Date
  readonly today: IsoDate
}

/** Parameters of the statements that allocate: whom, and each of them to each map. */
export const allocationsOf = (
  { options, caller, at, today }: Allocating,
  mapIds: readonly string[],
): { readonly practitioners: readonly unknown[]; readonly allocations: readonly unknown[] } => {
  const practitioners = options.allocate.map((who) => ({
    key: callerKey(who),
    ...who,
    organisation: caller.organisation,
  }))
  const recorded = { from: toDate(today), recordedAt: toDateTime(at), recordedBy: callerKey(caller) }
  const allocations = practitioners.flatMap(({ key }) =>
    mapIds.map((mapId) => ({ id: uuidv7(), practitioner: key, mapId, ...recorded })),
  )
  return { practitioners, allocations }
}

const isDone = async (driver: Driver, stepId: string): Promise<boolean> =>
  (await read(driver, { text: statement('done-imports'), params: { ids: [stepId] } })).length > 0

/**
 * Allocates to the maps of an import that was done before. Whoever was allocated to a map before is not again. Answers how
 * many allocations were made. Throws PeermapError; then none was, except UNAVAILABLE and TIMEOUT.
 */
export const allocateAgain = async (
  about: Allocating & {
    readonly driver: Driver
    readonly stepId: string
    readonly known: { readonly id: string; readonly mapIds: readonly string[] }
  },
): Promise<number> => {
  const { driver, stepId, known } = about
  const params = { import: known.id, stepId, ...allocationsOf(about, known.mapIds) }
  try {
    const [row] = await write(driver, { text: statement('allocate-again'), params })
    return Number(row?.['allocated'] ?? 0)
  } catch (error) {
    if (error instanceof PeermapError && (await isDone(driver, stepId))) return params.allocations.length
    throw error
  }
}
