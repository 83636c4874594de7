/** What a step of the protocol lacks, all of it at once: `extensions.missing` of STEP_REFUSED. Pure. */
import type { Missing } from '../../errors.ts'

export type { Missing } from '../../errors.ts'

/** Nothing where it holds, else what is missing. */
export const need = (holds: boolean, missing: Missing): readonly Missing[] => (holds ? [] : [missing])
