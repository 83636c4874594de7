/** What is watched while the service runs: the graph, signing keys, statements. For readiness, metrics and the log. */
import type { Logger } from 'pino'
import { readRecordsDue } from './accountability/due.facts.ts'
import type { RecordDue } from './accountability/due.rules.ts'
import type { Issuer } from './gateway/caller.ts'
import type { KeysState } from './gateway/gauges.ts'
import type { Metrics } from './gateway/metrics.ts'
import { read, type Driver, type Run } from './graph/driver.ts'
import type { Ran } from './graph/watch.ts'
import type { IsoDate } from './policy/terms.ts'

const READY_MS = 2_000

/** Whether the graph answers within two seconds. */
export const graphAnswers = async (driver: Driver): Promise<boolean> =>
  (await read(driver, { text: 'RETURN 1 AS one', timeoutMs: READY_MS })).length === 1

/** Documents and assessments that are due on a day (P8.4, P8.9, P9.6). Throws what `read` throws, after two seconds at the latest. */
export const recordsDueOn = async (driver: Driver, day: IsoDate): Promise<readonly RecordDue[]> => {
  const run: Run = (statement) => read(driver, { ...statement, timeoutMs: READY_MS })
  return readRecordsDue(run, day)
}

/** Whether tokens of one issuer at least can be verified. */
export const hasKeys = (issuers: readonly Issuer[]): boolean => issuers.some(({ remote }) => remote?.has() ?? true)

/** Fetches the keys of each issuer that has an address for them. @returns what ends it */
export function startKeys(issuers: readonly Issuer[], metrics: Metrics, log: Logger): () => void {
  const ends = issuers.map(({ issuer, remote }) =>
    remote?.start((reason) => {
      metrics.keysFailed(issuer)
      log.error({ code: 'UNAVAILABLE', issuer, reason }, 'the signing keys of an issuer could not be fetched')
    }),
  )
  return () => {
    for (const end of ends) end?.()
  }
}

/** Counts a statement; a slow one is logged by name. */
export const watching =
  (metrics: Metrics, log: Logger, slowMs: number) =>
  (ran: Ran): void => {
    const isSlow = ran.ms >= slowMs
    metrics.ran(ran, isSlow)
    if (isSlow) log.warn({ statement: ran.statement, ms: Math.round(ran.ms) }, 'slow statement')
  }

/** How old the keys are that were fetched, of each issuer that has an address for them. */
export const keysOf = (issuers: readonly Issuer[]): readonly KeysState[] =>
  issuers.flatMap(({ issuer, remote }) => (remote ? [{ issuer, ageSeconds: remote.ageSeconds() }] : []))
