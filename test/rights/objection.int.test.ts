/** Nobody disappears from a map by asking: objections over real HTTP (P9.5; UK GDPR Art 12, 18(2), 19, 21). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/policy/age.ts'
import { decideByOf } from '../../src/rights/objection.rules.ts'
import { coverFor, DAY, faults, graph, lacking, SAID, shareWithPolice, TOLD, WHY } from '../steps/mapping.ts'
import { done, made, openMap, peermap, PEOPLE, seen, serveEmpty, step, readyToShare } from '../steps/support.ts'
import type { Asker } from '../support/service.ts'

serveEmpty()

const rights = { ...PEOPLE.governance, purpose: 'SUBJECT_RIGHTS' } as const
const { worker, colleague, manager, police } = PEOPLE

/** P4.5: the whole map, to somebody of the Council. */
const allocate = (sub: string, mapId: string) =>
  graph('CREATE (:Allocation {id: randomUUID(), practitioner: $key, mapId: $mapId, from: date($from)})', {
    key: `peermap-dev#${sub}`,
    mapId,
    from: addDays(DAY, -1),
  })

const person = (mapId: string, more: Readonly<Record<string, unknown>> = {}) =>
  made(worker, 'addYoungPerson', { mapId, ...SAID, description: 'Invented', whyOnMap: WHY, ...more })

const asked = async (query: string, who: Asker = rights) => {
  const { json } = await peermap().ask(who, query)
  return { rows: Object.values(json.data ?? {})[0], code: json.errors?.[0]?.extensions.code ?? 'OK' }
}

const ASKING = {
  receivedOn: DAY,
  askedBy: 'SUBJECT',
  identity: 'CONTACT_ON_RECORD',
  ground: 'Invented ground zqcanary',
  how: 'by e-mail',
} as const
const object = (mapId: string, personId: string, change: Readonly<Record<string, unknown>> = {}) =>
  made(rights, 'recordObjection', { mapId, personId, ...ASKING, ...change })

const RESTRICTED = { outcome: 'RESTRICTED', reasoning: WHY } as const
const continues = (protects: readonly string[], change: Readonly<Record<string, unknown>> = {}) => ({
  ...{ outcome: 'CONTINUES', reasoning: WHY, ground: 'RIGHTS_OF_ANOTHER', protects },
  ...{ purposes: ['ASSESS_RISK'], organisations: ['police-north'] },
  ...change,
})
const OVERRIDE = { outcome: 'COMPELLING_GROUNDS', reasoning: WHY, informedOn: DAY } as const

const CONTESTED = 'subjectId state since decideBy overdue viewGivenOn decidedBy decidedOn'
const contested = async (mapId: string, who: Asker = manager) =>
  (await asked(`{ contested(map: "${mapId}") { ${CONTESTED} } }`, who)).rows

describe('P9.5 who objects', () => {
  test.each([
    ['a practitioner', worker],
    ['a manager', manager],
    ['the officer for ACCOUNTABILITY', PEOPLE.officer],
    ['Art 38(6) the officer, who advises', { ...PEOPLE.officer, purpose: 'SUBJECT_RIGHTS' }],
    ['a partner', police],
  ] as const)('is recorded and decided on not by %s', async (_name, who) => {
    for (const [name, input] of [
      ['recordObjection', { ref: 'INVENTED-1', ...ASKING }],
      ['verifyObjection', { objectionId: 'x', identity: 'DOCUMENT_SEEN' }],
      ['decideContested', { objectionId: 'x', ...RESTRICTED }],
      ['decideObjection', { objectionId: 'x', outcome: 'UPHELD', reasoning: WHY }],
    ] as const)
      expect((await step(who, name, input)).code).toBe('PURPOSE_REFUSED')
    // The officer, who advises, reads them, without what is told of people.
    const read = who === PEOPLE.officer ? 'OK' : 'PURPOSE_REFUSED'
    expect((await asked('{ objections { id } }', who)).code).toBe(read)
  })

  test('the mark is for the Council alone', async () => {
    for (const who of [rights, PEOPLE.officer, police, PEOPLE.analyst])
      expect((await asked('{ contested { subjectId } }', who)).code).toBe('PURPOSE_REFUSED')
  })
})

