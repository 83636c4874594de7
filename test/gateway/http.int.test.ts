/** The service over real HTTP, on the invented borough. */
import { once } from 'node:events'
import { request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { getIntrospectionQuery } from 'graphql'
import { describe, expect, test, vi } from 'vitest'
import { PURPOSES } from '../../src/policy/terms.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { asker, LANTERNFIELD, peermap, serveBorough } from './borough.ts'

serveBorough()

const SOCIAL_WORKER = asker('social-worker-assess-risk')
const ME = '{ me { agency purpose } }'

/** The head of a request, for a socket. */
const headOf = async (service: TestService, length: number): Promise<string> =>
  [
    'POST /graphql HTTP/1.1',
    'host: localhost',
    'connection: close',
    'content-type: application/json',
    `content-length: ${length}`,
    `authorization: Bearer ${await service.token(SOCIAL_WORKER)}`,
    'x-purpose: ASSESS_RISK\r\n\r\n',
  ].join('\r\n')

type Sent = { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }

const send = async (path: string, { method = 'POST', headers = {}, body }: Sent = {}) => {
  const response = await fetch(`${peermap().service.url}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  })
  return { status: response.status, headers: response.headers, json: JSON.parse(await response.text()) }
}

const authorized = async (): Promise<Readonly<Record<string, string>>> => ({
  authorization: `Bearer ${await peermap().token(SOCIAL_WORKER)}`,
  'x-purpose': 'ASSESS_RISK',
  'content-type': 'application/json',
})

const codeOf = ({ errors }: { readonly errors?: readonly { readonly extensions: { readonly code: string } }[] }) =>
  errors?.map(({ extensions }) => extensions.code)

/** A question of so many bytes. */
const padded = (bytes: number): string => {
  const body = JSON.stringify({ query: ME, variables: { pad: '' } })
  return body.replace('""', `"${'x'.repeat(bytes - body.length)}"`)
}

describe('HTTP', () => {
  test('health: live and ready', async () => {
    expect(await send('/health/live', { method: 'GET' })).toMatchObject({ status: 200, json: { live: true } })
    expect(await send('/health/ready', { method: 'GET' })).toMatchObject({ status: 200, json: { ready: true } })
  })

  test.each(['/metrics', '/graphiql', '/explorer', '/explorer/page.js', '/graphql/x', '/.env', '/health'])(
    'nothing is at %s',
    async (path) => {
      const { status, json } = await send(path, { method: 'GET' })
      expect([status, codeOf(json)]).toEqual([404, ['NOT_FOUND']])
    },
  )

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const path = `/graphql?query=${encodeURIComponent(ME)}`
    const { status, headers, json } = await send(path, { method, headers: await authorized() })
    expect([status, headers.get('allow'), codeOf(json)]).toEqual([405, 'POST', ['BAD_USER_INPUT']])
  })

  test.each(['text/plain', 'application/graphql', 'multipart/form-data', ''])(
    'the content type "%s" is refused',
    async (type) => {
      const headers = { ...(await authorized()), 'content-type': type }
      const { status, json } = await send('/graphql', { headers, body: JSON.stringify({ query: ME }) })
      expect([status, codeOf(json)]).toEqual([400, ['BAD_USER_INPUT']])
    },
  )

  test.each([
    ['not JSON', '{', 'BAD_USER_INPUT'],
    ['a batch', JSON.stringify([{ query: ME }, { query: ME }]), 'BAD_USER_INPUT'],
    ['no query', '{}', 'BAD_USER_INPUT'],
    ['a query that is no text', '{"query":1}', 'BAD_USER_INPUT'],
    [
      'a persisted query',
      JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
      'BAD_USER_INPUT',
    ],
    ['a syntax error', JSON.stringify({ query: '{' }), 'BAD_USER_INPUT'],
    ['a field that is not there', JSON.stringify({ query: '{ secret }' }), 'BAD_USER_INPUT'],
    ['a mutation', JSON.stringify({ query: 'mutation { createPeerMaps { id } }' }), 'BAD_USER_INPUT'],
    ['introspection', JSON.stringify({ query: '{ __schema { types { name } } }' }), 'BAD_USER_INPUT'],
    ['introspection as tools ask for it', JSON.stringify({ query: getIntrospectionQuery() }), 'BAD_USER_INPUT'],
    ['2,001 tokens', JSON.stringify({ query: `{ ${'me { agency } '.repeat(500)} }` }), 'LIMIT_EXCEEDED'],
  ])('%s is refused', async (_what, body, code) => {
    const { json } = await send('/graphql', { headers: await authorized(), body })
    expect([codeOf(json), json.data ?? null]).toEqual([[code], null])
  })

  test('a suggestion tells no name of the schema', async () => {
    const { json } = await peermap().ask(SOCIAL_WORKER, '{ peerMap(id: "x") { memberz { id } } }')
    expect(json.errors?.[0]?.message).not.toContain('members')
  })

  test('100,000 bytes are read, one more is refused, and the refusal arrives', async () => {
    const headers = await authorized()
    expect((await send('/graphql', { headers, body: padded(100_000) })).json.data).toEqual({
      me: { agency: 'CFS', purpose: 'ASSESS_RISK' },
    })
    const large = await send('/graphql', { headers, body: padded(100_001) })
    expect([large.status, codeOf(large.json)]).toEqual([413, ['LIMIT_EXCEEDED']])
    const huge = await send('/graphql', { headers, body: padded(5_000_000) })
    expect([huge.status, codeOf(huge.json)]).toEqual([413, ['LIMIT_EXCEEDED']])
  })

  test('an answer is compressed as the client accepts it, and a short one is not', async () => {
    const own = await authorized()
    const answerIn = async (encoding: string, query: string) =>
      new Promise<{ readonly headers: IncomingHttpHeaders; readonly body: Buffer }>((resolve, reject) => {
        const headers = { ...own, 'accept-encoding': encoding }
        request(`${peermap().service.url}/graphql`, { method: 'POST', headers }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }))
        })
          .on('error', reject)
          .end(JSON.stringify({ query }))
      })
    const map = `{ peerMap(id: "${LANTERNFIELD}") { members { id label name open } peerTies { id from to kind } } }`
    const [plain, br, gzip] = await Promise.all([answerIn('', map), answerIn('br', map), answerIn('gzip', map)])
    const data = (body: Buffer): unknown => JSON.parse(body.toString()).data
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip'])
    expect(data(brotliDecompressSync(br.body))).toEqual(data(plain.body))
    expect(data(gunzipSync(gzip.body))).toEqual(data(plain.body))
    expect(br.body.length * 4).toBeLessThan(plain.body.length)
    for (const { headers } of [plain, br, gzip]) expect(headers['vary']).toBe('accept, accept-encoding')
    expect((await answerIn('br', ME)).headers['content-encoding']).toBeUndefined()
  })

  test('a page of another origin is told nothing, and a foreign name of this machine is refused', async () => {
    const { status, headers } = await send('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://maps.example.org', 'access-control-request-method': 'POST' },
    })
    expect(status).toBe(405)
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(peermap().service.port, '127.0.0.1', () =>
        socket.write('GET /health/ready HTTP/1.1\r\nhost: attacker.example\r\nconnection: close\r\n\r\n'),
      )
      let text = ''
      socket
        .on('data', (chunk) => (text += chunk.toString()))
        .on('end', () => resolve(text))
        .on('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 421 /)
    expect(answer).not.toContain('"ready"')
  })

  test('every answer is not to be stored', async () => {
    const answers = [
      await send('/health/live', { method: 'GET' }),
      await send('/nothing', { method: 'GET' }),
      await send('/graphql', { headers: {}, body: '{}' }),
      await send('/graphql', { headers: await authorized(), body: JSON.stringify({ query: ME }) }),
    ]
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    }
  })

  test('without a token nothing is answered, and the reason is not told apart from the claims', async () => {
    const { status, json } = await send('/graphql', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: ME }),
    })
    expect([status, codeOf(json)]).toEqual([401, ['UNAUTHENTICATED']])
  })

  test('a token or a purpose sent twice is refused', async () => {
    const { port } = peermap().service
    const body = JSON.stringify({ query: ME })
    const raw = (await headOf(peermap(), body.length)).replace('\r\n\r\n', '\r\nX-PURPOSE: NOTIFY\r\n\r\n') + body
    const answer = await new Promise<string>((resolve, reject) => {
      let text = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(raw))
      socket
        .on('data', (chunk) => (text += chunk.toString()))
        .on('end', () => resolve(text))
        .on('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400/)
    expect(answer).toContain('"code":"PURPOSE_REQUIRED"')
  })
})

describe('P4.6 a purpose', () => {
  test('is not needed for me, protocol and vocabulary', async () => {
    const query =
      '{ me { agency organisation subject roles purpose } protocol { clauses { id } rules { id } ceiling { category } } vocabulary { term } }'
    const { json } = await peermap().ask({ ...SOCIAL_WORKER, purpose: null }, query)
    expect(json.errors).toBeUndefined()
    expect(json.data).toMatchObject({ me: { agency: 'CFS', purpose: null }, protocol: { ceiling: null } })
    expect(json.extensions).toBeUndefined()
  })

  test.each([
    '{ peerMap(id: "x") { id } }',
    '{ peerMaps { total } }',
    '{ person(ref: "x") { id } }',
    '{ journal { total } }',
  ])('is needed for %s, and the list is told', async (query) => {
    const { json } = await peermap().ask({ ...SOCIAL_WORKER, purpose: null }, query)
    expect(codeOf(json)).toEqual(['PURPOSE_REQUIRED'])
    for (const purpose of PURPOSES) expect(json.errors?.[0]?.message).toContain(purpose)
  })

  test('that opens no map is refused', async () => {
    const { json } = await peermap().ask(asker('manager-notify'), `{ peerMap(id: "${LANTERNFIELD}") { id } }`)
    expect([codeOf(json), json.data]).toEqual([['PURPOSE_REFUSED'], { peerMap: null }])
  })
})

const aliases = (count: number): string => Array.from({ length: count }, (_, i) => `a${i}: title`).join(' ')

test.each([
  ['11 levels', `{ peerMap(id: "x") { members ${'{ peers '.repeat(9)} { id } ${'}'.repeat(9)} } }`],
  ['31 aliases', `{ peerMap(id: "x") { ${aliases(31)} } }`],
  ['21 directives', `{ peerMap(id: "x") { ${'title @include(if: true) '.repeat(21)} } }`],
  ['two operations', `query A { me { agency } } query B { me { agency } }`],
  ['a page of 5,001', `{ peerMap(id: "${LANTERNFIELD}") { members(limit: 5001) { id } } }`],
  [
    'a cost over 500,000',
    `{ peerMap(id: "${LANTERNFIELD}") { members { peers { peers { peers { peers { id } } } } } } }`,
  ],
])('%s are over a limit', async (_what, query) => {
  const { json } = await peermap().ask(SOCIAL_WORKER, query)
  expect([codeOf(json), json.data?.['peerMap'] ?? null]).toEqual([['LIMIT_EXCEEDED'], null])
})

test('fragments that multiply are refused at once', async () => {
  const doubling = Array.from({ length: 60 }, (_, i) => `fragment F${i} on PeerMap { ...F${i + 1} ...F${i + 1} }`).join(
    ' ',
  )
  const query = `{ peerMap(id: "${LANTERNFIELD}") { ...F0 } } ${doubling} fragment F60 on PeerMap { title }`
  const began = performance.now()
  const { json } = await peermap().ask(SOCIAL_WORKER, query)
  expect(codeOf(json)).toEqual(['LIMIT_EXCEEDED'])
  expect(performance.now() - began).toBeLessThan(2_000)
})

describe('a stop', () => {
  test('answers what has begun, then refuses connections, and closes the journal', async () => {
    const own = await startTestService()
    const query = `{ peerMap(id: "${LANTERNFIELD}") { title members { label } } }`
    const body = JSON.stringify({ query })
    const socket = connect(own.service.port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    const head = await headOf(own, body.length)
    socket.write(head.replace('\r\n\r\n', '\r\nexpect: 100-continue\r\n\r\n'))
    await vi.waitFor(() => expect(answer).toContain('100 Continue'))
    const stopped = own.stop()
    socket.write(body)
    await Promise.all([stopped, once(socket, 'end')])
    expect(answer).toContain('"title":"Lanternfield Estate"')
    expect(own.service.journal.available).toBe(false)
    await expect(own.ask(SOCIAL_WORKER, query)).rejects.toThrow('fetch failed')
  })
})
