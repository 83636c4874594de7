/** The steps that change what is drawn on a map (P5, P8). Each sets the given fields and leaves the rest. */
import { z } from 'zod'
import type { StepInputs } from '../generated/inputs.ts'
import type { Run } from '../graph/driver.ts'
import { toDate } from '../graph/values.ts'
import { fieldOf, isAlleging, isPersonType, isRevealingType, isTieType, tieOf } from '../model/model.ts'
import { readAges } from '../cover/ages.facts.ts'
import type { AgeFacts } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import { missingToChangeDrawn, newlyRevealed, withSpentOn, type Change, type Target } from './changing.rules.ts'
import { changedOf, type ChangedType, type Drawn } from '../policy/drawn.ts'
import { isPerson, type MapElement } from '../policy/elements.ts'
import { isDrawnSeen, isTieSeen, joinedSeen, seenElements } from '../policy/sight.ts'
import type { MapTie } from './ties.rules.ts'
import { needsCover, type Category } from '../policy/terms.ts'
import { maybe, reveals } from '../gateway/arguments.ts'
import { restated, statements } from './drawing.step.ts'
import { drawnOn } from './drawn.facts.ts'
import { elementsOn, provenance } from '../steps/facts.ts'
import { defineStep, openingIn, type AnyStep, type Making, type Situation, type Written } from '../steps/step.ts'
import { tiesOn } from './ties.facts.ts'

/** On which map, as which version it was read, and who says it. */
type Common = Pick<StepInputs['changeStrength'], 'mapId' | 'source' | 'statedAs' | 'version'>
type Facts = {
  /** The person to whom it belongs. */
  readonly owner: readonly MapElement[]
  readonly age: AgeFacts | null
  readonly drawn: Drawn | null
  readonly tie: { readonly tie: MapTie; readonly version: number; readonly ends: readonly MapElement[] } | null
}

/** What a change step names. `personId`: the person to whom it belongs, if it is reached through a person. */
type Names<Input> = {
  readonly types: readonly [ChangedType, ...ChangedType[]]
  /** The field of the input that names it. */
  readonly field: string
  readonly input: z.ZodType<Input>
  readonly id: (input: Input) => string
  readonly personId?: (input: Input) => string
}

/** What the given texts reveal, in addition to what was revealed before (P5.2). */
const revealing = z.object({ reveals: maybe(reveals), relevance: maybe(z.string()) })

/**
 * The stated categories, for an element that is hidden by what it reveals. For any other element, `take.ts` refuses
 * texts that reveal too much.
 */
const revealsOf = ([type]: readonly [ChangedType, ...ChangedType[]], asked: unknown) => {
  const { reveals: given, relevance } = revealing.parse(asked)
  return { given: isRevealingType(type) ? (given ?? []) : [], relevance }
}

/** Its type in the schema; for a tie, the type of its row. */
const storedAs = (type: ChangedType): string => (isTieType(type) ? tieOf(type).row : type)
const relevant = z.object({ value: z.string(), relevance: z.string() })

/**
 * The values to be set, and why each category is relevant: for a category that needs cover the stated reason, for the
 * others none.
 */
export const changesIn = (
  settable: Readonly<Record<string, Category>>,
  { type, input, relevance }: { readonly type: string; readonly input: Change; readonly relevance: string | null },
) => {
  const given = Object.entries(settable).flatMap(([field, category]) => {
    const value = input[field] ?? null
    if (value === null) return []
    const special = relevant.safeParse(value)
    if (special.success) return [{ field, category, set: special.data.value, relevance: special.data.relevance }]
    const set = fieldOf(type, field)?.holds === 'DATE' && typeof value === 'string' ? toDate(value) : value
    return [{ field, category, set, relevance: needsCover(category) ? relevance : null }]
  })
  return {
    names: given.map(({ field }) => field),
    fields: Object.fromEntries(given.map(({ field, set }) => [field, set])),
    categories: new Map<Category, string | null>(given.map((each) => [each.category, each.relevance])),
  }
}

/** A step that changes an element or a tie on a map. */
type Changing<Input> = {
  readonly readFacts: (run: Run, input: Input) => Promise<Facts>
  /** What is changed, as far as it is open to the caller. */
  readonly targetOf: (opening: Opening, input: Input, facts: Facts) => Target
  /** The people whom it is about. */
  readonly subjectsOf: (opening: Opening, input: Input, facts: Facts) => readonly string[]
}

/** Of a tie. */
const changingTie = <Input extends Common>({ types, field, id }: Names<Input>): Changing<Input> => ({
  readFacts: async (run, input) => {
    const { mapId } = input
    const [found] = await tiesOn(run, mapId, [id(input)])
    if (found === undefined) return { owner: [], age: null, drawn: null, tie: null }
    const ends = await elementsOn(run, mapId, [found.tie.from, found.tie.to])
    return { owner: [], age: null, drawn: null, tie: { ...found, ends } }
  },
  targetOf: (opening, _input, { tie }) => {
    const isOfType = tie !== null && types.some((type) => type === tie.tie.type)
    const shown = isOfType && isTieSeen(opening, tie.tie, seenElements(opening, tie.ends)) ? tie.tie : null
    const type = types.find((one) => one === shown?.type) ?? types[0]
    const about = shown !== null && isAlleging(type) ? shown.from : null
    return { type, path: `input.${field}`, found: shown === null ? null : { id: shown.id, drawn: null }, about }
  },
  subjectsOf: (_opening, input, { tie }) => (tie === null ? [id(input)] : [tie.tie.from, tie.tie.to]),
})