describe('P9.5 receipt', () => {
  let mapId: string
  let young: string
  const REF = 'INVENTED-7'

  beforeAll(async () => {
    mapId = await openMap()
    young = await person(mapId, { ref: REF })
    await allocate('manager', mapId)
  })

  test('of an e-mail by nobody known changes nothing, and is listed until somebody looked', async () => {
    const unverified = await object(mapId, young, { identity: 'UNVERIFIED' })
    expect(await seen(worker, mapId, 'members { id }')).toEqual({ members: [{ id: young }] })
    expect(await contested(mapId)).toEqual([])
    const list = '{ objections(undecided: true) { id identity decideBy overdue answerBy waiting: status } }'
    const row = {
      ...{ id: unverified, identity: 'UNVERIFIED', decideBy: decideByOf(DAY), overdue: false },
      ...{ answerBy: addMonths(DAY, 1), waiting: 'OPEN' },
    }
    expect((await asked(list)).rows).toEqual([row])
    expect(await lacking('decideContested', { objectionId: unverified, ...RESTRICTED }, rights)).toEqual([
      'input.objectionId P9.5',
    ])
    const closing = { objectionId: unverified, outcome: 'NOT_IDENTIFIED', reasoning: WHY }
    await done(rights, 'decideObjection', closing)
    expect((await asked(list)).rows).toEqual([])
  })

  test('says who asks and how that was checked; nothing disappears, and it stands on the lists of who decides', async () => {
    const { askedBy: _askedBy, ...nobody } = { ...ASKING }
    const { identity: _identity, ...unchecked } = { ...ASKING }
    const whom = { mapId, personId: young }
    expect((await step(rights, 'recordObjection', { ...whom, ...nobody })).code).toBe('BAD_USER_INPUT')
    expect((await step(rights, 'recordObjection', { ...whom, ...unchecked })).code).toBe('BAD_USER_INPUT')
    expect(await lacking('recordObjection', { ...whom, ...ASKING, askedBy: 'PARENT' }, rights)).toEqual([
      'input.onBehalf P9.5',
    ])
    const [act = ''] = (await done(rights, 'recordObjection', { ref: REF, ...ASKING })).changed
    expect(await seen(worker, mapId, 'members { id }')).toEqual({ members: [{ id: young }] })
    expect(await lacking('recordObjection', { ...whom, ...ASKING }, rights)).toEqual(['input.personId P9.5'])
    const waiting = {
      ...{ subjectId: young, state: 'UNDECIDED', since: DAY, decideBy: decideByOf(DAY), overdue: false },
      ...{ viewGivenOn: null, decidedBy: null, decidedOn: null },
    }
    expect(await contested(mapId)).toEqual([waiting])
    expect((await asked(`{ contested { ${CONTESTED} } }`, manager)).rows).toEqual([waiting])
    expect((await asked(`{ contested { ${CONTESTED} } }`, colleague)).rows).toEqual([])
    expect(await contested(mapId, colleague)).toBeNull()
    await graph('MATCH (o:Objection {act: $act}) SET o.decideBy = date($past)', { act, past: addDays(DAY, -1) })
    expect(await contested(mapId)).toEqual([{ ...waiting, decideBy: addDays(DAY, -1), overdue: true }])
    expect((await asked('{ objections(undecided: true) { id overdue } }')).rows).toEqual([{ id: act, overdue: true }])
    await done(rights, 'decideObjection', { objectionId: act, ...OVERRIDE })
    expect(await contested(mapId)).toEqual([])
    expect(await lacking('decideObjection', { objectionId: act, ...OVERRIDE }, rights)).toEqual([
      'input.objectionId P9.5',
    ])
  })

  test('of somebody whose identity is checked afterwards is contested from then on', async () => {
    const act = await object(mapId, young, { identity: 'UNVERIFIED' })
    const other = await object(mapId, young)
    const verifying = { objectionId: act, identity: 'DOCUMENT_SEEN' }
    expect(await lacking('verifyObjection', verifying, rights)).toEqual(['input.objectionId P9.5'])
    await done(rights, 'decideObjection', { objectionId: other, ...OVERRIDE })
    await done(rights, 'verifyObjection', verifying)
    expect(await contested(mapId)).toMatchObject([{ subjectId: young, state: 'UNDECIDED' }])
    await done(rights, 'decideObjection', { objectionId: act, ...OVERRIDE })
  })
})

