/** What holds after every step of a sequence, whatever it was: each a list of what breaks it, empty when all is well. */
import { CATEGORIES, isMappingPurpose, needsCover } from '../../src/policy/terms.ts'
import type { Answer, Asker } from '../support/service.ts'
import { wholeMap } from '../leaks/operations.ts'
import { faults } from './mapping.ts'
import { clock } from '../cover/cover-world.ts'
import { dayNow, ticking, type Graph, type Thing } from './model.ts'
import { CAST, type Name } from './moves/draw.ts'
import { journalEntries, peermap } from './support.ts'

const text = (thing: Thing, name: string): string | null => {
  const value = thing.properties[name]
  return typeof value === 'string' && value !== '' ? value : null
}
const list = (thing: Thing, name: string): readonly string[] => {
  const value = thing.properties[name]
  return Array.isArray(value) ? value.map(String) : []
}
const at = (thing: Thing, name: string): number => Date.parse(text(thing, name) ?? '')
const of = ({ things }: Graph, ...kinds: readonly string[]): readonly Thing[] =>
  things.filter((thing) => kinds.some((kind) => thing.kinds.includes(kind)))

const keyOf = (who: Asker): string => `peermap-dev#${who.sub}`

/** Whether a record holds today: `from <= today < until`, and before its withdrawal. */
const holdsToday = (record: Thing): boolean => {
  const today = dayNow()
  const ends = [text(record, 'until'), text(record, 'withdrawnOn')].filter((day) => day !== null)
  return (text(record, 'from') ?? '') <= today && ends.every((day) => today < day)
}

/** How much of a map is granted: all of it, a part, or for hours and to read (P0.1). */
type Grant = 'WHOLE' | 'PART' | 'URGENT'

/** Maps that urgent access of somebody opens at this moment (P0.1). */
const urgent = (graph: Graph, who: Asker): readonly string[] =>
  of(graph, 'UrgentAccess').flatMap((access) =>
    text(access, 'practitioner') === keyOf(who) && at(access, 'until') > clock.now.getTime() + ticking.ticks
      ? [access.mapId ?? '']
      : [],
  )

/** The maps that are granted to somebody now, and how (P0.1, P4.4, P4.5): found here without the service's own rules. */
export function granted(graph: Graph, who: Asker): ReadonlyMap<string, Grant> {
  const found = new Map<string, Grant>()
  if (who.purpose === null || !isMappingPurpose(who.purpose)) return found
  const add = (record: Thing, isWhole: boolean): void => {
    if (record.mapId !== null && found.get(record.mapId) !== 'WHOLE')
      found.set(record.mapId, isWhole ? 'WHOLE' : 'PART')
  }
  if (who.agency === 'CFS') {
    const own = of(graph, 'Allocation').filter((record) => text(record, 'practitioner') === keyOf(who))
    for (const map of urgent(graph, who)) found.set(map, 'URGENT')
    for (const record of own.filter(holdsToday)) add(record, record.properties['youngPersonIds'] === undefined)
    return found
  }
  const known = of(graph, 'Organisation').some(
    ({ id, properties }) => id === who.org && properties['agency'] === who.agency,
  )
  for (const record of of(graph, 'SharingDecision').filter(holdsToday)) {
    const { organisation, purpose } = record.properties
    const named = list(record, 'professionals')
    const isTheirs = known && organisation === who.org && purpose === who.purpose
    if (isTheirs && (named.length === 0 || named.includes(keyOf(who)))) add(record, false)
  }
  return found
}

const COVERED_FIELDS = { ethnicity: 'ETHNICITY', sexuality: 'SEXUALITY', disability: 'DISABILITY' } as const

/** A value that needs cover: where it is stored, and the people whom it is about. */
type Covered = { readonly elementId: string; readonly category: string; readonly people: readonly string[] }

/** Of what is drawn in general (a group, a place, an event, a review) nobody says whom it reveals: it is shown to nobody. */
const ABOUT_PEOPLE = ['Risk', 'Strength', 'Intervention', 'InformationGap', 'SocialMediaPost', 'SocialCareRecord']

