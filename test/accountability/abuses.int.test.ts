/** What clumsy or malicious people tried: each is refused, limited, or shown unprompted to somebody who decides about it (P9.6). */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { write } from '../../src/graph/driver.ts'
import { addDays } from '../../src/policy/age.ts'
import { DAY, graph } from '../steps/mapping.ts'
import { done, made, openMap, peermap, PEOPLE, readyToShare, serveEmpty, step } from '../steps/support.ts'
import type { Asker } from '../support/service.ts'

serveEmpty()

const { worker, colleague, manager, officer, police } = PEOPLE
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
  await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
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
