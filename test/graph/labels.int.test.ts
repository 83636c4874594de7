/** P8.7 Labels that counted become codes, once: what somebody chose stays. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../../src/config.ts'
import { statementsOf } from '../../src/graph/migrate.ts'
import { testDriver, wipe } from '../support/database.ts'

const driver = testDriver()
const FILE = join(ROOT, 'cypher', 'migrations', 'V018__labels.cypher')

beforeAll(() => wipe(driver))
afterAll(async () => {
  await wipe(driver)
  await driver.close()
})

test('P8.7 labels that the service counted say no more how many there are, and what they were is kept', async () => {
  await driver.executeQuery(
    `UNWIND range(1, 300) AS n CREATE (:PeerGroup {id: 'g' + n, mapId: CASE WHEN n % 3 = 0 THEN 'b' ELSE 'a' END, label: 'Group ' + n})
     WITH count(*) AS drawn
     CREATE (:Location {id: 'p1', mapId: 'a', label: 'Place 1'}), (:Location {id: 'p2', mapId: 'a', label: 'The Place 2'}),
       (:Location {id: 'p3', restrictedMapId: 'a', label: 'Place 3'}), (:AdultOfConcern {id: 'c1', mapId: 'a', label: 'AC 1'}),
       (:AdultOfConcern {id: 'c2', mapId: 'a', label: 'Adult of concern 2'}),
       (:AdultOfConcern {id: 'c3', mapId: 'a', label: 'Adult of concern 4821'}), (:YoungPerson {id: 'y1', mapId: 'a', label: 'YP 1'})`,
  )
  for (const statement of statementsOf(readFileSync(FILE, 'utf8'))) await driver.executeQuery(statement)
  const { records } = await driver.executeQuery(
    'MATCH (n) WHERE n.label IS NOT NULL RETURN n.id AS id, n.mapId AS map, n.label AS label, n.formerLabel AS former',
  )
  const of = (id: string) => records.find((row) => row.get('id') === id)?.toObject()
  const groups = records.map((row) => row.toObject()).filter(({ id }) => String(id).startsWith('g'))
  for (const { label } of groups) expect(label).toMatch(/^Group [CDFHJKMNPRTWXY][2-9][CDFHJKMNPRTWXY][2-9]$/)
  expect(new Set(groups.map(({ map, label }) => `${map} ${label}`)).size).toBe(300)
  expect(of('g7')).toMatchObject({ former: 'Group 7' })
  for (const id of ['p1', 'p3']) expect(of(id)).toMatchObject({ label: expect.stringMatching(/^Place [A-Z][2-9]/) })
  for (const id of ['c1', 'c2'])
    expect(of(id)).toMatchObject({ label: expect.stringMatching(/^Adult of concern [A-Z]/) })
  expect(['p2', 'c3', 'y1'].map((id) => [of(id)?.['label'], of(id)?.['former']])).toEqual([
    ['The Place 2', null],
    ['Adult of concern 4821', null],
    ['YP 1', null],
  ])
})
