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
    says: 'How often the row is among the first five with a tenth of the ties left out: STEADY in 90 % of runs or more, SOMETIMES in 50 %; null: less often',
  },
  { name: 'placeLow', type: 'Int', says: 'The best place of the row in 90 % of these runs, counted from 1' },
  { name: 'placeHigh', type: 'Int', says: 'The worst place of the row in 90 % of these runs' },
  { name: 'firstInShare', type: 'Float', says: 'In what share of these runs the row came first, from 0 to 1' },
]
/** `field`: that of the analysis. */
const heldColumns = (field: string): readonly Said[] => [
  {
    name: 'heldInShare',
    type: 'Float',
    says: `In what share of runs of \`${field}\` with a tenth of the ties left out the row was found again, from 0 to 1`,
  },
]

/** The columns that say how sure a row is. */
export const sureColumnsOf = ({ name, field }: Pick<AnalysisFile, 'name' | 'field'>): readonly Said[] => {
  const method = METHODS[name]
  if (method === undefined) return []
  return method.kind === 'RANK' ? RANK_COLUMNS : heldColumns(field)
}

const sureColumn = ({ name, type, says }: Said): string => `${said('  ', says)}  ${name}: ${type}\n`

/** Of arguments that many files have, what each does there. */
const SHARED: Readonly<Record<string, (field: string) => string>> = {
  without: (field) => `Ids of ties that \`${field}\` leaves out: what would it answer if they were missing?`,
  limit: (field) => `At most so many rows of \`${field}\`, and 200 at the highest`,
}

/** GraphQL knows no today: left out, it is the day of the request. */
const argumentOf = (field: string, { name, type, default: preset, says }: Parameter): string => {
  const given = preset === 'today' ? type.replace(/!$/, '') : `${type}${preset === null ? '' : ` = ${preset}`}`
  const words = SHARED[name]?.(field) ?? says
  return `${said('    ', preset === 'today' ? [words, 'today unless given'].filter(Boolean).join('; ') : words)}    ${name}: ${given}\n`
}

const withoutStated = (field: string): string =>
  `${said('    ', `Whether \`${field}\` leaves out ties that are stated as opinion`)}    withoutOpinion: Boolean! = false
${said('    ', `\`${field}\` leaves out ties that this source told of. Not given: no source is left out`)}    withoutSource: String
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
    ...given.map((parameter) => argumentOf(field, parameter)),
    given.some(({ name }) => name === 'without') ? withoutStated(field) : '',
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

/** The fields that every answer has. */
const answerOf = (file: AnalysisFile): string => {
  const { field } = file
  const { row, answer } = typesOf(file)
  return `${said('', `The answer to: ${file.question}`)}type ${answer} {
${[
  [`rows: [${row}!]!`, `What \`${field}\` found, in its order; []: nothing`],
  ['labels: [AnalysisLabel!]!', `Labels of the young people and adults whom rows of \`${field}\` name by id alone`],
  ['notice: String!', `What \`${field}\`, as every analysis, does not say of people`],
  ['readIt: String!', `How to read what \`${field}\` found, in one or two sentences`],
  ['notFor: String!', `What \`${field}\` must not be used for, separated by semicolons`],
  ['basedOn: AnalysisBasis!', `How much is recorded on the map that \`${field}\` could count`],
  [
    'robustness: AnalysisRobustness',
    METHODS[file.name] === undefined
      ? `Always null: \`${field}\` puts nothing in an order, and finds nothing by how ties lie`
      : `How stable the rows of \`${field}\` are where a tenth of the ties is left out`,
  ],
  ['query: AnalysisQuery!', `Which version of \`${field}\` was run`],
]
  .map(([sdl = '', says = '']) => `${said('  ', says)}  ${sdl}\n`)
  .join('')}}
`
}

const typesIn = (
  file: AnalysisFile,
): string => `${said('', `One row of the answer to: ${file.question}`)}type ${typesOf(file).row} {
${file.columns.map((column) => columnOf(file, column)).join('')}${sureColumnsOf(file).map(sureColumn).join('')}}

${answerOf(file)}`

/** The SDL of all files. */
export const analysisSdl = (files: readonly AnalysisFile[]): string =>
  `# Made of the headers of cypher/analysis by npm run codegen.

"Network queries about one map, each a field. Select one of them in an operation. null: withheld, and redactions say why"
type Analysis {
${files.map(fieldOf).join('\n')}}

${files.map(typesIn).join('\n')}`
