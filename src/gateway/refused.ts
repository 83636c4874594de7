/** Refused tokens. Log and metrics get the reason, from a closed list. The caller gets a sentence without any claim. */
import { PeermapError } from '../errors.ts'

/** Why a token was refused. */
export const TOKEN_REFUSALS = [
  'NO_TOKEN',
  'NOT_A_JWT',
  'UNKNOWN_ISSUER',
  'UNKNOWN_KEY',
  'ALGORITHM',
  'SIGNATURE',
  'EXPIRED',
  'NOT_YET_VALID',
  'LIFETIME',
  'AUDIENCE',
  'CLAIMS',
  'AGENCY',
  'ORGANISATION',
  'MALFORMED',
] as const
export type TokenRefusal = (typeof TOKEN_REFUSALS)[number]

/** The form that an unknown issuer must have to be logged: a stranger may have sent it. */
const READABLE = /^[\w:/.~%@-]{1,200}$/

/** UNAUTHENTICATED, with what the log may hold. `issuer`: as in the token; null where the token has no readable one. */
export class RefusedToken extends PeermapError {
  readonly reason: TokenRefusal
  readonly issuer: string | null

  constructor(reason: TokenRefusal, message: string, issuer: string | null, options?: ErrorOptions) {
    super('UNAUTHENTICATED', message, {}, options)
    this.reason = reason
    this.issuer = issuer !== null && READABLE.test(issuer) ? issuer : null
  }
}
