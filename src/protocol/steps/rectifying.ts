/** Rectification (P9.3; UK GDPR Art 16): what correcting an element of a map asks for. Pure. */
import { elementShows, isOpenFor, type Opening } from '../opening.ts'
import { needsCover, SHOWN_CLAIM_STATUSES, SHOWN_OFFENCE_STATUSES, type Category, type IsoDate } from '../terms.ts'
import {
  linesOf,
  missingAnother,
  missingDayOf,
  missingOne,
  missingRelevance,
  missingTold,
  missingValue,
  NO_STATEMENT,
  OPINION_STAYS,
  WORDS,
  type Correction,
  type Rectifiable,
} from './correcting.ts'
import { ELEMENT_TYPES, isPerson, isSeen, type ElementType, type MapElement } from './elements.ts'
import { revealedByRisk } from './judging.ts'
import { missingLabel } from './mapping.ts'
import { need, type Missing } from './missing.ts'
import { missingCover, missingGrant, missingRevealed } from './writing.ts'

const OWNED = ['Offence', 'SocialMediaPost', 'SocialCareRecord'] as const
/** Types that have `reveals` (P5.2). */
export const REVEALING: readonly string[] = [
  'Risk',
  'Strength',
  'SignificantEvent',
  'SocialMediaPost',
  'SocialCareRecord',
  'InformationGap',
  'Intervention',
  'Review',
  'Meeting',
  'Location',
  'PeerGroup',
]

/** The decision whether somebody is a relevant young person is a judgement (P1.3): it is decided anew, never overwritten. */
const JUDGEMENTS: ReadonlySet<string> = new Set(
  ['connectedHow', 'atRiskOfHarm', 'presentsRiskOfHarm', 'relevanceReason', 'relevanceSource', 'relevanceReviewBy'].map(
    (field) => `YoungPerson.${field}`,
  ),
)

/**
 * What a subject's statement stands beside (Art 16: a supplementary statement) -> the fields of that opinion. Whoever had one
 * of them is told of the statement.
 */
const OPINIONS: Readonly<Record<string, readonly string[]>> = {
  YoungPerson: [...JUDGEMENTS],
  Risk: ['kind', 'scale', 'frequency', 'seriousness', 'status', 'description'].map((field) => `Risk.${field}`),
  Strength: ['Strength.description'],
}

/** The subject's statement of a type, as a field; null: there is none beside it. */
export const statementOf = (type: string): Rectifiable | null => {
  const disclosedAs = OPINIONS[type]
  const coordinate = `${type}.subjectStatement`
  return disclosedAs === undefined
    ? null
    : { coordinate, type, field: 'subjectStatement', category: 'RISK', kind: 'TEXT', values: [], disclosedAs }
}

const NAMES: ReadonlySet<string> = new Set(['name', 'aliases', 'address'])

type End = { readonly id: string; readonly type: string; readonly here: boolean }

/** What is to be corrected, as the graph has it, whoever may see it. */
export type Corrected = {
  readonly id: string
  readonly type: string
  readonly version: number
  readonly kind: string | null
  readonly status: string | null
  readonly label: string | null
  readonly statedAs: string | null
  readonly spent: boolean
  readonly named: boolean
  readonly reveals: readonly Category[]
  /** As text; LINES joined by line ends; null: not recorded. */
  readonly value: string | null
  /** What it is joined to by ABOUT, POSED_BY and POSED_TO. `here`: on the map, not restricted. */
  readonly joined: readonly (End & { readonly poses: boolean })[]
}

const isElementType = (type: string): type is ElementType => Object.hasOwn(ELEMENT_TYPES, type)
const isOwned = (type: string): boolean => OWNED.some((owned) => owned === type)

/** Whether somebody of this id and type is known to the caller on the map. */
const isKnown = ({ open }: Opening, { id, type, here }: End): boolean =>
  here && (type !== 'AdultOfConcern' || isOpenFor(open.HARMFUL_RELATIONSHIP, id))

