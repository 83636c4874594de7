/** What an answer says beside its rows, and which rows it shows: no score of a child. Pure. */
import type { Row } from '../graph/values.ts'
import type { AnalysisFile } from './header.ts'
import { METHODS, SHARE_LEFT_OUT, type Method, type Robustness, type Standing } from './robustness.ts'
import { isRanking, isValue, namesByIdAlone } from './sdl.ts'

const NOTICE =
  'No tie recorded is not no tie: this is what was recorded, by whom it was recorded. It is not evidence about a person'
const SMALL =
  'On a map of fewer than five people an order or a division would be about somebody in particular: none is given'

/** The fewest people: with fewer, an order or a division would reveal something about each. */
const FEWEST = 5
/** Up to so many people the runs are done while the caller waits, */
const MOST_AT_ONCE = 300
/** and up to so many at all. */
const MOST = 3_000
/** The most work for runs that each leave out one tie: people times ties times ties. A second or two. */
const MOST_ONE_BY_ONE = 15_000_000
const RUNS_AT_ONCE = 40
const RUNS_LATER = 20

/** Whether a file answers no rows on a map of so many people. */
export const isTooSmall = ({ name }: AnalysisFile, people: number): boolean =>
  people < FEWEST && (name.startsWith('rank-') || name === 'find-communities')

/** What every answer of a file says that no answer shows. */
export const noticeOf = (file: AnalysisFile, people: number): string =>
  isTooSmall(file, people) ? `${NOTICE}. ${SMALL}` : NOTICE

/** How the runs of a file are done on a map of so many people and ties. */
export type Plan = { readonly method: Method; readonly runs: number; readonly later: boolean }

/** The plan; null: none is made, since the file needs none (`METHODS`) or the map is too small or too large. */
export const planOf = (
  file: AnalysisFile,
  about: { readonly people: number; readonly ties: number; readonly oneByOne: boolean },
): Plan | null => {
  const { people, ties, oneByOne } = about
  const method = METHODS[file.name]
  if (method === undefined || isTooSmall(file, people) || ties === 0 || people > MOST) return null
  const later = people > MOST_AT_ONCE || (oneByOne && people * ties * ties > MOST_ONE_BY_ONE)
  return { method, runs: people > MOST_AT_ONCE ? RUNS_LATER : RUNS_AT_ONCE, later }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** The robustness of an answer in words. */
export const saysOf = ({ runs, firstHeldInShare, decidingTies }: Robustness): string => {
  const before = `In ${runs} runs, each with ${percent(SHARE_LEFT_OUT)} of the ties left out at random`
  const first =
    firstHeldInShare === null
      ? 'each row says how often it was found again'
      : `the first place held in ${percent(firstHeldInShare)}`
  const deciding =
    decidingTies === null
      ? ''
      : `; ${decidingTies.length === 0 ? 'no single tie decides' : `${decidingTies.length} of the ties alone decide`} who comes first`
  return `${before}, ${first}${deciding}. It says nothing of people and ties that nobody recorded`
}

/** What `analysis` answers: by the field that was asked for, null where it is withheld. */
export type Answers = Readonly<Record<string, unknown>>

type State = 'DONE' | 'RUNNING' | 'FAILED' | 'NOT_COMPUTED'

/** `AnalysisRobustness` of the schema. */
export type RobustnessSaid = {
  readonly state: State
  readonly id: string | null
  readonly says: string
  readonly runs: number
  readonly leftOut: number
  readonly firstHeldInShare: number | null
  readonly decidingTies: readonly string[] | null
}

const without = (state: State, says: string, id: string | null): RobustnessSaid => ({
  state,
  id,
  says,
  runs: 0,
  leftOut: SHARE_LEFT_OUT,
  firstHeldInShare: null,
  decidingTies: null,
})

/** The robustness from runs that have ended. */
export const robustnessSaid = (found: Robustness): RobustnessSaid => ({
  state: 'DONE',
  id: null,
  says: saysOf(found),
  runs: found.runs,
  leftOut: SHARE_LEFT_OUT,
  firstHeldInShare: found.firstHeldInShare,
  decidingTies: found.decidingTies,
})

/** The robustness while its runs continue in the background. */
export const robustnessLater = (id: string): RobustnessSaid =>
  without('RUNNING', 'It is computed in the background: ask analysisRun(id) for it', id)

/** The robustness where there are no runs. */
export const noRobustness = (): RobustnessSaid =>
  without('NOT_COMPUTED', 'Not computed: the map has too few people, too many, or no ties of this kind', null)

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The ids that identify a row of a file. */
export const idsOf = (row: Row): readonly string[] => {
  const { ids, tie, id } = row
  if (Array.isArray(ids)) return ids.map(textOf)
  return [textOf(tie ?? id)]
}

const keyOf = (ids: readonly string[]): string => ids.toSorted().join(' ')

const shownOf = (file: AnalysisFile, row: Row, values: boolean): Row =>
  Object.fromEntries(
    file.columns.map((column) => [column.name, isValue(file, column) && !values ? null : (row[column.name] ?? null)]),
  )

const standingOf = ({ ids: _ids, ...standing }: Standing): Row => standing

const NOTHING: Row = { band: null, placeLow: null, placeHigh: null, firstInShare: null, heldInShare: null }

const keyed = (row: Row): readonly number[] => [
  row['band'] === 'STEADY' ? 0 : 1,
  Number(row['placeLow']),
  Number(row['placeHigh']),
]

/** The steadier and the nearer to the first place first; of equals by id. */
const inOrder = (one: Row, other: Row): number => {
  const theirs = keyed(other)
  const difference = keyed(one)
    .map((value, at) => value - (theirs[at] ?? 0))
    .find((value) => value !== 0)
  return difference ?? (textOf(one['id']) < textOf(other['id']) ? -1 : 1)
}

/**
 * The rows that are shown. Of a ranking of young people those alone who are often among the first five, in bands, without
 * what they were ordered by; an analyst who asks for values gets every row.
 * @param found null: not computed, or not yet
 */
export const rowsShown = (
  file: AnalysisFile,
  rows: readonly Row[],
  about: { readonly found: Robustness | null; readonly values: boolean; readonly limit: number },
): readonly Row[] => {
  const { found, values, limit } = about
  const standings = new Map((found?.standings ?? []).map((standing) => [keyOf(standing.ids), standing]))
  const joined = rows.map((row): Row => {
    const standing = standings.get(keyOf(idsOf(row)))
    return { ...shownOf(file, row, values), ...(standing === undefined ? NOTHING : standingOf(standing)) }
  })
  if (!isRanking(file) || values) return joined.slice(0, limit)
  return joined
    .filter(({ band }) => band !== null)
    .toSorted(inOrder)
    .slice(0, limit)
}

type Labelled = { readonly id: string; readonly label: string }

/** Labels of those whom rows name by id alone; of nobody else. `labels`: of everybody on the map who is shown */
export const labelsIn = (
  file: AnalysisFile,
  rows: readonly Row[],
  labels: readonly Labelled[],
): readonly Labelled[] => {
  const columns = file.columns.filter((column) => namesByIdAlone(file, column))
  const named = new Set(rows.flatMap((row) => columns.flatMap(({ name }) => row[name] ?? [])))
  return labels.filter(({ id }) => named.has(id))
}

/** Ids of those on other maps whom rows name: whom an answer discloses beside everybody on the map. */
export const othersIn = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap(({ otherId }) => (typeof otherId === 'string' ? [otherId] : []))