function coveredValues(graph: Graph): readonly Covered[] {
  const joined = (id: string): readonly string[] =>
    of(graph, 'ABOUT', 'POSED_BY', 'POSED_TO')
      .filter(({ from }) => from === id)
      .flatMap(({ to }) => to ?? [])
  const one = (elementId: string, category: string, person: string | null): Covered => ({
    ...{ elementId, category },
    people: person === null ? [] : [person],
  })
  return [
    ...of(graph, 'YoungPerson', 'Adult', 'AdultOfConcern').flatMap((person) =>
      Object.entries(COVERED_FIELDS)
        .filter(([field]) => text(person, field) !== null)
        .map(([, category]) => one(person.id, category, person.id)),
    ),
    ...of(graph, 'AdultOfConcern').map(({ id }) => one(id, 'HARMFUL_RELATIONSHIP', id)),
    ...of(graph, 'HARMS', 'AFFILIATED_WITH').map(({ id, from }) => one(id, 'HARMFUL_RELATIONSHIP', from)),
    ...of(graph, 'HARMS', 'AFFILIATED_WITH')
      .filter((tie) => text(tie, 'allegation') !== null)
      .map(({ id, from }) => one(id, 'CRIMINAL_OFFENCE', from)),
    ...of(graph, 'Offence').map(({ id }) => ({ elementId: id, category: 'CRIMINAL_OFFENCE', people: joined(id) })),
    ...of(graph, ...ABOUT_PEOPLE).flatMap((element) =>
      CATEGORIES.filter((category) => needsCover(category) && list(element, 'reveals').includes(category)).map(
        (category) => ({ elementId: element.id, category, people: joined(element.id) }),
      ),
    ),
  ]
}

/** Whether somebody had cover for a category at a time: an assessment or a consent that was there and not withdrawn then. */
function hadCover(
  graph: Graph,
  { person, category, when }: { person: string; category: string; when: number },
): boolean {
  const closed = (mapId: string | null, since: number): boolean =>
    of(graph, 'Step').some(
      (step) =>
        text(step, 'name') === 'closePeerMap' &&
        step.mapId === mapId &&
        since < at(step, 'at') &&
        at(step, 'at') < when,
    )
  return of(graph, 'Assessment', 'Consent').some((record) => {
    const people = [...list(record, 'subjectIds'), text(record, 'subjectId')]
    const until = text(record, 'until')
    const day = new Date(when).toISOString().slice(0, 10)
    return (
      people.includes(person) &&
      list(record, 'categories').includes(category) &&
      at(record, 'recordedAt') <= when &&
      (until === null || day < until) &&
      !(at(record, 'withdrawnAt') < when) &&
      !closed(record.mapId, at(record, 'recordedAt'))
    )
  })
}

/**
 * P5.2, P8: what needs cover is stored with its relevance, and was stored under cover of everybody whom it is about, or is
 * held. No sequence lasts for the 28 days within which what has lost its cover since is decided about (P8.5).
 */
export function uncovered(graph: Graph): readonly string[] {
  const statements = of(graph, 'Statement').filter(
    (statement) => text(statement, 'relevance') !== null && text(statement, 'replacedAt') === null,
  )
  const isHeld = (person: string, category: string): boolean =>
    of(graph, 'CoverHold').some(
      (hold) => text(hold, 'subjectId') === person && text(hold, 'category') === category && holdsToday(hold),
    )
  return coveredValues(graph).flatMap(({ elementId, category, people }) => {
    const own = statements.filter(
      (statement) => text(statement, 'elementId') === elementId && text(statement, 'category') === category,
    )
    const what = `${category} of ${elementId}`
    if (own.length === 0) return [`${what} is stored without its relevance`]
    const times = own.map((statement) => at(statement, 'recordedAt'))
    const isUnder = (person: string): boolean =>
      isHeld(person, category) || times.some((when) => hadCover(graph, { person, category, when }))
    if (people.length === 0) return [`${what} is about nobody`]
    return people.filter((person) => !isUnder(person)).map((person) => `${what} was stored without cover of ${person}`)
  })
}

const dataOf = ({ json }: Answer): Readonly<Record<string, unknown>> => json.data ?? {}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a young person has been deemed relevant (P1.3). */
const isRelevant = (young: Thing): boolean =>
  text(young, 'relevanceDecidedOn') !== null &&
  (young.properties['atRiskOfHarm'] === true || young.properties['presentsRiskOfHarm'] === true)

