/**
 * Small random maps, drawn as the graph keeps them (cypher/README.md), and who asks for them under which grants: for the test
 * that holds sight to answers. Everything stored is there: a value that is missing in an answer is withheld.
 */
import * as fc from 'fast-check'
import type { Driver } from 'neo4j-driver'
import { toDate, toDateTime } from '../../src/graph/values.ts'
import { loadStatement } from '../../src/graph/statements.ts'
import { addDays, today } from '../../src/policy/age.ts'
import {
  CATEGORIES,
  needsCover,
  SHOWN_CLAIM_STATUSES,
  SHOWN_OFFENCE_STATUSES,
  type Category,
} from '../../src/policy/terms.ts'
import type { Asker } from '../support/service.ts'

export const TODAY = today(new Date())
/** On one of these days each tie that ever held did. */
export const DAYS = [addDays(TODAY, -40), addDays(TODAY, -20), TODAY] as const

const YOUNG = ['ya', 'yb', 'yc'] as const
const CONCERNS = ['cx', 'cy'] as const
const PEOPLE = [...YOUNG, 'ad', ...CONCERNS] as const
/** Groups that people belong to, and groups that somebody is said to be affiliated with: no group is both. */
const [MEMBERED, AFFILIATED] = [
  ['ga', 'gb'],
  ['gx', 'gy'],
] as const
const GROUPS = [...MEMBERED, ...AFFILIATED] as const
const PLACES = ['pa', 'pb', 'pc'] as const
const COVERED = CATEGORIES.filter(needsCover)

const one = <T>(values: readonly T[]) => fc.constantFrom(...values)
const some = <T>(values: readonly T[], least = 0) => fc.subarray([...values], { minLength: least })
const often = <T>(usual: T, other: fc.Arbitrary<T>, weight = 4) =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })

const reveals = often<Category[]>(
  [],
  some(
    CATEGORIES.filter((category) => category !== 'MAP'),
    1,
  ),
)
const claim = often<string>('SUSPECTED', one([...SHOWN_CLAIM_STATUSES, 'DISPROVED', 'DISPROVED']), 3)

/** One in several ends on the day on which it began: no day shows it. */
const times = one<readonly [number | null, number | null]>([
  ...([
    [null, null],
    [null, null],
    [-10, null],
    [-30, -10],
    [null, -30],
    [-10, 5],
    [-10, -10],
    [-30, -30],
  ] as const),
])
const tie = (
  type: string,
  from: readonly string[],
  to: readonly string[],
  more: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
) =>
  fc
    .record({ from: one(from), to: one(to), times, more: fc.record(more) })
    .filter((each) => each.from !== each.to)
    .map((each) => ({ type, ...each }))

const answered = (category: Category) => fc.constantFrom<Category[] | null>(null, [category])
const alleges = { status: claim, allegation: fc.constant('alleged'), statementReveals: answered('CRIMINAL_OFFENCE') }
/** Each type of tie, with the ends that it may have. */
const ties = fc.array(
  fc.oneof(
    tie('PEER', YOUNG, YOUNG, { intimate: fc.constant(true) }),
    tie('SUPPORTS', [...YOUNG, 'ad'], YOUNG),
    tie('MEMBER_OF', [...YOUNG, 'ad'], MEMBERED, { role: fc.constant('CORE'), statementReveals: answered('RISK') }),
    tie('FREQUENTS', [...YOUNG, ...CONCERNS, ...GROUPS], PLACES),
    tie('GUARDS', ['ad'], PLACES),
    tie('GROUP_TIE', GROUPS, GROUPS),
    tie('INFLUENCES', PEOPLE, PEOPLE),
    { weight: 3, arbitrary: tie('INFLUENCES', [...YOUNG, 'ad'], [...YOUNG, 'ad']) },
    { weight: 2, arbitrary: tie('HARMS', [...YOUNG, ...CONCERNS], [...YOUNG, 'ad'], alleges) },
    { weight: 2, arbitrary: tie('AFFILIATED_WITH', [...YOUNG, ...CONCERNS], AFFILIATED, alleges) },
  ),
  { minLength: 4, maxLength: 16 },
)

