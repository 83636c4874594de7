/** P6 Notification: parents and carers, the entry in the recording system, notifications, exemptions, and their ledger. */
import { beforeAll, describe, expect, test } from 'vitest'
import { DEV_ISSUER } from '../../src/config.ts'
import { callerKey } from '../../src/policy/facts.ts'
import { addDays, addMonths, today } from '../../src/policy/age.ts'
import { read, write } from '../../src/graph/driver.ts'
import { toDate, toDateTime } from '../../src/graph/values.ts'
import type { Asker } from '../support/service.ts'
import {
  done,
  inBatches,
  journalEntries,
  made,
  openMap,
  PAIRS,
  peermap,
  PEOPLE,
  seen,
  serveEmpty,
  step,
} from '../steps/support.ts'

serveEmpty()

const NOW = new Date()
const DAY = today(NOW)
let map = ''

const worker = PEOPLE.worker
const ofOne: Asker = { ...worker, sub: 'worker-of-one' }

type Planted = {
  readonly id: string
  readonly relevant?: boolean
  readonly known?: boolean
  readonly recordedOn?: string
}

/** Young people as `decideRelevance` and `identify` leave them. */
async function plant(mapId: string, people: readonly Planted[]): Promise<void> {
  const rows = people.map(({ id, relevant = true, known = true, recordedOn = addDays(DAY, -5) }) => ({
    known,
    properties: {
      id,
      mapId,
      label: `YP ${id}`,
      name: `Invented Name of ${id}`,
      identified: known,
      version: 1,
      source: 'council',
      statedAs: 'FACT',
      recordedAt: toDateTime(new Date(`${recordedOn}T12:00:00Z`)),
      ...(relevant ? { relevanceDecidedOn: toDate(DAY), atRiskOfHarm: true, presentsRiskOfHarm: false } : {}),
    },
  }))
  await write(peermap().service.driver, {
    text: `MATCH (map:PeerMap {id: $mapId}) UNWIND $rows AS row
           CREATE (young:YoungPerson)-[:ON_MAP]->(map) SET young = row.properties
           FOREACH (one IN CASE WHEN row.known THEN [row] ELSE [] END |
             CREATE (:Person {id: 'person-' + young.id, ref: 'INVENTED-' + young.id, refKey: toLower('INVENTED-' + young.id)})-[:APPEARS_AS]->(young))`,
    params: { mapId, rows },
  })
}

/** An allocation to one young person, and a decision that shares the map with every partner of these tests. */
async function allocateAndShare(mapId: string, youngPersonId: string): Promise<void> {
  const partners = [PEOPLE.police, PEOPLE.nurse, PEOPLE.teacher].map(({ org, agency, purpose }) => ({
    org,
    agency,
    purpose,
    decision: {
      id: `decision-${org}`,
      mapId,
      organisation: org,
      purpose,
      categories: ['MAP', 'IDENTITY', 'RISK'],
      subjectsAll: true,
      subjectIds: [],
      professionals: [],
      from: toDate(addDays(DAY, -2)),
      until: toDate(addDays(DAY, 300)),
    },
  }))
  await write(peermap().service.driver, {
    text: `MATCH (map:PeerMap {id: $mapId})
           CREATE (:Allocation {id: 'allocation-of-one', practitioner: $key, mapId: $mapId,
                                youngPersonIds: [$youngPersonId], from: $from})
           WITH map UNWIND $partners AS row
           CREATE (:Organisation {id: row.org, name: 'Invented', agency: row.agency, withinCouncil: false})
           CREATE (d:SharingDecision)-[:SHARES]->(map) SET d = row.decision`,
    params: {
      mapId,
      youngPersonId,
      partners,
      key: callerKey({ issuer: DEV_ISSUER, subject: ofOne.sub }),
      from: toDate(addDays(DAY, -2)),
    },
  })
}

const LEDGER = `query($map: ID!) { notificationsDue(map: $map) { mapId duties {
  youngPersonId label to state due overdue lookAgainOn lookAgainNow
  parentCarer { id name relationship safeToContact doNotDisclose }
  metBy { id on reference how by leftOut } exemptions { id part ground reasoning lookAgainOn } } } }`

type DutyRow = {
  readonly youngPersonId: string
  readonly to: string
  readonly state: string
  readonly due: string
  readonly overdue: boolean
  readonly lookAgainOn: string | null
  readonly lookAgainNow: boolean
  readonly parentCarer: { readonly id: string; readonly name: string } | null
  readonly metBy: { readonly id: string; readonly how: string | null; readonly reference: string | null } | null
  readonly exemptions: readonly { readonly id: string; readonly part: string; readonly reasoning: string | null }[]
}

async function ledger(who: Asker = worker, mapId = map): Promise<readonly DutyRow[]> {
  const { text } = await peermap().ask(who, LEDGER, { map: mapId })
  const answer: { data?: { notificationsDue: { duties: readonly DutyRow[] } | null }; errors?: unknown } =
    JSON.parse(text)
  if (answer.errors !== undefined) throw new Error(text)
  return answer.data?.notificationsDue?.duties ?? []
}

const about = async (youngPersonId: string, who: Asker = worker): Promise<readonly DutyRow[]> =>
  (await ledger(who)).filter((duty) => duty.youngPersonId === youngPersonId)

const states = async (youngPersonId: string): Promise<readonly string[]> =>
  (await about(youngPersonId)).map(({ to, state, parentCarer }) =>
    [to, parentCarer?.name, state].filter((word) => word !== undefined).join(' '),
  )

