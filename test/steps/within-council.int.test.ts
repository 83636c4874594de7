/** Callers within the Council who may not know something, or say it twice: a colleague with one young person, a manager. */
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import type { Category } from '../../src/policy/terms.ts'
import type { Asker } from '../support/service.ts'
import { allocateColleague, coverFor, DAY, faults, graph, lacking, SAID, WHY } from './mapping.ts'
import { done, made, openMap, peermap, PEOPLE, seen, serveEmpty, step, versionOf } from './support.ts'

serveEmpty()

const { worker, colleague, manager, governance } = PEOPLE
const rights = { ...governance, purpose: 'SUBJECT_RIGHTS' } as const
type Row = Readonly<Record<string, unknown>>

let mapId: string
let young: string
let friend: string

const person = (more: Row = {}, map = mapId) =>
  made(worker, 'addYoungPerson', { mapId: map, ...SAID, description: 'Invented', whyOnMap: WHY, ...more })
const allocateManager = () =>
  done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
const asked = async (who: Asker, query: string, variables: Row = {}) => {
  const { json, text } = await peermap().ask(who, query, variables)
  if (json.errors !== undefined) throw new Error(text)
  return Object.values(json.data ?? {})[0]
}
const changes = (who: Asker) =>
  asked(who, 'query($map: ID!, $day: Date) { changesSince(map: $map, since: $day) { steps { name changed } } }', {
    map: mapId,
    day: addDays(DAY, -1),
  })
const harm = { ...SAID, kind: 'BULLYING', seriousness: 'LOW', status: 'SUSPECTED', underCoercion: 'NO', relevance: WHY }

/** An adult of concern on the map, with or without cover. */
const concern = async (categories: readonly Category[] = []) => {
  const id = crypto.randomUUID()
  await graph(
    `MATCH (m:PeerMap {id: $mapId}) CREATE (c:AdultOfConcern {id: $id, mapId: $mapId, label: 'Invented Crane', version: 1,
       concern: 'Invented'})-[:ON_MAP]->(m)`,
    { mapId, id },
  )
  if (categories.length > 0) await coverFor(mapId, [id], categories)
  return id
}
/** A risk that is posed by one and to others. */
const risk = async (by: string, to: readonly string[] = [], more: Row = {}) => {
  const id = crypto.randomUUID()
  await graph(
    `MATCH (m:PeerMap {id: $mapId}) MATCH (by {id: $by, mapId: $mapId})
     CREATE (r:Risk {id: $id, mapId: $mapId, version: 1, kind: 'BULLYING', status: 'SUSPECTED', statedAs: 'FACT',
       source: 'council'})-[:ON_MAP]->(m)
     SET r += $more
     CREATE (r)-[:POSED_BY {id: randomUUID(), mapId: $mapId}]->(by)
     WITH r UNWIND $to AS other MATCH (p {id: other, mapId: $mapId})
     CREATE (r)-[:POSED_TO {id: randomUUID(), mapId: $mapId}]->(p)`,
    { mapId, by, to, id, more },
  )
  return id
}
const stepOf = (name: string, changed: string) =>
  graph(
    `CREATE (:Step {id: randomUUID(), name: $name, mapId: $mapId, caller: 'peermap-dev#worker', at: datetime(),
       changed: [$changed]})`,
    { name, mapId, changed },
  )

beforeEach(async () => {
  mapId = await openMap()
  young = await person({ ref: crypto.randomUUID() })
  friend = await person()
})

describe('P4.5 who has one young person', () => {
  beforeEach(async () => {
    await coverFor(mapId, [young, friend], ['HARMFUL_RELATIONSHIP'])
    await allocateColleague(mapId, young)
  })

  test('P8.7 is told of no harm to somebody else: not by what changed, by what is joined already, or by ending it', async () => {
    const tieId = await made(worker, 'connectHarm', { mapId, from: young, to: friend, ...harm })
    expect(await seen(colleague, mapId, 'harmTies { id }')).toEqual({ harmTies: [] })
    expect(JSON.stringify(await changes(colleague))).not.toContain(tieId)
    expect(JSON.stringify(await changes(worker))).toContain(tieId)
    const again = await step(colleague, 'connectHarm', { mapId, from: young, to: friend, ...harm })
    const stranger = await person()
    const first = await step(colleague, 'connectHarm', { mapId, from: young, to: stranger, ...harm })
    expect(again.text).toBe(first.text)
    expect(first.missing.map(({ path, clause }) => `${path} ${clause}`)).toEqual(['input.to P4.5'])
    const hidden = await step(colleague, 'endTie', { mapId, tieId })
    expect(hidden.text).toBe((await step(colleague, 'endTie', { mapId, tieId: 'nothing' })).text)
    expect(hidden.code).toBe('STEP_REFUSED')
  })
})

