/** P5.2, P8: what a free text reveals that can't be hidden by itself, of every step that takes one. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../src/policy/age.ts'
import { STAYING } from '../../src/policy/free-texts.ts'
import { CATEGORIES, needsCover, type Category } from '../../src/policy/terms.ts'
import type { Asker } from '../support/service.ts'
import { coverFor, DAY, faults, graph, lacking, SAID, shareWithPolice, TOLD } from '../steps/mapping.ts'
import {
  done,
  journalEntries,
  made,
  openMap,
  peermap,
  PEOPLE,
  seen,
  serveEmpty,
  step,
  readyToShare,
  versionOf,
} from '../steps/support.ts'

serveEmpty()

const { worker, manager, colleague, police, teacher, governance } = PEOPLE
type Row = Readonly<Record<string, unknown>>

/** Ids by name: of what was planted, and of what a step before has made. */
const ids: Record<string, string> = {}
const id = (name: string): string => ids[name] ?? `no ${name}`

const NODES = {
  one: ['YoungPerson', { label: 'YP 1', name: 'Robin Invented' }],
  other: ['YoungPerson', { label: 'YP 2', ethnicity: 'Invented origin', disability: 'Invented need' }],
  adult: ['Adult', { label: 'Adult 1', kind: 'TRUSTED' }],
  crane: ['AdultOfConcern', { label: 'Invented Crane', concern: 'Invented concern' }],
  club: ['PeerGroup', { label: 'Group 1', kind: 'ACTIVITY' }],
  work: ['Intervention', { kind: 'GROUP_WORK', status: 'ACTIVE', description: 'Invented' }],
} as const

/** A map with people of whom some have cover, open to the worker and the manager, shared with the police. */
beforeAll(async () => {
  const mapId = await openMap()
  const all = { mapId, source: 'council', statedAs: 'FACT', version: 1 }
  const rows = Object.entries(NODES).map(([name, [label, own]]) => {
    ids[name] = crypto.randomUUID()
    return { label, own: { ...all, ...own, id: id(name) } }
  })
  Object.assign(ids, { mapId, mother: crypto.randomUUID(), father: crypto.randomUUID() })
  await graph(
    `MATCH (m:PeerMap {id: $mapId})
     CALL (m) { UNWIND $rows AS row CREATE (n:$(row.label))-[:ON_MAP]->(m) SET n = row.own }
     CREATE (:Allocation {id: randomUUID(), practitioner: 'peermap-dev#manager', mapId: $mapId, from: date($from)}),
       (:Organisation {id: 'school-oak', name: 'Invented school', agency: 'EDUCATION', withinCouncil: false})
     WITH m
     MATCH (a:YoungPerson {id: $one}), (b:YoungPerson {id: $other})
     CREATE (p:Person {id: randomUUID(), ref: 'INV-1', refKey: 'inv-1'})-[:APPEARS_AS]->(a), (q:Person {id: randomUUID(), ref: 'INV-2', refKey: 'inv-2'})-[:APPEARS_AS]->(b)
     CREATE (:ParentCarer {id: $mother, name: 'Ash Invented'})-[:PARENT_OF {id: randomUUID(), mapId: $mapId, relationship: 'parent',
         parentalResponsibility: 'YES', livesWith: 'YES', safeToContact: 'YES', doNotDisclose: false}]->(q),
       (:ParentCarer {id: $father, name: 'Lee Invented'})-[:PARENT_OF {id: randomUUID(), mapId: $mapId, relationship: 'parent',
         parentalResponsibility: 'YES', livesWith: 'YES', safeToContact: 'YES', doNotDisclose: false}]->(q)`,
    { ...ids, rows, from: addDays(DAY, -1) },
  )
  await graph(
    `MATCH (m:PeerMap {id: $mapId}), (o:YoungPerson {id: $other})
     CREATE (m)<-[:ON_MAP]-(:Offence {id: randomUUID(), mapId: $mapId, what: 'Invented', status: 'ALLEGED', spent: false})
       -[:ABOUT {id: randomUUID(), mapId: $mapId}]->(o)`,
    { mapId, other: id('other') },
  )
  await coverFor(mapId, [id('one'), id('adult'), id('crane')], CATEGORIES.filter(needsCover))
  await shareWithPolice(mapId, [id('one')])
  await readyToShare(mapId)
})

