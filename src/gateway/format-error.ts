/** The allow-list of what an error may say: stable codes, and never a value from the graph or from the request. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { PeermapError, type ErrorCode, type ErrorDetails, type WrongField } from '../errors.ts'
import { typeInWords } from './inputs.ts'
import { wrongInput } from './must-be.ts'
import { pathInDocument } from './value-path.ts'

/** Apollo's codes for errors in the client's own document. Their text holds its names, and its values until they are taken out. */
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

/** The name of the type in graphql-js's messages about a value. Each is anchored: a value follows in the same message. */
const TYPE_IN_MESSAGE = [
  /^Expected value of (?:non-null )?type "([\w![\]]+)"/,
  /^Value "\w+" does not exist in "(\w+)" enum/,
  /^Enum "(\w+)" cannot represent/,
  /^(Int|Float|String|Boolean|ID) cannot represent/,
  /^(\w+): /,
]
const REQUIRED_FIELD = /^Field "\w+\.(\w+)" of required type "([\w![\]]+)" was not provided/

/** A value that is written in the document and is not as it must be. */
function wrongLiteral(path: string, message: string): WrongField {
  const [, field, type] = REQUIRED_FIELD.exec(message) ?? []
  if (field !== undefined && type !== undefined)
    return { path: `${path}.${field}`, message: `needed: ${typeInWords(type)}` }
  const named = TYPE_IN_MESSAGE.map((pattern) => pattern.exec(message)?.[1]).find((name) => name !== undefined)
  if (named !== undefined) return { path, message: typeInWords(named) }
  // Our own scalars say what they take, in fixed words; whatever repeats a value puts it in quotation marks.
  return { path, message: message.includes('"') ? 'as the schema says' : message }
}

/** Takes values out of a message: tokens of a syntax error, and what graphql-js says of variables. */
const withoutValues = (message: string): string =>
  message
    .replace(/^(Variable "\$\w+") got invalid value [\s\S]*/, '$1 is not as it must be')
    .replace(/^(Syntax Error: [\s\S]*?\b(?:String|BlockString|Int|Float|Comment)) "[\s\S]*"/, '$1')
    .replace(/^(Syntax Error: [^"]*): "[\s\S]*"/, '$1')

type Public = { readonly code: ErrorCode; readonly message: string; readonly more: ErrorDetails }

const told = ({ code, message, details }: PeermapError): Public => ({ code, message, more: details })

/** What an error in a document says. */
function ofTheDocument(message: string, cause: unknown): Public {
  const path = cause instanceof GraphQLError ? pathInDocument(cause) : null
  return path === null
    ? { code: 'BAD_USER_INPUT', message: withoutValues(message), more: {} }
    : told(wrongInput([wrongLiteral(path, message)]))
}

/** Errors in the client's values that graphql-js raises during execution, and to which Apollo gives no code. */
const OF_THE_VALUES =
  /^(?:Too many errors processing variables|Argument "(\w+)" (?:of (?:required|non-null) type|has invalid value))/

function ofTheValues(message: string): Public | null {
  const found = OF_THE_VALUES.exec(message)
  if (found === null) return null
  const [, argument] = found
  if (argument === undefined) return { code: 'BAD_USER_INPUT', message, more: {} }
  const [, type] = /^Argument "\w+" of (?:required|non-null) type "([\w![\]]+)"/.exec(message) ?? []
  const must = type === undefined ? 'as the schema says' : `needed: ${typeInWords(type)}`
  return told(wrongInput([{ path: argument, message: must }]))
}

/** The most tokens of a document, in the parser's own refusal. "that" is how graphql-js spells it. */
const TOO_MANY_TOKENS = /Document contains more tha[nt] (\d+) tokens/

/** The code and text of one error; null where it must be masked. */
function publicError(formatted: GraphQLFormattedError, error: unknown): Public | null {
  const cause = root(error)
  if (cause instanceof PeermapError) return told(cause)
  const [, most] = TOO_MANY_TOKENS.exec(formatted.message) ?? []
  if (most !== undefined)
    return {
      code: 'LIMIT_EXCEEDED',
      message: 'the document has too many tokens',
      more: { limit: { name: 'TOKENS', most: Number(most) } },
    }
  if (OF_THE_DOCUMENT.has(formatted.extensions?.['code'])) return ofTheDocument(formatted.message, cause)
  return cause instanceof GraphQLError ? ofTheValues(cause.message) : null
}

/** Codes of errors that the caller did not cause: they are reported to the operator too. */
const FAULTS: ReadonlySet<ErrorCode> = new Set(['INTERNAL', 'UNAVAILABLE', 'TIMEOUT'])

/** `extensions` of an error: what is missing always has its rule, null where none of the protocol's decided. */
export const extensionsOf = (code: ErrorCode, { missing, ...details }: ErrorDetails) => ({
  code,
  ...(missing === undefined ? {} : { missing: missing.map((each) => ({ ...each, rule: each.rule ?? null })) }),
  ...details,
})

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
    return { message: found.message, ...at, extensions: extensionsOf(found.code, found.more) }
  }

const fieldsOf = ({ extensions }: GraphQLFormattedError): readonly WrongField[] | null => {
  const fields: unknown = extensions?.['fields']
  return Array.isArray(fields) ? fields : null
}

/** Several errors about wrong values as one that names all of them; other errors as they are. */
export function gathered(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const [first] = errors
  const fields = errors.map(fieldsOf)
  if (first === undefined || fields.length < 2 || !fields.every((each) => each !== null)) return errors
  const { message, details } = wrongInput(fields.flat())
  return [{ ...first, message, extensions: extensionsOf('BAD_USER_INPUT', details) }]
}
