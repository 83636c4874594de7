/** A young person on two maps, of which one is closed and on which they are restricted, among others who are canaries. */
import { addDays, addMonths, today } from '../../src/policy/age.ts'
import { toDate, toDateTime } from '../../src/graph/values.ts'
import type { Asker } from '../support/service.ts'
import { graph } from '../steps/mapping.ts'
import { peermap, PEOPLE } from '../steps/support.ts'

const NOW = new Date()
export const DAY = today(NOW)

export const RIGHTS = { ...PEOPLE.governance, purpose: 'SUBJECT_RIGHTS' } as const satisfies Asker

const told = {
  source: 'council',
  statedAs: 'FACT',
  recordedAt: toDateTime(NOW),
  recordedBy: 'peermap-dev#canary',
  version: 1,
}
type Properties = Readonly<Record<string, unknown>>

/** Draws something on a map, or puts it aside as a restriction does (Art 18). */
const draw = (labels: string, mapId: string, properties: Properties, restricted = false) =>
  graph(
    `MATCH (map:PeerMap {id: $mapId})
     CREATE (n:${labels})-[:${restricted ? 'RESTRICTED_ON' : 'ON_MAP'}]->(map)
     SET n = $properties, n.${restricted ? 'restrictedMapId' : 'mapId'} = $mapId`,
    { mapId, properties: { ...told, ...properties } },
  )

const tie = (
  type: string,
  mapId: string,
  ends: readonly [string, string],
  properties: Properties,
  restricted = false,
) =>
  graph(
    `MATCH (a {id: $from}), (b {id: $to})
     CREATE (a)-[r:${type}]->(b)
     SET r = $properties, r.${restricted ? 'restrictedMapId' : 'mapId'} = $mapId`,
    {
      mapId,
      from: ends[0],
      to: ends[1],
      properties: { ...told, id: `${type} ${ends.join(' ')}`, since: toDate('2026-01-02'), ...properties },
    },
  )

const put = (label: string, properties: Properties) => graph(`CREATE (n:${label}) SET n = $properties`, { properties })

export const A = 'map-a'
export const B = 'map-b'

/** Every value that is the person's own and given: on the open map, and on the closed one where they are restricted. */
export const OWN = [
  'Ada Ümlaut-Invented',
  'Sparkinvented',
  '2012-03-04',
  'OWN-GENDER',
  'OWN-ADDRESS <b> & "quoted"',
  'OWN-ETHNICITY',
  'OWN-SEXUALITY',
  'OWN-DISABILITY',
  'OWN-PLATFORM',
  'OWN-CAREKIND',
  'ACQUITTED',
  'SELF_HARM',
  'SUPPORT',
  'INVENTED-REF-1',
  'OWN-SYSTEM-REFERENCE',
  'OWN-ENACTMENT',
  'B-OWN-ADDRESS',
  'B-OWN-ETHNICITY',
  'MISSING',
  'Invented Oak School',
  'Invented police',
] as const

const young = {
  id: 'yp-a',
  label: 'YP 1',
  identified: true,
  name: 'Ada Ümlaut-Invented',
  aliases: ['Sparkinvented'],
  dateOfBirth: toDate('2012-03-04'),
  gender: 'OWN-GENDER',
  address: 'OWN-ADDRESS <b> & "quoted"',
  ethnicity: 'OWN-ETHNICITY',
  sexuality: 'OWN-SEXUALITY',
  disability: 'OWN-DISABILITY',
  description: 'CANARY-DESCRIPTION',
  whyOnMap: 'CANARY-WHY',
  connectedHow: 'CANARY-CONNECTED',
  atRiskOfHarm: true,
  presentsRiskOfHarm: false,
  relevanceReason: 'CANARY-REASON',
  relevanceSource: 'Canarysource',
  relevanceDecidedBy: 'Canaryworker',
  relevanceDecidedOn: toDate('2026-02-03'),
  views: 'CANARY-VIEWS',
}