/** As an answer would show it: else it is treated like one that is not there. */
export const isCorrectable = (
  opening: Opening,
  found: Corrected,
  { category, personId }: { readonly category: Category; readonly personId: string | null },
): boolean => {
  const { id, type, version, kind, status, joined } = found
  if (isOwned(type)) {
    const owner = joined.find((person) => person.id === personId)
    const isShown = type !== 'Offence' || (SHOWN_OFFENCE_STATUSES.some((shown) => shown === status) && !found.spent)
    return (
      owner !== undefined &&
      isShown &&
      isKnown(opening, owner) &&
      [category, ...found.reveals].every((each) => isOpenFor(opening.open[each], owner.id))
    )
  }
  if (!isElementType(type) || personId !== null || !isSeen(opening, { id, type, version, kind, status })) return false
  if (type !== 'Risk') return true
  return SHOWN_CLAIM_STATUSES.some((shown) => shown === status) && joined.some((end) => isKnown(opening, end))
}

const missingToHave = (opening: Opening, found: Corrected, category: Category): readonly Missing[] => {
  const path = 'input.coordinate'
  const { id, type } = found
  if (isPerson({ type }))
    return needsCover(category)
      ? missingCover(opening, { path, category, about: id })
      : missingGrant(opening, [{ path, category, about: id }])
  return need(isOwned(type) || elementShows(opening, category, id), {
    path,
    clause: 'P4.5',
    message: `${category} is corrected by who has it for everybody that it is about`,
  })
}

/** What of it a correction reveals: what is told, and what the kind of a risk always does (P5.2). */
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

const missingReveals = (
  opening: Opening,
  field: Rectifiable,
  about: { readonly input: Correction; readonly found: Corrected },
): readonly Missing[] => {
  const { input, found } = about
  const isRevealing = REVEALING.includes(field.type)
  const isText = isRevealing ? WORDS.has(field.kind) : field.kind === 'TEXT'
  // Of what is known to be joined alone: a risk that somebody hidden poses lacks what it would lack without them (P8.7).
  const known = { ...found, joined: found.joined.filter((end) => isKnown(opening, end)) }
  const joined = known.joined.flatMap(({ id, type }) => (isElementType(type) ? [{ id, type }] : []))
  return [
    ...missingTold(input, isText),
    ...(isRevealing
      ? missingRevealed(opening, { reveals: revealedBy(field, input, known), joined, relevance: input.relevance })
      : missingOne(input)),
    ...missingRelevance(input, input.value !== null && isPerson(field) && needsCover(field.category)),
  ]
}

const missingNameOfHome = (field: Rectifiable, { value }: Correction, found: Corrected): readonly Missing[] => {
  const { coordinate } = field
  const names = coordinate === 'Location.name' && value !== null && found.kind === 'RESIDENCE'
  const makesHome = coordinate === 'Location.kind' && value === 'RESIDENCE' && found.named
  return need(!names && !makesHome, { path: 'input.value', clause: 'P2.1', message: 'a residence has no name' })
}

/**
 * What is missing before a value is corrected. An opinion stays: people's own values (name, date of birth ...) are claims
 * about the world, whoever stated them how, and are corrected (Reading of P9.3).
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
    return [{ path: 'input.coordinate', clause: 'P9.3', message: 'no value that is corrected has this coordinate' }]
  const { category, type, coordinate } = field
  const value = missingValue(field, input.value, today)
  if (found === null || found.type !== type || !isCorrectable(opening, found, { category, personId: input.personId }))
    return [{ path: 'input.elementId', clause: 'P1.2', message: `no ${type} on this map has this id` }, ...value]
  const have = missingToHave(opening, found, category)
  if (have.length > 0) return [...have, ...value]
  const isOpinion = JUDGEMENTS.has(coordinate) || (!isPerson(found) && found.statedAs === 'OPINION')
  const names = isPerson(found) && NAMES.has(field.field) && input.value !== null ? linesOf(input.value) : []
  return [
    ...need(!isOpinion, OPINION_STAYS),
    ...value,
    ...missingAnother(input, found.value),
    ...missingNameOfHome(field, input, found),
    // The label stays, and every recipient sees it (P4.4).
    ...missingLabel({ label: found.label, isTaken: false, names }).map((each) => ({ ...each, path: 'input.value' })),
    ...missingReveals(opening, field, { input, found }),
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
  if (found === null || field === null || !isCorrectable(opening, found, { category: 'RISK', personId: null }))
    return [NO_STATEMENT, ...past]
  const have = missingToHave(opening, found, 'RISK')
  return [...have, ...past, ...(have.length > 0 ? [] : missingReveals(opening, field, { input, found }))]
}

/** People whose data a value is: of a person themselves, of what is joined to people they. */
export const subjectsOf = (found: Corrected): readonly string[] =>
  isPerson(found) ? [found.id] : found.joined.filter(isPerson).map(({ id }) => id)
