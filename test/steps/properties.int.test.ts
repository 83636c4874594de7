/**
 * Whatever callers try, in whatever order, the invariants of the protocol hold: random sequences of steps over real HTTP.
 *
 * `PEERMAP_PROPERTY_RUNS` sets how many sequences (default 2), `PEERMAP_PROPERTY_SEED` which: a number (the default is the day's), or `random`. A
 * failure prints the seed, the path to the shortest sequence that breaks something, and what each step of it was; with
 * `PEERMAP_PROPERTY_SHRINK=no` the first that was found. `PEERMAP_PROPERTY_TABLE` prints how often each step ended how.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STEPS } from '../../src/steps/all.ts'
import { SEED as DAY_SEED } from '../support/depth.ts'
import type { Answer } from '../support/service.ts'
import { PUBLIC_SCHEMA } from '../leaks/operations.ts'
import { AFTER, clock } from '../cover/cover-world.ts'
import {
  Asking,
  broken,
  brokenAtEnd,
  granted,
  leftOfDisposed,
  leftOfErased,
  QUESTIONS,
  type Tried,
} from './invariants.ts'
import { attempt, drawScene, readGraph, tick, type Graph, type Scene } from './model.ts'
import { CAST, type Move } from './moves/draw.ts'
import { MOVES } from './moves/index.ts'
import { peermap, serveEmpty, step, type Outcome } from './support.ts'

serveEmpty(tick)

const {
  PEERMAP_PROPERTY_RUNS: runs = '2',
  PEERMAP_PROPERTY_SEED: given = String(DAY_SEED),
  PEERMAP_PROPERTY_SHRINK: shrink,
} = process.env
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

/** `follows`: whether it is what may come after the step that was taken last, where there is such a move. */
type Said = { readonly name: string; readonly seed: number; readonly again: boolean; readonly follows: boolean }

/** The move that is made: the one that was said, or one for which the last step has made something. */
const followed = (said: Said, last: string): Said => {
  const after = Object.keys(MOVES).filter((name) => moveOf(name).after?.includes(last))
  const name = said.follows ? after[said.seed % after.length] : undefined
  return name === undefined ? said : { ...said, name }
}

/** What one step did to the graph that it must not do. */
function misdone(
  about: {
    readonly name: string
    readonly by: keyof typeof CAST
    readonly mapId: string | null
    readonly outcome: Outcome
  },
  before: Graph,
  after: Graph,
): readonly string[] {
  const { name, by, mapId, outcome } = about
  const { who: takers, byRole = [], across } = moveOf(name)
  const who = CAST[by]
  const found: string[] = []
  const changed = [...new Set([...before.hashes.keys(), ...after.hashes.keys()])].filter(
    (key) => before.hashes.get(key) !== after.hashes.get(key),
  )
  if (outcome.taken === null) {
    if (changed.length > 0) found.push(`refused with ${outcome.code}, it changed ${changed.join(', ')}`)
    if (!/^(STEP_REFUSED|NOT_FOUND|PURPOSE_REFUSED|CONFLICT|BAD_USER_INPUT|LIMIT_EXCEEDED)$/.test(outcome.code))
      found.push(`answered ${outcome.text}`)
  } else {
    if (!takers.includes(by)) found.push(`taken by ${by}`)
    const elsewhere = changed.filter((key) => key !== 'off' && key !== outcome.taken?.mapId)
    if (elsewhere.length > 0 && across === undefined)
      found.push(`it changed ${elsewhere.join(', ')}, not its map alone`)
    found.push(...leftOfErased(before, after), ...leftOfDisposed(before, after))
  }
  const isByRole = byRole.includes(by)
  const grant = mapId === null ? undefined : granted(before, who).get(mapId)
  // P0.1: urgent access reads, and takes no steps.
  if (grant === 'URGENT' && outcome.taken !== null && !isByRole) found.push('taken by urgent access')
  const isOpen = mapId === null || isByRole || grant !== undefined
  if (!isOpen && !/^(NOT_FOUND|PURPOSE_REFUSED|BAD_USER_INPUT)$/.test(outcome.code))
    found.push(`without a grant answered ${outcome.text}`)
  return found.map((fault) => `${name} by ${by}: ${fault}`)
}

const dataOf = async (answer: Promise<Answer>): Promise<unknown> => (await answer).json.data

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
  const { by, input } = await attempt(moveOf(name), {
    seed,
    graph,
    scene,
    ask: (...asked) => dataOf(asking.ask(...asked)),
  })
  const mapId = mapOf(input)
  const key = again ? crypto.randomUUID() : undefined
  const outcome = await step(CAST[by], name, input, key)
  asking.tried.push({ by, name, mapId, code: outcome.code, stepId: outcome.taken?.id ?? null })
  log.push(
    `${by} ${name} ${JSON.stringify(input)} -> ${outcome.code} ${outcome.missing.map(({ path }) => path).join(' ')}`,
  )
  const after = await readGraph()
  mustHold(misdone({ name, by, mapId, outcome }, graph, after))
  if (key === undefined || outcome.taken === null) return after
  const replayed = await step(CAST[by], name, input, key)
  log.push(`again -> ${replayed.code}`)
  const unchanged = await readGraph()
  asking.tried.push({ by, name, mapId, code: replayed.code, stepId: replayed.taken?.id ?? null })
  // Who can no longer take it (they have ended their own allocation, they have closed the map) is told so.
  expect([replayed.taken?.id ?? outcome.taken.id, unchanged.hashes]).toEqual([outcome.taken.id, after.hashes])
  return unchanged
}