async function drawOthers(): Promise<void> {
  await draw('YoungPerson', A, {
    id: 'yp-canary',
    label: 'YP 77',
    name: 'Canaryfriend Zoëcanary',
    aliases: ['Canaryalias', 'the canarymob'],
    address: 'CANARY-ADDRESS',
    ethnicity: 'CANARY-ETHNICITY',
    whyOnMap: 'CANARY-MENTION often with Ada at night',
  })
  await draw('YoungPerson', A, {
    id: 'yp-quiet',
    label: 'YP 78',
    name: 'Canaryquiet',
    whyOnMap: 'CANARY-UNSEEN adamant',
  })
  await draw('Adult', A, { id: 'adult-canary', label: 'Adult 1', kind: 'FAMILY', name: 'Canaryadult Someone' })
  await draw('AdultOfConcern', A, {
    id: 'concern-canary',
    label: 'Canarycoat',
    concern: 'CANARY-CONCERN',
    name: 'Canarybad',
  })
  await draw('PeerGroup', A, { id: 'group-canary', label: 'Group 1', kind: 'FRIENDSHIP', name: 'CANARY-GROUP' })
  await draw('Location', A, { id: 'place-canary', label: 'Place 1', kind: 'PARK', name: 'CANARY-PLACE' })
  await draw('Review', A, {
    id: 'review-canary',
    heldOn: toDate('2026-03-01'),
    changed: 'CANARY-REVIEW of Sparkinvented',
  })
  for (const [type, from, to, more] of [
    ['PEER', 'yp-a', 'yp-canary', { kind: 'FRIEND', valence: 'PROTECTIVE' }],
    ['SUPPORTS', 'adult-canary', 'yp-a', { how: 'CANARY-HOW' }],
    ['MEMBER_OF', 'yp-a', 'group-canary', { role: 'CENTRAL' }],
    ['FREQUENTS', 'yp-a', 'place-canary', { howOften: 'DAILY' }],
    ['INFLUENCES', 'concern-canary', 'yp-a', { influence: 'HIGH', basis: 'CANARY-BASIS' }],
    [
      'HARMS',
      'yp-a',
      'yp-canary',
      { subjectId: 'yp-a', kind: 'BULLYING', status: 'SUSPECTED', allegation: 'CANARY-ALLEGED' },
    ],
    ['HARMS', 'concern-canary', 'yp-a', { subjectId: 'concern-canary', kind: 'EXPLOITATION', status: 'DISPROVED' }],
  ] as const)
    await tie(type, A, [from, to], more)
}

async function drawElements(): Promise<void> {
  const about = (id: string, type = 'ABOUT', to = 'yp-a') => tie(type, A, [id, to], { source: null, statedAs: null })
  await draw('Risk:Revealing', A, {
    id: 'risk-own',
    kind: 'SELF_HARM',
    seriousness: 'HIGH',
    status: 'SUSPECTED',
    description: 'CANARY-RISK',
    reveals: ['DISABILITY'],
  })
  await about('risk-own', 'POSED_TO')
  await draw('Risk', A, { id: 'risk-joint', kind: 'BULLYING', status: 'SUSPECTED', description: 'CANARY-JOINT' })
  await about('risk-joint', 'POSED_TO')
  await about('risk-joint', 'POSED_BY', 'yp-canary')
  await draw('Strength', A, { id: 'strength', description: 'CANARY-STRENGTH' })
  await about('strength')
  await draw('Intervention', A, {
    id: 'plan',
    kind: 'SUPPORT',
    organisation: 'school-oak',
    status: 'ACTIVE',
    description: 'CANARY-PLAN',
  })
  await about('plan')
  await draw('InformationGap', A, { id: 'gap', question: 'CANARY-QUESTION', owner: 'Canaryowner', status: 'OPEN' })
  await about('gap')
  await draw('Offence', A, { id: 'offence', what: 'CANARY-OFFENCE', status: 'ACQUITTED', spent: true })
  await about('offence')
  await draw('SocialMediaPost', A, {
    id: 'post',
    platform: 'OWN-PLATFORM',
    address: 'https://canary.example',
    summary: 'CANARY-POST',
    viewed: 'ONCE',
  })
  await about('post')
  await draw('SocialCareRecord', A, {
    id: 'care',
    kind: 'OWN-CAREKIND',
    summary: 'CANARY-CARE',
    source: 'Canaryteller',
  })
  await about('care')
}

