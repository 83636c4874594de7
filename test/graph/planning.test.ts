import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { MOST_WAITING, PlanQueue } from '../../src/graph/planning.ts'

/** A queue whose plans end when they are told to, with what was planned so far. */
function held(): {
  readonly queue: PlanQueue
  readonly planned: readonly string[]
  readonly end: (how?: Error) => Promise<void>
} {
  const planned: string[] = []
  let settle: (how?: Error) => void = () => undefined
  const queue = new PlanQueue((text) => {
    planned.push(text)
    return new Promise((done, fail) => (settle = (how) => (how === undefined ? done() : fail(how))))
  })
  const end = async (how?: Error): Promise<void> => {
    settle(how)
    await turn()
  }
  return { queue, planned, end }
}

test('statements are planned one at a time, each once, in their order', async () => {
  const { queue, planned, end } = held()
  for (const text of ['a', 'b', 'a', 'b', 'c']) queue.add(text, {})
  expect(planned).toEqual(['a'])
  await end()
  expect(planned).toEqual(['a', 'b'])
  queue.add('b', {})
  await end()
  await end()
  expect(planned).toEqual(['a', 'b', 'c'])
  queue.add('a', {})
  expect(planned).toEqual(['a', 'b', 'c', 'a'])
})

test('one that fails does not hold up the others', async () => {
  const { queue, planned, end } = held()
  queue.add('a', {})
  queue.add('b', {})
  await end(new Error('not planned'))
  expect(planned).toEqual(['a', 'b'])
})

test('no more wait than may', async () => {
  const { queue, planned, end } = held()
  for (let index = 0; index <= MOST_WAITING; index++) queue.add(String(index), {})
  for (let index = 0; index <= MOST_WAITING; index++) await end()
  expect(planned).toEqual(Array.from({ length: MOST_WAITING }, (_, index) => String(index)))
})
