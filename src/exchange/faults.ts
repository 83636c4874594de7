/** What is wrong with the files, as text: by kind and column, the first of each kind with what stands there. */
import type { Found, Issue, IssueGroup } from './issues.ts'
import { counted, number } from './words.ts'

const SHOWN_VALUE = 120
/** Characters that a terminal obeys, or that turn the order of what stands beside them. */
// oxlint-disable-next-line no-control-regex
const UNSHOWN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** A value in quotes, on one line, with nothing in it that a terminal would obey. */
export const shown = (value: string): string => {
  const cut = value.length > SHOWN_VALUE ? `${value.slice(0, SHOWN_VALUE)}...` : value
  return `"${cut.replaceAll(UNSHOWN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`
}

const codeAndClause = ({ code, clause }: Pick<Issue, 'code' | 'clause'>): string =>
  `(${code}${clause === undefined ? '' : `, ${clause}`})`

const about = ({ value, earlier }: Issue): string =>
  `${value === undefined ? '' : `: ${shown(value)}`}${earlier === undefined ? '' : `, see line ${earlier}`}`

const groupLines = ({ file, column, reason, code, clause, count, first }: IssueGroup): readonly string[] => {
  const at = column === null ? '' : ` [${column}]`
  const kind = { code, ...(clause === undefined ? {} : { clause }) }
  const [only] = first
  if (count === 1 && only !== undefined) {
    const line = only.line === null ? '' : `:${only.line}`
    return [`  ${file}${line}${at}: ${reason} ${codeAndClause(kind)}${about(only)}`]
  }
  const more = count > first.length ? `and ${number(count - first.length)} more` : null
  const head = `  ${file}${at}: ${reason} ${codeAndClause(kind)}, ${number(count)} times`
  if (first.every((issue) => about(issue) === '')) {
    const lines = first.map(({ line }) => line).filter((line) => line !== null)
    return lines.length === 0 ? [head] : [`${head}: lines ${lines.join(', ')}${more === null ? '' : ` ${more}`}`]
  }
  return [
    `${head}:`,
    ...first.map((issue) => `    line ${issue.line ?? '-'}${about(issue)}`),
    ...(more === null ? [] : [`    ${more}`]),
  ]
}

/** The faults of an import as lines. */
export const faultLines = ({ total, groups, follow }: Found, skipped: boolean): readonly string[] => {
  if (total === 0) return []
  const hanging = [...follow].map(([file, rows]) => `${counted(rows, 'row')} of ${file}`)
  return [
    `${counted(total, 'fault')} ${skipped ? 'left out' : 'to put right'}, of ${counted(groups.length, 'kind')}:`,
    ...groups.flatMap(groupLines),
    ...(hanging.length === 0
      ? []
      : [`  ${hanging.join(', ')} ${skipped ? 'left out' : 'bad'} only because a row that they name is`]),
  ]
}
