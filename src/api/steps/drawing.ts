/** What the steps that draw on a map have in common: parts of inputs, what is read before, what is written. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import type { Caller } from '../../protocol/facts.ts'
import { seenElements, type ElementType, type MapElement } from '../../protocol/steps/elements.ts'
import type { Drawing } from '../../protocol/steps/mapping.ts'
import { needsCover, type Category } from '../../protocol/terms.ts'
import { day, id, ids, line, maybe, reveals, text } from '../arguments.ts'
import { provenance, revealing } from './known.ts'
import { openingIn, type Making, type Situation, type Written } from './step.ts'

/** On which map, who says it, and whether as fact or as opinion (P4.3, P9.3). */
export const said = {
  mapId: id,
  source: maybe(line),
  statedAs: z.enum(['FACT', 'OPINION']),
}

/** What is told about people, groups or places: what it reveals, and its relevance where that needs cover (P5.2). */
export const note = { ...said, about: ids, reveals, relevance: maybe(text) }

/** An estimated age, and its day (P8.5). */
export const estimate = { estimatedAge: maybe(z.int().min(0).max(120)), estimatedAgeOn: maybe(day) }

/** Who a person is (IDENTITY) and where they live (ADDRESS). */
export const identity = {
  name: maybe(line),
  aliases: maybe(z.array(line).max(50)),
  dateOfBirth: maybe(day),
  gender: maybe(line),
  address: maybe(line),
}

const LABELS = loadStatement('taking/labels')
const APPEARS = loadStatement('taking/appears')

const labelsRow = z.object({ last: z.number(), isTaken: z.boolean() })
const appearsRow = z.object({ isDrawn: z.boolean() })

/** What bears a label on a map -> how the service calls one, before its number. */
export const PREFIXES = { YoungPerson: 'YP', Adult: 'Adult', PeerGroup: 'Group', Location: 'Place' } as const

/** What is asked of a map before something is drawn on it. */
type Draws = {
  readonly type: keyof typeof PREFIXES
  readonly mapId: string
  readonly label: string | null
  readonly ref?: string | null
  readonly uprn?: string | null
}

/** Labels that are taken, and whether who or what is to be drawn stands there already. */
export async function drawingOn(run: Run, { type, mapId, label, ref, uprn }: Draws): Promise<Drawing> {
  const [labels, appears] = await Promise.all([
    run({ text: LABELS, params: { mapId, type, prefix: PREFIXES[type], label } }),
    run({ text: APPEARS, params: { mapId, ref: ref ?? null, uprn: uprn ?? null } }),
  ])
  return { ...labelsRow.parse(labels[0]), ...appearsRow.parse(appears[0]) }
}

/** The label that was given, or the next number. Steps on one map follow each other, so no number is given twice. */
export const labelOf = (type: keyof typeof PREFIXES, label: string | null, { last }: Drawing): string =>
  label ?? `${PREFIXES[type]} ${last + 1}`

/** Who is known by a case reference. An id that tells a time would tell whether the reference was known before. */
export const newPerson = (ref: string) => ({ id: randomUUID(), ref })

/** What the caller may know of what was found. */
export const seenIn = (situation: Situation<unknown, readonly MapElement[]>): ReadonlyMap<string, MapElement> =>
  seenElements(openingIn(situation), situation.known)

type Said = Pick<ReturnType<typeof provenance>, 'source' | 'statedAs' | 'recordedAt' | 'recordedBy'>
type Stating = {
  readonly elementId: string
  readonly mapId: string
  readonly categories: readonly { readonly category: Category; readonly relevance: string | null }[]
}

/** Statements off the map: who said what is recorded in a category, and why it is relevant (P5.2). */
export const statements = (
  { source, statedAs, recordedAt, recordedBy }: Said,
  { elementId, mapId, categories }: Stating,
  { newId }: Pick<Making, 'newId'>,
) =>
  categories.map(({ category, relevance }) => ({
    id: newId(),
    mapId,
    elementId,
    category,
    source,
    statedAs,
    recordedAt,
    recordedBy,
    relevance,
  }))

/** What is said of what stands already: it replaces what was said of the category before, which stays as history (P5.2). */
export const restated = (stated: ReturnType<typeof statements>) => ({
  statement: 'taking/state',
  params: { statements: stated },
})

/** Ties from something new to these, each with its id. */
export const tiesTo = (ends: readonly string[], { newId }: Pick<Making, 'newId'>) =>
  ends.map((to) => ({ id: newId(), to }))

/** Of what is revealed, the categories that need cover, each with its relevance. */
export const coveredIn = (revealed: readonly Category[], relevance: string | null) =>
  [...new Set(revealed)].filter(needsCover).map((category) => ({ category, relevance }))

type Note = {
  readonly type: ElementType
  readonly input: z.output<z.ZodObject<typeof note>>
  readonly caller: Caller
  /** Properties of its own. */
  readonly own: Readonly<Record<string, unknown>>
}

/** A strength, an information gap or an intervention as it is written, with its ties and statements. */
export const writtenNote = ({ type, input, caller, own }: Note, { now, newId }: Making): Written => {
  const { mapId, source, statedAs, about } = input
  const { labels, reveals: stored } = revealing(type, input.reveals)
  const told = provenance({ caller, now, source, statedAs })
  const elementId = newId()
  const categories = coveredIn(input.reveals, input.relevance)
  return {
    changed: [elementId],
    params: {
      labels,
      element: { ...own, ...told, id: elementId, mapId, reveals: stored },
      ids: about,
      about: tiesTo(about, { newId }),
      statements: statements(told, { elementId, mapId, categories }, { newId }),
    },
  }
}
