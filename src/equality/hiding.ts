/**
 * Which counts are hidden, so that none below the threshold can be known (statistical disclosure control). Pure.
 *
 * 1. Primary: a small count is hidden.
 * 2. Secondary: where the hidden counts of a stage are one, or sum to less than the threshold, the next smallest goes too.
 * 3. The rank test: as long as a figure that must not be known follows from what is shown, one more is hidden. Such figures
 *    are small counts, also of those who did *not* reach a stage and of those who are at risk and present one, sums of what is
 *    hidden, and what has changed by little since an earlier report.
 *
 * Zero is small: "none of them" tells of each. UNKNOWN is no group of people but what records lack: where it is small it is not
 * shown, and nothing else is hidden for it. Where a group was left out of the reference it is one (counts.ts). It is decided on exact counts as if these were shown; shown are rounded ones.
 */
import { before, STAGE_NAMES, UNKNOWN, type Stage } from './terms.ts'
import type { Table } from './counts.ts'

/** The rounded counts that an earlier report showed: all for the same breakdown, only the totals for any other. */
export type Earlier = {
  readonly cells: ReadonlyMap<Stage, ReadonlyMap<string, number>>
  readonly totals: ReadonlyMap<Stage, number>
  /** The number of people not identified; left out: the report did not show it. */
  readonly unidentified?: number
}

/** For each stage the positions of the groups whose count is hidden, and whether the total is hidden. */
export type Hidden = ReadonlyMap<Stage, { readonly cells: ReadonlySet<number>; readonly total: boolean }>

/** A number that is a sum of counts: `weights.get(stage)[at]` times the count of that group. */
export type Figure = { readonly value: number; readonly weights: ReadonlyMap<Stage, readonly number[]> }

type Rule = { readonly threshold: number; readonly earlier: readonly Earlier[] }

const BASE = 5
/** A count as it is shown: to the nearest five. */
export const rounded = (count: number): number => Math.round(count / BASE) * BASE

const isSmall = (value: number, threshold: number): boolean => value >= 0 && value < threshold
/** Whether a shown change is small: a reader can subtract two reports. */
const isStep = (now: number, then: number | undefined, threshold: number): boolean =>
  then !== undefined && now !== then && Math.abs(now - then) < threshold

/** A count outside the table, as it is shown; null: it is small, or has changed by little since an earlier report. */
export const shownApart = (count: number, { threshold, earlier }: Rule): number | null =>
  isSmall(count, threshold) || earlier.some((each) => isStep(rounded(count), each.unidentified, threshold))
    ? null
    : rounded(count)

const rowOf = ({ counts }: Table, stage: Stage): readonly number[] => counts.get(stage) ?? []
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const dot = (weights: readonly number[], row: readonly number[]): number =>
  sum(weights.map((weight, at) => weight * (row[at] ?? 0)))

const figure = (table: Table, weights: readonly (readonly [Stage, readonly number[]])[]): Figure => ({
  value: sum(weights.map(([stage, each]) => dot(each, rowOf(table, stage)))),
  weights: new Map(weights),
})

/** The stages before one, the nearest first. */
const allBefore = (stage: Stage): readonly Stage[] => {
  const previous = before(stage)
  return previous === null ? [] : [previous, ...allBefore(previous)]
}

/** Those of `picked` who reached a stage, and those who reached one before and not this one. */
const reachedOrNot = (table: Table, stage: Stage, picked: readonly number[]): readonly Figure[] => [
  figure(table, [[stage, picked]]),
  ...allBefore(stage).map((previous) =>
    figure(table, [
      [previous, picked],
      [stage, picked.map((weight) => -weight)],
    ]),
  ),
]

/** The positions of the groups that are groups of people. */
const protectedOf = ({ groups, unknownIsGroup = false }: Table, places: readonly number[]): readonly number[] =>
  places.filter((at) => unknownIsGroup || groups[at] !== UNKNOWN)

/** Every figure that must stay hidden where it is small: for each group, for all, and for the sum of the hidden counts. */
export const figuresOf = (table: Table, hidden: Hidden): readonly Figure[] => {
  const each = protectedOf(table, [...table.groups.keys()]).map((at) =>
    table.groups.map((_group, other) => (other === at ? 1 : 0)),
  )
  const all = table.groups.map(() => 1)
  return STAGE_NAMES.flatMap((stage) => {
    const cells = [...(hidden.get(stage)?.cells ?? [])]
    const together = table.groups.map((_, at) => (cells.includes(at) ? 1 : 0))
    const picks = [...each, all, ...(protectedOf(table, cells).length > 0 ? [together] : [])]
    const both =
      stage === 'RELEVANT'
        ? [...each, all].map((picked) =>
            figure(table, [
              ['RELEVANT', picked.map((weight) => -weight)],
              ['AT_RISK', picked],
              ['PRESENTS_RISK', picked],
            ]),
          )
        : []
    return [...picks.flatMap((picked) => reachedOrNot(table, stage, picked)), ...both]
  })
}

/**
 * The rank test: whether a figure is a linear combination of what is shown. What is shown of a stage are counts and the total;
 * so of its hidden counts only one sum is known. A figure follows if it weighs all that is hidden of a stage alike, and the
 * total of the stage is shown where that weight is not 0. (test/equality solves the same by elimination over rationals.)
 */
