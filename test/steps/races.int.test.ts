/**
 * Two callers at once: whatever may happen once happens once. These are the steps whose group has no race of its own; of the
 * others it stands beside what the step asks for.
 */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays, addMonths } from '../../src/policy/age.ts'
import { DAY, faults, graph, SAID, TOLD, WHY } from './mapping.ts'
import { done, made, ofPairs, ONE_OF_EACH, openMap, PAIRS, PEOPLE, serveEmpty, step } from './support.ts'

serveEmpty()
vi.setConfig({ testTimeout: 180_000 })

const { worker, colleague, manager, governance } = PEOPLE
const rights = { ...governance, purpose: 'SUBJECT_RIGHTS' } as const
type Input = Readonly<Record<string, unknown>>

let mapId = ''
let other = ''
beforeEach(async () => {
  mapId = await openMap()
  other = await openMap('Invented Square')
  await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
})

const idsOf = async (text: string, params: Input = {}): Promise<readonly string[]> =>
  (await graph(`UNWIND range(0, ${PAIRS - 1}) AS at ${text}`, { mapId, DAY, ...params })).map(({ id }) => String(id))
/** As many young people as there are pairs, with case references, known by these. */
const manyPeople = (prefix: string) =>
  idsOf(
    `MATCH (m:PeerMap {id: $mapId})
     CREATE (y:YoungPerson {id: randomUUID(), mapId: $mapId, label: $prefix + at, version: 1})-[:ON_MAP]->(m)
     CREATE (:Person {id: randomUUID(), ref: $prefix + at, refKey: toLower($prefix + at)})-[:APPEARS_AS]->(y) RETURN y.id AS id ORDER BY at`,
    { prefix },
  )
/** Fifty maps whose retention has ended, with these people of the Council. */
const manyMaps = (people: readonly string[]) =>
  idsOf(
    `CREATE (m:PeerMap {id: randomUUID(), title: 'Invented', status: 'OPEN', openedOn: date($DAY), reviewDue: date($DAY),
       retainUntil: date($DAY), trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17'})
     FOREACH (who IN $people | CREATE (:Allocation {id: m.id + who, practitioner: 'peermap-dev#' + who, mapId: m.id, from: date($DAY)}))
     RETURN m.id AS id`,
    { people },
  )
const nth = (ids: readonly string[], at: number): string => {
  const id = ids[at]
  if (id === undefined) throw new Error(`there are no ${at}`)
  return id
}
/** The same step twice. */
const twice = (take: () => ReturnType<typeof step>) => [take, take] as const

