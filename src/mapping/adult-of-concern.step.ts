/** The step that adds an adult of concern to a map, with the assessment that gives cover (P8.7). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDateOrNull } from '../graph/values.ts'
import { codeLabel } from '../policy/labels.ts'
import { CONCERN_PREFIX, missingToAddAdultOfConcern, type ConcernLabel } from './adult-of-concern.rules.ts'
import { protecting } from '../cover/assessment-input.rules.ts'
import { readCoverKnown, readRecentSubjects } from '../cover/cover.facts.ts'
import { storedAssessment } from '../cover/cover.step.ts'
import { below, statements } from './drawing.step.ts'
import { inputOf } from '../gateway/inputs.ts'
import { provenance } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const LABELS = loadStatement('mapping/concern-labels.facts')

const labelRow: z.ZodType<ConcernLabel> = z.object({ id: z.string(), label: z.string() })

const readLabels = async (run: Run, mapId: string): Promise<readonly ConcernLabel[]> =>
  (await run({ text: LABELS, params: { mapId } })).map((row) => labelRow.parse(row))

const addAdultOfConcern = defineStep({
  takers: ['mapper'],
  input: inputOf('addAdultOfConcern').transform((input) => ({
    ...input,
    // Of somebody new there is one subject, who can't have withdrawn a consent on this map.
    assessment: { ...protecting(input.assessment), whySubjects: null, consentWithdrawnConsidered: null },
  })),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input: { mapId, assessment }, caller, now }) => {
    const [cover, labels, recent] = await Promise.all([
      readCoverKnown(run, { mapId, subjectIds: [], protectedIds: assessment.protectedIds }),
      readLabels(run, mapId),
      readRecentSubjects(run, { mapId, caller, now }),
    ])
    return { cover, labels, recent }
  },
  missing: (situation) => {
    const { input, facts, today } = situation
    const assessment = { ...input.assessment, from: input.assessment.from ?? today }
    return missingToAddAdultOfConcern({ input, assessment, ...facts, opening: openingIn(situation), today })
  },
  write: ({ input, facts, caller, today }, making) => {
    const { now, newId } = making
    const { mapId, source, statedAs, label, dateOfBirth, estimatedAgeOn, relevance, assessment, ...drawn } = input
    const { reveals: _reveals, ...own } = drawn
    const origin = provenance({ caller, now, source, statedAs })
    const elementId = newId()
    const about = { ...assessment, mapId, subjectIds: [elementId] }
    const stored = storedAssessment(about, { ...making, caller, today, recent: facts.recent })
    return {
      changed: [elementId, stored.id],
      params: {
        element: {
          ...own,
          ...origin,
          id: elementId,
          mapId,
          label: label ?? codeLabel(CONCERN_PREFIX, new Set(facts.labels.map((each) => each.label)), below),
          dateOfBirth: toDateOrNull(dateOfBirth),
          estimatedAgeOn: toDateOrNull(estimatedAgeOn),
        },
        statements: statements(
          origin,
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
