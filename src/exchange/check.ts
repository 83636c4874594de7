/** The first pass, row by row: ids, ends of ties, doubles and cover, against what was read before. Fills the register. */
import type { AgeFacts } from '../protocol/facts.ts'
import { needsCover, type Category } from '../protocol/terms.ts'
import type { Binding, ReadRow } from './columns.ts'
import { clauseOf, type Declared } from './cover.ts'
import { ENDS, type JoinType, type Pair, type SeenTies } from './ends.ts'
import { fieldsOf, type FileKind } from './fields.ts'
import type { Fault } from './issues.ts'
import { isRelevant, otherOf, personOf, textOf, tieOf, type Values } from './meaning.ts'
import { MOST, type Drawn, type Register } from './register.ts'

/** What the first pass knows and fills. */
export type CheckState = {
  readonly register: Register
  readonly seen: SeenTies
  readonly declared: Declared
  readonly title: string
  readonly nominations: boolean
  /** Categories with a column and no assessment at all: reported once, at the heading. */
  readonly uncovered: ReadonlySet<Category>
  readonly refs: Set<string>
  readonly tally: { relevant: number; collapsed: number }
}

type RowRequest = {
  readonly kind: FileKind
  readonly row: ReadRow
  readonly binding: Binding
  /** Reports a fault; a row with none is good. */
  readonly found: (fault: Fault) => void
  readonly faulty: ReadonlySet<string>
  readonly isGood: () => boolean
}

/** Categories that need cover and that a row has a value of. */
export const coveredIn = (kind: FileKind, values: Values): readonly Category[] => {
  const found: Category[] = []
  for (const { name, category } of fieldsOf(kind)) {
    if (category !== undefined && needsCover(category) && values.has(name)) found.push(category)
  }
  return found
}

const number = (values: Values, name: string): number | null => {
  const value = values.get(name)
  return typeof value === 'number' ? value : null
}

/** What a row of people says about age, as an assessment asks for it (P8.5). `on`: the day of an estimate without one. */
export const ageFactsOf = (values: Values, on: string): AgeFacts => {
  const estimatedAge = number(values, 'estimatedAge')
  const estimatedAgeOn = textOf(values, 'estimatedAgeOn') || on
  const dateOfBirth = textOf(values, 'dateOfBirth') || null
  return { dateOfBirth, estimatedAge, estimatedAgeOn: estimatedAge === null ? null : estimatedAgeOn }
}

type CoverRequest = { readonly categories: readonly Category[]; readonly people: readonly string[] }

/** Whether assessments name these people of the files for these categories; a fault for each that none does. */
const needCover = (state: CheckState, { categories, people }: CoverRequest, found: RowRequest['found']): void => {
  for (const category of categories) {
    if (state.uncovered.has(category)) continue
    for (const fileId of people) {
      const fault = state.declared.faultOf(category, fileId)
      if (fault !== null) found(fault)
    }
  }
}

const checkPerson = (state: CheckState, request: RowRequest, on: string): void => {
  const { row, found, isGood } = request
  const { what, values } = personOf(request)
  const id = textOf(values, 'id')
  if (state.register.person(id) !== undefined) {
    found({ code: 'DUPLICATE_ID', column: 'id', reason: 'another person above has this id' })
  }
  if (row.map === '') found({ code: 'MISSING', reason: 'the row does not say on which map' })
  const categories = [
    ...coveredIn('people', values),
    ...(what === 'ADULT_OF_CONCERN' ? (['HARMFUL_RELATIONSHIP'] as const) : []),
  ]
  needCover(state, { categories, people: [id] }, found)
  const ref = textOf(values, 'ref')
  if (ref !== '' && state.refs.has(`${row.map ?? ''} ${ref}`)) {
    found({ code: 'DUPLICATE_REF', column: 'ref', reason: 'another person above on this map has this case reference' })
  }
  if (!isGood()) return
  const person = state.register.add(id, what, state.register.mapFor(row.map, state.title))
  if (person === null) return
  if (ref !== '') state.refs.add(`${row.map ?? ''} ${ref}`)
  for (const category of categories) state.register.need(person, category)
  state.declared.age(id, ageFactsOf(values, on))
  if (isRelevant(values)) state.tally.relevant += 1
}

const checkElement = (state: CheckState, request: RowRequest, kind: 'groups' | 'places'): void => {
  const { row, found, isGood } = request
  const { values } = otherOf(kind, request)
  const id = textOf(values, 'id')
  const known = kind === 'groups' ? state.register.group(id) : state.register.place(id)
  if (known !== undefined) found({ code: 'DUPLICATE_ID', column: 'id', reason: 'another row above has this id' })
  if (row.map === '') found({ code: 'MISSING', reason: 'the row does not say on which map' })
  const map = state.register.mapOfValue(row.map)
  if (map === undefined) found({ code: 'ANOTHER_MAP', reason: 'nobody among the good rows is on this map' })
  else if (isGood()) state.register.add(id, kind === 'groups' ? 'GROUP' : 'PLACE', map)
}

/** The element with this id of the files, at one end of a tie. */
export const endOf = (register: Register, kinds: readonly string[], fileId: string): Drawn | undefined => {
  if (kinds.includes('GROUP')) return register.group(fileId)
  return kinds.includes('PLACE') ? register.place(fileId) : register.person(fileId)
}

/** The columns that hold the ends of a tie. */
export const END_COLUMNS = {
  ties: ['from', 'to'],
  memberships: ['person', 'group'],
  visits: ['person', 'place'],
} as const

type EndRequest = {
  readonly type: JoinType
  readonly side: 'from' | 'to'
  readonly column: string
  readonly fileId: string
}