const PARENT = {
  name: 'Invented Mother',
  relationship: 'mother',
  parentalResponsibility: 'YES',
  livesWith: 'YES',
  safeToContact: 'UNKNOWN',
  doNotDisclose: false,
}
const ENTRY = { reference: 'MOSAIC-INVENTED-1', on: DAY }
const TOLD = { to: 'YOUNG_PERSON', on: DAY, how: 'at home', by: 'Invented Worker' }
const EXEMPT = {
  to: 'YOUNG_PERSON',
  part: 'WHOLE',
  ground: 'GOOD_REASON_NOT_TO',
  obtainedFromThem: false,
  reasoning: 'Invented reasoning',
  reveals: [],
  lookAgainOn: addDays(DAY, 30),
}

let serial = 0
/** Somebody new on the map, so that no test stands on what another wrote. */
async function somebody(change: Omit<Planted, 'id'> = {}): Promise<string> {
  serial += 1
  const id = `yp-${serial}`
  await plant(map, [{ id, ...change }])
  return id
}

/** As if the day had come on which their exemptions are looked at again. */
const lapse = (youngPersonId: string) =>
  write(peermap().service.driver, {
    text: `MATCH (n:Notification {youngPersonId: $youngPersonId}) WHERE n.lookAgainOn IS NOT NULL SET n.lookAgainOn = $on`,
    params: { youngPersonId, on: toDate(DAY) },
  })

const said = (missing: readonly { readonly path: string; readonly clause: string }[]): readonly string[] =>
  missing.map(({ path, clause }) => `${path} ${clause}`)

const kept = (youngPersonId: string) =>
  read(peermap().service.driver, {
    text: `MATCH (n:Notification {youngPersonId: $youngPersonId})
           RETURN n.id AS id, n.kind AS kind, n.current IS NOT NULL AS current, toString(n.endedOn) AS endedOn,
                  n.replacedBy AS replacedBy ORDER BY n.recordedAt, n.id`,
    params: { youngPersonId },
  })

beforeAll(async () => {
  map = await openMap()
  await plant(map, [{ id: 'yp-of-one' }])
  await allocateAndShare(map, 'yp-of-one')
})

describe('recordParentCarer', () => {
  test('P6.3 makes a duty to this parent, in the place of none known', async () => {
    const youngPersonId = await somebody()
    expect(await states(youngPersonId)).toEqual([
      'SYSTEM OUTSTANDING',
      'YOUNG_PERSON OUTSTANDING',
      'PARENT_CARER OUTSTANDING',
    ])
    const mother = await made(worker, 'recordParentCarer', { mapId: map, youngPersonId, ...PARENT })
    const father = {
      ...PARENT,
      name: 'Invented Father',
      relationship: 'father',
      safeToContact: 'NO',
      doNotDisclose: true,
    }
    await done(worker, 'recordParentCarer', { mapId: map, youngPersonId, ...father })
    const parents = (await about(youngPersonId)).flatMap(({ parentCarer, state }) =>
      parentCarer === null ? [] : [{ ...parentCarer, state }],
    )
    expect(parents).toEqual([
      {
        id: mother,
        name: 'Invented Mother',
        relationship: 'mother',
        safeToContact: 'UNKNOWN',
        doNotDisclose: false,
        state: 'OUTSTANDING',
      },
      expect.objectContaining({ name: 'Invented Father', safeToContact: 'NO', doNotDisclose: true }),
    ])
  })

  test('P1.2 is known on the map on which they were recorded, and on no other map of the young person', async () => {
    const youngPersonId = await somebody()
    const other = await openMap('Another Invented Estate')
    await plant(other, [{ id: `${youngPersonId}-again`, known: false }])
    await write(peermap().service.driver, {
      text: `MATCH (p:Person {id: 'person-' + $id}), (y:YoungPerson {id: $id + '-again'}) CREATE (p)-[:APPEARS_AS]->(y)`,
      params: { id: youngPersonId },
    })
    const parent = await made(worker, 'recordParentCarer', { mapId: map, youngPersonId, ...PARENT })
    expect((await ledger(worker, map)).map(({ parentCarer }) => parentCarer?.id)).toContain(parent)
    expect((await ledger(worker, other)).map(({ parentCarer }) => parentCarer?.id)).not.toContain(parent)
    const there = { mapId: other, youngPersonId: `${youngPersonId}-again`, ...PARENT }
    expect((await step(worker, 'recordParentCarer', there)).code).toBe('OK')
  })

  test('P3.1 is refused for somebody who is not identified', async () => {
    const youngPersonId = await somebody({ known: false })
    const { code, missing } = await step(worker, 'recordParentCarer', { mapId: map, youngPersonId, ...PARENT })
    expect([code, ...said(missing)]).toEqual(['STEP_REFUSED', 'input.youngPersonId P3.1'])
  })

  test('P6.3 is refused for one who is recorded already, whatever the case of the letters', async () => {
    const youngPersonId = await somebody()
    await done(worker, 'recordParentCarer', { mapId: map, youngPersonId, ...PARENT })
    const again = { mapId: map, youngPersonId, ...PARENT, name: 'INVENTED mother' }
    expect(said((await step(worker, 'recordParentCarer', again)).missing)).toEqual(['input.name P6.3'])
    expect((await step(worker, 'recordParentCarer', { ...again, relationship: 'aunt' })).code).toBe('OK')
  })

  test('P1.3 is for a young person who is not relevant too, to whom alone something is owed (Art 14)', async () => {
    const youngPersonId = await somebody({ relevant: false })
    expect((await step(worker, 'recordParentCarer', { mapId: map, youngPersonId, ...PARENT })).code).toBe('OK')
    expect(await states(youngPersonId)).toEqual(['YOUNG_PERSON OUTSTANDING'])
  })

  test('is one, recorded by two at once, in each of many pairs', async () => {
    await inBatches(Array.from({ length: PAIRS }), async () => {
      const youngPersonId = await somebody()
      const input = { mapId: map, youngPersonId, ...PARENT }
      const outcomes = await Promise.all([1, 2].map(() => step(worker, 'recordParentCarer', input)))
      expect(outcomes.filter(({ code }) => code === 'OK')).toHaveLength(1)
      expect((await states(youngPersonId)).filter((state) => state.includes('Mother'))).toHaveLength(1)
    })
  }, 120_000)
})

