/** P9.2-P9.5, P1.2 What the steps of one right leave for those of another: merged, restricted, erased, disposed of, asked about. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import type { Asker } from '../support/service.ts'
import { coverFor, DAY, faults, graph, SAID, shareWithPolice, WHY } from './mapping.ts'
import { done, made, openMap, peermap, PEOPLE, seen, serveEmpty, step, versionOf } from './support.ts'

serveEmpty()

const { worker, manager, officer, police, governance } = PEOPLE
const rights = { ...governance, purpose: 'SUBJECT_RIGHTS' } as const
const ERASING = { ground: 'NO_LONGER_NECESSARY', considered173: 'no ground to keep', reason: 'asked for' } as const
const RESTRICTING = { ground: 'ACCURACY_CONTESTED', reason: WHY } as const

let count = 0
const newRef = (): string => `ZQREF-${(count += 1)}-${crypto.randomUUID().slice(0, 8)}`
const managed = async (title?: string): Promise<string> => {
  const mapId = await openMap(title)
  await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: 'manager' } })
  return mapId
}
const young = (mapId: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  made(worker, 'addYoungPerson', { mapId, whyOnMap: WHY, description: 'Invented', ...SAID, ...more })
const asked = async (who: Asker, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { json, text } = await peermap().ask(who, query, variables)
  if (json.errors !== undefined) throw new Error(text)
  return json.data
}
/** What of the graph still holds a word: labels of nodes, types of ties. */
const holding = async (word: string) =>
  graph(
    `MATCH (n) WHERE any(key IN keys(n) WHERE any(part IN apoc(n[key]) WHERE part CONTAINS $word)) RETURN labels(n) AS at`.replaceAll(
      'apoc(n[key])',
      "(CASE WHEN n[key] IS :: LIST<STRING NOT NULL> NOT NULL THEN n[key] ELSE [coalesce(toStringOrNull(n[key]), '')] END)",
    ),
    { word },
  )
/** Somebody of two case references, who was two on a map. */
const merged = async (more: Readonly<Record<string, unknown>> = {}) => {
  const mapId = await managed()
  const [current, former] = [newRef(), newRef()]
  const youngPersonId = await young(mapId, { ref: current, ...more })
  const duplicateId = await young(mapId, { ref: former })
  return { mapId, current, former, youngPersonId, duplicateId }
}
const merge = ({ mapId, youngPersonId, duplicateId }: Awaited<ReturnType<typeof merged>>) =>
  done(manager, 'mergePersons', { mapId, youngPersonId, duplicateId, reason: WHY })

beforeAll(async () => {
  await done(manager, 'recordOrganisation', { id: 'police-north', name: 'Invented police', agency: 'POLICE' })
})

describe('a former case reference (P1.2)', () => {
  test('P9.4, P9.5 finds the person in each step and question that is about one', async () => {
    const who = await merged()
    await merge(who)
    const { former: ref, youngPersonId } = who
    const held = await done(governance, 'placeHold', { ref, legalReason: WHY, lookAgainOn: addDays(DAY, 30) })
    for (const holdId of held.changed) await done(governance, 'liftHold', { holdId, reason: WHY })
    const requestId = await made(rights, 'recordAccessRequest', {
      ...{ ref, receivedOn: DAY, requestedBy: 'SUBJECT', identityChecked: 'Invented' },
    })
    const access = await asked(rights, 'query($id: ID!) { subjectAccess(request: $id) { document } }', {
      id: requestId,
    })
    // Which references they are known by is held about them.
    expect(JSON.stringify(access)).toContain(ref)
    const { changed } = await done(rights, 'restrict', { ref, ...RESTRICTING })
    expect(changed).toContain(youngPersonId)
    await done(rights, 'liftRestriction', { restrictionId: changed[0], reason: WHY, informedOn: DAY })
    const urgent = await done({ ...worker, sub: 'on-duty' }, 'urgentAccess', { ref, immediateRisk: WHY })
    expect(urgent.mapId).toBe(who.mapId)
    const sharing = { reference: ref, purpose: 'ASSESS_RISK', categories: ['IDENTITY'], about: WHY, why: WHY }
    const asking = await made(police, 'requestSharing', sharing)
    const { sharingRequests } = Object(await asked(manager, '{ sharingRequests { id mapIds } }'))
    expect(sharingRequests).toContainEqual({ id: asking, mapIds: [who.mapId] })
    expect((await step(rights, 'erasePerson', { ref, ...ERASING, reason: `known as ${who.current}` })).code).toBe(
      'STEP_REFUSED',
    )
    expect((await step(rights, 'erasePerson', { ref: who.current, ...ERASING, reason: `known as ${ref}` })).code).toBe(
      'STEP_REFUSED',
    )
    await done(rights, 'erasePerson', { ref, ...ERASING })
    expect(await holding(ref)).toEqual([])
    expect(await holding(who.current)).toEqual([])
  })
})

