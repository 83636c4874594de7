/** The step that shows again what was disproved by mistake (P8.7, P9.3). */
import { inputOf } from '../gateway/inputs.ts'
import { provenance } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'
import { claimShows, claimsOn } from './claims.facts.ts'
import { restated, statements } from './drawing.step.ts'
import { missingToRestore, type Claim } from './restoring.rules.ts'

const peopleOf = (claim: Claim): readonly string[] =>
  'tie' in claim ? [claim.tie.from, claim.tie.to] : claim.risk.joined.map(({ id }) => id)

const restoreHarm = defineStep({
  takers: ['manager'],
  input: inputOf('restoreHarm'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input: { mapId, elementId } }) => (await claimsOn(run, mapId, [elementId]))[0] ?? null,
  missing: (situation) => missingToRestore(openingIn(situation), situation.facts),
  versions: (situation) => {
    const { input, facts } = situation
    return {
      elementId: input.elementId,
      type: facts !== null && 'tie' in facts ? 'HarmTie' : 'Risk',
      subjects: facts === null ? [] : peopleOf(facts),
      seen: input.version,
      shows: facts === null ? () => false : claimShows(openingIn(situation), facts),
    }
  },
  write: ({ input, facts, caller }, { now, newId }) => {
    const version = facts?.version ?? 1
    const { mapId, elementId, status, why, source, statedAs } = input
    const origin = provenance({ caller, now, source, statedAs })
    const category = facts !== null && 'tie' in facts ? 'HARMFUL_RELATIONSHIP' : 'RISK'
    return {
      changed: [elementId],
      change: { elementId, version: version + 1, fields: ['status'] },
      params: { id: elementId, version, status },
      before: [
        restated(statements(origin, { elementId, mapId, categories: [{ category, relevance: why }] }, { newId })),
      ],
    }
  },
})

export const restoringSteps = { restoreHarm } as const
