/**
 * Whatever callers try, in whatever order, the invariants of the protocol hold: random sequences of steps over real HTTP.
 *
 * `PEERMAP_PROPERTY_RUNS` sets how many sequences (default 5), `PEERMAP_PROPERTY_SEED` which: a number, or `random`. A
 * failure prints the seed, the path to the shortest sequence that breaks something, and what each step of it was.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STEPS } from '../../src/api/steps/all.ts'
import { testDriver, wipe } from '../support/database.ts'
import { AFTER, clock } from './cover-world.ts'
import { Asking, broken, brokenAtEnd, granted } from './invariants.ts'
import { attempt, drawScene, readGraph, tick, type Graph, type Scene } from './model.ts'
import { CAST, MOVES, type Move } from './moves.ts'
import { NOT_TRIED } from './not-tried.ts'
import { peermap, serveEmpty, step, type Outcome } from './support.ts'

serveEmpty(tick)

const driver = testDriver()
const { PEERMAP_PROPERTY_RUNS: runs = '5', PEERMAP_PROPERTY_SEED: given = '2018' } = process.env
const SEED = given === 'random' ? Date.now() % 2 ** 31 : Number(given)
const STEPS_EACH = 60
const CHECK_EVERY = 20
const ENOUGH_MS = 600_000

const names = Object.entries(MOVES).flatMap(([name, { weight = 10 }]) => Array.from({ length: weight }, () => name))

const moveOf = (name: string): Move => {
  const move = MOVES[name]
  if (move === undefined) throw new Error(`no move ${name}`)
  return move
}

/** Whether a step is taken by role alone, and whether it writes on several maps. */
const natureOf = (name: string) =>
  STEPS.get(name)?.open((own) => ({ byRole: own.byRole === true, across: own.mapsOf !== undefined })) ?? {
    byRole: false,
    across: false,
  }

type Said = { readonly name: string; readonly seed: number; readonly again: boolean }

/** What one step did to the graph that it must not do. */
function misdone(
  about: {
    readonly said: Said
    readonly by: keyof typeof CAST
    readonly mapId: string | null
    readonly outcome: Outcome
  },
  before: Graph,
  after: Graph,
): readonly string[] {
  const { said, by, mapId, outcome } = about
  const { name } = said
  const { byRole, across } = natureOf(name)
  const who = CAST[by]
  const found: string[] = []
  const changed = [...new Set([...before.hashes.keys(), ...after.hashes.keys()])].filter(
    (key) => before.hashes.get(key) !== after.hashes.get(key),
  )
  if (outcome.taken === null) {
    if (changed.length > 0) found.push(`refused with ${outcome.code}, it changed ${changed.join(', ')}`)
    if (!/^(STEP_REFUSED|NOT_FOUND|PURPOSE_REFUSED|CONFLICT|BAD_USER_INPUT)$/.test(outcome.code))
      found.push(`answered ${outcome.text}`)
  } else {
    if (!moveOf(name).who.includes(by)) found.push(`taken by ${by}`)
    const elsewhere = changed.filter((key) => key !== 'off' && key !== outcome.taken?.mapId)
    if (elsewhere.length > 0 && !across) found.push(`it changed ${elsewhere.join(', ')}, not its map alone`)
  }
  const isOpen = mapId === null || byRole || granted(before, who).has(mapId)
  if (!isOpen && !/^(NOT_FOUND|PURPOSE_REFUSED|BAD_USER_INPUT)$/.test(outcome.code))
    found.push(`without a grant answered ${outcome.text}`)
  return found.map((fault) => `${name} by ${by}: ${fault}`)
}

const mapOf = (input: Readonly<Record<string, unknown>>): string | null =>
  typeof input['mapId'] === 'string' ? input['mapId'] : null

function mustHold(found: readonly string[]): void {
  if (found.length > 0) throw new Error(found.slice(0, 10).join('\n'))
}

