/** P5, P8 Changing what is drawn on a map. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import type { Category } from '../../src/policy/terms.ts'
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
import { done, journalEntries, made, openMap, peermap, PEOPLE, seen, serveEmpty, step } from '../steps/support.ts'
import { VERSIONS, versionsIn } from '../support/versions.ts'

serveEmpty()

type Who = (typeof PEOPLE)[keyof typeof PEOPLE]
type Input = Readonly<Record<string, unknown>>
const { worker, colleague } = PEOPLE
const SECRET = 'Canarysecret'

let mapId = ''
let own = ''
let other = ''
let adult = ''
let shown = ''
let hidden = ''
let group = ''
let place = ''
const ids: Record<string, string> = {}

const HARMFUL: readonly Category[] = ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE']
const plantConcern = async (id: string, label: string) => {
  await graph(
    `MATCH (m:PeerMap {id: $mapId}) CREATE (c:AdultOfConcern {id: $id, mapId: $mapId, label: $label, concern: $secret})-[:ON_MAP]->(m)`,
    { mapId, id, label, secret: SECRET },
  )
  return id
}

beforeAll(async () => {
  mapId = await openMap()
  const person = (name: string) => made(worker, 'addYoungPerson', { mapId, name, whyOnMap: WHY, ...SAID })
  own = await person('Robin Invented')
  other = await person('Sam Invented')
  adult = await made(worker, 'addAdult', { mapId, name: 'Wren Invented', kind: 'FAMILY', whyOnMap: WHY, ...SAID })
  shown = await plantConcern('concern-shown', 'Invented Crane')
  hidden = await plantConcern('concern-hidden', 'Invented Stork')
  group = await made(worker, 'addPeerGroup', { mapId, kind: 'SCHOOL', ...TOLD })
  place = await made(worker, 'addLocation', { mapId, kind: 'PARK', name: 'Invented Green', ...TOLD })
  await coverFor(mapId, [own, adult, shown], [...HARMFUL, 'ETHNICITY', 'DISABILITY'])
  await coverFor(mapId, [hidden], ['CRIMINAL_OFFENCE'])
  await allocateColleague(mapId, own)
  const of = { mapId, ...TOLD }
  ids['risk'] = await made(worker, 'addRisk', {
    ...of,
    kind: 'MISSING',
    scale: 'SEVERAL',
    frequency: 'WEEKLY',
    seriousness: 'LOW',
    status: 'SUSPECTED',
    posedBy: [],
    posedTo: [own],
  })
  ids['strength'] = await made(worker, 'addStrength', { ...of, description: 'Invented', about: [own, other] })
  ids['gap'] = await made(worker, 'addInformationGap', {
    ...of,
    question: 'Invented?',
    gathering: 'Invented',
    owner: 'Invented',
    status: 'OPEN',
    about: [own],
  })
  ids['intervention'] = await made(worker, 'addIntervention', {
    ...of,
    kind: 'SUPPORT',
    description: 'Invented',
    organisation: 'Invented',
    status: 'PLANNED',
    about: [own],
  })
  const offence = {
    mapId,
    what: 'Invented',
    status: 'ALLEGED',
    spent: false,
    underCoercion: 'NO',
    relevance: WHY,
    ...SAID,
  }
  ids['offence'] = await made(worker, 'addOffence', { ...offence, personId: own })
  ids['post'] = await made(worker, 'addSocialMediaPost', {
    ...of,
    personId: own,
    platform: 'Invented',
    address: 'https://social.example/1',
    publiclyAvailable: true,
    summary: 'Invented',
    seenOn: DAY,
    viewed: 'ONCE',
  })
  ids['care'] = await made(worker, 'addSocialCareRecord', {
    ...of,
    personId: own,
    kind: 'Invented',
    startedOn: addDays(DAY, -9),
    summary: 'Invented',
  })
  const tie = { mapId, ...SAID }
  ids['peers'] = await made(worker, 'connectPeers', {
    ...tie,
    from: own,
    to: other,
    kind: 'FRIEND',
    valence: 'NEUTRAL',
  })
  ids['influence'] = await made(worker, 'connectInfluence', {
    ...tie,
    from: own,
    to: other,
    influence: 'LOW',
    control: 'NONE',
    basis: 'Invented',
  })
  ids['harm'] = await made(worker, 'connectHarm', {
    ...tie,
    from: own,
    to: other,
    kind: 'BULLYING',
    seriousness: 'LOW',
    status: 'SUSPECTED',
    underCoercion: 'NO',
    relevance: WHY,
  })
  ids['affiliation'] = 'affiliation-1'
  await graph(
    `MATCH (p {id: $own}), (g:PeerGroup {id: $group})
     CREATE (p)-[:AFFILIATED_WITH {id: 'affiliation-1', mapId: $mapId, status: 'SUSPECTED', subjectId: $own}]->(g)
     WITH p MATCH (c:AdultOfConcern {id: $hidden})
     CREATE (c)<-[:ABOUT {id: 'about-1', mapId: $mapId}]-(o:Offence {id: 'offence-hidden', mapId: $mapId, what: $secret,
       status: 'ALLEGED', spent: false})
     WITH c, o MATCH (m:PeerMap {id: $mapId})
     CREATE (o)-[:ON_MAP]->(m)
     CREATE (r:Risk {id: 'risk-hidden', mapId: $mapId, kind: 'MISSING', status: 'SUSPECTED', description: $secret})-[:ON_MAP]->(m)
     CREATE (r)-[:POSED_BY {id: 'posed-1', mapId: $mapId}]->(c)
     CREATE (c)-[:HARMS {id: 'harm-hidden', mapId: $mapId, status: 'SUSPECTED', subjectId: c.id}]->(:YoungPerson {id: 'harmed', mapId: $mapId, label: 'YP 90'})-[:ON_MAP]->(m)`,
    { mapId, own, group, hidden, secret: SECRET },
  )
})

/** Everything that a change step needs, and what it changes. */
type Row = readonly [name: string, at: () => Input, set: Input]
const ROWS: readonly Row[] = [
  ['changeAdult', () => ({ adultId: adult }), { kind: 'TRUSTED', gender: 'woman', dateOfBirth: '1980-02-03' }],
  ['changeAdultOfConcern', () => ({ adultOfConcernId: shown }), { concern: 'Invented anew', name: 'Crow Invented' }],
  ['changePeerGroup', () => ({ peerGroupId: group, reveals: [] }), { kind: 'ESTATE', name: 'Invented Fourteen' }],
  [
    'changeLocation',
    () => ({ locationId: place, reveals: [] }),
    { address: '1 Invented Row', latitude: 51, longitude: 0.5 },
  ],
  ['changeRisk', () => ({ riskId: ids['risk'], reveals: [] }), { seriousness: 'HIGH', reviewBy: addDays(DAY, 9) }],
  ['changeStrength', () => ({ strengthId: ids['strength'], reveals: [] }), { description: 'Invented anew' }],
  [
    'changeInformationGap',
    () => ({ informationGapId: ids['gap'], reveals: [] }),
    { status: 'GATHERING', due: addDays(DAY, 3) },
  ],
  [
    'changeIntervention',
    () => ({ interventionId: ids['intervention'], reveals: [] }),
    { status: 'ACTIVE', organisation: 'Invented trust' },
  ],
  [
    'changeOffence',
    () => ({ personId: own, offenceId: ids['offence'] }),
    { status: 'CHARGED', occurredOn: addDays(DAY, -2) },
  ],
  [
    'changeSocialMediaPost',
    () => ({ personId: own, socialMediaPostId: ids['post'], reveals: [] }),
    { summary: 'Invented anew' },
  ],
  [
    'changeSocialCareRecord',
    () => ({ personId: own, socialCareRecordId: ids['care'], reveals: [] }),
    { endedOn: addDays(DAY, -1) },
  ],
  ['changePeers', () => ({ tieId: ids['peers'] }), { valence: 'STRAINED', strength: 2 }],
  ['changeInfluence', () => ({ tieId: ids['influence'] }), { influence: 'HIGH', control: 'STRONG' }],
  ['changeHarm', () => ({ tieId: ids['harm'] }), { status: 'CONFIRMED', seriousness: 'HIGH', underCoercion: 'YES' }],
]

