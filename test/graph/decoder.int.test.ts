import { inspect } from 'node:util'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { installFastDecoder, uninstallFastDecoder } from '../../src/graph/decoder.ts'
import { PackStreamReader } from '../../src/graph/packstream.ts'
import { today } from '../support/depth.ts'
import { testDatabase, testDriver } from '../support/database.ts'

const SETUP = `
CREATE (a:DecoderTest {id: 'a', name: 'Zoë', at: datetime('2026-03-29T00:59:59.123456789[Europe/London]'), n: 42})
CREATE (b:DecoderTest:Née {id: 'b', on: date('2009-02-28'), where: point({longitude: -0.1, latitude: 51.5})})
CREATE (a)-[:PEER {since: date('2024-01-01'), strength: 3}]->(b)`

const MIXED = `
MATCH p = (a:DecoderTest {id: 'a'})-[r:PEER]->(b)
UNWIND range(1, 300) AS i
RETURN i, a, r, b, p, i % 2 = 0 AS even, null AS nothing, 0.0 / 0.0 AS nan, -1.0 / 0.0 AS infinity, i / 7.0 AS float,
  [9223372036854775807, -9223372036854775807, 9007199254740993, 2147483648, -129, 32768, i * 100000] AS integers,
  [date('2028-02-29'), datetime('2026-01-31T10:00:00.5Z'), localdatetime('2026-01-31T10:00:00'), time('10:00:00.1+01:00'),
    localtime('23:59:59.999999999'), duration('P1Y2M3DT4.5S'), datetime('1912-06-23T00:00:00[Europe/London]')] AS times,
  [point({x: 1.5, y: i}), point({x: 1, y: 2, z: 3}), point({longitude: 1, latitude: 2, height: 3})] AS points,
  {\`__proto__\`: {admin: true}, constructor: i, \`1\`: 1, \`née €\`: 'ü'} AS keys,
  reduce(text = '', j IN range(1, i) | text + 'a€𝄞é') AS text,
  [j IN range(1, i) | {id: toString(j) + '-née', deep: [[j, {x: [null, true]}]]}] AS rows`

const BIG = `
RETURN [i IN range(1, 4000) | {id: 'tie-' + i, kind: ['FRIEND', 'FAMILY', 'ami·e'][i % 3], strength: i, from: '€' + i}] AS maps,
  [i IN range(1, 70000) | i] AS column, reduce(text = '', j IN range(1, 30000) | text + 'é€𝄞') AS text`

const MODES = [{}, { disableLosslessIntegers: true }, { useBigInt: true }] as const

const answers = async (driver: Driver, text: string): Promise<string> => {
  const { records } = await driver.executeQuery(text)
  const values = records.map((record) => [record.keys, record.keys.map((key) => record.get(key))])
  return inspect(values, { depth: null, maxArrayLength: null, maxStringLength: null, breakLength: Infinity })
}

describe('the fast decoder on a real Neo4j', () => {
  let setup: Driver
  beforeAll(async () => {
    setup = testDriver()
    await setup.executeQuery(SETUP)
  })
  afterEach(() => {
    uninstallFastDecoder()
    vi.restoreAllMocks()
  })
  afterAll(async () => {
    await setup.executeQuery('MATCH (n:DecoderTest) DETACH DELETE n')
    await setup.close()
  })

  it.each(today(MODES, 3))('gives the values of the driver for mixed records, integers %o', async (mode) => {
    const { uri, user, password } = testDatabase()
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), mode)
    try {
      for (const text of [MIXED, BIG]) {
        uninstallFastDecoder()
        const theirs = await answers(driver, text)
        installFastDecoder()
        const ours = await answers(driver, text)
        expect(ours === theirs, 'same text of all values').toBe(true)
        expect(ours.length).toBeGreaterThan(100_000)
      }
    } finally {
      await driver.close()
    }
  })

  it('is what the imported driver decodes with', async () => {
    const value = vi.spyOn(PackStreamReader.prototype, 'value')
    await setup.executeQuery('RETURN 1')
    expect(value).not.toHaveBeenCalled()
    installFastDecoder()
    await setup.executeQuery('RETURN 1')
    expect(value).toHaveBeenCalled()
  })
})