const ALL_BUT_COVER = CATEGORIES.filter((category) => !needsCover(category))
const PERIOD = { reviewOn: addMonths(DAY, 1), until: addMonths(DAY, 3) }
const ASSESSED = {
  ...{ categories: ['HARMFUL_RELATIONSHIP'], purpose: 'PROTECT_FROM_HARM', limbB: 'UNDER_18' },
  ...{
    typeOfIndividual: 'a young person',
    whyNoIndividual: 'Invented',
    reasonWithoutConsent: 'WOULD_PREJUDICE_PROTECTION',
  },
  ...{ explanation: 'Invented', substantialPublicInterest: 'Invented', enactment: 'Invented', ...PERIOD },
}
const CONSENT = { by: 'YOUNG_PERSON', takenBy: 'Invented', takenOn: DAY, explicitFor: [] }
const HARM = { kind: 'COERCION', seriousness: 'HIGH', status: 'SUSPECTED', underCoercion: 'UNKNOWN' }
const T = 'Invented text'

/** A step with an input that lacks nothing; `may`: what its texts may reveal; `saves`: the name of what it makes. */
type Case = {
  readonly what: string
  readonly step: string
  readonly who?: Asker
  readonly may: readonly Category[]
  readonly input: () => Row
  readonly saves?: string
}

const on = (name: string, field: string): Row => ({ mapId: id('mapId'), [field]: id(name) })
const onMap = (): Row => ({ mapId: id('mapId') })
const deciding = (n: number): Row => ({
  ...{ ...on('one', 'youngPersonId'), receivingParentCarerId: id('mother'), interventionId: id('work') },
  ...{ text: `Takes part in invented work ${n}`, categories: ['PLAN'], whySafe: T, whyAppropriate: T },
  consent: { ...CONSENT, competence: T, how: T },
})
const sharing = (): Row => ({ ...onMap(), organisation: 'school-oak', purpose: 'ONGOING_SUPPORT' })
const requesting = (): Row => ({
  ...{ reference: id('mapId'), purpose: 'ONGOING_SUPPORT', categories: ['MAP'], about: T, why: T },
})

