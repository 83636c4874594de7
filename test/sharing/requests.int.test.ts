/** P4.4 Requests by partners: what they tell nobody, what they ask for, and how they end. And previews on the steps' world. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MOST_OPEN_REQUESTS } from '../../src/sharing/requests.rules.ts'
import type { Asker } from '../support/service.ts'
import { allocateColleague, faults, graph, WHY } from '../steps/mapping.ts'
import {
  done,
  journalEntries,
  made,
  openMap,
  PAIRS,
  peermap,
  PEOPLE,
  seen,
  serveEmpty,
  step,
  readyToShare,
} from '../steps/support.ts'

serveEmpty()

const { worker, manager, officer, police, nurse, analyst, colleague, governance } = PEOPLE
const other = { ...manager, sub: 'other-manager' }
const south = { ...police, org: 'police-south' }
const CANARY = 'Zqrequest words'
const REASON = 'Zqreason of the Council'

let mapId: string
let child: string
let ref: string
const plant = (on: string, person: string): Promise<string> =>
  graph(
    `MATCH (m:PeerMap {id: $on})
     CREATE (y:YoungPerson {id: randomUUID(), mapId: $on, label: 'YP', name: 'Zqwren Invented', version: 1})-[:ON_MAP]->(m)
     MERGE (p:Person {ref: $person, refKey: toLower($person)}) ON CREATE SET p.id = randomUUID()
     CREATE (p)-[:APPEARS_AS]->(y) RETURN y.id AS id`,
    { on, person },
  ).then(([row]) => String(row?.['id']))
const allocated = (who: { readonly sub: string }, on: string) =>
  done(worker, 'allocate', { mapId: on, practitioner: { issuer: 'peermap-dev', subject: who.sub } })
const input = (change: Readonly<Record<string, unknown>> = {}) => ({
  reference: ref,
  purpose: 'ASSESS_RISK',
  categories: ['IDENTITY'],
  about: CANARY,
  why: CANARY,
  ...change,
})
const request = (change: Readonly<Record<string, unknown>> = {}, who: Asker = police) =>
  made(who, 'requestSharing', input(change))
const deciding = (change: Readonly<Record<string, unknown>> = {}) => ({
  mapId,
  organisation: 'police-north',
  purpose: 'ASSESS_RISK',
  categories: ['IDENTITY'],
  subjects: [child],
  necessity: WHY,
  ...change,
})
const declining = (change: Readonly<Record<string, unknown>> = {}) => ({
  mapId,
  organisation: 'police-north',
  purpose: 'ASSESS_RISK',
  reason: REASON,
  ...change,
})
type Listed = Readonly<Record<string, unknown>> & { readonly id: string }
const LIST = `query($open: Boolean!) { sharingRequests(open: $open) { id reference organisation agency purpose categories about
  why requestedBy at state decidedOn reason mapIds youngPersonIds decisionId decidedBy } }`
const listed = async (who: Asker, open = false): Promise<readonly Listed[]> => {
  const { json, text } = await peermap().ask(who, LIST, { open })
  if (json.errors !== undefined) throw new Error(text)
  return JSON.parse(text).data.sharingRequests
}
const found = async (who: Asker, id: string): Promise<Listed | null> =>
  (await listed(who)).find((each) => each.id === id) ?? null

beforeAll(async () => {
  for (const [id, agency] of [
    ['police-north', 'POLICE'],
    ['trust-east', 'HEALTH'],
  ] as const)
    await done(manager, 'recordOrganisation', { id, name: `Invented ${id}`, agency })
})
beforeEach(async () => {
  await graph('MATCH (r:SharingRequest) DELETE r')
  mapId = await openMap()
  ref = crypto.randomUUID()
  child = await plant(mapId, ref)
  await readyToShare(mapId)
  await allocated(manager, mapId)
})

describe('requestSharing', () => {
  test('P4.4 is answered alike whether there is such a map or not, and looks at none', async () => {
    const restricted = crypto.randomUUID()
    await graph('CREATE (p:Person {id: $ref, ref: $ref, refKey: $ref})', { ref: restricted })
    const outcomes = await Promise.all(
      [ref, mapId, 'no-map', 'no-ref', restricted].map((reference) =>
        step(police, 'requestSharing', input({ reference })),
      ),
    )
    const shape = ({ text, taken }: (typeof outcomes)[number]): string =>
      [taken?.id, ...(taken?.changed ?? [])].reduce<string>((told, id) => told.replaceAll(String(id), '<id>'), text)
    expect(new Set(outcomes.map(shape)).size).toBe(1)
    expect(outcomes[0]?.taken).toMatchObject({ mapId: null, changed: [expect.any(String)] })
    const rows = await graph('MATCH (r:SharingRequest) RETURN r.mapId AS mapId, r.categories AS categories')
    expect(rows).toEqual(Array.from({ length: 5 }, () => ({ mapId: null, categories: ['MAP', 'IDENTITY'] })))
    const own = await listed(police)
    const { id: _id, at: _at, reference: _reference, ...rest } = own[0] ?? { id: '' }
    expect(own.map(({ id: _1, at: _2, reference: _3, ...each }) => each)).toEqual(Array(5).fill(rest))
    expect(rest).toEqual({
      organisation: 'police-north',
      agency: 'POLICE',
      purpose: 'ASSESS_RISK',
      categories: ['MAP', 'IDENTITY'],
      about: CANARY,
      why: CANARY,
      requestedBy: 'peermap-dev#constable',
      state: 'OPEN',
      decidedOn: null,
      reason: null,
      mapIds: [],
      youngPersonIds: [],
      decisionId: null,
      decidedBy: null,
    })
    // P4.6: what was asked for one purpose is not read back for another.
    expect(await listed({ ...police, purpose: 'UNDERSTAND_NETWORK' })).toEqual([])
    // No statement that a request runs names a map, nor does its entry in the journal.
    const entries = journalEntries().filter((entry) => entry['name'] === 'requestSharing')
    expect(entries.filter((entry) => 'mapId' in entry)).toEqual([])
    expect(await seen(police, mapId, 'title')).toBeNull()
  })

  test.each([
    ['a practitioner of the Council', worker, {}, 'PURPOSE_REFUSED'],
    ['a manager', manager, {}, 'PURPOSE_REFUSED'],
    ['a purpose that opens no map', { ...police, purpose: 'NOTIFY' as const }, {}, 'PURPOSE_REFUSED'],
    ['a category beyond the ceiling', police, { categories: ['SEXUALITY'] }, 'STEP_REFUSED'],
    ['a wish for a purpose that opens no map', police, { purpose: 'NOTIFY' }, 'STEP_REFUSED'],
    ['an organisation that is of another agency', { ...police, org: 'trust-east' }, {}, 'STEP_REFUSED'],
    ['an organisation that is not recorded', { ...police, org: 'police-new' }, {}, 'OK'],
    ['no reason', police, { why: ' ' }, 'BAD_USER_INPUT'],
  ])('P4.4 of %s', async (_who, who, change, code) => {
    expect((await step(who, 'requestSharing', input(change))).code).toBe(code)
  })

  test('P4.4 at most twenty of one organisation are open at once, of two at once too, and each counts for itself', async () => {
    await graph(
      `UNWIND range(1, $most - 1) AS n CREATE (:SharingRequest {id: randomUUID(), organisation: 'police-north', reference: 'x',
         agency: 'POLICE', purpose: 'ASSESS_RISK', categories: [], about: 'x', why: 'x', requestedBy: 'x', at: datetime($now)})`,
      { most: MOST_OPEN_REQUESTS, now: new Date().toISOString() },
    )
    const open = () =>
      graph('MATCH (r:SharingRequest {organisation: "police-north"}) WHERE r.outcome IS NULL RETURN r.id AS id')
    for (let pair = 0; pair < PAIRS; pair++) {
      const both = await Promise.all([step(police, 'requestSharing', input()), step(police, 'requestSharing', input())])
      expect(both.filter(({ code }) => code === 'OK')).toHaveLength(1)
      expect(await open()).toHaveLength(MOST_OPEN_REQUESTS)
      const one = both.find(({ taken }) => taken !== null)?.taken?.changed[0]
      if (pair < PAIRS - 1) await graph('MATCH (r:SharingRequest {id: $one}) DELETE r', { one })
    }
    for (const reference of [ref, 'no-map'])
      expect((await step(police, 'requestSharing', input({ reference }))).code).toBe('LIMIT_EXCEEDED')
    expect((await step(south, 'requestSharing', input())).code).toBe('OK')
    const [first] = await open()
    await done(governance, 'declineRequest', { requestId: first?.['id'], reason: REASON })
    expect((await step(police, 'requestSharing', input())).code).toBe('OK')
  })
})

describe('sharingRequests', () => {
  test('P4.4 to a partner its own, to a manager what concerns their maps, to the officer all', async () => {
    const elsewhere = await openMap('Another')
    await plant(elsewhere, ref)
    const byRef = await request()
    const byMap = await request({ reference: mapId })
    const foreign = await request({ reference: elsewhere })
    const event = await request({ reference: 'CAD 1234' }, { ...nurse, purpose: 'ASSESS_RISK' })
    const ids = async (who: Asker) => (await listed(who)).map(({ id }) => id)
    expect(await ids(police)).toEqual([foreign, byMap, byRef])
    expect(await ids({ ...police, sub: 'a-sergeant' })).toEqual([foreign, byMap, byRef])
    expect(await ids({ ...nurse, purpose: 'ASSESS_RISK' })).toEqual([event])
    // P4.6: what was asked under one purpose is not read back under another.
    expect(await ids(nurse)).toEqual([])
    expect(await ids(south)).toEqual([])
    expect(await ids({ ...police, agency: 'HEALTH' })).toEqual([])
    expect(await ids(manager)).toEqual([byMap, byRef])
    expect(await found(manager, byRef)).toMatchObject({ reference: ref, mapIds: [mapId], youngPersonIds: [child] })
    expect(await found(manager, byMap)).toMatchObject({ mapIds: [mapId], youngPersonIds: [] })
    expect(await ids(other)).toEqual([])
    expect(await ids(officer)).toEqual([event, foreign, byMap, byRef])
    expect((await found(officer, byRef))?.['mapIds']).toHaveLength(2)
    for (const who of [worker, analyst, { ...governance, purpose: 'SUBJECT_RIGHTS' as const }]) {
      const { json } = await peermap().ask(who, LIST, { open: false })
      expect(json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
    }
  })

  test('P4.5 not to a manager who has one young person of the map, nor urgent access to it', async () => {
    const id = await request()
    await graph(
      `CREATE (:Allocation {id: randomUUID(), practitioner: 'peermap-dev#other-manager', mapId: $mapId, youngPersonIds: [$child],
         from: date('2020-01-01')})`,
      { mapId, child },
    )
    await done(other, 'urgentAccess', { mapId, immediateRisk: WHY })
    expect(await listed(other)).toEqual([])
    expect((await step(other, 'declineSharing', declining({ requestId: id }))).missing.map(({ path }) => path)).toEqual(
      ['input.mapId'],
    )
  })

  test('Art 18 a reference of a restricted young person leads to no map', async () => {
    const id = await request()
    await graph(
      `MATCH (y:YoungPerson {id: $child})-[on:ON_MAP]->(m) CREATE (y)-[:RESTRICTED_ON]->(m)
       SET y.restrictedMapId = y.mapId REMOVE y.mapId DELETE on`,
      { child },
    )
    expect(await found(manager, id)).toBeNull()
    expect(await found(officer, id)).toMatchObject({ mapIds: [], youngPersonIds: [] })
    await graph('MATCH (y:YoungPerson {id: $child}) DETACH DELETE y', { child })
  })
})

describe('how a request ends', () => {
  test('P4.4 decideSharing grants it in the same transaction, and the requester reads that', async () => {
    const id = await request()
    const [decisionId] = (await done(manager, 'decideSharing', deciding({ requestId: id }))).changed
    expect(await found(police, id)).toMatchObject({ state: 'GRANTED', decisionId: null, reason: null, mapIds: [] })
    expect(await found(manager, id)).toMatchObject({ state: 'GRANTED', decisionId, decidedBy: 'peermap-dev#manager' })
    expect(await listed(police, true)).toEqual([])
    const [row] = await graph(
      'MATCH (r:SharingRequest {id: $id}) RETURN r.mapId AS mapId, r.subjectIds AS subjectIds',
      { id },
    )
    expect(row).toEqual({ mapId, subjectIds: [child] })
    expect(await seen(police, mapId, 'title')).not.toBeNull()
  })

  test.each([
    ['not told', {}, null],
    ['told', { reasonForRequester: true }, REASON],
  ])('P0.1 declineSharing declines it, and the reason is %s', async (_told, change, reason) => {
    const id = await request()
    await done(manager, 'declineSharing', declining({ requestId: id, ...change }))
    expect(await found(police, id)).toMatchObject({ state: 'DECLINED', reason })
    expect(await found(manager, id)).toMatchObject({ state: 'DECLINED', reason: REASON })
    const [row] = await graph('MATCH (d:DeclinedSharing {mapId: $mapId}) RETURN keys(d) AS keys', { mapId })
    expect(row?.['keys']).not.toContain('requestId')
  })

  test('P0.1 one of an organisation that is not recorded can be declined, not granted', async () => {
    const id = await request({}, { ...police, org: 'police-new' })
    const granting = await step(manager, 'decideSharing', deciding({ requestId: id, organisation: 'police-new' }))
    expect(granting.missing.map(({ path }) => path)).toEqual(['input.organisation'])
    const without = await step(manager, 'declineSharing', declining({ organisation: 'police-new' }))
    expect(without.missing.map(({ path }) => path)).toEqual(['input.organisation'])
    await done(manager, 'declineSharing', declining({ requestId: id, organisation: 'police-new' }))
  })

  test('P4.4 one of another map, organisation, purpose, or that is settled, is answered like none', async () => {
    const elsewhere = await openMap('Another')
    const settled = await request()
    await done(manager, 'declineSharing', declining({ requestId: settled }))
    const wrong = [
      await request({ reference: elsewhere }),
      await request({ reference: ref, purpose: 'ONGOING_SUPPORT' }),
      await request({}, south),
      settled,
      'none',
    ]
    for (const [name, about] of [
      ['decideSharing', deciding],
      ['declineSharing', declining],
    ] as const) {
      const answers = await Promise.all(wrong.map((requestId) => step(manager, name, about({ requestId }))))
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
      expect(answers[0]?.missing.map(({ path }) => path)).toEqual(['input.requestId'])
    }
    expect(await graph('MATCH (d:SharingDecision {mapId: $mapId}) RETURN d', { mapId })).toEqual([])
  })

  test('P4.4 one that leads to no map is settled on the map that it is found to be about', async () => {
    const id = await request({ reference: 'CAD 1234' })
    expect(await found(manager, id)).toBeNull()
    await done(manager, 'decideSharing', deciding({ requestId: id }))
    expect(await found(manager, id)).toMatchObject({ state: 'GRANTED', mapIds: [mapId] })
    expect(await found(other, id)).toBeNull()
  })

  test('P0.1 the officer declines one without a map, once, and nobody else does', async () => {
    const id = await request({ reference: 'no-map' })
    const about = { requestId: id, reason: REASON, reasonForRequester: true }
    for (const who of [manager, worker, police, analyst, { ...governance, purpose: 'SUBJECT_RIGHTS' as const }])
      expect((await step(who, 'declineRequest', about)).code).toBe('PURPOSE_REFUSED')
    await done(governance, 'declineRequest', about)
    expect(await found(police, id)).toMatchObject({ state: 'DECLINED', reason: REASON })
    const [again, none] = await Promise.all([
      step(governance, 'declineRequest', about),
      step(governance, 'declineRequest', { ...about, requestId: 'none' }),
    ])
    expect([again.code, again.text]).toEqual(['STEP_REFUSED', none.text])
  })

  test('P4.4 of many pairs at once one of each settles it, on two maps or with the officer', async () => {
    const elsewhere = await openMap('Another')
    await allocated(manager, elsewhere)
    const ids = (
      await graph(
        `UNWIND range(1, ${PAIRS}) AS n CREATE (r:SharingRequest {id: randomUUID(), organisation: 'police-north', reference: 'CAD',
           agency: 'POLICE', purpose: 'ASSESS_RISK', categories: [], about: 'x', why: 'x', requestedBy: 'x', at: datetime($now)})
         RETURN r.id AS id`,
        { now: new Date().toISOString() },
      )
    ).map(({ id }) => String(id))
    for (let from = 0; from < ids.length; from += 10) {
      const taken = await Promise.all(
        ids.slice(from, from + 10).map(async (requestId, index) => {
          const one =
            index % 4 < 2
              ? step(manager, 'declineSharing', declining({ requestId }))
              : step(manager, 'decideSharing', deciding({ requestId }))
          const two =
            index % 2 === 0
              ? step(manager, 'declineSharing', declining({ requestId, mapId: elsewhere }))
              : step(governance, 'declineRequest', { requestId, reason: REASON })
          return (await Promise.all([one, two])).filter(({ code }) => code === 'OK').length
        }),
      )
      expect(taken).toEqual(Array(10).fill(1))
    }
    const [row] = await graph(
      'MATCH (d:DeclinedSharing|SharingDecision) WHERE d.mapId IN $maps RETURN count(d) AS count',
      { maps: [mapId, elsewhere] },
    )
    const [settled] = await graph('MATCH (r:SharingRequest) WHERE r.mapId IS NOT NULL RETURN count(r) AS count')
    expect(row).toEqual(settled)
  })
})

describe('previewSharing', () => {
  const ofPreview = (id: string): unknown => expect.stringMatching(new RegExp(`^preview:[\\w-]{22}:${id}$`))
  const PREVIEW = `query($map: ID!, $organisation: ID!, $purpose: Purpose!, $categories: [Category!]!, $subjects: [ID!]) {
    m: previewSharing(map: $map, organisation: $organisation, purpose: $purpose, categories: $categories, subjects: $subjects) {
      title members { id name } redactions { coordinate kind clause } } }`
  const preview = (who: Asker, change: Readonly<Record<string, unknown>> = {}) =>
    peermap().ask(who, PREVIEW, {
      map: mapId,
      organisation: 'police-north',
      purpose: 'ASSESS_RISK',
      categories: ['IDENTITY'],
      subjects: [child],
      ...change,
    })

  test('P4.4 is the map as the recipient would get it, opens nothing, and is on record as the manager’s', async () => {
    const hidden = await plant(mapId, crypto.randomUUID())
    const { json } = await preview(manager)
    expect(json.data).toEqual({
      m: {
        title: 'Invented Estate',
        members: expect.arrayContaining([
          { id: ofPreview(child), name: 'Zqwren Invented' },
          { id: ofPreview(hidden), name: null },
        ]),
        redactions: [{ coordinate: 'YoungPerson.name', kind: 'SUBJECT_NOT_SHARED', clause: 'P4.4' }],
      },
    })
    expect(json.extensions?.disclosure).toMatchObject({ organisation: 'council', purpose: 'ASSESS_RISK' })
    expect(journalEntries().at(-1)).toMatchObject({
      kind: 'disclosure',
      outcome: 'PREVIEW',
      organisation: 'council',
      caller: { subject: 'manager' },
      mapId,
    })
    expect(await seen(police, mapId, 'title')).toBeNull()
    await done(manager, 'decideSharing', deciding())
    const theirs = await peermap().ask(police, `{ m: peerMap(id: "${mapId}") { title members { id name } } }`)
    const again = await preview(manager)
    expect(again.text.replaceAll(/preview:[\w-]{22}:/g, '')).toContain(
      JSON.stringify(theirs.json.data?.['m']).slice(1, -1),
    )
  })

  test.each([
    ['a manager without the map', other, 'null'],
    ['a manager who has one young person', other, 'one'],
  ])('P4.5 %s is answered as about a map that does not exist', async (_who, who, what) => {
    if (what === 'one') {
      await allocateColleague(mapId, child)
      await graph(
        `MATCH (a:Allocation {mapId: $mapId, practitioner: 'peermap-dev#colleague'}) SET a.practitioner = $key`,
        {
          mapId,
          key: `peermap-dev#${other.sub}`,
        },
      )
    }
    const [own, unknown] = [await preview(who), await preview(who, { map: 'no-map' })]
    expect([own.text, own.json.data]).toEqual([unknown.text, { m: null }])
    // Not even what could never be decided is told of it.
    const bad = await preview(who, { categories: ['SEXUALITY'], subjects: ['nobody'] })
    expect(bad.text).toBe(unknown.text)
  })

  test.each([
    ['a practitioner who has the map', worker],
    ['a colleague', colleague],
    ['an analyst', analyst],
    ['an analyst who is a manager too', { ...manager, roles: ['ANALYST', 'MANAGER'] as const }],
    ['a partner', police],
    ['the data protection officer', officer],
  ])('P4.4 is not for %s', async (_who, who) => {
    expect((await preview(who)).json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
  })

  test.each([
    ['an organisation that is not recorded', { organisation: 'nobody' }, ['organisation']],
    ['a category beyond the ceiling', { categories: ['ETHNICITY'] }, ['categories']],
    ['a purpose that opens no map', { purpose: 'NOTIFY' }, ['purpose']],
    ['subjects who are not on the map', { subjects: ['nobody'] }, ['subjects.0']],
    ['no subject', { subjects: [] }, ['subjects']],
  ])('P4.4 tells what could not be decided: %s', async (_what, change, paths) => {
    const { text } = await preview(manager, change)
    const [error] = JSON.parse(text).errors
    expect(error.extensions.code).toBe('BAD_USER_INPUT')
    expect(error.extensions.missing.map(({ path }: { path: string }) => path)).toEqual(paths)
    expect(journalEntries().at(-1)).toMatchObject({ kind: 'refusal', outcome: 'BAD_USER_INPUT' })
  })
})

test('P9.6 neither log nor journal holds what was asked in words, and the graph is as it must be', async () => {
  const id = await request()
  await done(manager, 'declineSharing', declining({ requestId: id }))
  for (const text of [peermap().logged(), JSON.stringify(journalEntries())])
    for (const secret of [CANARY, REASON, ref, 'Zqwren']) expect(text).not.toContain(secret)
  expect(await faults()).toEqual([])
})