describe('P6.2 a parent or carer who may not be told', () => {
  const told = (youngPersonId: string, parentCarerId: string) => ({
    ...{ mapId: map, youngPersonId, ...TOLD, to: 'PARENT_CARER', parentCarerId },
  })

  test.each([
    ['to whom nothing is disclosed', { doNotDisclose: true, safeToContact: 'YES' }],
    ['who is not safe to contact', { safeToContact: 'NO' }],
  ])('%s is not notified: an exemption is the way out', async (_what, change) => {
    const youngPersonId = await somebody()
    const parentCarerId = await made(worker, 'recordParentCarer', { mapId: map, youngPersonId, ...PARENT, ...change })
    const { code, missing } = await step(worker, 'recordNotification', told(youngPersonId, parentCarerId))
    expect([code, ...said(missing)]).toEqual(['STEP_REFUSED', 'input.parentCarerId P6.2'])
    expect(missing[0]?.message).toContain('exemptNotification')
    expect(await states(youngPersonId)).toContain('PARENT_CARER Invented Mother OUTSTANDING')
    const exempting = { mapId: map, youngPersonId, ...EXEMPT, to: 'PARENT_CARER', parentCarerId }
    await done(worker, 'exemptNotification', exempting)
    expect(await states(youngPersonId)).toContain('PARENT_CARER Invented Mother EXEMPT')
  })

  test('is not told under another record of the same name, and the other parent is', async () => {
    const youngPersonId = await somebody()
    const on = { mapId: map, youngPersonId }
    await done(worker, 'recordParentCarer', { ...on, ...PARENT, doNotDisclose: true })
    const again = await made(worker, 'recordParentCarer', { ...on, ...PARENT, relationship: 'carer' })
    const father = await made(worker, 'recordParentCarer', { ...on, ...PARENT, name: 'Invented Father' })
    expect(said((await step(worker, 'recordNotification', told(youngPersonId, again))).missing)).toEqual([
      'input.parentCarerId P6.2',
    ])
    expect((await step(worker, 'recordNotification', told(youngPersonId, father))).code).toBe('OK')
  })
})

describe('P6.3 the 18th birthday', () => {
  const born = (youngPersonId: string, day: string) =>
    write(peermap().service.driver, {
      text: 'MATCH (y:YoungPerson {id: $youngPersonId}) SET y.dateOfBirth = $day',
      params: { youngPersonId, day: toDate(day) },
    })
  const EIGHTEEN = addMonths(DAY, -18 * 12)
  const cause = { needs: 'Invented needs', harm: 'Invented harm', unableToProtect: 'Invented inability' }
  const ASSESSED = {
    categories: ['DISABILITY'],
    purpose: 'PROTECT_FROM_HARM',
    limbB: 'AT_RISK',
    atRisk: cause,
    reasonWithoutConsent: 'WOULD_PREJUDICE_PROTECTION',
    explanation: 'Invented explanation',
    substantialPublicInterest: 'Invented interest',
    enactment: 'Care Act 2014 s.42',
    reviewOn: addDays(DAY, 30),
    until: addDays(DAY, 60),
  }
  const assessing = (youngPersonId: string, change: object = {}) => ({
    ...{ mapId: map, subjectIds: [youngPersonId], protectedIds: [youngPersonId], ...ASSESSED, ...change },
  })
  const withParents = async () => {
    const youngPersonId = await somebody()
    const on = { mapId: map, youngPersonId }
    const mother = await made(worker, 'recordParentCarer', { ...on, ...PARENT, safeToContact: 'YES' })
    const father = await made(worker, 'recordParentCarer', { ...on, ...PARENT, name: 'Invented Father' })
    return { youngPersonId, mother, father }
  }

  beforeAll(() =>
    done(PEOPLE.governance, 'recordPolicyDocument', {
      ...{ version: 'invented', from: addDays(DAY, -9), reviewBy: addDays(DAY, 300), location: 'Invented' },
    }),
  )

  test('ends the duty to parents and carers, and no other', async () => {
    const { youngPersonId, mother } = await withParents()
    await born(youngPersonId, addDays(EIGHTEEN, 1))
    expect((await states(youngPersonId)).filter((state) => state.includes('OUTSTANDING'))).toHaveLength(4)
    await born(youngPersonId, EIGHTEEN)
    expect(await states(youngPersonId)).toEqual([
      'SYSTEM OUTSTANDING',
      'YOUNG_PERSON OUTSTANDING',
      'PARENT_CARER Invented Mother ENDED',
      'PARENT_CARER Invented Father ENDED',
    ])
    const to = { mapId: map, youngPersonId, to: 'PARENT_CARER', parentCarerId: mother }
    for (const [name, input] of [
      ['recordNotification', TOLD],
      ['exemptNotification', EXEMPT],
    ] as const)
      expect(said((await step(worker, name, { ...input, ...to })).missing)).toEqual(['input.to P6.3'])
  })

  test('P8.3 the duty to who acts for them by an at-risk assessment goes on, until it is withdrawn', async () => {
    const { youngPersonId, mother, father } = await withParents()
    await born(youngPersonId, EIGHTEEN)
    const assessmentId = await made(worker, 'recordAssessment', assessing(youngPersonId, { actingIds: [mother] }))
    expect((await states(youngPersonId)).slice(2)).toEqual([
      'PARENT_CARER Invented Mother OUTSTANDING',
      'PARENT_CARER Invented Father ENDED',
    ])
    const to = { mapId: map, youngPersonId, ...TOLD, to: 'PARENT_CARER' }
    expect(said((await step(worker, 'recordNotification', { ...to, parentCarerId: father })).missing)).toEqual([
      'input.to P6.3',
    ])
    expect((await step(worker, 'recordNotification', { ...to, parentCarerId: mother })).code).toBe('OK')
    await done(worker, 'withdrawAssessment', { mapId: map, assessmentId, why: 'Invented' })
    expect((await states(youngPersonId))[2]).toBe('PARENT_CARER Invented Mother ENDED')
  })

  test('P9.4 who acts goes with the person who is erased', async () => {
    const { youngPersonId, mother } = await withParents()
    await born(youngPersonId, EIGHTEEN)
    await done(worker, 'recordAssessment', assessing(youngPersonId, { actingIds: [mother] }))
    const erasing = {
      mapId: map,
      personId: youngPersonId,
      ground: 'NO_LONGER_NECESSARY',
      considered173: 'No claim',
      reason: 'Nobody is at risk',
    }
    await done({ ...PEOPLE.governance, purpose: 'SUBJECT_RIGHTS' }, 'erasePerson', erasing)
    const text = 'OPTIONAL MATCH (p:ParentCarer {id: $mother}) RETURN count(p) AS parents'
    expect(await read(peermap().service.driver, { text, params: { mother } })).toEqual([{ parents: 0 }])
  })

  test('P8.3 who acts is a parent or carer of who is protected, and only of who is at risk', async () => {
    const [one, other] = [await withParents(), await withParents()]
    const assess = async (change: object) =>
      said((await step(worker, 'recordAssessment', assessing(one.youngPersonId, change))).missing)
    expect(await assess({ actingIds: [other.mother] })).toEqual(['input.actingIds.0 P6.3'])
    expect(await assess({ actingIds: [one.mother, 'nobody'] })).toEqual(['input.actingIds.1 P6.3'])
    await born(one.youngPersonId, addDays(EIGHTEEN, 1))
    expect(await assess({ actingIds: [one.mother], limbB: 'UNDER_18', atRisk: undefined })).toEqual([
      'input.actingIds P8.3',
    ])
    const preview = `query($input: RecordAssessmentInput!) { previewAssessment(input: $input) { missing { path } } }`
    const { text } = await peermap().ask(worker, preview, {
      input: assessing(one.youngPersonId, { actingIds: ['nobody'] }),
    })
    expect(text).toContain('input.actingIds.0')
    expect(await assess({ actingIds: [one.mother] })).toEqual([])
  })
})

