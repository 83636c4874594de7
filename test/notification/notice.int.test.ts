/** P6.4 The notice about one young person: everything of their own, nobody else. */
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths, today } from '../../src/policy/age.ts'
import { write } from '../../src/graph/driver.ts'
import { toDate, toDateTime } from '../../src/graph/values.ts'
import type { Asker } from '../support/service.ts'
import { done, journalEntries, made, openMap, peermap, PEOPLE, serveEmpty } from '../steps/support.ts'

serveEmpty()

const NOW = new Date()
const DAY = today(NOW)
let map = ''
let parentCarer = ''

const provenance = { source: 'council', statedAs: 'FACT', recordedAt: toDateTime(NOW), version: 1 }

const YOUNG = {
  ...provenance,
  id: 'yp-own',
  label: 'YP 1',
  identified: true,
  name: 'Ada Invented',
  aliases: ['Spark'],
  dateOfBirth: toDate('2012-03-04'),
  gender: 'OWN-GENDER',
  address: 'OWN-ADDRESS',
  ethnicity: 'OWN-ETHNICITY',
  sexuality: 'OWN-SEXUALITY',
  disability: 'OWN-DISABILITY, cared for by Canaryfriend',
  description: 'CANARY with Canaryfriend',
  whyOnMap: 'CANARY seen with YP 2',
  connectedHow: 'CANARY through Canaryfriend',
  relevanceReason: 'CANARY said by Canaryfriend',
  views: 'CANARY about Canaryfriend',
  relevanceDecidedOn: toDate(addDays(DAY, -3)),
  atRiskOfHarm: true,
  presentsRiskOfHarm: false,
}

/** A map full of other people, each with a canary in everything that is theirs. */
const PLANT = `
  MATCH (map:PeerMap {id: $map})
  CREATE (young:YoungPerson)-[:ON_MAP]->(map) SET young = $young, young.mapId = $map
  CREATE (:Person {id: 'person-own', ref: 'INVENTED-1', refKey: 'invented-1'})-[:APPEARS_AS]->(young)
  CREATE (friend:YoungPerson)-[:ON_MAP]->(map) SET friend = $friend, friend.mapId = $map
  CREATE (:Person {id: 'person-friend', ref: 'CANARY-REF', refKey: 'canary-ref'})-[:APPEARS_AS]->(friend)
  CREATE (worse:AdultOfConcern)-[:ON_MAP]->(map) SET worse = $worse, worse.mapId = $map
  CREATE (risk:Risk:Revealing)-[:ON_MAP]->(map) SET risk = $risk, risk.mapId = $map
  CREATE (risk)-[:POSED_TO {id: 'posed-1', mapId: $map}]->(young)
  CREATE (risk)-[:POSED_BY {id: 'posed-2', mapId: $map}]->(friend)
  CREATE (plain:Risk)-[:ON_MAP]->(map) SET plain = $plain, plain.mapId = $map
  CREATE (plain)-[:POSED_TO {id: 'posed-3', mapId: $map}]->(young)
  CREATE (gone:Risk)-[:ON_MAP]->(map) SET gone = $gone, gone.mapId = $map
  CREATE (gone)-[:POSED_TO {id: 'posed-4', mapId: $map}]->(young)
  CREATE (offence:Offence)-[:ON_MAP]->(map) SET offence = $offence, offence.mapId = $map
  CREATE (offence)-[:ABOUT {id: 'about-1', mapId: $map}]->(young)
  CREATE (post:SocialMediaPost)-[:ON_MAP]->(map) SET post = $post, post.mapId = $map
  CREATE (post)-[:ABOUT {id: 'about-2', mapId: $map}]->(young)
  CREATE (care:SocialCareRecord)-[:ON_MAP]->(map) SET care = $care, care.mapId = $map
  CREATE (care)-[:ABOUT {id: 'about-3', mapId: $map}]->(young)
  CREATE (young)-[:HARMS {id: 'harm-1', mapId: $map, subjectId: 'yp-own', status: 'SUSPECTED', kind: 'BULLYING',
                          allegation: 'CANARY'}]->(friend)
  CREATE (friend)-[:HARMS {id: 'harm-2', mapId: $map, subjectId: 'yp-friend', status: 'SUSPECTED', kind: 'BULLYING',
                           allegation: 'CANARY'}]->(young)
  CREATE (:Statement {id: 'statement-1', mapId: $map, elementId: 'yp-own', category: 'ETHNICITY', source: 'school-oak'})
  CREATE (:Statement {id: 'statement-2', mapId: $map, elementId: 'yp-own', category: 'SEXUALITY', source: 'Canaryfriend'})
  CREATE (:Organisation {id: 'school-oak', name: 'Invented Oak School', agency: 'EDUCATION', withinCouncil: false})
  CREATE (d:SharingDecision)-[:SHARES]->(map) SET d = $decision, d.mapId = $map
  CREATE (:PolicyDocument {id: 'policy', version: '1', from: $from, reviewBy: $until, location: 'invented'})
  CREATE (a:Assessment)-[:PROTECTS]->(young) SET a = $assessment, a.mapId = $map`

