/** Preconditions of allocating a practitioner, and of ending an allocation (P4.5). Pure. */
import { holds } from '../policy/assessment.ts'
import type { Allocation } from '../policy/facts.ts'
import type { Extent } from '../policy/grant.ts'
import type { IsoDate } from '../policy/terms.ts'
import { missingElement, type MapElement } from '../policy/elements.ts'
import { need, type Missing } from '../policy/missing.ts'
import { missingWholeMap } from './sharing.rules.ts'

/** An allocation of a map, and the key of the practitioner. */
export type MapAllocation = Pick<Allocation, 'id' | 'youngPersonIds' | 'from' | 'until'> & {
  readonly practitioner: string
}

/** The allocation to be made. `youngPersonIds` null: to the whole map. */
export type NewAllocation = Omit<MapAllocation, 'id'>

const sameExtent = (one: readonly string[] | null, other: readonly string[] | null): boolean =>
  JSON.stringify(one?.toSorted() ?? null) === JSON.stringify(other?.toSorted() ?? null)

/** What is missing in the days of an allocation and in its practitioner, whoever makes it. */
const missingOfItself = (
  { practitioner, from, until }: Pick<NewAllocation, 'practitioner' | 'from' | 'until'>,
  giver: string,
  today: IsoDate,
): readonly Missing[] => [
  ...need(from >= today, {
    code: 'IN_PAST',
    path: 'input.from',
    clause: 'P4.5',
    message: 'an allocation does not begin in the past',
  }),
  ...need(until === null || until > from, {
    code: 'OUT_OF_RANGE',
    path: 'input.until',
    clause: 'P4.5',
    message: 'an allocation ends after it begins',
  }),
  ...need(practitioner !== giver, {
    code: 'OTHER_PERSON',
    path: 'input.practitioner',
    clause: 'P4.5',
    message: 'nobody allocates themselves',
  }),
]

/** What is missing where the service does not know who is meant: a mistyped name would have the map. */
export const missingWhereUnknown = (isKnown: boolean, confirmed: boolean | null): readonly Missing[] =>
  need(isKnown || confirmed === true, {
    code: 'REQUIRED',
    path: 'input.confirmUnknown',
    clause: 'P4.5',
    message:
      'nobody is known by this issuer and subject in this organisation: look again, and confirm that they are meant',
  })

/** What is missing before a manager allocates a map that nobody is allocated to and that is not open to the manager. */
export const missingToAllocateByRole = (
  allocation: NewAllocation & { readonly reason: string | null },
  giver: string,
  today: IsoDate,
): readonly Missing[] => [
  ...need(allocation.reason !== null, {
    code: 'REQUIRED',
    path: 'input.reason',
    clause: 'P4.5',
    message: 'who allocates a map that nobody is allocated to says why',
  }),
  ...need(allocation.youngPersonIds === null, {
    code: 'NOT_WANTED',
    path: 'input.youngPersonIds',
    clause: 'P4.5',
    message: 'a map that nobody is allocated to is allocated whole',
  }),
  ...need(allocation.from <= today, {
    code: 'OUT_OF_RANGE',
    path: 'input.from',
    clause: 'P4.5',
    message: 'a map that nobody is allocated to is allocated from today',
  }),
  ...missingOfItself(allocation, giver, today),
]

/** What is missing before somebody is allocated. */
export const missingToAllocate = (
  allocation: NewAllocation,
  known: { readonly allocations: readonly MapAllocation[]; readonly seen: ReadonlyMap<string, MapElement> },
  about: {
    readonly identity: Extent
    readonly today: IsoDate
    /** Key of the caller who allocates, and until when the caller has the map; null: no end, or a manager. */
    readonly giver: string
    readonly giverUntil: IsoDate | null
  },
): readonly Missing[] => {
  const { practitioner, youngPersonIds, until } = allocation
  const doubled = known.allocations.some(
    (other) =>
      other.practitioner === practitioner &&
      sameExtent(other.youngPersonIds, youngPersonIds) &&
      holds(other, about.today) !== null,
  )
  return [
    ...missingWholeMap(about.identity),
    ...need(youngPersonIds === null || youngPersonIds.length > 0, {
      code: 'REQUIRED',
      path: 'input.youngPersonIds',
      clause: 'P4.5',
      message: 'an allocation is to the map or to young people on it',
    }),
    ...(youngPersonIds ?? []).flatMap((id, index) =>
      missingElement({ path: `input.youngPersonIds.${index}`, id, types: ['YoungPerson'] }, known.seen),
    ),
    ...missingOfItself(allocation, about.giver, about.today),
    ...need(about.giverUntil === null || (until !== null && until <= about.giverUntil), {
      code: 'OUT_OF_RANGE',
      path: 'input.until',
      clause: 'P4.5',
      message: 'what is given ends with what the giver has',
    }),
    ...need(!doubled, {
      code: 'ALREADY',
      path: 'input.practitioner',
      clause: 'P4.5',
      message: 'this practitioner is allocated so already',
    }),
  ]
}

/** What is missing before an allocation is ended. Every map stays allocated to somebody. */
export const missingToDeallocate = (
  id: string,
  allocations: readonly MapAllocation[],
  about: { readonly identity: Extent; readonly today: IsoDate },
): readonly Missing[] => {
  const current = allocations.filter((each) => holds(each, about.today) !== null)
  const others = current.filter((each) => each.id !== id && each.youngPersonIds === null)
  // An allocation that has not begun can be ended too.
  const own = allocations.find((each) => each.id === id && (each.until === null || about.today < each.until))
  return [
    ...missingWholeMap(about.identity),
    ...need(own !== undefined, {
      code: 'UNKNOWN',
      path: 'input.allocationId',
      clause: 'P4.5',
      message: 'no allocation of this map that has not ended has this id',
    }),
    ...need(own === undefined || own.youngPersonIds !== null || !current.includes(own) || others.length > 0, {
      code: 'DO_FIRST',
      path: 'input.allocationId',
      clause: 'P4.5',
      message: 'somebody else is allocated to the whole map first: a map stays with somebody',
    }),
  ]
}
