/** A step under an idempotency key is one step, on caller, purpose, mutation and key, for 24 hours (DESIGN section 6). */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { PeermapError } from '../../errors.ts'
import type { Run } from '../../graph/driver.ts'
import { loadStatement } from '../../graph/statements.ts'
import { toDateTime } from '../../graph/values.ts'
import { callerKey, type Caller } from '../../protocol/facts.ts'

const FIND_KEY = loadStatement('taking/find-key')
export const KEY_HOURS = 24

/** A step as the graph has it. */
export const stepRow = z.object({
  id: z.string(),
  mapId: z.string().nullable(),
  changed: z.array(z.string()).readonly(),
})
/** Structure only: the client reads the map after it. `id` is the step's own. */
export type StepTaken = Readonly<z.output<typeof stepRow>>

/** What the key of a request is known by; null without one. */
export type Keyed = { readonly key: string; readonly inputHash: string | null } | null

export const keyedOf = (about: {
  readonly name: string
  readonly caller: Caller
  readonly input: unknown
  readonly key: string | null
  readonly keepsNoHash: boolean
}): Keyed => {
  const { name, caller, input, key, keepsNoHash } = about
  if (key === null) return null
  const inputHash = keepsNoHash ? null : createHash('sha256').update(JSON.stringify(input)).digest('hex')
  return { key: `${callerKey(caller)} ${caller.purpose} ${name} ${key}`, inputHash }
}

const keyedRow = stepRow.extend({ inputHash: z.string().nullable() })

/** The answer that was given under this key. @throws CONFLICT for another input */
export async function replayOf(run: Run, keyed: Keyed, now: Date): Promise<StepTaken | null> {
  if (keyed === null) return null
  const [row] = await run({ text: FIND_KEY, params: { key: keyed.key, now: toDateTime(now) } })
  if (row === undefined) return null
  const { inputHash, ...taken } = keyedRow.parse(row)
  // Where the hash is gone, with somebody whom the input named, nothing says that this is the same input.
  if (inputHash !== null && inputHash === keyed.inputHash) return taken
  throw new PeermapError('CONFLICT', 'this idempotency key was used with another input')
}
