/** P8.7, P9.6 allegationsToReview, reviewAllegation: a planted allegation awaits somebody else. */
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { coverFor, DAY, graph, lacking, SAID, WHY } from '../steps/mapping.ts'
import {
  done,
  made,
  ofPairs,
  ONE_OF_EACH,
  openMap,
  PAIRS,
  peermap,
  PEOPLE,
  seen,
  serveEmpty,
  step,
} from '../steps/support.ts'
import type { Asker } from '../support/service.ts'

serveEmpty()

const { worker, manager, colleague, officer, police } = PEOPLE
const second: Asker = { ...manager, sub: 'second-manager' }
type Row = Readonly<Record<string, unknown>>

let mapId = ''
let [ann, ben] = ['', '']
const RELEVANCE = { relevance: 'Invented relevance' }
const harming = (more: Row = {}) => ({
  ...{
    mapId,
    ...SAID,
    from: ann,
    to: ben,
    kind: 'BULLYING',
    seriousness: 'HIGH',
    status: 'SUSPECTED',
    underCoercion: 'NO',
  },
  ...{ allegation: 'Invented', ...RELEVANCE, ...more },
})
beforeEach(async () => {
  mapId = await openMap()
  const added = () =>
    made(worker, 'addYoungPerson', { mapId, ref: crypto.randomUUID(), name: 'Robin', whyOnMap: WHY, ...SAID })
  ;[ann, ben] = [await added(), await added()]
  for (const { sub } of [manager, second])
    await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: sub } })
  await coverFor(mapId, [ann], ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'])
})

const QUERY = `query($map: ID!) { allegationsToReview(map: $map) {
  id type subjectIds source statedAs recordedBy recordedOn dueBy overdue } }`
const ask = (who: Asker, map = mapId) => peermap().ask(who, QUERY, { map })
const listed = async (who: Asker = manager): Promise<readonly Row[]> =>
  Object((await ask(who)).json.data).allegationsToReview
const reviewing = (elementId: string) => ({ mapId, elementId, grounds: 'SOURCE_ASKED' })

