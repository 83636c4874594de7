/**
 * The grant: which map, and which categories about whom on it, a caller has by a decision, by allocation (P4.4, P4.5)
 * or by urgent access (P0.1). Pure. A sharing decision grants only a partner's caller. An allocation or urgent access
 * grants only a caller of the Council.
 *
 * Readings: two current decisions for one map, organisation and purpose are a fault, so neither counts. Several
 * allocations of one practitioner add up. An allocation to a person who is not on the map opens nothing of it. Urgent
 * access adds to what is allocated, and is named as a grant where it does.
 */
import { today as londonDay } from './age.ts'
import type { Until } from './assessment.ts'
import { earlier, FOREVER, holds, later } from './assessment.ts'
import type { Allocation, Caller, Facts, SharingDecision, UrgentAccess } from './facts.ts'
import { callerKey } from './facts.ts'
import type { Category, IsoDate } from './terms.ts'
import { CATEGORIES } from './terms.ts'

/** For whom something is open: nobody, everybody on the map, or the people with these ids (maybe none). */
export type Extent = 'NONE' | 'ALL' | ReadonlySet<string>

/** Whether a category with this extent may be shown for the person with this id. */
export const isOpenFor = (extent: Extent, personId: string): boolean =>
  extent === 'ALL' || (extent !== 'NONE' && extent.has(personId))

/**
 * Whether this person's data in a category are not for the caller, because they are contested (P9.5), or nobody has decided
 * about their relevance (P1.3). The label is.
 */
export const isExcludedFrom = (category: Category, excluded: ReadonlySet<string>, personId: string): boolean =>
  category !== 'MAP' && excluded.has(personId)

/** What opened a map, and the first day on which it no longer does (null: no end is recorded). */
export type Grant =
  | { readonly kind: 'DECISION'; readonly id: string; readonly until: IsoDate }
  | { readonly kind: 'ALLOCATION'; readonly id: string; readonly until: IsoDate | null }
  /** `until`: the London day on which it ends. */
  | { readonly kind: 'URGENT'; readonly id: string; readonly until: IsoDate }

/** A grant and what it opens, before the ceiling. */
export type Granted = {
  readonly grant: Grant
  readonly extentOf: (category: Category) => Extent
  /**
   * Whether the caller may export what is open. A decision allows it if it says so; urgent access never does (P4.4, P0.1).
   */
  readonly mayExport: boolean
  /** What the decision tells the recipient to keep to; null: nothing, or there is no decision. */
  readonly conditions: string | null
  /** The first day on which part of it ends. */
  readonly until: Until
}

/** The categories that an allocation to a person opens for the whole map. The others it opens for that person only (P4.5). */
const ALLOCATED_FOR_ALL: readonly Category[] = ['MAP', 'RISK', 'PLAN']

const byDecision = (caller: Caller, decisions: readonly SharingDecision[], today: IsoDate): Granted | null => {
  const current = decisions.filter(
    (decision) =>
      decision.organisation === caller.organisation &&
      decision.purpose === caller.purpose &&
      holds(decision, today) !== null,
  )
  const [decision] = current
  if (decision === undefined || current.length > 1) return null
  const { id, professionals, subjects, categories, mayExport, conditions } = decision
  if (professionals.length > 0 && !professionals.includes(callerKey(caller))) return null
  const until = earlier(decision.until, decision.withdrawnOn ?? FOREVER)
  const people = subjects === 'ALL' ? subjects : new Set(subjects)
  const extentOf = (category: Category): Extent => {
    if (category === 'MAP') return 'ALL'
    return categories.includes(category) ? people : 'NONE'
  }
  return { grant: { kind: 'DECISION', id, until }, extentOf, mayExport, conditions, until }
}

/** An allocation that holds today. `people` null: to the whole map. */
type Current = { readonly id: string; readonly people: readonly string[] | null; readonly until: Until }

const lastEnd = (allocations: readonly Current[]): Until => allocations.map(({ until }) => until).reduce(later)

/** The grant that the journal names: the one that lasts longest; of equals, the first by id. */
const lasting = (allocations: readonly Current[]): Grant => {
  const { id, until } = allocations.reduce((one, other) => {
    const longer = other.until === one.until ? other.id < one.id : other.until > one.until
    return longer ? other : one
  })
  return { kind: 'ALLOCATION', id, until: until === FOREVER ? null : until }
}

const byAllocation = (allocations: readonly Allocation[], today: IsoDate): Granted | null => {
  const current = allocations.flatMap((allocation): readonly Current[] => {
    const until = holds(allocation, today)
    const nobody = allocation.youngPersonIds?.length === 0
    return until === null || nobody ? [] : [{ id: allocation.id, people: allocation.youngPersonIds, until }]
  })
  if (current.length === 0) return null
  const whole = current.filter(({ people }) => people === null)
  const common = { mayExport: true, conditions: null }
  if (whole.length > 0) return { grant: lasting(whole), extentOf: () => 'ALL', ...common, until: lastEnd(whole) }
  const own = new Map<string, Until>()
  for (const { people, until } of current)
    people?.forEach((id) => {
      own.set(id, later(own.get(id) ?? until, until))
    })
  const people = new Set(own.keys())
  const extentOf = (category: Category): Extent => (ALLOCATED_FOR_ALL.includes(category) ? 'ALL' : people)
  return { grant: lasting(current), extentOf, ...common, until: [...own.values()].reduce(earlier) }
}

/** The categories that urgent access leaves out: an emergency does not turn on everybody's history and postings. */
const NOT_URGENT: readonly Category[] = ['SOCIAL_MEDIA', 'SOCIAL_CARE_HISTORY']

const urgentExtentOf = (category: Category): Extent => (NOT_URGENT.includes(category) ? 'NONE' : 'ALL')

const byUrgentAccess = (urgent: readonly UrgentAccess[]): Granted | null => {
  const [last] = urgent.toSorted((one, other) => (one.until < other.until ? 1 : -1))
  if (last === undefined) return null
  const until = londonDay(new Date(last.until))
  return {
    grant: { kind: 'URGENT', id: last.id, until },
    extentOf: urgentExtentOf,
    mayExport: false,
    conditions: null,
    until,
  }
}

/** Both grants together: for each category the wider extent. */
const united = (standing: Granted, urgent: Granted): Granted => {
  if (CATEGORIES.every((category) => standing.extentOf(category) === 'ALL')) return standing
  const extentOf = (category: Category): Extent =>
    urgent.extentOf(category) === 'ALL' ? 'ALL' : standing.extentOf(category)
  return {
    grant: urgent.grant,
    extentOf,
    mayExport: false,
    conditions: null,
    until: earlier(standing.until, urgent.until),
  }
}

/** What is granted to the caller of one map today, before the ceiling; null: nothing (P4.4, P4.5, P0.1). */
export const grantOf = (
  caller: Caller,
  facts: Pick<Facts, 'mapId' | 'decisions' | 'allocations' | 'urgent'>,
  today: IsoDate,
): Granted | null => {
  const onMap = <T extends { readonly mapId: string }>(list: readonly T[]): readonly T[] =>
    list.filter(({ mapId }) => mapId === facts.mapId)
  if (caller.agency !== 'CFS') return byDecision(caller, onMap(facts.decisions), today)
  const standing = byAllocation(onMap(facts.allocations), today)
  const urgent = byUrgentAccess(onMap(facts.urgent))
  return standing === null || urgent === null ? (standing ?? urgent) : united(standing, urgent)
}
