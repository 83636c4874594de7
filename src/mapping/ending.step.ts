/** The step that ends a person or an element on a map (P1.2). */
import { toDate } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { seenElements } from '../policy/sight.ts'
import { missingToEnd } from './ending.rules.ts'
import { inputOf } from '../gateway/inputs.ts'
import { elementsOn } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const endElement = defineStep({
  takers: ['mapper'],
  input: inputOf('endElement'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId, elementId } }) => elementsOn(run, mapId, [elementId]),
  missing: (situation) => {
    const { input, facts, today } = situation
    const opening = openingIn(situation)
    const ended = { elementId: input.elementId, on: input.on ?? today }
    return missingToEnd(ended, { opening, seen: seenElements(opening, facts), today })
  },
  write: ({ input: { elementId, on, why }, caller, today }) => ({
    changed: [elementId],
    params: { id: elementId, on: toDate(on ?? today), today: toDate(today), why, endedBy: callerKey(caller) },
  }),
})

export const endingSteps = { endElement } as const
