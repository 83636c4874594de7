/** P1.2 The picture of a day: `peerMap(asOf:)` over real HTTP. It moves dates alone: who may see what is decided today. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import { coverFor, DAY, graph, SAID, TOLD, WHY } from '../steps/mapping.ts'
import { done, made, openMap, peermap, PEOPLE, serveEmpty } from '../steps/support.ts'

serveEmpty()

type Input = Readonly<Record<string, unknown>>
const { worker } = PEOPLE
const rights = { ...PEOPLE.governance, purpose: 'SUBJECT_RIGHTS' } as const
const before = (days: number): string => addDays(DAY, -days)
const LONG_AGO = before(90)

let mapId = ''
const id: Record<string, string> = {}

/** A map as of a day; without one as it is read every day. */
async function drawn(selection: string, asOf: string | null): Promise<Record<string, unknown>> {
  const { json, text } = await peermap().ask(
    worker,
    `query ($id: ID!, $asOf: Date) { peerMap(id: $id, asOf: $asOf) { ${selection} } }`,
    { id: mapId, asOf },
  )
  if (json.errors !== undefined) throw new Error(text)
  return Object(json.data?.['peerMap'])
}

const person = (name: string) =>
  made(worker, 'addYoungPerson', { mapId, whyOnMap: WHY, name: `${name} Invented`, ...SAID })
const risk = (posedTo: readonly string[], more: Input = {}) =>
  made(worker, 'addRisk', {
    ...{ mapId, kind: 'MISSING', scale: 'SEVERAL', frequency: 'WEEKLY', seriousness: 'LOW', status: 'SUSPECTED' },
    ...{ posedBy: [], posedTo, ...TOLD, ...more },
  })
const friends = (from: string, to: string) =>
  made(worker, 'connectPeers', {
    ...{ mapId, from, to, kind: 'FRIEND', valence: 'NEUTRAL', since: before(120), ...SAID },
  })
/** The day of record of elements, moved back. */
const recorded = (day: string, ...ids: readonly string[]) =>
  graph('MATCH (n) WHERE n.id IN $ids SET n.recordedAt = datetime($at)', { ids, at: `${day}T12:00:00Z` })

beforeAll(async () => {
  mapId = await openMap()
  for (const name of ['old', 'friend', 'late', 'gone', 'restricted', 'disproved']) id[name] = await person(name)
  const { old = '', friend = '', late = '', gone = '', restricted = '', disproved = '' } = id
  for (const name of ['group', 'lateGroup']) {
    id[name] = await made(worker, 'addPeerGroup', { mapId, kind: 'SCHOOL', ...TOLD })
    await made(worker, 'connectMember', { mapId, from: old, to: id[name], role: 'ACTIVE', since: before(120), ...SAID })
  }
  id['place'] = await made(worker, 'addLocation', { mapId, kind: 'PARK', ...TOLD })
  id['risk'] = await risk([old, late], { posedBy: [id['place']] })
  id['lateRisk'] = await risk([old])
  id['wrong'] = await risk([disproved])
  const { group = '', place = '', risk: told = '', wrong = '' } = id
  id['tie'] = await friends(old, friend)
  id['goneTie'] = await friends(old, gone)
  id['lateTie'] = await friends(old, late)
  await friends(old, restricted)
  await recorded(before(60), old, friend, gone, restricted, disproved, group, place, told, wrong)
  await done(worker, 'endElement', { mapId, elementId: gone, why: WHY, on: before(10) })
  await coverFor(mapId, [], [])
}, 180_000)

const LISTS = `members { id } membersConnection { totalCount edges { node { id } } } groups { id } locations { id }
  risks { id } peerTies { id } membershipTies { to } riskTies { from to direction until }
  late: member(id: "LATE") { id } lateGroup: group(id: "GROUP") { id } old: member(id: "OLD") { peers { id } groups { id } risks { id } }`
const lists = (asOf: string | null) =>
  drawn(
    LISTS.replace('LATE', id['late'] ?? '')
      .replace('GROUP', id['lateGroup'] ?? '')
      .replace('OLD', id['old'] ?? ''),
    asOf,
  )
const idsIn = (list: unknown): readonly string[] => {
  const rows: readonly { readonly id: string }[] = Object(list)
  return rows.map((row) => row.id).toSorted()
}
const of = (...names: readonly string[]): readonly string[] => names.map((name) => id[name] ?? '').toSorted()

