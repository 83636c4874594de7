/** `analysis` and `analysisRun` over real HTTP: who is answered what, and that it is on record before it is. */
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { analysisFiles } from '../../src/analysis/header.ts'
import { randomOf } from '../../src/analysis/robustness.ts'
import { DEMO_CALLERS, demoMapIds } from '../../src/demo/callers.ts'
import { idOf } from '../../src/demo/ids.ts'
import { testDriver } from '../support/database.ts'
import { startTestService, type Answer, type Asker } from '../support/service.ts'
import { asker, codes, entries, LANTERNFIELD, peermap, serveBorough } from '../gateway/borough.ts'

serveBorough()

const ANALYST = asker('analyst')
const WORKER = asker('social-worker-network')
const SMALL = 'map-of-four'
const LARGE = 'map-of-320'
const EMPTY = 'map-of-nobody'

/** Maps of invented people, allocated to the analyst of the demo. */
async function drawMap(map: string, people: number, ties: number): Promise<void> {
  const driver = testDriver()
  const random = randomOf(people)
  const someone = (): number => Math.floor(random() * people)
  const drawn = Array.from({ length: ties }, (_, at) => ({ id: `${map}-${at}`, from: someone(), to: someone() }))
  await driver.executeQuery(
    `CREATE (:PeerMap {id: $map, title: 'Invented', status: 'OPEN', openedOn: date('2026-01-01')})
     CREATE (:Allocation {id: 'allocation-' + $map, mapId: $map, practitioner: 'peermap-dev#analyst', from: date('2026-01-01')})
     WITH 1 AS one
     UNWIND CASE WHEN $people = 0 THEN [] ELSE range(0, $people - 1) END AS number
     CREATE (:YoungPerson {id: $map + '-yp-' + number, mapId: $map, label: 'YP ' + number})`,
    { map, people },
  )
  await driver.executeQuery(
    `UNWIND $drawn AS tie
     MATCH (a:YoungPerson {id: $map + '-yp-' + toInteger(tie.from), mapId: $map})
     MATCH (b:YoungPerson {id: $map + '-yp-' + toInteger(tie.to), mapId: $map})
     CREATE (a)-[:PEER {id: tie.id, mapId: $map, kind: 'FRIEND', statedAs: CASE WHEN tie.from % 3 = 0 THEN 'OPINION' ELSE 'FACT' END, source: CASE WHEN tie.to % 2 = 0 THEN 'one' ELSE 'two' END, recordedAt: datetime('2026-01-01T00:00:00Z')}]->(b)`,
    { map, drawn: drawn.filter(({ from, to }) => from !== to) },
  )
  await driver.close()
}
beforeAll(async () => {
  await drawMap(SMALL, 4, 6)
  await drawMap(LARGE, 320, 900)
  await drawMap(EMPTY, 0, 0)
  await ask(ANALYST, SMALL, 'summariseNetwork { rows { people } }')
}, 240_000)

/** Asks for one analysis, again while the database warms up. */
async function ask(who: Asker, map: string, field: string, more = ''): Promise<Answer> {
  for (;;) {
    const answer = await peermap().ask(who, `{ analysis(map: "${map}"${more}) { ${field} } }`)
    if (codes(answer)[0] !== 'UNAVAILABLE') return answer
    await sleep(500)
  }
}

type Row = Readonly<Record<string, unknown>>
type Said = {
  readonly rows: readonly Row[]
  readonly notice: string
  readonly basedOn: Row
  readonly robustness: Row | null
  readonly query: Row
}
const answerIn = ({ text }: Answer, field: string): Said => {
  const { data }: { data?: { analysis?: Readonly<Record<string, Said>> } } = JSON.parse(text)
  const found = data?.analysis?.[field]
  if (found === undefined || found === null) throw new Error(text)
  return found
}

const BROKERS =
  'rankBrokers { rows { id label value band placeLow placeHigh firstInShare } notice basedOn { people ties sources openGaps } robustness { state id says firstHeldInShare decidingTies } query { name revision sha256 } }'

