/** P3.1 Significant events are notified, mapped once or set aside with a reason (P0.1); P2.5 meetings. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { allocateColleague, DAY, faults, graph, lacking, SAID, shareWithPolice, WHY } from '../steps/mapping.ts'
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

const { worker, colleague, manager, officer, analyst, police, teacher } = PEOPLE
const event = (more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ what: 'Invented fight', occurredOn: addDays(DAY, -3), place: 'Invented bus stop', reveals: [] },
  ...more,
})
const MAP = { title: 'Invented Estate', trigger: 'SIGNIFICANT_EVENT', statutoryFunction: 'CA1989_S17' }
const after = (notificationId: string, more: Readonly<Record<string, unknown>> = {}) => ({
  ...MAP,
  notificationId,
  ...more,
})
const notify = (more: Readonly<Record<string, unknown>> = {}) => made(teacher, 'notifySignificantEvent', event(more))
const ledger = async (who: (typeof PEOPLE)[keyof typeof PEOPLE], status?: string) => {
  const fields = 'id status what occurredOn place notifiedBy notifiedOn mapId reason decidedOn'
  const query = `query($status: EventNotificationStatus) { significantEventsNotified(status: $status) { ${fields} } }`
  return peermap().ask(who, query, { status })
}
const rowOf = async (who: (typeof PEOPLE)[keyof typeof PEOPLE], id: string) => {
  const rows = Object((await ledger(who)).json.data)['significantEventsNotified']
  return Array.isArray(rows) ? rows.find((row) => row.id === id) : undefined
}

describe('notifySignificantEvent', () => {
  test('P3.1 is taken by a school without any map, and answered with the reference alone', async () => {
    const { taken, text } = await step(teacher, 'notifySignificantEvent', event({ what: 'Canary fight' }))
    expect(taken).toMatchObject({ mapId: null, changed: [expect.any(String)] })
    expect(text).not.toContain('Canary')
    expect(peermap().logged()).not.toContain('Canary')
    expect(JSON.stringify(journalEntries())).not.toContain('Canary')
    const [row] = await graph('MATCH (n:EventNotification) RETURN properties(n) AS n')
    expect(row?.['n']).toMatchObject({
      notifiedBy: 'school-oak',
      status: 'NOTIFIED',
      recordedBy: 'peermap-dev#teacher',
    })
    expect(row?.['n']).not.toHaveProperty('mapId')
  })

  test('P4.3 who notifies is whom the token says, and no input', async () => {
    const { taken, text } = await step(teacher, 'notifySignificantEvent', event({ notifiedBy: 'police-north' }))
    expect([taken, text.includes('BAD_USER_INPUT') || text.includes('not defined')]).toEqual([null, true])
  })

  test.each([
    ['P3.1 an event of tomorrow', { occurredOn: addDays(DAY, 1) }, ['input.occurredOn P3.1', 'input.notifiedOn P3.1']],
    ['P3.1 a notification of tomorrow', { notifiedOn: addDays(DAY, 1) }, ['input.notifiedOn P3.1']],
    ['P3.1 a notification before the event', { notifiedOn: addDays(DAY, -4) }, ['input.notifiedOn P3.1']],
    ['P8.2 what needs cover', { reveals: ['RISK', 'DISABILITY'] }, ['input.reveals P8.2']],
  ])('is refused for %s', async (_what, more, missing) => {
    expect(await lacking('notifySignificantEvent', event(more), teacher)).toEqual(missing)
  })

  test('P4.6 is taken by anybody but an analyst, for a purpose that opens maps', async () => {
    const codes = await Promise.all(
      [worker, manager, police, analyst, officer].map(
        async (who) => (await step(who, 'notifySignificantEvent', event())).code,
      ),
    )
    expect(codes).toEqual(['OK', 'OK', 'OK', 'PURPOSE_REFUSED', 'PURPOSE_REFUSED'])
  })
})

describe('openPeerMap after a notification', () => {
  test('P3.1 P4.3 draws the event as it was notified, with its source', async () => {
    await graph(`MERGE (o:Organisation {id: 'school-oak'}) SET o.name = 'Invented Oak School', o.agency = 'EDUCATION'`)
    const id = await notify({ notifiedOn: addDays(DAY, -1), reveals: ['IDENTITY'] })
    const mapId = await made(worker, 'openPeerMap', after(id))
    const selection = 'trigger significantEvents { what occurredOn place notifiedBy notifiedOn source statedAs }'
    expect(await seen(worker, mapId, selection)).toEqual({
      trigger: 'SIGNIFICANT_EVENT',
      significantEvents: [
        {
          ...{ what: 'Invented fight', occurredOn: addDays(DAY, -3), place: 'Invented bus stop' },
          ...{
            notifiedBy: 'Invented Oak School',
            notifiedOn: addDays(DAY, -1),
            source: 'school-oak',
            statedAs: 'FACT',
          },
        },
      ],
    })
    expect(
      await graph('MATCH (n:SignificantEvent:Revealing {mapId: $mapId}) RETURN n.reveals AS reveals', { mapId }),
    ).toEqual([{ reveals: ['IDENTITY'] }])
    expect(await lacking('openPeerMap', after(id))).toEqual(['input.notificationId P3.1'])
  })

  test.each([
    ['one that does not exist', { notificationId: 'nowhere' }, ['input.notificationId P3.1']],
    ['no event and none', {}, ['input.event P3.1']],
  ])('P3.1 is refused for %s', async (_what, more, missing) => {
    expect(await lacking('openPeerMap', { ...MAP, ...more })).toEqual(missing)
  })

  test('P3.1 is refused for an event beside it, and words it alike for one that is used, set aside or not there', async () => {
    const id = await notify()
    const told = { ...event(), notifiedBy: 'Invented', notifiedOn: DAY }
    expect(await lacking('openPeerMap', after(id, { event: told }))).toEqual(['input.notificationId P3.1'])
    await done(worker, 'setAsideSignificantEvent', { notificationId: id, reason: 'Invented reason' })
    const [aside, nowhere] = [
      await step(worker, 'openPeerMap', after(id)),
      await step(worker, 'openPeerMap', after('no')),
    ]
    expect([aside.code, aside.text]).toEqual(['STEP_REFUSED', nowhere.text])
  })

  test('P3.1 of many pairs that map or set aside at once, one of each is taken', async () => {
    const ids: string[] = []
    const endings = await ofPairs(async (at) => {
      const id = await notify()
      ids.push(id)
      const open = () => step(worker, 'openPeerMap', after(id))
      const setAside = () => step(manager, 'setAsideSignificantEvent', { notificationId: id, reason: 'Invented' })
      return at % 3 === 0
        ? [setAside, setAside]
        : [open, at % 3 === 1 ? setAside : () => step(manager, 'openPeerMap', after(id))]
    })
    for (const ending of endings) expect(ending).toMatch(/^(CONFLICT OK|OK STEP_REFUSED)$/)
    const maps = await graph('MATCH (n:EventNotification) WHERE n.id IN $ids RETURN count(n.mapId) AS maps', { ids })
    const drawn = await graph(
      'MATCH (n:EventNotification) WHERE n.id IN $ids MATCH (m:PeerMap {id: n.mapId}) RETURN count(m) AS maps',
      { ids },
    )
    expect(drawn).toEqual(maps)
  })
})

describe('significantEventsNotified', () => {
  test('P0.1 P3.1 lists each with its state; what and where until a map has it, the map for those who have it', async () => {
    const [open, mapped, aside] = [await notify(), await notify({ notifiedOn: DAY }), await notify()]
    const mapId = await made(worker, 'openPeerMap', after(mapped))
    await done(worker, 'setAsideSignificantEvent', { notificationId: aside, reason: 'Invented reason' })
    const common = { occurredOn: addDays(DAY, -3), notifiedBy: 'school-oak', notifiedOn: DAY }
    const told = { what: 'Invented fight', place: 'Invented bus stop' }
    const undecided = { mapId: null, reason: null, decidedOn: null }
    expect(await rowOf(colleague, open)).toEqual({ id: open, status: 'NOTIFIED', ...told, ...common, ...undecided })
    expect(await rowOf(colleague, aside)).toEqual({
      ...{ id: aside, status: 'SET_ASIDE', ...told, ...common, ...undecided },
      ...{ reason: 'Invented reason', decidedOn: DAY },
    })
    const hidden = { id: mapped, status: 'MAPPED', what: null, place: null, ...common, ...undecided, decidedOn: DAY }
    expect([await rowOf(colleague, mapped), await rowOf(worker, mapped)]).toEqual([hidden, { ...hidden, mapId }])
    const only = Object((await ledger(manager, 'SET_ASIDE')).json.data)['significantEventsNotified']
    expect(new Set(only.map((row: { readonly status: string }) => row.status))).toEqual(new Set(['SET_ASIDE']))
    const text = JSON.stringify(journalEntries())
    expect(text).toContain('Query.significantEventsNotified')
  })

  test.each([
    ['a partner, of its own too', teacher],
    ['an analyst', analyst],
    ['the data protection officer', officer],
  ])('P4.5 is not for %s', async (_who, who) => {
    const { json, text } = await ledger(who)
    expect(text).toContain('PURPOSE_REFUSED')
    expect(json.data ?? null).toBeNull()
  })
})

describe('setAsideSignificantEvent', () => {
  test('P0.1 is decided once, with a reason', async () => {
    const notificationId = await notify()
    expect(await lacking('setAsideSignificantEvent', { notificationId, reason: ' ' })).toEqual(['BAD_USER_INPUT'])
    await done(manager, 'setAsideSignificantEvent', { notificationId, reason: 'Invented' })
    const again = await step(worker, 'setAsideSignificantEvent', { notificationId, reason: 'Invented' })
    const nowhere = await step(worker, 'setAsideSignificantEvent', { notificationId: 'no', reason: 'Invented' })
    expect([again.code, again.text]).toEqual(['STEP_REFUSED', nowhere.text])
  })

  test('P4.6 is for the Council', async () => {
    const notificationId = await notify()
    const codes = [teacher, analyst, officer].map((who) =>
      step(who, 'setAsideSignificantEvent', { notificationId, reason: 'Invented' }),
    )
    expect((await Promise.all(codes)).map(({ code }) => code)).toEqual(
      Array.from({ length: 3 }, () => 'PURPOSE_REFUSED'),
    )
  })
})

describe('recordMeeting', () => {
  let mapId = ''
  let child = ''
  const meeting = (more: Readonly<Record<string, unknown>> = {}) => ({
    ...{
      mapId,
      kind: 'MACE',
      heldOn: DAY,
      attendees: ['Invented school', 'Invented trust'],
      actions: ['Invented action'],
      reveals: [],
    },
    ...more,
  })

  beforeAll(async () => {
    mapId = await openMap()
    child = await made(worker, 'addYoungPerson', { mapId, whyOnMap: WHY, ref: 'INV-1', ...SAID })
  })

  test('P2.5 puts a meeting on the map, with who was there and what was agreed', async () => {
    const id = await made(worker, 'recordMeeting', meeting())
    expect(await seen(worker, mapId, 'meetings { id kind heldOn attendees actions source }')).toEqual({
      meetings: [
        {
          ...{ id, kind: 'MACE', heldOn: DAY, attendees: ['Invented school', 'Invented trust'] },
          ...{ actions: ['Invented action'], source: 'council' },
        },
      ],
    })
  })

  test('P5.2 what a meeting reveals is treated as that', async () => {
    await done(worker, 'recordMeeting', meeting({ actions: ['Canary action'], reveals: ['IDENTITY'] }))
    await shareWithPolice(mapId, [child])
    await graph('MATCH (d:SharingDecision {mapId: $mapId}) SET d.subjectsAll = true, d.categories = ["MAP", "PLAN"]', {
      mapId,
    })
    expect(JSON.stringify(await seen(police, mapId, 'meetings { id heldOn attendees actions }'))).not.toContain(
      'Canary',
    )
    expect(JSON.stringify(await seen(worker, mapId, 'meetings { actions }'))).toContain('Canary')
  })

  test.each([
    ['P2.5 one of tomorrow', { heldOn: addDays(DAY, 1) }, ['input.heldOn P2.5']],
    ['P8.2 what needs cover', { reveals: ['DISABILITY'] }, ['input.reveals P8.2']],
    ['nobody who was there', { attendees: [] }, ['BAD_USER_INPUT']],
  ])('is refused for %s', async (_what, more, missing) => {
    expect(await lacking('recordMeeting', meeting(more))).toEqual(missing)
  })

  test('P4.5 is for who has the map', async () => {
    const here = await step(manager, 'recordMeeting', meeting())
    expect([here.code, here.text]).toEqual([
      'NOT_FOUND',
      (await step(manager, 'recordMeeting', meeting({ mapId: 'no' }))).text,
    ])
    expect((await step(police, 'recordMeeting', meeting())).code).toBe('PURPOSE_REFUSED')
    await allocateColleague(mapId, child)
    expect(await lacking('recordMeeting', meeting({ reveals: ['IDENTITY'] }), colleague)).toEqual([
      'input.reveals P4.5',
    ])
    expect((await step(colleague, 'recordMeeting', meeting())).code).toBe('OK')
  })
})

test('P1.2 what the steps have drawn is as the model of the graph says', async () => {
  expect(await faults()).toEqual([])
})