/**
 * P6, Art 14: everybody on a map has exactly the duties that the record makes, in the ledger of who has the map whole. An adult of
 * concern, and somebody whose contested data are for others, may not be known to them: nothing else is told of these.
 */
async function withoutDuties(graph: Graph, asking: Asking): Promise<readonly string[]> {
  const found: string[] = []
  for (const [mapId, who] of wholeReaders(graph)) {
    const answer = await asking.ask(
      who,
      'query($map: ID!) { notificationsDue(map: $map) { duties { youngPersonId adultId to parentCarer { id } } } }',
      { map: mapId },
    )
    const ledger = dataOf(answer)['notificationsDue']
    const duties: readonly unknown[] = isRow(ledger) && Array.isArray(ledger['duties']) ? ledger['duties'] : []
    const told = duties.filter(isRow).map(({ youngPersonId, adultId, to, parentCarer }) => {
      const parent = isRow(parentCarer) ? String(parentCarer['id']) : '-'
      return `${String(youngPersonId ?? adultId)} ${String(to)} ${parent}`
    })
    const drawn = (kind: string) =>
      of(graph, kind).filter(({ mapId: on, properties }) => on === mapId && properties['restrictedMapId'] === undefined)
    const maybe = new Set([
      ...drawn('AdultOfConcern').map(({ id }) => `${id} ADULT -`),
      ...of(graph, 'Objection').map((objection) => text(objection, 'subjectId') ?? ''),
    ])
    const isSure = (duty: string): boolean => !maybe.has(duty) && !maybe.has(duty.split(' ')[0] ?? '')
    const due = [
      ...drawn('Adult').map(({ id }) => `${id} ADULT -`),
      ...drawn('YoungPerson').flatMap((young) => {
        const { id } = young
        if (!isRelevant(young)) return [`${id} YOUNG_PERSON -`]
        const persons = of(graph, 'APPEARS_AS').flatMap(({ from, to }) => (to === id ? [from] : []))
        const parents = of(graph, 'PARENT_OF').flatMap((tie) =>
          persons.includes(tie.to) && tie.properties['mapId'] === mapId && (text(tie, 'youngPersonId') ?? id) === id
            ? [tie.from ?? '']
            : [],
        )
        const to = parents.length === 0 ? ['-'] : [...new Set(parents)]
        return [`${id} SYSTEM -`, `${id} YOUNG_PERSON -`, ...to.map((parent) => `${id} PARENT_CARER ${parent}`)]
      }),
    ].filter(isSure)
    const sure = told.filter(isSure)
    if (sure.toSorted().join('\n') !== due.toSorted().join('\n'))
      found.push(`duties of ${mapId}: told ${sure.toSorted().join(', ')}; due ${due.toSorted().join(', ')}`)
  }
  return found
}

/** Of each map, somebody of the Council who has it whole today. */
function wholeReaders(graph: Graph): ReadonlyMap<string, Asker> {
  const found = new Map<string, Asker>()
  for (const who of Object.values<Asker>(CAST))
    for (const [mapId, extent] of granted(graph, who))
      if (extent === 'WHOLE' && who.agency === 'CFS' && !who.roles.includes('ANALYST')) found.set(mapId, who)
  return found
}

/** What is in one answer and not in another about the same, by id; `open`, `mayExport`, `view` and `redactions` are about the caller. */
function beyond(one: unknown, other: unknown, path: string): readonly string[] {
  if (one === null || one === undefined) return []
  if (Array.isArray(one) && one.every(isRow)) {
    const rows: readonly unknown[] = Array.isArray(other) ? other : []
    const byId = new Map(rows.filter(isRow).map((row) => [JSON.stringify(row['id'] ?? row['node'] ?? row), row]))
    return one.flatMap((row) => {
      const found = byId.get(JSON.stringify(row['id'] ?? row['node'] ?? row))
      return found === undefined ? [`${path}: a row more`] : beyond(row, found, path)
    })
  }
  if (!isRow(one)) return JSON.stringify(one) === JSON.stringify(other) ? [] : [`${path}: another value`]
  return Object.entries(one)
    .filter(([name]) => !/^(open|mayExport|view|redactions|totalCount|pageInfo|cursor)$/.test(name))
    .flatMap(([name, value]) => beyond(value, isRow(other) ? other[name] : undefined, `${path}.${name}`))
}

/** Everything that the schema has of a map is many questions: each sequence asks a part of them, in turn. */
const TURNS = 5

