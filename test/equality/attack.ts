/**
 * Somebody who knows every number that was shown, exactly, and the structure of the table: which hidden figures follow? Solved by
 * elimination over rational numbers, apart from how src/equality/hiding.ts decides it.
 */
import { before, STAGE_NAMES, type Stage } from '../../src/equality/terms.ts'

/** A vector of whole numbers as exact fractions: numerators over one denominator are enough, so BigInt rows are scaled. */
type Row = readonly bigint[]

const greatest = (one: bigint, other: bigint): bigint =>
  other === 0n ? (one < 0n ? -one : one) : greatest(other, one % other)

const reduced = (row: Row): Row => {
  const by = row.reduce((all, value) => greatest(all, value), 0n)
  return by === 0n ? row : row.map((value) => value / by)
}

const pivotOf = (row: Row): number => row.findIndex((value) => value !== 0n)

/** `row` without its part in direction of `by`, whole again. */
const without = (row: Row, by: Row): Row => {
  const at = pivotOf(by)
  const [own = 0n, other = 0n] = [row[at], by[at]]
  return own === 0n ? row : reduced(row.map((value, index) => value * other - (by[index] ?? 0n) * own))
}

/** An echelon basis of what is known. */
const basisOf = (rows: readonly Row[]): readonly Row[] => {
  const basis: Row[] = []
  for (const row of rows) {
    const rest = basis.reduce(without, row)
    if (pivotOf(rest) !== -1) basis.push(rest)
  }
  return basis
}

/** What somebody knows: counts of groups (by place, the last UNKNOWN) and totals of stages. */
export type Known = {
  readonly groups: number
  readonly cells: ReadonlyMap<Stage, ReadonlySet<number>>
  readonly totals: ReadonlySet<Stage>
}

/** A sum of counts: stage, place of the group, weight. */
export type Sum = readonly (readonly [Stage, number, number])[]

const vector = (groups: number, sum: Sum): Row => {
  const row = Array.from({ length: groups * STAGE_NAMES.length }, () => 0n)
  for (const [stage, at, weight] of sum) {
    const place = STAGE_NAMES.indexOf(stage) * groups + at
    row[place] = (row[place] ?? 0n) + BigInt(weight)
  }
  return row
}

const each = (groups: number): readonly number[] => Array.from({ length: groups }, (_, at) => at)

/** Whether a sum follows from what is known. */
export function solver({ groups, cells, totals }: Known): (sum: Sum) => boolean {
  const rows = STAGE_NAMES.flatMap((stage) => [
    ...[...(cells.get(stage) ?? [])].map((at) => vector(groups, [[stage, at, 1]])),
    ...(totals.has(stage)
      ? [
          vector(
            groups,
            each(groups).map((at) => [stage, at, 1] as const),
          ),
        ]
      : []),
  ])
  const basis = basisOf(rows)
  return (sum) => pivotOf(basis.reduce(without, vector(groups, sum))) === -1
}

/** Whether everybody who reached a stage had reached another before. */
const isBefore = (earlier: Stage, stage: Stage): boolean => {
  const previous = before(stage)
  return previous !== null && (previous === earlier || isBefore(earlier, previous))
}

/** Every sum that would tell of few, of a group (UNKNOWN is none, unless it `isGroup`) or of all: those who reached a stage, those who did not, and those of both kinds of risk. */
export function sumsOf(groups: number, isGroup = false): readonly Sum[] {
  const picks = [...each(isGroup ? groups : groups - 1).map((at) => [at]), each(groups)]
  return picks.flatMap((pick) => [
    ...STAGE_NAMES.map((stage): Sum => pick.map((at) => [stage, at, 1])),
    ...STAGE_NAMES.flatMap((stage) =>
      STAGE_NAMES.filter((earlier) => isBefore(earlier, stage)).map((earlier): Sum =>
        pick.flatMap((at) => [[earlier, at, 1] as const, [stage, at, -1] as const]),
      ),
    ),
    pick.flatMap((at) => [
      ['AT_RISK', at, 1] as const,
      ['PRESENTS_RISK', at, 1] as const,
      ['RELEVANT', at, -1] as const,
    ]),
  ])
}

/** The sum in a table. */
export const valueOf = (counts: ReadonlyMap<Stage, readonly number[]>, sum: Sum): number =>
  sum.reduce((all, [stage, at, weight]) => all + weight * (counts.get(stage)?.[at] ?? 0), 0)
