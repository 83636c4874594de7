/**
 * What holds of every step alike: it is whole or it is not, it is taken once under a key, an older version is
 * no longer changed, and of many callers at once none breaks what the graph must be. Each step by one example that is
 * permitted (examples/table.ts): in one of the three ways, another one each day, and in all of them by `npm run test:all`.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { STEPS } from '../../src/steps/all.ts'
import { today } from '../support/depth.ts'
import { EXAMPLES, type Example } from './examples/table.ts'
import { makeWorld, worker, type World } from './examples/world.ts'
import { keepGraph } from './kept.ts'
import { faults } from './mapping.ts'
import { readGraph, type Graph } from './model.ts'
import { journalEntries, peermap, serveEmpty, step } from './support.ts'

serveEmpty()

let world: World
let putBack: () => Promise<void>

beforeAll(async () => {
  world = await makeWorld()
  putBack = await keepGraph()
}, 300_000)

async function begin(): Promise<Graph> {
  await putBack()
  return readGraph()
}

/** Takes something while the database fails in each transaction, after all that the step itself writes. */
async function failing<Result>(take: () => Promise<Result>): Promise<Result> {
  const { driver: own } = peermap().service
  const session = own.session.bind(own)
  own.session = (config) => {
    const made = session(config)
    const write = made.executeWrite.bind(made)
    made.executeWrite = (work, about) =>
      write((transaction) => {
        const run = transaction.run.bind(transaction)
        transaction.run = (text: string, params?: object) =>
          text.includes('CREATE (s:Step {') ? run('RETURN 1 / 0 AS id') : run(text, params)
        return work(transaction)
      }, about)
    return made
  }
  try {
    return await take()
  } finally {
    own.session = session
  }
}

type Input = ReturnType<Example['input']>

/** Another input of the same shape. */
function another(input: Input): Input {
  const text = JSON.stringify(input)
  const changed = text.replace(/Invented words|Invented|somebody/, 'other')
  if (changed !== text) return JSON.parse(changed)
  const name = Object.keys(input).find((each) => /^from$|(?<!^map)Id$/.test(each))
  if (name === undefined) throw new Error(`nothing to change in ${text}`)
  return { ...input, [name]: 'another' }
}

const newSteps = (before: Graph, { things }: Graph, kind = 'Step'): number => {
  const known = new Set(before.things.map(({ id }) => id))
  return things.filter(({ id, kinds }) => kinds.includes(kind) && !known.has(id)).length
}

/** How the attempts at a step ended, by the journal alone. */
const outcomesOf = (name: string, from: number): readonly unknown[] =>
  journalEntries()
    .slice(from)
    .filter((entry) => entry['kind'] === 'step' && String(entry['name']).split(' ')[0] === name)
    .map(({ outcome }) => outcome)

const NAMES = Object.keys(EXAMPLES)
const WAYS = 3
const exampleOf = (name: string) => {
  const { by = worker, input, again = false, one, repeated, onMaps = 0 } = EXAMPLES[name] ?? {}
  if (input === undefined) throw new Error(`no example of ${name}`)
  return { by, input: input(world), again, one, repeated, records: 1 + onMaps }
}

test('every step has an example', () => {
  expect(NAMES.toSorted()).toEqual([...STEPS.keys()].toSorted())
})

describe('a step that fails in the middle', () => {
  test.each(today(NAMES, WAYS))('P9.6 %s leaves everything as it was, and is on record as failed', async (name) => {
    const { by, input, records } = exampleOf(name)
    const before = await begin()
    const from = journalEntries().length
    const { code } = await failing(() => step(by, name, input))
    const each = (outcome: string): readonly string[] => Array.from({ length: records }, () => outcome)
    expect([code, ...outcomesOf(name, from)]).toEqual(['INTERNAL', ...each('INTENDED'), ...each('FAILED')])
    expect((await readGraph()).hashes).toEqual(before.hashes)
    if (typeof input['version'] !== 'number') return
    const stale = await step(by, name, { ...input, version: input['version'] + 7 })
    expect([stale.code, (await readGraph()).hashes]).toEqual(['CONFLICT', before.hashes])
  })
})

describe('a step under a key', () => {
  test.each(today(NAMES, WAYS, 1))(
    '%s is taken once, by two at once and again, and is answered alike',
    async (name) => {
      const { by, input, repeated, records } = exampleOf(name)
      const before = await begin()
      const key = crypto.randomUUID()
      const [one, other] = await Promise.all([step(by, name, input, key), step(by, name, input, key)])
      const [first, second] = one.taken === null ? [other, one] : [one, other]
      const taken = await readGraph()
      expect(first.text).toContain(`{"data":{"${name}":{"id":`)
      expect(newSteps(before, taken)).toBe(records)
      const third = await step(by, name, input, key)
      for (const { code, text } of [second, third])
        expect(repeated ?? first.text).toBe(repeated === undefined ? text : code)
      expect((await step(by, name, another(input), key)).code).toBe('CONFLICT')
      expect((await readGraph()).hashes).toEqual(taken.hashes)
      // What was answered to one is not answered to who stands elsewhere by the same name, or under other roles.
      const office = (['DPO', 'INFORMATION_GOVERNANCE'] as const).find((role) => by.roles?.includes(role))
      const roles = office === undefined ? (['PRACTITIONER', 'MANAGER'] as const) : ([office, 'AUDITOR'] as const)
      const differing = by.agency === 'CFS' ? (await step({ ...by, roles }, name, input, key)).code : 'CONFLICT'
      expect(differing).toBe('CONFLICT')
      const elsewhere = await step({ ...by, org: `${by.org}-elsewhere` }, name, input, key)
      expect(elsewhere.taken?.id ?? elsewhere.code).not.toBe(first.taken?.id)
      expect(elsewhere.text).not.toContain('idempotency key')
    },
  )
})

describe('a step by six at once', () => {
  test.each(today(NAMES, WAYS, 2))('%s doubles nothing that there is one of', async (name) => {
    const { by, input, again, one, records } = exampleOf(name)
    const before = await begin()
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => step(by, name, input)))
    const taken = outcomes.filter((outcome) => outcome.taken !== null)
    const refused = outcomes.flatMap(({ code, text }) =>
      /^(OK|STEP_REFUSED|CONFLICT|NOT_FOUND)$/.test(code) ? [] : [text],
    )
    const after = await readGraph()
    expect([taken.length, refused, newSteps(before, after)]).toEqual([again ? 6 : 1, [], again ? 6 : records])
    expect(one === undefined ? 1 : newSteps(before, after, one)).toBe(1)
    expect(await faults()).toEqual([])
  })
})