const others = {
  friend: {
    ...provenance,
    id: 'yp-friend',
    label: 'YP 2',
    name: 'Canaryfriend Someone',
    aliases: ['Canaryalias'],
    dateOfBirth: toDate('2011-01-01'),
    relevanceDecidedOn: toDate(DAY),
    atRiskOfHarm: true,
  },
  worse: { ...provenance, id: 'worse', label: 'CANARY-LABEL', concern: 'CANARY-CONCERN', name: 'Canaryadult Someone' },
  risk: {
    ...provenance,
    id: 'risk-1',
    kind: 'CRIMINAL_EXPLOITATION',
    seriousness: 'HIGH',
    status: 'SUSPECTED',
    description: 'CANARY of Canaryfriend',
    source: 'Canaryfriend',
    reveals: ['HARMFUL_RELATIONSHIP'],
  },
  plain: { ...provenance, id: 'risk-2', kind: 'BULLYING', seriousness: 'LOW', status: 'CONFIRMED' },
  gone: { ...provenance, id: 'risk-3', kind: 'RADICALISATION', seriousness: 'LOW', status: 'DISPROVED' },
  offence: { ...provenance, id: 'offence', what: 'CANARY', status: 'ALLEGED', spent: false },
  post: { ...provenance, id: 'post', summary: 'CANARY', address: 'https://canary.example', platform: 'CANARY' },
  care: { ...provenance, id: 'care', summary: 'CANARY', kind: 'CANARY' },
}

const QUERY = `query($map: ID!, $young: ID!, $to: NoticeTo!, $parent: ID) {
  notice(map: $map, youngPerson: $young, to: $to, parentCarer: $parent) {
    youngPersonId to parentCarerId data { coordinate category value } categories risks { kind seriousness } sources
    recipients retainUntil rights ask marks { coordinate why } } }`

type Content = {
  readonly data: readonly { readonly coordinate: string; readonly value: string }[]
  readonly categories: readonly string[]
  readonly risks: readonly { readonly kind: string }[]
  readonly sources: readonly string[]
  readonly recipients: readonly string[]
  readonly marks: readonly { readonly coordinate: string; readonly why: string }[]
}

type Wanted = { readonly young?: string; readonly to?: string; readonly parent?: string | null; readonly map?: string }

const ask = (change: Wanted = {}, who: Asker = PEOPLE.worker) =>
  peermap().ask(who, QUERY, { map, young: 'yp-own', to: 'YOUNG_PERSON', parent: null, ...change })

async function notice(change: Wanted = {}): Promise<{ readonly text: string; readonly content: Content }> {
  const { text } = await ask(change)
  const { data }: { data?: { notice: Content | null } } = JSON.parse(text)
  if (data === undefined || data.notice === null) throw new Error(text)
  return { text, content: data.notice }
}

