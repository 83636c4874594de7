/** Puts the benchmark's data into an empty database, with what opens the maps: allocations, decisions, assessments. */
import type { Driver } from '../../src/graph/driver.ts'
import { write } from '../../src/graph/driver.ts'
import { callerKey } from '../../src/policy/facts.ts'
import { isListed, type BenchData, type BenchMap } from './data.ts'
import { plantRules } from '../support/rules.ts'

/** The two callers: a Council practitioner allocated to every map, and a health trust's nurse. */
export const ISSUER = 'https://bench.example'
export const COUNCIL = {
  sub: 'bench-social-worker',
  org: 'bench-council',
  agency: 'CFS',
  roles: ['PRACTITIONER'],
} as const
/** Who decides to share: of the maps that are written. */
export const MANAGER = { ...COUNCIL, sub: 'bench-manager', roles: ['MANAGER'] } as const
export const PARTNER = {
  sub: 'bench-nurse',
  org: 'bench-health-trust',
  agency: 'HEALTH',
  roles: ['PRACTITIONER'],
} as const
export const PURPOSE = 'PLAN_INTERVENTION'

const NODES = `
UNWIND $rows AS row
MATCH (map:PeerMap {id: $mapId})
CREATE (n:$(row.label))-[:ON_MAP]->(map)
SET n = row.properties, n.mapId = $mapId, n.source = 'bench-council', n.statedAs = 'FACT', n.version = 1,
  n.recordedBy = 'bench', n.recordedAt = datetime('2026-01-05T09:00:00Z'), n.dateOfBirth = date(row.properties.dateOfBirth)`

/** Labels stand in the text, so that both ends are found by their index. */
const tiesStatement = ([type, from, to]: readonly [string, string, string]): string => `
UNWIND $rows AS row
MATCH (a:${from} {id: row.from})
MATCH (b:${to} {id: row.to})
CREATE (a)-[r:${type}]->(b)
SET r = row.properties, r.mapId = $mapId, r.source = 'bench-council', r.statedAs = 'FACT', r.since = date('2026-01-05'),
  r.recordedAt = datetime('2026-01-05T09:00:00Z')`

const OFF_THE_MAP = `
CREATE (:Allocation {id: randomUUID(), practitioner: $practitioner, mapId: $mapId, from: date($from)})
WITH 1 AS one
CALL () {
  UNWIND $decisions AS decision
  MATCH (map:PeerMap {id: $mapId})
  CREATE (d:SharingDecision)-[:SHARES]->(map)
  SET d = decision, d.from = date($from), d.until = date($until)
}
CALL () {
  UNWIND $assessments AS row
  CREATE (a:Assessment)
  SET a = row.properties, a.from = date($from), a.reviewOn = date($from) + duration('P90D'), a.until = date($until)
  WITH a, row
  MATCH (p:YoungPerson) WHERE p.id IN row.protects
  CREATE (a)-[:PROTECTS]->(p)
}`

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The day on which every map was opened. */
export const OPENED_ON = day(-30)

const elements = ({ members, groups, locations, risks }: BenchMap) => [
  ...members.map((properties) => ({ label: 'YoungPerson', properties: { ...properties, identified: true } })),
  ...groups.map((properties) => ({ label: 'PeerGroup', properties })),
  ...locations.map((properties) => ({ label: 'Location', properties })),
  ...risks.map((properties) => ({ label: 'Risk', properties })),
]

/** Ties by type and labels of their ends. */
const ties = ({ peerTies, membershipTies, harmTies, risks, posedTo }: BenchMap) =>
  [
    {
      ends: ['PEER', 'YoungPerson', 'YoungPerson'],
      rows: peerTies.map(({ from, to, ...properties }) => ({ from, to, properties })),
    },
    {
      ends: ['HARMS', 'YoungPerson', 'YoungPerson'],
      rows: harmTies.map(({ from, to, ...said }) => {
        const properties = { ...said, subjectId: from, seriousness: 'MEDIUM' }
        return { from, to, properties }
      }),
    },
    {
      ends: ['MEMBER_OF', 'YoungPerson', 'PeerGroup'],
      rows: membershipTies.map(({ from, to, id }) => ({ from, to, properties: { id, role: 'ACTIVE' } })),
    },
    {
      ends: ['POSED_TO', 'Risk', 'YoungPerson'],
      rows: risks.map(({ id }, index) => ({ from: id, to: posedTo[index] ?? '', properties: { id: `${id}-to` } })),
    },
  ] as const

