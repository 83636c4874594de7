/**
 * The errors of an answer, whichever client asked: Apollo Client 4, graphql-request, or what `fetch` gave. It imports nothing at
 * run time. docs/refusals.md lists the codes.
 */
import type { ConflictKind, ErrorCode, LimitName, MissingCode } from '../generated/errors.ts'

export type { ConflictKind, ErrorCode, LimitName, MissingCode } from '../generated/errors.ts'

/** What the protocol asks for first, at a field of the input (`input.title`). `rule` null: no rule of the table decided. */
export type MissingPrecondition = {
  readonly path: string
  readonly rule: string | null
  readonly clause: string
  readonly code: MissingCode
  readonly message: string
}

/** A value that is not as it must be, and what it must be. */
export type WrongField = { readonly path: string; readonly message: string }

/** One error of an answer. What an error does not have is empty, or null. `retryAfter`: seconds. */
export type ServiceError = {
  readonly code: ErrorCode
  readonly message: string
  readonly missing: readonly MissingPrecondition[]
  readonly fields: readonly WrongField[]
  readonly conflict: readonly string[]
  readonly conflictKind: ConflictKind | null
  readonly limit: { readonly name: LimitName; readonly most: number | null } | null
  readonly retryAfter: number | null
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** The body of an answer whose status was not 200, as Apollo Client keeps it. */
function bodyOf(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The `errors` of a result, of an error of a client, or of what it wraps. */
function errorsIn(value: unknown): readonly unknown[] {
  if (!isFields(value)) return []
  const { errors, response, bodyText } = value
  if (Array.isArray(errors)) return errors
  const within = [response, bodyOf(bodyText)].find((each) => isFields(each) && Array.isArray(each['errors']))
  return within === undefined ? [] : errorsIn(within)
}

/** What an error has where the service left it out. */
const NOTHING = { missing: [], fields: [], conflict: [], conflictKind: null, limit: null, retryAfter: null } as const

type Extensions = Pick<ServiceError, 'code'> & Partial<ServiceError>

/** The service promises the form of `extensions` (schema.graphql, ErrorCode): beside the code it is not looked at again here. */
const isOfService = (extensions: unknown): extensions is Extensions =>
  isFields(extensions) && typeof extensions['code'] === 'string'

const serviceError = (error: unknown): readonly ServiceError[] =>
  isFields(error) && isOfService(error['extensions'])
    ? [{ ...NOTHING, message: String(error['message']), ...error['extensions'] }]
    : []

/**
 * The errors of the service in a result, or in what a client has thrown. Empty: there is none, and the request did not arrive,
 * or the answer is no answer of the service.
 */
export const serviceErrors = (thrown: unknown): readonly ServiceError[] => errorsIn(thrown).flatMap(serviceError)

/** What a form shows at its fields: for each path what is missing or wrong there. `code` null: the value is not as it must be. */
export function byField(
  errors: readonly ServiceError[],
): ReadonlyMap<
  string,
  readonly { readonly code: MissingCode | null; readonly clause: string | null; readonly message: string }[]
> {
  const found = new Map<string, { code: MissingCode | null; clause: string | null; message: string }[]>()
  for (const { missing, fields } of errors) {
    for (const { path, code, clause, message } of missing)
      found.set(path, [...(found.get(path) ?? []), { code, clause, message }])
    for (const { path, message } of fields)
      found.set(path, [...(found.get(path) ?? []), { code: null, clause: null, message }])
  }
  return found
}
