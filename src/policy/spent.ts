/**
 * When a caution is spent (Rehabilitation of Offenders Act 1974 s.8A and Sch 2), and from which age there are offences at
 * all (Children and Young Persons Act 1933 s.50). Readings, draft: data, for the data protection officer to confirm. Pure.
 */
import { addMonths, birthdayOf } from './age.ts'
import { callerKey, type AgeFacts, type Caller } from './facts.ts'
import type { IsoDate } from './terms.ts'

/** Months after which a caution is spent, counted from the day on which it was given; null: it is no caution, and is never spent. */
export const SPENT_AFTER_MONTHS = {
  SIMPLE_CAUTION: 0,
  YOUTH_CAUTION: 0,
  CONDITIONAL_CAUTION: 3,
  YOUTH_CONDITIONAL_CAUTION: 3,
  /** Such as a community resolution. */
  NO_CAUTION: null,
} as const
export type OutOfCourt = keyof typeof SPENT_AFTER_MONTHS

/** Age, in years, before which nobody commits an offence. */
export const OFFENCES_FROM = 10

/** What is said of a disposal out of court. `spentOn`: said of a conditional caution that ceases earlier, or of a conviction. */
export type Disposal = {
  readonly outOfCourt: OutOfCourt | null
  readonly givenOn: IsoDate | null
  readonly spentOn: IsoDate | null
}

/** The first day on which it is spent: the earlier of what is said and what follows from the caution; null: neither. */
export const spentOnOf = ({ outOfCourt, givenOn, spentOn }: Disposal): IsoDate | null => {
  const months = outOfCourt === null ? null : SPENT_AFTER_MONTHS[outOfCourt]
  const days = [spentOn, months === null || givenOn === null ? null : addMonths(givenOn, months)]
  return days.filter((day) => day !== null).toSorted()[0] ?? null
}

/** Whether it is spent on a day, so that it is shown for no mapping purpose (P8.7). */
export const isSpent = (
  { spent, spentOn }: { readonly spent: boolean; readonly spentOn: IsoDate | null },
  today: IsoDate,
): boolean => spent || (spentOn !== null && spentOn <= today)

/** The key by which something that is spent may stay shown to a caller; null: the caller is not of the Council. */
export const staffKey = (caller: Caller): string | null => (caller.agency === 'CFS' ? callerKey(caller) : null)

/** To whom an offence stays shown though it is spent, and until which day. */
export type KeptShown = { readonly keptShownTo: readonly string[]; readonly keptShownUntil: IsoDate | null }

/** Whether information governance keeps it shown to this caller, whether it is spent or not (P8.7). */
export const isKeptShown = ({ keptShownTo, keptShownUntil }: KeptShown, caller: Caller, today: IsoDate): boolean => {
  const key = staffKey(caller)
  return key !== null && keptShownTo.includes(key) && keptShownUntil !== null && keptShownUntil > today
}

/**
 * Whether somebody was under ten on a day, as far as their age is known: by an estimate too. A day that is not known is
 * taken as today.
 */
export const isBeforeOffences = (age: AgeFacts, on: IsoDate | null, today: IsoDate): boolean => {
  const from = birthdayOf(age, OFFENCES_FROM, today)
  return from !== null && (on ?? today) < from
}
