/** The step that puts an adult of concern on a map, with the assessment that gives cover for it (P8.7). */
import { randomInt } from 'node:crypto'
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDateOrNull } from '../../graph/values.ts'
import { concernLabel, missingToAddAdultOfConcern, type ConcernLabel } from '../../protocol/steps/concern.ts'
import { line, maybe, reveals, text } from '../arguments.ts'
import { readCoverKnown, storedAssessment } from './cover.ts'
import { assessmentInput } from './cover-inputs.ts'
import { estimate, identity, said, statements } from './drawing.ts'
import { provenance } from './known.ts'
import { defineStep, openingIn } from './step.ts'

const LABELS = loadStatement('taking/concern-labels')
const LARGEST = 2 ** 32

const labelRow: z.ZodType<ConcernLabel> = z.object({ id: z.string(), label: z.string() })

const readLabels = async (run: Run, mapId: string): Promise<readonly ConcernLabel[]> =>
  (await run({ text: LABELS, params: { mapId } })).map((row) => labelRow.parse(row))

const addAdultOfConcern = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...said,
    ...identity,
    ...estimate,
    label: maybe(line),
    concern: text,
    relevance: text,
    reveals,
    assessment: assessmentInput.omit({ mapId: true, subjectIds: true }),
  }),
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input: { mapId, assessment } }) => {
    const [cover, labels] = await Promise.all([
      readCoverKnown(run, { mapId, subjectIds: [], protectedIds: assessment.protectedIds }),
      readLabels(run, mapId),
    ])
    return { cover, labels }
  },
  missing: (situation) => {
    const { input, known, today } = situation
    const assessment = { ...input.assessment, from: input.assessment.from ?? today }
    return missingToAddAdultOfConcern({ input, assessment, ...known, opening: openingIn(situation), today })
  },
  write: ({ input, known, caller, today }, making) => {
    const { now, newId } = making
    const { mapId, source, statedAs, label, dateOfBirth, estimatedAgeOn, relevance, assessment, ...drawn } = input
    const { reveals: _told, ...own } = drawn
    const told = provenance({ caller, now, source, statedAs })
    const elementId = newId()
    const about = { ...assessment, mapId, subjectIds: [elementId] }
    const stored = storedAssessment(about, { ...making, caller, today })
    return {
      changed: [elementId, stored.id],
      params: {
        element: {
          ...own,
          ...told,
          id: elementId,
          mapId,
          label: label ?? concernLabel(known.labels, () => randomInt(LARGEST)),
          dateOfBirth: toDateOrNull(dateOfBirth),
          estimatedAgeOn: toDateOrNull(estimatedAgeOn),
        },
        statements: statements(
          told,
          { elementId, mapId, categories: [{ category: 'HARMFUL_RELATIONSHIP', relevance }] },
          { newId },
        ),
        assessment: stored,
        protectedIds: assessment.protectedIds,
      },
    }
  },
})

export const concernSteps = { addAdultOfConcern } as const
