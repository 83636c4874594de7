/** The steps that add people to a map (P1.3, P2.2, P3.1, P5.2). */
import { inputOf } from '../gateway/inputs.ts'
import { toDateOrNull } from '../graph/values.ts'
import { isIdentified, missingToAddAdult, missingToAddYoungPerson } from './people.rules.ts'
import { newRef } from '../steps/references.ts'
import { drawingOn, labelOf, newPerson, statements } from './drawing.step.ts'
import { provenance } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const addYoungPerson = defineStep({
  takers: ['mapper'],
  references: newRef,
  input: inputOf('addYoungPerson'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId, label, ref } }) => drawingOn(run, { type: 'YoungPerson', mapId, label, ref }),
  missing: (situation) => missingToAddYoungPerson({ ...situation, opening: openingIn(situation) }),
  write: ({ input, facts, caller }, { now, newId }) => {
    const { source, statedAs, label, ref, dateOfBirth, estimatedAgeOn, reveals: _reveals, ...own } = input
    const element = {
      ...own,
      ...provenance({ caller, now, source, statedAs }),
      id: newId(),
      label: labelOf('YoungPerson', label, facts),
      identified: isIdentified(input),
      dateOfBirth: toDateOrNull(dateOfBirth),
      estimatedAgeOn: toDateOrNull(estimatedAgeOn),
    }
    return { changed: [element.id], params: { element, person: ref === null ? null : newPerson(ref) } }
  },
})

const addAdult = defineStep({
  takers: ['mapper'],
  input: inputOf('addAdult'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input: { mapId, label } }) => drawingOn(run, { type: 'Adult', mapId, label }),
  missing: (situation) => missingToAddAdult({ ...situation, opening: openingIn(situation) }),
  write: ({ input, facts, caller }, { now, newId }) => {
    const { source, statedAs, label, dateOfBirth, estimatedAgeOn, whyOnMap, reveals: _reveals, ...own } = input
    const origin = provenance({ caller, now, source, statedAs })
    const elementId = newId()
    const { mapId } = input
    return {
      changed: [elementId],
      params: {
        element: {
          ...own,
          ...origin,
          id: elementId,
          label: labelOf('Adult', label, facts),
          dateOfBirth: toDateOrNull(dateOfBirth),
          estimatedAgeOn: toDateOrNull(estimatedAgeOn),
        },
        statements: statements(
          origin,
          { elementId, mapId, categories: [{ category: 'MAP', relevance: whyOnMap }] },
          { newId },
        ),
      },
    }
  },
})

export const peopleSteps = { addYoungPerson, addAdult } as const
