/** What `analyse` says of itself and of a file. Pure. */
import type { AnalysisFile } from '../analysis/header.ts'
import { sureColumnsOf } from '../analysis/sdl.ts'
import { optionLines, optionWords } from './analyse-options.ts'

export const ANALYSE_HELP = `analyse --list [--clause P2.4]      the library: what each file answers
analyse NAME --help                 what it asks, for whom, how to read it, what it is not for
analyse NAME --cypher               the statement, for any Neo4j tool
analyse NAME --map ID (--token-file FILE [--purpose P] | --as CALLER) [--url U] [--as-of D]
  [--without T,...] [--without-opinion] [--without-source S] [--limit N] [--robustness]
  [--format table|csv|json]         asks the running service (default http://127.0.0.1:4000)

--as names one of the demo callers that npm start wrote. How to read an answer: docs/analysts.md`

/** The library, by name; `clause`: of one clause. */
export const listOf = (files: readonly AnalysisFile[], clause?: string): string => {
  const listed = files.filter(({ clauses }) => clause === undefined || clauses.includes(clause))
  if (listed.length === 0) return `no analysis is under ${clause}`
  const width = Math.max(...listed.map(({ name }) => name.length))
  return listed
    .map(({ name, question, clauses }) => `${name.padEnd(width)}  ${question} (${clauses.join(', ')})`)
    .join('\n')
}

/** The header of a file in words. */
export const helpOf = (file: AnalysisFile): string =>
  [
    file.question,
    '',
    `analyse ${file.name} --map ID ${optionWords(file).join(' ')}`.trimEnd(),
    '',
    ...optionLines(file),
    '',
    `For ${file.purposes.join(', ')} (${file.clauses.join(', ')}), by ${file.roles.join(', ')}. Reads ${file.reads.join(', ')}`,
    'Columns:',
    ...[...file.columns, ...sureColumnsOf(file)].map(({ name, says }) => `  ${name}${says === '' ? '' : `: ${says}`}`),
    `By ${file.algorithm}`,
    `Read it: ${file.readIt}`,
    `Not for: ${file.notFor}`,
    `Revision ${file.revision}, SHA-256 ${file.sha256}`,
  ].join('\n')

/** The statement under what a reader must know of it, as it runs in any tool. */
export const cypherOf = ({ name, question, notFor, statement }: AnalysisFile): string =>
  `// ${name}: ${question}\n// not for: ${notFor}\n${statement}`
