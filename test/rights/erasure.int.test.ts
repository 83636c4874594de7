/** P9.4 Erasure: nothing about the person is left, and everything about the others is as it was. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import neo4j from 'neo4j-driver'
import { addDays, today } from '../../src/policy/age.ts'
import { testDriver } from '../support/database.ts'
import { buildErasureWorld, SENTENCE, SENTENCE_AFTER, WORDS } from './erasure-world.ts'
import { faults, graph } from '../steps/mapping.ts'
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
  serveEmpty,
  step,
} from '../steps/support.ts'

serveEmpty()

const driver = testDriver()
afterAll(() => driver.close())

const DPO = { ...PEOPLE.governance, purpose: 'SUBJECT_RIGHTS' } as const
const TEXTS = { considered173: 'no ground to keep', reason: 'asked for' } as const

/** One node or tie of the database: what it is and all that it holds. */
type Item = { readonly key: string; readonly kind: string; readonly properties: Readonly<Record<string, unknown>> }

/** A logical export of the whole database. */
async function exported(): Promise<ReadonlyMap<string, Item>> {
  const { records } = await driver.executeQuery(`
    MATCH (n) RETURN elementId(n) AS key, labels(n) AS kind, properties(n) AS properties
    UNION ALL
    MATCH ()-[r]->() RETURN elementId(r) AS key, [type(r)] AS kind, properties(r) AS properties`)
  const plain = (value: unknown): unknown =>
    neo4j.isInt(value) ? value.toNumber() : Array.isArray(value) ? value.map(plain) : String(value)
  return new Map(
    records.map((record) => {
      const properties: Record<string, unknown> = record.get('properties')
      const sorted = Object.entries(properties).toSorted(([one], [other]) => (one < other ? -1 : 1))
      const kind: readonly string[] = record.get('kind')
      const item = {
        key: String(record.get('key')),
        kind: kind.filter((label) => label !== 'Revealing').join(' '),
        properties: Object.fromEntries(sorted.map(([name, value]) => [name, plain(value)])),
      }
      return [item.key, item]
    }),
  )
}

