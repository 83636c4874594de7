/** P9.2 Disposing of a large map: closed to everybody at once, deleted piece by piece, gone on with after a crash. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkGraph } from '../../src/graph/check.ts'
import { finishDisposals } from '../../src/retention/disposal.step.ts'
import { DISPOSED_AT_ONCE } from '../../src/retention/retention.rules.ts'
import { testDriver } from '../support/database.ts'
import { startTestService } from '../support/service.ts'
import { coverFor, DAY, faults, graph, SAID, WHY } from '../steps/mapping.ts'
import { done, made, openMap, peermap, PEOPLE, seen, serveEmpty, step } from '../steps/support.ts'

serveEmpty()

const { worker, manager, officer, governance } = PEOPLE
const rights = { ...governance, purpose: 'SUBJECT_RIGHTS' } as const
const driver = testDriver()
afterAll(() => driver.close())

const MANY = 3_000
const NAME = 'Zqname Invented'

let map: string
let other: string
let young: string
let twin: string

/** `MANY` people of a map, each known by a reference, with four ties and a statement about each. */
const draw = (mapId: string) =>
  graph(
    `MATCH (m:PeerMap {id: $mapId})
     UNWIND range(1, toInteger($many)) AS n
     CREATE (y:YoungPerson {id: $mapId + ' y' + n, mapId: $mapId, label: 'YP ' + (n + 10), name: $name + n})-[:ON_MAP]->(m)
     CREATE (:Person {id: randomUUID(), ref: $mapId + n, refKey: toLower($mapId + n)})-[:APPEARS_AS]->(y)
     CREATE (:Statement {id: randomUUID(), mapId: $mapId, elementId: y.id, category: 'MAP'})
     WITH collect(y) AS people
     UNWIND range(0, size(people) - 1) AS n
     UNWIND range(1, 4) AS step
     WITH people[n] AS one, people[(n + step * 7) % size(people)] AS two, $mapId + ' t' + n + ' ' + step AS id
     CREATE (one)-[:PEER {id: id, mapId: $mapId, kind: 'FRIEND', statedAs: 'FACT'}]->(two)`,
    { mapId, many: MANY, name: NAME },
  )

const states = async () => {
  const { json } = await peermap().ask(officer, '{ disposals { mapId finished } }')
  return json.data?.['disposals']
}
const leftOf = async (mapId: string): Promise<number> => {
  const [row] = await graph('MATCH (n:DisposedElement {disposedFrom: $mapId}) RETURN count(n) AS left', { mapId })
  return Number(row?.['left'])
}
const untilFinished = async (mapId: string): Promise<void> => {
  for (let times = 0; times < 600; times++) {
    const [row] = await graph('MATCH (d:Disposal {mapId: $mapId, unfinished: true}) RETURN d.id AS id', { mapId })
    if (row === undefined) return
    await sleep(100)
  }
  throw new Error('the disposal did not end')
}
const lockTie = async () => {
  const session = driver.session()
  const transaction = session.beginTransaction({ timeout: 300_000 })
  await transaction.run(`MATCH (:Anchor)-[r:HOLDS]->() SET r.held = true`)
  return async () => {
    await transaction.rollback()
    await session.close()
  }
}

beforeAll(async () => {
  map = await openMap('Zqtitle Large')
  other = await openMap('Another')
  for (const mapId of [map, other])
    await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
  const person = (mapId: string, ref: string) =>
    made(worker, 'addYoungPerson', { mapId, ref, name: NAME, whyOnMap: WHY, ...SAID })
  young = await person(map, 'INVENTED-BOTH')
  twin = await person(other, 'INVENTED-BOTH')
  const friend = await person(other, 'INVENTED-FRIEND')
  await done(worker, 'connectPeers', {
    mapId: other,
    from: twin,
    to: friend,
    kind: 'FRIEND',
    valence: 'NEUTRAL',
    ...SAID,
  })
  await coverFor(map, [young], ['ETHNICITY'])
  await draw(map)
  // What a batch after the step will have to delete, and the step itself does not touch.
  await graph(`CREATE (:Anchor)-[:HOLDS]->(:DisposedElement {disposedFrom: $map})`, { map })
  await graph('MATCH (m:PeerMap {id: $map}) SET m.retainUntil = date($day)', { map, day: DAY })
}, 120_000)

