/** Steps that review a map, close it and reopen it (P2.5, P9.2). */
import { z } from 'zod'
import { toDate } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import {
  missingToClose,
  missingToRecordMeeting,
  missingToReopen,
  missingToReview,
} from '../../protocol/steps/reviewing.ts'
import { day, id, line, reveals, text } from '../arguments.ts'
import { provenance, revealing } from './known.ts'
import { defineStep, nothing, openingIn } from './step.ts'

const contribution = z.strictObject({ organisation: line, said: text })
const recordReviewInput = z.strictObject({
  mapId: id,
  heldOn: day,
  contributions: z.array(contribution).min(1).max(50),
  changed: text,
  nextReview: day,
  reveals,
})
const recordReview = defineStep({
  taker: 'mapper',
  input: recordReviewInput,
  mapOf: ({ mapId }) => mapId,
  know: nothing,
  missing: (situation) => missingToReview(situation.input, { opening: openingIn(situation), today: situation.today }),
  write: ({ input, caller }, { now, newId }) => {
    const { mapId, heldOn, contributions, changed, nextReview } = input
    const review = {
      ...provenance({ caller, now, source: null, statedAs: 'FACT' }),
      id: newId(),
      mapId,
      heldOn: toDate(heldOn),
      contributions: contributions.map(({ organisation, said }) => `${organisation}: ${said}`),
      changed,
      ...revealing('Review', input.reveals),
    }
    const { labels, ...properties } = review
    return { params: { review: properties, labels, nextReview: toDate(nextReview) }, changed: [review.id, mapId] }
  },
})

const recordMeeting = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    mapId: id,
    kind: z.enum(['EFRP', 'MACE', 'STRATEGY', 'OTHER']),
    heldOn: day,
    attendees: z.array(line).min(1).max(100),
    actions: z.array(text).max(100),
    reveals,
  }),
  mapOf: ({ mapId }) => mapId,
  know: nothing,
  missing: (situation) =>
    missingToRecordMeeting(situation.input, { opening: openingIn(situation), today: situation.today }),
  write: ({ input, caller }, { now, newId }) => {
    const { mapId, kind, heldOn, attendees, actions } = input
    const { labels, reveals: stored } = revealing('Meeting', input.reveals)
    const told = provenance({ caller, now, source: null, statedAs: 'FACT' })
    const meeting = { ...told, id: newId(), mapId, kind, heldOn: toDate(heldOn), attendees, actions, reveals: stored }
    return { params: { meeting, labels }, changed: [meeting.id] }
  },
})

const closePeerMap = defineStep({
  taker: 'manager',
  input: z.strictObject({ mapId: id, reason: text, reveals }),
  mapOf: ({ mapId }) => mapId,
  know: nothing,
  missing: (situation) => missingToClose(openingIn(situation).granted.IDENTITY),
  write: ({ input: { mapId, reason }, caller, today }) => ({
    params: { reason, closedOn: toDate(today), closedBy: callerKey(caller) },
    changed: [mapId],
  }),
})

const reopenPeerMap = defineStep({
  taker: 'manager',
  onClosed: true,
  input: z.strictObject({ mapId: id, reason: text, reveals, nextReview: day }),
  mapOf: ({ mapId }) => mapId,
  know: nothing,
  missing: (situation) =>
    missingToReopen(situation.input.nextReview, { ...situation, identity: openingIn(situation).granted.IDENTITY }),
  write: ({ input: { mapId, reason, nextReview }, caller, today }) => ({
    params: { reason, nextReview: toDate(nextReview), reopenedOn: toDate(today), reopenedBy: callerKey(caller) },
    changed: [mapId],
  }),
})

export const reviewSteps = { recordReview, recordMeeting, closePeerMap, reopenPeerMap } as const
