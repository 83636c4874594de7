/**
 * The opening: what of one map is open to one caller for one purpose today (P4, P8). Pure.
 *
 * opening of a category = ceiling (the rules in force) ∩ grant (P4.4, P4.5) ∩ cover (P8), per person.
 */
import type { Cover, Until } from './assessment.ts'
import { coverOf, FOREVER } from './assessment.ts'
import { byCategory, ceilings } from './ceiling.ts'
import type { Allocation, Caller, Contested, Element, Facts, SharingDecision, UrgentAccess } from './facts.ts'
import type { Extent, Grant } from './grant.ts'
import { grantOf, isOpenFor } from './grant.ts'
import { isJoinShown, listedAmong } from './listing.ts'
import { isOfPeopleAlone } from './posing.ts'
import type { CategoryRedaction } from './redaction.ts'
import { redactionsOf } from './redaction.ts'
import type { RulesInForce } from './rule-set.ts'
import type { Category, IsoDate } from './terms.ts'
import { CATEGORIES, isMappingPurpose, needsCover } from './terms.ts'

export { isOpenFor, type Extent, type Grant } from './grant.ts'
export type { CategoryRedaction } from './redaction.ts'

/** What of one map is open to one caller for one purpose on one day. */
export type Opening = {
  readonly caller: Caller
  /** For whom the map is shown: the caller, or in a preview the recipient. What is for staff of the Council alone asks for it. */
  readonly reader: Caller
  readonly mapId: string
  readonly today: IsoDate
  /** The rules in force, by which it was decided. */
  readonly inForce: RulesInForce
  readonly grant: Grant
  /** ceiling ∩ grant: enough for the other end of a tie that is about somebody else. */
  readonly granted: Readonly<Record<Category, Extent>>
  /** ceiling ∩ grant ∩ cover: what may be shown. Never 'ALL' for a category that needs cover. */
  readonly open: Readonly<Record<Category, Extent>>
  /**
   * For each element in the facts, the categories of its fields that may be shown (P5.2); null: the facts hold no elements.
   */
  readonly elements: ReadonlyMap<string, ReadonlySet<Category>> | null
  /** Ids of the groups and places that the caller may know of (P8.7); null: the facts hold no elements. */
  readonly listed: ReadonlySet<string> | null
  /**
   * Ids of people whose contested data are not for this caller (P9.5), or about whose relevance nobody has decided, where the
   * decision to share asks for it (P1.3). They are shown by label alone, as who is not listed in a
   * decision; an adult of concern not at all. INVARIANT: whoever asks for whom a category is open asks this too (sight.ts, isExcludedFrom).
   */
  readonly excluded: ReadonlySet<string>
  /**
   * Whether somebody is excluded whose label is shown. INVARIANT: whoever says that something is left out asks this. An adult of
   * concern who is not shown is left out without a word.
   */
  readonly leavesOut: boolean
  /** Who on the map objects, for steps. */
  readonly contested: readonly Contested[]
  /** Ids of people whom the caller sees marked as contested. */
  readonly marked: ReadonlySet<string>
  /** One or more entries for each category that is not 'ALL', or not for everybody. */
  readonly redactions: Readonly<Record<Category, readonly CategoryRedaction[]>>
  /**
   * First day on which part of the grant ends; null: no end is recorded. INVARIANT: it depends on the grant alone. It
   * never discloses when cover ends: that may be a birthday, or concern a person who is not shown.
   */
  readonly openUntil: IsoDate | null
  /** Whether what is open may be exported. Decided separately, because a file outlives a withdrawal (P4.4). */
  readonly mayExport: boolean
  /** What the recipient keeps to; null: the decision says nothing (P4.4). */
  readonly conditions: string | null
  /** Sorted ids of the rules that decided, for the journal. */
  readonly rules: readonly string[]
}

const COVERED = CATEGORIES.filter(needsCover)
const NOTHING: ReadonlySet<Category> = new Set()
const NONE: ReadonlySet<string> = new Set()

/** The part of a granted extent that has cover. People without cover are left out: the set may be empty, but stays a set. */
const withCover = (granted: Extent, covered: ReadonlyMap<string, Until>): Extent => {
  if (granted === 'NONE') return 'NONE'
  const people = new Set<string>()
  for (const id of covered.keys()) if (isOpenFor(granted, id)) people.add(id)
  return people
}

/** P9.5: whether contested data that go on being used are for a caller: the Council and partners that are named, for its purposes. */
export const isUsedFor = (
  { purpose, organisation, agency }: Caller,
  { purposes, organisations }: NonNullable<Contested['continues']>,
): boolean => purposes.includes(purpose) && (agency === 'CFS' || organisations.includes(organisation))

/**
 * P9.5 (Art 18(2)): contested data that go on being used are for whom the decision names: the Council and partners, for its
 * purposes. Until somebody decides they are shown as before, and are no part of what is decided to be shared meanwhile.
 *
 * Reading: urgent access is to protect somebody from harm, so it shows what goes on being used, whatever the purpose.
 *
 * P1.3: nobody is shared outside by more than label before somebody has decided whether they are relevant. So who was drawn after
 * a decision to share has the label alone until then.
 */
