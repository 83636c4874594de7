/** P7 Sharing with parents of other children on a map: decided, given, withdrawn; and who reads of it. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import type { Asker } from '../support/service.ts'
import { allocateColleague, coverFor, DAY, faults, graph, lacking, shareWithPolice } from '../steps/mapping.ts'
import {
  done,
  journalEntries,
  made,
  ofPairs,
  ONE_OF_EACH,
  openMap,
  peermap,
  PEOPLE,
  serveEmpty,
  step,
  type Outcome,
} from '../steps/support.ts'

serveEmpty()

const { worker, manager, colleague, police, analyst, officer } = PEOPLE
const otherManager: Asker = { ...manager, sub: 'manager-without-the-map' }
const managerOfOne: Asker = { ...manager, sub: 'manager-of-one' }

type World = Readonly<
  Record<'mapId' | 'child' | 'friend' | 'mother' | 'receiver' | 'unsafe' | 'work' | 'ended' | 'concern', string>
>
let world: World

/** Two families on a map, with an intervention that runs and one that has ended. */
async function draw(): Promise<World> {
  const mapId = await openMap()
  const id = () => crypto.randomUUID()
  const ids: World = {
    mapId,
    child: id(),
    friend: id(),
    mother: id(),
    receiver: id(),
    unsafe: id(),
    work: id(),
    ended: id(),
    concern: id(),
  }
  await graph(
    `MATCH (m:PeerMap {id: $mapId})
     CREATE (a:YoungPerson {id: $child, mapId: $mapId, label: 'YP 1', name: 'Robin Oakapple', dateOfBirth: date('2012-02-02')})-[:ON_MAP]->(m),
       (b:YoungPerson {id: $friend, mapId: $mapId, label: 'YP 2', name: 'Sam Wrenfield', aliases: ['Tiny']})-[:ON_MAP]->(m),
       (:Adult {id: randomUUID(), mapId: $mapId, label: 'Adult 1', name: 'Kim Larkrise'})-[:ON_MAP]->(m),
       (:AdultOfConcern {id: $concern, mapId: $mapId, name: 'Jay Craneford'})-[:ON_MAP]->(m),
       (:Intervention {id: $work, mapId: $mapId, kind: 'GROUP_WORK', status: 'ACTIVE'})-[:ON_MAP]->(m),
       (:Intervention {id: $ended, mapId: $mapId, kind: 'GROUP_WORK', status: 'STOPPED'})-[:ON_MAP]->(m),
       (p:Person {id: randomUUID(), ref: $child, refKey: toLower($child)})-[:APPEARS_AS]->(a), (q:Person {id: randomUUID(), ref: $friend, refKey: toLower($friend)})-[:APPEARS_AS]->(b)
     FOREACH (row IN $parents |
       CREATE (n:ParentCarer {id: row.id, name: row.name})
       FOREACH (one IN CASE WHEN row.of = $child THEN [p] ELSE [q] END |
         CREATE (n)-[:PARENT_OF {id: randomUUID(), mapId: $mapId, relationship: 'parent', parentalResponsibility: 'YES',
           livesWith: 'YES', safeToContact: row.safe, doNotDisclose: false}]->(one)))
     CREATE (:Allocation {id: randomUUID(), practitioner: 'peermap-dev#manager', mapId: $mapId, from: date($from)}),
       (:Allocation {id: randomUUID(), practitioner: 'peermap-dev#manager-of-one', mapId: $mapId, youngPersonIds: [$child],
         from: date($from)})`,
    {
      ...ids,
      from: addDays(DAY, -1),
      parents: [
        { id: ids.mother, name: 'Ash Oakapple', of: ids.child, safe: 'YES' },
        { id: ids.receiver, name: 'Alex Wrenfield', of: ids.friend, safe: 'YES' },
        { id: ids.unsafe, name: 'Lee Hollowell', of: ids.friend, safe: 'UNKNOWN' },
      ],
    },
  )
  await coverFor(mapId, [ids.child], ['DISABILITY'])
  await allocateColleague(mapId, ids.child)
  await shareWithPolice(mapId, [ids.child, ids.friend])
  return ids
}

