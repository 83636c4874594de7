/**
 * How much of what is generated a run tries: `npm test` a part of it, which the day chooses, and `npm run test:all` all of it.
 * What is tried today is tried again with the seed that a run prints: PEERMAP_TEST_SEED.
 */
const { PEERMAP_TEST_DEPTH: depth = 'part', PEERMAP_TEST_SEED: given } = process.env

/** Whether everything is tried. */
export const isAll = depth === 'all'

/** @returns the days since 1970, or the seed that is given */
export function seedOf(seed: string | undefined, now: Date): number {
  if (seed === undefined || seed === '') return Math.floor(now.getTime() / 86_400_000)
  if (!/^\d{1,9}$/.test(seed)) throw new Error(`PEERMAP_TEST_SEED is ${seed}: a number of up to nine digits is meant`)
  return Number(seed)
}

/** What chooses the parts of this run. */
export const SEED = seedOf(given, new Date())

/** One in so many, another one each day: after so many days each was tried. */
export const shareOf = <Item>(items: readonly Item[], oneIn: number, seed: number): readonly Item[] =>
  items.filter((_item, index) => (index + seed) % oneIn === 0)

/** Whether it is somebody's turn: of so many that follow each other, one each day. Always where everything is tried. */
export const isTurn = (of: number, turn: number): boolean => isAll || (SEED + turn) % of === 0

/** The share of today; all of them where everything is tried. `offset` moves it, so that parts beside each other differ. */
export const today = <Item>(items: readonly Item[], oneIn: number, offset = 0): readonly Item[] =>
  isAll ? items : shareOf(items, oneIn, SEED + offset)
