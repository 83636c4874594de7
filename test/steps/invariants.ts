/** What holds after every step of a sequence, whatever it was: each a list of what breaks it, empty when all is well. */
import { CATEGORIES, isMappingPurpose, needsCover } from '../../src/protocol/terms.ts'
import type { Answer, Asker } from '../support/service.ts'
import { wholeMap } from '../leaks/operations.ts'
import { faults } from './mapping.ts'
import { dayNow, type Graph, type Thing } from './model.ts'
import { CAST, type Name } from './moves.ts'
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

/** The maps that are granted to somebody today, and whether whole (P4.4, P4.5): found here without the service's own rules. */
export function granted(graph: Graph, who: Asker): ReadonlyMap<string, 'WHOLE' | 'PART'> {
  const found = new Map<string, 'WHOLE' | 'PART'>()
  if (who.purpose === null || !isMappingPurpose(who.purpose)) return found
  const add = (record: Thing, isWhole: boolean): void => {
    if (record.mapId !== null && found.get(record.mapId) !== 'WHOLE')
      found.set(record.mapId, isWhole ? 'WHOLE' : 'PART')
  }
  if (who.agency === 'CFS') {
    const own = of(graph, 'Allocation').filter((record) => text(record, 'practitioner') === keyOf(who))
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
      at(record, 'recordedAt') < when &&
      (until === null || day < until) &&
      !(at(record, 'withdrawnAt') < when) &&
      !closed(record.mapId, at(record, 'recordedAt'))
    )
  })
}

/** P5.2, P8: what needs cover is stored with its relevance, and was stored under cover of everybody whom it is about. */
export function uncovered(graph: Graph): readonly string[] {
  const statements = of(graph, 'Statement').filter((statement) => text(statement, 'relevance') !== null)
  return coveredValues(graph).flatMap(({ elementId, category, people }) => {
    const own = statements.filter(
      (statement) => text(statement, 'elementId') === elementId && text(statement, 'category') === category,
    )
    const what = `${category} of ${elementId}`
    if (own.length === 0) return [`${what} is stored without its relevance`]
    // What the scene has planted says no time.
    const times = own.map((statement) => at(statement, 'recordedAt')).filter((when) => !Number.isNaN(when))
    const isUnder = (person: string): boolean =>
      times.length === 0 || times.some((when) => hadCover(graph, { person, category, when }))
    if (people.length === 0) return [`${what} is about nobody`]
    return people.filter((person) => !isUnder(person)).map((person) => `${what} was stored without cover of ${person}`)
  })
}

const dataOf = ({ json }: Answer): Readonly<Record<string, unknown>> => json.data ?? {}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** P6: every relevant young person of a map has exactly the duties that the record makes, in the ledger of who has the map whole. */
async function withoutDuties(graph: Graph, asking: Asking): Promise<readonly string[]> {
  const found: string[] = []
  for (const [mapId, who] of wholeReaders(graph)) {
    const answer = await asking.ask(
      who,
      'query($map: ID!) { notificationsDue(map: $map) { duties { youngPersonId to parentCarer { id } } } }',
      { map: mapId },
    )
    const ledger = dataOf(answer)['notificationsDue']
    const duties: readonly unknown[] = isRow(ledger) && Array.isArray(ledger['duties']) ? ledger['duties'] : []
    const told = duties.filter(isRow).map(({ youngPersonId, to, parentCarer }) => {
      const parent = isRow(parentCarer) ? String(parentCarer['id']) : '-'
      return `${String(youngPersonId)} ${String(to)} ${parent}`
    })
    const due = of(graph, 'YoungPerson')
      .filter((young) => young.mapId === mapId && text(young, 'relevanceDecidedOn') !== null)
      .filter(({ properties }) => properties['atRiskOfHarm'] === true || properties['presentsRiskOfHarm'] === true)
      .filter(({ properties }) => properties['restrictedMapId'] === undefined)
      .flatMap(({ id }) => {
        const persons = of(graph, 'APPEARS_AS').flatMap(({ from, to }) => (to === id ? [from] : []))
        const parents = of(graph, 'PARENT_OF').flatMap((tie) =>
          persons.includes(tie.to) && tie.properties['mapId'] === mapId ? [tie.from ?? ''] : [],
        )
        const to = parents.length === 0 ? ['-'] : [...new Set(parents)]
        return [`${id} SYSTEM -`, `${id} YOUNG_PERSON -`, ...to.map((parent) => `${id} PARENT_CARER ${parent}`)]
      })
    if (told.toSorted().join('\n') !== due.toSorted().join('\n'))
      found.push(`duties of ${mapId}: told ${told.toSorted().join(', ')}; due ${due.toSorted().join(', ')}`)
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

/** What is in one answer and not in another about the same, by id; `open` and `redactions` are about the caller. */
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
    .filter(([name]) => !/^(open|redactions|totalCount|pageInfo|cursor)$/.test(name))
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
      return extent === 'PART' || (extent === 'WHOLE' && who.roles.includes('ANALYST'))
    })
    if (others.length === 0) continue
    for (const { query, variables } of wholeMap(mapId).filter((_each, index) => index % TURNS === turn % TURNS)) {
      const [council, ...partial] = await Promise.all(
        [whole, ...others.map(([, who]) => who)].map((who) => asking.ask(who, query, variables)),
      )
      for (const [index, answer] of partial.entries())
        if (council !== undefined)
          found.push(...beyond(dataOf(answer), dataOf(council), `${others[index]?.[0]} sees of ${mapId}`))
    }
  }
  return found
}

