/**
 * Development tokens: signed with a key file of this machine, mode 0600. There is no issuing endpoint.
 * They are accepted only with the embedded database, on loopback, and without PEERMAP_ISSUERS.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose'
import type { Issuer } from './gateway/caller.ts'
import { DEV_ISSUER } from './config.ts'
import { SetupError } from './errors.ts'
import { writeOnce } from './graph/embedded/home.ts'
import { AGENCIES, type Agency, type Role } from './policy/terms.ts'

/** Whom a development token speaks for. */
export type DevCaller = {
  readonly sub: string
  readonly org: string
  readonly agency: Agency
  readonly roles: readonly Role[]
}

const AUDIENCE = 'peermap'
const HOURS = 12

const keyFile = (home: string): string => join(home, 'dev-key.json')

const parseKey = (text: string): JWK => JSON.parse(text)

async function readKey(home: string): Promise<JWK> {
  const file = keyFile(home)
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
    mkdirSync(home, { recursive: true, mode: 0o700 })
    writeOnce(file, JSON.stringify(await exportJWK(privateKey)))
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new SetupError(`${file} can be read by others: chmod 600 it, or delete it to have a new one made`)
  return parseKey(readFileSync(file, 'utf8'))
}

/** The issuer that accepts this machine's development tokens. */
export async function devIssuer(home: string): Promise<Issuer> {
  const { d: _private, ...key } = await readKey(home)
  return {
    issuer: DEV_ISSUER,
    audience: AUDIENCE,
    key: createLocalJWKSet({ keys: [{ ...key, alg: 'EdDSA' }] }),
    agencies: AGENCIES,
    organisations: null,
    claims: { organisation: 'org', agency: 'agency', roles: 'roles' },
  }
}

/** Signs a development token of 12 hours from `at`. */
export const signDevToken = async (home: string, caller: DevCaller, at = new Date()): Promise<string> =>
  sign(await readKey(home), { issuer: DEV_ISSUER, at }, caller)

/** Signs a token of 12 hours with a key of the command `keys`. @throws SetupError when the key can't be read */
export async function signTrialToken(
  { keyFile: file, issuer }: { readonly keyFile: string; readonly issuer: string },
  caller: DevCaller,
): Promise<string> {
  if (issuer === DEV_ISSUER) throw new SetupError(`the issuer ${DEV_ISSUER} is for development tokens only`)
  let key: JWK
  try {
    key = parseKey(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new SetupError(`${file} is not a readable key`, { cause })
  }
  return sign(key, { issuer, at: new Date() }, caller)
}

type Signing = { readonly issuer: string; readonly at: Date }

async function sign(jwk: JWK, { issuer, at }: Signing, { sub, org, agency, roles }: DevCaller): Promise<string> {
  const key = await importJWK(jwk, 'EdDSA')
  return new SignJWT({ org, agency, roles: [...roles] })
    .setProtectedHeader({ alg: 'EdDSA', ...(jwk.kid === undefined ? {} : { kid: jwk.kid }) })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setSubject(sub)
    .setIssuedAt(at)
    .setExpirationTime(new Date(at.getTime() + HOURS * 3_600_000))
    .sign(key)
}

/** Writes the demo callers with fresh tokens, mode 0600. @returns the file */
export async function writeDemoCallers(
  home: string,
  callers: readonly (DevCaller & { readonly name: string; readonly purpose: string })[],
): Promise<{ readonly file: string; readonly first: { readonly token: string; readonly purpose: string } | null }> {
  const file = join(home, 'demo-callers.json')
  const signed = await Promise.all(
    callers.map(async (caller) => ({ ...caller, token: await signDevToken(home, caller) })),
  )
  writeFileSync(file, `${JSON.stringify(signed, null, 2)}\n`, { mode: 0o600 })
  chmodSync(file, 0o600)
  return { file, first: signed[0] ?? null }
}
