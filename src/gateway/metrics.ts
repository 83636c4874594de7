/**
 * Metrics for the operator, for Prometheus. INVARIANT: labels are from closed lists (codes, parts, names of statement files,
 * issuers of the settings, reasons); never an id or a value.
 */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { DUE_KINDS, type RecordDue } from '../accountability/due.rules.ts'
import { ERROR_CODES } from '../errors.ts'
import type { ProjectionStatus } from '../graph/projector.ts'
import type { Connections, Ran } from '../graph/watch.ts'
import type { Readiness } from './health.ts'
import type { TokenRefusal } from './refused.ts'

const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30]
const CODES: ReadonlySet<string> = new Set(['OK', ...ERROR_CODES])

/** Age of the keys of one issuer that are in use. `ageSeconds` null: none were ever fetched. */
export type KeysState = { readonly issuer: string; readonly ageSeconds: number | null }

/** Functions that are called when the metrics are read. Each answers at once, or within seconds. */
export type Gauges = {
  readonly readiness: () => Promise<Readiness>
  readonly projection: () => Pick<ProjectionStatus, 'lagEntries' | 'lagSeconds' | 'failures' | 'failing'>
  /** The number of steps of which the journal has the intent and no end. */
  readonly openIntents: () => number
  readonly connections: () => Connections
  /** Operations that run and that wait for a place. */
  readonly operations: () => { readonly running: number; readonly waiting: number }
  /** Analyses that run, those that wait, and those computed in the background. */
  readonly analyses: () => { readonly running: number; readonly waiting: number; readonly background: number }
  readonly keys: () => readonly KeysState[]
  /** Documents and assessments that are to be reviewed or end, 60 days before and after (P8.4, P8.9, P9.6). */
  readonly recordsDue: () => Promise<readonly RecordDue[]>
}

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

/** New metrics with a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const answers = new Counter({
    name: 'peermap_answers_total',
    help: 'Answers, by code (OK or the code of the first error) and HTTP status',
    labelNames: ['code', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'peermap_answer_seconds',
    help: 'Time to answer an operation',
    buckets: SECONDS,
    registers,
  })
  const refused = new Counter({
    name: 'peermap_tokens_refused_total',
    help: 'Tokens refused, by reason',
    labelNames: ['reason'],
    registers,
  })
  const statements = new Histogram({
    name: 'peermap_statement_seconds',
    help: 'Time of a statement in the graph, waiting for a connection included',
    buckets: SECONDS,
    registers,
  })
  const plans = new Histogram({
    name: 'peermap_plan_seconds',
    help: 'Time until the graph began to answer a statement: nearly all of it is planning',
    buckets: SECONDS,
    registers,
  })
  const slow = new Counter({
    name: 'peermap_slow_statements_total',
    help: 'Statements slower than PEERMAP_SLOW_MS, by the name of their file',
    labelNames: ['statement'],
    registers,
  })
  const failed = new Counter({
    name: 'peermap_failed_statements_total',
    help: 'Statements that failed, each try',
    registers,
  })
  const keysFailures = new Counter({
    name: 'peermap_keys_failures_total',
    help: 'Times that signing keys could not be fetched, by issuer',
    labelNames: ['issuer'],
    registers,
  })
  const answered = (code: string, status: number): void =>
    answers.inc({ code: CODES.has(code) ? code : 'INTERNAL', status: String(status) })
  return {
    start: () => {
      const stop = seconds.startTimer()
      return (code, status) => {
        stop()
        answered(code, status)
      }
    },
    answered,
    keysFailed: (issuer) => keysFailures.inc({ issuer }),
    tokenRefused: (reason) => refused.inc({ reason }),
    ran: ({ statement, ms, planMs, failed: hasFailed }, isSlow) => {
      statements.observe(ms / 1000)
      if (planMs !== null) plans.observe(planMs / 1000)
      if (hasFailed) failed.inc()
      if (isSlow) slow.inc({ statement })
    },
    watch: (gauges) => watch(registry, gauges),
    text: () => registry.metrics(),
  }
}

type Labelled = (labels: Readonly<Record<string, string>>, value: number) => void

/** A gauge whose value is computed when it is read. */
function gauge(
  registry: Registry,
  about: {
    readonly name: string
    readonly help: string
    readonly label?: string
    readonly collect: (set: Labelled) => void | Promise<void>
  },
): void {
  const { name, help, label, collect } = about
  const made = new Gauge({
    name,
    help,
    labelNames: label === undefined ? [] : [label],
    registers: [],
    async collect() {
      this.reset()
      await collect((labels, value) => this.set(labels, value))
    },
  })
  registry.registerMetric(made)
}

