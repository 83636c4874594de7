/** One step within another: judged by its own preconditions and written by its own statement, in the other's transaction. */
import type { Run } from '../../graph/driver.ts'
import type { Caller } from '../../protocol/facts.ts'
import { revealsBeyond } from '../../protocol/steps/free-texts.ts'
import type { Missing } from '../../protocol/steps/missing.ts'
import type { IsoDate } from '../../protocol/terms.ts'
import { toldIn, type AnyStep, type Making, type Situation, type Versions, type Written } from './step.ts'

/** What both are judged by. */
type Around = Omit<Situation<unknown, unknown>, 'input' | 'known'>

/** A step whose input was read and whose facts are known, with its types closed over. */
export type Inner = {
  readonly missing: (around: Around) => readonly Missing[]
  readonly versions: (around: Around) => Versions | undefined
  readonly write: (around: Around, making: Making) => Written
}

/** Reads the facts of a step for an input that was stored; null: the input is none that the step takes (any more). */
export const within = (
  { name, step }: { readonly name: string; readonly step: AnyStep },
  about: { readonly input: unknown; readonly caller: Caller; readonly today: IsoDate; readonly now: Date },
  run: Run,
): Promise<Inner | null> =>
  step.open(async (own): Promise<Inner | null> => {
    const { success, data } = own.input.safeParse(about.input)
    if (!success) return null
    const known = await own.know(run, { ...about, input: data })
    const inside = (around: Around) => ({ ...around, input: data, known })
    return {
      missing: (around) => [...revealsBeyond(name, toldIn(data)), ...own.missing(inside(around))],
      versions: (around) => own.versions?.(inside(around)),
      write: (around, making) => own.write(inside(around), making),
    }
  })