beforeAll(async () => {
  map = await openMap()
  const [from, until] = [toDate(addDays(DAY, -10)), toDate(addDays(DAY, 100))]
  const assessment = {
    id: 'assessment',
    subjectIds: ['yp-own'],
    categories: ['ETHNICITY', 'SEXUALITY', 'DISABILITY', 'HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'],
    limbB: 'UNDER_18',
    purpose: '18(1)(a)(i)',
    reasonWithoutConsent: '18(2)(c)',
    explanation: 'Invented',
    substantialPublicInterest: 'Invented',
    enactment: 'Invented',
    from,
    reviewOn: until,
    until,
    officer: 'x',
  }
  const decision = {
    id: 'decision',
    organisation: 'school-oak',
    purpose: 'ONGOING_SUPPORT',
    categories: ['MAP'],
    subjectsAll: false,
    subjectIds: ['yp-own'],
    professionals: [],
    from,
    until,
  }
  await write(peermap().service.driver, {
    text: PLANT,
    params: { map, young: YOUNG, ...others, from, until, assessment, decision },
  })
  const parent = { parentalResponsibility: 'YES', livesWith: 'YES', safeToContact: 'YES', doNotDisclose: false }
  const about = { mapId: map, ...parent, relationship: 'mother' }
  parentCarer = await made(PEOPLE.worker, 'recordParentCarer', {
    ...about,
    youngPersonId: 'yp-own',
    name: 'Bel Invented',
  })
  await done(PEOPLE.worker, 'recordParentCarer', { ...about, youngPersonId: 'yp-friend', name: 'Canaryparent Someone' })
})

