/**
 * Add, change or remove something hidden, and whoever it is hidden from gets the same bytes: over everything the schema
 * lets them ask, paging, errors and extensions included.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDriver, wipe } from '../support/database.ts'
import { today } from '../support/depth.ts'
import { startTestService, type TestService } from '../support/service.ts'
import type { Sees } from './oracle.ts'
import { seesOf } from './oracle.ts'
import { wholeMap, type Operation } from './operations.ts'
import { buildWorld, type Case, type World } from './world.ts'

const driver = testDriver()
let world: World
let service: TestService
let operations: readonly Operation[]
let before: ReadonlyMap<string, string>

/** One of each kind of opening: whole, listed, narrow, one person, an analyst, a role and an organisation with nothing. */
const CALLERS = [
  'HEALTH PLAN_INTERVENTION all',
  'HEALTH PLAN_INTERVENTION listed',
  ...today(
    [
      'POLICE UNDERSTAND_NETWORK all',
      'EDUCATION ONGOING_SUPPORT listed',
      'CFS MANAGER ASSESS_RISK',
      'CFS one person ASSESS_RISK',
      'CFS ANALYST UNDERSTAND_NETWORK',
      'HEALTH with RISK alone',
    ],
    3,
  ),
  'HEALTH without a decision',
]
const callers = (): readonly Case[] => world.cases.filter(({ name }) => CALLERS.includes(name))

const PERSON = 'query ($ref: Reference!) { person(ref: $ref) { ref appearances { mapId youngPersonId mapTitle } } }'

function operationsOn(map: string): readonly Operation[] {
  const on = (selection: string): Operation => ({
    query: `query ($id: ID!) { peerMap(id: $id) { ${selection} } }`,
    variables: { id: map },
    map,
  })
  return [
    ...wholeMap(map),
    on(
      'membersConnection(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id name open } } }',
    ),
    on('members(limit: 3, offset: 2, sort: [{id: DESC}]) { id name ethnicity offences { id } risks { id } }'),
    on('strengthsConnection(first: 2, after: "YXJyYXljb25uZWN0aW9uOjA=") { totalCount edges { cursor node { id } } }'),
    on(
      'harmTies(asOf: "2100-12-31") { id from to } influenceTies(asOf: "1900-01-01") { id from to } redactions { id kind subjects }',
    ),
    on('members { peers { supports { id name ethnicity } } }'),
    ...['1950-01-01', '2100-12-31'].map((day) => ({
      query: `query ($id: ID!) { peerMap(id: $id, asOf: "${day}") { members { id peers { id } groups { id } } membersConnection { totalCount }
        adults { id } adultsOfConcern { id } groups { id } locations { id } risks { id } strengths { id } interventions { id }
        informationGaps { id } peerTies { id } membershipTies { id } visitTies { id } riskTies { id from to until } harmTies { id }
        influenceTies { id } groupTies { id } affiliationTies { id } supportTies { id } redactions { path kind } } }`,
      variables: { id: map },
      map,
    })),
    on('members { a: id b: id peers(limit: -1) { id } }'),
    on('members { nme offences { id } } harmTies { id }'),
    on(
      'groupsConnection(first: 4) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id label } } }',
    ),
    on('locationsConnection { totalCount edges { cursor node { id label name } } } groups { id }'),
    on('group(id: "0-gang") { id label } location(id: "0-lair") { id label } groupTies(asOf: "2100-12-31") { id }'),
    {
      query:
        '{ peerMaps { total maps { id title status reviewOverdue members openInformationGaps outstandingNotifications } } }',
      variables: {},
      map: null,
    },
    { query: 'query ($map: ID) { may(map: $map) }', variables: { map }, map: null },
    { query: 'query ($map: ID) { may(map: $map) }', variables: { map: world.maps.f.mapId }, map: null },
    { query: '{ organisations { id name agency isRecorded canSignIn hasAgreement } }', variables: {}, map: null },
    { query: '{ practitioners { issuer subject } }', variables: {}, map: null },
    { query: PERSON, variables: { ref: world.refs.get(world.maps.f.idOf('yp1')) }, map: null },
    { query: PERSON, variables: { ref: world.refs.get(id('yp1')) }, map: null },
    { query: '{ me { organisation purposes } protocol { ceiling { category permitted } } }', variables: {}, map: null },
  ]
}

