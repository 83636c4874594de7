/** P9.5 Requests of access: everything of the person's own, nobody else, until an officer has decided. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { subjectAccessCommand } from '../../src/commands/subject-access.ts'
import { addDays, addMonths } from '../../src/policy/age.ts'
import type { Asker } from '../support/service.ts'
import { A, DAY, drawAccessWorld, OWN, policeLook, RIGHTS } from './access-world.ts'
import { faults, graph } from '../steps/mapping.ts'
import {
  done,
  inBatches,
  journalEntries,
  made,
  ofPairs,
  PAIRS,
  peermap,
  PEOPLE,
  serveEmpty,
  step,
} from '../steps/support.ts'

serveEmpty()

type Item = {
  readonly itemId: string
  readonly coordinate: string
  readonly kind: string
  readonly state: string
  readonly value: string | null
  readonly source: string | null
  readonly statedAs: string | null
  readonly law: string | null
}
type Access = {
  readonly document: string
  readonly maps: readonly Readonly<Record<string, unknown>>[]
  readonly purposes: readonly string[]
  readonly categories: readonly string[]
  readonly lawfulBasis: readonly string[]
  readonly records: readonly { readonly kind: string; readonly mapId: string | null; readonly items: readonly Item[] }[]
}
type ToDecide = {
  readonly itemId: string
  readonly record: string
  readonly coordinate: string
  readonly kind: string
  readonly content: string
  readonly isDecided: boolean
  readonly beforeGiving: string | null
}

const ACCESS = `query($request: ID!) { subjectAccess(request: $request) {
  request { id due overdue status subjectIds } preparedOn maps { mapId restricted retainUntil } purposes categories
  lawfulBasis rights complain automatedDecisions document
  records { kind mapId items { itemId coordinate category kind state value exemption law source statedAs recordedAt } } } }`
const ITEMS = `query($request: ID!) { accessItems(request: $request) {
  itemId record mapId coordinate category kind state isDecided provisional content exemption beforeGiving } }`
const REQUESTS = `query($status: AccessRequestStatus) { accessRequests(status: $status) {
  id receivedOn due extendedTo extendedWhy status overdue requestedBy onBehalf identityChecked answeredOn answeredHow } }`

const ask = (query: string, request: string, who: Asker = RIGHTS) => peermap().ask(who, query, { request })

async function access(request: string): Promise<Access & { readonly text: string }> {
  const { text } = await ask(ACCESS, request)
  const { data }: { data?: { subjectAccess: Access | null } } = JSON.parse(text)
  if (data === undefined || data.subjectAccess === null) throw new Error(text)
  return { ...data.subjectAccess, text }
}

async function items(request: string): Promise<readonly ToDecide[]> {
  const { text } = await ask(ITEMS, request)
  const { data }: { data?: { accessItems: readonly ToDecide[] | null } } = JSON.parse(text)
  if (data === undefined || data.accessItems === null) throw new Error(text)
  return data.accessItems
}

const asking = (change: Readonly<Record<string, unknown>> = {}) => ({
  ref: 'INVENTED-REF-1',
  receivedOn: DAY,
  requestedBy: 'SUBJECT',
  identityChecked: 'Invented check',
  ...change,
})
const onMap = { ref: undefined, mapId: A, personId: 'yp-a' }

const request = (change: Readonly<Record<string, unknown>> = {}) => made(RIGHTS, 'recordAccessRequest', asking(change))

/** A request by a parent, who may act for the young person. */
async function byParent(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const id = await request({ requestedBy: 'PARENT', onBehalf: 'Invented: the mother', ...change })
  await done(RIGHTS, 'recordRequesterAuthority', { ...AUTHORITY, requestId: id })
  return id
}

const AUTHORITY = {
  parentalResponsibility: 'YES',
  parentalResponsibilityHow: 'Invented birth certificate',
  competence: 'NOT_COMPETENT',
  competenceHow: 'Invented: by the social worker',
  views: 'NOT_KNOWN',
  viewsHow: 'Invented: not asked, too young',
}

