/** `peerMaps`: one request for a dashboard, over real HTTP. What is counted on a map is what that map shows the caller. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDriver, reading } from '../../src/graph/driver.ts'
import { readFacts, readFactsOfMaps } from '../../src/graph/grants.ts'
import { readMapCounts } from '../../src/mapping/map-counts.facts.ts'
import { readDuties, readDutiesOfMaps } from '../../src/notification/duties.facts.ts'
import { addDays } from '../../src/policy/age.ts'
import { testDatabase } from '../support/database.ts'
import type { Asker } from '../support/service.ts'
import { allocateColleague, coverFor, DAY, graph, SAID, shareWithPolice, TOLD, WHY } from '../steps/mapping.ts'
import { done, journalEntries, made, openMap, peermap, PEOPLE, serveEmpty } from '../steps/support.ts'

serveEmpty()

const driver = openDriver({ ...testDatabase(), statementMs: 60_000 })
afterAll(() => driver.close())

type Line = Readonly<Record<string, unknown>> & { readonly id: string }
type Index = { readonly total: number; readonly maps: readonly Line[] }
const { worker, colleague, manager, police } = PEOPLE
const COUNTED = 'total maps { id reviewOverdue members openInformationGaps outstandingNotifications }'
const YESTERDAY = addDays(DAY, -1)

let first = ''
let second = ''
let own = ''

const ask = (who: Asker, query: string) => peermap().ask(who, query)
async function index(who: Asker, selection = COUNTED, args = ''): Promise<Index> {
  const { json, text } = await ask(who, `{ peerMaps${args} { ${selection} } }`)
  if (json.errors !== undefined) throw new Error(text)
  return Object(json.data?.['peerMaps'])
}
const lineOf = async (who: Asker, mapId: string): Promise<Line | undefined> =>
  (await index(who)).maps.find(({ id }) => id === mapId)

const person = (mapId: string) =>
  made(worker, 'addYoungPerson', { mapId, whyOnMap: WHY, name: 'Robin Invented', ...SAID })
const gap = (mapId: string, about: readonly string[], more: Readonly<Record<string, unknown>> = {}) =>
  made(worker, 'addInformationGap', {
    ...{ mapId, question: 'Invented', gathering: 'Invented', owner: 'Invented', status: 'OPEN', about },
    ...{ ...TOLD, ...more },
  })

/** The same counts, made of the answers about the map itself. */
async function countedOn(who: Asker, mapId: string): Promise<readonly unknown[]> {
  const onMap = await ask(
    who,
    `{ peerMap(id: "${mapId}", asOf: "${DAY}") { members { id } informationGaps { status } } }`,
  )
  const ledger = await ask(who, `{ notificationsDue(map: "${mapId}") { duties { state } } }`)
  const { members, informationGaps } = Object(onMap.json.data?.['peerMap'])
  const isOpen = ({ status }: { readonly status: string }): boolean => ['OPEN', 'GATHERING'].includes(status)
  const isOutstanding = ({ state }: { readonly state: string }): boolean => state === 'OUTSTANDING'
  const duties = Object(ledger.json.data?.['notificationsDue'])?.duties
  return [
    members.length,
    informationGaps === null ? null : informationGaps.filter(isOpen).length,
    duties === undefined ? null : duties.filter(isOutstanding).length,
  ]
}
const counts = async (who: Asker, mapId: string): Promise<readonly unknown[]> => {
  const line = await lineOf(who, mapId)
  return [line?.['members'], line?.['openInformationGaps'], line?.['outstandingNotifications']]
}

beforeAll(async () => {
  first = await openMap()
  second = await openMap('Invented Square')
  own = await person(first)
  const [ended, filled] = [await person(first), await gap(first, [])]
  await person(second)
  await gap(first, [own])
  await gap(first, [ended])
  await graph(
    `MATCH (g {id: $filled}), (y {id: $ended}), (m:PeerMap {id: $second})
     SET g.status = 'FILLED', y.endedOn = date($on), m.reviewDue = date($on)
     WITH m MATCH (p:YoungPerson) WHERE p.mapId IN [m.id, $first]
     SET p.relevanceDecidedOn = date($today), p.atRiskOfHarm = true, p.presentsRiskOfHarm = false`,
    { filled, ended, first, second, on: YESTERDAY, today: DAY },
  )
  await allocateColleague(first, own)
  await shareWithPolice(first, [own])
}, 240_000)

