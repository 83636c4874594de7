/** P1.1, P2.1 Putting peer groups and places on a map. */
import { beforeAll, describe, expect, test } from 'vitest'
import { allocateColleague, DAY, faults, graph, lacking, shareWithPolice, TOLD, WHY } from '../steps/mapping.ts'
import { made, ofPairs, ONE_OF_EACH, openMap, PAIRS, PEOPLE, seen, serveEmpty, step } from '../steps/support.ts'

serveEmpty()

let mapId = ''
/** A map on which the colleague has one young person. */
let partMap = ''
const group = (more: Readonly<Record<string, unknown>> = {}) => ({ mapId, kind: 'FRIENDSHIP', ...TOLD, ...more })
const place = (more: Readonly<Record<string, unknown>> = {}) => ({ mapId, kind: 'PARK', ...TOLD, ...more })

beforeAll(async () => {
  mapId = await openMap()
  partMap = await openMap('Invented Lane')
  const child = await made(PEOPLE.worker, 'addYoungPerson', {
    mapId: partMap,
    ref: 'INV-1',
    whyOnMap: WHY,
    statedAs: 'FACT',
  })
  await allocateColleague(partMap, child)
})

const NOT_FOR = [
  ['P4.6 a partner', PEOPLE.police, 'PURPOSE_REFUSED'],
  ['P4.6 an analyst', PEOPLE.analyst, 'PURPOSE_REFUSED'],
  ['P4.5 a colleague without allocation', PEOPLE.colleague, 'NOT_FOUND'],
] as const

describe('addPeerGroup', () => {
  test('P1.1 puts a group on the map', async () => {
    const input = group({ label: 'Group 1', name: 'Invented Five', description: 'Invented', source: 'Invented school' })
    const id = await made(PEOPLE.worker, 'addPeerGroup', input)
    expect(
      await seen(PEOPLE.worker, mapId, `group(id: "${id}") { label kind name description source statedAs }`),
    ).toEqual({
      group: {
        label: 'Group 1',
        kind: 'FRIENDSHIP',
        name: 'Invented Five',
        description: 'Invented',
        source: 'Invented school',
        statedAs: 'FACT',
      },
    })
  })

  test.each([
    ['P1.2 a label that is taken', { label: 'Group 1' }, ['input.label P1.2']],
    ['P4.4 a label with the name in it', { name: 'The Five', label: 'Group the five' }, ['input.label P4.4']],
    ['both at once', { label: 'Group 1', name: 'group' }, ['input.label P1.2', 'input.label P4.4']],
  ])('is refused for %s', async (_what, more, missing) => {
    expect(await lacking('addPeerGroup', group(more))).toEqual(missing)
  })

  test('P5.2 is not taken without a word on what it reveals', async () => {
    const { reveals: _reveals, ...without } = group()
    expect((await step(PEOPLE.worker, 'addPeerGroup', without)).taken).toBeNull()
  })

  test('P5.2 what reveals a category is not shown while nobody who belongs to it has cover', async () => {
    const id = await made(
      PEOPLE.worker,
      'addPeerGroup',
      group({ name: 'Invented clinic group', reveals: ['DISABILITY'] }),
    )
    expect(await seen(PEOPLE.worker, mapId, `group(id: "${id}") { id kind name }`)).toEqual({
      group: { id, kind: null, name: null },
    })
  })

  test('P4.5 who has one young person adds a group by label and kind only', async () => {
    const named = group({ mapId: partMap, name: 'Five', description: 'a', reveals: ['ADDRESS'] })
    expect(await lacking('addPeerGroup', named, PEOPLE.colleague)).toEqual([
      'input.name P4.5',
      'input.description P4.5',
      'input.reveals P4.5',
    ])
    const id = await made(PEOPLE.colleague, 'addPeerGroup', group({ mapId: partMap }))
    // P8.7: a label that counted would tell of those that are hidden.
    expect(await seen(PEOPLE.colleague, partMap, 'groups { id label }')).toEqual({
      groups: [{ id, label: expect.stringMatching(/^Group [A-Z][2-9][A-Z][2-9]$/) }],
    })
  })

  test('P8.7 one that nothing joins is for who drew it and who has the whole map, and a label that it has is not told to be taken', async () => {
    const id = await made(PEOPLE.worker, 'addPeerGroup', group({ mapId: partMap, label: 'Hidden' }))
    expect(await seen(PEOPLE.worker, partMap, `group(id: "${id}") { label }`)).toEqual({ group: { label: 'Hidden' } })
    expect(await seen(PEOPLE.colleague, partMap, `group(id: "${id}") { label }`)).toEqual({ group: null })
    const same = await made(PEOPLE.colleague, 'addPeerGroup', group({ mapId: partMap, label: 'Hidden' }))
    expect(await lacking('addPeerGroup', group({ mapId: partMap, label: 'Hidden' }), PEOPLE.colleague)).toEqual([
      'input.label P1.2',
    ])
    expect(await seen(PEOPLE.colleague, partMap, `group(id: "${same}") { label }`)).toEqual({
      group: { label: 'Hidden' },
    })
  })

  test.each(NOT_FOR)('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'addPeerGroup', group())).code).toBe(code)
  })
})

