/** Measures a driver's work: connections, and how long statements take. Names only, never a value. */
import type { Driver, QueryResult } from 'neo4j-driver'

/**
 * A statement that ran. `statement`: its file, such as `policy/facts`, `generated` or `other`. `ms`: until its rows were
 * there, waiting for a connection included. `planMs`: until the database had begun to answer, nearly all of it planning;
 * null where it failed.
 */
export type Ran = {
  readonly statement: string
  readonly ms: number
  readonly planMs: number | null
  readonly failed: boolean
}

/** The number of connections in use, and of work that waits for one. */
export type Connections = { readonly inUse: number; readonly waiting: number }

type Watch = { readonly poolSize: number; readonly onRan: (ran: Ran) => void; wanted: number }

const watches = new WeakMap<Driver, Watch>()

/** Begins to watch a driver. */
export const watch = (driver: Driver, about: Omit<Watch, 'wanted'>): void =>
  void watches.set(driver, { ...about, wanted: 0 })

/** For one server: each piece of work uses one connection, and work beyond the pool's size waits. */
export function connectionsOf(driver: Driver): Connections {
  const { wanted = 0, poolSize = 0 } = watches.get(driver) ?? {}
  const inUse = Math.min(wanted, poolSize)
  return { inUse, waiting: wanted - inUse }
}

/** Does work that uses one connection. */
export async function holding<T>(driver: Driver, work: () => Promise<T>): Promise<T> {
  const watched = watches.get(driver)
  if (watched === undefined) return work()
  watched.wanted++
  try {
    return await work()
  } finally {
    watched.wanted--
  }
}

const planMsOf = ({ summary }: Pick<QueryResult, 'summary'>): number => Number(summary.resultAvailableAfter)

/** Runs a statement, and reports how long it took. */
export async function timed<R extends Pick<QueryResult, 'summary'>>(
  driver: Driver,
  statement: string,
  run: () => PromiseLike<R>,
): Promise<R> {
  const began = performance.now()
  const tell = (planMs: number | null): void =>
    watches.get(driver)?.onRan({ statement, ms: performance.now() - began, planMs, failed: planMs === null })
  try {
    const result = await run()
    tell(planMsOf(result))
    return result
  } catch (error) {
    tell(null)
    throw error
  }
}
