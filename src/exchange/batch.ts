/** Rows of parameters in batches, one batch on its way while the next is filled. Memory stays that of two batches. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PeermapError } from '../errors.ts'
import { DRAWN_TIE_TYPES, tieOf, type DrawnTieType } from '../model/model.ts'
import { write, type Driver } from '../graph/driver.ts'

/** The statements that draw, in the order in which a batch is written: elements before the ties between them. */
const ELEMENTS = [
  'young-people',
  'adults',
  'adults-of-concern',
  'groups',
  'places',
  'case-references',
  'offences',
  'statements',
] as const
type TieDrawing = `${string}-ties`
export type DrawingName = (typeof ELEMENTS)[number] | TieDrawing

/** What draws the ties of a type: `peer-ties`. Of the two whose rows are visits, each has its own. */
export const drawingOf = (type: DrawnTieType): TieDrawing =>
  type === 'GUARDS' ? 'guard-ties' : `${tieOf(type).row.replace(/Tie$/, '').toLowerCase()}-ties`

const TIES = new Map(DRAWN_TIE_TYPES.map((type) => [drawingOf(type), type]))
export const DRAWING: readonly DrawingName[] = [...ELEMENTS, ...TIES.keys()]

/** Rows of one batch, over all its statements. */
export const BATCH_ROWS = 5_000
/** A statement of a batch takes seconds, on a busy machine longer than the database's own limit of 30 s (neo4j.conf). */
const BATCH_MS = 120_000

const FOLDER = resolve(import.meta.dirname, '../../cypher/import')
const texts = new Map<string, string>()

const read = (name: string): string => readFileSync(join(FOLDER, `${name}.cypher`), 'utf8')

/** The statement that draws ties, of one type: so the planner knows what they join. */
const tiesStatement = (type: DrawnTieType): string => {
  const { from, to } = tieOf(type)
  const words: Readonly<Record<string, string>> = { FROM: from.join('|'), TO: to.join('|'), TIE: type }
  return read('ties').replace(/(?<=:)(?:FROM|TO|TIE)\b/g, (word) => words[word] ?? word)
}

/** A statement of cypher/import by the name of its file, or of what it draws. */
export const statement = (name: string): string => {
  const known = texts.get(name)
  if (known !== undefined) return known
  const type = [...TIES].find(([drawing]) => drawing === name)?.[1]
  const text = type === undefined ? read(name) : tiesStatement(type)
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
    for (const name of DRAWING) {
      const rows = batch.get(name)
      if (rows === undefined) continue
      const alive = await write(driver, { text: statement('beat'), params: { import: importId, now: now().getTime() } })
      if (alive.length === 0)
        throw new PeermapError('CONFLICT', 'this import was cleared by another process', { conflictKind: 'GONE' })
      const params = { ...common, rows, import: importId }
      const [answer] = await write(driver, { text: statement(name), params, timeoutMs: BATCH_MS })
      if (answer?.['written'] !== rows.length) {
        throw new PeermapError('INTERNAL', `${name}: not every row could be written, so nothing is opened`)
      }
      this.written.set(name, (this.written.get(name) ?? 0) + rows.length)
    }
  }
}
