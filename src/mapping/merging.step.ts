/**
 * The step that merges two records of one person (P1.2): on a map, and outside it for every map on which the person appears.
 */
import { inputOf } from '../gateway/inputs.ts'
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate, toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import type { MapElement } from '../policy/elements.ts'
import { seenElements } from '../policy/sight.ts'
import { referenceKeyOrNull } from '../policy/reference.ts'
import type { IsoDate } from '../policy/terms.ts'
import { mergePlan, missingToMerge, type Merge, type MergeFacts, type MergePlan } from './merging.rules.ts'
import { elementsOn } from '../steps/facts.ts'
import { defineStep, openingIn } from '../steps/step.ts'

const FACTS = loadStatement('mapping/merging.facts')

const properties = z.record(z.string(), z.unknown())
const factsRow = z.object({
  kept: properties.nullable(),
  duplicate: properties.nullable(),
  ties: z.array(z.object({ id: z.string(), type: z.string(), from: z.string(), to: z.string(), properties })),
  statements: z.array(properties),
  grants: z.array(
    z.object({ people: z.array(z.string()), until: z.string().nullable(), withdrawnOn: z.string().nullable() }),
  ),
  hasPerson: z.boolean(),
  isSamePerson: z.boolean(),
  isDrawn: z.boolean(),
  isUndecided: z.boolean(),
  maps: z.array(z.string()),
})

type Facts = MergeFacts & { readonly maps: readonly string[]; readonly elements: readonly MapElement[] }

const readFacts = async (run: Run, merge: Merge & { readonly mapId: string }) => {
  const { mapId, youngPersonId, duplicateId, duplicateRef } = merge
  const [row] = await run({
    text: FACTS,
    params: { mapId, youngPersonId, duplicateId, duplicateRef, duplicateKey: referenceKeyOrNull(duplicateRef) },
  })
  return factsRow.parse(row)
}

const NOTHING: MergePlan = {
  taken: [],
  aliases: null,
  isIdentified: true,
  dropped: [],
  superseded: [],
  values: { properties: {}, ties: [], statements: [] },
}

/** Fields of the one who is kept. */
const changedBy = ({ taken, aliases }: MergePlan): readonly string[] => [
  ...taken,
  ...(aliases === null ? [] : ['aliases']),
]

type Who = { readonly keptId: string; readonly duplicateId: string | null }

/** Ties and records of the duplicate, where both are on the map. */
const movedOnMap = (who: Who, { dropped, superseded }: MergePlan, today: IsoDate) => [
  { statement: 'mapping/merging-ties', params: { ...who, dropped } },
  { statement: 'mapping/merging-records', params: { ...who, superseded, endedOn: toDate(today) } },
]

export const mergePersons = defineStep({
  takers: ['manager'],
  references: ({ duplicateRef }) => [{ path: 'input.duplicateRef', written: duplicateRef, isNew: true, decides: true }],
  input: inputOf('mergePersons'),
  mapOf: ({ mapId }) => mapId,
  // Parents and carers move with the person, so no other step on those maps may run in between.
  mapsOf: ({ maps, kept }: Facts) => [...new Set(maps)].filter((map) => map !== kept?.['mapId']),
  readFacts: async (run, { input }): Promise<Facts> => {
    const { mapId, youngPersonId, duplicateId } = input
    const [facts, elements] = await Promise.all([
      readFacts(run, input),
      elementsOn(run, mapId, [youngPersonId, ...(duplicateId === null ? [] : [duplicateId])]),
    ])
    return { ...facts, elements }
  },
  missing: (situation) => {
    const { input, facts, today } = situation
    const opening = openingIn(situation)
    const seen = seenElements(opening, facts.elements)
    return missingToMerge(input, { facts: facts, seen, identity: opening.granted.IDENTITY, today })
  },
  write: ({ input, facts, caller, today }, { now, newId }) => {
    const { mapId, youngPersonId: keptId, duplicateId, duplicateRef, reason } = input
    const { kept, duplicate } = facts
    const plan = kept === null || duplicate === null ? NOTHING : mergePlan(kept, duplicate, facts)
    const version = facts.elements.find((element) => element.id === keptId)?.version ?? 1
    const who = { keptId, duplicateId }
    const merge = {
      id: newId(),
      mapId,
      subjectId: keptId,
      duplicateId,
      duplicateLabel: duplicate?.['label'] ?? null,
      duplicateRef,
      reason,
      mergedBy: callerKey(caller),
      mergedAt: toDateTime(now),
      values: JSON.stringify(plan.values),
    }
    const { taken, aliases, isIdentified } = plan
    return {
      changed: [keptId, merge.id],
      ...(duplicateId === null ? {} : { change: { elementId: keptId, version: version + 1, fields: changedBy(plan) } }),
      before: [
        {
          statement: 'mapping/merging-people',
          params: { ...who, duplicateRef, duplicateKey: referenceKeyOrNull(duplicateRef), changedAt: toDateTime(now) },
        },
        ...(duplicateId === null ? [] : movedOnMap(who, plan, today)),
      ],
      after: [{ statement: 'references/decide-unshared', params: {} }],
      params: { ...who, version, taken, aliases, isIdentified, merge },
    }
  },
})
