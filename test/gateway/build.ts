/** The schema as the service builds it, without a database: the driver connects when it is first used. */
import { resolve } from 'node:path'
import { buildSchema, type Built } from '../../src/gateway/schema.ts'
import { openDriver } from '../../src/graph/driver.ts'

export const ROOT = resolve(import.meta.dirname, '../..')

let built: Promise<Built> | undefined

/** Built once for a file of tests. */
export const builtSchema = (): Promise<Built> =>
  (built ??= buildSchema({
    root: ROOT,
    driver: openDriver({ uri: 'bolt://127.0.0.1:1', user: '', password: '' }),
  }))
