/** The step by which a second person finds that an allegation stands (P8.7, P9.6). */
import { inputOf } from '../gateway/inputs.ts'
import { toDate } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { isDrawnSeen, isTieSeen, seenElements } from '../policy/sight.ts'
import type { Opening } from '../policy/opening.ts'
import { elementsOn } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'
import type { Run } from '../graph/driver.ts'
import { readAllegations } from './allegations.facts.ts'
import { missingToReview } from './allegations.rules.ts'
import { drawnOn } from './drawn.facts.ts'
import { tiesOn } from './ties.facts.ts'

/** What decides whether the caller sees it. */
async function readKnown(run: Run, mapId: string, elementId: string) {
  const [allegations, drawn, ties] = await Promise.all([
    readAllegations(run, mapId, elementId),
    drawnOn(run, mapId, [elementId]),
    tiesOn(run, mapId, [elementId]),
  ])
  const ends = await elementsOn(
    run,
    mapId,
    ties.flatMap(({ tie: { from, to } }) => [from, to]),
  )
  return { allegation: allegations[0] ?? null, drawn, ties: ties.map(({ tie }) => tie), ends }
}
type Known = Awaited<ReturnType<typeof readKnown>>

const isSeenBy = (opening: Opening, { drawn, ties, ends }: Known): boolean =>
  drawn.some((each) => isDrawnSeen(opening, each)) ||
  ties.some((tie) => isTieSeen(opening, tie, seenElements(opening, ends)))

const reviewAllegation = defineStep({
  takers: ['manager'],
  input: inputOf('reviewAllegation'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId, elementId } }) => readKnown(run, mapId, elementId),
  missing: (situation) => {
    const opening = openingIn(situation)
    const { facts } = situation
    return missingToReview(opening, { allegation: facts.allegation, isSeen: isSeenBy(opening, facts) })
  },
  write: ({ input: { elementId, grounds }, caller, today }) => ({
    changed: [elementId],
    params: {
      id: elementId,
      stood: { stoodOn: toDate(today), stoodBy: callerKey(caller), stoodGrounds: grounds },
    },
  }),
})

export const allegationSteps = { reviewAllegation } as const
