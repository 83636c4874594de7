/** What who has no business with somebody can find out beside the map (P1.2, P4.4, P4.5, P8.7, P9.4, P9.5), tried as they would. */
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/policy/age.ts'
import type { Asker } from '../support/service.ts'
import {
  allocateColleague,
  coverFor,
  DAY,
  faults,
  graph,
  lacking,
  SAID,
  shareWithPolice,
  TOLD,
  WHY,
} from './mapping.ts'
import { done, journalEntries, made, openMap, peermap, PEOPLE, seen, serveEmpty, step } from './support.ts'

serveEmpty()

const { worker, colleague, manager, police, governance } = PEOPLE
const rights = { ...governance, purpose: 'SUBJECT_RIGHTS' } as const
const GROUND = { ground: 'ACCURACY_CONTESTED', reason: WHY } as const
const ERASING = { ground: 'NO_LONGER_NECESSARY', considered173: 'no ground to keep', reason: 'asked for' } as const
const RISK = { kind: 'MISSING', scale: 'SEVERAL', frequency: 'WEEKLY', seriousness: 'HIGH', status: 'SUSPECTED' }

type Row = Readonly<Record<string, unknown>>

const managed = async (): Promise<string> => {
  const mapId = await openMap()
  await done(worker, 'allocate', { mapId, practitioner: { issuer: 'peermap-dev', subject: 'manager' } })
  return mapId
}
const young = (mapId: string, more: Row = {}): Promise<string> =>
  made(worker, 'addYoungPerson', { mapId, whyOnMap: WHY, description: 'Invented', ...SAID, ...more })
const rows = async (who: Asker, query: string, variables: Row): Promise<readonly Row[]> => {
  const { json, text } = await peermap().ask(who, query, variables)
  if (json.errors !== undefined) throw new Error(text)
  const [found] = Object.values<unknown>(json.data ?? {})
  return Array.isArray(found) ? found : []
}
/** An adult of concern of whom nothing is open. */
const hiddenAdult = async (mapId: string): Promise<string> => {
  const [row] = await graph(
    `MATCH (m:PeerMap {id: $mapId})
     CREATE (n:AdultOfConcern {id: randomUUID(), mapId: $mapId, label: 'Invented Crane', source: 'council', statedAs: 'FACT', version: 1})
     CREATE (n)-[:ON_MAP]->(m) RETURN n.id AS id`,
    { mapId },
  )
  return String(row?.['id'])
}
/** A risk that is posed by an adult of concern, and whoever is named beside. */
const riskBy = async (mapId: string, adult: string, posedTo: readonly string[] = []): Promise<string> => {
  await coverFor(mapId, [adult], ['HARMFUL_RELATIONSHIP'])
  const id = await made(worker, 'addRisk', { mapId, ...RISK, posedBy: [adult], posedTo, ...TOLD })
  await graph('MATCH (a:Assessment {mapId: $mapId}) WHERE $adult IN a.subjectIds DETACH DELETE a', { mapId, adult })
  return id
}

const LAPSED = 'query($map: ID!) { coverLapsed(map: $map) { subjectId } }'
const ACCESSES =
  'query($map: ID!) { urgentAccesses(map: $map, limit: 50, offset: 0, awaitingReview: false) { id youngPersonIds } }'
const CHANGES = 'query($map: ID!, $since: Date!) { changesSince(map: $map, since: $since) { steps { name changed } } }'
const CONTRIBUTIONS = 'query($map: ID!) { contributions(map: $map) { id input status subjectIds } }'
const REQUESTS =
  'query { sharingRequests(open: false, limit: 50, offset: 0) { id reference mapIds youngPersonIds state } }'

