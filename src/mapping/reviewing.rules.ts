/** Preconditions of reviewing, closing and reopening a map (P2.5, P9.2). Pure. */
import { addDays } from '../policy/age.ts'
import type { Extent } from '../policy/grant.ts'
import type { Opening } from '../policy/opening.ts'
import type { Category, IsoDate } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'
import { REVIEW_WEEKS } from './opening.rules.ts'
import { missingWholeMap } from '../sharing/sharing.rules.ts'
import { missingGrant, missingRevealed } from '../policy/writing.ts'

const dueSoon = (next: IsoDate, today: IsoDate): readonly Missing[] =>
  need(next > today && next <= addDays(today, REVIEW_WEEKS * 7), {
    code: 'OUT_OF_RANGE',
    path: 'input.nextReview',
    clause: 'P2.5',
    message: `the next review is due within ${REVIEW_WEEKS} weeks, after today`,
  })

/** A review to be recorded. */
export type NewReview = {
  readonly heldOn: IsoDate
  readonly nextReview: IsoDate
  readonly reveals: readonly Category[]
}

/** What is missing before a review is recorded. A review is about the whole map, so it must not reveal what needs cover. */
export const missingToReview = (
  review: NewReview,
  about: { readonly opening: Opening; readonly today: IsoDate },
): readonly Missing[] => [
  ...missingGrant(about.opening, [{ path: 'input.mapId', category: 'PLAN', about: null }]),
  ...missingRevealed(about.opening, { reveals: review.reveals, joined: [], relevance: '' }),
  ...need(review.heldOn <= about.today, {
    code: 'IN_FUTURE',
    path: 'input.heldOn',
    clause: 'P2.5',
    message: 'a review is recorded after it was held',
  }),
  ...dueSoon(review.nextReview, about.today),
]

/** A meeting to be recorded. */
export type NewMeeting = { readonly heldOn: IsoDate; readonly reveals: readonly Category[] }

/** What is missing before a meeting is recorded. Like a review, it is about the whole map. */
export const missingToRecordMeeting = (
  { heldOn, reveals }: NewMeeting,
  { opening, today }: { readonly opening: Opening; readonly today: IsoDate },
): readonly Missing[] => [
  ...missingGrant(opening, [{ path: 'input.mapId', category: 'PLAN', about: null }]),
  ...missingRevealed(opening, { reveals, joined: [], relevance: '' }),
  ...need(heldOn <= today, {
    code: 'IN_FUTURE',
    path: 'input.heldOn',
    clause: 'P2.5',
    message: 'a meeting is recorded after it was held',
  }),
]

/** What is missing before a map is closed. */
export const missingToClose = (identity: Extent): readonly Missing[] => missingWholeMap(identity)

/** What is missing before a map is reopened. */
export const missingToReopen = (
  nextReview: IsoDate,
  about: { readonly identity: Extent; readonly closed: boolean; readonly today: IsoDate },
): readonly Missing[] => [
  ...missingWholeMap(about.identity),
  ...need(about.closed, { code: 'ALREADY', path: 'input.mapId', clause: 'P2.5', message: 'the map is not closed' }),
  ...dueSoon(nextReview, about.today),
]
