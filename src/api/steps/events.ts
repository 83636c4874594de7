/** The steps about significant events before there is a map: they are notified, or set aside (P3.1, P0.1). */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import { missingNotification, missingOfEvent, NOTIFICATION_STATUSES } from '../../protocol/steps/events.ts'
import { CATEGORIES } from '../../protocol/terms.ts'
import { day, id, line, maybe, reveals, text } from '../arguments.ts'
import { defineStep, nothing } from './step.ts'

const NOTIFICATION = loadStatement('taking/event-notification')

const date = z.iso.date()
const notificationRow = z.object({
  id: z.string(),
  status: z.enum(NOTIFICATION_STATUSES),
  what: z.string(),
  place: z.string(),
  occurredOn: date,
  notifiedOn: date,
  organisation: z.string(),
  notifiedBy: z.string(),
  reveals: z.array(z.enum(CATEGORIES)),
})

/** A significant event as it was notified. `notifiedBy`: the name of the organisation, if it is recorded. */
export type EventNotification = z.output<typeof notificationRow>

/** The notification with this id, or null. */
export async function readNotification(run: Run, notificationId: string | null): Promise<EventNotification | null> {
  if (notificationId === null) return null
  const [row] = await run({ text: NOTIFICATION, params: { id: notificationId } })
  return row === undefined ? null : notificationRow.parse(row)
}

const notifySignificantEvent = defineStep({
  taker: 'anybody',
  input: z.strictObject({ what: text, occurredOn: day, place: line, notifiedOn: maybe(day), reveals }),
  mapOf: () => null,
  know: nothing,
  missing: ({ input, today }) => missingOfEvent('input', { ...input, notifiedOn: input.notifiedOn ?? today }, today),
  write: ({ input, caller, today }, { now, newId }) => {
    const notification = {
      id: newId(),
      status: 'NOTIFIED',
      what: input.what,
      place: input.place,
      occurredOn: toDate(input.occurredOn),
      notifiedOn: toDate(input.notifiedOn ?? today),
      // `reveals` is of what stands on a map.
      revealed: [...new Set(input.reveals)],
      notifiedBy: caller.organisation,
      recordedAt: toDateTime(now),
      recordedBy: callerKey(caller),
    }
    return { params: { notification }, changed: [notification.id] }
  },
})

const setAsideSignificantEvent = defineStep({
  taker: 'mapper',
  input: z.strictObject({ notificationId: id, reason: text, reveals }),
  mapOf: () => null,
  know: (run, { input }) => readNotification(run, input.notificationId),
  missing: ({ known }) => missingNotification(known?.status ?? null),
  write: ({ input, today }) => ({
    params: { notificationId: input.notificationId, reason: input.reason, decidedOn: toDate(today) },
    changed: [input.notificationId],
  }),
})

export const eventSteps = { notifySignificantEvent, setAsideSignificantEvent } as const
