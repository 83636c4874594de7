/**
 * Sight: which elements and ties of a map a caller may know of, and which of their values, as answers show them. Every
 * step and every question uses these functions. What the caller may not see is treated as if it did not exist. Pure.
 *
 * INVARIANT: these functions agree with the statements in `cypher/fields` and with the rules of the flat lists. A test
 * compares the two over random maps and openings (test/leaks/sight.int.test.ts).
 */
import {
  categoriesOf,
  elementOf,
  isDrawnTieType,
  isOwnedType,
  NODE_TYPES,
  tieOf,
  type DrawnTieType,
  type ElementType,
  type OwnedType,
} from '../model/model.ts'
import { isExcludedFrom, isOpenFor } from './grant.ts'
import { isClaimShown, isJoinShown } from './listing.ts'
import type { Opening } from './opening.ts'
import type { Drawn } from './drawn.ts'
import { isLabelled, isPerson, type MapElement } from './elements.ts'
import { isKeptShown, isSpent, type KeptShown } from './spent.ts'
import { CATEGORIES, SHOWN_OFFENCE_STATUSES, type Category, type IsoDate } from './terms.ts'

type Named = { readonly id: string; readonly type: string }

// Values of people and elements

/** Whether a value of `category` of the person with this id is open. */
export const personShows = (
  { open, excluded }: Pick<Opening, 'open' | 'excluded'>,
  category: Category,
  personId: string,
): boolean => isOpenFor(open[category], personId) && !isExcludedFrom(category, excluded, personId)

/**
 * The categories that may be shown of each element.
 * @throws if the facts were read without elements: guessing could disclose something
 */
export const elementsKnown = ({ elements }: Pick<Opening, 'elements'>): NonNullable<Opening['elements']> => {
  if (elements === null) throw new Error('the facts were read without elements')
  return elements
}

/**
 * Whether a field of `category` of the element with this id may be shown. Fails closed: an unknown element shows a
 * category only if it is open for everybody.
 */
export const elementShows = (
  opening: Pick<Opening, 'elements' | 'open'>,
  category: Category,
  elementId: string,
): boolean => elementsKnown(opening).get(elementId)?.has(category) ?? opening.open[category] === 'ALL'

/** Whether a value of `category` of this person or element may be shown. */
export const shows = (
  opening: Pick<Opening, 'elements' | 'open' | 'excluded'>,
  category: Category,
  { id, type }: Named,
): boolean => (isPerson({ type }) ? personShows(opening, category, id) : elementShows(opening, category, id))

/** Whether the caller may know how old somebody is. Nobody may know it of a person who is restricted (P9.5). */
export const isAgeSeen = (
  opening: Pick<Opening, 'open' | 'excluded'>,
  personId: string,
  { restricted }: { readonly restricted: readonly string[] },
): boolean => personShows(opening, 'IDENTITY', personId) && !restricted.includes(personId)

/** Whether all these categories are granted to the caller for all these people, with or without cover (P4.4, P4.5). */
export const isGrantedFor = (
  { granted, excluded }: Pick<Opening, 'granted' | 'excluded'>,
  categories: readonly Category[],
  people: readonly string[],
): boolean =>
  categories.every((category) =>
    people.every((id) => isOpenFor(granted[category], id) && !isExcludedFrom(category, excluded, id)),
  )

/** The categories of the values of each type. */
const CATEGORIES_ON: ReadonlyMap<string, readonly Category[]> = new Map(
  NODE_TYPES.map((type) => {
    const own = new Set(Object.values(categoriesOf(type, () => true)))
    return [type, CATEGORIES.filter((category) => own.has(category))]
  }),
)

/**
 * The categories that `open` names of this person or element: in them, null means that nothing is recorded.
 *
 * Reading (P5.2): a group or a place is closed to a caller who has a category for some people only where a tie that is hidden
 * joins it to somebody else. To tell that it is closed would tell the tie. So of these only what is open for everybody is named,
 * and of an element that is closed by what it reveals, which its answer shows anyway, nothing. Any other element is seen only where
 * its category is open, and has no other.
 */