describe('P9.2 a map of three thousand people', () => {
  let release: (() => Promise<void>) | undefined
  let others: unknown
  afterAll(() => release?.())
  const restOf = () =>
    graph(
      `MATCH (n) WHERE (n.mapId = $other OR n.id = $other) AND NOT n:Disclosure AND NOT n:SubjectRef AND NOT n:Step
       RETURN labels(n) AS labels, n {.*, lastStep: null} AS properties, COUNT { (n)--() } AS ties ORDER BY n.id`,
      { other },
    )

  test('is closed to everybody at once, with every value on it gone, while a batch of the rest fails', async () => {
    others = await restOf()
    const proposalId = await made(manager, 'proposeDisposal', { mapId: map, reason: 'its day has come' })
    release = await lockTie()
    await done(governance, 'disposeMap', { mapId: map, proposalId })
    await expect(finishDisposals(driver, { batch: 500, timeoutMs: 1_000 })).rejects.toThrow('the graph')
    expect(await leftOf(map)).toBe(MANY + 2)
    expect(await states()).toEqual([{ mapId: map, finished: false }])
    expect(await graph('MATCH (n:DisposedElement) UNWIND keys(n) AS key RETURN DISTINCT key')).toEqual([
      { key: 'disposedFrom' },
    ])
    for (const who of [worker, manager]) {
      expect(await seen(who, map, 'title members { id }')).toBeNull()
      expect((await peermap().ask(who, '{ peerMaps { maps { id } } }')).text).not.toContain(map)
    }
    const adding = { ref: 'INVENTED-NEW', whyOnMap: WHY, ...SAID }
    const [gone, none] = await Promise.all(
      [map, 'no-map'].map((mapId) => step(worker, 'addYoungPerson', { mapId, ...adding })),
    )
    expect(gone?.text).toBe(none?.text)
    for (const name of ['disposalPreview', 'rectifications'] as const) {
      const ask = async (mapId: string) => {
        const who = name === 'disposalPreview' ? officer : worker
        const field = name === 'disposalPreview' ? 'status' : 'id'
        return (await peermap().ask(who, `query ($map: ID!) { ${name}(map: $map) { ${field} } }`, { map: mapId })).text
      }
      expect(await ask(map)).toBe(await ask('no-map'))
    }
    const access = await made(rights, 'recordAccessRequest', {
      ref: 'INVENTED-BOTH',
      receivedOn: DAY,
      requestedBy: 'SUBJECT',
      identityChecked: WHY,
    })
    const { json } = await peermap().ask(
      rights,
      'query ($id: ID!) { subjectAccess(request: $id) { maps { mapId } } }',
      {
        id: access,
      },
    )
    expect(json.data).toEqual({ subjectAccess: { maps: [{ mapId: other }] } })
    expect((await checkGraph(driver)).map(({ check, mapId }) => [check, mapId])).toEqual([['disposal-unfinished', map]])
    await graph('MATCH (r:AccessRequest) DETACH DELETE r')
  })

  test('is deleted once the graph answers again, and nothing of another map with it', async () => {
    await release?.()
    release = undefined
    await finishDisposals(driver, { batch: 500 })
    await untilFinished(map)
    expect(await leftOf(map)).toBe(0)
    expect(await states()).toEqual([{ mapId: map, finished: true }])
    expect(await graph('MATCH ()-[r {mapId: $map}]->() RETURN r.id AS id LIMIT 1', { map })).toEqual([])
    expect(
      await graph(
        'MATCH (n) WHERE (n.mapId = $map OR n.restrictedMapId = $map) AND NOT n:Disclosure RETURN DISTINCT labels(n) AS labels ORDER BY labels',
        { map },
      ),
    ).toEqual([{ labels: ['Disposal'] }, { labels: ['Step'] }])
    expect(await graph('MATCH (p:Person) RETURN p.ref AS ref ORDER BY ref')).toEqual([
      { ref: 'INVENTED-BOTH' },
      { ref: 'INVENTED-FRIEND' },
    ])
    expect(await restOf()).toEqual(others)
    expect(await seen(worker, other, 'members { name } peerTies { kind }')).toEqual({
      members: [{ name: NAME }, { name: NAME }],
      peerTies: [{ kind: 'FRIEND' }],
    })
    expect(await checkGraph(driver)).toEqual([])
  })
})

describe('P9.2 after a crash', () => {
  /** As a crash leaves it after the step: closed, and not deleted. */
  const crashed = (mapId: string, many: number) =>
    graph(
      `CREATE (:Disposal {id: randomUUID(), mapId: $mapId, counts: '{}', reason: 'x', proposedBy: 'x', decidedBy: 'y',
         disposedAt: datetime('2026-01-05T10:00:00Z'), unfinished: true})
       WITH 1 AS one UNWIND range(1, toInteger($many)) AS n
       CREATE (:DisposedElement {disposedFrom: $mapId})-[:HARMS {id: $mapId + n, mapId: $mapId}]->(:DisposedElement {disposedFrom: $mapId})`,
      { mapId, many },
    )

  test('the next start goes on with it', async () => {
    await crashed('crashed', 30)
    const service = await startTestService({})
    try {
      await untilFinished('crashed')
    } finally {
      await service.stop()
    }
    expect(await leftOf('crashed')).toBe(0)
  })

  test('two that go on at once do no harm', async () => {
    for (const mapId of ['one', 'two']) await crashed(mapId, 40)
    await Promise.allSettled([1, 2, 3].map(() => finishDisposals(driver, { batch: 7 })))
    await finishDisposals(driver)
    expect([await leftOf('one'), await leftOf('two')]).toEqual([0, 0])
    expect(await faults()).toEqual([])
  })

  test('a small map goes at once, in the transaction of its step', async () => {
    expect(DISPOSED_AT_ONCE).toBeGreaterThan(100)
    const small = await openMap('Small')
    await done(worker, 'allocate', { mapId: small, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
    await graph('MATCH (m:PeerMap {id: $small}) SET m.retainUntil = date($day)', { small, day: DAY })
    const proposalId = await made(manager, 'proposeDisposal', { mapId: small, reason: 'its day has come' })
    await done(governance, 'disposeMap', { mapId: small, proposalId })
    const [row] = await graph('MATCH (d:Disposal {mapId: $small}) RETURN d.unfinished AS unfinished', { small })
    expect(row).toEqual({ unfinished: null })
    expect(await states()).toContainEqual({ mapId: small, finished: true })
  })
})
