/**
 * Runs the files of cypher/analysis: two at once, each within a time of its own, with its projection dropped whatever
 * happens. Nothing is written to the graph, and nothing is kept.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { v4 as uuidv4 } from 'uuid'
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import { databaseOf, read, readSingly, toPeermapError, type Driver } from '../graph/driver.ts'
import { planOnly } from '../graph/planning.ts'
import { asOneParameter, loadStatement } from '../graph/statements.ts'
import { toDate, type Row } from '../graph/values.ts'
import type { IsoDate } from '../policy/terms.ts'
import { Backgrounds } from './background.ts'
import { dropProjection, Gds } from './gds.ts'
import { analysisFiles, type AnalysisFile } from './header.ts'
import { Queue } from './queue.ts'
import type { Method, Robustness } from './robustness.ts'

const NETWORK = loadStatement('analysis/network.read')
const LEFT_OUT = loadStatement('analysis/left-out.read')

const AT_ONCE = 2
const WAITING = 8
/** Wait after the start before the first analysis is prepared. ms */
const AFTER_MS = 5_000
/** What is left of its time may not be too little for a statement to begin. ms */
const LEAST_MS = 100

const tie = z.object({ id: z.string(), from: z.string(), to: z.string() })
const networkRow = z.object({
  youngPeople: z.array(z.string()),
  adults: z.array(z.string()),
  /** Labels of the people above. */
  labels: z.array(z.object({ id: z.string(), label: z.string() })),
  ties: z.int(),
  /** Filled only if the analysis reads ties. */
  peers: z.array(tie),
  visits: z.array(tie),
  sources: z.int(),
  oldestTie: z.iso.date().nullable(),
  newestTie: z.iso.date().nullable(),
  unknownMutual: z.int(),
  openGaps: z.int().nullable(),
})
/** The people and ties that an analysis is computed from. `openGaps` null: PLAN is not open. */
export type Basis = z.output<typeof networkRow>

/** A run in the background: its file, its subjects, and the labels for its rows. */
export type Later = {
  readonly file: string
  readonly on: OnMap
  /** A hash of all people and ties that it is about. */
  readonly mark: string
  readonly people: number
  readonly subjects: readonly string[]
  readonly labels: ReadonlyMap<string, string>
}

/** A map on a day, without some of its ties. */
export type OnMap = { readonly mapId: string; readonly asOf: IsoDate; readonly without: readonly string[] }

const texts = new Map<AnalysisFile, string>()

/** The statement as it is sent: planned once, whatever map and ids it is asked for. */
const textOf = (file: AnalysisFile): string => {
  const text = texts.get(file) ?? asOneParameter(file.statement)
  texts.set(file, text)
  return text
}

/** See the top of this file. One for each service. */
export class Analyses {
  readonly gds: Gds
  /** What is computed after the answer. */
  readonly later: Backgrounds<Later, Robustness>
  readonly #driver: Driver
  readonly #log: Pick<Logger, 'info' | 'warn'>
  readonly #takesMs: number
  readonly #newName: () => string
  readonly #late = new Set<NodeJS.Timeout>()
  readonly #queue = new Queue({ what: 'analyses', atOnce: AT_ONCE, waiting: WAITING })

  /**
   * @param about.takesMs how long one may take, waiting included
   * @param about.newName of a projection, never the same twice
   */
  constructor(about: {
    readonly driver: Driver
    readonly log: Pick<Logger, 'info' | 'warn'>
    readonly takesMs: number
    readonly newName?: () => string
  }) {
    this.#driver = about.driver
    this.#log = about.log
    this.#takesMs = about.takesMs
    this.#newName = about.newName ?? uuidv4
    this.gds = new Gds(about.driver, about.log)
    this.later = new Backgrounds((error) =>
      about.log.warn({ code: toPeermapError(error).code }, 'an analysis in the background did not come to its end'),
    )
  }