describe('P4.6 who is answered', () => {
  /** Demo caller -> what it is told of rankBrokers on its map. All others: PURPOSE_REFUSED. */
  const TOLD: Readonly<Record<string, string>> = { analyst: 'OK', 'social-worker-network': 'OK' }

  test('P4.6 of all callers of the demo those alone whose agency, role and purpose it is', async () => {
    for (const caller of DEMO_CALLERS) {
      const answer = await ask(caller, LANTERNFIELD, 'rankBrokers { rows { id } }')
      const code = codes(answer)[0] ?? 'OK'
      expect([caller.name, code]).toEqual([
        caller.name,
        caller.name.startsWith('analyst') && caller.purpose === 'UNDERSTAND_NETWORK'
          ? 'OK'
          : (TOLD[caller.name] ?? 'PURPOSE_REFUSED'),
      ])
      if (code === 'OK') continue
      expect(answer.text).toContain('"clause":"P4.6"')
      expect(answer.text).toContain('"rule":"R-4-06"')
      expect(answer.text).not.toContain(idOf(1, 'yp1'))
    }
  })

  test('P5.2 harm is not for analysts, and why is among the redactions', async () => {
    const answer = await ask({ ...ANALYST, purpose: 'ASSESS_RISK' }, LANTERNFIELD, 'followHarm { rows { id } }')
    expect(codes(answer)).toEqual(['PURPOSE_REFUSED'])
    expect(answer.json.extensions?.redactions).toMatchObject([
      { coordinate: 'Analysis.followHarm', category: 'HARMFUL_RELATIONSHIP', rule: 'R-4-05', clause: 'P5.2' },
    ])
  })

  test('P4.4 a map that is not open is as one that does not exist', async () => {
    const closed = await ask(ANALYST, demoMapIds.thistleYard, 'rankBrokers { rows { id } }')
    const none = await ask(ANALYST, 'no-such-map', 'rankBrokers { rows { id } }')
    expect(closed.json.data).toEqual({ analysis: null })
    expect(closed.text).toBe(none.text)
    expect(entries().at(-1)).toMatchObject({ kind: 'refusal', outcome: 'NOT_FOUND', mapId: 'no-such-map' })
  })

  test('P4.5 who has one young person of a map runs no harm of all: withheld, with the reasons', async () => {
    const one = asker('social-worker-one-person')
    const answer = await ask(one, LANTERNFIELD, 'followHarm { rows { id } }')
    expect(answer.json.data).toEqual({ analysis: { followHarm: null } })
    expect(answer.json.extensions?.redactions).toMatchObject([
      { kind: 'SUBJECT_NOT_SHARED', clause: 'P4.5', category: 'HARMFUL_RELATIONSHIP' },
      { kind: 'NEEDS_COVER', clause: 'P8.7' },
    ])
    expect(entries().at(-1)).toMatchObject({ kind: 'refusal', outcome: 'PURPOSE_REFUSED', mapId: LANTERNFIELD })
    const open = await ask({ ...one, purpose: 'UNDERSTAND_NETWORK' }, LANTERNFIELD, 'findParts { rows { people } }')
    expect(codes(open)).toEqual([])
  })

  test('P0.1 urgent access opens the map, and runs no analysis', async () => {
    const other: Asker = { ...WORKER, sub: 'sw-in-an-emergency' }
    const urgent = `mutation { urgentAccess(input: { mapId: "${LANTERNFIELD}", immediateRisk: "Invented: in danger tonight", reveals: [] }) { id } }`
    const taken = await peermap().ask(other, urgent)
    expect(codes(taken)).toEqual([])
    const map = await peermap().ask(other, `{ peerMap(id: "${LANTERNFIELD}") { title } }`)
    expect(map.json.data).toEqual({ peerMap: { title: 'Lanternfield Estate' } })
    const answer = await ask(other, LANTERNFIELD, 'rankBrokers { rows { id } }')
    expect(answer.json.data).toEqual({ analysis: null })
  })

  test('P1.2 another map is compared only where it is open too', async () => {
    const support = { ...ANALYST, purpose: 'ONGOING_SUPPORT' } as const
    const field = (other: string): string => `compareMaps(other: "${other}") { rows { indicator here there } }`
    expect((await ask(support, LANTERNFIELD, field(demoMapIds.thistleYard))).json.data).toEqual({
      analysis: { compareMaps: null },
    })
    const answer = await ask(support, LANTERNFIELD, field(demoMapIds.nightjar))
    expect(answerIn(answer, 'compareMaps').rows).toContainEqual({ indicator: 'people', here: 24, there: 60 })
    const [there, here] = entries()
      .filter(({ name }) => String(name).startsWith('Analysis.compare-maps'))
      .slice(-2)
    expect([there?.['mapId'], here?.['mapId']]).toEqual([demoMapIds.nightjar, LANTERNFIELD])
  })
})

