import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { CHECKS, checkGraph, type Check } from '../../src/graph/check.ts'
import { testDriver, wipe } from '../support/database.ts'

const driver = testDriver()
afterAll(() => driver.close())

/** Two maps on which nothing is wrong. */
const SOUND = `
  CREATE (m:PeerMap {id: 'm'}), (w:PeerMap {id: 'w'})
  CREATE (a:YoungPerson {id: 'a', mapId: 'm', ethnicity: 'x'})-[:ON_MAP]->(m),
    (b:YoungPerson {id: 'b', mapId: 'm'})-[:ON_MAP]->(m), (c:AdultOfConcern {id: 'c', mapId: 'm'})-[:ON_MAP]->(m),
    (d:Adult {id: 'd', mapId: 'm'})-[:ON_MAP]->(m), (g:PeerGroup {id: 'g', mapId: 'm', reveals: []})-[:ON_MAP]->(m),
    (h:PeerGroup {id: 'h', mapId: 'm'})-[:ON_MAP]->(m), (l:Location {id: 'l', mapId: 'm', kind: 'RESIDENCE'})-[:ON_MAP]->(m),
    (r:Risk {id: 'r', mapId: 'm', kind: 'SUBSTANCE_USE', status: 'SUSPECTED', reveals: ['DISABILITY']})-[:ON_MAP]->(m),
    (o:Offence {id: 'o', mapId: 'm', spent: false})-[:ON_MAP]->(m), (z:YoungPerson {id: 'z', mapId: 'w'})-[:ON_MAP]->(w)
  SET r:Revealing
  CREATE (a)-[:PEER {id: 't1', mapId: 'm', intimate: true}]->(b), (b)-[:PEER {id: 't2', mapId: 'm'}]->(a),
    (c)-[:HARMS {id: 't3', mapId: 'm', subjectId: 'c', status: 'SUSPECTED', allegation: 'x'}]->(a),
    (c)-[:AFFILIATED_WITH {id: 't4', mapId: 'm', subjectId: 'c', status: 'SUSPECTED'}]->(g),
    (a)-[:MEMBER_OF {id: 't5', mapId: 'm'}]->(h), (r)-[:POSED_TO {id: 't6', mapId: 'm'}]->(b),
    (o)-[:ABOUT {id: 't7', mapId: 'm'}]->(d), (c)-[:FREQUENTS {id: 't8', mapId: 'm'}]->(l)
  CREATE (s:Assessment {id: 's', mapId: 'm', subjectIds: ['a', 'b', 'c', 'd'], categories: ['ETHNICITY', 'SEXUALITY',
    'HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE']})-[:PROTECTS]->(a)
  CREATE (:Organisation {id: 'x', agency: 'POLICE'})
  CREATE (:SharingAgreement {id: 'i', organisation: 'x', from: date('2026-01-01'), reviewBy: date('2026-01-02'),
    until: date('2026-01-02')}), (:ImpactAssessment {id: 'j', from: date('2026-01-01'), reviewBy: date('2026-01-02')})
  CREATE (:Consent {id: 'n', mapId: 'm', subjectId: 'b', categories: ['DISABILITY']})
  CREATE (p:Person {id: 'p'})-[:APPEARS_AS]->(a), (p)-[:APPEARS_AS]->(z)
  CREATE (:SharingDecision {id: 'e', mapId: 'm', organisation: 'x', purpose: 'ASSESS_RISK', from: date('2026-01-01'),
    until: date('2026-06-01'), withdrawnOn: date('2026-03-01')})-[:SHARES]->(m)`

beforeEach(async () => {
  await wipe(driver)
  await driver.executeQuery(SOUND)
})

const A = "MATCH (a:YoungPerson {id: 'a'}), (b:YoungPerson {id: 'b'}), (m:PeerMap {id: 'm'}), (w:PeerMap {id: 'w'})"
const decision = (from: string) =>
  `CREATE (:SharingDecision {id: 'f', mapId: 'm', organisation: 'x', purpose: 'ASSESS_RISK', from: date('${from}'),
    until: date('2026-06-01')})`

