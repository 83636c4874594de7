/**
 * What changed on a map, for preparing a review (P2.5). It is read from the recorded steps, which hold only ids and
 * names of fields. The name of a step alone discloses something (an offence was added), so a step is shown only with
 * those of its changes that are open to the caller now. Pure.
 */
import {
  DRAWN_TIE_TYPES,
  fieldOf,
  isChangeableNodeType,
  isLabelledType,
  isPersonType,
  NODE_TYPES,
  stepOf,
  type ChangeableNodeType,
} from '../model/model.ts'
import type { Opening } from '../policy/opening.ts'
import { elementShows, isGrantedFor, personShows } from '../policy/sight.ts'
import type { Category, IsoDate } from '../policy/terms.ts'

/** A recorded step. */
export type RecordedStep = {
  readonly id: string
  readonly name: string
  readonly at: string
  readonly by: string
  readonly changed: readonly string[]
  /** The changed fields, if the step changes one element. */
  readonly fields: readonly string[]
}

/**
 * What a step changes: the map itself; elements and ties on it; fields of an element of this type; or, of a young person, what
 * is in a category. 'ANY': whatever the step nested in it changes, which names fields if it changes a young person.
 */
type Changes = 'MAP' | 'DRAWN' | 'ANY' | ChangeableNodeType | Category

/**
 * Steps that draw on a map. INVARIANT: every other step is left out whole, but for those about contested data and about the end of cover. What else is recorded
 * outside the map (cover, notification, holds) has questions of its own, for those who may ask them.
 */
const DRAWING: ReadonlyMap<string, Changes> = new Map<string, Changes>([
  ...['openPeerMap', 'closePeerMap', 'reopenPeerMap', 'extendRetention'].map((name) => [name, 'MAP'] as const),
  ...['addYoungPerson', 'addAdult', 'addAdultOfConcern', 'addPeerGroup', 'addLocation', 'addRisk', 'addStrength'].map(
    (name) => [name, 'DRAWN'] as const,
  ),
  ...['addInformationGap', 'fillInformationGap', 'addIntervention', 'recordInterventionOutcome', 'recordReview'].map(
    (name) => [name, 'DRAWN'] as const,
  ),
  ...['addOffence', 'addSocialMediaPost', 'addSocialCareRecord', 'recordMeeting', 'endTie'].map(
    (name) => [name, 'DRAWN'] as const,
  ),
  ...DRAWN_TIE_TYPES.map((type) => [stepOf(type), 'DRAWN'] as const),
  // Only of people, groups and places are values in several categories: who sees another element, or a tie, sees its values.
  ...NODE_TYPES.filter(isChangeableNodeType).map(
    (type) => [`change${type}`, isPersonType(type) || isLabelledType(type) ? type : 'DRAWN'] as const,
  ),
  ...['changePeers', 'changeInfluence', 'changeHarm', 'restoreHarm', 'reviewAllegation', 'endElement'].map(
    (name) => [name, 'DRAWN'] as const,
  ),
  ['identify', 'YoungPerson'],
  ['acceptContribution', 'ANY'],
  ['decideRelevance', 'RISK'],
])

/** What the caller may know of the changes. */
export type Known = {
  readonly mapId: string
  /** Ids of elements and ties that are open to the caller now. */
  readonly open: ReadonlySet<string>
}

const isFieldShown = (opening: Opening, type: ChangeableNodeType, id: string, field: string): boolean => {
  const category = fieldOf(type, field)?.category
  if (category === undefined) return false
  return isPersonType(type) ? personShows(opening, category, id) : elementShows(opening, category, id)
}

const isShown = (
  step: RecordedStep,
  id: string,
  about: { readonly opening: Opening; readonly known: Known },
): boolean => {
  const { opening, known } = about
  const named = DRAWING.get(step.name)
  const nested = step.fields.length > 0 ? 'YoungPerson' : 'DRAWN'
  const changes = named === 'ANY' ? nested : named
  if (changes === undefined) return false
  if (changes === 'MAP') return id === known.mapId
  if (!known.open.has(id)) return false
  if (changes === 'DRAWN') return true
  return isChangeableNodeType(changes)
    ? step.fields.some((field) => isFieldShown(opening, changes, id, field))
    : personShows(opening, changes, id)
}

/** The steps with some change that is open to the caller, each with those changes alone. */
export const changesOpenTo = (
  opening: Opening,
  steps: readonly RecordedStep[],
  known: Known,
): readonly Omit<RecordedStep, 'fields'>[] =>
  steps.flatMap((step) => {
    const changed = step.changed.filter((id) => isShown(step, id, { opening, known }))
    const { id, name, at, by } = step
    return changed.length === 0 ? [] : [{ id, name, at, by, changed }]
  })

/** What was recorded or decided about somebody's contested or restricted data (P9.5). */
export type ContestedStep = Omit<RecordedStep, 'changed' | 'fields'> & {
  readonly subjectId: string
  /** An adult of concern. */
  readonly concern: boolean
}

/**
 * These steps, each with the person whom it is about, who may not be on the map any more. An adult of concern is known to whom
 * HARMFUL_RELATIONSHIP is granted for them, with cover or not (P8.7).
 */
export const contestedChangesOpenTo = (
  opening: Opening,
  steps: readonly ContestedStep[],
): readonly Omit<RecordedStep, 'fields'>[] =>
  steps
    .filter(({ concern, subjectId }) => !concern || isGrantedFor(opening, ['HARMFUL_RELATIONSHIP'], [subjectId]))
    .map(({ id, name, at, by, subjectId }) => ({ id, name, at, by, changed: [subjectId] }))

/** What was withdrawn or proposed of cover, or erased for want of it (P8.4-P8.6), about one person. */
export type CoverStep = ContestedStep & { readonly categories: readonly Category[] }

/**
 * These steps, each with the people of whom one of its categories is granted to the caller, with cover or not: they may know that
 * there was something to decide (P8.5).
 */
export const coverChangesOpenTo = (
  opening: Opening,
  steps: readonly CoverStep[],
): readonly Omit<RecordedStep, 'fields'>[] => {
  const known = steps.filter(
    ({ concern, subjectId, categories }) =>
      (!concern || isGrantedFor(opening, ['HARMFUL_RELATIONSHIP'], [subjectId])) &&
      categories.some((category) => isGrantedFor(opening, [category], [subjectId])),
  )
  return [...new Set(known.map(({ id }) => id))].flatMap((id) => {
    const rows = known.filter((each) => each.id === id)
    const [first] = rows
    if (first === undefined) return []
    const { name, at, by } = first
    return [{ id, name, at, by, changed: rows.map(({ subjectId }) => subjectId) }]
  })
}

/** The day of the last review that the caller may know of, or else of the opening of the map. */
export const lastReviewOf = (
  reviews: readonly { readonly id: string; readonly heldOn: IsoDate }[],
  about: { readonly openedOn: IsoDate; readonly isSeen: (id: string) => boolean },
): IsoDate =>
  reviews
    .filter(({ id }) => about.isSeen(id))
    .reduce((last, { heldOn }) => (heldOn > last ? heldOn : last), about.openedOn)
