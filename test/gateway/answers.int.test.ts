/** What the service answers over real HTTP about the maps of the invented borough. */
import { describe, expect, test } from 'vitest'
import { demoMapIds } from '../../src/demo/callers.ts'
import { idOf } from '../../src/demo/ids.ts'
import * as operations from '../../src/generated/operations.ts'
import { ask, asker, entries, journalText, LANTERNFIELD, peermap, serveBorough, type Reply } from './borough.ts'

const { thistleYard, nightjar } = demoMapIds
const SOCIAL_WORKER = asker('social-worker-assess-risk')
const MANAGER = asker('manager')

serveBorough()

describe('a map', () => {
  test('is answered whole, with what it withholds and the record of it', async () => {
    const { json, status } = await ask(asker('police-assess-risk'), operations.MapDocument, { id: LANTERNFIELD })
    expect([status, json.errors]).toEqual([200, undefined])
    const map = json.data?.peerMap
    expect(map?.members?.length).toBeGreaterThan(10)
    // Once: in the map for who asks for it there, else in the extensions.
    expect(json.extensions?.redactions).toBeUndefined()
    expect(map?.redactions.map(({ coordinate }) => coordinate)).toContain('YoungPerson.ethnicity')
    expect(json.extensions?.disclosure).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/),
      purpose: 'ASSESS_RISK',
      organisation: 'lantern-north-police',
      decisionId: expect.stringMatching(/./),
      conditions: 'Not for general intelligence; returned at the end',
      openUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
  })

  test('P9.6 is in the journal before its answer is there', async () => {
    const { json } = await ask(SOCIAL_WORKER, operations.MapDocument, { id: LANTERNFIELD })
    expect(entries().at(-1)).toMatchObject({ kind: 'disclosure', outcome: 'OK', mapId: LANTERNFIELD })
    expect(journalText()).toContain('YoungPerson.name')
    expect(journalText()).not.toContain('Wren Thistlewood')
    expect(json.extensions?.disclosure).toBeDefined()
  })

  test('lists people by label where IDENTITY is for some', async () => {
    const { json } = await ask(asker('school'), operations.MapDocument, { id: LANTERNFIELD })
    const members = json.data?.peerMap?.members ?? []
    expect(members.every(({ label }) => label !== null)).toBe(true)
    expect(members.filter(({ name }) => name !== null)).toHaveLength(5)
    expect(members.filter(({ open }) => open.includes('IDENTITY'))).toHaveLength(5)
  })

  test('can be read around one person', async () => {
    const variables = { map: LANTERNFIELD, member: idOf(1, 'yp1') }
    const { json } = await ask(SOCIAL_WORKER, operations.NeighbourhoodDocument, variables)
    expect(json.errors).toBeUndefined()
    expect(json.data?.peerMap?.member).toMatchObject({ id: idOf(1, 'yp1'), name: 'Wren Thistlewood' })
  })

  test('P1.2 has nobody of another map', async () => {
    const variables = { map: LANTERNFIELD, member: idOf(3, 'yp1') }
    const { json } = await ask(MANAGER, operations.NeighbourhoodDocument, variables)
    expect(json.errors).toBeUndefined()
    expect(json.data).toEqual({ peerMap: { id: LANTERNFIELD, view: expect.any(String), member: null } })
  })

  test('can be read in pages that don’t overlap, ordered by id', async () => {
    const seen: string[] = []
    let after: string | null | undefined
    for (let page = 0; page < 50; page++) {
      const { json } = await ask(SOCIAL_WORKER, operations.PageDocument, { map: LANTERNFIELD, first: 7, after })
      const found = json.data?.peerMap?.membersConnection
      seen.push(...(found?.edges.map(({ node }) => node.id) ?? []))
      after = found?.pageInfo.endCursor
      if (found?.pageInfo.hasNextPage !== true) break
    }
    const { json } = await ask(SOCIAL_WORKER, operations.MapDocument, { id: LANTERNFIELD })
    expect(seen).toEqual(json.data?.peerMap?.members?.map(({ id }) => id))
    expect(seen).toEqual(seen.toSorted())
  })

  test('merges the same list written twice, in fragments and under aliases', async () => {
    const query = `{ peerMap(id: "${LANTERNFIELD}") {
      members { label } members { name } a: members { ...F } ... { a: members { e: ethnicity } } b: title
    } } fragment F on YoungPerson { n: name }`
    const { text } = await peermap().ask(SOCIAL_WORKER, query)
    type Row = Readonly<Record<string, unknown>>
    const json: Reply<{ peerMap: { members: readonly Row[]; a: readonly Row[]; b: string } }> = JSON.parse(text)
    expect(json.errors).toBeUndefined()
    const { members, a, b } = json.data?.peerMap ?? {}
    expect(members?.map((row) => Object.keys(row).join(' '))).toContain('label name')
    expect(a?.map((row) => Object.keys(row).join(' '))).toContain('n e')
    expect(b).toBe('Lanternfield Estate')
  })
})

const query = (id: string): string => `{ peerMap(id: "${id}") { title members { name } } }`

describe('a map that is not open', () => {
  const WITHDRAWN = asker('youth-justice-withdrawn')
  const UNKNOWN = '01900000-0009-7000-8000-000000000001'

  test.each([
    ['foreign', asker('charity'), LANTERNFIELD],
    ['of a decision that has ended', asker('police-assess-risk'), thistleYard],
    ['of a decision that was withdrawn', WITHDRAWN, LANTERNFIELD],
    ['of a decision that names somebody else', asker('health-not-named'), LANTERNFIELD],
    ['that nobody allocated', SOCIAL_WORKER, nightjar],
  ])('P4.4 %s, is byte for byte as one that does not exist', async (_why, who, id) => {
    const answer = await peermap().ask(who, query(id))
    const unknown = await peermap().ask(who, query(UNKNOWN))
    expect(answer.text).toBe(unknown.text)
    expect(answer.json).toMatchObject({ data: { peerMap: null }, extensions: { redactions: [{ clause: 'P4.4' }] } })
    expect(answer.json.extensions?.disclosure).toBeUndefined()
    const { date: _one, ...headers } = answer.headers
    const { date: _two, ...others } = unknown.headers
    expect(headers).toEqual(others)
  })

  test('P9.6 is on record as a refusal', async () => {
    await peermap().ask(WITHDRAWN, query(LANTERNFIELD))
    expect(entries().at(-1)).toMatchObject({ kind: 'refusal', outcome: 'NOT_FOUND', mapId: LANTERNFIELD })
  })

  test('P4.6 a purpose that opens none is on record', async () => {
    const { json } = await peermap().ask(asker('manager-notify'), query(LANTERNFIELD))
    expect(json.errors?.[0]).toMatchObject({ extensions: { code: 'PURPOSE_REFUSED', missing: [{ clause: 'P4.6' }] } })
    expect(entries().at(-1)).toMatchObject({ kind: 'refusal', outcome: 'PURPOSE_REFUSED', purpose: 'NOTIFY' })
  })
})
