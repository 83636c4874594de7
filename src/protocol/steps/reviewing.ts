/** What reviewing a map, closing it and reopening it ask for (P2.5, P9.2). Pure. */
import { addDays } from '../age.ts'
import type { Extent } from '../grant.ts'
import type { IsoDate } from '../terms.ts'
import { need, type Missing } from './missing.ts'
import { REVIEW_WEEKS } from './opening-a-map.ts'
import { missingWholeMap } from './sharing.ts'

const dueSoon = (next: IsoDate, today: IsoDate): readonly Missing[] =>
  need(next > today && next <= addDays(today, REVIEW_WEEKS * 7), {
    path: 'input.nextReview',
    clause: 'P2.5',
    message: `the next review is due within ${REVIEW_WEEKS} weeks, after today`,
  })

/** What is missing before a review may be recorded. `lastHeld`: the day of the one before. */
export const missingToReview = (
  review: { readonly heldOn: IsoDate; readonly nextReview: IsoDate },
  about: { readonly lastHeld: IsoDate | null; readonly today: IsoDate },
): readonly Missing[] => [
  ...need(review.heldOn <= about.today, {
    path: 'input.heldOn',
    clause: 'P2.5',
    message: 'a review is recorded after it was held',
  }),
  ...need(about.lastHeld === null || review.heldOn >= about.lastHeld, {
    path: 'input.heldOn',
    clause: 'P2.5',
    message: 'a review is not held before the one before it',
  }),
  ...dueSoon(review.nextReview, about.today),
]

/** What is missing before a map may be closed. */
export const missingToClose = (identity: Extent): readonly Missing[] => missingWholeMap(identity)

/** What is missing before a map may be reopened. */
export const missingToReopen = (
  nextReview: IsoDate,
  about: { readonly identity: Extent; readonly closed: boolean; readonly today: IsoDate },
): readonly Missing[] => [
  ...missingWholeMap(about.identity),
  ...need(about.closed, { path: 'input.mapId', clause: 'P2.5', message: 'the map is not closed' }),
  ...dueSoon(nextReview, about.today),
]
