/** What allocating a practitioner, and ending that, asks for (P4.5). Pure. */
import { holds } from '../assessment.ts'
import type { Allocation } from '../facts.ts'
import type { Extent } from '../grant.ts'
import type { IsoDate } from '../terms.ts'
import { missingElement, type MapElement } from './elements.ts'
import { need, type Missing } from './missing.ts'
import { missingWholeMap } from './sharing.ts'

/** An allocation of a map, and whose it is (key). */
export type MapAllocation = Pick<Allocation, 'id' | 'youngPersonIds' | 'from' | 'until'> & {
  readonly practitioner: string
}

/** The allocation that is to be made. `youngPersonIds` null: to the whole map. */
export type NewAllocation = Omit<MapAllocation, 'id'>

const sameExtent = (one: readonly string[] | null, other: readonly string[] | null): boolean =>
  JSON.stringify(one?.toSorted() ?? null) === JSON.stringify(other?.toSorted() ?? null)

/** What is missing before somebody may be allocated. */
export const missingToAllocate = (
  allocation: NewAllocation,
  known: { readonly allocations: readonly MapAllocation[]; readonly seen: ReadonlyMap<string, MapElement> },
  about: {
    readonly identity: Extent
    readonly today: IsoDate
    /** Key of who allocates, and until when they have the map themselves; null: no end, or a manager. */
    readonly giver: string
    readonly giverUntil: IsoDate | null
  },
): readonly Missing[] => {
  const { practitioner, youngPersonIds, from, until } = allocation
  const doubled = known.allocations.some(
    (other) =>
      other.practitioner === practitioner &&
      sameExtent(other.youngPersonIds, youngPersonIds) &&
      holds(other, about.today) !== null,
  )
  return [
    ...missingWholeMap(about.identity),
    ...need(youngPersonIds === null || youngPersonIds.length > 0, {
      path: 'input.youngPersonIds',
      clause: 'P4.5',
      message: 'an allocation is to the map or to young people on it',
    }),
    ...(youngPersonIds ?? []).flatMap((id, index) =>
      missingElement({ path: `input.youngPersonIds.${index}`, id, types: ['YoungPerson'] }, known.seen),
    ),
    ...need(from >= about.today, {
      path: 'input.from',
      clause: 'P4.5',
      message: 'an allocation does not begin in the past',
    }),
    ...need(until === null || until > from, {
      path: 'input.until',
      clause: 'P4.5',
      message: 'an allocation ends after it begins',
    }),
    ...need(practitioner !== about.giver, {
      path: 'input.practitioner',
      clause: 'P4.5',
      message: 'nobody allocates themselves',
    }),
    ...need(about.giverUntil === null || (until !== null && until <= about.giverUntil), {
      path: 'input.until',
      clause: 'P4.5',
      message: 'what is given ends with what the giver has',
    }),
    ...need(!doubled, {
      path: 'input.practitioner',
      clause: 'P4.5',
      message: 'this practitioner is allocated so already',
    }),
  ]
}

/** What is missing before an allocation may be ended: a map stays with somebody. */
export const missingToDeallocate = (
  id: string,
  allocations: readonly MapAllocation[],
  about: { readonly identity: Extent; readonly today: IsoDate },
): readonly Missing[] => {
  const current = allocations.filter((each) => holds(each, about.today) !== null)
  const others = current.filter((each) => each.id !== id && each.youngPersonIds === null)
  // One that has not begun can be ended too.
  const own = allocations.find((each) => each.id === id && (each.until === null || about.today < each.until))
  return [
    ...missingWholeMap(about.identity),
    ...need(own !== undefined, {
      path: 'input.allocationId',
      clause: 'P4.5',
      message: 'no allocation of this map that has not ended has this id',
    }),
    ...need(own === undefined || own.youngPersonIds !== null || !current.includes(own) || others.length > 0, {
      path: 'input.allocationId',
      clause: 'P4.5',
      message: 'somebody else is allocated to the whole map first: a map stays with somebody',
    }),
  ]
}
