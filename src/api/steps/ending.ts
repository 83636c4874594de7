/** The step that ends somebody or something on a map (P1.2). */
import { z } from 'zod'
import { toDate } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import type { Opening } from '../../protocol/opening.ts'
import { isDrawnSeen, type Drawn } from '../../protocol/steps/drawn.ts'
import { seenElements, type MapElement } from '../../protocol/steps/elements.ts'
import { missingToEnd } from '../../protocol/steps/ending.ts'
import { day, id, maybe, reveals, text } from '../arguments.ts'
import { drawnOn } from './changing.ts'
import { elementsOn } from './known.ts'
import { defineStep, openingIn } from './step.ts'

type Known = { readonly elements: readonly MapElement[]; readonly drawn: readonly Drawn[] }

/** What the caller may know of: a risk that hidden adults of concern alone pose is not. */
const seenOf = (opening: Opening, { elements, drawn }: Known): ReadonlyMap<string, MapElement> => {
  const hidden = new Set(drawn.filter((each) => !isDrawnSeen(opening, each)).map((each) => each.id))
  return seenElements(
    opening,
    elements.filter((element) => !hidden.has(element.id)),
  )
}

const endElement = defineStep({
  taker: 'mapper',
  input: z.strictObject({ mapId: id, elementId: id, on: maybe(day), why: text, reveals }),
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input: { mapId, elementId } }) => {
    const [elements, drawn] = await Promise.all([elementsOn(run, mapId, [elementId]), drawnOn(run, mapId, [elementId])])
    return { elements, drawn }
  },
  missing: (situation) => {
    const { input, known, today } = situation
    const opening = openingIn(situation)
    const ended = { elementId: input.elementId, on: input.on ?? today }
    return missingToEnd(ended, { opening, seen: seenOf(opening, known), today })
  },
  write: ({ input: { elementId, on, why }, caller, today }) => ({
    changed: [elementId],
    params: { id: elementId, on: toDate(on ?? today), today: toDate(today), why, endedBy: callerKey(caller) },
  }),
})

export const endingSteps = { endElement } as const