describe('P7.1 who has one young person', () => {
  test('is not told by how consent was given to whom of another family something is disclosed', async () => {
    await allocateColleague(mapId, young)
    await graph(
      `CREATE (:ParentDisclosure {id: randomUUID(), mapId: $mapId, subjectId: $young, receivingParentCarerId: 'p',
         interventionId: 'i', text: 'Invented', categories: ['PLAN'], status: 'DECIDED', consentBy: 'YOUNG_PERSON',
         consentHow: 'Invented: to Zqother Invented', explicitFor: [], decidedBy: 'invented', decidedOn: date($day)})`,
      { mapId, young, day: DAY },
    )
    const query = 'query($map: ID!) { parentDisclosures(map: $map) { text consent { by how } } }'
    const consent = { by: 'YOUNG_PERSON', how: null }
    expect(await asked(colleague, query, { map: mapId })).toEqual([{ text: 'Invented', consent }])
    expect(JSON.stringify(await asked(worker, query, { map: mapId }))).toContain('Zqother')
  })
})

describe('P8.7 an adult of concern who is hidden', () => {
  test('is not told of by a risk that they alone pose, nor by an offence, among what changed', async () => {
    const hidden = await concern(['CRIMINAL_OFFENCE'])
    const posed = await risk(hidden)
    await stepOf('addRisk', posed)
    const offence = crypto.randomUUID()
    await graph(
      `MATCH (m:PeerMap {id: $mapId}) MATCH (p {id: $hidden})
       CREATE (o:Offence {id: $offence, mapId: $mapId, what: 'x', status: 'ALLEGED', spent: false})-[:ON_MAP]->(m)
       CREATE (o)-[:ABOUT {id: randomUUID(), mapId: $mapId}]->(p)`,
      { mapId, hidden, offence },
    )
    await stepOf('addOffence', offence)
    const told = JSON.stringify(await changes(worker))
    expect(told).not.toContain(posed)
    expect(told).not.toContain(offence)
    await coverFor(mapId, [hidden], ['HARMFUL_RELATIONSHIP'])
    const shown = JSON.stringify(await changes(worker))
    expect(shown).toContain(posed)
    expect(shown).toContain(offence)
  })

  test('is not told of by what correcting the kind of a risk lacks', async () => {
    const posed = await risk(await concern(), [young])
    const plain = await risk(friend, [young])
    await graph('MATCH (r:Risk {id: $plain})-[t:POSED_BY]->() DELETE t', { plain })
    const correct = (elementId: string) =>
      step(worker, 'rectify', {
        mapId,
        elementId,
        coordinate: 'Risk.kind',
        version: 1,
        value: 'SERIOUS_VIOLENCE',
        why: WHY,
      })
    expect((await correct(posed)).missing).toEqual((await correct(plain)).missing)
  })
})

describe('P9.5 somebody restricted', () => {
  test('P8.5 is not among those whose values lack cover, though they share a text with others', async () => {
    const shared = await risk(friend, [young], { reveals: ['DISABILITY'] })
    await graph('MATCH (r:Risk {id: $shared}) SET r:Revealing', { shared })
    const lapsed = async () => {
      const rows = await asked(worker, 'query($map: ID!) { coverLapsed(map: $map) { subjectId } }', { map: mapId })
      return JSON.stringify(rows)
    }
    expect(await lapsed()).toContain(young)
    await done(rights, 'restrict', { mapId, personId: young, ground: 'UNLAWFUL', reason: WHY })
    const after = await lapsed()
    expect(after).not.toContain(young)
    expect(after).toContain(friend)
  })

  test.each(['ACCURACY_CONTESTED', 'UNLAWFUL', 'NEEDED_FOR_CLAIMS'])(
    'P9.2 on the ground %s is kept: the map is not disposed of',
    async (ground) => {
      await graph('MATCH (m:PeerMap {id: $mapId}) SET m.retainUntil = date($day)', { mapId, day: DAY })
      const restrictionId = await made(rights, 'restrict', { mapId, personId: young, ground, reason: WHY })
      await allocateManager()
      const proposalId = await made(manager, 'proposeDisposal', { mapId, reason: 'Invented' })
      expect(await lacking('disposeMap', { mapId, proposalId }, governance)).toEqual(['input.mapId P9.5'])
      await done(rights, 'liftRestriction', { restrictionId, reason: WHY, informedOn: DAY })
      const anew = await made(manager, 'proposeDisposal', { mapId, reason: 'Invented' })
      await done(governance, 'disposeMap', { mapId, proposalId: anew })
    },
  )
})