async function record(): Promise<void> {
  const on = { mapId: A, recordedAt: toDateTime(NOW), recordedBy: 'peermap-dev#canary' }
  const days = { from: toDate('2026-01-05'), reviewOn: toDate('2026-03-05'), until: toDate('2026-12-05') }
  const assessing = { ...on, ...days, limbB: 'UNDER_18', purpose: '18(1)(a)(i)', reasonWithoutConsent: '18(2)(c)' }
  await put('Statement', {
    ...on,
    id: 's-1',
    elementId: 'yp-a',
    category: 'ETHNICITY',
    source: 'school-oak',
    statedAs: 'OPINION',
    relevance: 'CANARY-RELEVANCE',
  })
  await put('Statement', {
    ...on,
    id: 's-2',
    elementId: 'HARMS yp-a yp-canary',
    category: 'HARMFUL_RELATIONSHIP',
    source: 'Canarysaid',
    relevance: 'CANARY-HARM',
  })
  await put('Organisation', {
    id: 'school-oak',
    name: 'Invented Oak School',
    agency: 'EDUCATION',
    withinCouncil: false,
  })
  await put('Organisation', { id: 'police-north', name: 'Invented police', agency: 'POLICE', withinCouncil: false })
  await put('Consent', {
    ...on,
    id: 'consent',
    subjectId: 'yp-a',
    categories: ['SEXUALITY'],
    from: toDate('2026-01-06'),
    takenBy: 'Canarytaker',
    evidence: 'CANARY-EVIDENCE',
  })
  await put('Assessment', {
    ...assessing,
    id: 'a-1',
    subjectIds: ['yp-a', 'yp-canary'],
    categories: ['ETHNICITY'],
    enactment: 'OWN-ENACTMENT',
    explanation: 'CANARY-EXPLANATION',
    atRiskHarm: true,
    atRiskHarmCause: 'CANARY-CAUSE',
  })
  await put('Assessment', {
    ...assessing,
    id: 'a-2',
    subjectIds: ['yp-a'],
    categories: ['HARMFUL_RELATIONSHIP'],
    enactment: 'CANARY-ENACTMENT',
  })
  await put('Notification', {
    ...on,
    id: 'n-1',
    youngPersonId: 'yp-a',
    kind: 'SYSTEM_ENTRY',
    reference: 'OWN-SYSTEM-REFERENCE',
    on: toDate('2026-02-04'),
  })
  await put('Notification', {
    ...on,
    id: 'n-2',
    youngPersonId: 'yp-a',
    kind: 'NOTIFIED',
    to: 'YOUNG_PERSON',
    on: toDate('2026-02-05'),
    how: 'CANARY-HOW-TOLD',
    by: 'Canaryteacher',
    leftOut: [],
  })
  await put('Notification', {
    ...on,
    id: 'n-3',
    youngPersonId: 'yp-a',
    kind: 'EXEMPT',
    to: 'PARENT_CARER',
    parentCarerId: 'p',
    part: 'WHOLE',
    reasoning: 'CANARY-EXEMPT',
  })
  await put('Rectification', {
    ...on,
    id: 'rectification',
    subjectId: 'yp-a',
    coordinate: 'YoungPerson.name',
    before: 'CANARY-BEFORE',
    rectifiedOn: toDate('2026-02-07'),
  })
  await put('Contribution', {
    ...on,
    id: 'contribution',
    subjectIds: ['yp-a', 'yp-canary'],
    text: 'CANARY-CONTRIBUTED',
  })
  await put('LegalHold', { ...on, id: 'hold', subjectId: 'yp-canary', reason: 'CANARY-NOT-OURS' })
  await graph(
    `MATCH (map:PeerMap {id: $mapId})
     CREATE (d:SharingDecision)-[:SHARES]->(map) SET d = $decision, d.mapId = $mapId`,
    {
      mapId: A,
      decision: {
        id: 'decision',
        organisation: 'police-north',
        purpose: 'ASSESS_RISK',
        categories: ['MAP', 'IDENTITY'],
        subjectsAll: false,
        subjectIds: ['yp-a', 'yp-canary'],
        professionals: [],
        necessity: 'CANARY-NECESSITY',
        decidedBy: 'peermap-dev#canary',
        from: toDate(addDays(DAY, -3)),
        until: toDate(addMonths(DAY, 2)),
      },
    },
  )
}

