/** The steps about a young person who is on a map (P1.3, P5, P8). */
import { toDate } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { COVERED_FIELDS } from '../policy/drawn.ts'
import { personShows } from '../policy/sight.ts'
import { CHANGED_FIELDS, changedCategory, missingToChange, missingToDecide } from './young-person.rules.ts'
import { inputOf } from '../gateway/inputs.ts'
import { changesIn } from './changing.step.ts'
import { seenIn, restated, statements } from './drawing.step.ts'
import { elementsOn, provenance } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const decideRelevance = defineStep({
  takers: ['mapper'],
  input: inputOf('decideRelevance'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => elementsOn(run, input.mapId, [input.youngPersonId]),
  missing: (situation) => missingToDecide({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  write: ({ input, caller, today }) => ({
    changed: [input.youngPersonId],
    params: {
      id: input.youngPersonId,
      decided: {
        connectedHow: input.connectedHow,
        atRiskOfHarm: input.atRiskOfHarm,
        presentsRiskOfHarm: input.presentsRiskOfHarm,
        relevanceReason: input.reason,
        relevanceSource: input.source ?? caller.organisation,
        relevanceDecidedBy: callerKey(caller),
        relevanceDecidedOn: toDate(today),
        relevanceReviewBy: toDate(input.reviewBy),
      },
    },
  }),
})

const CHANGED = { ...CHANGED_FIELDS, ...COVERED_FIELDS }

const changeYoungPerson = defineStep({
  takers: ['mapper'],
  input: inputOf('changeYoungPerson'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => elementsOn(run, input.mapId, [input.youngPersonId]),
  missing: (situation) => missingToChange({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  versions: (situation) => {
    const { input, facts } = situation
    const opening = openingIn(situation)
    return {
      elementId: input.youngPersonId,
      type: 'YoungPerson',
      subjects: [input.youngPersonId],
      seen: input.version,
      stored: facts[0]?.version ?? 1,
      open: (field) => {
        const category = changedCategory(field)
        return category !== null && personShows(opening, category, input.youngPersonId)
      },
    }
  },
  write: ({ input, caller }, { now, newId }) => {
    const { mapId, youngPersonId: elementId, version, source, statedAs } = input
    const { names, fields, categories } = changesIn(CHANGED, { type: 'YoungPerson', input, relevance: null })
    const stated = [...categories].map(([category, relevance]) => ({ category, relevance }))
    const origin = provenance({ caller, now, source, statedAs })
    return {
      changed: [elementId],
      change: { elementId, version: version + 1, fields: names },
      params: {
        id: elementId,
        version,
        fields: { ...fields, ...(input.name === null ? {} : { identified: true }) },
      },
      before: [restated(statements(origin, { elementId, mapId, categories: stated }, { newId }))],
    }
  },
})

export const youngPersonSteps = { decideRelevance, changeYoungPerson } as const
