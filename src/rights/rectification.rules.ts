/** The preconditions of correcting an element of a map (P9.3; UK GDPR Art 16). Pure. */
import { fieldOf, fieldsOf, isElementType, isOwnedType, isRevealingType } from '../model/model.ts'
import type { Opening } from '../policy/opening.ts'
import { isSpent } from '../policy/spent.ts'
import { elementShows, isElementSeen, isOwnedSeen, isPersonSeen } from '../policy/sight.ts'
import { needsCover, type Category, type IsoDate } from '../policy/terms.ts'
import {
  linesOf,
  missingAnother,
  missingDayOf,
  missingOne,
  missingRelevance,
  missingReveals,
  missingValue,
  NO_STATEMENT,
  OPINION_STAYS,
  WORDS,
  type Correction,
  type Rectifiable,
} from './correction.rules.ts'
import { isPerson, type MapElement } from '../policy/elements.ts'
import { revealedByRisk } from '../mapping/judgements.rules.ts'
import { missingLabel } from '../mapping/people.rules.ts'
import { need, type Missing } from '../policy/missing.ts'
import { missingCover, missingGrant, missingRevealed } from '../policy/writing.ts'

const isOpinion = (type: string, field: string): boolean => fieldOf(type, field)?.opinion === true

/**
 * The fields of an opinion, beside which a subject's statement stands (Art 16: a supplementary statement). Every recipient of
 * one of them is notified of the statement.
 */
const opinionsOf = (type: string): readonly string[] =>
  fieldsOf(type).flatMap(([name, { opinion }]) => (opinion ? [`${type}.${name}`] : []))

/** The subject's statement beside a type, as a field; null: the type can have none. */
export const statementOf = (type: string): Rectifiable | null => {
  const disclosedAs = opinionsOf(type)
  const coordinate = `${type}.subjectStatement`
  return disclosedAs.length === 0
    ? null
    : { coordinate, type, field: 'subjectStatement', category: 'RISK', kind: 'TEXT', values: [], disclosedAs }
}

const NAMES: ReadonlySet<string> = new Set(['name', 'aliases', 'address'])

type End = { readonly id: string; readonly type: string; readonly here: boolean }

/** A stored element that is to be corrected, whoever may see it. */
export type Corrected = {
  readonly id: string
  readonly type: string
  readonly version: number
  readonly kind: string | null
  readonly status: string | null
  readonly label: string | null
  readonly statedAs: string | null
  readonly spent: boolean
  readonly spentOn: IsoDate | null
  readonly keptShownTo: readonly string[]
  readonly keptShownUntil: IsoDate | null
  readonly named: boolean
  readonly reveals: readonly Category[]
  /** The value as text, LINES joined by line ends; null: not recorded. */
  readonly value: string | null
  /** The elements that it is joined to by ABOUT, POSED_BY and POSED_TO. `here`: on the map and not restricted. */
  readonly joined: readonly (End & { readonly poses: boolean })[]
}

/** Whether the caller may know that this person is on the map. */
const isKnown = (opening: Opening, end: End): boolean => end.here && isPersonSeen(opening, end)

/** Whether an answer would show the element to the caller. If not, it is treated as if it did not exist. */
export const isCorrectable = (opening: Opening, found: Corrected, personId: string | null): boolean => {
  const { type, joined } = found
  if (isOwnedType(type)) {
    const owner = joined.find(({ id, here }) => here && id === personId)
    return owner !== undefined && isOwnedSeen(opening, { ...found, type }, owner)
  }
  if (!isElementType(type) || personId !== null || !isElementSeen(opening, { ...found, type })) return false
  // A risk that is joined to hidden adults of concern alone would reveal that they are there.
  return type !== 'Risk' || joined.some((end) => isKnown(opening, end))
}

const missingToHave = (opening: Opening, found: Corrected, category: Category): readonly Missing[] => {
  const path = 'input.coordinate'
  const { id, type } = found
  if (isPerson({ type }))
    return needsCover(category)
      ? missingCover(opening, { path, category, about: id })
      : missingGrant(opening, [{ path, category, about: id }])
  return need(isOwnedType(type) || elementShows(opening, category, id), {
    code: 'NOT_GRANTED',
    path,
    clause: 'P4.5',
    message: `${category} is corrected by who has it for everybody that it is about`,
  })
}

/** The categories that the corrected text reveals: those the caller states, and those of the kind of risk (P5.2). */
export const revealedBy = (
  field: Rectifiable,
  { value, reveals }: Correction,
  found: Corrected,
): readonly Category[] => {
  if (field.coordinate !== 'Risk.kind' || value === null) return reveals ?? []
  const posers = found.joined.filter(({ poses }) => poses)
  const seen = new Map(
    posers.flatMap(({ id, type }): readonly [string, MapElement][] =>
      isElementType(type) ? [[id, { id, type, version: 1, kind: null, status: null }]] : [],
    ),
  )
  return revealedByRisk({ kind: value, posedBy: posers.map(({ id }) => id), reveals: reveals ?? [] }, seen)
}

