/** The steps that change what is drawn on a map (P5, P8): each sets what is given and leaves the rest. */
import { z } from 'zod'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDate } from '../../graph/values.ts'
import type { Opening } from '../../protocol/opening.ts'
import {
  isFieldOpen,
  missingToChangeDrawn,
  newlyRevealed,
  type Change,
  type Target,
} from '../../protocol/steps/changing.ts'
import { CHANGED, isDrawnSeen, joinedSeen, type ChangedType, type Drawn } from '../../protocol/steps/drawn.ts'
import { isPerson, seenElements, type MapElement } from '../../protocol/steps/elements.ts'
import { REVEALING } from '../../protocol/steps/rectifying.ts'
import { isTieSeen, type MapTie } from '../../protocol/steps/ties.ts'
import { CATEGORIES, needsCover, type Category } from '../../protocol/terms.ts'
import { line, maybe, reveals, text } from '../arguments.ts'
import { said, restated, statements } from './drawing.ts'
import { elementsOn, provenance } from './known.ts'
import { defineStep, openingIn, type AnyStep, type Situation, type Written } from './step.ts'
import { tiesOn } from './ties-known.ts'

const DRAWN = loadStatement('taking/drawn')

type DrawnType = Drawn['type']
const isDrawnType = (type: string): type is DrawnType => Object.hasOwn(CHANGED, type) && type.toUpperCase() !== type
const isElementType = (type: string): type is MapElement['type'] => type !== ''

const drawnRow: z.ZodType<Drawn> = z.object({
  id: z.string(),
  type: z.string().refine(isDrawnType),
  version: z.number(),
  kind: z.string().nullable(),
  status: z.string().nullable(),
  label: z.string().nullable(),
  spent: z.boolean(),
  reveals: z.array(z.enum(CATEGORIES)),
  authorised: z.boolean(),
  endedOn: z.iso.date().nullable(),
  careFrom: z.iso.date().nullable(),
  careUntil: z.iso.date().nullable(),
  joined: z.array(
    z.object({ id: z.string(), type: z.string().refine(isElementType), tie: z.string(), restricted: z.boolean() }),
  ),
})

/** What is drawn on a map under these ids and can be changed, whoever may see it. */
export const drawnOn = async (run: Run, mapId: string, ids: readonly string[]): Promise<readonly Drawn[]> =>
  ids.length === 0
    ? []
    : (await run({ text: DRAWN, params: { mapId, ids: [...new Set(ids)] } })).map((row) => drawnRow.parse(row))

/** On which map, as which version it was read, and who says it. */
export const changed = { ...said, version: z.int().min(1) }
/** What the texts that are given reveal, added to what was revealed before (P5.2). */
export const revealing = { reveals, relevance: maybe(text) }
/** A value that is taken under cover only, with its relevance (P5.2, P8.2). */
export const covered = maybe(z.strictObject({ value: line, relevance: text }))

type Common = z.output<z.ZodObject<typeof changed>>
type Known = {
  /** The person whose it is. */
  readonly owner: readonly MapElement[]
  readonly drawn: Drawn | null
  readonly tie: { readonly tie: MapTie; readonly version: number; readonly ends: readonly MapElement[] } | null
}

/** What a change step names. `personId`: whose it is, of what is reached through a person. */
type Names<Input> = {
  readonly types: readonly [ChangedType, ...ChangedType[]]
  /** The input's field that names it. */
  readonly field: string
  readonly input: z.ZodType<Input>
  readonly id: (input: Input) => string
  readonly personId?: (input: Input) => string
}

const told = z.object({ reveals: maybe(reveals), relevance: maybe(text) })

/** What an element that is hidden by what it reveals is said to reveal; of the rest, `take.ts` refuses what can't be hidden. */
const toldOf = ([type]: readonly [ChangedType, ...ChangedType[]], asked: unknown) => {
  const { reveals: given, relevance } = told.parse(asked)
  return { given: REVEALING.includes(type) ? (given ?? []) : [], relevance }
}

const PERSONS: ReadonlySet<ChangedType> = new Set<ChangedType>(['Adult', 'AdultOfConcern'])
const TIES: ReadonlySet<ChangedType> = new Set<ChangedType>(['PEER', 'INFLUENCES', 'HARMS', 'AFFILIATED_WITH'])
/** Types of tie -> the types of their rows in the schema. */
const ROW_TYPES: ReadonlyMap<string, string> = new Map([
  ['PEER', 'PeerTie'],
  ['INFLUENCES', 'InfluenceTie'],
  ['HARMS', 'HarmTie'],
  ['AFFILIATED_WITH', 'AffiliationTie'],
])
const DAYS: ReadonlySet<string> = new Set([
  'dateOfBirth',
  'estimatedAgeOn',
  'reviewBy',
  'due',
  'occurredOn',
  'seenOn',
  'startedOn',
  'endedOn',
])
const relevant = z.object({ value: z.string(), relevance: z.string() })

