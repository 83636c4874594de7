/**
 * What the data protection officer reads of the records of information governance: what was recorded, and free texts about people only
 * for a reason, which is recorded (P9.6).
 */
import type { Context } from '../gateway/operation.ts'
import { callerOf } from '../gateway/recording.ts'
import { stateReason } from '../gateway/stated-reason.ts'

/** Records the reason of the officer, if one is stated. @returns what of a free text is shown to the caller */
export async function textShown(
  context: Context,
  { question, reason }: { readonly question: string; readonly reason: string | null },
): Promise<(text: string | null) => string | null> {
  if (callerOf(context).purpose !== 'ACCOUNTABILITY') return (text) => text
  if (reason === null) return () => null
  await stateReason(context, { question, reason })
  return (text) => text
}