describe('erasePerson (P9.4)', () => {
  test('takes away that a value of theirs was erased when its cover lapsed', async () => {
    const mapId = await managed()
    const ref = newRef()
    const child = await young(mapId, { ref })
    await graph(
      `CREATE (:CoverErasure {id: randomUUID(), mapId: $mapId, subjectId: $child, category: 'ETHNICITY', reason: 'ZQLAPSED', on: date($day)})`,
      { mapId, child, day: DAY },
    )
    await done(rights, 'erasePerson', { ref, ...ERASING })
    expect(await holding('ZQLAPSED')).toEqual([])
  })

  test('takes their words out of what is recorded of no map: requests by partners, events', async () => {
    const mapId = await managed()
    const ref = newRef()
    await young(mapId, { ref, name: 'Zqwren Thistle' })
    const request = { purpose: 'ASSESS_RISK', categories: ['IDENTITY'], about: 'about Zqwren Thistle', why: WHY }
    await done(police, 'requestSharing', { ...request, reference: ref })
    const declined = await made(police, 'requestSharing', { ...request, reference: ref })
    await done(governance, 'declineRequest', { requestId: declined, reason: `not ZQWREN THISTLE (${ref})` })
    await graph(
      `CREATE (:EventNotification {id: randomUUID(), status: 'NOTIFIED', what: 'saw zqwren thistle', revealed: []})`,
    )
    await done(rights, 'erasePerson', { ref, ...ERASING })
    expect(await holding(ref)).toEqual([])
    for (const word of ['Zqwren Thistle', 'zqwren thistle', 'ZQWREN THISTLE']) expect(await holding(word)).toEqual([])
  })

  test('takes their words out of what is said of parents of others', async () => {
    const mapId = await managed()
    const ref = newRef()
    await young(mapId, { ref, name: 'Zqfinch Thistle' })
    const friend = await young(mapId, { ref: newRef() })
    await graph(
      `MATCH (:YoungPerson {id: $friend})<-[:APPEARS_AS]-(p)
       CREATE (:ParentCarer {id: randomUUID(), name: 'Invented', source: 'said by Zqfinch Thistle'})
              -[:PARENT_OF {id: randomUUID(), mapId: $mapId, youngPersonId: $friend}]->(p)`,
      { mapId, friend },
    )
    await done(rights, 'erasePerson', { ref, ...ERASING })
    expect(await holding('Zqfinch')).toEqual([])
  })

  test('Art 19 keeps to whom data were given under an id of before a merge', async () => {
    const who = await merged()
    await shareWithPolice(who.mapId, [who.youngPersonId, who.duplicateId])
    await seen(police, who.mapId, 'members { id name }')
    // Under the id of the one who goes alone.
    await merge(who)
    await graph('MATCH (d:SharingDecision {mapId: $mapId}) DETACH DELETE d', { mapId: who.mapId })
    const erasureId = await made(rights, 'erasePerson', { ref: who.current, ...ERASING })
    const [row] = await graph('MATCH (e:Erasure {id: $erasureId}) RETURN e.subjectIds AS ids', { erasureId })
    expect(row?.['ids']).toEqual(expect.arrayContaining([who.youngPersonId, who.duplicateId]))
    expect(row?.['ids']).toHaveLength(2)
  })

  test('Art 18 shows nothing of who is restricted once nobody else is joined to it: a home, what is about both', async () => {
    const mapId = await managed()
    const [ref, other] = [newRef(), newRef()]
    const restricted = await young(mapId, { ref })
    const erased = await young(mapId, { ref: other })
    await graph(
      `MATCH (m:PeerMap {id: $mapId}) MATCH (a {id: $restricted}) MATCH (b {id: $erased})
       CREATE (h:Location {id: $home, mapId: $mapId, kind: 'RESIDENCE', label: 'Place 1', address: 'ZQHOME'})-[:ON_MAP]->(m)
       CREATE (a)-[:FREQUENTS {id: randomUUID(), mapId: $mapId}]->(h) CREATE (b)-[:FREQUENTS {id: randomUUID(), mapId: $mapId}]->(h)`,
      { mapId, restricted, erased, home: `home-${mapId}` },
    )
    await made(worker, 'addStrength', {
      mapId,
      ...SAID,
      reveals: [],
      about: [restricted, erased],
      description: 'ZQBOTH',
    })
    const { changed } = await done(rights, 'restrict', { ref, ...RESTRICTING })
    expect(JSON.stringify(await seen(worker, mapId, 'strengths { description } locations { address }'))).toContain(
      'ZQBOTH',
    )
    await done(rights, 'erasePerson', { ref: other, ...ERASING })
    expect(await seen(worker, mapId, 'strengths { description } locations { address }')).toEqual({
      strengths: [],
      locations: [],
    })
    expect(await faults()).toEqual([])
    await done(rights, 'liftRestriction', { restrictionId: changed[0], reason: WHY, informedOn: DAY })
    expect(JSON.stringify(await seen(worker, mapId, 'strengths { description } locations { address }'))).toContain(
      'ZQHOME',
    )
    expect(await faults()).toEqual([])
  })

  test('P6.3 of one of two young people of a map leaves the parents of the other', async () => {
    const mapId = await managed()
    const ref = newRef()
    const child = await young(mapId, { ref })
    const restriction = await made(rights, 'restrict', { ref, ...RESTRICTING })
    const again = await young(mapId, { ref })
    const parent = { relationship: 'parent', parentalResponsibility: 'YES', livesWith: 'YES', safeToContact: 'YES' }
    await done(worker, 'recordParentCarer', {
      mapId,
      youngPersonId: again,
      name: 'Zqparent',
      doNotDisclose: false,
      ...parent,
    })
    await done(rights, 'erasePerson', { mapId, personId: child, ...ERASING })
    expect(restriction).not.toBe('')
    expect(
      await graph('MATCH (p:ParentCarer {name: "Zqparent"})-[t:PARENT_OF]->() RETURN t.youngPersonId AS of'),
    ).toEqual([{ of: again }])
  })
})

