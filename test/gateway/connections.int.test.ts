/** Connections over real HTTP: which go on after an answer, which end, and what a stop does to them. */
import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect, type Socket } from 'node:net'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { startTestService, type TestService } from '../support/service.ts'
import { asker, peermap, serveBorough } from './borough.ts'

serveBorough()

const SOCIAL_WORKER = asker('social-worker-assess-risk')
const ME = JSON.stringify({ query: '{ me { agency } }' })

/** A connection, and what came over it so far. */
type Wire = { readonly socket: Socket; readonly text: () => string; readonly isClosed: () => boolean }

function wire(port: number): Wire {
  let text = ''
  let closed = false
  const socket = connect(port, '127.0.0.1')
  socket.on('data', (chunk) => (text += chunk.toString()))
  socket.on('error', () => undefined)
  socket.on('close', () => (closed = true))
  onTestFinished(() => void socket.destroy())
  return { socket, text: () => text, isClosed: () => closed }
}

type Head = { readonly method?: string; readonly path?: string; readonly length: number; readonly type?: string }

const headOf = async (service: TestService, head: Head, token?: string): Promise<string> =>
  [
    `${head.method ?? 'POST'} ${head.path ?? '/graphql'} HTTP/1.1`,
    'host: localhost',
    `content-type: ${head.type ?? 'application/json'}`,
    `content-length: ${head.length}`,
    `authorization: Bearer ${token ?? (await service.token(SOCIAL_WORKER))}`,
    '\r\n',
  ].join('\r\n')

/** Asks over a connection of its own. */
const askOnce = (port: number, path: string, headers: Readonly<Record<string, string>> = {}, body?: string) =>
  new Promise<{ readonly status: number | undefined; readonly headers: IncomingHttpHeaders; readonly text: string }>(
    (resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port,
        path,
        agent: false,
        headers,
        method: body === undefined ? 'GET' : 'POST',
      }
      httpRequest(options, (response) => {
        let text = ''
        response.on('data', (chunk) => (text += String(chunk)))
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }))
      })
        .on('error', reject)
        .end(body)
    },
  )

const answersIn = (text: string): number => text.split('HTTP/1.1 ').length - 1

describe('an answer before the whole body', () => {
  const LARGE = 150_000
  test.each([
    ['over the limit, as it says', 413, { length: LARGE }, undefined],
    ['of another content type', 400, { length: 5_000, type: 'text/plain' }, undefined],
    ['without a good token', 401, { length: 5_000 }, 'none'],
    ['to no path', 404, { length: 5_000, path: '/nothing' }, undefined],
    ['of another method', 405, { length: 5_000, method: 'PUT' }, undefined],
  ])('%s says that the connection ends, and ends it', async (_why, status, head, token) => {
    const { socket, text, isClosed } = wire(peermap().service.port)
    socket.write((await headOf(peermap(), head, token)) + 'x'.repeat(1_000))
    await vi.waitFor(() => expect(text()).toContain('"errors"'), 5_000)
    expect(text()).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(text().toLowerCase()).toContain('connection: close')
    // What is left of the body, and then the request of somebody else: nobody answers it.
    socket.write('x'.repeat(head.length - 1_000))
    socket.write((await headOf(peermap(), { length: ME.length })) + ME)
    await vi.waitFor(() => expect(isClosed()).toBe(true), 10_000)
    expect(answersIn(text())).toBe(1)
  })

  test('that takes too long to come says so too', { timeout: 30_000 }, async () => {
    const own = await startTestService({ settings: { PEERMAP_REQUEST_MS: '700' } })
    onTestFinished(() => own.stop())
    const { socket, text, isClosed } = wire(own.service.port)
    socket.write((await headOf(own, { length: 50 })) + 'x')
    await vi.waitFor(() => expect(text()).toContain('"TIMEOUT"'), 10_000)
    expect(text().toLowerCase()).toContain('connection: close')
    await vi.waitFor(() => expect(isClosed()).toBe(true), 10_000)
  })

  test('in chunks, over the limit: the refusal arrives, and the connection ends', async () => {
    const { socket, text, isClosed } = wire(peermap().service.port)
    const head = await headOf(peermap(), { length: 1 })
    socket.write(head.replace('content-length: 1', 'transfer-encoding: chunked'))
    for (let chunk = 0; chunk < 12; chunk++) socket.write(`2710\r\n${' '.repeat(10_000)}\r\n`)
    await vi.waitFor(() => expect(text()).toMatch(/^HTTP\/1.1 413 /), 5_000)
    expect(text().toLowerCase()).toContain('connection: close')
    socket.write('0\r\n\r\n')
    await vi.waitFor(() => expect(isClosed()).toBe(true), 10_000)
  })
})

