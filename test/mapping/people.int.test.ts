/** P1.3, P2.2, P3.1 Putting people on a map. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { allocateColleague, DAY, faults, graph, lacking, SAID, shareWithPolice, WHY } from '../steps/mapping.ts'
import { done, inBatches, made, openMap, PAIRS, PEOPLE, seen, serveEmpty, step } from '../steps/support.ts'

serveEmpty()

const REF = 'INV-1'
let mapId = ''
let otherMap = ''
let first = ''
const person = (more: Readonly<Record<string, unknown>> = {}) => ({ mapId, whyOnMap: WHY, ...SAID, ...more })

beforeAll(async () => {
  mapId = await openMap()
  otherMap = await openMap('Invented Park')
  first = await made(
    PEOPLE.worker,
    'addYoungPerson',
    person({
      ref: REF,
      name: 'Robin Invented',
      aliases: ['Tall J'],
      dateOfBirth: '2011-02-03',
      gender: 'girl',
      address: '1 Invented Row',
    }),
  )
})

const member = async (id: string, selection: string, who: (typeof PEOPLE)[keyof typeof PEOPLE] = PEOPLE.worker) =>
  seen(who, mapId, `member(id: "${id}") { ${selection} }`)

describe('addYoungPerson', () => {
  test('P1.3 P5.2 puts a young person on the map by case reference, with why, under the first label', async () => {
    const selection =
      'label identified name aliases dateOfBirth gender address whyOnMap source statedAs atRiskOfHarm relevanceReason'
    expect(await member(first, selection)).toEqual({
      member: {
        label: 'YP 1',
        identified: true,
        name: 'Robin Invented',
        aliases: ['Tall J'],
        dateOfBirth: '2011-02-03',
        gender: 'girl',
        address: '1 Invented Row',
        whyOnMap: WHY,
        source: 'council',
        statedAs: 'FACT',
        atRiskOfHarm: null,
        relevanceReason: null,
      },
    })
  })

  test('P1.2 the same person on two maps is one off the map, and two on them', async () => {
    const id = await made(PEOPLE.worker, 'addYoungPerson', person({ mapId: otherMap, ref: REF }))
    const rows = await graph('MATCH (p:Person {ref: $ref})-[:APPEARS_AS]->(n) RETURN p.id AS person, n.id AS id', {
      ref: REF,
    })
    expect(new Set(rows.map(({ person: of }) => of)).size).toBe(1)
    expect(new Set(rows.map((row) => row['id']))).toEqual(new Set([first, id]))
  })

  test('P3.1 somebody unidentified is drawn by a description', async () => {
    const id = await made(
      PEOPLE.worker,
      'addYoungPerson',
      person({
        mapId: otherMap,
        description: 'Invented, red bicycle',
        estimatedAge: 15,
        estimatedAgeSource: 'Invented school',
        estimatedAgeOn: DAY,
        source: 'Invented school',
        statedAs: 'OPINION',
      }),
    )
    const selection = `member(id: "${id}") { label identified description age estimatedAgeSource source statedAs }`
    expect(await seen(PEOPLE.worker, otherMap, selection)).toEqual({
      member: {
        label: 'YP 2',
        identified: false,
        description: 'Invented, red bicycle',
        age: 15,
        estimatedAgeSource: 'Invented school',
        source: 'Invented school',
        statedAs: 'OPINION',
      },
    })
  })

  const estimate = { estimatedAge: 15, estimatedAgeSource: 'Invented school', estimatedAgeOn: DAY }
  test.each([
    ['P3.1 neither reference, name nor description', {}, ['input.description P3.1']],
    ['P1.2 a case reference that is on the map', { ref: REF }, ['input.ref P1.2']],
    ['P1.2 a label that is taken', { name: 'Sam', label: 'YP 1' }, ['input.label P1.2']],
    ['P4.4 a label with the name in it', { name: 'Sam', label: 'Our sam.' }, ['input.label P4.4']],
    ['P4.4 a label with an alias in it', { name: 'Sam', aliases: ['Red Fox'], label: 'red-fox' }, ['input.label P4.4']],
    [
      'P8.5 an estimate without its source',
      { name: 'Sam', ...estimate, estimatedAgeSource: null },
      ['input.estimatedAge P8.5'],
    ],
    [
      'P8.5 an estimate without its day',
      { name: 'Sam', ...estimate, estimatedAgeOn: null },
      ['input.estimatedAge P8.5'],
    ],
    ['P8.5 an estimate without an age', { name: 'Sam', ...estimate, estimatedAge: null }, ['input.estimatedAge P8.5']],
    [
      'P8.5 an estimate of tomorrow',
      { name: 'Sam', ...estimate, estimatedAgeOn: addDays(DAY, 1) },
      ['input.estimatedAgeOn P8.5'],
    ],
    [
      'P8.5 an estimate beside a date of birth',
      { name: 'Sam', ...estimate, dateOfBirth: '2011-02-03' },
      ['input.estimatedAge P8.5'],
    ],
    ['P8.5 a birth of tomorrow', { name: 'Sam', dateOfBirth: addDays(DAY, 1) }, ['input.dateOfBirth P8.5']],
    [
      'everything at once',
      { ref: REF, label: 'YP 1', estimatedAge: 15, dateOfBirth: addDays(DAY, 1) },
      [
        'input.label P1.2',
        'input.estimatedAge P8.5',
        'input.estimatedAge P8.5',
        'input.dateOfBirth P8.5',
        'input.ref P1.2',
      ],
    ],
  ])('is refused for %s', async (_what, more, missing) => {
    expect(await lacking('addYoungPerson', person(more))).toEqual(missing)
  })

  test('P5.2 is refused without why, and takes no special category', async () => {
    const { whyOnMap: _why, ...without } = person({ name: 'Sam' })
    expect((await step(PEOPLE.worker, 'addYoungPerson', without)).taken).toBeNull()
    expect(await lacking('addYoungPerson', person({ name: 'Sam', whyOnMap: ' ' }))).toEqual(['BAD_USER_INPUT'])
    const { taken } = await step(PEOPLE.worker, 'addYoungPerson', person({ name: 'Sam', ethnicity: 'invented' }))
    expect(taken).toBeNull()
  })

  test.each([
    ['P4.6 a partner', PEOPLE.police, 'PURPOSE_REFUSED'],
    ['P4.6 an analyst', PEOPLE.analyst, 'PURPOSE_REFUSED'],
    ['P4.6 the data protection officer', PEOPLE.officer, 'PURPOSE_REFUSED'],
    ['P4.5 a colleague without allocation', PEOPLE.colleague, 'NOT_FOUND'],
    ['P4.5 a manager without allocation', PEOPLE.manager, 'NOT_FOUND'],
  ])('is not for %s', async (_who, who, code) => {
    const input = person({ name: 'Sam' })
    const here = await step(who, 'addYoungPerson', input)
    const nowhere = await step(who, 'addYoungPerson', { ...input, mapId: 'nowhere' })
    expect([here.code, here.text]).toEqual([code, nowhere.text])
  })

  test('P4.5 who has one young person draws nobody, and is not told who is on the map', async () => {
    const own = await openMap('Invented Lane')
    const child = await made(PEOPLE.worker, 'addYoungPerson', person({ mapId: own, ref: 'INV-2' }))
    await made(PEOPLE.worker, 'addYoungPerson', person({ mapId: own, ref: 'INV-3' }))
    await allocateColleague(own, child)
    const asked = (ref: string) => step(PEOPLE.colleague, 'addYoungPerson', person({ mapId: own, ref, address: 'a' }))
    const [known, unknown] = [await asked('INV-3'), await asked('INV-4')]
    expect(known.missing.map(({ path, clause }) => `${path} ${clause}`)).toEqual([
      'input.ref P4.5',
      'input.address P4.5',
    ])
    expect(known.text).toBe(unknown.text)
    expect(await graph('MATCH (n:Person {ref: "INV-4"}) RETURN n.id')).toEqual([])
  })

  test('P4.4 a partner sees a new young person by label only', async () => {
    const shared = await openMap('Invented Close')
    const input = person({ mapId: shared, ref: 'INV-5', name: 'Kim Invented', address: '2 Invented Row' })
    const id = await made(PEOPLE.worker, 'addYoungPerson', input)
    await shareWithPolice(shared, [])
    expect(await seen(PEOPLE.police, shared, 'members { id label name address whyOnMap }')).toEqual({
      members: [{ id, label: 'YP 1', name: null, address: null, whyOnMap: null }],
    })
  })

  test('P1.2 twenty at once get twenty labels', async () => {
    const busy = await openMap('Invented Square')
    const twenty = Array.from({ length: 20 }, (_, at) => person({ mapId: busy, name: `Sam ${at}` }))
    await Promise.all(twenty.map((input) => done(PEOPLE.worker, 'addYoungPerson', input)))
    const labels = await graph('MATCH (n:YoungPerson {mapId: $busy}) RETURN n.label AS label', { busy })
    expect(new Set(labels.map(({ label }) => label))).toEqual(
      new Set(Array.from({ length: 20 }, (_, at) => `YP ${at + 1}`)),
    )
  })

  test('P1.2 of many pairs with one case reference, one of each is taken', async () => {
    const busy = await openMap('Invented Yard')
    const pairs = Array.from({ length: PAIRS }, (_, at) => person({ mapId: busy, ref: `INV-P${at}` }))
    const outcomes = await inBatches(pairs, (input) =>
      Promise.all([step(PEOPLE.worker, 'addYoungPerson', input), step(PEOPLE.worker, 'addYoungPerson', input)]),
    )
    expect(outcomes.map((pair) => pair.map(({ code }) => code).toSorted())).toEqual(
      pairs.map(() => ['OK', 'STEP_REFUSED']),
    )
    const rows = await graph('MATCH (n:YoungPerson {mapId: $busy}) RETURN n.id', { busy })
    expect(rows).toHaveLength(PAIRS)
  }, 120_000)

  test('P2.5 nothing is drawn on a map that is closed', async () => {
    const closed = await openMap('Invented End')
    await graph("MATCH (m:PeerMap {id: $closed}) SET m.status = 'CLOSED'", { closed })
    expect(await lacking('addYoungPerson', person({ mapId: closed, ref: 'INV-6' }))).toEqual(['input.mapId P2.5'])
    expect(await graph('MATCH (n:Person {ref: "INV-6"}) RETURN n.id')).toEqual([])
  })
})

describe('addAdult', () => {
  const adult = (more: Readonly<Record<string, unknown>> = {}) => person({ kind: 'TRUSTED', ...more })

  test('P2.2 puts an adult on the map; why is kept off it', async () => {
    const id = await made(
      PEOPLE.worker,
      'addAdult',
      adult({ name: 'Alex Invented', address: '3 Invented Row', estimatedAge: 40, estimatedAgeOn: DAY }),
    )
    expect(await seen(PEOPLE.worker, mapId, `adult(id: "${id}") { label kind name address age source }`)).toEqual({
      adult: {
        label: 'Adult 1',
        kind: 'TRUSTED',
        name: 'Alex Invented',
        address: '3 Invented Row',
        age: 40,
        source: 'council',
      },
    })
    const rows = await graph(
      'MATCH (s:Statement {elementId: $id}) RETURN s.category AS category, s.relevance AS relevance, s.mapId AS mapId',
      { id },
    )
    expect(rows).toEqual([{ category: 'MAP', relevance: WHY, mapId }])
  })

  test.each([
    ['P1.2 a label that is taken', { label: 'Adult 1' }, ['input.label P1.2']],
    ['P4.4 a label with the name in it', { name: 'Alex', label: 'Uncle Alex' }, ['input.label P4.4']],
    ['P8.5 an estimate without its day', { estimatedAge: 40 }, ['input.estimatedAge P8.5']],
    ['P8.5 a birth of tomorrow', { dateOfBirth: addDays(DAY, 1) }, ['input.dateOfBirth P8.5']],
  ])('is refused for %s', async (_what, more, missing) => {
    expect(await lacking('addAdult', adult(more))).toEqual(missing)
  })

  test('P4.5 who has one young person adds a label, not a name', async () => {
    const own = await openMap('Invented Walk')
    const child = await made(PEOPLE.worker, 'addYoungPerson', person({ mapId: own, ref: 'INV-7' }))
    await allocateColleague(own, child)
    expect(await lacking('addAdult', adult({ mapId: own, name: 'Alex' }), PEOPLE.colleague)).toEqual([
      'input.name P4.5',
    ])
    expect(await seen(PEOPLE.colleague, own, 'adults { id }')).toEqual({ adults: [] })
    const id = await made(PEOPLE.colleague, 'addAdult', adult({ mapId: own }))
    expect(await seen(PEOPLE.colleague, own, 'adults { id label }')).toEqual({ adults: [{ id, label: 'Adult 1' }] })
  })

  test.each([
    ['P4.6 a partner', PEOPLE.police, 'PURPOSE_REFUSED'],
    ['P4.6 an analyst', PEOPLE.analyst, 'PURPOSE_REFUSED'],
    ['P4.5 a colleague without allocation', PEOPLE.colleague, 'NOT_FOUND'],
  ])('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'addAdult', adult())).code).toBe(code)
  })
})

test('P1.2 what the steps have drawn is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
