/** `recordAdvice` (UK GDPR Art 38(6), 39(1)). By the data protection officer. */
import { inputOf } from '../gateway/inputs.ts'
import type { StepInputs } from '../generated/inputs.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import { defineStep } from '../steps/step.ts'
import { readAdvised } from './advice.facts.ts'
import { missingToAdvise, type Advised } from './advice.rules.ts'

const recordAdvice = defineStep<StepInputs['recordAdvice'], Advised | null>({
  takers: ['adviser'],
  byRole: true,
  onClosed: true,
  input: inputOf('recordAdvice'),
  mapOf: () => null,
  readFacts: (run, { input: { about, aboutId: id } }) => readAdvised(run, { about, id }),
  mapsOf: (record) => (record === null || record.mapId === null ? [] : [record.mapId]),
  missing: ({ facts, caller }) => missingToAdvise(facts, callerKey(caller)),
  write: ({ input: { about, aboutId, advice }, facts, caller, today }, { now, newId }) => {
    const given = {
      id: newId(),
      about,
      aboutId,
      advice,
      mapId: facts?.mapId ?? null,
      subjectIds: facts?.subjectIds ?? [],
      givenBy: callerKey(caller),
      givenOn: toDate(today),
      givenAt: toDateTime(now),
    }
    return { params: { advice: given }, changed: [given.id] }
  },
})

export const adviceSteps = { recordAdvice } as const