beforeAll(async () => {
  world = await draw()
})

const CONSENT = {
  by: 'YOUNG_PERSON',
  competence: 'CANARY-COMPETENCE',
  takenBy: 'Invented',
  takenOn: DAY,
  how: 'Invented',
  explicitFor: [],
}
/** Every test shares a text of its own. */
let count = 0
const deciding = (change: Readonly<Record<string, unknown>> = {}, on = world) => {
  count += 1
  return {
    mapId: on.mapId,
    youngPersonId: on.child,
    receivingParentCarerId: on.receiver,
    interventionId: on.work,
    text: `CANARY-TEXT ${count}: takes part in the group work`,
    categories: ['PLAN'],
    consent: CONSENT,
    whySafe: 'CANARY-SAFE',
    whyAppropriate: 'CANARY-APPROPRIATE',
    ...change,
  }
}
const decided = (change: Readonly<Record<string, unknown>> = {}, on = world) =>
  made(manager, 'decideParentDisclosure', deciding(change, on))
const giving = (parentDisclosureId: string, change: Readonly<Record<string, unknown>> = {}, on = world) => ({
  mapId: on.mapId,
  parentDisclosureId,
  on: DAY,
  how: 'CANARY-HOW',
  by: 'Invented',
  ...change,
})
const withdrawing = (parentDisclosureId: string, on = world) => ({
  mapId: on.mapId,
  parentDisclosureId,
  why: 'CANARY-WHY',
})
const statusOf = async (id: string) => {
  const [row] = await graph('MATCH (d:ParentDisclosure {id: $id}) RETURN d.status AS status', { id })
  return row?.['status']
}

const LIST = `query($map: ID!) { parentDisclosures(map: $map) {
  id youngPersonId status decidedBy decidedOn text categories receivingParentCarerId interventionId whySafe whyAppropriate
  reason givenOn givenHow givenBy withdrawnOn withdrawnWhy consent { by consentedBy competence takenOn explicitFor } } }`
type Row = Readonly<Record<string, unknown>>
const listed = async (who: Asker, map = world.mapId): Promise<readonly Row[] | null> => {
  const { text } = await peermap().ask(who, LIST, { map })
  const answer: { data?: { parentDisclosures: readonly Row[] | null }; errors?: unknown } = JSON.parse(text)
  if (answer.errors !== undefined || answer.data === undefined) throw new Error(text)
  return answer.data.parentDisclosures
}

