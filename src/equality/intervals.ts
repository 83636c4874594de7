/**
 * Intervals of shares and of ratios of rates, at 95 %. Pure. Own code, held to SciPy and statsmodels by a test
 * (test/equality/intervals.json): for the one quantile that is needed `@stdlib` brings 223 packages and 27 MB, and `jstat` had its
 * last release in 2022.
 */

/** What is left out on both sides together. */
export const ALPHA = 0.05

/** An interval; `high` may be Infinity. */
export type Interval = { readonly low: number; readonly high: number }

/** Where a falling or rising function crosses 0 between two places. */
const crossing = (of: (at: number) => number, from: number, to: number): number => {
  const rises = of(to) > of(from)
  let [low, high] = [from, to]
  for (let halving = 0; halving < 200 && low < high; halving += 1) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (of(middle) > 0 === rises) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/** P(X >= count) of a binomial of `n` people with this share. */
export const atLeast = (count: number, n: number, share: number): number => {
  if (count <= 0) return 1
  if (count > n || share <= 0) return 0
  if (share >= 1) return 1
  // From the first term on by its ratio to the next, or from the other side where that is the smaller sum.
  if (count < n * share) return 1 - atLeast(n - count + 1, n, 1 - share)
  let log = count * Math.log(share) + (n - count) * Math.log1p(-share)
  const least = Math.min(count, n - count)
  for (let at = 1; at <= least; at += 1) log += Math.log((n - least + at) / at)
  let term = Math.exp(log)
  let all = term
  for (let at = count; at < n && term > all * 1e-18; at += 1) {
    term *= ((n - at) / (at + 1)) * (share / (1 - share))
    all += term
  }
  return all
}

/** Clopper-Pearson: the exact interval of a share of which `count` of `n` were seen. */
export const clopperPearson = (count: number, n: number): Interval => ({
  low: count <= 0 ? 0 : crossing((share) => atLeast(count, n, share) - ALPHA / 2, 0, 1),
  high: count >= n ? 1 : crossing((share) => 1 - atLeast(count + 1, n, share) - ALPHA / 2, 0, 1),
})

/** How rarely a count at least as far from the share is seen by chance: twice the smaller tail, as Clopper-Pearson has it. */
export const rarityOfShare = (count: number, n: number, share: number): number =>
  Math.min(1, 2 * Math.min(atLeast(count, n, share), 1 - atLeast(count + 1, n, share)))

/** So many of so many. */
export type Rate = { readonly count: number; readonly of: number }

/** Miettinen-Nurminen's score for a ratio: 0 at the ratio seen, falls as the ratio rises. */
const score = (one: Rate, other: Rate, ratio: number): number => {
  const all = one.of + other.of
  const a = all * ratio
  const b = -(one.of * ratio + one.count + other.of + other.count * ratio)
  const c = one.count + other.count
  const p0 = (-b - Math.sqrt(Math.max(0, b * b - 4 * a * c))) / (2 * a)
  const p1 = ratio * p0
  const variance = ((p1 * (1 - p1)) / one.of + (ratio * ratio * p0 * (1 - p0)) / other.of) * (all / (all - 1))
  const difference = one.count / one.of - (ratio * other.count) / other.of
  return difference === 0 ? 0 : difference / Math.sqrt(Math.max(variance, Number.MIN_VALUE))
}

/** The quantile of a normal distribution at 1 - ALPHA / 2. */
const Z = 1.959963984540054
const LARGEST = 1e9

/** Miettinen-Nurminen: the score interval of a ratio of two rates. */
export const miettinenNurminen = (one: Rate, other: Rate): Interval => {
  const bound = (z: number): number =>
    Math.exp(crossing((log) => score(one, other, Math.exp(log)) - z, -Math.log(LARGEST), Math.log(LARGEST)))
  return { low: one.count === 0 ? 0 : bound(Z), high: other.count === 0 ? Infinity : bound(-Z) }
}

const density = (at: number): number => Math.exp((-at * at) / 2) / Math.sqrt(2 * Math.PI)

/** Both tails of a normal distribution beyond z, by Simpson's rule: to 1e-10. */
const bothTails = (z: number): number => {
  const [steps, width] = [400, 12]
  const step = width / steps
  let all = density(z) + density(z + width)
  for (let at = 1; at < steps; at += 1) all += (at % 2 === 1 ? 4 : 2) * density(z + at * step)
  return Math.min(1, (2 * all * step) / 3)
}

/** How rarely rates at least as far apart are seen by chance, by the same score. */
export const rarityOfRatio = (one: Rate, other: Rate): number => bothTails(Math.abs(score(one, other, 1)))

/** Holm: which of several comparisons stand, all taken together. */
export const holm = (rarities: readonly (number | null)[]): readonly boolean[] => {
  const order = rarities
    .flatMap((rarity, at) => (rarity === null ? [] : [{ rarity, at }]))
    .toSorted((one, other) => one.rarity - other.rarity)
  const first = order.findIndex(({ rarity }, place) => rarity > ALPHA / (order.length - place))
  const stands = new Set(order.slice(0, first === -1 ? order.length : first).map(({ at }) => at))
  return rarities.map((_, at) => stands.has(at))
}

const STEP = 10
const MOST = 20_000

/** From about how many people on a group that is seen twice as often as its share is told from chance; null: never. */
export const detectableFrom = (share: number): number | null => {
  if (share <= 0 || share > 0.5) return null
  const isDetected = (n: number): boolean => atLeast(Math.round(2 * share * n), n, share) < ALPHA / 2
  // Beyond 20 expected a doubling is always told.
  const enough = Math.ceil(20 / share / STEP) * STEP
  if (enough > MOST) return null
  let n = enough
  while (n > STEP && isDetected(n - STEP)) n -= STEP
  return n
}
