/** `copy end`: a copy that is ended is gone, with its key. */
import { setTimeout as sleep } from 'node:timers/promises'
import { SetupError } from '../errors.ts'
import { write, type Driver } from '../graph/driver.ts'
import type { KnownCopy } from '../graph/copies.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDateTime } from '../graph/values.ts'
import { actorOf } from '../journal/actor.ts'
import type { Journal } from '../journal/journal.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import { COPY_END } from './entries.ts'
import { deleteCopy, isHere, keysKept, runningCopy, type Folders } from './store.ts'

const END = loadStatement('copy/end')

const STOP_MS = 20_000
const LOOK_MS = 100

/** Stops the database of a copy, whoever runs it. @returns whether it ran @throws SetupError where it does not stop */
export async function stopCopy(folders: Folders, id: string): Promise<boolean> {
  const holder = runningCopy(folders, id)
  if (holder === undefined) return false
  process.kill(holder.pid, 'SIGTERM')
  for (const until = Date.now() + STOP_MS; Date.now() < until; await sleep(LOOK_MS))
    if (runningCopy(folders, id) === undefined) return true
  throw new SetupError(`copy ${id} does not stop: end process ${holder.pid}, then try again`)
}

/**
 * Ends a copy: it is a recipient no more (P9.3, P9.4).
 * @param about `gone`: whoever ends it says that the machine on which it was is gone
 * @throws SetupError where nothing of it is on this machine: it must be ended where it is
 */
export async function endCopy(about: {
  readonly driver: Driver
  readonly journal: Journal
  readonly folders: Folders
  readonly copy: KnownCopy
  readonly caller: Caller
  readonly gone: boolean
  readonly now: Date
}): Promise<void> {
  const { driver, journal, folders, copy, caller, now } = about
  const { id } = copy
  if (!about.gone && !isHere(folders, id) && !keysKept(folders).includes(id))
    throw new SetupError(
      `copy ${id} is not on this machine: end it where it was made, or say --gone if that machine is no more`,
    )
  await stopCopy(folders, id)
  deleteCopy(folders, id)
  await write(driver, { text: END, params: { id, at: toDateTime(now), by: callerKey(caller) } })
  // A start that was decided before may have begun meanwhile; none can from here on.
  await stopCopy(folders, id)
  deleteCopy(folders, id)
  await journal.record({
    kind: 'disclosure',
    ...actorOf(caller),
    rules: [],
    disclosed: [],
    stepId: id,
    name: COPY_END,
    outcome: 'DONE',
  })
}