describe('decideParentDisclosure', () => {
  test('P7.1, P7.2 is recorded with the consent, the parent, the text and the intervention', async () => {
    const explicit = {
      ...CONSENT,
      by: 'PARENTAL_RESPONSIBILITY',
      consentedBy: world.mother,
      explicitFor: ['DISABILITY'],
    }
    const input = deciding({ categories: ['PLAN', 'DISABILITY'], consent: explicit })
    const id = await made(manager, 'decideParentDisclosure', input)
    const row = (await listed(manager))?.find((each) => each['id'] === id)
    expect(row).toEqual({
      id,
      youngPersonId: world.child,
      status: 'DECIDED',
      decidedBy: 'peermap-dev#manager',
      decidedOn: DAY,
      text: input.text,
      categories: ['PLAN', 'DISABILITY'],
      receivingParentCarerId: world.receiver,
      interventionId: world.work,
      whySafe: 'CANARY-SAFE',
      whyAppropriate: 'CANARY-APPROPRIATE',
      reason: null,
      givenOn: null,
      givenHow: null,
      givenBy: null,
      withdrawnOn: null,
      withdrawnWhy: null,
      consent: {
        by: 'PARENTAL_RESPONSIBILITY',
        consentedBy: world.mother,
        competence: 'CANARY-COMPETENCE',
        takenOn: DAY,
        explicitFor: ['DISABILITY'],
      },
    })
    const [stored] = await graph('MATCH (d:ParentDisclosure {id: $id}) RETURN d.subjectId AS subject, d.mapId AS map', {
      id,
    })
    expect(stored).toEqual({ subject: world.child, map: world.mapId })
  })

  test.each([
    ['P7.1 without consent', () => ({ consent: null }), ['input.consent P7.1']],
    ['P7.1 not said to be safe', () => ({ whySafe: null }), ['input.whySafe P7.1']],
    ['P7.1 not said to be appropriate', () => ({ whyAppropriate: null }), ['input.whyAppropriate P7.1']],
    [
      'everything at once',
      () => ({ consent: null, whySafe: null, whyAppropriate: null, interventionId: world.ended }),
      ['input.interventionId P7.1', 'input.consent P7.1', 'input.whySafe P7.1', 'input.whyAppropriate P7.1'],
    ],
    [
      'P7.1 a parent of the same child',
      () => ({ receivingParentCarerId: world.mother }),
      ['input.receivingParentCarerId P7.1'],
    ],
    [
      'P7.1 who may not be safe to contact',
      () => ({ receivingParentCarerId: world.unsafe }),
      ['input.receivingParentCarerId P7.1'],
    ],
    [
      'P7.2 consent of nobody',
      () => ({ consent: { ...CONSENT, by: 'PARENTAL_RESPONSIBILITY' } }),
      ['input.consent.consentedBy P7.2'],
    ],
    [
      'P7.2 consent of who receives',
      () => ({ consent: { ...CONSENT, by: 'PARENTAL_RESPONSIBILITY', consentedBy: world.receiver } }),
      ['input.consent.consentedBy P7.2'],
    ],
    [
      'P7.2 no word of competence',
      () => ({ consent: { ...CONSENT, competence: null } }),
      ['input.consent.competence P7.2'],
    ],
    [
      'P7.2 a consent of tomorrow',
      () => ({ consent: { ...CONSENT, takenOn: addDays(DAY, 1) } }),
      ['input.consent.takenOn P7.2'],
    ],
    [
      'P7.2 Art 9 content that consent does not name',
      () => ({ categories: ['DISABILITY'] }),
      ['input.consent.explicitFor P7.2'],
    ],
    [
      'P8.2 Art 9 content without cover',
      () => ({ categories: ['SEXUALITY'], consent: { ...CONSENT, explicitFor: ['SEXUALITY'] } }),
      ['input.categories P8.2'],
    ],
    ['P7.1 a text that names another child', () => ({ text: 'with Sám' }), ['input.text P7.1']],
    ['P7.1 a text with a street name', () => ({ text: 'with TINY’s bike' }), ['input.text P7.1']],
    ['P7.1 a text with a label', () => ({ text: 'with YP2' }), ['input.text P7.1']],
    ['P7.1 a text that names an adult', () => ({ text: 'Ms Larkrise says' }), ['input.text P7.1']],
    ['P7.1 a text that names a parent', () => ({ text: 'Lee says' }), ['input.text P7.1']],
    ['P1.2 nobody', () => ({ youngPersonId: 'nobody' }), ['input.youngPersonId P1.2']],
    ['P2.3 no intervention', () => ({ interventionId: 'none' }), ['input.interventionId P1.2']],
  ])('is refused for %s', async (_what, change, missing) => {
    expect(await lacking('decideParentDisclosure', deciding(change()), manager)).toEqual(missing)
  })

  test('P1.2 parents, children and interventions of another map are answered like none', async () => {
    const own = await draw()
    const pairs = [
      ['receivingParentCarerId', own.receiver],
      ['youngPersonId', own.child],
      ['interventionId', own.work],
    ] as const
    for (const [field, id] of pairs) {
      const text = 'Invented'
      const [foreign, none] = [
        await step(manager, 'decideParentDisclosure', deciding({ [field]: id, text })),
        await step(manager, 'decideParentDisclosure', deciding({ [field]: 'none', text })),
      ]
      expect([foreign.code, foreign.text]).toEqual(['STEP_REFUSED', none.text])
    }
  })

  test('P8.7 a text is no way to ask whether somebody is an adult of concern on the map', async () => {
    const own = await draw()
    const ask = (text: string) => step(manager, 'decideParentDisclosure', deciding({ text }, own))
    expect([(await ask('Jay Craneford 1')).code, (await ask('No Body 1')).code]).toEqual(['OK', 'OK'])
    await coverFor(own.mapId, [own.concern], ['HARMFUL_RELATIONSHIP'])
    const [named, other] = [await ask('Jay Craneford 2'), await ask('Sam Wrenfield 2')]
    expect([named.code, named.text]).toEqual(['STEP_REFUSED', other.text])
    expect(named.text).not.toMatch(/Jay|Crane|Sam|Wren/)
  })

  test('P4.5 who has one young person is told nothing of what others are called', async () => {
    const outcomes = [
      await step(managerOfOne, 'decideParentDisclosure', deciding({ text: 'Sam' })),
      await step(managerOfOne, 'decideParentDisclosure', deciding({ text: 'nobody', consent: null })),
    ]
    expect(outcomes.map(({ missing }) => missing.map(({ path, clause }) => `${path} ${clause}`))).toEqual([
      ['input.mapId P4.5'],
      ['input.mapId P4.5'],
    ])
    expect(outcomes[0]?.text).toBe(outcomes[1]?.text)
  })

  test('P7.1 the same is decided once, also by two at once', async () => {
    const endings = await ofPairs(() => {
      const input = deciding()
      const decide = () => step(manager, 'decideParentDisclosure', input)
      return [decide, decide]
    })
    expect(endings).toEqual(ONE_OF_EACH)
  })
})

