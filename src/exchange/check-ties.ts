/** The first pass over ties, memberships and visits: their ends, doubles and cover. */
import { tieOf } from '../model/model.ts'
import type { Category } from '../policy/terms.ts'
import { coveredIn, needCover, type CheckState, type RowRequest } from './checking.ts'
import { PERSON_KINDS } from './fields.ts'
import { differ, JOIN_TYPES, kindsAt, saying, type JoinType, type Met, type Pair } from './ends.ts'
import { otherOf, textOf, tieRowOf, type Values } from './meaning.ts'
import type { BadFile, Drawn, Register } from './register.ts'

/** The element with this id of the files, at one end of a tie. */
export const endOf = (
  register: Register,
  kinds: readonly string[],
  fileId: string,
  map?: number,
): Drawn | undefined => {
  const person = joinsPeople(kinds) ? register.person(fileId, map) : undefined
  if (person !== undefined) return person
  if (kinds.includes('GROUP')) return register.group(fileId)
  return kinds.includes('PLACE') ? register.place(fileId) : undefined
}

const joinsPeople = (kinds: readonly string[]): boolean => PERSON_KINDS.some((kind) => kinds.includes(kind))

const badFilesOf = (kinds: readonly string[]): readonly BadFile[] => [
  ...(joinsPeople(kinds) ? (['people'] as const) : []),
  ...(kinds.includes('GROUP') ? (['groups'] as const) : []),
  ...(kinds.includes('PLACE') ? (['places'] as const) : []),
]

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
  { row, found, follows }: RowRequest,
): Drawn | null => {
  if (fileId === '') return null
  const kinds: readonly string[] = kindsAt(type, side)
  const end = endOf(state.register, kinds, fileId, state.register.mapOfValue(row.map))
  if (end === undefined) {
    if (badFilesOf(kinds).some((names) => state.register.isBad(names, fileId))) follows()
    else {
      const reason = `nobody and nothing has this id (${kinds.join(', ')})`
      found({ code: 'TIE_TO_NOBODY', column, value: fileId, reason })
    }
    return null
  }
  if (kinds.includes(end.kind)) return end
  found({
    code: 'WRONG_END',
    column,
    value: fileId,
    reason: `${type} begins or ends here with ${kinds.join(' or ')}, not ${end.kind}`,
  })
  return null
}

const checkPair = (
  state: CheckState,
  request: RowRequest,
  { type, from, to, values, ids }: Pair & { readonly values: Values; readonly ids: Ids },
): void => {
  const { row, found, isGood } = request
  const value = `${ids.from} -> ${ids.to}`
  if (from.index === to.index) found({ code: 'SELF_TIE', value, reason: 'the tie is from somebody to themselves' })
  if (from.map !== to.map) found({ code: 'ANOTHER_MAP', value, reason: 'its ends are on two maps', clause: 'P4.4' })
  const group = state.register.mapOfValue(row.map)
  if (row.map !== null && group !== from.map) {
    found({ code: 'ANOTHER_MAP', value, reason: 'the row names another map than that of its ends' })
  }
  if (type === 'AFFILIATED_WITH' && state.register.hasMembers(to)) {
    found({
      code: 'GROUP_HAS_MEMBERS',
      value,
      reason: 'a group that somebody is affiliated with has no members',
      clause: 'P8.7',
    })
  }
  if (!isGood()) return
  const seen = state.seen.add({ type, from, to }, values, row.line)
  if (seen.is === 'NEW') return isGood() && type === 'MEMBER_OF' ? state.register.addMember(to) : undefined
  const { earlier } = seen
  if (seen.is === 'RETURNED') return checkReturned(state, request, { values, ids, earlier })
  const reason =
    seen.is === 'DUPLICATE'
      ? 'the same tie stands above'
      : 'the same tie stands above the other way round; if rows are nominations, say --nominations'
  found({ code: seen.is === 'DUPLICATE' ? 'DUPLICATE_TIE' : 'REVERSE_TIE', value, earlier: earlier.line, reason })
}

type Ids = { readonly from: string; readonly to: string }

/** Two nominations that return one another are one tie; where they say different things, whoever imports says which counts. */
const checkReturned = (
  { rules: { differing }, tally }: CheckState,
  { fatal }: RowRequest,
  { values, ids, earlier }: { readonly values: Values; readonly ids: Ids; readonly earlier: Met },
): void => {
  const isTwo = differ(values, earlier.said)
  if (isTwo) tally.differing += 1
  if (isTwo && differing === 'stop') {
    const value = `${ids.to} -> ${ids.from}: ${saying(earlier.said)}; ${ids.from} -> ${ids.to}: ${saying(values)}`
    const reason =
      'two who name one another say different things of their tie: --differing first draws what stands first, both draws each'
    fatal({ code: 'DIFFERING_NOMINATIONS', value, earlier: earlier.line, reason })
  }
  if (!isTwo || differing !== 'both') tally.collapsed += 1
}

/** Categories that a tie itself belongs to, about the person it is from (P8.7); `intimate` is about both (P5). */
export const tieCategories = (type: JoinType, values: Values): readonly Category[] => [
  ...(tieOf(type).alleges ? [tieOf(type).category] : []),
  ...coveredIn('ties', values),
]

/** Checks one row that joins two elements and, if it is good, remembers it. */
export const checkTie = (state: CheckState, request: RowRequest, kind: keyof typeof END_COLUMNS): void => {
  const { row, found, isGood } = request
  if (state.spread !== null && row.map === '') {
    return found({ code: 'MISSING', reason: 'the row does not say on which map' })
  }
  const { what, values } =
    kind === 'ties' ? tieRowOf({ ...request, nominations: state.nominations }) : otherOf(kind, request)
  const type = joinTypeOf(kind, what)
  const [fromColumn, toColumn] = END_COLUMNS[kind]
  const ids = { from: textOf(values, fromColumn), to: textOf(values, toColumn) }
  const from = checkEnd(state, { type, side: 'from', column: fromColumn, fileId: ids.from }, request)
  const to = checkEnd(state, { type, side: 'to', column: toColumn, fileId: ids.to }, request)
  if (from === null || to === null) return
  const categories = kind === 'ties' ? tieCategories(type, values) : []
  for (const category of categories) {
    const people = category === 'SEXUALITY' ? [ids.from, ids.to] : [ids.from]
    needCover(state, { categories: [category], people }, found)
  }
  checkPair(state, request, { type, from, to, values, ids })
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
