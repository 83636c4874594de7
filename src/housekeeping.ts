/** What is done now and then beside the requests. What fails is logged and tried again. */
import type { Logger } from 'pino'
import { finishDisposals } from './retention/disposal.step.ts'
import { forgetKeys, type UnfinishedSteps } from './steps/unfinished.ts'
import { stopClosedCopies } from './copy/watch.ts'
import type { Folders } from './copy/store.ts'
import type { Driver } from './graph/driver.ts'

const EVERY_MS = 60_000

/** Records how steps ended, forgets old keys, deletes disposed maps and stops analyst copies. @returns what ends it */
export function keepHouse(about: {
  readonly driver: Driver
  readonly unfinished: UnfinishedSteps
  readonly log: Logger
  readonly now: () => Date
  /** Where analyst copies are, if they are on this machine. */
  readonly copies: Folders
}): () => void {
  const { driver, unfinished, log, now, copies } = about
  const dispose = (): void =>
    void finishDisposals(driver).catch(() => log.warn({ code: 'UNAVAILABLE' }, 'disposed maps were not deleted'))
  // What a crash left is gone on with at once.
  dispose()
  const timer = setInterval(() => {
    dispose()
    void unfinished.finish()
    stopClosedCopies({ driver, folders: copies, log, now }).catch(() =>
      log.warn({ code: 'UNAVAILABLE' }, 'whether analyst copies may still be used was not decided'),
    )
    forgetKeys(driver, now()).catch(() => log.warn({ code: 'UNAVAILABLE' }, 'old idempotency keys were not forgotten'))
  }, EVERY_MS).unref()
  return () => clearInterval(timer)
}