export const openCategories = (
  opening: Pick<Opening, 'elements' | 'open' | 'excluded'>,
  { id, type }: Named,
): readonly Category[] => {
  if (isPerson({ type })) return CATEGORIES.filter((category) => personShows(opening, category, id))
  const own = CATEGORIES_ON.get(type) ?? []
  if (!isLabelled({ type })) return own
  return own.filter((category) => opening.open[category] === 'ALL' && elementShows(opening, category, id))
}

// Elements

/**
 * The groups and places that the caller may know of.
 * @throws if the facts were read without them: guessing could disclose something
 */
export const listedIn = ({ listed }: Pick<Opening, 'listed'>): ReadonlySet<string> => {
  if (listed === null) throw new Error('the facts were read without groups and places')
  return listed
}

/** Whether the caller may know that a person is on the map. An adult of concern needs HARMFUL_RELATIONSHIP open (P8.7). */
export const isPersonSeen = (opening: Pick<Opening, 'open' | 'excluded'>, { id, type }: Named): boolean =>
  type !== 'AdultOfConcern' || personShows(opening, 'HARMFUL_RELATIONSHIP', id)

/** Whether the caller may know that an element is on the map. */
export const isElementSeen = (
  opening: Opening,
  { id, type, status }: Named & { readonly type: ElementType; readonly status: string | null },
): boolean => {
  if (isPerson({ type })) return isPersonSeen(opening, { id, type })
  if (isLabelled({ type })) return listedIn(opening).has(id)
  if (type === 'Risk' && !isClaimShown(status ?? '')) return false
  return elementShows(opening, elementOf(type).category, id)
}

/** The elements that the caller may know of, by id. */
export const seenElements = (opening: Opening, elements: readonly MapElement[]): ReadonlyMap<string, MapElement> =>
  new Map(elements.filter((element) => isElementSeen(opening, element)).map((element) => [element.id, element]))

const OFFENCES: ReadonlySet<string | null> = new Set(SHOWN_OFFENCE_STATUSES)

/** A record about one person, which is read only through that person. */
type Owned = {
  readonly id: string
  readonly type: OwnedType
  readonly status: string | null
  readonly spent: boolean
  readonly spentOn: IsoDate | null
} & KeptShown

/** Whether an offence is not spent, or stays shown to the caller all the same (P8.7). */
const isShownThough = (
  { caller, today }: Opening,
  spent: Pick<Owned, 'spent' | 'spentOn' | keyof KeptShown>,
): boolean => !isSpent(spent, today) || isKeptShown(spent, caller, today)

/** Whether the caller may know of an offence, a posting or a care record of this person on the map (P5.2, P8.7). */
export const isOwnedSeen = (opening: Opening, { id, type, status, ...spent }: Owned, owner: Named): boolean => {
  const { category } = elementOf(type)
  return (
    isPersonSeen(opening, owner) &&
    personShows(opening, category, owner.id) &&
    (elementsKnown(opening).get(id)?.has(category) ?? true) &&
    (type !== 'Offence' || (OFFENCES.has(status) && isShownThough(opening, spent)))
  )
}

/** The joined people and elements that the caller may know of. */
export const joinedSeen = (opening: Opening, { type, kind, joined }: Drawn): Drawn['joined'] => {
  const home = type === 'Location' && (kind ?? 'RESIDENCE') === 'RESIDENCE'
  return joined.filter((one) => {
    if (one.ever === false || (isLabelled(one) && !listedIn(opening).has(one.id))) return false
    const alleges = one.tie === 'AFFILIATED_WITH'
    const harmful: readonly Category[] = alleges || one.type === 'AdultOfConcern' ? ['HARMFUL_RELATIONSHIP'] : []
    const by = home ? [...harmful, 'ADDRESS' as const] : harmful
    return isJoinShown(opening, { to: one.id, by, claim: alleges ? (one.status ?? '') : null })
  })
}

