/** Long work such as a start, a migration or an import: no caller waits for it, so it waits for a busy database. */
import { SetupError } from '../errors.ts'
import { toPeermapError } from './driver.ts'

/** Driver settings for long work, in ms; a statement without a limit of its own may take ten minutes. */
export const PATIENT = { connectMs: 30_000, acquireMs: 60_000, retryMs: 60_000, statementMs: 600_000 } as const

/**
 * Does long work.
 * @param what the work, as the beginning of a sentence
 * @throws SetupError where the graph does not answer in time, with what to do; any other error unchanged
 */
export async function patiently<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof SetupError) throw cause
    const { code } = toPeermapError(cause)
    if (code !== 'TIMEOUT' && code !== 'UNAVAILABLE') throw cause
    const why = code === 'TIMEOUT' ? 'the graph took too long' : 'the graph did not answer'
    throw new SetupError(
      `${what} did not end: ${why}. It or its machine is too busy, or it has stopped. Start again when there is less to do: what was done is kept, and the rest is done then`,
      { cause },
    )
  }
}
