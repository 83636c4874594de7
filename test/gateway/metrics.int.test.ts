/** What an operator sees: /metrics of the real service, and the log. */
import { readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { TOKEN_REFUSALS } from '../../src/gateway/refused.ts'
import { ERROR_CODES } from '../../src/gateway/statuses.ts'
import { openDriver, read } from '../../src/graph/driver.ts'
import { connectionsOf } from '../../src/graph/watch.ts'
import { testDatabase } from '../support/database.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { asker, LANTERNFIELD, serveBorough } from './borough.ts'

serveBorough()

const SOCIAL_WORKER = asker('social-worker-assess-risk')

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })

let own: TestService
let metricsPort: number
beforeAll(async () => {
  metricsPort = await freePort()
  const settings = { PEERMAP_METRICS_PORT: String(metricsPort), PEERMAP_SLOW_MS: '1' }
  own = await startTestService({ settings })
})
afterAll(() => own.stop())

const metrics = async (): Promise<string> => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()

/** The value of one series; 0 where it is not there. */
const valueOf = (text: string, series: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.split(' ')
      .at(-1) ?? 0,
  )

const answers = (code: string, status: number): string => `peermap_answers_total{code="${code}",status="${status}"}`

const post = async (headers: Readonly<Record<string, string>>, body: string, path = '/graphql'): Promise<number> => {
  const url = `${own.service.url}${path}`
  return (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }))
    .status
}

const authorized = async () => ({
  authorization: `Bearer ${await own.token(SOCIAL_WORKER)}`,
  'x-purpose': 'ASSESS_RISK',
})

/** The names of series that a text of Prometheus has. */
const seriesOf = (text: string): ReadonlySet<string> =>
  new Set(
    Array.from(text.matchAll(/^# TYPE (\w+) (\w+)$/gm)).flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
    ),
  )

const DOCS = join(import.meta.dirname, '../../docs/operating')
const file = (name: string): string => readFileSync(join(DOCS, name), 'utf8')
const rules = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          for: z.string().optional(),
          labels: z.object({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.object({ summary: z.string() }),
        }),
      ),
    }),
  ),
})
const dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).min(1) })),
})

const NAMES = /\b(?:peermap|nodejs|process)_\w+/g
const namesIn = (text: string): readonly string[] => Array.from(text.matchAll(NAMES), ([name]) => name)

test('P9.6 agreements and impact assessments that are due are counted: of the demo one agreement', async () => {
  const text = await metrics()
  const of = (record: string) =>
    ['due', 'overdue'].map((when) => valueOf(text, `peermap_records_${when}{record="${record}"}`))
  expect([of('agreement'), of('impact_assessment')]).toEqual([
    [1, 0],
    [0, 0],
  ])
  expect(text).toContain('peermap_records_overdue{record="impact_assessment"} 0')
})

describe('docs/operating', () => {
  const alerts = rules.parse(parse(file('alerts.yml'))).groups.flatMap((group) => group.rules)
  const panels = dashboard.parse(JSON.parse(file('dashboard.json'))).panels
  const expressions = [
    ...alerts.map(({ alert, expr }) => ({ where: alert, expr })),
    ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ where: title, expr }))),
  ]

  test('alerts and panels ask for metrics that are there, and with labels that they have', async () => {
    const text = await metrics()
    const known = seriesOf(text)
    for (const { where, expr } of expressions)
      for (const name of namesIn(expr)) expect(known.has(name), `${where}: ${name}`).toBe(true)
    const values: Readonly<Record<string, readonly string[]>> = {
      part: ['graph', 'journal', 'keys', 'serving'],
      state: ['running', 'waiting', 'in_use'],
      code: ['OK', ...ERROR_CODES],
      reason: TOKEN_REFUSALS,
      job: ['peermap'],
    }
    for (const { where, expr } of expressions)
      for (const [, label = '', value = ''] of expr.matchAll(/(\w+)(?:=|=~|!~)"([^"]*)"/g))
        for (const each of value.split('|')) expect(values[label], `${where}: ${label}`).toContain(each)
  })

  test('each metric of ours is explained, and each that is explained is there', async () => {
    const text = await metrics()
    const ours = Array.from(text.matchAll(/^# TYPE (peermap_\w+) /gm), ([, name = '']) => name).toSorted()
    const explained = new Set(namesIn(file('alerts.md')).filter((name) => name.startsWith('peermap_')))
    expect([...explained].toSorted()).toEqual(ours)
  })

  test('each alert is explained under its name', () => {
    const headings = Array.from(file('alerts.md').matchAll(/^### (\w+)$/gm), ([, name]) => name)
    expect(headings).toEqual(alerts.map(({ alert }) => alert))
  })
})

describe('peermap_answers_total counts every answer by its code', () => {
  const QUERY = JSON.stringify({ query: '{ me { agency } }' })
  const CASES: readonly (readonly [what: string, code: string, status: number, ask: () => Promise<unknown>])[] = [
    ['an answer', 'OK', 200, async () => post(await authorized(), QUERY)],
    [
      'a refusal inside of an operation',
      'PURPOSE_REFUSED',
      200,
      () => own.ask(asker('manager-notify'), `{ peerMap(id: "${LANTERNFIELD}") { id } }`),
    ],
    [
      'a document that is wrong',
      'BAD_USER_INPUT',
      200,
      async () => post(await authorized(), '{"query":"{ nothing }"}'),
    ],
    ['a body that is no operation', 'BAD_USER_INPUT', 400, async () => post(await authorized(), '{}')],
    ['a body that is not JSON', 'BAD_USER_INPUT', 400, async () => post(await authorized(), '{')],
    ['a body over the limit', 'LIMIT_EXCEEDED', 413, async () => post(await authorized(), 'x'.repeat(100_001))],
    ['no token', 'UNAUTHENTICATED', 401, () => post({}, QUERY)],
    ['another path', 'NOT_FOUND', 404, () => post({}, QUERY, '/nothing')],
    ['another method', 'BAD_USER_INPUT', 405, () => fetch(`${own.service.url}/graphql`)],
  ]
  test.each(CASES)('%s: %s with status %d', async (_what, code, status, ask) => {
    const series = answers(code, status)
    const before = await metrics()
    await ask()
    const after = await metrics()
    expect(valueOf(after, series) - valueOf(before, series)).toBe(1)
    const all = (text: string): number =>
      text
        .split('\n')
        .filter((line) => line.startsWith('peermap_answers_total{'))
        .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)
    expect(all(after) - all(before)).toBe(1)
  })
})

test('P9.6 an answer that could not be recorded is counted as such, and the journal as not ready', async () => {
  const port = await freePort()
  const broken = await startTestService({ settings: { PEERMAP_METRICS_PORT: String(port) } })
  await broken.service.journal.close()
  const { json } = await broken.ask(SOCIAL_WORKER, `{ peerMap(id: "${LANTERNFIELD}") { title } }`)
  expect(json.errors?.[0]?.extensions.code).toBe('JOURNAL_UNAVAILABLE')
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const ready = await fetch(`${broken.service.url}/health/ready`)
  await broken.stop()
  expect(valueOf(text, answers('JOURNAL_UNAVAILABLE', 200))).toBe(1)
  expect(valueOf(text, answers('OK', 200))).toBe(0)
  expect(valueOf(text, 'peermap_ready{part="journal"}')).toBe(0)
  expect(valueOf(text, 'peermap_ready{part="graph"}')).toBe(1)
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { ready: false, parts: { graph: true, journal: false, keys: true, serving: true } },
  ])
})

