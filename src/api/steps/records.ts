/** The steps that record what is owned by one person: offences, publicly available postings, social care history (P5, P5.3, P8.7). */
import { z } from 'zod'
import { toDateOrNull } from '../../graph/values.ts'
import type { Caller } from '../../protocol/facts.ts'
import { missingToAddCareRecord, missingToAddOffence, missingToAddPost } from '../../protocol/steps/records.ts'
import type { Category } from '../../protocol/terms.ts'
import { day, id, line, maybe, reveals, text } from '../arguments.ts'
import { coveredIn, said, seenIn, statements } from './drawing.ts'
import { elementsOn, provenance } from './known.ts'
import { defineStep, openingIn, type Making, type Written } from './step.ts'

type OwnRecord = {
  readonly label: 'Offence' | 'SocialMediaPost' | 'SocialCareRecord'
  readonly input: z.output<z.ZodObject<typeof said>> & { readonly personId: string }
  readonly caller: Caller
  /** Properties of its own. */
  readonly own: Readonly<{ [name: string]: unknown }>
  readonly reveals: readonly Category[]
  readonly categories: readonly { readonly category: Category; readonly relevance: string | null }[]
}

/** What is owned by one person, as it is written. */
const writtenRecord = (record: OwnRecord, { now, newId }: Making): Written => {
  const { label, input, caller, own, categories } = record
  const { mapId, personId, source, statedAs } = input
  const told = provenance({ caller, now, source, statedAs })
  const elementId = newId()
  const revealed = [...new Set(record.reveals)]
  return {
    changed: [elementId],
    params: {
      labels: revealed.length === 0 ? [label] : [label, 'Revealing'],
      element: { ...own, ...told, id: elementId, mapId, reveals: revealed.length === 0 ? null : revealed },
      personId,
      aboutId: newId(),
      statements: statements(told, { elementId, mapId, categories }, { newId }),
    },
  }
}

const addOffence = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...said,
    personId: id,
    what: text,
    status: z.enum([
      'ALLEGED',
      'UNDER_INVESTIGATION',
      'CHARGED',
      'CAUTION_OR_OUT_OF_COURT',
      'CONVICTED',
      'NO_FURTHER_ACTION',
      'ACQUITTED',
    ]),
    spent: z.boolean(),
    occurredOn: maybe(day),
    underCoercion: z.enum(['YES', 'NO', 'UNKNOWN']),
    relevance: text,
    reveals,
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => elementsOn(run, input.mapId, [input.personId]),
  missing: (situation) => missingToAddOffence({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  write: ({ input, caller }, making) => {
    const { what, status, spent, occurredOn, underCoercion, relevance } = input
    const own = { what, status, spent, occurredOn: toDateOrNull(occurredOn), underCoercion }
    const categories = [{ category: 'CRIMINAL_OFFENCE' as const, relevance }]
    return writtenRecord({ label: 'Offence', input, caller, own, reveals: [], categories }, making)
  },
})

const addSocialMediaPost = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...said,
    personId: id,
    platform: line,
    address: line,
    publiclyAvailable: z.boolean(),
    summary: text,
    seenOn: day,
    viewed: z.enum(['ONCE', 'REPEATEDLY']),
    authorisation: maybe(line),
    reveals,
    relevance: maybe(text),
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => elementsOn(run, input.mapId, [input.personId]),
  missing: (situation) => missingToAddPost({ ...situation, opening: openingIn(situation), seen: seenIn(situation) }),
  write: ({ input, caller }, making) => {
    const { platform, address, summary, seenOn, viewed, authorisation, relevance } = input
    const own = { platform, address, summary, seenOn: toDateOrNull(seenOn), viewed, authorisation }
    const categories = coveredIn(input.reveals, relevance)
    return writtenRecord({ label: 'SocialMediaPost', input, caller, own, reveals: input.reveals, categories }, making)
  },
})

const addSocialCareRecord = defineStep({
  taker: 'mapper',
  input: z.strictObject({
    ...said,
    personId: id,
    kind: line,
    startedOn: maybe(day),
    endedOn: maybe(day),
    summary: text,
    reveals,
    relevance: maybe(text),
  }),
  mapOf: ({ mapId }) => mapId,
  know: (run, { input }) => elementsOn(run, input.mapId, [input.personId]),
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
