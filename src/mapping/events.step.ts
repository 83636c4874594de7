/** The steps about significant events before there is a map: to notify one, and to set one aside (P3.1, P0.1). */
import { inputOf } from '../gateway/inputs.ts'
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { missingNotification, missingOfEvent, NOTIFICATION_STATUSES } from './events.rules.ts'
import { CATEGORIES } from '../policy/terms.ts'
import { defineStep, nothing } from '../steps/step.ts'

const NOTIFICATION = loadStatement('mapping/event-notification.facts')

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

/** A notified significant event. `notifiedBy`: the name of the organisation, if it is recorded. */
export type EventNotification = z.output<typeof notificationRow>

/** The notification with this id, or null. */
export async function readNotification(run: Run, notificationId: string | null): Promise<EventNotification | null> {
  if (notificationId === null) return null
  const [row] = await run({ text: NOTIFICATION, params: { id: notificationId } })
  return row === undefined ? null : notificationRow.parse(row)
}

const notifySignificantEvent = defineStep({
  takers: ['anybody'],
  input: inputOf('notifySignificantEvent'),
  mapOf: () => null,
  readFacts: nothing,
  missing: ({ input, today }) => missingOfEvent('input', { ...input, notifiedOn: input.notifiedOn ?? today }, today),
  write: ({ input, caller, today }, { now, newId }) => {
    const notification = {
      id: newId(),
      status: 'NOTIFIED',
      what: input.what,
      place: input.place,
      occurredOn: toDate(input.occurredOn),
      notifiedOn: toDate(input.notifiedOn ?? today),
      // It is not called `reveals`, which is a property of what is on a map.
      revealed: [...new Set(input.reveals)],
      notifiedBy: caller.organisation,
      recordedAt: toDateTime(now),
      recordedBy: callerKey(caller),
    }
    return { params: { notification }, changed: [notification.id] }
  },
})

const setAsideSignificantEvent = defineStep({
  takers: ['mapper'],
  input: inputOf('setAsideSignificantEvent'),
  mapOf: () => null,
  readFacts: (run, { input }) => readNotification(run, input.notificationId),
  missing: ({ facts }) => missingNotification(facts?.status ?? null),
  write: ({ input, today }) => ({
    params: { notificationId: input.notificationId, reason: input.reason, decidedOn: toDate(today) },
    changed: [input.notificationId],
  }),
})

export const eventSteps = { notifySignificantEvent, setAsideSignificantEvent } as const
