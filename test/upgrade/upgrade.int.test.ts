/**
 * P9.6 a home that an earlier state made (graph, journal, keys, heads) opens, verifies, and its disclosures stay findable.
 * `make-home.ts` makes one; each is kept for good.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readConfig, ROOT } from '../../src/config.ts'
import { DEMO_CALLERS } from '../../src/demo/callers.ts'
import { devIssuer, signDevToken } from '../../src/dev-tokens.ts'
import { checkGraph } from '../../src/graph/check.ts'
import { startEmbedded, type Embedded } from '../../src/graph/embedded/launch.ts'
import { migrationsOf } from '../../src/graph/migrate.ts'
import { readHeadPublicKey } from '../../src/journal/heads.ts'
import { verifyJournal } from '../../src/journal/verify.ts'
import { startService, type RunningService } from '../../src/service.ts'
import { plantRules } from '../support/rules.ts'

const START_MS = 300_000
const HOMES = join(import.meta.dirname, 'homes')

const toldShape = z.object({
  madeAt: z.string(),
  map: z.string(),
  read: z.string(),
  disclosures: z.record(z.string(), z.string()),
  subject: z.string(),
  restricted: z.string(),
  erased: z.string(),
  keyed: z.array(
    z.object({ caller: z.string(), key: z.string(), query: z.string(), id: z.string(), changed: z.array(z.string()) }),
  ),
})

const commits = readdirSync(HOMES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''))

test('there is a home of an earlier state', () => {
  expect(commits).not.toEqual([])
})

describe.each(commits)('P9.6 a home made by %s', (commit) => {
  const told = toldShape.parse(JSON.parse(readFileSync(join(HOMES, `${commit}.json`), 'utf8')))
  const home = mkdtempSync(join(tmpdir(), 'peermap-upgrade-'))
  const journalFolder = join(home, 'journal')
  /** Soon after it was made: keys of steps are known for 24 hours. */
  const at = new Date(Date.parse(told.madeAt) + 3_600_000)
  const heads = async () => ({
    folder: join(home, 'heads'),
    publicKey: await readHeadPublicKey(join(home, 'keys', 'heads.pub')),
  })
  let embedded: Embedded
  let service: RunningService
  let before: Awaited<ReturnType<typeof verifyJournal>>

  const start = async (): Promise<void> => {
    const config = readConfig({
      PORT: '0',
      PEERMAP_HOME: home,
      PEERMAP_HEADS_DIR: join(home, 'heads'),
      PEERMAP_HEADS_KEY: join(home, 'keys', 'heads.key'),
      PEERMAP_LOG_LEVEL: 'error',
      PEERMAP_REQUEST_MS: '120000',
      PEERMAP_STATEMENT_MS: '110000',
    })
    const { uri, user, password } = embedded
    service = await startService({
      config,
      graph: { uri, user, password },
      issuers: [await devIssuer(home)],
      introspection: false,
      say: () => undefined,
      now: () => at,
    })
  }

  beforeAll(async () => {
    execFileSync('tar', ['-xzf', join(HOMES, `${commit}.tar.gz`), '-C', home])
    before = await verifyJournal({ folder: journalFolder, heads: await heads() })
    embedded = await startEmbedded({
      root: ROOT,
      home: join(home, 'data', 'neo4j'),
      test: true,
      gds: true,
      log: () => undefined,
    })
    await start()
  }, START_MS)

  test(
    'P9.6 adopts no rules by itself: partners see nothing until a set is adopted',
    { timeout: START_MS },
    async () => {
      const protocol = '{ protocol { inForce { name } } }'
      expect(await ask('police-assess-risk', protocol)).toEqual({ protocol: { inForce: { name: 'shipped' } } })
      expect(await ask('police-assess-risk', `{ peerMap(id: "${told.map}") { id } }`)).toEqual({ peerMap: null })
      await plantRules(service.driver)
      expect(await ask('police-assess-risk', protocol)).not.toEqual({ protocol: { inForce: { name: 'shipped' } } })
    },
  )

  afterAll(async () => {
    await service?.stop()
    await embedded?.stop()
    rmSync(home, { recursive: true, force: true })
  }, START_MS)

  const ask = async (caller: string, query: string, key?: string): Promise<Readonly<Record<string, never>>> => {
    const who = DEMO_CALLERS.find(({ name }) => name === caller)
    if (who === undefined) throw new Error(`no demo caller ${caller}`)
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await signDevToken(home, who, at)}`,
        'x-purpose': who.purpose,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify({ query }),
    })
    const text = await response.text()
    const { data, errors } = JSON.parse(text)
    if (errors !== undefined) throw new Error(text)
    return data
  }

  test(
    'has a journal that verifies against its heads, and goes on under the same id',
    { timeout: START_MS },
    async () => {
      expect(before).toMatchObject({ ok: true, problems: [] })
      expect(service.journal.journalId).toBe(before.journalId)
      expect(service.journal.continued).toBeNull()
    },
  )

  test('has every migration of today, and nothing that must not be in the graph', { timeout: START_MS }, async () => {
    const { records } = await service.driver.executeQuery('MATCH (m:Migration) RETURN m.version AS v ORDER BY v')
    const versions = migrationsOf(join(ROOT, 'cypher', 'migrations')).map(({ version }) => version)
    expect(records.map((record): unknown => record.get('v'))).toEqual(versions)
    expect((await checkGraph(service.driver)).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('P9.6 tells who has seen somebody, from before and since', { timeout: START_MS }, async () => {
    await ask('police-assess-risk', told.read)
    const query = `{ journal(subject: "${told.subject}", limit: 100) { total entries { journalId sequence organisation kind } } }`
    const { entries } = z
      .object({ entries: z.array(z.object({ journalId: z.string(), sequence: z.int() })) })
      .parse((await ask('data-protection-officer', query))['journal'])
    const found = new Set(entries.map(({ journalId, sequence }) => `${journalId}:${sequence}`))
    const saw = ['social-worker-assess-risk', 'police-assess-risk', 'school', 'police-assess-risk again']
    expect(saw.filter((caller) => !found.has(told.disclosures[caller] ?? ''))).toEqual([])
    expect(entries.some(({ sequence }) => sequence >= before.lines)).toBe(true)
  })

  test('P9.4 tells to whom the data of somebody erased had gone', { timeout: START_MS }, async () => {
    const query = '{ erasures { subjectIds recipients { organisation } } }'
    const { erasures } = z
      .object({
        erasures: z.array(
          z.object({ subjectIds: z.array(z.string()), recipients: z.array(z.object({ organisation: z.string() })) }),
        ),
      })
      .parse(await ask('information-governance-subject', query))
    const found = erasures.find(({ subjectIds }) => subjectIds.includes(told.erased))
    expect(found?.recipients.map(({ organisation }) => organisation)).toContain('larkrise-school')
  })

  test('P9.5 shows nobody whose data were restricted', { timeout: START_MS }, async () => {
    const { members } = z
      .object({ members: z.array(z.object({ id: z.string() })) })
      .parse((await ask('police-assess-risk', `{ peerMap(id: "${told.map}") { members { id } } }`))['peerMap'])
    const ids = members.map(({ id }) => id)
    expect([ids.includes(told.subject), ids.includes(told.restricted)]).toEqual([true, false])
  })

  test('takes no step twice that comes again under its key, and takes new ones', { timeout: START_MS }, async () => {
    const steps = async (): Promise<unknown> =>
      (await service.driver.executeQuery('MATCH (s:Step) RETURN count(s) AS count')).records[0]?.get('count')
    const taken = await steps()
    // Keys of then did not name the organisation: to whom the answer belongs can't be decided.
    for (const { caller, key, query } of told.keyed)
      await expect(ask(caller, query, key)).rejects.toThrow(/before the service was upgraded.*CONFLICT/)
    expect(await steps()).toEqual(taken)
    const [{ query, caller, id }] = z.tuple([toldShape.shape.keyed.element]).rest(z.unknown()).parse(told.keyed)
    const [fresh] = Object.values(await ask(caller, query))
    expect(fresh).toMatchObject({ id: expect.not.stringMatching(id) })
  })

  test('verifies after all of it, and starts again', { timeout: START_MS }, async () => {
    await service.stop()
    const after = await verifyJournal({ folder: journalFolder, heads: await heads() })
    expect(after).toMatchObject({ ok: true, journalId: before.journalId })
    expect(after.entries).toBeGreaterThan(before.entries)
    await start()
    expect(service.journal.journalId).toBe(before.journalId)
  })
})
