/** The step that closes a matter for the data protection officer (P9.6). */
import type { StepInputs } from '../generated/inputs.ts'
import { toDate } from '../graph/values.ts'
import { inputOf } from '../gateway/inputs.ts'
import { callerKey } from '../policy/facts.ts'
import { defineStep } from '../steps/step.ts'
import { readMatterFacts } from './matters.facts.ts'
import { mattersOf, missingToClose, type Matter } from './matters.rules.ts'

const closeMatter = defineStep<StepInputs['closeMatter'], Matter | null>({
  takers: ['officer'],
  input: inputOf('closeMatter'),
  mapOf: () => null,
  mapsOf: (found) => (typeof found?.mapId === 'string' ? [found.mapId] : []),
  readFacts: async (run, { input: { matter }, today }) =>
    mattersOf(await readMatterFacts(run, today), today).find(({ id }) => id === matter) ?? null,
  missing: ({ facts }) => missingToClose(facts),
  write: ({ input: { matter, outcome, reasoning }, facts, caller, today }, { newId }) => {
    const closed = {
      id: newId(),
      matter,
      outcome,
      reasoning,
      mapId: facts?.mapId ?? null,
      upTo: facts?.last ?? 0,
      closedOn: toDate(today),
      closedBy: callerKey(caller),
    }
    return { params: { closed }, changed: [closed.id] }
  },
})

export const matterSteps = { closeMatter } as const