describe('addLocation', () => {
  test('P2.1 puts a place on the map; its property reference stays off it', async () => {
    const id = await made(
      PEOPLE.worker,
      'addLocation',
      place({
        ...{ label: 'Place 1', name: 'Invented Green', address: 'Invented Road' },
        ...{ latitude: 51, longitude: -0.05, uprn: 'INV-U1' },
      }),
    )
    const selection = `location(id: "${id}") { label kind name address latitude longitude }`
    expect(await seen(PEOPLE.worker, mapId, selection)).toEqual({
      location: {
        label: 'Place 1',
        kind: 'PARK',
        name: 'Invented Green',
        address: 'Invented Road',
        latitude: 51,
        longitude: -0.05,
      },
    })
    const rows = await graph(
      "MATCH (:Place {uprn: 'inv-u1'})-[:APPEARS_AS]->(n) RETURN n.id AS id, n.uprn AS uprn, valueType(n.latitude) AS type",
    )
    expect(rows).toEqual([{ id, uprn: null, type: 'FLOAT NOT NULL' }])
  })

  test('P4.4 a partner sees a place by its label where ADDRESS is not open', async () => {
    const shared = await openMap('Invented Close')
    const id = await made(
      PEOPLE.worker,
      'addLocation',
      place({ mapId: shared, kind: 'RESIDENCE', address: '4 Invented Row', uprn: 'INV-U1' }),
    )
    const unseen = await seen(PEOPLE.worker, shared, 'locations { label }')
    const child = await made(PEOPLE.worker, 'addYoungPerson', {
      mapId: shared,
      ...{ description: 'Invented', whyOnMap: WHY, statedAs: 'FACT' },
    })
    const park = await made(PEOPLE.worker, 'addLocation', place({ mapId: shared, label: 'Place 1', reveals: [] }))
    const visit = { mapId: shared, from: child, statedAs: 'FACT', howOften: 'DAILY' }
    await made(PEOPLE.worker, 'connectVisit', { ...visit, to: id })
    await made(PEOPLE.worker, 'connectVisit', { ...visit, to: park })
    await shareWithPolice(shared, [])
    // P8.7: a home is listed by visits that are shown alone.
    expect(await seen(PEOPLE.police, shared, 'locations { id label kind address }')).toEqual({
      locations: [{ id: park, label: 'Place 1', kind: null, address: null }],
    })
    expect(JSON.stringify(unseen)).toMatch(/Place [A-Z][2-9][A-Z][2-9]/)
  })

  test.each([
    ['P5 a residence with a name', { kind: 'RESIDENCE', name: 'Villa' }, ['input.name P5']],
    ['P5 a latitude alone', { latitude: 51.5 }, ['input.longitude P5']],
    ['P5 a longitude alone', { longitude: 0 }, ['input.longitude P5']],
    ['P1.2 a place that is on the map', { uprn: 'INV-U1' }, ['input.uprn P1.2']],
    ['P1.2 a label that is taken', { label: 'Place 1' }, ['input.label P1.2']],
    ['P4.4 a label with the address in it', { address: '5 Low Rd', label: 'Flat at 5, Low Rd' }, ['input.label P4.4']],
    [
      'everything at once',
      { kind: 'RESIDENCE', name: 'Villa', latitude: 1, uprn: 'INV-U1', label: 'Place 1' },
      ['input.label P1.2', 'input.name P5', 'input.longitude P5', 'input.uprn P1.2'],
    ],
    ['a latitude beyond the pole', { latitude: 91, longitude: 0 }, ['BAD_USER_INPUT']],
    ['a longitude beyond the date line', { latitude: 0, longitude: 181 }, ['BAD_USER_INPUT']],
  ])('is refused for %s', async (_what, more, missing) => {
    expect(await lacking('addLocation', place(more))).toEqual(missing)
  })

  test('P4.5 who has one young person adds no place, and is not told which are there', async () => {
    await made(PEOPLE.worker, 'addLocation', place({ mapId: partMap, uprn: 'INV-U2' }))
    const asked = (uprn: string) => step(PEOPLE.colleague, 'addLocation', place({ mapId: partMap, uprn }))
    const [there, elsewhere] = [await asked('INV-U2'), await asked('INV-U3')]
    expect(there.missing.map(({ path, clause }) => `${path} ${clause}`)).toEqual(['input.kind P4.5', 'input.uprn P4.5'])
    expect(there.text).toBe(elsewhere.text)
  })

  test.each(NOT_FOR)('is not for %s', async (_who, who, code) => {
    expect((await step(who, 'addLocation', place())).code).toBe(code)
  })

  test('P1.2 of many pairs with one property reference one of each is taken, each under a label of its own', async () => {
    const busy = await openMap('Invented Square')
    const endings = await ofPairs((at) => {
      const draw = () => step(PEOPLE.worker, 'addLocation', place({ mapId: busy, uprn: `INV-P${at} ${DAY}` }))
      return [draw, draw]
    })
    expect(endings).toEqual(ONE_OF_EACH)
    const [row] = await graph(
      'MATCH (n:Location {mapId: $busy}) RETURN count(DISTINCT n.label) AS labels, count(n) AS places',
      { busy },
    )
    expect(Number(row?.['labels'])).toBe(PAIRS)
    expect(Number(row?.['places'])).toBe(PAIRS)
  })

  test('P1.2 one place on two maps at once is one place off them, in each of many pairs', async () => {
    const [here, there] = [await openMap('Invented One'), await openMap('Invented Two')]
    const endings = await ofPairs((at) => {
      const on = (map: string) => () => step(PEOPLE.worker, 'addLocation', place({ mapId: map, uprn: `INV-S${at}` }))
      return [on(here), on(there)]
    })
    expect(endings).toEqual(['OK OK'])
    const rows = await graph('MATCH (p:Place)-[:APPEARS_AS]->(n) WHERE p.uprn STARTS WITH "inv-s" RETURN DISTINCT p.id')
    expect(rows).toHaveLength(PAIRS)
  })
})

test('P1.2 what the steps have drawn is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
