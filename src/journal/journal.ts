/** The journal of disclosures (P9.6): an entry is durable before the answer leaves, or the answer doesn't leave. */
import type { KeyObject } from 'node:crypto'
import { mkdir, realpath, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { PeermapError, SetupError } from '../errors.ts'
import { DurableFile, NotDurable } from './durable-file.ts'
import { checkpointText, writeCheckpoint } from './checkpoint.ts'
import { isEntry, type EntryLine, type Follows, type NewEntry } from './entry.ts'
import { decodeLine, errorCode, JOURNAL_FILE } from './format.ts'
import { writeHead } from './heads.ts'
import { Chain, type BuiltEntry } from './lines.ts'
import { takeLock, type Unlock } from './lock.ts'
import { followDamaged, recover, type Recovered, type Recovering } from './recover.ts'
import { keepStep, type Tail } from './scan.ts'

/** Where the journal reports: ids, counts and codes only. A pino logger is one. */
export type JournalLog = {
  readonly [level in 'info' | 'warn' | 'error']: (fields: Readonly<Record<string, unknown>>, message: string) => void
}

/** Constants, settable for tests. Times in ms. */
export type JournalLimits = {
  readonly headEveryMs: number
  readonly headEveryLines: number
  /** Lines between two checkpoints; the next start reads at most so many, and those of the last write. */
  readonly checkpointEveryLines: number
  /** Entries that may wait for the disk; more are refused. */
  readonly maxWaiting: number
}

/** The limits in use: a head every 5 minutes and every 1,000 lines. */
export const JOURNAL_LIMITS: JournalLimits = {
  headEveryMs: 300_000,
  headEveryLines: 1_000,
  checkpointEveryLines: 50_000,
  maxWaiting: 10_000,
}

/**
 * What `openJournal` needs. Without `heads` none are written. `now` is the clock. `readUpTo`: up to where the graph has read a
 * journal; it shows when the file is a shorter or another one.
 */
export type JournalOptions = {
  readonly folder: string
  readonly heads?: { readonly folder: string; readonly key: KeyObject }
  readonly log: JournalLog
  readonly now?: () => Date
  readonly readUpTo?: Recovering['readUpTo']
  readonly limits?: Partial<JournalLimits>
}

/** With less room than this on its disk a journal counts as full. Bytes */
const LEAST_ROOM = 65_536

/** The place of an entry, and its opaque id. Only auditors may have the sequence: it counts all entries. */
export type Recorded = { readonly id: string; readonly journalId: string; readonly sequence: number }

type Waiting = {
  readonly built: BuiltEntry
  readonly isStep: boolean
  readonly resolve: (recorded: Recorded) => void
  readonly reject: (error: PeermapError) => void
}

const unavailable = (cause?: unknown): PeermapError =>
  new PeermapError('JOURNAL_UNAVAILABLE', 'this could not be recorded, so it is not answered', {}, { cause })

/** Runs `work` under the lock of a journal's folder, made with mode 0700 if need be; releases the lock on a throw. */
async function locked<T>(wanted: string, work: (folder: string, unlock: Unlock) => Promise<T>): Promise<T> {
  let unlock: Unlock | undefined
  try {
    await mkdir(wanted, { recursive: true, mode: 0o700 })
    const folder = await realpath(wanted)
    unlock = await takeLock(folder)
    return await work(folder, unlock)
  } catch (error) {
    await unlock?.()
    if (error instanceof SetupError || error instanceof PeermapError) throw error
    throw new SetupError(`the journal in ${wanted} can't be written (${errorCode(error)})`, { cause: error })
  }
}

/**
 * Opens the journal of a folder and takes its lock. A torn tail is kept aside and reported. One of which others have read more
 * than it holds, or something else, is kept, reported, and followed by a new one. Throws a SetupError when another process
 * holds it, it can't be written, or a line of it can't be trusted; and what `readUpTo` throws.
 */
export const openJournal = (options: JournalOptions): Promise<Journal> =>
  locked(options.folder, async (folder, unlock) => {
    const now = options.now ?? ((): Date => new Date())
    const { readUpTo } = options
    const recovered = await recover({ folder, now, ...(readUpTo === undefined ? {} : { readUpTo }) })
    const { scan, torn, kept, misfit } = recovered
    const { journalId, tail } = scan
    if (torn !== null) options.log.warn({ journalId, sequence: tail.sequence, torn }, 'torn journal tail kept aside')
    if (misfit) options.log.warn({ journalId }, 'the checkpoint does not fit the journal: all of it was read')
    if (kept !== null)
      options.log.warn({ journalId, follows: scan.follows, kept }, 'the journal goes on under a new id')
    return new Journal({ ...options, folder, now }, recovered, unlock)
  })

/** Runs `work` on the journals of a folder while nobody writes there. Throws a SetupError where somebody does. */
export const whileUnwritten = <T>(folder: string, work: (folder: string) => Promise<T>): Promise<T> =>
  locked(folder, async (real, unlock) => {
    const done = await work(real)
    await unlock()
    return done
  })

/** Keeps a damaged journal as it is and begins one that follows it. Throws a SetupError; also where it is not damaged. */
export const continueJournal = (folder: string): Promise<{ readonly kept: string; readonly follows: Follows }> =>
  whileUnwritten(folder, (real) => followDamaged(real, () => new Date()))

/** An open journal: its only writer. */
export class Journal {
  readonly journalId: string
  /** Steps and imports that were unfinished when the journal was opened: their ends are recorded by their `stepId`. */
  readonly openSteps: readonly EntryLine[]
  /** The journal that this one follows, and its present name, if opening began a new one; null where the old one continues. */
  readonly continued: { readonly follows: Follows; readonly kept: string } | null
  readonly #options: JournalOptions & { readonly now: () => Date }
  readonly #limits: JournalLimits
  readonly #file: DurableFile
  readonly #chain: Chain
  readonly #unlock: Unlock
  readonly #timer: NodeJS.Timeout
  #durable: Tail
  readonly #follows: Follows | null
  /** Steps that are unfinished now. */
  readonly #steps: Map<string, EntryLine>
  #failing = false
  #waiting: Waiting[] = []
  #flushing: Promise<void> | null = null
  #closing: Promise<void> | null = null
  #headAt = -1
  #headMissing = false
  #heads: Promise<void> = Promise.resolve()
  #checkpointAt: number
  #checkpoints: Promise<void> = Promise.resolve()

  constructor(options: JournalOptions & { readonly now: () => Date }, recovered: Recovered, unlock: Unlock) {
    const { file, kept } = recovered
    const { journalId, tail, sets, steps, follows } = recovered.scan
    this.journalId = journalId
    this.openSteps = [...steps.values()]
    this.continued = follows === null || kept === null ? null : { follows, kept }
    this.#follows = follows
    this.#steps = steps
    this.#checkpointAt = tail.sequence - recovered.lines
    this.#options = options
    this.#limits = { ...JOURNAL_LIMITS, ...options.limits }
    this.#file = new DurableFile({ path: join(options.folder, JOURNAL_FILE), file, length: tail.length })
    this.#durable = tail
    this.#chain = new Chain({ sets, end: this.#durable, now: options.now })
    this.#unlock = unlock
    this.#timer = setInterval(() => this.#head(), this.#limits.headEveryMs).unref()
  }

  /** The last sequence that is on disk. */
  get sequence(): number {
    return this.#durable.sequence
  }

  /** The number of steps and imports on disk with an intent and no end. */
  get openIntents(): number {
    return this.#steps.size
  }

  /**
   * Whether an entry could be written now, for readiness. After a failure that may pass (a full disk) it tries a write while no
   * entry is written; else it checks that the disk has room.
   */
  async isWritable(): Promise<boolean> {
    if (!this.available) return false
    if (this.#failing) await this.#tryOut()
    if (this.#failing) return false
    const { bavail, bsize } = await statfs(this.#options.folder)
    return bavail * bsize >= LEAST_ROOM
  }

  /** Whether an entry may still be recorded. False for good after a failed sync or a foreign write. */
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
      this.#waiting.push({ built: this.#chain.build(entry), isStep: entry.stepId !== undefined, resolve, reject })
      this.#flushing ??= this.#flush()
    })
  }

  /** Writes what waits and a last head, closes the file, lets go of the lock. Later entries are refused. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #tryOut(): Promise<void> {
    if (this.#flushing === null) {
      const trying = this.#file.tryOut().then(
        () => void (this.#failing = false),
        () => undefined,
      )
      // What comes meanwhile is written after it.
      this.#flushing = trying.then(() => this.#flush())
    }
    await this.#flushing
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
    const bytes = Buffer.from(batch.map(({ built }) => built.text).join(''))
    try {
      await this.#file.append(bytes)
    } catch (error) {
      this.#refuse(batch, error)
      return
    }
    const end = batch.at(-1)?.built.end ?? this.#durable
    const length = this.#durable.length + bytes.length
    const from = this.#durable.length + bytes.lastIndexOf('\n', bytes.length - 2) + 1
    this.#durable = { ...end, from, length }
    this.#failing = false
    this.#chain.settle(end)
    for (const { built, isStep } of batch) if (isStep) this.#keepStep(built)
    for (const { built, resolve } of batch) {
      const { sequence } = built.end
      resolve({ id: built.id, journalId: this.journalId, sequence })
    }
    if (end.sequence - this.#headAt >= this.#limits.headEveryLines) this.#head()
    if (end.sequence - this.#checkpointAt >= this.#limits.checkpointEveryLines) this.#checkpoint()
  }

  #keepStep({ text }: BuiltEntry): void {
    const line = decodeLine(Buffer.from(text.slice(text.lastIndexOf('\n', text.length - 2) + 1, -1)))
    if (!('broken' in line) && isEntry(line)) keepStep(line, this.#steps)
  }

  /** Refuses the batch and all waiting entries, which were chained to it. */
  #refuse(batch: readonly Waiting[], error: unknown): void {
    this.#failing = true
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

  /** Only a quick start needs the checkpoint, so a failure is just logged. */
  #checkpoint(): void {
    const { folder, log } = this.#options
    const { sequence } = this.#durable
    if (sequence === this.#checkpointAt) return
    this.#checkpointAt = sequence
    const scan = { tail: this.#durable, sets: this.#chain.durableSets(), steps: this.#steps }
    const text = checkpointText({ ...scan, journalId: this.journalId, follows: this.#follows })
    this.#checkpoints = this.#checkpoints
      .then(() => writeCheckpoint(folder, text))
      .catch((error: unknown) => {
        log.warn({ journalId: this.journalId, sequence, code: errorCode(error) }, 'journal checkpoint not written')
      })
  }

  async #close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#flushing
    this.#head()
    this.#checkpoint()
    await this.#heads
    await this.#checkpoints
    await this.#file.close()
    await this.#unlock()
  }
}
