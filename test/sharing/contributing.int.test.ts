/** P4.3 Partners contribute; the Council takes it or not; nobody learns of the map by that. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/policy/age.ts'
import { MOST_OPEN } from '../../src/sharing/contributing.rules.ts'
import { CATEGORIES } from '../../src/policy/terms.ts'
import { OFFERS } from '../../src/sharing/offers.rules.ts'
import type { Asker } from '../support/service.ts'
import {
  allocateColleague,
  coverFor,
  DAY,
  faults,
  graph,
  lacking,
  SAID,
  shareWithPolice,
  TOLD,
  WHY,
} from '../steps/mapping.ts'
import {
  done,
  journalEntries,
  made,
  ONE_OF_EACH,
  openMap,
  PAIRS,
  peermap,
  PEOPLE,
  seen,
  serveEmpty,
  step,
  versionOf,
} from '../steps/support.ts'

serveEmpty()

const { worker, manager, colleague, police, nurse, teacher, analyst, officer } = PEOPLE
const RELEVANCE = { relevance: 'Invented relevance' }
const RISK = { kind: 'MISSING', scale: 'SEVERAL', frequency: 'WEEKLY', seriousness: 'HIGH', status: 'SUSPECTED' }

type World = Readonly<
  Record<'mapId' | 'one' | 'other' | 'adult' | 'group' | 'club' | 'place' | 'gap' | 'hidden' | 'elsewhere', string>
>
let world: World
/** Somebody on another map. */
let elsewhere = ''

/** A map with people of whom one has cover, shared with the police about both of them. */
async function draw(): Promise<World> {
  const mapId = await openMap()
  const id = () => crypto.randomUUID()
  const all = { mapId, source: 'council', statedAs: 'FACT' }
  const nodes = {
    one: ['YoungPerson', { label: 'YP 1', name: 'Robin Invented' }],
    other: ['YoungPerson', { label: 'YP 2', name: 'Sam Invented' }],
    adult: ['Adult', { label: 'Adult 1', kind: 'TRUSTED' }],
    group: ['PeerGroup', { label: 'Group 1', kind: 'SCHOOL' }],
    club: ['PeerGroup', { label: 'Group 2', kind: 'ACTIVITY' }],
    place: ['Location', { label: 'Place 1', kind: 'PARK' }],
    gap: ['InformationGap', { question: 'Invented question', status: 'OPEN' }],
    hidden: ['AdultOfConcern', { label: 'Invented Crane', name: 'CANARY Crane' }],
  } as const
  const rows = Object.entries(nodes).map(([key, [label, own]]) => ({ key, label, own: { ...all, ...own, id: id() } }))
  await graph(
    `MATCH (m:PeerMap {id: $mapId})
     UNWIND $rows AS row
     CREATE (n:$(row.label))-[:ON_MAP]->(m) SET n = row.own
     WITH m, collect(n) AS drawn
     MATCH (g:InformationGap {mapId: $mapId}), (y:YoungPerson {mapId: $mapId, label: 'YP 1'})
     CREATE (g)-[:ABOUT {id: randomUUID(), mapId: $mapId}]->(y)
     WITH drawn
     MATCH (o:YoungPerson {mapId: $mapId, label: 'YP 2'})
     FOREACH (n IN [n IN drawn WHERE n:PeerGroup] | CREATE (o)-[:MEMBER_OF {id: randomUUID(), mapId: $mapId, since: date($from), source: 'council', statedAs: 'FACT'}]->(n))
     FOREACH (n IN [n IN drawn WHERE n:Location] | CREATE (o)-[:FREQUENTS {id: randomUUID(), mapId: $mapId, since: date($from), source: 'council', statedAs: 'FACT'}]->(n))
     CREATE (:Allocation {id: randomUUID(), practitioner: 'peermap-dev#manager', mapId: $mapId, from: date($from)})
     RETURN size(drawn) AS drawn`,
    { mapId, rows, from: addDays(DAY, -1) },
  )
  const idOf = (key: keyof typeof nodes): string => rows.find((row) => row.key === key)?.own.id ?? ''
  await coverFor(
    mapId,
    [idOf('one')],
    CATEGORIES.filter((category) => category !== 'MAP'),
  )
  await shareWithPolice(mapId, [idOf('one'), idOf('other')])
  return {
    mapId,
    elsewhere,
    one: idOf('one'),
    other: idOf('other'),
    adult: idOf('adult'),
    group: idOf('group'),
    club: idOf('club'),
    place: idOf('place'),
    gap: idOf('gap'),
    hidden: idOf('hidden'),
  }
}

beforeAll(async () => {
  const mapId = await openMap('Elsewhere')
  elsewhere = await made(worker, 'addYoungPerson', { mapId, name: 'Alex Invented', whyOnMap: WHY, ...SAID })
  world = await draw()
})