/** Everything that the service wrote on disk, and its log. */
const written = (): string => {
  const folder = join(peermap().home, 'journal')
  return [
    peermap().logged(),
    ...readdirSync(folder)
      .filter((name) => !name.endsWith('.lock'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  ].join('\n')
}

const refOf = ({ properties }: Item): string => (typeof properties['id'] === 'string' ? properties['id'] : '')

let world: Awaited<ReturnType<typeof buildErasureWorld>>
let before: ReadonlyMap<string, Item>
let after: ReadonlyMap<string, Item>
let outcome: Awaited<ReturnType<typeof step>>
const APART = { name: 'Zqapart Invented', whyOnMap: 'asked', statedAs: 'FACT' } as const
const erasing = () => ({ ref: WORDS.ref, alsoWords: [WORDS.also], ground: 'NO_LONGER_NECESSARY', ...TEXTS })

beforeAll(async () => {
  world = await buildErasureWorld(driver)
  // Somebody outside has been given data about the person.
  const health = world.cases.find(({ name }) => name === 'HEALTH PLAN_INTERVENTION all')
  if (health === undefined) throw new Error('nobody of a health trust is in the world')
  const query = 'query($id: ID!) { peerMap(id: $id) { members { id name } } }'
  const { json } = await peermap().ask(health, query, { id: world.maps.m.mapId })
  if (!JSON.stringify(json).includes(WORDS.name)) throw new Error(JSON.stringify(json).slice(0, 500))
  before = await exported()
}, 120_000)

describe('a failure in the middle', () => {
  test('P9.4 leaves everything as it was, and is FAILED in the journal', async () => {
    const { driver: own } = peermap().service
    const session = own.session.bind(own)
    own.session = (config) => {
      const broken = session(config)
      const write = broken.executeWrite.bind(broken)
      broken.executeWrite = (work, about) =>
        write((transaction) => {
          const run = transaction.run.bind(transaction)
          transaction.run = (query, params) => {
            const isLast = typeof query === 'string' && query.includes('CREATE (e:Erasure)')
            return run(isLast ? 'RETURN 1 / 0 AS wrong' : query, params)
          }
          return work(transaction)
        }, about)
      return broken
    }
    const failed = await step(DPO, 'erasePerson', erasing())
    own.session = session
    expect(failed.code).toBe('INTERNAL')
    expect([...(await exported()).values()]).toEqual([...before.values()])
    expect(written()).toContain('"outcome":"FAILED"')
  })
})

describe('a full world', () => {
  beforeAll(async () => {
    outcome = await step(DPO, 'erasePerson', erasing())
    after = await exported()
  }, 60_000)

  test('P9.4 the answer is a step with the id of the erasure first', () => {
    expect(outcome.code).toBe('OK')
    expect(outcome.taken?.mapId).toBeNull()
    expect(outcome.taken?.changed).toHaveLength(1)
  })

  test('P9.4 what is about the person alone goes, on each map, and nothing else', () => {
    const gone = [...before.values()].filter(({ key }) => !after.has(key))
    const elements = new Set<string>()
    for (const map of [world.maps.m, world.maps.n])
      for (const ref of ['yp1', 'p3', 'r7', 'r9', 'rg', 's1', 's3', 'e1', 'ig1']) elements.add(map.idOf(ref))
    for (const map of [world.maps.m, world.maps.n])
      for (const ref of ['oa', 'ob', 'oc', 'od', 'sm', 'sr', 'sc', 'sd']) elements.add(map.idOf(`${ref}yp1`))
    const onMaps = gone.filter(
      ({ kind, properties }) => /^[A-Z][a-z]/.test(kind) && String(properties['id']).startsWith('zi'),
    )
    const isElement = ({ kind }: Item) => !['Assessment', 'Consent', 'Person'].includes(kind)
    expect(onMaps.filter(isElement).map(refOf).toSorted()).toEqual([...elements].toSorted())
    const others = gone.filter(
      ({ kind, properties }) => !/^[A-Z_]+$/.test(kind) && !String(properties['id']).startsWith('zi'),
    )
    expect(
      others
        .map(refOf)
        .filter((id) => !id.startsWith('record-'))
        .toSorted(),
    ).toEqual(['parent-own', 'place-own', 'statement-own'])
    const ids = new Set([...world.subject.ids, ...elements])
    const records = others.filter((item) => refOf(item).startsWith('record-'))
    for (const { properties } of records)
      expect([properties['subjectId'], properties['youngPersonId'], [properties['subjectIds']].flat()[0]]).toEqual(
        expect.arrayContaining([world.subject.m]),
      )
    expect(records).toHaveLength(14 + 5)
    expect(ids.size).toBe(34)
  })

  test('P9.4 no value of the person is left: in the database, the journal, the log, or an answer', async () => {
    const gone = [...before.values()].filter(({ key }) => !after.has(key))
    const canaries = new Set(gone.flatMap(({ properties }) => JSON.stringify(properties).match(/zq[a-z0-9]+/g) ?? []))
    expect(canaries.size).toBeGreaterThan(150)
    // A caller's key that holds a word is not a text about the person.
    const left = JSON.stringify([...after.values()]).replaceAll('peermap-dev#zędling', '')
    const { text } = await peermap().ask(
      DPO,
      '{ erasures { id reason considered173 counts { kind number } changed { kind number } replaced mapIds subjectIds recipients { organisation toldOn } } }',
    )
    const everything = [left, written(), text, outcome.text].join('\n')
    expect([...canaries].filter((canary) => everything.includes(canary))).toEqual([])
    const named = Object.values(WORDS).filter((word) => everything.toLowerCase().includes(word.toLowerCase()))
    // "Zoëlle" is another word.
    expect(named).toEqual([WORDS.also])
    expect(everything.replaceAll('Zoëlle', '').toLowerCase()).not.toContain('zoë')
    expect(everything).not.toContain('zqhash1')
  })

  test('P9.4 everything about the others is as it was, to the byte, but for the words of the person', () => {
    const cleaned = (item: Item): unknown => {
      const { lastStep: _step, ...properties } = item.properties
      const text = JSON.stringify({ ...item, properties })
      const sentence = JSON.stringify(SENTENCE).slice(1, -1)
      const escaped = JSON.stringify(sentence).slice(1, -1)
      const replaced = text
        .replaceAll(sentence, SENTENCE_AFTER)
        .replaceAll(escaped, SENTENCE_AFTER)
        .replaceAll(`\\"${world.subject.m}\\"`, '\\"[erased]\\"')
      return JSON.parse(replaced)
    }
    const withoutThem = (item: Item): Item => ({
      ...item,
      properties: Object.fromEntries(
        Object.entries(item.properties).map(([name, value]) => [
          name,
          Array.isArray(value) && name.endsWith('Ids') && item.kind !== 'SubjectSet'
            ? value.filter((id) => !world.subject.ids.includes(String(id)))
            : value,
        ]),
      ),
    })
    const ended = (item: Item): boolean =>
      ['SharingDecision', 'Allocation'].includes(item.kind) &&
      [item.properties['subjectIds'], item.properties['youngPersonIds']].some(
        (list) => Array.isArray(list) && list.length === 1 && list[0] === world.subject.m,
      )
    const rest = [...before.values()].filter(
      (item) => after.has(item.key) && !ended(item) && refOf(item) !== 'step-own',
    )
    expect(rest.length).toBeGreaterThan(1_000)
    const isChanged = (item: Item): boolean => {
      const now = after.get(item.key)
      return now === undefined || JSON.stringify(cleaned(withoutThem(item))) !== JSON.stringify(cleaned(now))
    }
    const changed = rest.filter(isChanged).map((item) => [cleaned(withoutThem(item)), after.get(item.key)])
    expect(changed).toEqual([])
  })

  test('P9.4 sharing and allocation of nobody else end, and stay without their texts', () => {
    const endings = [...before.values()]
      .filter(({ kind, properties }) => {
        const listed = properties['subjectIds'] ?? properties['youngPersonIds']
        return ['SharingDecision', 'Allocation'].includes(kind) && String(listed) === world.subject.m
      })
      .map(({ key }) => after.get(key)?.properties)
    expect(endings.map((properties) => [properties?.['subjectIds'] ?? properties?.['youngPersonIds']])).toEqual(
      endings.map(() => [[]]),
    )
    expect(endings.length).toBeGreaterThanOrEqual(2)
    for (const properties of endings)
      expect(String(properties?.['withdrawnOn'] ?? properties?.['until'])).toBe(today(new Date()))
  })

  test('P9.4 the record says that it took place, without the data', () => {
    const [erasure] = [...after.values()].filter(({ kind }) => kind === 'Erasure')
    expect(erasure?.properties).toMatchObject({
      id: outcome.taken?.changed[0],
      ground: 'NO_LONGER_NECESSARY',
      ...TEXTS,
      decidedBy: 'peermap-dev#governance',
      subjectIds: world.subject.ids.toSorted(),
    })
    expect(Object.keys(erasure?.properties ?? {}).toSorted()).toEqual([
      'changed',
      'considered173',
      'counts',
      'decidedBy',
      'erasedAt',
      'erasedOn',
      'ground',
      'id',
      'mapIds',
      'reason',
      'replaced',
      'subjectIds',
    ])
    expect(JSON.parse(String(erasure?.properties['counts']))).toMatchObject({ YoungPerson: 2, Person: 1, Offence: 8 })
  })

  test('P9.4 (Art 19) each recipient is listed with whether it was told, which is recorded once', async () => {
    const [erasureId] = outcome.taken?.changed ?? []
    const recipients = async (): Promise<unknown> => {
      const query = 'query($id: ID!) { erasure(id: $id) { recipients { organisation agency toldOn how } } }'
      const { json } = await peermap().ask({ ...DPO, purpose: 'ACCOUNTABILITY' }, query, { id: erasureId })
      return json.data?.['erasure']
    }
    const organisation = 'org-health-all'
    const row = { organisation, agency: 'HEALTH', toldOn: null, how: null }
    expect(await recipients()).toEqual({ recipients: [row] })
    const told = { erasureId, organisation, on: today(new Date()), how: 'letter' }
    const missing = async (change: Readonly<Record<string, unknown>>): Promise<readonly string[]> => {
      const refused = await step(DPO, 'recordErasureTold', { ...told, ...change })
      return [refused.code, ...refused.missing.map(({ path }) => path)]
    }
    expect(await missing({ erasureId: 'none' })).toEqual(['STEP_REFUSED', 'input.erasureId'])
    expect(await missing({ organisation: 'org-police-all' })).toEqual(['STEP_REFUSED', 'input.organisation'])
    expect(await missing({ on: addDays(told.on, 1) })).toEqual(['STEP_REFUSED', 'input.on'])
    expect(await missing({ on: addDays(told.on, -1) })).toEqual(['STEP_REFUSED', 'input.on'])
    const copies = await graph(
      `MATCH (e:Erasure {id: $erasureId}) UNWIND range(1, ${PAIRS - 1}) AS at
       CREATE (copy:Erasure) SET copy = e {.*, id: randomUUID()} RETURN copy.id AS id`,
      { erasureId },
    )
    const all = [erasureId, ...copies.map(({ id }) => id)]
    const endings = await ofPairs((at) => {
      const tell = () => step(DPO, 'recordErasureTold', { ...told, erasureId: all[at] })
      return [tell, tell]
    })
    for (const ending of endings) expect(ending).toMatch(/^(CONFLICT OK|OK STEP_REFUSED)$/)
    await graph('MATCH (e:Erasure) WHERE e.id IN $copied DELETE e', { copied: copies.map(({ id }) => id) })
    expect(await missing({})).toEqual(['STEP_REFUSED', 'input.organisation'])
    expect(await recipients()).toEqual({ recipients: [{ ...row, toldOn: told.on, how: 'letter' }] })
    expect((await peermap().ask(DPO, '{ erasure(id: "none") { id } }')).json.data).toEqual({ erasure: null })
  })

  test('P9.4 the graph is as its model says', async () => {
    expect(await faults()).toEqual([])
  })
})

describe('erasePerson', () => {
  const text = { ground: 'NO_LONGER_NECESSARY', ...TEXTS }
  let mapId = ''
  let other = ''
  let child = ''
  beforeAll(async () => {
    mapId = await openMap()
    other = await openMap('Another')
  })
  beforeEach(async () => {
    child = await made(PEOPLE.worker, 'addYoungPerson', {
      ...{ mapId, ref: `INVENTED-${crypto.randomUUID()}`, name: 'Wren Thistle', whyOnMap: 'asked', statedAs: 'FACT' },
    })
  })
  const refOfChild = async (): Promise<string> => {
    const [row] = await graph('MATCH (p:Person)-[:APPEARS_AS]->({id: $child}) RETURN p.ref AS ref', { child })
    return String(row?.['ref'])
  }
  const lacks = async (change: Readonly<Record<string, unknown>>): Promise<readonly string[]> => {
    const { code, missing } = await step(DPO, 'erasePerson', { ...text, mapId, personId: child, ...change })
    return [code, ...missing.map(({ path, clause }) => `${path} ${clause}`)]
  }

  test.each([
    ['P9.4 neither way of naming a person', { mapId: null, personId: null }, ['input P9.4']],
    ['P9.4 both ways', { ref: 'INVENTED' }, ['input P9.4']],
    ['P9.4 a map alone', { personId: null }, ['input P9.4']],
    ['P9.4 nobody of this id', { personId: 'nobody' }, ['input.personId P9.4']],
    ['P9.4 nobody of this reference', { mapId: null, personId: null, ref: 'NONE' }, ['input.ref P9.4']],
    ['P9.4 the name in the reason', { reason: 'the mother of WREN  THISTLE asked' }, ['input.reason P9.4']],
    ['P9.4 a part of the name, as it is written', { reason: 'Wren asked' }, ['input.reason P9.4']],
    ['P9.4 another word for them', { alsoWords: ['the tall one'], reason: 'the tall one' }, ['input.reason P9.4']],
    [
      'P9.4 all of it at once',
      { considered173: 'Thistle', reason: 'Wren' },
      ['input.considered173 P9.4', 'input.reason P9.4'],
    ],
  ])('is refused for %s', async (_what, change, missing) => {
    expect(await lacks(change)).toEqual(['STEP_REFUSED', ...missing])
  })

  test('P1.2 somebody of another map is answered like nobody, and a map that is not there as NOT_FOUND', async () => {
    const [one, none] = await Promise.all([
      step(DPO, 'erasePerson', { ...text, mapId: other, personId: child }),
      step(DPO, 'erasePerson', { ...text, mapId: other, personId: 'nobody' }),
    ])
    expect(one.text).toBe(none.text)
    expect((await step(DPO, 'erasePerson', { ...text, mapId: 'no-map', personId: child })).code).toBe('NOT_FOUND')
  })

  test.each([
    ['the officer for ACCOUNTABILITY', PEOPLE.officer],
    ['Art 38(6) the officer, who advises', { ...PEOPLE.officer, purpose: 'SUBJECT_RIGHTS' }],
    ['a manager', PEOPLE.manager],
    ['a manager for SUBJECT_RIGHTS', { ...PEOPLE.manager, purpose: 'SUBJECT_RIGHTS' }],
    ['an officer of a partner', { ...PEOPLE.police, roles: ['DPO'], purpose: 'SUBJECT_RIGHTS' }],
  ] as const)('P9.4 is not for %s', async (_who, who) => {
    expect((await step(who, 'erasePerson', { ...text, mapId, personId: child })).code).toBe('PURPOSE_REFUSED')
  })

  test('P9.5 on the ground of an objection only where one was upheld about each appearance, not one that is open or overridden', async () => {
    const named = { mapId, personId: await made(PEOPLE.worker, 'addYoungPerson', { ...APART, mapId }) }
    const objecting = { ...named, receivedOn: today(new Date()), askedBy: 'SUBJECT', identity: 'DOCUMENT_SEEN' }
    const erase = { ...text, ...named, ground: 'OBJECTED' }
    const lacking = async () =>
      (await step(DPO, 'erasePerson', erase)).missing.map(({ path, clause }) => `${path} ${clause}`)
    const objects = () => made(DPO, 'recordObjection', { ...objecting, ground: 'Invented', how: 'Invented' })
    const decide = (objectionId: string, as: string) =>
      done(DPO, 'decideObjection', {
        ...{ objectionId, outcome: as, reasoning: 'Invented', informedOn: today(new Date()) },
      })
    expect(await lacking()).toEqual(['input.ground P9.5'])
    const first = await objects()
    expect(await lacking()).toEqual(['input.ground P9.5'])
    await decide(first, 'COMPELLING_GROUNDS')
    expect(await lacking()).toEqual(['input.ground P9.5'])
    await decide(await objects(), 'UPHELD')
    expect((await step(DPO, 'erasePerson', erase)).code).toBe('OK')
  })

  test('P9.4 waits while a legal hold stands: on the map, on the person, on them elsewhere, and not on others', async () => {
    const hold = { legalReason: 'Invented proceedings', lookAgainOn: addDays(today(new Date()), 30) }
    const ref = await refOfChild()
    const elsewhere = await made(PEOPLE.worker, 'addYoungPerson', {
      ...{ mapId: other, ref, name: 'Wren Thistle', whyOnMap: 'asked', statedAs: 'FACT' },
    })
    const friend = await made(PEOPLE.worker, 'addYoungPerson', {
      mapId,
      name: 'Jay',
      whyOnMap: 'asked',
      statedAs: 'FACT',
    })
    for (const on of [{ mapId }, { mapId, personId: child }, { ref }, { mapId: other, personId: elsewhere }]) {
      const { changed } = await done(PEOPLE.governance, 'placeHold', { ...hold, ...on })
      expect(await lacks({})).toEqual(['STEP_REFUSED', 'input.personId P9.4'])
      expect(await lacks({ mapId: null, personId: null, ref })).toEqual(['STEP_REFUSED', 'input.ref P9.4'])
      for (const holdId of changed) await done(PEOPLE.governance, 'liftHold', { holdId, reason: 'Invented' })
    }
    await done(PEOPLE.governance, 'placeHold', { ...hold, mapId, personId: friend })
    expect(await lacks({})).toEqual(['OK'])
    // Their other appearance stays, and so does who they are.
    expect(await refOf2(elsewhere)).toBe(ref)
  })
  const refOf2 = async (id: string): Promise<unknown> => {
    const [row] = await graph('MATCH (p:Person)-[:APPEARS_AS]->({id: $id}) RETURN p.ref AS ref', { id })
    return row?.['ref']
  }

  test('P9.4 reaches a restricted person, and somebody on a closed map', async () => {
    await graph(
      `MATCH (y:YoungPerson {id: $child})-[on:ON_MAP]->(m) SET y.restrictedMapId = y.mapId REMOVE y.mapId
       DELETE on CREATE (y)-[:RESTRICTED_ON]->(m)`,
      { child },
    )
    await graph("MATCH (m:PeerMap {id: $mapId}) SET m.status = 'CLOSED'", { mapId })
    const ref = await refOfChild()
    expect(await lacks({ mapId: null, personId: null, ref })).toEqual(['OK'])
    await graph("MATCH (m:PeerMap {id: $mapId}) SET m.status = 'OPEN'", { mapId })
    expect(await graph('MATCH (n) WHERE n.id = $child OR n.ref = $ref RETURN n', { child, ref })).toEqual([])
  })

  test('P9.4 an adult of concern goes with what is said of them', async () => {
    const id = crypto.randomUUID()
    await graph(
      `MATCH (m:PeerMap {id: $mapId})<-[:ON_MAP]-(y:YoungPerson {id: $child})
       CREATE (c:AdultOfConcern {id: $id, mapId: $mapId, label: 'Crane', concern: 'Invented'})-[:ON_MAP]->(m)
       CREATE (c)-[:HARMS {id: randomUUID(), mapId: $mapId, subjectId: $id, status: 'SUSPECTED'}]->(y)`,
      { mapId, child, id },
    )
    expect(await lacks({ personId: id })).toEqual(['OK'])
    expect(await graph('MATCH (c:AdultOfConcern {mapId: $mapId}) RETURN c', { mapId })).toEqual([])
    expect(await graph('MATCH (y:YoungPerson {id: $child}) RETURN y.name AS name', { child })).toEqual([
      { name: 'Wren Thistle' },
    ])
  })

  test('P2.1 P9.4 what they pose to a place goes with them, for nobody could read it after; what another poses too stays', async () => {
    const id = crypto.randomUUID()
    await graph(
      `MATCH (m:PeerMap {id: $mapId})<-[:ON_MAP]-(y:YoungPerson {id: $child})
       CREATE (c:AdultOfConcern {id: $id, mapId: $mapId, label: 'Heron', concern: 'Invented'})-[:ON_MAP]->(m)
       CREATE (p:Location {id: $id + 'p', mapId: $mapId, kind: 'PARK', label: 'Place X'})-[:ON_MAP]->(m)
       CREATE (p)<-[:FREQUENTS {id: randomUUID(), mapId: $mapId}]-(y)
       FOREACH (risk IN ['own', 'shared', 'plain'] |
         CREATE (r:Risk {id: $id + risk, mapId: $mapId, kind: 'SERIOUS_VIOLENCE', status: 'SUSPECTED'})-[:ON_MAP]->(m)
         CREATE (r)-[:POSED_BY {id: randomUUID(), mapId: $mapId}]->(c)
         CREATE (r)-[:POSED_TO {id: randomUUID(), mapId: $mapId}]->(p))
       WITH y
       MATCH (r:Risk {id: $id + 'shared'})
       CREATE (r)-[:POSED_BY {id: randomUUID(), mapId: $mapId}]->(y)
       WITH r
       MATCH (n:Risk) WHERE n.id IN [$id + 'own', $id + 'shared']
       SET n:Revealing, n.reveals = ['HARMFUL_RELATIONSHIP']`,
      { mapId, child, id },
    )
    expect(await lacks({ personId: id })).toEqual(['OK'])
    expect(await graph('MATCH (r:Risk) WHERE r.id STARTS WITH $id RETURN r.id AS id ORDER BY r.id', { id })).toEqual([
      { id: `${id}plain` },
      { id: `${id}shared` },
    ])
    await graph('MATCH (n) WHERE n.id STARTS WITH $id DETACH DELETE n', { id })
  })

  test('P9.4 of pairs at once one of each is taken; the other finds nobody', async () => {
    const endings = await ofPairs(async () => {
      const personId = await made(PEOPLE.worker, 'addYoungPerson', {
        ...{ mapId, name: 'Jay', whyOnMap: 'asked', statedAs: 'FACT' },
      })
      const erase = () => step(DPO, 'erasePerson', { ...text, mapId, personId })
      return [erase, erase]
    })
    expect(endings).toEqual(ONE_OF_EACH)
  }, 120_000)

  test('P9.4 keeps no hash of an input: a repeated key is a CONFLICT, of this step and of those about the person', async () => {
    const [key, own] = [crypto.randomUUID(), crypto.randomUUID()]
    const strength = { mapId, about: [child], description: 'sings', statedAs: 'FACT', reveals: [], source: null }
    expect((await step(PEOPLE.worker, 'addStrength', strength, key)).code).toBe('OK')
    const input = { ...text, mapId, personId: child }
    expect((await step(DPO, 'erasePerson', input, own)).code).toBe('OK')
    expect((await step(DPO, 'erasePerson', input, own)).code).toBe('CONFLICT')
    expect((await step(PEOPLE.worker, 'addStrength', strength, key)).code).toBe('CONFLICT')
    const hashes = 'MATCH (s:Step) WHERE s.name IN ["addStrength", "erasePerson"] RETURN collect(s.inputHash) AS hashes'
    expect(await graph(hashes)).toEqual([{ hashes: [] }])
  })

  test('P9.4 the words in the operation itself are in no hash that could be guessed at', async () => {
    const ask = async (name: string): Promise<unknown> => {
      await peermap().ask(
        DPO,
        `mutation { erasePerson(input: {ref: "${name}", ground: NO_LONGER_NECESSARY, considered173: "a", reason: "b"}) { id } }`,
      )
      return journalEntries().at(-1)?.['operation']
    }
    expect(await ask('ONE')).toBe(await ask('ANOTHER'))
  })

  test('P9.4 is asked of nobody else', async () => {
    for (const who of [PEOPLE.manager, PEOPLE.worker, PEOPLE.police, { ...PEOPLE.officer, purpose: 'NOTIFY' as const }])
      for (const query of ['{ erasures { id } }', '{ erasure(id: "x") { id } }', '{ holds { id } }']) {
        const { json } = await peermap().ask(who, query)
        expect(json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
      }
    expect(await faults()).toEqual([])
  })
})
