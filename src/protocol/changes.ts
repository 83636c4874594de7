/**
 * What changed on a map, for preparing a review (P2.5): from the steps that were taken, which hold ids and names of fields
 * only. The name of a step tells something by itself (an offence was added), so a step is shown only by what of its changes
 * is open to the caller now. Pure.
 */
import { isOpenFor, type Opening } from './opening.ts'
import { SHOWN_OFFENCE_STATUSES, type Category, type IsoDate } from './terms.ts'

/** A step as it is on record. */
export type RecordedStep = {
  readonly id: string
  readonly name: string
  readonly at: string
  readonly by: string
  readonly changed: readonly string[]
  /** Of a change of one element: which. */
  readonly fields: readonly string[]
}

/**
 * What a step changes: the map itself, elements and ties drawn on it, or values of one person in a category. 'ANY': what the
 * step within it does, values where it names fields.
 */
type Changes = 'MAP' | 'DRAWN' | 'FIELDS' | 'ANY' | Category

/**
 * Steps that draw on a map. INVARIANT: any other is left out whole: what was recorded off the map (cover, notification,
 * holds, restriction) has questions of its own, for those who may ask them.
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
  ...['Peers', 'Support', 'Member', 'Visit', 'Guard', 'Groups', 'Influence', 'Harm', 'Affiliation'].map(
    (tie) => [`connect${tie}`, 'DRAWN'] as const,
  ),
  ['acceptContribution', 'ANY'],
  ['changeYoungPerson', 'FIELDS'],
  ['decideRelevance', 'RISK'],
])

/** What the caller may know of what steps changed. */
export type Known = {
  readonly mapId: string
  /** Ids of elements and ties that are open to the caller now. */
  readonly open: ReadonlySet<string>
  /** The category of a field of a young person; undefined: none. */
  readonly categoryOf: (field: string) => Category | undefined
}

const isShown = (
  step: RecordedStep,
  id: string,
  about: { readonly opening: Opening; readonly known: Known },
): boolean => {
  const { opening, known } = about
  const found = DRAWING.get(step.name)
  const within = step.fields.length > 0 ? 'FIELDS' : 'DRAWN'
  const changes = found === 'ANY' ? within : found
  if (changes === undefined) return false
  if (changes === 'MAP') return id === known.mapId
  if (!known.open.has(id)) return false
  if (changes === 'DRAWN') return true
  const categories = changes === 'FIELDS' ? step.fields.map(known.categoryOf) : [changes]
  return categories.some((category) => category !== undefined && isOpenFor(opening.open[category], id))
}

/** Steps of which something is open to the caller, each with that alone. */
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

/** Something recorded about exactly one person, reachable only from them. */
export type Owned = {
  readonly id: string
  readonly type: 'Offence' | 'SocialMediaPost' | 'SocialCareRecord'
  readonly personId: string
  readonly status: string | null
  readonly spent: boolean
  readonly reveals: readonly Category[]
}

const OWNED_CATEGORY = {
  Offence: 'CRIMINAL_OFFENCE',
  SocialMediaPost: 'SOCIAL_MEDIA',
  SocialCareRecord: 'SOCIAL_CARE_HISTORY',
} as const satisfies Readonly<Record<Owned['type'], Category>>

const SHOWN: ReadonlySet<string | null> = new Set(SHOWN_OFFENCE_STATUSES)

/** Whether it is open to the caller, as in an answer (P5.2, P8.7). */
export const isOwnedSeen = (opening: Opening, { type, personId, status, spent, reveals }: Owned): boolean =>
  [OWNED_CATEGORY[type], ...reveals].every((category) => isOpenFor(opening.open[category], personId)) &&
  (type !== 'Offence' || (SHOWN.has(status) && !spent))

/** From which day: the last review that the caller may know of, or the opening of the map. */
export const lastReviewOf = (
  reviews: readonly { readonly id: string; readonly heldOn: IsoDate }[],
  about: { readonly openedOn: IsoDate; readonly isSeen: (id: string) => boolean },
): IsoDate =>
  reviews
    .filter(({ id }) => about.isSeen(id))
    .reduce((last, { heldOn }) => (heldOn > last ? heldOn : last), about.openedOn)
