/** An order that tells nothing: ids tell when they were made, and so does the order of writing. */
import { randomInt } from 'node:crypto'
import type { Shuffle } from './rows.ts'

/** Fisher and Yates, with random numbers that nobody can guess. */
export const shuffled: Shuffle = (items) => {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const at = randomInt(last + 1)
    const [one, other] = [order[last], order[at]]
    if (one !== undefined && other !== undefined) [order[last], order[at]] = [other, one]
  }
  return order
}
