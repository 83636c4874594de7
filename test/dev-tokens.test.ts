import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Tokens } from '../src/gateway/caller.ts'
import { DEMO_CALLERS } from '../src/demo/callers.ts'
import { devIssuer, signDevToken, writeDemoCallers } from '../src/dev-tokens.ts'

const CALLER = { sub: 'sw-1', org: 'council', agency: 'CFS', roles: ['PRACTITIONER'] } as const

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'peermap-tokens-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const modeOf = (file: string): number => statSync(join(home, file)).mode & 0o777
const verify = async (token: string, now = new Date()) => new Tokens([await devIssuer(home)], () => now).verify(token)

test('a development token is accepted as its caller, by the issuer of the same machine', async () => {
  expect(await verify(await signDevToken(home, CALLER))).toEqual({
    issuer: 'peermap-dev',
    subject: 'sw-1',
    organisation: 'council',
    agency: 'CFS',
    roles: ['PRACTITIONER'],
    expiresAt: expect.stringMatching(/^\d{4}-.*Z$/),
  })
})

test('it lives 12 hours', async () => {
  const token = await signDevToken(home, CALLER)
  const { exp = 0, iat = 0 } = decodeJwt(token)
  expect(exp - iat).toBe(12 * 3600)
  await expect(verify(token, new Date((exp + 31) * 1000))).rejects.toThrow('the token has expired')
})

test('it lives from when it says', async () => {
  const at = new Date('2030-01-31T10:00:00Z')
  const token = await signDevToken(home, CALLER, at)
  expect(decodeJwt(token)).toMatchObject({ iat: at.getTime() / 1000, exp: at.getTime() / 1000 + 12 * 3600 })
  await expect(verify(token, at)).resolves.toBeDefined()
})

test('the key is made once, with mode 0600', async () => {
  const token = await signDevToken(home, CALLER)
  const key = readFileSync(join(home, 'dev-key.json'), 'utf8')
  expect(modeOf('dev-key.json')).toBe(0o600)
  await expect(verify(token)).resolves.toBeDefined()
  expect(readFileSync(join(home, 'dev-key.json'), 'utf8')).toBe(key)
})

test.each(['640', '604', '644', '660'])('a key of mode %s is refused with what to do', async (mode) => {
  await signDevToken(home, CALLER)
  chmodSync(join(home, 'dev-key.json'), Number.parseInt(mode, 8))
  await expect(signDevToken(home, CALLER)).rejects.toThrow('can be read by others: chmod 600 it')
  await expect(devIssuer(home)).rejects.toThrow('can be read by others')
})

test('a token of another machine is refused', async () => {
  const token = await signDevToken(home, CALLER)
  rmSync(join(home, 'dev-key.json'))
  await expect(verify(token)).rejects.toThrow('the token is not valid')
})

test('two that need the key at once share one', async () => {
  const both = await Promise.all([signDevToken(home, CALLER), signDevToken(home, CALLER)])
  for (const token of both) await expect(verify(token)).resolves.toMatchObject({ subject: 'sw-1' })
})

test('the issuer holds no private key', async () => {
  await signDevToken(home, CALLER)
  const { d } = JSON.parse(readFileSync(join(home, 'dev-key.json'), 'utf8'))
  expect(typeof d).toBe('string')
  expect(JSON.stringify(await devIssuer(home))).not.toContain(d)
})

test('the demo callers are written with a token each, mode 0600 even over a readable file', async () => {
  writeFileSync(join(home, 'demo-callers.json'), 'old', { mode: 0o644 })
  const { file, first } = await writeDemoCallers(home, DEMO_CALLERS)
  const written = JSON.parse(readFileSync(file, 'utf8'))
  expect(modeOf('demo-callers.json')).toBe(0o600)
  expect(written.map(({ name }: { name: string }) => name)).toEqual(DEMO_CALLERS.map(({ name }) => name))
  expect(await verify(first?.token ?? '')).toMatchObject({ subject: DEMO_CALLERS[0]?.sub })
})
