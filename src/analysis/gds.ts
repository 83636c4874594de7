/**
 * Whether the database has Neo4j's Graph Data Science library, and whether it is warm: the first projection after a start
 * takes seconds, on a busy machine half a minute. Warmed in the background, with no data of anybody.
 */
import type { Logger } from 'pino'
import { v4 as uuidv4 } from 'uuid'
import { PeermapError } from '../errors.ts'
import { databaseCodeOf, readSingly, RETRY_AFTER_SECONDS, type Driver } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'

const WARM = loadStatement('analysis/gds-warm.read')
const DROP = loadStatement('analysis/gds-drop.read')
/** Nobody waits for it. ms */
const WARM_MS = 120_000
const DROP_MS = 5_000

/** What the database calls a function or a procedure that it does not have. */
const UNKNOWN: ReadonlySet<string | null> = new Set([
  'Neo.ClientError.Statement.SyntaxError',
  'Neo.ClientError.Procedure.ProcedureNotFound',
])

/** Drops a projection, if it is there. Throws PeermapError. */
export const dropProjection = async (driver: Driver, run: string): Promise<void> => {
  await readSingly(driver, 'analysis/gds-drop.read', { text: DROP, params: { run }, timeoutMs: DROP_MS })
}

/** See the top of this file. */
export class Gds {
  readonly #driver: Driver
  readonly #log: Pick<Logger, 'info' | 'warn'>
  #state: 'COLD' | 'WARM' | 'MISSING' = 'COLD'
  #warming: Promise<void> | null = null

  constructor(driver: Driver, log: Pick<Logger, 'info' | 'warn'>) {
    this.#driver = driver
    this.#log = log
  }

  get isWarm(): boolean {
    return this.#state === 'WARM'
  }

  /** Warms it, unless that is done or under way. */
  warm(): Promise<void> {
    if (this.#state !== 'COLD') return Promise.resolve()
    this.#warming ??= this.#warm().finally(() => (this.#warming = null))
    return this.#warming
  }

  /** @param wants who needs it, for the message. @throws UNAVAILABLE where it is missing, or still cold */
  check(wants: string): void {
    if (this.#state === 'WARM') return
    if (this.#state === 'MISSING')
      throw new PeermapError(
        'UNAVAILABLE',
        `${wants} needs Graph Data Science (GDS), which this database does not have`,
      )
    void this.warm()
    throw new PeermapError('UNAVAILABLE', 'Graph Data Science (GDS) is being warmed up, ask again', {
      retryAfter: RETRY_AFTER_SECONDS,
    })
  }

  async #warm(): Promise<void> {
    const run = uuidv4()
    try {
      await readSingly(this.#driver, 'analysis/gds-warm.read', { text: WARM, params: { run }, timeoutMs: WARM_MS })
      this.#state = 'WARM'
    } catch (error) {
      const code = databaseCodeOf(error)
      if (UNKNOWN.has(code)) {
        this.#state = 'MISSING'
        this.#log.info({}, 'the database has no Graph Data Science (GDS): analyses that need it are refused')
        return
      }
      this.#log.warn({ code }, 'Graph Data Science (GDS) could not be warmed up')
      await dropProjection(this.#driver, run).catch(() => undefined)
    }
  }
}