describe('P9.5 (Art 18(2)) the decision meanwhile', () => {
  test('to restrict: gone for everybody, with a mark that tells who decided; it ends with the objection', async () => {
    const mapId = await openMap('Invented Lane')
    const young = await person(mapId)
    const act = await object(mapId, young)
    const [, restriction = ''] = (await done(rights, 'decideContested', { objectionId: act, ...RESTRICTED })).changed
    expect(await seen(worker, mapId, 'members { id }')).toEqual({ members: [] })
    expect(await contested(mapId, worker)).toEqual([
      {
        ...{ subjectId: young, state: 'RESTRICTED', since: DAY, decideBy: null, overdue: false, viewGivenOn: null },
        ...{ decidedBy: 'peermap-dev#governance', decidedOn: DAY },
      },
    ])
    const lifting = { restrictionId: restriction, reason: WHY, informedOn: DAY }
    expect(await lacking('liftRestriction', lifting, rights)).toEqual(['input.restrictionId P9.5'])
    expect(await lacking('decideContested', { objectionId: act, ...RESTRICTED }, rights)).toEqual([
      'input.objectionId P9.5',
    ])
    const { informedOn: _informedOn, ...uninformed } = { ...OVERRIDE }
    expect(await lacking('decideObjection', { objectionId: act, ...uninformed }, rights)).toEqual([
      'input.informedOn P9.5',
    ])
    await done(rights, 'decideObjection', { objectionId: act, ...OVERRIDE })
    expect(await seen(worker, mapId, 'members { id }')).toEqual({ members: [{ id: young }] })
    expect(await contested(mapId, worker)).toEqual([])
  })

  test('upheld, the data are restricted whatever was decided meanwhile, and erasure follows', async () => {
    const mapId = await openMap('Invented Row')
    const [young, friend] = [await person(mapId), await person(mapId)]
    const act = await object(mapId, young)
    const going = continues([friend], { organisations: [] })
    await done(rights, 'decideContested', { objectionId: act, ...going })
    const upholding = { objectionId: act, outcome: 'UPHELD', reasoning: WHY }
    const [, restriction = ''] = (await done(rights, 'decideObjection', upholding)).changed
    expect(await seen(worker, mapId, 'members { id }')).toEqual({ members: [{ id: friend }] })
    const lifting = { restrictionId: restriction, reason: WHY, informedOn: DAY }
    expect(await lacking('liftRestriction', lifting, rights)).toEqual(['input.restrictionId P9.4'])
    expect(
      (await asked('{ objections { id erasureFollows meanwhile { outcome purposes protects } } }')).rows,
    ).toContainEqual({
      ...{ id: act, erasureFollows: true },
      meanwhile: { outcome: 'CONTINUES', purposes: ['ASSESS_RISK'], protects: [friend] },
    })
  })

  test('of an adult of concern: to restrict waits for a manager, who knows of them; to continue names whom it protects', async () => {
    const mapId = await openMap('Invented Court')
    const child = await person(mapId)
    const concern = await made(worker, 'addYoungPerson', { mapId, ...SAID, description: 'x', whyOnMap: WHY })
    await graph('MATCH (p:YoungPerson {id: $concern}) REMOVE p:YoungPerson SET p:AdultOfConcern', { concern })
    const act = await object(mapId, concern)
    const restrictive = { objectionId: act, ...RESTRICTED }
    expect(await lacking('decideContested', restrictive, rights)).toEqual(['input.outcome P9.5'])
    const upholding = { objectionId: act, outcome: 'UPHELD', reasoning: WHY }
    expect(await lacking('decideObjection', upholding, rights)).toEqual(['input.outcome P9.5'])
    expect(await contested(mapId, worker)).toMatchObject([{ subjectId: concern }])
    await allocate('manager', mapId)
    await done(manager, 'recordRestrictionView', { mapId, personId: concern, advises: 'CONTINUE', view: WHY })
    expect(await contested(mapId)).toMatchObject([{ subjectId: concern, viewGivenOn: DAY }])
    const views = '{ objections { id people { subjectId needsView view { advises view givenBy givenOn } } } }'
    expect((await asked(views)).rows).toContainEqual({
      id: act,
      people: [
        {
          ...{ subjectId: concern, needsView: true },
          view: { advises: 'CONTINUE', view: WHY, givenBy: 'peermap-dev#manager', givenOn: DAY },
        },
      ],
    })
    await graph(
      `MERGE (o:Organisation {id: 'police-north'}) SET o.name = 'Invented police', o.agency = 'POLICE', o.withinCouncil = false`,
    )
    expect(await lacking('decideContested', { objectionId: act, ...continues([concern]) }, rights)).toEqual([
      'input.protects P9.5',
    ])
    const council = continues([child], { organisations: ['council'] })
    expect(await lacking('decideContested', { objectionId: act, ...council }, rights)).toEqual([
      'input.organisations P4.4',
    ])
    await done(rights, 'decideContested', { objectionId: act, ...continues([child]) })
    expect(await contested(mapId)).toMatchObject([
      { subjectId: concern, state: 'CONTINUES', decidedBy: 'peermap-dev#governance', decideBy: addMonths(DAY, 1) },
    ])
    await done(rights, 'decideObjection', { objectionId: act, ...OVERRIDE })
  })
})

