/**
 * The story of one map, told through the API alone: from a significant event to its end, with the Council, the police, a
 * school and a health trust. After each step: what each of them sees.
 */
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, today } from '../../src/protocol/age.ts'
import { checkGraph } from '../../src/graph/check.ts'
import { done, journalEntries, made, peermap, PEOPLE, seen, serveEmpty, step } from './support.ts'

serveEmpty()

const DAY = today(new Date())
const { worker, manager, officer, police, nurse, teacher } = PEOPLE
const SELECTION = 'title members { label name ethnicity } risks { kind } harmTies { kind status }'

let map = ''
let wren = ''
let jay = ''
let decision = ''

/** What each of them sees of the map now. */
const views = async (): Promise<readonly unknown[]> =>
  Promise.all([worker, police, teacher, nurse].map((who) => seen(who, map, SELECTION)))

const missing = async (...about: Parameters<typeof step>): Promise<readonly string[]> =>
  (await step(...about)).missing.map(({ clause, path }) => `${clause} ${path}`)

const shared = (organisation: string, purpose: string, categories: readonly string[], subjects: readonly string[]) => ({
  mapId: map,
  organisation,
  purpose,
  categories,
  subjects,
  necessity: 'Invented: the way home is not safe',
})

describe('the story of a map', () => {
  test('P3.1 after a fight at a bus stop a social worker opens a map, and nobody else sees it', async () => {
    const event = {
      what: 'Invented: a fight at a bus stop',
      occurredOn: addDays(DAY, -2),
      place: 'Invented bus stop',
      notifiedBy: 'Invented school',
      notifiedOn: addDays(DAY, -1),
      reveals: [],
    }
    const input = { title: 'Lark Lane', trigger: 'SIGNIFICANT_EVENT', event, statutoryFunction: 'CA1989_S17' }
    map = await made(worker, 'openPeerMap', input)
    const empty = { title: 'Lark Lane', members: [], risks: [], harmTies: [] }
    expect(await views()).toEqual([empty, null, null, null])
  })

  test('P1.4 two young people who are friends are drawn, one only known by a street name', async () => {
    const common = { mapId: map, whyOnMap: 'Invented: was there', statedAs: 'FACT' }
    wren = await made(worker, 'addYoungPerson', {
      ...common,
      ref: 'INVENTED-1',
      name: 'Wren Thistle',
      dateOfBirth: addMonths(DAY, -12 * 15),
    })
    jay = await made(worker, 'addYoungPerson', {
      ...common,
      description: 'Invented: called Jay, about 16',
      estimatedAge: 16,
      estimatedAgeSource: 'Invented school',
      estimatedAgeOn: DAY,
    })
    const tie = { mapId: map, from: wren, to: jay, kind: 'FRIEND', valence: 'PROTECTIVE', statedAs: 'FACT' }
    await done(worker, 'connectPeers', tie)
    expect(await seen(worker, map, 'members { label name age } peerTies { valence }')).toEqual({
      members: [
        { label: 'YP 1', name: 'Wren Thistle', age: 15 },
        { label: 'YP 2', name: null, age: 16 },
      ],
      peerTies: [{ valence: 'PROTECTIVE' }],
    })
  })

  test('P2.1 a risk and a strength are recorded beside each other', async () => {
    const risk = { kind: 'BULLYING', scale: 'SEVERAL', frequency: 'WEEKLY', seriousness: 'MEDIUM', status: 'SUSPECTED' }
    const from = { mapId: map, reveals: [], statedAs: 'OPINION' }
    await done(worker, 'addRisk', { ...from, ...risk, posedBy: [], posedTo: [wren] })
    await done(worker, 'addStrength', { ...from, description: 'Invented: an aunt who listens', about: [wren] })
    expect(await seen(worker, map, 'risks { kind } strengths { description }')).toEqual({
      risks: [{ kind: 'BULLYING' }],
      strengths: [{ description: 'Invented: an aunt who listens' }],
    })
  })

  test('P8 ethnicity and a harmful relationship are taken only once they have cover', async () => {
    const change = { mapId: map, youngPersonId: wren, version: 1, statedAs: 'FACT' }
    const ethnicity = { value: 'invented', relevance: 'Invented: targeted for it' }
    const harm = {
      ...{ mapId: map, from: jay, to: wren, kind: 'COERCION', seriousness: 'MEDIUM', status: 'SUSPECTED' },
      ...{ underCoercion: 'YES', relevance: 'Invented: the plan rests on it', statedAs: 'OPINION' },
    }
    expect(await missing(worker, 'changeYoungPerson', { ...change, ethnicity })).toHaveLength(1)
    expect(await missing(worker, 'connectHarm', harm)).toEqual(['P8.7 input.from'])
    const policy = { version: '1', from: DAY, reviewBy: addDays(DAY, 90), location: 'Invented intranet' }
    await done(officer, 'recordPolicyDocument', policy)
    await done(worker, 'recordAssessment', {
      mapId: map,
      subjectIds: [wren, jay],
      categories: ['ETHNICITY', 'HARMFUL_RELATIONSHIP'],
      purpose: 'PROTECT_FROM_HARM',
      protectedIds: [wren],
      limbB: 'UNDER_18',
      reasonWithoutConsent: 'WOULD_PREJUDICE_PROTECTION',
      explanation: 'Invented: asking would alert those who press her',
      substantialPublicInterest: 'Invented: protecting children',
      enactment: 'Children Act 1989 s.17',
      reviewOn: addDays(DAY, 60),
      until: addDays(DAY, 120),
    })
    await done(worker, 'changeYoungPerson', { ...change, ethnicity })
    await done(worker, 'connectHarm', harm)
    expect(await seen(worker, map, SELECTION)).toEqual({
      title: 'Lark Lane',
      members: [
        { label: 'YP 1', name: 'Wren Thistle', ethnicity: 'invented' },
        { label: 'YP 2', name: null, ethnicity: null },
      ],
      risks: [{ kind: 'BULLYING' }],
      harmTies: [{ kind: 'COERCION', status: 'SUSPECTED' }],
    })
  })

  test('P6.5 once she is deemed relevant, sharing waits until each duty of notification is met or exempt', async () => {
    await done(worker, 'allocate', { mapId: map, practitioner: { issuer: 'peermap-dev', subject: manager.sub } })
    for (const [id, agency] of [
      ['police-north', 'POLICE'],
      ['school-oak', 'EDUCATION'],
      ['trust-east', 'HEALTH'],
    ] as const)
      await done(manager, 'recordOrganisation', { id, name: `Invented ${id}`, agency })
    await done(worker, 'decideRelevance', {
      mapId: map,
      youngPersonId: wren,
      connectedHow: 'Invented: a friend of most',
      atRiskOfHarm: true,
      presentsRiskOfHarm: false,
      reason: 'Invented: pressed for money',
      reviewBy: addDays(DAY, 30),
    })
    const decide = shared('police-north', 'ASSESS_RISK', ['IDENTITY', 'RISK', 'HARMFUL_RELATIONSHIP'], [wren, jay])
    expect(await missing(manager, 'decideSharing', decide)).toEqual(['P6.5 input.subjects'])
    const about = { mapId: map, youngPersonId: wren }
    await done(worker, 'recordSystemEntry', { ...about, reference: 'INVENTED-REC-1', on: DAY })
    await done(worker, 'recordNotification', {
      ...about,
      to: 'YOUNG_PERSON',
      on: DAY,
      how: 'Invented: at home',
      by: 'worker',
    })
    await done(worker, 'exemptNotification', {
      ...about,
      to: 'PARENT_CARER',
      part: 'WHOLE',
      ground: 'GOOD_REASON_NOT_TO',
      obtainedFromThem: false,
      reasoning: 'Invented: nobody known yet',
      reveals: [],
      lookAgainOn: addDays(DAY, 30),
    })
    decision = await made(manager, 'decideSharing', decide)
  })

  test('P4.4 the police see what was decided, the school what was decided for it, the trust nothing', async () => {
    await done(manager, 'decideSharing', shared('school-oak', 'ONGOING_SUPPORT', ['IDENTITY', 'RISK'], [wren]))
    await done(manager, 'declineSharing', {
      mapId: map,
      organisation: 'trust-east',
      purpose: 'PLAN_INTERVENTION',
      reason: 'Invented: not needed for the plan',
    })
    const [, toPolice, toSchool, toTrust] = await views()
    expect(toPolice).toEqual({
      title: 'Lark Lane',
      members: [
        { label: 'YP 1', name: 'Wren Thistle', ethnicity: null },
        { label: 'YP 2', name: null, ethnicity: null },
      ],
      risks: [{ kind: 'BULLYING' }],
      harmTies: [{ kind: 'COERCION', status: 'SUSPECTED' }],
    })
    expect(toSchool).toEqual({
      title: 'Lark Lane',
      members: [
        { label: 'YP 1', name: 'Wren Thistle', ethnicity: null },
        { label: 'YP 2', name: null, ethnicity: null },
      ],
      risks: [{ kind: 'BULLYING' }],
      harmTies: null,
    })
    expect(toTrust).toBeNull()
  })

  test('P2.4, P2.3 a gap is filled and an intervention planned; the police may read the plan only where it was shared', async () => {
    const from = { mapId: map, reveals: [], statedAs: 'FACT' }
    const gap = await made(worker, 'addInformationGap', {
      ...from,
      question: 'Invented: who asks them for money?',
      gathering: 'Invented: the youth worker asks',
      owner: 'Invented youth club',
      due: addDays(DAY, 14),
      status: 'GATHERING',
      about: [wren],
    })
    await done(worker, 'addIntervention', {
      ...from,
      kind: 'GROUP_WORK',
      description: 'Invented: a football evening',
      organisation: 'Invented youth club',
      status: 'PLANNED',
      about: [wren, jay],
    })
    expect(gap).not.toBe('')
    expect(await seen(worker, map, 'informationGaps { status } interventions { kind }')).toEqual({
      informationGaps: [{ status: 'GATHERING' }],
      interventions: [{ kind: 'GROUP_WORK' }],
    })
    expect(await seen(police, map, 'informationGaps { status } interventions { kind }')).toEqual({
      informationGaps: null,
      interventions: null,
    })
  })

  test('P2.5 the review says what has changed; P4.4 the police’s decision is withdrawn', async () => {
    await done(worker, 'recordReview', {
      mapId: map,
      heldOn: DAY,
      contributions: [{ organisation: 'school-oak', said: 'Invented: in lessons again' }],
      changed: 'Invented: nobody asks for money now',
      nextReview: addDays(DAY, 42),
      reveals: [],
    })
    await done(manager, 'withdrawSharing', { mapId: map, decisionId: decision, reason: 'Invented: no longer needed' })
    const [, toPolice, toSchool] = await views()
    expect([toPolice, toSchool === null]).toEqual([null, false])
  })

  test('P2.5 when nobody is at risk any more the map is closed, and sharing and cover end with it', async () => {
    await done(manager, 'closePeerMap', { mapId: map, reason: 'Invented: nobody at risk any more' })
    const [toWorker, ...toPartners] = await views()
    expect(toPartners).toEqual([null, null, null])
    expect(toWorker).toMatchObject({ members: [{ ethnicity: null }, { ethnicity: null }], harmTies: [] })
  })

  test('P9.6 every step and every disclosure is on record, and the graph is as its model says', async () => {
    const entries = journalEntries()
    const steps = entries.filter(({ kind }) => kind === 'step')
    const of = (outcome: string): number => steps.filter((entry) => entry['outcome'] === outcome).length
    expect(of('INTENDED')).toBe(of('DONE'))
    expect(of('DONE')).toBeGreaterThan(20)
    expect(
      entries.filter(({ kind, organisation }) => kind === 'disclosure' && organisation === 'police-north'),
    ).not.toEqual([])
    expect(JSON.stringify(entries)).not.toContain('Wren Thistle')
    const findings = await checkGraph(peermap().service.driver)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
