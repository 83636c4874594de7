/** What clumsy or malicious people tried: each is refused, limited, or shown unprompted to somebody who decides about it (P9.6). */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { write } from '../../src/graph/driver.ts'
import { addDays } from '../../src/policy/age.ts'
import { coverFor, DAY, graph, lacking, SAID } from '../steps/mapping.ts'
import { done, made, openMap, peermap, PEOPLE, readyToShare, seen, serveEmpty, step } from '../steps/support.ts'
import type { Asker } from '../support/service.ts'

serveEmpty()

const { worker, colleague, manager, officer, governance, police } = PEOPLE
const rights: Asker = { ...governance, purpose: 'SUBJECT_RIGHTS' }
/** Another manager who has the map. */
const second: Asker = { ...manager, sub: 'second-manager' }
type Row = {
  readonly id: string
  readonly kind: string
  readonly days: number
  readonly mapId: string | null
  readonly who: string | null
  readonly records: readonly string[]
  readonly purposes: readonly string[]
  readonly times: number | null
}
const MATTERS = '{ matters { id kind since days due overdue mapId organisation who records purposes times } }'
const matters = async (): Promise<readonly Row[]> => {
  const { text } = await peermap().ask(officer, MATTERS)
  return JSON.parse(text).data.matters
}
const of = async (kind: string): Promise<readonly Row[]> => (await matters()).filter((row) => row.kind === kind)
const closing = (matter: string) =>
  step(officer, 'closeMatter', { matter, outcome: 'IN_ORDER', reasoning: 'Invented: looked at' })
const key = (who: Asker): string => `peermap-dev#${who.sub}`
const looks = (who: Asker, mapId: string) =>
  peermap().ask(who, 'query($id: ID!) { peerMap(id: $id) { title } }', { id: mapId })

let mapId: string
let child: string
beforeAll(async () => {
  await done(manager, 'recordOrganisation', { id: police.org, name: 'Invented North', agency: police.agency })
})
beforeEach(async () => {
  await graph('MATCH (n:SharingDecision|Notification|UrgentAccess|MatterClosed|AdultOfConcern) DETACH DELETE n')
  mapId = await openMap()
  for (const { sub } of [manager, second])
    await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: sub } })
  child = await made(worker, 'addYoungPerson', { mapId, statedAs: 'FACT', name: 'Wren', whyOnMap: 'Invented' })
})

