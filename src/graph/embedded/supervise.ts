/** Restarts an embedded server that ends by itself, on the same port, so that drivers find it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded, type Embedded, type EmbeddedOptions } from './launch.ts'
import type { Ended } from './process.ts'

/** The most restarts within a time: a server that keeps ending needs a person. */
const MOST = 3
const WITHIN_MS = 600_000
/** Pause between a failed start and the next. */
const PAUSE_MS = 5_000

/** What happened to a server that nobody stopped. `again`: the number of this restart within ten minutes. */
export type Fate =
  | { readonly what: 'ended'; readonly how: Ended }
  | { readonly what: 'started'; readonly again: number }
  | { readonly what: 'not started'; readonly again: number; readonly error: unknown }
  | { readonly what: 'given up'; readonly after: number }

/** A server that is looked after. */
export type Supervised = Pick<Embedded, 'uri' | 'user' | 'password'> & {
  /** Its process now. */
  readonly pid: () => number
  readonly stop: () => Promise<void>
}

/**
 * Starts a server, and restarts it when it ends by itself, up to three times within ten minutes.
 * @param onFate called for each such end @throws SetupError when the first start fails
 */
export async function superviseEmbedded(options: EmbeddedOptions, onFate: (fate: Fate) => void): Promise<Supervised> {
  let server = await startEmbedded(options)
  const { uri, user, password } = server
  const stopping = new AbortController()
  const later = { ...options, port: Number(new URL(uri).port), signal: stopping.signal }
  let starts: readonly number[] = []

  const startAgain = async (): Promise<boolean> => {
    const again = starts.length
    try {
      server = await startEmbedded(later)
      if (stopping.signal.aborted) await server.stop()
      else onFate({ what: 'started', again })
      return true
    } catch (error) {
      if (stopping.signal.aborted) return true
      onFate({ what: 'not started', again, error })
      await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
      return false
    }
  }

  const lookAfter = async (): Promise<void> => {
    for (;;) {
      const how = await server.ended
      if (stopping.signal.aborted) return
      onFate({ what: 'ended', how })
      for (let isUp = false; !isUp;) {
        starts = starts.filter((at) => performance.now() - at < WITHIN_MS)
        if (starts.length >= MOST) return onFate({ what: 'given up', after: MOST })
        starts = [...starts, performance.now()]
        isUp = await startAgain()
        if (stopping.signal.aborted) return
      }
    }
  }
  const looking = lookAfter()
  return {
    uri,
    user,
    password,
    pid: () => server.pid,
    stop: async () => {
      stopping.abort()
      await server.stop()
      await looking
    },
  }
}