describe('P9.5 somebody restricted', () => {
  test('is not named by what others share with them and nothing covers', async () => {
    const mapId = await managed()
    const [one, other] = [await young(mapId), await young(mapId)]
    await coverFor(mapId, [one, other], ['DISABILITY'])
    await made(worker, 'addStrength', {
      mapId,
      description: 'Invented',
      about: [one, other],
      ...SAID,
      reveals: ['DISABILITY'],
      relevance: WHY,
    })
    await graph('MATCH (a:Assessment {mapId: $mapId}) DETACH DELETE a', { mapId })
    expect((await rows(manager, LAPSED, { map: mapId })).map((row) => String(row['subjectId'])).toSorted()).toEqual(
      [one, other].toSorted(),
    )
    await done(rights, 'restrict', { mapId, personId: one, ...GROUND })
    expect((await rows(manager, LAPSED, { map: mapId })).map((row) => row['subjectId'])).toEqual([other])
  })

  test('is not named by urgent access that was taken for them', async () => {
    const mapId = await managed()
    const ref = crypto.randomUUID()
    const one = await young(mapId, { ref })
    await made(colleague, 'urgentAccess', { ref, immediateRisk: 'Invented' })
    expect(await rows(manager, ACCESSES, { map: mapId })).toMatchObject([{ youngPersonIds: [one] }])
    await done(rights, 'restrict', { mapId, personId: one, ...GROUND })
    expect(await rows(manager, ACCESSES, { map: mapId })).toMatchObject([{ youngPersonIds: [] }])
  })

  test('P8.7 does not let a risk be known that a hidden adult of concern poses to them', async () => {
    const mapId = await managed()
    const one = await young(mapId)
    const adult = await hiddenAdult(mapId)
    const risk = await riskBy(mapId, adult, [one])
    await graph(`MATCH (:Risk {id: $risk})-[r:POSED_BY]->() RETURN r`, { risk })
    await done(rights, 'restrict', { mapId, personId: one, ...GROUND })
    expect(await seen(manager, mapId, 'risks { id }')).toEqual({ risks: [] })
    const ending = { mapId, elementId: risk, why: WHY }
    const none = { mapId, elementId: 'none', why: WHY }
    expect((await step(manager, 'endElement', ending)).text).toBe((await step(manager, 'endElement', none)).text)
  })
})

describe('P8.7 a risk that a hidden adult of concern alone poses', () => {
  test('is not among what changed', async () => {
    const mapId = await managed()
    const one = await young(mapId)
    await allocateColleague(mapId, one)
    const risk = await riskBy(mapId, await hiddenAdult(mapId))
    const open = await made(worker, 'addRisk', { mapId, ...RISK, posedBy: [], posedTo: [one], ...TOLD })
    expect(await seen(colleague, mapId, 'risks { id }')).toEqual({ risks: [{ id: open }] })
    const { text } = await peermap().ask(colleague, CHANGES, { map: mapId, since: addDays(DAY, -1) })
    expect(text).toContain(open)
    expect(text).not.toContain(risk)
  })
})