/** Of an element, or of what is reached through a person. */
const changingElement = <Input extends Common>(names: Names<Input>): Changing<Input> => {
  const { types, field, id } = names
  const [type] = types
  return {
    readFacts: async (run, input) => {
      const personId = names.personId?.(input)
      const owners = personId === undefined ? [] : [personId]
      const [drawn, owner, ages] = await Promise.all([
        drawnOn(run, input.mapId, [id(input)]),
        elementsOn(run, input.mapId, owners),
        readAges(run, input.mapId, owners),
      ])
      return { owner, age: ages[0] ?? null, drawn: drawn[0] ?? null, tie: null }
    },
    targetOf: (opening, input, { drawn }) => {
      const personId = names.personId?.(input) ?? null
      const isTheirs = personId === null || drawn?.joined.some((person) => person.id === personId) === true
      const seen = drawn !== null && drawn.type === type && isTheirs && isDrawnSeen(opening, drawn) ? drawn : null
      return {
        type,
        path: `input.${field}`,
        found: seen === null ? null : { id: seen.id, drawn: seen },
        about: personId ?? (isPersonType(type) ? id(input) : null),
      }
    },
    subjectsOf: (opening, input, { drawn }) => {
      const personId = names.personId?.(input)
      if (personId !== undefined) return [personId]
      if (drawn === null || isPersonType(drawn.type)) return [id(input)]
      return joinedSeen(opening, drawn)
        .filter(isPerson)
        .map((person) => person.id)
    },
  }
}

/** The stored version, which counts all changes. */
const versionIn = ({ drawn, tie }: Facts): number => drawn?.version ?? tie?.version ?? 1

/** Each category that is stated, and why: of what is set, and of what the texts reveal. */
const statedIn = (
  categories: ReadonlyMap<Category, string | null>,
  { reveals: revealed, relevance }: { readonly reveals: readonly Category[]; readonly relevance: string | null },
) => {
  const stated = new Map([
    ...categories,
    ...revealed.filter(needsCover).map((category) => [category, relevance] as const),
  ])
  return [...stated].map(([category, why]) => ({ category, relevance: why }))
}

/** What the statement is given, and what is said of it. */
function writtenOf<Input extends Common & Change>(
  { types, id, personId }: Names<Input>,
  type: ChangedType,
  { input, facts, caller }: Situation<Input, Facts>,
  { now, newId }: Making,
): Written {
  const { mapId, source, statedAs } = input
  const version = versionIn(facts)
  const { given, relevance } = revealsOf(types, input)
  const set = changesIn(changedOf(type), {
    type: storedAs(type),
    relevance,
    input: type === 'Offence' ? withSpentOn(input) : input,
  })
  const { drawn } = facts
  const revealed = drawn === null ? [] : newlyRevealed({ input, reveals: given }, drawn, drawn.joined)
  const elementId = id(input)
  const categories = statedIn(set.categories, { reveals: [...revealed, ...given], relevance })
  const origin = provenance({ caller, now, source, statedAs })
  return {
    changed: [elementId],
    change: { elementId, version: version + 1, fields: set.names },
    params: { id: elementId, personId: personId?.(input) ?? null, version, fields: set.fields, reveals: revealed },
    before: [restated(statements(origin, { elementId, mapId, categories }, { newId }))],
  }
}

/** A step that changes what is drawn on a map, or a tie. */
export function change<Input extends Common & Change>(names: Names<Input>): AnyStep {
  const { types, input, id } = names
  const own = isTieType(types[0]) ? changingTie(names) : changingElement(names)
  const targetOf = (situation: Situation<Input, Facts>): Target =>
    own.targetOf(openingIn(situation), situation.input, situation.facts)
  return defineStep<Input, Facts>({
    takers: ['mapper'],
    input,
    mapOf: ({ mapId }) => mapId,
    readFacts: (run, { input: asked }) => own.readFacts(run, asked),
    missing: (situation) => {
      const { input: asked, facts, today } = situation
      const opening = openingIn(situation)
      return missingToChangeDrawn({
        input: asked,
        reveals: revealsOf(types, asked).given,
        target: targetOf(situation),
        seen: seenElements(opening, facts.owner),
        age: facts.age,
        opening,
        today,
      })
    },
    versions: (situation) => {
      const { input: asked, facts } = situation
      const target = targetOf(situation)
      const opening = openingIn(situation)
      return {
        elementId: id(asked),
        type: storedAs(target.type),
        subjects: own.subjectsOf(opening, asked, facts),
        seen: asked.version,
      }
    },
    write: (situation, making) => writtenOf(names, targetOf(situation).type, situation, making),
  })
}