const ends = [...PEOPLE, ...GROUPS, ...PLACES]
const HARMFUL: Category[] = ['HARMFUL_RELATIONSHIP']
/** Two of three are posed by people, most often to groups and places, and says so of them alone (P2.1). */
const risk = fc
  .oneof(
    { weight: 1, arbitrary: fc.record({ by: some(ends), to: some(ends), status: claim, reveals }) },
    {
      weight: 2,
      arbitrary: fc.record({
        by: fc.tuple(one(PEOPLE), often<readonly string[]>([], some([...PEOPLE, ...GROUPS]), 5)).map((by) => by.flat()),
        to: often<readonly string[]>(['gx'], some([...YOUNG, ...GROUPS, ...PLACES]), 1),
        status: fc.constant('SUSPECTED'),
        reveals: often(HARMFUL, reveals),
      }),
    },
  )
  .map(({ by, to, ...rest }) => ({ ...rest, by: [...new Set(by)], to: [...new Set(to)] }))
  .filter(({ by, to }) => by.length + to.length > 0)
const about = (whom: readonly string[]) => fc.record({ about: some(whom, 1), reveals })
const offence = fc.record({
  of: one(PEOPLE),
  status: often<string>('CONVICTED', one([...SHOWN_OFFENCE_STATUSES, 'ACQUITTED', 'NO_FURTHER_ACTION'])),
  spent: often(false, fc.constant(true)),
  spentOn: often<number | null>(null, one([-1, 0, 1])),
})
const ofYoung = fc.record({ of: one(YOUNG), reveals })

/** Of a record that gives cover: whose, for what, and how far it does. */
const assessment = fc.record({
  subjects: some(PEOPLE, 1),
  categories: some(COVERED, 1),
  protects: often<'CHILD' | 'GROWN' | 'AGE_UNKNOWN' | 'WITHDRAWN'>('CHILD', one(['GROWN', 'AGE_UNKNOWN', 'WITHDRAWN'])),
})
const consent = fc.record({ subject: one(PEOPLE), categories: some(COVERED, 1) })

/** Who objects: for whom their data go on being used, or undecided, and left out of what was decided to be shared since. */
const contested = fc.record({
  of: one(PEOPLE),
  continues: fc.option(
    fc.record({
      purposes: some(['ASSESS_RISK', 'PLAN_INTERVENTION', 'UNDERSTAND_NETWORK']),
      organisations: some(['police', 'trust', 'yot']),
    }),
  ),
  isLeft: fc.boolean(),
})