/** One assessment for eight people at most: everybody with a recorded ethnicity or said to harm has cover. */
function assessments({ id, members, harmTies }: BenchMap) {
  const harming = new Set(harmTies.map(({ from }) => from))
  const people = members.filter((member) => member.ethnicity !== null || harming.has(member.id))
  return Array.from({ length: Math.ceil(people.length / 8) }, (_, index) => ({
    properties: {
      id: `${id}-assessment-${index}`,
      mapId: id,
      subjectIds: people.slice(index * 8, index * 8 + 8).map((person) => person.id),
      categories: ['ETHNICITY', 'HARMFUL_RELATIONSHIP'],
      limbB: 'UNDER_18',
      purpose: '18(1)(a)(i)',
      reasonWithoutConsent: '18(2)(c)',
      substantialPublicInterest: 'invented',
      enactment: 'CA 1989 s17',
      officer: 'bench',
    },
    protects: members.slice(index, index + 3).map((person) => person.id),
  }))
}

/** The health trust's decision for every second map and the three that are read: who, and every third person named. */
function decisions({ id, members }: BenchMap, index: number) {
  if (index > 2 && index % 2 === 0) return []
  const subjectIds = members.filter((_, at) => isListed(at)).map((member) => member.id)
  const categories = ['MAP', 'IDENTITY', 'RISK', 'PLAN']
  const shared = { id: `${id}-decision`, mapId: id, organisation: PARTNER.org, purpose: PURPOSE, categories }
  return [{ ...shared, subjectsAll: false, subjectIds, professionals: [], current: `${id} ${PARTNER.org} ${PURPOSE}` }]
}

/** Loads everything. The migrations must have been applied. */
export async function loadData(driver: Driver, data: BenchData): Promise<void> {
  const practitioner = callerKey({ issuer: ISSUER, subject: COUNCIL.sub })
  const dates = { from: OPENED_ON, until: day(300) }
  const policy = `CREATE (:PolicyDocument {id: 'bench-policy', version: '1', from: date($from), reviewBy: date($until), location: 'invented'})
    CREATE (:ImpactAssessment {id: 'bench-impact', version: '1', from: date($from), reviewBy: date($until), location: 'invented'})
    CREATE (:SharingAgreement {id: 'bench-agreement', organisation: $org, version: '1', from: date($from),
      reviewBy: date($until), location: 'invented'})`
  await write(driver, { text: policy, params: { ...dates, org: PARTNER.org } })
  await plantRules(driver)
  const partner = `CREATE (:Organisation {id: $org, agency: $agency})`
  await write(driver, { text: partner, params: { org: PARTNER.org, agency: PARTNER.agency } })
  for (const [index, map] of data.all.entries()) {
    const { id: mapId, title } = map
    const text = `CREATE (:PeerMap {id: $mapId, title: $title, status: 'OPEN', openedOn: date($from), source: 'bench-council'})`
    await write(driver, { text, params: { mapId, title, ...dates } })
    await write(driver, { text: NODES, params: { mapId, rows: elements(map) }, timeoutMs: 60_000 })
    for (const { ends, rows } of ties(map))
      if (rows.length > 0)
        await write(driver, { text: tiesStatement(ends), params: { mapId, rows }, timeoutMs: 60_000 })
    const off = { mapId, practitioner, ...dates, decisions: decisions(map, index), assessments: assessments(map) }
    await write(driver, { text: OFF_THE_MAP, params: off, timeoutMs: 60_000 })
  }
  await write(driver, { text: 'CALL db.awaitIndexes(60)' })
}
