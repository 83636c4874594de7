/** Tools and pages that reach the service where introspection is on: graphql-js, graphql-codegen, and a real browser. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../src/config.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { firstQuery } from '../../src/gateway/explorer-bundle.ts'
import { today } from '../../src/policy/age.ts'
import { hasBrowser, launchBrowser } from '../support/browser.ts'
import { testDriver, wipe } from '../support/database.ts'
import { memoryFolder } from '../support/memory.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { asker } from './borough.ts'

const POLICE = asker('police-assess-risk')
/** A name of an attacker's, pointed at this machine. */
const REBOUND = 'attacker.example'

/** An empty page on a port of its own. */
async function servePage(): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<!doctype html><link rel="icon" href="data:,">')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { origin: `http://localhost:${address.port}`, server }
}

const driver = testDriver()
let peermap: TestService
let allowed: Awaited<ReturnType<typeof servePage>>
let other: Awaited<ReturnType<typeof servePage>>

beforeAll(async () => {
  await wipe(driver)
  const now = new Date()
  await loadDemo(driver, { today: today(now), now, log: () => undefined })
  ;[allowed, other] = await Promise.all([servePage(), servePage()])
  peermap = await startTestService({
    introspection: true,
    // A busy machine plans the first query for long.
    settings: { PEERMAP_ALLOWED_ORIGINS: allowed.origin, PEERMAP_REQUEST_MS: '50000', PEERMAP_STATEMENT_MS: '45000' },
  })
})
afterAll(async () => {
  for (const page of [allowed, other]) page?.server.close()
  await peermap?.stop()
  await driver.close()
})

describe('introspection', () => {
  const sorted = (schema: ReturnType<typeof buildSchema>): string => printSchema(lexicographicSortSchema(schema))

  test('by graphql-js, with all its options, gives the public schema', async () => {
    const query = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      experimentalDirectiveDeprecation: true,
      oneOf: true,
    })
    const { json } = await peermap.ask({ ...POLICE, purpose: null }, query)
    expect(json.errors).toBeUndefined()
    const told = buildClientSchema(JSON.parse(JSON.stringify(json.data)))
    const published = buildSchema(readFileSync(join(ROOT, 'src/generated/schema.graphql'), 'utf8'))
    expect(Object.keys(told.getTypeMap()).toSorted()).toEqual(Object.keys(published.getTypeMap()).toSorted())
    expect(sorted(told)).toContain('type YoungPerson')
  })

  test('by graphql-codegen, from the address of the service, makes a client’s types', async () => {
    const folder = mkdtempSync(join(memoryFolder(), 'peermap-codegen-'))
    try {
      const file = join(folder, 'types.ts')
      await generate(
        {
          schema: {
            [`${peermap.service.url}/graphql`]: {
              headers: { authorization: `Bearer ${await peermap.token(POLICE)}` },
            },
          },
          generates: { [file]: { plugins: ['typescript'] } },
          silent: true,
        },
        true,
      )
      expect(readFileSync(file, 'utf8')).toContain('export type YoungPerson = {')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test.each([
    [
      'lists of fields in one another',
      '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
    ],
    [
      'hundreds of aliases',
      `{ __schema { types { ${Array.from({ length: 400 }, (_, i) => `a${i}: name`).join(' ')} } } }`,
    ],
    ['a deep type', `{ __type(name: "Query") { ${'ofType { '.repeat(20)} name ${'}'.repeat(20)} } }`],
  ])('of %s is refused', async (_what, query) => {
    const { json } = await peermap.ask(POLICE, query)
    expect(json.data ?? null).toBeNull()
    expect(json.errors?.length).toBeGreaterThan(0)
  })
})

test('the explorer is answered to GET and HEAD, with a policy that lets nothing else in', async () => {
  const at = `${peermap.service.url}/explorer`
  const page = await fetch(at)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
  expect(policy).toContain("connect-src 'self'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  const script = await fetch(`${at}/page.js`, { method: 'HEAD' })
  expect([script.status, script.headers.get('content-type'), await script.text()]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    '',
  ])
  expect((await fetch(at, { method: 'POST' })).status).toBe(405)
  expect((await fetch(`${at}/page.tsx`)).status).toBe(404)
})

describe.skipIf(!hasBrowser)('in a browser', () => {
  let browser: Browser
  const opened: Page[] = []

  beforeAll(async () => {
    browser = await launchBrowser([REBOUND])
  })
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close()
  })
  afterAll(async () => {
    await browser?.close()
  })

  const open = async (): Promise<Page> => {
    const page = await browser.newPage()
    page.setDefaultTimeout(50_000)
    opened.push(page)
    return page
  }

  test('the explorer asks the first query of the README with a token that is stored nowhere', async () => {
    const page = await open()
    const problems: string[] = []
    const asked: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    page.on('pageerror', ({ message }) => problems.push(message))
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${peermap.service.url}/explorer`)
    const token = await peermap.token(POLICE)
    await page.getByLabel('Token').fill(token)
    await page.getByLabel('Purpose').selectOption('ASSESS_RISK')
    const written = await page.evaluate(
      "document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.getValue()",
    )
    expect(written).toBe(firstQuery(readFileSync(join(ROOT, 'README.md'), 'utf8')))
    await page.getByRole('button', { name: /execute/i }).click()
    await page.locator('.result-window').getByText('Linnet Oakapple').waitFor()
    await page.getByRole('button', { name: /documentation explorer/i }).click()
    await page.getByText('A GraphQL schema provides a root type').waitFor()
    await page.getByRole('button', { name: /settings/i }).click()
    await page.getByRole('dialog').getByText('Theme', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /show history/i }).click()
    await page.locator('.graphiql-history-items').getByText('peerMap').first().waitFor()

    const kept = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])',
    )
    expect(kept).toMatch(/^\[\{\},.*peerMap/)
    for (const part of token.split('.')) expect(kept).not.toContain(part)
    expect(asked.filter((url) => !url.startsWith(peermap.service.url) && !url.startsWith('data:'))).toEqual([])
    expect(problems).toEqual([])
  })

  /** What the script of a page gets of an answer. */
  const readFrom = async (origin: string, token: string): Promise<unknown> => {
    const page = await open()
    await page.goto(origin)
    return page.evaluate(
      async ({ url, bearer }) => {
        try {
          const answer = await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              'x-purpose': 'ASSESS_RISK',
              'idempotency-key': '7b0c4b2e-6f43-4f0e-9a53-3f1d7a6f5d10',
              authorization: `Bearer ${bearer}`,
            },
            body: JSON.stringify({ query: '{ me { agency } }' }),
          })
          return { status: answer.status, body: JSON.parse(await answer.text()) }
        } catch (error) {
          return String(error)
        }
      },
      { url: peermap.service.url, bearer: token },
    )
  }

  test('a page of an allowed origin reads answers and refusals, one of another origin reads none', async () => {
    const token = await peermap.token(POLICE)
    expect(await readFrom(allowed.origin, token)).toEqual({ status: 200, body: { data: { me: { agency: 'POLICE' } } } })
    expect(await readFrom(allowed.origin, 'x')).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    })
    expect(await readFrom(other.origin, token)).toBe('TypeError: Failed to fetch')
  })

  test('a name that is pointed at this machine reads nothing, not even whether the service is well', async () => {
    const page = await open()
    for (const path of ['/explorer', '/health/ready', '/graphql']) {
      const answer = await page.goto(`http://${REBOUND}:${peermap.service.port}${path}`)
      expect([path, answer?.status()]).toEqual([path, 421])
    }
  })
})
