/** Steps that decide about values whose cover has lapsed (P8.5). On a closed map too: cover ends with it. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { readFacts } from '../../graph/grants.ts'
import { readCovered } from '../../graph/lapsed.ts'
import { toDate, toDateTime } from '../../graph/values.ts'
import { callerKey, type Caller } from '../../protocol/facts.ts'
import { erasedOf, missingToErase, missingToHold, type KnownOfLapsed } from '../../protocol/steps/lapsed.ts'
import { CATEGORIES, type IsoDate } from '../../protocol/terms.ts'
import { day, id, text } from '../arguments.ts'
import { elementsOn } from './known.ts'
import { defineStep, openingIn } from './step.ts'

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
  const { assessments, consents, policyDocuments } = found?.facts ?? {
    assessments: [],
    consents: [],
    policyDocuments: [],
  }
  return { elements, facts: { assessments, consents, policyDocuments }, ...covered }
}

const holdLapsed = defineStep({
  taker: 'manager',
  onClosed: true,
  input: z.strictObject({ ...lapse, legalReason: text, until: day }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input, ...about }) => readKnown(run, input, about),
  missing: (situation) => missingToHold(situation.input, situation.known, openingIn(situation)),
  write: ({ input, caller, today }, { now, newId }) => {
    const hold = {
      ...input,
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
  input: z.strictObject({ ...lapse, reason: text }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input, ...about }) => readKnown(run, input, about),
  missing: (situation) => missingToErase(situation.input, situation.known, openingIn(situation)),
  write: ({ input, known, caller, today }, { now, newId }) => {
    const { subjectId, category } = input
    const { field, ...erased } = erasedOf(input, known, today)
    const erasure = {
      ...input,
      id: newId(),
      on: toDate(today),
      recordedAt: toDateTime(now),
      recordedBy: callerKey(caller),
    }
    return {
      changed: [erasure.id, subjectId, ...erased.ties, ...erased.elements],
      afterwards: [{ statement: 'erasing/restricted', params: { mapIds: [input.mapId] } }],
      params: { ...erased, subjectId, category, removed: field === null ? {} : { [field]: null }, erasure },
    }
  },
})

export const lapsedSteps = { holdLapsed, eraseLapsed } as const
