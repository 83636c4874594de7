/** Loads the invented borough of `cypher/demo` into an empty database, once. */
import { type Driver, databaseOf } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toParameter } from '../graph/values.ts'
import { toDateTime } from '../graph/values.ts'
import type { Day, Properties } from './days.ts'
import { readDemo } from './files.ts'
import { demoMapIds } from './ids.ts'
import { offTheMap } from './off-maps.ts'
import { elementRows, mapRow, tieRows } from './on-maps.ts'
import { demoRules } from './rules.ts'

const CONSTRAINT = loadStatement('demo/constraint')
const CLAIM = loadStatement('demo/claim')
const ELEMENTS = loadStatement('demo/elements')
const TIES = loadStatement('demo/ties')
const OFF_THE_MAP = loadStatement('demo/off-the-map')
const RULES = loadStatement('demo/rules')

/** The database's own limit is for the operations of callers. */
const LOAD_MS = 600_000

const parametersOf = (params: Properties): Properties =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toParameter(value)]))

/** The day of loading, which every date of the demo counts from, and where to say what was done. */
export type DemoOptions = Day & { readonly log: (line: string) => void }

/**
 * Loads the demo in one transaction, if the database has no map and never had the demo: real maps are never mixed with
 * invented ones, and a demo that somebody emptied does not come back. The shipped rules are adopted with it (P9.6). Safe for two processes at once.
 * @returns whether it was loaded now. Rejects with the driver's error, and nothing is loaded
 */
export const loadDemo = async (driver: Driver, { log, ...day }: DemoOptions): Promise<'loaded' | 'already there'> => {
  const { borough, maps } = readDemo()
  const elements = maps.flatMap((file) => elementRows(file, day))
  const ties = maps.flatMap((file) => tieRows(file, day))
  const bookmarkManager = driver.executeQueryBookmarkManager
  const session = driver.session({ database: databaseOf(driver), bookmarkManager })
  try {
    const limit = { timeout: LOAD_MS }
    await session.run(CONSTRAINT, {}, limit)
    const isLoaded = await session.executeWrite(async (transaction) => {
      const run = async (text: string, params: Properties) => {
        const { records, summary } = await transaction.run(text, parametersOf(params))
        return { records, created: summary.counters.updates().nodesCreated }
      }
      const { created } = await run(CLAIM, { now: toDateTime(day.now) })
      const rules = { rules: demoRules(day), maps: Object.values(demoMapIds) }
      if (created === 0) {
        await run(RULES, rules)
        return false
      }
      await run(ELEMENTS, { maps: maps.map((file) => mapRow(file, day)), elements })
      const { records } = await run(TIES, { ties })
      if (Number(records[0]?.get('ties')) !== ties.length)
        throw new Error('a tie of the demo names an end that is not on its map')
      await run(OFF_THE_MAP, offTheMap(borough, maps, day))
      await run(RULES, rules)
      return true
    }, limit)
    if (isLoaded) log(`Loaded the invented demo borough: ${maps.length} maps`)
    return isLoaded ? 'loaded' : 'already there'
  } finally {
    await session.close()
  }
}
