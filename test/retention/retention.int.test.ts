/** P9.2, P2.5 Legal holds, retention, disposal, and what changed since the last review. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, addMonths, today } from '../../src/policy/age.ts'
import type { Asker } from '../support/service.ts'
import { testDriver } from '../support/database.ts'
import { allocateColleague, coverFor, faults, graph, SAID, shareWithPolice } from '../steps/mapping.ts'
import { done, journalEntries, made, openMap, peermap, PEOPLE, serveEmpty, step } from '../steps/support.ts'

serveEmpty()

const DAY = today(new Date())
const { worker, manager, officer, colleague, police, analyst, governance } = PEOPLE
const driver = testDriver()
afterAll(() => driver.close())

const lacks = async (
  who: Asker,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> => {
  const { code, missing } = await step(who, name, input)
  return code === 'STEP_REFUSED' ? [code, ...missing.map(({ path, clause }) => `${path} ${clause}`)] : [code]
}
const inOrder = (one = '', other = ''): number => (one < other ? -1 : 1)
const asked = async (who: Asker, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const { json, text } = await peermap().ask(who, query, variables)
  if (json.errors !== undefined) throw new Error(text)
  return json.data
}
const young = (mapId: string, name: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  made(worker, 'addYoungPerson', { mapId, name, whyOnMap: 'asked', ...SAID, ...more })

let mapId = ''
let other = ''
let wren = ''
const allocateManager = (map: string) =>
  done(worker, 'allocate', { mapId: map, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
beforeAll(async () => {
  other = await openMap('Another')
  await allocateManager(other)
})
beforeEach(async () => {
  mapId = await openMap()
  await allocateManager(mapId)
  wren = await young(mapId, 'Wren Thistle', { ref: `INVENTED-${crypto.randomUUID()}` })
})

const hold = { legalReason: 'Invented proceedings', lookAgainOn: addDays(DAY, 30) }
const past = (map: string) => graph('MATCH (m:PeerMap {id: $map}) SET m.retainUntil = date($day)', { map, day: DAY })

describe('holds', () => {
  test.each([
    ['P9.4 today', { lookAgainOn: DAY }, ['input.lookAgainOn P9.4']],
    ['P9.4 after six months', { lookAgainOn: addDays(addMonths(DAY, 6), 1) }, ['input.lookAgainOn P9.4']],
    ['P9.4 on nobody', { personId: 'nobody' }, ['input.personId P9.4']],
    ['P9.4 on a reference and a map', { ref: 'INVENTED' }, ['input P9.4']],
  ])('a hold %s is refused', async (_what, change, missing) => {
    expect(await lacks(governance, 'placeHold', { mapId, ...hold, ...change })).toEqual(['STEP_REFUSED', ...missing])
  })

  test('P9.4, Art 38(6) are placed and lifted by information governance for ACCOUNTABILITY alone, not by the officer, and listed', async () => {
    for (const who of [manager, worker, police, officer, { ...governance, purpose: 'SUBJECT_RIGHTS' as const }])
      expect(await lacks(who, 'placeHold', { mapId, ...hold })).toEqual(['PURPOSE_REFUSED'])
    expect(await lacks(governance, 'placeHold', { mapId: 'no-map', ...hold })).toEqual(['NOT_FOUND'])
    const holdId = await made(governance, 'placeHold', { mapId, personId: wren, ...hold })
    const query = '{ holds { id mapId subjectId legalReason lookAgainOn lookAgainNow placedBy liftedBy } }'
    const row = { id: holdId, mapId, subjectId: wren, ...hold, lookAgainNow: false, placedBy: 'peermap-dev#governance' }
    expect(await asked(officer, query)).toEqual({ holds: expect.arrayContaining([{ ...row, liftedBy: null }]) })
    expect(await lacks(governance, 'liftHold', { holdId: 'none', reason: 'Invented' })).toEqual([
      'STEP_REFUSED',
      'input.holdId P9.4',
    ])
    const lift = { holdId, reason: 'Invented' }
    const pair = await Promise.all([lacks(governance, 'liftHold', lift), lacks(governance, 'liftHold', lift)])
    expect(pair.map(([code]) => code).toSorted(inOrder)).toEqual(['OK', 'STEP_REFUSED'])
    expect(await asked({ ...governance, purpose: 'SUBJECT_RIGHTS' }, query)).toEqual({
      holds: expect.arrayContaining([{ ...row, liftedBy: 'peermap-dev#governance' }]),
    })
  })
})

describe('extendRetention', () => {
  test.each([
    ['P9.2 until today', DAY, ['input.until P9.2', 'input.until P9.2']],
    ['P9.2 for longer than twelve months', addDays(addMonths(DAY, 12), 1), ['input.until P9.2']],
    ['P9.2 for no longer than it is kept', addDays(DAY, 40), ['input.until P9.2']],
  ])('is refused %s', async (_what, until, missing) => {
    await graph('MATCH (m:PeerMap {id: $mapId}) SET m.retainUntil = date($day)', { mapId, day: addDays(DAY, 40) })
    const input = { mapId, until, reason: 'Invented' }
    expect(await lacks(manager, 'extendRetention', input)).toEqual(['STEP_REFUSED', ...missing])
  })

  test('P9.2 keeps a map, by a manager who has it whole', async () => {
    await past(mapId)
    const input = { mapId, until: addMonths(DAY, 12), reason: 'Invented' }
    expect(await lacks(worker, 'extendRetention', input)).toEqual(['PURPOSE_REFUSED'])
    expect(await lacks({ ...manager, sub: 'elsewhere' }, 'extendRetention', input)).toEqual(['NOT_FOUND'])
    await allocateColleague(mapId, wren)
    const one = { ...colleague, roles: ['MANAGER'] } as const
    expect(await lacks(one, 'extendRetention', { ...input, until: DAY })).toContain('input.mapId P4.5')
    await done(manager, 'extendRetention', input)
    const [row] = await graph('MATCH (m:PeerMap {id: $mapId}) RETURN toString(m.retainUntil) AS until', { mapId })
    expect(row).toEqual({ until: input.until })
  })
})

describe('what is due', () => {
  const DUE =
    'query($within: Int!) { retentionDue(within: $within) { mapId retentionEnded reviewOverdue holds proposals } }'
  const REVIEWS = 'query($within: Int!) { reviewsDue(within: $within) { mapId overdue reviewDue } }'
  const due = async (who: Asker, query: string, within: number): Promise<unknown> => {
    const rows: readonly { readonly mapId: string }[] =
      Object.values((await asked(who, query, { within })) ?? {})[0] ?? []
    return rows.filter((row) => row.mapId === mapId)
  }

  test('P9.2 a map is due on its day and not the day before, for the officer and a manager who has it whole', async () => {
    const row = { mapId, retentionEnded: true, reviewOverdue: false, holds: 0, proposals: [] }
    const retained = (day: string) =>
      graph('MATCH (m:PeerMap {id: $mapId}) SET m.retainUntil = date($day)', { mapId, day })
    await retained(addDays(DAY, 1))
    for (const who of [officer, manager]) {
      expect(await due(who, DUE, 0)).toEqual([])
      expect(await due(who, DUE, 1)).toEqual([{ ...row, retentionEnded: false }])
    }
    await retained(DAY)
    await done(governance, 'placeHold', { mapId, personId: wren, ...hold })
    for (const who of [officer, manager]) expect(await due(who, DUE, 0)).toEqual([{ ...row, holds: 1 }])
    await allocateColleague(mapId, wren)
    for (const who of [{ ...colleague, roles: ['MANAGER'] } as const, { ...manager, sub: 'elsewhere' }])
      expect(await due(who, DUE, 0)).toEqual([])
    for (const who of [worker, police, analyst, { ...governance, purpose: 'SUBJECT_RIGHTS' as const }])
      await expect(asked(who, DUE, { within: 0 })).rejects.toThrow('PURPOSE_REFUSED')
    await expect(asked(officer, DUE, { within: 367 })).rejects.toThrow('BAD_USER_INPUT')
  })

  test('P2.5 a review is due within so many days, or overdue, for who has the whole map', async () => {
    const review = (day: string) => graph('MATCH (m:PeerMap {id: $mapId}) SET m.reviewDue = date($day)', { mapId, day })
    await review(addDays(DAY, 7))
    expect(await due(worker, REVIEWS, 6)).toEqual([])
    expect(await due(worker, REVIEWS, 7)).toEqual([{ mapId, overdue: false, reviewDue: addDays(DAY, 7) }])
    await review(DAY)
    expect(await due(worker, REVIEWS, 0)).toEqual([{ mapId, overdue: false, reviewDue: DAY }])
    await review(addDays(DAY, -1))
    expect(await due(worker, REVIEWS, 0)).toEqual([{ mapId, overdue: true, reviewDue: addDays(DAY, -1) }])
    await allocateColleague(mapId, wren)
    expect(await due(colleague, REVIEWS, 0)).toEqual([])
    expect(await due(officer, REVIEWS, 366)).toEqual([])
    await expect(asked(police, REVIEWS, { within: 0 })).rejects.toThrow('PURPOSE_REFUSED')
    await done(manager, 'closePeerMap', { mapId, reason: 'Invented' })
    expect(await due(worker, REVIEWS, 0)).toEqual([])
  })
})

describe('disposal', () => {
  const propose = (who: Asker = manager, reason = 'its day has come'): Promise<string> =>
    made(who, 'proposeDisposal', { mapId, reason })
  const dispose = (proposalId: string, change: Readonly<Record<string, unknown>> = {}) =>
    lacks(governance, 'disposeMap', { mapId, proposalId, ...change })

  test('P9.2 two people decide; the map goes with all of it, and the record stays without the data', async () => {
    const elsewhere = await young(other, 'Jay Thistle', { ref: `SHARED-${mapId}` })
    await young(mapId, 'Jay Thistle', { ref: `SHARED-${mapId}` })
    const place = { mapId, kind: 'PARK', name: 'Invented Green', uprn: `U-${mapId}`, reveals: [], ...SAID }
    const park = await made(worker, 'addLocation', place)
    await done(worker, 'connectVisit', { mapId, from: wren, to: park, howOften: 'DAILY', ...SAID })
    await coverFor(mapId, [wren], ['ETHNICITY'])
    const parent = { relationship: 'MOTHER', parentalResponsibility: 'YES', livesWith: 'YES', safeToContact: 'YES' }
    await done(worker, 'recordParentCarer', {
      ...{ mapId, youngPersonId: wren, name: 'Invented Parent', doNotDisclose: false, ...parent },
    })
    const restricted = await young(mapId, 'Robin')
    await graph(
      `MATCH (y:YoungPerson {id: $restricted})-[on:ON_MAP]->(m) SET y.restrictedMapId = y.mapId REMOVE y.mapId
       DELETE on CREATE (y)-[:RESTRICTED_ON]->(m)`,
      { restricted },
    )
    await graph(
      `UNWIND ['EventNotification', 'Contribution', 'UrgentAccess', 'Rectification', 'AccessRequest', 'Statement'] AS label
       CREATE (n:$(label) {id: label + $mapId, mapId: $mapId, status: 'OFFERED', text: 'Invented'})`,
      { mapId },
    )
    await graph(
      `UNWIND [[$mapId], [$mapId, $other]] AS maps
       CREATE (c:AnalystCopy {id: 'copy-' + size(maps), status: 'ENDED', mapIds: maps, reason: 'Wren, invented'})
       CREATE (:CopyLookUp {id: 'look-' + size(maps), copyId: c.id, reason: 'Wren, invented'})`,
      { mapId, other },
    )
    await past(mapId)
    const proposalId = await propose()
    const preview = `query($map: ID!) { disposalPreview(map: $map) { status counts { kind number } decisions holds
      contributionsPending proposals { id current proposedBy } } }`
    const shown = await asked(officer, preview, { map: mapId })
    expect(shown).toMatchObject({
      disposalPreview: {
        ...{ status: 'OPEN', decisions: [], holds: 0, contributionsPending: 1 },
        counts: expect.arrayContaining([
          { kind: 'YoungPerson', number: 3 },
          { kind: 'FREQUENTS', number: 1 },
        ]),
        proposals: [{ id: proposalId, current: true, proposedBy: 'peermap-dev#manager' }],
      },
    })
    expect(await asked(officer, preview, { map: 'no-map' })).toEqual({ disposalPreview: null })
    const restOf = `MATCH (n) WHERE NOT (n.mapId = $mapId OR n.id = $mapId OR n.restrictedMapId = $mapId)
      AND NOT n:Person AND NOT n:ParentCarer AND NOT n:Place AND NOT n:Step AND NOT n:Disposal
      AND NOT n:AnalystCopy AND NOT n:CopyLookUp
      RETURN labels(n) AS labels, properties(n) AS properties ORDER BY elementId(n)`
    const others = await graph(restOf, { mapId })
    expect(await dispose(proposalId)).toEqual(['OK'])
    expect(await graph(restOf, { mapId })).toEqual(others)
    const left = await graph(
      `MATCH (n) WHERE n.mapId = $mapId OR n.id = $mapId OR n.restrictedMapId = $mapId
       RETURN DISTINCT labels(n) AS labels ORDER BY labels`,
      { mapId },
    )
    expect(left).toEqual([{ labels: ['Disposal'] }, { labels: ['Step'] }])
    const reasons = 'MATCH (n:AnalystCopy|CopyLookUp) WHERE n.reason IS NOT NULL RETURN n.id AS id ORDER BY id'
    expect(await graph(reasons)).toEqual([{ id: 'copy-2' }, { id: 'look-2' }])
    await graph('MATCH (n:AnalystCopy|CopyLookUp) DELETE n')
    const people = 'MATCH (p:Person) WHERE NOT EXISTS { (p)-[:APPEARS_AS]->() } RETURN p.ref AS ref'
    expect(await graph(people)).toEqual([])
    expect(await graph('MATCH (p:ParentCarer) RETURN p.name AS name')).toEqual([])
    expect(await graph('MATCH (p:Place) RETURN p.uprn AS uprn')).toEqual([])
    expect(
      await graph('MATCH (p:Person)-[:APPEARS_AS]->({id: $elsewhere}) RETURN p.ref AS ref', { elsewhere }),
    ).toEqual([{ ref: `SHARED-${mapId}` }])
    const query = '{ disposals { mapId reason earlyGround proposedBy decidedBy counts { kind number } } }'
    expect(await asked(officer, query)).toEqual({
      disposals: expect.arrayContaining([
        {
          ...{ mapId, reason: 'its day has come', earlyGround: null },
          ...{ proposedBy: 'peermap-dev#manager', decidedBy: 'peermap-dev#governance' },
          counts: expect.arrayContaining([{ kind: 'YoungPerson', number: 3 }]),
        },
      ]),
    })
    expect(JSON.stringify(await graph('MATCH (d:Disposal) RETURN properties(d) AS d'))).not.toMatch(
      /Thistle|Green|Parent/,
    )
    expect(await dispose(proposalId)).toEqual(['NOT_FOUND'])
    expect(
      journalEntries()
        .filter(({ name, mapId: on }) => name === 'disposeMap' && on === mapId)
        .map(({ outcome }) => outcome),
    ).toEqual(['INTENDED', 'DONE'])
    expect(await faults()).toEqual([])
  })

  test('P9.2 is refused for who proposed it, another map, no proposal, and whoever is not information governance, the officer among them', async () => {
    await past(mapId)
    const own = await propose(governance)
    expect(await dispose(own)).toEqual(['STEP_REFUSED', 'input.proposalId P9.2'])
    expect(await dispose('none')).toEqual(['STEP_REFUSED', 'input.proposalId P9.2'])
    const proposalId = await propose()
    const elsewhere = await lacks(governance, 'disposeMap', { mapId: other, proposalId })
    expect(elsewhere).toContain('input.proposalId P9.2')
    for (const who of [manager, worker, officer, { ...governance, purpose: 'SUBJECT_RIGHTS' as const }])
      expect(await lacks(who, 'disposeMap', { mapId, proposalId })).toEqual(['PURPOSE_REFUSED'])
    expect(await graph('MATCH (m:PeerMap {id: $mapId}) RETURN m.id AS id', { mapId })).toHaveLength(1)
  })

  test('P9.2 a proposal is for a manager who has the whole map, or information governance', async () => {
    const input = { mapId, reason: 'Invented' }
    for (const who of [worker, police, analyst, { ...governance, purpose: 'SUBJECT_RIGHTS' as const }])
      expect(await lacks(who, 'proposeDisposal', input)).toEqual(['PURPOSE_REFUSED'])
    const [one, none] = await Promise.all([
      step({ ...manager, sub: 'elsewhere' }, 'proposeDisposal', input),
      step({ ...manager, sub: 'elsewhere' }, 'proposeDisposal', { ...input, mapId: 'no-map' }),
    ])
    expect(one.text).toBe(none.text)
    expect(await lacks({ ...manager, purpose: 'ACCOUNTABILITY' }, 'proposeDisposal', input)).toEqual([
      'PURPOSE_REFUSED',
    ])
    await allocateColleague(mapId, wren)
    const narrow = { ...colleague, roles: ['MANAGER'] } as const
    expect(await lacks(narrow, 'proposeDisposal', input)).toEqual(['STEP_REFUSED', 'input.mapId P4.5'])
    for (const who of [worker, manager])
      await expect(asked(who, 'query($m: ID!) { disposalPreview(map: $m) { status } }', { m: mapId })).rejects.toThrow(
        'PURPOSE_REFUSED',
      )
  })

  test('P9.2 not the day before its day, but closed and on a ground', async () => {
    const retained = (day: string) =>
      graph('MATCH (m:PeerMap {id: $mapId}) SET m.retainUntil = date($day)', { mapId, day })
    await retained(addDays(DAY, 1))
    const early = ['STEP_REFUSED', 'input.earlyGround P9.2']
    expect(await dispose(await propose(), { earlyGround: 'opened twice' })).toEqual(early)
    await done(manager, 'closePeerMap', { mapId, reason: 'Invented' })
    const proposalId = await propose()
    expect(await dispose(proposalId)).toEqual(early)
    expect(await dispose(proposalId, { earlyGround: 'of WREN THISTLE' })).toEqual(early)
    expect(await dispose(proposalId, { earlyGround: 'opened twice' })).toEqual(['OK'])
  })

  test('P9.2, P9.4 not under a hold, while shared, after a change, or for a reason that names somebody: all at once', async () => {
    await past(mapId)
    const first = await propose(manager, 'Wren Thistle has moved')
    await young(mapId, 'Robin')
    await shareWithPolice(mapId, [wren])
    const holdId = await made(governance, 'placeHold', { mapId, personId: wren, ...hold })
    expect(await dispose(first)).toEqual([
      'STEP_REFUSED',
      'input.proposalId P9.2',
      'input.proposalId P9.2',
      'input.mapId P9.4',
      'input.mapId P4.4',
    ])
    await done(governance, 'liftHold', { holdId, reason: 'Invented' })
    await graph('MATCH (d:SharingDecision {mapId: $mapId}) SET d.withdrawnOn = date($day)', { mapId, day: DAY })
    const proposalId = await propose()
    await done(worker, 'decideRelevance', {
      ...{ mapId, youngPersonId: wren, connectedHow: 'friend', atRiskOfHarm: false, presentsRiskOfHarm: false },
      ...{ reason: 'Invented', source: 'Invented', reviewBy: addDays(DAY, 30) },
    })
    // Nothing is more or less, and yet something changed.
    expect(await dispose(proposalId)).toEqual(['STEP_REFUSED', 'input.proposalId P9.2'])
    const again = await propose()
    const pair = await Promise.all([dispose(again), dispose(again)])
    expect(pair.map(([code]) => code).toSorted(inOrder)).toEqual(['NOT_FOUND', 'OK'])
  })

  test('P9.4 a hold on somebody by their reference holds every map on which they appear', async () => {
    await past(mapId)
    const ref = `HELD-${mapId}`
    await young(other, 'Martin', { ref })
    await done(governance, 'placeHold', { ref, ...hold })
    await young(mapId, 'Martin', { ref })
    expect(await dispose(await propose())).toEqual(['STEP_REFUSED', 'input.mapId P9.4'])
  })
})

describe('changesSince', () => {
  const QUERY =
    'query($map: ID!, $since: Date) { changesSince(map: $map, since: $since) { since steps { id name by changed } } }'
  type Step = { readonly name: string }
  const names = async (who: Asker, since: string | null = null): Promise<readonly string[] | null> => {
    const { text } = await peermap().ask(who, QUERY, { map: mapId, since })
    const answer: { readonly data: { readonly changesSince: { readonly steps: readonly Step[] } | null } } =
      JSON.parse(text)
    return answer.data.changesSince?.steps.map(({ name }) => name) ?? null
  }

  test('P2.5 lists the steps that drew, with what is open of them, to who may see it', async () => {
    const jay = await young(mapId, 'Jay')
    await coverFor(mapId, [jay], ['CRIMINAL_OFFENCE', 'HARMFUL_RELATIONSHIP'])
    await done(worker, 'addOffence', {
      ...{ mapId, personId: jay, what: 'zqoffence', status: 'CHARGED', spent: false, underCoercion: 'NO' },
      ...{ relevance: 'Invented', ...SAID },
    })
    await done(worker, 'connectHarm', {
      ...{
        mapId,
        from: jay,
        to: wren,
        kind: 'VIOLENCE',
        seriousness: 'HIGH',
        status: 'SUSPECTED',
        underCoercion: 'NO',
      },
      ...{ relevance: 'Invented', ...SAID },
    })
    await done(governance, 'placeHold', { mapId, personId: jay, ...hold })
    await done(worker, 'changeYoungPerson', { mapId, youngPersonId: wren, version: 1, gender: 'girl', ...SAID })
    const visible = ['openPeerMap', 'addYoungPerson', 'addYoungPerson', 'changeYoungPerson']
    const everything = [...visible.slice(0, 3), 'addOffence', 'connectHarm', 'changeYoungPerson']
    expect(await names(worker)).toEqual(everything)
    expect(await names(worker, DAY)).toEqual(everything)
    expect(await names(worker, addDays(DAY, 1))).toEqual([])
    // Cover ends: with what rests on it goes that there ever was a step.
    await graph('MATCH (a:Assessment {mapId: $mapId}) SET a.withdrawnOn = date($day)', { mapId, day: DAY })
    expect(await names(worker)).toEqual(visible)
    await allocateColleague(mapId, wren)
    expect(await names(colleague)).toEqual(visible)
    await expect(asked(police, QUERY, { map: mapId })).rejects.toThrow('PURPOSE_REFUSED')
    await expect(asked(officer, QUERY, { map: mapId })).rejects.toThrow('PURPOSE_REFUSED')
    const stranger = { ...colleague, sub: 'stranger' }
    const [one, none] = await Promise.all(
      [mapId, 'no-map'].map((map) =>
        peermap()
          .ask(stranger, QUERY, { map })
          .then(({ text }) => text),
      ),
    )
    expect(one).toBe(none)
  })

  test('P2.5 begins with the last review that the caller may know of', async () => {
    const review = { mapId, heldOn: addDays(DAY, -1), changed: 'Invented', nextReview: addDays(DAY, 30), reveals: [] }
    await done(worker, 'recordReview', { ...review, contributions: [{ organisation: 'council', said: 'Invented' }] })
    await graph('MATCH (m:PeerMap {id: $mapId}) SET m.openedOn = date($day)', { mapId, day: addDays(DAY, -9) })
    expect(await asked(worker, QUERY, { map: mapId })).toMatchObject({ changesSince: { since: addDays(DAY, -1) } })
    await graph("MATCH (r:Review {mapId: $mapId}) SET r:Revealing, r.reveals = ['DISABILITY']", { mapId })
    expect(await asked(worker, QUERY, { map: mapId })).toMatchObject({ changesSince: { since: addDays(DAY, -9) } })
    expect(await names(worker)).toEqual(['openPeerMap', 'addYoungPerson'])
  })
})
