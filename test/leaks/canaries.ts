/** Values that occur nowhere else, one for each property of each node and tie, and who may see each. */
import { createHash } from 'node:crypto'
import { Kind, type ConstDirectiveNode, type TypeNode } from 'graphql'
import neo4j from 'neo4j-driver'
import { CATEGORIES, type Category } from '../../src/policy/terms.ts'
import { SDL } from '../support/sdl.ts'
import type { May } from './oracle.ts'

/** One scalar field of a map type, as the SDL has it. */
export type ScalarField = {
  readonly name: string
  readonly category: Category
  readonly type: string
  readonly list: boolean
}

const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type))
const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type))

const ENUMS = new Map(
  SDL.definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION
      ? [[definition.name.value, (definition.values ?? []).map(({ name }) => name.value)] as const]
      : [],
  ),
)
const SCALARS = new Set(['String', 'Int', 'Float', 'Boolean', 'Date', 'DateTime', 'ID', ...ENUMS.keys()])

const categoryOf = (directives: readonly ConstDirectiveNode[] | undefined): Category | undefined => {
  const value = directives?.find(({ name }) => name.value === 'data')?.arguments?.[0]?.value
  return value?.kind === Kind.ENUM ? CATEGORIES.find((category) => category === value.value) : undefined
}

/** Stored scalar fields of a type, with their categories: derived ones and relationships are left out. */
export const scalarFields = (typeName: string): readonly ScalarField[] =>
  SDL.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== typeName) return []
    return (definition.fields ?? []).flatMap(({ name, type, directives }) => {
      const category = categoryOf(directives)
      const isDerived = directives?.some((directive) => directive.name.value === 'derived') ?? false
      if (category === undefined || isDerived || !SCALARS.has(named(type))) return []
      return [{ name: name.value, category, type: named(type), list: isList(type) }]
    })
  })

/** A planted value: what it is, on which map, and who may see it. `index`: also in the caller's list of maps. */
export type Canary = {
  readonly at: string
  readonly map: string
  readonly may: May
  readonly isId: boolean
  readonly index: boolean
}

/** What one field of one node or tie holds, as an answer shows it. */
export type Stored = { readonly value: unknown; readonly may: May }

/** What a property is made for. */
export type Site = { readonly at: string; readonly map: string; readonly may: May; readonly index?: boolean }

const DAY_MS = 86_400_000
const EARLY = Date.UTC(1901, 0, 1)
const LATE = Date.UTC(2101, 0, 1)

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const neoDate = (text: string) =>
  new neo4j.types.Date(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))

/** Property in the database and value in an answer. */
export type Made = { readonly property: unknown; readonly shown: unknown }

const TOKENS = /[a-z]{2}[a-z0-9]+|\d+(?:[.-]\d+)*/g

/** Makes canaries, and knows all that it made. */
export class Canaries {
  readonly known = new Map<string, Canary>()
  /** Node or tie id -> field -> what is stored. */
  readonly stored = new Map<string, Map<string, Stored>>()
  #count = 0

  #plant(token: string, site: Site, isId = false): void {
    if (this.known.has(token)) throw new Error(`${token} was planted twice`)
    this.known.set(token, { at: site.at, map: site.map, may: site.may, isId, index: site.index ?? false })
  }

  /** An id in no order of its making. */
  id(map: string, ref: string, site: Omit<Site, 'map'>): string {
    const id = `zi${map}${createHash('sha256').update(`${map} ${ref}`).digest('hex').slice(0, 4)}${ref.toLowerCase()}`
    this.#plant(id, { ...site, map }, true)
    return id
  }

  text(site: Site): string {
    const token = `zq${site.map}${(this.#count++).toString(36).padStart(4, '0')}`
    this.#plant(token, site)
    return token
  }

  /** A day nobody else has; `from` a number: that day itself. */
  date(site: Site, from: 'early' | 'late' | number = 'early'): string {
    const token = day(typeof from === 'number' ? from : (from === 'early' ? EARLY : LATE) + this.#count++ * DAY_MS)
    this.#plant(token, site)
    return token
  }

  number(site: Site): number {
    const value = 4_100_000 + this.#count++
    this.#plant(String(value), site)
    return value
  }

  decimal(site: Site): number {
    const value = (510_000_001 + this.#count++ * 10) / 10_000_000
    this.#plant(String(value), site)
    return value
  }

  /** A value of a scalar type: unique where the type allows it. */
  make(field: Pick<ScalarField, 'type' | 'list'>, site: Site, from?: 'early' | 'late' | number): Made {
    const values = ENUMS.get(field.type)
    if (values !== undefined) return { property: values[0], shown: values[0] }
    switch (field.type) {
      case 'Boolean':
        return { property: true, shown: true }
      case 'Int': {
        const value = this.number(site)
        return { property: neo4j.int(value), shown: value }
      }
      case 'Float': {
        const value = this.decimal(site)
        return { property: value, shown: value }
      }
      case 'Date': {
        const value = this.date(site, from)
        return { property: neoDate(value), shown: value }
      }
      case 'DateTime': {
        const value = this.date(site, from)
        const [year = 0, month = 1, date = 1] = value.split('-').map(Number)
        return { property: new neo4j.types.DateTime(year, month, date, 1, 2, 3, 0, 0), shown: `${value}T01:02:03.000Z` }
      }
      default: {
        const value = field.list ? [this.text(site), this.text(site)] : this.text(site)
        return { property: value, shown: value }
      }
    }
  }

  store(id: string, field: string, stored: Stored): void {
    const fields = this.stored.get(id) ?? new Map<string, Stored>()
    fields.set(field, stored)
    this.stored.set(id, fields)
  }

  /** Every planted value that occurs in a text, once. */
  in(text: string): ReadonlySet<string> {
    const found = new Set<string>()
    for (const [token] of text.matchAll(TOKENS)) if (this.known.has(token)) found.add(token)
    return found
  }
}

export { neoDate }
