/**
 * Who and what the files draw, by the ids of the files: filled by the first pass, read by the second. Compact: of each
 * person an id, a map, a kind and the categories that need cover, of each pair of people one number.
 */
import { v7 as uuidv7 } from 'uuid'
import { CATEGORIES, needsCover, type Category } from '../policy/terms.ts'
import { END_KINDS, type EndKind } from './fields.ts'

/** One map that is to be opened. */
export type MapEntry = { readonly id: string; readonly title: string }

/** Somebody or something drawn: `id` is that of the graph, `map` an index of `maps`. */
export type Drawn = { readonly index: number; readonly id: string; readonly map: number; readonly kind: EndKind }

const COVERED = CATEGORIES.filter(needsCover)
const bit = (category: Category): number => 1 << COVERED.indexOf(category)

/** The files whose rows others name. */
export type BadFile = 'people' | 'groups' | 'places'

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
  readonly #lineOf: number[] = []
  /** People who stand on several maps: of each all but the first. */
  readonly #elsewhere = new Map<string, number[]>()
  /** Ids of rows that have a fault, by what they would draw. */
  readonly #bad = { people: new Set<string>(), groups: new Set<string>(), places: new Set<string>() }

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

  /** Draws somebody or something that stands on this line; null: the id is taken, of a person on this map. */
  add(fileId: string, kind: EndKind, map: number, line: number): Drawn | null {
    const names = this.#names(kind)
    const index = this.#ids.length
    const id = uuidv7()
    if (!names.has(fileId)) names.set(fileId, index)
    else if (names === this.#people && this.person(fileId, map)?.map !== map) {
      this.#elsewhere.set(fileId, [...(this.#elsewhere.get(fileId) ?? []), index])
    } else return null
    this.#ids.push(id)
    this.#mapOf.push(map)
    this.#kindOf.push(END_KINDS.indexOf(kind))
    this.#needs.push(0)
    this.#lineOf.push(line)
    return { index, id, map, kind }
  }

  /** The line on which somebody or something stands. */
  lineOf({ index }: Drawn): number {
    return this.#lineOf[index] ?? 0
  }

  /** Says that the row with this id has a fault: what names it is bad because of that. */
  addBad(file: BadFile, fileId: string): void {
    this.#bad[file].add(fileId)
  }

  isBad(file: BadFile, fileId: string): boolean {
    return this.#bad[file].has(fileId)
  }

  get size(): number {
    return this.#ids.length
  }

  /** A person: on this map, if they stand on several. */
  person(fileId: string, map?: number): Drawn | undefined {
    const first = this.#drawn(this.#people.get(fileId))
    if (map === undefined || first === undefined || first.map === map) return first
    return this.appearances(fileId).find((each) => each.map === map) ?? first
  }

  /** A person on each map on which they stand. */
  appearances(fileId: string): readonly Drawn[] {
    const first = this.#drawn(this.#people.get(fileId))
    if (first === undefined) return []
    const others = (this.#elsewhere.get(fileId) ?? []).map((index) => this.#drawn(index))
    return [first, ...others.filter((each) => each !== undefined)]
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
      for (const person of this.appearances(fileId)) {
        if (((this.#needs[person.index] ?? 0) & mask) === 0) continue
        const ids = found.get(person.map) ?? []
        ids.push(person.id)
        found.set(person.map, ids)
      }
    }
    return found
  }

  /** By map, the ids of the people with these file ids. Unknown ones are left out. */
  byMap(fileIds: readonly string[]): ReadonlyMap<number, readonly Drawn[]> {
    const found = new Map<number, Drawn[]>()
    for (const fileId of new Set(fileIds)) {
      for (const person of this.appearances(fileId)) {
        found.set(person.map, [...(found.get(person.map) ?? []), person])
      }
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
    const kind = END_KINDS[this.#kindOf[index] ?? 0] ?? 'YOUNG_PERSON'
    return { index, id, map: this.#mapOf[index] ?? 0, kind }
  }
}