describe('a statement that was replaced (P5.2)', () => {
  test('stays as it was when what is stated is said anew by another step', async () => {
    const mapId = await managed()
    const child = await young(mapId, { ref: newRef() })
    await coverFor(mapId, [child], ['ETHNICITY'])
    const change = { mapId, youngPersonId: child, ...SAID }
    for (const time of [1, 2])
      await done(worker, 'changeYoungPerson', {
        ...change,
        version: await versionOf(worker, mapId, child),
        source: `source ${time}`,
        ethnicity: { value: `Invented ${time}`, relevance: `relevance ${time}` },
      })
    const before = await graph(
      'MATCH (s:Statement {elementId: $child}) WHERE s.replacedAt IS NOT NULL RETURN properties(s) AS s ORDER BY s.id',
      { child },
    )
    expect(before.length).toBeGreaterThan(0)
    await done(worker, 'rectify', {
      mapId,
      elementId: child,
      coordinate: 'YoungPerson.ethnicity',
      version: await versionOf(worker, mapId, child),
      value: 'right',
      why: WHY,
      relevance: 'relevance 3',
    })
    const views = { mapId, youngPersonId: child, reveals: [], views: 'Invented', takenOn: DAY }
    await done(worker, 'recordViews', views)
    await done(worker, 'recordViews', { ...views, views: 'other' })
    const after = await graph(
      'MATCH (s:Statement {elementId: $child}) WHERE s.replacedAt IS NOT NULL AND s.category = "ETHNICITY" RETURN properties(s) AS s ORDER BY s.id',
      { child },
    )
    expect(after).toEqual(expect.arrayContaining([...before]))
    const current = await graph(
      'MATCH (s:Statement {elementId: $child, category: "ETHNICITY"}) WHERE s.replacedAt IS NULL RETURN s.relevance AS why',
      { child },
    )
    expect(current).toEqual([{ why: 'relevance 3' }])
  })
})

