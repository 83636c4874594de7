/** Preconditions of opening a map (P3). Pure. */
import { addDays } from '../policy/age.ts'
import type { IsoDate } from '../policy/terms.ts'
import { missingNotification, missingOfEvent, type NotificationStatus, type NotifiedEvent } from './events.rules.ts'
import { need, type Missing } from '../policy/missing.ts'

/** Longest time until the first review, in weeks (P2.5; a reading). */
export const REVIEW_WEEKS = 12

/** For how long a map is kept, in months, unless it says otherwise (P9.2; a reading). */
export const RETAIN_MONTHS = 12

/** A significant event (P3.1). */
export type Event = NotifiedEvent & {
  readonly what: string
  readonly place: string
  readonly notifiedBy: string
}

/** The map that is to be opened. */
export type NewMap = {
  readonly trigger: 'KNOWN_GROUP' | 'SIGNIFICANT_EVENT'
  readonly event: Event | null
  readonly notificationId?: string | null
  readonly statutoryFunction: string
  readonly statutoryCitation: string | null
  readonly reviewDue: IsoDate
  readonly retainUntil: IsoDate
}

const hasNotification = ({ notificationId = null }: NewMap): boolean => notificationId !== null

/** What is missing before a map is opened. `notified`: the state of the notification that the input names. */
export const missingToOpen = (
  map: NewMap,
  today: IsoDate,
  notified: NotificationStatus | null = null,
): readonly Missing[] => [
  ...need(map.trigger === 'KNOWN_GROUP' || map.event !== null || hasNotification(map), {
    code: 'REQUIRED',
    path: 'input.event',
    clause: 'P3.1',
    message:
      'a group that was not known is mapped after a significant event: what, when, where, notified by whom and when',
  }),
  ...need(map.event === null || !hasNotification(map), {
    code: 'ONE_OF',
    path: 'input.notificationId',
    clause: 'P3.1',
    message: 'the event is told, or a notification of it is named: one of the two',
  }),
  ...(hasNotification(map) ? missingNotification(notified) : []),
  ...(map.event === null ? [] : missingOfEvent('input.event', map.event, today)),
  ...need(map.statutoryFunction !== 'OTHER' || map.statutoryCitation !== null, {
    code: 'REQUIRED',
    path: 'input.statutoryCitation',
    clause: 'P3.2',
    message: 'another statutory function is named with its citation',
  }),
  ...need(map.reviewDue > today && map.reviewDue <= addDays(today, REVIEW_WEEKS * 7), {
    code: 'OUT_OF_RANGE',
    path: 'input.reviewDue',
    clause: 'P2.5',
    message: `the first review is due within ${REVIEW_WEEKS} weeks, after today`,
  }),
  ...need(map.retainUntil > map.reviewDue, {
    code: 'OUT_OF_RANGE',
    path: 'input.retainUntil',
    clause: 'P9.2',
    message: 'the map is kept until after its first review',
  }),
]
