/**
 * What an export asks `peerMap` for: one fixed operation, made of the schema, so that a field that the schema gains is exported
 * and none is named twice.
 */
import {
  getNamedType,
  isLeafType,
  isObjectType,
  parse,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { SetupError } from '../errors.ts'
import {
  aboutOf,
  isPersonType,
  JUDGEMENT_TYPES,
  LABELLED_TYPES,
  listOf,
  PERSON_TYPES,
  TIE_TYPES,
  tieOf,
} from '../model/model.ts'
import type { Category } from '../policy/terms.ts'

/** Lists of people, groups, places and judgements on a map. */
export const NODE_LISTS: readonly string[] = [...PERSON_TYPES, ...LABELLED_TYPES, ...JUDGEMENT_TYPES].map(listOf)

/** Lists of ties -> the type of their relationship in the graph, or the field of a row that says which of two it is. */
export const TIE_LISTS: Readonly<Record<string, string | { readonly field: string }>> = Object.fromEntries(
  TIE_TYPES.map((type) => {
    const { list, saidBy } = tieOf(type)
    return [list ?? '', saidBy === null ? type : { field: saidBy }]
  }),
)

/** Types whose strengths are listed with them: the only tie without a list of its own. */
const WITH_STRENGTHS: ReadonlySet<string> = new Set(aboutOf('Strength').map(listOf))

/** Of a row: what becomes its id, label, ends and openness, and no column. */
const STRUCTURE: ReadonlySet<string> = new Set(['id', 'mapId', 'label', 'open', 'from', 'to'])

/** Fields whose name means something else to the tools: `source` is where an edge begins. */
const RENAMED: Readonly<Record<string, string>> = { source: 'informationSource' }

/** One field as a column. `category` says in which entry of `open` to look whether an empty cell is withheld. */
export type Column = {
  readonly field: string
  readonly name: string
  readonly isNumber: boolean
  readonly category: Category
}

/** One list of the operation. `type`: of its rows, in the schema. */
export type ExportedList = { readonly list: string; readonly type: string; readonly columns: readonly Column[] }

export type Operation = {
  readonly document: DocumentNode
  readonly nodes: readonly ExportedList[]
  readonly ties: readonly ExportedList[]
}

type About = {
  readonly schema: GraphQLSchema
  /** The young people and their PEER ties alone. */
  readonly peersAlone: boolean
  /** The category of a field, null for one without. */
  readonly categoryOf: (type: string, field: string) => Category | null
}

const relationField = (list: string): string | null => {
  const relation = TIE_LISTS[list]
  return typeof relation === 'object' ? relation.field : null
}

/** A version is for a step, and nothing is changed by a file. */
const leavesOf = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).filter(
    ({ name, type: of, args }) => isLeafType(getNamedType(of)) && args.length === 0 && name !== 'version',
  )

const columnsOf = (type: GraphQLObjectType, list: string, { categoryOf }: About): readonly Column[] =>
  leavesOf(type).flatMap(({ name, type: of }): readonly Column[] => {
    const category = categoryOf(type.name, name)
    if (category === null || STRUCTURE.has(name) || name === relationField(list)) return []
    const isNumber = ['Int', 'Float'].includes(getNamedType(of).name)
    return [{ field: name, name: RENAMED[name] ?? name, isNumber, category }]
  })

/** Of groups, places and judgements the files do not say what is open. */
const isExported = (type: string, field: string): boolean => field !== 'open' || isPersonType(type)

const selectionOf = (list: string, type: GraphQLObjectType): string =>
  [
    ...leavesOf(type).flatMap(({ name }) => (isExported(type.name, name) ? [name] : [])),
    ...(WITH_STRENGTHS.has(list) ? ['strengths { id }'] : []),
  ].join(' ')

/** The operation. @throws SetupError where the schema has no such list */
export function operationOf(about: About): Operation {
  const map = about.schema.getType('PeerMap')
  const rowsOf = (list: string) => {
    const type = isObjectType(map) ? getNamedType(map.getFields()[list]?.type) : undefined
    if (!isObjectType(type)) throw new SetupError(`PeerMap.${list}: an export needs this list`)
    return { list, type: type.name, columns: columnsOf(type, list, about), selection: selectionOf(list, type) }
  }
  const nodes = (about.peersAlone ? ['members'] : NODE_LISTS).map(rowsOf)
  const ties = (about.peersAlone ? ['peerTies'] : Object.keys(TIE_LISTS)).map(rowsOf)
  // Which tie holds on which day is not asked of what has no days.
  const dated = new Set(ties.filter(({ columns }) => columns.some(({ name }) => name === 'since')))
  const fields = [
    'title',
    ...nodes.map(({ list, selection }) => `${list} { ${selection} }`),
    ...ties.map((tie) => `${tie.list}${dated.has(tie) ? '(asOf: $asOf)' : ''} { ${tie.selection} }`),
  ]
  const text = `query Export($map: ID!, $format: ExportFormat!, $asOf: Date) {
    peerMap(id: $map, format: $format) { ${fields.join('\n')} }
  }`
  return { document: parse(text, { noLocation: true }), nodes, ties }
}

/** The type of relationship of a row of a list of ties. */
export const relationOf = (list: string, row: Readonly<Record<string, unknown>>): string => {
  const relation = TIE_LISTS[list]
  const found = typeof relation === 'object' ? row[relation.field] : relation
  if (typeof found !== 'string') throw new Error(`${list}: a tie of no type`)
  return found
}