/** What may be asked about one map: a new root field is added here. */
const QUESTIONS: readonly string[] = [
  'query($map: ID!) { peerMap(id: $map) { id title members { id } } }',
  'query($map: ID!) { notificationsDue(map: $map) { mapId } }',
  'query($map: ID!) { sharing(map: $map) { allocations { id } } }',
  'query($map: ID!) { versions(map: $map, ids: [$map]) { id } }',
  'query($map: ID!) { coverEnding(map: $map, within: 30) { on } }',
]

/** P4: nobody without a grant gets anything, whatever they ask; who has one reads the map. */
async function openToOthers(graph: Graph, asking: Asking, turn: number): Promise<readonly string[]> {
  const maps = of(graph, 'PeerMap').map(({ id }) => id)
  const found: string[] = []
  let asked = turn
  for (const [name, who] of Object.entries<Asker>(CAST)) {
    const own = granted(graph, who)
    for (const map of maps) {
      const query = QUESTIONS[own.has(map) ? 0 : asked++ % QUESTIONS.length] ?? ''
      const answer = await asking.ask(who, query, { map })
      const got = Object.values(dataOf(answer)).some((value) => value !== null)
      const code = answer.json.errors?.[0]?.extensions.code ?? 'OK'
      if (got !== own.has(map) || (code !== 'OK' && code !== 'PURPOSE_REFUSED'))
        found.push(`${name} gets ${answer.text} of ${map}, granted: ${own.get(map)}`)
    }
  }
  return found
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
    const journalId = peermap().service.journal.journalId
    const about = (entry: Readonly<Record<string, unknown>>): string => {
      const { caller, organisation, purpose, sequence } = entry
      const sub = isRow(caller) ? String(caller['subject']) : ''
      return `${journalId}:${String(sequence)} ${sub} ${String(organisation)} ${String(purpose)}`
    }
    const disclosed = entries.filter(({ kind }) => kind === 'disclosure').map(about)
    const steps = entries.filter(({ kind }) => kind === 'step')
    const ids = (outcome: string): readonly string[] =>
      steps.filter((entry) => entry['outcome'] === outcome).map(({ stepId }) => String(stepId))
    const kept = of(graph, 'Step').flatMap(({ id }) => (this.#before.has(id) ? [] : [id]))
    const taken = this.tried.flatMap(({ stepId }) => stepId ?? [])
    const missed = this.tried.filter(({ code, mapId }) => code === 'NOT_FOUND' && mapId !== null).length
    const refusals = entries.filter(({ kind, outcome }) => kind === 'refusal' && outcome === 'NOT_FOUND').length
    return [
      ...differ('disclosures', this.#disclosures, disclosed),
      ...differ('steps taken', [...new Set(taken)], ids('DONE')),
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
  ...(await openToOthers(graph, asking, turn)),
  ...(await seenBeyond(graph, asking, turn)),
  ...(await broken(graph, asking)),
]
