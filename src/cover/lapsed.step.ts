/** The steps that decide about values whose cover has lapsed (P8.5). They also run on a closed map, where cover ends too. */
import { inputOf } from '../gateway/inputs.ts'
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { readFacts } from '../graph/grants.ts'
import { readCovered } from '../graph/lapsed.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey, type Caller } from '../policy/facts.ts'
import { loadStatement } from '../graph/statements.ts'
import {
  countsOf,
  erasedOf,
  mergedWithout,
  missingToErase,
  missingToHold,
  missingToProposeErasure,
  type KnownOfLapsed,
} from './lapsed.rules.ts'
import { ERASED } from '../policy/replacing.ts'
import { type IsoDate } from '../policy/terms.ts'
import { elementsOn } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const MERGED = loadStatement('cover/merged-values.facts')

const properties = z.record(z.string(), z.unknown())
const mergedRow = z.object({ id: z.string(), values: z.string() })
const mergedValues = z.object({
  properties,
  ties: z.array(z.object({ id: z.string(), type: z.string(), from: z.string(), to: z.string(), properties })),
  statements: z.array(properties),
})

/** What merges kept of a person, as stored. */
const readMerged = async (run: Run, about: { readonly mapId: string; readonly subjectId: string }) => {
  const rows = await run({ text: MERGED, params: { mapId: about.mapId, subjectId: about.subjectId } })
  return rows
    .map((row) => mergedRow.parse(row))
    .map(({ id: merge, values }) => ({ id: merge, values: mergedValues.parse(JSON.parse(values)) }))
}

/** Reads what decides about a person's lapsed values; reads nothing of a map that is not open to the caller. */
async function readKnown(
  run: Run,
  { mapId, subjectId }: { readonly mapId: string; readonly subjectId: string },
  { caller, today, now }: { readonly caller: Caller; readonly today: IsoDate; readonly now: Date },
): Promise<KnownOfLapsed> {
  const [elements, found, covered] = await Promise.all([
    elementsOn(run, mapId, [subjectId]),
    readFacts(run, caller, { mapId, today, now, elements: false }),
    readCovered(run, mapId),
  ])
  const { assessments, consents, policyDocuments, restricted } = found?.facts ?? {
    assessments: [],
    consents: [],
    policyDocuments: [],
    restricted: [],
  }
  return { elements, facts: { assessments, consents, policyDocuments, restricted }, ...covered }
}

const holdLapsed = defineStep({
  takers: ['manager'],
  onClosed: true,
  input: inputOf('holdLapsed'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input, ...about }) => readKnown(run, input, about),
  missing: (situation) => missingToHold(situation.input, situation.facts, openingIn(situation)),
  write: ({ input, caller, today }, { now, newId }) => {
    const { reveals: _reveals, ...held } = input
    const hold = {
      ...held,
      id: newId(),
      from: toDate(today),
      until: toDate(input.until),
      recordedAt: toDateTime(now),
      recordedBy: callerKey(caller),
    }
    return { params: { hold }, changed: [hold.id] }
  },
})

const proposeLapsedErasure = defineStep({
  takers: ['manager'],
  onClosed: true,
  input: inputOf('proposeLapsedErasure'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input, ...about }) => readKnown(run, input, about),
  missing: (situation) => missingToProposeErasure(situation.input, situation.facts, openingIn(situation)),
  write: ({ input, caller, today }, { now, newId }) => {
    const { reveals: _reveals, ...proposed } = input
    const proposedBy = callerKey(caller)
    const proposal = { ...proposed, id: newId(), proposedBy, proposedOn: toDate(today), proposedAt: toDateTime(now) }
    return { params: { proposal }, changed: [proposal.id, input.subjectId] }
  },
})

const eraseLapsed = defineStep({
  takers: ['manager'],
  onClosed: true,
  input: inputOf('eraseLapsed'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input, ...about }) => {
    const [known, merged] = await Promise.all([readKnown(run, input, about), readMerged(run, input)])
    return { ...known, merged }
  },
  missing: (situation) => missingToErase(situation.input, situation.facts, openingIn(situation)),
  write: ({ input, facts, caller, today }, { now, newId }) => {
    const { subjectId, category } = input
    const all = erasedOf(input, facts, today)
    const { field, ...erased } = all
    const { reveals: _reveals, proposalId, ...decided } = input
    const proposal = facts.proposals.find(({ id }) => id === proposalId)
    const erasure = {
      ...decided,
      ...(proposal === undefined
        ? {}
        : {
            proposedBy: proposal.proposedBy,
            proposedOn: toDate(proposal.proposedOn),
            proposedReason: proposal.reason,
          }),
      id: proposal?.id ?? newId(),
      counts: JSON.stringify(countsOf(all)),
      on: toDate(today),
      recordedAt: toDateTime(now),
      recordedBy: callerKey(caller),
    }
    return {
      changed: [erasure.id, subjectId, ...erased.ties, ...erased.elements],
      after: [{ statement: 'rights/erasure-restricted', params: { mapIds: [input.mapId] } }],
      params: {
        ...erased,
        merges: facts.merged.map(({ id: merge, values }) => ({
          id: merge,
          values: JSON.stringify(mergedWithout(values, category)),
        })),
        erased: ERASED,
        subjectId,
        category,
        removed: field === null ? {} : { [field]: null },
        erasure,
      },
    }
  },
})

export const lapsedSteps = { holdLapsed, proposeLapsedErasure, eraseLapsed } as const
