/** P4.4, P5: every file, asked by every caller of the canary world to whom a map is open: nothing hidden comes out. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { analysisFiles, type AnalysisFile } from '../../src/analysis/header.ts'
import { isValue, argumentsOf, isRanking } from '../../src/analysis/sdl.ts'
import { seesOf } from '../leaks/oracle.ts'
import { buildWorld, TODAY, type Case, type World } from '../leaks/world.ts'
import { testDriver, wipe } from '../support/database.ts'
import { startTestService, type Answer, type TestService } from '../support/service.ts'

const driver = testDriver()
let world: World
let service: TestService

beforeAll(async () => {
  await wipe(driver)
  world = await buildWorld(driver)
  // Each has a canary for the day on which it ended: to an analysis nobody would be left.
  await driver.executeQuery('MATCH (n) WHERE n.endedOn IS NOT NULL REMOVE n.endedOn')
  service = await startTestService({ settings: { PEERMAP_LOG_LEVEL: 'debug', PEERMAP_REQUEST_MS: '60000' } })
}, 240_000)
afterAll(async () => {
  await service.stop()
  await wipe(driver)
  await driver.close()
})

/** What files ask for of their own: on map m, a young person who is harmed and one who is tied to them. */
const own = (): Readonly<Record<string, unknown>> => {
  const { m, n } = world.maps
  return {
    from: m.idOf('yp1'),
    to: m.idOf('yp7'),
    person: m.idOf('yp1'),
    risk: m.idOf('r1'),
    other: n.mapId,
    before: TODAY,
    after: TODAY,
    months: 12,
  }
}

const operationOf = (file: AnalysisFile, asker: Case): string => {
  const values = isRanking(file) && asker.roles.includes('ANALYST')
  const given = argumentsOf(file)
    .filter(({ name, type, default: preset }) => name === 'limit' || (type.endsWith('!') && preset === null))
    .map(({ name }) => `${name}: ${name === 'limit' ? '200' : JSON.stringify(own()[name])}`)
  const list = [...given, ...(values ? ['values: true'] : [])].join(', ')
  const columns = file.columns.filter((column) => values || !isValue(file, column)).map(({ name }) => name)
  return `{ analysis(map: "${world.maps.m.mapId}") { ${file.field}${list === '' ? '' : `(${list})`} {
    rows { ${columns.join(' ')} } labels { id label } basedOn { people ties sources oldestTie newestTie openGaps } robustness { says decidingTies }
  } } }`
}

async function ask(asker: Case, query: string): Promise<Answer> {
  for (;;) {
    const answer = await service.ask(asker, query)
    if (!answer.text.includes('"UNAVAILABLE"')) return answer
    await sleep(500)
  }
}

/** Of the Council, each to whom map m is open in another way. Partners are refused before a map is looked at. */
const callers = (): readonly Case[] => {
  const open = world.cases.filter(
    ({ agency, roles, maps }) => agency === 'CFS' && maps.includes('m') && !roles.includes('MANAGER'),
  )
  const bySub = new Map(open.filter((asker) => seesOf(asker, world.cover) !== null).map((asker) => [asker.sub, asker]))
  return [...bySub.values()]
}

test('P4.4 nothing hidden is in a body, a header or the log, for every file and caller; some files answer each', async () => {
  const wrong = new Set<string>()
  const recorded = new Set<string>()
  const answered = new Map<string, number>()
  for (const file of analysisFiles())
    for (const purpose of file.purposes)
      for (const caller of callers()) {
        const asker = { ...caller, purpose }
        const query = operationOf(file, asker)
        const { text, headers } = await ask(asker, query)
        const sees = seesOf(asker, world.cover)
        const asked = world.canaries.in(query)
        for (const token of world.canaries.in(`${text}\n${JSON.stringify(headers)}`)) {
          const canary = world.canaries.known.get(token)
          const isOwn = asker.maps.some((letter) => letter === canary?.map)
          const may = sees !== null && isOwn && canary?.may(sees) === true
          // When a tie was recorded is in no schema; the day is what oldestTie, newestTie and recordedOn are.
          if (canary?.at.endsWith('.recordedAt') === true) recorded.add(canary.at)
          else if (!may && !asked.has(token)) wrong.add(`${file.name} shows ${canary?.at} ${token} to ${asker.name}`)
        }
        if (text.includes('"INTERNAL"')) wrong.add(`${file.name} fails for ${asker.name}`)
        if (/"rows":\[\{/.test(text)) answered.set(asker.name, (answered.get(asker.name) ?? 0) + 1)
      }
  expect([...wrong]).toEqual([])
  expect([...recorded].toSorted()).toEqual(
    ['FREQUENTS', 'GUARDS', 'INFLUENCES', 'MEMBER_OF', 'PEER', 'Risk', 'SUPPORTS'].map((of) => `${of}.recordedAt`),
  )
  expect([...world.canaries.in(service.logged())]).toEqual([])
  // A run where nothing is answered proves nothing.
  expect(Math.max(...answered.values())).toBeGreaterThan(30)
  expect([...answered.keys()].some((name) => name.includes('ANALYST'))).toBe(true)
}, 400_000)