test.each([
  ['decideParentDisclosure', () => deciding(), [worker, colleague, police, analyst, officer]],
  [
    'declineParentDisclosure',
    () => ({ mapId: world.mapId, youngPersonId: world.child, receivingParentCarerId: world.receiver, reason: 'x' }),
    [worker, colleague, police, analyst, officer],
  ],
  ['recordParentDisclosureGiven', () => giving('none'), [police, analyst, officer]],
  ['withdrawParentDisclosure', () => withdrawing('none'), [police, analyst, officer]],
] as const)('%s is for the Council, with the map', async (name, input, others) => {
  for (const who of others) expect((await step(who, name, input())).code).toBe('PURPOSE_REFUSED')
  const [known, unknown] = [
    await step(otherManager, name, input()),
    await step(otherManager, name, { ...input(), mapId: 'no-map' }),
  ]
  expect([known.code, known.text]).toEqual(['NOT_FOUND', unknown.text])
})

test('P0.1 a decision not to share is recorded with its reason', async () => {
  const input = {
    mapId: world.mapId,
    youngPersonId: world.child,
    receivingParentCarerId: world.receiver,
    reason: 'CANARY-NO',
  }
  const id = await made(manager, 'declineParentDisclosure', input)
  const row = (await listed(worker))?.find((each) => each['id'] === id)
  expect(row).toMatchObject({ status: 'DECLINED', reason: 'CANARY-NO', text: null, categories: null, consent: null })
  expect(await lacking('declineParentDisclosure', { ...input, receivingParentCarerId: world.mother }, manager)).toEqual(
    ['input.receivingParentCarerId P7.1'],
  )
  expect(await lacking('recordParentDisclosureGiven', giving(id))).toEqual(['input.parentDisclosureId P7.2'])
})

