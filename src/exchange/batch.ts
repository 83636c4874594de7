/** Rows of parameters in batches, one batch on its way while the next is filled. Memory stays that of two batches. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PeermapError } from '../errors.ts'
import { write, type Driver } from '../graph/driver.ts'

/** The statements that draw, in the order in which a batch is written: elements before the ties between them. */
export const DRAWING = [
  'young-people',
  'adults',
  'adults-of-concern',
  'groups',
  'places',
  'case-references',
  'offences',
  'statements',
  'membership-ties',
  'visit-ties',
  'guard-ties',
  'peer-ties',
  'support-ties',
  'influence-ties',
  'harm-ties',
  'affiliation-ties',
  'group-ties',
] as const
export type DrawingName = (typeof DRAWING)[number]

/** Rows of one batch, over all its statements. */
export const BATCH_ROWS = 5_000
/** A batch on a busy machine takes seconds; the database's own limit is 30 s (neo4j.conf). */
const BATCH_MS = 30_000

const FOLDER = resolve(import.meta.dirname, '../../cypher/import')
const texts = new Map<string, string>()

/** A statement of cypher/import by the name of its file. */
export const statement = (name: string): string => {
  const known = texts.get(name)
  if (known !== undefined) return known
  const text = readFileSync(join(FOLDER, `${name}.cypher`), 'utf8')
  texts.set(name, text)
  return text
}

type ParameterRow = Readonly<Record<string, unknown>>

type BatchOptions = {
  readonly driver: Driver
  /** Id of the import. */
  readonly importId: string
  /** Parameters of every statement. */
  readonly common: ParameterRow
  readonly now: () => Date
  readonly signal?: AbortSignal | undefined
}

export class Batches {
  /** Rows written so far, by statement. */
  readonly written = new Map<DrawingName, number>()
  readonly #options: BatchOptions
  #rows = new Map<DrawingName, ParameterRow[]>()
  #waiting = 0
  #onItsWay: Promise<void> = Promise.resolve()

  constructor(options: BatchOptions) {
    this.#options = options
  }

  /** Adds a row; waits for the batch before the last when one is full. */
  async add(name: DrawingName, row: ParameterRow): Promise<void> {
    const rows = this.#rows.get(name)
    if (rows === undefined) this.#rows.set(name, [row])
    else rows.push(row)
    this.#waiting += 1
    if (this.#waiting >= BATCH_ROWS) await this.#send()
  }

  /** Writes what is left and waits for all of it. */
  async flush(): Promise<void> {
    await this.#send()
    await this.#onItsWay
  }

  async #send(): Promise<void> {
    await this.#onItsWay
    this.#options.signal?.throwIfAborted()
    const rows = this.#rows
    this.#rows = new Map()
    this.#waiting = 0
    this.#onItsWay = this.#write(rows)
    // A failure is met by the next send or flush.
    this.#onItsWay.catch(() => {})
  }

  async #write(batch: ReadonlyMap<DrawingName, readonly ParameterRow[]>): Promise<void> {
    const { driver, importId, common, now } = this.#options
    const alive = await write(driver, { text: statement('beat'), params: { import: importId, now: now().getTime() } })
    if (alive.length === 0) throw new PeermapError('CONFLICT', 'this import was cleared by another process')
    for (const name of DRAWING) {
      const rows = batch.get(name)
      if (rows === undefined) continue
      const params = { ...common, rows, import: importId }
      const [answer] = await write(driver, { text: statement(name), params, timeoutMs: BATCH_MS })
      if (answer?.['written'] !== rows.length) {
        throw new PeermapError('INTERNAL', `${name}: not every row could be written, so nothing is opened`)
      }
      this.written.set(name, (this.written.get(name) ?? 0) + rows.length)
    }
  }
}