test('P2.4, P2.5, P6 counts on each map what the map itself shows, to each as it is open to them', async () => {
  expect((await index(worker)).total).toBe(2)
  for (const who of [worker, colleague, police]) expect(await counts(who, first)).toEqual(await countedOn(who, first))
  expect(await counts(worker, first)).toEqual([1, 2, expect.any(Number)])
  const [[, , all], [, about, few], [, shared, none]] = [
    await counts(worker, first),
    await counts(colleague, first),
    await counts(police, first),
  ]
  // An allocation opens MAP and PLAN of everybody on the map, and all else of one young person (P4.5).
  expect([about, shared, none]).toEqual([2, 1, null])
  expect(few).toBeGreaterThan(0)
  expect(all).toBeGreaterThan(Number(few))
  const overdue = (await index(worker)).maps.map(({ id, reviewOverdue }) => [id, reviewOverdue] as const)
  expect(new Map<string, unknown>(overdue)).toEqual(
    new Map([
      [first, false],
      [second, true],
    ]),
  )
})

test('P5.2 does not count a gap that reveals what is closed, until that is open', async () => {
  const before = await counts(worker, first)
  await coverFor(first, [own], ['DISABILITY'])
  const revealing = { reveals: ['DISABILITY'], relevance: WHY }
  await gap(first, [own], revealing)
  const [members, gaps, duties] = await counts(worker, first)
  expect([members, gaps]).toEqual([before[0], Number(before[1]) + 1])
  await graph('MATCH (a:Assessment {mapId: $first}) SET a.withdrawnOn = date($today)', { first, today: DAY })
  expect(await counts(worker, first)).toEqual([members, before[1], duties])
})

test('P0.1 urgent access shows the gaps of a map, and no duties on it', async () => {
  await done(manager, 'urgentAccess', { mapId: second, immediateRisk: 'Invented' })
  const [members, gaps, duties] = await counts(manager, second)
  expect([members, gaps, duties]).toEqual([1, 0, null])
})

test('P9.6 is one entry of the journal, with the maps of which each field is shown', async () => {
  await index(worker)
  const before = journalEntries().filter(({ kind }) => kind === 'disclosure').length
  await index(police)
  const all = journalEntries()
  const [entry, ...others] = all.filter(({ kind }) => kind === 'disclosure').slice(before)
  expect(others).toEqual([])
  const members = (hash: unknown) => all.find(({ kind, set }) => kind === 'set' && set === hash)?.['members']
  const disclosed: readonly { readonly coordinates: unknown; readonly subjects: unknown }[] = Object(entry)['disclosed']
  expect(disclosed.map(({ coordinates, subjects }) => [members(coordinates), members(subjects)])).toEqual([
    [['PeerMap.id'], [first]],
    [['PeerMapSummary.reviewOverdue'], [first]],
    [['PeerMapSummary.members'], [first]],
    [['PeerMapSummary.openInformationGaps'], [first]],
    [['PeerMapSummary.outstandingNotifications'], []],
  ])
})

test('reads the facts of all maps of a page in one statement, as those of each', async () => {
  const run = reading(driver)
  const now = new Date()
  const caller = { issuer: 'peermap-dev', subject: worker.sub, organisation: worker.org, ...worker }
  const about = { today: DAY, now, elements: true }
  const [all, duties] = [
    await readFactsOfMaps(run, caller, { mapIds: [first, second, 'no-map'], ...about }),
    await readDutiesOfMaps(run, [first, second, 'no-map']),
  ]
  expect([...all.keys()].toSorted()).toEqual([first, second].toSorted())
  for (const mapId of [first, second]) {
    expect(all.get(mapId)).toEqual((await readFacts(run, caller, { mapId, ...about }))?.facts)
    expect(duties.get(mapId)).toEqual(await readDuties(run, mapId))
  }
  const ran: unknown[] = []
  const counting: typeof run = (statement) => (ran.push(statement), run(statement))
  await readMapCounts(counting, caller, { mapIds: [first, second], ...about, wanted: { gaps: true, duties: true } })
  expect(ran).toHaveLength(3)
})

test('a page on which gaps are counted has at most 100 maps', async () => {
  await graph(
    `UNWIND range(1, 99) AS number
     CREATE (:PeerMap {id: 'more ' + number, title: 'Invented ' + number, status: 'OPEN', openedOn: date($today)}),
            (:Allocation {id: 'more ' + number, mapId: 'more ' + number, practitioner: $key, from: date($today)})`,
    { today: DAY, key: `peermap-dev#${worker.sub}` },
  )
  const query = `{ peerMaps { ${COUNTED} } }`
  expect((await ask(worker, query)).json.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED')
  const page = await index(worker, COUNTED, '(limit: 100)')
  expect([page.total, page.maps.length]).toEqual([101, 100])
  expect((await index(worker, 'maps { members reviewOverdue }')).maps).toHaveLength(101)
})
