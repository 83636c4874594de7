/** The steps about a young person who is on a map (P1.3, P5, P8). */
import { z } from 'zod'
import { toDate, toDateOrNull } from '../../graph/values.ts'
import { callerKey } from '../../protocol/facts.ts'
import { isOpenFor } from '../../protocol/opening.ts'
import {
  CHANGED_FIELDS,
  changedCategory,
  COVERED_FIELDS,
  missingToChange,
  missingToDecide,
} from '../../protocol/steps/young-person.ts'
import { day, id, line, maybe, reveals, text } from '../arguments.ts'
import { estimate, identity, said, seenIn, restated, statements } from './drawing.ts'
import { elementsOn, provenance } from './known.ts'
import { defineStep, openingIn } from './step.ts'

const decideRelevance = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    mapId: id,
    youngPersonId: id,
    connectedHow: text,
    atRiskOfHarm: z.boolean(),
    presentsRiskOfHarm: z.boolean(),
    reason: text,
    reveals,
    source: maybe(line),
    reviewBy: day,
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => elementsOn(run, input.mapId, [input.youngPersonId]),
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

const covered = maybe(z.strictObject({ value: line, relevance: text }))

const changeInput = z.strictObject({
  ...said,
  ...identity,
  ...estimate,
  estimatedAgeSource: maybe(line),
  description: maybe(text),
  reveals,
  youngPersonId: id,
  version: z.int().min(1),
  ethnicity: covered,
  sexuality: covered,
  disability: covered,
})

const COVERED_NAMES = [
  'ethnicity',
  'sexuality',
  'disability',
] as const satisfies readonly (keyof typeof COVERED_FIELDS)[]

/** What is set, and of each category why: the relevance of one that needs cover, null of the others. */
const changesIn = (input: z.output<typeof changeInput>) => {
  const { dateOfBirth, estimatedAgeOn } = input
  const plain = Object.keys(CHANGED_FIELDS).flatMap((field): [string, unknown][] => {
    const value = new Map<string, unknown>(Object.entries(input)).get(field) ?? null
    return value === null ? [] : [[field, value]]
  })
  const special = COVERED_NAMES.flatMap((field) => {
    const told = input[field]
    return told === null ? [] : [{ field, category: COVERED_FIELDS[field], ...told }]
  })
  const categories = new Set(plain.flatMap(([field]) => changedCategory(field) ?? []))
  return {
    names: [...plain.map(([field]) => field), ...special.map(({ field }) => field)],
    fields: {
      ...Object.fromEntries(plain),
      ...Object.fromEntries(special.map(({ field, value }) => [field, value])),
      ...(dateOfBirth === null ? {} : { dateOfBirth: toDate(dateOfBirth) }),
      ...(estimatedAgeOn === null ? {} : { estimatedAgeOn: toDateOrNull(estimatedAgeOn) }),
      ...(input.name === null ? {} : { identified: true }),
    },
    categories: [
      ...[...categories].map((category) => ({ category, relevance: null })),
      ...special.map(({ category, relevance }) => ({ category, relevance })),
    ],
  }
}

const changeYoungPerson = defineStep({
  taker: 'mapper',
  input: changeInput,
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => elementsOn(run, input.mapId, [input.youngPersonId]),
  missing: (situation) => missingToChange({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  versions: (situation) => {
    const { input, known } = situation
    const { open } = openingIn(situation)
    return {
      elementId: input.youngPersonId,
      type: 'YoungPerson',
      subjects: [input.youngPersonId],
      seen: input.version,
      stored: known[0]?.version ?? 1,
      open: (field) => {
        const category = changedCategory(field)
        return category !== null && isOpenFor(open[category], input.youngPersonId)
      },
    }
  },
  write: ({ input, caller }, { now, newId }) => {
    const { mapId, youngPersonId: elementId, version, source, statedAs } = input
    const { names, fields, categories } = changesIn(input)
    const told = provenance({ caller, now, source, statedAs })
    return {
      changed: [elementId],
      change: { elementId, version: version + 1, fields: names },
      params: {
        id: elementId,
        version,
        fields,
      },
      also: [restated(statements(told, { elementId, mapId, categories }, { newId }))],
    }
  },
})

export const youngPersonSteps = { decideRelevance, changeYoungPerson } as const
