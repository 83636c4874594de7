/** The queries of all documents are asked and answered as they show them; their commands are run on the demo. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_CALLERS } from '../src/demo/callers.ts'
import { loadDemo } from '../src/demo/load.ts'
import { writeDemoCallers } from '../src/dev-tokens.ts'
import { today } from '../src/policy/age.ts'
import { peermap } from './commands/run.ts'
import { testDatabase, testDriver, wipe } from './support/database.ts'
import { blocksTried, commandsIn, FIRST_QUERY, SHOWN_QUERIES, wordsOf } from './support/documents.ts'
import { startTestService, type Answer, type TestService } from './support/service.ts'

/** Root field -> what its answer must at least be, where the document does not show it. */
const AT_LEAST: Readonly<Record<string, unknown>> = {
  journal: { entries: expect.any(Array), total: expect.any(Number), upTo: expect.any(Array) },
  openPeerMap: {
    id: expect.any(String),
    mapId: expect.any(String),
    changed: [expect.any(String), expect.any(String)],
  },
}

/** Something for each root field that was answered, and what is said of it above. */
const atLeast = (data: object | null | undefined): unknown =>
  Object.fromEntries(Object.keys(data ?? {}).map((field) => [field, AT_LEAST[field] ?? expect.any(Object)]))

/** `npm run peermap --` */
const NPM_WORDS = 4
/** Options whose value is a file or a folder that a command makes, or another one made before. */
const PATHS = new Set(['--out', '--key'])
/** Commands that ask the running service, unless they only print. */
const ASKING = new Set([
  'analyse',
  'export',
  'disproportionality',
  'subject-access',
  'record-of-processing',
  'audit-sample',
])
const PRINTING = new Set(['--list', '--help', '--cypher'])

/** A busy machine may plan a query for longer than a caller would wait. */
const PATIENT = { PEERMAP_REQUEST_MS: '60000', PEERMAP_STATEMENT_MS: '60000' }
const TRIES = 10

let tested: TestService
let folder: string

beforeAll(async () => {
  const driver = testDriver()
  await wipe(driver)
  const now = new Date()
  await loadDemo(driver, { today: today(now), now, log: () => undefined })
  await driver.close()
  tested = await startTestService({ settings: PATIENT })
  await writeDemoCallers(tested.home, DEMO_CALLERS)
  folder = mkdtempSync(join(tmpdir(), 'peermap-documents-'))
  await peermap(['keys', '--out', join(folder, 'keys')])
})

afterAll(async () => {
  await tested.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The words of a line as the test runs it: files in a folder of its own, and the service of the test. */
function wordsToRun(line: string): readonly string[] {
  const words = wordsOf(line).slice(NPM_WORDS)
  const placed = words.map((word, index) => (PATHS.has(words[index - 1] ?? '') ? join(folder, word) : word))
  const asks = ASKING.has(words[0] ?? '') && !words.some((word) => PRINTING.has(word))
  return asks ? [...placed, '--url', tested.service.url] : placed
}

/** Asks again while the service says that it is only getting ready. */
async function ask(name: string, query: string): Promise<Answer['json']> {
  const caller = DEMO_CALLERS.find((candidate) => candidate.name === name)
  if (caller === undefined) throw new Error(`no demo caller ${name}`)
  for (let tries = 1; ; tries++) {
    const { json } = await tested.ask(caller, query)
    if (json.errors?.[0]?.extensions.code !== 'UNAVAILABLE' || tries === TRIES) return json
    await sleep(1_000)
  }
}

/** Development tokens need a service without a database of one's own; every other command gets that of the test. */
function settingsFor([command]: readonly string[]): Readonly<Record<string, string>> {
  const home = { PEERMAP_HOME: tested.home }
  const { uri, user, password } = testDatabase()
  const graph = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  return command === 'token' ? home : { ...home, ...graph, PEERMAP_ISSUERS: join(folder, 'keys', 'issuers.json') }
}

describe('the documents', () => {
  it.each(SHOWN_QUERIES)('$path: the query of $caller is answered as shown', async ({ caller, query, answer }) => {
    const json = await ask(caller, query)
    expect(json.errors).toBeUndefined()
    expect(json.data).toEqual(answer === undefined ? atLeast(json.data) : JSON.parse(answer))
  })

  it.each(blocksTried('test: command').flatMap(({ path, code }) => commandsIn(code).map((line) => ({ path, line }))))(
    '$path: $line',
    async ({ line }) => {
      const words = wordsToRun(line)
      const { code, out, err } = await peermap(words, settingsFor(words))
      expect([code, err]).toEqual([0, ''])
      expect(out.length).toBeGreaterThan(0)
    },
  )

  it('a map that is not shared is null for the other school, like one that does not exist', async () => {
    const school = DEMO_CALLERS.find(({ name }) => name === 'other-school')
    if (school === undefined) throw new Error('no other school')
    const shown = await tested.ask(school, FIRST_QUERY.query)
    const none = await tested.ask(school, FIRST_QUERY.query.replace('01900000-0001-7000', '01900000-0009-7000'))
    expect(shown.json.data).toEqual({ peerMap: null })
    expect(none.text).toBe(shown.text)
  })

  it('the import that they show opens a map to whom it says, and the files are good by themselves', async () => {
    for (const name of ['people.csv', 'ties.csv'])
      writeFileSync(join(folder, name), blocksTried(`test: ${name}`)[0]?.code ?? '')
    const [line = ''] = commandsIn(blocksTried('test: import')[0]?.code ?? '')
    const words = wordsOf(line).slice(NPM_WORDS)
    const here = words.map((word) => (word.endsWith('.csv') ? join(folder, word) : word))
    const checked = await peermap([...here.slice(0, here.indexOf('--allocate')), '--check'])
    expect([checked.code, checked.err]).toEqual([0, ''])
    expect(checked.out).toContain('The files are good: 1 map would be opened.')
    const { code, out } = await peermap(here, { ...settingsFor(here), PEERMAP_HOME: folder })
    expect(code).toBe(0)
    const [id = ''] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(out) ?? []
    const worker = DEMO_CALLERS.find(({ name }) => name === 'social-worker-network')
    if (worker === undefined) throw new Error('no social worker')
    const { json } = await tested.ask(worker, `{ peerMap(id: "${id}") { title members { name identified } } }`)
    expect(json.data).toEqual({
      peerMap: {
        title: 'Year 9, spring',
        members: [
          { name: 'Ana Example', identified: true },
          { name: null, identified: false },
        ],
      },
    })
  })

  it.each(['import --help', 'help'])('the command %s runs', async (line) => {
    const { code, out } = await peermap(line.split(' '))
    expect(code).toBe(0)
    expect(out.length).toBeGreaterThan(100)
  })
})
