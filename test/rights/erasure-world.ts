/** A full world of canaries about one person, who appears on two maps, and every kind of record about them and others. */
import type { Driver } from 'neo4j-driver'
import { addDays } from '../../src/policy/age.ts'
import { buildWorld, TODAY } from '../leaks/world.ts'

/** Words of the person, which stand in texts about others too, in several spellings. */
export const WORDS = {
  name: 'Zoë O’Quill Fenn',
  alias: 'Zędling',
  address: '7 Zquill Lane',
  ref: 'ZQ-REF/7',
  label: 'ZYP 1',
  also: 'Zoë',
} as const

/** A sentence about others in which the person is named six times. */
export const SENTENCE = `Told by zoë  o'quill fenn (ZĘDLING's, 7 zquill lane, ${WORDS.ref}, ${WORDS.label}): Zoe\u0308 is not Zoëlle`
export const SENTENCE_AFTER = "Told by [erased] ([erased]'s, [erased], [erased], [erased]): [erased] is not Zoëlle"

/** Free texts about others: label or type of tie -> properties. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  PeerMap: ['title', 'closedReason', 'reopenedReason', 'statutoryCitation', 'retentionReason'],
  YoungPerson: ['description', 'whyOnMap', 'connectedHow', 'relevanceReason', 'relevanceSource', 'views', 'disability'],
  AdultOfConcern: ['concern'],
  PeerGroup: ['name', 'description', 'source'],
  Location: ['name'],
  Risk: ['description', 'source'],
  Strength: ['description'],
  Offence: ['what'],
  SocialMediaPost: ['platform', 'address', 'summary', 'authorisation'],
  SocialCareRecord: ['kind', 'summary'],
  SignificantEvent: ['what', 'place', 'notifiedBy'],
  Intervention: ['description', 'organisation'],
  InformationGap: ['question', 'gathering', 'owner', 'filledHow'],
  Review: ['changed'],
  Meeting: ['source'],
  SharingDecision: ['necessity', 'conditions', 'subjectsReason', 'withdrawnReason'],
  Assessment: ['explanation', 'substantialPublicInterest', 'typeOfIndividual', 'withdrawnWhy'],
  Consent: ['takenBy', 'evidence', 'withdrawnHow'],
  SUPPORTS: ['how'],
  INFLUENCES: ['basis'],
  HARMS: ['allegation'],
  AFFILIATED_WITH: ['allegation'],
}
const LISTS: Readonly<Record<string, readonly string[]>> = {
  Review: ['contributions'],
  Meeting: ['attendees', 'actions'],
}

/** Records of each kind: `one` about the person alone, `many` about them and another, `other` about another alone. */
const ONE = [
  'Notification',
  'Consent',
  'EventNotification',
  'PersonMerge',
  'CoverHold',
  'ParentDisclosure',
  'Rectification',
  'RecipientTold',
  'Restriction',
  'RestrictionView',
  'Objection',
  'AccessRequest',
  'AccessDecision',
  'UrgentAccess',
] as const
const MANY = ['Assessment', 'SharingDecision', 'Contribution', 'SharingRequest', 'UrgentAccess', 'PersonMerge'] as const

export type Subject = { readonly m: string; readonly n: string; readonly ids: readonly string[] }

/** Builds it. @returns ids of the person on both maps, and of the others by their name in the world */
export async function buildErasureWorld(driver: Driver) {
  const world = await buildWorld(driver)
  const { m, n } = world.maps
  const run = (text: string, params: Readonly<Record<string, unknown>> = {}) => driver.executeQuery(text, params)
  const subject: Subject = { m: m.idOf('yp1'), n: n.idOf('yp1'), ids: [m.idOf('yp1'), n.idOf('yp1')] }
  await run(
    `MATCH (p:Person)-[:APPEARS_AS]->(:YoungPerson {id: $m}) SET p.ref = $ref, p.refKey = toLower($ref), p.parentsRecordedAt = datetime('2026-01-01')
     WITH p MATCH (old:Person)-[:APPEARS_AS]->(y:YoungPerson {id: $n}) DETACH DELETE old
     CREATE (p)-[:APPEARS_AS]->(y)`,
    { ...subject, ref: WORDS.ref },
  )
  await run(
    'MATCH (y:YoungPerson) WHERE y.id IN $ids SET y.name = $name, y.aliases = [$alias], y.address = $address, y.label = $label',
    { ids: subject.ids, ...WORDS },
  )
  await run("MATCH (home:Location {kind: 'RESIDENCE'}) REMOVE home.name")
  await plantShared(driver, subject, [m.mapId, n.mapId])
  await plantRecords(driver, { subject, mapId: m.mapId, other: m.idOf('yp2') })
  // Nobody stands restricted in this world.
  await run("MATCH (r:Restriction) SET r.liftedOn = date('2026-01-01')")
  return { ...world, subject }
}

async function plantShared(driver: Driver, subject: Subject, mapIds: readonly string[]): Promise<void> {
  const params = { ids: subject.ids, mapIds, sentence: SENTENCE }
  const about = `NOT x.id IN $ids AND (x.mapId IN $mapIds OR x.id IN $mapIds)`
  for (const [kind, names] of Object.entries(SHARED)) {
    const pattern = /^[A-Z_]+$/.test(kind) ? `()-[x:${kind}]->()` : `(x:${kind})`
    const home = kind === 'Location' ? "AND x.kind <> 'RESIDENCE'" : ''
    const sets = names.map((name) => `x.${name} = $sentence`).join(', ')
    await driver.executeQuery(`MATCH ${pattern} WHERE ${about} ${home} SET ${sets}`, params)
  }
  for (const [kind, names] of Object.entries(LISTS)) {
    const sets = names.map((name) => `x.${name} = ['nobody', $sentence]`).join(', ')
    await driver.executeQuery(`MATCH (x:${kind}) WHERE ${about} SET ${sets}`, params)
  }
}