/** One offer of each step that may be offered. */
const offersOn = ({ mapId, one, other, adult, group, club, place, gap }: World) => ({
  addYoungPerson: { mapId, name: 'Kim Invented', whyOnMap: WHY, ...SAID },
  changeYoungPerson: { mapId, youngPersonId: one, ethnicity: { value: 'CANARY-ORIGIN', ...RELEVANCE }, ...SAID },
  addAdult: { mapId, kind: 'FAMILY', name: 'Pat Invented', whyOnMap: WHY, ...SAID },
  addPeerGroup: { mapId, kind: 'ESTATE', name: 'Invented set', ...TOLD },
  addLocation: { mapId, kind: 'COMMERCIAL', name: 'Invented shop', ...TOLD },
  addRisk: { mapId, ...RISK, posedBy: [place], posedTo: [one], ...TOLD },
  addStrength: { mapId, description: 'CANARY-STRENGTH', about: [one], ...TOLD, reveals: ['DISABILITY'], ...RELEVANCE },
  addInformationGap: {
    mapId,
    question: 'Invented',
    gathering: 'Invented',
    owner: 'Invented',
    status: 'OPEN',
    about: [],
    ...TOLD,
  },
  fillInformationGap: { mapId, informationGapId: gap, status: 'FILLED', how: 'Invented', ...TOLD },
  addIntervention: {
    mapId,
    kind: 'SUPPORT',
    description: 'Invented',
    organisation: 'police-north',
    status: 'PLANNED',
    about: [one],
    ...TOLD,
  },
  addOffence: {
    mapId,
    personId: one,
    what: 'CANARY-OFFENCE',
    status: 'ALLEGED',
    spent: false,
    underCoercion: 'UNKNOWN',
    ...RELEVANCE,
    ...SAID,
  },
  addSocialMediaPost: {
    mapId,
    personId: one,
    platform: 'Invented',
    address: 'https://social.example/robin/7',
    publiclyAvailable: true,
    summary: 'Invented',
    seenOn: DAY,
    viewed: 'ONCE',
    ...TOLD,
  },
  addSocialCareRecord: { mapId, personId: one, kind: 'Invented', summary: 'Invented', ...TOLD },
  connectPeers: { mapId, from: one, to: other, kind: 'FRIEND', valence: 'PROTECTIVE', ...SAID },
  connectSupport: { mapId, from: adult, to: one, how: 'Invented', ...SAID },
  connectMember: { mapId, from: one, to: group, role: 'ACTIVE', ...SAID },
  connectVisit: { mapId, from: one, to: place, howOften: 'WEEKLY', ...SAID },
  connectGuard: { mapId, from: adult, to: place, howOften: 'WEEKLY', ...SAID },
  connectGroups: { mapId, from: group, to: club, kind: 'ALLIED', ...SAID },
  connectInfluence: { mapId, from: one, to: other, influence: 'LOW', control: 'NONE', basis: 'Invented', ...SAID },
  connectHarm: {
    mapId,
    from: one,
    to: other,
    kind: 'COERCION',
    seriousness: 'HIGH',
    status: 'SUSPECTED',
    underCoercion: 'UNKNOWN',
    allegation: 'CANARY-ALLEGATION',
    ...RELEVANCE,
    ...SAID,
  },
})
type Offers = ReturnType<typeof offersOn>

const offer = (name: keyof Offers, more: Readonly<Record<string, unknown>> = {}, on = world) => ({
  mapId: on.mapId,
  [name]: { ...offersOn(on)[name], ...more },
})
const offered = (name: keyof Offers, more: Readonly<Record<string, unknown>> = {}, on = world) =>
  made(police, 'contribute', offer(name, more, on))
const decide = (contributionId: string, more: Readonly<Record<string, unknown>> = {}, on = world) => ({
  mapId: on.mapId,
  contributionId,
  ...more,
})

const recorded = async (id: string) => {
  const [row] = await graph('MATCH (c:Contribution {id: $id}) RETURN c {.*} AS c', { id })
  return Object(row?.['c'])
}
/** How much is drawn on the map, off it as statements, and whatever hangs on it. */
const drawnOn = async (mapId: string) =>
  graph(
    `MATCH (n) WHERE n.mapId = $mapId AND NOT n:Contribution|Step|Disclosure
     OPTIONAL MATCH (n)-[r]-() RETURN count(DISTINCT n) AS nodes, count(DISTINCT r) AS ties`,
    { mapId },
  )

const LIST = `query($map: ID!, $status: ContributionStatus) { contributions(map: $map, status: $status) {
  id organisation contributedBy at step input status answer subjectIds categories decidedBy decidedOn reason stepId } }`
type Row = Readonly<Record<string, unknown>>
const listed = async (who: Asker, map = world.mapId): Promise<readonly Row[] | null> => {
  const { text } = await peermap().ask(who, LIST, { map })
  const answer: { data?: { contributions: readonly Row[] | null }; errors?: unknown } = JSON.parse(text)
  if (answer.errors !== undefined || answer.data === undefined) throw new Error(text)
  return answer.data.contributions
}
const one = async (who: Asker, id: string, map?: string) => (await listed(who, map))?.find((row) => row['id'] === id)

test('every step that may be offered is offered here', () => {
  expect(Object.keys(offersOn(world)).toSorted()).toEqual(Object.keys(OFFERS).toSorted())
})

