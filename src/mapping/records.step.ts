/**
 * The steps that record what belongs to one person: offences, publicly available postings, social care history (P5,
 * P5.3, P8.7).
 */
import { z } from 'zod'
import type { OwnedType } from '../model/model.ts'
import type { StepInputs } from '../generated/inputs.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDateOrNull } from '../graph/values.ts'
import type { Caller } from '../policy/facts.ts'
import { readAges } from '../cover/ages.facts.ts'
import { spentOnOf } from '../policy/spent.ts'
import { missingToAddCareRecord, missingToAddOffence, missingToAddPost, type Look } from './records.rules.ts'
import type { Category } from '../policy/terms.ts'
import { coveredIn, seenIn, statements } from './drawing.step.ts'
import { inputOf } from '../gateway/inputs.ts'
import { elementsOn, provenance } from '../steps/facts.ts'
import { defineStep, openingIn, type Making, type Written } from '../steps/step.ts'

const POSTINGS = loadStatement('mapping/postings.facts')

const lookRow: z.ZodType<Look> = z.object({
  seenOn: z.iso.date().nullable(),
  by: z.string().nullable(),
  repeatedly: z.boolean(),
})

type OwnRecord = {
  readonly label: OwnedType
  readonly input: Pick<StepInputs['addOffence'], 'mapId' | 'personId' | 'source' | 'statedAs'>
  readonly caller: Caller
  /** Properties of this type alone. */
  readonly own: Readonly<{ [name: string]: unknown }>
  readonly reveals: readonly Category[]
  readonly categories: readonly { readonly category: Category; readonly relevance: string | null }[]
}

/** What is written for a record that belongs to one person. */
const writtenRecord = (record: OwnRecord, { now, newId }: Making): Written => {
  const { label, input, caller, own, categories } = record
  const { mapId, personId, source, statedAs } = input
  const origin = provenance({ caller, now, source, statedAs })
  const elementId = newId()
  const revealed = [...new Set(record.reveals)]
  return {
    changed: [elementId],
    params: {
      labels: revealed.length === 0 ? [label] : [label, 'Revealing'],
      element: { ...own, ...origin, id: elementId, mapId, reveals: revealed.length === 0 ? null : revealed },
      personId,
      aboutId: newId(),
      statements: statements(origin, { elementId, mapId, categories }, { newId }),
    },
  }
}

const addOffence = defineStep({
  takers: ['mapper'],
  input: inputOf('addOffence'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input }) => {
    const [elements, ages] = await Promise.all([
      elementsOn(run, input.mapId, [input.personId]),
      readAges(run, input.mapId, [input.personId]),
    ])
    return { elements, age: ages[0] ?? null }
  },
  missing: (situation) => {
    const { facts } = situation
    const seen = seenIn({ ...situation, facts: facts.elements })
    return missingToAddOffence({ ...situation, opening: openingIn(situation), seen, age: facts.age })
  },
  write: ({ input, caller }, making) => {
    const { what, status, spent, occurredOn, underCoercion, relevance } = input
    const days = { occurredOn: toDateOrNull(occurredOn), spentOn: toDateOrNull(spentOnOf(input)) }
    const own = { what, status, spent, underCoercion, ...days }
    const categories = [{ category: 'CRIMINAL_OFFENCE' as const, relevance }]
    return writtenRecord({ label: 'Offence', input, caller, own, reveals: [], categories }, making)
  },
})

const addSocialMediaPost = defineStep({
  takers: ['mapper'],
  input: inputOf('addSocialMediaPost'),
  mapOf: ({ mapId }) => mapId,
  readFacts: async (run, { input: { mapId, personId } }) => {
    const [elements, rows] = await Promise.all([
      elementsOn(run, mapId, [personId]),
      run({ text: POSTINGS, params: { mapId, personId } }),
    ])
    return { elements, looks: rows.map((row) => lookRow.parse(row)) }
  },
  missing: (situation) => {
    const { elements, looks } = situation.facts
    const seen = seenIn({ ...situation, facts: elements })
    return missingToAddPost({ ...situation, opening: openingIn(situation), seen, looks })
  },
  write: ({ input, caller }, making) => {
    const { platform, address, summary, seenOn, viewed, authorisation, relevance } = input
    const own = { platform, address, summary, seenOn: toDateOrNull(seenOn), viewed, authorisation }
    const categories = coveredIn(input.reveals, relevance)
    return writtenRecord({ label: 'SocialMediaPost', input, caller, own, reveals: input.reveals, categories }, making)
  },
})

const addSocialCareRecord = defineStep({
  takers: ['mapper'],
  input: inputOf('addSocialCareRecord'),
  mapOf: ({ mapId }) => mapId,
  readFacts: (run, { input }) => elementsOn(run, input.mapId, [input.personId]),
  missing: (situation) =>
    missingToAddCareRecord({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  write: ({ input, caller }, making) => {
    const { kind, startedOn, endedOn, summary, relevance } = input
    const own = { kind, startedOn: toDateOrNull(startedOn), endedOn: toDateOrNull(endedOn), summary }
    const categories = coveredIn(input.reveals, relevance)
    return writtenRecord({ label: 'SocialCareRecord', input, caller, own, reveals: input.reveals, categories }, making)
  },
})

export const recordSteps = { addOffence, addSocialMediaPost, addSocialCareRecord } as const