describe('recordSystemEntry', () => {
  test('P6.1 meets the duty, with its reference and day', async () => {
    const youngPersonId = await somebody()
    const id = await made(worker, 'recordSystemEntry', { mapId: map, youngPersonId, ...ENTRY })
    const [duty] = await about(youngPersonId)
    expect(duty).toMatchObject({ to: 'SYSTEM', state: 'MET', metBy: { id, reference: ENTRY.reference, on: DAY } })
  })

  test('P6.1 a later one replaces it, and the earlier is kept', async () => {
    const youngPersonId = await somebody()
    const first = await made(worker, 'recordSystemEntry', { mapId: map, youngPersonId, ...ENTRY })
    const second = await made(worker, 'recordSystemEntry', {
      mapId: map,
      youngPersonId,
      ...ENTRY,
      reference: 'MOSAIC-INVENTED-2',
    })
    expect((await about(youngPersonId))[0]?.metBy?.reference).toBe('MOSAIC-INVENTED-2')
    expect((await kept(youngPersonId)).toSorted((one) => (one['id'] === first ? -1 : 1))).toEqual([
      { id: first, kind: 'SYSTEM_ENTRY', current: false, endedOn: DAY, replacedBy: second },
      { id: second, kind: 'SYSTEM_ENTRY', current: true, endedOn: null, replacedBy: null },
    ])
  })

  test.each([
    ['P1.3 somebody who is not relevant', { relevant: false }, {}, ['input.youngPersonId P1.3']],
    ['P6.3 a day to come', {}, { on: addDays(DAY, 1) }, ['input.on P6.3']],
    ['both at once', { relevant: false }, { on: addDays(DAY, 1) }, ['input.youngPersonId P1.3', 'input.on P6.3']],
  ])('is refused for %s', async (_what, who, change, missing) => {
    const youngPersonId = await somebody(who)
    const outcome = await step(worker, 'recordSystemEntry', { mapId: map, youngPersonId, ...ENTRY, ...change })
    expect([outcome.code, ...said(outcome.missing)]).toEqual(['STEP_REFUSED', ...missing])
  })
})

