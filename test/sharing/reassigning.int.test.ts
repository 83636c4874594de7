/** P4.5 A manager hands over what a worker has to another, on the maps that the manager has. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, today } from '../../src/policy/age.ts'
import { graph } from '../steps/mapping.ts'
import {
  checkStep,
  done,
  journalEntries,
  made,
  openMap,
  peermap,
  PEOPLE,
  seen,
  serveEmpty,
  step,
} from '../steps/support.ts'

serveEmpty()

const { worker, manager, colleague } = PEOPLE
const DAY = today(new Date())
const ISSUER = 'peermap-dev'
const named = ({ sub }: { readonly sub: string }) => ({ issuer: ISSUER, subject: sub })
const successor = { ...worker, sub: 'successor' }
const handover = { from: named(worker), to: named(successor), reason: 'Invented: the worker leaves' }

let whole: string
let partly: string
let closed: string
let hidden: string
let child: string

beforeAll(async () => {
  ;[whole, partly, closed, hidden] = [await openMap(), await openMap(), await openMap(), await openMap()]
  child = await made(worker, 'addYoungPerson', {
    ...{ mapId: partly, ref: 'INVENTED-1', whyOnMap: 'Invented', statedAs: 'FACT', reveals: [] },
  })
  for (const mapId of [whole, partly, closed]) await done(worker, 'allocate', { mapId, practitioner: named(manager) })
  // What the worker has of this map is one young person, from later on.
  await done(manager, 'allocate', {
    ...{ mapId: partly, practitioner: named(worker), youngPersonIds: [child], from: addDays(DAY, 2) },
  })
  await done(manager, 'closePeerMap', { mapId: closed, reason: 'Invented', reveals: [] })
  // A manager who has one young person on a map does not have the map.
  const other = await made(worker, 'addYoungPerson', {
    ...{ mapId: hidden, ref: 'INVENTED-2', whyOnMap: 'Invented', statedAs: 'FACT', reveals: [] },
  })
  await done(worker, 'allocate', { mapId: hidden, practitioner: named(manager), youngPersonIds: [other] })
}, 120_000)

const HELD = `MATCH (a:Allocation {practitioner: $who}) WHERE a.mapId IN $maps
  RETURN a.mapId AS mapId, a.youngPersonIds AS young, toString(a.from) AS from, toString(a.until) AS until ORDER BY mapId, from`
const heldBy = (who: { readonly sub: string }, ...maps: readonly string[]) =>
  graph(HELD, { who: `${ISSUER}#${who.sub}`, maps })

describe('reassign', () => {
  test('is refused for nobody known, and says nothing of maps that the manager does not have', async () => {
    const input = { ...handover, confirmUnknown: false }
    const outcome = await step(manager, 'reassign', input)
    expect(outcome.missing.map(({ path }) => path)).toEqual(['input.confirmUnknown'])
    expect((await checkStep(manager, 'reassign', input)).missing).toEqual(outcome.missing)
    // One who has only what the manager does not see, and one whom nobody knows.
    await done(worker, 'allocate', { mapId: hidden, practitioner: named(colleague) })
    const [unseen, nobody] = await Promise.all(
      [colleague, { sub: 'nobody' }].map((who) => step(manager, 'reassign', { ...handover, from: named(who) })),
    )
    expect(unseen?.missing.map(({ path }) => path)).toEqual(['input.from'])
    expect(unseen?.text).toBe(nobody?.text)
    expect((await step(worker, 'reassign', handover)).code).toBe('PURPOSE_REFUSED')
  })

  test('from a day on gives all that the manager has, closed maps too, in one step with a record on each map', async () => {
    const { changed } = await done(manager, 'reassign', { ...handover, day: addDays(DAY, 1) })
    expect(changed).toHaveLength(8)
    const day = addDays(DAY, 1)
    const maps = [whole, partly, closed]
    expect(await heldBy(successor, ...maps)).toEqual(
      [
        ...maps.map((mapId) => ({ mapId, young: null, from: day, until: null })),
        { mapId: partly, young: [child], from: addDays(DAY, 2), until: null },
      ].toSorted((one, other) => `${one.mapId} ${one.from}`.localeCompare(`${other.mapId} ${other.from}`)),
    )
    expect((await heldBy(worker, ...maps)).map(({ until }) => String(until)).toSorted()).toEqual([
      ...[day, day, day],
      addDays(DAY, 2),
    ])
    expect(await heldBy(successor, hidden)).toEqual([])
    // Until that day nothing changes.
    expect(await seen(worker, whole, 'id')).toEqual({ id: whole })
    expect(await seen(successor, whole, 'id')).toBeNull()
    const mine = journalEntries().filter(({ name }) => name === 'reassign')
    const on = (outcome: string) =>
      mine
        .filter((entry) => entry['outcome'] === outcome)
        .map(({ mapId }) => (typeof mapId === 'string' ? mapId : 'none'))
    expect(on('INTENDED').toSorted()).toEqual([...maps, 'none'].toSorted())
    expect(on('DONE').toSorted()).toEqual([...maps, 'none'].toSorted())
    expect(
      await graph(`MATCH (s:Step {name: 'reassign'}) WHERE s.mapId IS NOT NULL RETURN s.id AS id ORDER BY id`),
    ).toEqual(
      mine
        .flatMap(({ outcome, mapId, stepId }) => (outcome === 'DONE' && mapId !== undefined ? [{ id: stepId }] : []))
        .toSorted((one, other) => (String(one.id) < String(other.id) ? -1 : 1)),
    )
  })

  test('once: what was handed over is not there any more', async () => {
    const today2 = await step(manager, 'reassign', { ...handover, day: addDays(DAY, 2) })
    expect(today2.missing.map(({ path }) => path)).toEqual(['input.from'])
  })

  test('today takes effect on the next request, and the reason is for the data protection officer', async () => {
    const mapId = await openMap()
    await done(worker, 'allocate', { mapId, practitioner: named(manager) })
    await done(manager, 'reassign', handover)
    expect([await seen(worker, mapId, 'id'), await seen(successor, mapId, 'id')]).toEqual([null, { id: mapId }])
    const RECORDS = `query ($map: ID!) { mapRecords(map: $map, reason: "Invented") { kind texts { text } } }`
    expect((await peermap().ask(PEOPLE.officer, RECORDS, { map: mapId })).text).toContain(handover.reason)
  })
})
