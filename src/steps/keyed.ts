/**
 * For 24 hours an idempotency key stands for one step of one caller, organisation and purpose. The same key for another
 * organisation or purpose is another step. The same key with other roles or another input is a CONFLICT.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { PeermapError } from '../errors.ts'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDateTime } from '../graph/values.ts'
import { rolesThatCount } from '../policy/ceiling.ts'
import { callerKey, type Caller } from '../policy/facts.ts'

const FIND_KEY = loadStatement('steps/find-key')
export const KEY_HOURS = 24

/** The record of a step in the graph. */
export const stepRow = z.object({
  id: z.string(),
  mapId: z.string().nullable(),
  changed: z.array(z.string()).readonly(),
})
/** The answer of a step: ids only; the client then reads the map. `id` is the step's own. */
export type StepTaken = Readonly<z.output<typeof stepRow>>

/** What a mutation answers. A step that was only checked has no id: nobody can take it for one that was taken. */
export type Receipt = Omit<StepTaken, 'id'> & { readonly id: string | null; readonly checked: boolean }

/** The stored form of an idempotency key; null: the request has none. `formerKey`: its form before keys named the organisation. */
export type Keyed = { readonly key: string; readonly formerKey: string; readonly inputHash: string | null } | null

export const keyedOf = (about: {
  readonly name: string
  readonly caller: Caller
  readonly input: unknown
  readonly key: string | null
  readonly keepsNoHash: boolean
}): Keyed => {
  const { name, caller, input, key, keepsNoHash } = about
  if (key === null) return null
  const { issuer, subject, organisation, agency, purpose, roles } = caller
  const counting = rolesThatCount(agency, roles).toSorted()
  return {
    key: JSON.stringify([issuer, subject, organisation, agency, purpose, name, key]),
    formerKey: `${callerKey(caller)} ${purpose} ${name} ${key}`,
    inputHash: keepsNoHash
      ? null
      : createHash('sha256')
          .update(JSON.stringify([counting, input]))
          .digest('hex'),
  }
}

const keyedRow = stepRow.extend({ key: z.string(), inputHash: z.string().nullable() })

/**
 * The answer that was given under this key.
 * @throws CONFLICT where the input or the caller's roles differ, or where the step was taken before keys named the
 *   organisation: nobody can say whose step it was, and it is not taken twice
 */
export async function replayOf(run: Run, keyed: Keyed, now: Date): Promise<StepTaken | null> {
  if (keyed === null) return null
  const [row] = await run({ text: FIND_KEY, params: { keys: [keyed.key, keyed.formerKey], now: toDateTime(now) } })
  if (row === undefined) return null
  const { key, inputHash, ...taken } = keyedRow.parse(row)
  if (key === keyed.formerKey)
    throw new PeermapError(
      'CONFLICT',
      'this idempotency key was used before the service was upgraded: see whether its step was taken, and use another key',
      { conflictKind: 'KEY_REUSED' },
    )
  // The hash is erased with a person whom the input named. Without it nothing shows that the input is the same.
  if (inputHash !== null && inputHash === keyed.inputHash) return taken
  throw new PeermapError('CONFLICT', 'this idempotency key was used with another input or other roles', {
    conflictKind: 'KEY_REUSED',
  })
}