describe('P5.2 what was said about a category before', () => {
  const version = () => versionOf(worker, mapId, young)
  const change = async (name: string) =>
    done(worker, 'changeYoungPerson', { mapId, youngPersonId: young, version: await version(), ...SAID, name })
  const said = (elementId: string, category: Category) =>
    graph(
      `MATCH (s:Statement {elementId: $elementId, category: $category})
       RETURN s.id AS id, s.replacedAt IS NULL AS current`,
      { elementId, category },
    )
  const current = (rows: readonly Row[]) => rows.filter((row) => row['current'] === true)

  test('P9.3 a correction replaces the last statement, and those before stay', async () => {
    await change('Invented One')
    await change('Invented Two')
    const before = await said(young, 'IDENTITY')
    await done(worker, 'rectify', {
      mapId,
      elementId: young,
      coordinate: 'YoungPerson.name',
      version: await version(),
      value: 'Invented Three',
      why: WHY,
    })
    const after = await said(young, 'IDENTITY')
    expect([after.length, current(after).length]).toEqual([before.length + 1, 1])
    expect(after.map((row) => row['id'])).toEqual(expect.arrayContaining(before.map((row) => row['id'])))
  })

  test('P3.1 somebody who was changed twice is identified, and later views of theirs replace earlier ones', async () => {
    young = await person()
    await change('Invented One')
    await change('Invented Two')
    await done(worker, 'identify', {
      mapId,
      youngPersonId: young,
      version: await version(),
      ...SAID,
      ref: crypto.randomUUID(),
    })
    const views = { mapId, youngPersonId: young, takenOn: DAY, reveals: [] }
    await done(worker, 'recordViews', { ...views, views: 'Invented' })
    await done(worker, 'recordViews', { ...views, views: 'Invented later' })
    const after = await said(young, 'PLAN')
    expect([after.length, current(after).length]).toEqual([2, 1])
  })
})

describe('P5.2 a line that is corrected', () => {
  test.each([
    ['Meeting.attendees', 'LINES'],
    ['Review.contributions', 'LINES'],
    ['Location.name', 'LINE'],
    ['PeerGroup.name', 'LINE'],
    ['Intervention.organisation', 'LINE'],
  ])('%s is told with what it reveals', async (coordinate) => {
    const [type = ''] = coordinate.split('.')
    const elementId = crypto.randomUUID()
    await graph(
      `MATCH (m:PeerMap {id: $mapId}) CREATE (n:$($type) {id: $elementId, mapId: $mapId, version: 1, statedAs: 'FACT',
         kind: 'SUPPORT', label: 'Invented'})-[:ON_MAP]->(m)`,
      { mapId, elementId, type },
    )
    const input = { mapId, elementId, coordinate, version: 1, value: 'Invented words', why: WHY }
    expect(await lacking('rectify', input)).toEqual(['input.reveals P5.2'])
    await done(worker, 'rectify', { ...input, reveals: ['SOCIAL_CARE_HISTORY'] })
    const [row] = await graph('MATCH (n:Revealing {id: $elementId}) RETURN n.reveals AS reveals', { elementId })
    expect(row).toEqual({ reveals: ['SOCIAL_CARE_HISTORY'] })
  })
})

describe('P8.5 what is erased for want of cover', () => {
  test('P9.3 does not live on as the value that was corrected, or that a merge left', async () => {
    const SECRET = 'Zqerased Invented'
    await allocateManager()
    await coverFor(mapId, [young], ['ETHNICITY'])
    await done(worker, 'changeYoungPerson', {
      mapId,
      youngPersonId: young,
      version: 1,
      ...SAID,
      ethnicity: { value: SECRET, relevance: WHY },
    })
    await done(worker, 'rectify', {
      mapId,
      elementId: young,
      coordinate: 'YoungPerson.ethnicity',
      version: await versionOf(worker, mapId, young),
      value: 'Invented other',
      why: WHY,
      relevance: WHY,
    })
    const values = { properties: { ethnicity: SECRET }, ties: [], statements: [] }
    await graph('CREATE (:PersonMerge {id: randomUUID(), mapId: $mapId, subjectId: $young, values: $values})', {
      mapId,
      young,
      values: JSON.stringify(values),
    })
    await graph('MATCH (a:Assessment {mapId: $mapId}) DELETE a', { mapId })
    await done(manager, 'eraseLapsed', { mapId, subjectId: young, category: 'ETHNICITY', reason: 'Invented' })
    const text = 'MATCH (n) WHERE any(k IN keys(n) WHERE toStringOrNull(n[k]) CONTAINS $SECRET) RETURN labels(n)'
    expect(await graph(text, { SECRET })).toEqual([])
  })
})

describe('P0.1 urgent access', () => {
  test('P9.3 offers no corrections on other maps', async () => {
    const ref = crypto.randomUUID()
    const other = await openMap('Invented Square')
    const one = await person({ ref, name: 'Zqwrong Invented' })
    await person({ ref, name: 'Zqwrong Invented' }, other)
    const rectification = await made(worker, 'rectify', {
      mapId,
      elementId: one,
      coordinate: 'YoungPerson.name',
      version: 1,
      value: 'Invented Right',
      why: WHY,
    })
    await done(colleague, 'urgentAccess', { mapId, immediateRisk: 'Invented' })
    await done(colleague, 'urgentAccess', { mapId: other, immediateRisk: 'Invented' })
    const offers = (who: Asker) =>
      asked(who, 'query($id: ID!) { rectificationOffers(rectification: $id) { mapId } }', { id: rectification })
    expect(await offers(worker)).toEqual([{ mapId: other }])
    expect(await offers(colleague)).toBeNull()
  })
})

test('what is in the graph is as its model says', async () => {
  expect(await faults()).toEqual([])
})