const itemWith = async (requestId: string, content: string): Promise<ToDecide> => {
  const found = (await items(requestId)).filter((one) => one.content.includes(content))
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} items with ${content}`)
  return found[0]
}

const canaries = (text: string): readonly string[] => [...new Set(text.match(/canary[\w-]*|yp 7[78]|zoë/gi) ?? [])]

const lacking = async (name: string, input: Readonly<Record<string, unknown>>) => {
  const { code, missing } = await step(RIGHTS, name, input)
  return code === 'STEP_REFUSED' ? missing.map(({ path, message }) => `${path}: ${message}`) : [code]
}

let main = ''

beforeAll(async () => {
  await drawAccessWorld()
  await policeLook()
  main = await request()
})

describe('subjectAccess', () => {
  test('P9.5 gives every own value, on both maps, without cover, closed and restricted', async () => {
    const { records, document } = await access(main)
    const given = records.flatMap((record) => record.items.map(({ value }) => value)).join('\n')
    for (const own of OWN) expect(given).toContain(own)
    expect(document).toContain('OWN-ADDRESS &lt;b&gt; &amp; &quot;quoted&quot;')
    expect(document).not.toContain('OWN-ADDRESS <b>')
    for (const own of [
      'Ada Ümlaut-Invented',
      'B-OWN-ETHNICITY',
      '4 March 2012',
      'self harm',
      'acquitted',
      'Invented police',
    ])
      expect(document).toContain(own)
  })

  test('Art 15 DPA 2018 Sch 1 para 8(5) has notice against monitoring, given and taken back', async () => {
    const notice = { ref: 'INVENTED-REF-1', receivedOn: DAY, how: 'CANARY-LETTER' }
    const told = async () => {
      const { records, text } = await access(main)
      expect(text).not.toContain('CANARY-LETTER')
      const given = records.flatMap((record) => record.items.flatMap(({ coordinate, value }) => [[coordinate, value]]))
      return given.filter(([coordinate, value]) => coordinate?.startsWith('Person.monitoring') && value !== null)
    }
    expect(await told()).toEqual([])
    await done(RIGHTS, 'recordMonitoringNotice', { ...notice, notice: 'GIVEN' })
    expect(await told()).toEqual([A, 'map-b'].map(() => ['Person.monitoringNoticeOn', DAY]))
    expect((await items(main)).filter(({ content }) => content.includes('CANARY-LETTER')).length).toBe(2)
    await done(RIGHTS, 'recordMonitoringNotice', { ...notice, notice: 'WITHDRAWN' })
    expect(await told()).toEqual([A, 'map-b'].map(() => ['Person.monitoringNoticeEndedOn', DAY]))
  })

  test('P9.5 nobody else is in it, neither as JSON nor in the document', async () => {
    const { text } = await access(main)
    expect(canaries(text)).toEqual([])
    for (const id of ['yp-canary', 'yp-quiet', 'concern', 'group-', 'place-', 'yp-b-canary', 'peermap-dev#'])
      expect(text).not.toContain(id)
  })

  test('Art 15(1) says purposes, basis, categories, retention, sources and recipients', async () => {
    const { maps, purposes, categories, lawfulBasis, records } = await access(main)
    expect(maps).toEqual([
      { mapId: 'map-a', restricted: false, retainUntil: '2032-01-01' },
      { mapId: 'map-b', restricted: true, retainUntil: '2032-01-01' },
    ])
    expect(purposes).toEqual([
      'to safeguard children and young people and promote their welfare',
      'children in need',
      'safeguard and promote welfare',
    ])
    // What is withheld is not told by its category: there is no harmful relationship in it.
    expect(categories).not.toContain('HARMFUL_RELATIONSHIP')
    expect(categories).toContain('ETHNICITY')
    expect(lawfulBasis.join()).toContain('UK GDPR Art 9(2)(g)')
    const found = records.flatMap((record) => record.items)
    expect(found.find(({ value }) => value === 'OWN-ETHNICITY')).toMatchObject({
      source: 'Invented Oak School',
      statedAs: 'OPINION',
      state: 'GIVEN',
    })
    expect(records.filter(({ kind }) => kind === 'RECIPIENT').map((one) => one.items[0]?.value)).toEqual([
      'Invented police',
    ])
    expect(found.find(({ coordinate }) => coordinate === 'Assessment.lawfulBasis')?.value).toContain(
      'DPA 2018 Sch 1 para 18',
    )
  })

  test('P9.5 what is about somebody else as well is an item with nothing in it', async () => {
    const { records } = await access(main)
    const withheld = records.flatMap((record) => record.items.filter(({ state }) => state === 'WITHHELD'))
    expect(withheld.every(({ value, source, law }) => value === null && source === null && law === null)).toBe(true)
    const coordinates = withheld.map(({ coordinate, kind }) => `${coordinate} ${kind}`)
    for (const expected of [
      'PeerMap.peerTies OTHER_PEOPLE',
      'PeerMap.supportTies OTHER_PEOPLE',
      'PeerMap.membershipTies GROUP_OR_PLACE',
      'PeerMap.visitTies GROUP_OR_PLACE',
      'PeerMap.influenceTies OTHER_PEOPLE',
      'PeerMap.harmTies OTHER_PEOPLE',
      'Risk OTHER_PEOPLE',
      'InformationGap FREE_TEXT',
      'Offence.what FREE_TEXT',
      'YoungPerson.views FREE_TEXT',
      'YoungPerson.relevanceDecidedBy PROFESSIONAL',
      'YoungPerson.relevanceSource PROFESSIONAL',
      'SocialCareRecord.source PROFESSIONAL',
      'ParentCarer PARENT_CARER',
      'Notification PARENT_CARER',
      'Assessment ALLEGATION',
      'Contribution OTHER_PEOPLE',
      'Rectification.before FREE_TEXT',
      'YoungPerson.whyOnMap OTHER_PEOPLE',
      'Review.changed OTHER_PEOPLE',
      'PeerMap.title OTHER_PEOPLE',
    ])
      expect(coordinates).toContain(expected)
    expect(coordinates.filter((one) => one.startsWith('PeerMap.harmTies'))).toHaveLength(2)
    // Of a tie that is disproved the person is told as of any: it is held.
    expect(coordinates.filter((one) => one.startsWith('YoungPerson.whyOnMap OTHER'))).toHaveLength(1)
  })

  test('P9.5 the document says that something is kept back, and not of what kind', async () => {
    const { document } = await access(main)
    expect(document).toContain('What is not in this copy')
    for (const word of ['WITHHELD', 'harmful', 'Ties', 'parents or carers', 'mentioned'])
      expect(document).not.toContain(word)
    expect(document).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
    // An address of the Council's is text, and nothing is fetched.
    expect(document).not.toMatch(/<script|href=|src=|url\(/)
    expect(document).toContain('<title>What we hold about you</title>')
  })

  test('P9.6 is in the journal with its coordinates, about every appearance', async () => {
    const { json } = await ask(ACCESS, main)
    expect(json.extensions?.disclosure).toMatchObject({ purpose: 'SUBJECT_RIGHTS', organisation: 'council' })
    const entries = journalEntries()
    const entry = entries.findLast((line) => line['kind'] === 'disclosure')
    const [group]: { coordinates: string; subjects: string }[] = JSON.parse(JSON.stringify(entry?.['disclosed']))
    const set = (hash: string | undefined) =>
      entries.find((line) => line['kind'] === 'set' && line['set'] === hash)?.['members']
    expect(set(group?.subjects)).toEqual(['yp-a', 'yp-b'])
    expect(set(group?.coordinates)).toEqual(expect.arrayContaining(['Query.subjectAccess', 'YoungPerson.sexuality']))
    expect(set(group?.coordinates)).not.toContain('PeerMap.harmTies')
  })

  test('P9.5 a person is found by any appearance, and one without a reference too', async () => {
    expect((await access(await request(onMap))).maps).toHaveLength(2)
    expect((await access(await request({ ...onMap, mapId: 'map-b', personId: 'yp-b' }))).maps).toHaveLength(2)
    const adult = await access(await request({ ...onMap, personId: 'adult-canary' }))
    expect(adult.maps).toEqual([expect.objectContaining({ mapId: A })])
    expect(adult.text).toContain('Canaryadult Someone')
    expect(adult.text).not.toMatch(/OWN-|Ada|Canaryfriend/)
    const concern = await access(await request({ ...onMap, personId: 'concern-canary' }))
    // That they are on the map alleges (P8.7).
    expect(concern.text).not.toMatch(/OWN-|CANARY-|Canary/)
  })
})

describe('the command subject-access', () => {
  const { signal } = new AbortController()
  const file = (name: string): string => join(peermap().home, name)
  const args = async (who: Asker, change: Readonly<Record<string, string>> = {}) => {
    writeFileSync(file('officer.token'), `${await peermap().token(who)}\n`)
    const given = {
      request: main,
      out: file('access.html'),
      'token-file': file('officer.token'),
      url: peermap().service.url,
      ...change,
    }
    return Object.entries(given).flatMap(([name, value]) => [`--${name}`, value])
  }

  test('P9.5 writes the document for its owner alone, through the service, and overwrites nothing', async () => {
    await subjectAccessCommand(await args(RIGHTS), signal)
    const written = readFileSync(file('access.html'), 'utf8')
    expect(written).toBe((await access(main)).document)
    expect(canaries(written)).toEqual([])
    expect(statSync(file('access.html')).mode & 0o777).toBe(0o600)
    await expect(subjectAccessCommand(await args(RIGHTS), signal)).rejects.toThrow('not overwritten')
  })

  test.each<[string, Asker, Readonly<Record<string, string>>, string]>([
    ['who is no officer', PEOPLE.worker, {}, 'PURPOSE_REFUSED'],
    ['a request that is not there', RIGHTS, { request: 'nothing' }, 'no request of access'],
    ['a token in the clear', RIGHTS, { url: 'http://peermap.example' }, 'https'],
    ['no address', RIGHTS, { url: 'peermap' }, '--url'],
    ['a service that is not there', RIGHTS, { url: 'http://127.0.0.1:9' }, 'nothing answers'],
    ['no token', RIGHTS, { 'token-file': '/nowhere' }, "can't be read"],
  ])('refuses %s', async (_what, who, change, message) => {
    const out = file('none.html')
    await expect(subjectAccessCommand(await args(who, { out, ...change }), signal)).rejects.toThrow(message)
    expect(existsSync(out)).toBe(false)
    await expect(subjectAccessCommand([], signal)).rejects.toThrow('needs --request')
  })
})

describe('accessItems', () => {
  test('P9.5 shows the officer every item with its content, and is in the journal about the others too', async () => {
    const found = await items(main)
    const content = found.map((one) => one.content).join('\n')
    for (const canary of [
      'CANARY-ALLEGED',
      'CANARY-HARM',
      'Canarymum',
      'CANARY-MENTION',
      'CANARY-REVIEW',
      'CANARY-CONTRIBUTED',
    ])
      expect(content).toContain(canary)
    // Nothing that is not about the person: no word of theirs stands there.
    for (const canary of ['CANARY-UNSEEN', 'CANARY-NOT-OURS', 'CANARY-ADDRESS', 'Canarydad'])
      expect(content).not.toContain(canary)
    expect(found.find(({ coordinate }) => coordinate === 'YoungPerson.disability')?.beforeGiving).toContain(
      'Sch 3 para 6',
    )
    expect(new Set(found.map(({ itemId }) => itemId)).size).toBe(found.length)
    const entries = journalEntries()
    const groups = entries.findLast((line) => line['kind'] === 'disclosure')?.['disclosed']
    const sets = entries.filter(
      (line) => line['kind'] === 'set' && JSON.stringify(groups).includes(String(line['set'])),
    )
    expect(JSON.stringify(sets)).toContain('Query.accessItems')
    expect(JSON.stringify(sets)).toContain('yp-canary')
  })

  test('P9.5 an item has another id in another request', async () => {
    const other = await request()
    const ids = new Set((await items(main)).map(({ itemId }) => itemId))
    expect((await items(other)).some(({ itemId }) => ids.has(itemId))).toBe(false)
  })
})

describe('decideAccessItem', () => {
  const decide = (requestId: string, itemId: string, change: Readonly<Record<string, unknown>>) => ({
    requestId,
    itemId,
    reason: 'Invented reason',
    ...change,
  })

  test('P9.5 exactly the wording that is released is given', async () => {
    const mine = await request()
    const { itemId } = await itemWith(mine, 'CANARY-ALLEGED')
    const wording = 'RELEASED-WORDING: it is written that you bullied somebody'
    await done(RIGHTS, 'decideAccessItem', decide(mine, itemId, { decision: 'RELEASE', text: wording }))
    const { records, document, text, categories } = await access(mine)
    const released = records.flatMap((record) => record.items.filter(({ state }) => state === 'RELEASED'))
    expect(released).toEqual([expect.objectContaining({ itemId, value: wording, source: null })])
    expect(document).toContain(wording)
    expect(canaries(text)).toEqual([])
    expect(categories).toContain('HARMFUL_RELATIONSHIP')
    await done(
      RIGHTS,
      'decideAccessItem',
      decide(mine, itemId, { decision: 'WITHHOLD', exemption: 'CRIME_PREVENTION' }),
    )
    const after = await access(mine)
    expect(after.text).not.toContain('RELEASED-WORDING')
    expect(after.records.flatMap((record) => record.items).find((one) => one.itemId === itemId)).toMatchObject({
      state: 'WITHHELD',
      exemption: 'CRIME_PREVENTION',
      law: 'DPA 2018 Sch 2 para 2',
    })
    const kept = await graph(
      `MATCH (d:AccessDecision {requestId: $mine}) RETURN d.current IS NULL AS ended ORDER BY ended`,
      { mine },
    )
    expect(kept).toEqual([{ ended: false }, { ended: true }])
  })

  test.each([
    ['a name', 'You bullied Canaryfriend'],
    ['a name in other case and accents', 'zoecanary was there'],
    ['a possessive', 'CANARYFRIEND’s house'],
    ['an alias of several words', 'you and The Canarymob'],
    ['a label', 'with yp  77, they say'],
    ['a parent of somebody else', 'Mr Canarydad'],
    ['somebody on the other map', 'Canarysecond'],
  ])('Sch 2 para 16 a wording with %s is refused unless consent is stated', async (_what, text) => {
    const { itemId } = await itemWith(main, 'CANARY-JOINT')
    expect(await lacking('decideAccessItem', decide(main, itemId, { decision: 'RELEASE', text }))).toEqual([
      'input.text: somebody else is named in it, and no consent of theirs is stated (Sch 2 para 16)',
    ])
  })

  test('Sch 2 para 16(2) with the consent of who is named the wording is given; a new name closes it again', async () => {
    const mine = await request()
    const { itemId } = await itemWith(mine, 'CANARY-JOINT')
    const named = { decision: 'RELEASE', text: 'with Canaryfriend', consentOfThirdParty: 'Invented letter' }
    await done(RIGHTS, 'decideAccessItem', decide(mine, itemId, named))
    expect((await access(mine)).text).toContain('with Canaryfriend')
    await done(RIGHTS, 'decideAccessItem', decide(mine, itemId, { decision: 'RELEASE', text: 'with Latecomer' }))
    expect((await access(mine)).text).toContain('with Latecomer')
    await graph(`MATCH (y {id: 'yp-quiet'}) SET y.aliases = ['Latecomer']`)
    expect((await access(mine)).text).not.toContain('Latecomer')
    await graph(`MATCH (y {id: 'yp-quiet'}) REMOVE y.aliases`)
  })

  test('P9.5 what was released is withheld again when it has changed', async () => {
    const mine = await request()
    const { itemId } = await itemWith(mine, 'CANARY-STRENGTH')
    await done(RIGHTS, 'decideAccessItem', decide(mine, itemId, { decision: 'RELEASE', text: 'RELEASED-STRENGTH' }))
    await graph(`MATCH (s {id: 'strength'}) SET s.description = 'CANARY-STRENGTH-2'`)
    expect((await access(mine)).text).not.toContain('RELEASED-STRENGTH')
  })

  test('P9.5 own data are withheld item by item under an exemption, and given again', async () => {
    const mine = await request()
    const found = (await items(mine)).find((one) => one.content === 'OWN-DISABILITY')
    const itemId = found?.itemId ?? ''
    await done(
      RIGHTS,
      'decideAccessItem',
      decide(mine, itemId, { decision: 'WITHHOLD', exemption: 'SERIOUS_HARM_HEALTH' }),
    )
    expect((await access(mine)).text).not.toContain('OWN-DISABILITY')
    await graph(`MATCH (y {id: 'yp-a'}) SET y.disability = 'OWN-DISABILITY, worse'`)
    expect((await access(mine)).text).not.toContain('OWN-DISABILITY')
    await graph(`MATCH (y {id: 'yp-a'}) SET y.disability = 'OWN-DISABILITY'`)
    await done(RIGHTS, 'decideAccessItem', decide(mine, itemId, { decision: 'RELEASE' }))
    expect((await access(mine)).text).toContain('OWN-DISABILITY')
    const recipient = (await items(mine)).find((one) => one.coordinate === 'Recipient.organisation')
    const hidden = { decision: 'WITHHOLD', exemption: 'CRIME_PREVENTION' }
    await done(RIGHTS, 'decideAccessItem', decide(mine, recipient?.itemId ?? '', hidden))
    expect((await access(mine)).records.find(({ kind }) => kind === 'RECIPIENT')?.items[0]?.value).toBeNull()
  })

  test('P9.5 a short value in which somebody else is named is an item', async () => {
    await graph(`MATCH (y {id: 'yp-a'}) SET y.gender = 'OWN-GENDER, says Canaryquiet'`)
    const mine = await request()
    expect(canaries((await access(mine)).text)).toEqual([])
    await graph(`MATCH (y {id: 'yp-a'}) SET y.gender = 'OWN-GENDER'`)
  })

  test('P9.5 refuses what lacks something, naming all of it', async () => {
    const { itemId } = await itemWith(main, 'CANARY-PLAN')
    const own = (await items(main)).find((one) => one.content === 'OWN-SEXUALITY')?.itemId ?? ''
    const refusals: readonly (readonly [Readonly<Record<string, unknown>>, readonly string[]])[] = [
      [decide('nothing', itemId, { decision: 'RELEASE', text: 'x' }), ['input.requestId']],
      [decide(main, 'nothing', { decision: 'RELEASE', text: 'x' }), ['input.itemId']],
      [decide(main, itemId, { decision: 'RELEASE' }), ['input.text']],
      [decide(main, itemId, { decision: 'RELEASE', exemption: 'THIRD_PARTY' }), ['input.exemption', 'input.text']],
      [decide(main, itemId, { decision: 'WITHHOLD' }), ['input.exemption']],
      [decide(main, itemId, { decision: 'WITHHOLD', exemption: 'THIRD_PARTY', text: 'x' }), ['input.text']],
      [decide(main, itemId, { decision: 'WITHHOLD', exemption: 'CHILD_ABUSE_DATA' }), ['input.exemption']],
      [decide(main, own, { decision: 'WITHHOLD', exemption: 'THIRD_PARTY' }), ['input.exemption']],
      [decide(main, own, { decision: 'RELEASE', text: 'x' }), ['input.text']],
    ]
    for (const [input, paths] of refusals) {
      const { code, missing } = await step(RIGHTS, 'decideAccessItem', input)
      expect([code, missing.map(({ path }) => path)]).toEqual(['STEP_REFUSED', paths])
    }
  })

  test('P9.5 an item of another request is answered like none', async () => {
    const other = await request()
    const { itemId } = await itemWith(other, 'CANARY-PLAN')
    const answers = await Promise.all(
      [itemId, 'nothing'].map((id) =>
        step(RIGHTS, 'decideAccessItem', decide(main, id, { decision: 'RELEASE', text: 'x' })),
      ),
    )
    expect(answers[0]?.text).toBe(answers[1]?.text)
  })

  test('P9.5 of pairs at once both are recorded, and one is current', async () => {
    const requests = await inBatches(Array.from({ length: Math.ceil(PAIRS / 10) }), () => request())
    const all = await inBatches(requests, async (requestId) =>
      (await items(requestId))
        .filter((one) => !one.isDecided)
        .slice(0, 10)
        .map(({ itemId }) => ({ requestId, itemId })),
    )
    const endings = await ofPairs((at) => {
      const { requestId = '', itemId = '' } = all.flat()[at] ?? {}
      const withhold = (exemption: string) => () =>
        step(RIGHTS, 'decideAccessItem', decide(requestId, itemId, { decision: 'WITHHOLD', exemption }))
      return [withhold('THIRD_PARTY'), withhold('LEGAL_PRIVILEGE')]
    })
    expect(endings).toEqual(['OK OK'])
    const counts = await graph(
      `MATCH (d:AccessDecision) WHERE d.requestId IN $requests
       RETURN toString(count(d)) AS all, toString(count(d.current)) AS current`,
      { requests },
    )
    expect(counts).toEqual([{ all: String(2 * PAIRS), current: String(PAIRS) }])
  })
})

describe('the request', () => {
  test.each([
    ['31 January of a common year', '2026-01-31', '2026-02-28'],
    ['31 January of a leap year', '2024-01-31', '2024-02-29'],
    ['31 August', '2026-08-31', '2026-09-30'],
    ['30 November', '2025-11-30', '2025-12-30'],
    ['31 December', '2025-12-31', '2026-01-31'],
  ])('Art 12(3) received on %s it is due one month later', async (_day, receivedOn, due) => {
    const id = await request({ receivedOn })
    const { text } = await peermap().ask(RIGHTS, REQUESTS, { status: 'OPEN' })
    const { data }: { data: { accessRequests: readonly { id: string; due: string; overdue: boolean }[] } } =
      JSON.parse(text)
    expect(data.accessRequests.find((one) => one.id === id)).toMatchObject({ due, overdue: due < DAY })
    const days = data.accessRequests.map((one) => one.due)
    expect(days).toEqual(days.toSorted())
  })

  test('P9.5 refuses what lacks something, and an unknown reference, map and person alike', async () => {
    const unknown = await Promise.all(
      [
        { ref: 'nobody' },
        { ...onMap, personId: 'nobody' },
        { ...onMap, mapId: 'nowhere' },
        { ...onMap, mapId: 'map-b' },
        { ...onMap, personId: 'group-canary' },
      ].map((change) => step(RIGHTS, 'recordAccessRequest', asking(change))),
    )
    expect(new Set(unknown.map(({ text }) => text)).size).toBe(1)
    expect(unknown[0]).toMatchObject({ code: 'STEP_REFUSED', missing: [{ path: 'input', clause: 'P9.5' }] })
    expect(await lacking('recordAccessRequest', asking({ mapId: A, personId: 'yp-a' }))).toEqual([
      'input: a person is named by ref, or by mapId and personId',
    ])
    expect(
      await lacking('recordAccessRequest', asking({ receivedOn: addDays(DAY, 1), requestedBy: 'PARENT' })),
    ).toHaveLength(2)
    expect(await lacking('recordAccessRequest', asking({ onBehalf: 'x' }))).toHaveLength(1)
    expect(await lacking('recordAccessRequest', asking({ identityChecked: '' }))).toEqual(['BAD_USER_INPUT'])
    expect(
      await lacking('recordAccessRequest', asking({ requestedBy: 'REPRESENTATIVE', onBehalf: 'Invented' })),
    ).toEqual(['OK'])
  })

  test('Art 12(3) is extended once, before it is due, by two further months', async () => {
    const receivedOn = addDays(addMonths(DAY, -1), 1)
    const extend = (requestId: string, extendTo: string) => ({ requestId, extendTo, reason: 'Invented reason' })
    const id = await request({ receivedOn })
    const latest = addMonths(receivedOn, 3)
    expect(await lacking('extendAccessRequest', extend(id, addDays(latest, 1)))).toEqual([
      'input.extendTo: by two further months at the most (Art 12(3))',
    ])
    expect(await lacking('extendAccessRequest', extend(id, latest))).toEqual(['OK'])
    expect(await lacking('extendAccessRequest', extend(id, latest))).toEqual([
      'input.extendTo: it has been extended already (Art 12(3))',
    ])
    const late = await request({ receivedOn: addDays(addMonths(DAY, -1), -3) })
    expect(await lacking('extendAccessRequest', extend(late, DAY))).toEqual([
      'input.extendTo: the month is over: it is extended before it is due (Art 12(3))',
    ])
    expect(await lacking('extendAccessRequest', extend('nothing', latest))).toEqual([
      'input.requestId: no request of access has this id',
    ])
  })

  test('Art 12(3) of pairs that extend one request at once, one of each is taken', async () => {
    const extendTo = addMonths(DAY, 2)
    const endings = await ofPairs(async () => {
      const requestId = await request()
      const extend = (reason: string) => () => step(RIGHTS, 'extendAccessRequest', { requestId, extendTo, reason })
      return [extend('one'), extend('other')]
    })
    for (const ending of endings) expect(ending).toMatch(/^(CONFLICT OK|OK STEP_REFUSED)$/)
  })

  test('P9.5 is answered when every item is decided, and then it is closed', async () => {
    const id = await request({ ...onMap, mapId: A, personId: 'yp-quiet' })
    const open = (await items(id)).filter((one) => !one.isDecided)
    const complete = { requestId: id, answeredOn: DAY, how: 'Invented hand over' }
    expect(await lacking('completeAccessRequest', complete)).toEqual([
      `input.requestId: ${open.length} of its items are still to be released or withheld`,
    ])
    for (const { itemId } of open)
      await done(RIGHTS, 'decideAccessItem', {
        requestId: id,
        itemId,
        decision: 'WITHHOLD',
        exemption: 'THIRD_PARTY',
        reason: 'Invented',
      })
    expect(await lacking('completeAccessRequest', { ...complete, answeredOn: addDays(DAY, 1) })).toHaveLength(1)
    expect(await lacking('completeAccessRequest', { ...complete, answeredOn: addDays(DAY, -1) })).toHaveLength(1)
    expect(await lacking('completeAccessRequest', complete)).toEqual(['OK'])
    expect(await lacking('completeAccessRequest', complete)).toEqual([
      'input.requestId: this request has been answered',
    ])
    const { itemId = '' } = open[0] ?? {}
    const again = { requestId: id, itemId, decision: 'RELEASE', text: 'x', reason: 'Invented' }
    expect(await lacking('decideAccessItem', again)).toEqual(['input.requestId: this request has been answered'])
    const { text } = await peermap().ask(RIGHTS, REQUESTS, { status: 'ANSWERED' })
    expect(JSON.parse(text)).toMatchObject({
      data: {
        accessRequests: [
          { id, status: 'ANSWERED', overdue: false, answeredOn: DAY, answeredHow: 'Invented hand over' },
        ],
      },
    })
  })
})

describe('P9.5 a request by somebody else than the person', () => {
  const DUE = `{ accessItemsDue { answerBy entitled request { id authority { competence views } }
    undecided { itemId record mapId coordinate category kind provisional } } }`
  type Due = {
    readonly answerBy: string
    readonly entitled: string
    readonly request: { readonly id: string; readonly authority: { readonly views: string } | null }
    readonly undecided: readonly {
      readonly itemId: string
      readonly coordinate: string
      readonly provisional: boolean
    }[]
  }
  const due = async (): Promise<readonly Due[]> => {
    const { text } = await peermap().ask(RIGHTS, DUE)
    const { data }: { data: { accessItemsDue: readonly Due[] } } = JSON.parse(text)
    return data.accessItemsDue
  }
  const OUTING = ['OWN-GENDER', 'Sparkinvented', 'OWN-ADDRESS', 'OWN-ETHNICITY', 'OWN-SEXUALITY', 'OWN-DISABILITY']
  const outing = (text: string): readonly string[] =>
    [...OUTING, 'B-OWN', 'SELF_HARM'].filter((own) => text.includes(own))

  test('nothing is given before it is recorded whether who asks may act for them', async () => {
    const id = await request({ requestedBy: 'PARENT', onBehalf: 'Invented: the mother' })
    const { records, document } = await access(id)
    expect(records.flatMap((record) => record.items).filter(({ value }) => value !== null)).toEqual([])
    expect(document).not.toMatch(/Ada|OWN-|Invented police|What is not in this copy/)
    const { itemId } = await itemWith(id, 'OWN-GENDER')
    const release = { requestId: id, itemId, decision: 'RELEASE', reason: 'Invented' }
    expect(await lacking('decideAccessItem', release)).toEqual([expect.stringContaining('input.decision: it is not')])
    const missing = await lacking('completeAccessRequest', { requestId: id, answeredOn: DAY, how: 'Invented' })
    expect(missing[0]).toContain('recordRequesterAuthority')
  })

  test('what would out the person is undecided, and the rest of their own data is given', async () => {
    const id = await byParent()
    const { records, text, document } = await access(id)
    expect(outing(text + document)).toEqual([])
    expect(canaries(text)).toEqual([])
    const given = records.flatMap((record) => record.items.map(({ value }) => value))
    for (const own of ['Ada Ümlaut-Invented', '2012-03-04', 'INVENTED-REF-1']) expect(given).toContain(own)
    const gender = await itemWith(id, 'OWN-GENDER')
    expect(gender).toMatchObject({ coordinate: 'YoungPerson.gender', isDecided: false, provisional: true })
    // The person's own request stands beside it as before.
    expect((await access(main)).text).toContain('OWN-GENDER')
  })

  test('P6.4 an organisation is named only where its name gives nothing away', async () => {
    const named = async (id: string): Promise<string> => (await access(id)).text
    const id = await byParent()
    expect(await named(id)).not.toMatch(/Invented police|Invented Oak School/)
    expect(await named(id)).toContain('an organisation that supports young people')
    const police = { id: 'police-north', name: 'Invented police', agency: 'POLICE' }
    await done(PEOPLE.manager, 'recordOrganisation', { ...police, reveals: [] })
    expect(await named(id)).toContain('Invented police')
    await done(PEOPLE.manager, 'recordOrganisation', { ...police, reveals: ['SEXUALITY'] })
    expect(await named(id)).not.toContain('Invented police')
    expect(await named(main)).toContain('Invented police')
    // What was said stays where it is not said again.
    await done(PEOPLE.manager, 'recordOrganisation', police)
    expect(await named(id)).not.toContain('Invented police')
  })

  test('an item is released, or withheld under a named exemption, and the request answered only then', async () => {
    const id = await byParent({ ...onMap, personId: 'yp-quiet' })
    await graph(`MATCH (y:YoungPerson {id: 'yp-quiet'}) SET y.gender = 'QUIET-GENDER', y.sexuality = 'QUIET-SEXUALITY'`)
    const [gender, sexuality] = [await itemWith(id, 'QUIET-GENDER'), await itemWith(id, 'QUIET-SEXUALITY')]
    const decide = (itemId: string, change: object) => ({ requestId: id, itemId, reason: 'Invented', ...change })
    expect(await lacking('decideAccessItem', decide(gender.itemId, { decision: 'WITHHOLD' }))).toEqual([
      'input.exemption: what is withheld is withheld under an exemption',
    ])
    await done(RIGHTS, 'decideAccessItem', decide(gender.itemId, { decision: 'RELEASE' }))
    expect((await access(id)).text).toContain('QUIET-GENDER')
    const wishes = { decision: 'WITHHOLD', exemption: 'EXPECTATIONS_AND_WISHES' }
    await done(RIGHTS, 'decideAccessItem', decide(sexuality.itemId, wishes))
    const complete = { requestId: id, answeredOn: DAY, how: 'Invented hand over' }
    const open = (await items(id)).filter(({ isDecided }) => !isDecided)
    expect(await lacking('completeAccessRequest', complete)).toEqual([
      `input.requestId: ${open.length} of its items are still to be released or withheld`,
    ])
    for (const { itemId } of open)
      await done(RIGHTS, 'decideAccessItem', decide(itemId, { ...wishes, exemption: 'SERIOUS_HARM_SOCIAL_WORK' }))
    expect(await lacking('completeAccessRequest', complete)).toEqual(['OK'])
    expect((await access(id)).text).not.toContain('QUIET-SEXUALITY')
  })

  test('Art 12(3) what is undecided is listed a week before the month ends, and not before', async () => {
    const [soon, later] = [
      await byParent({ receivedOn: addDays(addMonths(DAY, -1), 7) }),
      await byParent({ receivedOn: DAY }),
    ]
    const unsettled = await request({
      ...{ requestedBy: 'REPRESENTATIVE', onBehalf: 'Invented', receivedOn: addDays(addMonths(DAY, -1), 1) },
    })
    const listed = await due()
    const ids = listed.map((one) => one.request.id)
    expect(ids).not.toContain(later)
    const found = listed.find((one) => one.request.id === soon)
    expect(found?.undecided).toContainEqual(
      expect.objectContaining({ coordinate: 'YoungPerson.gender', provisional: true }),
    )
    expect(listed.find((one) => one.request.id === unsettled)).toMatchObject({
      entitled: 'OPEN',
      request: { authority: null },
    })
    expect(JSON.stringify(listed)).not.toMatch(/OWN-|CANARY|Ada/)
    await done(RIGHTS, 'recordRequesterAuthority', { ...AUTHORITY, requestId: soon, parentalResponsibility: 'NO' })
    expect((await due()).map((one) => one.request.id)).not.toContain(soon)
  })

  test('who may not act for the person is answered without anything, and that is recorded', async () => {
    const id = await byParent()
    await done(RIGHTS, 'recordRequesterAuthority', {
      ...AUTHORITY,
      requestId: id,
      competence: 'COMPETENT',
      views: 'OBJECTS',
    })
    expect(outing((await access(id)).text)).toEqual([])
    expect((await access(id)).text).not.toContain('Ada')
    const { itemId } = await itemWith(id, 'OWN-GENDER')
    expect(
      await lacking('decideAccessItem', { requestId: id, itemId, decision: 'RELEASE', reason: 'Invented' }),
    ).toEqual(['input.decision: who asks may not act for the person: nothing is given to them'])
    const kept = await graph(
      'MATCH (r:AccessRequest {id: $id}) RETURN r.views AS views, r.earlierAuthority AS earlier',
      { id },
    )
    expect(kept).toEqual([{ views: 'OBJECTS', earlier: [expect.stringContaining('"views":"NOT_KNOWN"')] }])
    expect(await lacking('completeAccessRequest', { requestId: id, answeredOn: DAY, how: 'Invented' })).toEqual(['OK'])
    expect(await lacking('recordRequesterAuthority', { ...AUTHORITY, requestId: id })).toEqual([
      'input.requestId: this request has been answered',
    ])
  })

  test('of who asks for themselves, and of an adult, it is refused', async () => {
    expect(await lacking('recordRequesterAuthority', { ...AUTHORITY, requestId: main })).toEqual([
      'input.requestId: who asks for themselves needs no authority',
    ])
    const id = await request({ ...onMap, personId: 'adult-canary', requestedBy: 'PARENT', onBehalf: 'Invented' })
    expect(await lacking('recordRequesterAuthority', { ...AUTHORITY, requestId: id })).toEqual([
      'input.parentalResponsibility: parental responsibility ends on the 18th birthday',
    ])
    expect(await lacking('recordRequesterAuthority', { ...AUTHORITY, requestId: 'nothing' })).toEqual([
      'input.requestId: no request of access has this id',
    ])
  })
})

describe('who may', () => {
  const OTHERS: readonly (readonly [string, Asker])[] = [
    ['Art 38(6) the officer, who advises', { ...PEOPLE.officer, purpose: 'SUBJECT_RIGHTS' }],
    ['the officer for a mapping purpose', { ...PEOPLE.officer, purpose: 'ASSESS_RISK' }],
    ['an auditor', { ...PEOPLE.officer, roles: ['AUDITOR'], purpose: 'SUBJECT_RIGHTS' }],
    ['a practitioner', PEOPLE.worker],
    ['a practitioner for this purpose', { ...PEOPLE.worker, purpose: 'SUBJECT_RIGHTS' }],
    ['a manager', { ...PEOPLE.manager, purpose: 'SUBJECT_RIGHTS' }],
    ['an analyst', { ...PEOPLE.analyst, purpose: 'SUBJECT_RIGHTS' }],
    ['a partner', PEOPLE.police],
    ['a partner who says to be an officer', { ...PEOPLE.police, roles: ['DPO'], purpose: 'SUBJECT_RIGHTS' }],
  ]
  test('Art 38(6) the officer, for ACCOUNTABILITY, reads the requests, and neither an answer nor its items', async () => {
    for (const query of [ACCESS, ITEMS])
      expect((await ask(query, main, PEOPLE.officer)).json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
    const { json } = await peermap().ask(PEOPLE.officer, REQUESTS)
    expect(json.errors).toBeUndefined()
    expect((await step(PEOPLE.officer, 'recordAccessRequest', asking())).code).toBe('PURPOSE_REFUSED')
  })

  test.each(OTHERS)('P9.5 %s is refused, whether there is such a request or not', async (_who, who) => {
    for (const query of [ACCESS, ITEMS]) {
      const [known, unknown] = await Promise.all([ask(query, main, who), ask(query, 'nothing', who)])
      expect(known.json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
      expect(known.text).toBe(unknown.text)
    }
    for (const query of [REQUESTS, '{ accessItemsDue { answerBy } }'])
      expect((await peermap().ask(who, query)).json.errors?.[0]?.extensions.code).toBe('PURPOSE_REFUSED')
    for (const [name, input] of [
      ['recordAccessRequest', asking()],
      ['extendAccessRequest', { requestId: main, extendTo: DAY, reason: 'x' }],
      ['decideAccessItem', { requestId: main, itemId: 'x', decision: 'RELEASE', reason: 'x' }],
      ['completeAccessRequest', { requestId: main, answeredOn: DAY, how: 'x' }],
      ['recordRequesterAuthority', { ...AUTHORITY, requestId: main }],
    ] as const)
      expect((await step(who, name, input)).code).toBe('PURPOSE_REFUSED')
  })

  test('P9.5 a request that is not there is null', async () => {
    expect((await ask(ACCESS, 'nothing')).json.data).toEqual({ subjectAccess: null })
    expect((await ask(ITEMS, 'nothing')).json.data).toEqual({ accessItems: null })
    expect(journalEntries().at(-1)).toMatchObject({ kind: 'refusal', outcome: 'NOT_FOUND' })
  })
})

test('what was logged and recorded has no value in it', () => {
  const written = `${peermap().logged()}${JSON.stringify(journalEntries())}`
  for (const value of ['CANARY-', 'OWN-', 'Ada', 'Canaryfriend', 'RELEASED-', 'INVENTED-REF'])
    expect(written).not.toContain(value)
})

test('the graph is as its model says', async () => {
  // Who is restricted stands on no map by design of the restriction.
  const found = (await faults()).filter(({ ids }) => !ids.some((id) => /yp-b|risk-b/.test(id ?? '')))
  expect(found).toEqual([])
})