/** P4.4, P4.5: what anybody sees of a map lies within what the Council sees of the whole of it at the same moment. */
async function seenBeyond(graph: Graph, asking: Asking, turn: number): Promise<readonly string[]> {
  const found: string[] = []
  const readers = wholeReaders(graph)
  for (const [mapId, whole] of readers) {
    const others = Object.entries<Asker>(CAST).filter(([, who]) => {
      const extent = granted(graph, who).get(mapId)
      return extent !== undefined && (extent !== 'WHOLE' || who.roles.includes('ANALYST'))
    })
    if (others.length === 0) continue
    for (const { query, variables } of wholeMap(mapId).filter((_each, index) => index % TURNS === turn % TURNS)) {
      const [council, ...partial] = await Promise.all(
        [whole, ...others.map(([, who]) => who)].map((who) => asking.ask(who, query, variables)),
      )
      for (const [index, answer] of partial.entries())
        if (council !== undefined)
          found.push(...beyond(dataOf(answer), dataOf(council), `${others[index]?.[0]} sees of ${mapId}`))
      for (const answer of [council, ...partial])
        if (answer !== undefined) found.push(...shownRestricted(graph, answer))
    }
  }
  return found
}

/** P9.5: nothing of who is restricted is in an answer to who maps. */
const shownRestricted = (graph: Graph, answer: Answer): readonly string[] =>
  graph.things
    .filter(
      ({ id, properties }) => id !== '' && properties['restrictedMapId'] !== undefined && answer.text.includes(id),
    )
    .map(({ id, kinds }) => `${kinds.join(' ')} ${id} is restricted, and in an answer`)

type Answering = 'REFUSED' | 'NOTHING' | 'ANSWER' | 'EITHER'

/** A question about one map, and how it is answered to somebody who has the map so. */
type Question = {
  readonly query: string
  readonly answers: (who: Asker, grant: Grant | undefined) => Answering
}

const isMapper = ({ agency, roles, purpose }: Asker): boolean =>
  agency === 'CFS' &&
  purpose !== null &&
  isMappingPurpose(purpose) &&
  !roles.includes('ANALYST') &&
  !roles.includes('DPO') &&
  !roles.includes('INFORMATION_GOVERNANCE')
const isAnalysing = ({ agency, roles, purpose }: Asker): boolean =>
  agency === 'CFS' &&
  purpose !== null &&
  isMappingPurpose(purpose) &&
  !roles.includes('DPO') &&
  !roles.includes('INFORMATION_GOVERNANCE')
const isManager = (who: Asker): boolean => isMapper(who) && who.roles.includes('MANAGER')
const isOfficer = ({ roles, purpose }: Asker): boolean => roles.includes('DPO') && purpose === 'ACCOUNTABILITY'
const isGovernance = ({ roles, purpose }: Asker): boolean =>
  roles.includes('INFORMATION_GOVERNANCE') && purpose === 'ACCOUNTABILITY'
const onTerms = (isTheirs: boolean, has: boolean): Answering => (isTheirs ? (has ? 'ANSWER' : 'NOTHING') : 'REFUSED')

/** Beside a map, for who of the Council has it, if only a part: urgent access opens no ledger (P0.1). */
const forMappers = (query: string): Question => ({
  query,
  answers: (who, grant) => onTerms(isMapper(who), grant === 'WHOLE' || grant === 'PART'),
})

const ASSESSED = `subjectIds: [], categories: [ETHNICITY], purpose: PROTECT_FROM_HARM, limbB: UNDER_18,
  reasonWithoutConsent: CANNOT_BE_GIVEN, explanation: "x", substantialPublicInterest: "x", enactment: "x",
  reviewOn: "2030-01-01", until: "2030-01-01"`