/** Answers of all callers to all operations, but for the number of the journal entry. */
async function answers(askers: readonly Case[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const [index, { query, variables }] of operations.entries())
    await Promise.all(
      askers.map(async (asker) => {
        const { text, status } = await service.ask(asker, query, variables)
        found.set(`${asker.name} #${index}`, `${status} ${text.replace(/("disclosure":\{"id":")[^"]+"/, '$1"')}`)
      }),
    )
  return found
}

beforeAll(async () => {
  await wipe(driver)
  world = await buildWorld(driver)
  service = await startTestService({ settings: { PEERMAP_REQUEST_MS: '60000', PEERMAP_STATEMENT_MS: '60000' } })
  operations = operationsOn(world.maps.m.mapId)
  // Whoever asks anything is among the practitioners from then on.
  await Promise.all(callers().map((asker) => service.ask(asker, '{ peerMaps { id } }')))
  before = await answers(callers())
}, 300_000)
afterAll(async () => {
  await service.stop()
  await wipe(driver)
  await driver.close()
})

/** A change, what undoes it, and from whom it is hidden. Refs of map m are replaced: `{yp2}` is the id of yp2. */
type Change = {
  readonly name: string
  readonly change: string
  readonly undo: string
  readonly hidden: (sees: Sees, id: (ref: string) => string) => boolean
}

const always = (): boolean => true
const NODE = `source: 'x', statedAs: 'FACT', version: 1`
const drawn = (labels: string, id: string, properties: string): string =>
  `MATCH (m:PeerMap {id: '{map}'}) CREATE (n:${labels} {id: '${id}', mapId: m.id, ${NODE}, ${properties}})-[:ON_MAP]->(m) WITH m, n `
const remove = (...ids: readonly string[]): string => `MATCH (n) WHERE n.id IN ['${ids.join("', '")}'] DETACH DELETE n`
const about = (to: string, label = 'YoungPerson'): string =>
  `MATCH (p:${label} {id: '${to}'}) CREATE (n)-[:ABOUT {id: 'new-about', mapId: m.id}]->(p)`

