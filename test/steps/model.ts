/** What the property test knows of the graph, what it draws inputs from, and the scene in which each sequence begins. */
import { createHash } from 'node:crypto'
import neo4j from 'neo4j-driver'
import { addDays, addMonths } from '../../src/policy/age.ts'
import { Random } from '../leaks/operations.ts'
import { AFTER, BEFORE, BIRTHDAY, bornBefore, clock, DAY } from '../cover/cover-world.ts'
import { keepGraph } from './kept.ts'
import { graph } from './mapping.ts'
import type { Asker } from '../support/service.ts'
import { CAST, type Draw, type Input, type Move, type Name } from './moves/draw.ts'
import { done, made, peermap, PEOPLE, readyToShare } from './support.ts'
import { versionAfter, type RecordedChange } from '../../src/mapping/versions.rules.ts'

/** A node or a tie as the graph has it. `from`, `to`: ids of the ends of a tie. */
export type Thing = {
  readonly kinds: readonly string[]
  readonly id: string
  readonly mapId: string | null
  readonly properties: Readonly<Record<string, unknown>>
  readonly from: string | null
  readonly to: string | null
}

/** Everything that the service has stored, but for the journal's projection and the record of migrations. */
export type Graph = {
  readonly things: readonly Thing[]
  /** Map, or `off` -> hash of all that belongs to it: its nodes, ties and records. */
  readonly hashes: ReadonlyMap<string, string>
}

const TECHNICAL = [
  ...['Migration', 'Disclosure', 'SubjectSet', 'SubjectRef', 'CoordinateSet', 'JournalPosition', 'Staff'],
  // Written by a question, as what is disclosed is.
  'StatedReason',
]
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Values as they compare: dates and numbers of the driver as their texts; what locks a map is nobody's record. */
const plain = (properties: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => name !== 'lastStep')
      .map(([name, value]: [string, unknown]) => [
        name,
        neo4j.isDate(value) || neo4j.isDateTime(value) || neo4j.isInt(value) ? value.toString() : value,
      ])
      .toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  )

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** Reads it whole. */
export async function readGraph(): Promise<Graph> {
  const rows = await graph(
    `MATCH (n) WHERE none(label IN labels(n) WHERE label IN $technical)
     RETURN labels(n) AS kinds, properties(n) AS properties, null AS from, null AS to, null AS own
     UNION ALL
     MATCH (a)-[r]->(b) WHERE none(label IN labels(a) + labels(b) WHERE label IN $technical)
     RETURN [type(r)] AS kinds, properties(r) AS properties, coalesce(a.id, a.key) AS from, coalesce(b.id, b.key) AS to,
            coalesce(r.mapId, a.mapId, b.mapId, a.restrictedMapId, b.restrictedMapId) AS own`,
    { technical: TECHNICAL },
  )
  const things = rows.map((row): Thing => {
    const properties = plain(Object(row['properties']))
    const kinds = listOf(row['kinds'])
    const of = textOf(properties['mapId']) ?? textOf(properties['restrictedMapId']) ?? textOf(row['own'])
    const key = textOf(properties['id']) ?? textOf(properties['key']) ?? ''
    return {
      kinds,
      id: key,
      mapId: kinds.includes('PeerMap') ? key : of,
      properties,
      from: textOf(row['from']),
      to: textOf(row['to']),
    }
  })
  // Ids are made in the order of time, so that the same draws find the same things in every run.
  const sorted = things.toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
  const lines = new Map<string, Thing[]>()
  for (const thing of sorted) {
    const own = lines.get(thing.mapId ?? 'off') ?? []
    own.push(thing)
    lines.set(thing.mapId ?? 'off', own)
  }
  const hash = (list: readonly Thing[]): string =>
    createHash('sha256')
      .update(
        list
          .map((thing) => JSON.stringify(thing))
          .toSorted()
          .join('\n'),
      )
      .digest('hex')
  return { things: sorted, hashes: new Map([...lines].map(([mapId, list]) => [mapId, hash(list)])) }
}

/** What was changed of an element or a tie, oldest first. */
const changesIn = (things: readonly Thing[], id: string): readonly RecordedChange[] =>
  things
    .filter(({ kinds, properties }) => kinds.includes('Step') && properties['elementId'] === id)
    .toSorted((one, other) => Number(one.properties['version']) - Number(other.properties['version']))
    .map((step) => ({ id: step.id, fields: listOf(step.properties['fields']) }))

/**
 * The scene: one map of the worker's with people, one of the manager's that is closed to most, and one that is closed and is
 * to be disposed of.
 */
export type Scene = { readonly main: string; readonly other: string; readonly ending: string }

/** The clock of the service: no two things happen at one time, and midnight comes once in a sequence. */
export const ticking = { ticks: 0 }
export const tick = (): Date => new Date(clock.now.getTime() + ticking.ticks++)

