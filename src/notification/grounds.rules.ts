/**
 * On which grounds a duty of notification may be exempt, of whom (P6.2, P6.6; UK GDPR Art 14(5); DPA 2018 Sch 2 para 2). Data, pure.
 *
 * Readings, draft: good reason to do otherwise is the protocol's own ground, so it holds for those whom the protocol notifies:
 * a relevant young person and their parents. Everybody else is owed what Art 14 asks, with the exemptions of Art 14(5).
 */

export const GROUNDS = [
  'GOOD_REASON_NOT_TO',
  'IMPOSSIBLE_OR_DISPROPORTIONATE',
  'WOULD_IMPAIR_THE_PLAN',
  'HAS_THE_INFORMATION',
  'PREVENTION_OF_CRIME',
] as const
export type Ground = (typeof GROUNDS)[number]

/** Whom a duty is owed to, as far as the ground depends on it. */
export type Owed = 'RELEVANT' | 'PARENT_CARER' | 'NOT_RELEVANT' | 'ADULT' | 'ADULT_OF_CONCERN'

export const GROUNDS_OF: Readonly<Record<Owed, readonly Ground[]>> = {
  RELEVANT: ['GOOD_REASON_NOT_TO', 'IMPOSSIBLE_OR_DISPROPORTIONATE', 'WOULD_IMPAIR_THE_PLAN', 'HAS_THE_INFORMATION'],
  PARENT_CARER: ['GOOD_REASON_NOT_TO', 'IMPOSSIBLE_OR_DISPROPORTIONATE', 'WOULD_IMPAIR_THE_PLAN'],
  NOT_RELEVANT: ['IMPOSSIBLE_OR_DISPROPORTIONATE', 'WOULD_IMPAIR_THE_PLAN', 'HAS_THE_INFORMATION'],
  ADULT: ['IMPOSSIBLE_OR_DISPROPORTIONATE', 'WOULD_IMPAIR_THE_PLAN', 'HAS_THE_INFORMATION'],
  ADULT_OF_CONCERN: ['IMPOSSIBLE_OR_DISPROPORTIONATE', 'WOULD_IMPAIR_THE_PLAN', 'PREVENTION_OF_CRIME'],
}

/** Grounds of Art 14(5)(b), which holds only for data that were not obtained from the person. */
export const NOT_OF_THEIR_OWN: ReadonlySet<Ground> = new Set([
  'IMPOSSIBLE_OR_DISPROPORTIONATE',
  'WOULD_IMPAIR_THE_PLAN',
])

/** So many times an exemption is renewed by whoever handles the duty; the next is for a manager. */
export const RENEWALS_WITHOUT_MANAGER = 2