/** In one object, so that both directions of each are tried: what is added is removed, what is removed is added. */
const CHANGES: readonly Change[] = [
  {
    name: 'P8.2 an ethnicity without cover is changed',
    change: `MATCH (p:YoungPerson {id: '{yp2}'}) SET p.was = p.ethnicity, p.ethnicity = 'other'`,
    undo: `MATCH (p:YoungPerson {id: '{yp2}'}) SET p.ethnicity = p.was REMOVE p.was`,
    hidden: always,
  },
  {
    name: 'P8.2 an ethnicity without cover is removed and added',
    change: `MATCH (p:YoungPerson {id: '{yp5}'}) SET p.was = p.ethnicity REMOVE p.ethnicity`,
    undo: `MATCH (p:YoungPerson {id: '{yp5}'}) SET p.ethnicity = p.was REMOVE p.was`,
    hidden: always,
  },
  {
    name: 'P1.2 a case reference is changed',
    change: `MATCH (:YoungPerson {id: '{yp2}'})<-[r:APPEARS_AS]-(p) SET r.was = r.ref, r.ref = 'OTHER-1', p.ref = 'OTHER-1', p.refKey = 'other1'`,
    undo: `MATCH (:YoungPerson {id: '{yp2}'})<-[r:APPEARS_AS]-(p) SET r.ref = r.was, p.ref = r.was, p.refKey = toLower(r.was) REMOVE r.was`,
    hidden: (sees, id) => !sees.council || !sees.open('IDENTITY', id('yp2')),
  },
  {
    name: 'P1.2 a map that is open to nobody is closed, and somebody on it is called otherwise',
    change: `MATCH (m:PeerMap {id: '{foreign}'}) SET m.was = m.status, m.status = 'CLOSED'
      WITH m MATCH (y:YoungPerson {mapId: m.id})<-[r:APPEARS_AS]-(p:Person) SET p.was = p.ref, p.ref = 'OTHER-3' + y.id, p.refKey = 'other3' + y.id`,
    undo: `MATCH (m:PeerMap {id: '{foreign}'}) SET m.status = m.was REMOVE m.was
      WITH m MATCH (:YoungPerson {mapId: m.id})<-[:APPEARS_AS]-(p:Person) SET p.ref = p.was, p.refKey = toLower(p.was) REMOVE p.was`,
    hidden: always,
  },
  {
    name: 'P4.5 somebody of another organisation has asked, and is allocated to another map',
    change: `CREATE (:Staff {key: 'x#0-other', issuer: 'x', subject: '0-other', organisation: 'other-council'})
      CREATE (:Practitioner {key: 'x#0-worker', issuer: 'x', subject: '0-worker', organisation: 'other-council'})
      CREATE (:Allocation {id: '0-allocation', practitioner: 'x#0-worker', mapId: '{other}', from: date('2020-01-01')})`,
    undo: `MATCH (n:Staff|Practitioner|Allocation) WHERE n.key IN ['x#0-other', 'x#0-worker'] OR n.id = '0-allocation' DETACH DELETE n`,
    hidden: always,
  },
  {
    name: 'P1.2 a young person is called by another reference elsewhere',
    change: `MATCH (:YoungPerson {id: '{yp2}'})<-[r:APPEARS_AS]-(p) SET p:SeveralRefs, p.was = p.ref, p.wasKey = p.refKey, p.formerRefs = [p.ref], p.formerKeys = [p.refKey], p.ref = 'OTHER-2', p.refKey = 'other2'`,
    undo: `MATCH (:YoungPerson {id: '{yp2}'})<-[r:APPEARS_AS]-(p) SET p.ref = p.was, p.refKey = p.wasKey REMOVE p:SeveralRefs, p.was, p.wasKey, p.formerRefs, p.formerKeys`,
    hidden: always,
  },
  {
    name: 'P8.7 an offence without cover is added and removed',
    change: drawn('Offence', '0-offence', `what: 'x', status: 'CONVICTED', spent: false`) + about('{yp2}'),
    undo: remove('0-offence'),
    hidden: always,
  },
  {
    name: 'P8.7 an offence that ended in acquittal, and a spent one, are added to somebody with cover',
    change:
      drawn('Offence', '0-acquitted', `what: 'x', status: 'ACQUITTED', spent: false`) +
      `${about('{yp1}')} WITH m CREATE (s:Offence {id: '0-spent', mapId: m.id, status: 'CONVICTED', spent: true})-[:ON_MAP]->(m) ` +
      `WITH m, s AS n ${about('{yp1}')}`,
    undo: remove('0-acquitted', '0-spent'),
    hidden: always,
  },
  {
    name: 'P8.7 a harmful tie without cover is added and removed',
    change: `MATCH (a:YoungPerson {id: '{yp2}'}) MATCH (b:YoungPerson {id: '{yp5}'})
      CREATE (a)-[:HARMS {id: '0-harm', mapId: '{map}', subjectId: a.id, kind: 'VIOLENCE', status: 'CONFIRMED'}]->(b)`,
    undo: `MATCH ()-[r:HARMS {id: '0-harm'}]->() DELETE r`,
    hidden: always,
  },
  {
    name: 'P8.7 an affiliation without cover is added and removed',
    change: `MATCH (a:YoungPerson {id: '{yp2}'}) MATCH (b:PeerGroup {id: '{g3}'})
      CREATE (a)-[:AFFILIATED_WITH {id: '0-affiliation', mapId: '{map}', subjectId: a.id, status: 'SUSPECTED'}]->(b)`,
    undo: `MATCH ()-[r:AFFILIATED_WITH {id: '0-affiliation'}]->() DELETE r`,
    hidden: always,
  },
  {
    name: 'P8.7 an adult of concern without cover comes with all ties, risks and offences, and goes',
    change:
      drawn('AdultOfConcern', '0-adult', `label: 'Adult of concern 9', concern: 'x', name: 'x'`) +
      `MATCH (one:YoungPerson {id: '{yp1}'}) MATCH (two:YoungPerson {id: '{yp2}'}) MATCH (park:Location {id: '{p1}'})
       MATCH (home:Location {id: '{p4}'}) MATCH (group:PeerGroup {id: '{g3}'}) MATCH (known:Risk {id: '{r1}'})
       CREATE (n)-[:HARMS {id: '0-h', mapId: m.id, subjectId: n.id, status: 'CONFIRMED'}]->(one),
         (n)-[:INFLUENCES {id: '0-i', mapId: m.id}]->(two), (n)-[:FREQUENTS {id: '0-f', mapId: m.id}]->(park),
         (n)-[:FREQUENTS {id: '0-g', mapId: m.id}]->(home), (known)-[:POSED_BY {id: '0-k', mapId: m.id}]->(n),
         (n)-[:AFFILIATED_WITH {id: '0-a', mapId: m.id, subjectId: n.id, status: 'SUSPECTED'}]->(group),
         (risk:Risk {id: '0-risk', mapId: m.id, kind: 'MISSING', status: 'CONFIRMED'})-[:ON_MAP]->(m),
         (risk)-[:POSED_BY {id: '0-p', mapId: m.id}]->(n),
         (o:Offence {id: '0-of', mapId: m.id, status: 'CONVICTED', spent: false})-[:ON_MAP]->(m),
         (o)-[:ABOUT {id: '0-ab', mapId: m.id}]->(n)`,
    undo: remove('0-adult', '0-risk', '0-of'),
    hidden: always,
  },
  {
    name: 'P5.2 elements that reveal what has no cover are added and removed',
    change:
      drawn('Strength:Revealing', '0-strength', `description: 'x', reveals: ['ETHNICITY']`) +
      `${about('{yp2}')} WITH m CREATE (n:SocialMediaPost:Revealing {id: '0-post', mapId: m.id, reveals: ['SEXUALITY']})-[:ON_MAP]->(m) ` +
      `WITH m, n ${about('{yp2}')} WITH m CREATE (n:Review:Revealing {id: '0-review', mapId: m.id, reveals: ['DISABILITY']})-[:ON_MAP]->(m)`,
    undo: remove('0-strength', '0-post', '0-review'),
    hidden: always,
  },
  {
    name: 'P5.2 what a withheld element says, and what more it reveals, is changed',
    change: `MATCH (s:Strength {id: '{s4}'}) MATCH (g:PeerGroup {id: '{g6}'})
      SET s.was = s.description, s.description = 'other', s.reveals = ['ETHNICITY', 'DISABILITY'], g.was = g.name, g.name = 'other'`,
    undo: `MATCH (s:Strength {id: '{s4}'}) MATCH (g:PeerGroup {id: '{g6}'})
      SET s.description = s.was, s.reveals = ['ETHNICITY'], g.name = g.was REMOVE s.was, g.was`,
    hidden: always,
  },
  {
    name: 'P8.7 a risk is added that was disproved',
    change:
      drawn('Risk', '0-disproved', `kind: 'BULLYING', status: 'DISPROVED'`) +
      `MATCH (p:YoungPerson {id: '{yp1}'}) CREATE (n)-[:POSED_TO {id: '0-pt', mapId: m.id}]->(p)`,
    undo: remove('0-disproved'),
    hidden: always,
  },
  {
    name: 'P4.4 values of somebody who is not listed are changed',
    change: `MATCH (p:YoungPerson {id: '{yp4}'}) SET p.was = [p.name, p.address], p.name = 'other', p.address = null, p.disability = 'other'`,
    undo: `MATCH (p:YoungPerson {id: '{yp4}'}) SET p.name = p.was[0], p.address = p.was[1], p.disability = 'x' REMOVE p.was`,
    hidden: (sees, id) => !sees.open('IDENTITY', id('yp4')) && !sees.open('ADDRESS', id('yp4')),
  },
  {
    name: 'P4.4 elements about somebody who is not listed are added and removed',
    change:
      drawn('Risk', '0-unlisted', `kind: 'MISSING', status: 'CONFIRMED'`) +
      `MATCH (p:YoungPerson {id: '{yp4}'}) CREATE (n)-[:POSED_TO {id: '0-pu', mapId: m.id}]->(p) ` +
      `CREATE (s:Intervention {id: '0-in', mapId: m.id})-[:ON_MAP]->(m) CREATE (s)-[:ABOUT {id: '0-ai', mapId: m.id}]->(p)`,
    undo: remove('0-unlisted', '0-in'),
    hidden: (sees, id) => !sees.open('RISK', id('yp4')) && !sees.open('PLAN', id('yp4')),
  },
  {
    name: 'P8.7 a group that hidden affiliations alone join comes with all that hangs on it, and goes',
    change:
      drawn('PeerGroup', '0-gang', `label: 'Group 9', kind: 'ESTATE', name: 'x'`) +
      `MATCH (one:YoungPerson {id: '{yp2}'}) MATCH (two:AdultOfConcern {id: '{c2}'})
       CREATE (one)-[:AFFILIATED_WITH {id: '0-a', mapId: m.id, subjectId: one.id, status: 'CONFIRMED'}]->(n),
         (two)-[:AFFILIATED_WITH {id: '0-b', mapId: m.id, subjectId: two.id, status: 'SUSPECTED'}]->(n),
         (lair:Location {id: '0-lair', mapId: m.id, kind: 'PARK', label: 'Place 9', name: 'x'})-[:ON_MAP]->(m),
         (n)-[:FREQUENTS {id: '0-l', mapId: m.id}]->(lair), (two)-[:FREQUENTS {id: '0-m', mapId: m.id}]->(lair),
         (other:PeerGroup {id: '0-other', mapId: m.id, label: 'Group 8'})-[:ON_MAP]->(m),
         (n)-[:GROUP_TIE {id: '0-gt', mapId: m.id, kind: 'CONFLICT'}]->(other),
         (risk:Risk {id: '0-gr', mapId: m.id, kind: 'SERIOUS_VIOLENCE', status: 'CONFIRMED'})-[:ON_MAP]->(m),
         (risk)-[:POSED_BY {id: '0-gp', mapId: m.id}]->(n), (risk)-[:POSED_TO {id: '0-gq', mapId: m.id}]->(other),
         (good:Strength {id: '0-gs', mapId: m.id, description: 'x'})-[:ON_MAP]->(m),
         (good)-[:ABOUT {id: '0-gu', mapId: m.id}]->(n), (good)-[:ABOUT {id: '0-gv', mapId: m.id}]->(lair)`,
    undo: remove('0-gang', '0-lair', '0-other', '0-gr', '0-gs'),
    hidden: (sees) => !sees.grantedToAll('HARMFUL_RELATIONSHIP'),
  },
  {
    name: 'P8.7 what only hidden affiliations joined to a group is disproved, and then nothing joins it',
    change: `MATCH (:YoungPerson {id: '{yp2}'})-[r:AFFILIATED_WITH]->(:PeerGroup {id: '{g4}'}) SET r.was = r.status, r.status = 'DISPROVED'`,
    undo: `MATCH (:YoungPerson {id: '{yp2}'})-[r:AFFILIATED_WITH]->(:PeerGroup {id: '{g4}'}) SET r.status = r.was REMOVE r.was`,
    hidden: always,
  },
  {
    name: 'P8.7 an affiliation that was disproved, of somebody with cover, is added and removed',
    change: `MATCH (a:YoungPerson {id: '{yp1}'}) MATCH (b:PeerGroup) WHERE b.id IN ['{g4}', '{g9}']
      CREATE (a)-[:AFFILIATED_WITH {id: '0-was', mapId: '{map}', subjectId: a.id, status: 'DISPROVED'}]->(b)`,
    undo: `MATCH ()-[r:AFFILIATED_WITH {id: '0-was'}]->() DELETE r`,
    hidden: always,
  },
  {
    name: 'P1.2 a tie that ended when it began, so that no day shows it, is added and removed',
    change: `MATCH (a:YoungPerson {id: '{yp1}'}) MATCH (b:PeerGroup) WHERE b.id IN ['{g4}', '{ge}']
      CREATE (a)-[:AFFILIATED_WITH {id: '0-ever', mapId: '{map}', subjectId: a.id, status: 'SUSPECTED',
        since: date('2026-01-01'), until: date('2026-01-01')}]->(b)`,
    undo: `MATCH ()-[r:AFFILIATED_WITH {id: '0-ever'}]->() DELETE r`,
    hidden: always,
  },
  {
    name: 'P8.7 a risk that is known comes to be posed by a group that is not, and no more',
    change:
      drawn('PeerGroup', '0-gang', `label: 'Group 9', name: 'x'`) +
      `MATCH (risk:Risk) WHERE risk.id = '{r1}' CREATE (risk)-[:POSED_BY {id: '0-' + risk.id, mapId: m.id}]->(n)`,
    undo: remove('0-gang'),
    // Who has RISK for everybody is told by it of the group.
    hidden: (sees) => !sees.grantedToAll('HARMFUL_RELATIONSHIP') && !sees.all('RISK'),
  },
  {
    name: 'P8.7 a group that is hidden comes to homes that are known, and no more',
    change:
      drawn('PeerGroup', '0-gang', `label: 'Group 9', name: 'x'`) +
      `MATCH (place:Location) WHERE place.id IN ['{p3}', '{p4}']
       CREATE (n)-[:FREQUENTS {id: '0-' + place.id, mapId: m.id}]->(place)`,
    undo: remove('0-gang'),
    // Who has ADDRESS for everybody is told by the visit of the group.
    hidden: (sees) => !sees.grantedToAll('HARMFUL_RELATIONSHIP') && !sees.all('ADDRESS'),
  },
  {
    name: 'P8.7 a place where an adult of concern without cover alone goes, and one where nobody does, come and go',
    change:
      drawn('Location', '0-haunt', `label: 'Place 9', kind: 'PARK', name: 'x'`) +
      `MATCH (one:AdultOfConcern {id: '{c2}'}) CREATE (one)-[:FREQUENTS {id: '0-h', mapId: m.id}]->(n),
         (:Location {id: '0-empty', mapId: m.id, kind: 'PARK', label: 'Place 8'})-[:ON_MAP]->(m)`,
    undo: remove('0-haunt', '0-empty'),
    hidden: (sees) => !sees.grantedToAll('HARMFUL_RELATIONSHIP'),
  },
  {
    name: 'P5 whether a friendship is intimate is changed',
    change: `MATCH (:YoungPerson {id: '{yp4}'})-[r:PEER]->() SET r.intimate = null`,
    undo: `MATCH (:YoungPerson {id: '{yp4}'})-[r:PEER]->() SET r.intimate = true`,
    hidden: always,
  },
  {
    name: 'P5 a visit to a home is added where addresses are closed',
    change: `MATCH (a:YoungPerson {id: '{yp3}'}) MATCH (b:Location {id: '{p4}'}) CREATE (a)-[:FREQUENTS {id: '0-home', mapId: '{map}'}]->(b)`,
    undo: `MATCH ()-[r:FREQUENTS {id: '0-home'}]->() DELETE r`,
    hidden: (sees, id) => !sees.open('ADDRESS', id('yp3')),
  },
  {
    name: 'P8.4 an assessment of categories that are not granted is recorded, and ends tomorrow',
    change: `MATCH (a:Assessment) WHERE a.mapId = '{map}' AND '{c4}' IN a.subjectIds WITH a LIMIT 1
      CREATE (n:Assessment {id: '0-assessment'})
      SET n += a {.*, id: '0-assessment', subjectIds: ['{yp2}'], categories: ['SEXUALITY'], until: date(a.from) + duration({days: 11})}
      WITH a, n MATCH (a)-[:PROTECTS]->(p) CREATE (n)-[:PROTECTS]->(p)`,
    undo: remove('0-assessment'),
    hidden: (sees, id) => !sees.granted('SEXUALITY', id('yp2')),
  },
  {
    name: 'P4.4 a decision for another organisation is recorded',
    change: `CREATE (:SharingDecision {id: '0-decision', mapId: '{map}', organisation: 'org-elsewhere', purpose: 'ASSESS_RISK', categories: ['MAP'], subjectsAll: true, from: date('2026-01-01'), until: date('2099-01-01')})`,
    undo: remove('0-decision'),
    hidden: always,
  },
  {
    name: 'P1.2 another map of the same Council gets people and ties',
    change: `MATCH (m:PeerMap {id: '{other}'}) MATCH (y:YoungPerson {mapId: '{other}'}) WITH m, collect(y)[0] AS y
      CREATE (n:YoungPerson {id: '0-elsewhere', mapId: m.id, label: 'x', name: 'x'})-[:ON_MAP]->(m), (n)-[:PEER {id: '0-pe', mapId: m.id}]->(y)`,
    undo: remove('0-elsewhere'),
    hidden: always,
  },
]

