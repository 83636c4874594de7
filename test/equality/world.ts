/** An invented borough to count: people on three maps, with what hides one or another. Every name, label and title is a canary. */
import { addMonths } from '../../src/policy/age.ts'
import { lastQuarter } from '../../src/equality/terms.ts'
import { referenceKey } from '../../src/policy/reference.ts'
import { CATEGORIES, type IsoDate } from '../../src/policy/terms.ts'
import { graph } from '../steps/mapping.ts'

export const CANARY = 'Zqcanary'
const MAPS = ['m1', 'm2', 'm3'] as const

/** One group: so many people, of whom so many are relevant. */
type Group = { readonly value: string | null; readonly size: number; readonly relevant: number }

export const GROUPS: readonly Group[] = [
  { value: 'Black Caribbean', size: 48, relevant: 36 },
  { value: 'black  african', size: 30, relevant: 15 },
  { value: 'White British', size: 80, relevant: 20 },
  { value: 'Roma', size: 4, relevant: 2 },
  { value: 'Mixed', size: 20, relevant: 9 },
  { value: null, size: 12, relevant: 1 },
]

export const REFERENCE = [
  { group: 'Black', population: 2000 },
  { group: 'White', population: 6500 },
  { group: 'Mixed', population: 500 },
  { group: 'Other', population: 1000 },
].map((row) => ({ ...row, ageBand: '10-17', source: 'Invented census', year: 2024, area: 'Invented borough' }))

export const MAPPING = [
  { recorded: 'Black Caribbean', group: 'Black' },
  { recorded: 'Black African', group: 'Black' },
  { recorded: 'White British', group: 'White' },
  { recorded: 'Roma', group: 'Other' },
]

type Row = Readonly<Record<string, string | boolean | null>>

/** Everybody of the groups, on the maps in turn. Ids are `p0`, `p1` ...; a person's case reference is `INVENTED-p0`. */
const everybody = (): readonly Row[] =>
  GROUPS.flatMap(({ value, size, relevant }) =>
    Array.from({ length: size }, (_, at) => ({ value, relevant: at < relevant })),
  ).map(({ value, relevant }, at) => ({ id: `p${at}`, mapId: MAPS[at % 3] ?? 'm1', value, relevant }))

/** Draws the world as it stands after the last quarter. `today`: of the service. */
export async function draw(today: IsoDate): Promise<void> {
  const { from, until } = lastQuarter(today)
  const born = addMonths(from, -15 * 12)
  await graph(
    `UNWIND $maps AS id CREATE (:PeerMap {id: id, title: $canary + ' title ' + id, status: 'OPEN', openedOn: date($from)})`,
    { maps: MAPS, canary: CANARY, from },
  )
  await graph(
    `UNWIND $rows AS row
     MATCH (map:PeerMap {id: row.mapId})
     CREATE (y:YoungPerson {id: $canary + row.id, mapId: row.mapId, label: $canary + ' label', name: $canary + ' name',
       ethnicity: row.value, gender: 'girl', dateOfBirth: date($born), recordedAt: datetime($from + 'T12:00:00Z'),
       atRiskOfHarm: row.relevant, presentsRiskOfHarm: false, relevanceDecidedOn: date($from), version: 1})-[:ON_MAP]->(map)
     CREATE (:Person {id: 'person-' + row.id, ref: 'INVENTED-' + row.id, refKey: row.key})-[:APPEARS_AS]->(y)`,
    {
      rows: everybody().map((row) => ({ ...row, key: referenceKey(`INVENTED-${String(row['id'])}`) })),
      canary: CANARY,
      born,
      from,
    },
  )
  await graph(
    `MERGE (p:PolicyDocument {id: 'policy'})
     SET p.version = '1', p.from = date($from), p.reviewBy = date($until), p.location = 'invented'
     WITH p MATCH (y:YoungPerson) WITH y.mapId AS mapId, collect(y.id) AS subjectIds
     CREATE (:Assessment {id: randomUUID(), mapId: mapId, subjectIds: subjectIds, categories: $categories, limbB: 'AT_RISK',
       typeOfIndividual: 'invented', purpose: '18(1)(a)(i)', reasonWithoutConsent: '18(2)(c)',
       substantialPublicInterest: 'invented', enactment: 'invented', atRiskNeeds: true, atRiskHarm: true,
       atRiskUnableToProtect: true, from: date($from), reviewOn: date($until), until: date($until)})`,
    { categories: CATEGORIES, from, until: addMonths(until, 5) },
  )
}

