/** What a drain waits for, over real connections. */
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { reply, type Exchange } from '../../src/gateway/http.ts'
import { listenHttp } from '../../src/gateway/listen.ts'

const OK = { status: 200, body: { done: true } }

/** A connection that is kept, used by one request after the other. */
function connectionTo(port: number): () => Promise<number | 'CUT'> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  return () =>
    new Promise((done) => {
      request({ port, agent, path: '/' }, (response) => {
        response.resume().once('end', () => done(response.statusCode ?? 0))
      })
        .once('error', () => done('CUT'))
        .end()
    })
}

test('a request that was on its way when the drain began is answered, although nothing ran for a moment', async () => {
  const begun: (() => void)[] = []
  const listening = await listenHttp({
    host: '127.0.0.1',
    port: 0,
    requestMs: 10_000,
    underwayMs: 2_000,
    handle: async (exchange: Exchange) => {
      await new Promise<void>((go) => begun.push(go))
      reply(exchange, OK)
    },
    onRefused: () => undefined,
  })
  onTestFinished(() => void listening.drain(0))
  const until = async (count: number): Promise<void> => {
    while (begun.length < count) await sleep(1)
  }
  const first = connectionTo(listening.port)
  const second = connectionTo(listening.port)
  // The second connection is kept, and nothing runs on it.
  const opening = second()
  await until(1)
  begun[0]?.()
  expect(await opening).toBe(200)
  const running = first()
  await until(2)

  const drained = listening.drain(10_000)
  begun[1]?.()
  expect(await running).toBe(200)
  const late = second()
  await until(3)
  await sleep(2_500)
  begun[2]?.()
  expect(await late).toBe(200)
  expect(await drained).toBe(0)
})

test('a request behind one whose answer ended the connection is not waited for', async () => {
  const begun: string[] = []
  const listening = await listenHttp({
    host: '127.0.0.1',
    port: 0,
    requestMs: 10_000,
    underwayMs: 0,
    handle: async (exchange: Exchange) => {
      begun.push(exchange.request.url ?? '')
      await sleep(50)
      exchange.response.setHeader('connection', 'close')
      reply(exchange, OK)
    },
    onRefused: () => undefined,
  })
  const socket = connect(listening.port, '127.0.0.1')
  socket.on('error', () => undefined).resume()
  const ended = once(socket, 'close')
  socket.write('GET /one HTTP/1.1\r\nhost: peermap\r\n\r\nGET /two HTTP/1.1\r\nhost: peermap\r\n\r\n')
  await ended
  expect(begun).toEqual(['/one', '/two'])
  expect(await listening.drain(5_000)).toBe(0)
})

test('an idle connection, which is kept for a minute, ends with the drain', async () => {
  const listening = await listenHttp({
    host: '127.0.0.1',
    port: 0,
    requestMs: 10_000,
    underwayMs: 0,
    handle: async (exchange: Exchange) => reply(exchange, OK),
    onRefused: () => undefined,
  })
  const socket = connect(listening.port, '127.0.0.1')
  const answered = once(socket, 'data')
  socket.write('GET / HTTP/1.1\r\nhost: peermap\r\n\r\n')
  expect(String(await answered)).toMatch(/keep-alive: timeout=65/i)
  const ended = once(socket.resume(), 'close')
  expect(await listening.drain(60_000)).toBe(0)
  await ended
})