async function write(text: string): Promise<void> {
  const { m, n } = world.maps
  const filled = text.replace(/\{(\w+)\}/g, (whole, ref: string) => {
    if (ref === 'map') return m.mapId
    if (ref === 'other') return n.mapId
    if (ref === 'foreign') return world.maps.f.mapId
    // A Cypher map such as {days: 11} is no ref.
    return /^(yp|[acgprs])\w$|^yp\d$/.test(ref) ? m.idOf(ref) : whole
  })
  const { summary } = await driver.executeQuery(filled)
  if (!summary.counters.containsUpdates()) throw new Error(`nothing was changed: ${filled}`)
}

const id = (ref: string): string => world.maps.m.idOf(ref)

/** Callers from whom a change is hidden whose answers are others than before it. */
async function changedBy(changes: readonly Change[]): Promise<readonly object[]> {
  const closedTo = callers().filter((asker) => {
    const sees = seesOf(asker, world.cover)
    return sees === null || changes.every(({ hidden }) => hidden(sees, id))
  })
  expect(closedTo.length).toBeGreaterThan(1)
  const done: Change[] = []
  try {
    for (const change of changes) {
      await write(change.change)
      done.push(change)
    }
    return differences(await answers(closedTo))
  } finally {
    for (const { undo } of done.toReversed()) await write(undo)
  }
}

