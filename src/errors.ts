/**
 * Errors that a caller may see. One union of stable codes; a message never holds a value from the graph.
 * Messages: lower case, no full stop.
 */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'PURPOSE_REQUIRED',
  'PURPOSE_REFUSED',
  'BAD_USER_INPUT',
  'STEP_REFUSED',
  'NOT_FOUND',
  'CONFLICT',
  'LIMIT_EXCEEDED',
  'TIMEOUT',
  'UNAVAILABLE',
  'JOURNAL_UNAVAILABLE',
  'INTERNAL',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** One unmet precondition, as `extensions.missing` holds it. */
export type Missing = {
  readonly path: string
  readonly rule?: string
  readonly clause: string
  readonly message: string
}

/** What `extensions` of an error may hold beside `code`. `retryAfter` is in seconds. */
export type ErrorDetails = {
  readonly missing?: readonly Missing[]
  readonly conflict?: readonly string[]
  readonly retryAfter?: number
}

/** An error whose code and message were written for the caller. Anything else is answered as INTERNAL. */
export class PeermapError extends Error {
  override readonly name = 'PeermapError'
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.details = details
  }
}

/** A start or a command that can't go on: the message names what is wrong and what to do. Exit code 1, no stack. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}
