/**
 * The grant: which map, and on it which categories about whom, a decision or an allocation opens (P4.4, P4.5). Pure.
 * A partner's caller is granted by a sharing decision, a Council caller by allocation: neither by the other's.
 *
 * Readings: two current decisions for one map, organisation and purpose are a fault, so none counts. Several allocations
 * of one practitioner unite; one to somebody who is not on the map opens nothing of it.
 */
import type { Until } from './assessment.ts'
import { FOREVER, holds, later } from './assessment.ts'
import type { Allocation, Caller, Facts, SharingDecision } from './facts.ts'
import { callerKey } from './facts.ts'
import type { Category, IsoDate } from './terms.ts'

/** For whom something is open: nobody, everybody on the map, or the people with these ids (maybe none). */
export type Extent = 'NONE' | 'ALL' | ReadonlySet<string>

/** What opened a map, and the first day on which it no longer does (null: no end is recorded). */
export type Grant =
  | { readonly kind: 'DECISION'; readonly id: string; readonly until: IsoDate }
  | { readonly kind: 'ALLOCATION'; readonly id: string; readonly until: IsoDate | null }

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
  const until =
    decision.withdrawnOn !== null && decision.withdrawnOn < decision.until ? decision.withdrawnOn : decision.until
  const people = subjects === 'ALL' ? subjects : new Set(subjects)
  const extentOf = (category: Category): Extent => {
    if (category === 'MAP') return 'ALL'
    return categories.includes(category) ? people : 'NONE'
  }
  return { grant: { kind: 'DECISION', id, until }, extentOf, until }
}

type CurrentAllocation = { readonly id: string; readonly people: readonly string[] | null; readonly until: Until }

const endOf = (allocations: readonly CurrentAllocation[]): Until =>
  allocations.map(({ until }) => until).reduce(later, '')

/** The grant that the journal names: the one that lasts longest, and of equals the first by id. */
const lasting = (allocations: readonly CurrentAllocation[]): Grant | null => {
  const [first] = allocations.toSorted((a, b) =>
    a.until === b.until ? (a.id < b.id ? -1 : 1) : a.until > b.until ? -1 : 1,
  )
  return first === undefined
    ? null
    : { kind: 'ALLOCATION', id: first.id, until: first.until === FOREVER ? null : first.until }
}

const byAllocation = (allocations: readonly Allocation[], today: IsoDate): Granted | null => {
  const current = allocations.flatMap((allocation): CurrentAllocation[] => {
    const until = holds(allocation, today)
    const nobody = allocation.youngPersonIds?.length === 0
    return until === null || nobody ? [] : [{ id: allocation.id, people: allocation.youngPersonIds, until }]
  })
  const whole = current.filter(({ people }) => people === null)
  const grant = lasting(whole.length > 0 ? whole : current)
  if (grant === null) return null
  if (whole.length > 0) return { grant, extentOf: () => 'ALL', until: endOf(whole) }
  const people = new Map<string, Until>()
  for (const { people: ids, until } of current)
    for (const id of ids ?? []) people.set(id, later(people.get(id) ?? until, until))
  const own = new Set(people.keys())
  const until = [endOf(current), ...people.values()].reduce((one, other) => (one < other ? one : other))
  return { grant, extentOf: (category) => (ALLOCATED_FOR_ALL.includes(category) ? 'ALL' : own), until }
}

/** What of one map is granted to the caller today, before the ceiling; null: nothing (P4.4, P4.5). */
export const grantOf = (
  caller: Caller,
  facts: Pick<Facts, 'mapId' | 'decisions' | 'allocations'>,
  today: IsoDate,
): Granted | null => {
  const onMap = <T extends { readonly mapId: string }>(list: readonly T[]): readonly T[] =>
    list.filter(({ mapId }) => mapId === facts.mapId)
  return caller.agency === 'CFS'
    ? byAllocation(onMap(facts.allocations), today)
    : byDecision(caller, onMap(facts.decisions), today)
}