describe('P9.5 who sees contested data', () => {
  let mapId: string
  let young: string
  let friend: string
  let gap: string
  const HARM = { kind: 'EXPLOITATION', seriousness: 'HIGH', status: 'SUSPECTED', underCoercion: 'UNKNOWN' } as const
  const names = (who: Asker) => seen(who, mapId, 'members { id name contested }')
  const risks = (who: Asker) => seen(who, mapId, 'riskTies { to } influenceTies { from to } informationGaps { id }')

  beforeAll(async () => {
    mapId = await openMap('Invented Mews')
    young = await person(mapId, { name: 'Invented Oakapple', ref: 'INVENTED-77' })
    friend = await person(mapId, { name: 'Invented Wrenfield' })
    await coverFor(mapId, [young, friend], ['HARMFUL_RELATIONSHIP'])
    const tie = { mapId, ...SAID, from: young, to: friend }
    await made(worker, 'connectHarm', { ...tie, ...HARM, relevance: WHY })
    await made(worker, 'connectInfluence', { ...tie, reveals: [], influence: 'HIGH', control: 'SOME', basis: WHY })
    const asking = { question: 'x', gathering: 'x', owner: 'x', status: 'OPEN' } as const
    gap = await made(worker, 'addInformationGap', { ...TOLD, mapId, ...asking, about: [young] })
    await shareWithPolice(mapId, [young, friend])
    await allocate('manager', mapId)
    await allocate('worker', mapId)
  })

  /** The reference on the map, and where it leads (P1.2). */
  const followed = async (who: Asker) => [
    await seen(who, mapId, `member(id: "${young}") { ref }`),
    (await asked('{ person(ref: "INVENTED-77") { appearances { mapId } } }', who)).rows,
  ]

  const before = {
    members: [
      { name: 'Invented Oakapple', contested: false },
      { name: 'Invented Wrenfield', contested: false },
    ],
  }
  const marked = {
    members: [{ name: 'Invented Oakapple', contested: true }, before.members[1]],
  }
  const closed = (contestedToo: boolean) => ({
    members: [{ name: null, contested: contestedToo }, before.members[1]],
  })

  test('nothing disappears by asking; who decides names who goes on seeing it; the mark is for them', async () => {
    expect(await names(police)).toMatchObject(before)
    const act = await object(mapId, young)
    expect(await names(worker)).toMatchObject(marked)
    expect(await names(police)).toMatchObject(before)
    expect(await seen(worker, mapId, 'harmTies { from }')).toEqual({ harmTies: [{ from: young }] })

    // No part of new sharing: not listed, and not among all.
    await readyToShare(mapId)
    const sharing = {
      ...{ mapId, organisation: 'police-north', purpose: 'ONGOING_SUPPORT', categories: ['IDENTITY'] },
      ...{ necessity: WHY, until: addDays(DAY, 5) },
    }
    expect(await lacking('decideSharing', { ...sharing, subjects: [young] }, manager)).toContain(
      'input.subjects.0 P9.5',
    )
    await done(manager, 'decideSharing', { ...sharing, subjects: null, allSubjectsReason: WHY })
    const support = { ...police, purpose: 'ONGOING_SUPPORT' } as const
    expect(await names(support)).toMatchObject(closed(false))

    await done(rights, 'decideContested', { objectionId: act, ...continues([friend]) })
    expect(await names(worker)).toMatchObject(marked)
    expect(await names(police)).toMatchObject(marked)
    expect(await seen(police, mapId, 'harmTies { from }')).toEqual({ harmTies: [{ from: young }] })
    const planning = { ...worker, purpose: 'PLAN_INTERVENTION' } as const
    expect(await names(planning)).toMatchObject(closed(true))
    expect(await followed(planning)).toEqual([{ member: { ref: null } }, null])
    expect(await followed(worker)).toEqual([{ member: { ref: 'INVENTED-77' } }, { appearances: [{ mapId }] }])
    expect(await names(support)).toMatchObject(closed(false))
    expect(await seen(planning, mapId, 'harmTies { from }')).toEqual({ harmTies: [] })
    expect(await risks(planning)).toEqual({ riskTies: [], influenceTies: [], informationGaps: [] })
    expect(await risks(worker)).toMatchObject({
      influenceTies: [{ from: young, to: friend }],
      informationGaps: [{ id: gap }],
    })
    const { text } = await peermap().ask(police, `{ peerMap(id: "${mapId}") { members { id name contested } } }`)
    expect(text).not.toContain('zqcanary')

    await done(rights, 'decideObjection', { objectionId: act, ...OVERRIDE })
    for (const who of [worker, police, planning, support]) expect(await names(who)).toMatchObject(before)
  })

  test('P2.5 what was recorded and decided is among what changed on the map', async () => {
    const steps = async (who: Asker) => {
      const { rows } = await asked(
        `{ changesSince(map: "${mapId}", since: "${DAY}") { steps { name by changed } } }`,
        who,
      )
      return Object(rows).steps.filter(({ changed }: { readonly changed: readonly string[] }) =>
        changed.includes(young),
      )
    }
    const by = 'peermap-dev#governance'
    expect(await steps(manager)).toEqual(
      expect.arrayContaining([
        { name: 'recordObjection', by, changed: [young] },
        { name: 'decideContested', by, changed: [young] },
        { name: 'decideObjection', by, changed: [young] },
      ]),
    )
    await object(mapId, friend, { identity: 'UNVERIFIED' })
    const { rows } = await asked(
      `{ changesSince(map: "${mapId}", since: "${DAY}") { steps { name changed } } }`,
      manager,
    )
    expect(Object(rows).steps).not.toContainEqual({ name: 'recordObjection', changed: [friend] })
    const act = await made(rights, 'restrict', { mapId, personId: friend, ground: 'UNLAWFUL', reason: WHY })
    expect(await seen(worker, mapId, 'members { id }')).toEqual({ members: [{ id: young }] })
    const after = await asked(`{ changesSince(map: "${mapId}", since: "${DAY}") { steps { name changed } } }`, manager)
    expect(Object(after.rows).steps).toContainEqual({ name: 'restrict', changed: [friend] })
    await done(rights, 'liftRestriction', { restrictionId: act, reason: WHY, informedOn: DAY })
  })
})

