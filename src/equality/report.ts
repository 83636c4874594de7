/** The report: people -> counts -> what is shown -> words. Pure. */
import type { IsoDate } from '../policy/terms.ts'
import { compared, type ComparedStage, type Row } from './comparing.ts'
import { ageOf, groupsOf, isLeftOut, tableOf, type Counted } from './counts.ts'
import { shownApart, type Earlier } from './hiding.ts'
import { detectableFrom } from './intervals.ts'
import { bandFor, grouping, populations, unlike, type Mapped, type ReferenceRow, type Unlike } from './reference.ts'
import { shownOf } from './shown.ts'
import { spreadOf, type Spread } from './spread.ts'
import { before, lastDayOf, type Breakdown, type Quarter } from './terms.ts'

/** The text that goes with every report. */
export const PITFALLS = [
  'What was recorded is counted, which is not always what people say of themselves.',
  'Those who are looked at more are mapped more: a ratio says how often, not why.',
  '"Can\'t be told" is not "equal": with few people a doubling can go unseen.',
  'One map can carry the ratio of a borough: see the ratio with one map left out.',
  'A ratio of 1 at one stage may hide a difference at a later one.',
  'Counts are rounded to five before anything is reckoned; near the edge of an interval the word may differ.',
] as const

/** A group of the population, and from about how many people on maps a doubled share is distinguishable from chance. */
export type ReportedGroup = {
  readonly group: string
  readonly population: number
  readonly share: number
  readonly toldFrom: number | null
}

export type ReportedRow = Row & { readonly withoutOneMap: Spread | null }
export type ReportedStage = Omit<ComparedStage, 'rows'> & {
  readonly before: string
  readonly rows: readonly ReportedRow[]
}

/** The report on one quarter by one breakdown. It names no person and no map. */
export type Report = {
  readonly by: Breakdown
  readonly quarter: string
  readonly from: IsoDate
  readonly until: IsoDate
  readonly area: string
  readonly threshold: number
  readonly sources: readonly string[]
  readonly notLikeWithLike: readonly Unlike[]
  readonly groups: readonly ReportedGroup[]
  /** The number of young people on maps who are not identified: they are in no other count. null: fewer than the threshold. */
  readonly unidentified: number | null
  readonly stages: readonly ReportedStage[]
  readonly pitfalls: readonly string[]
}

/** The input of a report. */
export type Asked = {
  readonly by: Breakdown
  readonly area: string
  readonly reference: readonly ReferenceRow[]
  readonly mapping: readonly Mapped[]
}

const PLACES = 1000
const inPlaces = (value: number): number => Math.round(value * PLACES) / PLACES
const toPlaces = (value: number | null): number | null => (value === null ? null : inPlaces(value))

const printed = (row: Row): Row => ({
  ...row,
  share: toPlaces(row.share),
  expected: toPlaces(row.expected),
  ratio: toPlaces(row.ratio),
  low: toPlaces(row.low),
  high: toPlaces(row.high),
  lowest: toPlaces(row.lowest),
  highest: toPlaces(row.highest),
})

/** A ratio with one map left out. */
const movedBy = (ratio: number | null, by: Spread | null): Spread | null =>
  ratio === null || by === null ? null : { low: inPlaces(ratio * by.low), high: inPlaces(ratio * by.high) }

/** Makes the report of a quarter. `unidentified`: their number. `earlier`: what kept reports have shown. */
export const reportOf = (
  people: readonly Counted[],
  asked: Asked,
  about: {
    readonly quarter: Quarter
    readonly threshold: number
    readonly unidentified: number
    readonly earlier: readonly Earlier[]
  },
): Report => {
  const { quarter, threshold, unidentified, earlier } = about
  const lastDay = lastDayOf(quarter)
  const population = populations(asked.by, asked.reference)
  const groups = [...population.keys()]
  const all = [...population.values()].reduce((one, other) => one + other, 0)
  const shares = groups.map((group) => (population.get(group) ?? 0) / all)
  const toGroup = grouping(groups, asked.mapping)
  const grouped = groupsOf(people, { by: asked.by, lastDay, toGroup, toBand: bandFor(asked.reference) })
  const unknownIsGroup = isLeftOut(people, { by: asked.by, lastDay, grouped, threshold })
  const shown = shownOf({ ...tableOf(people, { groups, grouped }), unknownIsGroup }, threshold, earlier)
  const spread = spreadOf(people, { groups, grouped, threshold })
  const stages = compared(shown, shares).map((each): ReportedStage => ({
    ...each,
    before: before(each.stage) ?? 'POPULATION',
    rows: each.rows.map((row, at) => ({
      ...printed(row),
      withoutOneMap: each.stage === 'ON_MAP' ? movedBy(row.ratio, spread[at] ?? null) : null,
    })),
  }))
  return {
    by: asked.by,
    quarter: quarter.name,
    from: quarter.from,
    until: quarter.until,
    area: asked.area,
    threshold,
    sources: [...new Set(asked.reference.map(({ source, year }) => `${source}, ${year}`))],
    notLikeWithLike: unlike(asked.reference, {
      ages: people.map((each) => ageOf(each, lastDay)),
      area: asked.area,
      lastDay,
      threshold,
    }),
    groups: groups.map((group, at) => ({
      group,
      population: population.get(group) ?? 0,
      share: inPlaces(shares[at] ?? 0),
      toldFrom: detectableFrom(shares[at] ?? 0),
    })),
    unidentified: shownApart(unidentified, { threshold, earlier }),
    stages,
    pitfalls: PITFALLS,
  }
}