const idIn = (at: Input): string =>
  String(Object.entries(at).find(([key]) => key.endsWith('Id') && key !== 'personId')?.[1])
/** 0: nothing that the caller sees has this id. */
const versionOf = async (id: string, who: Who = worker): Promise<number> =>
  Number(versionsIn((await peermap().ask(who, VERSIONS, { map: mapId })).json.data).get(id) ?? 0)
const input = async (at: Input, more: Input = {}): Promise<Input> => ({
  mapId,
  ...at,
  version: await versionOf(idIn(at)),
  ...SAID,
  ...more,
})
const stored = async (id: string): Promise<Input> => {
  const [row] = await graph(
    `OPTIONAL MATCH (n {id: $id}) WHERE n.mapId IS NOT NULL OPTIONAL MATCH ()-[r {id: $id}]->() RETURN properties(coalesce(n, r)) AS found`,
    { id },
  )
  return Object(row?.['found'])
}
const statementsOf = (id: string) =>
  graph(
    `MATCH (s:Statement {elementId: $id}) RETURN s.category AS category, s.source AS source, s.relevance AS relevance,
     s.replacedAt IS NULL AS current ORDER BY category, current DESC, s.recordedAt DESC`,
    { id },
  )

describe.each(ROWS)('%s', (name, at, set) => {
  test('P5 sets what is given, leaves the rest, and says on whose word, beside the element', async () => {
    const id = idIn(at())
    const before = await stored(id)
    await done(worker, name, await input(at(), { ...set, source: 'Invented school' }))
    const after = await stored(id)
    const changed = Object.keys(after).filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]))
    expect(new Set(changed)).toEqual(new Set([...Object.keys(set), 'version']))
    const current = (await statementsOf(id)).filter((each) => each['current'])
    expect(new Set(current.map(({ category }) => category)).size).toBe(current.length)
    expect(current.some(({ source }) => source === 'Invented school')).toBe(true)
  })

  test('P4.5 is refused for nothing, for another map, for a wrong version, and to who may take no step', async () => {
    const asked = await input(at())
    expect((await lacking(name, asked)).filter((each) => each === 'input P5')).toHaveLength(1)
    const away = await openMap('Invented Park')
    const gone = await lacking(name, { ...asked, ...set, mapId: away })
    expect(gone.length).toBeGreaterThan(0)
    const path = Object.keys(at()).filter((key) => key.endsWith('Id'))
    const nowhere = Object.fromEntries(path.map((key) => [key, 'nowhere']))
    expect(await lacking(name, { ...asked, ...set, ...nowhere })).toEqual(gone)
    const stale = await step(worker, name, { ...asked, ...set, version: 1 })
    expect([stale.code, [...stale.conflict].toSorted()]).toEqual(['CONFLICT', Object.keys(set).toSorted()])
    const told = journalEntries().at(-1)
    expect(told).toMatchObject({ kind: 'refusal', outcome: 'CONFLICT', mapId })
    const others = await Promise.all(
      [PEOPLE.police, PEOPLE.analyst, PEOPLE.manager].map((who) => step(who, name, { ...asked, ...set })),
    )
    expect(others.map(({ code }) => code)).toEqual(['PURPOSE_REFUSED', 'PURPOSE_REFUSED', 'NOT_FOUND'])
  })

  // Fifty-six pairs over all fourteen.
  test('of four pairs at once one of each is taken', async () => {
    for (let pair = 0; pair < 4; pair++) {
      const asked = await input(at(), set)
      const both = await Promise.all([step(worker, name, asked), step(worker, name, { ...asked, source: 'Invented' })])
      expect(both.map(({ code }) => code).toSorted()).toEqual(['CONFLICT', 'OK'])
    }
  })
})

