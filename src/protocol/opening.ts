/**
 * The opening: what of one map is open to one caller for one purpose today (P4, P8). Pure.
 *
 * opening of a category = ceiling (rules.ts) ∩ grant (P4.4, P4.5) ∩ cover (P8), per person.
 */
import type { Cover, Until } from './assessment.ts'
import { coverOf, FOREVER } from './assessment.ts'
import { byCategory, ceilings } from './ceiling.ts'
import type { Allocation, Caller, Element, Facts, SharingDecision, UrgentAccess } from './facts.ts'
import type { Extent, Grant } from './grant.ts'
import { grantOf } from './grant.ts'
import type { CategoryRedaction } from './redaction.ts'
import { redactionsOf } from './redaction.ts'
import type { Category, IsoDate } from './terms.ts'
import { CATEGORIES, isMappingPurpose, needsCover } from './terms.ts'

export type { Extent, Grant } from './grant.ts'
export type { CategoryRedaction } from './redaction.ts'

/** What of one map is open to one caller for one purpose on one day. */
export type Opening = {
  readonly caller: Caller
  readonly mapId: string
  readonly today: IsoDate
  readonly grant: Grant
  /** ceiling ∩ grant: for the far end of a tie that is about somebody else. */
  readonly granted: Readonly<Record<Category, Extent>>
  /** ceiling ∩ grant ∩ cover: what may be shown. Never 'ALL' for a category that needs cover. */
  readonly open: Readonly<Record<Category, Extent>>
  /** For each element among the facts, the categories of its fields that may be shown (P5.2); null: facts without them. */
  readonly elements: ReadonlyMap<string, ReadonlySet<Category>> | null
  /** One or more entries for each category that is not 'ALL'. */
  readonly redactions: Readonly<Record<Category, readonly CategoryRedaction[]>>
  /** First day on which something that is open today may be closed by what is recorded today, or null. */
  readonly openUntil: IsoDate | null
  /** Ids of the rules that decided, for the journal. Sorted. */
  readonly rules: readonly string[]
}

const COVERED = CATEGORIES.filter(needsCover)
const NOTHING: ReadonlySet<Category> = new Set()

/** Whether the value of `category` may be shown for the person with this id. */
export const isOpenFor = (extent: Extent, personId: string): boolean =>
  extent === 'ALL' || (extent !== 'NONE' && extent.has(personId))

/** What of a granted extent has cover. Who has none is left out: the extent may be empty, but stays a set. */
const withCover = (granted: Extent, covered: ReadonlyMap<string, Until>): Extent => {
  if (granted === 'NONE') return 'NONE'
  const people = new Set<string>()
  for (const id of covered.keys()) if (isOpenFor(granted, id)) people.add(id)
  return people
}

/** P9.5: nothing is shown about who is restricted, under cover or not. The cover of those whom they protect goes on. */
const withoutRestricted = (cover: Cover, restricted: readonly string[]): Cover => {
  if (restricted.length === 0) return cover
  const hidden = new Set(restricted)
  return new Map(
    [...cover].map(([category, people]) => [category, new Map([...people].filter(([id]) => !hidden.has(id)))]),
  )
}

const firstEnd = (start: Until, open: Opening['open'], cover: Cover): Until => {
  let first = start
  for (const [category, covered] of cover)
    for (const [id, until] of covered) if (until < first && isOpenFor(open[category], id)) first = until
  return first
}

/** Whom an element is joined to, as this caller may know it. */
type Joined = {
  /** Joined to listed people only, and to one of them by a tie that the caller may see. */
  readonly narrow: boolean
  readonly everyone: readonly string[]
  /** Without those whose harmful relationship with it, or who as adults of concern, are not shown at all. */
  readonly known: readonly string[]
}

/**
 * A hidden tie never opens anything: what shows only because of it would tell that it is there. Nor does a harmful one
 * close anything but what the element reveals; the home of somebody whose address is closed stays closed.
 *
 * Reading (P9.5): restricting somebody opens nothing either. What they share with others says what it said about them, and
 * stays as closed as it was.
 */
const joinedTo = ({ people, veiled, wide }: Element, open: Opening['open'], restricted: readonly string[]): Joined => {
  const hidden = veiled.filter(({ person, by }) => !by.every((category) => isOpenFor(open[category], person)))
  const unseen = new Set([...restricted, ...hidden.map(({ person }) => person)])
  const unknown = new Set(hidden.filter(({ by }) => !by.includes('ADDRESS')).map(({ person }) => person))
  return {
    narrow: !wide && people.some((id) => !unseen.has(id)),
    everyone: people,
    known: people.filter((id) => !unknown.has(id)),
  }
}

/** Whether an extent holds for these people. Joined to nobody, or to more than listed people: 'ALL'. */
const holdsFor = (extent: Extent, people: readonly string[], { narrow }: Joined): boolean => {
  if (extent === 'ALL' || extent === 'NONE') return extent === 'ALL'
  return narrow && people.every((id) => extent.has(id))
}

