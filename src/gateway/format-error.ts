/** The allow-list of what an error may say: stable codes, and never a value from the graph. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { ERROR_CODES, PeermapError, type ErrorCode } from '../errors.ts'
import { pathInDocument, pathInVariable } from './value-path.ts'

const isCode = (value: unknown): value is ErrorCode => ERROR_CODES.some((code) => code === value)

/** Apollo's codes for errors in the client's own document. Their text holds nothing but the client's own words. */
const OF_THE_DOCUMENT: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

const root = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError !== undefined ? root(error.originalError) : error

/** Removes the value from a message: graphql-js repeats a whole invalid variable, which may hold data of a child. */
function withoutInput(message: string): string {
  const path = pathInVariable(message)
  const where = path === null ? '' : `${path}: `
  return message.replace(/^(Variable "\$\w+") got invalid value [\s\S]*; /, `$1 is not as it must be: ${where}`)
}

/** The message about an error in a document, with the path of the invalid value. */
function ofTheDocument(message: string, cause: unknown): string {
  const path = cause instanceof GraphQLError ? pathInDocument(cause) : null
  return path === null ? withoutInput(message) : `not as it must be: ${path}: ${message}`
}

const withoutValue = (message: string): string =>
  message.replace(/^(Argument "\w+") has invalid value [\s\S]*/, '$1 is not as it must be')

/** Errors in the client's values that graphql-js raises during execution, and to which Apollo gives no code. */
const OF_THE_VALUES =
  /^(?:Too many errors processing variables|Argument "\w+" (?:of (?:required|non-null) type|has invalid value))/

/** The code and text of one error; null where it must be masked. */
function publicError(
  formatted: GraphQLFormattedError,
  error: unknown,
): { code: ErrorCode; message: string; more: object } | null {
  const cause = root(error)
  if (cause instanceof PeermapError) return { code: cause.code, message: cause.message, more: cause.details }
  const code = formatted.extensions?.['code']
  // A limit of the parser arrives as a syntax error. "that" is how graphql-js spells it.
  if (/Document contains more tha[nt] \d+ tokens/.test(formatted.message))
    return { code: 'LIMIT_EXCEEDED', message: 'the document has too many tokens', more: {} }
  // Apollo overwrites the code of our validation rules (limits.ts) with its own.
  const own = cause instanceof GraphQLError ? cause.extensions['code'] : undefined
  if (isCode(own) && own !== 'INTERNAL') return { code: own, message: formatted.message, more: {} }
  if (OF_THE_DOCUMENT.has(code))
    return { code: 'BAD_USER_INPUT', message: ofTheDocument(formatted.message, cause), more: {} }
  if (cause instanceof GraphQLError && OF_THE_VALUES.test(cause.message))
    return { code: 'BAD_USER_INPUT', message: withoutValue(cause.message), more: {} }
  return null
}

/** Codes of errors that the caller did not cause: they are reported to the operator too. */
const FAULTS: ReadonlySet<ErrorCode> = new Set(['INTERNAL', 'UNAVAILABLE', 'TIMEOUT'])

/** Formats an error for the client. `report` gets the original of each fault, masked or not. */
export const formatError =
  (report: (error: unknown) => void) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { path, locations } = formatted
    const at = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) }
    const found = publicError(formatted, error)
    if (found === null || FAULTS.has(found.code)) report(root(error))
    if (found === null || found.code === 'INTERNAL') {
      return { message: 'internal error', ...at, extensions: { code: 'INTERNAL' } }
    }
    return { message: found.message, ...at, extensions: { code: found.code, ...found.more } }
  }
