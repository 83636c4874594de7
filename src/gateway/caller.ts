/**
 * Identifies the caller by a bearer JWT of one of the issuers in the settings, and by one purpose. A token is refused where
 * its agency or organisation is not on its issuer's lists: a partner's identity provider can't speak for the Council, nor
 * for another partner.
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import { AGENCIES, PURPOSES, ROLES, type Agency, type Purpose, type Role } from '../policy/terms.ts'
import { purposeRequired } from './takers.ts'
import type { RemoteKeys } from './keys.ts'
import type { Visitor } from './operation.ts'
import { RefusedToken, type TokenRefusal } from './refused.ts'

/** An issuer of tokens: the agencies and organisations it may speak for, and where its claims are. */
export type Issuer = {
  readonly issuer: string
  readonly audience: string
  readonly key: JWTVerifyGetKey
  /** Where the keys are fetched from; absent: they are in the settings. */
  readonly remote?: RemoteKeys
  readonly agencies: readonly Agency[]
  /** null: all. Only the Council's own issuer may have that. */
  readonly organisations: readonly string[] | null
  readonly claims: { readonly organisation: string; readonly agency: string; readonly roles: string }
}

/** Signature algorithms that are accepted: asymmetric only. */
export const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'RS256', 'RS384', 'RS512', 'PS256'] as const

const TOLERANCE_S = 30
const LONGEST_S = 24 * 3600
const REMEMBER_S = 60
const REMEMBERED = 1_000

const claimsOf = (payload: JWTPayload, { claims }: Issuer): unknown => ({
  subject: payload.sub,
  organisation: payload[claims.organisation],
  agency: payload[claims.agency],
  roles: payload[claims.roles],
})

const name = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\s#]+$/)
const claimed = z.object({
  subject: name,
  organisation: name,
  agency: z.enum(AGENCIES),
  roles: z.array(z.enum(ROLES)).min(1),
})

/** Roles other than PRACTITIONER count only in the Council's tokens: they are tasks of the Council alone. */
const rolesOf = (agency: Agency, roles: readonly Role[]): readonly Role[] =>
  agency === 'CFS' ? [...new Set(roles)].toSorted() : ['PRACTITIONER']

function checkLifetime({ exp, iat }: JWTPayload, { issuer }: Issuer, now: Date): number {
  const seconds = Math.floor(now.getTime() / 1000)
  if (exp === undefined) throw new RefusedToken('LIFETIME', 'the token has no exp', issuer)
  if (exp - Math.min(iat ?? seconds, seconds) > LONGEST_S + TOLERANCE_S)
    throw new RefusedToken('LIFETIME', 'the token lives longer than 24 hours', issuer)
  return exp
}

type Known = { readonly visitor: Omit<Visitor, 'purpose'>; readonly until: number }

/**
 * Verifies tokens, and caches verified ones for a minute at most: to verify a signature costs more than to read a small map.
 * `verify` throws RefusedToken, whose message never holds a claim, or UNAVAILABLE where there are no keys of the issuer.
 */
export class Tokens {
  readonly #issuers: ReadonlyMap<string, Issuer>
  readonly #now: () => Date
  readonly #known = new Map<string, Known>()

  constructor(issuers: readonly Issuer[], now: () => Date) {
    this.#issuers = new Map(issuers.map((issuer) => [issuer.issuer, issuer]))
    this.#now = now
  }

  async verify(token: string): Promise<Omit<Visitor, 'purpose'>> {
    const key = createHash('sha256').update(token).digest('base64')
    const seconds = this.#now().getTime() / 1000
    const known = this.#known.get(key)
    if (known !== undefined && seconds < known.until) return known.visitor
    const fresh = await this.#check(token)
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    this.#known.set(key, { ...fresh, until: Math.min(fresh.until, seconds + REMEMBER_S) })
    return fresh.visitor
  }

