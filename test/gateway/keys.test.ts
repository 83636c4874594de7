/** Keys of an identity provider, fetched over HTTP here, where no certificate is at hand; settings take https only. */
import { createServer, type ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import { expect, onTestFinished, test, vi } from 'vitest'
import { remoteKeys, type RemoteKeys } from '../../src/gateway/keys.ts'

const pair = await generateKeyPair('EdDSA')
const SET = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'first', alg: 'EdDSA' }] })
const TOKEN = { payload: '', signature: '', protected: '' }

type Answer = (response: ServerResponse) => void

/** Keys of a server whose answer can be changed, and how often it was asked. */
async function keysOf(keptMs: number, first: Answer) {
  let answer = first
  let asked = 0
  const server = createServer((_request, response) => {
    asked++
    answer(response)
  }).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const failures: string[] = []
  const keys = remoteKeys(new URL(`http://127.0.0.1:${port}/`), { keptMs })
  onTestFinished(keys.start((why) => void failures.push(why)))
  return { keys, failures, asked: () => asked, answer: (next: Answer) => (answer = next) }
}

const good: Answer = (response) => response.end(SET)
const find = (keys: RemoteKeys, kid: string) => keys.key({ alg: 'EdDSA', kid }, TOKEN)
const unavailable = { code: 'UNAVAILABLE', details: { retryAfter: 5 } }

test('keys are fetched before the first token, and once for many', async () => {
  const { keys, asked } = await keysOf(60_000, good)
  await vi.waitFor(() => expect(keys.has()).toBe(true))
  await Promise.all(Array.from({ length: 50 }, async () => find(keys, 'first')))
  expect(asked()).toBe(1)
  expect(keys.ageSeconds()).toBeLessThan(60)
})

test.each<readonly [string, Answer, string]>([
  ['answers with an error', (response) => response.writeHead(500).end(), 'HTTP_500'],
  ['sends on to another address', (response) => response.writeHead(302, { location: '/' }).end(), 'HTTP_302'],
  ['answers with a page', (response) => response.end('<html>'), 'NOT_A_KEY_SET'],
  ['answers with no keys', (response) => response.end('{}'), 'NOT_A_KEY_SET'],
  ['breaks off', (response) => void response.socket?.destroy(), 'UND_ERR_SOCKET'],
])('a provider that %s has no keys: said, and not asked again by every token', async (_what, answer, why) => {
  const { keys, failures, asked } = await keysOf(60_000, answer)
  await vi.waitFor(() => expect(failures).toEqual([why]))
  for (let times = 0; times < 20; times++) await expect(find(keys, 'first')).rejects.toMatchObject(unavailable)
  expect(asked()).toBe(1)
  expect([keys.has(), keys.ageSeconds()]).toEqual([false, null])
})

test('a provider that does not answer has no keys after seconds', { timeout: 30_000 }, async () => {
  const { keys, failures } = await keysOf(60_000, () => undefined)
  await expect(find(keys, 'first')).rejects.toMatchObject(unavailable)
  expect(failures).toEqual(['TIMEOUT'])
})

test('keys that were kept too long are not used any more', async () => {
  const { keys, answer } = await keysOf(300, good)
  await vi.waitFor(() => expect(keys.has()).toBe(true))
  answer((response) => response.writeHead(500).end())
  await vi.waitFor(() => expect(keys.has()).toBe(false), 5_000)
  await expect(find(keys, 'first')).rejects.toMatchObject(unavailable)
})
