/**
 * P9.5 (UK GDPR Art 18): while somebody is restricted, every answer is the one of a map on which they were never drawn: over
 * everything the schema lets each caller ask, the Council's questions and refusals of its steps included. Lifted, the graph
 * is what it was.
 *
 * What they share with others stays as closed as it was (policy/opening.ts): those elements are named for each case. On
 * the map that it is compared with they are also about somebody unknown: not on it, without cover, and not listed.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkGraph } from '../../src/graph/check.ts'
import { told } from '../steps/support.ts'
import { testDriver, wipe } from '../support/database.ts'
import { today } from '../support/depth.ts'
import { startTestService, type TestService } from '../support/service.ts'
import { wholeMap } from './operations.ts'
import { buildWorld, type Case, type World } from './world.ts'
import { VERSIONS } from '../support/versions.ts'

const driver = testDriver()
let world: World
let service: TestService

/** Of each kind of opening one: listed with and without what needs cover, whole, one person. */
const CALLERS = [
  'HEALTH PLAN_INTERVENTION listed',
  'EDUCATION ONGOING_SUPPORT listed',
  'CFS MANAGER ASSESS_RISK',
  'CFS one person ASSESS_RISK',
]
const named = (wanted: string): Case => {
  const found = world.cases.find(({ name }) => name === wanted)
  if (found === undefined) throw new Error(`nobody is called ${wanted}`)
  return found
}
const id = (ref: string): string => world.maps.m.idOf(ref)

type Question = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }

/** Everything that a map has, its counts and cursors, and the person by their id. */
function asked(people: readonly string[]): readonly Question[] {
  const map = world.maps.m.mapId
  const on = (selection: string): Question => ({
    query: `query ($id: ID!) { peerMap(id: $id) { ${selection} } }`,
    variables: { id: map },
  })
  const connections = ['members', 'adults', 'groups', 'locations', 'strengths', 'interventions', 'informationGaps']
  return [
    ...wholeMap(map),
    on(connections.map((list) => `${list}Connection { totalCount edges { cursor node { id } } }`).join(' ')),
    on(
      'membersConnection(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id open } } }',
    ),
    on('members { peersConnection { totalCount } groupsConnection { totalCount } strengthsConnection { totalCount } }'),
    on(
      'members { peers { supports { id name } groups { members { id } } } } groups { strengths { id } members { id } }',
    ),
    on('harmTies(asOf: "2100-12-31") { id from to } peerTies(asOf: "1900-01-01") { id from to }'),
    ...people.map((one) =>
      on(`member(id: "${id(one)}") { id name } adult(id: "${id(one)}") { id } location(id: "${id('p3')}") { id name }`),
    ),
    {
      query:
        '{ peerMaps { total maps { id title status reviewOverdue members openInformationGaps outstandingNotifications } } }',
      variables: {},
    },
  ]
}

/** The Council's own questions about a map. */
const COUNCIL: readonly string[] = [
  VERSIONS,
  'query ($map: ID!) { coverEnding(map: $map, within: 366) { subjectId category on why recordId } }',
  'query ($map: ID!) { notificationsDue(map: $map) { duties { youngPersonId label state } } }',
  `query ($map: ID!) { sharing(map: $map) {
     allocations { practitioner youngPersonIds } decisions { organisation subjectIds allSubjects } } }`,
]

const DAY = '2030-01-01'
const said = { statedAs: 'FACT', reveals: [] }