/** Every question about one map, by root field. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  peerMap: {
    query: 'query($map: ID!) { peerMap(id: $map) { id title members { id } } }',
    answers: ({ purpose }, grant) => onTerms(purpose !== null && isMappingPurpose(purpose), grant !== undefined),
  },
  mapState: {
    query: 'query($map: ID!) { mapState(id: $map) { stamp } }',
    answers: ({ purpose }, grant) => onTerms(purpose !== null && isMappingPurpose(purpose), grant !== undefined),
  },
  analysis: {
    query: 'query($map: ID!) { analysis(map: $map) { overlapGroups { rows { a b } } } }',
    // Of a map that is theirs in part the field within it is withheld.
    answers: (who, grant) =>
      grant === 'PART' && isAnalysing(who) ? 'EITHER' : onTerms(isAnalysing(who), grant === 'WHOLE'),
  },
  allegationsToReview: {
    query: 'query($map: ID!) { allegationsToReview(map: $map) { id subjectIds } }',
    answers: (who, grant) => onTerms(isManager(who), grant === 'WHOLE'),
  },
  mapRecords: {
    query: 'query($map: ID!) { mapRecords(map: $map) { id subjectIds } }',
    answers: (who) => onTerms(isOfficer(who), true),
  },
  changesSince: forMappers('query($map: ID!) { changesSince(map: $map) { steps { changed } } }'),
  contested: forMappers('query($map: ID!) { contested(map: $map) { subjectId state } }'),
  contributions: {
    query: 'query($map: ID!) { contributions(map: $map) { id input subjectIds } }',
    answers: (who, grant) => onTerms(isMapper(who) || who.agency !== 'CFS', grant === 'WHOLE' || grant === 'PART'),
  },
  coverRecords: {
    query:
      'query($map: ID!) { coverRecords(map: $map) { assessments { subjectIds protectedIds } consents { subjectId } } }',
    answers: (who, grant) =>
      isOfficer(who) ? 'ANSWER' : onTerms(isMapper(who), grant === 'WHOLE' || grant === 'PART'),
  },
  coverEnding: forMappers('query($map: ID!) { coverEnding(map: $map, within: 30) { on } }'),
  coverLapsed: forMappers('query($map: ID!) { coverLapsed(map: $map) { subjectId } }'),
  disposalPreview: {
    query: 'query($map: ID!) { disposalPreview(map: $map) { decisions } }',
    answers: (who) => onTerms(isOfficer(who) || isGovernance(who), true),
  },
  disproved: {
    query: 'query($map: ID!) { disproved(map: $map, reason: "Invented") { id from to } }',
    answers: (who, grant) => onTerms(isManager(who), grant === 'WHOLE'),
  },
  exportMap: {
    query: 'query($map: ID!) { exportMap(map: $map, format: JSON) { files { name } } }',
    // A partner's decision may not allow it, and urgent access does not.
    answers: ({ agency, purpose }, grant) =>
      grant !== undefined && (agency !== 'CFS' || grant === 'URGENT')
        ? 'EITHER'
        : onTerms(purpose !== null && isMappingPurpose(purpose), grant !== undefined),
  },
  notice: {
    query: 'query($map: ID!) { notice(map: $map, youngPerson: "no-such", to: YOUNG_PERSON) { youngPersonId } }',
    answers: (who) => onTerms(isMapper(who), false),
  },
  notificationsDue: forMappers('query($map: ID!) { notificationsDue(map: $map) { duties { youngPersonId } } }'),
  parentDisclosures: forMappers('query($map: ID!) { parentDisclosures(map: $map) { youngPersonId interventionId } }'),
  previewAssessment: forMappers(
    `query($map: ID!) { previewAssessment(input: {mapId: $map, ${ASSESSED}}) { missing { path } } }`,
  ),
  previewSharing: {
    query: `query($map: ID!) { previewSharing(map: $map, organisation: "police-north", purpose: ASSESS_RISK,
      categories: [IDENTITY]) { members { id } } }`,
    answers: (who, grant) => onTerms(isManager(who), grant === 'WHOLE'),
  },
  rectifications: {
    query: 'query($map: ID!) { rectifications(map: $map) { id elementId } }',
    answers: (who, grant) =>
      isOfficer(who) ? 'ANSWER' : onTerms(isMapper(who), grant === 'WHOLE' || grant === 'PART'),
  },
  sharing: {
    query: 'query($map: ID!) { sharing(map: $map) { allocations { youngPersonIds } decisions { subjectIds } } }',
    answers: (who, grant) => onTerms(isMapper(who), grant === 'WHOLE'),
  },
  urgentAccesses: {
    // Of none it is an empty list.
    query: 'query($map: ID) { urgentAccesses(map: $map) { id } }',
    answers: (who, grant) =>
      isOfficer(who) || (isManager(who) && grant === 'WHOLE') ? 'EITHER' : onTerms(isManager(who), false),
  },
  may: {
    query: 'query($map: ID!) { may(map: $map) }',
    answers: ({ purpose }, grant) =>
      onTerms(true, purpose !== null && isMappingPurpose(purpose) && grant !== undefined && grant !== 'URGENT'),
  },
}

const answered = (answer: Answer): Answering => {
  const code = answer.json.errors?.[0]?.extensions.code
  if (code !== undefined) return code === 'PURPOSE_REFUSED' ? 'REFUSED' : 'EITHER'
  const [root] = Object.entries(dataOf(answer))
  const isEmpty = root?.[1] === null || (root?.[0] === 'urgentAccesses' && JSON.stringify(root[1]) === '[]')
  return isEmpty ? 'NOTHING' : 'ANSWER'
}

/** P9.5: of who is restricted the Council has a mark, which says that somebody decided so: in these, and nowhere else. */
const isMark = (question: Question, { agency }: Asker): boolean =>
  agency === 'CFS' && (question === QUESTIONS['contested'] || question === QUESTIONS['changesSince'])

