/** The README's queries are asked and answered as it shows them; its commands are commands. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STEPS } from '../src/api/steps/all.ts'
import { readConfig, ROOT } from '../src/config.ts'
import { DEMO_CALLERS } from '../src/demo/callers.ts'
import { loadDemo } from '../src/demo/load.ts'
import { today } from '../src/protocol/age.ts'
import { testDriver, wipe } from './support/database.ts'
import { startTestService, type TestService } from './support/service.ts'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const QUERY =
  /<!-- test: query (\S+) -->\n```graphql\n([\s\S]*?)```(?:\s*<!-- test: answer -->\n```json\n([\s\S]*?)```)?/g

/** What an answer that the README does not show must at least be. */
const SOME_DATA: Readonly<Record<string, unknown>> = {
  'data-protection-officer': {
    journal: { entries: expect.any(Array), total: expect.any(Number), upTo: expect.any(Array) },
  },
  'social-worker-assess-risk': {
    openPeerMap: {
      id: expect.any(String),
      mapId: expect.any(String),
      changed: [expect.any(String), expect.any(String)],
    },
  },
}

const queries = [...README.matchAll(QUERY)].map(([, caller = '', query = '', answer]) => ({ caller, query, answer }))

let tested: TestService

beforeAll(async () => {
  const driver = testDriver()
  await wipe(driver)
  const now = new Date()
  await loadDemo(driver, { today: today(now), now, log: () => undefined })
  await driver.close()
  tested = await startTestService()
})

afterAll(() => tested.stop())

describe('README', () => {
  it('shows a first query with its answer, a step, and a query of the data protection officer', () => {
    expect(queries.map(({ caller, answer }) => [caller, answer !== undefined])).toEqual([
      ['police-assess-risk', true],
      ['social-worker-assess-risk', false],
      ['data-protection-officer', false],
    ])
  })

  it.each(queries)('the query of $caller is answered as shown', async ({ caller: name, query, answer }) => {
    const caller = DEMO_CALLERS.find((candidate) => candidate.name === name)
    if (caller === undefined) throw new Error(`no demo caller ${name}`)
    const { json } = await tested.ask(caller, query)
    const shown: unknown = answer === undefined ? SOME_DATA[name] : JSON.parse(answer)
    expect(json.errors).toBeUndefined()
    expect(json.data).toEqual(shown)
  })

  it('a map that is not shared is null for the other school, like one that does not exist', async () => {
    const school = DEMO_CALLERS.find(({ name }) => name === 'other-school')
    if (school === undefined) throw new Error('no other school')
    const [first] = queries
    const shown = await tested.ask(school, first?.query ?? '')
    const none = await tested.ask(school, (first?.query ?? '').replace('01900000-0001-7000', '01900000-0009-7000'))
    expect(shown.json.data).toEqual({ peerMap: null })
    expect(none.text).toBe(shown.text)
  })

  it('names every step', () => {
    const table = README.slice(README.indexOf('| of the protocol | steps |'))
    expect([...STEPS.keys()].filter((step) => !table.includes(`\`${step}\``))).toEqual([])
  })

  it('every path that it names exists', () => {
    const linked = [...README.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path)
    const tabled = [...README.matchAll(/`((?:src|schema|cypher|test)\/[\w./-]+\.\w+)`/g)].map(([, path = '']) => path)
    const paths = [...linked, ...tabled].filter((path) => !path.startsWith('http'))
    expect(paths.length).toBeGreaterThan(20)
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('every setting that it names is one, and every setting is named', () => {
    const source = readFileSync(join(ROOT, 'src', 'config.ts'), 'utf8')
    const settings = [...source.matchAll(/^ {2}((?:PEERMAP|NEO4J)_\w+|PORT):/gm)].map(([, name = '']) => name)
    expect(
      settings.filter(
        (name) => !README.includes(`\`${name}\``) && !README.includes(`\`${name.replace(/^PEERMAP_MAX/, '')}\``),
      ),
    ).toEqual([])
    expect(readConfig({}).port).toBe(4000)
  })

  it.each([['explain', '--agency', 'HEALTH', '--purpose', 'PLAN_INTERVENTION'], ['import', '--help'], ['help']])(
    'the command %s runs',
    (...args) => {
      const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'bin', 'peermap.mjs'), ...args], {
        encoding: 'utf8',
      })
      expect(status).toBe(0)
      expect(stdout.length).toBeGreaterThan(100)
    },
  )
})
