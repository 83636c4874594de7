/** The steps that review, close and reopen a map (P2.5, P9.2). */
import { inputOf } from '../gateway/inputs.ts'
import { toDate } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { missingToClose, missingToRecordMeeting, missingToReopen, missingToReview } from './reviewing.rules.ts'
import { provenance, revealing } from '../steps/facts.ts'
import { defineStep, nothing, openingIn } from '../steps/step.ts'

const recordReview = defineStep({
  takers: ['mapper'],
  input: inputOf('recordReview'),
  mapOf: ({ mapId }) => mapId,
  readFacts: nothing,
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
  takers: ['mapper'],
  input: inputOf('recordMeeting'),
  mapOf: ({ mapId }) => mapId,
  readFacts: nothing,
  missing: (situation) =>
    missingToRecordMeeting(situation.input, { opening: openingIn(situation), today: situation.today }),
  write: ({ input, caller }, { now, newId }) => {
    const { mapId, kind, heldOn, attendees, actions } = input
    const { labels, reveals: stored } = revealing('Meeting', input.reveals)
    const origin = provenance({ caller, now, source: null, statedAs: 'FACT' })
    const meeting = { ...origin, id: newId(), mapId, kind, heldOn: toDate(heldOn), attendees, actions, reveals: stored }
    return { params: { meeting, labels }, changed: [meeting.id] }
  },
})

const closePeerMap = defineStep({
  takers: ['manager'],
  input: inputOf('closePeerMap'),
  mapOf: ({ mapId }) => mapId,
  readFacts: nothing,
  missing: (situation) => missingToClose(openingIn(situation).granted.IDENTITY),
  write: ({ input: { mapId, reason }, caller, today }) => ({
    params: { reason, closedOn: toDate(today), closedBy: callerKey(caller) },
    changed: [mapId],
  }),
})

const reopenPeerMap = defineStep({
  takers: ['manager'],
  onClosed: true,
  input: inputOf('reopenPeerMap'),
  mapOf: ({ mapId }) => mapId,
  readFacts: nothing,
  missing: (situation) =>
    missingToReopen(situation.input.nextReview, { ...situation, identity: openingIn(situation).granted.IDENTITY }),
  write: ({ input: { mapId, reason, nextReview }, caller, today }) => ({
    params: { reason, nextReview: toDate(nextReview), reopenedOn: toDate(today), reopenedBy: callerKey(caller) },
    changed: [mapId],
  }),
})

export const reviewSteps = { recordReview, recordMeeting, closePeerMap, reopenPeerMap } as const
