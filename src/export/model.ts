/** An answer of `peerMap` as one model, of which each format is a pure function. */
import { isTieType, tieOf } from '../model/model.ts'
import type { Category } from '../policy/terms.ts'
import { relationOf, type Column, type Operation } from './operation.ts'

/** For whom, why and until when: stands inside each format. Text by name; what is not there is left out. */
export type Stamp = Readonly<Record<string, string>>

/** Text or a number: yes and no are words, days ISO text, lists are joined by `;`. What is not there has no entry. */
export type Attributes = ReadonlyMap<string, string | number>

/** A person, group, place or judgement. `type` and `open` (categories open for that person) are among the attributes. */
export type Node = { readonly id: string; readonly label: string | null; readonly attributes: Attributes }

/** A tie. `relation`, `direction` and `tie` (its id) are among the attributes. */
export type Edge = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly relation: string
  readonly attributes: Attributes
}

/** A column of nodes or edges. `categories`: by type of the schema, the category that its values are of. */
export type ModelColumn = {
  readonly name: string
  readonly isNumber: boolean
  readonly categories: Readonly<Record<string, Category>>
}

export type Model = {
  /** False: the PEER graph alone. */
  readonly directed: boolean
  readonly stamp: Stamp
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
  readonly columns: { readonly nodes: readonly ModelColumn[]; readonly edges: readonly ModelColumn[] }
}

type Row = Readonly<Record<string, unknown>>
/** The map of an answer: its lists by name; null: withheld. */
export type Answer = Row

// Control characters but tab and line ends, lone surrogates, and what is no character of XML.
const UNSAFE = /[^\P{Cc}\t\n\r]|[\p{Cs}\u{fffe}\u{ffff}]/gu

/** Text without what XML can't hold and other tools stumble over. */
export const cleaned = (text: string): string => text.replaceAll(UNSAFE, '')

/** A value as every format has it; null: there is none. */
function valueOf(value: unknown): string | number | null {
  if (value === null || value === undefined || value === '') return null
  // igraph reads a boolean that is not there as false.
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'string') return cleaned(value)
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(textOf).join(';')
  throw new Error('an export has no way to write a value of this kind')
}

const textOf = (value: unknown): string => (typeof value === 'string' ? cleaned(value) : '')

const attributesOf = (own: Row, row: Row, columns: readonly Column[]): Attributes =>
  new Map(
    [...Object.entries(own), ...columns.map(({ name, field }) => [name, row[field]] as const)].flatMap(
      ([name, value]) => {
        const found = valueOf(value)
        return found === null ? [] : [[name, found] as const]
      },
    ),
  )

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null

/** The rows of a list; none where it is withheld. */
const rowsOf = (row: Row, list: string): readonly Row[] => {
  const found: unknown = row[list]
  return Array.isArray(found) ? found.filter(isRow) : []
}

const nodesOf = (answer: Answer, { nodes }: Operation): readonly Node[] =>
  nodes.flatMap(({ list, type, columns }) =>
    rowsOf(answer, list).map((row) => ({
      id: textOf(row['id']),
      label: textOf(row['label']) || null,
      attributes: attributesOf({ type, open: row['open'] }, row, columns),
    })),
  )

const tieEdges = (answer: Answer, { ties }: Operation): readonly Edge[] =>
  ties.flatMap(({ list, columns }) =>
    rowsOf(answer, list).map((row) => {
      const id = textOf(row['id'])
      const relation = relationOf(list, row)
      const direction = isTieType(relation) && tieOf(relation).mutual ? 'none' : 'from_to'
      const attributes = attributesOf({ relation, direction, tie: id }, row, columns)
      return { id, from: textOf(row['from']), to: textOf(row['to']), relation, attributes }
    }),
  )

/** A strength is told of with whom or what it is about. */
const strengthEdges = (answer: Answer, { nodes }: Operation): readonly Edge[] =>
  nodes.flatMap(({ list }) =>
    rowsOf(answer, list).flatMap((row) =>
      rowsOf(row, 'strengths').map((strength) => {
        const [from, to] = [textOf(strength['id']), textOf(row['id'])]
        const id = `${from}-${to}`
        const attributes = attributesOf({ relation: 'ABOUT', direction: 'from_to', tie: id }, {}, [])
        return { id, from, to, relation: 'ABOUT', attributes }
      }),
    ),
  )

const text = (name: string): ModelColumn => ({ name, isNumber: false, categories: {} })
const OWN = { nodes: ['type', 'open'], edges: ['relation', 'direction', 'tie'] } as const

/** The columns of several lists as those of one table, each name once. */
function united(own: readonly string[], lists: Operation['nodes']): readonly ModelColumn[] {
  const found = new Map<string, ModelColumn>(own.map((name) => [name, text(name)]))
  for (const { type, columns } of lists)
    for (const { name, isNumber, category } of columns) {
      const known = found.get(name)
      found.set(name, {
        name,
        isNumber: isNumber && (known?.isNumber ?? true),
        categories: { ...known?.categories, [type]: category },
      })
    }
  return [...found.values()]
}

/**
 * The model of what `operation` answered. INVARIANT: an edge joins two nodes of the model: one that leads to what is not shown
 * would tell of it.
 */
export function modelOf(
  answer: Answer,
  about: { readonly operation: Operation; readonly stamp: Stamp; readonly directed: boolean },
): Model {
  const { operation, stamp, directed } = about
  const nodes = nodesOf(answer, operation)
  const known = new Set(nodes.map(({ id }) => id))
  const edges = [...tieEdges(answer, operation), ...strengthEdges(answer, operation)]
  return {
    directed,
    stamp: Object.fromEntries(Object.entries(stamp).map(([name, value]) => [name, cleaned(value)])),
    nodes,
    edges: edges.filter(({ from, to }) => known.has(from) && known.has(to)),
    columns: { nodes: united(OWN.nodes, operation.nodes), edges: united(OWN.edges, operation.ties) },
  }
}
