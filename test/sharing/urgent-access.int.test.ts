/** P0.1 Urgent access: a short, recorded way into one map, to read, and its review. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { today } from '../../src/policy/age.ts'
import { confirmByFor, reviewDueFor } from '../../src/sharing/urgent-access.rules.ts'
import { allocateColleague, coverFor, DAY, faults, graph, WHY } from '../steps/mapping.ts'
import type { Asker } from '../support/service.ts'
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
} from '../steps/support.ts'

const NOW = new Date()
serveEmpty(() => NOW)

const { worker, colleague, manager, officer, police, analyst } = PEOPLE
const other = { ...manager, sub: 'other-manager' }
const CANARY = 'Zqurgent fears of the night'
const NAME = 'Zqwren Invented'
const SEEN = `members { id name address ethnicity socialCare { id } }
  redactions { coordinate kind clause }`
const at = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000)

let mapId: string
let child: string
let ref: string
const plant = (on: string) =>
  graph(
    `MATCH (m:PeerMap {id: $on}) WITH m
     CREATE (y:YoungPerson {id: randomUUID(), mapId: $on, label: 'YP', name: $name, address: 'Invented Row', version: 1,
       ethnicity: 'invented'})-[:ON_MAP]->(m) RETURN y.id AS id`,
    { on, name: NAME },
  ).then(([row]) => String(row?.['id']))
const appears = (person: string, young: string) =>
  graph(
    `MERGE (p:Person {ref: $person, refKey: toLower($person)}) ON CREATE SET p.id = randomUUID() WITH p
     MATCH (y:YoungPerson {id: $young}) CREATE (p)-[:APPEARS_AS]->(y)`,
    { person, young },
  )
const allocated = (who: { readonly sub: string }, on = mapId) =>
  done(worker, 'allocate', { mapId: on, practitioner: { issuer: 'peermap-dev', subject: who.sub } })
const ask = (who: Asker, change: Readonly<Record<string, unknown>> = {}) =>
  made(who, 'urgentAccess', { mapId, immediateRisk: CANARY, ...change })
const ends = (id: string, until: Date) =>
  graph('MATCH (u:UrgentAccess {id: $id}) SET u.until = datetime($until)', { id, until: until.toISOString() })
const accesses = () => graph('MATCH (u:UrgentAccess) RETURN u.id AS id, u.mapId AS mapId')

beforeAll(async () => {
  await done(manager, 'recordOrganisation', { id: 'police-north', name: 'Invented North', agency: 'POLICE' })
})
beforeEach(async () => {
  await graph('MATCH (u:UrgentAccess) DELETE u')
  mapId = await openMap()
  child = await plant(mapId)
  await plant(mapId)
  ref = crypto.randomUUID()
  await appears(ref, child)
})

describe('urgentAccess', () => {
  test('P0.1 opens one map for 24 hours: not the history, and of what needs cover what has cover', async () => {
    await coverFor(mapId, [child], ['ETHNICITY'])
    expect(await seen(colleague, mapId, SEEN)).toBeNull()
    const id = await ask(colleague)
    const { json } = await peermap().ask(colleague, `{ peerMap(id: "${mapId}") { ${SEEN} } }`)
    const map = json.data?.['peerMap'] as unknown
    const members = expect.arrayContaining([
      { id: child, name: NAME, address: 'Invented Row', ethnicity: 'invented', socialCare: null },
      { id: expect.not.stringMatching(child), name: NAME, address: 'Invented Row', ethnicity: null, socialCare: null },
    ])
    expect(map).toMatchObject({ members })
    expect(map).toMatchObject({
      redactions: expect.arrayContaining([
        { coordinate: 'YoungPerson.socialCare', kind: 'NOT_IN_DECISION', clause: 'P0.1' },
      ]),
    })
    expect(json.extensions?.disclosure).toMatchObject({ decisionId: id, openUntil: today(at(24)) })
    expect(journalEntries().at(-1)).toMatchObject({ kind: 'disclosure', decisionId: id, mapId, outcome: 'OK' })
    const index = await peermap().ask(colleague, '{ peerMaps { maps { id } } }')
    expect(index.json.data).toEqual({ peerMaps: { maps: [{ id: mapId }] } })
    const person = await peermap().ask(colleague, 'query($ref: Reference!) { person(ref: $ref) { ref } }', { ref })
    expect(person.json.data).toEqual({ person: { ref } })
    const [row] = await graph(
      `MATCH (u:UrgentAccess {id: $id}) RETURN u {.*, at: toString(u.at), until: toString(u.until),
         reviewDue: toString(u.reviewDue)} AS access`,
      { id },
    )
    expect(row?.['access']).toEqual({
      id,
      mapId,
      subjectIds: [],
      practitioner: 'peermap-dev#colleague',
      organisation: 'council',
      immediateRisk: CANARY,
      at: expect.stringContaining(NOW.toISOString().slice(0, 19)),
      until: expect.stringContaining(at(24).toISOString().slice(0, 19)),
      reviewDue: reviewDueFor(today(NOW)),
    })
  })

  test('P0.1 to the instant: open a moment before its end, closed at it, on every root field', async () => {
    const id = await ask(colleague)
    await ends(id, new Date(NOW.getTime() + 1))
    expect(await seen(colleague, mapId, 'title')).not.toBeNull()
    await ends(id, NOW)
    const closed = await peermap().ask(colleague, `{ peerMap(id: "${mapId}") { title } }`)
    const unknown = await peermap().ask(colleague, '{ peerMap(id: "no-map") { title } }')
    expect(closed.text).toBe(unknown.text)
    expect((await peermap().ask(colleague, '{ peerMaps { maps { id } } }')).json.data).toEqual({
      peerMaps: { maps: [] },
    })
    const again = await ask(colleague)
    expect(again).not.toBe(id)
    expect(await accesses()).toHaveLength(2)
  })

  test('P0.1 opens it to nobody else, and no other map', async () => {
    const elsewhere = await openMap('Another')
    await ask(colleague)
    expect(await seen(colleague, elsewhere, 'title')).toBeNull()
    expect(await seen({ ...colleague, sub: 'another' }, mapId, 'title')).toBeNull()
    expect(await seen(police, mapId, 'title')).toBeNull()
    // The same name of a token that claims another kind of organisation.
    expect(await seen({ ...colleague, org: 'police-north' }, mapId, 'title')).toBeNull()
    expect(await seen({ ...colleague, org: 'police-north', agency: 'POLICE' }, mapId, 'title')).toBeNull()
  })

  test('P0.1 one that runs is kept: of many pairs at once there is one of each', async () => {
    const rows = await graph(
      `UNWIND range(1, ${PAIRS}) AS n CREATE (m:PeerMap {id: randomUUID(), title: 'Invented', status: 'OPEN', openedOn: date($day)})
       RETURN m.id AS id`,
      { day: DAY },
    )
    const pairs: string[][] = []
    for (let from = 0; from < rows.length; from += 10)
      pairs.push(
        ...(await Promise.all(
          rows.slice(from, from + 10).map(({ id }) => Promise.all([1, 2].map(() => ask(colleague, { mapId: id })))),
        )),
      )
    expect(pairs.filter(([one, two]) => one !== two)).toEqual([])
    expect(await accesses()).toHaveLength(PAIRS)
    await graph('UNWIND $ids AS id MATCH (m:PeerMap {id: id}) DETACH DELETE m', { ids: rows.map(({ id }) => id) })
  })

  test('P0.1 by the reference of a young person: of several maps each in turn, then the first is kept', async () => {
    const [older, closed] = [await openMap('Older'), await openMap('Closed')]
    for (const on of [older, closed]) await appears(ref, await plant(on))
    await graph(`MATCH (m:PeerMap) WHERE m.id IN $ids SET m.openedOn = date('2020-01-01')`, { ids: [older] })
    await graph(`MATCH (m:PeerMap {id: $id}) SET m.status = 'CLOSED'`, { id: closed })
    const asked = { mapId: null, ref }
    const first = await done(colleague, 'urgentAccess', { ...asked, immediateRisk: CANARY })
    expect(first.mapId).toBe(mapId)
    expect((await accesses()).map((each) => each['mapId'])).toEqual([mapId])
    for (const next of [older, closed])
      expect((await done(colleague, 'urgentAccess', { ...asked, immediateRisk: CANARY })).mapId).toBe(next)
    expect(await ask(colleague, asked)).toBe(first.changed[0])
    expect(await seen(colleague, closed, 'title')).toEqual({ title: 'Closed' })
    const [row] = await graph('MATCH (u:UrgentAccess {mapId: $mapId}) RETURN u.subjectIds AS ids', { mapId })
    expect(row?.['ids']).toEqual([child])
  })

  test('P0.1 a map or a reference that does not exist is NOT_FOUND in the same words, and on record', async () => {
    const importing = await openMap('Importing')
    await appears('zq-importing', await plant(importing))
    await graph(`MATCH (m:PeerMap {id: $id}) SET m.status = 'IMPORTING'`, { id: importing })
    const before = journalEntries().length
    const answers = await Promise.all(
      [{ mapId: 'no-map' }, { mapId: importing }, { ref: 'no-ref' }, { ref: 'zq-importing' }].map((asked) =>
        step(colleague, 'urgentAccess', { ...asked, immediateRisk: CANARY }),
      ),
    )
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers[0]?.code).toBe('NOT_FOUND')
    const refusals = journalEntries().slice(before)
    expect(refusals.map(({ kind, outcome }) => `${String(kind)} ${String(outcome)}`)).toEqual(
      Array(4).fill('refusal NOT_FOUND'),
    )
    const maps = refusals.map((entry) => entry['mapId'] ?? 'none')
    expect(new Set(maps)).toEqual(new Set([importing, 'no-map', 'none']))
    await graph(`MATCH (m:PeerMap {id: $id}) SET m.status = 'OPEN'`, { id: importing })
  })

  test.each([
    ['a partner', police, 'PURPOSE_REFUSED'],
    ['an analyst', analyst, 'PURPOSE_REFUSED'],
    ['an analyst who is a manager too', { ...manager, roles: ['ANALYST', 'MANAGER'] as const }, 'PURPOSE_REFUSED'],
    ['the data protection officer', officer, 'PURPOSE_REFUSED'],
    ['a purpose that opens no map', { ...colleague, purpose: 'NOTIFY' as const }, 'PURPOSE_REFUSED'],
    ['a token that claims an organisation of another agency', { ...manager, org: 'police-north' }, 'NOT_FOUND'],
    ['no purpose', { ...colleague, purpose: null }, 'PURPOSE_REQUIRED'],
    ['a manager', manager, 'OK'],
  ])('P0.1 asked by %s', async (_who, who, code) => {
    expect((await step(who, 'urgentAccess', { mapId, immediateRisk: CANARY })).code).toBe(code)
  })

  test.each([
    ['neither', {}],
    ['both', { ref: 'x', mapId: 'x' }],
    ['no risk', { mapId: 'x', immediateRisk: ' ' }],
  ])('P0.1 names a map or a reference, and the risk: %s', async (_what, input) => {
    expect((await step(colleague, 'urgentAccess', { immediateRisk: WHY, ...input })).code).toBe('BAD_USER_INPUT')
  })

  test('P0.1 is not for who has the whole map', async () => {
    for (const input of [{ mapId }, { ref }]) {
      const { code, missing } = await step(worker, 'urgentAccess', { ...input, immediateRisk: WHY })
      expect([code, missing.map(({ path }) => path)]).toEqual(['STEP_REFUSED', [`input.${Object.keys(input)[0]}`]])
    }
    expect(await accesses()).toEqual([])
  })
})

describe('what urgent access is not', () => {
  test.each([
    ['allocate', () => ({ practitioner: { issuer: 'x', subject: 'y' } })],
    ['deallocate', () => ({ allocationId: 'x' })],
    ['closePeerMap', () => ({ reason: WHY })],
    ['addPeerGroup', () => ({ label: 'G 1', kind: 'FRIENDSHIP', statedAs: 'FACT', reveals: [] })],
    [
      'decideSharing',
      () => ({
        organisation: 'police-north',
        purpose: 'ASSESS_RISK',
        categories: ['IDENTITY'],
        allSubjectsReason: WHY,
        necessity: WHY,
      }),
    ],
    ['declineSharing', () => ({ organisation: 'police-north', purpose: 'ASSESS_RISK', reason: WHY })],
    ['withdrawSharing', () => ({ decisionId: 'x', reason: WHY })],
  ])('P0.1 it takes no step: %s', async (name, input) => {
    const before = await step(other, name, { mapId, ...input() })
    if (before.code === 'BAD_USER_INPUT') throw new Error(before.text)
    expect(before.code).toBe('NOT_FOUND')
    await ask(other)
    const { code, missing } = await step(other, name, { mapId, ...input() })
    expect([code, missing.map(({ path, clause }) => `${path} ${clause}`)]).toEqual([
      'STEP_REFUSED',
      ['input.mapId P0.1'],
    ])
  })

  test.each([
    ['sharing', 'sharing(map: $map) { allocations { id } }'],
    ['notificationsDue', 'notificationsDue(map: $map) { mapId }'],
    ['coverEnding', 'coverEnding(map: $map, within: 9) { on }'],
    ['notice', 'notice(map: $map, youngPerson: "x", to: YOUNG_PERSON) { ask }'],
    [
      'previewSharing',
      'previewSharing(map: $map, organisation: "police-north", purpose: ASSESS_RISK, categories: []) { title }',
    ],
  ])('P0.1 it opens no ledger, and nothing that prepares a step: %s', async (_name, field) => {
    await ask(other)
    const query = `query($map: ID!) { ${field} }`
    const [own, unknown] = [
      await peermap().ask(other, query, { map: mapId }),
      await peermap().ask(other, query, { map: 'no' }),
    ]
    expect(own.json.errors).toBeUndefined()
    expect(own.text).toBe(unknown.text)
  })

  test('P4.5 who has one young person reads all with it, and takes steps as without it', async () => {
    await allocateColleague(mapId, child)
    expect(await seen(colleague, mapId, 'members { name }')).toMatchObject({
      members: expect.arrayContaining([{ name: null }]),
    })
    const allocation = { mapId, practitioner: { issuer: 'peermap-dev', subject: 'a-friend' } }
    const before = await step(colleague, 'allocate', allocation)
    await ask(colleague)
    expect(await seen(colleague, mapId, 'members { name }')).toEqual({ members: [{ name: NAME }, { name: NAME }] })
    const after = await step(colleague, 'allocate', allocation)
    expect(after.text).toBe(before.text)
    expect(after.missing.map(({ clause }) => clause)).toContain('P4.5')
    const group = { mapId, label: 'G 1', kind: 'FRIENDSHIP', statedAs: 'FACT', reveals: [] }
    expect((await step(colleague, 'addPeerGroup', group)).code).toBe('OK')
  })
})

const LIST = `query($map: ID, $awaiting: Boolean) { urgentAccesses(map: $map, awaitingReview: $awaiting) {
  id mapId youngPersonIds practitioner immediateRisk at until reviewDue overdue reviewedOn reviewedBy outcome note } }`
const listed = async (who: Parameters<typeof seen>[0], variables: Readonly<Record<string, unknown>> = {}) => {
  const { json, text } = await peermap().ask(who, LIST, { awaiting: false, ...variables })
  if (json.errors !== undefined) return json.errors[0]?.extensions.code
  const list: readonly { readonly id: string }[] = JSON.parse(text).data.urgentAccesses
  return list.map(({ id }) => id)
}
const reviewing = (urgentAccessId: string, change: Readonly<Record<string, unknown>> = {}) => ({
  urgentAccessId,
  outcome: 'JUSTIFIED',
  note: 'Invented note',
  ...change,
})

describe('urgentAccesses', () => {
  test('P0.1 on their maps to managers, all to the data protection officer, to nobody else any', async () => {
    const elsewhere = await openMap('Another')
    await allocated(manager)
    const [one, two] = [await ask(colleague), await ask(colleague, { mapId: elsewhere })]
    expect(await listed(manager)).toEqual([one])
    expect(await listed(manager, { map: elsewhere })).toEqual(await listed(manager, { map: 'no-map' }))
    expect(await listed(officer)).toEqual([one, two].toSorted().toReversed())
    expect(await listed(officer, { map: elsewhere })).toEqual([two])
    expect(await listed(other)).toEqual([])
    await ask(other)
    expect(await listed(other)).toEqual([])
    for (const who of [worker, police, analyst, { ...officer, purpose: 'SUBJECT_RIGHTS' as const }])
      expect(await listed(who)).toBe('PURPOSE_REFUSED')
    await done(manager, 'reviewUrgentAccess', reviewing(one))
    expect(await listed(manager, { awaiting: true })).not.toContain(one)
    expect(journalEntries().at(-1)).toMatchObject({ kind: 'disclosure', outcome: 'OK' })
  })

  test('P0.1 tells what was feared, until when, and when its review is overdue', async () => {
    await allocated(manager)
    const id = await ask(colleague, { mapId: null, ref })
    const read = async () =>
      (await peermap().ask(manager, LIST, { awaiting: false })).json.data?.['urgentAccesses'] as unknown
    expect(await read()).toEqual([
      {
        id,
        mapId,
        youngPersonIds: [child],
        practitioner: 'peermap-dev#colleague',
        immediateRisk: CANARY,
        at: NOW.toISOString(),
        until: at(24).toISOString(),
        reviewDue: reviewDueFor(today(NOW)),
        overdue: false,
        reviewedOn: null,
        reviewedBy: null,
        outcome: null,
        note: null,
      },
    ])
    const due = (day: string) => graph('MATCH (u:UrgentAccess {id: $id}) SET u.reviewDue = date($day)', { id, day })
    await due(today(NOW))
    expect(await read()).toMatchObject([{ overdue: false }])
    await due('2020-01-01')
    expect(await read()).toMatchObject([{ overdue: true }])
    await done(manager, 'reviewUrgentAccess', reviewing(id))
    expect(await read()).toMatchObject([{ overdue: false, outcome: 'JUSTIFIED', reviewedBy: 'peermap-dev#manager' }])
  })
})

describe('reviewUrgentAccess', () => {
  test('P0.1 once, by a manager of the map or the officer, and what was not justified ends at once', async () => {
    await allocated(manager)
    const [one, two] = [await ask(colleague), await ask(other)]
    await done(manager, 'reviewUrgentAccess', reviewing(one))
    expect(await seen(colleague, mapId, 'title')).not.toBeNull()
    await done(officer, 'reviewUrgentAccess', reviewing(two, { outcome: 'NOT_JUSTIFIED' }))
    expect(await seen(other, mapId, 'title')).toBeNull()
    const twice = await step(officer, 'reviewUrgentAccess', reviewing(one))
    expect([twice.code, twice.missing.map(({ path }) => path)]).toEqual(['STEP_REFUSED', ['input.urgentAccessId']])
    const [row] = await graph('MATCH (u:UrgentAccess {id: $two}) RETURN u.outcome AS outcome, u.reviewedBy AS by', {
      two,
    })
    expect(row).toEqual({ outcome: 'NOT_JUSTIFIED', by: 'peermap-dev#officer' })
  })

  test('P0.1 never by who took it, whatever they have since', async () => {
    const id = await ask(other)
    await allocated(other)
    for (const who of [other, { ...officer, sub: other.sub }]) {
      const { code, missing } = await step(who, 'reviewUrgentAccess', reviewing(id))
      expect([code, missing.length]).toEqual(['STEP_REFUSED', 1])
    }
    expect(await graph('MATCH (u:UrgentAccess) WHERE u.reviewedOn IS NOT NULL RETURN u')).toEqual([])
  })

  test('P0.1 that of a map which the manager has not whole is answered like none', async () => {
    const id = await ask(colleague)
    await ask(other)
    const [theirs, none] = [
      await step(other, 'reviewUrgentAccess', reviewing(id)),
      await step(other, 'reviewUrgentAccess', reviewing('none')),
    ]
    expect([theirs.code, theirs.text]).toEqual(['STEP_REFUSED', none.text])
    expect(theirs.text).not.toContain(CANARY)
    for (const who of [worker, police, analyst])
      expect((await step(who, 'reviewUrgentAccess', reviewing(id))).code).toBe('PURPOSE_REFUSED')
  })

  test('P0.1 of many pairs at once one of each reviews', async () => {
    await allocated(manager)
    const ids = (
      await graph(
        `UNWIND range(1, ${PAIRS}) AS n
         CREATE (u:UrgentAccess {id: randomUUID(), mapId: $mapId, practitioner: 'peermap-dev#gone', organisation: 'council',
           subjectIds: [], immediateRisk: 'Invented', at: datetime($now), until: datetime($now), reviewDue: date($day)})
         RETURN u.id AS id`,
        { mapId, now: NOW.toISOString(), day: DAY },
      )
    ).map(({ id }) => String(id))
    for (let from = 0; from < ids.length; from += 10) {
      const codes = await Promise.all(
        ids.slice(from, from + 10).map(async (id) => {
          const both = [manager, officer].map((who) => step(who, 'reviewUrgentAccess', reviewing(id)))
          return (await Promise.all(both))
            .map(({ code }) => code)
            .toSorted()
            .join(' ')
        }),
      )
      expect(codes).toEqual(Array(10).fill('OK STEP_REFUSED'))
    }
  })
})

test('P9.6 neither log nor journal holds what was feared or whom it is about, and the graph is as it must be', async () => {
  await ask(colleague)
  await step(other, 'reviewUrgentAccess', reviewing('none', { note: CANARY }))
  for (const text of [peermap().logged(), JSON.stringify(journalEntries())])
    for (const secret of [CANARY, NAME, ref]) expect(text).not.toContain(secret)
  expect(await faults()).toEqual([])
})

describe('urgent access that is repeated', () => {
  const SERIES = `{ urgentAccesses { id series unconfirmed confirmBy manager confirmed confirmedBy confirmedWhy } }`
  type Row = { readonly id: string; readonly unconfirmed: boolean; readonly series: readonly string[] }
  const allSeen = async (who: Asker): Promise<readonly Row[]> => {
    const { text } = await peermap().ask(who, SERIES)
    return JSON.parse(text).data.urgentAccesses
  }
  /** An access that ended so many days ago. */
  const earlier = async (days: number, on = mapId): Promise<string> => {
    const id = await made(colleague, 'urgentAccess', { mapId: on, immediateRisk: CANARY })
    await graph(
      'MATCH (u:UrgentAccess {id: $id}) SET u.at = u.at - duration({days: $days}), u.until = u.until - duration({days: $days})',
      { id, days },
    )
    return id
  }
  const named = { manager: { issuer: 'peermap-dev', subject: other.sub } }
  const confirm = (who: Asker, urgentAccessId: string, confirmed = true) =>
    step(who, 'confirmUrgentAccess', { urgentAccessId, confirmed, why: WHY })

  test('P0.1 is never refused, every day of a month; each awaits a manager, the series grows', async () => {
    for (let days = 30; days > 0; days -= 1) await earlier(days)
    const id = await ask(colleague)
    expect(await seen(colleague, mapId, 'title')).not.toBeNull()
    const [first] = await allSeen(officer)
    expect(first).toMatchObject({ id, unconfirmed: true, confirmBy: confirmByFor(DAY) })
    expect(first?.series).toHaveLength(7)
  })

  test('P0.1 a first one awaits nobody, nor one a week and a day later', async () => {
    await earlier(8)
    await ask(colleague)
    expect((await allSeen(officer)).map(({ series, unconfirmed }) => [series, unconfirmed])).toEqual([
      [[], false],
      [[], false],
    ])
  })

  test('P0.1 the manager who was named confirms it, and sees that they were; nobody else does', async () => {
    const first = await earlier(3)
    const id = await ask(colleague, named)
    await allocated(manager)
    expect((await confirm(manager, id)).code).toBe('STEP_REFUSED')
    expect((await confirm(colleague, id)).code).toBe('PURPOSE_REFUSED')
    expect(await allSeen(other)).toMatchObject([
      { id, series: [first], unconfirmed: true, manager: 'peermap-dev#other-manager' },
    ])
    expect((await confirm(other, id)).code).toBe('OK')
    expect((await confirm(other, id)).code).toBe('STEP_REFUSED')
    expect(await seen(colleague, mapId, 'title')).not.toBeNull()
    expect((await allSeen(officer))[0]).toMatchObject({ id, unconfirmed: false, confirmed: true, confirmedWhy: WHY })
  })

  test('P0.1 where nobody was named any manager who has the map denies it: it ends, and counts like one not justified', async () => {
    await earlier(3)
    const id = await ask(colleague)
    expect((await confirm(other, id)).code).toBe('STEP_REFUSED')
    await allocated(manager)
    expect((await confirm(manager, id, false)).code).toBe('OK')
    expect(await seen(colleague, mapId, 'title')).toBeNull()
    const elsewhere = await openMap('Elsewhere')
    const again = await ask(colleague, { mapId: elsewhere })
    expect(await seen(colleague, elsewhere, 'title')).not.toBeNull()
    expect((await allSeen(officer))[0]).toMatchObject({ id: again, series: [id], unconfirmed: true })
  })

  test('P0.1 nobody confirms their own', async () => {
    const asManager = { ...manager, sub: 'manager-of-night' }
    const own = { manager: { issuer: 'peermap-dev', subject: asManager.sub } }
    const id = await ask(asManager)
    await graph('MATCH (u:UrgentAccess {id: $id}) SET u.until = u.at', { id })
    const second = await ask(asManager, own)
    expect((await confirm(asManager, second)).code).toBe('STEP_REFUSED')
  })
})
