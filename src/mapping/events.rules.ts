/** Preconditions of notifying the Council of a significant event, and of setting it aside (P3.1, P0.1). Pure. */
import { needsCover, type Category, type IsoDate } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'

/** A stated significant event: its days, and the categories that it reveals. */
export type NotifiedEvent = {
  readonly occurredOn: IsoDate
  readonly notifiedOn: IsoDate
  readonly reveals: readonly Category[]
}

/** What a significant event lacks. `path`: where the input holds the event. */
export const missingOfEvent = (path: string, event: NotifiedEvent, today: IsoDate): readonly Missing[] => [
  ...need(!event.reveals.some(needsCover), {
    code: 'REVEALS_MORE',
    path: `${path}.reveals`,
    clause: 'P8.2',
    message: 'what needs cover is told about named people, once they are on the map and have it',
  }),
  ...need(event.occurredOn <= today, {
    code: 'IN_FUTURE',
    path: `${path}.occurredOn`,
    clause: 'P3.1',
    message: 'the event lies in the future',
  }),
  ...need(event.notifiedOn <= today, {
    code: 'IN_FUTURE',
    path: `${path}.notifiedOn`,
    clause: 'P3.1',
    message: 'the notification lies in the future',
  }),
  ...need(event.notifiedOn >= event.occurredOn, {
    code: 'OUT_OF_RANGE',
    path: `${path}.notifiedOn`,
    clause: 'P3.1',
    message: 'the notification comes before the event',
  }),
]

/** The states of a notification. */
export const NOTIFICATION_STATUSES = ['NOTIFIED', 'MAPPED', 'SET_ASIDE'] as const
export type NotificationStatus = (typeof NOTIFICATION_STATUSES)[number]

/** P3.1: a notification is decided on once. null: there is none with this id. */
export const missingNotification = (status: NotificationStatus | null): readonly Missing[] =>
  need(status === 'NOTIFIED', {
    code: 'UNKNOWN',
    path: 'input.notificationId',
    clause: 'P3.1',
    message: 'no notification that nobody has decided on has this id',
  })
