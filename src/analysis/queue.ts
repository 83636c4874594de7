/** So many at once, so many wait, whoever came first first; all others are refused at once. */
import { PeermapError } from '../errors.ts'

/** Seconds after which whoever was refused may ask again. */
const RETRY_AFTER_SECONDS = 10

/** `what` is queued: for the refusal. `atOnce` run, `waiting` wait. */
export type QueueLimits = { readonly what: string; readonly atOnce: number; readonly waiting: number }

/** See the top of this file. */
export class Queue {
  readonly #limits: QueueLimits
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(limits: QueueLimits) {
    this.#limits = limits
  }

  /** How many run and how many wait now. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.#running, waiting: this.#waiting.length }
  }

  /** @throws LIMIT_EXCEEDED where the queue is full */
  check(): void {
    const { what, atOnce, waiting } = this.#limits
    if (this.#running >= atOnce && this.#waiting.length >= waiting)
      throw new PeermapError('LIMIT_EXCEEDED', `${atOnce} ${what} run and ${waiting} wait, ask again`, {
        limit: { name: 'ANALYSES', most: atOnce + waiting },
        retryAfter: RETRY_AFTER_SECONDS,
      })
  }

  /** Does `work` when it is its turn. @throws LIMIT_EXCEEDED where the queue is full */
  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    this.check()
    if (this.#running < this.#limits.atOnce) this.#running += 1
    // The place of one that ends is handed over.
    else await new Promise<void>((start) => this.#waiting.push(start))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#running -= 1
      else next()
    }
  }
}
