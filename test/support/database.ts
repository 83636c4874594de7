/** The database of an integration test. */
import neo4j, { type Driver } from 'neo4j-driver'
import { claimed } from './claim.ts'
import type { TestDatabase } from './neo4j.ts'

/** Where it is, for a test that starts a server or a command with NEO4J_URI of its own. */
export const testDatabase = (): TestDatabase => claimed

/** A driver of the test's own; close it in `afterAll`. */
export const testDriver = (): Driver => {
  const { uri, user, password } = testDatabase()
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { maxTransactionRetryTime: 5_000 })
}

/** Deletes every node and tie but the record of migrations; constraints and indexes stay. */
export const wipe = async (driver: Driver): Promise<void> => {
  const session = driver.session()
  try {
    await session.run('MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  } finally {
    await session.close()
  }
}
