/** The index, and the root fields that are no map, over real HTTP. */
import { describe, expect, test } from 'vitest'
import { demoMapIds } from '../../src/demo/callers.ts'
import { idOf } from '../../src/demo/ids.ts'
import * as operations from '../../src/generated/operations.ts'
import { today } from '../../src/policy/age.ts'
import { MAPPING_PURPOSES } from '../../src/policy/terms.ts'
import type { Asker } from '../support/service.ts'
import { ask, asker, codes, entries, LANTERNFIELD, peermap, serveBorough, type Reply } from './borough.ts'

const { thistleYard, nightjar } = demoMapIds
const SOCIAL_WORKER = asker('social-worker-assess-risk')
const MANAGER = asker('manager')
const DPO = asker('data-protection-officer')

serveBorough()

type Index = { readonly peerMaps: { readonly total: number; readonly maps: readonly Line[] } }
type Line = Readonly<Record<string, unknown>>

/** An index, or the codes of its errors. */
async function indexed(
  args: string,
  selection: string,
  who: Asker = MANAGER,
): Promise<Index['peerMaps'] | readonly string[]> {
  const { text } = await peermap().ask(who, `{ peerMaps${args} { total maps { ${selection} } } }`)
  const json: Reply<Index> = JSON.parse(text)
  return json.data?.peerMaps ?? codes({ json })
}

/** The titles of an index, or the codes of its errors. */
async function titles(args: string, who: Asker = MANAGER): Promise<readonly unknown[]> {
  const found = await indexed(args, 'title', who)
  return 'maps' in found ? found.maps.map(({ title }) => title) : found
}

/** The maps of an index. */
async function indexOf(who: Asker): Promise<readonly string[]> {
  const { json } = await ask(who, operations.IndexDocument, {})
  return json.data?.peerMaps.maps.map(({ id }) => id) ?? []
}

const ALL = [LANTERNFIELD, thistleYard, nightjar].toSorted()

describe('the index', () => {
  test('holds the caller’s own maps and no other', async () => {
    expect((await indexOf(MANAGER)).toSorted()).toEqual(ALL)
    expect(await indexOf(asker('police-assess-risk'))).toEqual([LANTERNFIELD])
    expect(await indexOf(asker('charity'))).toEqual([])
  })

  test('sorts and pages by scalars of the map, and by id where the client does not', async () => {
    const sorted = await titles('(sort: [{title: ASC}])')
    expect(sorted).toEqual(['Lanternfield Estate', 'Nightjar and Cellar Studio', 'Thistle Yard, year 9'])
    expect(await titles('(sort: [{title: DESC}])')).toEqual(sorted.toReversed())
    const page = await indexed('(sort: [{title: ASC}], limit: 1, offset: 1)', 'title')
    expect(page).toEqual({ total: 3, maps: [{ title: sorted[1] }] })
    expect(await indexed('', 'id')).toEqual({ total: 3, maps: ALL.map((id) => ({ id })) })
    expect(await indexed('(limit: 5, offset: 7)', 'id')).toEqual({ total: 3, maps: [] })
  })

  test.each([
    [`(where: {id: {eq: "${LANTERNFIELD}"}})`, ['Lanternfield Estate']],
    ['(where: {title: {startsWith: "Lantern"}})', ['Lanternfield Estate']],
    ['(where: {status: {eq: CLOSED}, title: {contains: "Lantern"}})', []],
    [`(where: {NOT: {id: {in: ["${thistleYard}", "${nightjar}"]}}})`, ['Lanternfield Estate']],
    ['(where: {openedOn: {gt: "2100-01-01"}})', []],
    ['(limit: -1)', ['BAD_USER_INPUT']],
    ['(offset: -1)', ['BAD_USER_INPUT']],
    ['(limit: 5001)', ['LIMIT_EXCEEDED']],
    ['(where: {members: {some: {name: {eq: "x"}}}})', ['BAD_USER_INPUT']],
  ])('filters %s', async (args, found) => {
    expect(await titles(args)).toEqual(found)
  })

  test('a filter finds nothing in maps that are not the caller’s', async () => {
    expect(await titles(`(where: {OR: [{id: {eq: "${nightjar}"}}, {title: {contains: ""}}]})`, SOCIAL_WORKER)).toEqual([
      'Lanternfield Estate',
    ])
  })

  test.each(['members { id }', 'peerTies { id }', 'membersConnection { totalCount }', 'redactions { rule }'])(
    'has no %s: a map is read by its id',
    async (selection) => {
      expect(await indexed('', selection)).toEqual(['BAD_USER_INPUT'])
    },
  )
})

