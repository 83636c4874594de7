import { afterAll, beforeEach, expect, test } from 'vitest'
import { loadDemo } from '../../src/demo/load.ts'
import { testDriver, wipe } from '../support/database.ts'

const driver = testDriver()
const lines: string[] = []
const day = {
  today: '2026-03-02',
  now: new Date('2026-03-02T09:00:00Z'),
  log: (line: string) => void lines.push(line),
}

beforeEach(async () => {
  lines.length = 0
  await wipe(driver)
  await driver.executeQuery('MATCH (p:RuleProposal) DETACH DELETE p')
})
afterAll(() => driver.close())

const count = async (text: string): Promise<number> => {
  const { records } = await driver.executeQuery(text)
  return Number(records[0]?.get('n'))
}
const everything = () => count('MATCH (n) RETURN count(n) AS n')

test('the demo is loaded once, and says so once', async () => {
  expect(await loadDemo(driver, day)).toBe('loaded')
  const before = await everything()
  expect(await loadDemo(driver, day)).toBe('already there')
  expect(await everything()).toBe(before)
  expect(lines).toEqual(['Loaded the invented demo borough: 3 maps'])
})

test('two processes that start at once load it once', async () => {
  const both = await Promise.all([loadDemo(driver, day), loadDemo(driver, day)])
  expect(both.toSorted()).toEqual(['already there', 'loaded'])
  expect(await count('MATCH (m:PeerMap) RETURN count(m) AS n')).toBe(3)
})

test('a database that has a map of its own is never touched', async () => {
  await driver.executeQuery("CREATE (:PeerMap {id: 'real'})")
  expect(await loadDemo(driver, day)).toBe('already there')
  expect(await count('MATCH (n) WHERE NOT n:Migration RETURN count(n) AS n')).toBe(1)
})

test('a demo that was emptied does not come back', async () => {
  await loadDemo(driver, day)
  await driver.executeQuery('MATCH (n) WHERE NOT n:Migration AND NOT n:Demo DETACH DELETE n')
  expect(await loadDemo(driver, day)).toBe('already there')
})

const adopted = () => count('MATCH (r:RuleSet:RuleProposal) RETURN count(r) AS n')

test('P9.6 the demo adopts what is shipped, also where an earlier version has loaded it, and never twice', async () => {
  await loadDemo(driver, day)
  expect(await adopted()).toBe(1)
  await driver.executeQuery('MATCH (p:RuleProposal) DETACH DELETE p')
  expect(await loadDemo(driver, day)).toBe('already there')
  await loadDemo(driver, day)
  expect(await adopted()).toBe(1)
})

test('P9.6 nothing is adopted in a database with maps of its own, or that was the demo once', async () => {
  await loadDemo(driver, day)
  await driver.executeQuery('MATCH (n) WHERE NOT n:Migration AND NOT n:Demo DETACH DELETE n')
  await driver.executeQuery("CREATE (:PeerMap {id: 'real'})")
  await loadDemo(driver, day)
  expect(await adopted()).toBe(0)
})

test('all or nothing: a failure half way leaves an empty database, and the next start loads it', async () => {
  await driver.executeQuery("CREATE (:Consent {id: '01900000-0001-7202-8000-000000000001'})")
  await expect(loadDemo(driver, day)).rejects.toThrow('already exists')
  expect(await count('MATCH (n) WHERE NOT n:Migration RETURN count(n) AS n')).toBe(1)
  await driver.executeQuery('MATCH (n:Consent) DELETE n')
  expect(await loadDemo(driver, day)).toBe('loaded')
})
