/**
 * What goes into an analyst copy: a closed list. Everything else is dropped, and of a listed field every value that its type in
 * the SDL does not allow. Values are a word of an enum, yes or no, a strength, or a day (to the month). No text goes in.
 *
 * Readings: a copy leaves out who recorded a tie. It keeps whether the tie is fact or opinion (P9.3), and the month in which it
 * was recorded: stale ties are recognised by that.
 */
import { Kind, parse, valueFromASTUntyped, type FieldDefinitionNode } from 'graphql'
import { namedType } from '../model/named-type.ts'
import { SetupError } from '../errors.ts'
import { tieOf, type NodeType, type RowType, type TieType } from '../model/model.ts'
import type { Category } from '../policy/terms.ts'

/** How a value is kept. `source`: as a number; `month`: the first day of it; `deadline`: the last. */
export type Keep =
  | { readonly as: 'word'; readonly words: ReadonlySet<string> }
  | { readonly as: 'flag' | 'strength' | 'month' | 'deadline' | 'source' }

/** Where it is from, how it was stated, and when it was recorded. */
const PROVENANCE = ['source', 'statedAs', 'recordedAt'] as const
const ELEMENT = [...PROVENANCE, 'endedOn'] as const
const TIE = [...PROVENANCE, 'since', 'until'] as const

/** Labels that go in: the prefix of their pseudonyms, and the fields that are kept. */
export const KEPT_NODES = {
  YoungPerson: { prefix: 'yp', keeps: ['atRiskOfHarm', 'presentsRiskOfHarm', ...ELEMENT] },
  Adult: { prefix: 'adult', keeps: ['kind', ...ELEMENT] },
  PeerGroup: { prefix: 'group', keeps: ['kind', ...ELEMENT] },
  Location: { prefix: 'place', keeps: [...ELEMENT] },
  Risk: { prefix: 'risk', keeps: ['kind', 'scale', 'seriousness', 'status', 'reviewBy', ...ELEMENT] },
  Strength: { prefix: 'strength', keeps: [...ELEMENT] },
  Intervention: { prefix: 'intervention', keeps: ['kind', 'status', 'outcome', ...ELEMENT] },
  InformationGap: { prefix: 'gap', keeps: ['status', 'due', ...ELEMENT] },
} as const satisfies Partial<Readonly<Record<NodeType, { prefix: string; keeps: readonly string[] }>>>
export type KeptLabel = keyof typeof KEPT_NODES

/** Types of tie that go in, and the fields that are kept. */
export const KEPT_TIES = {
  PEER: { keeps: ['kind', 'valence', 'strength', 'mutual', ...TIE] },
  SUPPORTS: { keeps: [...TIE] },
  MEMBER_OF: { keeps: ['role', ...TIE] },
  FREQUENTS: { keeps: ['howOften', ...TIE] },
  GUARDS: { keeps: ['howOften', ...TIE] },
  GROUP_TIE: { keeps: ['kind', ...TIE] },
  INFLUENCES: { keeps: ['influence', 'control', ...TIE] },
  POSED_BY: { keeps: [] },
  POSED_TO: { keeps: [] },
  ABOUT: { keeps: [] },
} as const satisfies Partial<Readonly<Record<TieType | 'ABOUT', { keeps: readonly string[] }>>>
export type KeptTie = keyof typeof KEPT_TIES

/** The SDL's type of the rows of a tie; null: it has none. */
export const rowOf = (type: KeptTie): RowType | null => (type === 'ABOUT' ? null : tieOf(type).row)

export const isKeptLabel = (type: string): type is KeptLabel => Object.hasOwn(KEPT_NODES, type)
export const isKeptTie = (type: string): type is KeptTie => Object.hasOwn(KEPT_TIES, type)
const KEPT_TIE_TYPES = Object.keys(KEPT_TIES).filter(isKeptTie)

/** What ANALYST may have (R-4-04, R-4-05). */
const ALLOWED: ReadonlySet<unknown> = new Set(['MAP', 'RISK', 'PLAN'] satisfies readonly Category[])
const DEADLINES: ReadonlySet<string> = new Set(['due', 'reviewBy'])

/** Type of node or tie -> property -> how it is kept. */
export type Kept = ReadonlyMap<string, ReadonlyMap<string, Keep>>

const categoryOf = (field: FieldDefinitionNode): unknown => {
  const value = field.directives?.find(({ name }) => name.value === 'data')?.arguments?.[0]?.value
  return value === undefined ? undefined : valueFromASTUntyped(value)
}

/**
 * The list with the kind of each value, from the text of schema/.
 * @throws SetupError for a field that there is not, that is of a category an analyst may not have, or that is free text
 */
export function readKept(sdl: string): Kept {
  const enums = new Map<string, ReadonlySet<string>>()
  const fields = new Map<string, FieldDefinitionNode>()
  for (const definition of parse(sdl).definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION)
      enums.set(definition.name.value, new Set(definition.values?.map(({ name }) => name.value)))
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      for (const field of definition.fields ?? []) fields.set(`${definition.name.value}.${field.name.value}`, field)
  }
  const keepOf = (coordinate: string, property: string): Keep => {
    const field = fields.get(coordinate)
    if (field === undefined) throw new SetupError(`src/copy/kept.ts: there is no field ${coordinate}`)
    if (!ALLOWED.has(categoryOf(field)))
      throw new SetupError(`src/copy/kept.ts: ${coordinate} is of a category that no analyst has (P5.2)`)
    if (property === 'source') return { as: 'source' }
    if (DEADLINES.has(property)) return { as: 'deadline' }
    const type = namedType(field.type)
    const words = enums.get(type)
    if (words !== undefined) return { as: 'word', words }
    if (type === 'Boolean') return { as: 'flag' }
    if (type === 'Int') return { as: 'strength' }
    if (type === 'Date' || type === 'DateTime') return { as: 'month' }
    throw new SetupError(`src/copy/kept.ts: ${coordinate} is free text, which no copy holds`)
  }
  // The graph has the time of recording on ties too, where the SDL does not show it.
  const tieKeepOf = (row: string, property: string): Keep =>
    property === 'recordedAt' ? { as: 'month' } : keepOf(`${row}.${property}`, property)
  const kept = new Map<string, ReadonlyMap<string, Keep>>()
  for (const [label, { keeps }] of Object.entries(KEPT_NODES))
    kept.set(label, new Map(keeps.map((property) => [property, keepOf(`${label}.${property}`, property)])))
  for (const type of KEPT_TIE_TYPES)
    kept.set(type, new Map(KEPT_TIES[type].keeps.map((property) => [property, tieKeepOf(rowOf(type) ?? '', property)])))
  return kept
}
