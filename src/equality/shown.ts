/** The rounded counts of a table, without hidden ones. All figures about people in a report are computed from these. Pure. */
import { hiddenOf, rounded, type Earlier } from './hiding.ts'
import { STAGE_NAMES, type Stage } from './terms.ts'
import type { Table } from './counts.ts'

/** Counts of a stage as they are shown: to the nearest five; null: hidden. */
export type ShownStage = {
  readonly stage: Stage
  readonly total: number | null
  /** The counts of all groups but UNKNOWN. */
  readonly counts: readonly (number | null)[]
  readonly unknown: number | null
  /** UNKNOWN is no group of people, and is hidden only because it is below the threshold, not to protect another count. */
  readonly fewUnknown: boolean
}

/** `groups`: without UNKNOWN. */
export type Shown = {
  readonly threshold: number
  readonly groups: readonly string[]
  readonly stages: readonly ShownStage[]
}

/** Hides and rounds. `earlier`: what reports that are kept have shown. */
export const shownOf = (table: Table, threshold: number, earlier: readonly Earlier[]): Shown => {
  const hidden = hiddenOf(table, { threshold, earlier })
  const last = table.groups.length - 1
  const stages = STAGE_NAMES.map((stage): ShownStage => {
    const row = table.counts.get(stage) ?? []
    const of = hidden.get(stage)
    const cells = row.map((count, at) => (of?.cells.has(at) === true ? null : rounded(count)))
    return {
      stage,
      total: of?.total === true ? null : rounded(row.reduce((all, count) => all + count, 0)),
      counts: cells.slice(0, last),
      unknown: cells[last] ?? null,
      fewUnknown: table.unknownIsGroup !== true && (row[last] ?? 0) < threshold,
    }
  })
  return { threshold, groups: table.groups.slice(0, last), stages }
}

/** What a kept report has shown, to check a new one against. For another breakdown only the totals. */
export const earlierOf = ({ groups, stages }: Omit<Shown, 'threshold'>, sameBreakdown: boolean): Earlier => ({
  cells: new Map(
    sameBreakdown
      ? stages.map(({ stage, counts, unknown }) => {
          const shown = [...counts, unknown].flatMap((count, at): [string, number][] =>
            count === null ? [] : [[groups[at] ?? 'UNKNOWN', count]],
          )
          return [stage, new Map(shown)]
        })
      : [],
  ),
  totals: new Map(stages.flatMap(({ stage, total }): [Stage, number][] => (total === null ? [] : [[stage, total]]))),
})
