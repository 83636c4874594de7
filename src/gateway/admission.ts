/**
 * Admission limits how many operations run at once, how many wait, and how long each waits. All others are refused at once.
 * Under overload the service then still answers as much as it can. Without the limits every operation would slow all others,
 * and many would time out after they had cost as much as an answer.
 */
import type { Logger } from 'pino'
import { PeermapError } from '../errors.ts'

/** `running`, `waiting`: operations; `waitMs`: how long one waits. The pool of connections is larger than `running`. */
export type AdmissionLimits = { readonly running: number; readonly waiting: number; readonly waitMs: number }

/** Seconds after which a refused caller may try again: longer than the longest wait. */
const RETRY_AFTER_SECONDS = 3
const LOG_MS = 10_000

type Waiting = { readonly start: () => void; readonly giveUp: NodeJS.Timeout }

/** See the top of this file. One for each service. */
export class Admission {
  readonly #limits: AdmissionLimits
  readonly #log: Pick<Logger, 'warn'>
  readonly #waiting = new Set<Waiting>()
  #running = 0
  #refused = 0
  #loggedAt = -Infinity

  constructor(limits: AdmissionLimits, log: Pick<Logger, 'warn'>) {
    this.#limits = limits
    this.#log = log
  }

  /** How many run and how many wait now. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.#running, waiting: this.#waiting.size }
  }

  /** Refuses early, before anything is read, where there is no place. @throws UNAVAILABLE */
  check(): void {
    if (this.#running >= this.#limits.running && this.#waiting.size >= this.#limits.waiting) throw this.#refusal()
  }

  /** Runs `work` once there is a place, first come, first served. @throws UNAVAILABLE where none is free in time */
  async run<T>(work: () => Promise<T>): Promise<T> {
    this.check()
    if (this.#running < this.#limits.running) this.#running += 1
    else await this.#place()
    try {
      return await work()
    } finally {
      this.#leave()
    }
  }

  /** Waits until an operation ends and hands over its place. */
  #place(): Promise<void> {
    return new Promise((start, refuse) => {
      const giveUp = setTimeout(() => {
        this.#waiting.delete(waiting)
        refuse(this.#refusal())
      }, this.#limits.waitMs)
      const waiting: Waiting = { start, giveUp }
      this.#waiting.add(waiting)
    })
  }

  #leave(): void {
    const [next] = this.#waiting
    if (next === undefined) {
      this.#running -= 1
      return
    }
    this.#waiting.delete(next)
    clearTimeout(next.giveUp)
    next.start()
  }

  /** The refusal. The log has only some of them, so that logging adds no load. */
  #refusal(): PeermapError {
    this.#refused += 1
    const now = performance.now()
    if (now - this.#loggedAt > LOG_MS) {
      this.#log.warn({ code: 'UNAVAILABLE', refused: this.#refused, ...this.load }, 'too much is asked at once')
      this.#loggedAt = now
      this.#refused = 0
    }
    return new PeermapError('UNAVAILABLE', 'too much is asked at once, try again', { retryAfter: RETRY_AFTER_SECONDS })
  }
}
