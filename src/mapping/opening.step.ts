/** The step that opens a map (P3). */
import type { StepInputs } from '../generated/inputs.ts'
import { addDays, addMonths } from '../policy/age.ts'
import { callerKey } from '../policy/facts.ts'
import { missingToOpen, RETAIN_MONTHS, REVIEW_WEEKS, type NewMap } from './opening.rules.ts'
import type { IsoDate } from '../policy/terms.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { readNotification, type EventNotification } from './events.step.ts'
import { inputOf } from '../gateway/inputs.ts'
import { defineStep } from '../steps/step.ts'

/**
 * The event to be drawn: as the input states it, or as it was notified. A notified event has the notifier as its source
 * (P4.3).
 */
const eventOf = (input: StepInputs['openPeerMap'], known: EventNotification | null) => {
  if (known === null) return input.event === null ? [] : [input.event]
  const { what, occurredOn, place, notifiedBy, notifiedOn, reveals: revealed, organisation } = known
  return [{ what, occurredOn, place, notifiedBy, notifiedOn, reveals: revealed, source: organisation }]
}

/** The input, with defaults for the days that are left out. */
const withDays = (input: StepInputs['openPeerMap'], today: IsoDate): NewMap => ({
  ...input,
  reviewDue: input.reviewDue ?? addDays(today, REVIEW_WEEKS * 7),
  retainUntil: input.retainUntil ?? addMonths(today, RETAIN_MONTHS),
})

const openPeerMap = defineStep({
  takers: ['mapper'],
  input: inputOf('openPeerMap'),
  mapOf: () => null,
  readFacts: (run, { input }) => readNotification(run, input.notificationId),
  missing: ({ input, facts, today }) => missingToOpen(withDays(input, today), today, facts?.status ?? null),
  write: ({ input, facts, caller, today }, { now, newId }) => {
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
    const notified = facts === null ? [] : [facts]
    return {
      mapId,
      before: notified.map(({ id: notificationId }) => ({
        statement: 'mapping/use-event-notification',
        params: { notificationId, openedMapId: mapId, decidedOn: toDate(today) },
      })),
      changed: [mapId, allocation.id],
      params: {
        map,
        allocation,
        practitioner: { issuer: caller.issuer, subject: caller.subject, organisation: caller.organisation },
        events: eventOf(input, facts).map(({ reveals: revealed, ...rest }) => ({
          ...provenance,
          ...rest,
          id: newId(),
          mapId,
          occurredOn: toDate(rest.occurredOn),
          notifiedOn: toDate(rest.notifiedOn),
          reveals: revealed.length === 0 ? null : revealed,
        })),
      },
    }
  },
})

export const openingSteps = { openPeerMap } as const