/** Whether the caller may know that something drawn is on the map. */
export const isDrawnSeen = (opening: Opening, drawn: Drawn): boolean => {
  const { type } = drawn
  return isOwnedType(type)
    ? joinedSeen(opening, drawn).some((owner) => isOwnedSeen(opening, { ...drawn, type }, owner))
    : isElementSeen(opening, { ...drawn, type })
}

// Ties

/** What these functions need of a tie. */
export type Tie = {
  readonly type: string
  readonly from: string
  readonly to: string
  readonly since: IsoDate | null
  readonly until: IsoDate | null
  /** The status, if the tie alleges something. */
  readonly status: string | null
  /** Whether it leads to somebody's home, or to a place whose kind is not recorded. */
  readonly home: boolean
}

type Asks = (opening: Opening, tie: Tie) => boolean

const always: Asks = () => true
const ofVisitor: Asks = (opening, { home, from }) => !home || personShows(opening, 'ADDRESS', from)
const ofBoth: Asks = (opening, { from, to }) => personShows(opening, 'RISK', from) && personShows(opening, 'RISK', to)
/** For ties between groups: a grant for listed people never holds a group. */
const ofAll: Asks = ({ open }) => open.RISK === 'ALL'
const alleged: Asks = (opening, { status, from }) =>
  isClaimShown(status ?? '') && personShows(opening, 'HARMFUL_RELATIONSHIP', from)

/** P4.4, P4.5: HARMFUL_RELATIONSHIP must be granted for the person who is harmed too. */
export const isHarmedGranted = (opening: Pick<Opening, 'granted' | 'excluded'>, to: string): boolean =>
  isGrantedFor(opening, ['HARMFUL_RELATIONSHIP'], [to])

/** For each type of tie: what must hold once both ends are seen. */
const IS_TIE_SHOWN: Readonly<Record<DrawnTieType, Asks>> = {
  PEER: always,
  SUPPORTS: always,
  MEMBER_OF: always,
  FREQUENTS: ofVisitor,
  GUARDS: ofVisitor,
  GROUP_TIE: ofAll,
  INFLUENCES: ofBoth,
  HARMS: (opening, tie) => alleged(opening, tie) && isHarmedGranted(opening, tie.to),
  AFFILIATED_WITH: alleged,
}

/** Types of tie that are shown as edges too. An edge is shown whatever the day. */
const EDGES: ReadonlySet<DrawnTieType> = new Set(['PEER', 'SUPPORTS', 'MEMBER_OF'])

/** Whether the tie held on some day. A tie that ended on the day when it began held on none. */
const isEver = ({ since, until }: Tie): boolean => since === null || until === null || since < until

/** Whether the caller may know of a tie. `seen`: the ends that the caller may know of. Fails closed for an unknown type. */
export const isTieSeen = (opening: Opening, tie: Tie, seen: ReadonlyMap<string, unknown>): boolean => {
  const { type, from, to } = tie
  if (!isDrawnTieType(type) || !seen.has(from) || !seen.has(to)) return false
  return (EDGES.has(type) || isEver(tie)) && IS_TIE_SHOWN[type](opening, tie)
}

/**
 * Whether a value of this category may be shown, on a tie that the caller sees. A value of the tie's own category is
 * shown with the tie. Whether two people are intimate (SEXUALITY) needs the category open for both. Anything else, such
 * as a role, an allegation or the answer to one, needs it open for the person whom it is about.
 */
export const isTieValueSeen = (opening: Opening, { type, from, to }: Tie, category: Category): boolean =>
  (isDrawnTieType(type) && tieOf(type).category === category) ||
  (category === 'SEXUALITY' ? [from, to] : [from]).every((id) => personShows(opening, category, id))
