/** What notifying the Council of a significant event, and setting it aside, ask for (P3.1, P0.1). Pure. */
import { needsCover, type Category, type IsoDate } from '../terms.ts'
import { need, type Missing } from './missing.ts'

/** A significant event as it is told: what it reveals, and its days. */
export type ToldEvent = {
  readonly occurredOn: IsoDate
  readonly notifiedOn: IsoDate
  readonly reveals: readonly Category[]
}

/** What a significant event lacks. `path`: of the input that tells it. */
export const missingOfEvent = (path: string, event: ToldEvent, today: IsoDate): readonly Missing[] => [
  ...need(!event.reveals.some(needsCover), {
    path: `${path}.reveals`,
    clause: 'P8.2',
    message: 'what needs cover is told about named people, once they are on the map and have it',
  }),
  ...need(event.occurredOn <= today, {
    path: `${path}.occurredOn`,
    clause: 'P3.1',
    message: 'the event lies in the future',
  }),
  ...need(event.notifiedOn <= today, {
    path: `${path}.notifiedOn`,
    clause: 'P3.1',
    message: 'the notification lies in the future',
  }),
  ...need(event.notifiedOn >= event.occurredOn, {
    path: `${path}.notifiedOn`,
    clause: 'P3.1',
    message: 'the notification comes before the event',
  }),
]

/** What has become of a notification. */
export const NOTIFICATION_STATUSES = ['NOTIFIED', 'MAPPED', 'SET_ASIDE'] as const
export type NotificationStatus = (typeof NOTIFICATION_STATUSES)[number]

/** P3.1: a notification is decided on once. null: there is none of this id. */
export const missingNotification = (status: NotificationStatus | null): readonly Missing[] =>
  need(status === 'NOTIFIED', {
    path: 'input.notificationId',
    clause: 'P3.1',
    message: 'no notification that nobody has decided on has this id',
  })
