/** P4.5 Allocation: who of the Council has a map, or a young person on it. */
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, today } from '../../src/policy/age.ts'
import { write } from '../../src/graph/driver.ts'
import type { Asker } from '../support/service.ts'
import { done, made, openMap, PAIRS, peermap, PEOPLE, seen, serveEmpty, step } from '../steps/support.ts'

serveEmpty()

const DAY = today(new Date())
const ISSUER = 'peermap-dev'
const practitioner = (who: { readonly sub: string }) => ({ issuer: ISSUER, subject: who.sub })
const PLANT = `MATCH (m:PeerMap {id: $mapId})
  CREATE (y:YoungPerson {id: $id, mapId: $mapId, label: 'YP 1', name: 'Invented Wren', version: 1})-[:ON_MAP]->(m)`

let mapId: string
let child: string
beforeEach(async () => {
  mapId = await openMap()
  child = crypto.randomUUID()
  await write(peermap().service.driver, { text: PLANT, params: { mapId, id: child } })
})

const whole = { worker: PEOPLE.worker, colleague: PEOPLE.colleague }
const allocated = (change: Readonly<Record<string, unknown>> = {}) => ({
  mapId,
  practitioner: practitioner(whole.colleague),
  ...change,
})

describe('allocate', () => {
  test('P4.5 gives a practitioner the whole map, from the next request on', async () => {
    expect(await seen(PEOPLE.colleague, mapId, 'members { name }')).toBeNull()
    await done(PEOPLE.worker, 'allocate', allocated())
    expect(await seen(PEOPLE.colleague, mapId, 'members { name }')).toEqual({ members: [{ name: 'Invented Wren' }] })
  })

  test('P4.5 gives one young person: the others by label', async () => {
    const other = crypto.randomUUID()
    await write(peermap().service.driver, { text: PLANT, params: { mapId, id: other } })
    await done(PEOPLE.worker, 'allocate', allocated({ youngPersonIds: [child] }))
    const map = await seen(PEOPLE.colleague, mapId, 'members { id name }')
    expect(map).toEqual({
      members: expect.arrayContaining([
        { id: child, name: 'Invented Wren' },
        { id: other, name: null },
      ]),
    })
  })

  test('P4.5 begins and ends on its days', async () => {
    await done(PEOPLE.worker, 'allocate', allocated({ from: addDays(DAY, 1), until: addDays(DAY, 2) }))
    expect(await seen(PEOPLE.colleague, mapId, 'title')).toBeNull()
  })

  test.each([
    ['P4.5 nobody on the map', () => ({ youngPersonIds: [] }), ['input.youngPersonIds P4.5']],
    ['P1.2 somebody of no map', () => ({ youngPersonIds: ['nobody'] }), ['input.youngPersonIds.0 P1.2']],
    ['P4.5 a beginning in the past', () => ({ from: addDays(DAY, -1) }), ['input.from P4.5']],
    ['P4.5 an end before the beginning', () => ({ until: DAY }), ['input.until P4.5']],
    [
      'P4.5 oneself, who has the map',
      () => ({ practitioner: practitioner(PEOPLE.worker) }),
      ['input.practitioner P4.5', 'input.practitioner P4.5'],
    ],
  ])('is refused for %s', async (_what, change, missing) => {
    const outcome = await step(PEOPLE.worker, 'allocate', allocated(change()))
    expect([outcome.code, outcome.missing.map(({ path, clause }) => `${path} ${clause}`)]).toEqual([
      'STEP_REFUSED',
      missing,
    ])
  })

  test('P1.2 somebody of another map is answered like nobody', async () => {
    const elsewhere = await openMap('Another')
    const theirs = crypto.randomUUID()
    await write(peermap().service.driver, { text: PLANT, params: { mapId: elsewhere, id: theirs } })
    const [one, other] = [theirs, 'nobody'].map((id) =>
      step(PEOPLE.worker, 'allocate', allocated({ youngPersonIds: [id] })),
    )
    expect((await one)?.text).toBe((await other)?.text)
  })

  test('P4.5 is not for who has one young person only', async () => {
    await done(PEOPLE.worker, 'allocate', allocated({ youngPersonIds: [child] }))
    const outcome = await step(
      PEOPLE.colleague,
      'allocate',
      allocated({ practitioner: { issuer: ISSUER, subject: 'third' } }),
    )
    expect(outcome.missing.map(({ path, clause }) => `${path} ${clause}`)).toEqual(['input.mapId P4.5'])
  })

  test('P4.4 on a map that is not open is answered as on one that does not exist', async () => {
    const [foreign, unknown] = [mapId, 'no-map'].map((id) =>
      step(PEOPLE.colleague, 'allocate', { ...allocated(), mapId: id }),
    )
    expect((await foreign)?.text).toBe((await unknown)?.text)
    expect((await unknown)?.code).toBe('NOT_FOUND')
  })

  test('P4.5 of somebody whom the service does not know is refused unless they are confirmed', async () => {
    const unknown = { ...PEOPLE.colleague, sub: `unknown-${crypto.randomUUID()}` }
    const input = allocated({ practitioner: practitioner(unknown), confirmUnknown: false })
    const missing = async () => (await step(PEOPLE.worker, 'allocate', input)).missing.map(({ path }) => path)
    const listed = async (who: Asker) =>
      (await peermap().ask(who, '{ practitioners(limit: 1000) { issuer subject } }')).text.includes(unknown.sub)
    expect([await missing(), await listed(PEOPLE.worker)]).toEqual([['input.confirmUnknown'], false])
    // Somebody of another organisation of the same name is not meant.
    await peermap().ask({ ...unknown, org: 'other-council' }, '{ peerMaps { id } }')
    expect([await listed(PEOPLE.worker), await missing()]).toEqual([false, ['input.confirmUnknown']])
    const colleague = { ...PEOPLE.colleague, sub: `known-${unknown.sub}` }
    await peermap().ask(colleague, '{ peerMaps { id } }')
    // The question waits for the journal's projection, so what follows finds them too.
    expect(await listed(PEOPLE.worker)).toBe(true)
    await done(PEOPLE.worker, 'allocate', allocated({ practitioner: practitioner(colleague), confirmUnknown: false }))
    await done(PEOPLE.worker, 'allocate', { ...input, confirmUnknown: true })
    expect(await listed({ ...PEOPLE.worker, org: 'other-council' })).toBe(true)
    expect((await peermap().ask(PEOPLE.police, '{ practitioners { subject } }')).text).toContain('PURPOSE_REFUSED')
  })

  test('of many pairs at once: one is allocated, never both', async () => {
    for (let pair = 0; pair < PAIRS; pair++) {
      const input = allocated({ practitioner: { issuer: ISSUER, subject: `pair-${pair}` } })
      const both = await Promise.all([step(PEOPLE.worker, 'allocate', input), step(PEOPLE.worker, 'allocate', input)])
      expect(both.map(({ code }) => code).toSorted((one, other) => one.localeCompare(other))).toEqual([
        'OK',
        'STEP_REFUSED',
      ])
    }
  }, 120_000)
})

