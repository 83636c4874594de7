/**
 * What a step of the protocol is: one mutation, one file `cypher/<chapter>/<mutation>.cypher`, one
 * transaction. Definitions are data and pure functions; `take.ts` alone has effects.
 */
import { z } from 'zod'
import { PeermapError, type Missing } from '../errors.ts'
import type { Driver, Run } from '../graph/driver.ts'
import type { DisclosedGroup } from '../journal/entry.ts'
import type { Caller } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import type { IsoDate } from '../policy/terms.ts'
import { reveals } from '../gateway/arguments.ts'
import type { Taker } from '../gateway/takers.ts'

/** The callers who may take a step at all, whatever the map. */
export type StepTaker = Exclude<Taker, 'reader' | 'follower' | 'auditor' | 'equality'>

/** The refusal for a map that is not open to the caller, the same whether it exists or not. */
export const notFound = (): PeermapError =>
  new PeermapError('NOT_FOUND', 'no such map, or nothing opens it to the caller for this purpose')

const revealing = z.looseObject({ reveals: reveals.nullish() })

/** The categories that the input of any step says its texts reveal (P5.2). */
export const revealsIn = (input: unknown): z.output<typeof revealing> => revealing.parse(input)

/** Everything that the rules of a step are evaluated with. */
export type Situation<Input, Facts> = {
  readonly input: Input
  /** The result of `readFacts`. */
  readonly facts: Facts
  readonly caller: Caller
  readonly today: IsoDate
  /** What of the map is open to the caller; null for a step on no map, or by role alone. */
  readonly opening: Opening | null
  readonly closed: boolean
}

/** @throws where a step on a map is judged without its opening */
export const openingIn = ({ opening }: Pick<Situation<unknown, unknown>, 'opening'>): Opening => {
  if (opening === null) throw new Error('a step on a map is judged by what of it is open')
  return opening
}

/** The parameters of the statement, and what the answer and the record of the step contain. */
export type Written = {
  readonly params: Readonly<Record<string, unknown>>
  /** Ids of the nodes and ties that are made or changed, the main one first. */
  readonly changed: readonly string[]
  /** The id of the map, if the step makes it. */
  readonly mapId?: string
  /**
   * For a step on no one map that changes several: what it changes on each. Each has an entry of its own in the journal, and a
   * record of its own beside that of the step.
   */
  readonly onMaps?: readonly { readonly mapId: string; readonly changed: readonly string[] }[]
  /** For a change of one element: its id, its version after the step, and the fields. */
  readonly change?: { readonly elementId: string; readonly version: number; readonly fields: readonly string[] }
  /** Statements of the same transaction that run before the step's own: names under cypher/. Each must return one row. */
  readonly before?: readonly { readonly statement: string; readonly params: Readonly<Record<string, unknown>> }[]
  /** The same, for statements that run after the step's own. */
  readonly after?: Written['before']
}

/** Values that the service makes, so that a retry and the record have the same ones. */
export type Making = { readonly now: Date; readonly stepId: string; readonly newId: () => string }

/** For a change: what is changed, and the version that the client saw of it. */
export type Versions = {
  readonly elementId: string
  /** The element's type in the schema: the journal records a conflict by the coordinates of this type. */
  readonly type: string
  /** The people whom the element is about. */
  readonly subjects: readonly string[]
  readonly seen: number
  /** Which of its fields are open to the caller, where nothing is shown of it; undefined: what answers show. */
  readonly shows?: (field: string) => boolean
}

/** A case reference in an input. */
export type NamedReference = {
  readonly path: string
  readonly written: string | null
  /** The step gives somebody this reference, so it must have the Council's format. */
  readonly isNew: boolean
  /** The step itself decides a doubt about the reference, so a doubt does not refuse it. */
  readonly decides?: true
}

export type Step<Input, Facts> = {
  readonly takers: readonly StepTaker[]
  /** The case references that its input names: refused where a person is to decide about one first (P1.2). */
  readonly references?: (input: Input) => readonly NamedReference[]
  /** The records that the step decides about (Art 38(6)): refused to who advised on one of them. */
  readonly decides?: (input: Input) => readonly string[]
  /** Set where the step may be taken on a closed map. */
  readonly onClosed?: true
  readonly input: z.ZodType<Input>
  /** The id of the map that the step is on; null: it is on no map. */
  readonly mapOf: (input: Input) => string | null
  /**
   * The step is taken by role alone: the map need not be open to the caller, and the rules get no opening. A function says
   * which callers have this; all others need a map that is open to them.
   */
  readonly byRole?: true | ((caller: Caller) => boolean)
  /** Maps on which some callers may take the step by role although no grant opens them. `on` also gets ids of no map. */
  readonly unopened?: {
    readonly for: (caller: Caller) => boolean
    readonly on: (
      run: Run,
      about: { readonly mapId: string; readonly caller: Caller; readonly today: IsoDate },
    ) => Promise<boolean>
  }
  /**
   * A check looks at the input alone: what the graph says is told only to who takes the step, which somebody looks at afterwards
   * (P0.1). Else a check could ask in silence who is on a map.
   */
  readonly checkedByInput?: true
  /** The input identifies somebody who is to be erased: no hash of it is kept, and a repeated idempotency key is a CONFLICT. */
  readonly keepsNoHash?: true
  /** Other maps that the step writes to. They are locked too. */
  readonly mapsOf?: (known: Facts) => readonly string[]
  /** Reads the facts of the preconditions other than the opening, inside the transaction of the step. */
  readonly readFacts: (
    run: Run,
    about: { readonly input: Input; readonly caller: Caller; readonly today: IsoDate; readonly now: Date },
  ) => Promise<Facts>
  /** Everything that is missing before the step. Uses only what is open to the caller. Pure functions of `*.rules.ts`. */
  readonly missing: (situation: Situation<Input, Facts>) => readonly Missing[]
  /** The versions to compare, for a step that changes an element; undefined: it changes none. */
  readonly versions?: (situation: Situation<Input, Facts>) => Versions | undefined
  /** What the journal records beside the mutation's name: the name of a nested step, and what the step discloses. */
  readonly onRecord?: (known: Facts) => { readonly within?: string; readonly disclosed?: readonly DisclosedGroup[] }
  readonly write: (situation: Situation<Input, Facts>, making: Making) => Written
  /** The time limit of its transaction, if longer than that of a statement. The answer may be a TIMEOUT before it. ms */
  readonly takesMs?: number
  /** Work that remains after the step; the answer does not wait for it. Housekeeping retries what fails. */
  readonly finishLater?: (driver: Driver) => Promise<void>
}

/** A step with its input and facts types hidden, for the table of all steps. `use` gets the step with its own types. */
export type AnyStep = {
  readonly takers: readonly StepTaker[]
  readonly open: <Result>(use: <Input, Facts>(step: Step<Input, Facts>) => Result) => Result
}

/** Defines a step. The compiler checks that its parts agree on the types of input and facts. */
export const defineStep = <Input, Facts>(step: Step<Input, Facts>): AnyStep => ({
  takers: step.takers,
  open: (use) => use(step),
})

/** `readFacts` of a step that needs no facts of its own. */
export const nothing = async (): Promise<null> => null
