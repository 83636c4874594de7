/** The step that opens a map (P3). */
import { z } from 'zod'
import { addDays, addMonths } from '../../protocol/age.ts'
import { callerKey } from '../../protocol/facts.ts'
import { missingToOpen, REVIEW_WEEKS, type NewMap } from '../../protocol/steps/opening-a-map.ts'
import type { IsoDate } from '../../protocol/terms.ts'
import { day, id, line, maybe, reveals, text } from '../arguments.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { readNotification, type EventNotification } from './events.ts'
import { defineStep } from './step.ts'

const RETAIN_MONTHS = 12

const event = z.strictObject({
  what: text,
  occurredOn: day,
  place: line,
  notifiedBy: line,
  notifiedOn: day,
  reveals,
})

/** The event as it is drawn: as it is told, or as it was notified, which names who did as its source (P4.3). */
const eventOf = (input: z.output<typeof openPeerMapInput>, known: EventNotification | null) => {
  if (known === null) return input.event === null ? [] : [input.event]
  const { what, occurredOn, place, notifiedBy, notifiedOn, reveals: revealed, organisation } = known
  return [{ what, occurredOn, place, notifiedBy, notifiedOn, reveals: revealed, source: organisation }]
}

const openPeerMapInput = z.strictObject({
  title: line,
  trigger: z.enum(['KNOWN_GROUP', 'SIGNIFICANT_EVENT']),
  event: maybe(event),
  notificationId: maybe(id),
  statutoryFunction: z.enum(['CA1989_S17', 'CA1989_S47', 'CA1989_SCH2', 'CA2004_S10', 'CA2004_S11', 'OTHER']),
  statutoryCitation: maybe(line),
  reviewDue: maybe(day),
  retainUntil: maybe(day),
})

/** With the days that are left out. */
const withDays = (input: z.output<typeof openPeerMapInput>, today: IsoDate): NewMap => ({
  ...input,
  reviewDue: input.reviewDue ?? addDays(today, REVIEW_WEEKS * 7),
  retainUntil: input.retainUntil ?? addMonths(today, RETAIN_MONTHS),
})

const openPeerMap = defineStep({
  taker: 'mapper',
  input: openPeerMapInput,
  mapOf: () => null,
  know: (run, { input }) => readNotification(run, input.notificationId),
  missing: ({ input, known, today }) => missingToOpen(withDays(input, today), today, known?.status ?? null),
  write: ({ input, known, caller, today }, { now, newId }) => {
    const mapId = newId()
    const { reviewDue, retainUntil } = withDays(input, today)
    const recordedBy = callerKey(caller)
    const provenance = {
      source: caller.organisation,
      recordedAt: toDateTime(now),
      statedAs: 'FACT',
      recordedBy,
      version: 1,
    }
    const map = {
      id: mapId,
      title: input.title,
      trigger: input.trigger,
      statutoryFunction: input.statutoryFunction,
      statutoryCitation: input.statutoryCitation,
      status: 'OPEN',
      openedOn: toDate(today),
      reviewDue: toDate(reviewDue),
      retainUntil: toDate(retainUntil),
      recordedBy,
      version: 1,
    }
    const allocation = {
      id: newId(),
      practitioner: recordedBy,
      mapId,
      from: toDate(today),
      recordedAt: toDateTime(now),
      recordedBy,
    }
    const notified = known === null ? [] : [known]
    return {
      mapId,
      also: notified.map(({ id: notificationId }) => ({
        statement: 'taking/use-event-notification',
        params: { notificationId, openedMapId: mapId, decidedOn: toDate(today) },
      })),
      changed: [mapId, allocation.id],
      params: {
        map,
        allocation,
        practitioner: { issuer: caller.issuer, subject: caller.subject, organisation: caller.organisation },
        events: eventOf(input, known).map(({ reveals: revealed, ...told }) => ({
          ...provenance,
          ...told,
          id: newId(),
          mapId,
          occurredOn: toDate(told.occurredOn),
          notifiedOn: toDate(told.notifiedOn),
          reveals: revealed.length === 0 ? null : revealed,
        })),
      },
    }
  },
})

export const openingSteps = { openPeerMap } as const