describe('P4.5 a manager allocates a map that nobody is allocated to', () => {
  const end = (): Promise<unknown> =>
    write(peermap().service.driver, {
      text: 'MATCH (a:Allocation {mapId: $mapId}) SET a.until = a.from RETURN count(a) AS n',
      params: { mapId },
    })
  const LIST = '{ allocationsByRole { mapId practitioner allocatedBy reason until } }'
  const input = (): Readonly<Record<string, unknown>> => ({ ...allocated(), reason: 'Invented: who had it has left' })

  test('for a reason, which the data protection officer sees, and not to themselves', async () => {
    await end()
    const { reason: _, ...bare } = input()
    expect((await step(PEOPLE.manager, 'allocate', bare)).missing.map(({ path }) => path)).toEqual(['input.reason'])
    const own = { ...input(), practitioner: practitioner(PEOPLE.manager) }
    expect((await step(PEOPLE.manager, 'allocate', own)).missing.map(({ path }) => path)).toEqual([
      'input.practitioner',
    ])
    await done(PEOPLE.manager, 'allocate', input())
    expect(await seen(PEOPLE.colleague, mapId, 'members { name }')).toEqual({ members: [{ name: 'Invented Wren' }] })
    expect(await seen(PEOPLE.manager, mapId, 'title')).toBeNull()
    const { text } = await peermap().ask(PEOPLE.officer, LIST)
    expect(JSON.parse(text)).toMatchObject({
      data: {
        allocationsByRole: expect.arrayContaining([
          {
            mapId,
            practitioner: `${ISSUER}#colleague`,
            allocatedBy: `${ISSUER}#manager`,
            reason: 'Invented: who had it has left',
            until: null,
          },
        ]),
      },
    })
    expect((await peermap().ask(PEOPLE.manager, LIST)).text).toContain('PURPOSE_REFUSED')
  })

  test('once: of two at once one is taken', async () => {
    await end()
    const both = await Promise.all([1, 2].map(() => step(PEOPLE.manager, 'allocate', input())))
    expect(both.map(({ code }) => code).toSorted()).toEqual(['NOT_FOUND', 'OK'])
  })

  test.each([
    ['somebody is allocated to', async () => {}, PEOPLE.manager],
    [
      'is imported',
      async () => {
        await end()
        await write(peermap().service.driver, {
          text: "MATCH (m:PeerMap {id: $mapId}) SET m.status = 'IMPORTING' RETURN 1 AS n",
          params: { mapId },
        })
      },
      PEOPLE.manager,
    ],
    [
      'is closed',
      async () => {
        await end()
        await write(peermap().service.driver, {
          text: "MATCH (m:PeerMap {id: $mapId}) SET m.status = 'CLOSED' RETURN 1 AS n",
          params: { mapId },
        })
      },
      PEOPLE.manager,
    ],
    ['nobody is allocated to, by a practitioner', end, PEOPLE.colleague],
    [
      'nobody is allocated to, by who claims the Council for an organisation that is recorded as another',
      async () => {
        await end()
        await write(peermap().service.driver, {
          text: "MERGE (o:Organisation {id: 'invented-school'}) SET o.agency = 'EDUCATION' RETURN 1 AS n",
        })
      },
      { ...PEOPLE.manager, org: 'invented-school' },
    ],
  ])('one that %s is answered as one that does not exist', async (_what, make, who) => {
    await make()
    const { mapId: _, ...rest } = input()
    const [there, not] = await Promise.all(
      [mapId, crypto.randomUUID()].map((id) =>
        step(who, 'allocate', { ...rest, mapId: id, practitioner: { issuer: ISSUER, subject: 'third' } }),
      ),
    )
    expect(there?.code).toBe('NOT_FOUND')
    expect(there?.text).toBe(not?.text)
  })
})

describe('deallocate', () => {
  test('P4.5 closes the map on the next request', async () => {
    const allocationId = await made(PEOPLE.worker, 'allocate', allocated())
    await done(PEOPLE.worker, 'deallocate', { mapId, allocationId })
    expect(await seen(PEOPLE.colleague, mapId, 'title')).toBeNull()
    const again = await step(PEOPLE.worker, 'deallocate', { mapId, allocationId })
    expect(again.missing.map(({ path }) => path)).toEqual(['input.allocationId'])
  })

  test('P4.5 leaves the map with somebody', async () => {
    const { changed } = await done(PEOPLE.worker, 'openPeerMap', {
      title: 'Left',
      trigger: 'KNOWN_GROUP',
      statutoryFunction: 'CA1989_S17',
    })
    const [left = '', first = ''] = changed
    const alone = await step(PEOPLE.worker, 'deallocate', { mapId: left, allocationId: first })
    expect(alone.missing.map(({ path, clause }) => `${path} ${clause}`)).toEqual(['input.allocationId P4.5'])
  })
})
