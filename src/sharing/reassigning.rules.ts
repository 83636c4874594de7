/** Handing over what one practitioner has to another (P4.5). Pure. */
import type { Allocation } from '../policy/facts.ts'
import { need, type Missing } from '../policy/missing.ts'
import type { IsoDate } from '../policy/terms.ts'

/** An allocation of the one who hands over, on any map. */
export type HeldAllocation = Pick<Allocation, 'id' | 'mapId' | 'youngPersonIds' | 'from' | 'until'>

/** What is handed over: the allocation that ends on a day, and the days of the one that follows it. */
export type Handover = { readonly held: HeldAllocation; readonly from: IsoDate; readonly until: IsoDate | null }

/**
 * What of somebody's allocations is handed over from a day on: what has not ended by then. One that begins later is handed over
 * from its own beginning.
 */
export const handoversOf = (allocations: readonly HeldAllocation[], day: IsoDate): readonly Handover[] =>
  allocations.flatMap((held): readonly Handover[] => {
    const from = held.from > day ? held.from : day
    return held.until === null || held.until > from ? [{ held, from, until: held.until }] : []
  })

/** What is missing before a handover. Of maps that the manager does not have it says nothing. */
export const missingToReassign = (
  wanted: { readonly from: string; readonly to: string; readonly day: IsoDate },
  handovers: readonly Handover[],
  about: { readonly giver: string; readonly today: IsoDate },
): readonly Missing[] => [
  ...need(wanted.to !== wanted.from, {
    code: 'MISMATCH',
    path: 'input.to',
    clause: 'P4.5',
    message: 'what is handed over goes to somebody else',
  }),
  ...need(wanted.to !== about.giver, {
    code: 'OTHER_PERSON',
    path: 'input.to',
    clause: 'P4.5',
    message: 'nobody allocates themselves',
  }),
  ...need(wanted.day >= about.today, {
    code: 'IN_PAST',
    path: 'input.day',
    clause: 'P4.5',
    message: 'an allocation does not begin in the past',
  }),
  ...need(handovers.length > 0, {
    code: 'UNKNOWN',
    path: 'input.from',
    clause: 'P4.5',
    message: 'this practitioner has nothing from that day on, on the maps that are open to you whole',
  }),
]
