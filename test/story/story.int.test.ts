/**
 * The story of one map, told through the API alone: from a significant event that the police notify to the day on which the
 * map is disposed of. After each step: what the Council, the police, a health trust, a school and the youth justice service
 * see of it, all of it. Everybody in it is invented.
 */
import { expect, test } from 'vitest'
import { addMonths } from '../../src/policy/age.ts'
import { faults } from '../steps/mapping.ts'
import {
  accountOf,
  answered,
  asBefore,
  call,
  day,
  disclosedTo,
  draw,
  given,
  GONE,
  housing,
  LOOKING,
  mapFor,
} from './story-world.ts'
import { now, previewed, rights, story, versionOf, views, wait, WITH_REDACTIONS } from './story-world.ts'
import { done, journalEntries, made, peermap, PEOPLE, serveEmpty, step, readyToShare } from '../steps/support.ts'

serveEmpty(now)

const { worker, colleague, manager, officer, police, nurse, teacher, governance } = PEOPLE
const { youthJustice } = LOOKING
const FACT = { statedAs: 'FACT' } as const
const OPINION = { statedAs: 'OPINION' } as const
const NOTHING_ELSE = { reveals: [] } as const

let wren = ''
let jay = ''
let sky = ''
let crane = ''
let footballEvening = ''
let skysFather = ''
const START = day()

/** What a refusal asks for. */
const asksFor = async (...about: Parameters<typeof step>): Promise<readonly string[]> =>
  (await step(...about)).missing.map(({ clause, path }) => `${clause} ${path}`)

test('P3.1 the police notify a significant event, before there is any map, and learn nothing by it', async () => {
  const fight = { what: 'a fight at a bus stop', place: 'Lark Lane', occurredOn: day(-1), ...NOTHING_ELSE }
  call('event notified', await made(police, 'notifySignificantEvent', fight))
  expect(await views()).toEqual(asBefore())
})

test('P3.1, P3.2 a social worker opens a map with it: the Council sees it, and nobody else', async () => {
  const QUERY = '{ significantEventsNotified(status: NOTIFIED) { id what notifiedBy } }'
  const { significantEventsNotified: events } = await answered(worker, QUERY)
  expect(events).toEqual([{ id: expect.any(String), what: 'a fight at a bus stop', notifiedBy: 'police-north' }])
  const [{ id: notificationId }] = Object(events)
  const { changed } = await done(worker, 'openPeerMap', {
    ...{ title: 'Lark Lane', trigger: 'SIGNIFICANT_EVENT', notificationId, statutoryFunction: 'CA1989_S17' },
    ...{ reviewDue: day(28), retainUntil: day(365) },
  })
  story.map = changed[0] ?? ''
  const drawn = Object(await mapFor(worker, 'significantEvents { id }'))['significantEvents']
  call('fight', drawn[0].id)
  expect(await views()).toEqual(asBefore({ council: { withheld: '', fight: 'a fight at a bus stop, police-north' } }))
})

