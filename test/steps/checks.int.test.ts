/**
 * What holds of checking any step (`check: true`): it writes nothing, uses up no key, says exactly what the step says, and is on
 * record. Each step by its example (examples/table.ts): a third of them each day, and all by `npm run test:all`.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { today } from '../support/depth.ts'
import { EXAMPLES } from './examples/table.ts'
import { colleague, makeWorld, nurse, stranger, worker, type World } from './examples/world.ts'
import { readGraph, type Graph } from './model.ts'
import { checkStep, journalEntries, serveEmpty, step } from './support.ts'

serveEmpty()

let world: World
let before: Graph

beforeAll(async () => {
  world = await makeWorld()
  before = await readGraph()
}, 300_000)

type Input = Readonly<Record<string, unknown>>

const exampleOf = (name: string) => {
  const { by = worker, input } = EXAMPLES[name] ?? {}
  if (input === undefined) throw new Error(`no example of ${name}`)
  return { by, input: input(world) }
}
const NAMES = today(Object.keys(EXAMPLES), 3)
/** It looks at nothing before it is taken (P0.1). */
const BLIND = 'urgentAccess'

/** Inputs of the same shape that a step is likely to refuse: an id that nothing has, a day long ago, nobody, an older version. */
const spoiled = (input: Input): readonly Input[] =>
  Object.entries(input).flatMap(([name, value]): readonly Input[] => {
    if (name === 'mapId') return []
    if (typeof value === 'number' && name === 'version') return [{ ...input, [name]: value + 7 }]
    if (typeof value === 'string' && name.endsWith('Id')) return [{ ...input, [name]: 'nothing' }]
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return [{ ...input, [name]: '1950-01-01' }]
    if (Array.isArray(value) && /Ids$|^about$|^posed|^subjects$/.test(name)) return [{ ...input, [name]: ['nothing'] }]
    return []
  })

describe('P9.6 a check', () => {
  test.each(NAMES)('of %s that may be taken says so, and is no step', async (name) => {
    const { by, input } = exampleOf(name)
    const { taken, code } = await checkStep(by, name, input)
    expect([code, taken]).toEqual(['OK', { id: null, mapId: null, changed: [], checked: true }])
    expect(journalEntries().at(-1)).toMatchObject({
      kind: 'refusal',
      outcome: 'CHECKED',
      name,
      organisation: by.org,
    })
  })

  test('that is refused says exactly what the step says', async () => {
    let refused = 0
    for (const name of NAMES.filter((each) => each !== BLIND)) {
      const { by, input } = exampleOf(name)
      for (const wrong of spoiled(input)) {
        const checked = await checkStep(by, name, wrong)
        if (checked.code === 'OK') continue
        const outcome = await step(by, name, wrong)
        expect({ name, ...checked }).toEqual({ name, ...outcome, text: checked.text })
        refused += 1
      }
    }
    expect(refused).toBeGreaterThan(NAMES.length / 2)
  }, 120_000)

  test('leaves the graph as it was, byte by byte', async () => {
    expect((await readGraph()).hashes).toEqual(before.hashes)
  })

  test('leaves the key for the step itself, and asks nothing of one that is used', async () => {
    const key = crypto.randomUUID()
    const input = { title: 'Invented', trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17' }
    expect((await checkStep(worker, 'openPeerMap', input, key)).code).toBe('OK')
    const { taken } = await step(worker, 'openPeerMap', input, key)
    expect(taken?.id).toMatch(/^[\da-f-]{36}$/)
    expect((await checkStep(worker, 'openPeerMap', { ...input, title: 'Other' }, key)).taken?.id).toBeNull()
    expect((await step(worker, 'openPeerMap', input, key)).taken?.id).toBe(taken?.id)
  })

  test('is refused to whom the step is refused, whatever there is', async () => {
    const { input } = exampleOf('addAdult')
    expect((await checkStep(nurse, 'addAdult', input)).code).toBe('PURPOSE_REFUSED')
    const [closed, none] = [
      await checkStep(stranger, 'addAdult', { ...input, mapId: world('ending') }),
      await checkStep(stranger, 'addAdult', { ...input, mapId: 'no-such-map' }),
    ]
    expect(closed).toEqual(none)
    expect([closed.code, journalEntries().at(-1)?.['outcome']]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
  })

  test('P0.1 of urgent access asks in silence neither for a map nor for a person', async () => {
    const named = [{ mapId: world('mapId') }, { mapId: 'no-such-map' }, { ref: 'INVENTED-IDA' }, { ref: 'NOBODY-1' }]
    const answers = await Promise.all(
      named.map((who) => checkStep(colleague, BLIND, { ...who, immediateRisk: 'Invented' })),
    )
    expect(new Set(answers.map(({ text }) => text.replace(/"id":"[^"]+"/, '')))).toHaveLength(1)
    expect(answers[0]?.code).toBe('OK')
  })
})