test('P9.6 what a conflict tells is on record as coordinates of whom it is about', async () => {
  const at = { adultId: adult }
  const asked = await input(at, { gender: 'man' })
  await done(worker, 'changeAdult', asked)
  expect((await step(worker, 'changeAdult', { ...asked, gender: 'woman' })).conflict).toEqual(['gender'])
  const query = 'query($s: ID!) { journal(subject: $s, limit: 50) { entries { outcome disclosed { coordinates } } } }'
  const { text } = await peermap().ask(PEOPLE.officer, query, { s: adult })
  expect(text).toContain('Adult.gender')
})

describe('what is asked for', () => {
  const risk = () => ({ riskId: ids['risk'], reveals: [] })
  const offence = () => ({ personId: own, offenceId: ids['offence'] })
  const post = () => ({ personId: own, socialMediaPostId: ids['post'], reveals: [] })
  const told = { value: 'Invented', relevance: WHY }
  test.each<[string, string, () => Input, Input, readonly string[]]>([
    ['P4.4 a name that the label says', 'changeAdult', () => ({ adultId: adult }), { name: 'Adult' }, ['input P4.4']],
    [
      'P8.2 a value without cover',
      'changeAdult',
      () => ({ adultId: adult }),
      { sexuality: told },
      ['input.sexuality P8.2'],
    ],
    [
      'P8.5 a birth of tomorrow',
      'changeAdult',
      () => ({ adultId: adult }),
      { dateOfBirth: addDays(DAY, 1) },
      ['input.dateOfBirth P8.5'],
    ],
    [
      'P5 half a position',
      'changeLocation',
      () => ({ locationId: place, reveals: [] }),
      { latitude: 1 },
      ['input.longitude P5'],
    ],
    [
      'P5 a residence with a name',
      'changeLocation',
      () => ({ locationId: place, reveals: [] }),
      { kind: 'RESIDENCE', name: 'a' },
      ['input.name P5'],
    ],
    ['P2.1 a review of today', 'changeRisk', risk, { reviewBy: DAY }, ['input.reviewBy P2.1']],
    [
      'P8.2 a kind that reveals what nothing covers',
      'changeRisk',
      risk,
      { kind: 'HARMFUL_SEXUAL_BEHAVIOUR' },
      ['input.reveals P8.2', 'input.relevance P5.2'],
    ],
    [
      'P5.2 a kind that reveals, without relevance',
      'changeRisk',
      risk,
      { kind: 'SELF_HARM' },
      ['input.relevance P5.2'],
    ],
    [
      'P8.2 a text about others too, who have no cover',
      'changeStrength',
      () => ({ strengthId: ids['strength'] }),
      { description: 'a', reveals: ['DISABILITY'], relevance: WHY },
      ['input.reveals P8.2'],
    ],
    [
      'P8.2 what is revealed of a group of somebody without cover',
      'changePeerGroup',
      () => ({ peerGroupId: group }),
      { name: 'a', reveals: ['SEXUALITY'], relevance: WHY },
      ['input.reveals P8.2'],
    ],
    [
      'P5.2 what is revealed of a place, without relevance',
      'changeLocation',
      () => ({ locationId: place }),
      { reveals: ['DISABILITY'] },
      ['input.relevance P5.2'],
    ],
    [
      'P8.7 an offence of tomorrow',
      'changeOffence',
      offence,
      { occurredOn: addDays(DAY, 1) },
      ['input.occurredOn P8.7'],
    ],
    ['P5.2 another text without relevance', 'changeOffence', offence, { what: 'a' }, ['input.relevance P5.2']],
    [
      'P5.3 an address behind a login',
      'changeSocialMediaPost',
      post,
      { address: 'https://social.example/login', publiclyAvailable: true },
      ['input.address P5.3'],
    ],
    [
      'P5.3 an address not said to be public',
      'changeSocialMediaPost',
      post,
      { address: 'https://social.example/2' },
      ['input.publiclyAvailable P5.3'],
    ],
    [
      'P5.3 looking again without authorisation',
      'changeSocialMediaPost',
      post,
      { viewed: 'REPEATEDLY' },
      ['input.authorisation P5.3'],
    ],
    [
      'P5 history that ends before it begins',
      'changeSocialCareRecord',
      () => ({ personId: own, socialCareRecordId: ids['care'], reveals: [] }),
      { endedOn: addDays(DAY, -10) },
      ['input.endedOn P5'],
    ],
    [
      'P8.7 the seriousness of an affiliation',
      'changeHarm',
      () => ({ tieId: ids['affiliation'] }),
      { seriousness: 'HIGH' },
      ['input.seriousness P8.7'],
    ],
  ])('is refused for %s', async (_what, name, at, set, missing) => {
    expect(await lacking(name, await input(at(), set))).toEqual(missing)
  })

  test('P2.3 P2.4 how a gap or an intervention ended is not taken back', async () => {
    const gap = await made(worker, 'addInformationGap', {
      mapId,
      question: 'a',
      gathering: 'b',
      owner: 'c',
      status: 'OPEN',
      about: [],
      ...TOLD,
    })
    await done(worker, 'fillInformationGap', {
      mapId,
      informationGapId: gap,
      status: 'FILLED',
      how: 'Invented',
      ...TOLD,
    })
    const at = { informationGapId: gap, reveals: [] }
    expect(await lacking('changeInformationGap', await input(at, { status: 'OPEN' }))).toEqual(['input.status P2.4'])
    await done(worker, 'changeInformationGap', await input(at, { question: 'Invented anew?' }))
  })

  test('P8.2 P5.2 P5.3 what is covered, relevant and authorised is taken, and what it reveals is added', async () => {
    await done(worker, 'changeAdult', await input({ adultId: adult }, { ethnicity: told }))
    expect(await seen(worker, mapId, `adult(id: "${adult}") { ethnicity }`)).toEqual({
      adult: { ethnicity: 'Invented' },
    })
    const looked = { viewed: 'REPEATEDLY', authorisation: 'Invented 1', reveals: ['DISABILITY'], relevance: WHY }
    await done(worker, 'changeSocialMediaPost', await input(post(), looked))
    const anew = { summary: 'Again', viewed: 'REPEATEDLY', reveals: ['ETHNICITY'], relevance: 'Other' }
    await done(worker, 'changeSocialMediaPost', await input(post(), anew))
    expect((await stored(String(ids['post'])))['reveals']).toEqual(['DISABILITY', 'ETHNICITY'])
    await done(worker, 'changeRisk', await input(risk(), { kind: 'SELF_HARM', relevance: WHY }))
    expect((await stored(String(ids['risk'])))['reveals']).toEqual(['DISABILITY'])
    await done(worker, 'changeRisk', await input(risk(), { kind: 'SELF_HARM', seriousness: 'LOW' }))
  })

  test('P5.2 the statement of before stays, and what was relevant stays so unless it is said anew', async () => {
    await done(worker, 'changeOffence', await input(offence(), { status: 'CHARGED', source: 'Invented court' }))
    const [current, ...former] = await statementsOf(String(ids['offence']))
    expect(current).toEqual({ category: 'CRIMINAL_OFFENCE', source: 'Invented court', relevance: WHY, current: true })
    expect(former.length).toBeGreaterThan(0)
    expect(former.every((each) => each['current'] === false)).toBe(true)
  })

  test('P5 a place that turns out to be a residence has no name any more', async () => {
    const id = await made(worker, 'addLocation', { mapId, kind: 'PARK', name: 'Invented Yard', ...TOLD })
    await done(worker, 'changeLocation', await input({ locationId: id, reveals: [] }, { kind: 'RESIDENCE' }))
    expect((await stored(id))['name']).toBeUndefined()
  })

  test('P8.7 what was disproved, not pursued, acquitted or is spent is taken here, and then nobody sees it', async () => {
    const who = { ...worker }
    await done(who, 'changeHarm', await input({ tieId: ids['affiliation'] }, { status: 'DISPROVED' }))
    await done(who, 'changeHarm', await input({ tieId: ids['harm'] }, { status: 'DISPROVED' }))
    const map = Object(await seen(who, mapId, 'harmTies { id } affiliationTies { id }'))
    expect([map.harmTies, map.affiliationTies]).toEqual([[], []])
    const again = { mapId, tieId: ids['harm'], version: 9, status: 'CONFIRMED', ...SAID }
    expect(await lacking('changeHarm', again)).toEqual(['input.tieId P1.2'])
    const statuses = [{ status: 'NO_FURTHER_ACTION' }, { status: 'ACQUITTED' }, { spent: true }]
    for (const set of statuses) {
      const id = await made(worker, 'addOffence', {
        mapId,
        personId: own,
        what: 'Invented',
        status: 'ALLEGED',
        spent: false,
        underCoercion: 'NO',
        relevance: WHY,
        ...SAID,
      })
      await done(worker, 'changeOffence', await input({ personId: own, offenceId: id }, set))
      expect(await versionOf(id)).toBe(0)
      const back = { mapId, personId: own, offenceId: id, version: 2, spent: false, ...SAID }
      expect(await lacking('changeOffence', back)).toEqual(['input.offenceId P1.2'])
    }
  })
})

