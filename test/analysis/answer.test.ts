/** Which rows are shown, and what is said with them: no score of a child. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { isTooSmall, labelsIn, noticeOf, planOf, rowsShown, saysOf } from '../../src/analysis/answer.ts'
import { Backgrounds } from '../../src/analysis/background.ts'
import { Queue } from '../../src/analysis/queue.ts'
import type { Robustness, Standing } from '../../src/analysis/robustness.ts'
import { ON_MAP, RANKING } from './files.ts'
import { FILES } from './support.ts'

const standing = (id: string, change: Partial<Standing> = {}): Standing => ({
  ids: [id],
  band: 'STEADY',
  placeLow: 1,
  placeHigh: 3,
  firstInShare: 0.5,
  heldInShare: null,
  ...change,
})
const FOUND: Robustness = {
  runs: 40,
  firstHeldInShare: 0.425,
  decidingTies: null,
  standings: [standing('b', { band: 'SOMETIMES', placeLow: 2 }), standing('a')],
}
const ROWS = [
  { id: 'c', label: 'YP 3', value: 9 },
  { id: 'b', label: 'YP 2', value: 8 },
  { id: 'a', label: 'YP 1', value: 7 },
]
const all = { values: false, limit: 20 }

describe('the rows of a ranking', () => {
  test('are those with a band, the steadier first, without what they were ordered by', () => {
    const shown = rowsShown(RANKING, ROWS, { ...all, found: FOUND })
    expect(shown.map(({ id, value, band }) => [id, value, band])).toEqual([
      ['a', null, 'STEADY'],
      ['b', null, 'SOMETIMES'],
    ])
  })
  test('are none before it is known how steady they are', () => {
    expect(rowsShown(RANKING, ROWS, { ...all, found: null })).toEqual([])
  })
  test('are all, with their values, for an analyst who asked', () => {
    const shown = rowsShown(RANKING, ROWS, { found: FOUND, values: true, limit: 2 })
    expect(shown.map(({ id, value, band }) => [id, value, band])).toEqual([
      ['c', 9, null],
      ['b', 8, 'SOMETIMES'],
    ])
  })
})

test('the rows of any other file are all, up to the limit', () => {
  expect(rowsShown(ON_MAP, ROWS, { ...all, found: null, limit: 2 }).map(({ id, label }) => [id, label])).toEqual([
    ['c', 'YP 3'],
    ['b', 'YP 2'],
  ])
})

describe('labels', () => {
  const LABELS = ['a', 'b', 'hidden'].map((id) => ({ id, label: `YP ${id}` }))
  const of = (name: string, row: Readonly<Record<string, unknown>>) =>
    FILES.filter((file) => file.name === name).map((file) => labelsIn(file, [row], LABELS).map(({ id }) => id))

  test('P5.2 are of those alone whom a row names in a list or at the end of a tie', () => {
    expect(of('find-parts', { people: 2, ids: ['a', 'other'] })).toEqual([['a']])
    expect(of('find-single-ties', { tie: 't', from: 'a', to: 'b' })).toEqual([['a', 'b']])
    expect(of('list-supported-by', { id: 'a', label: 'YP a', through: [] })).toEqual([[]])
  })
  test('are none where a label stands beside the id', () => {
    expect(of('share-places', { a: 'a', aLabel: 'YP a', b: 'b', bLabel: 'YP b' })).toEqual([[]])
  })
})

test('a map of fewer than five is too small for an order, and the notice says so', () => {
  expect([isTooSmall(RANKING, 4), isTooSmall(RANKING, 5), isTooSmall(ON_MAP, 1)]).toEqual([true, false, false])
  expect(noticeOf(RANKING, 4)).toContain('fewer than five people')
  expect(noticeOf(RANKING, 5)).toBe(noticeOf(ON_MAP, 1))
  expect(noticeOf(ON_MAP, 1)).toContain('No tie recorded is not no tie')
})

test('runs are done at once up to 300 people, later above, and not at all where they would say nothing', () => {
  const plan = (people: number, ties: number, oneByOne = false) => planOf(RANKING, { people, ties, oneByOne })
  expect(plan(300, 1_200)).toMatchObject({ runs: 40, later: false })
  expect(plan(301, 1_200)).toMatchObject({ runs: 20, later: true })
  expect(plan(100, 300, true)).toMatchObject({ later: false })
  expect(plan(300, 1_200, true)).toMatchObject({ runs: 40, later: true })
  expect([plan(4, 3), plan(10, 0), plan(3_001, 9_000)]).toEqual([null, null, null])
  expect(planOf(ON_MAP, { people: 100, ties: 300, oneByOne: false })).toBeNull()
})

test('robustness in words', () => {
  expect(saysOf(FOUND)).toBe(
    'In 40 runs, each with 10 % of the ties left out at random, the first place held in 43 %. It says nothing of people and ties that nobody recorded',
  )
  expect(saysOf({ ...FOUND, decidingTies: ['t'] })).toContain('; 1 of the ties alone decide who comes first')
})

const gate = () => {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

describe('the queue', () => {
  test('runs two at once, lets eight wait in their order, and refuses the others', async () => {
    const queue = new Queue({ what: 'analyses', atOnce: 2, waiting: 8 })
    const gates = Array.from({ length: 10 }, gate)
    const order: number[] = []
    const works = gates.map(({ opened }, at) =>
      queue.run(async () => {
        order.push(at)
        await opened
      }),
    )
    expect(queue.load).toEqual({ running: 2, waiting: 8 })
    await expect(queue.run(async () => undefined)).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: { retryAfter: 10 },
    })
    for (const { open } of gates) open()
    await Promise.all(works)
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(queue.load).toEqual({ running: 0, waiting: 0 })
  })

  test('gives the place of one that fails to the next', async () => {
    const queue = new Queue({ what: 'analyses', atOnce: 1, waiting: 1 })
    const failing = queue.run(() => Promise.reject(new Error('invented')))
    const next = queue.run(async () => 'next')
    await expect(failing).rejects.toThrow('invented')
    expect(await next).toBe('next')
  })
})

describe('in the background', () => {
  afterEach(() => void vi.useRealTimers())

  test('only who asked is told, and nothing is kept after an hour', async () => {
    vi.useFakeTimers()
    const failures: unknown[] = []
    const runs = new Backgrounds<string, number>((error) => failures.push(error))
    const id = runs.start('one', 'about', async () => 7)
    const failing = runs.start('one', 'about', () => Promise.reject(new Error('invented')))
    expect(runs.of('one', id)?.now).toEqual({ state: 'RUNNING', value: null })
    await vi.advanceTimersByTimeAsync(1)
    expect(runs.of('one', id)?.now).toEqual({ state: 'DONE', value: 7 })
    expect(runs.of('one', failing)?.now).toEqual({ state: 'FAILED', value: null })
    expect(failures).toEqual([new Error('invented')])
    expect(runs.of('another', id)).toBeNull()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(runs.of('one', id)).toBeNull()
  })
})
