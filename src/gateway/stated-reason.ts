/** What is shown only for a reason: the reason is on record before it is shown (P9.6). */
import { v7 as uuidv7 } from 'uuid'
import { write } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'
import type { Context } from './operation.ts'
import { callerOf } from './recording.ts'

const STATE_REASON = loadStatement('accountability/state-reason')

/** Records why the caller asks. `mapId`: left out where the question is about no one map. @throws PeermapError */
export async function stateReason(
  context: Context,
  about: { readonly question: string; readonly reason: string; readonly mapId?: string },
): Promise<void> {
  const stated = { id: uuidv7(), ...about, askedBy: callerKey(callerOf(context)), at: toDateTime(context.now) }
  await write(context.service.driver, { text: STATE_REASON, params: { stated } })
}
