/** What an error says, over real HTTP: its status, its media type, its fields, and nothing of what was sent. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { STATUS, type MediaType } from '../../src/gateway/statuses.ts'
import { startTestService, type Answer, type Asker } from '../support/service.ts'
import { asker, LANTERNFIELD, peermap, serveBorough } from './borough.ts'

serveBorough()

const WORKER = asker('social-worker-assess-risk')
const POLICE = asker('police-assess-risk')
const CANARY = 'Canaria-7f3a'
const GRAPHQL: MediaType = 'application/graphql-response+json'
const JSON_TYPE: MediaType = 'application/json'
const ME = '{ me { subject } }'
const NOWHERE = '0190ffff-0001-7000-8000-000000000000'

type Extensions = {
  readonly code: keyof typeof STATUS
  readonly fields?: readonly { readonly path: string; readonly message: string }[]
  readonly [name: string]: unknown
}
const extensionsOf = ({ text }: { readonly text: string }): readonly Extensions[] =>
  (JSON.parse(text).errors ?? []).map(({ extensions }: { extensions: Extensions }) => extensions)

/** Sends what no client of the test service would send. */
async function send(body: string, headers: Readonly<Record<string, string>>) {
  const response = await fetch(`${peermap().service.url}/graphql`, { method: 'POST', body, headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const opening = (title: string) => `mutation {
  openPeerMap(input: { title: "${title}", trigger: KNOWN_GROUP, statutoryFunction: OTHER }) { id }
}`
const ending = (mapId: string) =>
  `mutation { withdrawSharing(input: { mapId: "${mapId}", decisionId: "x", reason: "Invented", reveals: [] }) { id } }`
const LIST = `query($ids: [ID!]!) {
  previewSharing(map: "m", organisation: "o", purpose: ASSESS_RISK, categories: [IDENTITY], subjects: $ids) { id }
}`

describe('the same code has the same status, wherever it is raised', () => {
  test.each<[string, Asker, string, Readonly<Record<string, unknown>>, string]>([
    ['by the parser', WORKER, '{', {}, 'BAD_USER_INPUT'],
    ['in validation', WORKER, '{ nothing }', {}, 'BAD_USER_INPUT'],
    ['in a variable', WORKER, LIST, {}, 'BAD_USER_INPUT'],
    ['in a resolver', asker('manager'), ending(''), {}, 'BAD_USER_INPUT'],
    ['before the parser', WORKER, LIST, { ids: Array.from({ length: 501 }, String) }, 'LIMIT_EXCEEDED'],
    ['by the parser', WORKER, `{ ${'me { agency } '.repeat(500)} }`, {}, 'LIMIT_EXCEEDED'],
    [
      'in validation',
      WORKER,
      `{ ${Array.from({ length: 31 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
      {},
      'LIMIT_EXCEEDED',
    ],
    ['without a purpose', { ...WORKER, purpose: null }, ending(LANTERNFIELD), {}, 'PURPOSE_REQUIRED'],
    ['by whom it is for', POLICE, ending(LANTERNFIELD), {}, 'PURPOSE_REFUSED'],
    ['of a map that is not there', asker('manager'), ending(NOWHERE), {}, 'NOT_FOUND'],
    ['by the protocol', WORKER, opening('Invented Lane'), {}, 'STEP_REFUSED'],
  ])('%s: %o', async (_where, who, query, variables, code) => {
    for (const type of [GRAPHQL, JSON_TYPE]) {
      const answer = await peermap().ask(who, query, variables, { accept: type })
      const [first] = extensionsOf(answer)
      expect([first?.code, answer.text.includes(CANARY)]).toEqual([code, false])
      expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`)
      expect(answer.status).toBe(type === JSON_TYPE ? 200 : first === undefined ? null : STATUS[first.code])
      expect(first?.['limit'] !== undefined).toBe(code === 'LIMIT_EXCEEDED')
    }
  })

  test('what is no request of GraphQL has the status of its code for every client', async () => {
    const authorization = `Bearer ${await peermap().token(WORKER)}`
    for (const accept of [GRAPHQL, JSON_TYPE, '*/*', 'text/html'])
      for (const body of ['{', '{}', '[]']) {
        const { status, text } = await send(body, { authorization, accept, 'content-type': 'application/json' })
        expect([status, extensionsOf({ text }).map(({ code }) => code)]).toEqual([400, ['BAD_USER_INPUT']])
      }
  })

  test('an answer with data is 200 for both', async () => {
    for (const accept of [GRAPHQL, JSON_TYPE]) {
      const { status, headers } = await peermap().ask(
        WORKER,
        `{ peerMap(id: "${NOWHERE}") { title } me { subject } }`,
        {},
        { accept },
      )
      expect([status, headers['content-type']]).toEqual([200, `${accept}; charset=utf-8`])
    }
  })

  test('401 says which scheme is asked for, and whether the token was no good; nothing of the token is told', async () => {
    const none = await send(JSON.stringify({ query: ME }), { 'content-type': 'application/json' })
    const bad = await send(JSON.stringify({ query: ME }), {
      'content-type': 'application/json',
      authorization: `Bearer ${CANARY}.${CANARY}.${CANARY}`,
    })
    const malformed = await send(JSON.stringify({ query: ME }), { authorization: `Basic ${CANARY}` })
    expect([malformed.status, malformed.headers.get('www-authenticate')]).toEqual([401, 'Bearer error="invalid_token"'])
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect([bad.status, bad.headers.get('www-authenticate')]).toEqual([401, 'Bearer error="invalid_token"'])
    expect(bad.text + JSON.stringify([...bad.headers]) + peermap().logged()).not.toContain(CANARY)
  })

  test('`errorCodes` tells each status', async () => {
    const { json } = await peermap().ask({ ...POLICE, purpose: null }, '{ errorCodes { code status missing limits } }')
    const told: readonly { code: string; status: number; missing: string[]; limits: string[] }[] =
      json.data?.['errorCodes'] ?? []
    expect(Object.fromEntries(told.map(({ code, status }) => [code, status]))).toEqual(STATUS)
    expect(told.find(({ code }) => code === 'RATE_LIMITED')?.limits).toEqual(['CALLER_RATE', 'ORGANISATION_RATE'])
    expect(told.find(({ code }) => code === 'STEP_REFUSED')?.missing).toContain('DO_FIRST')
  })
})

describe('what is missing, or wrong, is told by field', () => {
  const STEP = `mutation($input: OpenPeerMapInput!) { openPeerMap(input: $input) { id } }`
  const LITERALS = `mutation { openPeerMap(input: {
    title: 7012345678, trigger: CANARIA_7f3a, openedOn: "${CANARY}", retainUntil: "2199-12-31", event: { what: "${CANARY}\\u0007" }
  }) { id } }`
  const wrongOf = (answer: Answer): readonly string[] => {
    expect(answer.json.errors).toHaveLength(1)
    return (extensionsOf(answer)[0]?.fields ?? []).map(({ path, message }) => `${path}: ${message}`)
  }

  test('each wrong value in variables, in one error, and none of them is repeated', async () => {
    const input = { title: [CANARY], trigger: CANARY, retainUntil: '2199-12-31', [CANARY]: 1 }
    const answer = await peermap().ask(WORKER, STEP, { input })
    expect(wrongOf(answer).toSorted()).toEqual([
      'input.retainUntil: a day of the calendar from 1900 to 2100, written YYYY-MM-DD',
      expect.stringMatching(/^input.statutoryFunction: needed: one of CA1989_S17, /),
      'input.title: a text of 1 to 200 characters on one line',
      expect.stringMatching(/^input.trigger: one of .*KNOWN_GROUP/),
      'input: an object with fields of OpenPeerMapInput alone',
    ])
    expect(answer.text + peermap().logged()).not.toContain(CANARY)
  })

  test('each wrong value in the document, in one error, and none of them is repeated', async () => {
    const answer = await peermap().ask(WORKER, LITERALS.replace('openedOn', 'reviewDue'))
    expect(wrongOf(answer)).toEqual(
      expect.arrayContaining([
        'input.title: a text',
        'input.retainUntil: a day of the calendar from 1900 to 2100, written YYYY-MM-DD',
        'input.reviewDue: a day of the calendar from 1900 to 2100, written YYYY-MM-DD',
        expect.stringMatching(/^input.trigger: one of /),
        expect.stringMatching(/^input.statutoryFunction: needed: one of CA1989_S17, /),
      ]),
    )
    expect((answer.text + peermap().logged()).toLowerCase()).not.toMatch(/canaria|7012345678/)
  })

  test('at most fifty wrong values are named', async () => {
    const { json, text } = await peermap().ask(WORKER, LIST, { ids: Array.from({ length: 200 }, () => [CANARY]) })
    expect([json.errors?.length, extensionsOf({ text })[0]?.fields?.length]).toEqual([1, 50])
    expect(text).not.toContain(CANARY)
  })

  test('what the protocol misses has path, rule, clause, code and message', async () => {
    const answer = await peermap().ask(WORKER, opening('Invented Lane'))
    expect(extensionsOf(answer)[0]?.['missing']).toEqual([
      {
        path: 'input.statutoryCitation',
        rule: null,
        clause: 'P3.2',
        code: 'REQUIRED',
        message: 'another statutory function is named with its citation',
      },
    ])
  })

  test('a conflict says of which kind it is', async () => {
    const key = { 'idempotency-key': '0190ffff-0001-7000-8000-00000000000a' }
    const titled = (title: string) => opening(title).replace('OTHER', 'CA1989_S17')
    await peermap().ask(WORKER, titled('Invented Lane'), {}, key)
    const answer = await peermap().ask(WORKER, titled('Invented Street'), {}, { ...key, accept: GRAPHQL })
    expect([answer.status, extensionsOf(answer)]).toEqual([409, [{ code: 'CONFLICT', conflictKind: 'KEY_REUSED' }]])
  })
})

describe('a rate', () => {
  const asks = (mapId: string) => `mutation { urgentAccess(input: {
    mapId: "${mapId}", immediateRisk: "Invented: somebody is in danger now", reveals: []
  }) { id } }`

  test('refuses whoever asks too much, records nothing of it, and never stands in the way of urgent access (P0.1)', async () => {
    const own = await startTestService({ settings: { PEERMAP_RATE_CALLER: '4', PEERMAP_RATE_ORGANISATION: '5000' } })
    try {
      const stranger: Asker = { ...WORKER, sub: 'invented-colleague' }
      const journal = (): string => readFileSync(join(own.home, 'journal', 'journal.jsonl'), 'utf8')
      for (const _ of [1, 2, 3, 4]) expect((await own.ask(stranger, ME)).status).toBe(200)
      const before = journal()
      for (const accept of [GRAPHQL, JSON_TYPE]) {
        const refused = await own.ask(stranger, `{ peerMap(id: "${LANTERNFIELD}") { title } }`, {}, { accept })
        expect([refused.status, extensionsOf(refused)]).toEqual([
          429,
          [{ code: 'RATE_LIMITED', limit: { name: 'CALLER_RATE', most: 4 }, retryAfter: expect.any(Number) }],
        ])
        expect(refused.headers['retry-after']).toBe(String(extensionsOf(refused)[0]?.['retryAfter']))
      }
      expect(journal()).toBe(before)
      expect((await own.ask(WORKER, ME)).status).toBe(200)
      expect(extensionsOf(await own.ask(stranger, asks(LANTERNFIELD)))).toEqual([])
      const { json } = await own.ask(stranger, `{ peerMap(id: "${LANTERNFIELD}") { title } }`)
      expect(json.data).toEqual({ peerMap: { title: 'Lanternfield Estate' } })
    } finally {
      await own.stop()
    }
  })

  test('a refusal that is recorded costs so much that nobody fills the journal with them', async () => {
    const own = await startTestService({ settings: { PEERMAP_RATE_CALLER: '30', PEERMAP_RATE_ORGANISATION: '5000' } })
    try {
      const codes = []
      for (const _ of [1, 2, 3, 4]) codes.push(extensionsOf(await own.ask(POLICE, ending(LANTERNFIELD)))[0]?.code)
      expect(codes).toEqual(['PURPOSE_REFUSED', 'PURPOSE_REFUSED', 'RATE_LIMITED', 'RATE_LIMITED'])
    } finally {
      await own.stop()
    }
  })
})
