/**
 * Steps whose end is not on record: the process crashed between the transaction and its journal entry, the connection broke
 * before the commit was answered, or the journal could not be written. While the service runs, it asks the graph how each
 * step ended and records that.
 */
import { z } from 'zod'
import { write, type Driver } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDateTime } from '../graph/values.ts'
import type { EntryLine, NewEntry } from '../journal/entry.ts'
import type { Journal, JournalLog } from '../journal/journal.ts'
import { stepRow, type StepTaken } from './keyed.ts'

const WAS_TAKEN = loadStatement('steps/was-taken')
const FIND = loadStatement('steps/find-steps')
const FORGET = loadStatement('steps/forget-keys')

/** Extra wait for a transaction to end after its time limit: the database ends late transactions only at intervals. ms */
const MORE_MS = 5_000
/** For how long the graph is checked again for a step that is on record as failed. ms */
const LOOK_AGAIN_MS = 10 * 60_000
const AT_ONCE = 10

/** The journal entry of a step, without its outcome. */
export type Intended = Omit<NewEntry, 'kind' | 'outcome' | 'stepId'> & { readonly stepId: string }

/**
 * The step, if its transaction was committed. null: it was not, and can't be any more. Runs on the server that takes writes,
 * and waits until a transaction of the step that is still open has ended.
 * @param takesMs the time limit of the step's transaction @throws PeermapError where the graph gives no answer in time
 */
export async function wasTaken(driver: Driver, stepId: string, takesMs: number): Promise<StepTaken | null> {
  const [row] = await write(driver, { text: WAS_TAKEN, params: { id: stepId }, timeoutMs: takesMs + MORE_MS })
  return row === undefined ? null : stepRow.parse(row)
}

const intendedOf = (line: EntryLine): Intended => {
  const { caller, organisation, agency, purpose, mapId, decisionId, stepId = '', name } = line
  return {
    caller,
    organisation,
    agency,
    purpose,
    stepId,
    rules: [],
    disclosed: [],
    ...(mapId === undefined ? {} : { mapId }),
    ...(decisionId === undefined ? {} : { decisionId }),
    ...(name === undefined ? {} : { name }),
  }
}

const foundRow = z.object({ id: z.string() })

/** `takesMs`: the time limit of a transaction. */
type Options = {
  readonly driver: Driver
  readonly journal: Pick<Journal, 'openSteps' | 'record'>
  readonly log: JournalLog
  readonly takesMs: number
  readonly now: () => Date
}

/** See the top of this file. */
export class UnfinishedSteps {
  readonly #about: Options
  readonly #open = new Map<string, Intended>()
  readonly #failed = new Map<string, { readonly intended: Intended; readonly at: number }>()
  #finishing: Promise<number> | null = null

  /** Begins with the steps that had no end when the journal was opened. */
  constructor(about: Options) {
    this.#about = about
    for (const line of about.journal.openSteps)
      if (line.kind === 'step') this.#open.set(line.stepId ?? '', intendedOf(line))
  }

  /** The number of unfinished steps. */
  get open(): number {
    return this.#open.size
  }

  /** Adds a step whose end is unknown or could not be recorded. */
  leave(intended: Intended): void {
    this.#open.set(intended.stepId, intended)
  }

  /** Adds a step that is on record as failed, to be checked again. */
  failed(intended: Intended): void {
    this.#failed.set(intended.stepId, { intended, at: this.#about.now().getTime() })
  }

  /**
   * Records how each unfinished step ended, and checks again the steps on record as failed. Only one call runs at a time. Never
   * throws: a step whose end is still unknown stays unfinished. @returns the number of unfinished steps
   */
  finish(): Promise<number> {
    this.#finishing ??= this.#finishAll().finally(() => {
      this.#finishing = null
    })
    return this.#finishing
  }

  async #finishAll(): Promise<number> {
    const open = [...this.#open.values()]
    for (let from = 0; from < open.length; from += AT_ONCE)
      await Promise.all(open.slice(from, from + AT_ONCE).map((intended) => this.#end(intended).catch(() => undefined)))
    await this.#lookAgain().catch(() => undefined)
    if (this.open > 0) this.#about.log.warn({ open: this.open }, 'steps whose end is not known')
    return this.open
  }

  async #end(intended: Intended): Promise<void> {
    const { driver, takesMs } = this.#about
    const taken = await wasTaken(driver, intended.stepId, takesMs)
    await this.#record(intended, taken === null ? 'FAILED' : 'DONE')
    this.#open.delete(intended.stepId)
    if (taken === null) this.failed(intended)
  }

  async #lookAgain(): Promise<void> {
    const { driver, log, now } = this.#about
    for (const [stepId, { at }] of this.#failed) if (now().getTime() - at > LOOK_AGAIN_MS) this.#failed.delete(stepId)
    if (this.#failed.size === 0) return
    const rows = await write(driver, { text: FIND, params: { ids: [...this.#failed.keys()] } })
    for (const { id } of rows.map((row) => foundRow.parse(row))) {
      const found = this.#failed.get(id)
      if (found === undefined) continue
      await this.#record(found.intended, 'DONE')
      this.#failed.delete(id)
      log.error({ stepId: id }, 'the graph has a step that was on record as failed')
    }
  }

  async #record(intended: Intended, outcome: 'DONE' | 'FAILED'): Promise<void> {
    // The entry of the intent has recorded what the step disclosed.
    await this.#about.journal.record({ ...intended, disclosed: [], kind: 'step', outcome })
  }
}

/** Deletes idempotency keys after 24 hours. */
export const forgetKeys = async (driver: Driver, now: Date): Promise<void> =>
  void (await write(driver, { text: FORGET, params: { now: toDateTime(now) } }))
