/** The graph that a command works on. */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedHome, ROOT, type Config } from '../config.ts'
import { SetupError } from '../errors.ts'
import { installFastDecoder } from '../graph/decoder.ts'
import { openDriver, type Driver, type DriverSettings } from '../graph/driver.ts'
import { holderOf } from '../graph/embedded/home.ts'
import { startEmbedded } from '../graph/embedded/launch.ts'
import { migrate } from '../graph/migrate.ts'
import { PATIENT, patiently } from '../graph/patience.ts'
import { bringReferencesUp } from '../graph/references.ts'
import { unlessInterrupted } from '../interrupt.ts'
import { tell } from './terminal.ts'

/**
 * Runs `work` on the graph of the settings: NEO4J_URI, or the embedded one, through the service that runs it or started
 * for the command. Once `work` has begun, it is `work` that ends when the signal comes.
 */
export async function withGraph<T>(
  config: Config,
  signal: AbortSignal,
  work: (driver: Driver) => Promise<T>,
): Promise<T> {
  if (config.fastDecoder) installFastDecoder()
  if (config.graph !== null) return usingGraph(config.graph, signal, work)
  const running = runningEmbedded(config)
  if (running !== null) return usingGraph(running, signal, work)
  const embedded = await startEmbedded({ root: ROOT, home: embeddedHome(config), log: tell, signal })
  try {
    return await usingGraph(embedded, signal, work)
  } finally {
    await embedded.stop()
  }
}

/**
 * Runs `work` on the graph of the settings where it runs now: none is started. For what goes on beside the service.
 * @throws SetupError where the embedded database does not run
 */
export async function onRunningGraph<T>(config: Config, work: (driver: Driver) => Promise<T>): Promise<T> {
  const settings = config.graph ?? runningEmbedded(config)
  if (settings === null)
    throw new SetupError('the service does not run, and only its graph can say whether this may be: start it first')
  const driver = openDriver(settings)
  try {
    return await work(driver)
  } finally {
    await driver.close()
  }
}

/** The embedded database of the settings, if a process that lives runs it. */
function runningEmbedded(config: Config): DriverSettings | null {
  const home = embeddedHome(config)
  const running = existsSync(home) ? holderOf(realpathSync(home)) : undefined
  if (running === undefined || running.orphan) return null
  return { uri: running.uri, user: 'neo4j', password: readFileSync(join(home, 'neo4j-password'), 'utf8').trim() }
}

/** Runs `work` on a graph that runs, once it is as this version has it. */
export async function usingGraph<T>(
  settings: DriverSettings,
  signal: AbortSignal,
  work: (driver: Driver) => Promise<T>,
): Promise<T> {
  const driver = openDriver({ ...settings, ...PATIENT })
  try {
    return await patiently('The command', async () => {
      await unlessInterrupted(migrate(driver, join(ROOT, 'cypher', 'migrations'), tell), signal)
      await bringReferencesUp(driver, tell)
      return work(driver)
    })
  } finally {
    await driver.close()
  }
}
