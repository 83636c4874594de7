/** The second pass, row by row: what a good row becomes on the graph (cypher/README.md). */
import { randomInt, randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { PeermapError } from '../errors.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { isAlleging } from '../model/model.ts'
import { codeLabel } from '../policy/labels.ts'
import { referenceKey } from '../policy/reference.ts'
import { CONCERN_PREFIX } from '../mapping/adult-of-concern.rules.ts'
import type { Category } from '../policy/terms.ts'
import { drawingOf, type DrawingName } from './batch.ts'
import { END_COLUMNS, endOf, joinTypeOf, tieCategories } from './check-ties.ts'
import { ageFactsOf, coveredIn } from './checking.ts'
import type { Binding, ReadRow } from './columns.ts'
import type { Declared } from './cover.ts'
import { differ, kindsAt, type JoinType, type SeenTies } from './ends.ts'
import { fieldsOf, type EndKind, type FileKind } from './fields.ts'
import { otherOf, personOf, textOf, tieRowOf, type Values } from './meaning.ts'
import type { ImportOptions } from './options.ts'
import type { Drawn, Register } from './register.ts'

/** What the second pass knows. `seen` is that of the first pass, `returned` fills as mutual ties are met. */
export type DrawState = {
  readonly register: Register
  readonly seen: SeenTies
  readonly declared: Declared
  readonly nominations: boolean
  readonly differing: ImportOptions['differing']
  readonly source: string
  readonly statedAs: string
  readonly recordedAt: Date
  /** Key of the caller. */
  readonly recordedBy: string
  /** Day of an estimated age that gives none. */
  readonly estimatedOn: string
  /** Labels that the import gave, by map and kind. */
  readonly labels: Map<string, Set<string>>
  readonly drawnPairs: SeenTies
  /** Told of each element: for --ids-out. */
  readonly named?: (element: Drawn, fileId: string, label: string) => Promise<void>
}

export type Row = Readonly<Record<string, unknown>>
type Add = (name: DrawingName, row: Row) => Promise<void>
type DrawRequest = { readonly kind: FileKind; readonly row: ReadRow; readonly binding: Binding; readonly add: Add }

const stored = (kind: FileKind, values: Values): Row => {
  const properties: Record<string, unknown> = {}
  for (const { name, property, type } of fieldsOf(kind)) {
    const value = values.get(name)
    if (property === null || value === undefined) continue
    properties[property] = type.is === 'date' && typeof value === 'string' ? toDate(value) : value
  }
  return properties
}

const LABELS = {
  YOUNG_PERSON: 'YP',
  ADULT: 'Adult',
  ADULT_OF_CONCERN: CONCERN_PREFIX,
  GROUP: 'Group',
  PLACE: 'Place',
} as const satisfies Record<EndKind, string>

const PEOPLE = {
  YOUNG_PERSON: 'young-people',
  ADULT: 'adults',
  ADULT_OF_CONCERN: 'adults-of-concern',
} as const

const mapIdOf = (state: DrawState, element: Drawn): string => state.register.maps[element.map]?.id ?? ''

const labelOf = (state: DrawState, element: Drawn, values: Values): string => {
  const key = `${element.map} ${element.kind}`
  const taken = state.labels.get(key) ?? new Set<string>()
  state.labels.set(key, taken)
  const prefix = LABELS[element.kind]
  const counts = element.kind === 'YOUNG_PERSON' || element.kind === 'ADULT'
  const label =
    textOf(values, 'label') || (counts ? `${prefix} ${taken.size + 1}` : codeLabel(prefix, taken, randomInt))
  taken.add(label)
  return label
}

/** Who says it, and when it was recorded: the same for everything that an import draws (P4.3). */
export const provenance = (state: Pick<DrawState, 'source' | 'statedAs' | 'recordedAt'>): Row => ({
  source: state.source,
  statedAs: state.statedAs,
  recordedAt: toDateTime(state.recordedAt),
})

const elementRow = (state: DrawState, element: Drawn, own: Row): Row => {
  const mapId = mapIdOf(state, element)
  const common = { ...provenance(state), recordedBy: state.recordedBy, version: 1 }
  return { mapId, properties: { ...own, id: element.id, mapId, ...common } }
}

type About = {
  readonly elementId: string
  readonly mapId: string
  readonly fileId: string
  readonly categories: readonly Category[]
}

/** One statement for each category that needs cover: who recorded it, and why it is relevant (P5.2). */
const addStatements = async (state: DrawState, about: About, add: Add): Promise<void> => {
  for (const category of about.categories) {
    const properties = {
      id: uuidv7(),
      mapId: about.mapId,
      elementId: about.elementId,
      category,
      ...provenance(state),
      recordedBy: state.recordedBy,
      relevance: state.declared.relevanceOf(category, about.fileId) ?? '',
    }
    await add('statements', { properties })
  }
}

/** A row that the first pass knew and the second does not: the file is another one by now. */
const lost = (): PeermapError =>
  new PeermapError('CONFLICT', 'a file was changed while it was imported', { conflictKind: 'CHANGED' })

const faultless = {
  found: () => {
    throw lost()
  },
  faulty: new Set<string>(),
} as const

const ageOf = (state: DrawState, what: EndKind, values: Values): Row => {
  const { estimatedAge, estimatedAgeOn } = ageFactsOf(values, state.estimatedOn)
  if (estimatedAge === null || estimatedAgeOn === null) return {}
  const source =
    what === 'YOUNG_PERSON' ? { estimatedAgeSource: textOf(values, 'estimatedAgeSource') || state.source } : {}
  return { estimatedAgeOn: toDate(estimatedAgeOn), ...source }
}

type OnMap = {
  readonly person: Drawn
  readonly what: keyof typeof PEOPLE
  readonly values: Values
  readonly fileId: string
}

/** A person on one of the maps on which they stand. */
const drawOnMap = async (state: DrawState, { person, what, values, fileId }: OnMap, add: Add): Promise<void> => {
  const label = labelOf(state, person, values)
  const decided = values.has('relevanceReason')
    ? { relevanceSource: textOf(values, 'relevanceSource') || state.source }
    : {}
  const identified = what === 'YOUNG_PERSON' ? { identified: values.get('identified') ?? true } : {}
  const own = { ...stored('people', values), ...ageOf(state, what, values), ...decided, ...identified, label }
  await add(PEOPLE[what], elementRow(state, person, own))
  const mapId = mapIdOf(state, person)
  const ref = textOf(values, 'ref')
  // An id that tells a time would tell whether the reference was known before.
  if (ref !== '')
    await add('case-references', { id: person.id, mapId, ref, refKey: referenceKey(ref), personId: randomUUID() })
  const concern = what === 'ADULT_OF_CONCERN' ? (['HARMFUL_RELATIONSHIP'] as const) : []
  const categories = [...coveredIn('people', values), ...concern]
  await addStatements(state, { elementId: person.id, mapId, fileId, categories }, add)
  await state.named?.(person, fileId, label)
}

const drawPerson = async (state: DrawState, { row, binding, add }: DrawRequest): Promise<void> => {
  const { what, values } = personOf({ row, binding, ...faultless })
  const fileId = textOf(values, 'id')
  const people = state.register.appearances(fileId)
  if (people.length === 0) throw lost()
  for (const person of people) await drawOnMap(state, { person, what, values, fileId }, add)
}

const drawElement = async (state: DrawState, { kind, row, binding, add }: DrawRequest): Promise<void> => {
  const isGroup = kind === 'groups'
  const { values } = otherOf(isGroup ? 'groups' : 'places', { row, binding, ...faultless })
  const fileId = textOf(values, 'id')
  const element = isGroup ? state.register.group(fileId) : state.register.place(fileId)
  if (element === undefined) throw lost()
  const label = labelOf(state, element, values)
  const own = { reveals: [], ...stored(kind, values), label }
  await add(isGroup ? 'groups' : 'places', elementRow(state, element, own))
  await state.named?.(element, fileId, label)
}

/** What a tie says when the file does not. */
const DEFAULTS: Readonly<Partial<Record<JoinType, Row>>> = {
  PEER: { mutual: 'UNKNOWN' },
  MEMBER_OF: { role: 'UNKNOWN' },
  FREQUENTS: { howOften: 'UNKNOWN' },
}

const drawTie = async (state: DrawState, request: DrawRequest, kind: keyof typeof END_COLUMNS): Promise<void> => {
  const { row, binding, add } = request
  const { nominations } = state
  const read = { row, binding, ...faultless }
  const { what, values: own } = kind === 'ties' ? tieRowOf({ ...read, nominations }) : otherOf(kind, read)
  const type = joinTypeOf(kind, what)
  const [fromColumn, toColumn] = END_COLUMNS[kind]
  const fileId = textOf(own, fromColumn)
  const map = state.register.mapOfValue(row.map)
  const from = endOf(state.register, kindsAt(type, 'from'), fileId, map)
  const to = endOf(state.register, kindsAt(type, 'to'), textOf(own, toColumn), map)
  if (from === undefined || to === undefined) throw lost()
  const pair = { type, from, to }
  const returned = state.seen.returnOf(pair, own)
  const isTwo = returned !== null && state.differing === 'both' && differ(own, returned.said)
  // INVARIANT: of a mutual nomination the row that stands first is the tie; the other is counted, not drawn.
  if (returned !== null && !isTwo && state.drawnPairs.add(pair, own, row.line).is === 'RETURNED') return
  // What the first leaves open the other says.
  const values = returned === null || isTwo ? own : new Map([...returned.said, ...own])
  const mutual = returned === null ? {} : { mutual: 'YES' }
  const id = uuidv7()
  const mapId = mapIdOf(state, from)
  const subject = isAlleging(type) ? { subjectId: from.id } : {}
  const properties = { ...DEFAULTS[type], ...stored(kind, values), ...mutual, ...subject }
  const guards = type === 'FREQUENTS' && from.kind === 'ADULT'
  await add(drawingOf(guards ? 'GUARDS' : type), {
    mapId,
    from: from.id,
    to: to.id,
    properties: { ...properties, id, mapId },
  })
  const categories = kind === 'ties' ? tieCategories(type, values) : []
  await addStatements(state, { elementId: id, mapId, fileId, categories }, add)
}

const drawOffence = async (state: DrawState, { row, binding, add }: DrawRequest): Promise<void> => {
  const { values } = otherOf('offences', { row, binding, ...faultless })
  const fileId = textOf(values, 'person')
  const person = state.register.person(fileId)
  if (person === undefined) throw lost()
  const offence: Drawn = { ...person, id: uuidv7() }
  const mapId = mapIdOf(state, person)
  await add('offences', {
    ...elementRow(state, offence, stored('offences', values)),
    from: person.id,
    aboutId: uuidv7(),
  })
  await addStatements(state, { elementId: offence.id, mapId, fileId, categories: ['CRIMINAL_OFFENCE'] }, add)
}

/** Draws one good row. Throws CONFLICT if the file is not the one that was checked. */
export const drawRow = (state: DrawState, request: DrawRequest): Promise<void> => {
  switch (request.kind) {
    case 'people':
      return drawPerson(state, request)
    case 'groups':
    case 'places':
      return drawElement(state, request)
    case 'memberships':
    case 'visits':
    case 'ties':
      return drawTie(state, request, request.kind)
    case 'offences':
      break
  }
  return drawOffence(state, request)
}