describe('P9.6 on record', () => {
  test('P9.6 before the answer: the file by its hash, what it reads, and everybody on the map', async () => {
    const answer = await ask(ANALYST, LANTERNFIELD, BROKERS)
    const { query } = answerIn(answer, 'rankBrokers')
    const file = analysisFiles().find(({ name }) => name === 'rank-brokers')
    expect(query).toEqual({ name: 'rank-brokers', revision: file?.revision, sha256: file?.sha256 })
    const entry = entries().at(-1)
    expect(entry).toMatchObject({
      kind: 'disclosure',
      outcome: 'OK',
      mapId: LANTERNFIELD,
      name: `Analysis.rank-brokers@${file?.sha256}`,
      purpose: 'UNDERSTAND_NETWORK',
    })
    expect(answer.json.extensions?.disclosure?.['id']).toBe(entry?.['id'])
    const set = (hash: unknown) => entries().find((line) => line['set'] === hash)?.['members']
    const [group]: readonly { coordinates: string; subjects: string }[] = JSON.parse(
      JSON.stringify(entry?.['disclosed']),
    )
    expect(set(group?.coordinates)).toEqual(['Analysis.rankBrokers', 'Category.MAP'])
    const everybody = Array.from({ length: 24 }, (_, at) => idOf(1, `yp${at + 1}`))
    expect(set(group?.subjects)).toEqual(expect.arrayContaining([...everybody, idOf(1, 'a1')]))
  })

  test('P9.6 what can’t be put on record is not answered', async () => {
    const broken = await startTestService()
    await broken.service.journal.close()
    const gaps = { ...ANALYST, purpose: 'FILL_INFORMATION_GAPS' } as const
    const answer = await broken.ask(gaps, `{ analysis(map: "${LANTERNFIELD}") { listGaps { rows { id } } } }`)
    expect(codes(answer)).toEqual(['JOURNAL_UNAVAILABLE'])
    expect(answer.text).not.toContain(idOf(1, 'yp1'))
    await broken.stop()
  })
})

test('P9.6 what is said of another map is on record there too, with everybody on it', async () => {
  const risk = { ...ANALYST, purpose: 'ASSESS_RISK' } as const
  const answer = await ask(risk, LANTERNFIELD, 'listPlacesOnSeveralMaps { rows { otherMap otherVisitors } }')
  const others = new Set(answerIn(answer, 'listPlacesOnSeveralMaps').rows.map(({ otherMap }) => otherMap))
  expect(others.size).toBeGreaterThan(0)
  const recorded = entries().filter(({ name }) => String(name).startsWith('Analysis.list-places-on-several-maps'))
  expect(recorded.map(({ mapId }) => mapId)).toEqual([...others, LANTERNFIELD])
  expect(recorded.map(({ outcome }) => outcome)).toEqual(recorded.map(() => 'OK'))
  const [, second] = JSON.stringify(recorded[0]?.['disclosed']).match(/"subjects":"(\w+)"/) ?? []
  expect(entries().find(({ set }) => set === second)?.['members']).toContain(idOf(3, 'yp1'))
})

describe('no score of a child', () => {
  test('bands without values, and how sure they are', async () => {
    const { rows, robustness, notice, basedOn } = answerIn(await ask(WORKER, LANTERNFIELD, BROKERS), 'rankBrokers')
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ value }) => value))).toEqual(new Set([null]))
    expect(rows.every(({ band }) => band === 'STEADY' || band === 'SOMETIMES')).toBe(true)
    expect(robustness).toMatchObject({ state: 'DONE', id: null, decidingTies: null })
    expect(robustness?.['says']).toMatch(/first place held in \d+ %/)
    expect(notice).toContain('not evidence about a person')
    expect(basedOn).toMatchObject({ people: 24, ties: 25, sources: 2 })
  })

  test('values for an analyst who asks, and for nobody else', async () => {
    const withValues = BROKERS.replace('rankBrokers', 'rankBrokers(values: true, robustness: true)')
    const { rows, robustness } = answerIn(await ask(ANALYST, LANTERNFIELD, withValues), 'rankBrokers')
    expect(rows).toHaveLength(20)
    expect(Number(rows[0]?.['value'])).toBeGreaterThan(0)
    expect(Array.isArray(robustness?.['decidingTies'])).toBe(true)
    const refused = await ask(WORKER, LANTERNFIELD, withValues)
    expect(codes(refused)).toEqual(['PURPOSE_REFUSED'])
    expect(refused.text).toContain('"clause":"P5.2"')
  })

  test.each([
    ['rankBrokers', 'UNDERSTAND_NETWORK', 'rows { id } notice robustness { state }'],
    ['findCommunities', 'UNDERSTAND_NETWORK', 'rows { ids } notice robustness { state }'],
    ['rankPlaces', 'ASSESS_RISK', 'rows { id } notice robustness { state }'],
  ] as const)('of four people %s answers no rows, and says so', async (field, purpose, selection) => {
    const { rows, notice, robustness } = answerIn(
      await ask({ ...ANALYST, purpose }, SMALL, `${field} { ${selection} }`),
      field,
    )
    expect(rows).toEqual([])
    expect(notice).toContain('fewer than five people')
    expect(robustness).toEqual({ state: 'NOT_COMPUTED' })
  })

  test('what is no order is answered of four, and of nobody', async () => {
    const { rows } = answerIn(await ask(ANALYST, SMALL, 'findParts { rows { people } }'), 'findParts')
    expect(rows.reduce((sum, { people }) => sum + Number(people), 0)).toBe(4)
    const none = answerIn(
      await ask(ANALYST, EMPTY, 'findParts { rows { people } basedOn { people ties oldestTie } }'),
      'findParts',
    )
    expect(none).toEqual({ rows: [], basedOn: { people: 0, ties: 0, oldestTie: null } })
  })
})

