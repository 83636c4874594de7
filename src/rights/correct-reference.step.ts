/** The step that corrects a case reference (P9.3): it was mistyped, garbled by a spreadsheet, or is somebody else's. */
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { seenElements } from '../policy/sight.ts'
import { missingToCorrectReference } from '../mapping/identity.rules.ts'
import { newPerson } from '../mapping/drawing.step.ts'
import { inputOf } from '../gateway/inputs.ts'
import { elementsOn } from '../steps/facts.ts'
import { newRef, readIdentified } from '../steps/references.ts'
import { defineStep, openingIn } from '../steps/step.ts'

export const correctReference = defineStep({
  takers: ['mapper'],
  references: newRef,
  input: inputOf('correctReference'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input: { mapId, youngPersonId, ref } }) => {
    const [elements, identified] = await Promise.all([
      elementsOn(run, mapId, [youngPersonId]),
      readIdentified(run, { mapId, youngPersonId, ref }),
    ])
    return { elements, identified }
  },
  missing: (situation) => {
    const opening = openingIn(situation)
    const { elements, identified } = situation.facts
    const { input } = situation
    return missingToCorrectReference({ input, opening, seen: seenElements(opening, elements), known: identified })
  },
  write: (situation, { now, newId }) => {
    const { input, caller, today } = situation
    const { mapId, youngPersonId, ref, why, source } = input
    const rectification = {
      id: newId(),
      mapId,
      elementId: youngPersonId,
      subjectIds: [youngPersonId],
      coordinate: 'Person.ref',
      category: 'IDENTITY',
      why,
      source: source ?? caller.organisation,
      rectifiedBy: callerKey(caller),
      rectifiedAt: toDateTime(now),
      rectifiedOn: toDate(today),
    }
    return {
      changed: [rectification.id, youngPersonId],
      params: {
        id: youngPersonId,
        person: newPerson(ref),
        isOnlyOne: openingIn(situation).granted.IDENTITY === 'ALL',
        rectification,
      },
      after: [{ statement: 'references/decide-unshared', params: {} }],
    }
  },
})