/** In this order: a later one names what an earlier one has made. */
const CASES: readonly Case[] = [
  {
    what: 'P1.3 who is put on a map, described',
    step: 'addYoungPerson',
    may: ['MAP'],
    saves: 'fresh',
    input: () => ({ ...onMap(), ...SAID, description: T, whyOnMap: T }),
  },
  {
    what: 'P1.3 who is put on a map by name',
    step: 'addYoungPerson',
    may: ['MAP', 'RISK'],
    input: () => ({ ...onMap(), ...SAID, name: 'Invented', whyOnMap: T }),
  },
  {
    what: 'P5 a description',
    step: 'changeYoungPerson',
    may: ['MAP', 'IDENTITY'],
    input: () => ({ ...on('one', 'youngPersonId'), ...SAID, version: 1, description: T }),
  },
  {
    what: 'P8.2 why a value under cover is relevant',
    step: 'changeYoungPerson',
    may: ['MAP', 'ETHNICITY'],
    input: () => ({
      ...on('one', 'youngPersonId'),
      ...SAID,
      version: 1,
      ethnicity: { value: 'Invented', relevance: T },
    }),
  },
  {
    what: 'P1.3 the decision of relevance',
    step: 'decideRelevance',
    may: ['MAP', 'RISK'],
    input: () => ({
      ...on('one', 'youngPersonId'),
      connectedHow: T,
      atRiskOfHarm: true,
      presentsRiskOfHarm: false,
      reason: T,
      reviewBy: addMonths(DAY, 1),
    }),
  },
  {
    what: 'P6.4 views',
    step: 'recordViews',
    may: ['MAP', 'PLAN'],
    input: () => ({ ...on('one', 'youngPersonId'), views: T, takenOn: DAY }),
  },
  {
    what: 'P5.2 why an adult is on a map',
    step: 'addAdult',
    may: ['MAP'],
    input: () => ({ ...onMap(), ...SAID, kind: 'TRUSTED', whyOnMap: T }),
  },
  {
    what: 'P8.2 why a value of an adult is relevant',
    step: 'changeAdult',
    may: ['MAP', 'DISABILITY'],
    input: () => ({ ...on('adult', 'adultId'), ...SAID, version: 1, disability: { value: 'Invented', relevance: T } }),
  },
  {
    what: 'P8.7 an adult of concern',
    step: 'addAdultOfConcern',
    may: ['MAP', 'HARMFUL_RELATIONSHIP'],
    input: () => ({ ...onMap(), ...SAID, concern: T, relevance: T, assessment: ASSESSED }),
  },
  {
    what: 'P8.7 another concern',
    step: 'changeAdultOfConcern',
    may: ['MAP', 'HARMFUL_RELATIONSHIP'],
    input: () => ({ ...on('crane', 'adultOfConcernId'), ...SAID, version: 1, concern: T }),
  },
  {
    what: 'P1.4 how somebody supports',
    step: 'connectSupport',
    may: ['MAP'],
    input: () => ({ ...onMap(), ...SAID, from: id('adult'), to: id('one'), how: T }),
  },
  {
    what: 'P2.2 what influence rests on',
    step: 'connectInfluence',
    may: ['MAP', 'RISK'],
    saves: 'influence',
    input: () => ({
      ...onMap(),
      ...SAID,
      from: id('one'),
      to: id('other'),
      influence: 'LOW',
      control: 'NONE',
      basis: T,
    }),
  },
  {
    what: 'P2.2 what influence rests on now',
    step: 'changeInfluence',
    may: ['MAP', 'RISK'],
    input: () => ({ ...on('influence', 'tieId'), ...SAID, version: 1, basis: `${T} now` }),
  },
  {
    what: 'P8.7 an allegation with its relevance',
    step: 'connectHarm',
    may: ['MAP', 'HARMFUL_RELATIONSHIP'],
    saves: 'harm',
    input: () => ({ ...onMap(), ...SAID, ...HARM, from: id('one'), to: id('other'), allegation: T, relevance: T }),
  },
  {
    what: 'P8.7 another status with its relevance',
    step: 'changeHarm',
    may: ['MAP', 'HARMFUL_RELATIONSHIP'],
    input: () => ({ ...on('harm', 'tieId'), ...SAID, version: 1, status: 'CONFIRMED', relevance: T }),
  },
  {
    what: 'P8.7 an affiliation',
    step: 'connectAffiliation',
    may: ['MAP', 'HARMFUL_RELATIONSHIP'],
    input: () => ({ ...onMap(), ...SAID, from: id('one'), to: id('club'), status: 'SUSPECTED', relevance: T }),
  },
  {
    what: 'P8.7 an offence',
    step: 'addOffence',
    may: ['MAP', 'CRIMINAL_OFFENCE'],
    saves: 'offence',
    input: () => ({
      ...on('one', 'personId'),
      ...SAID,
      what: T,
      status: 'ALLEGED',
      spent: false,
      underCoercion: 'UNKNOWN',
      relevance: T,
    }),
  },
  {
    what: 'P8.7 another text of an offence',
    step: 'changeOffence',
    may: ['MAP', 'CRIMINAL_OFFENCE'],
    input: () => ({
      ...on('one', 'personId'),
      ...SAID,
      offenceId: id('offence'),
      version: 1,
      what: `${T} now`,
      relevance: T,
    }),
  },
  {
    what: 'P1.2 why somebody is on a map no more',
    step: 'endElement',
    may: ['MAP', 'RISK', 'PLAN'],
    input: () => ({ ...on('fresh', 'elementId'), why: T }),
  },
  {
    what: 'P1.2 why two are one',
    step: 'mergePersons',
    who: manager,
    may: ALL_BUT_COVER,
    input: () => ({ ...on('one', 'youngPersonId'), duplicateRef: 'INV-9', reason: T }),
  },
  {
    what: 'P0.1 why there is no map',
    step: 'setAsideSignificantEvent',
    may: ALL_BUT_COVER,
    input: () => ({ notificationId: id('event'), reason: T }),
  },
  {
    what: 'P6.3 how somebody was notified',
    step: 'recordNotification',
    may: ALL_BUT_COVER,
    input: () => ({ ...on('one', 'youngPersonId'), to: 'YOUNG_PERSON', on: DAY, how: T, by: 'Invented' }),
  },
  {
    what: 'P7.1 why sharing with a parent is safe',
    step: 'decideParentDisclosure',
    who: manager,
    may: ALL_BUT_COVER,
    saves: 'told',
    input: () => deciding(1),
  },
  {
    what: 'P7.1 how it was given',
    step: 'recordParentDisclosureGiven',
    may: ALL_BUT_COVER,
    input: () => ({ ...on('told', 'parentDisclosureId'), on: DAY, how: T, by: 'Invented' }),
  },
  {
    what: 'P7.2 consent without a reason',
    step: 'decideParentDisclosure',
    who: manager,
    may: ALL_BUT_COVER,
    saves: 'withdrawn',
    input: () => deciding(2),
  },
  {
    what: 'P7.2 why consent is withdrawn',
    step: 'withdrawParentDisclosure',
    may: ALL_BUT_COVER,
    input: () => ({ ...on('withdrawn', 'parentDisclosureId'), why: T }),
  },
  {
    what: 'P0.1 why a parent is not told',
    step: 'declineParentDisclosure',
    who: manager,
    may: ALL_BUT_COVER,
    input: () => ({ ...on('one', 'youngPersonId'), receivingParentCarerId: id('father'), reason: T }),
  },
  {
    what: 'P4.4 a decision to share',
    step: 'decideSharing',
    who: manager,
    may: ALL_BUT_COVER,
    saves: 'decision',
    input: () => ({
      ...sharing(),
      categories: ['RISK'],
      subjects: [id('other')],
      until: addDays(DAY, 30),
      necessity: T,
    }),
  },
  {
    what: 'P4.4 its end',
    step: 'withdrawSharing',
    who: manager,
    may: ALL_BUT_COVER,
    input: () => ({ ...on('decision', 'decisionId'), reason: T }),
  },
  {
    what: 'P4.4 a request',
    step: 'requestSharing',
    who: teacher,
    may: ALL_BUT_COVER,
    saves: 'request',
    input: requesting,
  },
  {
    what: 'P0.1 a reason that the requester is told',
    step: 'declineSharing',
    who: manager,
    may: [],
    input: () => ({ ...sharing(), reason: T, requestId: id('request'), reasonForRequester: true }),
  },
  {
    what: 'P0.1 a reason that stays within the Council',
    step: 'declineSharing',
    who: manager,
    may: ALL_BUT_COVER,
    input: () => ({ ...sharing(), reason: T }),
  },
  {
    what: 'P4.4 another request',
    step: 'requestSharing',
    who: teacher,
    may: ALL_BUT_COVER,
    saves: 'again',
    input: requesting,
  },
  {
    what: 'P0.1 a reason of information governance that the requester is told',
    step: 'declineRequest',
    who: governance,
    may: [],
    input: () => ({ requestId: id('again'), reason: T, reasonForRequester: true }),
  },
  {
    what: 'P0.1 the risk that makes access urgent',
    step: 'urgentAccess',
    who: colleague,
    may: ALL_BUT_COVER,
    saves: 'urgent',
    input: () => ({ ...onMap(), immediateRisk: T }),
  },
  {
    what: 'P0.1 why what is repeated is confirmed',
    step: 'confirmUrgentAccess',
    who: manager,
    may: ALL_BUT_COVER,
    input: () => ({ urgentAccessId: id('urgent'), confirmed: true, why: T }),
  },
  {
    what: 'P0.1 what its review says',
    step: 'reviewUrgentAccess',
    who: manager,
    may: ALL_BUT_COVER,
    input: () => ({ urgentAccessId: id('urgent'), outcome: 'JUSTIFIED', note: T }),
  },
  {
    what: 'P0.1 why a contribution is declined',
    step: 'declineContribution',
    may: ['MAP', 'RISK', 'PLAN'],
    input: () => ({ ...on('offer', 'contributionId'), reason: T }),
  },
  {
    what: 'P8.5 why what lost its cover is held',
    step: 'holdLapsed',
    who: manager,
    may: ALL_BUT_COVER,
    input: () => ({ ...on('other', 'subjectId'), category: 'ETHNICITY', legalReason: T, until: addMonths(DAY, 3) }),
  },
  {
    what: 'P8.5 why it is proposed to be erased',
    step: 'proposeLapsedErasure',
    who: manager,
    may: ALL_BUT_COVER,
    input: () => ({ ...on('other', 'subjectId'), category: 'CRIMINAL_OFFENCE', reason: T }),
  },
  {
    what: 'P8.5 why it is erased',
    step: 'eraseLapsed',
    who: manager,
    may: ALL_BUT_COVER,
    input: () => ({ ...on('other', 'subjectId'), category: 'DISABILITY', reason: T }),
  },
  {
    what: 'P9.2 why a map is kept longer',
    step: 'extendRetention',
    who: manager,
    may: ALL_BUT_COVER,
    input: () => ({ ...onMap(), until: addMonths(DAY, 12), reason: T }),
  },
  {
    what: 'P2.5 why a map is closed',
    step: 'closePeerMap',
    who: manager,
    may: ALL_BUT_COVER,
    input: () => ({ ...onMap(), reason: T }),
  },
  {
    what: 'P2.5 why it is reopened',
    step: 'reopenPeerMap',
    who: manager,
    may: ALL_BUT_COVER,
    input: () => ({ ...onMap(), reason: T, nextReview: addDays(DAY, 14) }),
  },
]

