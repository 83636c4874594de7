/**
 * One operation has one opening (docs/architecture.md, Five ideas). It is set once, on a fresh context, where every resolver
 * and guard of the operation reads it.
 */
import type { Logger } from 'pino'
import type { Analyses } from '../analysis/run.ts'
import type { ErrorCode } from '../errors.ts'
import type { Driver } from '../graph/driver.ts'
import type { Projector } from '../graph/projector.ts'
import type { Journal } from '../journal/journal.ts'
import type { Controller } from '../policy/controller.ts'
import type { Caller } from '../policy/facts.ts'
import type { CategoryRedaction, Opening } from '../policy/opening.ts'
import type { RulesInForce } from '../policy/rule-set.ts'
import type { Category, IsoDate, Purpose } from '../policy/terms.ts'
import type { Catalogue } from './catalogue.ts'
import type { Folded } from './fold.ts'
import type { FilterLimits } from './input-limits.ts'
import type { Speaking } from '../sharing/choosing.rules.ts'
import type { UnfinishedSteps } from '../steps/unfinished.ts'

/** One entry of `redactions` (schema/service.graphql): why the field at `path` is withheld, or withheld for some. */
export type Redaction = CategoryRedaction & {
  readonly path: readonly string[]
  readonly coordinate: string
  readonly category: Category
}

/** One entry of `PeerMap.redactions`. `subjects`: for whom it holds; null: for everybody. */
export type ToldRedaction = Omit<Redaction, 'path'> & {
  readonly id: string
  readonly subjects: readonly string[] | null
}

/** `extensions.disclosure` of an answer. `id` is the journal entry's. */
export type Disclosure = {
  readonly id: string
  readonly purpose: Purpose
  readonly organisation: string
  readonly decisionId: string | null
  readonly openUntil: IsoDate | null
  /** What the decision to share tells the recipient to keep to (P4.4). */
  readonly conditions: string | null
}

/** The opening of an operation, and what follows from it. */
export type Verdicts = {
  readonly opening: Opening
  readonly folded: Folded
  /** The view of the answer (view.ts). */
  readonly view: string
  readonly redactions: readonly Redaction[]
  /** The versions of what has changed, by id; whatever is not in it is UNCHANGED. null: the caller can change nothing. */
  readonly versions: ReadonlyMap<string, number> | null
  /** What `PeerMap.redactions` answers; null: the operation does not select it, and `extensions.redactions` has the reasons. */
  readonly told: readonly ToldRedaction[] | null
}

/** Parts that live as long as the service. */
export type Service = {
  readonly driver: Driver
  readonly journal: Journal
  /** Copies the journal into the graph. Questions about what was disclosed wait for it. */
  readonly projector: Pick<Projector, 'upToDate' | 'status'>
  readonly catalogue: Catalogue
  readonly analyses: Analyses
  /** Steps whose end is not on record yet. */
  readonly unfinished: UnfinishedSteps
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** The clock. Read once a request. */
  readonly now: () => Date
  /** Who the controller is, as people are told (Art 13, 14). */
  readonly controller: Controller
  /** For whom each issuer of tokens in the settings may speak. */
  readonly issuers: readonly Speaking[]
  /** The format of the Council's case references; null: any. */
  readonly referencePattern: RegExp | null
  readonly limits: FilterLimits & {
    readonly cost: number
    readonly page: number
    readonly smallCell: number
    readonly statementMs: number
  }
}

/**
 * A caller who need not have declared a purpose: enough for `me`, `protocol`, `vocabulary` and `errorCodes`. `expiresAt`:
 * when the token does, ISO 8601 in UTC.
 */
export type Visitor = Omit<Caller, 'purpose'> & { readonly purpose: Purpose | null; readonly expiresAt: string }

/** What `me` answers: values, and what reads the rules in force where they are asked for. */
export type Calling = Visitor & { readonly purposes: () => Promise<readonly Purpose[]> }

/** An answer in short. `code`: OK, or that of its first error. `retryAfter`: seconds; null: not said. */
export type Outcome = {
  readonly code: ErrorCode | 'OK'
  readonly hasData: boolean
  readonly retryAfter: number | null
}

/** The context value of one request. Extended only through `setVerdicts`. */
export type Context = {
  readonly service: Service
  readonly visitor: Visitor
  /** The instant of the request, */
  readonly now: Date
  /** and its Europe/London date, computed once (P8.5). */
  readonly today: IsoDate
  /** The header idempotency-key of a step, or null. */
  readonly idempotencyKey: string | null
  /** SHA-256 of the normalised document without the values written in it, hex. */
  operationHash: string
  /** Gets what becomes of the answer. A function, since Apollo's plugins get a copy of the context. */
  readonly onAnswer: (outcome: Outcome) => void
  /** Takes points from what the caller may ask in a short time (rate.ts). */
  readonly charge: (points: number) => void
  /** Extends the time limit of the request by so much. ms */
  readonly takesUpTo: (ms: number) => void
  /** Called before queued work begins. @throws TIMEOUT where nobody waits for the answer any more */
  readonly checkWaiting: () => void
  /** The rules by which this request is decided, once they are read: set through `useRules` alone. */
  rules: RulesInForce | null
  verdicts: Verdicts | null
  redactions: readonly Redaction[]
  disclosure: Disclosure | null
  /** The map and name for the record of a refusal, where the resolver sets them before it decides. */
  asked: { readonly mapId: string; readonly name: string } | null
}

/** Sets the verdicts of an operation. INVARIANT: a second opening in one operation throws. */
export function setVerdicts(context: Context, verdicts: Verdicts): void {
  if (context.verdicts !== null) throw new Error('an operation has one opening')
  context.verdicts = verdicts
  context.redactions = verdicts.told === null ? verdicts.redactions : []
}

/** The verdicts of the operation. INVARIANT: a guard that finds none throws. */
export function verdictsOf(context: Context): Verdicts {
  if (context.verdicts === null) throw new Error('a guard found no opening')
  return context.verdicts
}

/** The opening of one map. @throws where there is none */
export const openingIn = (context: Context): Opening => verdictsOf(context).opening
