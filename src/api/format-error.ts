/** The allow-list of what an error may say (DESIGN section 4): stable codes, and never a value from the graph. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { ERROR_CODES, PeermapError, type ErrorCode } from '../errors.ts'

const isCode = (value: unknown): value is ErrorCode => ERROR_CODES.some((code) => code === value)

/** Codes of Apollo for what is wrong with the client's own document: its text is the client's. */
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

/** graphql-js repeats a whole variable that is not as it must be: it may hold what is told of a child. */
const withoutInput = (message: string): string =>
  message.replace(/^(Variable "\$\w+") got invalid value [\s\S]*; /, '$1 is not as it must be: ')

/** The code and text of one error; null for what must not be told. */
function told(
  formatted: GraphQLFormattedError,
  error: unknown,
): { code: ErrorCode; message: string; more: object } | null {
  const cause = root(error)
  if (cause instanceof PeermapError) return { code: cause.code, message: cause.message, more: cause.details }
  const code = formatted.extensions?.['code']
  // A limit of the parser arrives as a syntax error. "that" is how graphql-js spells it.
  if (/Document contains more tha[nt] \d+ tokens/.test(formatted.message))
    return { code: 'LIMIT_EXCEEDED', message: 'the document has too many tokens', more: {} }
  // Apollo puts a code of its own over that of our validation rules (limits.ts).
  const own = cause instanceof GraphQLError ? cause.extensions['code'] : undefined
  if (isCode(own) && own !== 'INTERNAL') return { code: own, message: formatted.message, more: {} }
  if (OF_THE_DOCUMENT.has(code)) return { code: 'BAD_USER_INPUT', message: withoutInput(formatted.message), more: {} }
  return null
}

/** Formats for the client. `report` gets the code and the original of what was masked. */
export const formatError =
  (report: (error: unknown) => void) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { path, locations } = formatted
    const at = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) }
    const found = told(formatted, error)
    if (found === null || found.code === 'INTERNAL') {
      report(root(error))
      return { message: 'internal error', ...at, extensions: { code: 'INTERNAL' } }
    }
    return { message: found.message, ...at, extensions: { code: found.code, ...found.more } }
  }
