/** The status and the headers of an answer: by how its request wants it, and by how it ended. Pure. */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { PeermapError } from '../errors.ts'
import type { Outcome } from './operation.ts'
import { contentTypeOf, mediaTypeFor, NOT_POST, statusOf, type MediaType } from './statuses.ts'

/** How a request wants its answer; whether it was understood as one of GraphQL; whether it brought a token, good or not. */
export type Asking = { readonly type: MediaType; isGraphQL: boolean; readonly hasToken: boolean }

export const askingOf = ({ accept, authorization }: IncomingHttpHeaders): Asking => ({
  type: mediaTypeFor(accept),
  isGraphQL: false,
  hasToken: authorization !== undefined,
})

/** Another method than POST. */
export class NotPost extends PeermapError<'BAD_USER_INPUT'> {
  constructor() {
    super('BAD_USER_INPUT', 'GraphQL is answered to POST')
  }
}

/** An answer in short, where a request ended with an error before there was one. */
export const outcomeOf = ({ code, details }: PeermapError): Outcome => ({
  code,
  hasData: false,
  retryAfter: details.retryAfter ?? null,
})

/** Status and headers of an answer. `error`: what ended the request before an operation answered; null: nothing did. */
export function headOf(
  outcome: Outcome,
  asking: Asking,
  error: unknown,
): { readonly status: number; readonly headers: OutgoingHttpHeaders } {
  const isNotPost = error instanceof NotPost
  const scheme = asking.hasToken ? 'Bearer error="invalid_token"' : 'Bearer'
  return {
    status: isNotPost ? NOT_POST : statusOf({ ...outcome, ...asking }),
    headers: {
      'content-type': contentTypeOf(asking.type),
      ...(outcome.hasData || outcome.retryAfter === null ? {} : { 'retry-after': String(outcome.retryAfter) }),
      ...(outcome.code === 'UNAUTHENTICATED' ? { 'www-authenticate': scheme } : {}),
      ...(isNotPost ? { allow: 'POST' } : {}),
    },
  }
}