async function plantRecords(
  driver: Driver,
  { subject, mapId, other }: { readonly subject: Subject; readonly mapId: string; readonly other: string },
): Promise<void> {
  let count = 0
  const token = () => `zqown${String(count++).padStart(4, '0')}`
  const create = (label: string, properties: Readonly<Record<string, unknown>>) =>
    driver.executeQuery(`CREATE (n:${label}) SET n = $properties`, {
      properties: { id: `record-${label}-${count++}`, mapId, ...properties },
    })
  for (const label of ONE) {
    const key = label === 'Notification' ? 'youngPersonId' : 'subjectId'
    await create(label, { [key]: subject.m, reasoning: token(), oldValue: token() })
    await create(label, { [key]: other, reasoning: SENTENCE, oldValue: 'Invented' })
  }
  for (const label of MANY) {
    await create(label, { subjectIds: [subject.m], necessity: token(), explanation: token() })
    await create(label, { subjectIds: [subject.m, other], necessity: SENTENCE })
    await create(label, { subjectIds: [other], necessity: 'Invented' })
  }
  const day = { from: addDays(TODAY, -2), until: addDays(TODAY, 9) }
  await driver.executeQuery(
    `MATCH (d:SharingDecision) WHERE d.id STARTS WITH 'record-' OR d.subjectIds = []
     SET d.from = coalesce(d.from, date($from)), d.until = coalesce(d.until, date($until))`,
    day,
  )
  for (const youngPersonIds of [[subject.m], [subject.m, other], [other]])
    await create('Allocation', { youngPersonIds, practitioner: 'peermap-dev#invented', from: null, until: null })
  await driver.executeQuery(`MATCH (a:Allocation) WHERE a.id STARTS WITH 'record-' SET a.from = date($from)`, day)
  await driver.executeQuery(
    `MATCH (n:Assessment|Consent) WHERE n.id STARTS WITH 'record-'
     SET n.categories = [], n.limbB = 'UNDER_18', n.from = date($from), n.reviewOn = date($until), n.until = date($until)`,
    day,
  )
  await create('EventNotification', { what: SENTENCE })
  await create('AnalystCopy', { id: 'record-copy', mapId: null, mapIds: [mapId], status: 'ENDED', reason: SENTENCE })
  await create('CopyLookUp', { mapId: null, copyId: 'record-copy', reason: SENTENCE })
  await create('DeclinedSharing', { organisation: 'org-invented', reason: SENTENCE, decidedBy: 'peermap-dev#zędling' })
  await create('Contribution', {
    subjectIds: [other],
    status: 'PENDING',
    input: JSON.stringify({ personId: subject.m, words: [SENTENCE] }),
  })
  await driver.executeQuery(
    `MATCH (y:YoungPerson {id: $m})<-[:APPEARS_AS]-(p:Person) MATCH (:YoungPerson {id: $other})<-[:APPEARS_AS]-(q:Person)
     SET p.monitoringNoticeOn = date('2026-01-01'), p.monitoringNoticeHow = $own,
         q.monitoringNoticeOn = date('2026-01-01'), q.monitoringNoticeHow = $sentence
     CREATE (a:ParentCarer {id: 'parent-own', name: $own})-[:PARENT_OF {id: 'of-own', mapId: $mapId, source: $own}]->(p)
     CREATE (b:ParentCarer {id: 'parent-both', name: 'Invented Both'})-[:PARENT_OF {id: 'of-both', mapId: $mapId}]->(p)
     CREATE (b)-[:PARENT_OF {id: 'of-other', mapId: $mapId, relationship: $sentence}]->(q)
     CREATE (:Place {id: 'place-own', uprn: $own})
     CREATE (:DisproportionalityReport {id: 'report', key: 'invented', report: '{}'})
     CREATE (:Step {id: 'step-own', name: 'addRisk', mapId: $mapId, changed: [$m], key: 'a', inputHash: 'zqhash1',
                    keyUntil: datetime('2100-01-01')})
     CREATE (:Step {id: 'step-other', name: 'addRisk', mapId: $mapId, changed: ['nothing-of-theirs'], key: 'b', inputHash: 'kept',
                    keyUntil: datetime('2100-01-01')})
     CREATE (:Statement {id: 'statement-own', mapId: $mapId, elementId: $m, category: 'ETHNICITY', relevance: $own})
     CREATE (:Statement {id: 'statement-other', mapId: $mapId, elementId: $other, category: 'MAP', relevance: $sentence})`,
    { m: subject.m, other, mapId, own: token(), sentence: SENTENCE },
  )
  await driver.executeQuery(
    `MATCH (place:Place {id: 'place-own'}) MATCH (y:YoungPerson {id: $m})-[:FREQUENTS]->(home:Location {kind: 'RESIDENCE'})
     CREATE (place)-[:APPEARS_AS]->(home)`,
    { m: subject.m },
  )
}
