/** Shared parts of the steps that draw on a map: parts of inputs, what they read first, and what they write. */
import { randomInt, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { StepInputs } from '../generated/inputs.ts'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import type { ElementType } from '../model/model.ts'
import type { Caller } from '../policy/facts.ts'
import { codeLabel } from '../policy/labels.ts'
import type { MapElement } from '../policy/elements.ts'
import { seenElements } from '../policy/sight.ts'
import type { Drawing } from './people.rules.ts'
import { referenceKey, referenceKeyOrNull } from '../policy/reference.ts'
import { needsCover, type Category } from '../policy/terms.ts'
import { provenance, revealing } from '../steps/facts.ts'
import { openingIn, type Making, type Situation, type Written } from '../steps/step.ts'

const LABELS = loadStatement('mapping/labels.facts')
const APPEARS = loadStatement('mapping/appears.facts')

const labelsRow = z.object({
  last: z.number(),
  holders: z.array(z.string()),
  labels: z.array(z.string()).transform((labels) => new Set(labels)),
})
const appearsRow = z.object({ isDrawn: z.boolean() })

/** Types that have a label -> the word before its number or code. */
export const PREFIXES = { YoungPerson: 'YP', Adult: 'Adult', PeerGroup: 'Group', Location: 'Place' } as const

/** What is read from a map before something is drawn on it. */
type Draws = {
  readonly type: keyof typeof PREFIXES
  readonly mapId: string
  readonly label: string | null
  readonly ref?: string | null
  readonly uprn?: string | null
}

/** Reads which labels are in use, and whether the person or place to be drawn is on the map already. */
export async function drawingOn(run: Run, { type, mapId, label, ref, uprn }: Draws): Promise<Drawing> {
  const [labels, appears] = await Promise.all([
    run({ text: LABELS, params: { mapId, type, prefix: PREFIXES[type], label } }),
    run({
      text: APPEARS,
      params: { mapId, refKey: referenceKeyOrNull(ref ?? null), uprn: referenceKeyOrNull(uprn ?? null) },
    }),
  ])
  return { ...labelsRow.parse(labels[0]), ...appearsRow.parse(appears[0]) }
}

/** An unpredictable whole number below a limit. */
export const below = (limit: number): number => randomInt(limit)

/**
 * The given label, or else the next number for a person, or a code for a group or a place, which others may not know
 * of. Steps on one map run one after the other, so no label is given twice.
 */
export const labelOf = (type: keyof typeof PREFIXES, label: string | null, { last, labels }: Drawing): string => {
  if (label !== null) return label
  const counts = type === 'YoungPerson' || type === 'Adult'
  return counts ? `${PREFIXES[type]} ${last + 1}` : codeLabel(PREFIXES[type], labels, below)
}

/**
 * A new person with this case reference. The id is random: an id that holds a time would show whether the reference was new.
 */
export const newPerson = (ref: string) => ({ id: randomUUID(), ref, refKey: referenceKey(ref) })

/** The elements that were read and that the caller may know of. */
export const seenIn = (situation: Situation<unknown, readonly MapElement[]>): ReadonlyMap<string, MapElement> =>
  seenElements(openingIn(situation), situation.facts)

type Said = Pick<ReturnType<typeof provenance>, 'source' | 'statedAs' | 'recordedAt' | 'recordedBy'>
type Stating = {
  readonly elementId: string
  readonly mapId: string
  readonly categories: readonly { readonly category: Category; readonly relevance: string | null }[]
}

/** Statements outside the map: for each category, who says what is recorded, and why it is relevant (P5.2). */
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

/** New statements about an element that exists. They replace those about the same category, which stay as history (P5.2). */
export const restated = (stated: ReturnType<typeof statements>) => ({
  statement: 'mapping/state.facts',
  params: { statements: stated },
})

/** Ties from a new element to these ends, each with an id. */
export const tiesTo = (ends: readonly string[], { newId }: Pick<Making, 'newId'>) =>
  ends.map((to) => ({ id: newId(), to }))

/** The revealed categories that need cover, each with its relevance. */
export const coveredIn = (revealed: readonly Category[], relevance: string | null) =>
  [...new Set(revealed)].filter(needsCover).map((category) => ({ category, relevance }))

type Note = {
  readonly type: ElementType
  readonly input: Omit<StepInputs['addStrength'], 'description'>
  readonly caller: Caller
  /** Properties of this type alone. */
  readonly own: Readonly<Record<string, unknown>>
}

/** What is written for a strength, an information gap or an intervention, with its ties and statements. */
export const writtenNote = ({ type, input, caller, own }: Note, { now, newId }: Making): Written => {
  const { mapId, source, statedAs, about } = input
  const { labels, reveals: stored } = revealing(type, input.reveals)
  const origin = provenance({ caller, now, source, statedAs })
  const elementId = newId()
  const categories = coveredIn(input.reveals, input.relevance)
  return {
    changed: [elementId],
    params: {
      labels,
      element: { ...own, ...origin, id: elementId, mapId, reveals: stored },
      ids: about,
      about: tiesTo(about, { newId }),
      statements: statements(origin, { elementId, mapId, categories }, { newId }),
    },
  }
}
