/**
 * Who calls (DESIGN section 4): a bearer JWT of one of the issuers in the settings, and one purpose. An agency or an
 * organisation outside its issuer's lists is refused: a partner's identity provider can't speak for the Council, nor for
 * another partner.
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import { AGENCIES, PURPOSES, ROLES, type Agency, type Purpose, type Role } from '../protocol/terms.ts'
import type { Visitor } from './operation.ts'
import { purposeRequired } from './askers.ts'

/** An issuer of tokens: what it may speak for, and where its claims are. */
export type Issuer = {
  readonly issuer: string
  readonly audience: string
  readonly key: JWTVerifyGetKey
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

const unauthenticated = (message: string): PeermapError => new PeermapError('UNAUTHENTICATED', message)

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

/** Roles other than PRACTITIONER count with the Council alone (DESIGN section 4). */
const rolesOf = (agency: Agency, roles: readonly Role[]): readonly Role[] =>
  agency === 'CFS' ? [...new Set(roles)].toSorted() : ['PRACTITIONER']

function checkLifetime({ exp, iat }: JWTPayload, now: Date): number {
  const seconds = Math.floor(now.getTime() / 1000)
  if (exp === undefined) throw unauthenticated('the token has no exp')
  if (exp - Math.min(iat ?? seconds, seconds) > LONGEST_S + TOLERANCE_S)
    throw unauthenticated('the token lives longer than 24 hours')
  return exp
}

type Known = { readonly visitor: Omit<Visitor, 'purpose'>; readonly until: number }

/**
 * Verifies tokens, and remembers verified ones for a minute at most: a signature costs more than a small map.
 * `verify` throws UNAUTHENTICATED, whose message never holds a claim.
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
    const issuer = this.#issuers.get(issuerOf(token))
    if (issuer === undefined) throw unauthenticated('the issuer of the token is not known')
    const payload = await verified(token, issuer, this.#now())
    const until = checkLifetime(payload, this.#now())
    const claims = claimed.safeParse(claimsOf(payload, issuer))
    if (!claims.success)
      throw unauthenticated('the token lacks a claim: sub, organisation, agency and roles are needed')
    const { subject, organisation, agency, roles } = claims.data
    if (!issuer.agencies.includes(agency)) throw unauthenticated('the issuer may not speak for this agency')
    if (issuer.organisations?.includes(organisation) === false)
      throw unauthenticated('the issuer may not speak for this organisation')
    const visitor = { issuer: issuer.issuer, subject, organisation, agency, roles: rolesOf(agency, roles) }
    return { visitor, until: until + TOLERANCE_S }
  }
}

function issuerOf(token: string): string {
  try {
    return decodeJwt(token).iss ?? ''
  } catch {
    throw unauthenticated('the bearer token is not a JWT')
  }
}

async function verified(token: string, { issuer, audience, key }: Issuer, now: Date): Promise<JWTPayload> {
  try {
    const options = { issuer, audience, algorithms: [...ALGORITHMS], clockTolerance: TOLERANCE_S, currentDate: now }
    return (await jwtVerify(token, key, options)).payload
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw unauthenticated('the token has expired')
    throw new PeermapError('UNAUTHENTICATED', 'the token is not valid', {}, { cause: error })
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
  if (token === undefined) throw unauthenticated('a bearer token is needed')
  return token
}