/** Steps that name a person, each refused or not found: nothing is written. */
const refusals = (person: string): readonly (readonly [string, Readonly<Record<string, unknown>>])[] => {
  const mapId = world.maps.m.mapId
  const youngPersonId = id(person)
  const other = id('yp8')
  return [
    ['changeYoungPerson', { mapId, youngPersonId, version: 1, statedAs: 'FACT', name: 'x' }],
    [
      'decideRelevance',
      {
        mapId,
        youngPersonId,
        connectedHow: 'x',
        atRiskOfHarm: true,
        presentsRiskOfHarm: true,
        reason: 'x',
        reviewBy: DAY,
      },
    ],
    [
      'addRisk',
      {
        mapId,
        ...said,
        kind: 'MISSING',
        scale: 'SEVERAL',
        seriousness: 'LOW',
        status: 'SUSPECTED',
        description: 'x',
        reviewBy: DAY,
        posedBy: [],
        posedTo: [youngPersonId],
      },
    ],
    ['addStrength', { mapId, ...said, description: 'x', about: [youngPersonId] }],
    ['connectPeers', { mapId, statedAs: 'FACT', from: youngPersonId, to: other, kind: 'FRIEND', valence: 'NEUTRAL' }],
    ['connectMember', { mapId, statedAs: 'FACT', from: youngPersonId, to: id('g1') }],
    [
      'endTie',
      {
        mapId,
        tieId: world.maps.m.ties.find(({ from, to }) => from === youngPersonId || to === youngPersonId)?.properties[
          'id'
        ],
        until: '2020-01-01',
      },
    ],
    [
      'addOffence',
      { mapId, ...said, personId: youngPersonId, what: 'x', status: 'ALLEGED', relevance: 'x', underCoercion: 'NO' },
    ],
    ['recordConsent', { mapId, subjectId: youngPersonId, categories: ['ETHNICITY'], evidence: 'x' }],
    ['allocate', { mapId, practitioner: { issuer: 'x', subject: 'x' }, youngPersonIds: [youngPersonId] }],
    ['recordSystemEntry', { mapId, youngPersonId, reference: 'x', on: '2020-01-01' }],
    [
      'recordParentCarer',
      {
        mapId,
        youngPersonId,
        name: 'x',
        relationship: 'x',
        parentalResponsibility: true,
        livesWith: true,
        safeToContact: 'YES',
        doNotDisclose: false,
      },
    ],
    [
      'decideSharing',
      {
        mapId,
        organisation: 'org-nobody',
        purpose: 'ASSESS_RISK',
        categories: [],
        subjects: [youngPersonId],
        necessity: 'x',
      },
    ],
  ]
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
const stepText = (name: string): string =>
  `mutation ($input: ${capital(name)}Input!) { ${name}(input: $input) { id mapId changed } }`

/** Key of who asked what -> the answer, but for the number of the journal's entry. */
type Answers = ReadonlyMap<string, string>

async function answersAbout(people: readonly string[], callers: readonly string[] = CALLERS): Promise<Answers> {
  const found = new Map<string, string>()
  const ask = async (who: string, key: string, { query, variables }: Question): Promise<void> => {
    const { text, status } = await service.ask(named(who), query, variables)
    found.set(`${who} | ${key}`, `${status} ${text.replace(/("disclosure":\{"id":")[^"]+"/, '$1"')}`)
  }
  for (const question of asked(people)) await Promise.all(callers.map((who) => ask(who, question.query, question)))
  const mapId = world.maps.m.mapId
  for (const who of callers.filter((name) => COUNCIL_CALLERS.has(name)))
    await Promise.all([
      ...COUNCIL.map((query) => ask(who, query, { query, variables: { map: mapId, ids: [...people, 'yp3'].map(id) } })),
      ...people.map((one) =>
        ask(who, `person ${one}`, {
          query: 'query ($ref: Reference!) { person(ref: $ref) { ref appearances { mapId youngPersonId } } }',
          variables: { ref: world.refs.get(id(one)) ?? 'nobody' },
        }),
      ),
      ...people.flatMap((one) =>
        refusals(one).map(([name, input]) =>
          ask(who, `${name} ${one}`, { query: stepText(name), variables: { input: told(name, input) } }),
        ),
      ),
    ])
  return found
}

const COUNCIL_CALLERS = new Set(['CFS MANAGER ASSESS_RISK', 'CFS one person ASSESS_RISK'])
const GOVERNANCE = 'CFS INFORMATION_GOVERNANCE SUBJECT_RIGHTS'

/** Connections that the service has closed meanwhile are tried again, under one key. */
async function governance(name: string, input: Readonly<Record<string, unknown>>): Promise<string> {
  const key = { 'idempotency-key': randomUUID() }
  const ask = () => service.ask(named(GOVERNANCE), stepText(name), { input }, key)
  const { json, text } = await ask().catch(ask).catch(ask).catch(ask)
  const { data }: { data?: Readonly<Record<string, { readonly changed: readonly string[] }>> | null } = json
  const act = data?.[name]?.changed[0]
  if (act === undefined) throw new Error(`${name}: ${text}`)
  return act
}

/** Every node and edge with every property, but for records of steps, of restrictions and of the journal. */
async function wholeGraph(): Promise<readonly string[]> {
  const nodes = await driver.executeQuery(
    `MATCH (n) WHERE NOT n:Restriction AND NOT n:Step AND NOT n:Disclosure AND NOT n:SubjectSet AND NOT n:SubjectRef
       AND NOT n:CoordinateSet AND NOT n:JournalPosition AND NOT n:Staff
     RETURN labels(n) AS labels, n {.*, lastStep: null} AS properties`,
  )
  const edges = await driver.executeQuery(
    `MATCH (a)-[r]->(b) WHERE NOT type(r) IN ['CONTAINS', 'ABOUT_SET'] RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties`,
  )
  return [...nodes.records, ...edges.records]
    .map((record) => {
      const { properties, ...rest } = record.toObject()
      return JSON.stringify([rest, Object.entries(properties).toSorted(([one], [other]) => (one < other ? -1 : 1))])
    })
    .toSorted()
}

const errors = async (): Promise<readonly string[]> =>
  (await checkGraph(driver))
    .filter(({ severity }) => severity === 'error')
    .map(({ check, ids }) => `${check} ${ids.join(' ')}`)

/** Cover that protects somebody goes on while they are restricted: their age stays known to it, off the map. */
const keepProtecting = (refs: readonly string[]) =>
  driver.executeQuery(
    `MATCH (a:Assessment)-[old:PROTECTS]->(p) WHERE p.id IN $ids
     MERGE (s:StandIn {id: p.id}) SET s.dateOfBirth = p.dateOfBirth, s.estimatedAge = p.estimatedAge,
       s.estimatedAgeOn = p.estimatedAgeOn
     CREATE (a)-[:PROTECTS]->(s) DELETE old`,
    { ids: refs.map(id) },
  )

const remove = (refs: readonly string[]) =>
  driver.executeQuery('MATCH (n) WHERE n.id IN $ids AND NOT n:StandIn DETACH DELETE n', { ids: refs.map(id) })

const closeWith = (refs: readonly string[]) =>
  driver.executeQuery(
    `CREATE (n:Adult:StandIn {id: randomUUID()})
     WITH n MATCH (e) WHERE e.id IN $ids CREATE (e)-[:ABOUT]->(n)`,
    { ids: refs.map(id) },
  )

/** Nothing would have been recorded about cover of theirs. */
const uncover = (refs: readonly string[]) =>
  driver.executeQuery(
    `CALL () { MATCH (a:Assessment) SET a.subjectIds = [one IN a.subjectIds WHERE NOT one IN $ids] }
     CALL () { MATCH (c:Consent) WHERE c.subjectId IN $ids DELETE c }`,
    { ids: refs.map(id) },
  )

const owned = (person: string): readonly string[] =>
  ['oa', 'ob', 'oc', 'od', 'sm', 'sr', 'sc', 'sd'].flatMap((kind) => {
    const ref = `${kind}${person}`
    return world.maps.m.nodes.some(({ properties }) => properties['id'] === maybeId(ref)) ? [ref] : []
  })
function maybeId(ref: string): string | null {
  try {
    return id(ref)
  } catch {
    return null
  }
}

type Scene = {
  readonly name: string
  readonly people: readonly string[]
  /** What is about them alone, homes included. */
  readonly alone: readonly string[]
  /** Elements of others that stay closed because of them: they reveal what needs cover, which nobody restricted has. */
  readonly closed: readonly string[]
  /** Closed to whom the person is not listed, or allocated. */
  readonly closedToListed: readonly string[]
  readonly closedToOne: readonly string[]
}

const SCENES: readonly Scene[] = [
  {
    name: 'a young person who is listed and covered, in the middle of everything',
    people: ['yp1'],
    alone: ['p3', 'r7', 'r9', 's1', 's3', 'e1', 'ig1'],
    closed: ['r3', 'g5', 'g8'],
    closedToListed: [],
    closedToOne: [],
  },
  {
    name: 'several at once: uncovered, unlisted, an adult, an adult of concern',
    people: ['yp2', 'yp4', 'a1', 'c1'],
    alone: ['p4', 'pb', 'r8', 'rc', 's4', 'e3', 'i2', 'i3', 'ig2', 'ig3'],
    closed: ['r3', 'p7', 'g6', 'g7', 'g8'],
    closedToListed: ['s2', 's9', 're'],
    closedToOne: ['g1', 'p1'],
  },
]

beforeAll(async () => {
  service = await startTestService({ settings: { PEERMAP_REQUEST_MS: '60000', PEERMAP_STATEMENT_MS: '60000' } })
}, 60_000)
afterAll(async () => {
  await service.stop()
  await wipe(driver)
  await driver.close()
})

const different = (never: Answers, restricted: Answers): readonly object[] =>
  [...never].flatMap(([key, answer]) =>
    answer === restricted.get(key) ? [] : [{ key, neverDrawn: answer, restricted: restricted.get(key) }],
  )

const isListed = (key: string): boolean => key.endsWith(' listed')
const isOne = (key: string): boolean => /one person/.test(key)

describe.each(today(SCENES, 2))('$name', ({ people, alone, closed, closedToListed, closedToOne }) => {
  let restricted: Answers
  let drawn: readonly string[]
  let wrong: readonly string[]

  beforeAll(async () => {
    await wipe(driver)
    world = await buildWorld(driver)
    // Of whom harm is said, a manager of each map has given a view.
    await driver.executeQuery(
      `MATCH (p:YoungPerson|Adult|AdultOfConcern)
       CREATE (:RestrictionView {id: randomUUID(), mapId: p.mapId, subjectId: p.id, advises: 'CONTINUE', view: 'invented',
         givenBy: 'invented#manager', givenOn: date(), givenAt: datetime()})`,
    )
    wrong = await errors()
    drawn = await wholeGraph()
  }, 120_000)

  test('P9.5 restricted, nothing of them is left in any answer, and lifted the graph is what it was', async () => {
    const mapId = world.maps.m.mapId
    const acts: string[] = []
    for (const one of people) {
      const ref = world.refs.get(id(one))
      const whom = ref === undefined ? { mapId, personId: id(one) } : { ref }
      acts.push(await governance('restrict', { ...whom, ground: 'ACCURACY_CONTESTED', reason: 'invented' }))
    }
    expect(await errors()).toEqual(wrong)
    restricted = await answersAbout(people)
    const gone = [...people, ...people.flatMap(owned), ...alone].map(id)
    const shown = [...restricted].filter(([key, answer]) =>
      gone.some((one) => !key.includes(one) && answer.includes(one)),
    )
    expect(shown.slice(0, 3)).toEqual([])
    for (const restrictionId of acts)
      await governance('liftRestriction', { restrictionId, reason: 'invented', informedOn: '2020-01-01' })
    const after = await wholeGraph()
    expect(after.filter((each) => !drawn.includes(each)).slice(0, 5)).toEqual([])
    expect(after.length).toBe(drawn.length)
  }, 120_000)

  test('P9.5 restricted, every answer and refusal is that of a map on which they were never drawn', async () => {
    await keepProtecting(people)
    await uncover(people)
    await remove([...people, ...people.flatMap(owned), ...alone])
    await closeWith(closed)
    const compare = async (callers: readonly string[]): Promise<readonly object[]> =>
      different(await answersAbout(people, callers), restricted).slice(0, 2)
    expect(await compare(CALLERS.filter((name) => !isListed(name) && !isOne(name)))).toEqual([])
    await closeWith(closedToListed)
    expect(await compare(CALLERS.filter(isListed))).toEqual([])
    await closeWith(closedToOne)
    expect(await compare(CALLERS.filter(isOne))).toEqual([])
    expect(restricted.size).toBeGreaterThan(100)
  }, 120_000)
})
