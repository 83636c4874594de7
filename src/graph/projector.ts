/**
 * Projects the journal of a running process into the graph (P9.6). A question that needs all entries up to now waits for the
 * projector, for a bounded time. Only one run happens at a time.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { PeermapError } from '../errors.ts'
import type { Driver } from './driver.ts'
import { journalIdOf, journalPathsOf, writtenPath, type Position } from './journal-lines.ts'
import { advance, BatchFailed, positionOf, projectKept, type FailedBatch } from './projecting.ts'

/** Where a projector reports: ids, counts and codes only. A pino logger is one. */
export type ProjectorLog = {
  readonly [level in 'info' | 'warn']: (fields: Readonly<Record<string, unknown>>, message: string) => void
}

/** Constants, settable for tests. Times in ms. */
export type ProjectorLimits = {
  /** How long a question waits for the graph to have all entries: less than a request may take. */
  readonly waitMs: number
  /** A run starts when the graph is behind by so many lines, or for so long. */
  readonly lines: number
  readonly everyMs: number
  /** The pause after a failed run; it doubles with each further failure, up to the second value. */
  readonly pauseMs: number
  readonly longestPauseMs: number
}

/** The limits in use. */
export const PROJECTOR_LIMITS: ProjectorLimits = {
  waitMs: 5_000,
  lines: 500,
  everyMs: 60_000,
  pauseMs: 5_000,
  longestPauseMs: 60_000,
}

const LOOK_MS = 1_000
/** How long a stop waits for the batch that runs. ms */
const STOP_MS = 2_000

/** How far the projection is behind the journal of this process, for metrics and health. */
export type ProjectionStatus = {
  /** The last line in the graph; null before the graph was first asked. */
  readonly sequence: number | null
  /** The number of lines on disk that the graph does not have. */
  readonly lagEntries: number
  /** For how many seconds the graph has been behind; 0 when it is not. */
  readonly lagSeconds: number
  /** Runs that failed since the start. */
  readonly failures: number
  /** The lines at which the last run failed; null when it succeeded. */
  readonly failing: FailedBatch | null
}

/** What a projector needs. `written` is the last sequence on disk, `now` the clock. */
export type ProjectorOptions = {
  readonly driver: Driver
  readonly folder: string
  readonly written: () => number
  readonly log: ProjectorLog
  readonly now: () => Date
  readonly limits?: Partial<ProjectorLimits>
}

type Waiting = {
  readonly sequence: number
  readonly resolve: () => void
  readonly reject: (error: PeermapError) => void
}

/** See the top of this file. */
export class Projector {
  readonly #options: ProjectorOptions
  readonly #limits: ProjectorLimits
  readonly #timer: NodeJS.Timeout
  #journalId: string | null = null
  #at: Position | null = null
  /** Whether the position in memory is still certain to be that of the graph. */
  #isSure = false
  /** When the graph last had all lines on disk, or when its last line was recorded. ms */
  #levelAt: number
  #keptDone = false
  #running: Promise<void> | null = null
  #waiting = new Set<Waiting>()
  #failures = 0
  #inARow = 0
  #failed: { readonly error: PeermapError; readonly batch: FailedBatch | null; readonly until: number } | null = null
  #stopped = false

  constructor(options: ProjectorOptions) {
    this.#options = options
    this.#limits = { ...PROJECTOR_LIMITS, ...options.limits }
    this.#levelAt = this.#now()
    this.#timer = setInterval(() => this.#look(), LOOK_MS).unref()
  }

