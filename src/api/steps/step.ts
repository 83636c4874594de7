/**
 * What a step of the protocol is (DESIGN section 6): one mutation, one file `cypher/steps/<mutation>.cypher`, one
 * transaction. Definitions are data and pure functions; `take.ts` alone has effects.
 */
import { z } from 'zod'
import { PeermapError, type Missing } from '../../errors.ts'
import type { Driver, Run } from '../../graph/driver.ts'
import type { DisclosedGroup } from '../../journal/entry.ts'
import type { Caller } from '../../protocol/facts.ts'
import type { Opening } from '../../protocol/opening.ts'
import type { IsoDate } from '../../protocol/terms.ts'
import { reveals } from '../arguments.ts'
import type { Asker } from '../askers.ts'

/** Who may take a step at all, whatever the map. */
export type Taker = Exclude<Asker, 'reader' | 'follower' | 'auditor'>

/** The answer about a map that is not open, whether it exists or not. */
export const notFound = (): PeermapError =>
  new PeermapError('NOT_FOUND', 'no such map, or nothing opens it to the caller for this purpose')

const told = z.looseObject({ reveals: reveals.nullish() })

/** What the input of a step says of what its texts reveal (P5.2), whichever step it is. */
export const toldIn = (input: unknown): z.output<typeof told> => told.parse(input)

/** What a step on a map, or on none (`opening` null), is judged by. */
export type Situation<Input, Known> = {
  readonly input: Input
  /** What `know` found. */
  readonly known: Known
  readonly caller: Caller
  readonly today: IsoDate
  /** What of the map is open to the caller; null for a step that names no map. */
  readonly opening: Opening | null
  /** Whether the map is closed. */
  readonly closed: boolean
}

/** @throws where a step on a map is judged without its opening */
export const openingIn = ({ opening }: Pick<Situation<unknown, unknown>, 'opening'>): Opening => {
  if (opening === null) throw new Error('a step on a map is judged by what of it is open')
  return opening
}

/** What the statement is given, and what the answer and the record of the step say. */
export type Written = {
  readonly params: Readonly<Record<string, unknown>>
  /** Ids of what is made or changed, the main one first. */
  readonly changed: readonly string[]
  /** The map, where the step makes it. */
  readonly mapId?: string
  /** For a change of one element: its id, its version after the step, and the fields. */
  readonly change?: { readonly elementId: string; readonly version: number; readonly fields: readonly string[] }
  /** Other statements of the same transaction, before the step's own: names under cypher/, each must return one row. */
  readonly also?: readonly { readonly statement: string; readonly params: Readonly<Record<string, unknown>> }[]
  /** The same after the step's own. */
  readonly afterwards?: Written['also']
}

/** Made by the service, so that a retry and the record say the same. */
export type Making = { readonly now: Date; readonly stepId: string; readonly newId: () => string }

/** Of a change: what the client saw, what is there, and which of the fields that others changed may be named. */
export type Versions = {
  readonly elementId: string
  /** Its type in the schema: what a conflict tells is on record as coordinates of it. */
  readonly type: string
  /** The people whom it is about. */
  readonly subjects: readonly string[]
  readonly seen: number
  readonly stored: number
  readonly open: (field: string) => boolean
}

export type Step<Input, Known> = {
  readonly taker: Taker | readonly Taker[]
  /** Whether it may be taken on a closed map. */
  readonly onClosed?: true
  readonly input: z.ZodType<Input>
  /** The map that the step is on; null: on none. */
  readonly mapOf: (input: Input) => string | null
  /**
   * Taken by role alone: the map need not be open to the caller, and is judged without an opening. A function: by those
   * callers, and by the others on a map that is open to them.
   */
  readonly byRole?: true | ((caller: Caller) => boolean)
  /** Its input says who somebody is who is to be forgotten: no hash of it is kept, and a repeated one is a CONFLICT. */
  readonly keepsNoHash?: true
  /** Other maps that the step writes on, from what `know` found: steps on each follow one another. */
  readonly mapsOf?: (known: Known) => readonly string[]
  /** Reads what the preconditions look at beside the opening: before the step, and again inside its transaction. */
  readonly know: (
    run: Run,
    about: { readonly input: Input; readonly caller: Caller; readonly today: IsoDate; readonly now: Date },
  ) => Promise<Known>
  /** Everything that is missing, drawing only on what is open to the caller. Pure functions of protocol/steps. */
  readonly missing: (situation: Situation<Input, Known>) => readonly Missing[]
  /** The version that the client saw and the one that is there, of a change; undefined: nothing is changed. */
  readonly versions?: (situation: Situation<Input, Known>) => Versions | undefined
  /** What the journal says beside the name of the mutation: a step that is taken within it, what is told to somebody. */
  readonly onRecord?: (known: Known) => { readonly within?: string; readonly disclosed?: readonly DisclosedGroup[] }
  readonly write: (situation: Situation<Input, Known>, making: Making) => Written
  /** How long its transaction may take where that is longer than a statement may: the answer may be a TIMEOUT by then. ms */
  readonly takesMs?: number
  /** What is left to do once it is taken, without anybody waiting for it. What fails is done again by who keeps house. */
  readonly goesOn?: (driver: Driver) => Promise<void>
}

/** A step whose input and facts only itself knows: what the table of all steps holds. `use` gets it with its own types. */
export type AnyStep = {
  readonly takers: readonly Taker[]
  readonly open: <Result>(use: <Input, Known>(step: Step<Input, Known>) => Result) => Result
}

/** Checks the parts of a definition against each other. */
export const defineStep = <Input, Known>(step: Step<Input, Known>): AnyStep => ({
  takers: [step.taker].flat(),
  open: (use) => use(step),
})

/** A step that needs no facts of its own. */
export const nothing = async (): Promise<null> => null
