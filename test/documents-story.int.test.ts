/** docs/story.md, the story of a map: its queries, in their order, answered as it shows them. */
import { Kind, parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_CALLERS } from '../src/demo/callers.ts'
import { loadDemo } from '../src/demo/load.ts'
import { addDays, today } from '../src/policy/age.ts'
import { testDriver, wipe } from './support/database.ts'
import { blocksTried } from './support/documents.ts'
import { startTestService, type Answer, type TestService } from './support/service.ts'

/** `<!-- story: <demo caller>[, $<name>][, refused] -->`: who asks, under which name later queries find the id, how it ends. */
const HOW = /^([\w-]+)(?:, \$(\w+))?(, refused)?$/

type Step = {
  readonly caller: string
  readonly saves: string | undefined
  readonly refused: boolean
  readonly query: string
  readonly answer: string | undefined
}

const blocks = blocksTried('story:').map(({ rest, code, answer }): Step => {
  const [, caller = '', saves, refused] = HOW.exec(rest) ?? []
  return { caller, saves, refused: refused !== undefined, query: code, answer }
})

const named = ({ caller, query }: Step): string => `${caller}: ${query.replaceAll(/\s+/g, ' ').slice(0, 70)}`

const day = today(new Date())
/** Variables: days, and ids as the queries before have answered them. */
const variables: Record<string, string> = {
  today: day,
  inTwoWeeks: addDays(day, 14),
  inAMonth: addDays(day, 30),
}

const usedBy = (query: string): Readonly<Record<string, unknown>> => {
  const names = parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  )
  return Object.fromEntries(names.map((name) => [name, variables[name]]))
}

let tested: TestService

beforeAll(async () => {
  const driver = testDriver()
  await wipe(driver)
  const now = new Date()
  await loadDemo(driver, { today: today(now), now, log: () => undefined })
  await driver.close()
  tested = await startTestService({ settings: { PEERMAP_REQUEST_MS: '60000', PEERMAP_STATEMENT_MS: '60000' } })
})

afterAll(() => tested.stop())

test('the documents tell a story', () => {
  expect(blocks.length).toBeGreaterThan(10)
})

const changedBy = (data: unknown): unknown => {
  const [taken] = Object.values<Readonly<Record<string, unknown>>>(Object(data))
  const changed: unknown = taken?.['changed']
  return Array.isArray(changed) ? changed[0] : undefined
}

/** What of an answer the story shows: the extensions of a refusal, or the data; where it shows none, that there is no error. */
const shownOf = ({ refused, answer }: Step, { json }: Answer): unknown => {
  if (refused) return json.errors?.[0]?.extensions
  return json.errors ?? (answer === undefined ? null : json.data)
}

test.each(blocks.map((block) => [named(block), block] as const))('%s', async (_name, block) => {
  const caller = DEMO_CALLERS.find(({ name }) => name === block.caller)
  if (caller === undefined) throw new Error(`no demo caller ${block.caller}`)
  const answer = await tested.ask(caller, block.query, usedBy(block.query))
  if (block.saves !== undefined) variables[block.saves] = String(changedBy(answer.json.data))
  expect(shownOf(block, answer)).toEqual(JSON.parse(block.answer ?? 'null'))
})
