/**
 * Who and what the files draw, by the ids of the files: filled by the first pass, read by the second. Compact: of each
 * person an id, a map, a kind and the categories that need cover, of each pair of people one number.
 */
import { v7 as uuidv7 } from 'uuid'
import { CATEGORIES, needsCover, type Category } from '../protocol/terms.ts'
import { PERSON_KINDS, type PersonKind } from './fields.ts'

/** One map that is to be opened. */
export type MapEntry = { readonly id: string; readonly title: string }

/** What the end of a tie may be. */
export type EndKind = PersonKind | 'GROUP' | 'PLACE'

/** Somebody or something drawn: `id` is that of the graph, `map` an index of `maps`. */
export type Drawn = { readonly index: number; readonly id: string; readonly map: number; readonly kind: EndKind }

const COVERED = CATEGORIES.filter(needsCover)
const bit = (category: Category): number => 1 << COVERED.indexOf(category)
const KINDS: readonly EndKind[] = [...PERSON_KINDS, 'GROUP', 'PLACE']

/** Most elements, and most ties, of one import: the keys of pairs stay exact, and a set of keys stays a set. */
export const MOST = 10_000_000
const PAIR = 2 ** 25

/** The number of a pair of elements, in this order. */
export const pairKey = (from: Drawn, to: Drawn): number => from.index * PAIR + to.index

export class Register {
  readonly maps: MapEntry[] = []
  readonly #mapBy = new Map<string, number>()
  readonly #people = new Map<string, number>()
  readonly #groups = new Map<string, number>()
  readonly #places = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #mapOf: number[] = []
  readonly #kindOf: number[] = []
  readonly #needs: number[] = []
  readonly #withMembers = new Set<number>()

  /** The index of the map for a value of --map-by, made at its first use; null: the only map. */
  mapFor(value: string | null, title: string): number {
    const known = this.#mapBy.get(value ?? '')
    if (known !== undefined) return known
    this.maps.push({ id: uuidv7(), title: value === null ? title : `${title} (${value})` })
    this.#mapBy.set(value ?? '', this.maps.length - 1)
    return this.maps.length - 1
  }

  /** The index of the map for a value of --map-by, if there is one. */
  mapOfValue(value: string | null): number | undefined {
    return this.#mapBy.get(value ?? '')
  }

  /** Draws somebody or something; null: the id is taken. */
  add(fileId: string, kind: EndKind, map: number): Drawn | null {
    const names = this.#names(kind)
    if (names.has(fileId)) return null
    const index = this.#ids.length
    const id = uuidv7()
    names.set(fileId, index)
    this.#ids.push(id)
    this.#mapOf.push(map)
    this.#kindOf.push(KINDS.indexOf(kind))
    this.#needs.push(0)
    return { index, id, map, kind }
  }

  get size(): number {
    return this.#ids.length
  }

  person(fileId: string): Drawn | undefined {
    return this.#drawn(this.#people.get(fileId))
  }

  group(fileId: string): Drawn | undefined {
    return this.#drawn(this.#groups.get(fileId))
  }

  place(fileId: string): Drawn | undefined {
    return this.#drawn(this.#places.get(fileId))
  }

  /** Says that a person has a value of a category that needs cover. */
  need(person: Drawn, category: Category): void {
    this.#needs[person.index] = (this.#needs[person.index] ?? 0) | bit(category)
  }

  /** By map, the ids of the people, of these file ids or of all, who have a value in one of the categories. */
  inNeed(categories: readonly Category[], among: 'ALL' | readonly string[]): ReadonlyMap<number, readonly string[]> {
    const mask = categories.filter(needsCover).reduce((bits, category) => bits | bit(category), 0)
    const found = new Map<number, string[]>()
    for (const fileId of among === 'ALL' ? this.#people.keys() : new Set(among)) {
      const person = this.person(fileId)
      if (person === undefined || ((this.#needs[person.index] ?? 0) & mask) === 0) continue
      const ids = found.get(person.map) ?? []
      ids.push(person.id)
      found.set(person.map, ids)
    }
    return found
  }

  /** By map, the ids of the people with these file ids. Unknown ones are left out. */
  byMap(fileIds: readonly string[]): ReadonlyMap<number, readonly Drawn[]> {
    const found = new Map<number, Drawn[]>()
    for (const fileId of new Set(fileIds)) {
      const person = this.person(fileId)
      if (person !== undefined) found.set(person.map, [...(found.get(person.map) ?? []), person])
    }
    return found
  }

  /** Says that a group has members: nobody may be affiliated with it (cypher/README.md). */
  hasMembers(group: Drawn): boolean {
    return this.#withMembers.has(group.index)
  }

  addMember(group: Drawn): void {
    this.#withMembers.add(group.index)
  }

  #names(kind: EndKind): Map<string, number> {
    if (kind === 'GROUP') return this.#groups
    return kind === 'PLACE' ? this.#places : this.#people
  }

  #drawn(index: number | undefined): Drawn | undefined {
    const id = index === undefined ? undefined : this.#ids[index]
    if (index === undefined || id === undefined) return undefined
    const kind = KINDS[this.#kindOf[index] ?? 0] ?? 'YOUNG_PERSON'
    return { index, id, map: this.#mapOf[index] ?? 0, kind }
  }
}