/** Urgent access that was taken: as if it were not the first. */
const repeated = () => graph('MATCH (u:UrgentAccess) SET u.series = ["earlier"]')

const strength = () => ({ ...onMap(), about: [id('one')], description: T, ...TOLD })
beforeAll(async () => {
  ids['event'] = await made(teacher, 'notifySignificantEvent', { what: T, place: T, occurredOn: DAY, reveals: [] })
  ids['offer'] = await made(police, 'contribute', { ...onMap(), addStrength: strength() })
  await graph('MATCH (m:PeerMap {id: $mapId}) SET m.retainUntil = date($kept)', {
    mapId: id('mapId'),
    kept: addDays(DAY, 40),
  })
})

const CLAUSES: Readonly<Partial<Record<Category, string>>> = {
  ...{ ETHNICITY: 'P8.2', SEXUALITY: 'P8.2', DISABILITY: 'P8.2', OTHER_SPECIAL: 'P8.2' },
  ...{ HARMFUL_RELATIONSHIP: 'P8.7', CRIMINAL_OFFENCE: 'P8.7' },
}
const refusedFor = (categories: readonly Category[]) =>
  categories.map((category) => `input.reveals ${CLAUSES[category] ?? 'P5.2'}`)
const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** Every text of an input with a word in it that must be nowhere. */
const CANARY = 'Canaryrevealed'
const marked = (value: unknown): unknown => {
  if (typeof value === 'string') return value.startsWith(T) ? `${value} ${CANARY}` : value
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]))
}
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null