describe('recordParentDisclosureGiven and withdrawParentDisclosure', () => {
  test('P9.5, P9.6 what is given is in the journal, by the young person and by who was told', async () => {
    const id = await decided()
    const { id: stepId } = await done(worker, 'recordParentDisclosureGiven', giving(id))
    expect((await listed(manager))?.find((each) => each['id'] === id)).toMatchObject({
      status: 'GIVEN',
      givenOn: DAY,
      givenHow: 'CANARY-HOW',
      givenBy: 'Invented',
    })
    const entries = journalEntries().filter((entry) => entry['stepId'] === stepId)
    expect(entries.map(({ outcome, disclosed }) => [outcome, Array.isArray(disclosed) && disclosed.length])).toEqual([
      ['INTENDED', 2],
      ['DONE', 2],
    ])
    const asked = `query($id: ID!) { journal(subject: $id) { entries { kind outcome disclosed { coordinates } } } }`
    for (const [subject, coordinate] of [
      [world.child, 'ParentDisclosure.text'],
      [world.receiver, 'ParentDisclosure.receivingParentCarerId'],
    ] as const) {
      const { text } = await peermap().ask(officer, asked, { id: subject })
      const { data }: { data: { journal: { entries: readonly Row[] } } } = JSON.parse(text)
      const found = data.journal.entries.filter(({ kind }) => kind === 'step')
      expect(JSON.stringify(found)).toContain(coordinate)
    }
  })

  test('P7.2 what is given is given; what is withdrawn is not', async () => {
    const [given, withdrawn] = [await decided(), await decided()]
    await done(worker, 'recordParentDisclosureGiven', giving(given))
    await done(colleague, 'withdrawParentDisclosure', withdrawing(withdrawn))
    const AT = ['input.parentDisclosureId P7.2']
    for (const id of [given, withdrawn]) {
      expect(await lacking('withdrawParentDisclosure', withdrawing(id))).toEqual(AT)
      expect(await lacking('recordParentDisclosureGiven', giving(id))).toEqual(AT)
    }
    expect([await statusOf(given), await statusOf(withdrawn)]).toEqual(['GIVEN', 'WITHDRAWN'])
  })

  test.each([
    ['a day before the decision', { on: addDays(DAY, -1) }],
    ['tomorrow', { on: addDays(DAY, 1) }],
  ])('P7.1 is not given on %s', async (_when, change) => {
    expect(await lacking('recordParentDisclosureGiven', giving(await decided(), change))).toEqual(['input.on P7.1'])
  })

  test.each([
    [
      'the intervention has ended',
      `MATCH (i:Intervention {id: $work}) SET i.status = 'COMPLETED'`,
      'decision.interventionId P7.1',
    ],
    [
      'the parent is not safe to contact any more',
      `MATCH (:ParentCarer {id: $receiver})-[t:PARENT_OF]->() SET t.safeToContact = 'NO'`,
      'decision.receivingParentCarerId P7.1',
    ],
    [
      'nothing is to be disclosed to the parent any more',
      `MATCH (:ParentCarer {id: $receiver})-[t:PARENT_OF]->() SET t.doNotDisclose = true`,
      'decision.receivingParentCarerId P7.1',
    ],
    [
      'cover has ended',
      `MATCH (a:Assessment {mapId: $mapId}) SET a.withdrawnOn = date($DAY)`,
      'decision.categories P8.2',
    ],
    [
      'somebody of the text is on the map now',
      `MATCH (m:PeerMap {id: $mapId}) CREATE (:YoungPerson {id: randomUUID(), mapId: $mapId, label: 'YP 3', name: 'Bo Canary'})-[:ON_MAP]->(m)`,
      'decision.text P7.1',
    ],
    [
      'Art 18 the young person is restricted',
      `MATCH (y:YoungPerson {id: $child})-[r:ON_MAP]->(m) SET y.restrictedMapId = m.id REMOVE y.mapId DELETE r CREATE (y)-[:RESTRICTED_ON]->(m)`,
      'decision.youngPersonId P1.2',
    ],
  ])('P7.1 is not given when %s', async (_what, change, missing) => {
    const own = await draw()
    const explicit = { ...CONSENT, explicitFor: ['DISABILITY'] }
    const id = await decided({ categories: ['DISABILITY'], consent: explicit }, own)
    await graph(change, { ...own, DAY })
    expect(await lacking('recordParentDisclosureGiven', giving(id, {}, own))).toEqual([missing])
    expect(await statusOf(id)).toBe('DECIDED')
    // P7.2 consent may be withdrawn whatever has become of the rest.
    await done(worker, 'withdrawParentDisclosure', withdrawing(id, own))
    await graph(`MATCH (y:YoungPerson {id: $child}) WHERE y.mapId IS NULL DETACH DELETE y`, own)
  })

  test('P4.5 is given by who has the whole map, withdrawn by who has the young person, and by nobody else', async () => {
    const own = await draw()
    const about = (youngPersonId: string, receivingParentCarerId: string) =>
      decided({ youngPersonId, receivingParentCarerId, text: 'Invented' }, own)
    const [mine, other] = [await about(own.child, own.receiver), await about(own.friend, own.mother)]
    expect(await lacking('recordParentDisclosureGiven', giving(mine, {}, own), colleague)).toEqual(['input.mapId P4.5'])
    const [hidden, none]: readonly Outcome[] = [
      await step(colleague, 'withdrawParentDisclosure', withdrawing(other, own)),
      await step(colleague, 'withdrawParentDisclosure', withdrawing('none', own)),
    ]
    expect([hidden?.code, hidden?.text]).toEqual(['STEP_REFUSED', none?.text])
    const foreign = await step(worker, 'withdrawParentDisclosure', withdrawing(mine))
    expect(foreign.text).toBe((await step(worker, 'withdrawParentDisclosure', withdrawing('none'))).text)
    await graph(`MATCH (m:PeerMap {id: $mapId}) SET m.status = 'CLOSED'`, own)
    expect(await lacking('recordParentDisclosureGiven', giving(mine, {}, own))).toEqual(['input.mapId P2.5'])
    await done(colleague, 'withdrawParentDisclosure', withdrawing(mine, own))
  })

  test('P7.2 of many pairs one of each is taken', async () => {
    const ids: string[] = []
    for (let at = 0; at < 5; at += 1) ids.push(...(await Promise.all(Array.from({ length: 10 }, () => decided()))))
    const pair = async (id: string, index: number) => {
      const give = (who: Asker) => step(who, 'recordParentDisclosureGiven', giving(id))
      const outcomes = await Promise.all([
        give(worker),
        index % 2 === 0 ? give(manager) : step(manager, 'withdrawParentDisclosure', withdrawing(id)),
      ])
      return outcomes.filter(({ taken }) => taken !== null).length
    }
    for (let at = 0; at < ids.length; at += 10)
      expect(await Promise.all(ids.slice(at, at + 10).map(pair))).toEqual(Array.from({ length: 10 }, () => 1))
  })
})

