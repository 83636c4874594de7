/** Checks the case references in the input of a step, before its other preconditions (P1.2, P9.3). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { referencesInDoubt } from '../graph/references.ts'
import { loadStatement } from '../graph/statements.ts'
import { isAsPattern, referenceKey } from '../policy/reference.ts'
import type { Identified } from '../mapping/identity.rules.ts'
import { REFERENCE_IN_DOUBT, type Missing } from '../policy/missing.ts'
import type { NamedReference } from './step.ts'

const IDENTIFIED = loadStatement('steps/identified')

const identifiedRow: z.ZodType<Identified> = z.object({
  hasPerson: z.boolean(),
  isTheirs: z.boolean(),
  isDrawn: z.boolean(),
})
/** The reference in the field `ref`, which most inputs have. */
export const namedRef = ({ ref }: { readonly ref: string | null }): readonly NamedReference[] => [
  { path: 'input.ref', written: ref, isNew: false },
]

/** The same, where the step gives somebody this reference. */
export const newRef = ({ ref }: { readonly ref: string | null }): readonly NamedReference[] => [
  { path: 'input.ref', written: ref, isNew: true },
]

/** Who on a map has a case reference. */
export const readIdentified = async (
  run: Run,
  { ref, ...named }: { readonly mapId: string; readonly youngPersonId: string; readonly ref: string },
): Promise<Identified> => {
  const [row] = await run({ text: IDENTIFIED, params: { ...named, refKey: referenceKey(ref) } })
  return identifiedRow.parse(row)
}

/** Why the references of a step are refused: an undecided doubt about one, or a format that is not the Council's. */
export async function missingOfReferences(
  run: Run,
  named: readonly NamedReference[],
  pattern: RegExp | null,
): Promise<readonly Missing[]> {
  const given = named.flatMap(({ written, ...each }) => (written === null ? [] : [{ ...each, written }]))
  if (given.length === 0) return []
  const inDoubt = await referencesInDoubt(run)
  return given.flatMap(({ path, written, isNew, decides }): readonly Missing[] => {
    if (!decides && inDoubt.has(referenceKey(written))) return [{ path, ...REFERENCE_IN_DOUBT }]
    if (!isNew || isAsPattern(written, pattern)) return []
    return [
      {
        code: 'WRONG_FORM',
        path,
        clause: 'P1.2',
        message: 'this is not how the case references of the Council are written',
      },
    ]
  })
}
