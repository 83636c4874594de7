/** Restriction over real HTTP (P9.5; UK GDPR Art 18). That nothing shows: test/leaks/restricted. Objections: objection.int. */
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/policy/age.ts'
import { testDriver } from '../support/database.ts'
import type { Asker } from '../support/service.ts'
import { coverFor, DAY, faults, graph, lacking, SAID, TOLD, WHY } from '../steps/mapping.ts'
import {
  done,
  inBatches,
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

const rights = { ...PEOPLE.governance, purpose: 'SUBJECT_RIGHTS' } as const
const { worker, manager, officer } = PEOPLE
const REF = 'INVENTED-1'
const CANARY = 'Zqcanary Invented'

let one: string
let other: string
let young: string
let friend: string
let elsewhere: string

const person = (mapId: string, more: Readonly<Record<string, unknown>> = {}) =>
  made(worker, 'addYoungPerson', { mapId, ...SAID, description: 'Invented', whyOnMap: WHY, ...more })

beforeAll(async () => {
  one = await openMap()
  other = await openMap('Invented Square')
  young = await person(one, { ref: REF, name: CANARY })
  friend = await person(one)
  elsewhere = await person(other, { ref: REF })
  await made(worker, 'connectPeers', {
    mapId: one,
    ...SAID,
    from: young,
    to: friend,
    kind: 'FRIEND',
    valence: 'PROTECTIVE',
  })
})

/** P4.5: the whole map, to somebody of the Council. */
const allocate = (sub: string, mapId: string) =>
  graph('CREATE (:Allocation {id: randomUUID(), practitioner: $key, mapId: $mapId, from: date($from)})', {
    key: `peermap-dev#${sub}`,
    mapId,
    from: DAY,
  })

const labels = async (mapId: string): Promise<unknown> => seen(worker, mapId, 'members { label } peerTies { id }')
const REASON = { ground: 'ACCURACY_CONTESTED', reason: WHY } as const
const lift = (restrictionId: string) => done(rights, 'liftRestriction', { restrictionId, reason: WHY, informedOn: DAY })

const asked = async (query: string, who: Asker = rights) => {
  const { json } = await peermap().ask(who, query)
  return { rows: Object.values(json.data ?? {})[0], code: json.errors?.[0]?.extensions.code ?? 'OK' }
}

describe('P9.5 who restricts', () => {
  test.each([
    ['a practitioner', worker],
    ['a manager', manager],
    ['the officer for ACCOUNTABILITY', officer],
    ['Art 38(6) the officer, who advises', { ...officer, purpose: 'SUBJECT_RIGHTS' }],
    ['a partner', PEOPLE.police],
    ['a partner who says it is the officer', { ...PEOPLE.police, roles: ['DPO'], purpose: 'SUBJECT_RIGHTS' }],
  ] as const)('not %s', async (_name, who) => {
    for (const [name, input] of [
      ['restrict', { ref: REF, ...REASON }],
      ['liftRestriction', { restrictionId: 'x', reason: WHY, informedOn: DAY }],
    ] as const)
      expect((await step(who, name, input)).code).toBe('PURPOSE_REFUSED')
    // The officer, who advises, reads them.
    const read = who === officer ? 'OK' : 'PURPOSE_REFUSED'
    expect((await asked('{ restrictions { id } }', who)).code).toBe(read)
  })

  test.each([
    ['nobody', {}],
    ['a map without a person', { mapId: 'x' }],
    ['a person without a map', { personId: 'x' }],
    ['somebody in two ways', { ref: REF, mapId: 'x', personId: 'x' }],
  ])('naming %s is no input', async (_name, naming) => {
    expect((await step(rights, 'restrict', { ...naming, ...REASON })).code).toBe('BAD_USER_INPUT')
  })

  test('what is not there is said so: a reference, a person of another map, a map', async () => {
    expect(await lacking('restrict', { ref: 'INVENTED-0', ...REASON }, rights)).toEqual(['input.ref P9.5'])
    expect(await lacking('restrict', { mapId: other, personId: young, ...REASON }, rights)).toEqual([
      'input.personId P9.5',
    ])
    expect((await step(rights, 'restrict', { mapId: 'no-map', personId: young, ...REASON })).code).toBe('NOT_FOUND')
    expect(await lacking('restrict', { ref: REF, ...REASON, ground: 'OBJECTION_PENDING' }, rights)).toEqual([
      'input.ground P9.5',
    ])
  })
})

describe('P9.5 a restriction', () => {
  test('is of all maps of a reference, holds while another one does, and is lifted after the subject was informed', async () => {
    const before = [await labels(one), await labels(other)]
    const { changed } = await done(rights, 'restrict', { ref: REF, ...REASON })
    const [first = ''] = changed
    expect(changed.slice(1).toSorted()).toEqual([young, elsewhere].toSorted())
    expect(await labels(one)).toEqual({ members: [{ label: 'YP 2' }], peerTies: [] })
    expect(await labels(other)).toEqual({ members: [], peerTies: [] })
    expect(await lacking('restrict', { ref: REF, ...REASON }, rights)).toEqual(['input.ground P9.5'])
    const second = await made(rights, 'restrict', { mapId: one, personId: young, ...REASON, ground: 'UNLAWFUL' })
    const early = { restrictionId: first, reason: WHY, informedOn: addDays(DAY, 1) }
    expect(await lacking('liftRestriction', early, rights)).toEqual(['input.informedOn P9.5'])
    await lift(first)
    expect(await labels(one)).toEqual({ members: [{ label: 'YP 2' }], peerTies: [] })
    expect(await labels(other)).toEqual(before[1])
    await lift(second)
    expect(await labels(one)).toEqual(before[0])
    expect(await lacking('liftRestriction', { ...early, informedOn: DAY }, rights)).toEqual([
      'input.restrictionId P9.5',
    ])
  })

  test('of somebody who is said to harm waits for the view of a manager of the map', async () => {
    const mapId = await openMap('Invented Mews')
    const someone = await person(mapId)
    await graph('MATCH (p:YoungPerson {id: $someone}) SET p.presentsRiskOfHarm = true', { someone })
    const whom = { mapId, personId: someone, ...REASON }
    expect(await lacking('restrict', whom, rights)).toEqual(['input.personId P9.5'])
    const view = { mapId, personId: someone, advises: 'CONTINUE', view: WHY }
    expect((await step(worker, 'recordRestrictionView', view)).code).toBe('PURPOSE_REFUSED')
    expect((await step(manager, 'recordRestrictionView', view)).code).toBe('NOT_FOUND')
    await allocate('manager', mapId)
    expect(await lacking('recordRestrictionView', { ...view, personId: young }, manager)).toEqual([
      'input.personId P9.5',
    ])
    await done(manager, 'recordRestrictionView', view)
    const act = await made(rights, 'restrict', whom)
    expect(await seen(worker, mapId, 'members { id }')).toEqual({ members: [] })
    await lift(act)
  })

  test('gives no label away again, and who is drawn anew meanwhile is told to the officer alone', async () => {
    const act = await made(rights, 'restrict', { mapId: one, personId: young, ...REASON })
    const again = await person(one, { ref: REF })
    expect(await seen(worker, one, `member(id: "${again}") { label }`)).toEqual({ member: { label: 'YP 3' } })
    expect(
      await lacking('addYoungPerson', { mapId: one, ...SAID, description: 'x', whyOnMap: WHY, label: 'YP 1' }),
    ).toEqual(['input.label P1.2'])
    const { rows } = await asked('{ restrictions { id people { subjectId drawnAgain } liftedOn } }')
    expect(rows).toContainEqual({ id: act, people: [{ subjectId: young, drawnAgain: [again] }], liftedOn: null })
    await lift(act)
    await graph('MATCH (n:YoungPerson {id: $again}) DETACH DELETE n', { again })
  })

  test('is taken and lifted on a closed map too, and closing leaves it', async () => {
    const mapId = await openMap('Invented Corner')
    const someone = await person(mapId)
    const act = await made(rights, 'restrict', { mapId, personId: someone, ...REASON })
    await allocate('manager', mapId)
    await done(manager, 'closePeerMap', { mapId, reason: WHY })
    await lift(act)
    expect(await seen(worker, mapId, 'members { id }')).toEqual({ members: [{ id: someone }] })
  })

  test('leaves the cover of those whom they protect', async () => {
    const mapId = await openMap('Invented Row')
    const [guarded, covered] = [await person(mapId), await person(mapId)]
    await coverFor(mapId, [covered], ['ETHNICITY'])
    await graph(
      `MATCH (a:Assessment {mapId: $mapId}) MATCH (p:YoungPerson {id: $guarded})
       SET a.limbB = 'UNDER_18', p.dateOfBirth = date($born), a.typeOfIndividual = null CREATE (a)-[:PROTECTS]->(p)`,
      { mapId, guarded, born: addMonths(DAY, -120) },
    )
    const open = () => seen(worker, mapId, `member(id: "${covered}") { open }`)
    const before = await open()
    expect(JSON.stringify(before)).toContain('ETHNICITY')
    const act = await made(rights, 'restrict', { mapId, personId: guarded, ...REASON })
    expect(await open()).toEqual(before)
    await lift(act)
  })

  test('names nobody in the journal, the log or an error', async () => {
    const act = await made(rights, 'restrict', { mapId: one, personId: young, ...REASON })
    const refusals = [
      await step(worker, 'addStrength', { mapId: one, ...TOLD, description: 'x', about: [young] }),
      await step(worker, 'changeYoungPerson', { mapId: one, youngPersonId: young, version: 1, ...SAID, gender: 'x' }),
    ]
    const missing = await step(worker, 'addStrength', { mapId: one, ...TOLD, description: 'x', about: ['no-one'] })
    expect(refusals[0]?.text).toBe(missing.text)
    for (const { text } of refusals) expect(text).not.toContain(CANARY)
    await lift(act)
    expect(peermap().logged()).not.toContain(CANARY)
    expect(JSON.stringify(journalEntries())).not.toContain(CANARY)
  })
})

test('P9.5 of many pairs one restricts or objects, and one lifts or decides', async () => {
  const mapId = await openMap('Invented Close')
  const people = await inBatches(Array.from({ length: PAIRS }), () => person(mapId))
  const twice = (name: string, input: Readonly<Record<string, unknown>>) => {
    const take = () => step(rights, name, input)
    return [take, take] as const
  }
  const restricting = await ofPairs((at) => {
    const whom = { mapId, personId: people[at] }
    const asking = { receivedOn: DAY, askedBy: 'SUBJECT', identity: 'DOCUMENT_SEEN', ground: WHY, how: 'by letter' }
    return at % 2 === 0 ? twice('restrict', { ...whom, ...REASON }) : twice('recordObjection', { ...whom, ...asking })
  })
  expect(restricting).toEqual(ONE_OF_EACH)
  const rows = await graph(
    `MATCH (r:Restriction|Objection {mapId: $mapId}) RETURN r.act AS act, r:Objection AS objection`,
    { mapId },
  )
  expect(rows.length).toBe(PAIRS)
  const ending = await ofPairs((at) => {
    const { act, objection } = Object(rows[at])
    return objection === true
      ? twice('decideContested', { objectionId: act, outcome: 'RESTRICTED', reasoning: WHY })
      : twice('liftRestriction', { restrictionId: act, reason: WHY, informedOn: DAY })
  })
  // Whose maps are read off what is lifted: gone, they are other maps.
  for (const codes of ending) expect(codes).toMatch(/^(CONFLICT OK|OK STEP_REFUSED)$/)
  const deciding = { outcome: 'COMPELLING_GROUNDS', reasoning: WHY, informedOn: DAY }
  const objections = rows.flatMap((row) => (Object(row).objection === true ? [Object(row).act] : []))
  for (const objectionId of objections) await done(rights, 'decideObjection', { objectionId, ...deciding })
  const members = await graph('MATCH (y:YoungPerson {mapId: $mapId}) RETURN y.id', { mapId })
  expect(members).toHaveLength(PAIRS)
})

describe('P9.5 whoever is restricted and lifted, in whatever order, the graph is what it was', () => {
  const driver = testDriver()
  const PEOPLE_OF = ['a', 'b', 'c', 'd'] as const
  const run = (text: string, params: Readonly<Record<string, unknown>> = {}) => driver.executeQuery(text, params)

  /** A map on which everything is joined to everything, and each element to its own choice of ends. */
  const draw = async (ends: readonly (readonly string[])[], visits: readonly (readonly [string, string])[]) => {
    await run(`MATCH (n) WHERE n.mapId = 'p' OR n.restrictedMapId = 'p' OR n.id = 'p' DETACH DELETE n`)
    await run(
      `CREATE (m:PeerMap {id: 'p', status: 'OPEN'})
       FOREACH (x IN $people | CREATE (:YoungPerson {id: 'p' + x, mapId: 'p', label: x})-[:ON_MAP]->(m))
       FOREACH (x IN ['home', 'park'] | CREATE (:Location {id: 'p' + x, mapId: 'p', kind: CASE x WHEN 'home' THEN 'RESIDENCE' ELSE 'PARK' END})-[:ON_MAP]->(m))`,
      { people: PEOPLE_OF },
    )
    await run(
      `UNWIND $people AS x UNWIND $people AS y WITH x, y WHERE x < y
       MATCH (a:YoungPerson {id: 'p' + x}) MATCH (b:YoungPerson {id: 'p' + y})
       CREATE (a)-[:PEER {id: 'p' + x + y, mapId: 'p'}]->(b)`,
      { people: PEOPLE_OF },
    )
    await run(
      `UNWIND $visits AS visit MATCH (a:YoungPerson {id: 'p' + visit[0]}) MATCH (b:Location {id: 'p' + visit[1]})
       MERGE (a)-[r:FREQUENTS {mapId: 'p'}]->(b) SET r.id = 'pv' + visit[0] + visit[1]`,
      { visits },
    )
    await run(
      `UNWIND range(0, size($ends) - 1) AS i
       MATCH (m:PeerMap {id: 'p'}) CREATE (e:Risk {id: 'pe' + i, mapId: 'p', kind: 'OTHER', status: 'SUSPECTED'})-[:ON_MAP]->(m)
       WITH e, i UNWIND $ends[i] AS end MATCH (x:YoungPerson|Location {id: 'p' + end})
       CREATE (e)-[:POSED_TO {id: 'pt' + i + end, mapId: 'p'}]->(x)`,
      { ends },
    )
  }
  const drawn = async (): Promise<readonly string[]> => {
    const { records } = await run(
      `MATCH (n:YoungPerson|Location|Risk) WHERE n.mapId = 'p' OR n.restrictedMapId = 'p'
       RETURN [n.id, properties(n), COLLECT { MATCH (n)-[r]->(x) WITH r, x ORDER BY r.id RETURN [type(r), properties(r), x.id] }] AS row
       ORDER BY n.id`,
    )
    return records.map((record) => JSON.stringify(record.get('row')))
  }

  const end = fc.constantFrom(...PEOPLE_OF, 'home', 'park')
  const scene = fc.record({
    ends: fc.array(fc.uniqueArray(end, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    visits: fc.array(fc.tuple(fc.constantFrom(...PEOPLE_OF), fc.constantFrom('home', 'park')), { maxLength: 4 }),
    order: fc.uniqueArray(fc.constantFrom(...PEOPLE_OF), { minLength: 1, maxLength: 3 }),
    back: fc.boolean(),
  })

  test('over random maps', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ ends, visits, order, back }) => {
        await draw(ends, visits)
        const before = await drawn()
        const acts: string[] = []
        for (const who of order) {
          acts.push(await made(rights, 'restrict', { mapId: 'p', personId: `p${who}`, ...REASON }))
          expect((await faults()).filter(({ mapId }) => mapId === 'p')).toEqual([])
        }
        for (const act of back ? acts.toReversed() : acts) {
          await lift(act)
          expect((await faults()).filter(({ mapId }) => mapId === 'p')).toEqual([])
        }
        expect(await drawn()).toEqual(before)
      }),
      { numRuns: 8 },
    )
    await driver.close()
  }, 120_000)
})

test('what was written is as the model says', async () => {
  expect(await faults()).toEqual([])
})