function watch(registry: Registry, gauges: Gauges): void {
  const { readiness, projection, openIntents, connections, operations, analyses, keys, recordsDue } = gauges
  gauge(registry, {
    name: 'peermap_ready',
    help: 'Whether a part can do its work (1) or not (0); the part journal: whether it can be written',
    label: 'part',
    collect: async (set) => {
      for (const [part, isReady] of Object.entries((await readiness()).parts)) set({ part }, isReady ? 1 : 0)
    },
  })
  gauge(registry, {
    name: 'peermap_projection_lag_entries',
    help: 'Entries of the journal that its copy in the graph does not have yet',
    collect: (set) => set({}, projection().lagEntries),
  })
  gauge(registry, {
    name: 'peermap_projection_lag_seconds',
    help: 'For how long the copy of the journal in the graph has been behind',
    collect: (set) => set({}, projection().lagSeconds),
  })
  gauge(registry, {
    name: 'peermap_projection_failures',
    help: 'Runs since the start that did not take the journal into the graph',
    collect: (set) => set({}, projection().failures),
  })
  gauge(registry, {
    name: 'peermap_projection_failing_line',
    help: 'Line of the journal at which the last run failed; none where it did not fail',
    collect: (set) => {
      const { failing } = projection()
      if (failing !== null) set({}, failing.sequence)
    },
  })
  gauge(registry, {
    name: 'peermap_open_intents',
    help: 'Steps that the journal knows as intended and not yet as done or failed',
    collect: (set) => set({}, openIntents()),
  })
  gauge(registry, {
    name: 'peermap_operations',
    help: 'Operations that run, and those that wait for a place',
    label: 'state',
    collect: (set) => {
      const { running, waiting } = operations()
      set({ state: 'running' }, running)
      set({ state: 'waiting' }, waiting)
    },
  })
  gauge(registry, {
    name: 'peermap_analyses',
    help: 'Analyses that run, that wait for their turn, and whose runs are computed or wait in the background',
    label: 'state',
    collect: (set) => {
      for (const [state, count] of Object.entries(analyses())) set({ state }, count)
    },
  })
  gauge(registry, {
    name: 'peermap_graph_connections',
    help: 'Connections to the graph in use, and work that waits for one',
    label: 'state',
    collect: (set) => {
      const { inUse, waiting } = connections()
      set({ state: 'in_use' }, inUse)
      set({ state: 'waiting' }, waiting)
    },
  })
  gauge(registry, {
    name: 'peermap_keys_age_seconds',
    help: 'Age of the signing keys in use, by issuer; none where none were ever fetched',
    label: 'issuer',
    collect: (set) => {
      for (const { issuer, ageSeconds } of keys()) if (ageSeconds !== null) set({ issuer }, ageSeconds)
    },
  })
  const countingDue =
    (isOverdue: boolean) =>
    async (set: Labelled): Promise<void> => {
      // While the graph is away nobody knows how many there are, and the other metrics are told all the same.
      const due = await recordsDue().catch(() => null)
      if (due === null) return
      for (const kind of DUE_KINDS) {
        const counted = due.filter((each) => each.kind === kind && each.overdue === isOverdue)
        set({ record: kind.toLowerCase() }, counted.length)
      }
    }
  gauge(registry, {
    name: 'peermap_records_due',
    help: 'Sharing agreements, impact assessments, policy documents and assessments that are to be reviewed, or end, within 60 days',
    label: 'record',
    collect: countingDue(false),
  })
  gauge(registry, {
    name: 'peermap_records_overdue',
    help: 'The same, whose review is late, or that ended, in the last 60 days',
    label: 'record',
    collect: countingDue(true),
  })
}