test('P1.2, P1.4 three friends are drawn, one of them not known by name, with their group and their place', async () => {
  wren = await draw('wren', 'addYoungPerson', {
    ...{ ref: 'INVENTED-1', name: 'Wren Thistel', dateOfBirth: addMonths(START, -12 * 15 - 1), address: '1 Lark Lane' },
    ...{ whyOnMap: 'was there', ...FACT },
  })
  jay = await draw('jay', 'addYoungPerson', {
    ...{ description: 'called Jay', estimatedAge: 16, estimatedAgeSource: 'school-oak', estimatedAgeOn: day() },
    ...{ whyOnMap: 'was there', ...FACT },
  })
  sky = await draw('sky', 'addYoungPerson', {
    ...{ ref: 'INVENTED-3', name: 'Sky Larkspur', whyOnMap: 'a friend of Wren', ...FACT },
  })
  const group = { kind: 'FRIENDSHIP', name: 'the bus stop lot', label: 'Group 1', ...FACT, ...NOTHING_ELSE }
  const lot = await draw('lot', 'addPeerGroup', group)
  const green = { kind: 'PARK', name: 'Thistle Green', label: 'Place 1', ...FACT, ...NOTHING_ELSE }
  const park = await draw('park', 'addLocation', green)
  const friends = { kind: 'FRIEND', valence: 'PROTECTIVE', ...FACT }
  await draw('wren-jay', 'connectPeers', { from: wren, to: jay, ...friends })
  await draw('wren-sky', 'connectPeers', { from: wren, to: sky, ...friends })
  await draw('jay in lot', 'connectMember', { from: jay, to: lot, role: 'ACTIVE', ...FACT })
  await draw('wren at park', 'connectVisit', { from: wren, to: park, howOften: 'WEEKLY', ...FACT })
  expect(await views()).toEqual(
    asBefore({
      council: {
        ...{ wren: 'YP 1, Wren Thistel, 15, 1 Lark Lane', jay: 'YP 2, 16', sky: 'YP 3, Sky Larkspur' },
        ...{ lot: 'Group 1, the bus stop lot', park: 'Place 1, Thistle Green' },
        ...{ 'wren-jay': 'FRIEND', 'wren-sky': 'FRIEND', 'jay in lot': 'ACTIVE', 'wren at park': 'WEEKLY' },
      },
    }),
  )
})

test('P2 a risk stands beside a strength; a gap is to be filled, and a football evening is planned', async () => {
  const told = { ...OPINION, ...NOTHING_ELSE }
  await draw('bullying', 'addRisk', {
    ...{ kind: 'BULLYING', scale: 'SEVERAL', frequency: 'WEEKLY', seriousness: 'MEDIUM', status: 'SUSPECTED' },
    ...{ posedBy: [], posedTo: [wren], ...told },
  })
  await draw('aunt', 'addStrength', { description: 'an aunt who listens', about: [sky], ...told })
  await draw('money?', 'addInformationGap', {
    ...{ question: 'who asks Jay for money?', gathering: 'the youth worker asks', owner: 'youth club' },
    ...{ status: 'GATHERING', about: [jay], ...told },
  })
  footballEvening = await draw('football', 'addIntervention', {
    ...{ kind: 'GROUP_WORK', description: 'a football evening', organisation: 'youth club', status: 'PLANNED' },
    ...{ about: [wren, sky], ...told },
  })
  expect(await views()).toEqual(
    asBefore({
      council: {
        ...{ bullying: 'BULLYING, SUSPECTED', aunt: 'an aunt who listens, council' },
        ...{ 'money?': 'who asks Jay for money?', football: 'GROUP_WORK, PLANNED' },
      },
    }),
  )
})

/** P8.2: all four parts of para 18, for the protection of Wren. */
const assessment = (subjectIds: readonly string[], categories: readonly string[]) => ({
  ...{ mapId: story.map, subjectIds, categories, protectedIds: [wren], purpose: 'PROTECT_FROM_HARM' },
  ...{ limbB: 'UNDER_18', reasonWithoutConsent: 'WOULD_PREJUDICE_PROTECTION', reviewOn: day(30), until: day(90) },
  ...{ explanation: 'asking would alert those who press her', enactment: 'Children Act 1989 s.17' },
  substantialPublicInterest: 'protecting children',
})
test('P8 ethnicity, a harmful relationship and an adult of concern are taken only under a recorded assessment', async () => {
  const ethnicity = { value: 'invented origin', relevance: 'she is targeted for it' }
  const harm = {
    ...{ from: jay, to: wren, kind: 'COERCION', seriousness: 'MEDIUM', status: 'SUSPECTED', underCoercion: 'YES' },
    ...{ relevance: 'the plan rests on it', ...OPINION },
  }
  const changing = { mapId: story.map, youngPersonId: wren, version: 1, ethnicity, ...FACT }
  expect(await asksFor(worker, 'changeYoungPerson', changing)).toEqual(['P8.2 input.ethnicity'])
  expect(await asksFor(worker, 'connectHarm', { mapId: story.map, ...harm })).toEqual(['P8.7 input.from'])
  const policy = { version: '1', from: day(), reviewBy: day(700), location: 'the intranet' }
  await done(governance, 'recordPolicyDocument', policy)
  await done(worker, 'recordAssessment', assessment([wren, jay], ['ETHNICITY', 'HARMFUL_RELATIONSHIP']))
  await done(worker, 'changeYoungPerson', changing)
  await draw('coercion', 'connectHarm', harm)
  const { mapId: _map, subjectIds: _whom, ...itsAssessment } = assessment([], ['HARMFUL_RELATIONSHIP'])
  crane = await draw('crane', 'addAdultOfConcern', {
    ...{ concern: 'waits for them at the stop', relevance: 'it began with him', assessment: itsAssessment, ...OPINION },
  })
  expect(await views()).toEqual(
    asBefore({
      council: {
        wren: 'YP 1, Wren Thistel, 15, 1 Lark Lane, invented origin',
        ...{ coercion: 'COERCION, SUSPECTED', crane: 'waits for them at the stop' },
      },
    }),
  )
})