/** Ids of people by their places: Black 0-77, White 78-157, Roma 158-161, Mixed 162-181, not recorded 182-193. */
export const idsOf = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${CANARY}p${from + at}`)

/**
 * What the later stages count: an adult, a strength and interventions of 40 Black, 40 White and 10 Mixed people; decisions to
 * share and exemptions of 25 Black and 10 White people who are relevant. And what looks like it and is not counted, of ten others.
 */
export async function drawStages(today: IsoDate): Promise<void> {
  const { from, until } = lastQuarter(today)
  const people = [...idsOf(0, 40), ...idsOf(78, 40), ...idsOf(162, 10)]
  const relevant = [...idsOf(0, 25), ...idsOf(78, 10)]
  const days = { from, until, early: addMonths(from, -1) }
  await graph(
    `UNWIND $people AS id MATCH (y:YoungPerson {id: id})
     CREATE (:Adult {id: randomUUID(), mapId: y.mapId})-[:SUPPORTS {id: randomUUID(), mapId: y.mapId, since: date($from)}]->(y)
     CREATE (:Strength {id: randomUUID(), mapId: y.mapId, recordedAt: datetime($from + 'T12:00:00Z')})-[:ABOUT]->(y)
     CREATE (:Intervention {id: randomUUID(), mapId: y.mapId, kind: 'SUPPORT'})-[:ABOUT]->(y)
     CREATE (:Intervention {id: randomUUID(), mapId: y.mapId, kind: 'DISRUPTION'})-[:ABOUT]->(y)`,
    { people, ...days },
  )
  await graph(
    `UNWIND $others AS id MATCH (y:YoungPerson {id: id})
     CREATE (:Adult {id: randomUUID(), mapId: y.mapId})-[:SUPPORTS {id: randomUUID(), mapId: y.mapId, since: date($early), until: date($from)}]->(y)
     CREATE (:Strength:Revealing {id: randomUUID(), mapId: y.mapId, reveals: ['CRIMINAL_OFFENCE']})-[:ABOUT]->(y)
     CREATE (:Intervention {id: randomUUID(), mapId: y.mapId, kind: 'SUPPORT', recordedAt: datetime($until + 'T12:00:00Z')})-[:ABOUT]->(y)
     CREATE (:Intervention {id: randomUUID(), mapId: y.mapId, kind: 'DISRUPTION', endedOn: date($from)})-[:ABOUT]->(y)`,
    { others: idsOf(130, 10), ...days },
  )
  await graph(
    `CREATE (:Organisation {id: 'own', agency: 'CFS'}), (:Organisation {id: 'police', agency: 'POLICE'})
     WITH 1 AS one UNWIND ['m1', 'm2', 'm3'] AS mapId
     UNWIND [['police', $relevant, null], ['own', $others, null], ['police', $others, date($from)]] AS decision
     CREATE (:SharingDecision {id: randomUUID(), mapId: mapId, organisation: decision[0], purpose: 'ASSESS_RISK', categories: ['MAP'],
       subjectsAll: false, subjectIds: decision[1], from: date($from), until: date($until), withdrawnOn: decision[2]})`,
    { relevant, others: idsOf(48, 10), ...days },
  )
  await graph(
    `UNWIND $relevant + $others AS id MATCH (y:YoungPerson {id: id})
     CREATE (:Notification {id: randomUUID(), mapId: y.mapId, youngPersonId: id, kind: 'EXEMPT', decidedOn: date($early),
       endedOn: CASE WHEN id IN $others THEN date($from) END})`,
    { relevant, others: idsOf(48, 10), ...days },
  )
}