describe('contribute and accept', () => {
  test.each(Object.keys(OFFERS).filter((name): name is keyof Offers => name !== ''))(
    'P4.3 %s is on the map only when the Council accepts, with the partner as its source',
    async (name) => {
      const before = await drawnOn(world.mapId)
      const { taken } = await step(police, 'contribute', offer(name))
      const id = taken?.changed[0] ?? ''
      expect(await drawnOn(world.mapId)).toEqual(before)
      expect(await recorded(id)).toMatchObject({
        mapId: world.mapId,
        organisation: 'police-north',
        agency: 'POLICE',
        contributedBy: 'peermap-dev#constable',
        step: name,
        status: 'OFFERED',
      })
      const version = name === 'changeYoungPerson' ? { version: 1 } : {}
      const accepted = await done(worker, 'acceptContribution', decide(id, version))
      const [main = '', ...rest] = accepted.changed
      expect(rest).toContain(id)
      expect(await recorded(id)).toMatchObject({
        status: 'ACCEPTED',
        decidedBy: 'peermap-dev#worker',
        stepId: accepted.id,
        elementId: main,
      })
      const [row] = await graph(
        `OPTIONAL MATCH (s:Statement {elementId: $main}) WITH collect(s.source) AS stated
         OPTIONAL MATCH (n {id: $main}) WITH stated, n
         OPTIONAL MATCH ()-[r {id: $main}]->() RETURN stated + [n.source, r.source] AS sources, n.recordedBy AS by`,
        { main },
      )
      expect(row?.['sources']).toContain('police-north')
      const names = journalEntries().filter((entry) => entry['stepId'] === accepted.id)
      expect(names.map((entry) => [entry['name'], entry['outcome']])).toEqual([
        [`acceptContribution ${name}`, 'INTENDED'],
        [`acceptContribution ${name}`, 'DONE'],
      ])
    },
  )

  test('P4.3 the source is the organisation of who contributes, whatever the input says', async () => {
    const id = await offered('addStrength', { source: 'council', reveals: [] })
    const { changed } = await done(worker, 'acceptContribution', decide(id))
    const [row] = await graph('MATCH (n:Strength {id: $id}) RETURN n.source AS source, n.recordedBy AS by', {
      id: changed[0],
    })
    expect(row).toEqual({ source: 'police-north', by: 'peermap-dev#worker' })
  })

  test('P4.4 label and case reference of who is new are given by the Council', async () => {
    const id = await offered('addYoungPerson')
    const input = decide(id, { label: 'YP of the bridge', ref: 'INVENTED-9' })
    const { changed } = await done(worker, 'acceptContribution', input)
    const [row] = await graph(
      `MATCH (p:Person)-[:APPEARS_AS]->(n:YoungPerson {id: $id}) RETURN n.label AS label, p.ref AS ref`,
      { id: changed[0] },
    )
    expect(row).toEqual({ label: 'YP of the bridge', ref: 'INVENTED-9' })
    // P9.4: who was drawn by it is whom it is about.
    expect((await recorded(id)).subjectIds).toEqual([changed[0]])
  })

  test('P8 a change is accepted for the version that was read', async () => {
    const id = await offered('changeYoungPerson', { gender: 'Invented' })
    expect(await lacking('acceptContribution', decide(id))).toEqual(['input.version P4.3'])
    const read = await versionOf(worker, world.mapId, world.one)
    const stale = await step(worker, 'acceptContribution', decide(id, { version: 1 }))
    expect([stale.code, stale.conflict]).toEqual(['CONFLICT', ['ethnicity']])
    expect((await recorded(id)).status).toBe('OFFERED')
    await done(worker, 'acceptContribution', decide(id, { version: read }))
    const later = { mapId: world.mapId, youngPersonId: world.one, version: read, gender: 'Invented too', ...SAID }
    expect((await step(worker, 'changeYoungPerson', later)).conflict).toEqual(['ethnicity', 'gender'])
  })
})

