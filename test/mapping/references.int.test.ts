/** P1.2: a case reference finds its person in every way of writing it, and nobody where it may be of two. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bringReferencesUp } from '../../src/graph/references.ts'
import { checkGraph } from '../../src/graph/check.ts'
import { startTestService } from '../support/service.ts'
import { graph } from '../steps/mapping.ts'
import { done, made, openMap, peermap, PEOPLE, serveEmpty, step } from '../steps/support.ts'

serveEmpty()

const { worker, manager, police, governance } = PEOPLE
const rights = { ...governance, purpose: 'SUBJECT_RIGHTS' } as const
const SPOILED = '1.23E+10'

/** Ways in which a copy of `INV-<n>x` is written. */
const variantsOf = (ref: string): readonly string[] => [
  `\u200b${ref}`,
  `${ref}\u200e`,
  ref.replace('-', '\u2011'),
  ref.toLowerCase(),
  ` ${ref.replace('-', ' \u2212 ')} `,
  ref.replace('I', '\uff29'),
]

let count = 0
let mapId: string
let other: string
let ref: string

const draw = (on: string, written: string | null, more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  made(worker, 'addYoungPerson', {
    mapId: on,
    ...(written === null ? { description: 'Invented: unknown' } : { ref: written }),
    whyOnMap: 'Invented',
    statedAs: 'FACT',
    ...more,
  })
const peopleOf = async (...ids: readonly string[]): Promise<number> => {
  const rows = await graph('MATCH (p:Person)-[:APPEARS_AS]->(y) WHERE y.id IN $ids RETURN DISTINCT p.id AS id', { ids })
  return rows.length
}
const toDecide = async (who: typeof rights | typeof manager) => {
  const query = '{ referencesToDecide { normalForm doubt people { refs appearances { youngPersonId } } } }'
  const { text } = await peermap().ask(who, query)
  return JSON.parse(text)
}

beforeAll(async () => {
  await done(manager, 'recordOrganisation', { id: 'police-north', name: 'Invented police', agency: 'POLICE' })
})
beforeEach(async () => {
  await graph('MATCH (p:ReferenceToDecide) DETACH DELETE p')
  count += 1
  ref = `INV-${count}x`
  ;[mapId, other] = [await openMap(), await openMap()]
})

describe('P1.2 a case reference in every way of writing it', () => {
  test('is one person, drawn on many maps, identified and refused a second time on one', async () => {
    const first = await draw(mapId, ref)
    for (const written of variantsOf(ref)) {
      const again = await step(worker, 'addYoungPerson', {
        mapId,
        ref: written,
        whyOnMap: 'Invented',
        statedAs: 'FACT',
      })
      expect(again.missing).toMatchObject([{ path: 'input.ref', clause: 'P1.2' }])
      const on = await openMap()
      expect(await peopleOf(first, await draw(on, written))).toBe(1)
    }
    const unknown = await draw(other, null)
    const identify = { mapId: other, youngPersonId: unknown, version: 1, statedAs: 'FACT' }
    await done(worker, 'identify', { ...identify, ref: variantsOf(ref)[0] })
    expect(await peopleOf(first, unknown)).toBe(1)
    expect(
      await graph('MATCH (p:Person)-[:APPEARS_AS]->({id: $first}) RETURN p.ref AS ref, p.refKey AS key', { first }),
    ).toEqual([{ ref, key: ref.toLowerCase() }])
  })

  test('is found by every question and step that names one, a former one too', async () => {
    const child = await draw(mapId, `FORMER-${ref}`)
    await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
    await done(manager, 'mergePersons', { mapId, youngPersonId: child, duplicateRef: ref, reason: 'Invented' })
    for (const written of [...variantsOf(ref), ...variantsOf(`FORMER-${ref}`).slice(0, 2)]) {
      const { text } = await peermap().ask(
        manager,
        'query($ref: Reference!) { person(ref: $ref) { ref appearances { youngPersonId } } }',
        { ref: written },
      )
      expect(JSON.parse(text).data.person).toEqual({ ref: written, appearances: [{ youngPersonId: child }] })
    }
    const [one, two, three, four, five, six] = variantsOf(ref)
    const known = await step(manager, 'mergePersons', {
      mapId,
      youngPersonId: child,
      duplicateRef: one,
      reason: 'Invented',
    })
    expect(known.missing).toMatchObject([{ path: 'input.duplicateRef', clause: 'P1.2' }])
    const urgent = await step(PEOPLE.colleague, 'urgentAccess', { ref: two, immediateRisk: 'Invented' })
    expect(urgent.taken?.mapId).toBe(mapId)
    const request = await made(police, 'requestSharing', {
      ...{ reference: three, purpose: 'ASSESS_RISK', categories: ['IDENTITY'], about: 'Invented', why: 'Invented' },
    })
    const listed = await peermap().ask(
      manager,
      '{ sharingRequests(open: true) { id mapIds youngPersonIds reference } }',
    )
    expect(JSON.parse(listed.text).data.sharingRequests).toContainEqual({
      ...{ id: request, mapIds: [mapId], youngPersonIds: [child], reference: three },
    })
    const access = {
      receivedOn: new Date().toISOString().slice(0, 10),
      requestedBy: 'SUBJECT',
      identityChecked: 'Invented',
    }
    expect((await step(rights, 'recordAccessRequest', { ...access, ref: four })).taken?.mapId).toBe(mapId)
    const hold = await done(governance, 'placeHold', { ref: five, legalReason: 'Invented', lookAgainOn: soon() })
    await done(governance, 'liftHold', { holdId: hold.changed[0], reason: 'Invented' })
    const restricted = await done(rights, 'restrict', { ref: six, ground: 'ACCURACY_CONTESTED', reason: 'Invented' })
    expect(restricted.changed).toContain(child)
    const erased = { ground: 'NO_LONGER_NECESSARY', considered173: 'Invented', reason: 'Invented' }
    await done(rights, 'erasePerson', { ...erased, ref: `\u200b${ref}\u200e` })
    expect(
      await graph('MATCH (n:YoungPerson|SharingRequest) WHERE n.id = $child OR n.reference = $three RETURN labels(n)', {
        child,
        three,
      }),
    ).toEqual([])
  })

  test('of a place, a property reference too', async () => {
    const place = { kind: 'PARK', name: 'Invented park', reveals: [], statedAs: 'FACT' }
    await done(worker, 'addLocation', { mapId, ...place, uprn: `1000${count}` })
    const again = await step(worker, 'addLocation', { mapId, ...place, uprn: `\u200b10 00${count}\u200e` })
    expect(again.missing).toMatchObject([{ path: 'input.uprn', clause: 'P1.2' }])
  })
})

describe('P1.2 what a spreadsheet made of a reference', () => {
  test('is refused with the reason by every step and question that takes one, and not repeated', async () => {
    const naming = { ref: SPOILED, ground: 'NO_LONGER_NECESSARY', considered173: 'x', reason: 'x' }
    const refusals = await Promise.all([
      step(worker, 'addYoungPerson', { mapId, ref: SPOILED, whyOnMap: 'x', statedAs: 'FACT' }),
      step(worker, 'urgentAccess', { ref: '1,23E+10', immediateRisk: 'x' }),
      step(rights, 'erasePerson', naming),
      step(police, 'requestSharing', {
        reference: SPOILED,
        purpose: 'ASSESS_RISK',
        categories: [],
        about: 'x',
        why: 'x',
      }),
    ])
    const asked = await peermap().ask(manager, `{ person(ref: "${SPOILED}") { id } }`)
    for (const text of [...refusals.map((each) => each.text), asked.text]) {
      expect(JSON.parse(text).errors[0].extensions.code).toBe('BAD_USER_INPUT')
      expect(text).toContain('scientific notation')
    }
    for (const { text } of refusals) expect(text).not.toContain(SPOILED)
  })
})

test('P1.2 a new case reference is written as the Council writes them, and any is looked up', async () => {
  const settings = { PEERMAP_REFERENCE_PATTERN: 'INV-\\d+', PEERMAP_REQUEST_MS: '60000', PEERMAP_STATEMENT_MS: '60000' }
  const service = await startTestService({ settings })
  try {
    const add = async (written: string) => {
      const input = { mapId, ref: written, whyOnMap: 'Invented', statedAs: 'FACT', reveals: [] }
      const { text } = await service.ask(
        worker,
        'mutation($input: AddYoungPersonInput!) { addYoungPerson(input: $input) { id } }',
        { input },
      )
      return JSON.parse(text).errors?.[0].extensions.missing ?? []
    }
    expect(await add('CF/7')).toMatchObject([{ path: 'input.ref', clause: 'P1.2' }])
    expect(await add(`inv\u20119${count}\u200e`)).toEqual([])
    const { json } = await service.ask(worker, '{ person(ref: "CF/7") { id } }')
    expect(json).toMatchObject({ data: { person: null } })
  } finally {
    await service.stop()
  }
})

const soon = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

/** Two people as they were stored before there was a normal form. */
async function stored(one: string, two: string): Promise<readonly [string, string]> {
  const ids = [await draw(mapId, null), await draw(other, null)] as const
  for (const [id, written] of [[ids[0], one] as const, [ids[1], two] as const])
    await graph(`MATCH (y {id: $id}) CREATE (:Person {id: randomUUID(), ref: $written})-[:APPEARS_AS]->(y)`, {
      id,
      written,
    })
  await bringReferencesUp(peermap().service.driver, () => undefined)
  return ids
}

describe('P1.2 references of before they had a normal form', () => {
  test('get it, once, and find their person', async () => {
    const [one, two] = await stored(`${ref}-a`, `\u200b${ref}-B`)
    expect(await bringReferencesUp(peermap().service.driver, () => undefined)).toBe(0)
    for (const [id, key] of [[one, `${ref}-a`] as const, [two, `${ref}-b`] as const])
      expect(await graph('MATCH (p:Person)-[:APPEARS_AS]->({id: $id}) RETURN p.refKey AS key', { id })).toEqual([
        { key: key.toLowerCase() },
      ])
    expect(await peopleOf(one, await draw(await openMap(), `${ref}-A`))).toBe(1)
  })

  test('of two people are listed, and every step that names one is refused: never applied to both', async () => {
    const ids = await stored(ref, ref.toLowerCase())
    const list = await toDecide(rights)
    expect(list.data.referencesToDecide).toMatchObject([
      { normalForm: ref.toLowerCase(), doubt: 'SAME_FORM', people: [{ refs: [expect.any(String)] }, {}] },
    ])
    const erased = { ground: 'NO_LONGER_NECESSARY', considered173: 'Invented', reason: 'Invented' }
    const day = new Date().toISOString().slice(0, 10)
    for (const [who, name, input] of [
      [worker, 'addYoungPerson', { mapId: await openMap(), ref, whyOnMap: 'x', statedAs: 'FACT' }],
      [worker, 'urgentAccess', { ref, immediateRisk: 'x' }],
      [rights, 'erasePerson', { ref, ...erased }],
      [rights, 'restrict', { ref, ground: 'ACCURACY_CONTESTED', reason: 'x' }],
      [
        rights,
        'recordObjection',
        { ref, receivedOn: day, askedBy: 'SUBJECT', identity: 'DOCUMENT_SEEN', ground: 'x', how: 'x' },
      ],
      [rights, 'recordAccessRequest', { ref, receivedOn: day, requestedBy: 'SUBJECT', identityChecked: 'x' }],
      [governance, 'placeHold', { ref, legalReason: 'x', lookAgainOn: soon() }],
    ] as const) {
      const { code, missing } = await step(who, name, input)
      expect([name, code, missing]).toMatchObject([name, 'STEP_REFUSED', [{ path: 'input.ref', clause: 'P1.2' }]])
    }
    expect(
      await graph('MATCH (y:YoungPerson) WHERE y.id IN $ids AND y.mapId IS NOT NULL RETURN y.id', { ids }),
    ).toHaveLength(2)
    const found = await checkGraph(peermap().service.driver)
    expect(found.filter(({ check }) => check === 'reference-to-decide')).toHaveLength(2)
  })

  test('P4.5 are told to be in doubt to nobody who could not take the step', async () => {
    const [one] = await stored(ref, ref.toLowerCase())
    const { colleague } = PEOPLE
    const practitioner = { issuer: 'peermap-dev', subject: colleague.sub }
    await done(worker, 'allocate', { mapId, practitioner, youngPersonIds: [one] })
    const inputs = (named: string) =>
      [
        ['addYoungPerson', { mapId, ref: named, whyOnMap: 'x', statedAs: 'FACT' }],
        ['identify', { mapId, youngPersonId: 'nobody', version: 1, ref: named, statedAs: 'FACT' }],
        ['correctReference', { mapId, youngPersonId: 'nobody', ref: named, why: 'x' }],
        ['acceptContribution', { mapId, contributionId: 'none', ref: named }],
      ] as const
    const answers = async (named: string) =>
      Promise.all(inputs(named).map(async ([name, input]) => (await step(colleague, name, input)).text))
    expect(await answers(ref)).toEqual(await answers('INV-of-nobody'))
  })

  test('are one person’s where a manager merges the two', async () => {
    const [one, two] = await stored(ref, `${ref}\u200e`)
    await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
    await done(manager, 'mergePersons', {
      mapId,
      youngPersonId: one,
      duplicateRef: ref.toLowerCase(),
      reason: 'Invented',
    })
    expect(await peopleOf(one, two)).toBe(1)
    expect(await toDecide(rights)).toMatchObject({ data: { referencesToDecide: [] } })
    expect(await peopleOf(one, await draw(await openMap(), variantsOf(ref)[2] ?? ''))).toBe(1)
  })

  test('are parted where one is corrected: the other has it then, and the wrong value is kept for who accounts for it', async () => {
    const [one, two] = await stored(ref, ref.toLowerCase())
    const step1 = await done(worker, 'correctReference', {
      mapId,
      youngPersonId: one,
      ref: `${ref}-right`,
      why: 'Invented',
    })
    expect(
      await graph('MATCH (r:Rectification {id: $id}) RETURN r.oldValue AS was, r.coordinate AS at', {
        id: step1.changed[0],
      }),
    ).toEqual([{ was: ref, at: 'Person.ref' }])
    expect(await toDecide(rights)).toMatchObject({ data: { referencesToDecide: [] } })
    expect(await peopleOf(two, await draw(await openMap(), ref))).toBe(1)
    expect(await peopleOf(one, await draw(await openMap(), `${ref}-RIGHT`))).toBe(1)
    expect(await peopleOf(one, two)).toBe(2)
  })

  test('that a spreadsheet joined into one person are parted child by child', async () => {
    const children = [await draw(mapId, null), await draw(other, null)] as const
    await graph(
      `MATCH (y) WHERE y.id IN $children WITH collect(y) AS all CREATE (p:Person {id: randomUUID(), ref: $written})
      FOREACH (y IN all | CREATE (p)-[:APPEARS_AS]->(y))`,
      { children, written: SPOILED },
    )
    await bringReferencesUp(peermap().service.driver, () => undefined)
    expect((await toDecide(rights)).data.referencesToDecide).toMatchObject([
      { doubt: 'SPOILED', people: [{ refs: [SPOILED] }] },
    ])
    await done(worker, 'correctReference', { mapId, youngPersonId: children[0], ref: `${ref}-1`, why: 'Invented' })
    expect(await peopleOf(...children)).toBe(2)
    await done(worker, 'correctReference', {
      mapId: other,
      youngPersonId: children[1],
      ref: `${ref}-2`,
      why: 'Invented',
    })
    expect(await toDecide(rights)).toMatchObject({ data: { referencesToDecide: [] } })
    expect(await graph('MATCH (p:Person {ref: $written}) RETURN p.id', { written: SPOILED })).toEqual([])
  })

  test('are shown to a manager where they have the whole map, and nowhere else', async () => {
    const [one] = await stored(ref, ref.toLowerCase())
    await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
    expect((await toDecide(manager)).data.referencesToDecide).toMatchObject([
      { people: [{ refs: [ref], appearances: [{ youngPersonId: one }] }] },
    ])
    expect((await toDecide(manager)).data.referencesToDecide[0].people).toHaveLength(1)
    // What else they are known by was told on another map.
    await graph(
      'MATCH (p:Person)-[:APPEARS_AS]->({id: $one}) SET p.formerRefs = coalesce(p.formerRefs, []) + $told, p.formerKeys = coalesce(p.formerKeys, []) + toLower($told)',
      { one, told: `ELSEWHERE-${ref}` },
    )
    expect((await toDecide(manager)).data.referencesToDecide).toMatchObject([{ people: [{ refs: [ref] }] }])
  })
})
