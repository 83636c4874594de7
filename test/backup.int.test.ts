/**
 * docs/operating/backup.md from its beginning to its end, on an embedded database: made, destroyed, put back, held against each
 * other, started, verified; and what was erased after the backup is found, and erased again.
 */
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readConfig, ROOT } from '../src/config.ts'
import { DEMO_CALLERS } from '../src/demo/callers.ts'
import { devIssuer, signDevToken } from '../src/dev-tokens.ts'
import { startEmbedded } from '../src/graph/embedded/launch.ts'
import { verifyJournal } from '../src/journal/verify.ts'
import { startService } from '../src/service.ts'
import { peermap, type Ran } from './commands/run.ts'
import { isAll } from './support/depth.ts'
import { plantRules } from './support/rules.ts'

const LONG_MS = 600_000
const folder = mkdtempSync(join(tmpdir(), 'peermap-backup-'))
const home = join(folder, 'home')
const backup = join(folder, 'backup')
const graphHome = join(home, 'data', 'neo4j')
const settings = { PEERMAP_HOME: home, PEERMAP_LOG_LEVEL: 'error' }
const [made = ''] = readdirSync(join(import.meta.dirname, 'upgrade', 'homes')).filter((name) =>
  name.endsWith('.tar.gz'),
)
const MAP = '01900000-0001-7000-8000-000000000001'
const ERASED = '01900000-0001-7001-8000-000000000009'

