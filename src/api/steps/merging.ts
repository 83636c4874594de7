/** The step that makes two who are one person one (P1.2): on a map, and off it for all maps on which they appear. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import { seenElements, type MapElement } from '../../protocol/steps/elements.ts'
import { mergePlan, missingToMerge, type Merge, type MergeFacts, type MergePlan } from '../../protocol/steps/merging.ts'
import { id, line, maybe, reveals, text } from '../arguments.ts'
import { elementsOn } from './known.ts'
import { defineStep, openingIn } from './step.ts'

const FACTS = loadStatement('taking/merging')

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
  maps: z.array(z.string()),
})

type Known = MergeFacts & { readonly maps: readonly string[]; readonly elements: readonly MapElement[] }

const readFacts = async (run: Run, merge: Merge & { readonly mapId: string }) => {
  const { mapId, youngPersonId, duplicateId, duplicateRef } = merge
  const [row] = await run({ text: FACTS, params: { mapId, youngPersonId, duplicateId, duplicateRef } })
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

export const mergePersons = defineStep({
  taker: 'manager',
  input: z.strictObject({
    mapId: id,
    youngPersonId: id,
    duplicateId: maybe(id),
    duplicateRef: maybe(line),
    reason: text,
    reveals,
  }),
  mapOf: ({ mapId }) => mapId,
  // Parents and carers move with the person: no step on those maps comes between.
  mapsOf: ({ maps, kept }: Known) => [...new Set(maps)].filter((map) => map !== kept?.['mapId']),
  know: async (run, { input }): Promise<Known> => {
    const { mapId, youngPersonId, duplicateId } = input
    const [facts, elements] = await Promise.all([
      readFacts(run, input),
      elementsOn(run, mapId, [youngPersonId, ...(duplicateId === null ? [] : [duplicateId])]),
    ])
    return { ...facts, elements }
  },
  missing: (situation) => {
    const { input, known, today } = situation
    const opening = openingIn(situation)
    const seen = seenElements(opening, known.elements)
    return missingToMerge(input, { facts: known, seen, identity: opening.granted.IDENTITY, today })
  },
  write: ({ input, known, caller, today }, { now, newId }) => {
    const { mapId, youngPersonId: keptId, duplicateId, duplicateRef, reason } = input
    const { kept, duplicate } = known
    const plan = kept === null || duplicate === null ? NOTHING : mergePlan(kept, duplicate, known)
    const version = known.elements.find((element) => element.id === keptId)?.version ?? 1
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
    const { taken, aliases, isIdentified, dropped, superseded } = plan
    const moved = [
      { statement: 'merging/ties', params: { ...who, dropped } },
      { statement: 'merging/records', params: { ...who, superseded, endedOn: toDate(today) } },
    ]
    return {
      changed: [keptId, merge.id],
      ...(duplicateId === null
        ? {}
        : {
            change: {
              elementId: keptId,
              version: version + 1,
              fields: [...taken, ...(aliases === null ? [] : ['aliases'])],
            },
          }),
      also: [
        { statement: 'merging/people', params: { ...who, duplicateRef, changedAt: toDateTime(now) } },
        ...(duplicateId === null ? [] : moved),
      ],
      params: { ...who, version, taken, aliases, isIdentified, merge },
    }
  },
})
