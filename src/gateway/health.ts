/** Whether the service can answer, by part. */
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Parts without which every request would fail. `graph`: it answers; `journal`: it can be written; `keys`: the service has
 * those of one issuer at least; `serving`: the service is not stopping.
 */
export type Part = 'graph' | 'journal' | 'keys' | 'serving'

/** Whether each part is ready, and whether all are. */
export type Readiness = { readonly ready: boolean; readonly parts: Readonly<Record<Part, boolean>> }

/** A part that takes longer than this to answer is not ready. ms */
const LONGEST_MS = 3_000
/** An answer is reused for this long, so that constant polling costs the graph little. ms */
const KEPT_MS = 500

const within = async (check: () => boolean | Promise<boolean>): Promise<boolean> => {
  const timer = new AbortController()
  const late = sleep(LONGEST_MS, false, { signal: timer.signal }).catch(() => false)
  try {
    return await Promise.race([Promise.resolve(check()), late])
  } catch {
    return false
  } finally {
    timer.abort()
  }
}

/** Asks every part at once. Calls meanwhile, or just after, get the same answer, except for `serving`. Never rejects. */
export function readinessOf(
  checks: Readonly<Record<Exclude<Part, 'serving'>, () => boolean | Promise<boolean>>> & {
    readonly serving: () => boolean
  },
): () => Promise<Readiness> {
  let asked: Promise<readonly [boolean, boolean, boolean]> | null = null
  let until = 0
  const ask = async (): Promise<readonly [boolean, boolean, boolean]> => {
    const found = await Promise.all([within(checks.graph), within(checks.journal), within(checks.keys)])
    until = performance.now() + KEPT_MS
    return found
  }
  let isAsking = false
  return async () => {
    if (asked === null || (!isAsking && performance.now() > until)) {
      isAsking = true
      asked = ask().finally(() => (isAsking = false))
    }
    const [graph, journal, keys] = await asked
    const parts = { graph, journal, keys, serving: checks.serving() }
    return { ready: Object.values(parts).every(Boolean), parts }
  }
}