/** What opens the map to somebody. */
const grant = fc.oneof(
  { weight: 2, arbitrary: fc.record({ by: one(['worker', 'analyst'] as const) }) },
  { weight: 2, arbitrary: fc.record({ by: fc.constant('own' as const), people: some(YOUNG, 1) }) },
  { weight: 1, arbitrary: fc.record({ by: fc.constant('urgent' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      by: one(['police', 'nurse', 'youthJustice'] as const),
      subjects: fc.oneof(
        { weight: 1, arbitrary: fc.constant<'ALL'>('ALL') },
        { weight: 3, arbitrary: some(PEOPLE, 3) },
      ),
      categories: often<Category[]>([...CATEGORIES], some(CATEGORIES), 1),
    }),
  },
)
type Grant = typeof grant extends fc.Arbitrary<infer Value> ? Value : never

export const world = fc.record({
  restricted: often<string[]>([], some(PEOPLE, 1)),
  contested: often<(typeof contested extends fc.Arbitrary<infer Value> ? Value : never)[]>(
    [],
    fc.array(contested, { minLength: 1, maxLength: 2 }),
    2,
  ),
  groups: fc.tuple(...GROUPS.map(() => reveals)),
  places: fc.tuple(...PLACES.map(() => fc.record({ reveals, kind: one(['PARK', 'RESIDENCE', null]) }))),
  ties,
  risks: fc.array(risk, { maxLength: 4 }),
  strengths: fc.array(about([...YOUNG, ...GROUPS, ...PLACES]), { maxLength: 3 }),
  plans: fc.array(about(YOUNG), { maxLength: 3 }),
  offences: fc.array(offence, { maxLength: 4 }),
  posts: fc.array(ofYoung, { maxLength: 3 }),
  assessments: fc.array(assessment, { maxLength: 4 }),
  consents: fc.array(consent, { maxLength: 1 }),
  grants: fc.tuple(grant, grant),
})
export type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never

const COUNCIL = { org: 'council', agency: 'CFS' } as const
const ASKERS = {
  worker: { ...COUNCIL, sub: 'worker', roles: ['MANAGER'], purpose: 'ASSESS_RISK' },
  own: { ...COUNCIL, sub: 'own', roles: ['PRACTITIONER'], purpose: 'PLAN_INTERVENTION' },
  urgent: { ...COUNCIL, sub: 'urgent', roles: ['PRACTITIONER'], purpose: 'ASSESS_RISK' },
  analyst: { ...COUNCIL, sub: 'analyst', roles: ['ANALYST'], purpose: 'UNDERSTAND_NETWORK' },
  police: { sub: 'p', org: 'police', agency: 'POLICE', roles: ['PRACTITIONER'], purpose: 'ASSESS_RISK' },
  nurse: { sub: 'n', org: 'trust', agency: 'HEALTH', roles: ['PRACTITIONER'], purpose: 'PLAN_INTERVENTION' },
  youthJustice: {
    ...{ sub: 'yj', org: 'yot', agency: 'YOUTH_JUSTICE', roles: ['PRACTITIONER'], purpose: 'PLAN_INTERVENTION' },
  },
} as const satisfies Readonly<Record<Grant['by'], Asker>>

type Properties = Readonly<Record<string, unknown>>
type Node = { readonly labels: readonly string[]; readonly mapId: string; readonly properties: Properties }
type TieRow = { type: string; mapId: string; from: string; to: string; properties: Properties }

/** A map as it is written: nodes and ties of it, and ids of all of them. */
class Sheet {
  readonly mapId: string
  readonly nodes: Node[] = []
  readonly ties: TieRow[] = []

  constructor(mapId: string) {
    this.mapId = mapId
  }

  id(ref: string): string {
    return `${this.mapId}-${ref}`
  }

  node(label: string, ref: string, { reveals: revealed = [], ...fields }: Properties & { reveals?: Category[] }): void {
    const { mapId } = this
    const labels = revealed.length === 0 ? [label] : [label, 'Revealing']
    const said = revealed.length === 0 ? {} : { reveals: revealed }
    this.nodes.push({ labels, mapId, properties: { id: this.id(ref), mapId, label: ref, ...said, ...fields } })
  }

  tie(type: string, [from, to]: readonly [string, string], fields: Properties = {}): void {
    const { mapId } = this
    const id = this.id(`t${this.ties.length}`)
    this.ties.push({ type, mapId, from: this.id(from), to: this.id(to), properties: { id, mapId, ...fields } })
  }
}

const typeOf = (ref: string): string => {
  if (ref.startsWith('y')) return 'YoungPerson'
  return ref.startsWith('c') ? 'AdultOfConcern' : 'Adult'
}
const dayOf = (days: number | null) => (days === null ? null : toDate(addDays(TODAY, days)))

/** What is spent, and to whom it stays shown: whoever is named of others than the Council is not shown it. */
const KEPT = [
  { status: 'CONVICTED', to: ['worker', 'own', 'p'], until: 1 },
  { status: 'CONVICTED', to: ['urgent', 'analyst', 'n', 'yj'], until: 1 },
  { status: 'CONVICTED', to: ['worker', 'own', 'urgent'], until: 0 },
  { status: 'ACQUITTED', to: ['worker', 'own', 'urgent'], until: 1 },
] as const

/** One or more of these for whoever an assessment is about. It draws nothing, so that the worlds stay the same. */
const keptIn = ({ assessments, offences }: World) =>
  assessments.flatMap(({ subjects }, at) =>
    subjects.flatMap((of) =>
      [0, 1].flatMap((more) => {
        const kept = KEPT[(at + offences.length + more) % KEPT.length]
        return kept === undefined ? [] : [{ ...kept, of }]
      }),
    ),
  )

const keyOf = (sub: string): string => `peermap-dev#${sub}`

function draw(sheet: Sheet, drawn: World): void {
  for (const ref of PEOPLE) sheet.node(typeOf(ref), ref, { name: ref })
  for (const [at, ref] of GROUPS.entries()) sheet.node('PeerGroup', ref, { name: ref, reveals: drawn.groups[at] ?? [] })
  for (const [at, ref] of PLACES.entries()) sheet.node('Location', ref, { ...drawn.places[at] })
  for (const {
    type,
    from,
    to,
    times: [since, until],
    more,
  } of drawn.ties)
    sheet.tie(type, [from, to], {
      ...{ since: dayOf(since), until: dayOf(until), subjectStatement: 'stated', ...more },
      ...(type === 'HARMS' || type === 'AFFILIATED_WITH' ? { subjectId: sheet.id(from) } : {}),
    })
  for (const [at, { by, to, ...risk_ }] of drawn.risks.entries()) {
    sheet.node('Risk', `r${at}`, { ...risk_, endedOn: at === 0 ? toDate(TODAY) : null })
    for (const end of by) sheet.tie('POSED_BY', [`r${at}`, end])
    for (const end of to) sheet.tie('POSED_TO', [`r${at}`, end])
  }
  const note = (label: string, ref: string, { about: whom, ...rest }: World['plans'][number]): void => {
    sheet.node(label, ref, rest)
    for (const end of whom) sheet.tie('ABOUT', [ref, end])
  }
  for (const [at, each] of drawn.strengths.entries()) note('Strength', `s${at}`, each)
  for (const [at, each] of drawn.plans.entries())
    note(['Intervention', 'InformationGap', 'SignificantEvent'][at] ?? '', `i${at}`, each)
  for (const [at, { of, spentOn, ...rest }] of drawn.offences.entries()) {
    sheet.node('Offence', `o${at}`, { ...rest, spentOn: dayOf(spentOn) })
    sheet.tie('ABOUT', [`o${at}`, of])
  }
  for (const [at, { of, status, to, until }] of keptIn(drawn).entries()) {
    const shown = { keptShownTo: to.map(keyOf), keptShownUntil: dayOf(until) }
    sheet.node('Offence', `k${at}`, { ...shown, status, spent: at % 2 === 0, spentOn: dayOf(0) })
    sheet.tie('ABOUT', [`k${at}`, of])
  }
  for (const [at, { of, ...rest }] of drawn.posts.entries()) {
    sheet.node(at === 0 ? 'SocialCareRecord' : 'SocialMediaPost', `m${at}`, rest)
    sheet.tie('ABOUT', [`m${at}`, of])
  }
}

const [PAST, AHEAD] = [toDate(addDays(TODAY, -30)), toDate(addDays(TODAY, 60))]
const BORN = { CHILD: 14, GROWN: 30 } as const

/** Whom an assessment protects is somebody off the map, of an age of their own. */
const assessmentsOf = (sheet: Sheet, { assessments }: World) =>
  assessments.map(({ subjects, categories, protects }, at) => ({
    age: protects === 'AGE_UNKNOWN' ? null : addDays(TODAY, -365 * (protects === 'GROWN' ? BORN.GROWN : BORN.CHILD)),
    child: sheet.id(`child${at}`),
    properties: {
      ...{ id: sheet.id(`as${at}`), mapId: sheet.mapId, categories, subjectIds: subjects.map((ref) => sheet.id(ref)) },
      ...{ limbB: 'UNDER_18', purpose: '18(1)(a)(i)', reasonWithoutConsent: '18(2)(c)', from: PAST, reviewOn: AHEAD },
      ...{ substantialPublicInterest: 'invented', enactment: 'invented', until: AHEAD },
      withdrawnOn: protects === 'WITHDRAWN' ? toDate(TODAY) : null,
    },
  }))

const actOf = (sheet: Sheet, at: number): string => sheet.id(`act${at}`)

const objectionsOf = (sheet: Sheet, { contested: people }: World) =>
  people.map(({ of, continues }, at) => ({
    ...{ id: sheet.id(`ob${at}`), act: actOf(sheet, at), mapId: sheet.mapId, subjectId: sheet.id(of), status: 'OPEN' },
    ...(continues === null ? {} : { meanwhile: 'CONTINUES', ...continues }),
  }))

/** The rows that open the map to one caller. */
function grantOf(sheet: Sheet, { given, drawn }: { readonly given: Grant; readonly drawn: World }, at: number) {
  const { sub, org, purpose } = ASKERS[given.by]
  const own = { id: sheet.id(`grant${at}`), mapId: sheet.mapId, from: PAST }
  const practitioner = keyOf(sub)
  if (given.by === 'urgent')
    return {
      label: 'UrgentAccess',
      properties: { ...own, practitioner, until: toDateTime(new Date(Date.now() + 3_600_000)) },
    }
  if ('subjects' in given) {
    const { subjects, categories } = given
    const whom =
      subjects === 'ALL'
        ? { subjectsAll: true }
        : { subjectsAll: false, subjectIds: subjects.map((ref) => sheet.id(ref)) }
    const left = drawn.contested.flatMap(({ isLeft }, each) => (isLeft ? [actOf(sheet, each)] : []))
    return {
      label: 'SharingDecision',
      properties: { ...own, organisation: org, purpose, categories, until: AHEAD, contested: left, ...whom },
    }
  }
  const people = 'people' in given ? { youngPersonIds: given.people.map((ref) => sheet.id(ref)) } : {}
  return { label: 'Allocation', properties: { ...own, practitioner, ...people } }
}

const PLACE_ELEMENTS = loadStatement('demo/elements')
const PLACE_TIES = loadStatement('demo/ties')
const RESTRICT = loadStatement('rights/restrict')
const RECORDS = `
  CALL () { UNWIND $assessments AS row
    CREATE (a:Assessment)-[:PROTECTS]->(:YoungPerson {id: row.child, dateOfBirth: date(row.age)}) SET a = row.properties }
  CALL () { UNWIND $consents AS row CREATE (c:Consent) SET c = row }
  CALL () { UNWIND $objections AS row CREATE (o:Objection) SET o = row }
  CALL () { UNWIND $grants AS row CREATE (g:$(row.label)) SET g = row.properties }`

/** What every map rests on. */
export const writeOnce = async (driver: Driver): Promise<void> => {
  await driver.executeQuery(
    `CREATE (:PolicyDocument {id: 'policy', version: '1', from: $from, reviewBy: $until, location: 'invented'})
     WITH 1 AS once UNWIND $organisations AS row CREATE (:Organisation {id: row.org, agency: row.agency})`,
    {
      ...{ from: PAST, until: AHEAD },
      organisations: [...new Map(Object.values(ASKERS).map(({ org, agency }) => [org, { org, agency }])).values()],
    },
  )
}

/** A map in the graph: who asks for it, and everything that stands on it, whoever may see it. */
export type Written = {
  readonly mapId: string
  readonly askers: readonly Asker[]
  readonly ids: readonly string[]
  /** Ties of influence. */
  readonly influences: readonly string[]
  /** Risks that say something harmful of who poses them to a group or a place. */
  readonly posed: readonly string[]
  /** Offences that are spent, and shown only to whom they are kept shown. */
  readonly spent: readonly string[]
}

/** Writes a map, and restricts whom the world does, by the statement of that step. */
export async function write(driver: Driver, mapId: string, drawn: World): Promise<Written> {
  const sheet = new Sheet(mapId)
  draw(sheet, drawn)
  const map = { id: mapId, title: 'Invented', status: 'OPEN', openedOn: PAST }
  const consents = drawn.consents.map(({ subject, categories }, at) => ({
    ...{ id: sheet.id(`co${at}`), mapId, subjectId: sheet.id(subject), categories, from: PAST },
  }))
  // Of one organisation and purpose one decision counts, of one practitioner one allocation is enough.
  const grants = [...new Map(drawn.grants.map((given) => [given.by, given])).values()]
  const records = {
    assessments: assessmentsOf(sheet, drawn),
    consents,
    objections: objectionsOf(sheet, drawn),
    grants: grants.map((given, at) => grantOf(sheet, { given, drawn }, at)),
  }
  const session = driver.session()
  try {
    await session.executeWrite(async (transaction) => {
      await transaction.run(PLACE_ELEMENTS, { maps: [map], elements: sheet.nodes })
      await transaction.run(PLACE_TIES, { ties: sheet.ties })
      await transaction.run(RECORDS, records)
      const people = drawn.restricted.map((ref) => ({ id: sheet.id(ref), mapId }))
      if (people.length > 0) await transaction.run(RESTRICT, { people, restrictions: [] })
    })
  } finally {
    await session.close()
  }
  const ids = [...sheet.nodes.map(({ properties }) => properties), ...sheet.ties.map(({ properties }) => properties)]
  const influences = sheet.ties
    .filter(({ type }) => type === 'INFLUENCES')
    .map(({ properties }) => String(properties['id']))
  const isThing = (ref: string): boolean => ref.startsWith('g') || PLACES.some((place) => place === ref)
  const posed = drawn.risks.flatMap(({ reveals: revealed, to }, at) =>
    revealed.includes('HARMFUL_RELATIONSHIP') && to.some(isThing) ? [sheet.id(`r${at}`)] : [],
  )
  const spent = keptIn(drawn).map((_, at) => sheet.id(`k${at}`))
  return {
    mapId,
    askers: grants.map(({ by }) => ASKERS[by]),
    ids: ids.map(({ id }) => String(id)),
    influences,
    posed,
    spent,
  }
}