describe('of pairs at once one of each is taken', () => {
  test('P1.2 endTie', async () => {
    const ties = await idsOf(
      `MATCH (m:PeerMap {id: $mapId})
       CREATE (a:YoungPerson {id: randomUUID(), mapId: $mapId, label: 'from ' + at})-[:ON_MAP]->(m)
       CREATE (b:YoungPerson {id: randomUUID(), mapId: $mapId, label: 'to ' + at})-[:ON_MAP]->(m)
       CREATE (a)-[r:PEER {id: randomUUID(), mapId: $mapId, kind: 'FRIEND', valence: 'NEUTRAL', since: date($DAY)}]->(b)
       RETURN r.id AS id`,
    )
    const ending = (at: number) => twice(() => step(worker, 'endTie', { mapId, tieId: nth(ties, at) }))
    expect(await ofPairs(ending)).toEqual(ONE_OF_EACH)
  })

  test('P1.2 endElement', async () => {
    const people = await manyPeople('INV-END-')
    const input = (at: number) => ({ mapId, elementId: nth(people, at), why: WHY })
    const ending = (at: number) => twice(() => step(worker, 'endElement', input(at)))
    expect(await ofPairs(ending)).toEqual(ONE_OF_EACH)
  })

  test('P1.2 drawing under one label', async () => {
    const drawing = [
      ['addYoungPerson', { description: 'Invented', whyOnMap: WHY, ...SAID }],
      ['addAdult', { kind: 'FAMILY', whyOnMap: WHY, ...SAID }],
      ['addPeerGroup', { kind: 'SCHOOL', ...TOLD }],
      ['addLocation', { kind: 'PARK', ...TOLD }],
    ] as const
    const labels = await ofPairs((at) => {
      const [name, input] = drawing[at % drawing.length] ?? drawing[0]
      return twice(() => step(worker, name, { mapId, label: `Invented ${at}`, ...input }))
    })
    expect(labels).toEqual(ONE_OF_EACH)
  })

  test('P4.4 withdrawSharing', async () => {
    const decisions = await idsOf(
      `MATCH (m:PeerMap {id: $mapId})
       CREATE (d:SharingDecision {id: randomUUID(), mapId: $mapId, organisation: 'invented-' + at, purpose: 'ASSESS_RISK',
         categories: ['MAP'], subjectsAll: true, subjectIds: [], professionals: [], necessity: 'invented', from: date($DAY),
         until: date($until), current: $mapId + ' invented-' + at + ' ASSESS_RISK', decidedBy: 'invented'})-[:SHARES]->(m)
       RETURN d.id AS id`,
      { until: addDays(DAY, 30) },
    )
    const input = (at: number) => ({ mapId, decisionId: nth(decisions, at), reason: WHY })
    const withdrawing = (at: number) => twice(() => step(manager, 'withdrawSharing', input(at)))
    expect(await ofPairs(withdrawing)).toEqual(ONE_OF_EACH)
  })

  test('P4.4 recordOrganisation, as of two agencies', async () => {
    const recording = (at: number) =>
      (['POLICE', 'HEALTH'] as const).map(
        (agency) => () => step(manager, 'recordOrganisation', { id: `invented-org-${at}`, name: 'Invented', agency }),
      )
    const endings = await ofPairs((at) => {
      const [one, two] = recording(at)
      if (one === undefined || two === undefined) throw new Error('there are two')
      return [one, two]
    })
    for (const ending of endings) expect(ending).toMatch(/^(CONFLICT OK|OK STEP_REFUSED)$/)
  })

  test('P4.5 deallocate, where two have the map and both let go', async () => {
    const maps = await manyMaps([worker.sub, colleague.sub])
    const leaving = (who: typeof worker | typeof colleague, at: number) => () =>
      step(who, 'deallocate', { mapId: nth(maps, at), allocationId: nth(maps, at) + who.sub })
    expect(await ofPairs((at) => [leaving(worker, at), leaving(colleague, at)])).toEqual(ONE_OF_EACH)
  })

  test('P2.5 closePeerMap, and then reopenPeerMap', async () => {
    const maps = await manyMaps([manager.sub])
    const reason = WHY
    const closing = (at: number) => twice(() => step(manager, 'closePeerMap', { mapId: nth(maps, at), reason }))
    expect(await ofPairs(closing)).toEqual(ONE_OF_EACH)
    const nextReview = addDays(DAY, 7)
    const opening = (at: number) =>
      twice(() => step(manager, 'reopenPeerMap', { mapId: nth(maps, at), reason, nextReview }))
    expect(await ofPairs(opening)).toEqual(ONE_OF_EACH)
  })

  test('P9.2 extendRetention to one day', async () => {
    const maps = await manyMaps([manager.sub])
    const input = (at: number) => ({ mapId: nth(maps, at), until: addMonths(DAY, 12), reason: WHY })
    const extending = (at: number) => twice(() => step(manager, 'extendRetention', input(at)))
    expect(await ofPairs(extending)).toEqual(ONE_OF_EACH)
  })

  test('P9.2 disposeMap; and of one that disposes and one that draws, nothing is left that is on no map', async () => {
    const maps = await manyMaps([manager.sub, worker.sub])
    const endings = await ofPairs(async (at) => {
      const on = nth(maps, at)
      const proposalId = await made(manager, 'proposeDisposal', { mapId: on, reason: 'its day has come' })
      const dispose = () => step(governance, 'disposeMap', { mapId: on, proposalId })
      const draw = () =>
        step(worker, 'addYoungPerson', { mapId: on, ref: `INV-DISPOSED-${at}`, whyOnMap: WHY, ...SAID })
      return at % 2 === 0 ? [dispose, dispose] : [dispose, draw]
    })
    for (const ending of endings) expect(ending).toMatch(/^(NOT_FOUND OK|OK STEP_REFUSED)$/)
    const rows = await graph(
      `MATCH (n) WHERE n.mapId IN $maps AND NOT EXISTS { (:PeerMap {id: n.mapId}) } AND NOT n:Disposal AND NOT n:Step
         AND NOT n:Disclosure
       RETURN labels(n) AS labels`,
      { maps },
    )
    expect(rows).toEqual([])
    const people = await graph(
      'MATCH (p:Person) WHERE p.ref STARTS WITH "INV-DISPOSED-" AND NOT (p)-[:APPEARS_AS]->() RETURN p.ref AS ref',
    )
    expect(people).toEqual([])
  })

  test('P9.4 liftHold, on a map and on somebody', async () => {
    const [someone = ''] = await manyPeople('INV-HELD-')
    const holds = await idsOf(
      `CREATE (h:LegalHold {id: randomUUID(), mapId: $mapId, subjectId: CASE WHEN at % 2 = 0 THEN $someone END,
         legalReason: 'invented', lookAgainOn: date($DAY), placedOn: date($DAY), placedBy: 'invented', placedAt: datetime($now)})
       RETURN h.id AS id`,
      { someone, now: new Date().toISOString() },
    )
    const lifting = (at: number) => twice(() => step(governance, 'liftHold', { holdId: nth(holds, at), reason: WHY }))
    expect(await ofPairs(lifting)).toEqual(ONE_OF_EACH)
  })

  test('P9.4 erasePerson and placeHold: nobody is erased under a hold', async () => {
    const people = await manyPeople('INV-ERASED-')
    const endings = await ofPairs((at) => {
      const whom = at % 2 === 0 ? { ref: `INV-ERASED-${at}` } : { mapId, personId: nth(people, at) }
      const erase = { ...whom, ground: 'NO_LONGER_NECESSARY', considered173: 'no ground to keep', reason: 'asked for' }
      const hold = { ...whom, legalReason: 'Invented proceedings', lookAgainOn: addDays(DAY, 30) }
      return [() => step(rights, 'erasePerson', erase), () => step(governance, 'placeHold', hold)]
    })
    for (const ending of endings) expect(ending).toMatch(/^(CONFLICT OK|OK STEP_REFUSED)$/)
    const [row] = await graph(
      `MATCH (h:LegalHold) WHERE h.subjectId IN $people AND NOT EXISTS { (:YoungPerson {id: h.subjectId}) }
       RETURN count(h) AS held`,
      { people },
    )
    expect(Number(row?.['held'])).toBe(0)
  })

  test('P9.5 completeAccessRequest', async () => {
    const people = await manyPeople('INV-ASKS-')
    const endings = await ofPairs(async (at) => {
      const asking = { mapId, personId: nth(people, at), receivedOn: DAY, requestedBy: 'SUBJECT', identityChecked: 'x' }
      const requestId = await made(rights, 'recordAccessRequest', asking)
      return twice(() => step(rights, 'completeAccessRequest', { requestId, answeredOn: DAY, how: 'by hand' }))
    })
    expect(endings).toEqual(ONE_OF_EACH)
  })
})

