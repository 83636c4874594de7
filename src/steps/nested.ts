/** One step within another: it has its own preconditions and its own statement, and runs in the outer step's transaction. */
import type { Run } from '../graph/driver.ts'
import type { Caller } from '../policy/facts.ts'
import { revealsBeyond } from '../policy/free-texts.ts'
import type { Missing } from '../policy/missing.ts'
import type { IsoDate } from '../policy/terms.ts'
import { revealsIn, type AnyStep, type Making, type Situation, type Versions, type Written } from './step.ts'

/** The parts of the situation that both steps share. */
type Around = Omit<Situation<unknown, unknown>, 'input' | 'facts'>

/** A nested step with its input parsed and its facts read, its types hidden. */
export type NestedStep = {
  readonly missing: (around: Around) => readonly Missing[]
  readonly versions: (around: Around) => Versions | undefined
  readonly write: (around: Around, making: Making) => Written
}

/** Reads the facts of a step for a stored input. null: the step does not accept this input, or no longer does. */
export const readNested = (
  { name, step }: { readonly name: string; readonly step: AnyStep },
  about: { readonly input: unknown; readonly caller: Caller; readonly today: IsoDate; readonly now: Date },
  run: Run,
): Promise<NestedStep | null> =>
  step.open(async (own): Promise<NestedStep | null> => {
    const { success, data } = own.input.safeParse(about.input)
    if (!success) return null
    const facts = await own.readFacts(run, { ...about, input: data })
    const inside = (around: Around) => ({ ...around, input: data, facts })
    return {
      missing: (around) => [...revealsBeyond(name, revealsIn(data)), ...own.missing(inside(around))],
      versions: (around) => own.versions?.(inside(around)),
      write: (around, making) => own.write(inside(around), making),
    }
  })
