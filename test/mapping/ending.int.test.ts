/** P1.2 Ending somebody or something on a map: history stays, ties end with it, nothing is drawn on it any more. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { allocateColleague, coverFor, DAY, faults, graph, SAID, shareWithPolice, TOLD, WHY } from '../steps/mapping.ts'
import {
  done,
  journalEntries,
  made,
  ofPairs,
  openMap,
  peermap,
  PEOPLE,
  seen,
  serveEmpty,
  step,
} from '../steps/support.ts'

serveEmpty()

type Who = (typeof PEOPLE)[keyof typeof PEOPLE]
type Input = Readonly<Record<string, unknown>>
const { worker, colleague } = PEOPLE
const SECRET = 'Canaryend'

let mapId = ''
let own = ''
let other = ''
let group = ''
let place = ''
let risk = ''
let gap = ''
const person = (more: Input = {}) =>
  made(worker, 'addYoungPerson', { mapId, whyOnMap: WHY, name: 'Robin Invented', ...SAID, ...more })
const riskTo = (posedTo: readonly string[]) =>
  made(worker, 'addRisk', {
    mapId,
    kind: 'MISSING',
    scale: 'SEVERAL',
    frequency: 'WEEKLY',
    seriousness: 'LOW',
    status: 'SUSPECTED',
    posedBy: [],
    posedTo,
    ...TOLD,
  })
const friends = (from: string, to: string, more: Input = {}) =>
  made(worker, 'connectPeers', { mapId, from, to, kind: 'FRIEND', valence: 'NEUTRAL', ...SAID, ...more })

beforeAll(async () => {
  mapId = await openMap()
  own = await person()
  other = await person()
  group = await made(worker, 'addPeerGroup', { mapId, kind: 'SCHOOL', ...TOLD })
  place = await made(worker, 'addLocation', { mapId, kind: 'PARK', ...TOLD })
  risk = await riskTo([own])
  gap = await made(worker, 'addInformationGap', {
    mapId,
    question: 'a',
    gathering: 'b',
    owner: 'c',
    status: 'OPEN',
    about: [],
    ...TOLD,
  })
  await allocateColleague(mapId, own)
  await coverFor(mapId, [own], ['HARMFUL_RELATIONSHIP'])
  await graph(
    `MATCH (m:PeerMap {id: $mapId})
     CREATE (:AdultOfConcern {id: 'hidden', mapId: $mapId, label: $secret})-[:ON_MAP]->(m)
     CREATE (r:Risk {id: 'risk-hidden', mapId: $mapId, kind: 'MISSING', status: 'SUSPECTED'})-[:ON_MAP]->(m)
     WITH r MATCH (c:AdultOfConcern {id: 'hidden'}) CREATE (r)-[:POSED_BY {id: 'posed', mapId: $mapId}]->(c)`,
    { mapId, secret: SECRET },
  )
})

const ending = (elementId: string, more: Input = {}) => ({ mapId, elementId, why: SECRET, ...more })
const lacking = async (input: Input, who: Who = worker, name = 'endElement') => {
  const { code, missing } = await step(who, name, input)
  return code === 'STEP_REFUSED' ? missing.map(({ path, clause }) => `${path} ${clause}`) : [code]
}
const ties = async (asOf: string, who: Who = worker) =>
  Object(await seen(who, mapId, `peerTies(asOf: "${asOf}") { id }`)).peerTies.map(({ id }: { id: string }) => id)

test('P1.2 somebody ends with their ties, hidden ones too; the days before still show them', async () => {
  const [id, far] = [await person(), await person()]
  const since = addDays(DAY, -20)
  const [old, young] = [await friends(id, own, { since }), await friends(id, far, { since: addDays(DAY, -2) })]
  const gone = await friends(id, other, { since })
  await done(worker, 'endTie', { mapId, tieId: gone, on: addDays(DAY, -15) })
  await graph(
    `MATCH (c:AdultOfConcern {id: 'hidden'}), (p:YoungPerson {id: $id})
     CREATE (c)-[:HARMS {id: 'harm-hidden', mapId: $mapId, status: 'SUSPECTED', subjectId: 'hidden'}]->(p)`,
    { id, mapId },
  )
  const on = addDays(DAY, -5)
  await done(worker, 'endElement', ending(id, { on }))
  expect(await seen(worker, mapId, `member(id: "${id}") { name endedOn }`)).toEqual({
    member: { name: 'Robin Invented', endedOn: on },
  })
  expect(await ties(addDays(DAY, -6))).toEqual([old])
  expect(await ties(on)).toEqual([])
  // One that is said to have begun later is ended today: its days stay.
  expect([await ties(addDays(DAY, -1)), await ties(DAY)]).toEqual([[young], []])
  const rows = await graph(
    `MATCH ()-[r]->() WHERE r.id IN [$gone, 'harm-hidden'] RETURN toString(r.until) AS until ORDER BY until`,
    { gone },
  )
  expect(rows.map(({ until }) => until)).toEqual([addDays(DAY, -15), on])
  const [kept] = await graph(
    'MATCH (n {id: $id}) WHERE n.endedWhy IS NOT NULL RETURN n.endedWhy AS why, n.endedBy AS by',
    { id },
  )
  expect(kept).toEqual({ why: SECRET, by: 'peermap-dev#worker' })
  expect(JSON.stringify(journalEntries()) + peermap().logged()).not.toContain(SECRET)
})

test.each<[string, () => Promise<string> | string, string, string]>([
  ['a group', () => made(worker, 'addPeerGroup', { mapId, kind: 'SCHOOL', ...TOLD }), 'group', 'groups'],
  ['a place', () => made(worker, 'addLocation', { mapId, kind: 'PARK', ...TOLD }), 'location', 'locations'],
  ['a risk', () => riskTo([own]), 'risk', 'risks'],
  [
    'a strength',
    () => made(worker, 'addStrength', { mapId, description: 'a', about: [own], ...TOLD }),
    '',
    'strengths',
  ],
  ['a gap', () => gap, '', 'informationGaps'],
  [
    'an intervention',
    () =>
      made(worker, 'addIntervention', {
        mapId,
        kind: 'SUPPORT',
        description: 'a',
        organisation: 'b',
        status: 'ACTIVE',
        about: [],
        ...TOLD,
      }),
    '',
    'interventions',
  ],
  ['an adult', () => made(worker, 'addAdult', { mapId, kind: 'FAMILY', whyOnMap: WHY, ...SAID }), '', 'adults'],
])('P1.2 %s says the day from which it no longer holds', async (_what, make, _field, list) => {
  const id = await make()
  await done(worker, 'endElement', ending(id))
  const rows: readonly { id: string; endedOn: string | null }[] = Object(
    await seen(worker, mapId, `${list} { id endedOn }`),
  )[list]
  expect(rows.find((row) => row.id === id)?.endedOn).toBe(DAY)
  expect(await lacking(ending(id))).toEqual(['input.elementId P1.2'])
})

describe('P1.2 nothing is drawn on what has ended', () => {
  let ended = ''
  let endedGroup = ''
  beforeAll(async () => {
    ended = await person()
    endedGroup = await made(worker, 'addPeerGroup', { mapId, kind: 'SCHOOL', ...TOLD })
    for (const id of [ended, endedGroup]) await done(worker, 'endElement', ending(id))
  })
  test.each<[string, () => Input, string]>([
    ['connectPeers', () => ({ from: ended, to: own, kind: 'FRIEND', valence: 'NEUTRAL', ...SAID }), 'input.from P1.2'],
    ['connectMember', () => ({ from: own, to: endedGroup, role: 'UNKNOWN', ...SAID }), 'input.to P1.2'],
    ['addStrength', () => ({ description: 'a', about: [ended], ...TOLD }), 'input.about.0 P1.2'],
    ['addSocialCareRecord', () => ({ personId: ended, kind: 'a', summary: 'b', ...TOLD }), 'input.personId P1.2'],
    [
      'changeYoungPerson',
      () => ({ youngPersonId: ended, version: 1, gender: 'girl', ...SAID }),
      'input.youngPersonId P1.2',
    ],
    ['changePeerGroup', () => ({ peerGroupId: endedGroup, version: 1, name: 'a', ...TOLD }), 'input.peerGroupId P1.2'],
  ])('%s', async (name, input, missing) => {
    expect(await lacking({ mapId, ...input() }, worker, name)).toEqual([missing])
  })
})

test.each<[string, () => Input, readonly string[]]>([
  ['tomorrow', () => ending(risk, { on: addDays(DAY, 1) }), ['input.on P1.2']],
  ['what is not there', () => ending('nowhere'), ['input.elementId P1.2']],
  ['what ends in no such way', () => ending(mapId), ['input.elementId P1.2']],
  ['no reason', () => ending(risk, { why: ' ' }), ['BAD_USER_INPUT']],
])('P1.2 is refused for %s', async (_what, input, missing) => {
  expect(await lacking(input())).toEqual(missing)
})

test('P8.7 what is hidden is answered like what is not there', async () => {
  const gone = await step(worker, 'endElement', ending('nowhere'))
  for (const id of ['hidden', 'risk-hidden'])
    expect((await step(worker, 'endElement', ending(id))).text).toBe(gone.text)
})

test('P4.5 who has one young person ends that one, and judgements about the map, no other and no group', async () => {
  expect(await lacking(ending(other), colleague)).toEqual(['input.elementId P4.5'])
  // P8.7: what nothing joins is not there for who has one young person.
  for (const alone of [group, place]) expect(await lacking(ending(alone), colleague)).toEqual(['input.elementId P1.2'])
  const joined = await made(worker, 'addPeerGroup', { mapId, kind: 'SCHOOL', ...TOLD })
  await made(worker, 'connectMember', { mapId, from: other, to: joined, role: 'ACTIVE', ...SAID })
  expect(await lacking(ending(joined), colleague)).toEqual(['input.elementId P4.5'])
  await done(colleague, 'endElement', ending(risk))
})

test.each([
  ['P4.6 a partner', PEOPLE.police, 'PURPOSE_REFUSED'],
  ['P4.6 an analyst', PEOPLE.analyst, 'PURPOSE_REFUSED'],
  ['P4.5 a manager without allocation', PEOPLE.manager, 'NOT_FOUND'],
] as const)('is not for %s', async (_who, who, code) => {
  expect((await step(who, 'endElement', ending(own))).code).toBe(code)
})

test('P1.2 of pairs that end one and draw on it, no tie goes on from who has ended', async () => {
  const people: string[] = []
  const endings = await ofPairs(async () => {
    const id = await person()
    people.push(id)
    const tie = { mapId, from: id, to: own, kind: 'FRIEND', valence: 'NEUTRAL', ...SAID }
    return [() => step(worker, 'endElement', ending(id)), () => step(worker, 'connectPeers', tie)]
  })
  for (const codes of endings) expect(codes).toMatch(/^(OK OK|OK STEP_REFUSED)$/)
  const rows = await graph(
    'MATCH (n:YoungPerson)-[r:PEER]-() WHERE n.id IN $people AND n.endedOn IS NOT NULL AND r.until IS NULL RETURN r.id AS id',
    { people },
  )
  expect(rows).toEqual([])
})

test('P4.4 recipients see the day of people and groups, not why', async () => {
  await shareWithPolice(mapId, [own])
  const answer = JSON.stringify(await seen(PEOPLE.police, mapId, 'members { id endedOn } groups { id endedOn }'))
  expect(answer).toContain(DAY)
  expect(answer).not.toContain(SECRET)
})

test('P4.5 P8.3 who is protected, at risk too, is named by who has them', async () => {
  const assessment = {
    mapId,
    subjectIds: [own],
    categories: ['ETHNICITY'],
    purpose: 'PROTECT_FROM_HARM',
    limbB: 'AT_RISK',
    atRisk: { needs: 'Invented', harm: 'Invented', unableToProtect: 'Invented' },
    reasonWithoutConsent: 'WOULD_PREJUDICE_PROTECTION',
    explanation: 'Invented',
    substantialPublicInterest: 'Invented',
    enactment: 'Invented',
    reviewOn: addDays(DAY, 9),
    until: addDays(DAY, 30),
  }
  const of = (protectedIds: readonly string[], more: Input = {}) =>
    lacking({ ...assessment, protectedIds, ...more }, colleague, 'recordAssessment')
  expect(await of([other])).toEqual(['input.protectedIds.0 P4.5'])
  expect(await of([other], { limbB: 'UNDER_18', atRisk: null })).toEqual(['input.protectedIds.0 P4.5'])
  expect(await of([own])).toEqual(['OK'])
})

test('P1.2 what the step has left is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