/** The day of the test. */
export const dayNow = (): string => (clock.now < AFTER ? DAY : BIRTHDAY)

const SAID = { statedAs: 'FACT', source: 'council' } as const

async function drawPeople(who: (typeof PEOPLE)['worker' | 'manager'], mapId: string, births: readonly string[]) {
  const people: string[] = []
  for (const [index, dateOfBirth] of births.entries())
    people.push(
      await made(who, 'addYoungPerson', {
        ...{ ...SAID, mapId, dateOfBirth, whyOnMap: 'invented', name: `Invented ${mapId} ${index}` },
        ref: `INVENTED-${index + 1}`,
      }),
    )
  await done(who, 'addAdult', { ...SAID, mapId, kind: 'FAMILY', whyOnMap: 'invented' })
  for (const label of ['Group A', 'Group B'])
    await done(who, 'addPeerGroup', { ...SAID, mapId, label, kind: 'FRIENDSHIP', reveals: [] })
  await done(who, 'addLocation', { ...SAID, mapId, kind: 'PARK', name: 'Invented park', reveals: [] })
  await done(who, 'connectPeers', {
    ...SAID,
    mapId,
    from: people[0],
    to: people[1],
    kind: 'FRIEND',
    valence: 'NEUTRAL',
  })
  return people
}

const COVERED = ['ETHNICITY', 'SEXUALITY', 'DISABILITY', 'HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE'] as const
/** What a consent says beside whose it is. */
const CONSENTED = { competence: 'invented', told: 'invented' } as const

const WHEN = { reviewOn: addDays(DAY, 30), until: addDays(DAY, 300) } as const
const STATED = {
  purpose: 'PROTECT_FROM_HARM',
  limbB: 'UNDER_18',
  reasonWithoutConsent: 'WOULD_PREJUDICE_PROTECTION',
  explanation: 'invented',
  substantialPublicInterest: 'invented',
  enactment: 'invented',
  whyCategories: COVERED.map((category) => ({ category, why: 'invented' })),
  ...WHEN,
} as const

const assessing = (mapId: string, subjectIds: readonly string[], protectedIds: readonly string[]) => ({
  ...STATED,
  mapId,
  subjectIds,
  protectedIds,
  categories: COVERED,
})

/** P8.5: an adult of whom something is stored without cover: the consent to it was withdrawn. */
async function drawLapsed(mapId: string): Promise<void> {
  const { worker } = PEOPLE
  const adult = await made(worker, 'addAdult', { ...SAID, mapId, kind: 'TRUSTED', whyOnMap: 'invented' })
  const consented = {
    mapId,
    subjectId: adult,
    categories: ['ETHNICITY', 'CRIMINAL_OFFENCE'],
    takenBy: 'invented',
    evidence: 'invented',
    ...CONSENTED,
  }
  const consentId = await made(worker, 'recordConsent', consented)
  const ethnicity = { value: 'Invented origin', relevance: 'invented' }
  await done(worker, 'changeAdult', { ...SAID, mapId, adultId: adult, version: 1, ethnicity })
  const offence = { what: 'invented', status: 'ALLEGED', spent: false, underCoercion: 'NO', relevance: 'invented' }
  await done(worker, 'addOffence', { ...SAID, mapId, personId: adult, ...offence })
  await done(worker, 'withdrawConsent', { mapId, consentId })
}

/** P8.7: an offence that is spent, of an adult of concern who harms a young person. */
async function drawSpent(mapId: string, concern: string, young: string): Promise<void> {
  const { worker } = PEOPLE
  await done(worker, 'connectHarm', {
    ...{ ...SAID, mapId, from: concern, to: young, kind: 'OTHER', seriousness: 'LOW', status: 'SUSPECTED' },
    ...{ underCoercion: 'NO', relevance: 'invented' },
  })
  const offenceId = await made(worker, 'addOffence', {
    ...{ ...SAID, mapId, personId: concern, what: 'invented', status: 'CONVICTED', spent: false },
    ...{ underCoercion: 'NO', relevance: 'invented', occurredOn: addDays(DAY, -30) },
  })
  const change = { ...SAID, mapId, personId: concern, offenceId, version: 1, spent: true, reveals: [] }
  await done(worker, 'changeOffence', change)
}

/** P0.1: urgent access after one that was found not justified, so that it awaits a manager. */
async function drawRepeated(mapId: string): Promise<void> {
  const again: Asker = { ...CAST.stranger, sub: 'stranger-again' }
  const asked = { mapId, immediateRisk: 'invented' }
  const urgentAccessId = await made(again, 'urgentAccess', asked)
  await done(PEOPLE.officer, 'reviewUrgentAccess', { urgentAccessId, outcome: 'NOT_JUSTIFIED', note: 'invented' })
  await done(again, 'urgentAccess', asked)
}

