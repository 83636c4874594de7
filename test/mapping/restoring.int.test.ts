/** P8.7, P9.3 What was disproved by mistake is listed to who may undo it, and shown again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDriver } from '../support/database.ts'
import type { Asker } from '../support/service.ts'
import { allocateColleague, coverFor, faults, graph, SAID } from '../steps/mapping.ts'
import { done, journalEntries, made, openMap, peermap, PEOPLE, seen, serveEmpty, step } from '../steps/support.ts'

serveEmpty()
const { worker, manager, colleague, police } = PEOPLE
const driver = testDriver()
afterAll(() => driver.close())

let mapId = ''
let ann = ''
let ben = ''
let harm = ''
let hidden = ''
let risk = ''

const young = (name: string): Promise<string> =>
  made(worker, 'addYoungPerson', { mapId, name, whyOnMap: 'Invented', ...SAID })
const suspected = {
  kind: 'BULLYING',
  seriousness: 'LOW',
  status: 'SUSPECTED',
  underCoercion: 'NO',
  relevance: 'Invented',
}
const drawnHarm = (from: string, to: string): Promise<string> =>
  made(worker, 'connectHarm', { mapId, from, to, ...suspected, ...SAID })
const disprove = (tieId: string, version = 1) =>
  done(worker, 'changeHarm', { mapId, tieId, version, status: 'DISPROVED', ...SAID })

const QUERY = `query($map: ID!, $reason: Text!) { disproved(map: $map, reason: $reason) {
  id version type kind from to disprovedAt disprovedBy } }`
type Row = Readonly<Record<string, unknown>>
const listed = async (who: Asker, map = mapId): Promise<readonly Row[] | null | string> => {
  const { json } = await peermap().ask(who, QUERY, { map, reason: 'Invented: a mistake' })
  return json.errors?.[0]?.extensions.code ?? json.data?.['disproved'] ?? null
}
const restore = async (who: Asker, elementId: string, read?: number) => {
  const rows = await listed(manager)
  const row = Array.isArray(rows) ? rows.find(({ id }) => id === elementId) : undefined
  const version = read ?? row?.['version'] ?? 2
  const input = { mapId, elementId, version, status: 'SUSPECTED', why: 'Invented: the wrong tie', ...SAID }
  const { code, missing, conflict } = await step(who, 'restoreHarm', input)
  return [code, ...missing.map(({ path, clause }) => `${path} ${clause}`), ...conflict]
}
const harmTies = async (who: Asker): Promise<unknown> =>
  Object(await seen(who, mapId, 'harmTies { id status }')).harmTies

beforeAll(async () => {
  mapId = await openMap()
  await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
  ann = await young('Ann Invented')
  ben = await young('Ben Invented')
  const cas = await young('Cas Invented')
  await coverFor(mapId, [ann, cas], ['HARMFUL_RELATIONSHIP'])
  harm = await drawnHarm(ann, ben)
  hidden = await drawnHarm(cas, ben)
  await disprove(harm)
  await disprove(hidden)
  await graph('MATCH (a:Assessment) WHERE $cas IN a.subjectIds SET a.subjectIds = [$ann]', { ann, cas })
  risk = await made(worker, 'addRisk', {
    ...{ mapId, kind: 'MISSING', scale: 'ONE_PERSON', frequency: 'ONCE', seriousness: 'LOW', status: 'SUSPECTED' },
    ...{ posedTo: [ben], posedBy: [], reviewBy: '2099-01-01', reveals: [], ...SAID },
  })
  await done(worker, 'changeRisk', { mapId, riskId: risk, version: 1, status: 'DISPROVED', reveals: [], ...SAID })
  await allocateColleague(mapId, ann)
})

describe('disproved', () => {
  test('P8.7 lists what is shown to nobody, to a manager who has the whole map, and keeps why it was asked', async () => {
    expect(await harmTies(worker)).toEqual([])
    const rows = await listed(manager)
    expect(rows).toEqual(
      [
        { id: harm, version: expect.any(Number), type: 'HARM', kind: 'BULLYING', from: [ann], to: [ben] },
        { id: risk, version: expect.any(Number), type: 'RISK', kind: 'MISSING', from: [], to: [ben] },
      ]
        .map((row) => ({ ...row, disprovedAt: expect.any(String), disprovedBy: `peermap-dev#${worker.sub}` }))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    )
    expect(await graph('MATCH (n:StatedReason) RETURN n.reason AS reason, n.mapId AS map, n.askedBy AS by')).toEqual([
      { reason: 'Invented: a mistake', map: mapId, by: `peermap-dev#${manager.sub}` },
    ])
    const disclosed = journalEntries().filter(({ kind, mapId: map }) => kind === 'disclosure' && map === mapId)
    expect(JSON.stringify(disclosed.at(-1))).not.toContain('mistake')
  })

  test('P8.7 is for nobody else, and of a map that is not open as of none', async () => {
    expect(await Promise.all([worker, colleague, police].map((who) => listed(who)))).toEqual(
      Array.from({ length: 3 }, () => 'PURPOSE_REFUSED'),
    )
    const part = { ...colleague, roles: ['MANAGER'] } as const
    expect(await listed(part)).toBeNull()
    expect(await listed(manager, 'no-map')).toBeNull()
  })
})

describe('restoreHarm', () => {
  test.each([
    ['P8.7 nothing of this id', () => restore(manager, 'none'), ['STEP_REFUSED', 'input.elementId P8.7']],
    ['P8.7 what cover no longer shows', () => restore(manager, hidden), ['STEP_REFUSED', 'input.elementId P8.7']],
    ['P8.7 somebody on the map', () => restore(manager, ann, 1), ['STEP_REFUSED', 'input.elementId P8.7']],
    [
      'P4.5 a manager who has one young person',
      () => restore({ ...colleague, roles: ['MANAGER'] }, harm),
      ['STEP_REFUSED', 'input.mapId P4.5'],
    ],
    ['P4.6 a practitioner', () => restore(worker, harm), ['PURPOSE_REFUSED', 'x-purpose P4.6']],
    ['a version that is not the last', () => restore(manager, harm, 1), ['CONFLICT', 'status']],
  ])('is refused for %s', async (_what, tried, expected) => {
    expect(await tried()).toEqual(expected)
  })

  test('P9.3 shows it again, with the status that is stated, to who saw it before', async () => {
    expect(await restore(manager, harm)).toEqual(['OK'])
    expect(await harmTies(worker)).toEqual([{ id: harm, status: 'SUSPECTED' }])
    expect(await harmTies(colleague)).toEqual([])
    expect(await restore(manager, risk)).toEqual(['OK'])
    expect(Object(await seen(worker, mapId, 'risks { id status }')).risks).toEqual([{ id: risk, status: 'SUSPECTED' }])
    expect(await listed(manager)).toEqual([])
    const whys = await graph(
      'MATCH (s:Statement) WHERE s.elementId IN [$harm, $risk] AND s.replacedAt IS NULL RETURN s.relevance AS why',
      { harm, risk },
    )
    expect(new Set(whys.map(({ why }) => why))).toEqual(new Set(['Invented: the wrong tie']))
  })

  test('P9.3 once only', async () => {
    expect(await restore(manager, harm, 3)).toEqual(['STEP_REFUSED', 'input.elementId P8.7'])
    expect(await faults()).toEqual([])
  })
})
