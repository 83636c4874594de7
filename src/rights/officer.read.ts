/**
 * What the data protection officer reads of the records of information governance: what was recorded, and free texts about people only
 * for a reason, which is recorded (P9.6).
 */
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '../gateway/operation.ts'
import { callerOf } from '../gateway/recording.ts'
import { write } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDateTime } from '../graph/values.ts'
import { callerKey } from '../policy/facts.ts'

const STATE_REASON = loadStatement('accountability/state-reason')

/** Records the reason of the officer, if one is stated. @returns what of a free text is shown to the caller */
export async function textShown(
  context: Context,
  { question, reason }: { readonly question: string; readonly reason: string | null },
): Promise<(text: string | null) => string | null> {
  const caller = callerOf(context)
  if (caller.purpose !== 'ACCOUNTABILITY') return (text) => text
  if (reason === null) return () => null
  const stated = { id: uuidv7(), question, reason, askedBy: callerKey(caller), at: toDateTime(context.now) }
  await write(context.service.driver, { text: STATE_REASON, params: { stated } })
  return (text) => text
}
