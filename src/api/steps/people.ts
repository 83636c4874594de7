/** The steps that put people on a map (P1.3, P2.2, P3.1, P5.2). */
import { z } from 'zod'
import { toDateOrNull } from '../../graph/values.ts'
import { isIdentified, missingToAddAdult, missingToAddYoungPerson } from '../../protocol/steps/mapping.ts'
import { line, maybe, reveals, text } from '../arguments.ts'
import { drawingOn, estimate, identity, labelOf, newPerson, said, statements } from './drawing.ts'
import { provenance } from './known.ts'
import { defineStep, openingIn } from './step.ts'

const addYoungPerson = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...said,
    ...identity,
    ...estimate,
    estimatedAgeSource: maybe(line),
    label: maybe(line),
    ref: maybe(line),
    description: maybe(text),
    whyOnMap: text,
    reveals,
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input: { mapId, label, ref } }) => drawingOn(run, { type: 'YoungPerson', mapId, label, ref }),
  missing: (situation) => missingToAddYoungPerson({ ...situation, opening: openingIn(situation) }),
  write: ({ input, known, caller }, { now, newId }) => {
    const { source, statedAs, label, ref, dateOfBirth, estimatedAgeOn, reveals: _told, ...own } = input
    const element = {
      ...own,
      ...provenance({ caller, now, source, statedAs }),
      id: newId(),
      label: labelOf('YoungPerson', label, known),
      identified: isIdentified(input),
      dateOfBirth: toDateOrNull(dateOfBirth),
      estimatedAgeOn: toDateOrNull(estimatedAgeOn),
    }
    return { changed: [element.id], params: { element, person: ref === null ? null : newPerson(ref) } }
  },
})

const addAdult = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...said,
    ...identity,
    ...estimate,
    label: maybe(line),
    kind: z.enum(['TRUSTED', 'FAMILY', 'PROFESSIONAL']),
    whyOnMap: text,
    reveals,
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input: { mapId, label } }) => drawingOn(run, { type: 'Adult', mapId, label }),
  missing: (situation) => missingToAddAdult({ ...situation, opening: openingIn(situation) }),
  write: ({ input, known, caller }, { now, newId }) => {
    const { source, statedAs, label, dateOfBirth, estimatedAgeOn, whyOnMap, reveals: _told, ...own } = input
    const told = provenance({ caller, now, source, statedAs })
    const elementId = newId()
    const { mapId } = input
    return {
      changed: [elementId],
      params: {
        element: {
          ...own,
          ...told,
          id: elementId,
          label: labelOf('Adult', label, known),
          dateOfBirth: toDateOrNull(dateOfBirth),
          estimatedAgeOn: toDateOrNull(estimatedAgeOn),
        },
        statements: statements(
          told,
          { elementId, mapId, categories: [{ category: 'MAP', relevance: whyOnMap }] },
          { newId },
        ),
      },
    }
  },
})

export const peopleSteps = { addYoungPerson, addAdult } as const
