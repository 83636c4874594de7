/** Each group at each stage against the stage before: ratio, interval, bounds, and a word. Of shown counts alone. Pure. */
import {
  clopperPearson,
  holm,
  miettinenNurminen,
  rarityOfRatio,
  rarityOfShare,
  type Interval,
  type Rate,
} from './intervals.ts'
import type { Shown, ShownStage } from './shown.ts'
import { before, type Stage } from './terms.ts'

export const WORDS = ['MORE_OFTEN', 'LESS_OFTEN', 'CANT_BE_TOLD'] as const
export type Word = (typeof WORDS)[number]

/** Above this share of unknown only bounds are given. */
export const MOST_UNKNOWN = 0.2

/**
 * A group at a stage. `share`: at ON_MAP of those whose group is known; later of those of the group at the stage before.
 * `expected`: the share of the population; later the rate of everybody else whose group is known. `ratio` = share / expected.
 * `lowest` and `highest`: the ratio with all who are unknown put where it is least and most. null: hidden, or not to be reckoned.
 */
export type Row = {
  readonly group: string
  readonly count: number | null
  readonly share: number | null
  readonly expected: number | null
  readonly ratio: number | null
  readonly low: number | null
  readonly high: number | null
  readonly lowest: number | null
  readonly highest: number | null
  readonly word: Word
  /** The word stands with all groups of the stage compared at once (Holm). */
  readonly standsAmongAll: boolean
}

export type ComparedStage = Omit<ShownStage, 'counts'> & {
  /** Too many are unknown: bounds alone. */
  readonly onlyBounds: boolean
  readonly rows: readonly Row[]
}

type Figures = Omit<Row, 'group' | 'count' | 'word' | 'standsAmongAll'> & {
  readonly rarity: number | null
  readonly interval: Interval | null
}

const NOTHING: Figures = {
  share: null,
  expected: null,
  ratio: null,
  low: null,
  high: null,
  lowest: null,
  highest: null,
  rarity: null,
  interval: null,
}

const wordOf = (interval: Interval | null): Word => {
  if (interval === null) return 'CANT_BE_TOLD'
  if (interval.low > 1) return 'MORE_OFTEN'
  return interval.high < 1 ? 'LESS_OFTEN' : 'CANT_BE_TOLD'
}

/** How many of a stage are of a known group, and how many at most are not; null: it is not shown. */
export const knownOf = (
  { threshold }: Shown,
  of: ShownStage,
): { readonly known: number; readonly unknown: number } | null => {
  if (of.total === null || (of.unknown === null && !of.fewUnknown)) return null
  return { known: of.total - (of.unknown ?? 0), unknown: of.unknown ?? threshold - 1 }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** A group among those on maps against its share of the population. */
export const againstPopulation = (
  count: number,
  { known, unknown }: { readonly known: number; readonly unknown: number },
  expected: number,
  onlyBounds = false,
): Figures => {
  const of = Math.max(known, count)
  const all = of + unknown
  const bounds = { lowest: count / all / expected, highest: (count + unknown) / all / expected }
  if (onlyBounds) {
    const interval = {
      low: clopperPearson(count, all).low / expected,
      high: clopperPearson(count + unknown, all).high / expected,
    }
    return { ...NOTHING, ...bounds, expected, interval }
  }
  const { low, high } = clopperPearson(count, of)
  const interval = { low: low / expected, high: high / expected }
  const share = count / of
  return {
    ...bounds,
    share,
    expected,
    ratio: share / expected,
    ...interval,
    interval,
    rarity: rarityOfShare(count, of, expected),
  }
}

const ratioOf = (one: Rate, other: Rate): number => (one.count / one.of) * (other.of / other.count)

/** Rounded counts may say that more reached a stage than stood before it. */
const rate = (count: number, of: number): Rate => ({ count: Math.max(0, count), of: Math.max(of, count, 1) })

/** A group's rate of going on from the stage before against that of everybody else whose group is known. */
export const againstOthers = (
  group: { readonly count: number; readonly before: number },
  at: { readonly known: number; readonly unknown: number },
  previous: { readonly known: number; readonly unknown: number },
  onlyBounds = false,
): Figures => {
  const one = rate(group.count, group.before)
  const other = rate(at.known - group.count, previous.known - group.before)
  if (previous.known - group.before <= 0) return NOTHING
  const passed = Math.min(at.unknown, previous.unknown)
  const stayed = previous.unknown - passed
  const least = [rate(one.count, one.of + stayed), rate(other.count + passed, other.of + passed)] as const
  const most = [rate(one.count + passed, one.of + passed), rate(other.count, other.of + stayed)] as const
  const bounds = { lowest: finite(ratioOf(...least)), highest: finite(ratioOf(...most)) }
  if (onlyBounds) {
    const interval = { low: miettinenNurminen(...least).low, high: miettinenNurminen(...most).high }
    return { ...NOTHING, ...bounds, interval }
  }
  const interval = miettinenNurminen(one, other)
  return {
    ...bounds,
    share: one.count / one.of,
    expected: other.count / other.of,
    ratio: finite(ratioOf(one, other)),
    low: interval.low,
    high: finite(interval.high),
    interval,
    rarity: rarityOfRatio(one, other),
  }
}

const figuresAt = (
  shown: Shown,
  of: ShownStage,
  shares: readonly number[],
  onlyBounds: boolean,
): readonly Figures[] => {
  const previous = shown.stages.find(({ stage }) => stage === before(of.stage))
  const known = knownOf(shown, of)
  const knownBefore = previous === undefined ? null : knownOf(shown, previous)
  return of.counts.map((count, at) => {
    const earlier = previous?.counts[at] ?? null
    if (count === null || known === null) return NOTHING
    if (previous === undefined) return againstPopulation(count, known, shares[at] ?? 0, onlyBounds)
    if (earlier === null || knownBefore === null) return NOTHING
    return againstOthers({ count, before: earlier }, known, knownBefore, onlyBounds)
  })
}

const isUnknown = (shown: Shown, stages: readonly (ShownStage | undefined)[]): boolean =>
  stages.some((of) => {
    const known = of === undefined ? null : knownOf(shown, of)
    return known !== null && known.unknown > MOST_UNKNOWN * (known.known + known.unknown)
  })

/** Every stage. `shares`: of the population, of each group. */
export const compared = (shown: Shown, shares: readonly number[]): readonly ComparedStage[] =>
  shown.stages.map((of) => {
    const { counts, ...rest } = of
    const previous: Stage | null = before(of.stage)
    const onlyBounds = isUnknown(shown, [of, shown.stages.find(({ stage }) => stage === previous)])
    const figures = figuresAt(shown, of, shares, onlyBounds)
    const stands = holm(figures.map(({ rarity }) => rarity))
    const rows = figures.map(({ rarity: _rarity, interval, ...each }, at): Row => {
      const word = wordOf(interval)
      return {
        group: shown.groups[at] ?? '',
        count: counts[at] ?? null,
        ...each,
        word,
        standsAmongAll: word !== 'CANT_BE_TOLD' && stands[at] === true,
      }
    })
    return { ...rest, onlyBounds, rows }
  })