describe('P5.2 a partner', () => {
  const offered = (name: string, own: Row): Row => ({ ...onMap(), [name]: { ...onMap(), ...SAID, ...own } })

  test.each<[string, string, () => Row]>([
    ['who somebody is', 'addYoungPerson', () => ({ name: 'Invented', whyOnMap: T })],
    ['a description', 'changeYoungPerson', () => ({ youngPersonId: id('one'), description: T })],
    ['an adult', 'addAdult', () => ({ kind: 'TRUSTED', whyOnMap: T })],
    ['how somebody supports', 'connectSupport', () => ({ from: id('one'), to: id('one'), how: T })],
    [
      'an offence',
      'addOffence',
      () => ({ personId: id('one'), what: T, status: 'ALLEGED', spent: false, underCoercion: 'NO', relevance: T }),
    ],
  ])('P4.3 says it of %s that is offered, and is told by that alone: %s', async (_what, name, own) => {
    const { code, missing } = await step(police, 'contribute', offered(name, { ...own(), reveals: ['SEXUALITY'] }))
    expect([code, ...missing.map(({ path, clause }) => `${path} ${clause}`)]).toEqual([
      'STEP_REFUSED',
      `input.${name}.reveals P8.2`,
    ])
    const unsaid = await peermap().ask(
      police,
      'mutation Step($input: ContributeInput!) { contribute(input: $input) { id } }',
      { input: offered(name, own()) },
    )
    expect(unsaid.text).toContain('BAD_USER_INPUT')
    await done(police, 'contribute', offered(name, { ...own(), reveals: [] }))
  })

  test('P4.3 what is offered keeps what its partner said; the own category of an offence asks for no more relevance', async () => {
    const own = { personId: id('one'), what: T, status: 'ALLEGED', spent: false, underCoercion: 'NO', relevance: T }
    const offer = await made(police, 'contribute', offered('addOffence', { ...own, reveals: ['CRIMINAL_OFFENCE'] }))
    const [row] = await graph('MATCH (c:Contribution {id: $offer}) RETURN c.input AS input, c.contributedBy AS by', {
      offer,
    })
    expect(JSON.parse(String(row?.['input']))).toMatchObject({ reveals: ['CRIMINAL_OFFENCE'] })
    expect(row?.['by']).toBe('peermap-dev#constable')
  })

  test('P4.3 the Council takes nothing in that could not be recorded by itself', async () => {
    const offer = await made(police, 'contribute', offered('addAdult', { kind: 'FAMILY', whyOnMap: T, reveals: [] }))
    const other = await made(police, 'contribute', offered('addAdult', { kind: 'FAMILY', whyOnMap: T, reveals: [] }))
    const set = (contribution: string, from: string, to: string) =>
      graph('MATCH (c:Contribution {id: $contribution}) SET c.input = replace(c.input, $from, $to)', {
        contribution,
        from,
        to,
      })
    await set(offer, '"reveals":[]', '"reveals":["SEXUALITY"]')
    expect(await lacking('acceptContribution', { ...onMap(), contributionId: offer })).toEqual([
      'contribution.reveals P8.2',
    ])
    // One of before it was asked.
    await set(other, ',"reveals":[]', '')
    expect(await lacking('acceptContribution', { ...onMap(), contributionId: other })).toEqual([
      'input.contributionId P4.3',
    ])
    await set(offer, '"reveals":["SEXUALITY"]', '"reveals":[]')
    await done(worker, 'acceptContribution', { ...onMap(), contributionId: offer })
  })
})

