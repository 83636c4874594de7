/** What commands share: reading a closed word, printing, and a graph to work on. */
import { readConfig, ROOT } from '../config.ts'
import { SetupError } from '../errors.ts'
import { installFastDecoder } from '../graph/decoder.ts'
import { openDriver, type Driver } from '../graph/driver.ts'
import { startEmbedded } from '../graph/embedded/launch.ts'
import { migrate } from '../graph/migrate.ts'

/** Prints a line. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Prints progress, apart from results. */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`)

/** One word of a closed list. @throws SetupError naming the list */
export function oneOf<T extends string>(option: string, words: readonly T[], given: string | undefined): T {
  const found = words.find((word) => word === given)
  if (found === undefined) throw new SetupError(`${option} needs one of ${words.join(', ')}`)
  return found
}

/**
 * Runs `work` on the graph of the settings: NEO4J_URI, or the embedded one, which is started for the command when no
 * service runs it.
 */
export async function withGraph<T>(work: (driver: Driver) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  if (config.fastDecoder) installFastDecoder()
  if (config.graph !== null) return using(openDriver(config.graph), work)
  const embedded = await startEmbedded({ root: ROOT, log: tell })
  try {
    return await using(openDriver(embedded), async (driver) => {
      await migrate(driver, `${ROOT}/cypher/migrations`, tell)
      return work(driver)
    })
  } finally {
    await embedded.stop()
  }
}

async function using<T>(driver: Driver, work: (driver: Driver) => Promise<T>): Promise<T> {
  try {
    return await work(driver)
  } finally {
    await driver.close()
  }
}
