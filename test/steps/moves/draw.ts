/**
 * What moves are made of (the property test, properties.int.test.ts): who tries, what an input is drawn with, and the parts that many inputs
 * share.
 *
 * To add a step: one entry under its name in the file of its group, with who may take it and an input drawn from what the
 * model knows. `draw` gives ids of what stands on the map of the move (by label or relationship type), now and then a wrong
 * one: of another map, of another kind, hidden or made up. Where the input needs a kind of thing that no other move makes,
 * plant it in `drawScene` (model.ts). The model learns by itself what a step has made. Nothing says what a step must answer:
 * the invariants do (invariants.ts). What a move says of its step (`byRole`, `across`) is what the protocol says, not read
 * off the step.
 */
import { CATEGORIES, needsCover, type Category } from '../../../src/policy/terms.ts'
import type { Asker } from '../../support/service.ts'
import type { Scene, Thing } from '../model.ts'
import { PEOPLE } from '../support.ts'

const COUNCIL = { org: 'council', agency: 'CFS' } as const

/** Who tries: those of the other tests, who asks for SUBJECT_RIGHTS, and a practitioner whom nobody has allocated yet. */
export const CAST = {
  ...PEOPLE,
  rights: { ...COUNCIL, sub: 'rights', roles: ['INFORMATION_GOVERNANCE'], purpose: 'SUBJECT_RIGHTS' },
  accounting: { ...PEOPLE.manager, purpose: 'ACCOUNTABILITY' },
  stranger: { ...COUNCIL, sub: 'stranger', roles: ['PRACTITIONER'], purpose: 'ASSESS_RISK' },
} as const satisfies Readonly<Record<string, Asker>>
export type Name = keyof typeof CAST

type Fits = (thing: Thing) => boolean

/** What an input is drawn with. */
export type Draw = {
  /** The map of the move. */
  readonly mapId: string
  readonly scene: Scene
  /** Who makes it. */
  readonly by: Name
  /** Whether this move is one with wrong ids and days. */
  readonly wild: boolean
  /** Everything that is stored. */
  readonly things: readonly Thing[]
  readonly pick: <Value>(list: readonly Value[]) => Value
  /** `percent` of the time. */
  readonly chance: (percent: number) => boolean
  /** The value, or nothing. */
  readonly maybe: <Value>(value: Value) => Value | undefined
  /** The id of one such thing on the map: labels and relationship types; a made-up id where there is none. */
  readonly one: (...kinds: readonly string[]) => string
  /** The id of one such thing of the map, or of none, that fits; where nothing does, of any of these kinds. */
  readonly such: (kind: string, fits: Fits) => string
  /** The same, of whatever map. */
  readonly anywhere: (kind: string, fits: Fits) => string
  /** Ids of up to `most` of them, at least one, each once. */
  readonly some: (kinds: readonly string[], most: number) => readonly string[]
  /** What is stored under an id. */
  readonly thing: (id: string) => Thing | undefined
  /** A day, so many days from today. */
  readonly day: (from: number, to: number) => string
  /** Says nothing; never twice the same. */
  readonly text: () => string
  /** The version of an element as who sees all of it reads it; a stale one in a wild move. */
  readonly version: (id: string) => number
  /** What the question of the move was answered with, and what was asked for. */
  readonly answer: unknown
  readonly asked: Input
}

export type Input = Readonly<Record<string, unknown>>

/** How a step is tried. */
export type Move = {
  /** Who may take it at all; that anybody else took it is a fault. The first is drawn most. */
  readonly who: readonly [Name, ...Name[]]
  readonly input: (draw: Draw) => Input
  /** How often it is drawn, beside others; 10 unless given. */
  readonly weight?: number
  /** Which map of the scene it is on, mostly; the main one unless given. */
  readonly on?: keyof Scene
  /** Who takes it by role alone: the map need not be open to them. */
  readonly byRole?: readonly Name[]
  /** Whether it writes on several maps, or on one that its input doesn't name. */
  readonly across?: true
  /** Moves without which there is nothing for it to be about. */
  readonly after?: readonly string[]
  /** What the first of `who` asks before, to have what is in no record. */
  readonly question?: (draw: Omit<Draw, 'answer' | 'asked'>) => { readonly query: string; readonly variables: Input }
}
export type Moves = Readonly<Record<string, Move>>

export const MAPPERS = ['worker', 'colleague', 'manager', 'stranger'] as const
export const MANAGERS = ['manager'] as const
export const GOVERNANCE = ['governance'] as const
/** Who proposes rules, for somebody else to adopt (P9.6). */
export const PROPOSERS = ['accounting', 'governance'] as const
export const RIGHTS = ['rights'] as const
export const PARTNERS = ['police', 'nurse', 'teacher'] as const

export const COVERED = CATEGORIES.filter(needsCover)
export const HOW_OFTEN = ['DAILY', 'WEEKLY', 'OCCASIONAL', 'ONCE', 'UNKNOWN'] as const
export const ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const
export const PERSON = ['YoungPerson', 'Adult', 'AdultOfConcern'] as const

export const said = ({ mapId, pick, maybe, text }: Draw) => ({
  mapId,
  statedAs: pick(['FACT', 'OPINION']),
  source: maybe(text()),
})

/** Mostly nothing is revealed. */
export const revealing = ({ chance, pick, text, wild }: Draw) => {
  const reveals: readonly Category[] = chance(65) ? [] : [...new Set([pick(COVERED), pick(CATEGORIES)])]
  return { reveals, ...(reveals.length > 0 && !wild ? { relevance: text() } : {}) }
}

/** For what is asked only which categories it reveals. */
export const told = ({ chance, pick }: Draw) => ({ reveals: chance(70) ? [] : [pick(CATEGORIES)] })

/** A value with its relevance, for what needs cover. */
export const relevantValue = ({ text }: Draw) => ({ value: text(), relevance: text() })

export const practitioner = ({ pick }: Draw) => ({
  issuer: 'peermap-dev',
  subject: CAST[pick<Name>(['colleague', 'stranger', 'manager', 'worker', 'analyst'])].sub,
})

export const organisation = ({ pick, wild }: Draw): string =>
  pick(['police-north', 'trust-east', 'school-oak', ...(wild ? ['council', 'nobody'] : [])])

/** The purpose for which each partner asks. */
export const PURPOSE_OF: Readonly<Record<string, Asker['purpose']>> = Object.fromEntries(
  [PEOPLE.police, PEOPLE.nurse, PEOPLE.teacher].map(({ org, purpose }) => [org, purpose]),
)

/** Few, so that one person is put on several maps, and twice on one. */
export const REFS = ['INVENTED-1', 'INVENTED-2', 'INVENTED-3', 'INVENTED-4', 'INVENTED-5'] as const

/** Whose rights: by case reference, on all maps; or as they stand on one. */
export const whose = ({ chance, pick, one, mapId, wild }: Draw) =>
  chance(40) ? { ref: pick(REFS), ...(wild && chance(20) ? { mapId } : {}) } : { mapId, personId: one(...PERSON) }

/** The ids to which ties of a type lead from something. */
export const endsOf = ({ things }: Pick<Draw, 'things'>, type: string, from: string): readonly string[] =>
  things.flatMap((thing) => (thing.kinds.includes(type) && thing.from === from && thing.to !== null ? [thing.to] : []))

/** Whether a property is not there, or nothing. */
export const isUnset =
  (name: string): Fits =>
  ({ properties }) =>
    (properties[name] ?? null) === null

/** Whether a property is this. */
export const hasValue =
  (name: string, value: unknown): Fits =>
  ({ properties }) =>
    properties[name] === value