test('P9.5 (Art 19) whoever had the data of somebody restricted is told, each once', async () => {
  const mapId = await openMap('Invented Green')
  const young = await person(mapId)
  await shareWithPolice(mapId, [young])
  await seen(police, mapId, 'members { id name }')
  const act = await object(mapId, young)
  await seen(police, mapId, 'members { id name }')
  const [, restriction = ''] = (await done(rights, 'decideContested', { objectionId: act, ...RESTRICTED })).changed
  const list = `{ restrictionRecipients(restriction: "${restriction}") { restrictionId organisation toldOn how } }`
  const row = { restrictionId: restriction, organisation: 'police-north' }
  expect((await asked(list)).rows).toEqual([{ ...row, toldOn: null, how: null }])
  expect((await asked(list, manager)).code).toBe('PURPOSE_REFUSED')
  const telling = { ...row, on: DAY, how: 'by letter' }
  expect((await step(manager, 'recordRestrictionTold', telling)).code).toBe('PURPOSE_REFUSED')
  for (const [change, expected] of [
    [{ restrictionId: 'x' }, 'input.restrictionId P9.5'],
    [{ organisation: 'council' }, 'input.organisation P9.5'],
    [{ on: addDays(DAY, 1) }, 'input.on P9.5'],
    [{ on: addDays(DAY, -1) }, 'input.on P9.5'],
  ] as const)
    expect(await lacking('recordRestrictionTold', { ...telling, ...change }, rights)).toEqual([expected])
  await done(rights, 'recordRestrictionTold', telling)
  expect((await asked(list)).rows).toEqual([{ ...row, toldOn: DAY, how: 'by letter' }])
  expect(await lacking('recordRestrictionTold', telling, rights)).toEqual(['input.organisation P9.5'])
})