export const follows = ({ weights }: Figure, hidden: Hidden): boolean =>
  [...weights].every(([stage, each]) => {
    const of = hidden.get(stage)
    const [first = 0, ...others] = [...(of?.cells ?? [])].map((at) => each[at] ?? 0)
    return others.every((weight) => weight === first) && (first === 0 || of?.total !== true)
  })

/** The value of a figure in an earlier report; undefined: that report did not show all its counts. */
const thenOf = ({ groups }: Table, { weights }: Figure, earlier: Earlier): number | undefined => {
  let then = 0
  for (const [stage, each] of weights) {
    const isTotal = each.every((weight) => weight === each[0])
    const total = earlier.totals.get(stage)
    if (isTotal && total !== undefined) {
      then += total * (each[0] ?? 0)
      continue
    }
    for (const [at, weight] of each.entries()) {
      const cell = earlier.cells.get(stage)?.get(groups[at] ?? '')
      if (weight !== 0 && cell === undefined) return undefined
      then += weight * (cell ?? 0)
    }
  }
  return then
}

/** The present value of a figure, as it would be shown. */
const nowOf = (table: Table, { weights }: Figure): number =>
  sum(
    [...weights].map(([stage, each]) =>
      each.every((weight) => weight === each[0])
        ? (each[0] ?? 0) * rounded(sum(rowOf(table, stage)))
        : dot(each, rowOf(table, stage).map(rounded)),
    ),
  )

/** Whether a figure must stay hidden. */
export const mustHide = (table: Table, one: Figure, { threshold, earlier }: Rule): boolean =>
  isSmall(one.value, threshold) ||
  earlier.some((each) => isStep(nowOf(table, one), thenOf(table, one, each), threshold))

/** Small counts, hidden. */
export const primary = (table: Table, rule: Rule): Hidden =>
  new Map(
    STAGE_NAMES.map((stage) => {
      const small = rowOf(table, stage).flatMap((count, at) => (isSmall(count, rule.threshold) ? [at] : []))
      return [stage, { cells: new Set(small), total: isSmall(sum(rowOf(table, stage)), rule.threshold) }]
    }),
  )

/** The shown count of a stage that is hidden next, as the least loss: the smallest, and UNKNOWN last. */
const next = (table: Table, stage: Stage, hidden: Hidden): number | undefined => {
  const row = rowOf(table, stage)
  const shown = row.flatMap((_, at) => (hidden.get(stage)?.cells.has(at) === true ? [] : [at]))
  const cost = (at: number): number => (table.groups[at] === UNKNOWN ? Infinity : (row[at] ?? 0))
  return shown.toSorted((one, other) => cost(one) - cost(other))[0]
}

const hide = (hidden: Hidden, stage: Stage, at: number | 'TOTAL'): Hidden => {
  const of = hidden.get(stage) ?? { cells: new Set<number>(), total: false }
  return new Map(hidden).set(
    stage,
    at === 'TOTAL' ? { ...of, total: true } : { ...of, cells: new Set([...of.cells, at]) },
  )
}

/** Secondary hiding: in each stage, hides the next smallest count where only one is hidden, or the hidden sum is small. */
export const secondary = (table: Table, start: Hidden, { threshold }: Rule): Hidden => {
  let hidden = start
  for (const stage of STAGE_NAMES)
    for (;;) {
      const cells = [...(hidden.get(stage)?.cells ?? [])]
      const together = sum(cells.map((at) => rowOf(table, stage)[at] ?? 0))
      const at = next(table, stage, hidden)
      const isEnough = protectedOf(table, cells).length === 0 || (cells.length > 1 && together >= threshold)
      if (isEnough || at === undefined) break
      hidden = hide(hidden, stage, at)
    }
  return hidden
}

/** The next count to hide so that a figure no longer follows: from its last stage first, which has the fewest people. */
const against = (table: Table, one: Figure, hidden: Hidden): Hidden => {
  const stages = [...one.weights.keys()].toReversed().toSorted((a, b) => sum(rowOf(table, a)) - sum(rowOf(table, b)))
  for (const stage of stages) {
    const of = hidden.get(stage)
    const weights = one.weights.get(stage) ?? []
    const own = weights.flatMap((weight, at) => (weight !== 0 && of?.cells.has(at) !== true ? [at] : []))
    if (weights.every((weight) => weight === weights[0]) && of?.total !== true) return hide(hidden, stage, 'TOTAL')
    if (own.length === 1 && own[0] !== undefined) return hide(hidden, stage, own[0])
    const at = next(table, stage, hidden)
    if (at !== undefined) return hide(hidden, stage, at)
    if (of?.total !== true) return hide(hidden, stage, 'TOTAL')
  }
  throw new Error('a figure follows although nothing is shown')
}

/** Repeats the rank test until no figure follows that must stay hidden. */
export const untilNothingFollows = (table: Table, start: Hidden, rule: Rule): Hidden => {
  let hidden = start
  for (;;) {
    const known = figuresOf(table, hidden).find((one) => follows(one, hidden) && mustHide(table, one, rule))
    if (known === undefined) return hidden
    hidden = against(table, known, hidden)
  }
}

/** The counts of a table to hide. */
export const hiddenOf = (table: Table, rule: Rule): Hidden =>
  untilNothingFollows(table, secondary(table, primary(table, rule), rule), rule)