/** What is set, and of each category why: of one that needs cover what was told, of the others nothing. */
const changesIn = (type: ChangedType, input: Change, relevance: string | null) => {
  const given = Object.entries(CHANGED[type]).flatMap(([field, category]) => {
    const value = input[field] ?? null
    if (value === null) return []
    const special = relevant.safeParse(value)
    if (special.success) return [{ field, category, set: special.data.value, relevance: special.data.relevance }]
    const set = DAYS.has(field) && typeof value === 'string' ? toDate(value) : value
    return [{ field, category, set, relevance: needsCover(category) ? relevance : null }]
  })
  return {
    names: given.map(({ field }) => field),
    fields: Object.fromEntries(given.map(({ field, set }) => [field, set])),
    categories: new Map<Category, string | null>(given.map((each) => [each.category, each.relevance])),
  }
}

/** A step that changes what is drawn on a map, or a tie. */
export function change<Input extends Common & Change>(names: Names<Input>): AnyStep {
  const { types, field, input, id } = names
  const isTie = TIES.has(types[0])
  const know = async (run: Run, asked: Input): Promise<Known> => {
    const { mapId } = asked
    if (isTie) {
      const [found] = await tiesOn(run, mapId, [id(asked)])
      if (found === undefined) return { owner: [], drawn: null, tie: null }
      const ends = await elementsOn(run, mapId, [found.tie.from, found.tie.to])
      return { owner: [], drawn: null, tie: { ...found, ends } }
    }
    const personId = names.personId?.(asked)
    const [drawn, owner] = await Promise.all([
      drawnOn(run, mapId, [id(asked)]),
      elementsOn(run, mapId, personId === undefined ? [] : [personId]),
    ])
    return { owner, drawn: drawn[0] ?? null, tie: null }
  }
  const ofTie = (opening: Opening, { tie }: Known): Target => {
    const isOfType = tie !== null && types.some((type) => type === tie.tie.type)
    const shown = isOfType && isTieSeen(opening, tie.tie, seenElements(opening, tie.ends)) ? tie.tie : null
    const type = types.find((one) => one === shown?.type) ?? types[0]
    const alleges = type === 'HARMS' || type === 'AFFILIATED_WITH'
    const about = shown !== null && alleges ? shown.from : null
    return { type, path: `input.${field}`, found: shown === null ? null : { id: shown.id, drawn: null }, about }
  }
  const ofDrawn = (opening: Opening, asked: Input, { drawn }: Known): Target => {
    const [type] = types
    const personId = names.personId?.(asked) ?? null
    const isTheirs = personId === null || drawn?.joined.some((person) => person.id === personId) === true
    const seen = drawn !== null && drawn.type === type && isTheirs && isDrawnSeen(opening, drawn) ? drawn : null
    return {
      type,
      path: `input.${field}`,
      found: seen === null ? null : { id: seen.id, drawn: seen },
      about: personId ?? (PERSONS.has(type) ? id(asked) : null),
    }
  }
  const targetOf = (situation: Situation<Input, Known>): Target => {
    const opening = openingIn(situation)
    return isTie ? ofTie(opening, situation.known) : ofDrawn(opening, situation.input, situation.known)
  }
  const subjectsOf = ({ input: asked, known: { drawn, tie }, ...situation }: Situation<Input, Known>) => {
    if (tie !== null) return [tie.tie.from, tie.tie.to]
    const personId = names.personId?.(asked)
    if (personId !== undefined) return [personId]
    if (drawn === null || PERSONS.has(drawn.type)) return [id(asked)]
    return joinedSeen(openingIn(situation), drawn)
      .filter(isPerson)
      .map((person) => person.id)
  }
  const versionIn = ({ drawn, tie }: Known): number => drawn?.version ?? tie?.version ?? 1
  return defineStep<Input, Known>({
    taker: 'mapper',
    input,
    mapOf: ({ mapId }) => mapId,
    know: (run, { input: asked }) => know(run, asked),
    missing: (situation) => {
      const { input: asked, known, today } = situation
      const opening = openingIn(situation)
      return missingToChangeDrawn({
        input: asked,
        reveals: toldOf(types, asked).given,
        target: targetOf(situation),
        seen: seenElements(opening, known.owner),
        opening,
        today,
      })
    },
    versions: (situation) => {
      const target = targetOf(situation)
      const opening = openingIn(situation)
      return {
        elementId: id(situation.input),
        type: ROW_TYPES.get(target.type) ?? target.type,
        subjects: subjectsOf(situation),
        seen: situation.input.version,
        stored: versionIn(situation.known),
        open: (name) => isFieldOpen(target, name, opening),
      }
    },
    write: (situation, { now, newId }): Written => {
      const { input: asked, known, caller } = situation
      const { mapId, version, source, statedAs } = asked
      const { type } = targetOf(situation)
      const { given, relevance } = toldOf(types, asked)
      const { names: set, fields, categories } = changesIn(type, asked, relevance)
      const revealed =
        known.drawn === null ? [] : newlyRevealed({ input: asked, reveals: given }, known.drawn, known.drawn.joined)
      const stated = new Map([
        ...categories,
        ...[...revealed, ...given].filter(needsCover).map((category) => [category, relevance] as const),
      ])
      const elementId = id(asked)
      const of = {
        elementId,
        mapId,
        categories: [...stated].map(([category, why]) => ({ category, relevance: why })),
      }
      return {
        changed: [elementId],
        change: { elementId, version: version + 1, fields: set },
        params: { id: elementId, personId: names.personId?.(asked) ?? null, version, fields, reveals: revealed },
        also: [restated(statements(provenance({ caller, now, source, statedAs }), of, { newId }))],
      }
    },
  })
}