/** What is planted, and the ids that are found. */
const PLANTED: readonly (readonly [Check, string, readonly (string | null)[]])[] = [
  ['decision-for-nobody', "MATCH (o:Organisation) SET o.agency = 'CFS'", ['e', 'x']],
  ['decision-for-nobody', 'MATCH (o:Organisation) DELETE o', ['e', 'x']],
  ['edge-crosses-maps', `${A} MATCH (z {id: 'z'}) CREATE (a)-[:PEER {id: 'x', mapId: 'm'}]->(z)`, ['x', 'a', 'z']],
  ['edge-crosses-maps', `${A} CREATE (a)-[:PEER {id: 'x', mapId: 'w'}]->(b)`, ['x', 'a', 'b']],
  ['edge-crosses-maps', `${A} CREATE (a)-[:PEER {id: 'x'}]->(b)`, ['x', 'a', 'b']],
  ['edge-crosses-maps', "MATCH (s:Assessment), (z {id: 'z'}) CREATE (s)-[:PROTECTS]->(z)", ['s', 'z']],
  ['edge-crosses-maps', `${A} MATCH (e:SharingDecision) CREATE (e)-[:SHARES]->(w)`, ['e', 'w']],
  ['on-another-map', `${A} MATCH (b)-[r:ON_MAP]->() DELETE r CREATE (b)-[:ON_MAP]->(w)`, ['b', 'w']],
  ['not-on-one-map', `${A} MATCH (b)-[r:ON_MAP]->() DELETE r`, ['b']],
  ['not-on-one-map', `${A} CREATE (b)-[:ON_MAP]->(m)`, ['b']],
  [
    'half-restricted',
    "MATCH ()-[r:PEER {id: 't1'}]->() SET r.restrictedMapId = r.mapId REMOVE r.mapId",
    ['t1', 'a', 'b'],
  ],
  ['half-restricted', "MATCH (l:Location) SET l.restrictedMapId = 'm'", ['l']],
  ['restricted-for-nothing', "CREATE (:Restriction {id: 'x', subjectId: 'a', mapId: 'm'})", ['a']],
  ['edge-not-in-the-table', `${A} CREATE (a)-[:GUARDS {id: 'x', mapId: 'm'}]->(b)`, ['x', 'a', 'b']],
  ['edge-not-in-the-table', `${A} CREATE (a)-[:KNOWS {id: 'x', mapId: 'm'}]->(b)`, ['x', 'a', 'b']],
  ['edge-not-in-the-table', `${A} CREATE (:Thing {id: 'x', mapId: 'm'})-[:ON_MAP]->(m)`, ['x', 'm']],
  ['edge-id', `${A} CREATE (a)-[:PEER {mapId: 'm'}]->(b)`, [null, 'a']],
  ['edge-id', `${A} MATCH (h {id: 'h'}) CREATE (b)-[:MEMBER_OF {id: 't5', mapId: 'm'}]->(h)`, ['t5', 'a']],
  ['harm-of-another', "MATCH ()-[r:HARMS]->() SET r.subjectId = 'a'", ['t3', 'c']],
  ['harm-of-another', 'MATCH ()-[r:AFFILIATED_WITH]->() REMOVE r.subjectId', ['t4', 'c']],
  ['claim-without-status', 'MATCH ()-[r:HARMS]->() REMOVE r.status', ['t3']],
  ['claim-without-status', 'MATCH (r:Risk) REMOVE r.status', ['r']],
  ['peer-of-self', `${A} CREATE (b)-[:PEER {id: 'x', mapId: 'm'}]->(b)`, ['x', 'b']],
  ['not-about-one-person', 'MATCH (:Offence)-[r:ABOUT]->() DELETE r', ['o']],
  ['not-about-one-person', `${A} MATCH (o:Offence) CREATE (o)-[:ABOUT {id: 'x', mapId: 'm'}]->(b)`, ['o']],
  ['offence-without-spent', 'MATCH (o:Offence) REMOVE o.spent', ['o']],
  ['risk-of-nobody', 'MATCH (:Risk)-[r:POSED_TO]->() DELETE r', ['r']],
  [
    'acting-not-at-risk',
    "MATCH (s:Assessment) SET s.limbB = 'UNDER_18' CREATE (s)-[:ACTING]->(:ParentCarer {id: 'x'})",
    ['s', 'x'],
  ],
  ['acting-not-at-risk', `${A} MATCH (s:Assessment) SET s.limbB = 'AT_RISK' CREATE (s)-[:ACTING]->(b)`, ['s', 'b']],
  ['residence-with-name', "MATCH (l:Location) SET l.name = 'x'", ['l']],
  ['group-with-both', `${A} MATCH (g {id: 'g'}) CREATE (b)-[:MEMBER_OF {id: 'x', mapId: 'm'}]->(g)`, ['g']],
  ['person-of-two', "MATCH (a {id: 'a'}) CREATE (:Person {id: 'q'})-[:APPEARS_AS]->(a)", ['a']],
  [
    'reference-of-two',
    "MATCH (p:Person) SET p:SeveralRefs, p.formerRefs = ['x'], p.formerKeys = ['x'] CREATE (:Person {id: 'q', ref: 'x', refKey: 'x'})",
    ['p', 'q'],
  ],
  [
    'reference-of-two',
    "MATCH (p:Person) SET p:SeveralRefs, p.formerRefs = ['x'], p.formerKeys = ['x'] CREATE (:Person:SeveralRefs {id: 'q', formerRefs: ['x', 'y'], formerKeys: ['x', 'y']})",
    ['p', 'q'],
  ],
  ['references-and-label', "MATCH (p:Person) SET p.formerRefs = ['x']", ['p']],
  ['references-and-label', 'MATCH (p:Person) SET p:SeveralRefs', ['p']],
  ['reference-without-form', "MATCH (p:Person) SET p.ref = 'X'", ['p']],
  ['reference-to-decide', "MATCH (p:Person) SET p:ReferenceToDecide, p.ref = 'X', p.undecidedKey = 'x'", ['p']],
  ['reveals-and-label', "MATCH (g {id: 'g'}) SET g.reveals = ['DISABILITY']", ['g']],
  ['reveals-and-label', "MATCH (h {id: 'h'}) SET h:Revealing", ['h']],
  ['risk-without-preset', "MATCH (r:Risk) SET r.reveals = ['ETHNICITY']", ['r']],
  ['risk-without-preset', "MATCH (r:Risk) SET r.kind = 'HARMFUL_SEXUAL_BEHAVIOUR'", ['r']],
  [
    'risk-without-preset',
    `${A} MATCH (r:Risk) SET r.kind = 'TRAFFICKING' CREATE (r)-[:POSED_BY {id: 'x', mapId: 'm'}]->(b)`,
    ['r'],
  ],
  ['two-decisions', decision('2026-02-28'), ['e', 'f']],
  ['record-without-days', "CREATE (:ImpactAssessment {id: 'x', reviewBy: date('2026-01-02')})", ['x']],
  [
    'record-without-days',
    "CREATE (:ImpactAssessment {id: 'x', from: date('2026-01-01'), reviewBy: date('2026-01-01')})",
    ['x'],
  ],
  [
    'record-without-days',
    "CREATE (:SharingAgreement {id: 'x', from: date('2026-01-01'), reviewBy: date('2026-01-02'), until: date('2026-01-01')})",
    ['x'],
  ],
  [
    'value-without-cover',
    "MATCH (b {id: 'b'}) SET b.ethnicity = 'x', b.disability = 'x' WITH 1 AS one MATCH (s:Assessment) SET s.categories = [c IN s.categories WHERE c <> 'ETHNICITY']",
    ['b'],
  ],
  ['disposal-unfinished', "CREATE (:Disposal {id: 'x', mapId: 'm', unfinished: true})", ['x']],
  [
    'import-unfinished',
    "MATCH (m:PeerMap {id: 'm'}) SET m.status = 'IMPORTING' CREATE (:Import {id: 'x', status: 'RUNNING', mapIds: ['m']})",
    ['x'],
  ],
  ['disposal-unfinished', "CREATE (:DisposedElement {disposedFrom: 'm'})", [null]],
  ['value-without-cover', "MATCH (s:Assessment) SET s.subjectIds = ['a', 'b', 'c']", ['d']],
  ['value-without-cover', "MATCH (s:Assessment) SET s.subjectIds = ['a', 'c', 'd']", ['b']],
  ['value-without-cover', "MATCH (s:Assessment) SET s.subjectIds = ['a', 'b', 'd']", ['c']],
]