/** P4: nobody gets more of a map than is theirs, whatever they ask. Everybody asks one question about each, in turn. */
async function askedByAll(graph: Graph, asking: Asking, turn: number): Promise<readonly string[]> {
  const maps = of(graph, 'PeerMap').map(({ id }) => id)
  const questions = Object.values(QUESTIONS)
  const found: string[] = []
  let asked = turn
  for (const [name, who] of Object.entries<Asker>(CAST)) {
    const own = granted(graph, who)
    for (const map of maps) {
      const question = questions[asked++ % questions.length]
      if (question === undefined) continue
      const answer = await asking.ask(who, question.query, { map })
      const wanted = question.answers(who, own.get(map))
      if (wanted !== answered(answer) && (wanted !== 'EITHER' || answer.json.errors !== undefined))
        found.push(`${name} asks ${question.query}: ${answer.text} of ${map}, granted: ${own.get(map)}`)
      if (isMappingPurpose(who.purpose ?? 'ACCOUNTABILITY') && !isMark(question, who))
        found.push(...shownRestricted(graph, answer))
    }
  }
  return found
}

const isNew = (before: Graph, kind: string, after: Graph): readonly Thing[] => {
  const known = new Set(of(before, kind).map(({ id }) => id))
  return of(after, kind).filter(({ id }) => !known.has(id))
}

const CANARY = /^Invented \d{5,}$/
const OWNED = ['Offence', 'SocialMediaPost', 'SocialCareRecord']

/** P9.4: once a person is erased, nothing that is stored holds their values, and but for the record of it nobody names them. */
export function leftOfErased(before: Graph, after: Graph): readonly string[] {
  return isNew(before, 'Erasure', after).flatMap((erasure) => {
    const subjects = list(erasure, 'subjectIds')
    const owned = of(before, 'ABOUT').flatMap(({ from, to }) => (subjects.includes(to ?? '') ? [from] : []))
    const theirs = before.things.filter(
      ({ id, kinds }) => subjects.includes(id) || (owned.includes(id) && OWNED.some((kind) => kinds.includes(kind))),
    )
    const values = theirs.flatMap(({ properties }) => Object.values(properties)).map(String)
    const wanted = [...new Set([...values.filter((value) => CANARY.test(value)), ...subjects])]
    return after.things
      .filter(({ kinds }) => !kinds.includes('Erasure') && !kinds.includes('Step'))
      .flatMap((thing) => {
        const said = JSON.stringify(thing)
        return wanted
          .filter((each) => said.includes(each))
          .map((each) => `${each} of an erased person is left in ${said}`)
      })
  })
}

/** P9.2: once a map is disposed of, nothing of it is stored but the record of it. */
export function leftOfDisposed(before: Graph, after: Graph): readonly string[] {
  return isNew(before, 'Disposal', after).flatMap(({ mapId }) =>
    after.things
      .filter(({ kinds }) => !['Disposal', 'Step', 'Erasure'].some((kind) => kinds.includes(kind)))
      .filter((thing) => mapId !== null && JSON.stringify(thing).includes(mapId))
      .map((thing) => `${JSON.stringify(thing)} is left of a map that was disposed of`),
  )
}

