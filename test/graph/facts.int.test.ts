/** What of a map is read for whom, on a real Neo4j: less where a grant lists all, and every answer the same. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDriver, reading, type Driver } from '../../src/graph/driver.ts'
import { readFacts } from '../../src/graph/grants.ts'
import type { Caller } from '../../src/policy/facts.ts'
import { openingOf, type Opening } from '../../src/policy/opening.ts'
import { elementShows, listedIn } from '../../src/policy/sight.ts'
import { CATEGORIES, needsCover } from '../../src/policy/terms.ts'
import { buildWorld, TODAY, type Case, type World } from '../leaks/world.ts'
import { testDatabase, testDriver, wipe } from '../support/database.ts'

const raw = testDriver()
let driver: Driver
let world: World
let mapId: string
beforeAll(async () => {
  driver = openDriver({ ...testDatabase(), statementMs: 60_000 })
  await wipe(raw)
  world = await buildWorld(raw)
  mapId = world.maps.m.mapId
}, 120_000)
afterAll(async () => {
  await wipe(raw)
  await Promise.all([driver.close(), raw.close()])
})

/** Nobody opens a map without a purpose. */
const callersOf = (cases: readonly Case[]): readonly Caller[] =>
  cases.flatMap(({ sub, org, agency, roles, purpose }) =>
    purpose === null ? [] : [{ issuer: 'peermap-dev', subject: sub, organisation: org, agency, roles, purpose }],
  )
const named = (name: string): Caller => {
  const [found] = callersOf(world.cases.filter((each) => each.name === name))
  if (found === undefined) throw new Error(`no caller ${name}`)
  return found
}
const asked = (everyElement = false) => ({ mapId, today: TODAY, now: new Date(), elements: true, everyElement })

/** How many groups and places there are in the facts, and of how many only the id. */
async function readFor(caller: Caller) {
  const found = await readFacts(reading(driver), caller, asked())
  const labelled = found?.facts.standing?.filter((each) => each.labelled) ?? []
  return { labelled: labelled.length, unread: labelled.filter(({ people }) => people === null).length }
}

const WHOLE = 'CFS MANAGER ASSESS_RISK'

test('P8.7 of what joins groups and places nothing is read for who has all of them anyway', async () => {
  const callers = [
    WHOLE,
    'CFS one person ASSESS_RISK',
    'EDUCATION ONGOING_SUPPORT listed',
    'CFS ANALYST UNDERSTAND_NETWORK',
  ]
  // Until the rules in force are known everything is read.
  await readFor(named(WHOLE))
  const read = await Promise.all(callers.map((name) => readFor(named(name))))
  expect(read.map(({ labelled, unread }) => unread === labelled)).toEqual([true, false, false, false])
  expect(read.every(({ labelled }) => labelled > 0)).toBe(true)
})

test('P8.7 what was not read changes no opening', { timeout: 120_000 }, async () => {
  const run = reading(driver)
  const counted = { open: 0, unread: 0 }
  const differing: Caller[] = []
  for (const caller of callersOf(world.cases)) {
    const [own, every] = await Promise.all([readFacts(run, caller, asked()), readFacts(run, caller, asked(true))])
    if (own === null || every === null) {
      if (own !== every) differing.push(caller)
      continue
    }
    const [less, more] = [openingOf(caller, own.facts, TODAY), openingOf(caller, every.facts, TODAY)]
    if (less === null || more === null) {
      if (less !== more) differing.push(caller)
      continue
    }
    counted.open += 1
    if (own.facts.standing?.some(({ people }) => people === null)) counted.unread += 1
    expect([...listedIn(less)].toSorted()).toEqual([...listedIn(more)].toSorted())
    const shown = (opening: Opening): readonly string[] =>
      [...(more.elements?.keys() ?? [])].flatMap((id) =>
        // Of an element that was not read nothing is shown that is open under cover alone.
        CATEGORIES.filter((category) => less.elements?.has(id) === true || !needsCover(category))
          .filter((category) => elementShows(opening, category, id))
          .map((category) => `${id} ${category}`),
      )
    expect(shown(less)).toEqual(shown(more))
  }
  expect(differing).toEqual([])
  expect(counted.unread).toBeGreaterThan(0)
  expect(counted.open).toBeGreaterThan(counted.unread)
})
