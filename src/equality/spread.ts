/** How far the share of a group among those on maps moves when one map is left out: one map can carry a borough's ratio. Pure. */
import type { Counted } from './counts.ts'

/** To quarters, outwards: finer, it would tell how many of a group one map has. */
const COARSE = 4

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** As multiples of what they are of. */
export type Spread = { readonly low: number; readonly high: number }

/**
 * Of each group the least and the most of its share at ON_MAP with each map left out in turn, in quarters of its share with all
 * of them. INVARIANT: of counts alone. In quarters of a ratio, a reference of one person in a million would show exact counts.
 * null where fewer than three maps have people, or where less than the threshold of the group, or of all, would be left: that
 * would tell of the one map.
 */
export const spreadOf = (
  people: readonly Counted[],
  about: { readonly groups: readonly string[]; readonly grouped: readonly string[]; readonly threshold: number },
): readonly (Spread | null)[] => {
  const { groups, grouped, threshold } = about
  const places = new Map(groups.map((group, at) => [group, at]))
  const whole = groups.map(() => 0)
  /** Map -> how many of each group stand on it and on no other: they go with it. */
  const alone = new Map<string, number[]>()
  people.forEach((person, index) => {
    const at = places.get(grouped[index] ?? '')
    const [mapId, ...others] = new Set(person.map((each) => each.mapId))
    if (mapId === undefined) return
    for (const each of [mapId, ...others])
      if (!alone.has(each))
        alone.set(
          each,
          groups.map(() => 0),
        )
    if (at === undefined) return
    whole[at] = (whole[at] ?? 0) + 1
    const row = alone.get(mapId)
    if (row !== undefined && others.length === 0) row[at] = (row[at] ?? 0) + 1
  })
  const known = sum(whole)
  const left = [...alone.values()].map((gone) => ({ gone, known: known - sum(gone) }))
  return whole.map((count, at) => {
    const countOf = ({ gone }: { readonly gone: readonly number[] }): number => count - (gone[at] ?? 0)
    if (left.length < 3 || left.some((one) => countOf(one) < threshold || one.known < 2 * threshold)) return null
    // One product over another: a share that has not moved is exactly one.
    const moved = left.map((one) => (countOf(one) * known) / (one.known * count))
    return {
      low: Math.floor(Math.min(...moved) * COARSE) / COARSE,
      high: Math.ceil(Math.max(...moved) * COARSE) / COARSE,
    }
  })
}