/** A step that was tried, and how it ended. */
export type Tried = {
  readonly by: Name
  readonly name: string
  readonly mapId: string | null
  readonly code: string
  /** Id of the step that was taken. */
  readonly stepId: string | null
}

/** What was asked and tried since the beginning of a sequence, to be found in the journal. */
export class Asking {
  readonly #from: number
  readonly #before: ReadonlySet<string>
  readonly tried: Tried[] = []
  readonly #disclosures: string[] = []
  #refused = 0

  /** @param graph as the scene has left it */
  constructor(graph: Graph) {
    this.#from = journalEntries().length
    this.#before = new Set(of(graph, 'Step').map(({ id }) => id))
  }

  /** Asks, and keeps what must be on record of the answer. */
  async ask(who: Asker, query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer> {
    const answer = await peermap().ask(who, query, variables)
    if (answer.json.errors?.[0]?.extensions.code === 'INTERNAL')
      throw new Error(`${who.sub} asks ${query} ${JSON.stringify(variables)}: ${answer.text}`)
    const id = answer.json.extensions?.disclosure?.['id']
    const hasData = Object.values(dataOf(answer)).some((value) => value !== null)
    if (typeof id === 'string') this.#disclosures.push(`${id} ${who.sub} ${who.org} ${who.purpose}`)
    else if (hasData) this.#disclosures.push(`nothing on record of an answer to ${who.sub}`)
    else if (answer.json.errors === undefined) this.#refused++
    return answer
  }

  /** P9.6: what is on record, and what was answered and taken, are the same. */
  unrecorded(graph: Graph): readonly string[] {
    const entries = journalEntries().slice(this.#from)
    const about = (entry: Readonly<Record<string, unknown>>): string => {
      const { caller, organisation, purpose, id } = entry
      const sub = isRow(caller) ? String(caller['subject']) : ''
      return `${String(id)} ${sub} ${String(organisation)} ${String(purpose)}`
    }
    const disclosed = entries.filter(({ kind }) => kind === 'disclosure').map(about)
    const steps = entries.filter(({ kind }) => kind === 'step')
    const ids = (outcome: string): readonly string[] =>
      steps.filter((entry) => entry['outcome'] === outcome).map(({ stepId }) => String(stepId))
    // A step on several maps has an entry for each, beside the one of the step.
    const onOneMap = steps.flatMap(({ outcome, name, mapId, stepId }) =>
      outcome === 'DONE' && (name !== 'reassign' || mapId === undefined) ? [String(stepId)] : [],
    )
    const kept = of(graph, 'Step').flatMap(({ id }) => (this.#before.has(id) ? [] : [id]))
    const taken = this.tried.flatMap(({ stepId }) => stepId ?? [])
    const missed = this.tried.filter(({ code }) => code === 'NOT_FOUND').length
    const refusals = entries.filter(({ kind, outcome }) => kind === 'refusal' && outcome === 'NOT_FOUND').length
    return [
      ...differ('disclosures', this.#disclosures, disclosed),
      ...differ('steps taken', [...new Set(taken)], onOneMap),
      ...differ('steps ended', ids('INTENDED'), [...ids('DONE'), ...ids('FAILED')]),
      ...differ('steps in the graph', ids('DONE'), kept),
      ...differ('refusals', [String(this.#refused + missed)], [String(refusals)]),
    ]
  }
}

const differ = (what: string, one: readonly string[], other: readonly string[]): readonly string[] =>
  one.toSorted().join('\n') === other.toSorted().join('\n')
    ? []
    : [
        `${what}: ${one.filter((each) => !other.includes(each)).join(', ')} | ${other.filter((each) => !one.includes(each)).join(', ')}`,
      ]

/** What can be asked after every few steps. */
export const broken = async (graph: Graph, asking: Asking): Promise<readonly string[]> => [
  ...(await faults()).map(({ check, ids }) => `${check} ${ids.join(' ')}`),
  ...uncovered(graph),
  ...(await withoutDuties(graph, asking)),
  ...asking.unrecorded(graph),
]

/** All of it, at the end of a sequence. `turn`: which of the questions are asked now. */
export const brokenAtEnd = async (graph: Graph, asking: Asking, turn: number): Promise<readonly string[]> => [
  ...(await askedByAll(graph, asking, turn)),
  ...(await seenBeyond(graph, asking, turn)),
  ...(await broken(graph, asking)),
]