describe('mergePersons (P1.2)', () => {
  test('moves what the other parts recorded, of this map and of requests of access on another', async () => {
    const who = await merged()
    const { mapId, duplicateId, youngPersonId } = who
    await graph(
      `CREATE (:CoverErasure {id: randomUUID(), mapId: $mapId, subjectId: $duplicateId, category: 'ETHNICITY'})
       CREATE (:Rectification {id: randomUUID(), mapId: $mapId, elementId: 'x', personId: $duplicateId, subjectIds: [$duplicateId], coordinate: 'Offence.what'})
       CREATE (:Contribution {id: randomUUID(), mapId: $mapId, subjectIds: [$duplicateId], elementId: $duplicateId, status: 'OFFERED', input: $input})
       CREATE (:AccessRequest {id: randomUUID(), mapId: 'another', subjectIds: ['m', $duplicateId], status: 'OPEN'})
       CREATE (:AccessDecision {id: randomUUID(), mapId: 'another', subjectIds: ['m', $duplicateId]})`,
      { mapId, duplicateId, input: JSON.stringify({ personId: duplicateId }) },
    )
    await merge(who)
    const left = await holding(duplicateId)
    const kinds = left
      .flatMap(({ at }) => [at].flat())
      .filter((kind) => !['PersonMerge', 'Step', 'SubjectRef'].includes(String(kind)))
    expect(kinds).toEqual([])
    expect((await holding(youngPersonId)).flatMap(({ at }) => [at].flat())).toEqual(
      expect.arrayContaining(['CoverErasure', 'Rectification', 'Contribution', 'AccessRequest', 'AccessDecision']),
    )
    await graph(
      `MATCH (n:Rectification|Contribution|CoverErasure|AccessRequest|AccessDecision) WHERE n.mapId IN ['another', $mapId] DETACH DELETE n`,
      { mapId },
    )
  })
})

describe('disposeMap (P9.2)', () => {
  test('leaves a request of access that is about another map too, and takes requests that name the map', async () => {
    const [mapId, other] = [await managed(), await managed('Another')]
    const ref = newRef()
    const here = await young(mapId, { ref })
    const there = await young(other, { ref })
    const requestId = await made(rights, 'recordAccessRequest', {
      ...{ ref, receivedOn: DAY, requestedBy: 'SUBJECT', identityChecked: 'Invented' },
    })
    // The map on which it was recorded is the one that goes.
    await graph('MATCH (r:AccessRequest {id: $requestId}) SET r.mapId = $mapId', { requestId, mapId })
    const ofMap = { reference: mapId, purpose: 'ASSESS_RISK', categories: ['IDENTITY'], about: 'ZQDISPOSED', why: WHY }
    await done(police, 'requestSharing', ofMap)
    await graph('MATCH (m:PeerMap {id: $mapId}) SET m.retainUntil = date($day)', { mapId, day: DAY })
    const proposalId = await made(manager, 'proposeDisposal', { mapId, reason: WHY })
    await done(governance, 'disposeMap', { mapId, proposalId })
    expect(
      await graph('MATCH (r:AccessRequest {id: $requestId}) RETURN r.mapId AS mapId, r.subjectIds AS ids', {
        requestId,
      }),
    ).toEqual([{ mapId: other, ids: [there] }])
    expect(await holding('ZQDISPOSED')).toEqual([])
    const kinds = (await holding(here)).flatMap(({ at }) => [at].flat())
    expect(kinds.filter((kind) => !['Step', 'SubjectRef'].includes(String(kind)))).toEqual([])
    expect(await graph('MATCH (:Person {ref: $ref})-[:APPEARS_AS]->(y) RETURN y.id AS id', { ref })).toEqual([
      { id: there },
    ])
  })

  test('is previewed with the contributions that nobody has decided about', async () => {
    const mapId = await managed()
    await graph(`CREATE (:Contribution {id: randomUUID(), mapId: $mapId, status: 'OFFERED', subjectIds: []})`, {
      mapId,
    })
    const data = await asked(officer, 'query($map: ID!) { disposalPreview(map: $map) { contributionsPending } }', {
      map: mapId,
    })
    expect(data).toEqual({ disposalPreview: { contributionsPending: 1 } })
  })
})

describe('restrict (P9.5)', () => {
  test('the graph is as its model says after all of this', async () => {
    expect(await faults()).toEqual([])
  })
})
