/**
 * Errors that a caller may see. Their codes stand in schema/errors.graphql; a message never holds a value from the graph.
 * Messages: lower case, no full stop.
 */
import type { ConflictKind, ErrorCode, LimitName, MissingCode } from './generated/errors.ts'

export type { ConflictKind, ErrorCode, LimitName, MissingCode } from './generated/errors.ts'

/** One unmet precondition, as `extensions.missing` holds it. `code` is stable; `message` is for people and may change. */
export type Missing = {
  readonly path: string
  /** The rule or check that decided, where it is one of the rules of the protocol; the answer has null for none. */
  readonly rule?: string
  readonly clause: string
  readonly code: MissingCode
  readonly message: string
}

/** A value that is not as it must be, and what it must be; never the value itself. */
export type WrongField = { readonly path: string; readonly message: string }

/** A limit that was exceeded, and the most that it allows; null: the server of HTTP holds it. */
export type Limit = { readonly name: LimitName; readonly most: number | null }

/** What `extensions` of an error may hold beside `code`. `retryAfter` is in seconds. */
export type ErrorDetails = {
  readonly missing?: readonly Missing[]
  readonly fields?: readonly WrongField[]
  readonly conflict?: readonly string[]
  readonly conflictKind?: ConflictKind
  readonly limit?: Limit
  readonly retryAfter?: number
}

/** What some codes always say. */
type Always<Code extends ErrorCode> = Code extends 'CONFLICT'
  ? Required<Pick<ErrorDetails, 'conflictKind'>>
  : Code extends 'LIMIT_EXCEEDED'
    ? Required<Pick<ErrorDetails, 'limit'>>
    : Code extends 'RATE_LIMITED'
      ? Required<Pick<ErrorDetails, 'limit' | 'retryAfter'>>
      : object

/** The details of a code: left out only where it always says none. */
type DetailsOf<Code extends ErrorCode> =
  object extends Always<Code>
    ? [details?: ErrorDetails, options?: ErrorOptions]
    : [details: ErrorDetails & Always<Code>, options?: ErrorOptions]

/** An error whose code and message were written for the caller. Anything else is answered as INTERNAL. */
export class PeermapError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'PeermapError'
  readonly code: Code
  readonly details: ErrorDetails

  constructor(code: Code, message: string, ...[details = {}, options]: DetailsOf<Code>) {
    super(message, options)
    this.code = code
    this.details = details
  }
}

/** A start or a command that can't go on: the message names what is wrong and what to do. Exit code 1, no stack. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}
