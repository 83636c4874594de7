/** The database of an integration test. */
import neo4j, { type Driver } from 'neo4j-driver'
import { claimed } from './claim.ts'
import type { TestDatabase } from './told.ts'
import { plantRules } from './rules.ts'

/** Where it is, for a test that starts a server or a command with NEO4J_URI of its own. */
export const testDatabase = (): TestDatabase => claimed

/** A driver of the test's own; close it in `afterAll`. What files share has one that ends with the worker. */
export const testDriver = (): Driver => {
  const { uri, user, password } = testDatabase()
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { maxTransactionRetryTime: 5_000 })
}

const WIPE = 'MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS'
const ATTEMPTS = 5

/**
 * Deletes every node and tie but the record of migrations; constraints and indexes stay. The shipped rules are adopted. Its statement can't be in a transaction
 * that the driver would try again, so it is tried again here where what the service still does stands in its way.
 */
export const wipe = async (driver: Driver): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    const session = driver.session()
    try {
      await session.run(WIPE)
      await plantRules(driver)
      return
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof Error && neo4j.isRetryableError(error))) throw error
    } finally {
      await session.close()
    }
  }
}