describe('a planted allegation', () => {
  test('P9.6 is on the list of whoever has the map, ages, and is closed by somebody who did not record it', async () => {
    const harm = await made(manager, 'connectHarm', harming({ statedAs: 'OPINION' }))
    const item = {
      ...{ id: harm, type: 'HARM', subjectIds: [ann], source: 'council', statedAs: 'OPINION' },
      ...{ recordedBy: 'peermap-dev#manager', recordedOn: DAY, dueBy: addDays(DAY, 28), overdue: false },
    }
    expect(await listed(second)).toEqual([item])
    expect(await listed(manager)).toEqual([item])
    expect(await lacking('reviewAllegation', reviewing(harm), manager)).toEqual(['input.elementId P9.6'])
    await graph('MATCH ()-[r:HARMS {id: $harm}]->() SET r.recordedAt = r.recordedAt - duration("P29D")', { harm })
    expect(await listed(second)).toMatchObject([{ id: harm, overdue: true }])
    await done(second, 'reviewAllegation', reviewing(harm))
    expect(await listed(second)).toEqual([])
    expect(await lacking('reviewAllegation', reviewing(harm), second)).toEqual(['input.elementId P8.7'])
    // It stands as it was stated, and nothing else of it changed.
    expect(await seen(worker, mapId, 'harmTies { id status statedAs }')).toEqual({
      harmTies: [{ id: harm, status: 'SUSPECTED', statedAs: 'OPINION' }],
    })
  })

  test('P8.7 of each kind: an affiliation, an adult of concern, a risk, an offence', async () => {
    const group = await made(worker, 'addPeerGroup', { mapId, kind: 'SCHOOL', reveals: [], ...SAID })
    const risk = {
      kind: 'SERIOUS_VIOLENCE',
      scale: 'SEVERAL',
      frequency: 'WEEKLY',
      seriousness: 'HIGH',
      status: 'SUSPECTED',
    }
    const offence = { what: 'Invented', status: 'ALLEGED', spent: false, underCoercion: 'NO' }
    const ids = {
      RISK: await made(worker, 'addRisk', {
        mapId,
        ...risk,
        ...SAID,
        posedBy: [ann],
        posedTo: [group],
        reveals: [],
        ...RELEVANCE,
      }),
      OFFENCE: await made(worker, 'addOffence', {
        mapId,
        ...SAID,
        personId: ann,
        ...offence,
        reveals: [],
        ...RELEVANCE,
      }),
    }
    const charged = { ...offence, status: 'CHARGED' }
    await made(worker, 'addOffence', { mapId, ...SAID, personId: ann, ...charged, reveals: [], ...RELEVANCE })
    expect(Object.fromEntries((await listed()).map(({ id, type }) => [type, id]))).toEqual(ids)
    for (const id of Object.values(ids)) await done(manager, 'reviewAllegation', reviewing(id))
    expect(await listed()).toEqual([])
  })

  test('P8.7 is off the list once it is disproved, and not there for who may not see it', async () => {
    const harm = await made(worker, 'connectHarm', harming())
    await graph('MATCH (a:Assessment {mapId: $mapId}) SET a.withdrawnOn = date($DAY)', { mapId, DAY })
    expect(await listed()).toEqual([])
    expect(await lacking('reviewAllegation', reviewing(harm), manager)).toEqual(['input.elementId P8.7'])
    await graph('MATCH (a:Assessment {mapId: $mapId}) REMOVE a.withdrawnOn', { mapId })
    await done(worker, 'changeHarm', { mapId, tieId: harm, version: 1, status: 'DISPROVED', ...SAID })
    expect(await listed()).toEqual([])
  })

  test('P8.7 nothing is changed of it by what becomes of an offence', async () => {
    const harm = await made(worker, 'connectHarm', harming())
    const offence = {
      what: 'Invented',
      status: 'ALLEGED',
      spent: false,
      underCoercion: 'NO',
      reveals: [],
      ...RELEVANCE,
    }
    const offenceId = await made(worker, 'addOffence', { mapId, ...SAID, personId: ann, ...offence })
    const change = { mapId, personId: ann, offenceId, version: 1, status: 'NO_FURTHER_ACTION', reveals: [], ...SAID }
    await done(worker, 'changeOffence', change)
    const selection = `harmTies { id status } member(id: "${ann}") { offences { id } }`
    expect(await seen(worker, mapId, selection)).toEqual({
      ...{ harmTies: [{ id: harm, status: 'SUSPECTED' }], member: { offences: [] } },
    })
  })

  test('P9.6 the officer finds it among the records of the map', async () => {
    const harm = await made(worker, 'connectHarm', harming())
    const query = 'query($map: ID!) { mapRecords(map: $map, kinds: [ALLEGATION]) { id status by subjectIds } }'
    expect(Object((await peermap().ask(officer, query, { map: mapId })).json.data).mapRecords).toEqual([
      { id: harm, status: 'DUE HARM', by: 'peermap-dev#worker', subjectIds: [ann] },
    ])
  })

  test('P4.6 is for managers who have the whole map', async () => {
    const harm = await made(worker, 'connectHarm', harming())
    for (const who of [worker, police, PEOPLE.analyst])
      expect((await ask(who)).json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
    const part: Asker = { ...colleague, roles: ['MANAGER'] }
    const [one, none] = [await ask(part), await ask(part, 'nowhere')]
    expect([one.text, one.json.data]).toEqual([none.text, { allegationsToReview: null }])
    await done(worker, 'allocate', {
      mapId,
      practitioner: { issuer: 'peermap-dev', subject: part.sub },
      youngPersonIds: [ann],
    })
    expect((await ask(part)).json.data).toEqual({ allegationsToReview: null })
    expect((await step(part, 'reviewAllegation', reviewing(harm))).missing).toMatchObject([
      { path: 'input.mapId', clause: 'P4.5' },
    ])
  })

  test('of two managers at once, one decides', async () => {
    const offence = {
      what: 'Invented',
      status: 'ALLEGED',
      spent: false,
      underCoercion: 'NO',
      reveals: [],
      ...RELEVANCE,
    }
    const ids: string[] = []
    for (let at = 0; at < PAIRS; at += 1)
      ids.push(await made(worker, 'addOffence', { mapId, ...SAID, personId: ann, ...offence }))
    const endings = await ofPairs((at) => [
      () => step(manager, 'reviewAllegation', reviewing(ids[at] ?? '')),
      () => step(second, 'reviewAllegation', reviewing(ids[at] ?? '')),
    ])
    expect(endings).toEqual(ONE_OF_EACH)
  })
})