describe('notice', () => {
  test('P6.4 tells the young person what is used about them, and nobody else is in it', async () => {
    const { text, content } = await notice()
    expect(text.toLowerCase()).not.toContain('canary')
    expect(text).not.toContain('YP 2')
    expect(text).not.toContain('yp-friend')
    expect(content.data.map(({ value }) => value)).toEqual([
      'Ada Invented',
      'Spark',
      '2012-03-04',
      'OWN-GENDER',
      'OWN-ADDRESS',
      'OWN-ETHNICITY',
      'OWN-SEXUALITY',
    ])
    expect(content.risks).toEqual([{ kind: 'BULLYING', seriousness: 'LOW' }])
    expect([content.sources, content.recipients]).toEqual([['Invented Oak School', 'council'], ['Invented Oak School']])
    expect(content.marks.map(({ coordinate, why }) => `${coordinate} ${why}`).toSorted()).toEqual(
      [
        'YoungPerson.disability',
        'YoungPerson.description',
        'YoungPerson.whyOnMap',
        'YoungPerson.connectedHow',
        'YoungPerson.relevanceReason',
        'YoungPerson.views',
        'Notice.sources',
        'Offence.what',
        'SocialMediaPost.summary',
        'SocialCareRecord.summary',
        'PeerMap.harmTies',
      ]
        .map((coordinate) => `${coordinate} LEFT_TO_PRACTITIONER`)
        .toSorted(),
    )
  })

  test('P6.4 does not out the young person to a parent', async () => {
    const { text, content } = await notice({ to: 'PARENT_CARER', parent: parentCarer })
    expect(text.toLowerCase()).not.toContain('canary')
    for (const own of ['OWN-GENDER', 'OWN-ADDRESS', 'OWN-ETHNICITY', 'OWN-SEXUALITY', 'OWN-DISABILITY'])
      expect(text).not.toContain(own)
    expect(content.data.map(({ value }) => value)).toEqual(['Ada Invented', '2012-03-04'])
    expect(content.categories).toEqual(['IDENTITY', 'RISK'])
    expect(content.marks.filter(({ why }) => why === 'NOT_FOR_PARENT').map(({ coordinate }) => coordinate)).toEqual(
      expect.arrayContaining(['YoungPerson.aliases', 'YoungPerson.gender', 'YoungPerson.views']),
    )
  })

  test('P6.4 names to a parent no organisation that tells, and no recipient whose decision is about others', async () => {
    const toParent = { to: 'PARENT_CARER', parent: parentCarer }
    const shared = (id: string, subjectIds: readonly string[], subjectsAll = false) =>
      write(peermap().service.driver, {
        text: `MATCH (map:PeerMap {id: $map}) CREATE (d:SharingDecision)-[:SHARES]->(map)
               SET d = {id: 'decision-' + $id, mapId: $map, organisation: $id, purpose: 'ASSESS_RISK', categories: ['MAP'],
                        subjectsAll: $subjectsAll, subjectIds: $subjectIds, professionals: [], from: $from, until: $until}`,
        params: {
          ...{ id, map, subjectIds, subjectsAll },
          ...{ from: toDate(addDays(DAY, -1)), until: toDate(addDays(DAY, 9)) },
        },
      })
    const recorded = (id: string, name: string, reveals: readonly string[]) =>
      done(PEOPLE.manager, 'recordOrganisation', { id, name, agency: 'VOLUNTARY_SECTOR', reveals })
    const WORDS = 'an organisation that supports young people'
    // Nobody has said of the school whether its name tells anything.
    expect((await notice(toParent)).content).toMatchObject({ recipients: [WORDS], sources: [WORDS, 'council'] })
    const school = { id: 'school-oak', name: 'Invented Oak School', agency: 'EDUCATION' }
    await done(PEOPLE.manager, 'recordOrganisation', { ...school, reveals: [] })
    expect((await notice(toParent)).content).toMatchObject({
      ...{ recipients: ['Invented Oak School'], sources: ['Invented Oak School', 'council'] },
    })
    await recorded('rainbow', 'Invented Rainbow Project', ['SEXUALITY'])
    await recorded('elsewhere', 'Invented Elsewhere', [])
    await recorded('everybody', 'Invented Everybody', [])
    await shared('rainbow', ['yp-own', 'yp-friend'])
    await shared('elsewhere', ['yp-friend'])
    await shared('everybody', [], true)
    const { text, content } = await notice(toParent)
    expect(content.recipients).toEqual(['Invented Everybody', 'Invented Oak School', WORDS])
    expect(text).not.toMatch(/Rainbow|Elsewhere/)
    expect(content.marks).toContainEqual({ coordinate: 'Notice.recipients', why: 'NOT_FOR_PARENT' })
    expect((await notice()).content.recipients).toEqual([
      ...['Invented Elsewhere', 'Invented Everybody', 'Invented Oak School', 'Invented Rainbow Project'],
    ])
    await write(peermap().service.driver, {
      text: `MATCH (d:SharingDecision) WHERE d.id IN ['decision-rainbow', 'decision-elsewhere', 'decision-everybody'] DETACH DELETE d`,
    })
  })

  test.each([
    ['nothing is disclosed', { doNotDisclose: true }],
    ['it is not safe to write', { safeToContact: 'NO' }],
  ])('P6.2 there is no notice to a parent to whom %s', async (name, change) => {
    const about = { mapId: map, youngPersonId: 'yp-own', relationship: 'father', parentalResponsibility: 'YES' }
    const known = { livesWith: 'NO', safeToContact: 'YES', doNotDisclose: false, ...change }
    const parent = await made(PEOPLE.worker, 'recordParentCarer', { ...about, ...known, name: `Father ${name}` })
    const { text, content } = await notice({ to: 'PARENT_CARER', parent })
    expect(content).toMatchObject({ data: [], risks: [], sources: [], recipients: [], categories: [] })
    expect(content.marks).toEqual([{ coordinate: 'Notice', why: 'NOT_TO_BE_CONTACTED' }])
    expect(text).not.toContain('Ada')
  })

  test('P6.2 of a parent of whom it is not known whether it is safe, the notice says to find out', async () => {
    const about = { mapId: map, youngPersonId: 'yp-own', relationship: 'aunt', parentalResponsibility: 'NO' }
    const known = { livesWith: 'NO', safeToContact: 'UNKNOWN', doNotDisclose: false, name: 'Invented Aunt' }
    const parent = await made(PEOPLE.worker, 'recordParentCarer', { ...about, ...known })
    const { content } = await notice({ to: 'PARENT_CARER', parent })
    expect(content.marks).toContainEqual({ coordinate: 'Notice', why: 'SAFETY_NOT_KNOWN' })
  })

  test('P6.3 there is no notice to a parent from the 18th birthday, and one to the young person', async () => {
    const born = (day: string) =>
      write(peermap().service.driver, {
        text: `MATCH (y:YoungPerson {id: 'yp-own'}) SET y.dateOfBirth = $day`,
        params: { day: toDate(day) },
      })
    const toParent = { to: 'PARENT_CARER', parent: parentCarer }
    try {
      await born(addDays(addMonths(DAY, -18 * 12), 1))
      expect((await notice(toParent)).content.data.map(({ value }) => value)).toContain('Ada Invented')
      await born(addMonths(DAY, -18 * 12))
      expect((await ask(toParent)).json.data).toEqual({ notice: null })
      expect((await notice()).content.data.map(({ value }) => value)).toContain('Ada Invented')
    } finally {
      await born('2012-03-04')
    }
  })

  test('P8 a value whose cover has ended is in no notice', async () => {
    const cover = (text: string) => write(peermap().service.driver, { text, params: { day: toDate(DAY) } })
    await cover(`MATCH (a:Assessment {id: 'assessment'}) SET a.withdrawnOn = $day`)
    try {
      const { content } = await notice()
      expect(content.data.map(({ value }) => value)).not.toContain('OWN-SEXUALITY')
      const coordinates = content.marks.map(({ coordinate }) => coordinate)
      expect(coordinates).not.toContain('Offence.what')
      expect(coordinates).not.toContain('PeerMap.harmTies')
    } finally {
      await cover(`MATCH (a:Assessment {id: 'assessment'}) REMOVE a.withdrawnOn`)
    }
  })

  test('P9.6 is in the journal', async () => {
    const { json } = await ask()
    expect(json.extensions?.disclosure).toMatchObject({ organisation: 'council' })
    expect(journalEntries().at(-1)).toMatchObject({ kind: 'disclosure', outcome: 'OK', mapId: map })
  })

  test('P6.6 leaves out a part that is exempt', async () => {
    const exemption = {
      to: 'PARENT_CARER',
      parentCarerId: parentCarer,
      part: 'RECIPIENTS',
      ground: 'GOOD_REASON_NOT_TO',
      obtainedFromThem: false,
      reasoning: 'Invented',
      reveals: [],
      lookAgainOn: addDays(DAY, 20),
    }
    await done(PEOPLE.worker, 'exemptNotification', { mapId: map, youngPersonId: 'yp-own', ...exemption })
    const { content } = await notice({ to: 'PARENT_CARER', parent: parentCarer })
    expect(content.recipients).toEqual([])
    expect(content.marks).toContainEqual({ coordinate: 'Notice.recipients', why: 'EXEMPT' })
    expect((await notice()).content.recipients).toEqual(['Invented Oak School'])
  })

  test.each<[string, Wanted]>([
    ['nobody on the map', { young: 'nobody' }],
    ['a parent who is not named', { to: 'PARENT_CARER' }],
    ['a parent of somebody else', { young: 'yp-friend', to: 'PARENT_CARER', parent: 'nobody' }],
    ['the young person with a parent named', { parent: 'nobody' }],
  ])('P6.3 is null for %s', async (_what, change) => {
    expect((await ask(change)).json.data).toEqual({ notice: null })
  })

  test.each([
    ['a partner with whom the map is shared', PEOPLE.teacher],
    ['another partner', PEOPLE.police],
    ['a colleague without allocation', PEOPLE.colleague],
    ['an analyst', PEOPLE.analyst],
  ])('P6.3 answers %s as for a map that is not there', async (_who, who) => {
    const [known, unknown] = await Promise.all([ask({}, who), ask({ map: 'no-such-map' }, who)])
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    expect(known.text).not.toContain('OWN')
  })
})