describe('of pairs at once', () => {
  test('P9.4 of an erasure by reference and a drawing under it, who is drawn is known by it, or nobody is', async () => {
    await manyPeople('INV-AGAIN-')
    const endings = await ofPairs((at) => {
      const ref = `INV-AGAIN-${at}`
      const erase = { ref, ground: 'NO_LONGER_NECESSARY', considered173: 'no ground to keep', reason: 'asked for' }
      const draw = { mapId: other, ref, whyOnMap: WHY, ...SAID }
      return [() => step(rights, 'erasePerson', erase), () => step(worker, 'addYoungPerson', draw)]
    })
    for (const ending of endings) expect(ending).toMatch(/^(CONFLICT OK|OK OK)$/)
    const rows = await graph(
      `MATCH (y:YoungPerson {mapId: $other}) WHERE COUNT { (:Person)-[:APPEARS_AS]->(y) } <> 1 RETURN y.id AS id`,
      { other },
    )
    expect(rows).toEqual([])
    const lonely = await graph(
      'MATCH (p:Person) WHERE p.ref STARTS WITH "INV-AGAIN-" AND NOT (p)-[:APPEARS_AS]->() RETURN p.ref AS ref',
    )
    expect(lonely).toEqual([])
  })

  test('one idempotency key with two inputs is taken with one of them, and is a conflict with the other', async () => {
    const endings = await ofPairs(() => {
      const key = crypto.randomUUID()
      const drawing = (whyOnMap: string) => () =>
        step(worker, 'addYoungPerson', { mapId, description: 'Invented', whyOnMap, ...SAID }, key)
      return [drawing('one'), drawing('two')]
    })
    expect(endings).toEqual(['CONFLICT OK'])
  })
})

test('P1.2 what the pairs have left is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