describe('recordNotification', () => {
  test('P6.3 meets the duty to the young person, and no other', async () => {
    const youngPersonId = await somebody()
    const id = await made(worker, 'recordNotification', { mapId: map, youngPersonId, ...TOLD })
    const [, own, parents] = await about(youngPersonId)
    expect(own).toMatchObject({
      state: 'MET',
      metBy: { id, on: DAY, how: 'at home', by: 'Invented Worker', leftOut: [] },
    })
    expect(parents?.state).toBe('OUTSTANDING')
  })

  test('P6.3 meets the duty to one parent, and not to the other', async () => {
    const youngPersonId = await somebody()
    const parentCarerId = await made(worker, 'recordParentCarer', { mapId: map, youngPersonId, ...PARENT })
    await done(worker, 'recordParentCarer', { mapId: map, youngPersonId, ...PARENT, name: 'Invented Father' })
    await done(worker, 'recordNotification', { mapId: map, youngPersonId, ...TOLD, to: 'PARENT_CARER', parentCarerId })
    expect((await states(youngPersonId)).slice(1)).toEqual([
      'YOUNG_PERSON OUTSTANDING',
      'PARENT_CARER Invented Mother MET',
      'PARENT_CARER Invented Father OUTSTANDING',
    ])
  })

  test('P6.3 ends the exemption of what they have now been told', async () => {
    const youngPersonId = await somebody()
    await done(worker, 'exemptNotification', { mapId: map, youngPersonId, ...EXEMPT })
    await done(worker, 'recordNotification', { mapId: map, youngPersonId, ...TOLD })
    const [, own] = await about(youngPersonId)
    expect([own?.state, own?.exemptions, own?.lookAgainOn]).toEqual(['MET', [], null])
    expect((await kept(youngPersonId)).map(({ kind, current }) => [kind, current])).toContainEqual(['EXEMPT', false])
  })

  test('P6.6 without an exempt part meets it, until the exemption lapses', async () => {
    const youngPersonId = await somebody()
    await done(worker, 'exemptNotification', { mapId: map, youngPersonId, ...EXEMPT, part: 'RISKS' })
    expect((await states(youngPersonId))[1]).toBe('YOUNG_PERSON OUTSTANDING')
    await done(worker, 'recordNotification', { mapId: map, youngPersonId, ...TOLD, leftOut: ['RISKS'] })
    expect((await about(youngPersonId))[1]).toMatchObject({ state: 'MET', lookAgainOn: EXEMPT.lookAgainOn })
    await lapse(youngPersonId)
    expect((await about(youngPersonId))[1]).toMatchObject({ state: 'OUTSTANDING', lookAgainNow: true })
    const lookAgainOn = addDays(DAY, 60)
    await done(worker, 'exemptNotification', { mapId: map, youngPersonId, ...EXEMPT, part: 'RISKS', lookAgainOn })
    expect((await about(youngPersonId))[1]).toMatchObject({ state: 'MET', lookAgainOn, lookAgainNow: false })
  })

  test.each([
    [
      'P1.3 a parent of somebody who is not relevant',
      { relevant: false },
      { to: 'PARENT_CARER' },
      ['input.youngPersonId P1.3'],
    ],
    ['P6.3 a day to come', {}, { on: addDays(DAY, 1) }, ['input.on P6.3']],
    ['P6.3 a parent who is not named', {}, { to: 'PARENT_CARER' }, ['input.parentCarerId P6.3']],
    ['P6.3 a parent of nobody', {}, { to: 'PARENT_CARER', parentCarerId: 'nobody' }, ['input.parentCarerId P6.3']],
    ['P6.3 the young person with a parent named', {}, { parentCarerId: 'nobody' }, ['input.parentCarerId P6.3']],
    ['P6.3 all left out', {}, { leftOut: ['WHOLE'] }, ['input.leftOut P6.3']],
    ['P6.6 a part left out without an exemption', {}, { leftOut: ['RISKS'] }, ['input.leftOut P6.6']],
    [
      'everything at once',
      { relevant: false },
      { to: 'PARENT_CARER', on: addDays(DAY, 1), leftOut: ['WHOLE', 'SOURCE'] },
      ['input.youngPersonId P1.3', 'input.on P6.3', 'input.leftOut P6.3', 'input.leftOut P6.6'],
    ],
  ])('is refused for %s', async (_what, who, change, missing) => {
    const youngPersonId = await somebody(who)
    const outcome = await step(worker, 'recordNotification', { mapId: map, youngPersonId, ...TOLD, ...change })
    expect([outcome.code, ...said(outcome.missing)]).toEqual(['STEP_REFUSED', ...missing])
    expect(await kept(youngPersonId)).toEqual([])
  })

  test('P6.3 is refused for a parent of another young person', async () => {
    const [youngPersonId, other] = [await somebody(), await somebody()]
    const parentCarerId = await made(worker, 'recordParentCarer', { mapId: map, youngPersonId: other, ...PARENT })
    const input = { mapId: map, youngPersonId, ...TOLD, to: 'PARENT_CARER', parentCarerId }
    expect(said((await step(worker, 'recordNotification', input)).missing)).toEqual(['input.parentCarerId P6.3'])
  })

  test('P6.6 is refused for a part whose exemption has lapsed', async () => {
    const youngPersonId = await somebody()
    await done(worker, 'exemptNotification', { mapId: map, youngPersonId, ...EXEMPT, part: 'SOURCE' })
    await lapse(youngPersonId)
    const input = { mapId: map, youngPersonId, ...TOLD, leftOut: ['SOURCE'] }
    expect(said((await step(worker, 'recordNotification', input)).missing)).toEqual(['input.leftOut P6.6'])
  })
})

