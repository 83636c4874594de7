/** Host, origin and preflight over real connections, as a hostile page or a careless client sends them. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answeredAtDoor, doorOf } from '../../src/gateway/door.ts'
import { reply } from '../../src/gateway/http.ts'
import { listenHttp, type Listening } from '../../src/gateway/listen.ts'

const ORIGIN = 'https://maps.example.org'
const DOOR = doorOf({ host: '127.0.0.1', allowedHosts: [], allowedOrigins: [ORIGIN] })

let listening: Listening
const handled: (string | undefined)[] = []

beforeAll(async () => {
  listening = await listenHttp({
    host: '127.0.0.1',
    port: 0,
    requestMs: 10_000,
    underwayMs: 0,
    handle: async (exchange) => {
      if (answeredAtDoor(exchange, DOOR, () => undefined)) return
      handled.push(exchange.request.url)
      reply(exchange, { status: 401, body: { refused: true } })
    },
    onRefused: () => undefined,
  })
})
afterAll(async () => void (await listening.drain(0)))

/** What is answered to some lines, each with CRLF behind it, and an empty one: the status line and the headers. */
const answerTo = (...lines: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(listening.port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    socket
      .on('data', (chunk) => {
        text += chunk.toString()
        if (text.includes('\r\n\r\n')) socket.destroy()
      })
      .on('close', () => resolve(text.toLowerCase()))
      .on('error', reject)
  })

const statusOf = (answer: string): number => Number(answer.split(' ')[1])

describe('the host', () => {
  test.each([
    ['this machine', ['GET / HTTP/1.1', 'Host: localhost:4000'], 401],
    ['HTTP/1.0 with a host', ['GET / HTTP/1.0', 'Host: localhost'], 401],
    ['another name', ['GET / HTTP/1.1', 'Host: attacker.example'], 421],
    ['another name for health', ['GET /health/live HTTP/1.1', 'Host: attacker.example'], 421],
    ['userinfo', ['GET / HTTP/1.1', 'Host: attacker.example@localhost'], 421],
    ['two hosts', ['GET / HTTP/1.1', 'Host: localhost', 'Host: attacker.example'], 421],
    ['two hosts, ours behind', ['GET / HTTP/1.1', 'Host: attacker.example', 'Host: localhost'], 421],
    ['HTTP/1.0 without a host', ['GET / HTTP/1.0'], 421],
    ['HTTP/1.1 without a host', ['GET / HTTP/1.1'], 400],
    ['an empty host', ['GET / HTTP/1.1', 'Host: '], 421],
    [
      'a host only in X-Forwarded-Host',
      ['GET / HTTP/1.1', 'Host: attacker.example', 'X-Forwarded-Host: localhost'],
      421,
    ],
    [
      'a preflight for another name',
      ['OPTIONS / HTTP/1.1', 'Host: attacker.example', `Origin: ${ORIGIN}`, 'Access-Control-Request-Method: POST'],
      421,
    ],
  ])('%s', async (_what, lines, status) => {
    const before = handled.length
    const answer = await answerTo(...lines)
    expect(statusOf(answer)).toBe(status)
    expect(handled.length - before).toBe(status === 401 ? 1 : 0)
    expect(answer).not.toContain('access-control')
  })

  test('a request target with another host is no path of ours', async () => {
    await answerTo('GET http://attacker.example/graphql HTTP/1.1', 'Host: localhost')
    expect(handled.at(-1)).toBe('http://attacker.example/graphql')
  })
})

describe('the origin', () => {
  const post = async (...origins: readonly string[]): Promise<string> =>
    answerTo('POST /graphql HTTP/1.1', 'Host: localhost', ...origins.map((origin) => `Origin: ${origin}`))

  test('of the settings may read an error that came before GraphQL', async () => {
    const answer = await post(ORIGIN)
    expect(statusOf(answer)).toBe(401)
    expect(answer).toContain(`\r\naccess-control-allow-origin: ${ORIGIN}\r\n`)
    expect(answer).toContain('\r\naccess-control-expose-headers: retry-after, allow\r\n')
    expect(answer).toContain('\r\nvary: origin, accept, accept-encoding\r\n')
    expect(answer).not.toContain('access-control-allow-credentials')
  })

  test.each([
    [['https://attacker.example']],
    [['null']],
    [[ORIGIN, 'https://attacker.example']],
    [[ORIGIN, ORIGIN]],
    [[]],
  ])('%j may not', async (origins) => {
    const answer = await post(...origins)
    expect(statusOf(answer)).toBe(401)
    expect(answer).not.toContain('access-control')
    expect(answer).toContain('\r\nvary: origin, accept, accept-encoding\r\n')
  })
})

describe('a preflight', () => {
  const ask = async (origin: string, method: string): Promise<string> =>
    answerTo(
      'OPTIONS /graphql HTTP/1.1',
      'Host: localhost',
      `Origin: ${origin}`,
      `Access-Control-Request-Method: ${method}`,
      'Access-Control-Request-Headers: authorization,x-purpose,x-other',
      'Access-Control-Request-Private-Network: true',
    )

  test.each(['POST', 'PUT', 'GET'])('that asks for %s is told what may be sent, and no more', async (method) => {
    const answer = await ask(ORIGIN, method)
    expect(statusOf(answer)).toBe(204)
    expect(answer).toContain(`\r\naccess-control-allow-origin: ${ORIGIN}\r\n`)
    expect(answer).toContain('\r\naccess-control-allow-methods: post\r\n')
    expect(answer).toContain(
      '\r\naccess-control-allow-headers: authorization, x-purpose, idempotency-key, content-type\r\n',
    )
    expect(answer).not.toContain('credentials')
    expect(answer).not.toContain('private-network')
    expect(answer).not.toContain('content-length')
  })

  test('of another origin is an OPTIONS like any', async () => {
    const answer = await ask('https://attacker.example', 'POST')
    expect(statusOf(answer)).toBe(401)
    expect(answer).not.toContain('access-control')
  })
})

test('an idle connection is kept longer than a proxy keeps it', async () => {
  expect(await answerTo('GET / HTTP/1.1', 'Host: localhost')).toContain('\r\nkeep-alive: timeout=65\r\n')
})
