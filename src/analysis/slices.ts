/** A long computation in the one thread that answers everybody: for a few milliseconds at a time. */
import { setImmediate as others } from 'node:timers/promises'
import { PeermapError } from '../errors.ts'
import type { Steps } from './centrality.ts'

const SLICE_MS = 10

/**
 * Goes through to the end of the steps, and lets others work in between.
 * @param until the time, as of performance.now(), at which it is given up. @throws TIMEOUT
 */
export async function inSlices<Value>(steps: Steps<Value>, until: number): Promise<Value> {
  for (;;) {
    const began = performance.now()
    if (began > until) throw new PeermapError('TIMEOUT', 'the analysis took too long')
    while (performance.now() - began < SLICE_MS) {
      const { done, value } = steps.next()
      if (done === true) return value
    }
    await others()
  }
}