describe('a picture of a day', () => {
  test('P1.2 has who was recorded by then and had not ended, and ties between them alone', async () => {
    const found = await lists(before(20))
    expect(idsIn(found['members'])).toEqual(of('old', 'friend', 'gone', 'restricted', 'disproved'))
    expect(found['membersConnection']).toMatchObject({ totalCount: 5 })
    expect([idsIn(found['groups']), idsIn(found['locations'])]).toEqual([of('group'), of('place')])
    expect(idsIn(found['risks'])).toEqual(of('risk', 'wrong'))
    expect(found['peerTies']).toContainEqual({ id: id['tie'] })
    expect(found['peerTies']).toContainEqual({ id: id['goneTie'] })
    expect(found['peerTies']).not.toContainEqual({ id: id['lateTie'] })
    expect(found['membershipTies']).toEqual([{ to: id['group'] }])
    expect([found['late'], found['lateGroup']]).toEqual([null, null])
    const { peers, groups, risks } = Object(found['old'])
    expect(idsIn(peers)).toEqual(of('friend', 'gone', 'restricted'))
    expect([idsIn(groups), idsIn(risks)]).toEqual([of('group'), of('risk')])
  })

  test('P2.1 a risk tie leads from who poses the risk, through the risk, to whom it is posed', async () => {
    const { risk: told, place, old, late } = id
    const found = (await lists(before(20)))['riskTies']
    expect(found).toContainEqual({ from: place, to: told, direction: 'POSED_BY', until: null })
    expect(found).toContainEqual({ from: told, to: old, direction: 'POSED_TO', until: null })
    expect(JSON.stringify(found)).not.toContain(late)
    expect((await lists(null))['riskTies']).toContainEqual({ from: told, to: late, direction: 'POSED_TO', until: null })
  })

  test('of the day on which somebody ended is without them, and before anything was recorded it is empty', async () => {
    const [lastDay, ended] = [await lists(before(11)), await lists(before(10))]
    expect(idsIn(lastDay['members'])).toContain(id['gone'])
    expect(idsIn(ended['members'])).not.toContain(id['gone'])
    expect(idsIn(ended['peerTies'])).not.toContain(id['goneTie'])
    const empty = await lists(LONG_AGO)
    expect(empty).toMatchObject({ members: [], groups: [], risks: [], peerTies: [], riskTies: [], old: null })
  })

  test('a day is one in London: what was recorded at half past midnight there is not in the picture of the day before', async () => {
    const { late = '' } = id
    await graph("MATCH (n {id: $late}) SET n.recordedAt = datetime('2026-06-14T23:30:00Z')", { late })
    const of14 = await drawn('members { id }', '2026-06-14')
    const of15 = await drawn('members { id }', '2026-06-15')
    await recorded(DAY, late)
    expect([idsIn(of14['members']).includes(late), idsIn(of15['members']).includes(late)]).toEqual([false, true])
  })

  test('what has no day of record is in every picture', async () => {
    const { late = '' } = id
    await graph('MATCH (n {id: $late}) REMOVE n.recordedAt', { late })
    const found = await drawn('members { id }', LONG_AGO)
    await recorded(DAY, late)
    expect(found).toEqual({ members: [{ id: late }] })
  })

  test('left out, all elements that were ever drawn are listed, with the ties of today', async () => {
    const found = await lists(null)
    expect(idsIn(found['members'])).toEqual(of('old', 'friend', 'late', 'gone', 'restricted', 'disproved'))
    expect(idsIn(found['peerTies'])).not.toContain(id['goneTie'])
    expect((await drawn('members { id }', DAY))['members']).not.toContainEqual({ id: id['gone'] })
  })
})

describe('a picture moves dates alone', () => {
  const DAYS = (): readonly (string | null)[] => [null, DAY, before(5), before(20)]

  test('P9.5 who is restricted today is in the picture of no day', async () => {
    const { restricted = '' } = id
    for (const day of DAYS()) expect(JSON.stringify(await lists(day))).toContain(restricted)
    const restriction = { mapId, personId: restricted, ground: 'ACCURACY_CONTESTED', reason: WHY }
    await done(rights, 'restrict', restriction)
    for (const day of DAYS()) expect(JSON.stringify(await lists(day))).not.toContain(restricted)
  })

  test('P8.6 a consent that was withdrawn opens no day on which it held', async () => {
    const { friend: subjectId = '' } = id
    const consent = { takenBy: 'Invented Heron', evidence: 'Invented', competence: 'Invented', told: 'Invented' }
    const given = { mapId, subjectId, categories: ['ETHNICITY'], from: before(30), ...consent }
    const consentId = await made(worker, 'recordConsent', given)
    await graph("MATCH (n {id: $subjectId}) SET n.ethnicity = 'Canaryethnic'", { subjectId })
    const ethnicity = async (day: string | null) => JSON.stringify(await drawn('members { ethnicity }', day))
    for (const day of DAYS()) expect(await ethnicity(day)).toContain('Canaryethnic')
    await done(worker, 'withdrawConsent', { mapId, consentId })
    for (const day of DAYS()) expect(await ethnicity(day)).not.toContain('Canaryethnic')
  })

  test('P8.7 what was disproved never comes back', async () => {
    const { wrong = '' } = id
    for (const day of DAYS()) expect(JSON.stringify(await lists(day))).toContain(wrong)
    await graph("MATCH (r:Risk {id: $wrong}) SET r.status = 'DISPROVED'", { wrong })
    for (const day of DAYS()) expect(JSON.stringify(await lists(day))).not.toContain(wrong)
  })

  test('a day that no record may hold is BAD_USER_INPUT, and a map that is not open is null on every day', async () => {
    const ask = (map: string, asOf: string) =>
      peermap().ask(worker, `{ peerMap(id: "${map}", asOf: "${asOf}") { id } }`)
    expect((await ask(mapId, '1066-10-14')).json.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    expect((await ask('no-such-map', DAY)).json.data).toEqual({ peerMap: null })
  })
})