test('refused tokens are counted by reason and logged with their issuer, and no token is in the log', async () => {
  const [head, , signature] = (await own.token(SOCIAL_WORKER)).split('.')
  const payload = Buffer.from(JSON.stringify({ iss: 'https://id.elsewhere.example', sub: 's3cret' })).toString(
    'base64url',
  )
  const token = `${head}.${payload}.${signature}`
  const series = 'peermap_tokens_refused_total{reason="UNKNOWN_ISSUER"}'
  const before = valueOf(await metrics(), series)
  for (let times = 0; times < 20; times++) expect(await post({ authorization: `Bearer ${token}` }, '{}')).toBe(401)
  expect(valueOf(await metrics(), series) - before).toBe(20)
  const lines = own
    .logged()
    .split('\n')
    .filter((line) => line.includes('UNKNOWN_ISSUER'))
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ issuer: 'https://id.elsewhere.example', msg: 'token refused' })
  expect(own.logged()).not.toContain('s3cret')
  expect(own.logged()).not.toContain(payload)
})

test('slow statements are logged by the name of their file and counted, with no parameter', async () => {
  await own.ask(SOCIAL_WORKER, `{ peerMap(id: "${LANTERNFIELD}") { title members { name } } }`)
  const slow = own
    .logged()
    .split('\n')
    .filter((line) => line.includes('slow statement'))
    .map((line): Readonly<Record<string, unknown>> => JSON.parse(line))
  const names = slow.map(({ statement }) => statement)
  expect(names).toContain('policy/facts')
  expect(names).toContain('generated')
  for (const { ms } of slow) expect(ms).toBeTypeOf('number')
  expect(own.logged()).not.toContain(LANTERNFIELD)
  const text = await metrics()
  expect(valueOf(text, 'peermap_slow_statements_total{statement="policy/facts"}')).toBeGreaterThan(0)
  expect(valueOf(text, 'peermap_plan_seconds_count')).toBeGreaterThan(0)
})

test('the pool: what is in use, and what waits for a connection', async () => {
  const driver = openDriver({ ...testDatabase(), poolSize: 2 })
  const wait = { text: 'UNWIND range(1, 300000) AS x RETURN sum(x)' }
  const reads = Array.from({ length: 5 }, () => read(driver, wait))
  const during = connectionsOf(driver)
  await Promise.all(reads)
  const after = connectionsOf(driver)
  await driver.close()
  expect([during, after]).toEqual([
    { inUse: 2, waiting: 3 },
    { inUse: 0, waiting: 0 },
  ])
})

test('labels are from closed lists: no id, no path, no subject', async () => {
  const text = await metrics()
  const labels = new Set(Array.from(text.matchAll(/(\w+)="/g), ([, label]) => label))
  const OURS = ['code', 'status', 'le', 'reason', 'statement', 'part', 'record', 'state', 'issuer']
  const OF_NODE = ['type', 'space', 'kind', 'version', 'major', 'minor', 'patch', 'quantile']
  expect([...labels].filter((label) => ![...OURS, ...OF_NODE].includes(String(label)))).toEqual([])
  expect(text).not.toContain(LANTERNFIELD)
})

test('a drain is seen: the part serving is 0 while what runs is answered', async () => {
  const port = await freePort()
  const draining = await startTestService({ settings: { PEERMAP_METRICS_PORT: String(port) } })
  const socket = connect(draining.service.port, '127.0.0.1')
  socket.on('error', () => undefined)
  const token = await draining.token(SOCIAL_WORKER)
  let answer = ''
  socket.on('data', (chunk) => (answer += chunk.toString()))
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 2\r\nauthorization: Bearer ${token}\r\nexpect: 100-continue\r\n\r\n`,
  )
  await vi.waitFor(() => expect(answer).toContain('100 Continue'))
  const stopped = draining.stop()
  const seen = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  socket.write('{}')
  await stopped
  expect(seen).toContain('peermap_ready{part="serving"} 0')
})
