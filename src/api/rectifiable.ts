/** Which values may be corrected (P9.3): read off the schema, where each has its category and its type. */
import { join } from 'node:path'
import { Kind, parse, type TypeNode } from 'graphql'
import type { Rectifiable, ValueKind } from '../protocol/steps/correcting.ts'
import { disclosedAsOf, isTieRow } from '../protocol/steps/rectifying-ties.ts'
import { readCatalogue, type Classified } from './catalogue.ts'
import { readSdl } from './sdl.ts'

/** Provenance, and what is decided, made or set by steps of their own. */
const NEVER: ReadonlySet<string> = new Set([
  'source',
  'recordedAt',
  'statedAs',
  'label',
  'identified',
  'relevanceDecidedBy',
  'relevanceDecidedOn',
  'filledOn',
  'subjectStatement',
  'subjectStatementOn',
  'endedOn',
])

/** The same of a tie and of a map: whom and what it joins, its type, what a review or an end sets. */
const NEVER_OF: Readonly<Record<string, readonly string[]>> = {
  PeerMap: ['status', 'reviewDue', 'retainUntil'],
  VisitTie: ['kind'],
}
const ENDS: ReadonlySet<string> = new Set(['from', 'to'])

const isNever = ({ type, field }: Classified): boolean =>
  NEVER.has(field) || NEVER_OF[type]?.includes(field) === true || (isTieRow(type) && ENDS.has(field))

/** Free texts; every other String is a line. */
const TEXTS: ReadonlySet<string> = new Set([
  'description',
  'whyOnMap',
  'connectedHow',
  'relevanceReason',
  'views',
  'concern',
  'what',
  'summary',
  'question',
  'gathering',
  'filledHow',
  'changed',
  'authorisation',
  'how',
  'basis',
  'allegation',
])

const KINDS: Readonly<Record<string, ValueKind>> = {
  Date: 'DATE',
  Int: 'WHOLE',
  Float: 'NUMBER',
  Boolean: 'BOOLEAN',
}

const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type))
const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type))

/** @param sdl the text of schema/ @returns coordinate -> the field */
export function rectifiableIn(sdl: string): ReadonlyMap<string, Rectifiable> {
  const { definitions } = parse(sdl)
  const { fields } = readCatalogue(sdl)
  const enums = new Map(
    definitions.flatMap((definition): readonly [string, readonly string[]][] =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION
        ? [[definition.name.value, (definition.values ?? []).map(({ name }) => name.value)]]
        : [],
    ),
  )
  const kindOf = (field: string, type: TypeNode): ValueKind | null => {
    const name = named(type)
    if (name === 'String') return isList(type) ? 'LINES' : TEXTS.has(field) ? 'TEXT' : 'LINE'
    return enums.has(name) ? 'ENUM' : (KINDS[name] ?? null)
  }
  const found = definitions.flatMap((definition): readonly Rectifiable[] => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return []
    const isNode = definition.directives?.some(({ name }) => name.value === 'node') === true
    if (!isNode && !isTieRow(definition.name.value)) return []
    return (definition.fields ?? []).flatMap((node): readonly Rectifiable[] => {
      const coordinate = `${definition.name.value}.${node.name.value}`
      const classified = fields.get(coordinate)
      const kind = kindOf(node.name.value, node.type)
      if (classified === undefined || kind === null || classified.derivedFrom.length > 0) return []
      if (isNever(classified)) return []
      const derived = [...fields.values()].filter(
        (other) => other.type === classified.type && other.derivedFrom.includes(classified.field),
      )
      return [
        {
          coordinate,
          type: classified.type,
          field: classified.field,
          category: classified.category,
          kind,
          values: enums.get(named(node.type)) ?? [],
          disclosedAs: isTieRow(classified.type)
            ? disclosedAsOf(classified.type, classified.field)
            : [coordinate, ...derived.map((other) => other.coordinate)],
        },
      ]
    })
  })
  return new Map(found.map((field) => [field.coordinate, field]))
}

/** Of the project's own schema. */
export const RECTIFIABLE = rectifiableIn(readSdl(join(import.meta.dirname, '../..')))
