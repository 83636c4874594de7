/** The service as a process of its own: its identity provider goes and comes back, and it is told to stop. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { generateHeadKey, readHeadPublicKey, readHeads } from '../../src/journal/heads.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { ISSUER, provider, startProcess, type Provider, type Running } from './process.ts'

const START = { timeout: 240_000 }
const WITHIN = { timeout: 60_000, interval: 250 }
const folder = mkdtempSync(join(tmpdir(), 'peermap-operating-'))
const heads = {
  folder: join(folder, 'heads'),
  privateKey: join(folder, 'heads.key'),
  publicKey: join(folder, 'heads.pub'),
}

let identity: Provider
let settings: Readonly<Record<string, string>>
let running: Running
beforeAll(async () => {
  identity = await provider(join(folder, 'identity'))
  await identity.addKey('first')
  await generateHeadKey(heads)
  settings = {
    PEERMAP_ISSUERS: JSON.stringify([
      { issuer: ISSUER, audience: 'peermap', jwks: identity.url, agencies: ['CFS'], organisations: null },
    ]),
    NODE_EXTRA_CA_CERTS: identity.ca,
    PEERMAP_HEADS_DIR: heads.folder,
    PEERMAP_HEADS_KEY: heads.privateKey,
  }
  running = await startProcess(join(folder, 'home'), settings)
}, START.timeout)
afterAll(async () => {
  running?.child.kill('SIGKILL')
  await identity?.down()
  rmSync(folder, { recursive: true, force: true })
})

type Told = { readonly status: number; readonly code: string | undefined; readonly retryAfter: string | null }

/** The refusal of one operation that reads no map, or OK. */
async function ask(token: string, query = '{ me { agency } }'): Promise<Told> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-purpose': 'ASSESS_RISK' }
  const response = await fetch(`${running.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { errors }: { errors?: readonly { readonly extensions: { readonly code: string } }[] } = JSON.parse(
    await response.text(),
  )
  const code = errors === undefined ? 'OK' : errors[0]?.extensions.code
  return { status: response.status, code, retryAfter: response.headers.get('retry-after') }
}

const parts = async (): Promise<unknown> => (await fetch(`${running.url}/health/ready`)).json()

const OK = { status: 200, code: 'OK', retryAfter: null }

// In this order: each goes on from the one before.
describe('the identity provider', () => {
  test('down at the start: not ready, every token is told to come again, and the log says why', START, async () => {
    expect(await ask(await identity.token('first'))).toEqual({ status: 503, code: 'UNAVAILABLE', retryAfter: '5' })
    expect(await parts()).toMatchObject({ ready: false, parts: { keys: false, graph: true, journal: true } })
    const said = running
      .out()
      .split('\n')
      .find((line) => line.includes('could not be fetched'))
    expect(JSON.parse(said ?? '{}')).toMatchObject({ issuer: ISSUER, reason: 'ECONNREFUSED' })
  })

  test('back again: ready, and tokens are taken, with no restart', START, async () => {
    await identity.up()
    await vi.waitFor(async () => expect(await parts()).toMatchObject({ ready: true }), WITHIN)
    expect(await ask(await identity.token('first'))).toEqual(OK)
  })

  test('down for a while: tokens it signed go on being taken, under the keys that were kept', START, async () => {
    await identity.down()
    expect(await ask(await identity.token('first'))).toEqual(OK)
    expect(await parts()).toMatchObject({ ready: true })
    // Nobody can say whether a key that is not among them is good.
    await vi.waitFor(
      async () => expect(await ask(await identity.token('second'))).toMatchObject({ status: 503, code: 'UNAVAILABLE' }),
      WITHIN,
    )
  })

  test(
    'with a new key: its first token is taken; made-up keys make it asked no more than now and then',
    START,
    async () => {
      await identity.addKey('second')
      await identity.up()
      await vi.waitFor(async () => expect(await ask(await identity.token('second'))).toEqual(OK), WITHIN)
      const before = identity.asked()
      const began = performance.now()
      for (let times = 0; times < 40; times++) {
        expect(await ask(await identity.token(`made-up-${times}`))).toMatchObject({
          status: 401,
          code: 'UNAUTHENTICATED',
        })
      }
      const most = 1 + Math.ceil((performance.now() - began) / 5_000)
      expect(identity.asked() - before).toBeLessThanOrEqual(most)
      expect(running.out().match(/"reason":"UNKNOWN_KEY"/g)?.length).toBeLessThanOrEqual(3)
    },
  )
})

/** A request of which half was sent: it runs, and does not end by itself. */
async function halfAsked(): Promise<{ readonly isClosed: () => boolean }> {
  const { port } = new URL(running.url)
  let closed = false
  const socket = connect(Number(port), '127.0.0.1')
  socket.on('error', () => undefined).on('close', () => (closed = true))
  const token = await identity.token('first')
  const head = ['POST /graphql HTTP/1.1', 'host: localhost', 'content-type: application/json', 'content-length: 50']
  await new Promise((sent) => {
    socket.write(`${[...head, `authorization: Bearer ${token}`].join('\r\n')}\r\n\r\n{`, sent)
  })
  // Answered after it on another connection: it has begun.
  expect(await parts()).toMatchObject({ ready: true })
  return { isClosed: () => closed }
}

const MAP = '{ peerMap(id: "01900000-0001-7000-8000-00000000ffff") { title } }'

/** The journal is whole, and its last head is of its last line. */
async function expectClosed(): Promise<void> {
  const publicKey = await readHeadPublicKey(heads.publicKey)
  const report = await verifyJournal({
    folder: join(folder, 'home', 'journal'),
    heads: { folder: heads.folder, publicKey },
  })
  expect(report).toMatchObject({ ok: true, problems: [] })
  const sequences = (await readHeads(heads.folder, publicKey)).map(({ head }) => head?.sequence ?? -1)
  expect(Math.max(...sequences)).toBe(report.lines - 1)
  expect(readdirSync(heads.folder).some((name) => name.endsWith('.part'))).toBe(false)
}

describe('a signal', () => {
  test(
    'SIGTERM: what does not end is cut after the time that is set, with journal and heads closed',
    START,
    async () => {
      expect(await ask(await identity.token('first'), MAP)).toMatchObject({ code: 'OK' })
      running.child.kill('SIGTERM')
      expect(await running.ended).toBe(0)
      expect(running.out()).toContain('SIGTERM: stopping within 20 s')
      await expectClosed()
      running = await startProcess(join(folder, 'home'), {
        ...settings,
        PEERMAP_DRAIN_MS: '1500',
        PEERMAP_REQUEST_MS: '120000',
      })
      await ask(await identity.token('first'), MAP)
      const half = await halfAsked()
      running.child.kill('SIGINT')
      expect(await running.ended).toBe(0)
      expect(half.isClosed()).toBe(true)
      expect(running.out()).toContain('"cut":1')
      await expectClosed()
    },
  )

  test('a second one: at once, with journal and heads closed', START, async () => {
    running = await startProcess(join(folder, 'home'), {
      ...settings,
      PEERMAP_DRAIN_MS: '200000',
      PEERMAP_REQUEST_MS: '200000',
    })
    await ask(await identity.token('first'), MAP)
    const half = await halfAsked()
    running.child.kill('SIGTERM')
    await vi.waitFor(() => expect(running.out()).toContain('stopping within'), WITHIN)
    running.child.kill('SIGTERM')
    // Long before the 200 s for which it would wait.
    expect(await running.ended).toBe(1)
    expect(half.isClosed()).toBe(true)
    await expectClosed()
  })
})