/** P9.2: a map that is closed, and whose disposal the manager has proposed; and a request of access by who is on it. */
async function drawEnding(): Promise<string> {
  const { manager } = PEOPLE
  const days = { reviewDue: addDays(DAY, 5), retainUntil: addDays(DAY, 9) }
  const opened = { trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17', ...days }
  const ending = await made(manager, 'openPeerMap', { ...opened, title: 'Invented ending' })
  const dateOfBirth = addDays(DAY, -15 * 365)
  const ref = 'INVENTED-8'
  await made(manager, 'addYoungPerson', { ...SAID, mapId: ending, dateOfBirth, ref, whyOnMap: 'invented' })
  await done(manager, 'closePeerMap', { mapId: ending, reason: 'invented' })
  const asked = { receivedOn: DAY, requestedBy: 'SUBJECT', identityChecked: 'invented' }
  await done(CAST.rights, 'recordAccessRequest', { ref, ...asked })
  await done(manager, 'proposeDisposal', { mapId: ending, reason: 'invented' })
  return ending
}

/** Draws the scene on an empty graph, by steps. */
async function drawn(): Promise<Scene> {
  const { worker, manager, governance, police, nurse } = PEOPLE
  const opened = { trigger: 'KNOWN_GROUP', statutoryFunction: 'CA1989_S17' }
  const main = await made(worker, 'openPeerMap', { ...opened, title: 'Invented main' })
  const other = await made(manager, 'openPeerMap', { ...opened, title: 'Invented other' })
  const years = (age: number): string => addMonths(bornBefore(BIRTHDAY), (18 - age) * 12)
  await done(governance, 'recordPolicyDocument', {
    ...{ version: 'invented', location: 'invented' },
    ...{ from: addDays(DAY, -9), reviewBy: addDays(DAY, 300) },
  })
  for (const { org, agency } of [police, nurse, PEOPLE.teacher])
    await done(manager, 'recordOrganisation', { id: org, agency, name: 'Invented' })
  const people = await drawPeople(worker, main, [years(18), years(15), years(14), years(16)])
  await drawPeople(manager, other, [years(16), years(15)])
  // The first turns 18 at midnight: what rests on them alone lapses then (P8.5). The others have no cover.
  const [first = '', second = '', ...others] = people
  const concern = await made(worker, 'addAdultOfConcern', {
    ...{ ...SAID, mapId: main, label: 'Invented Crane', concern: 'invented', relevance: 'invented' },
    dateOfBirth: years(40),
    assessment: { ...STATED, categories: COVERED, protectedIds: [second] },
  })
  await done(worker, 'recordAssessment', assessing(main, [first], [first]))
  await done(worker, 'recordAssessment', assessing(main, [second], [second]))
  const key = (who: Name) => ({ issuer: 'peermap-dev', subject: CAST[who].sub })
  await done(worker, 'allocate', { mapId: main, practitioner: key('manager') })
  await done(worker, 'allocate', { mapId: main, practitioner: key('analyst') })
  await done(worker, 'allocate', { mapId: main, practitioner: key('colleague'), youngPersonIds: [second] })
  await readyToShare(main)
  await done(manager, 'decideSharing', {
    ...{ mapId: main, organisation: police.org, purpose: police.purpose, necessity: 'invented' },
    ...{ categories: ['IDENTITY', 'RISK', 'HARMFUL_RELATIONSHIP'], allSubjectsReason: 'invented' },
  })
  await done(manager, 'decideSharing', {
    ...{ mapId: main, organisation: nurse.org, purpose: nurse.purpose, necessity: 'invented' },
    ...{ categories: ['IDENTITY', 'ETHNICITY', 'DISABILITY', 'RISK', 'PLAN'], subjects: [second] },
  })
  const [third = '', fourth = ''] = others
  for (const youngPersonId of [third, fourth])
    await done(worker, 'decideRelevance', {
      ...{ mapId: main, youngPersonId, connectedHow: 'invented', reason: 'invented', reviewBy: addDays(DAY, 30) },
      ...{ atRiskOfHarm: true, presentsRiskOfHarm: false },
    })
  await done(worker, 'recordParentCarer', {
    ...{ mapId: main, youngPersonId: third, name: 'Invented parent', relationship: 'invented', doNotDisclose: false },
    ...{ parentalResponsibility: 'YES', livesWith: 'YES', safeToContact: 'YES' },
  })
  await done(worker, 'addIntervention', {
    ...{ ...SAID, mapId: main, kind: 'GROUP_WORK', description: 'invented', organisation: 'invented', reveals: [] },
    ...{ status: 'ACTIVE', about: [third] },
  })
  await done(worker, 'addYoungPerson', { ...SAID, mapId: main, description: 'invented', whyOnMap: 'invented' })
  await drawLapsed(main)
  await drawRepeated(main)
  await drawSpent(main, concern, second)
  const ending = await drawEnding()
  await readyToShare(main)
  // What was disclosed to them is told of, when it is corrected or erased (Art 19).
  await peermap().ask(police, 'query($id: ID!) { peerMap(id: $id) { members { id name } } }', { id: main })
  return { main, other, ending }
}

/** Of the worker: the same nodes and ties serve each of its files. */
let kept: { readonly scene: Scene; readonly ticks: number; readonly again: () => Promise<void> } | undefined

/** Puts the scene in the place of what is stored: drawn by steps the first time, the same nodes and ties from then on. */
export async function drawScene(): Promise<Scene> {
  clock.now = BEFORE
  if (kept !== undefined) {
    ticking.ticks = kept.ticks
    await kept.again()
    return kept.scene
  }
  ticking.ticks = 0
  const scene = await drawn()
  kept = { scene, ticks: ticking.ticks, again: await keepGraph() }
  return scene
}

/** Who makes a move, and what they try. */
export type Attempt = { readonly by: Name; readonly input: Input }

const NAMES = Object.keys(CAST).filter((name): name is Name => Object.hasOwn(CAST, name))

const idsOf = (things: readonly Thing[], kinds: readonly string[], mapId: string | null): readonly string[] =>
  things
    .filter((thing) => thing.id !== '' && (mapId === null || thing.mapId === mapId))
    .filter((thing) => kinds.some((kind) => thing.kinds.includes(kind)))
    .map(({ id }) => id)

type Asks = (who: Asker, query: string, variables: Input) => Promise<unknown>

/**
 * An attempt at a move. The same seed on the same graph draws the same. `tame`: by who may, with nothing wrong. `ask`: what a
 * move asks before.
 */
export async function attempt(
  move: Move,
  about: {
    readonly seed: number
    readonly graph: Graph
    readonly scene: Scene
    readonly ask: Asks
    readonly tame?: true
  },
): Promise<Attempt> {
  const { seed, scene, tame } = about
  const { things } = about.graph
  const random = new Random(seed)
  const chance = (percent: number): boolean => random.chance(percent / 100)
  const [first] = move.who
  const by = tame ? first : chance(80) ? (chance(60) ? first : random.pick(move.who)) : random.pick(NAMES)
  const wild = tame === undefined && chance(30)
  const maps = idsOf(things, ['PeerMap'], null)
  const usual = scene[move.on ?? 'main']
  const mapId = tame || chance(wild ? 60 : 85) ? usual : random.pick([...maps, scene.other, 'no-such-map'])
  const pickFrom = (list: readonly string[]): string =>
    list.length === 0 ? `no-such-${random.below(3)}` : random.pick(list)
  const wrong = (kinds: readonly string[]): string => {
    const elsewhere = idsOf(things, kinds, null)
    const anything = things.filter((thing) => thing.id !== '').map(({ id }) => id)
    return pickFrom(random.pick([elsewhere, anything, ['no-such-id'], idsOf(things, ['AdultOfConcern'], null)]))
  }
  const one = (...kinds: readonly string[]): string =>
    wild && chance(40) ? wrong(kinds) : pickFrom(idsOf(things, kinds, mapId))
  const thing = (id: string): Thing | undefined => things.find((each) => each.id === id)
  const fitting = (kind: string, fits: (each: Thing) => boolean, isHere: (each: Thing) => boolean): string => {
    const here = things.filter((each) => each.kinds.includes(kind) && isHere(each))
    const found = here.filter(fits)
    return wild && chance(40) ? wrong([kind]) : pickFrom((found.length > 0 ? found : here).map(({ id }) => id))
  }
  const draw: Omit<Draw, 'answer' | 'asked'> = {
    ...{ mapId, scene, by, wild, things, chance, one, thing },
    pick: (list) => random.pick(list),
    maybe: (value) => (chance(50) ? value : undefined),
    such: (kind, fits) => fitting(kind, fits, ({ mapId: on }) => on === null || on === mapId),
    anywhere: (kind, fits) => fitting(kind, fits, () => true),
    some: (kinds, most) => [...new Set(Array.from({ length: 1 + random.below(most) }, () => one(...kinds)))],
    day: (from, to) => addDays(dayNow(), from + random.below(to - from + 1)),
    text: () => `Invented ${random.below(2 ** 31)}`,
    version: (id) => {
      const last = versionAfter(changesIn(things, id), () => true)
      return wild && chance(50) ? 1 + random.below(3) : last
    },
  }
  const question = move.question?.(draw)
  const asked = question?.variables ?? {}
  const answer = question === undefined ? null : await about.ask(CAST[first], question.query, asked)
  return { by, input: move.input({ ...draw, answer, asked }) }
}