const excludedFrom = (
  caller: Caller,
  { contested, decisions, undecided }: Pick<Facts, 'contested' | 'decisions' | 'undecided'>,
  { kind, id: grant }: Grant,
): ReadonlySet<string> => {
  if ((contested.length === 0 && undecided.length === 0) || kind === 'URGENT') return NONE
  const decision = decisions.find(({ id }) => kind === 'DECISION' && id === grant)
  const left = decision?.contested ?? []
  const isFor = ({ continues, objection }: Contested): boolean =>
    continues === null ? !left.includes(objection) : isUsedFor(caller, continues)
  return new Set([
    ...contested.filter((each) => !isFor(each)).map(({ id }) => id),
    ...(decision?.relevanceAsked === true ? undecided : []),
  ])
}

/** The Council sees who is contested; a partner, of whose data it goes on using. Nobody sees the statement. */
const markedFor = (
  { agency }: Caller,
  contested: Facts['contested'],
  excluded: ReadonlySet<string>,
): ReadonlySet<string> =>
  new Set(
    contested
      .filter(({ id, continues }) => agency === 'CFS' || (continues !== null && !excluded.has(id)))
      .map(({ id }) => id),
  )

/**
 * P9.5: nothing is shown about a restricted person, under cover or not. Everybody else's cover stays, also where it
 * rests on the protection of a restricted person.
 */
const withoutRestricted = (cover: Cover, hidden: ReadonlySet<string>): Cover => {
  if (hidden.size === 0) return cover
  return new Map(
    [...cover].map(([category, people]) => [category, new Map([...people].filter(([id]) => !hidden.has(id)))]),
  )
}

/** The people an element is joined to, as this caller may know them. */
type Joined = {
  /** Joined to people only, and to at least one of them by a tie that the caller may see. */
  readonly narrow: boolean
  readonly people: readonly string[]
}

const toOf = (joins: readonly { readonly to: string }[]): readonly string[] => joins.map(({ to }) => to)

/**
 * A hidden tie never opens anything: what is shown only because of the tie would reveal the tie. A hidden harmful tie
 * closes only what the element reveals. A hidden visit to a home keeps the home closed if the visitor's address is
 * closed. A tie that is not shown because it was disproved, or because it ended on the day when it began, is hidden
 * like the rest. So is a group or a place that is not listed.
 *
 * Reading (P9.5): restricting somebody opens nothing either. What they share with others still says what it said about
 * them, and stays as closed as it was.
 */
const joinedTo = (
  { people, veiled, others, posedBy }: Element,
  about: {
    readonly open: Opening['open']
    readonly excluded: ReadonlySet<string>
    readonly gone: ReadonlySet<string>
    readonly known: ReadonlySet<string>
  },
): { readonly own: Joined; readonly revealed: (category: Category) => Joined } => {
  const { gone, known } = about
  const shown = veiled.filter((join) => join.ever && isJoinShown(about, join))
  const homes = veiled.filter((join) => join.ever && join.by.includes('ADDRESS'))
  const isSeen = [...people, ...toOf(shown)].some((id) => !gone.has(id))
  const everybody = [...people, ...toOf(veiled)]
  const endOf = (person: boolean) => (id: string) => ({ person, poses: posedBy.includes(id) })
  const ends = [...everybody.map(endOf(true)), ...others.map(endOf(false))]
  return {
    own: { narrow: isSeen && !others.some((id) => known.has(id)), people: [...people, ...toOf(shown), ...toOf(homes)] },
    revealed: (category) => ({
      narrow: isSeen && (others.length === 0 || isOfPeopleAlone(category, ends)),
      people: everybody,
    }),
  }
}

/**
 * Whether an extent includes everything that an element is joined to. If that is nobody, or not people alone, only
 * 'ALL' does.
 */
const holdsFor = (extent: Extent, { narrow, people }: Joined): boolean => {
  if (extent === 'ALL' || extent === 'NONE') return extent === 'ALL'
  return narrow && people.every((id) => extent.has(id))
}

type Shown = Pick<Opening, 'elements' | 'listed'>

