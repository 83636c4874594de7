/** Steps that decide about values whose cover has lapsed (P8.5). On a closed map too: cover ends with it. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { readFacts } from '../../graph/grants.ts'
import { readCovered } from '../../graph/lapsed.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { callerKey, type Caller } from '../../protocol/facts.ts'
import { loadStatement } from '../../graph/statements.ts'
import {
  erasedOf,
  mergedWithout,
  missingToErase,
  missingToHold,
  type KnownOfLapsed,
} from '../../protocol/steps/lapsed.ts'
import { ERASED } from '../../protocol/steps/replacing.ts'
import { CATEGORIES, type IsoDate } from '../../protocol/terms.ts'
import { day, id, reveals, text } from '../arguments.ts'
import { elementsOn } from './known.ts'
import { defineStep, openingIn } from './step.ts'

const MERGED = loadStatement('taking/merged-values')

const properties = z.record(z.string(), z.unknown())
const mergedRow = z.object({ id: z.string(), values: z.string() })
const mergedValues = z.object({
  properties,
  ties: z.array(z.object({ id: z.string(), type: z.string(), from: z.string(), to: z.string(), properties })),
  statements: z.array(properties),
})

/** What merges left of somebody, as it is stored. */
const readMerged = async (run: Run, about: { readonly mapId: string; readonly subjectId: string }) => {
  const rows = await run({ text: MERGED, params: { mapId: about.mapId, subjectId: about.subjectId } })
  return rows
    .map((row) => mergedRow.parse(row))
    .map(({ id: merge, values }) => ({ id: merge, values: mergedValues.parse(JSON.parse(values)) }))
}

const lapse = { mapId: id, subjectId: id, category: z.enum(CATEGORIES) }

/** What decides about the lapsed values of somebody; of a map that is not open to the caller, nothing. */
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
  taker: 'manager',
  onClosed: true,
  input: z.strictObject({ ...lapse, legalReason: text, reveals, until: day }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input, ...about }) => readKnown(run, input, about),
  missing: (situation) => missingToHold(situation.input, situation.known, openingIn(situation)),
  write: ({ input, caller, today }, { now, newId }) => {
    const { reveals: _told, ...held } = input
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

const eraseLapsed = defineStep({
  taker: 'manager',
  onClosed: true,
  input: z.strictObject({ ...lapse, reason: text, reveals }),
  mapOf: ({ mapId }) => mapId,
  know: async (run, { input, ...about }) => {
    const [known, merged] = await Promise.all([readKnown(run, input, about), readMerged(run, input)])
    return { ...known, merged }
  },
  missing: (situation) => missingToErase(situation.input, situation.known, openingIn(situation)),
  write: ({ input, known, caller, today }, { now, newId }) => {
    const { subjectId, category } = input
    const { field, ...erased } = erasedOf(input, known, today)
    const { reveals: _told, ...decided } = input
    const erasure = {
      ...decided,
      id: newId(),
      on: toDate(today),
      recordedAt: toDateTime(now),
      recordedBy: callerKey(caller),
    }
    return {
      changed: [erasure.id, subjectId, ...erased.ties, ...erased.elements],
      afterwards: [{ statement: 'erasing/restricted', params: { mapIds: [input.mapId] } }],
      params: {
        ...erased,
        merges: known.merged.map(({ id: merge, values }) => ({
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

export const lapsedSteps = { holdLapsed, eraseLapsed } as const