describe('exemptNotification', () => {
  test('P6.6 makes the duty exempt, until the day on which it is looked at again', async () => {
    const youngPersonId = await somebody()
    const id = await made(worker, 'exemptNotification', { mapId: map, youngPersonId, ...EXEMPT })
    const [, own] = await about(youngPersonId)
    expect(own).toMatchObject({
      state: 'EXEMPT',
      lookAgainOn: EXEMPT.lookAgainOn,
      lookAgainNow: false,
      exemptions: [{ id, part: 'WHOLE', ground: 'GOOD_REASON_NOT_TO', reasoning: 'Invented reasoning' }],
    })
    await lapse(youngPersonId)
    expect((await about(youngPersonId))[1]).toMatchObject({
      state: 'OUTSTANDING',
      lookAgainOn: DAY,
      lookAgainNow: true,
    })
  })

  test('P6.3 of nobody known holds until a parent is known', async () => {
    const youngPersonId = await somebody()
    await done(worker, 'exemptNotification', { mapId: map, youngPersonId, ...EXEMPT, to: 'PARENT_CARER' })
    expect((await states(youngPersonId))[2]).toBe('PARENT_CARER EXEMPT')
    const parentCarerId = await made(worker, 'recordParentCarer', { mapId: map, youngPersonId, ...PARENT })
    expect((await states(youngPersonId))[2]).toBe('PARENT_CARER Invented Mother OUTSTANDING')
    const input = { mapId: map, youngPersonId, ...EXEMPT, to: 'PARENT_CARER' }
    expect(said((await step(worker, 'exemptNotification', input)).missing)).toEqual(['input.parentCarerId P6.3'])
    await done(worker, 'exemptNotification', { ...input, parentCarerId })
    expect((await states(youngPersonId))[2]).toBe('PARENT_CARER Invented Mother EXEMPT')
  })

  test.each(['IMPOSSIBLE_OR_DISPROPORTIONATE', 'WOULD_IMPAIR_THE_PLAN'])(
    'P6.6 (Art 14(5)(b)) takes %s only for data not obtained from them',
    async (ground) => {
      const youngPersonId = await somebody()
      const input = { mapId: map, youngPersonId, ...EXEMPT, ground }
      const refused = await step(worker, 'exemptNotification', { ...input, obtainedFromThem: true })
      expect(said(refused.missing)).toEqual(['input.ground P6.6'])
      expect((await step(worker, 'exemptNotification', input)).code).toBe('OK')
    },
  )

  test('P6.6 takes a good reason also for data obtained from them, and the last day of three months', async () => {
    const youngPersonId = await somebody()
    const input = { ...EXEMPT, obtainedFromThem: true, lookAgainOn: addMonths(DAY, 3) }
    expect((await step(worker, 'exemptNotification', { mapId: map, youngPersonId, ...input })).code).toBe('OK')
  })

  test.each([
    [
      'Art 14(5) a ground of the protocol alone, of who is not relevant',
      { relevant: false },
      {},
      ['input.ground P6.6'],
    ],
    ['P6.6 looking again today', {}, { lookAgainOn: DAY }, ['input.lookAgainOn P6.6']],
    [
      'P6.6 looking again after three months and a day',
      {},
      { lookAgainOn: addDays(addMonths(DAY, 3), 1) },
      ['input.lookAgainOn P6.6'],
    ],
    ['P6.3 a parent of nobody', {}, { to: 'PARENT_CARER', parentCarerId: 'nobody' }, ['input.parentCarerId P6.3']],
    ['P6.3 the young person with a parent named', {}, { parentCarerId: 'nobody' }, ['input.parentCarerId P6.3']],
    [
      'everything at once',
      { relevant: false },
      { parentCarerId: 'x', ground: 'WOULD_IMPAIR_THE_PLAN', obtainedFromThem: true, lookAgainOn: DAY },
      ['input.parentCarerId P6.3', 'input.ground P6.6', 'input.lookAgainOn P6.6'],
    ],
  ])('is refused for %s', async (_what, who, change, missing) => {
    const youngPersonId = await somebody(who)
    const outcome = await step(worker, 'exemptNotification', { mapId: map, youngPersonId, ...EXEMPT, ...change })
    expect([outcome.code, ...said(outcome.missing)]).toEqual(['STEP_REFUSED', ...missing])
    expect(await kept(youngPersonId)).toEqual([])
  })

  test.each(['WHOLE', 'RISKS'])('P6.3 is refused of %s once they have been told', async (part) => {
    const youngPersonId = await somebody()
    await done(worker, 'recordNotification', { mapId: map, youngPersonId, ...TOLD })
    const outcome = await step(worker, 'exemptNotification', { mapId: map, youngPersonId, ...EXEMPT, part })
    expect(said(outcome.missing)).toEqual(['input.part P6.3'])
  })

  test('P5.2 the reasoning is withheld where what it reveals is not open', async () => {
    const youngPersonId = await somebody()
    const input = { mapId: map, youngPersonId, ...EXEMPT, reveals: ['SEXUALITY'], reasoning: 'CANARY-REASONING' }
    await done(worker, 'exemptNotification', input)
    const { text } = await peermap().ask(worker, LEDGER, { map })
    expect(text).not.toContain('CANARY')
    expect((await about(youngPersonId))[1]).toMatchObject({ state: 'EXEMPT', exemptions: [{ reasoning: null }] })
  })

  test('P6.3 two current ones never stand, whatever two callers do at once, in each of many pairs', async () => {
    const pairs = Array.from({ length: PAIRS }, (_, at) => at)
    await inBatches(pairs, async (pair) => {
      const youngPersonId = await somebody()
      const on = { mapId: map, youngPersonId }
      await Promise.all([
        step(worker, 'exemptNotification', { ...on, ...EXEMPT }),
        pair % 2 === 0
          ? step(worker, 'exemptNotification', { ...on, ...EXEMPT, ground: 'WOULD_IMPAIR_THE_PLAN' })
          : step(worker, 'recordNotification', { ...on, ...TOLD }),
        step(worker, 'recordSystemEntry', { ...on, ...ENTRY }),
        step(worker, 'recordSystemEntry', { ...on, ...ENTRY, reference: 'MOSAIC-INVENTED-3' }),
      ])
      const current = (await kept(youngPersonId)).filter((one) => one['current'])
      expect(current.filter(({ kind }) => kind === 'SYSTEM_ENTRY')).toHaveLength(1)
      expect(current.filter(({ kind }) => kind !== 'SYSTEM_ENTRY')).toHaveLength(1)
    })
  }, 120_000)
})