describe('what is no map', () => {
  test('me, protocol and vocabulary need no purpose', async () => {
    const nobody = { ...asker('school'), purpose: null }
    expect((await ask(nobody, operations.MeDocument, {})).json.data).toEqual({
      me: {
        issuer: 'peermap-dev',
        subject: nobody.sub,
        organisation: nobody.org,
        agency: 'EDUCATION',
        roles: ['PRACTITIONER'],
        purpose: null,
        purposes: ['ASSESS_RISK', 'PLAN_INTERVENTION', 'ONGOING_SUPPORT'],
        expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
      },
    })
    const { json } = await ask(nobody, operations.ProtocolDocument, {})
    expect(json.errors).toBeUndefined()
    expect(json.data?.protocol).toMatchObject({ ceiling: null })
    expect(json.data?.protocol?.rules.length).toBeGreaterThan(20)
    const vocabulary = await ask(nobody, operations.VocabularyDocument, {})
    expect(vocabulary.json.data?.vocabulary).toContainEqual({
      vocabulary: 'RiskKind',
      term: 'SELF_HARM',
      meaning: 'Hurting oneself, or thoughts of suicide. Reveals DISABILITY, which stands for health',
      fields: [],
    })
    const ethnicity = vocabulary.json.data?.vocabulary.find(({ term }) => term === 'ETHNICITY')
    expect(ethnicity?.fields).toContainEqual({
      coordinate: 'YoungPerson.ethnicity',
      category: 'ETHNICITY',
      scope: 'PERSON',
      needsCover: true,
    })
  })

  test('P5 the protocol tells a caller its own ceiling', async () => {
    const { json } = await ask(asker('school'), operations.ProtocolDocument, {})
    const row = { category: 'ETHNICITY', permitted: false, needsCover: true }
    expect(json.data?.protocol?.ceiling).toContainEqual(expect.objectContaining(row))
  })

  test.each([
    ['manager', [...MAPPING_PURPOSES, 'ACCOUNTABILITY']],
    ['data-protection-officer', ['ACCOUNTABILITY']],
    ['analyst', MAPPING_PURPOSES],
  ])('P4.6 %s is told the purposes that may be stated', async (name, purposes) => {
    const { json } = await peermap().ask({ ...asker(name), purpose: null }, '{ me { purposes } }')
    expect(json.data).toEqual({ me: { purposes } })
  })

  test('P4.6 whoever asks is told which steps may be taken, and of a map that is not open what is told of none', async () => {
    const maySay = async (who: Asker, map?: string) => {
      const { text } = await peermap().ask(who, 'query ($map: ID) { may(map: $map) }', { map })
      const json: Reply<{ may: readonly string[] | null }> = JSON.parse(text)
      return json.errors === undefined ? (json.data?.may ?? null) : codes({ json })
    }
    const all = await maySay(SOCIAL_WORKER)
    expect(all).toEqual(expect.arrayContaining(['openPeerMap', 'addRisk', 'urgentAccess']))
    expect(all).not.toContain('decideSharing')
    const open = await maySay(SOCIAL_WORKER, LANTERNFIELD)
    expect(open).toEqual(all?.filter((name) => open?.includes(name)))
    expect(open).toEqual(expect.arrayContaining(['addRisk', 'changeYoungPerson']))
    expect(open).not.toContain('openPeerMap')
    expect(entries().at(-1)).toMatchObject({ kind: 'disclosure', outcome: 'OK', mapId: LANTERNFIELD })
    const [hidden, none] = [await maySay(SOCIAL_WORKER, nightjar), await maySay(SOCIAL_WORKER, 'no-such-map')]
    expect([hidden, none]).toEqual([null, null])
    expect(entries().slice(-2)).toMatchObject([{ outcome: 'NOT_FOUND' }, { outcome: 'NOT_FOUND' }])
    expect(await maySay(asker('school'), LANTERNFIELD)).toEqual(['contribute'])
    expect(await maySay({ ...SOCIAL_WORKER, purpose: null }, LANTERNFIELD)).toEqual(['PURPOSE_REQUIRED'])
  })

  test('P4.4 managers are told from whom a recipient is chosen; nobody else is', async () => {
    const query = '{ organisations { id name agency isRecorded canSignIn hasAgreement } }'
    const { json } = await peermap().ask(MANAGER, query)
    expect(json.data?.['organisations']).toContainEqual({
      ...{ id: 'thistle-academy', name: expect.any(String), agency: 'EDUCATION', isRecorded: true },
      ...{ canSignIn: true, hasAgreement: expect.any(Boolean) },
    })
    expect(entries().at(-1)).toMatchObject({ kind: 'disclosure', outcome: 'OK' })
    for (const who of [asker('school'), DPO, asker('analyst'), { ...MANAGER, purpose: 'ACCOUNTABILITY' as const }])
      expect(codes(await peermap().ask(who, query))).toEqual(['PURPOSE_REFUSED'])
  })

  test('P1.2 the Council follows a person to the maps that are open to the caller', async () => {
    const { json } = await ask(MANAGER, operations.PersonDocument, { ref: 'DEMO-1007' })
    expect(json.errors).toBeUndefined()
    expect(json.data?.person?.appearances).toEqual([
      expect.objectContaining({ mapId: LANTERNFIELD, youngPersonId: idOf(1, 'yp7') }),
      expect.objectContaining({ mapId: nightjar, youngPersonId: idOf(3, 'yp31') }),
    ])
    expect(entries().at(-1)).toMatchObject({ kind: 'disclosure', outcome: 'OK' })
  })

  test('P1.2 nobody else does', async () => {
    expect(codes(await ask(asker('school'), operations.PersonDocument, { ref: 'DEMO-1007' }))).toEqual([
      'PURPOSE_REFUSED',
    ])
    const one = await ask(SOCIAL_WORKER, operations.PersonDocument, { ref: 'DEMO-0000' })
    expect(one.json.data).toEqual({ person: null })
  })
})

