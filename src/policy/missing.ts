/** What a step lacks, all of it at once: `extensions.missing` of STEP_REFUSED. Pure. */
import type { Missing } from '../errors.ts'

export type { Missing } from '../errors.ts'

/** P1.2: a reference in doubt identifies nobody until a person has decided about it. */
export const REFERENCE_IN_DOUBT: Omit<Missing, 'path'> = {
  code: 'IN_DOUBT',
  clause: 'P1.2',
  message:
    'this reference is of several people who may be one, or a spreadsheet has spoiled it: first a person decides (mergePersons, correctReference)',
}

/** Empty if the condition holds, else what is missing. */
export const need = (holds: boolean, missing: Missing): readonly Missing[] => (holds ? [] : [missing])