describe('P5.2 what a text that can’t be hidden by itself reveals', () => {
  test.each(CASES.map((each) => [`${each.what}: ${each.step}`, each] as const))('%s', async (_what, each) => {
    const who = each.who ?? worker
    if (each.step === 'confirmUrgentAccess') await repeated()
    const given = each.input()
    // What was changed by a text of before has another version.
    const changed = 'version' in given ? given['youngPersonId'] : null
    const input =
      typeof changed === 'string' ? { ...given, version: await versionOf(who, id('mapId'), changed) } : given
    const beyond = CATEGORIES.filter((category) => !each.may.includes(category))
    // Not said at all: the schema asks.
    const query = `mutation Step($input: ${capital(each.step)}Input!) { ${each.step}(input: $input) { id } }`
    const unsaid = await peermap().ask(who, query, { input })
    expect(unsaid.text).toContain('BAD_USER_INPUT')
    // All that can't stand, one by one named, and nothing else.
    const told = marked(input)
    if (!isRow(told)) throw new Error('an input is an object')
    expect(await lacking(each.step, { ...told, reveals: CATEGORIES }, who)).toEqual(refusedFor(beyond))
    // What may stand, or nothing.
    const taken = await done(who, each.step, { ...input, reveals: each.may })
    if (each.saves !== undefined) ids[each.saves] = taken.changed[0] ?? ''
    const rows = await graph(
      'MATCH (s:Step {id: $id}) RETURN s.name AS name, s.revealed AS reveals, s.caller AS caller',
      {
        id: taken.id,
      },
    )
    expect(rows).toEqual([{ name: each.step, reveals: each.may, caller: `peermap-dev#${who.sub}` }])
  })

  test('every step that has such a text was tried', () => {
    expect([...new Set(CASES.map((each) => each.step))].toSorted()).toEqual(Object.keys(STAYING).toSorted())
  })

  test('nothing of a refused text is left: not in the graph, the journal or the log', async () => {
    const nodes = await graph(
      'MATCH (n) WHERE any(key IN keys(n) WHERE toStringOrNull(n[key]) CONTAINS $word) RETURN labels(n) AS labels',
      { word: CANARY },
    )
    const ties = await graph(
      'MATCH ()-[r]->() WHERE any(key IN keys(r) WHERE toStringOrNull(r[key]) CONTAINS $word) RETURN type(r) AS type',
      { word: CANARY },
    )
    expect([...nodes, ...ties]).toEqual([])
    expect(JSON.stringify(journalEntries())).not.toContain(CANARY)
    expect(peermap().logged()).not.toContain(CANARY)
  })

  test('what is said of a text closes nothing: only elements that can be hidden have it stored', async () => {
    const rows = await graph('MATCH (n) WHERE n.reveals IS NOT NULL RETURN DISTINCT labels(n) AS labels')
    expect(rows).toEqual([])
    expect(
      await seen(worker, id('mapId'), `member(id: "${id('one')}") { description whyOnMap connectedHow views }`),
    ).toEqual({
      member: { description: T, whyOnMap: null, connectedHow: T, views: T },
    })
  })
})