const missingRevealing = (
  opening: Opening,
  field: Rectifiable,
  about: { readonly input: Correction; readonly found: Corrected },
): readonly Missing[] => {
  const { input, found } = about
  const isRevealing = isRevealingType(field.type)
  const isText = isRevealing ? WORDS.has(field.kind) : field.kind === 'TEXT'
  // Uses only the ends that the caller may know of: a hidden person who poses a risk must not change the refusal (P8.7).
  const known = { ...found, joined: found.joined.filter((end) => isKnown(opening, end)) }
  const joined = known.joined.flatMap(({ id, type, poses }) =>
    isElementType(type) ? [{ id, type, tie: poses ? 'POSED_BY' : 'JOINED' }] : [],
  )
  return [
    ...missingReveals(input, isText),
    ...(isRevealing
      ? missingRevealed(opening, { reveals: revealedBy(field, input, known), joined, relevance: input.relevance })
      : missingOne(input)),
    ...missingRelevance(input, input.value !== null && isPerson(field) && needsCover(field.category)),
  ]
}

/** P8.7: who is still shown what is spent cannot make it shown to everybody. */
const missingStaysSpent = ({ coordinate }: Rectifiable, found: Corrected, today: IsoDate): readonly Missing[] =>
  need(!['Offence.spent', 'Offence.spentOn'].includes(coordinate) || !isSpent(found, today), {
    code: 'NEVER_RECORDED',
    path: 'input.coordinate',
    clause: 'P8.7',
    message: 'what is spent stays spent',
  })

const missingNameOfHome = (field: Rectifiable, { value }: Correction, found: Corrected): readonly Missing[] => {
  const { coordinate } = field
  const names = coordinate === 'Location.name' && value !== null && found.kind === 'RESIDENCE'
  const makesHome = coordinate === 'Location.kind' && value === 'RESIDENCE' && found.named
  return need(!names && !makesHome, {
    code: 'NOT_WANTED',
    path: 'input.value',
    clause: 'P2.1',
    message: 'a residence has no name',
  })
}

/**
 * What is missing before a value is corrected. An opinion stays as it is. A person's own values (name, date of birth ...) are
 * claims of fact, however they were stated, and are corrected (reading of P9.3).
 */
export const missingToRectify = (about: {
  readonly input: Correction
  /** null: there is no such coordinate. */
  readonly field: Rectifiable | null
  readonly found: Corrected | null
  readonly opening: Opening
  readonly today: IsoDate
}): readonly Missing[] => {
  const { input, field, found, opening, today } = about
  if (field === null)
    return [
      {
        code: 'UNKNOWN',
        path: 'input.coordinate',
        clause: 'P9.3',
        message: 'no value that is corrected has this coordinate',
      },
    ]
  const { category, type } = field
  const value = missingValue(field, input.value, today)
  if (found === null || found.type !== type || !isCorrectable(opening, found, input.personId))
    return [
      { code: 'UNKNOWN', path: 'input.elementId', clause: 'P1.2', message: `no ${type} on this map has this id` },
      ...value,
    ]
  const have = missingToHave(opening, found, category)
  if (have.length > 0) return [...have, ...value]
  // The decision on a relevant young person (P1.3) is replaced by a new decision, never corrected.
  const stays = isPerson(found) ? isOpinion(type, field.field) : found.statedAs === 'OPINION'
  const names = isPerson(found) && NAMES.has(field.field) && input.value !== null ? linesOf(input.value) : []
  return [
    ...need(!stays, OPINION_STAYS),
    ...value,
    ...missingAnother(input, found.value),
    ...missingStaysSpent(field, found, today),
    ...missingNameOfHome(field, input, found),
    // Every recipient sees the label (P4.4), so it must not contain the corrected name.
    ...missingLabel({ label: found.label, isTaken: false, names }).map((each) => ({ ...each, path: 'input.value' })),
    ...missingRevealing(opening, field, { input, found }),
  ]
}

/** What is missing before the statement of a subject is added beside an opinion (P9.3). */
export const missingToAddStatement = (about: {
  readonly input: Correction & { readonly on: IsoDate }
  readonly found: Corrected | null
  readonly opening: Opening
  readonly today: IsoDate
}): readonly Missing[] => {
  const { input, found, opening, today } = about
  const field = found === null ? null : statementOf(found.type)
  const past = missingDayOf(input, today)
  if (found === null || field === null || !isCorrectable(opening, found, null)) return [NO_STATEMENT, ...past]
  const have = missingToHave(opening, found, 'RISK')
  return [...have, ...past, ...(have.length > 0 ? [] : missingRevealing(opening, field, { input, found }))]
}

/** The subjects of a value: the person, or the people whom the element is joined to. */
export const subjectsOf = (found: Corrected): readonly string[] =>
  isPerson(found) ? [found.id] : found.joined.filter(isPerson).map(({ id }) => id)
