/** The graph that a command works on. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedHome, ROOT, type Config } from '../config.ts'
import { installFastDecoder } from '../graph/decoder.ts'
import { openDriver, type Driver, type DriverSettings } from '../graph/driver.ts'
import { holderOf } from '../graph/embedded/home.ts'
import { startEmbedded } from '../graph/embedded/launch.ts'
import { migrate } from '../graph/migrate.ts'
import { tell } from './terminal.ts'

/**
 * Runs `work` on the graph of the settings: NEO4J_URI, or the embedded one, through the service that runs it or started
 * for the command.
 */
export async function withGraph<T>(config: Config, work: (driver: Driver) => Promise<T>): Promise<T> {
  if (config.fastDecoder) installFastDecoder()
  if (config.graph !== null) return using(config.graph, work)
  const home = embeddedHome(config)
  const running = existsSync(home) ? holderOf(realpathSync(home)) : undefined
  if (running !== undefined && !running.orphan) {
    const password = readFileSync(join(home, 'neo4j-password'), 'utf8').trim()
    return using({ uri: running.uri, user: 'neo4j', password }, work)
  }
  const embedded = await startEmbedded({ root: ROOT, home, log: tell })
  try {
    return await using(embedded, work)
  } finally {
    await embedded.stop()
  }
}

async function using<T>(settings: DriverSettings, work: (driver: Driver) => Promise<T>): Promise<T> {
  const driver = openDriver(settings)
  try {
    await migrate(driver, join(ROOT, 'cypher', 'migrations'), tell)
    return await work(driver)
  } finally {
    await driver.close()
  }
}