describe('P4.4 a harmful relationship to somebody whom the caller has not', () => {
  test('P8.7 is not known of: neither by what changed, nor by joining them again, nor by ending it', async () => {
    const mapId = await managed()
    const [one, other, third] = [await young(mapId), await young(mapId), await young(mapId)]
    await allocateColleague(mapId, one)
    await coverFor(mapId, [one], ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'])
    const harm = (to: string) => ({
      ...{ mapId, from: one, to, kind: 'BULLYING', seriousness: 'LOW', status: 'SUSPECTED', underCoercion: 'UNKNOWN' },
      ...{ relevance: WHY, ...SAID },
    })
    const tie = await made(worker, 'connectHarm', harm(other))
    expect(await seen(colleague, mapId, 'harmTies { id }')).toEqual({ harmTies: [] })
    const { text } = await peermap().ask(colleague, CHANGES, { map: mapId, since: addDays(DAY, -1) })
    expect(text).not.toContain(tie)
    const endings = [
      await step(colleague, 'endTie', { mapId, tieId: tie }),
      await step(colleague, 'endTie', { mapId, tieId: 'none' }),
    ]
    expect(endings[0]?.text).toBe(endings[1]?.text)
    const again = [
      await lacking('connectHarm', harm(other), colleague),
      await lacking('connectHarm', harm(third), colleague),
    ]
    expect(again[0]).toEqual(again[1])
  })
})

describe('a key that is used again', () => {
  test('P4.4 answers nothing of a map when the grant has ended, and belongs to one purpose', async () => {
    const mapId = await managed()
    const one = await young(mapId)
    await shareWithPolice(mapId, [one])
    const input = {
      mapId,
      addSocialCareRecord: { mapId, personId: one, kind: 'Invented', summary: 'Invented', ...TOLD },
    }
    const key = crypto.randomUUID()
    const first = await step(police, 'contribute', input, key)
    expect(first.taken).not.toBeNull()
    expect((await step(police, 'contribute', input, key)).text).toBe(first.text)
    const other = { ...police, purpose: 'ONGOING_SUPPORT' } as const
    const none = await step(other, 'contribute', { ...input, mapId: 'none' }, key)
    expect([none.code, (await step(other, 'contribute', input, key)).text]).toEqual(['NOT_FOUND', none.text])
    await graph('MATCH (d:SharingDecision {mapId: $mapId}) SET d.withdrawnOn = date($DAY)', { mapId, DAY })
    expect((await step(police, 'contribute', input, key)).text).toBe(none.text)
  })

  test('P0.1 of urgent access that was found not justified opens nothing again', async () => {
    const mapId = await managed()
    const input = { mapId, immediateRisk: 'Invented' }
    const key = crypto.randomUUID()
    const { taken } = await step(colleague, 'urgentAccess', input, key)
    const review = { urgentAccessId: taken?.changed[0], outcome: 'NOT_JUSTIFIED', note: 'Invented' }
    await done(manager, 'reviewUrgentAccess', review)
    expect((await step(colleague, 'urgentAccess', input, key)).taken).toEqual(taken)
    expect(await seen(colleague, mapId, 'id')).toBeNull()
  })
})

describe('P0.1 urgent access', () => {
  test('takes no step, and reads nothing beside the map', async () => {
    const mapId = await managed()
    const one = await young(mapId)
    await shareWithPolice(mapId, [one])
    const offer = {
      mapId,
      addSocialCareRecord: { mapId, personId: one, kind: 'Invented', summary: 'Invented', ...TOLD },
    }
    const contributionId = await made(police, 'contribute', offer)
    await made(colleague, 'urgentAccess', { mapId, immediateRisk: 'Invented' })
    const practitioner = { issuer: 'peermap-dev', subject: 'colleague' }
    for (const [name, input] of [
      ['acceptContribution', { mapId, contributionId }],
      ['declineContribution', { mapId, contributionId, reason: 'x' }],
      ['allocate', { mapId, practitioner }],
      ['endElement', { mapId, elementId: one, why: WHY }],
    ] as const)
      expect([name, ...(await lacking(name, input, colleague))]).toEqual([name, 'input.mapId P0.1'])
    for (const query of [CONTRIBUTIONS, LAPSED])
      expect((await peermap().ask(colleague, query, { map: mapId })).text).toBe(
        (await peermap().ask(colleague, query, { map: 'none' })).text,
      )
    expect(await rows({ ...manager, sub: 'colleague' }, ACCESSES, { map: mapId })).toEqual([])
  })
})

describe('P4.3 a contribution', () => {
  const offer = async (mapId: string, personId: string, more: Row = {}) =>
    made(police, 'contribute', {
      mapId,
      addSocialCareRecord: { mapId, personId, kind: 'Invented', summary: 'Invented words', ...TOLD, ...more },
    })

  test('P1.2 about somebody who was drawn twice is about the one who stays', async () => {
    const mapId = await managed()
    const [kept, duplicate] = [await young(mapId), await young(mapId)]
    await shareWithPolice(mapId, [kept, duplicate])
    const id = await offer(mapId, duplicate)
    await done(manager, 'mergePersons', { mapId, youngPersonId: kept, duplicateId: duplicate, reason: WHY })
    const find = async (who: Asker) => (await rows(who, CONTRIBUTIONS, { map: mapId })).find((row) => row['id'] === id)
    expect(await find(manager)).toMatchObject({ subjectIds: [kept], input: expect.stringContaining('Invented words') })
    // P4.3: social care history, which no rule opens to the police, is not read back either.
    expect(await find(police)).toMatchObject({ input: null })
    await done(manager, 'acceptContribution', { mapId, contributionId: id })
    expect(await seen(worker, mapId, `member(id: "${kept}") { socialCare { summary } }`)).toEqual({
      member: { socialCare: [{ summary: 'Invented words' }] },
    })
  })

  test('P9.4 is still read when a word of somebody who is erased looks like a number in it', async () => {
    const mapId = await managed()
    const [gone, other] = [await young(mapId, { name: 'Zq Invented', aliases: ['15'] }), await young(mapId)]
    await shareWithPolice(mapId, [gone, other])
    const drawn = {
      mapId,
      whyOnMap: 'Knows 15',
      estimatedAge: 15,
      estimatedAgeSource: 'Invented',
      estimatedAgeOn: DAY,
      name: 'Pat',
      ...SAID,
    }
    const id = await made(police, 'contribute', { mapId, addYoungPerson: drawn })
    await done(rights, 'erasePerson', { mapId, personId: gone, ...ERASING })
    const found = (await rows(worker, CONTRIBUTIONS, { map: mapId })).find((row) => row['id'] === id)
    expect(JSON.parse(String(found?.['input']))).toMatchObject({ estimatedAge: 15, whyOnMap: 'Knows [erased]' })
    await done(worker, 'acceptContribution', { mapId, contributionId: id })
  })

  test('P2.5 that was accepted is among what changed', async () => {
    const mapId = await managed()
    const one = await young(mapId)
    await shareWithPolice(mapId, [one])
    const id = await offer(mapId, one)
    const { changed } = await done(worker, 'acceptContribution', { mapId, contributionId: id })
    const { text } = await peermap().ask(worker, CHANGES, { map: mapId, since: addDays(DAY, -1) })
    expect(text).toContain(changed[0])
  })
})

describe('P1.2 a former case reference', () => {
  const merged = async () => {
    const mapId = await managed()
    const [ref, former] = [`INV-${crypto.randomUUID()}`, `INV-${crypto.randomUUID()}`]
    const one = await young(mapId, { ref })
    await done(manager, 'mergePersons', { mapId, youngPersonId: one, duplicateRef: former, reason: WHY })
    return { mapId, one, ref, former }
  }

  test('P0.1 leads urgent access to the map', async () => {
    const { mapId, former } = await merged()
    const { taken, text } = await step(colleague, 'urgentAccess', { ref: former, immediateRisk: 'Invented' })
    expect(taken?.mapId ?? text).toBe(mapId)
  })

  test('P4.4 leads a request by a partner to the map', async () => {
    const { mapId, one, former } = await merged()
    const request = { reference: former, purpose: 'ASSESS_RISK', categories: [], about: 'Invented', why: 'Invented' }
    const id = await made(police, 'requestSharing', request)
    expect((await rows(manager, REQUESTS, {})).find((row) => row['id'] === id)).toMatchObject({
      mapIds: [mapId],
      youngPersonIds: [one],
    })
  })

  test('P9.5 restricts them', async () => {
    const { mapId, former } = await merged()
    await done(rights, 'restrict', { ref: former, ...GROUND })
    expect(await seen(worker, mapId, 'members { id }')).toEqual({ members: [] })
  })

  test('P9.5 leads a request of access to what is held', async () => {
    const { former, one } = await merged()
    const id = await made(rights, 'recordAccessRequest', {
      ref: former,
      receivedOn: DAY,
      requestedBy: 'SUBJECT',
      identityChecked: 'Invented',
    })
    const [row] = await graph('MATCH (r:AccessRequest {id: $id}) RETURN r.subjectIds AS ids', { id })
    expect(row?.['ids']).toEqual([one])
  })

  test('P9.4 erases them, and goes out of the texts about others', async () => {
    const { mapId, former, ref } = await merged()
    const other = await young(mapId, { description: `Knows ${former} and ${ref} well` })
    await done(rights, 'erasePerson', { ref: former, ...ERASING })
    expect(await seen(worker, mapId, 'members { id }')).toEqual({ members: [{ id: other }] })
    const left = await graph(
      `MATCH (n) UNWIND keys(n) AS key WITH n, n[key] AS value WHERE value IS :: STRING NOT NULL
         AND (value CONTAINS $former OR value CONTAINS $ref) RETURN labels(n) AS labels`,
      { former, ref },
    )
    const [row] = await graph('MATCH (n:YoungPerson {id: $other}) RETURN n.description AS text', { other })
    expect([row?.['text'], left]).toEqual(['Knows [erased] and [erased] well', []])
  })
})

describe('P9.4 a request of a partner', () => {
  test('about a case reference goes with the person', async () => {
    const mapId = await managed()
    const ref = `INV-${crypto.randomUUID()}`
    await young(mapId, { ref })
    const request = { reference: ref, purpose: 'ASSESS_RISK', categories: [], about: 'Invented', why: 'Invented' }
    const id = await made(police, 'requestSharing', request)
    await done(rights, 'erasePerson', { ref, ...ERASING })
    expect(await graph('MATCH (r:SharingRequest {id: $id}) RETURN r.reference AS ref', { id })).toEqual([])
  })
})

test('the graph is as its model says, and nothing is in the log', async () => {
  expect(await faults()).toEqual([])
  expect(peermap().logged()).not.toContain('Crane')
  expect(JSON.stringify(journalEntries())).not.toContain('Crane')
  expect(await lacking('contribute', { mapId: 'none' }, worker)).toEqual(['PURPOSE_REFUSED'])
})
