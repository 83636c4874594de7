/** P1.2 Two who are one person become one, and nobody learns by it what is on another map. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import {
  allocateColleague,
  coverFor,
  DAY,
  faults,
  graph,
  lacking,
  SAID,
  shareWithPolice,
  WHY,
} from '../steps/mapping.ts'
import {
  done,
  journalEntries,
  made,
  ofPairs,
  ONE_OF_EACH,
  openMap,
  PAIRS,
  peermap,
  PEOPLE,
  seen,
  serveEmpty,
  step,
} from '../steps/support.ts'

serveEmpty()

const REASON = 'Invented: the school knows them as one'
const { worker, colleague, manager, officer, police } = PEOPLE

/** A map of the worker's that the manager has too. */
const managed = async (title?: string): Promise<string> => {
  const mapId = await openMap(title)
  const practitioner = { issuer: 'peermap-dev', subject: 'manager' }
  await done(worker, 'allocate', { mapId, practitioner })
  return mapId
}

const young = (mapId: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  made(worker, 'addYoungPerson', { mapId, whyOnMap: WHY, description: 'Invented', ...SAID, ...more })

/** Two on a map of their own. */
const pair = async (
  kept: Readonly<Record<string, unknown>> = {},
  duplicate: Readonly<Record<string, unknown>> = {},
) => {
  const mapId = await managed()
  return { mapId, youngPersonId: await young(mapId, kept), duplicateId: await young(mapId, duplicate), reason: REASON }
}

const merge = (input: Readonly<Record<string, unknown>>) => done(manager, 'mergePersons', input)
const ofPerson = (ref: string, who: (typeof PEOPLE)[keyof typeof PEOPLE] = worker) =>
  peermap().ask(who, 'query($ref: Reference!) { person(ref: $ref) { id ref appearances { mapId youngPersonId } } }', {
    ref,
  })

describe('mergePersons', () => {
  test('P1.2 moves ties with their ids, elements and records to the one who stays', async () => {
    const one = await pair(
      { ref: 'INV-K', name: 'Kit Invented' },
      { ref: 'INV-D', gender: 'girl', aliases: ['Tall K'] },
    )
    const { mapId, youngPersonId: kept, duplicateId: duplicate } = one
    const other = await young(mapId)
    const group = await made(worker, 'addPeerGroup', { mapId, kind: 'FRIENDSHIP', reveals: [], ...SAID })
    await coverFor(mapId, [duplicate, kept], ['HARMFUL_RELATIONSHIP', 'ETHNICITY'])
    const tie = { mapId, ...SAID, kind: 'FRIEND', valence: 'PROTECTIVE' }
    const peer = await made(worker, 'connectPeers', { ...tie, from: duplicate, to: other })
    const between = await made(worker, 'connectPeers', { ...tie, from: duplicate, to: kept })
    const member = { mapId, ...SAID, to: group, role: 'ACTIVE' }
    const own = await made(worker, 'connectMember', { ...member, from: kept })
    const doubled = await made(worker, 'connectMember', { ...member, from: duplicate })
    const harm = await made(worker, 'connectHarm', {
      ...{ mapId, ...SAID, from: duplicate, to: other, kind: 'BULLYING', seriousness: 'LOW', status: 'SUSPECTED' },
      ...{ underCoercion: 'UNKNOWN', relevance: WHY },
    })
    const harmed = await graph(
      `MATCH (a {id: $other}), (b {id: $duplicate})
       CREATE (a)-[:HARMS {id: 'harmed', mapId: $mapId, subjectId: $other, kind: 'OTHER', status: 'SUSPECTED'}]->(b)`,
      { mapId, other, duplicate },
    )
    expect(harmed).toEqual([])
    const said = { mapId, ...SAID, reveals: [], about: [duplicate, kept] }
    const strength = await made(worker, 'addStrength', { ...said, description: 'Invented' })
    const record = await made(worker, 'addSocialCareRecord', {
      ...{ mapId, ...SAID, personId: duplicate, kind: 'Invented', summary: 'Invented', reveals: [] },
    })
    await done(worker, 'changeYoungPerson', {
      ...{ mapId, ...SAID, youngPersonId: duplicate, version: 1 },
      ethnicity: { value: 'Invented', relevance: WHY },
    })
    const { changed } = await merge(one)
    expect(changed[0]).toBe(kept)
    const rows = await graph(
      `MATCH (n:YoungPerson {id: $kept})-[r]-(o) WHERE NOT type(r) IN ['ON_MAP', 'APPEARS_AS']
       RETURN r.id AS id, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, r.subjectId AS subject ORDER BY id`,
      { kept },
    )
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    const ids = rows.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([peer, own, harm, 'harmed']))
    expect(ids).not.toContain(between)
    expect(ids).not.toContain(doubled)
    expect(rows.find(({ id }) => id === harm)).toMatchObject({ from: kept, to: other, subject: kept })
    expect(rows.find(({ id }) => id === 'harmed')).toMatchObject({ from: other, to: kept, subject: other })
    expect(rows.filter(({ from }) => from === strength)).toHaveLength(1)
    expect(rows.filter(({ from }) => from === record)).toHaveLength(1)
    expect(await graph('MATCH (n {id: $duplicate}) RETURN n.id', { duplicate })).toEqual([])
    expect(await seen(manager, mapId, `member(id: "${kept}") { label name gender aliases ethnicity }`)).toEqual({
      member: { label: 'YP 1', name: 'Kit Invented', gender: 'girl', aliases: ['Tall K'], ethnicity: 'Invented' },
    })
    const [history] = await graph('MATCH (m:PersonMerge {duplicateId: $duplicate}) RETURN properties(m) AS m', {
      duplicate,
    })
    expect(history?.['m']).toMatchObject({ mapId, subjectId: kept, duplicateLabel: 'YP 2', reason: REASON })
    expect(JSON.stringify(history)).toContain(between)
    expect(
      await graph(
        'MATCH (n) WHERE $duplicate IN n.subjectIds OR n.subjectId = $duplicate OR n.elementId = $duplicate AND NOT n:Step RETURN labels(n)',
        { duplicate },
      ),
    ).toEqual([])
    expect((await ofPerson('INV-D')).json.data?.['person']).toMatchObject({
      ref: 'INV-D',
      appearances: [{ mapId, youngPersonId: kept }],
    })
  })

  test('P1.2 what the one who stays lacks is taken, what differs stays and is kept as history', async () => {
    const estimate = { estimatedAge: 15, estimatedAgeSource: 'Invented', estimatedAgeOn: DAY }
    const one = await pair(
      { name: 'Kit Invented', address: '1 Invented Row', ...estimate },
      { name: 'Kay Canary', dateOfBirth: '2011-02-03', gender: 'girl', whyOnMap: 'Invented canary' },
    )
    const { mapId, youngPersonId: kept, duplicateId: duplicate } = one
    const relevance = { mapId, connectedHow: 'Invented', reason: 'Invented', reviewBy: addDays(DAY, 9) }
    const harm = { atRiskOfHarm: true, presentsRiskOfHarm: false }
    await done(worker, 'decideRelevance', { ...relevance, ...harm, youngPersonId: duplicate })
    const views = { mapId, reveals: [], views: 'Invented views', takenOn: DAY }
    await done(worker, 'recordViews', { ...views, youngPersonId: duplicate })
    for (const youngPersonId of [kept, duplicate])
      await done(worker, 'changeYoungPerson', { mapId, ...SAID, youngPersonId, version: 1, description: 'Invented' })
    await merge(one)
    const selection =
      'name address dateOfBirth gender estimatedAge whyOnMap atRiskOfHarm connectedHow views viewsTakenOn'
    expect(await seen(manager, mapId, `member(id: "${kept}") { ${selection} }`)).toEqual({
      member: {
        ...{ name: 'Kit Invented', address: '1 Invented Row', dateOfBirth: '2011-02-03', gender: 'girl' },
        ...{ estimatedAge: 15, whyOnMap: WHY, atRiskOfHarm: true, connectedHow: 'Invented' },
        ...{ views: 'Invented views', viewsTakenOn: DAY },
      },
    })
    const statements = await graph(
      'MATCH (s:Statement {mapId: $mapId}) RETURN s.elementId AS of, s.category AS category ORDER BY category',
      { mapId },
    )
    expect(statements).toEqual([
      { of: kept, category: 'IDENTITY' },
      { of: kept, category: 'PLAN' },
    ])
    const [row] = await graph('MATCH (m:PersonMerge {subjectId: $kept}) RETURN m.values AS values', { kept })
    const { properties, statements: given } = JSON.parse(String(row?.['values']))
    expect(properties).toMatchObject({ name: 'Kay Canary', whyOnMap: 'Invented canary' })
    expect(properties).not.toHaveProperty('gender')
    expect(given).toMatchObject([{ elementId: duplicate, category: 'IDENTITY' }])
    expect(peermap().logged()).not.toContain('Canary')
    expect(JSON.stringify(journalEntries())).not.toContain('Canary')
    const stale = { mapId, ...SAID, youngPersonId: kept, version: 1, gender: 'boy', name: 'Kat Invented' }
    const { code, conflict } = await step(worker, 'changeYoungPerson', stale)
    expect([code, conflict]).toEqual(['CONFLICT', expect.arrayContaining(['dateOfBirth', 'gender'])])
  })

  test('P1.2 P9.6 the journal finds who was merged under the id that they had', async () => {
    const one = await pair()
    const { mapId, youngPersonId: kept, duplicateId: duplicate } = one
    const third = await young(mapId)
    await seen(manager, mapId, `member(id: "${third}") { name }`)
    const count = async (subject: string) => {
      const query = 'query($id: ID!) { journal(subject: $id) { total } }'
      const { json } = await peermap().ask(officer, query, { id: subject })
      return json.data?.['journal']
    }
    await seen(manager, mapId, `member(id: "${third}") { name }`)
    await merge({ ...one, youngPersonId: duplicate, duplicateId: third })
    expect(await count(duplicate)).toEqual({ total: 2 })
    await merge(one)
    // With the question before.
    expect(await count(kept)).toEqual({ total: 3 })
  })

  test('P6.3 P4.4 records, decisions and allocations about both are about the one who stays', async () => {
    const one = await pair({ ref: 'INV-6' }, { ref: 'INV-7' })
    const { mapId, youngPersonId: kept, duplicateId: duplicate } = one
    const relevance = { mapId, connectedHow: 'Invented', reason: 'Invented', reviewBy: addDays(DAY, 9) }
    for (const youngPersonId of [kept, duplicate])
      await done(worker, 'decideRelevance', {
        ...relevance,
        youngPersonId,
        atRiskOfHarm: true,
        presentsRiskOfHarm: false,
      })
    const parent = {
      mapId,
      relationship: 'mother',
      parentalResponsibility: 'YES',
      livesWith: 'YES',
      safeToContact: 'YES',
    }
    const parents = await Promise.all(
      [kept, duplicate].map((youngPersonId, at) =>
        made(worker, 'recordParentCarer', { ...parent, youngPersonId, name: `Parent ${at}`, doNotDisclose: false }),
      ),
    )
    const system = { mapId, on: DAY }
    for (const youngPersonId of [kept, duplicate])
      await done(worker, 'recordSystemEntry', { ...system, youngPersonId, reference: `Invented ${youngPersonId}` })
    const told = { mapId, youngPersonId: duplicate, on: DAY, how: 'Invented', by: 'Invented', leftOut: [] }
    await done(worker, 'recordNotification', { ...told, to: 'YOUNG_PERSON' })
    await shareWithPolice(mapId, [kept, duplicate])
    const both = { issuer: 'peermap-dev', subject: 'colleague' }
    await done(worker, 'allocate', { mapId, practitioner: both, youngPersonIds: [duplicate, kept] })
    await coverFor(mapId, [duplicate], ['DISABILITY'])
    await graph(`MATCH (a:Assessment {mapId: $mapId}), (y {id: $duplicate}) CREATE (a)-[:PROTECTS]->(y)`, {
      mapId,
      duplicate,
    })
    await merge(one)
    const query =
      'query($id: ID!) { notificationsDue(map: $id) { duties { youngPersonId to state parentCarer { id } } } }'
    const { json } = await peermap().ask(manager, query, { id: mapId })
    expect(json.data?.['notificationsDue']).toEqual({
      duties: expect.arrayContaining([
        { youngPersonId: kept, to: 'SYSTEM', state: 'MET', parentCarer: null },
        { youngPersonId: kept, to: 'YOUNG_PERSON', state: 'MET', parentCarer: null },
        ...parents.map((id) => ({
          youngPersonId: kept,
          to: 'PARENT_CARER',
          state: 'OUTSTANDING',
          parentCarer: { id },
        })),
      ]),
    })
    expect(
      await graph(
        `MATCH (n:SharingDecision|Allocation|Assessment {mapId: $mapId})
         WHERE n.subjectIds IS NOT NULL OR n.youngPersonIds IS NOT NULL
         RETURN labels(n)[0] AS label, coalesce(n.subjectIds, n.youngPersonIds) AS people,
                [(n)-[:PROTECTS]->(y) | y.id] AS protects ORDER BY label`,
        { mapId },
      ),
    ).toEqual([
      { label: 'Allocation', people: [kept], protects: [] },
      { label: 'Assessment', people: [kept], protects: [kept] },
      { label: 'SharingDecision', people: [kept], protects: [] },
    ])
    expect(await seen(police, mapId, `member(id: "${kept}") { label }`)).toEqual({ member: { label: 'YP 1' } })
    expect(
      await graph(
        'MATCH (n:Notification) WHERE n.current CONTAINS $duplicate OR n.youngPersonId = $duplicate RETURN n.id',
        { duplicate },
      ),
    ).toEqual([])
  })

  test('P4.4 P4.5 is refused while a decision or an allocation names one of the two', async () => {
    const one = await pair()
    const { mapId, youngPersonId: kept, duplicateId: duplicate } = one
    const refused = ['input.duplicateId P4.4']
    await shareWithPolice(mapId, [kept])
    const change = (fields: string) =>
      graph(`MATCH (d:SharingDecision {mapId: $mapId}) SET ${fields} REMOVE d.current`, {
        mapId,
        kept,
        duplicate,
        DAY,
        tomorrow: addDays(DAY, 1),
      })
    expect(await lacking('mergePersons', one, manager)).toEqual(refused)
    await change('d.subjectIds = [$duplicate]')
    expect(await lacking('mergePersons', one, manager)).toEqual(refused)
    await change('d.from = date($tomorrow)')
    expect(await lacking('mergePersons', one, manager)).toEqual(refused)
    await change('d.withdrawnOn = date($tomorrow)')
    expect(await lacking('mergePersons', one, manager)).toEqual(refused)
    await change('d.withdrawnOn = date($DAY)')
    await allocateColleague(mapId, kept)
    expect(await lacking('mergePersons', one, manager)).toEqual(refused)
    await graph('MATCH (a:Allocation {mapId: $mapId}) WHERE a.youngPersonIds IS NOT NULL SET a.until = date($DAY)', {
      mapId,
      DAY,
    })
    expect(await lacking('mergePersons', one, manager)).toEqual(['OK'])
  })

  test('P6.3 is refused where only the other one is relevant, and P4.4 where the label would name them', async () => {
    const one = await pair({ label: 'Tall Kay' }, { aliases: ['tall kay'] })
    const { mapId, youngPersonId: kept, duplicateId: duplicate } = one
    const relevance = { mapId, connectedHow: 'Invented', reason: 'Invented', reviewBy: addDays(DAY, 9) }
    const decide = (youngPersonId: string, atRiskOfHarm: boolean) =>
      done(worker, 'decideRelevance', { ...relevance, youngPersonId, atRiskOfHarm, presentsRiskOfHarm: false })
    await decide(kept, false)
    await decide(duplicate, true)
    expect(await lacking('mergePersons', one, manager)).toEqual(['input.duplicateId P6.3', 'input.youngPersonId P4.4'])
    expect(await lacking('mergePersons', { ...one, youngPersonId: duplicate, duplicateId: kept }, manager)).toEqual([
      'OK',
    ])
  })

  test.each([
    ['neither of the two', {}, ['input.duplicateId P1.2']],
    ['both', { duplicateId: 'it', duplicateRef: 'INV-X' }, ['input.duplicateId P1.2']],
    ['one who is not there', { duplicateId: 'nowhere' }, ['input.duplicateId P1.2']],
    ['an adult', { duplicateId: 'adult' }, ['input.duplicateId P1.2']],
    ['the same one', { duplicateId: 'self' }, ['input.duplicateId P1.2']],
    ['a reference of their own', { duplicateRef: 'INV-OWN' }, ['input.duplicateRef P1.2']],
    ['a reference of somebody on the map', { duplicateRef: 'INV-IT' }, ['input.duplicateRef P1.2']],
  ])('P1.2 is refused for %s', async (_what, other, missing) => {
    const world = await pairOnce()
    const given = Object.fromEntries(Object.entries(other).map(([name, value]) => [name, world.get(value) ?? value]))
    const input = { mapId: world.get('map'), youngPersonId: world.get('self'), reason: REASON, ...given }
    expect(await lacking('mergePersons', input, manager)).toEqual(missing)
  })

  test('P3.1 a reference of who has none is given by identifying them', async () => {
    const world = await pairOnce()
    const input = {
      mapId: world.get('map'),
      youngPersonId: world.get('nobody'),
      duplicateRef: 'INV-NEW',
      reason: REASON,
    }
    expect(await lacking('mergePersons', input, manager)).toEqual(['input.youngPersonId P3.1'])
  })

  test('P4.5 is for a manager who has the whole map', async () => {
    const one = await pair({ ref: 'INV-8' }, { ref: 'INV-9' })
    expect((await step(worker, 'mergePersons', one)).code).toBe('PURPOSE_REFUSED')
    expect((await step(police, 'mergePersons', one)).code).toBe('PURPOSE_REFUSED')
    const other = await openMap()
    const here = await step(manager, 'mergePersons', { ...one, mapId: other })
    const nowhere = await step(manager, 'mergePersons', { ...one, mapId: 'nowhere' })
    expect([here.code, here.text]).toEqual(['NOT_FOUND', nowhere.text])
    await graph(
      'MATCH (a:Allocation {mapId: $mapId, practitioner: $key}) SET a.youngPersonIds = [$youngPersonId, $duplicateId]',
      {
        ...one,
        key: 'peermap-dev#manager',
      },
    )
    expect(await lacking('mergePersons', one, manager)).toEqual(['input.mapId P4.5'])
    expect(await lacking('mergePersons', { ...one, duplicateId: null, duplicateRef: 'INV-9' }, manager)).toEqual([
      'input.mapId P4.5',
    ])
  })

  test('P1.2 two references are one person on all maps, and a manager learns nothing of those that are not theirs', async () => {
    const mapId = await managed('Invented Own')
    const youngPersonId = await young(mapId, { ref: 'INV-20', name: 'Kit Invented' })
    const hidden = await openMap('Invented Canary')
    const elsewhere = await young(hidden, { ref: 'INV-21', name: 'Kay Canary' })
    const input = { mapId, youngPersonId, reason: REASON }
    const plain = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    const known = await step(manager, 'mergePersons', { ...input, duplicateRef: 'INV-21' })
    const unknown = await step(manager, 'mergePersons', { ...input, duplicateRef: 'INV-22' })
    expect([known.code, plain(known.text)]).toEqual(['OK', plain(unknown.text)])
    const told = await Promise.all(['INV-20', 'INV-21', 'INV-22'].map((ref) => ofPerson(ref, manager)))
    const appearances = [{ mapId, youngPersonId }]
    const [first] = told.map(({ json }) => json.data?.['person'])
    expect(told.map(({ json }) => json.data?.['person'])).toEqual(
      ['INV-20', 'INV-21', 'INV-22'].map((ref) => ({ ...Object(first), ref, appearances })),
    )
    const { json } = await ofPerson('INV-20')
    expect(json.data?.['person']).toMatchObject({
      appearances: expect.arrayContaining([{ mapId: hidden, youngPersonId: elsewhere }, ...appearances]),
    })
    const again = await Promise.all(
      ['INV-21', 'INV-22'].map((duplicateRef) => step(manager, 'mergePersons', { ...input, duplicateRef })),
    )
    expect(again.map(({ code }) => code)).toEqual(['STEP_REFUSED', 'STEP_REFUSED'])
    expect(again[0]?.text).toBe(again[1]?.text)
    const ofMerge = await graph(
      'MATCH (m:PersonMerge {subjectId: $youngPersonId}) RETURN m.values AS values, m.duplicateId AS of',
      { youngPersonId },
    )
    expect(new Set(ofMerge.map(({ values }) => values)).size).toBe(1)
    // A former reference finds the person where one is put on a map.
    expect(await lacking('addYoungPerson', { mapId, ref: 'INV-21', whyOnMap: WHY, ...SAID })).toEqual([
      'input.ref P1.2',
    ])
    await young(await openMap(), { ref: 'INV-22' })
    expect(
      await graph(
        `MATCH (p:Person) WHERE p.ref IN ['INV-20', 'INV-21', 'INV-22'] RETURN p.ref AS ref, toString(COUNT { (p)-[:APPEARS_AS]->() }) AS times`,
      ),
    ).toEqual([{ ref: 'INV-20', times: '3' }])
  })

  test('P1.2 where both stand on another map, each keeps their own parents', async () => {
    const mapId = await managed()
    const youngPersonId = await young(mapId, { ref: 'INV-30' })
    const shared = await openMap()
    const own = await young(shared, { ref: 'INV-30' })
    const other = await young(shared, { ref: 'INV-31' })
    const parent = { mapId: shared, relationship: 'mother', parentalResponsibility: 'YES', livesWith: 'YES' }
    const more = { safeToContact: 'YES', doNotDisclose: false }
    await done(worker, 'recordParentCarer', { ...parent, ...more, youngPersonId: own, name: 'Invented Mother' })
    await done(worker, 'recordParentCarer', { ...parent, ...more, youngPersonId: other, name: 'Canary Mother' })
    const relevance = { mapId: shared, connectedHow: 'Invented', reason: 'Invented', reviewBy: addDays(DAY, 9) }
    for (const id of [own, other])
      await done(worker, 'decideRelevance', {
        ...relevance,
        youngPersonId: id,
        atRiskOfHarm: true,
        presentsRiskOfHarm: false,
      })
    await allocateColleague(shared, own)
    const parents = async (who: typeof worker | typeof colleague) => {
      const query = 'query($id: ID!) { notificationsDue(map: $id) { duties { youngPersonId parentCarer { name } } } }'
      return JSON.stringify((await peermap().ask(who, query, { id: shared })).json.data)
    }
    const before = [await parents(worker), await parents(colleague)]
    await merge({ mapId, youngPersonId, duplicateRef: 'INV-31', reason: REASON })
    expect([await parents(worker), await parents(colleague)]).toEqual(before)
    expect(before[1]).not.toContain('Canary')
    const same = { ...parent, ...more, youngPersonId: own, name: 'Canary Mother' }
    expect((await step(colleague, 'recordParentCarer', same)).code).toBe('OK')
  })

  test('P1.2 of many pairs each way round at once, one of each is taken', async () => {
    const mapId = await managed()
    const endings = await ofPairs(async () => {
      const [one, other] = [await young(mapId), await young(mapId)]
      const merging = (youngPersonId: string, duplicateId: string) => () =>
        step(manager, 'mergePersons', { youngPersonId, duplicateId, mapId, reason: REASON })
      return [merging(one, other), merging(other, one)]
    })
    expect(endings).toEqual(ONE_OF_EACH)
    expect(await graph('MATCH (y:YoungPerson {mapId: $mapId}) RETURN y.id', { mapId })).toHaveLength(PAIRS)
  })

  test('P2.5 nobody is merged on a map that is closed', async () => {
    const one = await pair()
    await graph("MATCH (m:PeerMap {id: $mapId}) SET m.status = 'CLOSED'", one)
    expect(await lacking('mergePersons', one, manager)).toEqual(['input.mapId P2.5'])
  })
})

let once: Promise<ReadonlyMap<string, string>> | undefined
async function drawOnce(): Promise<ReadonlyMap<string, string>> {
  const map = await managed()
  const self = await young(map, { ref: 'INV-OWN' })
  const it = await young(map, { ref: 'INV-IT' })
  const nobody = await young(map)
  const adult = await made(worker, 'addAdult', { mapId: map, kind: 'FAMILY', whyOnMap: WHY, ...SAID })
  return new Map(Object.entries({ map, self, it, nobody, adult }))
}
const pairOnce = (): Promise<ReadonlyMap<string, string>> => (once ??= drawOnce())

test('P1.2 what the merges have left is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
