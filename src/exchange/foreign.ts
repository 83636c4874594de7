/** Files that hold a network, and not as a list: known by how they begin, and what to do with them. Pure. */
import type { Fault } from './issues.ts'

const LISTS =
  'save its nodes and its edges as two tables (Gephi: Data Laboratory, Export table; R: igraph::as_data_frame(g, "both")), for --people and --ties'

const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/<graphml[\s>]/i, 'GraphML'],
  [/<gexf[\s>]/i, 'GEXF'],
  [/^\s*(?:%.*\s+)*\*(?:vertices|network)\b/i, 'a network of Pajek'],
  [/^\s*(?:#.*\s+)*(?:Creator\b.*\s+)?graph\s*\[/i, 'GML'],
  [/^\s*dl\s+n\s*=/i, 'a network of UCINET'],
  [/^\s*(?:strict\s+)?(?:di)?graph\b[^\n]*\{/i, 'a network of Graphviz'],
]

/** What to do with a file that begins so; null: it may be a list. */
export const foreignFormat = (beginning: string): string | null => {
  const found = BEGINNINGS.find(([begins]) => begins.test(beginning))
  if (found !== undefined) return `this is ${found[1]}, not a list: ${LISTS}`
  if (/^\s*<(?:!doctype html|html)/i.test(beginning))
    return 'this is a web page: save the sheet as "CSV UTF-8" or .xlsx'
  if (/^\s*<\?xml/i.test(beginning)) return 'this is XML, not a list: save the sheet as "CSV UTF-8" or .xlsx'
  return /^\s*[[{]\s*["{[]/.test(beginning)
    ? 'this is JSON, not a list: save it as a table with a row of headings'
    : null
}

type Row = { readonly line: number; readonly cells: readonly string[] }

/** How many rows are looked at, from the first one on. */
export const LOOKED_AT = 10
const LEAST = 3
const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text.trim())
const plain = (cells: readonly string[]): readonly string[] => cells.map((cell) => cell.trim().toLowerCase())

const isMatrix = ([first, ...rest]: readonly Row[]): boolean => {
  const names = plain(first?.cells ?? [])
  if (names.length <= LEAST || rest.length < LEAST) return false
  const labelled = rest.every(({ cells }, at) => plain(cells)[0] === (names[at + 1] ?? plain(cells)[0]))
  return labelled || [first, ...rest].every((row) => row?.cells.every(isNumber) === true)
}

/**
 * What is wrong with the first rows of a table as a whole: titles above the headings, or who knows whom as a square.
 * @param known whether a heading stands for something in this file
 */
export const notAList = (
  rows: readonly Row[],
  known: (heading: string) => boolean,
): { readonly line: number; readonly fault: Fault } | null => {
  const [first, ...rest] = rows
  if (first === undefined) return null
  const count = ({ cells }: Row): number => new Set(plain(cells).filter((cell) => cell !== '' && known(cell))).size
  const headings = count(first) > 0 ? undefined : rest.find((row) => count(row) > 0 && row.cells.length > 1)
  const single = first.cells.filter((cell) => cell.trim() !== '').length === 1
  if (headings !== undefined && (single || count(headings) > 1)) {
    const reason = `the headings seem to stand on line ${headings.line}: delete the lines above them, the first row is that of headings`
    return { line: first.line, fault: { code: 'NOT_A_LIST', value: first.cells.join(' ').trim(), reason } }
  }
  if (count(first) > 1 || !isMatrix(rows)) return null
  const reason =
    'this seems to be a matrix of who knows whom: make a list of it, one row for each tie, with the headings from, to and strength'
  return { line: first.line, fault: { code: 'NOT_A_LIST', reason } }
}
