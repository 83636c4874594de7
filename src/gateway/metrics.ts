/**
 * Metrics for the operator, for Prometheus. INVARIANT: labels are from closed lists (codes, parts, names of statement files,
 * issuers of the settings, reasons); never an id or a value.
 */
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import type { Ran } from '../graph/watch.ts'
import { watch, type Gauges } from './gauges.ts'
import type { TokenRefusal } from './refused.ts'
import { ERROR_CODES } from './statuses.ts'

const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30]
const CODES: ReadonlySet<string> = new Set(['OK', ...ERROR_CODES])

/** See `createMetrics`. */
export type Metrics = {
  /** Starts the clock of one request; the function returned ends it with code and status of the answer. */
  readonly start: () => (code: string, status: number) => void
  /** Counts an answer whose duration was not measured. */
  readonly answered: (code: string, status: number) => void
  /** Counts that signing keys could not be fetched. */
  readonly keysFailed: (issuer: string) => void
  readonly tokenRefused: (reason: TokenRefusal) => void
  readonly ran: (ran: Ran, isSlow: boolean) => void
  readonly watch: (gauges: Gauges) => void
  /** In the text format of Prometheus. */
  readonly text: () => Promise<string>
}

/** What is counted and timed as it happens. */
const countersOf = (registers: Registry[]) => ({
  answers: new Counter({
    name: 'peermap_answers_total',
    help: 'Answers, by code (OK or the code of the first error) and HTTP status',
    labelNames: ['code', 'status'],
    registers,
  }),
  seconds: new Histogram({
    name: 'peermap_answer_seconds',
    help: 'Time to answer an operation',
    buckets: SECONDS,
    registers,
  }),
  refused: new Counter({
    name: 'peermap_tokens_refused_total',
    help: 'Tokens refused, by reason',
    labelNames: ['reason'],
    registers,
  }),
  statements: new Histogram({
    name: 'peermap_statement_seconds',
    help: 'Time of a statement in the graph, waiting for a connection included',
    buckets: SECONDS,
    registers,
  }),
  plans: new Histogram({
    name: 'peermap_plan_seconds',
    help: 'Time until the graph began to answer a statement: nearly all of it is planning',
    buckets: SECONDS,
    registers,
  }),
  slow: new Counter({
    name: 'peermap_slow_statements_total',
    help: 'Statements slower than PEERMAP_SLOW_MS, by the name of their file',
    labelNames: ['statement'],
    registers,
  }),
  failed: new Counter({
    name: 'peermap_failed_statements_total',
    help: 'Statements that failed, each try',
    registers,
  }),
  keysFailures: new Counter({
    name: 'peermap_keys_failures_total',
    help: 'Times that signing keys could not be fetched, by issuer',
    labelNames: ['issuer'],
    registers,
  }),
})

/** New metrics with a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const counted = countersOf([registry])
  const answered = (code: string, status: number): void =>
    counted.answers.inc({ code: CODES.has(code) ? code : 'INTERNAL', status: String(status) })
  return {
    start: () => {
      const stop = counted.seconds.startTimer()
      return (code, status) => {
        stop()
        answered(code, status)
      }
    },
    answered,
    keysFailed: (issuer) => counted.keysFailures.inc({ issuer }),
    tokenRefused: (reason) => counted.refused.inc({ reason }),
    ran: ({ statement, ms, planMs, failed: hasFailed }, isSlow) => {
      counted.statements.observe(ms / 1000)
      if (planMs !== null) counted.plans.observe(planMs / 1000)
      if (hasFailed) counted.failed.inc()
      if (isSlow) counted.slow.inc({ statement })
    },
    watch: (gauges) => watch(registry, gauges),
    text: () => registry.metrics(),
  }
}
