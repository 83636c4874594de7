/** Metrics that are computed when they are read. */
import { Gauge, type Registry } from 'prom-client'
import { DUE_KINDS, type RecordDue } from '../accountability/due.rules.ts'
import type { ProjectionStatus } from '../graph/projector.ts'
import type { Connections } from '../graph/watch.ts'
import type { Readiness } from './health.ts'

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

type Labelled = (labels: Readonly<Record<string, string>>, value: number) => void

/** A gauge whose value is computed when it is read. */
type Read = {
  readonly name: string
  readonly help: string
  readonly label?: string
  readonly collect: (set: Labelled) => void | Promise<void>
}

function register(registry: Registry, { name, help, label, collect }: Read): void {
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

/** The journal, and its copy in the graph. */
const journalGauges = ({ projection, openIntents }: Gauges): readonly Read[] => [
  {
    name: 'peermap_projection_lag_entries',
    help: 'Entries of the journal that its copy in the graph does not have yet',
    collect: (set) => set({}, projection().lagEntries),
  },
  {
    name: 'peermap_projection_lag_seconds',
    help: 'For how long the copy of the journal in the graph has been behind',
    collect: (set) => set({}, projection().lagSeconds),
  },
  {
    name: 'peermap_projection_failures',
    help: 'Runs since the start that did not take the journal into the graph',
    collect: (set) => set({}, projection().failures),
  },
  {
    name: 'peermap_projection_failing_line',
    help: 'Line of the journal at which the last run failed; none where it did not fail',
    collect: (set) => {
      const { failing } = projection()
      if (failing !== null) set({}, failing.sequence)
    },
  },
  {
    name: 'peermap_open_intents',
    help: 'Steps that the journal knows as intended and not yet as done or failed',
    collect: (set) => set({}, openIntents()),
  },
]

/** The parts of the service, and what they work on. */
const workGauges = ({ readiness, operations, analyses, connections, keys }: Gauges): readonly Read[] => [
  {
    name: 'peermap_ready',
    help: 'Whether a part can do its work (1) or not (0); the part journal: whether it can be written',
    label: 'part',
    collect: async (set) => {
      for (const [part, isReady] of Object.entries((await readiness()).parts)) set({ part }, isReady ? 1 : 0)
    },
  },
  {
    name: 'peermap_operations',
    help: 'Operations that run, and those that wait for a place',
    label: 'state',
    collect: (set) => {
      const { running, waiting } = operations()
      set({ state: 'running' }, running)
      set({ state: 'waiting' }, waiting)
    },
  },
  {
    name: 'peermap_analyses',
    help: 'Analyses that run, that wait for their turn, and whose runs are computed or wait in the background',
    label: 'state',
    collect: (set) => {
      for (const [state, count] of Object.entries(analyses())) set({ state }, count)
    },
  },
  {
    name: 'peermap_graph_connections',
    help: 'Connections to the graph in use, and work that waits for one',
    label: 'state',
    collect: (set) => {
      const { inUse, waiting } = connections()
      set({ state: 'in_use' }, inUse)
      set({ state: 'waiting' }, waiting)
    },
  },
  {
    name: 'peermap_keys_age_seconds',
    help: 'Age of the signing keys in use, by issuer; none where none were ever fetched',
    label: 'issuer',
    collect: (set) => {
      for (const { issuer, ageSeconds } of keys()) if (ageSeconds !== null) set({ issuer }, ageSeconds)
    },
  },
]

const countingDue =
  (recordsDue: Gauges['recordsDue'], isOverdue: boolean) =>
  async (set: Labelled): Promise<void> => {
    // While the graph is away nobody knows how many there are, and the other metrics are told all the same.
    const due = await recordsDue().catch(() => null)
    if (due === null) return
    for (const kind of DUE_KINDS) {
      const counted = due.filter((each) => each.kind === kind && each.overdue === isOverdue)
      set({ record: kind.toLowerCase() }, counted.length)
    }
  }

/** Documents and assessments that are to be reviewed. */
const recordGauges = ({ recordsDue }: Gauges): readonly Read[] => [
  {
    name: 'peermap_records_due',
    help: 'Sharing agreements, impact assessments, policy documents and assessments that are to be reviewed, or end, within 60 days',
    label: 'record',
    collect: countingDue(recordsDue, false),
  },
  {
    name: 'peermap_records_overdue',
    help: 'The same, whose review is late, or that ended, in the last 60 days',
    label: 'record',
    collect: countingDue(recordsDue, true),
  },
]

/** Registers what is computed when the metrics are read. */
export function watch(registry: Registry, gauges: Gauges): void {
  for (const read of [...journalGauges(gauges), ...workGauges(gauges), ...recordGauges(gauges)])
    register(registry, read)
}
