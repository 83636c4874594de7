/** The page of all queries, docs/queries.md: what each header says, in the order of the clauses. Pure. */
import type { AnalysisFile, Parameter } from './header.ts'
import { PURPOSE_OF } from './terms.ts'

const HEADING: Readonly<Record<string, string>> = {
  'P2.1': 'Assess risk',
  'P2.2': 'Understand the network',
  'P2.3': 'Plan an intervention',
  'P2.4': 'Fill information gaps',
  'P2.5': 'Support over time',
}

/** Every query is not for these: said once. */
const NEVER = 'a score or a label of a child; evidence about a person; choosing whom to watch, stop or exclude'

const cell = (text: string): string => text.replaceAll('|', '\\|')

const tableOf = (heading: string, rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${heading} | type | |`,
  '| --- | --- | --- |',
  ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  '',
]

const parameterRow = ({ name, type, default: preset, says }: Parameter): readonly string[] => [
  `\`${name}\``,
  `\`${type}\``,
  [says, ...(preset === null ? [] : [`default \`${preset}\``])].filter((part) => part !== '').join('; '),
]

const sectionOf = (file: AnalysisFile): readonly string[] => {
  const others = file.notFor.replace(`${NEVER}; `, '').replace(NEVER, '')
  return [
    `### ${file.name}`,
    '',
    `**${file.question}**`,
    '',
    `${file.clauses.join(', ')} · for ${file.roles.join(', ')} · purpose ${file.purposes.join(' or ')} · reads ${file.reads.join(', ')} · rows about ${file.about.toLowerCase()} · revision ${file.revision}`,
    '',
    `How: ${file.algorithm}.`,
    '',
    `Read it: ${file.readIt}.`,
    '',
    ...(others === '' ? [] : [`Also not for: ${others}.`, '']),
    ...tableOf('parameter', file.parameters.map(parameterRow)),
    ...tableOf(
      'column',
      file.columns.map(({ name, type, says }) => [`\`${name}\``, `\`${type}\``, says]),
    ),
  ]
}

const first = ({ clauses }: AnalysisFile) => clauses.find((clause) => clause in PURPOSE_OF)

/** The page, as Markdown. A query of several clauses stands under the first that is a purpose. */
export const queriesPage = (files: readonly AnalysisFile[]): string => {
  const sections = Object.entries(PURPOSE_OF).flatMap(([clause, purpose]) => [
    `## ${clause} ${HEADING[clause]} (${purpose})`,
    '',
    ...files.filter((file) => first(file) === clause).flatMap(sectionOf),
  ])
  const lines = [
    '# Queries about a map',
    '',
    'Made by `npm run codegen` from the headers of `cypher/analysis`. How to run one: `cypher/analysis/README.md`.',
    '',
    `**None of them is for**: ${NEVER}. No tie recorded is not no tie. A type that ends in \`!\` is never null.`,
    '',
    '| query | question |',
    '| --- | --- |',
    ...files.map(({ name, question }) => `| [${name}](#${name}) | ${cell(question)} |`),
    '',
    ...sections,
  ]
  return `${lines.join('\n').trimEnd()}\n`
}
