/** The reference population, and how recorded values lead to its groups. Pure. */
import type { IsoDate } from '../policy/terms.ts'
import { rounded } from './hiding.ts'
import { UNKNOWN, type Breakdown } from './terms.ts'

/** One row of the reference: so many people of a group and an age band, by a source of a year, in an area. */
export type ReferenceRow = {
  readonly group: string
  /** `10-17`, `18+`, or `all` */
  readonly ageBand: string
  readonly population: number
  readonly source: string
  readonly year: number
  readonly area: string | null
}

/** A recorded value, as it was written, and the group that it leads to. */
export type Mapped = { readonly recorded: string; readonly group: string }

export type Band = { readonly name: string; readonly from: number; readonly to: number }

/** Ages of a band, both included; null: it is not written as one. */
export const bandOf = (name: string): Band | null => {
  const [, from, to] = /^(\d{1,3})(?:-(\d{1,3})|\+)$/.exec(name) ?? []
  if (name === 'all') return { name, from: 0, to: Infinity }
  if (from === undefined) return null
  const band = { name, from: Number(from), to: to === undefined ? Infinity : Number(to) }
  return band.from <= band.to ? band : null
}

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Group -> how many of the population, in the order in which they first stand. */
export const populations = (by: Breakdown, rows: readonly ReferenceRow[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>()
  for (const { group, ageBand, population } of rows) {
    const name = by === 'AGE_BAND' ? ageBand : group
    sums.set(name, (sums.get(name) ?? 0) + population)
  }
  return sums
}

/** What is wrong with a reference, as sentences; none: it can be used. */
export const faultsOf = (
  by: Breakdown,
  rows: readonly ReferenceRow[],
  mapping: readonly Mapped[],
): readonly string[] => {
  const groups = populations(by, rows)
  const keys = rows.map(({ group, ageBand }) => JSON.stringify([plain(group), ageBand]))
  const bands = [...new Set(rows.map(({ ageBand }) => ageBand))].map(bandOf)
  const known = bands.flatMap((band) => (band === null ? [] : [band])).toSorted((one, other) => one.from - other.from)
  const recorded = mapping.map((each) => plain(each.recorded))
  const says: readonly (readonly [boolean, string])[] = [
    [groups.size < 2, 'reference: at least two groups'],
    [groups.size > 25, 'reference: at most 25 groups'],
    [groups.has(UNKNOWN), `reference: ${UNKNOWN} is not a group of the population`],
    [new Set([...groups.keys()].map(plain)).size < groups.size, 'reference: a group is written in two ways'],
    [new Set(keys).size < keys.length, 'reference: each group and age band once'],
    [bands.includes(null), 'reference: an ageBand is written 10-17, 18+ or all'],
    [known.some((band, at) => band.from <= (known[at - 1]?.to ?? -1)), 'reference: age bands overlap'],
    [by === 'AGE_BAND' && bands.some((band) => band?.name === 'all'), 'reference: age bands, not all'],
    [[...groups.values()].some((population) => population <= 0), 'reference: a population above 0 for each group'],
    [new Set(rows.map(({ area }) => area)).size > 1, 'reference: one area'],
    [
      mapping.some(({ group }) => group !== UNKNOWN && !groups.has(group)),
      'mapping: a group that the reference has not',
    ],
    [new Set(recorded).size < recorded.length, 'mapping: each recorded value once'],
    [by === 'AGE_BAND' && mapping.length > 0, 'mapping: ages lead to their bands by themselves'],
  ]
  return says.flatMap(([wrong, text]) => (wrong ? [text] : []))
}

/** Recorded value -> group. A value that is written as a group is leads to it; what leads nowhere is UNKNOWN. */
export const grouping = (groups: Iterable<string>, mapping: readonly Mapped[]): ((recorded: string) => string) => {
  const known = new Map([...groups].map((group) => [plain(group), group]))
  for (const { recorded, group } of mapping) known.set(plain(recorded), group)
  return (recorded) => known.get(plain(recorded)) ?? UNKNOWN
}

/** The band of an age; UNKNOWN without one. */
export const bandFor = (rows: readonly ReferenceRow[]): ((age: number | null) => string) => {
  const bands = [...new Set(rows.map(({ ageBand }) => ageBand))].flatMap((name) => bandOf(name) ?? [])
  return (age) => (age === null ? UNKNOWN : (bands.find(({ from, to }) => from <= age && age <= to)?.name ?? UNKNOWN))
}

/** Why the population is not like those who were counted. */
export const UNLIKE = ['AGES', 'AREA', 'AREA_NOT_STATED', 'YEAR'] as const
export type Unlike = (typeof UNLIKE)[number]

/** Of those counted whose age is known so many may be outside the ages of the reference. */
const MOSTLY = 0.1
/** A population count that is older says little about today. years */
const OLD = 5

/**
 * Compares a reference with those counted: their ages on the last day, null for who has none; and the area of the maps. Ages are
 * compared by counts as they would be shown: else bands of one's own choice would tell of few who are outside them.
 */
export const unlike = (
  rows: readonly ReferenceRow[],
  about: {
    readonly ages: readonly (number | null)[]
    readonly area: string
    readonly lastDay: IsoDate
    readonly threshold: number
  },
): readonly Unlike[] => {
  const shown = (count: number): number => (count < about.threshold ? 0 : rounded(count))
  const ages = about.ages.filter((age) => age !== null)
  const inBands = bandFor(rows)
  const outside = shown(ages.filter((age) => inBands(age) === UNKNOWN).length)
  const known = shown(ages.length)
  const area = rows[0]?.area ?? null
  const year = Number(about.lastDay.slice(0, 4))
  return UNLIKE.filter(
    (why) =>
      (why === 'AGES' && (known === 0 || outside / known > MOSTLY)) ||
      (why === 'AREA' && area !== null && plain(area) !== plain(about.area)) ||
      (why === 'AREA_NOT_STATED' && area === null) ||
      (why === 'YEAR' && rows.some((row) => year - row.year > OLD)),
  )
}
