/** The commands that read a graph, as processes, on the test database. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoMapIds } from '../../src/demo/callers.ts'
import { idOf } from '../../src/demo/ids.ts'
import { loadDemo } from '../../src/demo/load.ts'
import { today } from '../../src/protocol/age.ts'
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
