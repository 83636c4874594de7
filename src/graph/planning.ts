/**
 * Planning in the background. A time limit also ends a statement that the database is still planning, and the unfinished plan
 * is lost: on a busy machine such a statement would never be answered. So a statement that timed out is planned here with a
 * longer limit, one at a time, and a later try uses the plan.
 *
 * The statement is sent (RUN) and its rows are never requested (PULL): the database plans it, caches the plan and fetches
 * nothing. After EXPLAIN it would plan again. The session only reads: a writing statement is planned, and then refused. Where
 * the plan exists already, because the statement timed out while it ran, this costs one short trip.
 */
import neo4j, { type Driver } from 'neo4j-driver'

/** Parameters as the driver sends them: a plan depends on their types and sizes. */
type Parameters = Readonly<Record<string, unknown>>

/** How long one statement may be planned. */
export const PLAN_MS = 120_000
/** Seconds after which a caller may retry a statement that timed out: longer than a statement may take by default. */
export const PLANNED_AFTER_SECONDS = 10
/** The most statements in the queue, including the one that is being planned. */
export const MOST_WAITING = 20

type Observed = {
  readonly subscribe: (observer: { complete: () => void; error: (error: unknown) => void }) => unknown
}

const ended = (observed: Observed): Promise<void> =>
  new Promise((complete, error) => void observed.subscribe({ complete, error }))

/** Has the database plan a statement, and fetch nothing. Throws the driver's error. */
export async function planOnly(driver: Driver, database: string, text: string, params: Parameters): Promise<void> {
  const session = driver.rxSession({ database, defaultAccessMode: neo4j.session.READ })
  try {
    await ended(session.run(text, params, { timeout: PLAN_MS }).keys())
  } finally {
    await ended(session.close())
  }
}

/** A queue of statements to plan, one at a time and each once. A failure is dropped: the next timeout queues it again. */
export class PlanQueue {
  /** By text; the first is being planned. */
  readonly #waiting = new Map<string, Parameters>()
  readonly #plan: (text: string, params: Parameters) => Promise<void>

  /** @param plan has one statement planned; its errors are ignored */
  constructor(plan: (text: string, params: Parameters) => Promise<void>) {
    this.#plan = plan
  }

  /** Adds a statement, unless it is queued already or the queue is full. */
  add(text: string, params: Parameters): void {
    if (this.#waiting.has(text) || this.#waiting.size >= MOST_WAITING) return
    this.#waiting.set(text, params)
    if (this.#waiting.size === 1) void this.#planAll()
  }

  async #planAll(): Promise<void> {
    for (const [text, params] of this.#waiting) {
      await this.#plan(text, params).catch(() => undefined)
      this.#waiting.delete(text)
    }
  }
}

const queues = new WeakMap<Driver, PlanQueue>()

const queueOf = (driver: Driver, database: string): PlanQueue => {
  const known = queues.get(driver)
  if (known !== undefined) return known
  const queue = new PlanQueue((text, params) => planOnly(driver, database, text, params))
  queues.set(driver, queue)
  return queue
}

const TIMED_OUT = /\.TransactionTimedOut\w*$/

/** Plans a statement in the background if `error` says that it timed out. */
export function planAfter(error: unknown, driver: Driver, database: string, text: string, params: Parameters): void {
  if (error instanceof neo4j.Neo4jError && TIMED_OUT.test(error.code)) queueOf(driver, database).add(text, params)
}
