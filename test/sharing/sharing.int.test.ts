/** P4.4 Sharing: what a recipient sees after a decision, and when it is withdrawn. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, addMonths, today } from '../../src/policy/age.ts'
import { read, write } from '../../src/graph/driver.ts'
import {
  done,
  journalEntries,
  made,
  openMap,
  PAIRS,
  peermap,
  PEOPLE,
  readyToShare,
  seen,
  serveEmpty,
  step,
  type Outcome,
} from '../steps/support.ts'

serveEmpty()

const DAY = today(new Date())
const PLANT = `MATCH (m:PeerMap {id: $mapId})
  CREATE (y:YoungPerson {id: $id, mapId: $mapId, label: $label, name: 'Invented Wren', ethnicity: 'invented', version: 1})
         -[:ON_MAP]->(m)`
const SELECTION = 'title members { id name ethnicity } redactions { coordinate kind }'

const plant = async (mapId: string, label: string): Promise<string> => {
  const id = crypto.randomUUID()
  await write(peermap().service.driver, { text: PLANT, params: { mapId, id, label } })
  return id
}
const REFUSED = { kind: 'refusal', organisation: 'police-north', purpose: 'ASSESS_RISK', disclosed: [] }
const missingIn = ({ code, missing }: Outcome): readonly string[] => [
  code,
  ...missing.map(({ path, clause, rule }) =>
    [path, clause, ...(rule === null || rule === undefined ? [] : [rule])].join(' '),
  ),
]

let mapId: string
let child: string
let other: string
beforeAll(async () => {
  for (const [id, agency] of [
    ['police-north', 'POLICE'],
    ['trust-east', 'HEALTH'],
    ['school-oak', 'EDUCATION'],
  ] as const)
    await done(PEOPLE.manager, 'recordOrganisation', { id, name: `Invented ${id}`, agency })
})
beforeEach(async () => {
  mapId = await openMap()
  child = await plant(mapId, 'YP 1')
  other = await plant(mapId, 'YP 2')
  await readyToShare(mapId)
  await done(PEOPLE.worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: PEOPLE.manager.sub } })
})

const decision = (change: Readonly<Record<string, unknown>> = {}) => ({
  mapId,
  organisation: 'police-north',
  purpose: 'ASSESS_RISK',
  categories: ['IDENTITY', 'RISK'],
  subjects: [child],
  necessity: 'Invented: the way home is not safe',
  ...change,
})

describe('decideSharing', () => {
  test('P4.4 shows the recipient what was decided about whom, and nobody else anything', async () => {
    await done(PEOPLE.manager, 'decideSharing', decision())
    expect(await seen(PEOPLE.police, mapId, 'title members { id name ethnicity }')).toEqual({
      title: 'Invented Estate',
      members: [child, other]
        .toSorted((one, two) => (one < two ? -1 : 1))
        .map((id) => ({ id, name: id === child ? 'Invented Wren' : null, ethnicity: null })),
    })
    expect(await seen({ ...PEOPLE.police, purpose: 'PLAN_INTERVENTION' }, mapId, SELECTION)).toBeNull()
    expect(await seen({ ...PEOPLE.police, org: 'police-south' }, mapId, SELECTION)).toBeNull()
    expect(await seen(PEOPLE.nurse, mapId, SELECTION)).toBeNull()
    expect(await seen(PEOPLE.colleague, mapId, SELECTION)).toBeNull()
  })

  test('P4.4 may name the professionals', async () => {
    const professionals = [{ issuer: 'peermap-dev', subject: 'somebody-else' }]
    await done(PEOPLE.manager, 'decideSharing', decision({ professionals }))
    expect(await seen(PEOPLE.police, mapId, 'title')).toBeNull()
    expect(await seen({ ...PEOPLE.police, sub: 'somebody-else' }, mapId, 'title')).not.toBeNull()
  })

  test('P4.4 lasts until the next review unless it says otherwise, and not before it begins', async () => {
    const id = await made(PEOPLE.manager, 'decideSharing', decision())
    const [row] = await read(peermap().service.driver, {
      text: 'MATCH (d:SharingDecision {id: $id}) RETURN toString(d.until) AS until',
      params: { id },
    })
    expect(row?.['until']).toBe(addDays(DAY, 84))
    await done(PEOPLE.manager, 'withdrawSharing', { mapId, decisionId: id, reason: 'Invented' })
    await done(PEOPLE.manager, 'decideSharing', decision({ from: addDays(DAY, 1) }))
    expect(await seen(PEOPLE.police, mapId, 'title')).toBeNull()
  })

  test('P4.4 says whether the recipient may export: shown before and after it, and no unless it is said', async () => {
    const decide = (mayExport?: boolean) =>
      done(PEOPLE.manager, 'decideSharing', decision(mayExport === undefined ? {} : { mayExport }))
    const { police } = PEOPLE
    const exported = async (): Promise<readonly unknown[]> => {
      const query = 'query($map: ID!) { exportMap(map: $map, format: JSON, undirectedPeers: true) { name } }'
      const { json } = await peermap().ask(police, query, { map: mapId })
      return [await seen(police, mapId, 'mayExport'), json.errors?.[0]?.extensions.code ?? 'OK']
    }
    const preview = async (mayExport: boolean | null): Promise<unknown> => {
      const query = `query($map: ID!, $organisation: ID!, $may: Boolean) { previewSharing(map: $map, organisation: $organisation,
        purpose: ASSESS_RISK, categories: [RISK], mayExport: $may) { mayExport } }`
      const variables = { map: mapId, organisation: police.org, may: mayExport }
      return (await peermap().ask(PEOPLE.manager, query, variables)).json.data?.['previewSharing']
    }
    expect([await preview(null), await preview(true)]).toEqual([{ mayExport: false }, { mayExport: true }])
    await decide()
    expect(await exported()).toEqual([{ mayExport: false }, 'STEP_REFUSED'])
    expect(journalEntries().findLast(({ kind }) => kind === 'refusal')).toMatchObject({
      ...REFUSED,
      outcome: 'STEP_REFUSED',
      mapId,
      name: 'exportMap JSON',
    })
    await decide(true)
    expect(await exported()).toEqual([{ mayExport: true }, 'OK'])
    await decide(false)
    expect(await exported()).toEqual([{ mayExport: false }, 'STEP_REFUSED'])
    const query = 'query($map: ID!) { sharing(map: $map) { decisions { mayExport replacedBy } } }'
    const { json } = await peermap().ask(PEOPLE.manager, query, { map: mapId })
    const { decisions }: { decisions: readonly { mayExport: boolean; replacedBy: string | null }[] } = Object(
      Object(json.data)['sharing'],
    )
    expect(decisions.map(({ mayExport, replacedBy }) => [mayExport, replacedBy === null])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ])
  })

  test('P4.4 replaces the one before it for the same organisation and purpose, with history', async () => {
    await done(PEOPLE.manager, 'decideSharing', decision())
    await done(PEOPLE.manager, 'decideSharing', decision({ categories: ['RISK'] }))
    const map = await seen(PEOPLE.police, mapId, 'members { name }')
    expect(map).toEqual({ members: [{ name: null }, { name: null }] })
    const rows = await read(peermap().service.driver, {
      text: 'MATCH (d:SharingDecision {mapId: $mapId}) RETURN d.current IS NOT NULL AS current, d.replacedBy IS NULL AS last',
      params: { mapId },
    })
    expect(rows.filter(({ current }) => current === true)).toHaveLength(1)
    expect(rows.filter(({ last }) => last === true)).toHaveLength(1)
    expect(rows).toHaveLength(2)
  })

  test('P4.4 two at once never double: one replaces the other, in each of many pairs', async () => {
    for (let pair = 0; pair < PAIRS; pair++) {
      const both = await Promise.all([
        step(PEOPLE.manager, 'decideSharing', decision()),
        step(PEOPLE.manager, 'decideSharing', decision({ categories: ['RISK'] })),
      ])
      expect(both.map(({ code }) => code)).toEqual(['OK', 'OK'])
    }
    expect(await seen(PEOPLE.police, mapId, 'title')).not.toBeNull()
    const [row] = await read(peermap().service.driver, {
      text: `MATCH (d:SharingDecision {mapId: $mapId}) WHERE d.withdrawnOn IS NULL RETURN count(d) AS standing`,
      params: { mapId },
    })
    expect(row?.['standing']).toBe(1)
  }, 120_000)

  test.each([
    ['P4.4 an organisation that is not recorded', { organisation: 'nobody' }, ['input.organisation P4.4']],
    ['P5 a category that no rule permits', { categories: ['ETHNICITY'] }, ['input.categories P5 default-deny']],
    ['P4.6 a purpose that opens no map', { purpose: 'NOTIFY' }, ['input.purpose P4.6']],
    ['P4.4 neither subjects nor a reason for all', { subjects: null }, ['input.allSubjectsReason P4.4']],
    ['P4.4 both subjects and a reason for all', { allSubjectsReason: 'Invented' }, ['input.subjects P4.4']],
    ['P4.4 an empty list of subjects', { subjects: [] }, ['input.subjects P4.4']],
    ['P1.2 a subject of no map', { subjects: ['nobody'] }, ['input.subjects.0 P1.2']],
    ['P4.4 a beginning in the past', { from: addDays(DAY, -1) }, ['input.from P4.4']],
    ['P4.4 an end on the day it begins', { until: DAY }, ['input.until P4.4']],
    ['P9.2 an end after the retention', { until: addDays(DAY, 4_000) }, ['input.until P9.2']],
    [
      'all of it at once',
      { categories: ['SEXUALITY'], subjects: null, from: addDays(DAY, -1), until: addDays(DAY, -1) },
      ['input.categories P5 default-deny', 'input.allSubjectsReason P4.4', 'input.from P4.4', 'input.until P4.4'],
    ],
  ])('is refused for %s', async (_what, change, missing) => {
    expect(missingIn(await step(PEOPLE.manager, 'decideSharing', decision(change)))).toEqual([
      'STEP_REFUSED',
      ...missing,
    ])
  })

  test('P5 says what the recipient may not have, and what it may', async () => {
    const { missing } = await step(PEOPLE.manager, 'decideSharing', decision({ categories: ['ETHNICITY', 'RISK'] }))
    expect(missing.map(({ message }) => message)).toEqual(['POLICE may not have ETHNICITY for ASSESS_RISK'])
  })

  const relevant = () =>
    write(peermap().service.driver, {
      text: 'MATCH (y:YoungPerson {id: $id}) SET y.relevanceDecidedOn = date($day), y.atRiskOfHarm = true',
      params: { id: child, day: DAY },
    })

  test('P6.5 waits for the notification of a relevant young person that it is about', async () => {
    await relevant()
    expect(missingIn(await step(PEOPLE.manager, 'decideSharing', decision()))).toEqual([
      'STEP_REFUSED',
      'input.subjects P6.5',
    ])
    expect(missingIn(await step(PEOPLE.manager, 'decideSharing', decision({ subjects: [other] })))).toEqual(['OK'])
  })

  test('P6.3 does not wait for parents of who is 18, and waits the day before', async () => {
    await relevant()
    const entered = { mapId, youngPersonId: child }
    await done(PEOPLE.worker, 'recordSystemEntry', { ...entered, reference: 'INVENTED-1', on: DAY })
    const told = { to: 'YOUNG_PERSON', on: DAY, how: 'Invented', by: 'Invented' }
    await done(PEOPLE.worker, 'recordNotification', { ...entered, ...told })
    const born = (day: string) =>
      write(peermap().service.driver, {
        text: 'MATCH (y:YoungPerson {id: $id}) SET y.dateOfBirth = date($day)',
        params: { id: child, day },
      })
    await born(addDays(addMonths(DAY, -18 * 12), 1))
    expect(missingIn(await step(PEOPLE.manager, 'decideSharing', decision()))).toEqual([
      'STEP_REFUSED',
      'input.subjects P6.5',
    ])
    await born(addMonths(DAY, -18 * 12))
    expect(missingIn(await step(PEOPLE.manager, 'decideSharing', decision()))).toEqual(['OK'])
  })

  test('P4.4 is for a manager to whom the whole map is open', async () => {
    expect((await step(PEOPLE.worker, 'decideSharing', decision())).code).toBe('PURPOSE_REFUSED')
    expect((await step(PEOPLE.police, 'decideSharing', decision())).code).toBe('PURPOSE_REFUSED')
    const elsewhere = { ...PEOPLE.manager, sub: 'another-manager' }
    const [one, unknown] = [mapId, 'no-map'].map((id) => step(elsewhere, 'decideSharing', { ...decision(), mapId: id }))
    expect((await one)?.text).toBe((await unknown)?.text)
    const practitioner = { issuer: 'peermap-dev', subject: elsewhere.sub }
    await done(PEOPLE.worker, 'allocate', { mapId, practitioner, youngPersonIds: [child] })
    expect(missingIn(await step(elsewhere, 'decideSharing', decision()))).toEqual(['STEP_REFUSED', 'input.mapId P4.5'])
  })
})

describe('withdrawSharing', () => {
  test('P4.4 closes the map on the next request, once', async () => {
    const decisionId = await made(PEOPLE.manager, 'decideSharing', decision())
    expect(await seen(PEOPLE.police, mapId, 'title')).not.toBeNull()
    await done(PEOPLE.manager, 'withdrawSharing', { mapId, decisionId, reason: 'Invented' })
    expect(await seen(PEOPLE.police, mapId, 'title')).toBeNull()
    const again = await step(PEOPLE.manager, 'withdrawSharing', { mapId, decisionId, reason: 'Invented' })
    expect(missingIn(again)).toEqual(['STEP_REFUSED', 'input.decisionId P4.4'])
  })

  test('P1.2 a decision of another map is answered like none', async () => {
    const decisionId = await made(PEOPLE.manager, 'decideSharing', decision())
    const elsewhere = await openMap('Another')
    const practitioner = { issuer: 'peermap-dev', subject: PEOPLE.manager.sub }
    await done(PEOPLE.worker, 'allocate', { mapId: elsewhere, practitioner })
    const [one, unknown] = [decisionId, 'none'].map((id) =>
      step(PEOPLE.manager, 'withdrawSharing', { mapId: elsewhere, decisionId: id, reason: 'Invented' }),
    )
    expect((await one)?.text).toBe((await unknown)?.text)
    expect(await seen(PEOPLE.police, mapId, 'title')).not.toBeNull()
  })
})

describe('declineSharing', () => {
  test('P0.1 is on record with its reason, and opens nothing', async () => {
    const input = { mapId, organisation: 'police-north', purpose: 'ASSESS_RISK', reason: 'Invented: not needed' }
    const id = await made(PEOPLE.manager, 'declineSharing', input)
    const text = 'MATCH (d:DeclinedSharing {id: $id}) RETURN d.reason AS reason, d.mapId AS mapId'
    expect(await read(peermap().service.driver, { text, params: { id } })).toEqual([{ reason: input.reason, mapId }])
    expect(await seen(PEOPLE.police, mapId, 'title')).toBeNull()
    const nobody = await step(PEOPLE.manager, 'declineSharing', { ...input, organisation: 'nobody' })
    expect(missingIn(nobody)).toEqual(['STEP_REFUSED', 'input.organisation P4.4'])
  })
})

describe('recordOrganisation', () => {
  test('P4.4 keeps the agency that an organisation has', async () => {
    const input = { id: 'police-north', name: 'Invented North', agency: 'POLICE' }
    expect((await step(PEOPLE.manager, 'recordOrganisation', input)).code).toBe('OK')
    const changed = await step(PEOPLE.manager, 'recordOrganisation', { ...input, agency: 'HEALTH' })
    expect(missingIn(changed)).toEqual(['STEP_REFUSED', 'input.agency P4.4'])
    const own = await step(PEOPLE.manager, 'recordOrganisation', { ...input, id: 'council' })
    expect(missingIn(own)).toEqual(['STEP_REFUSED', 'input.id P4.5'])
    const council = await step(PEOPLE.manager, 'recordOrganisation', { id: 'new', name: 'x', agency: 'CFS' })
    expect(missingIn(council)).toEqual(['STEP_REFUSED', 'input.agency P4.5'])
    expect((await step(PEOPLE.worker, 'recordOrganisation', input)).code).toBe('PURPOSE_REFUSED')
  })
})

describe('what the Council reads of a map beside the map', () => {
  const SHARING = `query($map: ID!) { sharing(map: $map) {
    allocations { id practitioner youngPersonIds until } decisions { id organisation allSubjects subjectIds withdrawnOn replacedBy }
    declined { organisation reason } } }`

  test('P4.4 who has it and with whom it is shared, ended or declined', async () => {
    const first = await made(PEOPLE.manager, 'decideSharing', decision())
    const second = await made(PEOPLE.manager, 'decideSharing', decision({ categories: ['RISK'] }))
    const declined = { mapId, organisation: 'trust-east', purpose: 'PLAN_INTERVENTION', reason: 'Invented' }
    await done(PEOPLE.manager, 'declineSharing', declined)
    const { json } = await peermap().ask(PEOPLE.manager, SHARING, { map: mapId })
    expect(json.data).toEqual({
      sharing: {
        allocations: expect.arrayContaining([
          expect.objectContaining({ practitioner: 'peermap-dev#worker', youngPersonIds: null, until: null }),
          expect.objectContaining({ practitioner: 'peermap-dev#manager' }),
        ]),
        decisions: expect.arrayContaining([
          {
            id: first,
            organisation: 'police-north',
            allSubjects: false,
            subjectIds: [child],
            withdrawnOn: DAY,
            replacedBy: second,
          },
          {
            id: second,
            organisation: 'police-north',
            allSubjects: false,
            subjectIds: [child],
            withdrawnOn: null,
            replacedBy: null,
          },
        ]),
        declined: [{ organisation: 'trust-east', reason: 'Invented' }],
      },
    })
  })

  test('P4.5 what was decided about everybody is not for who has one young person', async () => {
    const practitioner = { issuer: 'peermap-dev', subject: PEOPLE.colleague.sub }
    await done(PEOPLE.worker, 'allocate', { mapId, practitioner, youngPersonIds: [child] })
    expect((await peermap().ask(PEOPLE.colleague, SHARING, { map: mapId })).json.data).toEqual({ sharing: null })
  })

  test.each([['sharing', SHARING, {}]])(
    'P4.4 %s of a map that is not open is answered as of one that does not exist, and to no partner',
    async (name, query, more) => {
      await done(PEOPLE.manager, 'decideSharing', decision())
      const [foreign, unknown] = await Promise.all(
        [mapId, 'no-map'].map((map) => peermap().ask(PEOPLE.colleague, query, { map, ...more })),
      )
      expect([foreign?.text, foreign?.json.data]).toEqual([unknown?.text, { [name]: null }])
      for (const who of [PEOPLE.police, PEOPLE.analyst, PEOPLE.officer]) {
        const { json } = await peermap().ask(who, query, { map: mapId, ...more })
        expect(json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
      }
    },
  )
})

describe('relevance and conditions', () => {
  const undecided = async (id: string): Promise<void> =>
    void (await write(peermap().service.driver, {
      text: 'MATCH (y:YoungPerson {id: $id}) REMOVE y.relevanceDecidedOn, y.atRiskOfHarm, y.presentsRiskOfHarm',
      params: { id },
    }))
  const REFUSED_FOR = ['STEP_REFUSED', 'input.subjects P1.3']

  test('P1.3 sharing by more than label waits until relevance is decided, whichever way; all subjects are all', async () => {
    await undecided(other)
    const all = { subjects: null, allSubjectsReason: 'Invented' }
    expect(missingIn(await step(PEOPLE.manager, 'decideSharing', decision({ subjects: [other] })))).toEqual(REFUSED_FOR)
    expect(missingIn(await step(PEOPLE.manager, 'decideSharing', decision(all)))).toEqual(REFUSED_FOR)
    expect(missingIn(await step(PEOPLE.manager, 'decideSharing', decision()))).toEqual(['OK'])
    expect(missingIn(await step(PEOPLE.manager, 'decideSharing', decision({ ...all, categories: ['MAP'] })))).toEqual([
      'OK',
    ])
    await done(PEOPLE.worker, 'decideRelevance', {
      ...{ mapId, youngPersonId: other, connectedHow: 'Invented', reason: 'Invented', reviewBy: addDays(DAY, 30) },
      ...{ atRiskOfHarm: false, presentsRiskOfHarm: false },
    })
    expect(missingIn(await step(PEOPLE.manager, 'decideSharing', decision(all)))).toEqual(['OK'])
  })

  test('P1.3 who is drawn after a decision for all has the label alone until then; the Council sees them', async () => {
    await done(PEOPLE.manager, 'decideSharing', decision({ subjects: null, allSubjectsReason: 'Invented' }))
    const later = await plant(mapId, 'YP 3')
    const one = `member(id: "${later}") { label name }`
    expect(await seen(PEOPLE.police, mapId, one)).toEqual({ member: { label: 'YP 3', name: null } })
    expect(await seen(PEOPLE.worker, mapId, one)).toEqual({ member: { label: 'YP 3', name: 'Invented Wren' } })
    expect(await seen(PEOPLE.police, mapId, `member(id: "${child}") { name }`)).toEqual({
      member: { name: 'Invented Wren' },
    })
    await readyToShare(mapId)
    expect(await seen(PEOPLE.police, mapId, one)).toEqual({ member: { label: 'YP 3', name: 'Invented Wren' } })
  })

  test('P4.4 the conditions reach the recipient with each answer, and nobody else', async () => {
    const conditions = 'Ring the duty desk before a visit'
    await done(PEOPLE.manager, 'decideSharing', decision({ conditions }))
    const query = 'query($id: ID!) { peerMap(id: $id) { conditions } }'
    const { json, text } = await peermap().ask(PEOPLE.police, query, { id: mapId })
    expect(json.data?.['peerMap']).toEqual({ conditions })
    expect(JSON.parse(text).extensions.disclosure).toMatchObject({ conditions })
    expect(await seen(PEOPLE.worker, mapId, 'conditions')).toEqual({ conditions: null })
    // One of before they were written for the recipient to read.
    await write(peermap().service.driver, {
      text: 'MATCH (d:SharingDecision {mapId: $mapId}) REMOVE d.conditionsShown, d.relevanceAsked',
      params: { mapId },
    })
    expect(await seen(PEOPLE.police, mapId, 'conditions')).toEqual({ conditions: null })
    await undecided(child)
    expect(await seen(PEOPLE.police, mapId, `member(id: "${child}") { name }`)).toEqual({
      member: { name: 'Invented Wren' },
    })
  })

  test('P4.4 conditions that name somebody on the map are refused', async () => {
    expect(missingIn(await step(PEOPLE.manager, 'decideSharing', decision({ conditions: 'Not to Wren' })))).toEqual([
      'STEP_REFUSED',
      'input.conditions P4.4',
    ])
  })
})
