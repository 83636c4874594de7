/** The journal of disclosures (P9.6): an entry is durable before the answer leaves, or the answer doesn't leave. */
import type { KeyObject } from 'node:crypto'
import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { PeermapError, SetupError } from '../errors.ts'
import { DurableFile, NotDurable } from './durable-file.ts'
import { entryKey, type EntryLine, type NewEntry } from './entry.ts'
import { errorCode, JOURNAL_FILE } from './format.ts'
import { writeHead } from './heads.ts'
import { Chain, type BuiltEntry, type ChainEnd } from './lines.ts'
import { takeLock, type Unlock } from './lock.ts'
import { recover, type Recovered } from './recover.ts'

/** Where the journal reports: ids, counts and codes only. A pino logger is one. */
export type JournalLog = {
  readonly [level in 'info' | 'warn' | 'error']: (fields: Readonly<Record<string, unknown>>, message: string) => void
}

/** Constants, settable for tests. Times in ms. */
export type JournalLimits = {
  readonly headEveryMs: number
  readonly headEveryLines: number
  /** Entries that may wait for the disk; more are refused. */
  readonly maxWaiting: number
}

/** The limits in use: a head every 5 minutes and every 1,000 lines. */
export const JOURNAL_LIMITS: JournalLimits = { headEveryMs: 300_000, headEveryLines: 1_000, maxWaiting: 10_000 }

/** What `openJournal` needs. Without `heads` none are written. `now` is the clock. */
export type JournalOptions = {
  readonly folder: string
  readonly heads?: { readonly folder: string; readonly key: KeyObject }
  readonly log: JournalLog
  readonly now?: () => Date
  readonly limits?: Partial<JournalLimits>
}

/** Where an entry stands. `id` is `journalId:sequence`. */
export type Recorded = { readonly id: string; readonly journalId: string; readonly sequence: number }

type Waiting = {
  readonly built: BuiltEntry
  readonly resolve: (recorded: Recorded) => void
  readonly reject: (error: PeermapError) => void
}

const unavailable = (cause?: unknown): PeermapError =>
  new PeermapError('JOURNAL_UNAVAILABLE', 'this could not be recorded, so it is not answered', {}, { cause })

/**
 * Opens the journal of a folder, made with mode 0700 if need be, and takes its lock. A torn tail is kept aside and
 * reported. Throws a SetupError when another process holds it, it can't be written, or it is broken before its tail.
 */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const now = options.now ?? ((): Date => new Date())
  let unlock: Unlock | undefined
  try {
    await mkdir(options.folder, { recursive: true, mode: 0o700 })
    const folder = await realpath(options.folder)
    unlock = await takeLock(folder)
    const recovered = await recover(folder, now)
    if (recovered.torn !== null) {
      const { journalId, tail } = recovered
      options.log.warn({ journalId, sequence: tail.sequence, torn: recovered.torn }, 'torn journal tail kept aside')
    }
    return new Journal({ ...options, folder, now }, recovered, unlock)
  } catch (error) {
    await unlock?.()
    if (error instanceof SetupError) throw error
    const code = errorCode(error)
    throw new SetupError(`the journal in ${options.folder} can't be written (${code})`, { cause: error })
  }
}

/** An open journal: its only writer. */
export class Journal {
  readonly journalId: string
  /** Steps and imports found on opening that were intended and never ended: to be settled by their `stepId`. */
  readonly openSteps: readonly EntryLine[]
  readonly #options: JournalOptions & { readonly now: () => Date }
  readonly #limits: JournalLimits
  readonly #file: DurableFile
  readonly #chain: Chain
  readonly #unlock: Unlock
  readonly #timer: NodeJS.Timeout
  #durable: ChainEnd
  #waiting: Waiting[] = []
  #flushing: Promise<void> | null = null
  #closing: Promise<void> | null = null
  #headAt = -1
  #headMissing = false
  #heads: Promise<void> = Promise.resolve()

  constructor(options: JournalOptions & { readonly now: () => Date }, recovered: Recovered, unlock: Unlock) {
    const { journalId, tail, sets, file, openSteps } = recovered
    this.journalId = journalId
    this.openSteps = openSteps
    this.#options = options
    this.#limits = { ...JOURNAL_LIMITS, ...options.limits }
    this.#file = new DurableFile({ path: join(options.folder, JOURNAL_FILE), file, length: tail.length })
    this.#durable = { sequence: tail.sequence, hash: tail.hash }
    this.#chain = new Chain({ sets, end: this.#durable, now: options.now })
    this.#unlock = unlock
    this.#timer = setInterval(() => this.#head(), this.#limits.headEveryMs).unref()
  }

  /** The last sequence that is on disk. */
  get sequence(): number {
    return this.#durable.sequence
  }

  /** Whether an entry may still be recorded: for readiness. False for good after a failed sync or a foreign write. */
  get available(): boolean {
    return this.#file.alive && this.#closing === null
  }

  /**
   * Records an entry. Resolves when it is on disk (P9.6). Entries that arrive during a write go together in the next.
   * Rejects with JOURNAL_UNAVAILABLE: then the entry does not count, and what it stands for must not happen.
   */
  record(entry: NewEntry): Promise<Recorded> {
    if (!this.available || this.#waiting.length >= this.#limits.maxWaiting) {
      return Promise.reject(unavailable())
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ built: this.#chain.build(entry), resolve, reject })
      this.#flushing ??= this.#flush()
    })
  }

  /** Writes what waits and a last head, closes the file, lets go of the lock. Later entries are refused. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #flush(): Promise<void> {
    // Calls of the same turn share the first write too.
    await Promise.resolve()
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      await this.#write(batch)
    }
    this.#flushing = null
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.#file.append(Buffer.from(batch.map(({ built }) => built.text).join('')))
    } catch (error) {
      this.#refuse(batch, error)
      return
    }
    const end = batch.at(-1)?.built.end ?? this.#durable
    this.#durable = end
    this.#chain.settle(end)
    for (const { built, resolve } of batch) {
      const { sequence } = built.end
      resolve({ id: entryKey(this.journalId, sequence), journalId: this.journalId, sequence })
    }
    if (end.sequence - this.#headAt >= this.#limits.headEveryLines) this.#head()
  }

  /** What waits was chained to what failed: it goes the same way. */
  #refuse(batch: readonly Waiting[], error: unknown): void {
    const refused = [...batch, ...this.#waiting]
    this.#waiting = []
    this.#chain.rewind(this.#durable)
    const cause = error instanceof Error ? error.cause : undefined
    this.#options.log.error(
      {
        journalId: this.journalId,
        sequence: this.#durable.sequence,
        refused: refused.length,
        code: errorCode(cause ?? error),
        ...(error instanceof NotDurable ? { reason: error.message, final: error.final } : {}),
      },
      'journal not written',
    )
    for (const { reject } of refused) reject(unavailable(error))
  }

  #head(): void {
    const { heads, log, now } = this.#options
    const { sequence, hash } = this.#durable
    if (!heads || (sequence === this.#headAt && !this.#headMissing)) return
    this.#headAt = sequence
    this.#headMissing = false
    const head = { journalId: this.journalId, sequence, hash, time: now().toISOString() }
    this.#heads = this.#heads
      .then(() => writeHead(heads.folder, heads.key, head))
      .catch((error: unknown) => {
        this.#headMissing = true
        log.error({ journalId: this.journalId, sequence, code: errorCode(error) }, 'journal head not written')
      })
  }

  async #close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#flushing
    this.#head()
    await this.#heads
    await this.#file.close()
    await this.#unlock()
  }
}
