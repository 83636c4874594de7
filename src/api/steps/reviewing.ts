/** Steps that review a map, close it and reopen it (P2.5, P9.2). */
import { z } from 'zod'
import { toDate } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import { missingToClose, missingToReopen, missingToReview } from '../../protocol/steps/reviewing.ts'
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

const closePeerMap = defineStep({
  taker: 'manager',
  input: z.strictObject({ mapId: id, reason: text }),
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
  input: z.strictObject({ mapId: id, reason: text, nextReview: day }),
  mapOf: ({ mapId }) => mapId,
  know: nothing,
  missing: (situation) =>
    missingToReopen(situation.input.nextReview, { ...situation, identity: openingIn(situation).granted.IDENTITY }),
  write: ({ input: { mapId, reason, nextReview }, caller, today }) => ({
    params: { reason, nextReview: toDate(nextReview), reopenedOn: toDate(today), reopenedBy: callerKey(caller) },
    changed: [mapId],
  }),
})

export const reviewSteps = { recordReview, closePeerMap, reopenPeerMap } as const
