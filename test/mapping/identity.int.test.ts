/** P3.1 Who somebody turns out to be, P6.4 and what they say themselves. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { allocateColleague, DAY, faults, graph, lacking, SAID, shareWithPolice, WHY } from '../steps/mapping.ts'
import {
  done,
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

const { worker, colleague, manager, officer, analyst, police } = PEOPLE
let mapId = ''
let drawn = ''
let unknown = ''

const young = (more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  made(worker, 'addYoungPerson', { mapId, whyOnMap: WHY, description: 'Invented', ...SAID, ...more })
const as = (youngPersonId: string, more: Readonly<Record<string, unknown>> = {}) => ({
  mapId,
  ...{ youngPersonId, version: 1, ref: 'INV-1', ...SAID },
  ...more,
})
const plain = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')

beforeAll(async () => {
  mapId = await openMap()
  drawn = await young({ ref: 'INV-DRAWN' })
  unknown = await young()
})

describe('identify', () => {
  test('P3.1 gives who was drawn without a case reference one, with what is known by it', async () => {
    const id = await young()
    const given = { ref: 'INV-2', name: 'Kit Invented', dateOfBirth: '2011-02-03', source: 'Invented school' }
    expect((await done(worker, 'identify', as(id, given))).changed).toEqual([id])
    expect(await seen(worker, mapId, `member(id: "${id}") { label identified name dateOfBirth description }`)).toEqual({
      member: {
        ...{ label: 'YP 3', identified: true, name: 'Kit Invented', dateOfBirth: '2011-02-03' },
        description: 'Invented',
      },
    })
    const query = '{ person(ref: "INV-2") { appearances { youngPersonId } } }'
    expect((await peermap().ask(worker, query)).json.data?.['person']).toEqual({ appearances: [{ youngPersonId: id }] })
    const rows = await graph(
      `MATCH (s:Statement {elementId: $id}) MATCH (t:Step {elementId: $id})
       RETURN s.category AS category, s.source AS source, t.version AS version, t.fields AS fields`,
      { id },
    )
    expect(rows).toEqual([
      {
        ...{ category: 'IDENTITY', source: 'Invented school' },
        ...{ version: expect.anything(), fields: ['identified', 'name', 'dateOfBirth'] },
      },
    ])
    const { code, conflict } = await step(worker, 'changeYoungPerson', as(id, { ref: undefined, gender: 'girl' }))
    expect([code, conflict]).toEqual(['CONFLICT', ['dateOfBirth', 'identified', 'name']])
  })

  test('P1.2 joins who is known from another map', async () => {
    const here = await young()
    const other = await openMap()
    await young({ mapId: other, ref: 'INV-3' })
    await done(worker, 'identify', as(here, { ref: 'INV-3' }))
    const rows = await graph('MATCH (p:Person {ref: "INV-3"})-[:APPEARS_AS]->(y) RETURN y.id')
    expect(rows).toHaveLength(2)
  })

  test.each([
    ['P3.1 who is known by a case reference', () => as(drawn), ['input.youngPersonId P3.1']],
    ['P1.2 a reference of somebody on the map', () => as(unknown, { ref: 'INV-DRAWN' }), ['input.ref P1.2']],
    ['P1.2 who is not on the map', () => as('nowhere'), ['input.youngPersonId P1.2']],
    ['P4.4 a name that is in the label', () => as(unknown, { name: 'yp' }), ['input P4.4']],
    ['P8.5 a birth of tomorrow', () => as(unknown, { dateOfBirth: addDays(DAY, 1) }), ['input.dateOfBirth P8.5']],
    [
      'everything at once',
      () => as(unknown, { ref: 'INV-DRAWN', name: 'YP', dateOfBirth: addDays(DAY, 1) }),
      ['input.ref P1.2', 'input P4.4', 'input.dateOfBirth P8.5'],
    ],
    ['a version that is not there', () => as(unknown, { version: 2 }), ['CONFLICT']],
  ])('is refused for %s', async (_what, input, missing) => {
    expect(await lacking('identify', input())).toEqual(missing)
  })

  test.each([
    ['P4.6 a partner', police, 'PURPOSE_REFUSED'],
    ['P4.6 an analyst', analyst, 'PURPOSE_REFUSED'],
    ['P4.6 the data protection officer', officer, 'PURPOSE_REFUSED'],
    ['P4.5 a manager without allocation', manager, 'NOT_FOUND'],
  ])('is not for %s', async (_who, who, code) => {
    const here = await step(who, 'identify', as(unknown))
    const nowhere = await step(who, 'identify', as(unknown, { mapId: 'nowhere' }))
    expect([here.code, here.text]).toEqual([code, nowhere.text])
  })

  test('P4.5 P1.2 who has one young person identifies that one, and learns of nobody else by it', async () => {
    const own = await openMap('Invented Lane')
    const at = (more: Readonly<Record<string, unknown>>) => young({ mapId: own, ...more })
    const hidden = await at({ ref: 'INV-HIDDEN', name: 'Hidden Canary' })
    const [one, other] = [await at({}), await at({})]
    const parent = { mapId: own, relationship: 'mother', parentalResponsibility: 'YES', livesWith: 'YES' }
    const more = { safeToContact: 'YES', doNotDisclose: false }
    await done(worker, 'recordParentCarer', { ...parent, ...more, youngPersonId: hidden, name: 'Canary Mother' })
    await allocateColleague(own, one)
    const narrow = (youngPersonId: string, ref: string) =>
      step(colleague, 'identify', as(youngPersonId, { mapId: own, ref }))
    // Of somebody else, whatever the reference.
    const closed = await Promise.all([narrow(other, 'INV-HIDDEN'), narrow(other, 'INV-4'), narrow(hidden, 'INV-4')])
    expect(closed.map(({ missing }) => missing.map(({ path, clause }) => `${path} ${clause}`))).toEqual(
      Array.from({ length: 3 }, () => ['input.ref P4.5']),
    )
    const taken = await narrow(one, 'INV-HIDDEN')
    await graph(
      'MATCH (a:Allocation {mapId: $own}) WHERE a.youngPersonIds = [$one] SET a.youngPersonIds = [$one, $other]',
      {
        ...{ own, one, other },
      },
    )
    const control = await narrow(other, 'INV-4')
    expect([taken.code, plain(taken.text)]).toEqual(['OK', plain(control.text)])
    const asked = async (ref: string) => {
      const query = 'query($ref: Reference!) { person(ref: $ref) { id ref appearances { mapId youngPersonId } } }'
      return (await peermap().ask(colleague, query, { ref })).json.data?.['person']
    }
    const id = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
    expect([await asked('INV-HIDDEN'), await asked('INV-4')]).toEqual([
      { id, ref: 'INV-HIDDEN', appearances: [{ mapId: own, youngPersonId: one }] },
      { id, ref: 'INV-4', appearances: [{ mapId: own, youngPersonId: other }] },
    ])
    const relevance = { mapId: own, connectedHow: 'Invented', reason: 'Invented', reviewBy: addDays(DAY, 9) }
    const harm = { atRiskOfHarm: true, presentsRiskOfHarm: false }
    await done(colleague, 'decideRelevance', { ...relevance, ...harm, youngPersonId: one })
    const due = await peermap().ask(
      colleague,
      'query($id: ID!) { notificationsDue(map: $id) { duties { to parentCarer { name } } } }',
      { id: own },
    )
    expect(due.json.data?.['notificationsDue']).toMatchObject({
      duties: expect.arrayContaining([{ to: 'PARENT_CARER', parentCarer: null }]),
    })
    expect(due.text).not.toContain('Canary')
    const same = { ...parent, ...more, youngPersonId: one, name: 'Canary Mother' }
    expect((await step(colleague, 'recordParentCarer', same)).code).toBe('OK')
    // Who has the whole map sees both, and merges them.
    await done(worker, 'allocate', { mapId: own, practitioner: { issuer: 'peermap-dev', subject: 'manager' } })
    await graph('MATCH (a:Allocation {mapId: $own}) WHERE a.youngPersonIds IS NOT NULL DELETE a', { own })
    await done(manager, 'mergePersons', { mapId: own, youngPersonId: hidden, duplicateId: one, reason: 'Invented' })
    expect(await graph('MATCH (:Person {ref: "INV-HIDDEN"})-[:APPEARS_AS]->(y) RETURN y.id AS id')).toEqual([
      { id: hidden },
    ])
    expect(
      await graph('MATCH (:Person {ref: "INV-HIDDEN"})<-[t:PARENT_OF]-() RETURN DISTINCT t.youngPersonId AS id'),
    ).toEqual([{ id: hidden }])
  })

  test.each([
    ['pairs with one reference on one map, one is identified', false, ONE_OF_EACH],
    ['many pairs with one on two maps, both are, as one person', true, ['OK OK']],
  ] as const)('P1.2 of %s', async (_which, isElsewhere, ending) => {
    const here = await openMap()
    const there = isElsewhere ? await openMap() : here
    const refs = `INV-P-${here}`
    const endings = await ofPairs(async (at) => {
      const of = async (map: string) => as(await young({ mapId: map }), { mapId: map, ref: `${refs}-${at}` })
      const [one, other] = [await of(here), await of(there)]
      return [() => step(worker, 'identify', one), () => step(worker, 'identify', other)]
    })
    expect(endings).toEqual(ending)
    expect(await graph('MATCH (p:Person) WHERE p.ref STARTS WITH $refs RETURN p.id', { refs })).toHaveLength(PAIRS)
  })

  test('P2.5 nobody is identified on a map that is closed', async () => {
    const closed = await openMap()
    const id = await young({ mapId: closed })
    await graph("MATCH (m:PeerMap {id: $closed}) SET m.status = 'CLOSED'", { closed })
    expect(await lacking('identify', as(id, { mapId: closed, ref: 'INV-5' }))).toEqual(['input.mapId P2.5'])
  })
})

describe('recordViews', () => {
  const said = (more: Readonly<Record<string, unknown>> = {}) => ({
    ...{ mapId, youngPersonId: unknown, views: 'Invented views', takenOn: addDays(DAY, -1), reveals: [] },
    ...more,
  })

  test('P6.4 records what a young person says, and later what they say then', async () => {
    await done(worker, 'recordViews', said({ takenOn: addDays(DAY, -2), source: 'Invented advocate' }))
    const take = said({ views: 'Invented later', reveals: ['PLAN'] })
    expect((await done(worker, 'recordViews', take)).changed).toEqual([unknown])
    expect(await seen(worker, mapId, `member(id: "${unknown}") { views viewsTakenOn }`)).toEqual({
      member: { views: 'Invented later', viewsTakenOn: addDays(DAY, -1) },
    })
    await shareWithPolice(mapId, [])
    expect(await seen(police, mapId, `member(id: "${unknown}") { label views }`)).toEqual({
      member: { label: 'YP 2', views: null },
    })
    const rows = await graph(
      `MATCH (s:Statement {elementId: $unknown})
       RETURN s.category AS category, s.source AS source, s.replacedAt IS NOT NULL AS replaced ORDER BY replaced`,
      { unknown },
    )
    expect(rows).toEqual([
      { category: 'PLAN', source: 'council', replaced: false },
      { category: 'PLAN', source: 'Invented advocate', replaced: true },
    ])
  })

  test.each([
    ['P6.4 tomorrow', { takenOn: addDays(DAY, 1) }, ['input.takenOn P6.4']],
    ['P6.4 views before those that are recorded', { takenOn: addDays(DAY, -2) }, ['input.takenOn P6.4']],
    ['P5.2 what reveals more than PLAN', { reveals: ['PLAN', 'SEXUALITY'] }, ['input.reveals P8.2']],
    ['P5.2 what reveals who they are', { reveals: ['IDENTITY'] }, ['input.reveals P5.2']],
    ['P1.2 who is not on the map', { youngPersonId: 'nowhere' }, ['input.youngPersonId P1.2']],
  ])('is refused for %s', async (_what, more, missing) => {
    expect(await lacking('recordViews', said(more))).toEqual(missing)
  })

  test('P4.5 is for who has that young person', async () => {
    await allocateColleague(mapId, drawn)
    expect(await lacking('recordViews', said(), colleague)).toEqual(['input.youngPersonId P4.5'])
    expect((await step(colleague, 'recordViews', said({ youngPersonId: drawn }))).code).toBe('OK')
    const here = await step(manager, 'recordViews', said())
    expect([here.code, here.text]).toEqual([
      'NOT_FOUND',
      (await step(manager, 'recordViews', said({ mapId: 'no' }))).text,
    ])
    expect((await step(police, 'recordViews', said())).code).toBe('PURPOSE_REFUSED')
  })
})

test('P1.2 what the steps have drawn is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