describe('P6.3 adults (Art 14)', () => {
  const concernOn = async (): Promise<{ readonly mapId: string; readonly adultId: string; readonly adult: string }> => {
    const mapId = await openMap('Adults')
    const [adultId, adult] = [crypto.randomUUID(), crypto.randomUUID()]
    await write(peermap().service.driver, {
      text: `MATCH (map:PeerMap {id: $mapId})
             MERGE (p:PolicyDocument {id: 'policy'}) SET p.version = '1', p.location = 'invented', p.from = date($from), p.reviewBy = date($until)
             CREATE (c:AdultOfConcern {id: $adultId, mapId: $mapId, label: 'C 1', version: 1, recordedAt: $now})-[:ON_MAP]->(map),
               (a:Adult {id: $adult, mapId: $mapId, label: 'Adult 1', version: 1, recordedAt: $now})-[:ON_MAP]->(map),
               (:Consent {id: randomUUID(), mapId: $mapId, subjectId: $adultId, categories: ['HARMFUL_RELATIONSHIP'],
                 from: date($from)})`,
      params: { mapId, adultId, adult, from: addDays(DAY, -2), until: addDays(DAY, 300), now: toDateTime(NOW) },
    })
    await done(worker, 'allocate', { mapId, practitioner: { issuer: DEV_ISSUER, subject: PEOPLE.manager.sub } })
    return { mapId, adultId, adult }
  }
  const QUERY = `query($map: ID!) { notificationsDue(map: $map) { duties { adultId youngPersonId to state due lookAgainOn
    exemptions { ground policeInvestigate renewals } } } }`
  const duties = async (mapId: string, who: Asker = worker) =>
    (await peermap().ask(who, QUERY, { map: mapId })).json.data?.['notificationsDue']
  const TELLING = { to: 'ADULT', on: DAY, how: 'by letter', by: 'Invented Worker' }
  const WITHHOLDING = {
    ...{ decision: 'WITHHOLD', ground: 'PREVENTION_OF_CRIME', reasoning: 'Invented', reveals: [] },
    ...{ policeInvestigate: 'YES', policeAskedOn: DAY, policeAnswer: 'Not yet', lookAgainOn: addDays(DAY, 60) },
  }

  test('are owed a notification; that of an adult of concern is held until a manager decides', async () => {
    const { mapId, adultId, adult } = await concernOn()
    const of = (id: string, change: Readonly<Record<string, unknown>>) =>
      expect.objectContaining({ adultId: id, youngPersonId: null, to: 'ADULT', ...change })
    const due = addMonths(DAY, 1)
    const both = async (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) =>
      expect(await duties(mapId)).toEqual({ duties: expect.arrayContaining([of(adultId, one), of(adult, other)]) })
    await both({ state: 'HELD', due }, { state: 'OUTSTANDING', due })
    expect(said((await step(worker, 'recordNotification', { mapId, adultId, ...TELLING })).missing)).toEqual([
      'input.adultId P6.3',
    ])
    expect((await step(worker, 'decideHeldNotification', { mapId, adultId, ...WITHHOLDING })).code).toBe(
      'PURPOSE_REFUSED',
    )
    await done(PEOPLE.manager, 'decideHeldNotification', { mapId, adultId, ...WITHHOLDING })
    await done(worker, 'recordNotification', { mapId, adultId: adult, ...TELLING })
    const exemptions = [{ ground: 'PREVENTION_OF_CRIME', policeInvestigate: 'YES', renewals: 0 }]
    await both({ state: 'EXEMPT', lookAgainOn: addDays(DAY, 60), exemptions }, { state: 'MET' })
    await done(PEOPLE.manager, 'decideHeldNotification', {
      ...{ mapId, adultId, decision: 'TELL', reasoning: 'Invented', reveals: [], policeInvestigate: 'NO' },
    })
    await both({ state: 'OUTSTANDING', exemptions: [] }, { state: 'MET' })
    await done(worker, 'recordNotification', { mapId, adultId, ...TELLING })
    await both({ state: 'MET' }, { state: 'MET' })
  })

  test('P8.7 who may not know of an adult of concern learns nothing of their duty, and is told that they are not there', async () => {
    const { mapId, adultId } = await concernOn()
    await write(peermap().service.driver, {
      text: 'MATCH (c:Consent {mapId: $mapId}) SET c.withdrawnOn = date($day)',
      params: { mapId, day: DAY },
    })
    expect(JSON.stringify(await duties(mapId))).not.toContain(adultId)
    const [known, unknown] = await Promise.all(
      [adultId, 'nobody'].map((id) =>
        step(PEOPLE.manager, 'decideHeldNotification', { mapId, adultId: id, ...WITHHOLDING }),
      ),
    )
    expect(known?.text).toBe(unknown?.text)
  })

  test('a young person or an adult is named, not both', async () => {
    const { mapId, adult } = await concernOn()
    for (const whom of [{}, { adultId: adult, youngPersonId: 'yp-of-one' }])
      expect((await step(worker, 'recordNotification', { mapId, ...whom, ...TELLING })).code).toBe('BAD_USER_INPUT')
  })
})

const STEPS = [
  ['recordParentCarer', PARENT],
  ['recordSystemEntry', ENTRY],
  ['recordNotification', TOLD],
  ['exemptNotification', EXEMPT],
] as const