describe('P5.2 elsewhere', () => {
  test('P9.3 a correction of somebody’s own text says it too, and reveals nothing', async () => {
    const version = await versionOf(worker, id('mapId'), id('one'))
    const correcting = {
      ...{ ...on('one', 'elementId'), coordinate: 'YoungPerson.description', version },
      ...{ value: 'Invented text, corrected', why: T },
    }
    expect(await lacking('rectify', correcting)).toEqual(['input.reveals P5.2'])
    expect(await lacking('rectify', { ...correcting, reveals: ['SEXUALITY'] })).toEqual(['input.reveals P5.2'])
    await done(worker, 'rectify', { ...correcting, reveals: [] })
  })

  test('P4.5 of a map that is not open nothing is said of a text', async () => {
    const input = { ...onMap(), ...SAID, name: 'Invented', whyOnMap: T }
    const stranger = { ...colleague, sub: 'stranger' }
    const answers = await Promise.all(
      [[], CATEGORIES].map((reveals) => step(stranger, 'addYoungPerson', { ...input, reveals })),
    )
    const nowhere = await step(stranger, 'addYoungPerson', {
      ...input,
      mapId: crypto.randomUUID(),
      reveals: CATEGORIES,
    })
    const plain = (text: string) => text.replaceAll(/"disclosure":\{[^}]*\}/g, '')
    expect(new Set([...answers, nowhere].map(({ text }) => plain(text))).size).toBe(1)
    expect(nowhere.code).toBe('NOT_FOUND')
  })

  test('a repeated step with another statement is another input', async () => {
    const key = crypto.randomUUID()
    const input = { ...onMap(), ...SAID, kind: 'TRUSTED', whyOnMap: T }
    const first = await step(worker, 'addAdult', { ...input, reveals: [] }, key)
    const again = await step(worker, 'addAdult', { ...input, reveals: [] }, key)
    expect(again.taken).toEqual(first.taken)
    expect((await step(worker, 'addAdult', { ...input, reveals: ['MAP'] }, key)).code).toBe('CONFLICT')
  })

  test('a step without a free text is asked nothing, and records that', async () => {
    const taken = await done(worker, 'recordSystemEntry', { ...on('one', 'youngPersonId'), reference: 'INV', on: DAY })
    expect(await graph('MATCH (s:Step {id: $id}) RETURN s.revealed AS reveals', { id: taken.id })).toEqual([
      { reveals: null },
    ])
  })

  test('the graph is as its model says', async () => {
    expect(await faults()).toEqual([])
  })
})