test('a connection whose body was read goes on, also after a refusal', async () => {
  const { socket, text, isClosed } = wire(peermap().service.port)
  const bodies = ['{', ME, ME]
  for (const [index, body] of bodies.entries()) {
    socket.write((await headOf(peermap(), { length: body.length })) + body)
    await vi.waitFor(() => expect(answersIn(text())).toBe(index + 1), 5_000)
  }
  expect(isClosed()).toBe(false)
  expect(text().toLowerCase()).not.toContain('connection: close')
})

test.each([
  ['a head that is too long', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'LIMIT_EXCEEDED'],
  ['what is not HTTP', 'hello\r\n\r\n', 400, 'BAD_USER_INPUT'],
])('%s is answered with a code, and the connection ends', async (_what, bytes, status, code) => {
  const { socket, text, isClosed } = wire(peermap().service.port)
  socket.write(bytes)
  await vi.waitFor(() => expect(isClosed()).toBe(true), 5_000)
  expect(text()).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(text()).toContain(`"code":"${code}"`)
})

describe('a stop', () => {
  test('closes connections that are idle, and ends those that are kept alive with their next answer', async () => {
    const own = await startTestService()
    const agent = new Agent({ keepAlive: true, maxSockets: 12 })
    onTestFinished(() => agent.destroy())
    const authorization = `Bearer ${await own.token(SOCIAL_WORKER)}`
    const answers: string[] = []
    let refused = 0
    const ask = (): Promise<void> =>
      new Promise((resolve) => {
        const headers = { authorization, 'content-type': 'application/json' }
        const options = { port: own.service.port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, headers }
        const sent = httpRequest(options, (response) => {
          answers.push(`${response.statusCode} ${response.headers.connection}`)
          response.resume().on('close', resolve)
        })
        sent.on('error', () => {
          refused++
          resolve()
        })
        sent.end(ME)
      })
    const asking = new AbortController()
    const clients = Array.from({ length: 12 }, async () => {
      while (!asking.signal.aborted) await ask()
    })
    const idle = wire(own.service.port)
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(50), 30_000)
    await own.stop()
    expect(idle.isClosed()).toBe(true)
    // It has ended while they went on asking: none of them was served without end.
    await vi.waitFor(() => expect(refused).toBeGreaterThan(12), 10_000)
    asking.abort()
    await Promise.all(clients)
    const last = answers.slice(answers.findIndex((each) => each.endsWith('close')))
    expect(new Set(answers)).toEqual(
      new Set(['200 keep-alive', '200 close', ...last.filter((each) => each === '503 close')]),
    )
    const served = answers.filter((each) => each === '200 close')
    expect(served.length).toBeGreaterThan(0)
    expect(served.length).toBeLessThanOrEqual(12)
  })

  test('answers what runs; meanwhile it is not ready, and what comes new is told to try again', async () => {
    const own = await startTestService()
    const { socket, text } = wire(own.service.port)
    socket.write((await headOf(own, { length: ME.length })) + ME.slice(0, 5))
    await vi.waitFor(async () => expect(socket.bytesWritten).toBeGreaterThan(100))
    const { port } = own.service
    // Begun once another connection, opened after it, is answered.
    expect((await askOnce(port, '/health/ready')).status).toBe(200)
    const stopped = own.stop()
    const ready = await askOnce(port, '/health/ready')
    expect([ready.status, ready.headers.connection]).toEqual([503, 'close'])
    expect(JSON.parse(ready.text)).toMatchObject({ ready: false, parts: { serving: false, graph: true } })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await own.token(SOCIAL_WORKER)}` }
    const late = await askOnce(port, '/graphql', headers, ME)
    expect([late.status, late.headers['retry-after']]).toEqual([503, '5'])
    expect(late.text).toContain('"code":"UNAVAILABLE"')
    socket.write(ME.slice(5))
    await stopped
    expect(text()).toMatch(/^HTTP\/1.1 200 /)
    expect(text().toLowerCase()).toContain('connection: close')
    await expect(askOnce(port, '/graphql', headers, ME)).rejects.toThrow('ECONNREFUSED')
  })

  test('waits for what runs as long as is set, cuts it, says so, and closes the journal', async () => {
    const own = await startTestService({ settings: { PEERMAP_DRAIN_MS: '300' } })
    const { socket, isClosed } = wire(own.service.port)
    socket.write((await headOf(own, { length: ME.length })) + ME.slice(0, 5))
    expect((await askOnce(own.service.port, '/health/ready')).status).toBe(200)
    await own.stop()
    await vi.waitFor(() => expect(isClosed()).toBe(true))
    expect(own.logged()).toContain('"cut":1')
    expect(own.service.journal.available).toBe(false)
  })
})
