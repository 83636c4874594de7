/**
 * The grant: which map, and on it which categories about whom, a decision or an allocation opens (P4.4, P4.5), or urgent
 * access (P0.1). Pure. A partner's caller is granted by a sharing decision, a Council caller by allocation or urgent
 * access: neither by the other's.
 *
 * Readings: two current decisions for one map, organisation and purpose are a fault, so none counts. Several allocations
 * of one practitioner unite; one to somebody who is not on the map opens nothing of it. Urgent access unites with what is
 * allocated, and is named where it adds to it.
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

/** What opened a map, and the first day on which it no longer does (null: no end is recorded). */
export type Grant =
  | { readonly kind: 'DECISION'; readonly id: string; readonly until: IsoDate }
  | { readonly kind: 'ALLOCATION'; readonly id: string; readonly until: IsoDate | null }
  /** `until`: the London day on which it ends. */
  | { readonly kind: 'URGENT'; readonly id: string; readonly until: IsoDate }

/** A grant with what it gives, before the ceiling. */
export type Granted = {
  readonly grant: Grant
  readonly extentOf: (category: Category) => Extent
  /** First day on which some of it ends. */
  readonly until: Until
}

/** What an allocation to a person opens of the whole map; the rest is about that person only (P4.5). */
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
  const { id, professionals, subjects, categories } = decision
  if (professionals.length > 0 && !professionals.includes(callerKey(caller))) return null
  const until = earlier(decision.until, decision.withdrawnOn ?? FOREVER)
  const people = subjects === 'ALL' ? subjects : new Set(subjects)
  const extentOf = (category: Category): Extent => {
    if (category === 'MAP') return 'ALL'
    return categories.includes(category) ? people : 'NONE'
  }
  return { grant: { kind: 'DECISION', id, until }, extentOf, until }
}

/** An allocation that holds today; `people` null: to the whole map. */
type Current = { readonly id: string; readonly people: readonly string[] | null; readonly until: Until }

const lastEnd = (allocations: readonly Current[]): Until => allocations.map(({ until }) => until).reduce(later)

/** The grant that the journal names: the one that lasts longest, and of equals the first by id. */
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
  if (whole.length > 0) return { grant: lasting(whole), extentOf: () => 'ALL', until: lastEnd(whole) }
  const own = new Map<string, Until>()
  for (const { people, until } of current)
    people?.forEach((id) => {
      own.set(id, later(own.get(id) ?? until, until))
    })
  const people = new Set(own.keys())
  const extentOf = (category: Category): Extent => (ALLOCATED_FOR_ALL.includes(category) ? 'ALL' : people)
  return { grant: lasting(current), extentOf, until: [...own.values()].reduce(earlier) }
}

/** What urgent access leaves out: the history and the postings of everybody are not what an emergency turns on. */
const NOT_URGENT: readonly Category[] = ['SOCIAL_MEDIA', 'SOCIAL_CARE_HISTORY']

const urgentExtentOf = (category: Category): Extent => (NOT_URGENT.includes(category) ? 'NONE' : 'ALL')

const byUrgentAccess = (urgent: readonly UrgentAccess[]): Granted | null => {
  const [last] = urgent.toSorted((one, other) => (one.until < other.until ? 1 : -1))
  if (last === undefined) return null
  const until = londonDay(new Date(last.until))
  return { grant: { kind: 'URGENT', id: last.id, until }, extentOf: urgentExtentOf, until }
}

/** Both at once: of each category the wider. */
const united = (standing: Granted, urgent: Granted): Granted => {
  if (CATEGORIES.every((category) => standing.extentOf(category) === 'ALL')) return standing
  const extentOf = (category: Category): Extent =>
    urgent.extentOf(category) === 'ALL' ? 'ALL' : standing.extentOf(category)
  return { grant: urgent.grant, extentOf, until: earlier(standing.until, urgent.until) }
}

/** What of one map is granted to the caller today, before the ceiling; null: nothing (P4.4, P4.5, P0.1). */
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
