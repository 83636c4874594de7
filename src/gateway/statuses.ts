/**
 * The HTTP status and the media type of an answer: said here alone, for answers from before, within and after the executor.
 *
 * A client chooses by `Accept` (GraphQL over HTTP). An answer with data is 200. One without has the status of its first error,
 * with one exception: where the client does not accept `application/graphql-response+json`, what is wrong with what was asked
 * is 200. Clients of `application/json` may not read GraphQL from another status, since something between could have sent it.
 */
import type { ErrorCode } from '../errors.ts'
import { weightOf } from './weight.ts'

/** The status of each code. What each means stands in schema/errors.graphql. */
export const STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  PURPOSE_REQUIRED: 400,
  PURPOSE_REFUSED: 403,
  BAD_USER_INPUT: 400,
  STEP_REFUSED: 422,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  RATE_LIMITED: 429,
  TIMEOUT: 504,
  UNAVAILABLE: 503,
  JOURNAL_UNAVAILABLE: 503,
  INTERNAL: 500,
}

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(STATUS, value)

/** What HTTP itself says of what never became a request of GraphQL: another method, a request that came too slowly, long headers. */
export const NOT_POST = 405
export const TOO_SLOW = 408
export const LONG_HEADERS = 431

/** All codes, in the order of the table. */
export const ERROR_CODES: readonly ErrorCode[] = Object.keys(STATUS).filter(isErrorCode)

/** Codes about what was asked. The others are about the token, the rate or the service: a proxy must see those too. */
const OF_THE_QUESTION: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'PURPOSE_REQUIRED',
  'PURPOSE_REFUSED',
  'BAD_USER_INPUT',
  'STEP_REFUSED',
  'NOT_FOUND',
  'CONFLICT',
  'LIMIT_EXCEEDED',
])

const JSON_TYPE = 'application/json'
const GRAPHQL_TYPE = 'application/graphql-response+json'
/** The media types of an answer. */
export type MediaType = typeof JSON_TYPE | typeof GRAPHQL_TYPE

/** How much a client wants a media type, by the most precise range of its `Accept`. 0: not at all */
function qualityOf(accept: string, type: MediaType): number {
  const ranges = accept.split(',').map((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    return { name, weight: weightOf(parameters) }
  })
  for (const name of [type, 'application/*', '*/*']) {
    const range = ranges.find((each) => each.name === name)
    if (range !== undefined) return range.weight
  }
  return 0
}

/** The media type for a header `Accept`: `application/json` unless the client names the other one and wants it no less. */
export function mediaTypeFor(accept: string | undefined): MediaType {
  if (accept === undefined || !accept.toLowerCase().includes(GRAPHQL_TYPE)) return JSON_TYPE
  const quality = qualityOf(accept, GRAPHQL_TYPE)
  return quality > 0 && quality >= qualityOf(accept, JSON_TYPE) ? GRAPHQL_TYPE : JSON_TYPE
}

/** `content-type` of an answer. */
export const contentTypeOf = (type: MediaType): string => `${type}; charset=utf-8`

/**
 * The status of an answer. `code`: OK, or that of its first error; `isGraphQL`: the request was understood as one of GraphQL,
 * whoever refused it then.
 */
export function statusOf(about: {
  readonly code: ErrorCode | 'OK'
  readonly hasData: boolean
  readonly type: MediaType
  readonly isGraphQL: boolean
}): number {
  const { code, hasData, type, isGraphQL } = about
  if (hasData || code === 'OK') return 200
  return type === JSON_TYPE && isGraphQL && OF_THE_QUESTION.has(code) ? 200 : STATUS[code]
}
