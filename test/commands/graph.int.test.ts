/** The commands that read a graph, as processes, on the test database. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoMapIds } from '../../src/demo/callers.ts'
import { idOf } from '../../src/demo/ids.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { today } from '../../src/policy/age.ts'
import { testDatabase, testDriver, wipe } from '../support/database.ts'
import { peermap } from './run.ts'

const driver = testDriver()
const home = mkdtempSync(join(tmpdir(), 'peermap-commands-'))
const { uri, user, password } = testDatabase()
const settings = {
  PEERMAP_HOME: home,
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  PEERMAP_ISSUERS: join(home, 'keys', 'issuers.json'),
}

beforeAll(async () => {
  await wipe(driver)
  const now = new Date()
  await loadDemo(driver, { today: today(now), now, log: () => undefined })
  await peermap(['keys', '--out', join(home, 'keys')])
})
afterAll(async () => {
  await driver.close()
  rmSync(home, { recursive: true })
})

const SCHOOL = ['--agency', 'EDUCATION', '--purpose', 'ONGOING_SUPPORT', '--org', 'thistle-academy']

describe('explain of a map', () => {
  test('P4.4 says for how many each category is open, and no name', async () => {
    const { code, out, err } = await peermap(['explain', ...SCHOOL, '--map', demoMapIds.lanternfield], settings)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('IDENTITY: permitted, for 5 people on the map')
    expect(out).toContain('ETHNICITY: not permitted, for nobody')
    expect(out).not.toMatch(/Oakapple|Pip/)
  })

  test('P4.4 that nothing opens is a sentence, the same for one that does not exist', async () => {
    const [other, none] = await Promise.all(
      [demoMapIds.thistleYard, 'no-such-map'].map((map) => peermap(['explain', ...SCHOOL, '--map', map], settings)),
    )
    expect(other).toEqual(none)
    expect([other?.code, other?.err]).toEqual([1, expect.stringMatching(/^nothing opens this map to that caller/)])
  })
})

describe('check-graph', () => {
  test('finds nothing in the demo, and what was drawn across maps: exit code 1', async () => {
    expect(await peermap(['check-graph'], settings)).toMatchObject({ code: 0, out: '0 findings\n' })
    const between = { from: idOf(1, 'yp1'), to: idOf(3, 'yp31') }
    const draw = 'MATCH (a {id: $from}), (b {id: $to}) CREATE (a)-[:PEER {id: "stray", mapId: a.mapId}]->(b)'
    await driver.executeQuery(draw, between)
    const { code, out } = await peermap(['check-graph'], settings)
    expect([code, out]).toEqual([1, expect.stringMatching(/stray[\s\S]*[1-9]\d* findings\n$/)])
    await driver.executeQuery('MATCH ()-[r:PEER {id: "stray"}]->() DELETE r')
  })
})

describe('copy', () => {
  const id = '01900000-0000-7000-8000-00000000c0c0'
  const tokenOf = async (sub: string, role: string): Promise<string> => {
    const key = join(home, 'keys', 'token-key.json')
    const words = ['--agency', 'CFS', '--org', 'council', '--sub', sub, '--role', role, '--key', key]
    const { out } = await peermap(['token', ...words])
    const file = join(home, `${sub}-${role}.token`)
    writeFileSync(file, out)
    return file
  }
  const named = { ...settings, PEERMAP_COPIES_DIR: join(home, 'copies') }
  const start = async (...more: readonly string[]) => peermap(['copy', 'start', '--copy', id, ...more], named)

  beforeAll(async () => {
    await driver.executeQuery(
      `CREATE (:AnalystCopy {id: $id, status: 'MADE', issuer: 'peermap-trial', subject: 'analyst', organisation: 'council',
         purpose: 'UNDERSTAND_NETWORK', mapIds: [$map], decisionIds: [], marks: [], madeBy: 'peermap-trial#manager',
         readAt: datetime('2026-01-01T00:00:00Z'), madeAt: datetime('2026-01-01T00:00:00Z'), expiresOn: date('2199-01-01')})`,
      { id, map: demoMapIds.lanternfield },
    )
  })
  afterAll(() => driver.executeQuery('MATCH (c:AnalystCopy {id: $id}) DELETE c', { id }))

  test('R-4-04 starts only with a token that says that its analyst is one still', async () => {
    const [analyst, practitioner] = await Promise.all([
      tokenOf('analyst', 'ANALYST'),
      tokenOf('analyst', 'PRACTITIONER'),
    ])
    expect((await start()).err).toMatch(/^--token-file is needed/)
    expect((await start('--token-file', practitioner)).err).toMatch(
      /^this token is not of the analyst of the copy, or says/,
    )
    // Past it: there is no such folder here.
    expect((await start('--token-file', analyst)).err).toMatch(/^copy .* is not on this machine/)
  })

  test('P4.5 is listed with why it may not be used: nothing is allocated to its analyst', async () => {
    const { code, out } = await peermap(['copy', 'list'], settings)
    expect(code).toBe(0)
    expect(out).toContain(`${id}  for peermap-trial#analyst  maps 1  made 2026-01-01 by peermap-trial#manager`)
    expect(out).toMatch(
      /not on this machine {2}may not be used: a map of it is no longer open, as a whole, to its analyst \(P4\.5\); end it/,
    )
  })
})

test.each([
  [
    'a database that is down',
    { NEO4J_URI: 'bolt://127.0.0.1:1' },
    /^The graph can't be reached \(ServiceUnavailable\)/,
  ],
  ['a wrong password', { NEO4J_PASSWORD: 'wrong' }, /^The graph refuses NEO4J_USER with NEO4J_PASSWORD/],
  ['a database that is not there', { NEO4J_DATABASE: 'none' }, /^The graph has no database none/],
])('%s is a sentence', async (_what, change, says) => {
  const { code, out, err } = await peermap(['check-graph'], { ...settings, ...change })
  expect([code, out]).toEqual([1, ''])
  expect(err.trim()).toMatch(says)
  expect(err.trim().split('\n')).toHaveLength(1)
})