describe('parentDisclosures', () => {
  test('P4.5 who has one young person is shown what is about that one, and nothing of the other family', async () => {
    const own = await draw()
    const id = await decided({}, own)
    await decided({ youngPersonId: own.friend, receivingParentCarerId: own.mother, text: 'Invented' }, own)
    const rows = await listed(colleague, own.mapId)
    expect(rows).toMatchObject([
      {
        id,
        text: expect.stringContaining('CANARY-TEXT'),
        receivingParentCarerId: null,
        whySafe: null,
        whyAppropriate: null,
      },
    ])
    expect(JSON.stringify(rows)).not.toContain(own.receiver)
  })

  test('P8.5 a text whose cover has ended is withheld, and what it holds', async () => {
    const own = await draw()
    const id = await decided({ categories: ['DISABILITY'], consent: { ...CONSENT, explicitFor: ['DISABILITY'] } }, own)
    await graph(`MATCH (a:Assessment {mapId: $mapId}) SET a.withdrawnOn = date($DAY)`, { ...own, DAY })
    const rows = await listed(manager, own.mapId)
    expect(rows).toMatchObject([{ id, status: 'DECIDED', text: null, categories: null, consent: null }])
    expect(JSON.stringify(rows)).not.toMatch(/CANARY-TEXT|CANARY-COMPETENCE|DISABILITY/)
  })

  test('P9.6 is in the journal; P4.4 is answered to no partner, and to no colleague without the map', async () => {
    await listed(worker)
    expect(journalEntries().at(-1)).toMatchObject({ kind: 'disclosure', mapId: world.mapId, outcome: 'OK' })
    for (const who of [police, analyst, officer]) {
      const { json } = await peermap().ask(who, LIST, { map: world.mapId })
      expect(json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
    }
    const [foreign, none] = await Promise.all(
      [world.mapId, 'no-map'].map((map) => peermap().ask(otherManager, LIST, { map })),
    )
    expect([foreign?.json.data, foreign?.text]).toEqual([{ parentDisclosures: null }, none?.text])
  })
})

test('no value is in the log or in the journal, and the graph is as its model says', async () => {
  expect(peermap().logged()).not.toContain('CANARY')
  expect(JSON.stringify(journalEntries())).not.toContain('CANARY')
  expect(await faults()).toEqual([])
})
