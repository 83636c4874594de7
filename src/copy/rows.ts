/** From what was read of maps to what is written into a copy. Pure, but for the key and the order that it is given. */
import { addDays, addMonths, isIsoDate } from '../policy/age.ts'
import type { IsoDate } from '../policy/terms.ts'
import { KEPT_NODES, isKeptLabel, isKeptTie, type Keep, type Kept, type KeptLabel, type KeptTie } from './kept.ts'
import { pseudonymOf } from './pseudonym.ts'

/** Something on a map as it was read: `type` is its label, or the type of the tie. */
export type RawRow = {
  readonly type: string
  readonly id: string
  readonly properties: Readonly<Record<string, unknown>>
}
export type RawTie = RawRow & { readonly from: string; readonly to: string }

/** What was read of one map. */
export type RawMap = { readonly mapId: string; readonly nodes: readonly RawRow[]; readonly ties: readonly RawTie[] }

/** Properties of a row of the copy. A day is ISO text, the first or the last of its month. */
export type Properties = Readonly<Record<string, string | number | boolean>>
export type CopyNode = { readonly label: KeptLabel | 'PeerMap'; readonly properties: Properties }
export type CopyTie = {
  readonly type: KeptTie
  readonly from: { readonly label: KeptLabel; readonly id: string }
  readonly to: { readonly label: KeptLabel; readonly id: string }
  readonly properties: Properties
}
export type CopyRows = { readonly nodes: readonly CopyNode[]; readonly ties: readonly CopyTie[] }

/** Another order of the same items. */
export type Shuffle = <T>(items: readonly T[]) => readonly T[]

const dayIn = (value: unknown): IsoDate | null => {
  const day = typeof value === 'string' ? value.slice(0, 10) : ''
  return isIsoDate(day) && day === value ? day : null
}

const dayOfTime = (value: unknown): IsoDate | null => {
  const isTime = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)
  return isTime ? dayIn(value.slice(0, 10)) : dayIn(value)
}

/** The first day of the month of a day. */
export const monthOf = (day: IsoDate): IsoDate => `${day.slice(0, 7)}-01`
/** The last one: nothing is overdue in a copy that is not. */
export const deadlineOf = (day: IsoDate): IsoDate => addDays(addMonths(monthOf(day), 1), -1)

type Value = string | number | boolean

/** 1 weak to 5 strong. */
const STRENGTHS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5])

type Keeper = (value: unknown, keep: Keep, sources: ReadonlyMap<string, string>) => Value | null

const keepDay =
  (change: (day: IsoDate) => IsoDate): Keeper =>
  (value) => {
    const day = dayOfTime(value)
    return day === null ? null : change(day)
  }

/** What is kept of a value; null: nothing. */
const KEEPERS: Readonly<Record<Keep['as'], Keeper>> = {
  word: (value, keep) => (keep.as === 'word' && typeof value === 'string' && keep.words.has(value) ? value : null),
  flag: (value) => (typeof value === 'boolean' ? value : null),
  strength: (value) => (typeof value === 'number' && STRENGTHS.has(value) ? value : null),
  source: (value, _keep, sources) => (typeof value === 'string' ? (sources.get(value) ?? null) : null),
  month: keepDay(monthOf),
  deadline: keepDay(deadlineOf),
}

const keptOf = (fields: ReadonlyMap<string, Keep>, row: RawRow, sources: ReadonlyMap<string, string>): Properties =>
  Object.fromEntries(
    [...fields].flatMap(([name, keep]) => {
      const value = KEEPERS[keep.as](row.properties[name], keep, sources)
      return value === null ? [] : [[name, value] as const]
    }),
  )

/** Sources as S1, S2 ... in no order that tells anything. */
const numbersOf = (rows: readonly RawRow[], shuffle: Shuffle): ReadonlyMap<string, string> => {
  const sources = rows.flatMap(({ properties: { source } }) => (typeof source === 'string' ? [source] : []))
  return new Map(shuffle([...new Set(sources)]).map((source, index) => [source, `S${index + 1}`]))
}

/** Location.kind is ADDRESS: a copy says of a place only that it is no home. Homes are not in it. */
const NOT_A_HOME = { kind: 'WITHHELD' }

const noFields: ReadonlyMap<string, Keep> = new Map()

/**
 * The rows of a copy: pseudonyms, months, numbers of sources, in a new order. Of ties those between two that are in it.
 */
export function copyRows(
  maps: readonly RawMap[],
  about: { readonly kept: Kept; readonly key: Uint8Array; readonly shuffle: Shuffle },
): CopyRows {
  const { key, shuffle } = about
  const sources = numbersOf(
    maps.flatMap(({ nodes, ties }): readonly RawRow[] => [...nodes, ...ties]),
    shuffle,
  )
  const nodes: CopyNode[] = []
  const ties: CopyTie[] = []
  for (const map of maps) {
    const mapId = pseudonymOf(key, 'map', map.mapId)
    nodes.push({ label: 'PeerMap', properties: { id: mapId } })
    const ends = new Map<string, CopyTie['from']>()
    for (const row of map.nodes) {
      if (!isKeptLabel(row.type)) continue
      const id = pseudonymOf(key, KEPT_NODES[row.type].prefix, row.id)
      ends.set(row.id, { label: row.type, id })
      const own = keptOf(about.kept.get(row.type) ?? noFields, row, sources)
      const properties = { ...own, ...(row.type === 'Location' ? NOT_A_HOME : {}), id, mapId }
      nodes.push({ label: row.type, properties })
    }
    for (const row of map.ties) {
      const [from, to] = [ends.get(row.from), ends.get(row.to)]
      if (!isKeptTie(row.type) || from === undefined || to === undefined) continue
      const own = keptOf(about.kept.get(row.type) ?? noFields, row, sources)
      ties.push({ type: row.type, from, to, properties: { ...own, id: pseudonymOf(key, 'tie', row.id), mapId } })
    }
  }
  return { nodes: shuffle(nodes), ties: shuffle(ties) }
}