  /** Begins to get ready. @returns what ends all that is still to be done */
  start(): () => void {
    const stopping = new AbortController()
    void this.#getReady(stopping.signal)
    return () => {
      stopping.abort()
      for (const timer of this.#late) clearTimeout(timer)
    }
  }

  /** Once the service answers: what it is asked first comes first. */
  async #getReady(signal: AbortSignal): Promise<void> {
    await sleep(AFTER_MS, undefined, { signal, ref: false }).catch(() => undefined)
    if (signal.aborted) return
    await this.gds.warm()
    // One at a time: whoever asks meanwhile waits for one at most.
    for (const file of analysisFiles()) {
      if (signal.aborted) return
      if (file.usesGds && !this.gds.isWarm) continue
      await planOnly(this.#driver, databaseOf(this.#driver), textOf(file), { asked: {} }).catch(() => undefined)
    }
  }

  /** How many run, how many wait, and how many are in the background now. */
  get load(): { readonly running: number; readonly waiting: number; readonly background: number } {
    const later = this.later.load
    return { ...this.#queue.load, background: later.running + later.waiting }
  }

  /** How long one may take, waiting included. ms */
  get takesMs(): number {
    return this.#takesMs
  }

  /**
   * Does `work` when it is its turn.
   * @param work gets the time at which it is to have ended, as of performance.now()
   * @throws LIMIT_EXCEEDED where too many wait
   */
  inTurn<Value>(work: (until: number) => Promise<Value>): Promise<Value> {
    const until = performance.now() + this.#takesMs
    return this.#queue.run(() => work(until))
  }

  /**
   * The rows of a file.
   * @param params all that the header names but `run`. Throws PeermapError: UNAVAILABLE without GDS, TIMEOUT
   */
  async rowsOf(file: AnalysisFile, params: Readonly<Record<string, unknown>>, until: number): Promise<readonly Row[]> {
    const named = (run: string) => ({
      text: textOf(file),
      params: { asked: { ...params, run } },
      timeoutMs: leftUntil(until),
    })
    if (!file.usesGds) return readSingly(this.#driver, `analysis/${file.name}`, named(''))
    this.gds.check(file.name)
    const run = this.#newName()
    try {
      return await readSingly(this.#driver, `analysis/${file.name}`, named(run))
    } catch (error) {
      this.#dropLater(run)
      throw error
    } finally {
      await this.#drop(run)
    }
  }

  /** What an analysis rests on. `over`: which ties are read too; `gaps`: whether they are counted. */
  async basisOf(
    { mapId, asOf, without }: OnMap,
    about: { readonly over: Method['over'] | null; readonly gaps: boolean; readonly until: number },
  ): Promise<Basis> {
    const { over, gaps, until } = about
    const params = { mapId, asOf: toDate(asOf), without, over, gaps }
    const [row] = await read(this.#driver, { text: NETWORK, params, timeoutMs: leftUntil(until) })
    return networkRow.parse(row)
  }

  /** Ids of the ties of a map that are opinion, or of one source. */
  async leftOut(
    mapId: string,
    about: { readonly opinion: boolean; readonly source: string | null },
  ): Promise<readonly string[]> {
    if (!about.opinion && about.source === null) return []
    const [row] = await read(this.#driver, { text: LEFT_OUT, params: { mapId, ...about } })
    return z.object({ ids: z.array(z.string()) }).parse(row).ids
  }

  /** Where the connection broke a statement may still be at work: it is looked again when its time is over. */
  #dropLater(run: string): void {
    const timer = setTimeout(() => {
      this.#late.delete(timer)
      void this.#drop(run)
    }, this.#takesMs).unref()
    this.#late.add(timer)
  }

  /** A statement drops its projection at its end, if it comes to it. */
  async #drop(run: string): Promise<void> {
    try {
      await dropProjection(this.#driver, run)
    } catch (error) {
      this.#log.warn({ code: toPeermapError(error).code }, 'the projection of an analysis could not be dropped')
    }
  }
}

function leftUntil(until: number): number {
  const left = until - performance.now()
  if (left < LEAST_MS) throw new PeermapError('TIMEOUT', 'the analysis waited too long for its turn')
  return Math.round(left)
}