/** Takes one step and looks at what it did. @returns the graph after it */
async function play(
  said: Said,
  about: { readonly scene: Scene; readonly graph: Graph; readonly asking: Asking; readonly log: string[] },
) {
  const { scene, graph, asking, log } = about
  const { name, seed, again } = said
  const { by, input } = attempt(moveOf(name), { seed, graph, scene })
  const mapId = mapOf(input)
  const key = again ? crypto.randomUUID() : undefined
  const outcome = await step(CAST[by], name, input, key)
  asking.tried.push({ by, name, mapId, code: outcome.code, stepId: outcome.taken?.id ?? null })
  log.push(
    `${by} ${name} ${JSON.stringify(input)} -> ${outcome.code} ${outcome.missing.map(({ path }) => path).join(' ')}`,
  )
  const after = await readGraph()
  mustHold(misdone({ said, by, mapId, outcome }, graph, after))
  if (key === undefined || outcome.taken === null) return after
  const replayed = await step(CAST[by], name, input, key)
  log.push(`again -> ${replayed.code}`)
  const unchanged = await readGraph()
  asking.tried.push({ by, name, mapId, code: replayed.code, stepId: replayed.taken?.id ?? null })
  // Who can no longer take it (they have ended their own allocation, they have closed the map) is told so.
  expect([replayed.taken?.id ?? outcome.taken.id, unchanged.hashes]).toEqual([outcome.taken.id, after.hashes])
  return unchanged
}

/** What the sequences have shown: by move, how often it was taken. */
const taken = new Map<string, number>()

async function playAll(sequence: readonly Said[], midnight: number): Promise<void> {
  const log: string[] = []
  try {
    await wipe(driver)
    const scene = await drawScene()
    let graph = await readGraph()
    const asking = new Asking(graph)
    for (const [index, said] of sequence.entries()) {
      if (index === midnight) clock.now = AFTER
      graph = await play(said, { scene, graph, asking, log })
      if ((index + 1) % CHECK_EVERY === 0) mustHold(await broken(graph, asking))
    }
    mustHold(await brokenAtEnd(graph, asking, sequence.length))
    for (const { name, stepId } of asking.tried) if (stepId !== null) taken.set(name, (taken.get(name) ?? 0) + 1)
  } catch (error) {
    if (error instanceof Error) error.message = `${error.message}\n\n${log.slice(-12).join('\n')}`
    throw error
  }
}

describe('random sequences of steps', () => {
  test('every step is in the table of moves, or left out of it for a reason', () => {
    const known = [...Object.keys(MOVES), ...Object.keys(NOT_TRIED)].toSorted()
    expect(known).toEqual([...STEPS.keys()].toSorted())
  })

  test(
    'every move is taken when nothing is wrong with it',
    async () => {
      const left = new Map(Object.entries(MOVES))
      const last = new Map<string, string>()
      for (let round = 0; round < 8 && left.size > 0; round++) {
        await wipe(driver)
        const scene = await drawScene()
        for (const [name, move] of left)
          for (let seed = round * 4; seed < round * 4 + 4 && left.has(name); seed++) {
            const { by, input } = attempt(move, { seed, graph: await readGraph(), scene, tame: true })
            const outcome = await step(CAST[by], name, input)
            last.set(name, `${JSON.stringify(input)} -> ${outcome.text}`)
            if (outcome.taken !== null) left.delete(name)
          }
      }
      expect([...left.keys()].map((name) => `${name} ${last.get(name)}`)).toEqual([])
    },
    ENOUGH_MS,
  )

  test(
    'P1-P9 no sequence breaks an invariant',
    async () => {
      const said = fc.record({
        name: fc.constantFrom(...names),
        seed: fc.noShrink(fc.nat()),
        again: fc.noShrink(fc.nat(9)).map((dice) => dice === 0),
      })
      const sequence = fc.array(said, { minLength: 1, maxLength: STEPS_EACH, size: 'max' })
      await fc.assert(fc.asyncProperty(sequence, fc.noShrink(fc.nat(STEPS_EACH + 10)), playAll), {
        seed: SEED,
        numRuns: Number(runs),
        interruptAfterTimeLimit: ENOUGH_MS,
      })
      expect(taken.size).toBeGreaterThan(Object.keys(MOVES).length / 3)
      expect(peermap().logged()).not.toContain('"code":"INTERNAL"')
    },
    ENOUGH_MS + 60_000,
  )
})
