/**
 * The files of cypher/analysis as GraphQL: a typed field each, with its rows and its answer, documented by its header. Pure;
 * `npm run codegen` writes it to schema/analysis/files.graphql.
 */
import type { AnalysisFile, Column, Parameter } from './header.ts'
import { METHODS } from './robustness.ts'

/** Who gives these: the operation's own arguments, or the runner. */
const NOT_ARGUMENTS: ReadonlySet<string> = new Set(['mapId', 'asOf', 'run', 'harm', 'open'])

/** The parameters of a file that a caller gives beside the map and the day. */
export const argumentsOf = ({ parameters }: AnalysisFile): readonly Parameter[] =>
  parameters.filter(({ name }) => !NOT_ARGUMENTS.has(name))

/** Whether a file puts young people in an order: what they are ordered by is shown to analysts alone, who ask for it. */
export const isRanking = ({ name, about }: Pick<AnalysisFile, 'name' | 'about'>): boolean =>
  name.startsWith('rank-') && about === 'PEOPLE'

const LABELS: ReadonlySet<string> = new Set(['id', 'label'])

/** Whether a column of a file says how much of something a young person is. */
export const isValue = (file: Pick<AnalysisFile, 'name' | 'about'>, { name }: Pick<Column, 'name'>): boolean =>
  isRanking(file) && !LABELS.has(name)

/** Whether a column names people, or anything else, by ids beside which no label stands. */
export const namesByIdAlone = (
  { columns }: Pick<AnalysisFile, 'columns'>,
  { name, type }: Pick<Column, 'name' | 'type'>,
): boolean =>
  /^\[?ID\b/.test(type) && !columns.some((other) => other.name === (name === 'id' ? 'label' : `${name}Label`))

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** Names of the types of a file. */
export const typesOf = ({ field }: Pick<AnalysisFile, 'field'>): { readonly row: string; readonly answer: string } => ({
  row: `${capital(field)}Row`,
  answer: `${capital(field)}Answer`,
})

const described = (indent: string, lines: readonly string[]): string =>
  ['"""', ...lines.map((line) => line.replaceAll('"""', "'''")), '"""'].map((line) => `${indent}${line}\n`).join('')

const said = (indent: string, says: string): string => (says === '' ? '' : `${indent}${JSON.stringify(says)}\n`)

const columnOf = (file: AnalysisFile, column: Column): string => {
  const { name, type, says } = column
  if (!isValue(file, column)) return `${said('  ', says)}  ${name}: ${type}\n`
  const only = 'null unless an analyst asked for values'
  return `${said('  ', [says, only].filter(Boolean).join('; '))}  ${name}: ${type.replace(/!$/, '')}\n`
}

type Said = { readonly name: string; readonly type: string; readonly says: string }

const RANK_COLUMNS: readonly Said[] = [
  {
    name: 'band',
    type: 'AnalysisBand',
    says: 'how often among the first five with a tenth of the ties left out: STEADY in 90 % of runs or more, SOMETIMES in 50 %',
  },
  { name: 'placeLow', type: 'Int', says: 'places in 90 % of runs, from' },
  { name: 'placeHigh', type: 'Int', says: 'and to' },
  { name: 'firstInShare', type: 'Float', says: 'share of runs in the first place' },
]
const HELD_COLUMNS: readonly Said[] = [
  {
    name: 'heldInShare',
    type: 'Float',
    says: 'share of runs, with a tenth of the ties left out, in which it was found again',
  },
]

/** The columns that say how sure a row is. */
export const sureColumnsOf = ({ name }: Pick<AnalysisFile, 'name'>): readonly Said[] => {
  const method = METHODS[name]
  if (method === undefined) return []
  return method.kind === 'RANK' ? RANK_COLUMNS : HELD_COLUMNS
}

const sureColumn = ({ name, type, says }: Said): string => `${said('  ', says)}  ${name}: ${type}\n`

/** GraphQL knows no today: left out, it is the day of the request. */
const argumentOf = ({ name, type, default: preset, says }: Parameter): string => {
  const given = preset === 'today' ? type.replace(/!$/, '') : `${type}${preset === null ? '' : ` = ${preset}`}`
  return `${said('    ', preset === 'today' ? [says, 'today unless given'].filter(Boolean).join('; ') : says)}    ${name}: ${given}\n`
}

const WITHOUT = `    "Leave out ties that are stated as opinion"
    withoutOpinion: Boolean! = false
    "Leave out ties that this source told of"
    withoutSource: String
`
const VALUES = `    "What the order is by, for analysts only. It is no score of a child: the bands are the answer"
    values: Boolean! = false
`
const ONE_BY_ONE = `    "Also without each tie alone: which ones decide who comes first? On a large map in the background"
    robustness: Boolean! = false
`

const fieldOf = (file: AnalysisFile): string => {
  const { field, question, purposes, clauses, roles, reads, algorithm, readIt, notFor } = file
  const given = argumentsOf(file)
  const list = [
    ...given.map(argumentOf),
    given.some(({ name }) => name === 'without') ? WITHOUT : '',
    METHODS[file.name]?.kind === 'RANK' ? ONE_BY_ONE : '',
    isRanking(file) ? VALUES : '',
  ].join('')
  const docs = described('  ', [
    question,
    '',
    `For ${purposes.join(', ')} (${clauses.join(', ')}), by ${roles.join(', ')}. Reads ${reads.join(', ')}. By ${algorithm}.`,
    `Read it: ${readIt}`,
    `Not for: ${notFor}`,
  ])
  return `${docs}  ${field}${list === '' ? '' : `(\n${list}  )`}: ${typesOf(file).answer}\n`
}

const typesIn = (file: AnalysisFile): string => {
  const { row, answer } = typesOf(file)
  return `type ${row} {
${file.columns.map((column) => columnOf(file, column)).join('')}${sureColumnsOf(file).map(sureColumn).join('')}}

type ${answer} {
  rows: [${row}!]!
  "Of the young people and adults of this map whom rows name by id alone"
  labels: [AnalysisLabel!]!
  "What no answer says"
  notice: String!
  readIt: String!
  notFor: String!
  basedOn: AnalysisBasis!
  "null: of this file nothing is put in an order or found by how ties lie"
  robustness: AnalysisRobustness
  query: AnalysisQuery!
}
`
}

/** The SDL of all files. */
export const analysisSdl = (files: readonly AnalysisFile[]): string =>
  `# Made of the headers of cypher/analysis by npm run codegen.

"The library of network queries, one field a file. One field an operation. null: withheld, and redactions say why"
type Analysis {
${files.map(fieldOf).join('\n')}}

${files.map(typesIn).join('\n')}`