  /** How far the graph is behind. Does not query the graph. */
  status(): ProjectionStatus {
    const lag = this.#lag()
    return {
      sequence: this.#at?.sequence ?? null,
      lagEntries: lag,
      lagSeconds: lag === 0 ? 0 : Math.max(0, (this.#now() - this.#levelAt) / 1000),
      failures: this.#failures,
      failing: this.#failed?.batch ?? null,
    }
  }

  /**
   * Waits until the graph has all lines that are on disk now.
   * @throws UNAVAILABLE with `retryAfter` when that takes too long or fails; JOURNAL_UNAVAILABLE when the journal was changed
   *   after it was read
   */
  upToDate(): Promise<void> {
    const sequence = this.#options.written()
    if (this.#isSure && this.#reached() >= sequence) return Promise.resolve()
    const pause = this.#pauseLeft()
    if (this.#failed !== null && pause > 0) return Promise.reject(this.#refusal(pause))
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(late)
        this.#waiting.delete(waiting)
      }
      const waiting: Waiting = {
        sequence,
        resolve: () => {
          end()
          resolve()
        },
        reject: (error) => {
          end()
          reject(error)
        },
      }
      const late = setTimeout(() => waiting.reject(this.#behind()), this.#limits.waitMs)
      this.#waiting.add(waiting)
      this.#start()
    })
  }

  /**
   * Stops after the current batch, and waits a while for it: the next start repeats a batch that was cut off. Waiting questions
   * are refused.
   */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#timer)
    const waiting = new AbortController()
    const late = sleep(STOP_MS, undefined, { signal: waiting.signal }).catch(() => undefined)
    await Promise.race([this.#running, late])
    waiting.abort()
    this.#answerWaiting(this.#behind())
  }

  #now(): number {
    return this.#options.now().getTime()
  }

  /** -1 is the sequence before the first line. */
  #reached(): number {
    return this.#at?.sequence ?? -1
  }

  #lag(): number {
    return Math.max(0, this.#options.written() - this.#reached())
  }

  #look(): void {
    const lag = this.#lag()
    if (lag === 0) this.#levelAt = this.#now()
    // Lines from before this process began do not count as a delay.
    const due =
      this.#at === null ||
      this.#failed !== null ||
      lag >= this.#limits.lines ||
      this.#now() - this.#levelAt >= this.#limits.everyMs
    if (lag > 0 && due && this.#pauseLeft() === 0) this.#start()
  }

  #pauseLeft(): number {
    return this.#failed === null ? 0 : Math.max(0, this.#failed.until - performance.now())
  }

  #start(): void {
    if (this.#stopped) {
      this.#answerWaiting(this.#behind())
      return
    }
    this.#running ??= this.#run().finally(() => {
      this.#running = null
      // A question arrived during the last batch.
      if (this.#waiting.size > 0) this.#start()
    })
  }

  async #run(): Promise<void> {
    try {
      await this.#take()
      if (this.#failed !== null)
        this.#options.log.info({ ...this.status() }, 'the journal is taken into the graph again')
      this.#failed = null
      this.#inARow = 0
      this.#answerWaiting(null)
    } catch (error) {
      // A batch that a stop cut off is no failure.
      if (!this.#stopped) this.#fail(error)
    }
  }

  async #take(): Promise<void> {
    const { driver, folder, written } = this.#options
    const path = writtenPath(folder)
    if (!this.#keptDone) {
      for (const kept of await journalPathsOf(folder)) if (kept !== path) await projectKept(driver, kept)
      this.#keptDone = true
    }
    this.#journalId ??= await journalIdOf(path)
    const journalId = this.#journalId
    const started = this.#now()
    const upTo = written()
    if (!this.#isSure || this.#at === null) this.#at = await positionOf(driver, journalId)
    this.#isSure = true
    const first = (this.#failed?.batch ?? null) === null ? {} : { atFirst: 1 }
    for await (const { position, time } of advance(driver, { path, journalId, from: this.#at, upTo, ...first })) {
      this.#at = position
      if (time !== null) this.#levelAt = Math.max(this.#levelAt, Date.parse(time))
      // After a failure no question is answered before a whole run has succeeded.
      if (this.#failed === null) this.#answerWaiting(null)
      if (this.#stopped) return
    }
    this.#levelAt = Math.max(this.#levelAt, started)
  }

  /** Answers the waiting questions whose line the graph has reached, or refuses all with an error. */
  #answerWaiting(error: PeermapError | null): void {
    const reached = this.#reached()
    for (const waiting of this.#waiting) {
      if (error !== null) waiting.reject(error)
      else if (waiting.sequence <= reached) waiting.resolve()
    }
  }

  #fail(error: unknown): void {
    // Another process may have moved the position of this journal, so it is read again.
    this.#isSure = false
    this.#failures += 1
    this.#inARow += 1
    const batch = error instanceof BatchFailed ? error.batch : null
    const cause = error instanceof BatchFailed ? error.cause : error
    const known = cause instanceof PeermapError ? cause : new PeermapError('INTERNAL', 'internal error', {}, { cause })
    const pause = Math.min(this.#limits.longestPauseMs, this.#limits.pauseMs * 2 ** (this.#inARow - 1))
    this.#failed = { error: known, batch, until: performance.now() + pause }
    const { lagSeconds, failures } = this.status()
    this.#options.log.warn(
      { code: batch?.code ?? known.code, ...batch, written: this.#options.written(), lagSeconds, failures },
      'the journal was not taken into the graph',
    )
    this.#answerWaiting(this.#refusal(pause))
  }

  #refusal(pauseMs: number): PeermapError {
    const { error = this.#behind(), batch = null } = this.#failed ?? {}
    if (error.code === 'JOURNAL_UNAVAILABLE') return error
    const details = { retryAfter: Math.max(1, Math.ceil(pauseMs / 1000)) }
    const where = batch === null ? '' : ` at line ${batch.sequence} of ${this.#options.written()}`
    return new PeermapError('UNAVAILABLE', `the copy of the journal is not up to date${where}: try again`, details, {
      cause: error,
    })
  }

  #behind(): PeermapError {
    const lag = this.#lag()
    // The run continues meanwhile.
    const details = { retryAfter: Math.max(1, Math.ceil(this.#limits.waitMs / 1000)) }
    return new PeermapError('UNAVAILABLE', `the copy of the journal is ${lag} lines behind: try again`, details)
  }
}
