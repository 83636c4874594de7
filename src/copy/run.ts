/** `copy start`: a copy runs for as long as it may be used, and not a minute longer. */
import { setTimeout as sleep } from 'node:timers/promises'
import { SetupError } from '../errors.ts'
import type { Embedded } from '../graph/embedded/launch.ts'
import { startToRead, type CopyServer } from './server.ts'

/** Together less than a minute, with the time that a look may take. ms */
const LOOK_MS = 15_000
const UNKNOWN_MS = 30_000

const refused = (id: string, why: string): SetupError =>
  new SetupError(`copy ${id} may not be used: ${why}. End it ("copy end --copy ${id}") and make it anew`)

/** How a running copy is watched. `decide` returns why it may not be used, or null, and throws where it can't decide. */
export type Looking = {
  readonly decide: () => Promise<string | null>
  /** Aborted when the copy's owner wants it to end. */
  readonly signal: AbortSignal
  /** The interval between two checks, and for how long `decide` may fail. ms */
  readonly everyMs?: number
  readonly unknownMs?: number
}

/** @param ended resolves or rejects when the database has ended @returns why the copy must end; null: its owner ends it */
export async function lookAfter(ended: Promise<unknown>, about: Looking): Promise<string | null> {
  const { decide, signal, everyMs = LOOK_MS, unknownMs = UNKNOWN_MS } = about
  let decidedAt = performance.now()
  const gone = ended.then(() => 'gone' as const)
  for (;;) {
    const woken = await Promise.race([gone, sleep(everyMs, 'look' as const, { signal }).catch(() => 'stop' as const)])
    if (woken === 'stop') return null
    if (woken === 'gone') return 'its database was stopped: by the service, by "copy end", or because it failed'
    try {
      const why = await decide()
      if (why !== null) return why
      decidedAt = performance.now()
    } catch {
      if (performance.now() - decidedAt > unknownMs)
        return "whether it may be used can't be decided: the service's graph does not answer"
    }
  }
}

export type Running = Looking & {
  readonly id: string
  readonly server: CopyServer
  /** Called once the copy answers. */
  readonly started: (running: Embedded) => void
}

/**
 * Runs a copy until its owner ends it.
 * @throws SetupError where it may not be used, or may be used no more; then it does not run
 */
export async function runCopy(about: Running): Promise<void> {
  const why = await about.decide()
  if (why !== null) throw refused(about.id, why)
  const running = await startToRead(about.server)
  let ending: string | null
  try {
    // Its start took a while.
    ending = await about.decide()
    if (ending === null) {
      about.started(running)
      ending = await lookAfter(running.ended, about)
    }
  } finally {
    await running.stop()
  }
  if (ending !== null) throw refused(about.id, ending)
}
