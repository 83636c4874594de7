/** Plans of the statements that draw: an end of a tie is found by its id, however few or many there are. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DRAWING, statement } from '../../src/exchange/batch.ts'
import { testDriver, wipe } from '../support/database.ts'

const driver = testDriver()

type Plan = {
  readonly operatorType: string
  readonly arguments?: Readonly<Record<string, unknown>>
  readonly children: readonly Plan[]
}
/** The few whose case references were joined are looked through: no index finds a former one in a list (P1.2). */
const isOfFormer = ({ operatorType, arguments: own }: Plan): boolean =>
  operatorType === 'NodeByLabelScan@neo4j' && String(own?.Details).endsWith(':SeveralRefs')
const flat = (plan: Plan): readonly Plan[] => [plan, ...plan.children.flatMap(flat)]

beforeAll(async () => {
  await wipe(driver)
  // So few that the planner would take the index of maps if it could
  await driver.executeQuery(`CREATE (m:PeerMap {id: 'm', status: 'IMPORTING'})
    FOREACH (at IN range(1, 3) | CREATE (:YoungPerson {id: 'y' + at, mapId: 'm'})-[:ON_MAP]->(m))`)
})
afterAll(() => driver.close())

describe('a statement that draws', () => {
  it.each(DRAWING)('%s finds by id alone', async (name) => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${statement(name)}`, {
      rows: [],
      import: '',
      source: '',
      statedAs: '',
      recordedAt: '',
    })
    if (summary.plan === false) throw new Error('no plan')
    for (const { operatorType, arguments: own } of flat(summary.plan).filter((each) => !isOfFormer(each))) {
      expect(operatorType).not.toMatch(/Scan|^NodeIndexSeek/)
      expect(JSON.stringify(own ?? {})).not.toMatch(/INDEX \w+:\w+\(mapId\)/)
    }
  })

  it('never calls a clock or a generator of its own', () => {
    for (const name of DRAWING) expect(statement(name)).not.toMatch(/\b(date|datetime|timestamp|randomUUID)\(\)/)
  })
})
