import { afterAll, beforeEach, expect, test } from 'vitest'
import { loadDemo } from '../../src/demo/load.ts'
import { testDriver, wipe } from '../support/database.ts'

const driver = testDriver()
const day = { today: '2026-03-02', now: new Date('2026-03-02T09:00:00Z'), log: () => undefined }

beforeEach(() => wipe(driver))
afterAll(() => driver.close())

const count = async (text: string): Promise<number> => {
  const { records } = await driver.executeQuery(text)
  return Number(records[0]?.get('n'))
}

test('the demo is loaded once, in one transaction', async () => {
  expect(await loadDemo(driver, day)).toBe('loaded')
  const before = await count('MATCH (n) RETURN count(n) AS n')
  expect(await loadDemo(driver, day)).toBe('already there')
  expect(await count('MATCH (n) RETURN count(n) AS n')).toBe(before)
})
