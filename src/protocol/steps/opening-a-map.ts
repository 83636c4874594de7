/** What opening a map asks for (P3). Pure. */
import { addDays } from '../age.ts'
import { needsCover, type Category, type IsoDate } from '../terms.ts'
import { need, type Missing } from './missing.ts'

/** Longest time until the first review, in weeks (P2.5; a reading). */
export const REVIEW_WEEKS = 12

/** A significant event as it was notified (P3.1). */
export type Event = {
  readonly what: string
  readonly occurredOn: IsoDate
  readonly place: string
  readonly notifiedBy: string
  readonly notifiedOn: IsoDate
  readonly reveals: readonly Category[]
}

/** The map that is to be opened. */
export type NewMap = {
  readonly trigger: 'KNOWN_GROUP' | 'SIGNIFICANT_EVENT'
  readonly event: Event | null
  readonly statutoryFunction: string
  readonly statutoryCitation: string | null
  readonly reviewDue: IsoDate
  readonly retainUntil: IsoDate
}

const ofEvent = (event: Event, today: IsoDate): readonly Missing[] => [
  ...need(!event.reveals.some(needsCover), {
    path: 'input.event.reveals',
    clause: 'P8.2',
    message: 'what needs cover is told about named people, once they are on the map and have it',
  }),
  ...need(event.occurredOn <= today, {
    path: 'input.event.occurredOn',
    clause: 'P3.1',
    message: 'the event lies in the future',
  }),
  ...need(event.notifiedOn <= today, {
    path: 'input.event.notifiedOn',
    clause: 'P3.1',
    message: 'the notification lies in the future',
  }),
  ...need(event.notifiedOn >= event.occurredOn, {
    path: 'input.event.notifiedOn',
    clause: 'P3.1',
    message: 'the notification comes before the event',
  }),
]

/** What is missing before a map may be opened. */
export const missingToOpen = (map: NewMap, today: IsoDate): readonly Missing[] => [
  ...need(map.trigger === 'KNOWN_GROUP' || map.event !== null, {
    path: 'input.event',
    clause: 'P3.1',
    message:
      'a group that was not known is mapped after a significant event: what, when, where, notified by whom and when',
  }),
  ...(map.event === null ? [] : ofEvent(map.event, today)),
  ...need(map.statutoryFunction !== 'OTHER' || map.statutoryCitation !== null, {
    path: 'input.statutoryCitation',
    clause: 'P3.2',
    message: 'another statutory function is named with its citation',
  }),
  ...need(map.reviewDue > today && map.reviewDue <= addDays(today, REVIEW_WEEKS * 7), {
    path: 'input.reviewDue',
    clause: 'P2.5',
    message: `the first review is due within ${REVIEW_WEEKS} weeks, after today`,
  }),
  ...need(map.retainUntil > map.reviewDue, {
    path: 'input.retainUntil',
    clause: 'P9.2',
    message: 'the map is kept until after its first review',
  }),
]
