/** Computes one analysis: the rows of the file, their basis, and their robustness where that is quick. */
import { createHash } from 'node:crypto'
import { toDate, type Row } from '../graph/values.ts'
import type { IsoDate } from '../policy/terms.ts'
import { isTooSmall, othersIn, planOf, type Plan } from './answer.ts'
import type { AnalysisFile } from './header.ts'
import { networkOf, type Network } from './network.ts'
import { METHODS, robustnessOf, type Method, type Robustness } from './robustness.ts'
import type { Analyses, Basis, Later, OnMap } from './run.ts'
import { isRanking } from './sdl.ts'
import { inSlices } from './slices.ts'

/** Rows of one answer at most, where a file has a limit. */
export const MOST_ROWS = 200
/** The time limit of work in the background. ms */
const LATER_MS = 600_000

/** A permitted request for an analysis. */
export type Asked = {
  readonly file: AnalysisFile
  readonly mapId: string
  readonly asOf: IsoDate
  /** null: the file has none, and answers all. */
  readonly limit: number | null
  readonly without: readonly string[]
  readonly withoutOpinion: boolean
  readonly withoutSource: string | null
  /** Whether to compute also with each single tie left out. */
  readonly oneByOne: boolean
  /** The file's own parameters, as the database takes them. */
  readonly own: Readonly<Record<string, unknown>>
  /** For whom HARMFUL_RELATIONSHIP is open; null: the file does not ask. */
  readonly harm: readonly string[] | null
  /** Whether PLAN is open for everybody: open gaps are counted. */
  readonly gaps: boolean
}

/** `plan` null: nothing is to be said of how sure it is. `found` null: that, or it is to be computed later. */
export type Computed = {
  readonly on: OnMap
  readonly basis: Basis
  readonly rows: readonly Row[]
  readonly plan: Plan | null
  readonly found: Robustness | null
}

type Ranked = { readonly network: Network; readonly ranked?: ReadonlySet<string> }

/** What is computed on, and who may have a place: of places that people visit, the places. */
const networkIn = ({ youngPeople, peers, visits }: Basis, { over }: Method): Ranked => {
  if (over === 'PEER') return { network: networkOf(youngPeople, peers) }
  const ranked = new Set(visits.map(({ to }) => to))
  return { network: networkOf([...youngPeople, ...ranked], visits), ranked }
}

const stepsOf = ({ basis, rows }: Pick<Computed, 'basis' | 'rows'>, { runs, method }: Plan, oneByOne: boolean) => {
  const parts = rows.flatMap(({ ids }) => (Array.isArray(ids) ? [ids.map(String)] : []))
  return robustnessOf({ ...networkIn(basis, method), method, runs, oneByOne, parts })
}

/**
 * Computes it. @param until the time at which it is to have ended, as of performance.now()
 * Throws PeermapError: TIMEOUT, UNAVAILABLE
 */
export async function compute(analyses: Analyses, asked: Asked, until: number): Promise<Computed> {
  const { file, mapId, limit, oneByOne, harm, gaps } = asked
  const over = METHODS[file.name]?.over ?? null
  const leftOut = await analyses.leftOut(mapId, { opinion: asked.withoutOpinion, source: asked.withoutSource })
  const without = [...asked.without, ...leftOut]
  const params = {
    ...asked.own,
    mapId,
    asOf: toDate(asked.asOf),
    without,
    // The rows shown of a ranking are chosen by how steady they are, not by their order.
    limit: isRanking(file) ? MOST_ROWS : (limit ?? MOST_ROWS),
    ...(harm === null ? {} : { harm }),
  }
  const on = { mapId, asOf: asked.asOf, without }
  const [rows, basis] = await Promise.all([
    analyses.rowsOf(file, params, until),
    analyses.basisOf(on, { over, gaps, until }),
  ])
  const people = basis.youngPeople.length
  if (isTooSmall(file, people)) return { on, basis, rows: [], plan: null, found: null }
  const ties = over === 'FREQUENTS' ? basis.visits.length : basis.ties
  const plan = planOf(file, { people, ties, oneByOne })
  if (plan === null || plan.later) return { on, basis, rows, plan, found: null }
  return { on, basis, rows, plan, found: await inSlices(stepsOf({ basis, rows }, plan, oneByOne), until) }
}

/** A hash of the ids of all people and ties of a run: it changes when one is added, removed or hidden. */
const markOf = ({ youngPeople, adults, peers, visits }: Basis): string => {
  const ids = [...youngPeople, ...adults, ...[...peers, ...visits].map(({ id }) => id)]
  return createHash('sha256').update(JSON.stringify(ids.toSorted())).digest('hex')
}

/** Whether the map is unchanged since a run in the background began: else the result may be about something now hidden. */
export async function isAsItWas(analyses: Analyses, { file, on, mark }: Later): Promise<boolean> {
  const over = METHODS[file]?.over ?? null
  const until = performance.now() + analyses.takesMs
  return mark === markOf(await analyses.basisOf(on, { over, gaps: false, until }))
}

/** The ids of all subjects of an answer: a measure of one person uses everybody on the map (P9.6). */
export const everybodyIn = ({ harm }: Asked, { basis, rows }: Computed): readonly string[] => [
  ...basis.youngPeople,
  ...basis.adults,
  ...(harm ?? []),
  ...othersIn(rows),
]

/**
 * Starts the runs in the background.
 * @param owner who alone may ask for them. @returns the id to ask by. @throws LIMIT_EXCEEDED
 */
export function computeLater(
  analyses: Analyses,
  asked: Asked,
  about: { readonly computed: Computed; readonly plan: Plan; readonly owner: string },
): string {
  const { computed, plan, owner } = about
  const labels = computed.rows.flatMap(({ id, label }) =>
    typeof id === 'string' && typeof label === 'string' ? [[id, label] as const] : [],
  )
  const known = {
    file: asked.file.name,
    on: computed.on,
    mark: markOf(computed.basis),
    people: computed.basis.youngPeople.length,
    subjects: everybodyIn(asked, computed),
    labels: new Map(labels),
  }
  return analyses.later.start(owner, known, () =>
    inSlices(stepsOf(computed, plan, asked.oneByOne), performance.now() + LATER_MS),
  )
}