describe('what is asked', () => {
  test.each([
    ['two fields', 'rankBrokers { rows { id } } findParts { rows { people } }'],
    ['one field twice', 'rankBrokers { rows { id } } again: rankBrokers(limit: 1) { rows { id } }'],
    ['no field', '__typename'],
    ['a limit beyond 200', 'rankBrokers(limit: 201) { rows { id } }'],
    ['the name of a projection', 'rankBrokers(run: "mine") { rows { id } }'],
    ['whom harm is open for', 'followHarm(harm: []) { rows { id } }'],
    ['a day that is none', 'compareDates(before: "2026-02-30", after: "2026-03-01") { rows { kind } }'],
  ])('%s is refused', async (_what, field) => {
    expect(codes(await ask(ANALYST, LANTERNFIELD, field))).toEqual(['BAD_USER_INPUT'])
  })

  test('an alias and a fragment change nothing', async () => {
    const answer = await peermap().ask(
      ANALYST,
      `{ it: analysis(map: "${LANTERNFIELD}") { __typename ...F } } fragment F on Analysis { parts: findParts { rows { people } } }`,
    )
    expect(codes(answer)).toEqual([])
    expect(answer.text).toContain('"parts":{"rows":[{"people":17}')
  })

  test('as of another day, and without opinion, one source or named ties', async () => {
    const count = async (args: string, more = ''): Promise<Row> => {
      const field = `summariseNetwork${args} { basedOn { people ties } }`
      return answerIn(await ask(ANALYST, LARGE, field, more), 'summariseNetwork').basedOn
    }
    const all = await count('')
    const ties = (found: Row): number => Number(found['ties'])
    expect(ties(await count('(withoutOpinion: true)'))).toBeLessThan(ties(all))
    expect(ties(await count('(withoutSource: "one")'))).toBeLessThan(ties(all))
    expect(ties(await count('(withoutSource: "nobody")'))).toBe(ties(all))
    expect(ties(await count(`(without: ["${LARGE}-0"])`))).toBe(ties(all) - 1)
    const past = answerIn(
      await ask(ANALYST, LANTERNFIELD, 'summariseNetwork { basedOn { ties } }', ', asOf: "2025-01-01"'),
      'summariseNetwork',
    )
    expect(ties(past.basedOn)).toBeLessThan(25)
  })
})

