/** P8.7 keepSpentShown, endSpentShown: what is spent stays shown to named staff of the Council, and to nobody else. */
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/policy/age.ts'
import { coverFor, DAY, graph, lacking, SAID, shareWithPolice, WHY } from '../steps/mapping.ts'
import { done, made, openMap, peermap, PEOPLE, seen, serveEmpty, step, versionOf } from '../steps/support.ts'
import type { Asker } from '../support/service.ts'

let passed = 0
serveEmpty(() => new Date(Date.now() + passed * 86_400_000))

const { worker, manager, colleague, officer, police, governance } = PEOPLE
type Row = Readonly<Record<string, unknown>>
const RELEVANCE = { relevance: 'Invented relevance' }
const keyed = (subject: string) => ({ issuer: 'peermap-dev', subject })

let mapId = ''
let [grown, child, offenceId] = ['', '', '']
const keeping = (more: Row = {}) => ({
  ...{ mapId, offenceId, shownTo: [keyed(worker.sub)], reasoning: 'Invented grounds', lookAgainOn: addDays(DAY, 5) },
  ...more,
})
const offences = async (who: Asker): Promise<string> =>
  JSON.stringify(await seen(who, mapId, `members { id offences { id what spent } }`))
const isShownTo = async (who: Asker): Promise<boolean> => (await offences(who)).includes(offenceId)