describe('what a partner is told', () => {
  test.each([
    [
      'P1.2 somebody of another map',
      () => offer('addOffence', { personId: world.elsewhere }),
      'addOffence.personId P1.2',
    ],
    ['P1.2 nobody at all', () => offer('addRisk', { posedTo: [world.one, 'nobody'] }), 'addRisk.posedTo.1 P1.2'],
    ['P1.2 a tie to what it does not join', () => offer('connectPeers', { to: world.place }), 'connectPeers.to P1.2'],
    ['P1.2 the map of another', () => offer('addStrength', { mapId: 'no-map', reveals: [] }), 'addStrength.mapId P1.2'],
    [
      'P5.2 what reveals, without its relevance',
      () => offer('addStrength', { relevance: null }),
      'addStrength.relevance P5.2',
    ],
    ['P5.2 a kind that reveals', () => offer('addRisk', { kind: 'SELF_HARM' }), 'addRisk.relevance P5.2'],
    ['P8.7 a risk that was disproved', () => offer('addRisk', { status: 'DISPROVED' }), 'addRisk.status P8.7'],
    ['P8.7 an acquittal', () => offer('addOffence', { status: 'ACQUITTED' }), 'addOffence.status P8.7'],
    [
      'P5.3 what was seen behind a login',
      () => offer('addSocialMediaPost', { publiclyAvailable: false }),
      'addSocialMediaPost.publiclyAvailable P5.3',
    ],
    [
      'P4.3 more than is read',
      () => offer('addRisk', { posedBy: Array.from({ length: 110 }, (_, i) => `${i}`.padStart(190, 'x')) }),
      'addRisk P4.3',
    ],
  ])('is refused for %s', async (_what, input, missing) => {
    const all = await lacking('contribute', input(), police)
    expect(all.filter((each) => !each.includes('posedBy.'))).toEqual([`input.${missing}`])
  })

  test.each([
    ['none', () => ({ mapId: world.mapId }), 'input'],
    ['two', () => ({ ...offer('addRisk'), ...offer('addOffence') }), 'input'],
    [
      'one that is not as its step takes it',
      () => offer('addRisk', { description: '\u0000' }),
      'input.addRisk.description',
    ],
    ['an empty map id', () => ({ ...offer('addRisk'), mapId: '' }), 'input.mapId'],
  ])('BAD_USER_INPUT for %s', async (_what, input, at) => {
    const { code, text } = await step(police, 'contribute', input())
    // The path, and after it no more than why.
    expect([code, new RegExp(`: ${at}[":]`).test(text)]).toEqual(['BAD_USER_INPUT', true])
  })

  test('P8.7 an adult of concern who is not open is answered like nobody, byte for byte', async () => {
    const [hidden, nobody] = [
      await step(police, 'contribute', offer('addRisk', { posedBy: [world.hidden] })),
      await step(police, 'contribute', offer('addRisk', { posedBy: ['nobody'] })),
    ]
    expect([hidden.code, hidden.text]).toEqual(['STEP_REFUSED', nobody.text])
    expect(hidden.text).not.toContain('CANARY')
  })

  test('P5.2 an information gap that is not shown is answered like none', async () => {
    const mapId = world.mapId
    const gap = { mapId, question: 'CANARY', gathering: 'x', owner: 'x', status: 'OPEN', about: [world.one], ...SAID }
    const hidden = await made(worker, 'addInformationGap', { ...gap, reveals: ['SEXUALITY'], ...RELEVANCE })
    const outcomes = [
      await step(police, 'contribute', offer('fillInformationGap', { informationGapId: hidden })),
      await step(police, 'contribute', offer('fillInformationGap', { informationGapId: 'none' })),
    ]
    expect(outcomes.map(({ code }) => code)).toEqual(['STEP_REFUSED', 'STEP_REFUSED'])
    expect(outcomes[0]?.text).toBe(outcomes[1]?.text)
  })

  test.each([
    ['P8.2 without cover', () => offer('addOffence', { personId: world.other })],
    ['P1.2 twice', () => offer('connectPeers')],
    ['P8.7 what is recorded already and hidden', () => offer('connectHarm')],
    ['P2.4 a gap that is filled', () => offer('fillInformationGap')],
    ['P5 a category that it may not read', () => offer('addSocialCareRecord')],
  ])('%s: taken in like anything else, because a refusal would tell', async (_what, input) => {
    const { taken, text } = await step(police, 'contribute', input())
    expect(text).toMatch(/^\{"data":\{"contribute":\{"id":"[^"]+","mapId":"[^"]+","changed":\["[^"]+"\]\}\}/)
    await done(worker, 'declineContribution', decide(taken?.changed[0] ?? '', { reason: 'Invented' }))
  })

  test.each([
    ['a practitioner of the Council', worker, 'PURPOSE_REFUSED'],
    ['a manager', manager, 'PURPOSE_REFUSED'],
    ['an analyst', analyst, 'PURPOSE_REFUSED'],
    ['the data protection officer', officer, 'PURPOSE_REFUSED'],
    ['P4.6 the police for a purpose that opens no map', { ...police, purpose: 'NOTIFY' } as const, 'PURPOSE_REFUSED'],
    ['P4.4 the police for another purpose', { ...police, purpose: 'PLAN_INTERVENTION' } as const, 'NOT_FOUND'],
    ['P4.4 another police', { ...police, org: 'police-south' }, 'NOT_FOUND'],
    ['P4.4 the organisation under another agency', { ...police, agency: 'HEALTH' } as const, 'NOT_FOUND'],
    ['P4.4 a partner with whom it is not shared', nurse, 'NOT_FOUND'],
  ])('is not for %s, the same for a map that is not there', async (_who, who, code) => {
    const known = await step(who, 'contribute', offer('addRisk'))
    const unknown = await step(who, 'contribute', { ...offer('addRisk'), mapId: 'no-map' })
    expect([known.code, known.text]).toEqual([code, unknown.text])
  })

  test('P2.5 a map that is closed takes none', async () => {
    const own = await draw()
    await graph(`MATCH (m:PeerMap {id: $mapId}) SET m.status = 'CLOSED'`, own)
    expect(await lacking('contribute', offer('addRisk', {}, own), police)).toEqual(['input.mapId P2.5'])
  })

  test('the same under one idempotency key is one', async () => {
    const key = crypto.randomUUID()
    const outcomes = [
      await step(police, 'contribute', offer('addRisk'), key),
      await step(police, 'contribute', offer('addRisk'), key),
      await step(police, 'contribute', offer('addRisk', { description: 'Invented' }), key),
    ]
    expect(outcomes[0]?.text.replace(/"extensions".*/, '')).toBe(outcomes[1]?.text.replace(/"extensions".*/, ''))
    expect(outcomes[2]?.code).toBe('CONFLICT')
  })

  test(`P4.3 at most ${MOST_OPEN} await a decision, of one organisation on one map, also of two at once`, async () => {
    const own = await draw()
    const plant = (organisation: string, mapId: string, count: number) =>
      graph(
        `UNWIND range(1, $count) AS i CREATE (:Contribution {id: randomUUID(), mapId: $mapId, status: 'OFFERED',
           organisation: $organisation})`,
        { organisation, mapId, count },
      )
    await plant('trust-east', own.mapId, 5)
    await plant('police-north', 'another', 5)
    await plant('police-north', own.mapId, MOST_OPEN - 1)
    await offered('addRisk', {}, own)
    expect(await lacking('contribute', offer('addRisk', {}, own), police)).toEqual(['input.mapId P4.3'])
    for (let pair = 0; pair < PAIRS; pair++) {
      await graph(
        `MATCH (c:Contribution {mapId: $mapId, organisation: 'police-north'}) WHERE c.input IS NOT NULL DETACH DELETE c`,
        own,
      )
      const both = await Promise.all([1, 2].map(() => step(police, 'contribute', offer('addRisk', {}, own))))
      expect(both.map(({ code }) => code).toSorted()).toEqual(ONE_OF_EACH.flatMap((codes) => codes.split(' ')))
    }
    await graph(`MATCH (c:Contribution) WHERE c.input IS NULL DETACH DELETE c`)
    await offered('addRisk', {}, own)
  })
})

describe('what the Council decides', () => {
  test('P8 is refused with all that the step asks for, and stays', async () => {
    const id = await offered('connectHarm', { from: world.other, to: world.one, since: addDays(DAY, 1) })
    const before = await drawnOn(world.mapId)
    expect(await lacking('acceptContribution', decide(id, { label: 'x', ref: 'x', version: 1 }))).toEqual([
      'input.label P4.3',
      'input.ref P4.3',
      'input.version P4.3',
    ])
    expect(await lacking('acceptContribution', decide(id))).toEqual([
      'contribution.since P1.2',
      'contribution.from P8.7',
      'contribution.allegation P8.7',
    ])
    expect((await recorded(id)).status).toBe('OFFERED')
    expect(await drawnOn(world.mapId)).toEqual(before)
  })

  test('where the step writes nothing, nothing is accepted: both or none', async () => {
    const own = await draw()
    const id = await offered('fillInformationGap', {}, own)
    // As no write leaves it: the statement finds no gap, the preconditions do.
    await graph(`MATCH (:InformationGap {id: $gap})-[r:ON_MAP]->() DELETE r`, own)
    const { code } = await step(worker, 'acceptContribution', decide(id, {}, own))
    const [left] = await graph(
      `MATCH (c:Contribution {id: $id}) OPTIONAL MATCH (s:Step {mapId: c.mapId, name: 'acceptContribution'})
       RETURN c.status AS status, c.decidedBy AS by, s.id AS step`,
      { id },
    )
    expect([code, left]).toEqual(['CONFLICT', { status: 'OFFERED', by: null, step: null }])
    const ended = journalEntries().filter(({ mapId, kind }) => mapId === own.mapId && kind === 'step')
    expect(ended.at(-1)).toMatchObject({ name: 'acceptContribution fillInformationGap', outcome: 'FAILED' })
    await graph(`MATCH (g:InformationGap {id: $gap}), (m:PeerMap {id: $mapId}) CREATE (g)-[:ON_MAP]->(m)`, own)
    await done(worker, 'acceptContribution', decide(id, {}, own))
  })

  test('P1.2 a label that is taken is told to who gives it', async () => {
    const id = await offered('addAdult')
    expect(await lacking('acceptContribution', decide(id, { label: 'Adult 1' }))).toEqual(['input.label P1.2'])
    expect(await lacking('acceptContribution', decide(id, { label: 'Pat Invented' }))).toEqual(['input.label P4.4'])
    await done(worker, 'declineContribution', decide(id, { reason: 'Invented' }))
  })

  test('P8.2 is not read without cover, but says for whom and what it is needed; then it is accepted', async () => {
    const own = await draw()
    await coverFor(own.mapId, [], [])
    const id = await offered('addOffence', { personId: own.other }, own)
    const named = { step: 'addOffence', subjectIds: [own.other], categories: ['CRIMINAL_OFFENCE'] }
    expect(await one(worker, id, own.mapId)).toMatchObject({ ...named, input: null })
    expect((await peermap().ask(worker, LIST, { map: own.mapId })).text).not.toContain('CANARY')
    expect(await lacking('acceptContribution', decide(id, {}, own))).toEqual(['contribution.personId P8.7'])
    await coverFor(own.mapId, [own.other], ['CRIMINAL_OFFENCE'])
    const row = await one(worker, id, own.mapId)
    expect(row).toMatchObject(named)
    expect(JSON.parse(String(row?.['input']))).toMatchObject({ what: 'CANARY-OFFENCE', source: 'police-north' })
    await done(worker, 'acceptContribution', decide(id, {}, own))
  })

  test('P0.1 declines with a reason that the partner is not shown', async () => {
    const id = await offered('addRisk')
    const input = decide(id, { reason: 'CANARY-REASON', answer: 'SAY_WHERE_IT_IS_FROM' })
    const before = await drawnOn(world.mapId)
    expect((await done(worker, 'declineContribution', input)).changed).toEqual([id])
    expect(await drawnOn(world.mapId)).toEqual(before)
    expect(await one(worker, id)).toMatchObject({
      status: 'DECLINED',
      reason: 'CANARY-REASON',
      decidedBy: 'peermap-dev#worker',
      decidedOn: DAY,
    })
    const { text } = await peermap().ask(police, LIST, { map: world.mapId })
    expect(text).not.toContain('CANARY-REASON')
    expect(await one(police, id)).toMatchObject({ status: 'DECLINED', answer: 'SAY_WHERE_IT_IS_FROM' })
    expect(await lacking('acceptContribution', decide(id))).toEqual(['input.contributionId P4.3'])
    expect(await lacking('declineContribution', input)).toEqual(['input.contributionId P4.3'])
  })

  test('P2.5 on a closed map one is declined, and none accepted', async () => {
    const own = await draw()
    const [first, second] = [await offered('addRisk', {}, own), await offered('addRisk', {}, own)]
    await graph(`MATCH (m:PeerMap {id: $mapId}) SET m.status = 'CLOSED'`, own)
    expect(await lacking('acceptContribution', decide(first, {}, own))).toEqual(['input.mapId P2.5'])
    await done(worker, 'declineContribution', decide(second, { reason: 'Invented' }, own))
  })

  test('one of another map, one that its step takes no more, and none at all', async () => {
    const own = await draw()
    const id = await offered('addRisk', {}, own)
    const [other, none] = [
      await step(worker, 'acceptContribution', decide(id)),
      await step(worker, 'acceptContribution', decide('none')),
    ]
    expect([other.code, other.text]).toEqual(['STEP_REFUSED', none.text])
    await graph(`MATCH (c:Contribution {id: $id}) SET c.input = replace(c.input, 'MISSING', 'NO_SUCH_KIND')`, { id })
    expect(await lacking('acceptContribution', decide(id, {}, own))).toEqual(['input.contributionId P4.3'])
    await done(worker, 'declineContribution', decide(id, { reason: 'Invented' }, own))
  })

  test.each(['acceptContribution', 'declineContribution'])('%s is for the Council, with the map', async (name) => {
    const id = await offered('addRisk')
    const input = decide(id, name === 'declineContribution' ? { reason: 'Invented' } : {})
    for (const [who, code] of [
      [police, 'PURPOSE_REFUSED'],
      [analyst, 'PURPOSE_REFUSED'],
      [officer, 'PURPOSE_REFUSED'],
      [colleague, 'NOT_FOUND'],
    ] as const) {
      const known = await step(who, name, input)
      const unknown = await step(who, name, { ...input, mapId: 'no-map' })
      expect([known.code, known.text]).toEqual([code, unknown.text])
    }
  })

  test('of many pairs one of each is taken', async () => {
    const own = await draw()
    const ids = await Promise.all(
      Array.from({ length: PAIRS }, () => offered('addStrength', { about: [own.one], reveals: [] }, own)),
    )
    const pair = async (id: string, index: number) => {
      const accept = (who: Asker) => step(who, 'acceptContribution', decide(id, {}, own))
      const outcomes = await Promise.all([
        accept(worker),
        index % 2 === 0 ? accept(manager) : step(manager, 'declineContribution', decide(id, { reason: 'x' }, own)),
      ])
      return outcomes.filter(({ taken }) => taken !== null).length
    }
    for (let at = 0; at < ids.length; at += 10)
      expect(await Promise.all(ids.slice(at, at + 10).map(pair))).toEqual(Array.from({ length: 10 }, () => 1))
    const [counts] = await graph(
      `MATCH (c:Contribution {mapId: $mapId, status: 'ACCEPTED'}) WITH count(c) AS accepted
       MATCH (n:Strength {mapId: $mapId}) RETURN accepted, count(n) AS drawn`,
      { mapId: own.mapId },
    )
    expect(counts?.['accepted']).toEqual(counts?.['drawn'])
  })
})

describe('contributions', () => {
  test('P4.5 who has one young person is shown what is about that one, and nothing of what else there is', async () => {
    const own = await draw()
    await allocateColleague(own.mapId, own.one)
    const ids = {
      mine: await offered('addSocialCareRecord', { personId: own.one }, own),
      theirs: await offered('addSocialCareRecord', { personId: own.other, summary: 'CANARY' }, own),
      new: await offered('addYoungPerson', { name: 'CANARY' }, own),
      risk: await offered('addRisk', { posedTo: [own.other] }, own),
      harm: await offered('connectHarm', { from: own.one, to: own.other }, own),
      home: await offered('connectVisit', { from: own.other }, own),
      ties: await offered('connectPeers', {}, own),
    }
    const rows = (await listed(colleague, own.mapId)) ?? []
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([ids.mine, ids.risk, ids.ties]))
    expect(rows.every(({ input }) => input !== null)).toBe(true)
    expect(JSON.stringify(rows)).not.toContain('CANARY')
    expect((await listed(worker, own.mapId))?.length).toBe(7)
    for (const name of ['acceptContribution', 'declineContribution'])
      for (const id of [ids.theirs, ids.new, ids.harm, ids.home]) {
        const more = name === 'declineContribution' ? { reason: 'x' } : {}
        const [hidden, none] = [
          await step(colleague, name, decide(id, more, own)),
          await step(colleague, name, decide('none', more, own)),
        ]
        expect([hidden.code, hidden.text]).toEqual(['STEP_REFUSED', none.text])
      }
    await done(colleague, 'acceptContribution', decide(ids.mine, {}, own))
  })

  test('P4.3 a partner reads back its own words and how they stand, and nothing of what became of them', async () => {
    const id = await offered('addRisk', { description: 'Invented words' })
    await done(worker, 'acceptContribution', decide(id))
    const row = await one(police, id)
    expect(row).toEqual({
      id,
      organisation: 'police-north',
      contributedBy: 'peermap-dev#constable',
      at: expect.stringContaining('T'),
      step: 'addRisk',
      input: expect.stringContaining('Invented words'),
      status: 'ACCEPTED',
      answer: null,
      subjectIds: null,
      categories: null,
      decidedBy: null,
      decidedOn: null,
      reason: null,
      stepId: null,
    })
    expect((await listed(police))?.every(({ organisation }) => organisation === 'police-north')).toBe(true)
  })

  test('P4.3 P4.6 what was sent for one purpose is not read back for another', async () => {
    const own = await draw()
    const network = { ...police, purpose: 'UNDERSTAND_NETWORK' } as const
    await graph(
      `MATCH (m:PeerMap {id: $mapId})
       CREATE (:SharingDecision {id: randomUUID(), mapId: $mapId, organisation: 'police-north',
         purpose: 'UNDERSTAND_NETWORK', categories: ['MAP'], subjectsAll: true, subjectIds: [], professionals: [],
         from: date($DAY), until: date($until)})-[:SHARES]->(m)`,
      { mapId: own.mapId, DAY, until: addMonths(DAY, 1) },
    )
    const id = await offered('addRisk', { description: 'CANARY-PURPOSE' }, own)
    expect((await one(police, id, own.mapId))?.['input']).toContain('CANARY-PURPOSE')
    const other = await peermap().ask(network, LIST, { map: own.mapId })
    expect(other.json.data).toEqual({ contributions: [] })
  })

  test('P4.3 an ethnicity that was offered is not read back by who may read none', async () => {
    const own = await draw()
    const ethnicity = { value: 'CANARY-ETHNICITY', ...RELEVANCE }
    const change = { mapId: own.mapId, youngPersonId: own.one, ethnicity, ...SAID }
    const id = await made(police, 'contribute', { mapId: own.mapId, changeYoungPerson: change })
    expect(await one(police, id, own.mapId)).toMatchObject({ status: 'OFFERED', input: null })
  })

  test('P4.4 not those of another organisation; and nothing any more from the day on which the grant ends', async () => {
    const own = await draw()
    const id = await offered('addRisk', {}, own)
    await graph(
      `MERGE (o:Organisation {id: 'trust-east'}) SET o.agency = 'HEALTH', o.withinCouncil = false
       WITH o MATCH (m:PeerMap {id: $mapId})
       CREATE (d:SharingDecision {id: randomUUID(), mapId: $mapId, organisation: 'trust-east',
         purpose: 'PLAN_INTERVENTION', categories: ['MAP'], subjectsAll: true, subjectIds: [], professionals: [],
         from: date($DAY), until: date($until)})-[:SHARES]->(m)`,
      { mapId: own.mapId, DAY, until: addMonths(DAY, 1) },
    )
    expect(await listed(nurse, own.mapId)).toEqual([])
    const end = (on: string) =>
      graph(`MATCH (d:SharingDecision {mapId: $mapId, organisation: 'police-north'}) SET d.withdrawnOn = date($on)`, {
        mapId: own.mapId,
        on,
      })
    await end(addDays(DAY, 1))
    expect((await listed(police, own.mapId))?.map((row) => row['id'])).toEqual([id])
    await end(DAY)
    const [ended, none] = [
      await peermap().ask(police, LIST, { map: own.mapId }),
      await peermap().ask(police, LIST, { map: 'no-map' }),
    ]
    expect([ended.json.data, ended.text]).toEqual([{ contributions: null }, none.text])
    expect((await step(police, 'contribute', offer('addRisk', {}, own))).code).toBe('NOT_FOUND')
    // What was offered while it held is the Council's to take.
    await done(worker, 'acceptContribution', decide(id, {}, own))
  })

  test('P9.4, Art 18 nothing is shown about who is not on the map any more', async () => {
    const own = await draw()
    const id = await offered('addSocialCareRecord', { personId: own.one, summary: 'CANARY' }, own)
    expect(await one(worker, id, own.mapId)).toMatchObject({ subjectIds: [own.one] })
    await graph(
      `MATCH (y:YoungPerson {id: $one})-[r:ON_MAP]->() SET y.restrictedMapId = y.mapId REMOVE y.mapId DELETE r`,
      {
        one: own.one,
      },
    )
    expect(await one(worker, id, own.mapId)).toBeUndefined()
    expect(await one(police, id, own.mapId)).toMatchObject({ status: 'OFFERED', input: null })
    expect(await lacking('acceptContribution', decide(id, {}, own))).toEqual(['input.contributionId P4.3'])
    await graph(
      `MATCH (y:YoungPerson {id: $one}), (m:PeerMap {id: $mapId}) SET y.mapId = m.id REMOVE y.restrictedMapId
       CREATE (y)-[:ON_MAP]->(m)`,
      own,
    )
    expect(await one(worker, id, own.mapId)).toMatchObject({ status: 'OFFERED' })
  })

  test('P8.7 one that names an adult of concern hides again when the cover of that adult ends', async () => {
    const own = await draw()
    await coverFor(own.mapId, [own.hidden], ['HARMFUL_RELATIONSHIP'])
    await graph(`MATCH (d:SharingDecision {mapId: $mapId}) SET d.subjectIds = d.subjectIds + $hidden`, own)
    const id = await offered('addRisk', { posedBy: [own.hidden], description: 'CANARY' }, own)
    expect(await one(worker, id, own.mapId)).toMatchObject({ input: expect.stringContaining('CANARY') })
    await graph(`MATCH (a:Assessment {mapId: $mapId}) WHERE $hidden IN a.subjectIds SET a.withdrawnOn = date($DAY)`, {
      ...own,
      DAY,
    })
    expect(await one(worker, id, own.mapId)).toMatchObject({ input: null, subjectIds: [own.one] })
    expect(await one(police, id, own.mapId)).toMatchObject({ input: null, status: 'OFFERED' })
    expect(await lacking('acceptContribution', decide(id, {}, own))).toEqual(['contribution.posedBy.0 P1.2'])
  })

  test('P9.6 is in the journal, with whom it was about', async () => {
    const id = await offered('addRisk')
    const { json } = await peermap().ask(worker, LIST, { map: world.mapId, status: 'OFFERED' })
    expect(JSON.stringify(json.data)).toContain(id)
    expect(json.extensions?.disclosure).toMatchObject({ organisation: 'council', purpose: 'ASSESS_RISK' })
    await peermap().ask(police, LIST, { map: world.mapId })
    expect(journalEntries().at(-1)).toMatchObject({ kind: 'disclosure', organisation: 'police-north', outcome: 'OK' })
    const asked = 'query($id: ID!) { journal(subject: $id) { entries { organisation disclosed { coordinates } } } }'
    const { text } = await peermap().ask(officer, asked, { id: world.one })
    expect(text).toContain('Contribution.input')
  })

  test.each([
    ['an analyst', analyst],
    ['the data protection officer', officer],
    ['the police for NOTIFY', { ...police, purpose: 'NOTIFY' } as const],
  ])('P4.6 is not for %s', async (_who, who) => {
    const { json } = await peermap().ask(who, LIST, { map: world.mapId })
    expect(json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
  })

  test.each([
    ['a colleague without allocation', colleague],
    ['a partner with whom it is not shared', teacher],
  ])('P4.4 answers %s as for a map that is not there, byte for byte', async (_who, who) => {
    const answers = await Promise.all([world.mapId, 'no-map'].map((map) => peermap().ask(who, LIST, { map })))
    expect([answers[0]?.json.data, answers[0]?.text]).toEqual([{ contributions: null }, answers[1]?.text])
  })

  test('P4.3 what others see of the map is the same before and after an offer', async () => {
    const own = await draw()
    const selection = 'members { id label name open } risks { id } harmTies { id } redactions { coordinate kind }'
    const before = await Promise.all([police, worker].map((who) => seen(who, own.mapId, selection)))
    for (const name of ['addOffence', 'connectHarm', 'addRisk', 'addYoungPerson'] as const) await offered(name, {}, own)
    expect(await Promise.all([police, worker].map((who) => seen(who, own.mapId, selection)))).toEqual(before)
  })
})

test('no value is in the log or in the journal, and the graph is as its model says', async () => {
  expect(peermap().logged()).not.toContain('CANARY')
  expect(JSON.stringify(journalEntries())).not.toContain('CANARY')
  expect(await faults()).toEqual([])
})
