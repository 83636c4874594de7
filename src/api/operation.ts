/**
 * One operation, one opening (DESIGN section 2, 3). What every resolver and guard of an operation may ask; set once, on a
 * fresh context.
 */
import type { Logger } from 'pino'
import type { Driver } from '../graph/driver.ts'
import type { Journal } from '../journal/journal.ts'
import type { Caller } from '../protocol/facts.ts'
import type { CategoryRedaction, Opening } from '../protocol/opening.ts'
import type { Category, IsoDate, Purpose } from '../protocol/terms.ts'
import type { Catalogue } from './catalogue.ts'
import type { Folded } from './fold.ts'

/** One entry of `redactions` (schema/service.graphql): why the field at `path` is withheld, or withheld for some. */
export type Redaction = CategoryRedaction & {
  readonly path: readonly string[]
  readonly coordinate: string
  readonly category: Category
}

/** `extensions.disclosure` of an answer. `id` is the journal entry's. */
export type Disclosure = {
  readonly id: string
  readonly purpose: Purpose
  readonly organisation: string
  readonly decisionId: string | null
  readonly openUntil: IsoDate | null
}

/** What the operation was found to open. */
export type Verdicts = {
  /** null in the index of maps, where only the maps' own scalars are read. */
  readonly opening: Opening | null
  readonly folded: Folded
  readonly redactions: readonly Redaction[]
}

/** Parts that live as long as the service. */
export type Service = {
  readonly driver: Driver
  readonly journal: Journal
  /** Where the journal is, for its projection. */
  readonly journalFolder: string
  readonly catalogue: Catalogue
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** The clock: one call a request. */
  readonly now: () => Date
  readonly limits: { readonly cost: number; readonly page: number; readonly statementMs: number }
}

/** A caller whose purpose may not be declared: enough for `me`, `protocol` and `vocabulary`. */
export type Visitor = Omit<Caller, 'purpose'> & { readonly purpose: Purpose | null }

/** The context value of one request. Extended only through `settle`. */
export type Context = {
  readonly service: Service
  readonly visitor: Visitor
  /** The instant of the request, */
  readonly now: Date
  /** and its Europe/London date, computed once (P8.5). */
  readonly today: IsoDate
  /** Of a step: the header idempotency-key, or null. */
  readonly idempotencyKey: string | null
  /** SHA-256 of the normalised document without the values written in it, hex. */
  operationHash: string
  /** Code of the answer, for logs and metrics. */
  outcome: string
  verdicts: Verdicts | null
  redactions: readonly Redaction[]
  disclosure: Disclosure | null
}

/** Sets the verdicts of an operation. INVARIANT: a second opening in one operation throws. */
export function settle(context: Context, verdicts: Verdicts): void {
  if (context.verdicts !== null) throw new Error('an operation has one opening')
  context.verdicts = verdicts
  context.redactions = verdicts.redactions
}

/** The verdicts that guards ask. INVARIANT: a guard that finds none throws. */
export function verdictsOf(context: Context): Verdicts {
  if (context.verdicts === null) throw new Error('a guard found no opening')
  return context.verdicts
}

/** The opening of one map. @throws where there is none */
export function openingIn(context: Context): Opening {
  const { opening } = verdictsOf(context)
  if (opening === null) throw new Error('a guard asked for the opening of a map outside of one')
  return opening
}