beforeAll(() => {
  execFileSync('mkdir', ['-p', home])
  execFileSync('tar', ['-xzf', join(import.meta.dirname, 'upgrade', 'homes', made), '-C', home])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ask = (caller: string, query: string) => Promise<Readonly<Record<string, unknown>>>

/** Runs the service on the home, for as long as `work` takes. */
async function served<T>(
  work: (ask: Ask) => Promise<T>,
): Promise<{ readonly done: T; readonly said: readonly string[] }> {
  const said: string[] = []
  const embedded = await startEmbedded({ root: ROOT, home: graphHome, test: true, gds: true, log: () => undefined })
  const { uri, user, password } = embedded
  const config = readConfig({ ...settings, PORT: '0', PEERMAP_REQUEST_MS: '120000', PEERMAP_STATEMENT_MS: '110000' })
  const service = await startService({
    config,
    graph: { uri, user, password },
    issuers: [await devIssuer(home)],
    introspection: false,
    say: (line) => void said.push(line),
  })
  // P9.6: the home is of before rules were adopted.
  await plantRules(service.driver)
  const ask: Ask = async (caller, query) => {
    const who = DEMO_CALLERS.find(({ name }) => name === caller)
    if (who === undefined) throw new Error(`no demo caller ${caller}`)
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await signDevToken(home, who, new Date())}`,
        'x-purpose': who.purpose,
      },
      body: JSON.stringify({ query }),
    })
    const text = await response.text()
    const { data, errors } = JSON.parse(text)
    if (errors !== undefined) throw new Error(text)
    return data
  }
  try {
    return { done: await work(ask), said }
  } finally {
    await service.stop()
    await embedded.stop()
  }
}

const told = (...args: readonly string[]): Promise<Ran> => peermap(['backup', ...args], settings)

const seen = z.object({ journal: z.object({ total: z.number() }) })
const SEEN = `{ journal(subject: "${ERASED}", limit: 1) { total } }`
const READ = `{ peerMap(id: "${MAP}") { members { id name } } }`
const ERASE = `mutation { erasePerson(input: { mapId: "${MAP}", personId: "${ERASED}", ground: NO_LONGER_NECESSARY,
  considered173: "Invented: no claim, no archive, no duty to keep", reason: "Invented" }) { id } }`

const filesOf = (below: string): readonly string[] =>
  readdirSync(below, { recursive: true, encoding: 'utf8' })
    .map((name) => join(below, name))
    .filter((path) => statSync(path).isFile())

test(
  'a backup is made of a stopped service, for its owner alone, and nothing is written over',
  { timeout: LONG_MS },
  async () => {
    expect(await told('make', '--to', backup)).toMatchObject({ code: 0, err: '' })
    expect(filesOf(backup).filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([])
    const again = await told('make', '--to', backup)
    expect([again.code, again.err]).toEqual([1, `${backup} is there already: name a folder that is not\n`])
    const over = await told('restore', '--from', backup)
    expect([over.code, over.err]).toEqual([1, expect.stringMatching(/move the database away/)])
  },
)

test('a backup of which a file was changed is not put back', { timeout: LONG_MS }, async () => {
  const file = join(backup, 'journal', 'journal.jsonl')
  const whole = readFileSync(file)
  writeFileSync(file, whole.subarray(0, -1))
  const { code, err } = await told('check', '--from', backup)
  expect([code, err]).toEqual([1, expect.stringMatching(/not as it was made: journal\/journal\.jsonl/)])
  writeFileSync(file, whole)
})

test('P9.6 its graph and its journal fit', { timeout: LONG_MS }, async () => {
  const { code, out, err } = await told('check', '--from', backup)
  expect(`${out}${err}`).toContain('graph and journal fit')
  expect(out).not.toContain('Take them again')
  expect(code).toBe(0)
})

let before = 0

test(
  'P9.6 all is lost and put back: the service starts, and who has seen somebody is found',
  { timeout: LONG_MS },
  async () => {
    rmSync(home, { recursive: true })
    expect(await told('restore', '--from', backup)).toMatchObject({ code: 0 })
    expect(filesOf(graphHome).filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([])
    const { done, said } = await served(async (ask) => {
      await ask('police-assess-risk', READ)
      const { journal } = seen.parse(await ask('data-protection-officer', SEEN))
      // After the backup: somebody is erased.
      await ask('information-governance-subject', ERASE)
      return journal.total
    })
    before = done
    expect(before).toBeGreaterThan(3)
    expect(said.filter((line) => line.startsWith('The journal'))).toEqual([])
    expect(await verifyJournal({ folder: join(home, 'journal') })).toMatchObject({ ok: true })
  },
)

test(
  'P9.4 the graph alone is lost: the journal tells who was erased since, and they are erased again',
  { timeout: LONG_MS },
  async () => {
    renameSync(graphHome, `${graphHome}-lost`)
    expect(await told('restore', '--from', backup, '--only', 'graph')).toMatchObject({ code: 0 })
    const older = await told('check')
    expect(`${older.out}${older.err}`).toMatch(/1 steps that the graph has not/)
    expect(older.out).toMatch(new RegExp(`erasePerson of .* on map ${MAP}, about ${ERASED}`))
    expect(older.code).toBe(0)
    const { done } = await served(async (ask) => {
      const shown = JSON.stringify(await ask('police-assess-risk', READ))
      await ask('information-governance-subject', ERASE)
      const after = JSON.stringify(await ask('police-assess-risk', READ))
      const { journal } = seen.parse(await ask('data-protection-officer', SEEN))
      return { shown: shown.includes(ERASED), after: after.includes(ERASED), total: journal.total }
    })
    expect([done.shown, done.after]).toEqual([true, false])
    // Two readings more are about them, and two erasures.
    expect(done.total).toBeGreaterThan(before)
  },
)

test.runIf(isAll)(
  'P9.6 a journal that is not there any more is missed by the start, which says which',
  { timeout: LONG_MS },
  async () => {
    const journal = join(home, 'journal')
    const { journalId } = await verifyJournal({ folder: journal })
    renameSync(journal, `${journal}-away`)
    const { said } = await served(async () => undefined)
    expect(
      said.filter((line) => line.startsWith(`The graph has read the journal ${journalId} up to line`)),
    ).toHaveLength(1)
    rmSync(journal, { recursive: true })
    renameSync(`${journal}-away`, journal)
  },
)

test.runIf(isAll)(
  'P9.6 an older journal under a graph that has read more is found, and the start does not write on it',
  { timeout: LONG_MS },
  async () => {
    renameSync(join(home, 'journal'), join(home, 'journal-lost'))
    expect(await told('restore', '--from', backup, '--only', 'journal')).toMatchObject({ code: 0 })
    const found = await told('check')
    expect(`${found.out}${found.err}`).toMatch(
      /does not fit: the graph has read the journal \S+ up to line \d+, and it ends with line \d+/,
    )
    expect(found.code).toBe(1)
    const { done, said } = await served(async (ask) => {
      await ask('police-assess-risk', READ)
      return seen.parse(await ask('data-protection-officer', SEEN)).journal.total
    })
    expect(said.filter((line) => /lacks lines that the graph has read/.test(line))).toHaveLength(1)
    expect(existsSync(join(home, 'journal', 'journal.jsonl'))).toBe(true)
    expect(readdirSync(join(home, 'journal')).filter((name) => name.startsWith('journal-'))).toHaveLength(1)
    // What only the graph has of the lost lines is still told.
    expect(done).toBeGreaterThan(before)
  },
)