/** The categories shown of each element in the facts, and the groups and places that are listed. */
const elementsOf = (
  { elements, standing, restricted }: Facts,
  about: Pick<Opening, 'caller' | 'granted' | 'open' | 'excluded'>,
): Shown => {
  if (elements === null || standing === null) return { elements: null, listed: null }
  const { open, excluded } = about
  const gone = new Set([...restricted, ...excluded])
  const joining = { open, excluded, gone }
  const isClosed = (element: Element): boolean => {
    const { revealed } = joinedTo(element, { ...joining, known: NONE })
    return element.reveals.some((category) => !holdsFor(open[category], revealed(category)))
  }
  const revealing = elements.filter(({ reveals }) => reveals.length > 0)
  const closed = new Set(revealing.filter(isClosed).map(({ id }) => id))
  const listing = { ...about, closed }
  const listed = listedAmong(standing, listing, () => false)
  // P9.5: an element that only a restricted person joins to the map still closes what it closed before.
  const known = restricted.length === 0 ? listed : listedAmong(standing, listing, (each) => each.restricted)
  const forAll: ReadonlySet<Category> = new Set(CATEGORIES.filter((category) => open[category] === 'ALL'))
  const forSome = CATEGORIES.filter((category) => typeof open[category] === 'object')
  // P9.5: what is about nobody but people whose contested data are not for the caller, as far as the caller would know.
  const isExcluded = ({ people, veiled, others }: Element): boolean => {
    const shownElse = veiled.filter((join) => join.ever && isJoinShown({ open, excluded: NONE }, join))
    const joined = [...people, ...toOf(shownElse)]
    return excluded.size > 0 && joined.length > 0 && others.length === 0 && joined.every((id) => gone.has(id))
  }
  const shown = (element: Element): ReadonlySet<Category> => {
    if (closed.has(element.id) || isExcluded(element)) return NOTHING
    const { own } = joinedTo(element, { ...joining, known })
    const more = forSome.filter((category) => holdsFor(open[category], own))
    return more.length === 0 ? forAll : new Set([...forAll, ...more])
  }
  const unlisted = standing.filter(({ id }) => !listed.has(id))
  return {
    elements: new Map([
      ...elements.map((element) => [element.id, shown(element)] as const),
      ...unlisted.map(({ id }) => [id, NOTHING] as const),
    ]),
    listed: new Set(standing.flatMap(({ id, labelled }) => (labelled && listed.has(id) ? [id] : []))),
  }
}

/**
 * The opening, or null without a grant (answered exactly like a map that does not exist). There is none for a purpose
 * that opens no map (P4.6), without a current decision, allocation or urgent access (P4.4, P4.5, P0.1), or if no rule
 * permits MAP (P5).
 */
export const openingOf = (caller: Caller, facts: Facts, today: IsoDate): Opening | null => {
  const { rules } = facts.rules.set
  const verdicts = ceilings(rules, caller)
  if (!isMappingPurpose(caller.purpose) || !verdicts.MAP.permit) return null
  const given = grantOf(caller, facts, today)
  if (given === null) return null
  const granted = byCategory((category) => (verdicts[category].permit ? given.extentOf(category) : 'NONE'))
  const covered = COVERED.filter((category) => granted[category] !== 'NONE')
  const excluded = excludedFrom(caller, facts, given.grant)
  const concerns = new Set(facts.contested.filter(({ concern }) => concern).map(({ id }) => id))
  const leavesOut = [...excluded].some((id) => !concerns.has(id))
  const cover = withoutRestricted(coverOf(facts, covered, today), new Set([...facts.restricted, ...excluded]))
  const open = byCategory((category) => {
    if (!needsCover(category)) return granted[category]
    return withCover(granted[category], cover.get(category) ?? new Map<string, Until>())
  })
  const deciding = CATEGORIES.filter((category) => !verdicts[category].permit || granted[category] !== 'NONE')
  return {
    caller,
    reader: caller,
    mapId: facts.mapId,
    today,
    inForce: facts.rules,
    grant: given.grant,
    granted,
    open,
    excluded,
    leavesOut,
    contested: facts.contested,
    marked: markedFor(caller, facts.contested, excluded),
    ...elementsOf(facts, { caller, granted, open, excluded }),
    redactions: byCategory((category) =>
      redactionsOf({
        rules,
        asker: caller,
        grant: given.grant.kind,
        category,
        verdict: verdicts[category],
        granted: granted[category] === 'ALL' && category !== 'MAP' && leavesOut ? excluded : granted[category],
        today,
      }),
    ),
    openUntil: given.until === FOREVER ? null : given.until,
    mayExport: given.mayExport,
    conditions: given.conditions,
    rules: [...new Set(deciding.flatMap((category) => verdicts[category].rules))].toSorted(),
  }
}

/** Grants as the index reads them, of one map or of several. Allocations and urgent access are the caller's own. */
export type Grants = {
  /** The rules in force, as they were read with the grants. */
  readonly rules: RulesInForce
  readonly decisions: readonly SharingDecision[]
  readonly allocations: readonly Allocation[]
  readonly urgent: readonly UrgentAccess[]
}

/**
 * For each map that `openingOf` would open to the caller today: for whom a category is open on it, sorted by map. Only
 * for a category that needs no cover, because an index reads no assessments. All grants were read under the same rules.
 */
export const extentsOpenTo = (
  caller: Caller,
  grants: readonly Grants[],
  about: { readonly category: Category; readonly today: IsoDate },
): ReadonlyMap<string, Extent> => {
  const { category, today } = about
  const [first] = grants
  if (first === undefined) return new Map()
  const verdicts = ceilings(first.rules.set.rules, caller)
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
