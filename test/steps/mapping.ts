/** A map to draw on, and what others than its worker may see of it: for the tests of the mapping steps. */
import { addDays, addMonths, today } from '../../src/policy/age.ts'
import { checkGraph } from '../../src/graph/check.ts'
import { CATEGORIES, type Category } from '../../src/policy/terms.ts'
import { testDriver } from '../support/database.ts'
import type { Asker } from '../support/service.ts'
import { PEOPLE, step } from './support.ts'

export const DAY = today(new Date())
export const SAID = { statedAs: 'FACT' } as const
export const TOLD = { ...SAID, reveals: [] } as const
export const WHY = 'Invented reason'

/** Of the worker: the files that it runs share this module. */
const driver = testDriver()

/** Runs a statement on the graph itself. @returns its rows */
export async function graph(text: string, params: Readonly<Record<string, unknown>> = {}) {
  const { records } = await driver.executeQuery(text, params)
  return records.map((record): Readonly<Record<string, unknown>> => record.toObject())
}

/** P8.9, P8.2: cover for these people of a map, from today. */
export const coverFor = (mapId: string, subjectIds: readonly string[], categories: readonly Category[]) =>
  graph(
    `MERGE (p:PolicyDocument {id: 'policy'})
     SET p.version = '1', p.from = date($from), p.reviewBy = date($until), p.location = 'invented'
     CREATE (a:Assessment {id: randomUUID(), mapId: $mapId, subjectIds: $subjectIds, categories: $categories,
       limbB: 'AT_RISK', typeOfIndividual: 'a young person of the estate', purpose: '18(1)(a)(i)',
       reasonWithoutConsent: '18(2)(c)', substantialPublicInterest: 'invented', enactment: 'invented',
       atRiskNeeds: true, atRiskHarm: true, atRiskUnableToProtect: true,
       from: date($from), reviewOn: date($until), until: date($until)})`,
    { mapId, subjectIds, categories, from: addDays(DAY, -1), until: addMonths(DAY, 2) },
  )

/** P4.4: a sharing decision for the police about these people of a map. */
export const shareWithPolice = (mapId: string, subjectIds: readonly string[]) =>
  graph(
    `MERGE (o:Organisation {id: 'police-north'}) SET o.name = 'Invented police', o.agency = 'POLICE', o.withinCouncil = false
     WITH o MATCH (map:PeerMap {id: $mapId})
     CREATE (d:SharingDecision {id: randomUUID(), mapId: $mapId, organisation: 'police-north', purpose: 'ASSESS_RISK',
       categories: $categories, subjectsAll: false, subjectIds: $subjectIds, professionals: [], necessity: 'invented',
       from: date($from), until: date($until), current: $mapId + ' police-north ASSESS_RISK', decidedBy: 'invented'})
     CREATE (d)-[:SHARES]->(map)`,
    { mapId, subjectIds, categories: CATEGORIES, from: addDays(DAY, -1), until: addDays(DAY, 30) },
  )

/** P4.5: the colleague is allocated to one young person of a map. */
export const allocateColleague = (mapId: string, youngPersonId: string) =>
  graph(
    `CREATE (:Allocation {id: randomUUID(), practitioner: $key, mapId: $mapId, youngPersonIds: [$youngPersonId],
       from: date($from)})`,
    { key: 'peermap-dev#colleague', mapId, youngPersonId, from: addDays(DAY, -1) },
  )

/** `path clause` of all that is missing of a step that must be refused. */
export async function lacking(
  name: string,
  input: Readonly<Record<string, unknown>>,
  who: Asker = PEOPLE.worker,
): Promise<readonly string[]> {
  const { code, missing } = await step(who, name, input)
  return code === 'STEP_REFUSED' ? missing.map(({ path, clause }) => `${path} ${clause}`) : [code]
}

/** What in the graph is not as its model says (cypher/README.md). */
export const faults = async () => (await checkGraph(driver)).filter(({ severity }) => severity === 'error')