describe('in the background', () => {
  const RUN =
    'query($id: ID!) { analysisRun(id: $id) { id mapId state notice robustness { state runs firstHeldInShare } standings { ids label band placeLow } query { name } } }'

  test('on a large map bands come later, to who asked alone, on record again', async () => {
    const { rows, robustness } = answerIn(await ask(ANALYST, LARGE, BROKERS), 'rankBrokers')
    expect(rows).toEqual([])
    expect(robustness).toMatchObject({ state: 'RUNNING', id: expect.any(String) })
    const id = robustness?.['id']
    let run: Row = {}
    for (let tries = 0; tries < 240 && run['state'] !== 'DONE'; tries++) {
      const { json } = await peermap().ask(ANALYST, RUN, { id })
      run = json.data?.['analysisRun'] ?? {}
      await sleep(250)
    }
    expect(run).toMatchObject({ id, mapId: LARGE, state: 'DONE', robustness: { state: 'DONE', runs: 20 } })
    const standings: readonly Row[] = JSON.parse(JSON.stringify(run['standings']))
    expect(standings.length).toBeGreaterThan(0)
    expect(standings[0]).toMatchObject({ label: expect.stringMatching(/^YP \d+$/), band: expect.any(String) })
    expect(entries().at(-1)).toMatchObject({ kind: 'disclosure', mapId: LARGE, outcome: 'OK' })
    for (const other of [WORKER, { ...ANALYST, sub: 'another' }]) {
      const { json } = await peermap().ask(other, RUN, { id })
      expect(json.data).toEqual({ analysisRun: null })
    }
    const partner = await peermap().ask(asker('police-network'), RUN, { id })
    expect(codes(partner)).toEqual(['PURPOSE_REFUSED'])
    const driver = testDriver()
    await driver.executeQuery("MATCH (a:Allocation {mapId: $map}) SET a.until = date('2026-01-02')", { map: LARGE })
    expect((await peermap().ask(ANALYST, RUN, { id })).json.data).toEqual({ analysisRun: null })
    await driver.executeQuery('MATCH (a:Allocation {mapId: $map}) REMOVE a.until', { map: LARGE })
    const shown = await peermap().ask(ANALYST, RUN, { id })
    expect(shown.json.data).toMatchObject({ analysisRun: { state: 'DONE' } })
    // As `restrict` does it (P9.5): what was computed before is of them still.
    await driver.executeQuery(
      'MATCH (y:YoungPerson {mapId: $map})-[r:PEER]-() WITH y, collect(r) AS ties LIMIT 1 SET y.restrictedMapId = y.mapId REMOVE y.mapId FOREACH (r IN ties | REMOVE r.mapId)',
      { map: LARGE },
    )
    const restricted = await peermap().ask(ANALYST, RUN, { id })
    expect(restricted.json.data).toEqual({ analysisRun: null })
    await driver.executeQuery(
      'MATCH (y:YoungPerson {restrictedMapId: $map})-[r:PEER]-() SET y.mapId = $map, r.mapId = $map REMOVE y.restrictedMapId',
      { map: LARGE },
    )
    expect((await peermap().ask(ANALYST, RUN, { id })).json.data).toEqual({ analysisRun: null })
    await driver.close()
  })
})

test('P4.5 a map that is closed while an analysis waits for its turn is closed to it', async () => {
  const { analyses } = peermap().service
  const driver = testDriver()
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  const holding = [analyses.inTurn(() => held), analyses.inTurn(() => held)]
  const waiting = ask(ANALYST, LARGE, 'findParts { rows { ids } }')
  while (analyses.load.waiting === 0) await sleep(20)
  await driver.executeQuery("MATCH (a:Allocation {mapId: $map}) SET a.until = date('2026-01-02')", { map: LARGE })
  release()
  await Promise.all(holding)
  expect((await waiting).json.data).toEqual({ analysis: null })
  expect(entries().at(-1)).toMatchObject({ kind: 'refusal', outcome: 'NOT_FOUND', mapId: LARGE })
  await driver.executeQuery('MATCH (a:Allocation {mapId: $map}) REMOVE a.until', { map: LARGE })
  await driver.close()
})

test('P9.6 an analysis that nobody waits for any more does not begin, and discloses nothing', async () => {
  const { analyses } = peermap().service
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  const holding = [analyses.inTurn(() => held), analyses.inTurn(() => held)]
  const before = entries().length
  const leaving = new AbortController()
  const asked = fetch(`${peermap().service.url}/graphql`, {
    method: 'POST',
    signal: leaving.signal,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await peermap().token(ANALYST)}`,
      'x-purpose': 'UNDERSTAND_NETWORK',
    },
    body: JSON.stringify({ query: `{ analysis(map: "${LARGE}") { findParts { rows { ids } } } }` }),
  }).catch(() => 'gone')
  while (analyses.load.waiting === 0) await sleep(20)
  leaving.abort()
  expect(await asked).toBe('gone')
  await sleep(100)
  release()
  await Promise.all(holding)
  while (analyses.load.running > 0) await sleep(20)
  expect(entries().slice(before)).toEqual([])
})

test('an alias is another name for its own field', async () => {
  const answer = await ask(
    ANALYST,
    LANTERNFIELD,
    'rankBrokers { rows { label: id } basedOn { adults: people people: ties } }',
  )
  const { rows, basedOn } = answerIn(answer, 'rankBrokers')
  expect(rows[0]).toEqual({ label: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  expect(basedOn).toEqual({ adults: 24, people: 25 })
})

test('an analysis has a time of its own', async () => {
  const hasty = await startTestService({ settings: { PEERMAP_ANALYSIS_MS: '1' } })
  const gaps = { ...ANALYST, purpose: 'FILL_INFORMATION_GAPS' } as const
  const answer = await hasty.ask(gaps, `{ analysis(map: "${LANTERNFIELD}") { listGaps { rows { id } } } }`)
  expect(codes(answer)).toEqual(['TIMEOUT'])
  await hasty.stop()
})