/** What the sequences have shown: by move, how often it ended with which code. */
const shown = new Map<string, Map<string, number>>()
const count = ({ name, code }: Tried): void => {
  const codes = shown.get(name) ?? new Map<string, number>()
  shown.set(name, codes.set(code, (codes.get(code) ?? 0) + 1))
}
const table = (): string =>
  Object.keys(MOVES)
    .map((name) => `${name}: ${[...(shown.get(name) ?? [])].map(([code, times]) => `${code} ${times}`).join(', ')}`)
    .join('\n')

async function playAll(sequence: readonly Said[], midnight: number): Promise<void> {
  const log: string[] = []
  try {
    const scene = await drawScene()
    let graph = await readGraph()
    const asking = new Asking(graph)
    let last = ''
    for (const [index, said] of sequence.entries()) {
      if (index === midnight) clock.now = AFTER
      const made = followed(said, last)
      graph = await play(made, { scene, graph, asking, log })
      if (asking.tried.at(-1)?.stepId !== null) last = made.name
      if ((index + 1) % CHECK_EVERY === 0) mustHold(await broken(graph, asking))
    }
    mustHold(await brokenAtEnd(graph, asking, sequence.length))
    for (const tried of asking.tried) count(tried)
  } catch (error) {
    if (error instanceof Error)
      error.message = `${error.message}\n\n${log.slice(shrink === 'no' ? -80 : -12).join('\n')}`
    throw error
  }
}

describe('random sequences of steps', () => {
  test('every step is in the table of moves', () => {
    expect(Object.keys(MOVES).toSorted()).toEqual([...STEPS.keys()].toSorted())
  })

  test('P4 every question about one map is among those that everybody asks', () => {
    const { journal: _ofAll, ...fields } = PUBLIC_SCHEMA.getQueryType()?.getFields() ?? {}
    const aboutOne = Object.values(fields).filter(({ name, args }) =>
      args.some((each) => each.name === 'map' || each.name === 'input' || name === 'peerMap' || name === 'mapState'),
    )
    expect(Object.keys(QUESTIONS).toSorted()).toEqual(aboutOne.map(({ name }) => name).toSorted())
  })

  test(
    'every move is taken when nothing is wrong with it, and does what it may',
    async () => {
      const left = new Set(Object.keys(MOVES))
      const last = new Map<string, string>()
      const ask = (...asked: Parameters<Asking['ask']>) => dataOf(peermap().ask(...asked))
      const isTaken = async (name: string, scene: Scene, round: number): Promise<boolean> => {
        for (let seed = round * 4; seed < round * 4 + 4; seed++) {
          const before = await readGraph()
          const { by, input } = await attempt(moveOf(name), { seed, graph: before, scene, ask, tame: true })
          const outcome = await step(CAST[by], name, input)
          last.set(name, `${JSON.stringify(input)} -> ${outcome.text}`)
          if (outcome.taken === null) continue
          mustHold(misdone({ name, by, mapId: mapOf(input), outcome }, before, await readGraph()))
          return true
        }
        return false
      }
      for (let round = 0; round < 8 && left.size > 0; round++) {
        const scene = await drawScene()
        for (const name of left) {
          // In the first round they have been taken already.
          for (const other of round === 0 ? [] : (moveOf(name).after ?? [])) await isTaken(other, scene, round)
          if (await isTaken(name, scene, round)) left.delete(name)
        }
      }
      expect([...left].map((name) => `${name} ${last.get(name)}`)).toEqual([])
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
        follows: fc.noShrink(fc.nat(9)).map((dice) => dice < 5),
      })
      const sequence = fc.noBias(fc.array(said, { minLength: 1, maxLength: STEPS_EACH, size: 'max' }))
      await fc.assert(fc.asyncProperty(sequence, fc.noShrink(fc.nat(STEPS_EACH + 10)), playAll), {
        seed: SEED,
        numRuns: Number(runs),
        interruptAfterTimeLimit: ENOUGH_MS,
        endOnFailure: shrink === 'no',
      })
      if (process.env['PEERMAP_PROPERTY_TABLE'] !== undefined) process.stdout.write(`${table()}\n`)
      expect(peermap().logged()).not.toContain('"code":"INTERNAL"')
    },
    ENOUGH_MS + 60_000,
  )
})
