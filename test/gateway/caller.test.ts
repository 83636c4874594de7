import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'
import { describe, expect, test } from 'vitest'
import { bearerOf, purposeOf, Tokens, type Issuer } from '../../src/gateway/caller.ts'
import { PeermapError } from '../../src/errors.ts'
import { PURPOSES } from '../../src/policy/terms.ts'

const NOW = new Date('2026-06-15T12:00:00Z')
const SECONDS = NOW.getTime() / 1000
const HOUR = 3600

const own = await generateKeyPair('EdDSA', { extractable: true })
const stranger = await generateKeyPair('EdDSA')
const key = createLocalJWKSet({ keys: [{ ...(await exportJWK(own.publicKey)), alg: 'EdDSA' }] })
const claims = { organisation: 'org', agency: 'agency', roles: 'roles' }
const PARTNER: Issuer = {
  issuer: 'https://id.trust.example',
  audience: 'peermap',
  key,
  agencies: ['HEALTH'],
  organisations: ['org-health', 'org-x'],
  claims,
}
const COUNCIL: Issuer = {
  ...PARTNER,
  issuer: 'https://id.council.example',
  agencies: ['CFS', 'YOUTH_JUSTICE'],
  organisations: null,
}
const RENAMED: Issuer = {
  ...PARTNER,
  issuer: 'https://id.other.example',
  claims: { organisation: 'organisation_id', agency: 'kind', roles: 'groups' },
}

const tokens = (now: () => Date = () => NOW): Tokens => new Tokens([PARTNER, COUNCIL, RENAMED], now)

const GOOD: JWTPayload = {
  iss: PARTNER.issuer,
  aud: 'peermap',
  sub: 'nurse-1',
  org: 'org-health',
  agency: 'HEALTH',
  roles: ['PRACTITIONER'],
  iat: SECONDS - 60,
  exp: SECONDS + HOUR,
}

const signed = (change: Readonly<Record<string, unknown>> = {}, privateKey = own.privateKey): Promise<string> =>
  new SignJWT({ ...GOOD, ...change }).setProtectedHeader({ alg: 'EdDSA' }).sign(privateKey)

const refusal = async (token: string): Promise<string> => {
  try {
    await tokens().verify(token)
    return 'accepted'
  } catch (error) {
    return error instanceof PeermapError ? `${error.code}: ${error.message}` : String(error)
  }
}

describe('a token is accepted', () => {
  test('with its claims read as the caller', async () => {
    expect(await tokens().verify(await signed())).toEqual({
      issuer: PARTNER.issuer,
      subject: 'nurse-1',
      organisation: 'org-health',
      agency: 'HEALTH',
      roles: ['PRACTITIONER'],
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
    })
  })

  test('of any organisation, from an issuer without a list of them', async () => {
    const token = await signed({ iss: COUNCIL.issuer, org: 'org-anywhere', agency: 'YOUTH_JUSTICE' })
    expect(await tokens().verify(token)).toMatchObject({ organisation: 'org-anywhere' })
  })

  test('with the claim names of its issuer', async () => {
    const token = await signed({
      iss: RENAMED.issuer,
      org: undefined,
      agency: undefined,
      roles: undefined,
      organisation_id: 'org-x',
      kind: 'HEALTH',
      groups: ['PRACTITIONER'],
    })
    expect(await tokens().verify(token)).toMatchObject({ organisation: 'org-x', agency: 'HEALTH' })
  })

  test.each([
    ['29 s after it expired', { exp: SECONDS - 29 }],
    ['24 hours before it expires', { iat: SECONDS, exp: SECONDS + 24 * HOUR }],
    ['without iat, when it ends within 24 hours', { iat: undefined, exp: SECONDS + 24 * HOUR }],
  ])('%s', async (_when, change) => {
    expect(await refusal(await signed(change))).toBe('accepted')
  })
})