const elementsOf = ({ elements, restricted }: Facts, open: Opening['open']): Opening['elements'] => {
  if (elements === null) return null
  const forAll: ReadonlySet<Category> = new Set(CATEGORIES.filter((category) => open[category] === 'ALL'))
  const forSome = CATEGORIES.filter((category) => typeof open[category] === 'object')
  const shown = (element: Element): ReadonlySet<Category> => {
    const joined = joinedTo(element, open, restricted)
    if (!element.reveals.every((category) => holdsFor(open[category], joined.everyone, joined))) return NOTHING
    const more = forSome.filter((category) => holdsFor(open[category], joined.known, joined))
    return more.length === 0 ? forAll : new Set([...forAll, ...more])
  }
  return new Map(elements.map((element) => [element.id, shown(element)]))
}

/**
 * The opening, or null without a grant (answered exactly like a map that does not exist): for a purpose that opens no
 * map (P4.6), without a current decision or allocation (P4.4, P4.5), or where no rule permits MAP (P5).
 */
export const openingOf = (caller: Caller, facts: Facts, today: IsoDate): Opening | null => {
  const verdicts = ceilings(caller)
  if (!isMappingPurpose(caller.purpose) || !verdicts.MAP.permit) return null
  const given = grantOf(caller, facts, today)
  if (given === null) return null
  const granted = byCategory((category) => (verdicts[category].permit ? given.extentOf(category) : 'NONE'))
  const covered = COVERED.filter((category) => granted[category] !== 'NONE')
  const cover = withoutRestricted(coverOf(facts, covered, today), facts.restricted)
  const open = byCategory((category) => {
    if (!needsCover(category)) return granted[category]
    return withCover(granted[category], cover.get(category) ?? new Map<string, Until>())
  })
  const until = firstEnd(given.until, open, cover)
  const deciding = CATEGORIES.filter((category) => !verdicts[category].permit || granted[category] !== 'NONE')
  return {
    caller,
    mapId: facts.mapId,
    today,
    grant: given.grant,
    granted,
    open,
    elements: elementsOf(facts, open),
    redactions: byCategory((category) =>
      redactionsOf({
        asker: caller,
        grant: given.grant.kind,
        category,
        verdict: verdicts[category],
        granted: granted[category],
        today,
      }),
    ),
    openUntil: until === FOREVER ? null : until,
    rules: [...new Set(deciding.flatMap((category) => verdicts[category].rules))].toSorted(),
  }
}

/** What is known of elements. @throws where the facts were read without them: nobody may guess */
export const elementsKnown = ({ elements }: Pick<Opening, 'elements'>): NonNullable<Opening['elements']> => {
  if (elements === null) throw new Error('the facts were read without elements')
  return elements
}

/** Whether a field of `category` of the element with this id may be shown. Fails closed for an unknown element. */
export const elementShows = (opening: Opening, category: Category, elementId: string): boolean =>
  elementsKnown(opening).get(elementId)?.has(category) ?? opening.open[category] === 'ALL'

/** Grants as the index reads them: of one map or of several. Allocations and urgent access are the caller's own. */
export type Grants = {
  readonly decisions: readonly SharingDecision[]
  readonly allocations: readonly Allocation[]
  readonly urgent: readonly UrgentAccess[]
}

/**
 * For whom a category is open on each map that `openingOf` would open to the caller today, sorted by map. Of a category
 * that needs no cover: an index reads no assessments.
 */
export const extentsOpenTo = (
  caller: Caller,
  grants: readonly Grants[],
  about: { readonly category: Category; readonly today: IsoDate },
): ReadonlyMap<string, Extent> => {
  const { category, today } = about
  const verdicts = ceilings(caller)
  if (!isMappingPurpose(caller.purpose) || !verdicts.MAP.permit) return new Map()
  type Granting = { decisions: SharingDecision[]; allocations: Allocation[]; urgent: UrgentAccess[] }
  const maps = new Map<string, Granting>()
  const of = (mapId: string): Granting => {
    const known = maps.get(mapId) ?? { decisions: [], allocations: [], urgent: [] }
    maps.set(mapId, known)
    return known
  }
  for (const { decisions, allocations, urgent } of grants) {
    for (const decision of decisions) of(decision.mapId).decisions.push(decision)
    for (const allocation of allocations) of(allocation.mapId).allocations.push(allocation)
    for (const access of urgent) of(access.mapId).urgent.push(access)
  }
  const extents = [...maps].flatMap(([mapId, facts]): [string, Extent][] => {
    const given = grantOf(caller, { mapId, ...facts }, today)
    if (given === null) return []
    return [[mapId, verdicts[category].permit && !needsCover(category) ? given.extentOf(category) : 'NONE']]
  })
  return new Map(extents.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** Ids of the maps that `openingOf` would open to the caller today, sorted. */
export const mapsOpenTo = (caller: Caller, grants: readonly Grants[], today: IsoDate): readonly string[] => [
  ...extentsOpenTo(caller, grants, { category: 'MAP', today }).keys(),
]