const differences = (after: ReadonlyMap<string, string>): readonly object[] =>
  [...after].flatMap(([key, answer]) => {
    if (before.get(key) === answer) return []
    return [{ key, query: operations[Number(key.split('#')[1])]?.query, before: before.get(key), after: answer }]
  })

const FROM_ALL = CHANGES.filter(({ hidden }) => hidden === always)
const FROM_SOME = CHANGES.filter(({ hidden }) => hidden !== always)

describe('what is hidden changes, and the answers do not', () => {
  test(`P5 P8 ${FROM_ALL.length} changes that are hidden from everybody, at once`, async () => {
    if ((await changedBy(FROM_ALL)).length === 0) return
    // Each alone, to name the one that shows.
    for (const change of FROM_ALL)
      expect({ [change.name]: (await changedBy([change])).slice(0, 2) }).toEqual({ [change.name]: [] })
  }, 300_000)

  test.each(FROM_SOME)(
    '$name',
    async (change) => {
      expect((await changedBy([change])).slice(0, 3)).toEqual([])
    },
    120_000,
  )

  test('when all of it is gone again, the answers are what they were', async () => {
    expect(differences(await answers(callers())).slice(0, 3)).toEqual([])
  }, 120_000)

  test('the answers are about something: everybody but the stranger reads the map', () => {
    const open = callers().filter((asker) => seesOf(asker, world.cover) !== null)
    for (const { name } of open) expect(before.get(`${name} #0`)).toContain(world.maps.m.mapId)
    expect(open.length).toBe(CALLERS.length - 1)
    const [first, second] = CALLERS
    expect(before.get(`${first} #1`)).not.toEqual(before.get(`${second} #1`))
  })
})
