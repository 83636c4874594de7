/** What the service does about copies that run on its machine: those that may be used no more are stopped (P9.2-P9.5). */
import { existsSync, readdirSync } from 'node:fs'
import type { Logger } from 'pino'
import { reading, type Driver } from '../graph/driver.ts'
import { readCopies } from '../graph/copies.ts'
import { whyClosedNow } from './closed.ts'
import { runningCopy, type Folders } from './store.ts'

/** Folders of other names are nobody's copy. */
const ID = /^[0-9a-f-]{36}$/

const runningHere = (folders: Folders): readonly string[] =>
  existsSync(folders.copies)
    ? readdirSync(folders.copies).filter((name) => ID.test(name) && runningCopy(folders, name) !== undefined)
    : []

/** Looks at the copies that run here, once. One that is being made is left. Throws what reading the graph throws. */
export async function stopClosedCopies(about: {
  readonly driver: Driver
  readonly folders: Folders
  readonly log: Pick<Logger, 'warn'>
  readonly now: () => Date
}): Promise<void> {
  const { driver, folders, log, now } = about
  const ids = runningHere(folders)
  if (ids.length === 0) return
  const run = reading(driver)
  const known = new Map((await readCopies(run)).map((copy) => [copy.id, copy]))
  for (const id of ids) {
    const copy = known.get(id)
    if (copy?.status === 'MAKING') continue
    const why = copy === undefined ? 'the graph knows no such copy' : await whyClosedNow(run, copy, now())
    const holder = why === null ? undefined : runningCopy(folders, id)
    if (holder === undefined) continue
    log.warn({ copy: id, why }, 'an analyst copy was stopped')
    process.kill(holder.pid, 'SIGTERM')
  }
}
