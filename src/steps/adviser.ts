/** Art 38(6): who advised on something does not decide about it. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { callerKey } from '../policy/facts.ts'
import { need, type Missing } from '../policy/missing.ts'
import type { Situation, Step } from './step.ts'

const HAS_ADVISED = loadStatement('steps/has-advised')

const row = z.object({ advised: z.boolean() })

/** Who advised on something does not decide about it. */
export const missingAsAdviser = (advised: boolean): readonly Missing[] =>
  need(!advised, {
    code: 'OTHER_PERSON',
    path: 'input',
    clause: 'P9.5',
    message: 'who advised on this does not decide about it (Art 38(6))',
  })

/** What is missing where the caller advised on what the step decides about. */
export async function missingToDecide<Input, Facts>(
  run: Run,
  { decides }: Step<Input, Facts>,
  { input, caller }: Situation<Input, Facts>,
): Promise<readonly Missing[]> {
  if (decides === undefined) return []
  const [found] = await run({ text: HAS_ADVISED, params: { ids: decides(input), by: callerKey(caller) } })
  return missingAsAdviser(row.parse(found).advised)
}