describe('sharing all with a boilerplate reason', () => {
  const all = { organisation: police.org, purpose: police.purpose, categories: ['IDENTITY'] }
  const sharing = (on: string) =>
    step(manager, 'decideSharing', { mapId: on, ...all, allSubjectsReason: 'As always', necessity: 'As always' })

  test('P1.3, P6.5 is refused until the relevance of each is decided and each is told or exempt', async () => {
    const { code, missing } = await sharing(mapId)
    expect([code, ...missing.map(({ clause }) => clause)]).toEqual(['STEP_REFUSED', 'P1.3', 'P6.5'])
  })

  test('P4.4, P9.6 stands on the officer’s list, also for its reason, ages, and is closed once it is decided', async () => {
    for (const title of ['One', 'Two', 'Three']) {
      const on = await openMap(title)
      await done(worker, 'allocate', { mapId: on, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
      await readyToShare(on)
      expect((await sharing(on)).code).toBe('OK')
    }
    await write(peermap().service.driver, {
      text: 'MATCH (d:SharingDecision) SET d.decidedOn = date($day)',
      params: { day: addDays(DAY, -20) },
    })
    const wide = await of('SHARED_WIDELY')
    expect(wide.map(({ days, who }) => [days, who])).toEqual(Array.from({ length: 3 }, () => [20, key(manager)]))
    expect((await of('BOILERPLATE_REASON')).map(({ times }) => times)).toEqual([6, 6, 6])
    const [first] = wide
    expect((await closing(first?.id ?? '')).code).toBe('OK')
    expect((await closing(first?.id ?? '')).code).toBe('STEP_REFUSED')
    expect((await of('SHARED_WIDELY')).map(({ id }) => id)).toEqual(wide.slice(1).map(({ id }) => id))
  })

  test('P4.4 so does one that lasts longer than the next review, of one person', async () => {
    await readyToShare(mapId)
    const one = { mapId, ...all, subjects: [child], necessity: 'Invented' }
    await done(manager, 'decideSharing', one)
    expect(await of('SHARED_WIDELY')).toEqual([])
    const id = await made(manager, 'decideSharing', { ...one, until: addDays(DAY, 85) })
    expect((await of('SHARED_WIDELY')).map(({ records }) => records)).toEqual([[id]])
  })
})

test('P6.6 exemptions for ever: renewals stand on the officer’s list, and the third is for a manager', async () => {
  const exempting = {
    ...{ mapId, youngPersonId: child, to: 'YOUNG_PERSON', part: 'WHOLE', ground: 'WOULD_IMPAIR_THE_PLAN' },
    ...{ obtainedFromThem: false, reasoning: 'Invented', reveals: [], lookAgainOn: addDays(DAY, 60) },
  }
  const listed = async () => (await of('EXEMPTION_RENEWED')).map(({ times }) => times)
  await done(worker, 'exemptNotification', exempting)
  expect(await listed()).toEqual([])
  await done(worker, 'exemptNotification', exempting)
  await done(worker, 'exemptNotification', exempting)
  expect(await listed()).toEqual([2])
  const { code, missing } = await step(worker, 'exemptNotification', exempting)
  expect([code, ...missing.map(({ path, clause }) => `${path} ${clause}`)]).toEqual(['STEP_REFUSED', 'input.part P6.6'])
  await done(manager, 'exemptNotification', exempting)
  expect(await listed()).toEqual([3])
})

test('P0.1 urgent access daily: never refused, first on the officer’s list until a manager decides, then until it is reviewed', async () => {
  await readyToShare(mapId)
  const shared = { mapId, organisation: police.org, purpose: police.purpose, categories: ['MAP'] }
  await done(manager, 'decideSharing', { ...shared, allSubjectsReason: 'Invented', necessity: 'Invented' })
  const asking = { mapId, immediateRisk: 'Invented fears' }
  const first = await made(colleague, 'urgentAccess', asking)
  await graph('MATCH (u:UrgentAccess) SET u.at = u.at - duration({days: 1}), u.until = u.until - duration({days: 1})')
  const again = await made(colleague, 'urgentAccess', asking)
  const [top] = await matters()
  expect(top).toMatchObject({ kind: 'URGENT_REPEATED', records: [again, first], times: 2, who: key(colleague) })
  expect((await closing(top?.id ?? '')).code).toBe('STEP_REFUSED')
  await done(manager, 'confirmUrgentAccess', { urgentAccessId: again, confirmed: true, why: 'Invented' })
  expect((await of('URGENT_REPEATED')).map(({ records }) => records[0])).toEqual([again])
  await done(officer, 'reviewUrgentAccess', { urgentAccessId: again, outcome: 'JUSTIFIED', note: 'Invented' })
  expect(await of('URGENT_REPEATED')).toEqual([])
})

describe('purpose hopping', () => {
  const mine = async (who: Asker) =>
    (await of('PURPOSES_CHANGED')).filter((row) => row.who === key(who) && row.mapId === mapId)

  test('P4.6 by a partner gets nothing that was not decided for, and stands on the officer’s list', async () => {
    await readyToShare(mapId)
    const decided = { mapId, organisation: police.org, purpose: police.purpose, categories: ['RISK'] }
    await done(manager, 'decideSharing', { ...decided, subjects: [child], necessity: 'Invented' })
    expect((await looks(police, mapId)).json.data?.['peerMap']).not.toBeNull()
    expect(await mine(police)).toEqual([])
    expect((await looks({ ...police, purpose: 'PLAN_INTERVENTION' }, mapId)).json.data?.['peerMap']).toBeNull()
    const [matter] = await mine(police)
    expect(matter?.purposes).toEqual(['ASSESS_RISK', 'PLAN_INTERVENTION'])
    expect((await closing(matter?.id ?? '')).code).toBe('OK')
    expect(await mine(police)).toEqual([])
    await looks({ ...police, purpose: 'ONGOING_SUPPORT' }, mapId)
    expect(await mine(police)).toHaveLength(1)
  })

  test('P4.6 by a worker of the Council who has the map stands there too, from the third purpose', async () => {
    await looks(worker, mapId)
    await looks({ ...worker, purpose: 'PLAN_INTERVENTION' }, mapId)
    expect(await mine(worker)).toEqual([])
    await looks({ ...worker, purpose: 'ONGOING_SUPPORT' }, mapId)
    expect((await mine(worker)).map(({ purposes }) => purposes.length)).toEqual([3])
  })
})

test('P4.6 finding maps by reference: answered as if none were there, and on the officer’s list from the fifth time', async () => {
  const seeker: Asker = { ...colleague, sub: 'seeker' }
  const seek = (n: number) =>
    peermap().ask(seeker, 'query($ref: Reference!) { person(ref: $ref) { id } }', { ref: `INVENTED-SOUGHT-${n}` })
  const mine = async () => (await of('MAPS_SOUGHT')).filter(({ who }) => who === key(seeker))
  for (const n of [1, 2, 3, 4]) expect((await seek(n)).json.data?.['person']).toBeNull()
  expect(await mine()).toEqual([])
  expect((await step(seeker, 'urgentAccess', { ref: 'INVENTED-SOUGHT-5', immediateRisk: 'Invented' })).code).toBe(
    'NOT_FOUND',
  )
  expect((await mine()).map(({ times }) => times)).toEqual([5])
})

/** The answer to one question. */
const asked = async (who: Asker, query: string): Promise<unknown> => {
  const { json, text } = await peermap().ask(who, query)
  if (json.errors !== undefined) throw new Error(text)
  return Object.values(json.data ?? {})[0]
}
/** The rows of this map on a list. */
const listedHere = async (who: Asker, query: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const rows = await asked(who, query)
  return (Array.isArray(rows) ? rows : []).filter((row) => row.mapId === mapId)
}
const ADULT = { kind: 'FAMILY', name: 'Invented Kestrel', dateOfBirth: '1980-01-01' }
const ASSESSED = {
  ...{ purpose: 'PROTECT_FROM_HARM', limbB: 'UNDER_18', reasonWithoutConsent: 'WOULD_PREJUDICE_PROTECTION' },
  ...{ explanation: 'Invented explanation', substantialPublicInterest: 'Invented interest' },
  ...{ enactment: 'Children Act 1989 s.47', reviewOn: addDays(DAY, 60), until: addDays(DAY, 120) },
}
const TO_CHECK = '{ coverToCheck { recordId about mapId why } }'

describe('assessing everybody', () => {
  test('P8.2 asks for a reason for each, and P8.4 is on the lists of manager and officer until one of them has checked it', async () => {
    await coverFor(mapId, [], [])
    const young = (name: string) =>
      made(worker, 'addYoungPerson', { mapId, ...SAID, name, dateOfBirth: addDays(DAY, -5000), whyOnMap: 'Invented' })
    const subjectIds: string[] = []
    for (const name of ['Ash', 'Bay', 'Elm', 'Fir', 'Oak', 'Yew']) subjectIds.push(await young(name))
    const everybody = {
      mapId,
      subjectIds,
      protectedIds: subjectIds.slice(0, 1),
      categories: ['ETHNICITY'],
      ...ASSESSED,
    }
    expect(await lacking('recordAssessment', everybody)).toEqual(['input.whySubjects P8.2'])
    const why = (text: (index: number) => string) =>
      subjectIds.map((subjectId, index) => ({ subjectId, why: text(index) }))
    const boilerplate = { ...everybody, whySubjects: why((index) => `As always, no ${index}`) }
    expect(await lacking('recordAssessment', boilerplate)).toContain('input.whySubjects P8.2')
    const words = ['school', 'park', 'home', 'club', 'street', 'estate']
    const own = { ...everybody, whySubjects: why((index) => `Invented: what was seen at the ${words[index]}`) }
    const recordId = await made(worker, 'recordAssessment', own)
    for (const who of [manager, officer])
      expect(await listedHere(who, TO_CHECK)).toEqual([
        { recordId, about: 'RECORDED', mapId, why: expect.arrayContaining(['MANY_SUBJECTS']) },
      ])
    await done(manager, 'checkCover', { recordId, about: 'RECORDED', finding: 'NOT_IN_ORDER', why: 'Invented reasons' })
    expect(await listedHere(officer, TO_CHECK)).toEqual([])
  })
})

test('P6.2, P6.4 a notice that outs: a parent is told of no alias, gender or telling recipient, and who may not be told gets none', async () => {
  const ref = crypto.randomUUID()
  const youngPersonId = await made(worker, 'addYoungPerson', {
    ...{ mapId, ref, name: 'Wren', aliases: ['Zqalias'], gender: 'Zqgender', whyOnMap: 'Invented', statedAs: 'FACT' },
  })
  const relevant = { connectedHow: 'Invented', atRiskOfHarm: true, presentsRiskOfHarm: false, reason: 'Invented' }
  await done(worker, 'decideRelevance', { mapId, youngPersonId, ...relevant, reviewBy: addDays(DAY, 60) })
  const parent = { relationship: 'mother', parentalResponsibility: 'YES', livesWith: 'YES', safeToContact: 'YES' }
  const recording = { mapId, youngPersonId, name: 'Invented Mother', ...parent, doNotDisclose: false }
  const told = await made(worker, 'recordParentCarer', recording)
  const notice = await peermap().ask(
    worker,
    `{ notice(map: "${mapId}", youngPerson: "${youngPersonId}", to: PARENT_CARER, parentCarer: "${told}") {
      data { coordinate value } categories sources recipients } }`,
  )
  expect(notice.json.errors).toBeUndefined()
  expect(notice.text).not.toMatch(/zq/i)
  const hidden = await made(worker, 'recordParentCarer', { ...recording, name: 'Invented Father', doNotDisclose: true })
  const notifying = { mapId, youngPersonId, to: 'PARENT_CARER', parentCarerId: hidden, on: DAY, how: 'x', by: 'x' }
  expect(await lacking('recordNotification', notifying)).toEqual(['input.parentCarerId P6.2'])
})

test('P8.7 a planted allegation awaits somebody who did not record it, on the list of whoever has the map', async () => {
  const other = await made(worker, 'addYoungPerson', { mapId, ...SAID, name: 'Robin', whyOnMap: 'Invented' })
  await coverFor(mapId, [child], ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'])
  const harm = await made(manager, 'connectHarm', {
    ...{ mapId, statedAs: 'OPINION', from: child, to: other, kind: 'BULLYING', seriousness: 'HIGH' },
    ...{ status: 'SUSPECTED', underCoercion: 'NO', allegation: 'Invented', relevance: 'Invented' },
  })
  const list = async (who: Asker) => asked(who, `{ allegationsToReview(map: "${mapId}") { id } }`)
  expect(await list(second)).toEqual([{ id: harm }])
  const review = { mapId, elementId: harm, grounds: 'SOURCE_ASKED' }
  expect(await lacking('reviewAllegation', review, manager)).toEqual(['input.elementId P9.6'])
  await done(second, 'reviewAllegation', review)
  expect(await list(second)).toEqual([])
})

test('P9.5 an objection to hide: nobody disappears by asking, and who is said to harm by no decision without a manager’s view', async () => {
  await coverFor(mapId, [child], ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'])
  const other = await made(worker, 'addYoungPerson', { mapId, ...SAID, name: 'Robin', whyOnMap: 'Invented' })
  await made(worker, 'connectHarm', {
    ...{ mapId, ...SAID, from: child, to: other, kind: 'BULLYING', seriousness: 'HIGH', status: 'SUSPECTED' },
    ...{ underCoercion: 'NO', allegation: null, relevance: 'Invented' },
  })
  const shown = () => seen(worker, mapId, 'members { id } harmTies { id from }')
  const before = await shown()
  const asking = { receivedOn: DAY, askedBy: 'SUBJECT', ground: 'I am innocent', how: 'by e-mail' }
  const objectionId = await made(rights, 'recordObjection', {
    ...{ mapId, personId: child, ...asking, identity: 'CONTACT_ON_RECORD' },
  })
  expect(await shown()).toEqual(before)
  for (const who of [manager, second])
    expect(await asked(who, `{ contested(map: "${mapId}") { subjectId overdue } }`)).toEqual([
      { subjectId: child, overdue: false },
    ])
  const restricting = { objectionId, outcome: 'RESTRICTED', reasoning: 'Invented' }
  expect(await lacking('decideContested', restricting, rights)).not.toEqual(['OK'])
  expect(await shown()).toEqual(before)
})

test('P8.4, P8.5 destroying cover to hide: a withdrawal is checked by somebody else, and what alleges is erased by two', async () => {
  await coverFor(mapId, [], [])
  const personId = await made(worker, 'addAdult', { mapId, ...SAID, ...ADULT, whyOnMap: 'Invented' })
  const consent = { takenBy: 'Invented Heron', evidence: 'Invented', competence: 'Invented', told: 'Invented' }
  const categories = ['CRIMINAL_OFFENCE']
  const consentId = await made(worker, 'recordConsent', { mapId, subjectId: personId, categories, ...consent })
  const offence = { what: 'Invented', status: 'ALLEGED', spent: false, underCoercion: 'NO', relevance: 'Invented' }
  await done(worker, 'addOffence', { mapId, ...SAID, personId, ...offence })
  await done(worker, 'withdrawConsent', { mapId, consentId })
  for (const who of [manager, officer])
    expect(await listedHere(who, TO_CHECK)).toMatchObject([{ recordId: consentId, about: 'WITHDRAWN' }])
  const erasing = { mapId, subjectId: personId, category: 'CRIMINAL_OFFENCE', reason: 'Invented' }
  expect(await lacking('eraseLapsed', erasing, manager)).toEqual(['input.proposalId P9.6'])
  const proposalId = await made(manager, 'proposeLapsedErasure', erasing)
  expect(await lacking('eraseLapsed', { ...erasing, proposalId }, manager)).toEqual(['input.proposalId P9.6'])
  await done(second, 'eraseLapsed', { ...erasing, proposalId })
})

test('P9.6 the list is the officer’s alone, and closing what does not stand is refused', async () => {
  for (const who of [worker, manager, police, { ...officer, purpose: 'SUBJECT_RIGHTS' as const }])
    expect((await peermap().ask(who, MATTERS)).text).toContain('PURPOSE_REFUSED')
  expect((await closing('SHARED_WIDELY nothing')).code).toBe('STEP_REFUSED')
})

test('P6.3 whether an adult of concern is told is on the list from the day of recording', async () => {
  const adultId = crypto.randomUUID()
  await graph(
    `MATCH (map:PeerMap {id: $mapId}) CREATE (:AdultOfConcern {id: $adultId, mapId: $mapId, label: 'C 1', version: 1})-[:ON_MAP]->(map)
     RETURN 1 AS one`,
    { mapId, adultId },
  )
  expect((await of('NOTIFICATION_HELD')).map(({ records }) => records)).toEqual([[adultId]])
})