beforeEach(async () => {
  passed = 0
  mapId = await openMap()
  const young = (years: number) =>
    made(worker, 'addYoungPerson', {
      ...{ mapId, ref: crypto.randomUUID(), name: 'Robin', whyOnMap: WHY, ...SAID },
      dateOfBirth: addMonths(DAY, -12 * years),
    })
  ;[grown, child] = [await young(22), await young(15)]
  await coverFor(mapId, [grown], ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'])
  await done(worker, 'connectHarm', {
    ...{ mapId, ...SAID, from: grown, to: child, kind: 'BULLYING', seriousness: 'HIGH', status: 'CONFIRMED' },
    ...{ underCoercion: 'NO', ...RELEVANCE },
  })
  offenceId = await made(worker, 'addOffence', {
    ...{ mapId, personId: grown, what: 'Invented offence', status: 'CONVICTED', spent: false, underCoercion: 'NO' },
    ...{ ...RELEVANCE, ...SAID, occurredOn: addDays(DAY, -400) },
  })
  for (const { sub } of [manager, colleague]) await done(worker, 'allocate', { mapId, practitioner: keyed(sub) })
  const change = { mapId, personId: grown, offenceId, ...SAID, reveals: [] }
  await done(worker, 'changeOffence', { ...change, version: 1, spent: true })
})

describe('what is spent', () => {
  test('P8.7 stays shown to who is named, to nobody else, until its day', async () => {
    await shareWithPolice(mapId, [grown, child])
    const everybody = [worker, manager, colleague, police]
    const shownTo = async (): Promise<readonly string[]> => {
      const found = await Promise.all(everybody.map(isShownTo))
      return everybody.filter((_, at) => found[at]).map(({ sub }) => sub)
    }
    const set = (spent: boolean) =>
      graph('MATCH (o:Offence {id: $offenceId}) SET o.spent = $spent', { offenceId, spent })
    await set(false)
    expect(await shownTo()).toEqual(everybody.map(({ sub }) => sub))
    await set(true)
    expect(await shownTo()).toEqual([])
    await done(governance, 'keepSpentShown', keeping({ shownTo: [keyed(worker.sub), keyed(police.sub)] }))
    expect(await shownTo()).toEqual([worker.sub])
    await done(governance, 'keepSpentShown', keeping({ shownTo: [keyed(colleague.sub)] }))
    expect(await shownTo()).toEqual([colleague.sub])
    passed = 4
    expect(await shownTo()).toEqual([colleague.sub])
    passed = 5
    expect(await shownTo()).toEqual([])
  })

  test('P8.7 is shown only under cover, and only while its status is one that is shown', async () => {
    await done(governance, 'keepSpentShown', keeping())
    expect(await isShownTo(worker)).toBe(true)
    await graph('MATCH (a:Assessment {mapId: $mapId}) SET a.withdrawnOn = date($DAY)', { mapId, DAY })
    expect(await isShownTo(worker)).toBe(false)
    await graph('MATCH (a:Assessment {mapId: $mapId}) REMOVE a.withdrawnOn', { mapId })
    const change = {
      mapId,
      personId: grown,
      offenceId,
      version: await versionOf(worker, mapId, offenceId),
      reveals: [],
      ...SAID,
    }
    expect(await lacking('changeOffence', { ...change, spent: false }, worker)).toEqual(['input.spent P8.7'])
    expect(await lacking('changeOffence', { ...change, status: 'CHARGED' }, manager)).toEqual(['input.offenceId P1.2'])
    await done(worker, 'changeOffence', { ...change, status: 'ACQUITTED' })
    expect(await isShownTo(worker)).toBe(false)
  })

  test('P9.3 is not corrected to be shown to everybody', async () => {
    await done(governance, 'keepSpentShown', keeping())
    const spent = { mapId, personId: grown, elementId: offenceId, coordinate: 'Offence.spent', value: 'false' }
    const correction = { ...spent, version: 2, why: WHY, reveals: [] }
    expect(await lacking('rectify', correction, worker)).toEqual(['input.coordinate P8.7'])
  })

  test('P8.7 is ended by information governance, and the officer reads to whom it was shown, and why', async () => {
    const ending = { mapId, offenceId, reason: 'Invented end' }
    expect(await lacking('endSpentShown', ending, governance)).toEqual(['input.offenceId P8.7'])
    await done(governance, 'keepSpentShown', keeping())
    await done(governance, 'endSpentShown', ending)
    expect(await isShownTo(worker)).toBe(false)
    expect(await lacking('endSpentShown', ending, governance)).toEqual(['input.offenceId P8.7'])
    const query = `query($map: ID!) { mapRecords(map: $map, kinds: [SPENT_SHOWN], reason: "Invented") {
      id kind status subjectIds by on until texts { name text } } }`
    expect((await peermap().ask(officer, query, { map: mapId })).json.data).toEqual({
      mapRecords: [
        {
          ...{ id: offenceId, kind: 'SPENT_SHOWN', status: 'peermap-dev#worker', subjectIds: [grown] },
          ...{ by: 'peermap-dev#governance', on: DAY, until: DAY },
          texts: [
            { name: 'keptShownWhy', text: 'Invented grounds' },
            { name: 'keptShownEndedWhy', text: 'Invented end' },
          ],
        },
      ],
    })
  })

  test('P8.7 rests on what the map says of a child who was harmed', async () => {
    const set = (text: string) => graph(`MATCH ({id: $grown})-[h:HARMS]->(c) SET ${text}`, { grown })
    await set("h.status = 'DISPROVED'")
    expect(await lacking('keepSpentShown', keeping(), governance)).toEqual(['input.offenceId P8.7'])
    await set("h.status = 'CONFIRMED', h.since = date('2026-01-01'), h.until = date('2026-01-01')")
    expect(await lacking('keepSpentShown', keeping(), governance)).toEqual(['input.offenceId P8.7'])
    await set('h.since = null, c.dateOfBirth = null')
    expect(await lacking('keepSpentShown', keeping(), governance)).toEqual(['input.offenceId P8.7'])
  })

  test('P1.2 is of this map', async () => {
    const other = await openMap('Invented Park')
    for (const change of [{ mapId: other }, { offenceId: child }])
      expect(await lacking('keepSpentShown', keeping(change), governance)).toEqual(['input.offenceId P1.2'])
    expect((await step(governance, 'keepSpentShown', keeping({ mapId: 'no-map' }))).code).toBe('NOT_FOUND')
  })

  test.each([
    ['a manager', manager],
    ['the officer', officer],
    ['a partner', police],
  ])('P8.7 is not decided by %s', async (_who, who) => {
    expect((await step(who, 'keepSpentShown', keeping())).code).toBe('PURPOSE_REFUSED')
    expect((await step(who, 'endSpentShown', { mapId, offenceId, reason: WHY })).code).toBe('PURPOSE_REFUSED')
  })
})