describe('a token is refused', () => {
  const hs256 = new SignJWT(GOOD)
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode('peermap'.repeat(8)))
  const CASES: readonly (readonly [why: string, token: string | Promise<string>, says: string])[] = [
    ['not a JWT', 'nonsense', 'not a JWT'],
    ['alg none', new UnsecuredJWT(GOOD).encode(), 'not valid'],
    ['HS256', hs256, 'not valid'],
    ['signed with another key', signed({}, stranger.privateKey), 'not valid'],
    ['an unknown issuer', signed({ iss: 'https://id.elsewhere.example' }), 'issuer of the token is not known'],
    ['no issuer', signed({ iss: undefined }), 'issuer of the token is not known'],
    ['another audience', signed({ aud: 'another-service' }), 'not valid'],
    ['no audience', signed({ aud: undefined }), 'not valid'],
    ['expired beyond the tolerance', signed({ exp: SECONDS - 30 }), 'has expired'],
    ['not valid yet', signed({ nbf: SECONDS + HOUR }), 'not valid'],
    ['no exp', signed({ exp: undefined }), 'no exp'],
    ['a lifetime over 24 hours', signed({ iat: SECONDS, exp: SECONDS + 24 * HOUR + 31 }), 'longer than 24 hours'],
    ['a lifetime over 24 hours, begun yesterday', signed({ iat: SECONDS - 24 * HOUR }), 'longer than 24 hours'],
    ['a lifetime over 24 hours, iat in the future', signed({ iat: SECONDS + 10, exp: SECONDS + 25 * HOUR }), 'longer'],
    ['no sub', signed({ sub: undefined }), 'lacks a claim'],
    ['no org', signed({ org: undefined }), 'lacks a claim'],
    ['no agency', signed({ agency: undefined }), 'lacks a claim'],
    ['no roles', signed({ roles: undefined }), 'lacks a claim'],
    ['empty roles', signed({ roles: [] }), 'lacks a claim'],
    ['an unknown role', signed({ roles: ['KING'] }), 'lacks a claim'],
    ['an unknown agency', signed({ agency: 'PRESS' }), 'lacks a claim'],
    ['a sub that could forge the key of another caller', signed({ sub: 'x#nurse-1' }), 'lacks a claim'],
    ['an agency outside its issuer’s list', signed({ agency: 'CFS' }), 'may not speak for this agency'],
    [
      'an organisation outside its issuer’s list',
      signed({ org: 'org-health-2' }),
      'may not speak for this organisation',
    ],
  ]
  test.each(CASES)('with %s', async (_why, token, says) => {
    const said = await refusal(await token)
    expect(said).toMatch(/^UNAUTHENTICATED: /)
    expect(said).toContain(says)
    expect(said).not.toMatch(/nurse-1|org-health|elsewhere/)
  })
})

describe('roles', () => {
  test.each([
    ['CFS', ['MANAGER', 'PRACTITIONER', 'MANAGER'], ['MANAGER', 'PRACTITIONER']],
    ['CFS', ['DPO'], ['DPO']],
    ['YOUTH_JUSTICE', ['DPO', 'MANAGER'], ['PRACTITIONER']],
  ])('of %s %j are read as %j: all but PRACTITIONER count with the Council alone', async (agency, roles, read) => {
    const token = await signed({ iss: COUNCIL.issuer, agency, roles })
    expect(await tokens().verify(token)).toMatchObject({ agency, roles: read })
  })
})

describe('a verified token is remembered', () => {
  test('for a minute, and not beyond its end and tolerance', async () => {
    let now = NOW
    const clock = tokens(() => now)
    const token = await signed({ exp: SECONDS + 20 })
    await clock.verify(token)
    now = new Date((SECONDS + 49) * 1000)
    await expect(clock.verify(token)).resolves.toMatchObject({ subject: 'nurse-1' })
    now = new Date((SECONDS + 51) * 1000)
    await expect(clock.verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  test('each by its whole text: a changed signature is checked again', async () => {
    const clock = tokens()
    const token = await signed()
    await clock.verify(token)
    const forged = `${token.slice(0, -4)}AAAA`
    await expect(clock.verify(forged)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})

const requestWith = (...rawHeaders: readonly string[]): IncomingMessage =>
  Object.assign(new IncomingMessage(new Socket()), { rawHeaders: [...rawHeaders] })

const codeOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error instanceof PeermapError ? error.code : error
  }
}

describe('the header authorization', () => {
  test.each([
    ['none', [], 'UNAUTHENTICATED'],
    ['another scheme', ['Authorization', 'Basic abc'], 'UNAUTHENTICATED'],
    ['two', ['Authorization', 'Bearer abc', 'authorization', 'Bearer abc'], 'UNAUTHENTICATED'],
    ['a token with a space', ['Authorization', 'Bearer a b'], 'UNAUTHENTICATED'],
    ['8,193 characters', ['Authorization', `Bearer ${'a'.repeat(8193)}`], 'UNAUTHENTICATED'],
    ['one', ['AUTHORIZATION', 'bearer a.b.c'], 'a.b.c'],
  ])('with %s', (_what, rawHeaders, says) => {
    expect(codeOf(() => bearerOf(requestWith(...rawHeaders)))).toBe(says)
  })
})

describe('P4.6 the header x-purpose', () => {
  test.each([
    ['none', [], null],
    ['one of the list', ['X-Purpose', 'ASSESS_RISK'], 'ASSESS_RISK'],
    ['an unknown one', ['x-purpose', 'CURIOSITY'], 'PURPOSE_REQUIRED'],
    ['another case', ['x-purpose', 'assess_risk'], 'PURPOSE_REQUIRED'],
    ['an empty one', ['x-purpose', ''], 'PURPOSE_REQUIRED'],
    ['two in one', ['x-purpose', 'ASSESS_RISK, NOTIFY'], 'PURPOSE_REQUIRED'],
    ['the same twice', ['x-purpose', 'ASSESS_RISK', 'x-purpose', 'ASSESS_RISK'], 'PURPOSE_REQUIRED'],
    ['two in other spelling', ['x-purpose', 'ASSESS_RISK', 'X-Purpose', 'NOTIFY'], 'PURPOSE_REQUIRED'],
  ])('with %s', (_what, rawHeaders, says) => {
    expect(codeOf(() => purposeOf(requestWith(...rawHeaders)))).toBe(says)
  })

  test('refused, lists the purposes', () => {
    expect(() => purposeOf(requestWith('x-purpose', 'CURIOSITY'))).toThrow(PURPOSES.join(', '))
  })
})