describe.each(STEPS)('%s, by others', (name, input) => {
  test.each([
    ['a partner with whom the map is shared', PEOPLE.police],
    ['an analyst', PEOPLE.analyst],
    ['the data protection officer', PEOPLE.officer],
    ['somebody for NOTIFY, which opens no map', { ...worker, purpose: 'NOTIFY' } as const],
  ])('P4.6 is not for %s, the same for a map that is not there', async (_who, who) => {
    const known = await step(who, name, { mapId: map, youngPersonId: 'yp-of-one', ...input })
    const unknown = await step(who, name, { mapId: 'no-such-map', youngPersonId: 'yp-of-one', ...input })
    expect([known.code, known.text]).toEqual(['PURPOSE_REFUSED', unknown.text])
  })

  test('P4.5 answers a colleague without allocation as for a map that is not there', async () => {
    const known = await step(PEOPLE.colleague, name, { mapId: map, youngPersonId: 'yp-of-one', ...input })
    const unknown = await step(PEOPLE.colleague, name, { mapId: 'no-such-map', youngPersonId: 'yp-of-one', ...input })
    expect([known.code, known.text]).toEqual(['NOT_FOUND', unknown.text])
  })

  test('P4.5 is about the young person to whom the caller is allocated, and says nothing more of another', async () => {
    const other = await somebody({ relevant: false, known: false })
    const refused = await step(ofOne, name, { mapId: map, youngPersonId: other, ...input })
    expect([refused.code, ...said(refused.missing)]).toEqual(['STEP_REFUSED', 'input.youngPersonId P4.5'])
    expect((await step(ofOne, name, { mapId: map, youngPersonId: 'yp-of-one', ...input })).code).toBe(
      name === 'exemptNotification' ? 'STEP_REFUSED' : 'OK',
    )
  })

  test('P1.2 is refused for nobody on this map, and for somebody on another', async () => {
    const elsewhere = await openMap('Elsewhere')
    const id = `${name}-elsewhere`
    await plant(elsewhere, [{ id }])
    const outcomes = await Promise.all(
      ['nobody', id].map((youngPersonId) => step(worker, name, { mapId: map, youngPersonId, ...input })),
    )
    expect(outcomes.map(({ missing }) => said(missing))).toEqual([
      ['input.youngPersonId P1.2'],
      ['input.youngPersonId P1.2'],
    ])
    expect(outcomes[0]?.text).toBe(outcomes[1]?.text)
  })

  test('P2.5 is refused on a map that is closed', async () => {
    const closed = await openMap('Closed')
    const id = `${name}-closed`
    await plant(closed, [{ id }])
    await write(peermap().service.driver, {
      text: `MATCH (map:PeerMap {id: $closed}) SET map.status = 'CLOSED'`,
      params: { closed },
    })
    const { code, missing } = await step(worker, name, { mapId: closed, youngPersonId: id, ...input })
    expect([code, ...said(missing)]).toEqual(['STEP_REFUSED', 'input.mapId P2.5'])
    expect(await kept(id)).toEqual([])
  })
})

describe('notificationsDue', () => {
  test('P6.5 says what is due when, and what is overdue', async () => {
    const youngPersonId = await somebody({ recordedOn: addMonths(DAY, -2) })
    await done(worker, 'recordSystemEntry', { mapId: map, youngPersonId, ...ENTRY })
    expect((await about(youngPersonId)).map(({ due, overdue, state }) => [due, overdue, state])).toEqual([
      [addMonths(DAY, -1), false, 'MET'],
      [addMonths(DAY, -1), true, 'OUTSTANDING'],
      [addMonths(DAY, -1), true, 'OUTSTANDING'],
    ])
  })

  test('P6.5 is due when sharing outside the Council begins, if that is sooner', async () => {
    const youngPersonId = await somebody()
    expect((await about(youngPersonId)).map(({ due }) => due)).toEqual(
      Array.from({ length: 3 }, () => addDays(DAY, -2)),
    )
  })

  test('P4.5 shows who is allocated to one young person the duties about that one', async () => {
    await somebody()
    expect(new Set((await ledger(ofOne)).map(({ youngPersonId }) => youngPersonId))).toEqual(new Set(['yp-of-one']))
  })

  test('P9.6 is in the journal, with whom it was about', async () => {
    const { json } = await peermap().ask(worker, LEDGER, { map })
    expect(json.errors).toBeUndefined()
    expect(json.extensions?.disclosure).toMatchObject({ organisation: 'council', purpose: 'ASSESS_RISK' })
    const last = journalEntries().at(-1)
    expect(last).toMatchObject({ kind: 'disclosure', mapId: map, outcome: 'OK', organisation: 'council' })
    const asked = 'query($id: ID!) { journal(subject: $id) { entries { mapId disclosed { coordinates } } } }'
    const { text } = await peermap().ask(PEOPLE.officer, asked, { id: 'yp-of-one' })
    expect(text).toContain('NotificationLedger.duties')
  })

  test.each([
    ['a police partner', PEOPLE.police],
    ['a health partner', PEOPLE.nurse],
    ['an education partner', PEOPLE.teacher],
    ['a colleague without allocation', PEOPLE.colleague],
    ['an analyst', PEOPLE.analyst],
    ['the data protection officer', PEOPLE.officer],
    ['the allocated worker for NOTIFY', { ...worker, purpose: 'NOTIFY' } as const],
  ])('P6.3 answers %s as for a map that is not there, byte for byte', async (_who, who) => {
    const [known, unknown] = await Promise.all(
      [map, 'no-such-map'].map((id) => peermap().ask(who, LEDGER, { map: id })),
    )
    expect([known?.status, known?.text]).toEqual([unknown?.status, unknown?.text])
    expect(known?.json.data?.['notificationsDue'] ?? null).toBeNull()
    expect(known?.text).not.toContain('yp-')
  })

  test('P6.3 nothing of it is on the map that partners read', async () => {
    const selection = 'members { id label name open recordedAt } risks { id } redactions { coordinate kind }'
    const youngPersonId = await somebody()
    const partners = [PEOPLE.police, PEOPLE.nurse, PEOPLE.teacher]
    const before = await Promise.all(partners.map((who) => seen(who, map, selection)))
    expect(JSON.stringify(before)).toContain(youngPersonId)
    const on = { mapId: map, youngPersonId }
    const parentCarerId = await made(worker, 'recordParentCarer', { ...on, ...PARENT })
    await done(worker, 'recordSystemEntry', { ...on, ...ENTRY })
    await done(worker, 'recordNotification', { ...on, ...TOLD })
    await done(worker, 'exemptNotification', { ...on, ...EXEMPT, to: 'PARENT_CARER', parentCarerId })
    expect(await Promise.all(partners.map((who) => seen(who, map, selection)))).toEqual(before)
  })
})