  async #check(token: string): Promise<Known> {
    const named = issuerOf(token)
    const issuer = this.#issuers.get(named ?? '')
    if (issuer === undefined)
      throw new RefusedToken('UNKNOWN_ISSUER', 'the issuer of the token is not known', named ?? null)
    const refuse = (reason: TokenRefusal, message: string): RefusedToken =>
      new RefusedToken(reason, message, issuer.issuer)
    const payload = await verified(token, issuer, this.#now())
    const until = checkLifetime(payload, issuer, this.#now())
    const claims = claimed.safeParse(claimsOf(payload, issuer))
    if (!claims.success)
      throw refuse('CLAIMS', 'the token lacks a claim: sub, organisation, agency and roles are needed')
    const { subject, organisation, agency, roles } = claims.data
    if (!issuer.agencies.includes(agency)) throw refuse('AGENCY', 'the issuer may not speak for this agency')
    if (issuer.organisations?.includes(organisation) === false)
      throw refuse('ORGANISATION', 'the issuer may not speak for this organisation')
    const visitor = {
      issuer: issuer.issuer,
      subject,
      organisation,
      agency,
      roles: rolesOf(agency, roles),
      expiresAt: new Date(until * 1000).toISOString(),
    }
    return { visitor, until: until + TOLERANCE_S }
  }
}

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss
  } catch (cause) {
    throw new RefusedToken('NOT_A_JWT', 'the bearer token is not a JWT', null, { cause })
  }
}

function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTExpired) return 'EXPIRED'
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.claim === 'aud' ? 'AUDIENCE' : error.claim === 'nbf' ? 'NOT_YET_VALID' : 'CLAIMS'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'SIGNATURE'
  if (error instanceof errors.JOSEAlgNotAllowed) return 'ALGORITHM'
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'UNKNOWN_KEY'
  return 'MALFORMED'
}

async function verified(token: string, { issuer, audience, key }: Issuer, now: Date): Promise<JWTPayload> {
  try {
    const options = { issuer, audience, algorithms: [...ALGORITHMS], clockTolerance: TOLERANCE_S, currentDate: now }
    return (await jwtVerify(token, key, options)).payload
  } catch (cause) {
    if (cause instanceof PeermapError) throw cause
    const reason = refusalOf(cause)
    const message = reason === 'EXPIRED' ? 'the token has expired' : 'the token is not valid'
    throw new RefusedToken(reason, message, issuer, { cause })
  }
}

const isPurpose = (value: string): value is Purpose => PURPOSES.some((purpose) => purpose === value)

const headers = ({ rawHeaders }: IncomingMessage, wanted: string): readonly string[] =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === wanted)

/**
 * The purpose of the header x-purpose, once, from the closed list; null when there is none (P4.6).
 * @throws PURPOSE_REQUIRED for an unknown or doubled one
 */
export function purposeOf(request: IncomingMessage): Purpose | null {
  const [value, second] = headers(request, 'x-purpose')
  if (value === undefined) return null
  if (second !== undefined || !isPurpose(value)) throw purposeRequired()
  return value
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * The header idempotency-key of a step, once, a UUID; null when there is none.
 * @throws BAD_USER_INPUT for anything else
 */
export function idempotencyKeyOf(request: IncomingMessage): string | null {
  const [value, second] = headers(request, 'idempotency-key')
  if (value === undefined) return null
  if (second !== undefined || !UUID.test(value))
    throw new PeermapError('BAD_USER_INPUT', 'the header idempotency-key must be one UUID')
  return value.toLowerCase()
}

/** The bearer token of the request. @throws UNAUTHENTICATED */
export function bearerOf(request: IncomingMessage): string {
  const [value, second] = headers(request, 'authorization')
  const token = second === undefined ? /^Bearer ([\w.-]{1,8192})$/i.exec(value ?? '')?.[1] : undefined
  if (token === undefined) throw new RefusedToken('NO_TOKEN', 'a bearer token is needed', null)
  return token
}
