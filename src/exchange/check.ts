/** The first pass, row by row: ids, ages, doubles and cover, against what was read before. Fills the register. */
import { ADULT_FROM, ageOn, birthdayOf } from '../policy/age.ts'
import { OFFENCES_FROM } from '../policy/spent.ts'
import { isAsPattern, referenceKey } from '../policy/reference.ts'
import type { Category } from '../policy/terms.ts'
import { checkTie } from './check-ties.ts'
import { ageFactsOf, coveredIn, needCover, type CheckState, type RowRequest } from './checking.ts'
import { clauseOf } from './cover.ts'
import type { PersonKind } from './fields.ts'
import type { Fault } from './issues.ts'
import { headingOf, isRelevant, otherOf, personOf, textOf, type Values } from './meaning.ts'
import { MOST } from './register.ts'

const checkPerson = (state: CheckState, request: RowRequest, on: string): void => {
  const { row, found, isGood } = request
  const { what, values } = personOf(request)
  const id = textOf(values, 'id')
  const same = state.register.person(id)
  if (same !== undefined) {
    const earlier = state.register.lineOf(same)
    found({ code: 'DUPLICATE_ID', column: 'id', value: id, earlier, reason: 'another person above has this id' })
  }
  checkAge(state, request, { what, values, on })
  const maps = state.spread === null ? [row.map] : [...(state.spread.get(id) ?? [])]
  if (row.map === '') found({ code: 'MISSING', reason: 'the row does not say on which map' })
  if (maps.length === 0 && id !== '') {
    found({ code: 'ON_NO_MAP', column: 'id', value: id, reason: 'no tie names them, so they stand on no map' })
  }
  const categories = [
    ...coveredIn('people', values),
    ...(what === 'ADULT_OF_CONCERN' ? (['HARMFUL_RELATIONSHIP'] as const) : []),
  ]
  needCover(state, { categories, people: [id] }, found)
  const ref = textOf(values, 'ref')
  // Who stands on several maps is one row: the same reference in another is another's everywhere.
  const refKey = `${row.map ?? ''} ${referenceKey(ref)}`
  const earlier = state.refs.get(refKey)
  if (ref !== '' && earlier !== undefined) {
    const reason = 'another person above on this map has this case reference'
    found({ code: 'DUPLICATE_REF', column: 'ref', value: ref, earlier, reason })
  }
  if (ref !== '' && !isAsPattern(ref, state.referencePattern)) {
    const reason = 'this is not how the Council writes its case references'
    found({ code: 'NOT_A_REFERENCE', column: 'ref', value: ref, reason })
  }
  if (ref !== '' && state.inDoubt.has(referenceKey(ref))) {
    const reason = 'this case reference may be of several people: first a person decides (referencesToDecide)'
    found({ code: 'REF_IN_DOUBT', column: 'ref', value: ref, reason, clause: 'P1.2' })
  }
  if (!isGood()) return state.register.addBad('people', id)
  if (ref !== '') state.refs.set(refKey, row.line)
  if (row.unnamed !== null && what === 'YOUNG_PERSON') state.tally.unnamed += 1
  for (const map of maps) {
    const person = state.register.add(id, what, state.register.mapFor(map, state.title), row.line)
    if (person === null) return
    for (const category of categories) state.register.need(person, category)
  }
  const age = ageFactsOf(values, on)
  state.declared.age(id, age)
  const from = what === 'YOUNG_PERSON' ? birthdayOf(age, OFFENCES_FROM, state.rules.today) : null
  if (from !== null) state.offencesFrom.set(id, from)
  if (isRelevant(values)) state.tally.relevant += 1
}

/** Whether somebody of this kind may be as old as the row says. */
const checkAge = (
  { rules: { today, oldest } }: CheckState,
  { binding, found }: RowRequest,
  { what, values, on }: { readonly what: PersonKind; readonly values: Values; readonly on: string },
): void => {
  const facts = ageFactsOf(values, on)
  const age = ageOn(facts, today)
  if (age === null) return
  const name = facts.dateOfBirth === null ? 'estimatedAge' : 'dateOfBirth'
  const about = { code: 'NOT_OF_THIS_AGE', column: headingOf(binding, name), value: String(values.get(name)) } as const
  if (what === 'YOUNG_PERSON' && age > oldest) {
    const reason = `older than ${oldest} is no young person: put the day right, give the kind ADULT, or say --oldest`
    found({ ...about, reason })
  }
  if (what !== 'YOUNG_PERSON' && age < ADULT_FROM) {
    found({ ...about, reason: `under ${ADULT_FROM} is no adult: put the day right, or give the kind YOUNG_PERSON` })
  }
}

const checkElement = (state: CheckState, request: RowRequest, kind: 'groups' | 'places'): void => {
  const { row, found, isGood } = request
  const { values } = otherOf(kind, request)
  const id = textOf(values, 'id')
  const known = kind === 'groups' ? state.register.group(id) : state.register.place(id)
  if (known !== undefined) {
    const earlier = state.register.lineOf(known)
    found({ code: 'DUPLICATE_ID', column: 'id', value: id, earlier, reason: 'another row above has this id' })
  }
  if (row.map === '') found({ code: 'MISSING', reason: 'the row does not say on which map' })
  const map = state.register.mapOfValue(row.map)
  if (map === undefined) found({ code: 'ANOTHER_MAP', reason: 'nobody among the good rows is on this map' })
  if (map !== undefined && isGood()) state.register.add(id, kind === 'groups' ? 'GROUP' : 'PLACE', map, row.line)
  else state.register.addBad(kind, id)
}

/** P8.7: an offence before the tenth birthday is none, and a caution says when it is spent. */
const checkSpent = (
  state: CheckState,
  { binding, found }: RowRequest,
  { values, fileId }: { readonly values: Values; readonly fileId: string },
): void => {
  const occurredOn = textOf(values, 'occurredOn')
  const from = state.offencesFrom.get(fileId)
  if (from !== undefined && (occurredOn === '' ? state.rules.today : occurredOn) < from) {
    const reason = 'nobody commits an offence before the 10th birthday'
    const column = headingOf(binding, 'occurredOn')
    found({ code: 'NOT_OF_THIS_AGE', column, value: occurredOn, reason, clause: 'P8.7' })
  }
  const isSaid = textOf(values, 'spentOn') !== '' || values.get('spent') === true
  if (textOf(values, 'status') === 'CAUTION_OR_OUT_OF_COURT' && !isSaid) {
    const reason =
      'a caution is spent when it is given, or after three months: the row says spentOn, or that it is spent'
    found({ code: 'MISSING', column: headingOf(binding, 'spentOn'), reason, clause: 'P8.7' })
  }
}

const checkOffence = (state: CheckState, request: RowRequest): void => {
  const { found, isGood, follows } = request
  const { values } = otherOf('offences', request)
  const fileId = textOf(values, 'person')
  const person = state.register.person(fileId)
  if (person === undefined) {
    if (state.register.isBad('people', fileId)) follows()
    else if (fileId !== '') {
      found({ code: 'TIE_TO_NOBODY', column: 'person', value: fileId, reason: 'nobody has this id' })
    }
    return
  }
  needCover(state, { categories: ['CRIMINAL_OFFENCE'], people: [fileId] }, found)
  checkSpent(state, request, { values, fileId })
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
