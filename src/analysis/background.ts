/** What is computed in the background: for who asked for it, for an hour, in the memory of this process alone. */
import { v4 as uuidv4 } from 'uuid'
import { Queue } from './queue.ts'

const KEPT_MS = 3_600_000
const WAITING = 8

/** Whether it has ended, and with what. */
export type Background<Value> =
  { readonly state: 'RUNNING' | 'FAILED'; readonly value: null } | { readonly state: 'DONE'; readonly value: Value }

type Kept<About, Value> = { readonly owner: string; readonly about: About; now: Background<Value> }

/** See the top of this file. `About`: what is known of it before it has ended. */
export class Backgrounds<About, Value> {
  readonly #kept = new Map<string, Kept<About, Value>>()
  readonly #queue = new Queue({ what: 'analyses in the background', atOnce: 1, waiting: WAITING })
  readonly #onFailed: (error: unknown) => void

  constructor(onFailed: (error: unknown) => void) {
    this.#onFailed = onFailed
  }

  /** How many run and how many wait now. */
  get load(): Queue['load'] {
    return this.#queue.load
  }

  /**
   * Starts `work` when it is its turn.
   * @param owner who alone may ask for it. @returns its id. @throws LIMIT_EXCEEDED where too many wait
   */
  start(owner: string, about: About, work: () => Promise<Value>): string {
    this.#queue.check()
    const id = uuidv4()
    const kept: Kept<About, Value> = { owner, about, now: { state: 'RUNNING', value: null } }
    this.#kept.set(id, kept)
    setTimeout(() => this.#kept.delete(id), KEPT_MS).unref()
    this.#queue.run(work).then(
      (value) => (kept.now = { state: 'DONE', value }),
      (error: unknown) => {
        kept.now = { state: 'FAILED', value: null }
        this.#onFailed(error)
      },
    )
    return id
  }

  /** Keeps it no longer. */
  forget(id: string): void {
    this.#kept.delete(id)
  }

  /** What is known of it; null: there is none of this owner's, or no more. */
  of(owner: string, id: string): { readonly about: About; readonly now: Background<Value> } | null {
    const kept = this.#kept.get(id)
    return kept === undefined || kept.owner !== owner ? null : kept
  }
}