const checkEnd = (
  state: CheckState,
  { type, side, column, fileId }: EndRequest,
  found: RowRequest['found'],
): Drawn | null => {
  if (fileId === '') return null
  const kinds: readonly string[] = ENDS[type][side]
  const end = endOf(state.register, kinds, fileId)
  if (end === undefined) {
    const reason = `nobody and nothing among the good rows has this id (${kinds.join(', ')})`
    found({ code: 'TIE_TO_NOBODY', column, reason })
    return null
  }
  if (kinds.includes(end.kind)) return end
  found({
    code: 'WRONG_END',
    column,
    reason: `${type} begins or ends here with ${kinds.join(' or ')}, not ${end.kind}`,
  })
  return null
}

const checkPair = (
  state: CheckState,
  { row, found, isGood }: RowRequest,
  { type, from, to, values }: Pair & { readonly values: Values },
): void => {
  if (from.index === to.index) found({ code: 'SELF_TIE', reason: 'the tie is from somebody to themselves' })
  if (from.map !== to.map) found({ code: 'ANOTHER_MAP', reason: 'its ends are on two maps', clause: 'P4.4' })
  const group = state.register.mapOfValue(row.map)
  if (row.map !== null && group !== from.map) {
    found({ code: 'ANOTHER_MAP', reason: 'the row names another map than that of its ends' })
  }
  if (type === 'AFFILIATED_WITH' && state.register.hasMembers(to)) {
    found({
      code: 'GROUP_HAS_MEMBERS',
      reason: 'a group that somebody is affiliated with has no members',
      clause: 'P8.7',
    })
  }
  if (!isGood()) return
  const seen = state.seen.add({ type, from, to }, values)
  if (seen === 'DUPLICATE') found({ code: 'DUPLICATE_TIE', reason: 'the same tie stands above' })
  if (seen === 'REVERSE') {
    const reason = 'the same tie stands above the other way round; if rows are nominations, say --nominations'
    found({ code: 'REVERSE_TIE', reason })
  }
  if (seen === 'RETURNED') state.tally.collapsed += 1
  if (isGood() && type === 'MEMBER_OF') state.register.addMember(to)
}

/** Categories that a tie itself belongs to, about the person it is from (P8.7); `intimate` is about both (P5). */
export const tieCategories = (type: JoinType, values: Values): readonly Category[] => [
  ...(type === 'HARMS' || type === 'AFFILIATED_WITH' ? (['HARMFUL_RELATIONSHIP'] as const) : []),
  ...coveredIn('ties', values),
]

const checkTie = (state: CheckState, request: RowRequest, kind: keyof typeof END_COLUMNS): void => {
  const { found, isGood } = request
  const { what, values } =
    kind === 'ties' ? tieOf({ ...request, nominations: state.nominations }) : otherOf(kind, request)
  const type = joinTypeOf(kind, what)
  const [fromColumn, toColumn] = END_COLUMNS[kind]
  const ids = { from: textOf(values, fromColumn), to: textOf(values, toColumn) }
  const from = checkEnd(state, { type, side: 'from', column: fromColumn, fileId: ids.from }, found)
  const to = checkEnd(state, { type, side: 'to', column: toColumn, fileId: ids.to }, found)
  if (from === null || to === null) return
  const categories = kind === 'ties' ? tieCategories(type, values) : []
  for (const category of categories) {
    const people = category === 'SEXUALITY' ? [ids.from, ids.to] : [ids.from]
    needCover(state, { categories: [category], people }, found)
  }
  checkPair(state, request, { type, from, to, values })
  if (!isGood()) return
  for (const category of categories) {
    state.register.need(from, category)
    if (category === 'SEXUALITY') state.register.need(to, category)
  }
}

/** The type of tie that a row draws. */
export const joinTypeOf = (kind: keyof typeof END_COLUMNS, what: string): JoinType => {
  if (kind === 'memberships') return 'MEMBER_OF'
  if (kind === 'visits') return 'FREQUENTS'
  return JOIN_TYPES.find((type) => type === what) ?? 'PEER'
}

const JOIN_TYPES: readonly JoinType[] = ['PEER', 'SUPPORTS', 'INFLUENCES', 'HARMS', 'AFFILIATED_WITH', 'GROUP_TIE']

const checkOffence = (state: CheckState, request: RowRequest): void => {
  const { found, isGood } = request
  const { values } = otherOf('offences', request)
  const fileId = textOf(values, 'person')
  const person = state.register.person(fileId)
  if (person === undefined && fileId !== '') {
    found({ code: 'TIE_TO_NOBODY', column: 'person', reason: 'nobody among the good rows has this id' })
  }
  if (person === undefined) return
  needCover(state, { categories: ['CRIMINAL_OFFENCE'], people: [fileId] }, found)
  if (isGood()) state.register.need(person, 'CRIMINAL_OFFENCE')
}

/** Checks one row and, if it is good, remembers it. `on`: the day of an estimated age that gives none. */
export const checkRow = (state: CheckState, request: RowRequest, on: string): void => {
  if (state.register.size >= MOST || state.seen.size >= MOST) {
    request.found({ code: 'TOO_MANY', reason: `one import draws at most ${MOST} elements and as many ties` })
    return
  }
  switch (request.kind) {
    case 'people':
      return checkPerson(state, request, on)
    case 'groups':
    case 'places':
      return checkElement(state, request, request.kind)
    case 'memberships':
    case 'visits':
    case 'ties':
      return checkTie(state, request, request.kind)
    case 'offences':
      return checkOffence(state, request)
  }
}

/** The fault of a column whose category no assessment names. */
export const uncoveredFault = (category: Category, heading: string): Fault => ({
  code: 'NEEDS_COVER',
  column: heading,
  reason: `the column is of ${category}, which no assessment in force covers: give one with --assessment`,
  clause: clauseOf(category),
})