/** Of what stands on no map. */
const OFF_MAPS: ReadonlySet<Check> = new Set<Check>([
  'record-without-days',
  'reference-of-two',
  'references-and-label',
  'reference-without-form',
  'reference-to-decide',
])

describe('check:graph', () => {
  test('finds nothing where all is as the model says', async () => {
    expect(await checkGraph(driver)).toEqual([])
  })

  test('two decisions one after the other are not two at once', async () => {
    await driver.executeQuery(decision('2026-03-01'))
    expect(await checkGraph(driver)).toEqual([])
  })

  test('a risk to a person alone, of a kind that exploits, reveals nothing by itself', async () => {
    await driver.executeQuery("MATCH (r:Risk) SET r.kind = 'TRAFFICKING'")
    expect(await checkGraph(driver)).toEqual([])
  })

  test('P5.2 an organisation and an exemption reveal without the label: they are no elements', async () => {
    await driver.executeQuery("MATCH (o:Organisation) SET o.reveals = ['SEXUALITY']")
    await driver.executeQuery("CREATE (:Notification {id: 'k', mapId: 'm', reveals: ['SEXUALITY']})")
    expect(await checkGraph(driver)).toEqual([])
  })

  test('P6.3 an assessment of somebody at risk may say who acts for them', async () => {
    await driver.executeQuery(
      "MATCH (s:Assessment) SET s.limbB = 'AT_RISK' CREATE (s)-[:ACTING]->(:ParentCarer {id: 'x'})",
    )
    expect(await checkGraph(driver)).toEqual([])
  })

  test.each(PLANTED)('finds %s (%#)', async (check, plant, ids) => {
    await driver.executeQuery(plant)
    const findings = await checkGraph(driver)
    const mapId = OFF_MAPS.has(check) ? null : 'm'
    expect(findings).toContainEqual({ check, ...CHECKS[check], mapId, ids })
    expect(new Set(findings.map((finding) => finding.check))).toEqual(new Set([check]))
  })

  test('every check has a violation planted', () => {
    expect(new Set(PLANTED.map(([check]) => check))).toEqual(new Set(Object.keys(CHECKS)))
  })
})