test('P9.5 an objection that restricted before decisions were asked for counts as restricted by who recorded it', async () => {
  const mapId = await openMap('Invented Hill')
  const young = await person(mapId)
  const act = await object(mapId, young)
  await done(rights, 'decideContested', { objectionId: act, ...RESTRICTED })
  // As it was stored then.
  await graph(
    `MATCH (o:Objection {act: $act})
     REMOVE o.identity, o.askedBy, o.decideBy, o.meanwhile, o.meanwhileReasoning, o.meanwhileBy, o.meanwhileOn, o.meanwhileAt`,
    { act },
  )
  const file = join(import.meta.dirname, '../../cypher/migrations/V024__contested.cypher')
  const upgrade = readFileSync(file, 'utf8')
    .split(/;\n/)
    .find((part) => part.includes('SET o.meanwhile'))
  await graph(upgrade ?? '')
  const query = '{ objections { id identity askedBy overdue meanwhile { outcome reasoning decidedBy decidedOn } } }'
  expect((await asked(query)).rows).toContainEqual({
    ...{ id: act, identity: null, askedBy: 'SUBJECT', overdue: false },
    meanwhile: { outcome: 'RESTRICTED', reasoning: null, decidedBy: 'peermap-dev#governance', decidedOn: DAY },
  })
  expect(await contested(mapId, worker)).toMatchObject([{ subjectId: young, state: 'RESTRICTED' }])
  await done(rights, 'decideObjection', { objectionId: act, ...OVERRIDE })
  expect(await seen(worker, mapId, 'members { id contested }')).toEqual({ members: [{ id: young, contested: false }] })
})

test('P9.5 the statement of who objects is in no journal, log or list of the Council', async () => {
  const mapId = await openMap('Invented Yard')
  const act = await object(mapId, await person(mapId))
  const { text } = await peermap().ask(worker, `{ contested(map: "${mapId}") { ${CONTESTED} } }`)
  expect(text).not.toContain('zqcanary')
  expect(peermap().logged()).not.toContain('zqcanary')
  await done(rights, 'decideObjection', { objectionId: act, ...OVERRIDE })
})

test('what was written is as the model says', async () => {
  expect(await faults()).toEqual([])
})