/** What is decided for each of the four, about whom; null: about everybody, for a reason. No two get the same (P4.4). */
const decisions = () =>
  [
    [police, 'ASSESS_RISK', ['IDENTITY', 'RISK', 'HARMFUL_RELATIONSHIP'], [wren, jay, crane]],
    [nurse, 'PLAN_INTERVENTION', ['IDENTITY', 'ADDRESS', 'ETHNICITY', 'RISK', 'PLAN'], [wren]],
    [teacher, 'ONGOING_SUPPORT', ['IDENTITY', 'PLAN'], [wren, sky]],
    [youthJustice, 'FILL_INFORMATION_GAPS', ['HARMFUL_RELATIONSHIP', 'PLAN'], null],
  ] as const

test('P1.3, P6 Wren is deemed relevant: sharing waits until each duty of notification is met or exempt', async () => {
  const on = { mapId: story.map, youngPersonId: wren }
  await done(worker, 'allocate', { mapId: story.map, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
  await done(worker, 'decideRelevance', {
    ...{ ...on, connectedHow: 'a friend of most', atRiskOfHarm: true, presentsRiskOfHarm: false },
    ...{ reason: 'pressed for money', reviewBy: day(30) },
  })
  const parent = { relationship: 'parent', parentalResponsibility: 'YES', livesWith: 'YES', doNotDisclose: false }
  const mother = await made(worker, 'recordParentCarer', {
    ...on,
    ...parent,
    name: 'Ash Thistle',
    safeToContact: 'UNKNOWN',
  })
  const ofSky = { mapId: story.map, youngPersonId: sky, ...parent, name: 'Kim Larkspur', safeToContact: 'YES' }
  skysFather = await made(worker, 'recordParentCarer', ofSky)
  await done(manager, 'recordOrganisation', { id: 'police-north', name: 'Northern police', agency: 'POLICE' })
  const early = { mapId: story.map, organisation: 'police-north', purpose: 'ASSESS_RISK', subjects: [wren] }
  const tooSoon = { ...early, categories: ['RISK'], necessity: 'the way home' }
  expect(await asksFor(manager, 'decideSharing', tooSoon)).toEqual(['P6.5 input.subjects'])
  await done(worker, 'recordSystemEntry', { ...on, reference: 'INVENTED-REC-1', on: day() })
  await done(worker, 'recordNotification', { ...on, to: 'YOUNG_PERSON', on: day(), how: 'at school', by: 'worker' })
  await done(worker, 'exemptNotification', {
    ...{ ...on, to: 'PARENT_CARER', parentCarerId: mother, part: 'WHOLE', ground: 'GOOD_REASON_NOT_TO' },
    ...{ obtainedFromThem: false, reasoning: 'not safe at home yet', lookAgainOn: day(30), ...NOTHING_ELSE },
  })
  const QUERY = 'query($map: ID!) { notificationsDue(map: $map) { duties { youngPersonId adultId to state } } }'
  const ofWren = { youngPersonId: wren, adultId: null }
  const duties = [
    { ...ofWren, to: 'SYSTEM', state: 'MET' },
    { ...ofWren, to: 'YOUNG_PERSON', state: 'MET' },
    { ...ofWren, to: 'PARENT_CARER', state: 'EXEMPT' },
    // Art 14: everybody else is told, too, or exempt; the adult of concern is told by nobody until a manager decides.
    { youngPersonId: null, adultId: crane, to: 'ADULT', state: 'HELD' },
  ]
  expect(await answered(worker, QUERY, { map: story.map })).toMatchObject({
    notificationsDue: { duties: expect.arrayContaining(duties) },
  })
  await readyToShare(story.map)
  expect(await views()).toEqual(asBefore())
})

test('P4.4 a manager looks first, then shares with four agencies: each gets what was previewed, and no other the same', async () => {
  for (const [who, purpose, categories, subjects] of decisions()) {
    const named = { organisation: who.org, purpose, categories, subjects }
    await done(manager, 'recordOrganisation', { id: who.org, name: `Invented ${who.org}`, agency: who.agency })
    const preview = await previewed(named)
    expect(await mapFor(who)).toBeNull()
    const input = { mapId: story.map, ...named, necessity: 'the way home is not safe', until: day(300) }
    const all = subjects === null ? { allSubjectsReason: 'works with all of them' } : {}
    await done(manager, 'decideSharing', { ...input, ...all })
    expect(await mapFor(who, WITH_REDACTIONS)).toEqual(preview)
  }
  const labels = { wren: 'YP 1', jay: 'YP 2', sky: 'YP 3', lot: 'Group 1', park: 'Place 1' }
  const ties = { 'wren-jay': 'FRIEND', 'wren-sky': 'FRIEND', 'jay in lot': '', 'wren at park': 'WEEKLY' }
  const football = 'GROUP_WORK, PLANNED'
  expect(await views()).toEqual(
    asBefore({
      police: {
        ...{ withheld: 'PLAN', ...labels, ...ties, wren: 'YP 1, Wren Thistel, 15', jay: 'YP 2, 16' },
        ...{ 'jay in lot': 'ACTIVE', bullying: 'BULLYING, SUSPECTED', coercion: 'COERCION, SUSPECTED' },
        ...{ crane: 'waits for them at the stop', lot: 'Group 1, the bus stop lot' },
      },
      health: {
        ...{ withheld: 'HARMFUL_RELATIONSHIP', ...labels, ...ties, bullying: 'BULLYING, SUSPECTED' },
        ...{ wren: 'YP 1, Wren Thistel, 15, 1 Lark Lane, invented origin', park: 'Place 1, Thistle Green' },
      },
      education: {
        ...{ withheld: 'HARMFUL_RELATIONSHIP RISK', ...labels, ...ties, football },
        ...{ wren: 'YP 1, Wren Thistel, 15', sky: 'YP 3, Sky Larkspur' },
      },
      youthJustice: {
        ...{ withheld: 'RISK', ...labels, ...ties, football, 'money?': 'who asks Jay for money?' },
        ...{ coercion: 'COERCION, SUSPECTED', crane: 'waits for them at the stop' },
        fight: 'a fight at a bus stop, police-north',
      },
    }),
  )
})

test('P4.3 the health trust contributes a strength; it is on the map when the Council accepts it, with its source', async () => {
  const addStrength = { mapId: story.map, about: [wren], description: 'keeps every appointment', ...FACT }
  const offer = { mapId: story.map, addStrength: { ...addStrength, ...NOTHING_ELSE } }
  const contributionId = await made(nurse, 'contribute', offer)
  expect(await views()).toEqual(asBefore())
  const accept = { mapId: story.map, contributionId }
  expect((await step(nurse, 'acceptContribution', accept)).code).toBe('PURPOSE_REFUSED')
  call('appointments', await made(worker, 'acceptContribution', accept))
  const appointments = 'keeps every appointment, trust-east'
  expect(await views()).toEqual(
    asBefore({ council: { appointments }, police: { appointments }, health: { appointments } }),
  )
})

test('P7 Sky’s father is told one sentence about Wren, for the football evening, with her consent, once', async () => {
  const telling = {
    ...{ mapId: story.map, youngPersonId: wren, receivingParentCarerId: skysFather, interventionId: footballEvening },
    ...{ text: 'another child of the school comes to the football evening too', categories: ['PLAN'] },
    ...{ whySafe: 'they know each other', whyAppropriate: 'he drives both of them' },
  }
  const consent = { by: 'YOUNG_PERSON', competence: 'understands it', takenBy: 'worker', takenOn: day(), how: 'asked' }
  expect(await asksFor(manager, 'decideParentDisclosure', telling)).toContain('P7.1 input.consent')
  const decided = { ...telling, consent: { ...consent, explicitFor: [] } }
  const parentDisclosureId = await made(manager, 'decideParentDisclosure', decided)
  const giving = { mapId: story.map, parentDisclosureId, on: day(), how: 'at home', by: 'worker' }
  await done(worker, 'recordParentDisclosureGiven', giving)
  expect(await asksFor(worker, 'recordParentDisclosureGiven', giving)).toHaveLength(1)
  expect(await views()).toEqual(asBefore())
})

test('P4.4 a landlord asks to see it, is answered as if there were none, and is declined with a reason', async () => {
  const asking = { purpose: 'PLAN_INTERVENTION', categories: ['IDENTITY'], about: 'a tenant', why: 'noise' }
  const requestId = await made(housing, 'requestSharing', { ...asking, reference: 'INVENTED-1' })
  const mine = async () =>
    Object(await answered(housing, '{ sharingRequests { state reason mapIds } }'))['sharingRequests']
  const REQUESTS = '{ sharingRequests(open: true) { id mapIds } }'
  expect([await mapFor(housing), await mine()]).toEqual([null, [{ state: 'OPEN', reason: null, mapIds: [] }]])
  expect(await answered(manager, REQUESTS)).toEqual({ sharingRequests: [{ id: requestId, mapIds: [story.map] }] })
  await done(manager, 'recordOrganisation', { id: housing.org, name: 'Invented homes', agency: 'HOUSING' })
  await done(manager, 'declineSharing', {
    ...{ mapId: story.map, organisation: housing.org, purpose: 'PLAN_INTERVENTION', requestId },
    ...{ reason: 'not needed for that', reasonForRequester: true },
  })
  expect(await mine()).toEqual([{ state: 'DECLINED', reason: 'not needed for that', mapIds: [] }])
  expect(await mapFor(housing)).toBeNull()
  expect(await views()).toEqual(asBefore())
})

test('P0.1 a colleague on night duty gets urgent access for 24 hours, to read; it is looked at afterwards', async () => {
  expect(await mapFor(colleague)).toBeNull()
  const fear = { mapId: story.map, immediateRisk: 'Wren is not home at night' }
  const urgentAccessId = await made(colleague, 'urgentAccess', fear)
  expect(await mapFor(colleague, 'members { name }')).toMatchObject({ members: [{ name: 'Wren Thistel' }, {}, {}] })
  const changing = { mapId: story.map, youngPersonId: wren, version: await versionOf(wren), gender: 'girl', ...FACT }
  expect(await asksFor(colleague, 'changeYoungPerson', changing)).toEqual(['P0.1 input.mapId'])
  wait(25)
  expect(await mapFor(colleague)).toBeNull()
  await done(manager, 'reviewUrgentAccess', { urgentAccessId, outcome: 'JUSTIFIED', note: 'she was found' })
  expect(await views()).toEqual(asBefore())
})

test('P2.5 the review says what has changed, to those who have the plan for everybody', async () => {
  const changed = 'nobody asks for money now'
  await draw('review', 'recordReview', {
    ...{ heldOn: day(), contributions: [{ organisation: 'school-oak', said: 'in lessons again' }], changed },
    ...{ nextReview: day(42), ...NOTHING_ELSE },
  })
  expect(await views()).toEqual(asBefore({ council: { review: changed }, youthJustice: { review: changed } }))
})

test('P9.3 Wren’s name was wrong: it is corrected for all, and those who were given it are told', async () => {
  const version = await versionOf(wren)
  const rectificationId = await made(worker, 'rectify', {
    ...{ mapId: story.map, elementId: wren, coordinate: 'YoungPerson.name', version, value: 'Wren Thistle' },
    why: 'her passport says so',
  })
  const QUERY = 'query($id: ID) { recipientsToTell(rectification: $id) { organisation toldOn } }'
  const toTell = async () => Object(await answered(rights, QUERY, { id: rectificationId }))['recipientsToTell']
  const recipients = ['police-north', 'school-oak', 'trust-east']
  const organisations = (rows: readonly { readonly organisation: string }[]) => rows.map((row) => row.organisation)
  expect(organisations(await toTell()).toSorted()).toEqual(recipients)
  for (const organisation of recipients)
    await done(rights, 'recordRecipientTold', { rectificationId, organisation, on: day(), how: 'letter' })
  expect(new Set((await toTell()).map((row: { readonly toldOn: string }) => row.toldOn))).toEqual(new Set([day()]))
  expect(await views()).toEqual(
    asBefore({
      council: { wren: 'YP 1, Wren Thistle, 15, 1 Lark Lane, invented origin' },
      police: { wren: 'YP 1, Wren Thistle, 15' },
      health: { wren: 'YP 1, Wren Thistle, 15, 1 Lark Lane, invented origin' },
      education: { wren: 'YP 1, Wren Thistle, 15' },
    }),
  )
})

test('P9.5 Jay objects, and nothing disappears by asking; restricted, he is gone for everybody; overridden, he is back', async () => {
  const objecting = { mapId: story.map, personId: jay, receivedOn: day(), ground: 'I was only there', how: 'letter' }
  const asking = { askedBy: 'SUBJECT', identity: 'KNOWN_IN_PERSON' }
  const objectionId = await made(rights, 'recordObjection', { ...objecting, ...asking })
  expect(await views()).toEqual(asBefore())
  const view = { mapId: story.map, personId: jay, advises: 'CONTINUE', view: 'Wren is not safe without it' }
  await done(manager, 'recordRestrictionView', view)
  await done(rights, 'decideContested', { objectionId, outcome: 'RESTRICTED', reasoning: 'until it is looked into' })
  const gone = { jay: GONE, 'wren-jay': GONE, 'jay in lot': GONE }
  const hidden = { ...gone, coercion: GONE, 'money?': GONE }
  // P8.7: the group, which he alone joins, is not there either, but for who would have one that nobody joins.
  const unlisted = { ...gone, lot: GONE }
  const toPolice = { ...unlisted, coercion: GONE }
  expect(await views()).toEqual(
    asBefore({ council: hidden, police: toPolice, health: unlisted, education: unlisted, youthJustice: hidden }),
  )
  const reasoning = 'Wren is not safe without it'
  await done(rights, 'decideObjection', { objectionId, outcome: 'COMPELLING_GROUNDS', reasoning, informedOn: day() })
  const back = { jay: 'YP 2', 'wren-jay': 'FRIEND', 'jay in lot': '' }
  const listed = { ...back, lot: 'Group 1' }
  const coercion = 'COERCION, SUSPECTED'
  expect(await views()).toEqual(
    asBefore({
      council: { ...back, jay: 'YP 2, 16', 'jay in lot': 'ACTIVE', coercion, 'money?': 'who asks Jay for money?' },
      police: { ...back, jay: 'YP 2, 16', 'jay in lot': 'ACTIVE', coercion, lot: 'Group 1, the bus stop lot' },
      ...{ health: listed, education: listed },
      youthJustice: { ...back, coercion, 'money?': 'who asks Jay for money?' },
    }),
  )
})

test('P9.5 Sky contests what is recorded and is restricted: gone for everybody, and back when it is settled', async () => {
  const restricting = { ref: 'INVENTED-3', ground: 'ACCURACY_CONTESTED', reason: 'says it was another' }
  const restrictionId = await made(rights, 'restrict', restricting)
  const gone = { sky: GONE, 'wren-sky': GONE }
  expect(await views()).toEqual(
    asBefore({ council: { ...gone, aunt: GONE }, police: gone, health: gone, education: gone, youthJustice: gone }),
  )
  await done(rights, 'liftRestriction', { restrictionId, reason: 'it is right', informedOn: day() })
  const back = { sky: 'YP 3', 'wren-sky': 'FRIEND' }
  const named = { ...back, sky: 'YP 3, Sky Larkspur' }
  expect(await views()).toEqual(
    asBefore({
      council: { ...named, aunt: 'an aunt who listens, council' },
      ...{ police: back, health: back, education: named, youthJustice: back },
    }),
  )
})

test('P9.5 Sky asks what is held, and is given it without the others', async () => {
  const asking = { ref: 'INVENTED-3', receivedOn: day(), requestedBy: 'SUBJECT', identityChecked: 'passport' }
  const requestId = await made(rights, 'recordAccessRequest', asking)
  const ITEMS = 'query($id: ID!) { accessItems(request: $id) { itemId isDecided } }'
  const { accessItems } = await answered(rights, ITEMS, { id: requestId })
  const withheld = { decision: 'WITHHOLD', exemption: 'THIRD_PARTY', reason: 'about another child too' }
  for (const { itemId, isDecided } of Object(accessItems))
    if (!isDecided) await done(rights, 'decideAccessItem', { requestId, itemId, ...withheld })
  const answer = await answered(rights, 'query($id: ID!) { subjectAccess(request: $id) { document } }', {
    id: requestId,
  })
  const document = String(Object(answer['subjectAccess'])['document'])
  expect(document).toContain('Sky Larkspur')
  expect(document).not.toMatch(/Wren|Thistle|YP 1|called Jay/)
  await done(rights, 'completeAccessRequest', { requestId, answeredOn: day(), how: 'by hand' })
  expect(await views()).toEqual(asBefore())
})

test('P9.4 then Sky is erased: nobody sees her any more, and the school, which had her name, is told', async () => {
  const erasing = {
    ref: 'INVENTED-3',
    ground: 'NO_LONGER_NECESSARY',
    considered173: 'no ground to keep',
    reason: 'asked for',
  }
  const erasureId = await made(rights, 'erasePerson', erasing)
  const gone = { sky: GONE, 'wren-sky': GONE }
  // The football evening is now about Wren alone.
  const health = { ...gone, football: 'GROUP_WORK, PLANNED' }
  expect(await views()).toEqual(
    asBefore({ council: { ...gone, aunt: GONE }, police: gone, health, education: gone, youthJustice: gone }),
  )
  const QUERY = 'query($id: ID!) { erasure(id: $id) { recipients { organisation toldOn } } }'
  const recipients = async () => Object((await answered(officer, QUERY, { id: erasureId }))['erasure'])['recipients']
  const everybody = ['police-north', 'school-oak', 'trust-east', 'yj-service']
  expect((await recipients()).map((row: { readonly organisation: string }) => row.organisation).toSorted()).toEqual(
    everybody,
  )
  for (const organisation of everybody)
    await done(rights, 'recordErasureTold', { erasureId, organisation, on: day(), how: 'letter' })
  expect(JSON.stringify(await answered(officer, '{ erasures { id reason counts { kind number } } }'))).not.toContain(
    'Sky',
  )
})

test('P8.5 three months later cover has ended: what rests on it is gone for everybody, and is decided about', async () => {
  wait(24 * 95)
  const gone = { coercion: GONE, crane: GONE }
  const unstated = 'YP 1, Wren Thistle, 15, 1 Lark Lane'
  expect(await views()).toEqual(
    asBefore({
      council: { ...gone, wren: unstated },
      ...{ police: gone, health: { wren: unstated }, youthJustice: gone },
    }),
  )
  const QUERY = 'query($map: ID!) { coverLapsed(map: $map) { subjectId category dueBy } }'
  const { coverLapsed } = await answered(manager, QUERY, { map: story.map })
  const about = [
    [crane, 'HARMFUL_RELATIONSHIP'],
    [jay, 'HARMFUL_RELATIONSHIP'],
    [wren, 'ETHNICITY'],
  ] as const
  expect(coverLapsed).toHaveLength(about.length)
  for (const [subjectId, category] of about)
    expect(coverLapsed).toContainEqual({ subjectId, category, dueBy: expect.any(String) })
  const held = { legalReason: 'an inquest', until: day(100) }
  await done(manager, 'holdLapsed', { mapId: story.map, subjectId: crane, category: 'HARMFUL_RELATIONSHIP', ...held })
  await done(manager, 'eraseLapsed', { mapId: story.map, subjectId: wren, category: 'ETHNICITY', reason: 'not needed' })
  expect(await views()).toEqual(asBefore())
  await done(worker, 'recordAssessment', assessment([jay], ['HARMFUL_RELATIONSHIP']))
  const coercion = 'COERCION, SUSPECTED'
  expect(await views()).toEqual(asBefore({ council: { coercion }, police: { coercion }, youthJustice: { coercion } }))
})

test('P2.5 nobody is at risk any more: the map is closed, and every partner loses it at once', async () => {
  await done(manager, 'closePeerMap', { mapId: story.map, reason: 'nobody is at risk any more' })
  expect(await views()).toEqual(
    asBefore({ council: { coercion: GONE }, police: null, health: null, education: null, youthJustice: null }),
  )
})

test('P9.2 a year after it was opened its retention ends: one proposes to dispose of it, another does', async () => {
  const due = async () => (await answered(officer, '{ retentionDue { mapId retentionEnded } }'))['retentionDue']
  expect(await due()).toEqual([])
  wait(24 * 270)
  expect(await due()).toEqual([{ mapId: story.map, retentionEnded: true }])
  const own = await made(governance, 'proposeDisposal', { mapId: story.map, reason: 'its day has come' })
  const dispose = { mapId: story.map, proposalId: own }
  expect(await asksFor(governance, 'disposeMap', dispose)).toEqual(['P9.2 input.proposalId'])
  const proposalId = await made(manager, 'proposeDisposal', { mapId: story.map, reason: 'its day has come' })
  expect((await step(manager, 'disposeMap', { ...dispose, proposalId })).code).toBe('PURPOSE_REFUSED')
  expect(await views()).toEqual(asBefore({ council: { wren: 'YP 1, Wren Thistle, 16, 1 Lark Lane', jay: 'YP 2, 17' } }))
  await done(governance, 'disposeMap', { ...dispose, proposalId })
  expect(await views()).toEqual(asBefore({ council: null }))
})

test('P9.2 nobody gets anything any more, exactly as if there had been no map', async () => {
  const MAP = 'query($id: ID!) { peerMap(id: $id) { title } }'
  for (const who of [...Object.values(LOOKING), manager, colleague, housing]) {
    const [disposed, none] = [story.map, 'no-map'].map(async (id) => (await peermap().ask(who, MAP, { id })).text)
    expect(await disposed).toBe(await none)
    expect(await answered(who, '{ peerMaps { total } }')).toEqual({ peerMaps: { total: 0 } })
  }
})

test('P9.6 the journal accounts for every disclosure, to whom and under which decision, and holds no name', async () => {
  for (const [who, purpose, , subjects] of decisions()) {
    const disclosures = await disclosedTo(who.org)
    expect(disclosures).toHaveLength(given.get(who.org) ?? 0)
    expect(new Set(disclosures.map((entry) => entry['purpose']))).toEqual(new Set([purpose]))
    expect(new Set(disclosures.map((entry) => entry['decisionId'])).size).toBe(1)
    for (const subject of subjects ?? [wren, jay, sky, crane])
      expect(await accountOf(who.org, subject)).toBeGreaterThan(0)
  }
  const steps = journalEntries().filter(({ kind }) => kind === 'step')
  const of = (outcome: string): number => steps.filter((entry) => entry['outcome'] === outcome).length
  expect(of('INTENDED')).toBe(of('DONE'))
  for (const text of [JSON.stringify(journalEntries()), peermap().logged()])
    expect(text).not.toMatch(/Wren|Thistle|Jay|Sky|Larkspur|invented origin|INVENTED-/)
  expect(await faults()).toEqual([])
})