describe('P9.6 the journal', () => {
  test('shows the disclosure just made, and up to which entry it has read', async () => {
    const { json } = await ask(asker('school'), operations.MapDocument, { id: LANTERNFIELD })
    const made = entries().at(-1)
    const answer = await ask(DPO, operations.JournalDocument, { map: LANTERNFIELD, limit: 1 })
    expect(answer.json.errors).toBeUndefined()
    const journal = answer.json.data?.journal
    expect(journal).toMatchObject({
      upTo: [{ sequence: made?.['sequence'] }],
      entries: [{ organisation: 'thistle-academy', mapId: LANTERNFIELD, sequence: made?.['sequence'], outcome: 'OK' }],
    })
    expect(json.extensions?.disclosure?.['decisionId']).toBe(journal?.entries[0]?.decisionId)
    const disclosure = json.extensions?.disclosure?.['id']
    const found = await ask(DPO, operations.JournalDocument, { disclosure: String(disclosure) })
    expect(found.json.data?.journal).toMatchObject({ total: 1, entries: [{ id: disclosure, mapId: LANTERNFIELD }] })
  })

  test('answers who has seen a person, and when', async () => {
    const about = { subject: idOf(1, 'yp2') }
    const day = today(new Date())
    const found = await ask(DPO, operations.JournalDocument, { ...about, from: day })
    expect(found.json.data?.journal?.total).toBeGreaterThan(0)
    const before = await ask(DPO, operations.JournalDocument, { ...about, until: day })
    expect(before.json.data?.journal).toMatchObject({ total: 0, entries: [] })
  })

  test('records that it was read', async () => {
    await ask(DPO, operations.JournalDocument, { subject: idOf(1, 'yp2') })
    expect(entries().at(-1)).toMatchObject({ purpose: 'ACCOUNTABILITY', outcome: 'OK' })
  })

  test.each([
    ['another purpose', { ...DPO, purpose: 'ASSESS_RISK' } as const, 'PURPOSE_REFUSED'],
    ['another role', { ...MANAGER, purpose: 'ACCOUNTABILITY' } as const, 'PURPOSE_REFUSED'],
    [
      'a DPO of another agency',
      { ...asker('school'), roles: ['DPO'], purpose: 'ACCOUNTABILITY' } as const,
      'PURPOSE_REFUSED',
    ],
  ])('is refused to %s', async (_who, who, code) => {
    const answer = await ask(who, operations.JournalDocument, {})
    expect([codes(answer), answer.json.data ?? null]).toEqual([[code], null])
  })

  test.each([
    ['limit: 0', 'BAD_USER_INPUT'],
    ['offset: -1', 'BAD_USER_INPUT'],
    ['limit: 5001', 'LIMIT_EXCEEDED'],
    ['from: "yesterday"', 'BAD_USER_INPUT'],
    [`subject: "${'x'.repeat(201)}"`, 'BAD_USER_INPUT'],
  ])('with %.20s is refused', async (args, code) => {
    expect(codes(await peermap().ask(DPO, `{ journal(${args}) { total } }`))).toEqual([code])
  })
})
