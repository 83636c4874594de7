/** The operation that asks for one analysis, and what its answer must be. Pure. */
import { z } from 'zod'
import type { AnalysisFile } from '../analysis/header.ts'
import { isValue, sureColumnsOf } from '../analysis/sdl.ts'
import { fieldsOf, type Given } from './analyse-options.ts'

const ROBUSTNESS = 'state id says runs leftOut firstHeldInShare decidingTies'
const ABOUT = `labels { id label } notice readIt notFor
    basedOn { people ties sources oldestTie newestTie unknownMutual openGaps }
    robustness { ${ROBUSTNESS} }
    query { name revision sha256 }`

type Asked = { readonly name: string; readonly type: string; readonly says: string }

/** The columns that are asked for: values where they are wanted. */
export const columnsOf = (file: AnalysisFile, values: boolean): readonly Asked[] => [
  ...file.columns.filter((column) => values || !isValue(file, column)),
  ...sureColumnsOf(file),
]

/** The document. Its variables are those of `variablesIn`. */
export function operationOf(file: AnalysisFile, given: Given): string {
  const asked = fieldsOf(file).filter(({ option }) => given[option] !== undefined)
  const variables = ['$map: ID!', '$asOf: Date', ...asked.map(({ name, type }) => `$a_${name}: ${type}`)]
  const list = asked.map(({ name }) => `${name}: $a_${name}`).join(', ')
  return `query Analyse(${variables.join(', ')}) {
  analysis(map: $map, asOf: $asOf) { ${file.field}${list === '' ? '' : `(${list})`} {
    rows { ${columnsOf(file, given['values'] === true)
      .map(({ name }) => name)
      .join(' ')} }
    ${ABOUT}
  } }
}`
}

/** Asks how far a run in the background is. */
export const RUN_QUERY = `query AnalysisRun($id: ID!) {
  analysisRun(id: $id) {
    state robustness { ${ROBUSTNESS} }
    standings { ids label band placeLow placeHigh firstInShare heldInShare }
  }
}`

const state = z.enum(['DONE', 'RUNNING', 'FAILED', 'NOT_COMPUTED'])
const robustness = z.object({
  state,
  id: z.string().nullable(),
  says: z.string(),
  runs: z.number(),
  leftOut: z.number(),
  firstHeldInShare: z.number().nullable(),
  decidingTies: z.array(z.string()).nullable(),
})
const rows = z.array(z.record(z.string(), z.unknown()))
const answer = z.object({
  rows,
  labels: z.array(z.object({ id: z.string(), label: z.string() })),
  notice: z.string(),
  readIt: z.string(),
  notFor: z.string(),
  basedOn: z.object({
    people: z.number(),
    ties: z.number(),
    sources: z.number(),
    oldestTie: z.string().nullable(),
    newestTie: z.string().nullable(),
    unknownMutual: z.number(),
    openGaps: z.number().nullable(),
  }),
  robustness: robustness.nullable(),
  query: z.object({ name: z.string(), revision: z.number(), sha256: z.string() }),
})
/** One answer. */
export type AnalysisAnswer = z.output<typeof answer>

/** The answer; null: the map is not open, or the file is withheld on it. */
export const readAnswer = (file: AnalysisFile, data: unknown): AnalysisAnswer | null =>
  z.object({ analysis: z.record(z.string(), answer.nullable()).nullish() }).parse(data).analysis?.[file.field] ?? null

const standing = z.looseObject({ ids: z.array(z.string()), label: z.string().nullable() })
const run = z.object({
  analysisRun: z
    .object({ state, robustness: robustness.nullable(), standings: z.array(standing).nullable() })
    .nullable(),
})

const joined = (ids: readonly string[]): string => ids.toSorted().join(' ')

const keyOf = (row: Readonly<Record<string, unknown>>): string =>
  Array.isArray(row['ids']) ? joined(row['ids'].map(String)) : String(row['tie'] ?? row['id'])

/** The answer with what its run in the background found; null: it still runs. */
export function readRun(data: unknown, before: AnalysisAnswer): AnalysisAnswer | null {
  const { analysisRun: found } = run.parse(data)
  if (found?.state === 'RUNNING') return null
  const said = found?.robustness ?? (before.robustness && { ...before.robustness, state: 'FAILED' as const })
  const standings = (found?.standings ?? []).map(({ ids, label, ...steady }) => ({ id: ids[0], label, ids, ...steady }))
  const known = new Map(standings.map((each) => [joined(each.ids), each]))
  if (before.rows.length === 0) return { ...before, robustness: said, rows: standings }
  return {
    ...before,
    robustness: said,
    rows: before.rows.map((row) => ({ ...row, ...without(known.get(keyOf(row))) })),
  }
}

const without = (found: Readonly<Record<string, unknown>> | undefined) => {
  const { id: _id, ids: _ids, label: _label, ...steady } = found ?? {}
  return steady
}