describe('what is hidden', () => {
  const same = async (who: Who, name: string, one: Input, missing: Input) => {
    const [hides, gone] = [
      await step(who, name, { mapId, version: 1, ...SAID, ...one }),
      await step(who, name, { mapId, version: 1, ...SAID, ...one, ...missing }),
    ]
    expect([hides.code, hides.text]).toEqual(['STEP_REFUSED', gone.text])
  }
  test('P8.7 an adult of concern, what they did, what they pose, whom they harm: as what is not there', async () => {
    await same(
      worker,
      'changeAdultOfConcern',
      { adultOfConcernId: hidden, concern: 'a' },
      { adultOfConcernId: 'nowhere' },
    )
    const offence = { personId: hidden, offenceId: 'offence-hidden', spent: true }
    await same(worker, 'changeOffence', offence, { personId: 'nowhere', offenceId: 'nowhere' })
    await same(worker, 'changeRisk', { riskId: 'risk-hidden', scale: 'SEVERAL', reveals: [] }, { riskId: 'nowhere' })
    await same(worker, 'changeHarm', { tieId: 'harm-hidden', status: 'DISPROVED' }, { tieId: 'nowhere' })
    for (const id of [hidden, 'offence-hidden', 'risk-hidden', 'harm-hidden']) expect(await versionOf(id)).toBe(0)
    expect(peermap().logged()).not.toContain(SECRET)
  })

  test('P4.5 who has one young person changes what is about that one, and is told nothing of others', async () => {
    await done(colleague, 'changePeers', await input({ tieId: ids['peers'] }, { strength: 4 }))
    await done(
      colleague,
      'changeSocialCareRecord',
      await input({ personId: own, socialCareRecordId: ids['care'], reveals: [] }, { kind: 'Invented' }),
    )
    const post = await made(worker, 'addSocialMediaPost', {
      mapId,
      personId: other,
      platform: 'Invented',
      address: 'https://social.example/3',
      publiclyAvailable: true,
      summary: SECRET,
      seenOn: DAY,
      viewed: 'ONCE',
      ...TOLD,
    })
    const theirs = { personId: other, socialMediaPostId: post, summary: 'a', reveals: [] }
    await same(colleague, 'changeSocialMediaPost', theirs, { socialMediaPostId: 'nowhere' })
    const posted = { personId: own, socialMediaPostId: post, summary: 'a', reveals: [] }
    await same(colleague, 'changeSocialMediaPost', posted, { socialMediaPostId: 'nowhere' })
    await same(worker, 'changeSocialMediaPost', posted, { socialMediaPostId: 'nowhere' })
    expect(await versionOf(post, colleague)).toBe(0)
    const adults = await step(colleague, 'changeAdult', { mapId, adultId: adult, version: 1, name: 'a', ...SAID })
    expect(adults.missing.map(({ path, clause }) => `${path} ${clause}`)).toEqual(['input.name P4.5'])
  })

  test('P4.5 a harmful relationship with somebody outside the grant is as none', async () => {
    const tieId = await made(worker, 'connectHarm', {
      mapId,
      from: own,
      to: adult,
      kind: 'OTHER',
      seriousness: 'LOW',
      status: 'SUSPECTED',
      underCoercion: 'NO',
      relevance: WHY,
      ...SAID,
    })
    await same(colleague, 'changeHarm', { tieId, status: 'CONFIRMED' }, { tieId: 'nowhere' })
    expect([await versionOf(tieId, colleague), await versionOf(tieId)]).toEqual([0, 1])
  })

  test('P5.2 whose name is hidden is not renamed by who may not see it', async () => {
    const id = await made(worker, 'addPeerGroup', {
      mapId,
      kind: 'OTHER',
      name: SECRET,
      ...TOLD,
      reveals: ['SEXUALITY'],
    })
    await done(worker, 'connectMember', { mapId, from: other, to: id, role: 'UNKNOWN', ...SAID })
    const at = { mapId, peerGroupId: id, version: 1, reveals: [], name: 'a', ...SAID }
    const { missing, text } = await step(worker, 'changePeerGroup', at)
    expect(missing.map(({ path, clause }) => `${path} ${clause}`)).toEqual(['input.peerGroupId P5.2'])
    expect(text).not.toContain(SECRET)
  })
})

test('P4.4 what partners see of the element itself does not tell that it was changed', async () => {
  await shareWithPolice(mapId, [own])
  const fields = 'members { id source recordedAt statedAs } groups { id label source }'
  const before = JSON.stringify(await seen(PEOPLE.police, mapId, fields))
  await done(worker, 'changePeerGroup', await input({ peerGroupId: group, reveals: [] }, { name: 'Invented Fifteen' }))
  expect(JSON.stringify(await seen(PEOPLE.police, mapId, fields))).toBe(before)
})

test('P1.2 what the steps have drawn is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
