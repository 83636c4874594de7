/** P9.6 mapRecords: what the officer reads of a map, as records, and its texts for a reason on record. */
import { beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { coverFor, DAY, graph } from '../steps/mapping.ts'
import { done, journalEntries, made, openMap, peermap, PEOPLE, serveEmpty } from '../steps/support.ts'
import type { Asker } from '../support/service.ts'

serveEmpty()

const { worker, manager, officer, police } = PEOPLE
const SECRET = 'Zqtext'
const QUERY = `query($map: ID!, $kinds: [MapRecordKind!], $reason: Text) {
  mapRecords(map: $map, kinds: $kinds, reason: $reason) {
    id kind status organisation purpose categories allSubjects subjectIds by on until endedOn texts { name text } } }`
type Row = Readonly<Record<string, unknown>>
const ask = (who: Asker, more: Row = {}) => peermap().ask(who, QUERY, { map: mapId, ...more })
const rows = async (more: Row = {}): Promise<readonly Row[]> => Object((await ask(officer, more)).json.data).mapRecords

let mapId = ''
let child = ''
beforeAll(async () => {
  mapId = await openMap()
  child = await made(worker, 'addYoungPerson', { mapId, statedAs: 'FACT', name: 'Wren', whyOnMap: 'Invented' })
  await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
  await done(manager, 'recordOrganisation', { id: police.org, name: 'Invented police', agency: police.agency })
  await graph(
    `CREATE (:SharingDecision {id: 'decision', mapId: $mapId, organisation: $org, purpose: 'ASSESS_RISK', categories: ['MAP', 'RISK'],
       subjectsAll: false, subjectIds: [$child], necessity: $secret, from: date($from), until: date($until), current: 'x',
       decidedBy: 'peermap-dev#manager', decidedOn: date($from)}),
     (:DeclinedSharing {id: 'declined', mapId: $mapId, organisation: $org, purpose: 'ASSESS_RISK', reason: $secret,
       decidedBy: 'peermap-dev#manager', decidedOn: date($from)}),
     (:Contribution {id: 'contribution', mapId: $mapId, organisation: $org, contributedBy: 'peermap-dev#p', purpose: 'ASSESS_RISK',
       at: datetime({date: date($from)}), step: 'addRisk', input: $secret, subjectIds: [$child], status: 'OFFERED'}),
     (:ParentDisclosure {id: 'told', mapId: $mapId, subjectId: $child, text: $secret, categories: ['IDENTITY'], status: 'GIVEN',
       decidedBy: 'peermap-dev#manager', decidedOn: date($from)}),
     (:Notification {id: 'exempt', mapId: $mapId, youngPersonId: $child, kind: 'EXEMPT', to: 'YOUNG_PERSON', part: 'WHOLE',
       ground: 'GOOD_REASON_NOT_TO', reasoning: $secret, decidedOn: date($from), lookAgainOn: date($until), recordedBy: 'peermap-dev#worker'})`,
    { mapId, child, org: police.org, secret: SECRET, from: addDays(DAY, -3), until: addDays(DAY, 30) },
  )
  await graph(
    "MATCH (p:YoungPerson {id: $child}) SET p.ethnicity = 'Zqvalue', p.relevanceDecidedOn = date($day), p.atRiskOfHarm = true",
    {
      child,
      day: addDays(DAY, -60),
    },
  )
})

test('P9.6 lists who has a map, with whom it is shared, what is owed, offered, told and stored without cover, by id alone', async () => {
  const { text } = await ask(officer)
  for (const word of [SECRET, 'Zqvalue', 'Wren']) expect(text).not.toContain(word)
  const all = await rows()
  expect(new Set(all.map(({ kind }) => kind))).toEqual(
    new Set([
      ...['ALLOCATION', 'SHARING_DECISION', 'DECLINED_SHARING', 'CONTRIBUTION', 'PARENT_DISCLOSURE', 'NOTIFICATION'],
      ...['DUTY', 'LAPSED_COVER'],
    ]),
  )
  expect(all.every(({ texts }) => texts === null)).toBe(true)
  expect(all).toContainEqual({
    ...{
      id: 'decision',
      kind: 'SHARING_DECISION',
      status: 'CURRENT',
      organisation: police.org,
      purpose: 'ASSESS_RISK',
    },
    ...{ categories: ['MAP', 'RISK'], allSubjects: false, subjectIds: [child], by: 'peermap-dev#manager' },
    ...{ on: addDays(DAY, -3), until: addDays(DAY, 30), endedOn: null, texts: null },
  })
  expect(await rows({ kinds: ['LAPSED_COVER'] })).toMatchObject([
    { kind: 'LAPSED_COVER', status: 'OVERDUE', categories: ['ETHNICITY'], subjectIds: [child] },
  ])
  expect(await rows({ kinds: ['DUTY'] })).not.toEqual([])
})

test('P8.5 what has cover is not among what lapsed', async () => {
  await coverFor(mapId, [child], ['ETHNICITY'])
  expect(await rows({ kinds: ['LAPSED_COVER'] })).toEqual([])
  await graph('MATCH (a:Assessment {mapId: $mapId}) DETACH DELETE a', { mapId })
})

test('P9.6 the texts are shown where a reason is stated: it is on record before, and the officer reads it', async () => {
  const before = journalEntries().length
  const [decision] = await rows({ kinds: ['SHARING_DECISION'], reason: 'Invented complaint' })
  expect(decision).toMatchObject({ texts: [{ name: 'necessity', text: SECRET }] })
  const entry = journalEntries().slice(before)
  expect(JSON.stringify(entry)).toContain('MapRecord.texts')
  expect(JSON.stringify(entry)).not.toContain(SECRET)
  const reasons = await rows({ kinds: ['STATED_REASON'] })
  expect(reasons).toMatchObject([
    { status: 'mapRecords', by: `peermap-dev#${officer.sub}`, texts: [{ name: 'reason', text: 'Invented complaint' }] },
  ])
  // Without a reason nothing is stated, and nothing else is shown.
  expect(await rows({ kinds: ['STATED_REASON'] })).toHaveLength(1)
  expect((await ask(officer)).text).not.toContain(SECRET)
})

test('P9.6 a blank reason is none, and an unknown map is answered as none', async () => {
  expect((await ask(officer, { reason: ' ' })).json.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  expect((await ask(officer, { map: 'nowhere' })).json.data).toEqual({ mapRecords: null })
  expect(await graph("MATCH (n:StatedReason {mapId: 'nowhere'}) RETURN n")).toEqual([])
})

test.each([
  ['a practitioner', worker],
  ['a manager', manager],
  ['a partner', police],
  ['an analyst', PEOPLE.analyst],
  ['an auditor', { ...officer, sub: 'auditor', roles: ['AUDITOR'] } as const],
  ['the officer for another purpose', { ...officer, purpose: 'SUBJECT_RIGHTS' } as const],
])('P4.6 is not for %s', async (_who, who) => {
  expect((await ask(who)).json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
})