/** The closed map, on which the person is restricted with their tie and what is about them alone. */
async function drawClosed(): Promise<void> {
  await draw(
    'YoungPerson',
    B,
    {
      id: 'yp-b',
      label: 'YP 5',
      name: 'Ada Ümlaut-Invented',
      address: 'B-OWN-ADDRESS',
      ethnicity: 'B-OWN-ETHNICITY',
      views: 'CANARY-B-VIEWS',
    },
    true,
  )
  // Called there as the person is on the other map.
  await draw('YoungPerson', B, { id: 'yp-b-canary', label: 'YP 1', name: 'Canarysecond' })
  await tie('PEER', B, ['yp-b', 'yp-b-canary'], { kind: 'FAMILY' }, true)
  await draw('Risk', B, { id: 'risk-b', kind: 'MISSING', status: 'CONFIRMED', description: 'CANARY-B-RISK' }, true)
  await tie('POSED_TO', B, ['risk-b', 'yp-b'], {}, true)
}

/** Draws it all. Nothing here has cover. */
export async function drawAccessWorld(): Promise<void> {
  const days = { openedOn: toDate('2026-01-01'), reviewDue: toDate('2026-09-01'), retainUntil: toDate('2032-01-01') }
  await put('PeerMap', {
    ...days,
    id: A,
    title: 'Invented Estate',
    trigger: 'KNOWN_GROUP',
    statutoryFunction: 'CA1989_S17',
    status: 'OPEN',
  })
  await put('PeerMap', {
    ...days,
    id: B,
    title: 'Invented Canarysecond Row',
    trigger: 'KNOWN_GROUP',
    statutoryFunction: 'CA2004_S11',
    status: 'CLOSED',
  })
  await draw('YoungPerson', A, young)
  await drawOthers()
  await drawElements()
  await drawClosed()
  await graph(`MATCH (a {id: 'yp-a'}), (b {id: 'yp-b'}), (c {id: 'yp-canary'})
    CREATE (p:Person {id: 'person', ref: 'INVENTED-REF-1', refKey: 'invented-ref-1'})-[:APPEARS_AS]->(a), (p)-[:APPEARS_AS]->(b)
    CREATE (:Person {id: 'person-canary', ref: 'CANARY-REF', refKey: 'canary-ref'})-[:APPEARS_AS]->(c)`)
  for (const [id, person, name] of [
    ['p', 'person', 'Canarymum Someone'],
    ['q', 'person-canary', 'Canarydad Someone'],
  ])
    await graph(
      `MATCH (p:Person {id: $person})
       CREATE (:ParentCarer {id: $id, name: $name})-[:PARENT_OF {id: $id + ' tie', mapId: $mapId, relationship: 'CANARY-RELATION'}]->(p)`,
      { id, person, name, mapId: A },
    )
  await record()
}

/** The police look at the map: the journal has a recipient. */
export const policeLook = () =>
  peermap().ask(PEOPLE.police, 'query($id: ID!) { peerMap(id: $id) { members { id label name } } }', { id: A })
