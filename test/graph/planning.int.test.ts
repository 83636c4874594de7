/** Planning in the background, on a real Neo4j. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PeermapError } from '../../src/errors.ts'
import { databaseOf, openDriver, read, type Driver } from '../../src/graph/driver.ts'
import { planOnly } from '../../src/graph/planning.ts'
import { testDatabase } from '../support/database.ts'

const PATIENCE_MS = 240_000

let driver: Driver
beforeAll(() => {
  driver = openDriver(testDatabase())
})
afterAll(() => driver.close())

let texts = 0

/** A statement that nobody has asked before; it finds nothing, and at once, and each part takes long to plan. */
function statementOf(parts: number): string {
  const ways = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `(x)-[:PEER]-(${name}:YoungPerson {id: $id})-[:PEER]-(y)`)
  const part = `MATCH ${ways.join(', ')} RETURN count(*) AS found`
  texts += 1
  return Array.from({ length: parts }, (_, index) => `${part}, ${Date.now() + texts * 1_000 + index} AS own`).join(
    ' UNION ALL ',
  )
}

const ask = async (text: string): Promise<unknown> => {
  try {
    return await read(driver, { text, params: { id: 'nobody' }, timeoutMs: 100 })
  } catch (error) {
    if (error instanceof PeermapError && error.code === 'TIMEOUT') return error.details
    throw error
  }
}

/** A statement that this machine can't plan in time, by far: one of half the size was too much for it, too. */
async function tooMuch(): Promise<string> {
  for (let parts = 2; parts <= 64; parts *= 2)
    if (!Array.isArray(await ask(statementOf(parts)))) return statementOf(parts * 2)
  throw new Error('this machine plans everything in time')
}

test('a statement that timed out while it was planned is answered later', { timeout: PATIENCE_MS }, async () => {
  const text = await tooMuch()
  let answer = await ask(text)
  expect(answer).toEqual({ retryAfter: 10 })
  for (let tries = 0; tries < 30 && !Array.isArray(answer); tries++) {
    await sleep(4_000)
    answer = await ask(text)
  }
  expect(answer).toEqual([])
})

const transactions = () =>
  read(driver, {
    text: "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'planned only' RETURN 1 AS one",
  })

test('what is planned is not run', async () => {
  const writes = 'CREATE (n:PlanTest {id: $id}) RETURN n // planned only'
  await expect(planOnly(driver, databaseOf(driver), writes, { id: 'x' })).rejects.toThrow(
    'Writing in read access mode not allowed',
  )
  expect(await read(driver, { text: 'MATCH (n:PlanTest) RETURN n' })).toEqual([])
  const fails = 'UNWIND range(1, 10) AS x RETURN 1 / (x - x) AS never // planned only'
  await planOnly(driver, databaseOf(driver), fails, {})
  await expect(read(driver, { text: fails })).rejects.toThrow(PeermapError)
  // The last one is the one that asks.
  expect(await transactions()).toHaveLength(1)
})
