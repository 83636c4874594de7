/** How a question that is not a map is answered: on record before it is released (P9.6). */
import { reading } from '../graph/driver.ts'
import { readFacts } from '../graph/grants.ts'
import type { DisclosedGroup } from '../journal/entry.ts'
import { withoutUrgent, type Facts } from '../policy/facts.ts'
import { openingOf, type Opening } from '../policy/opening.ts'
import { callerOf, record } from './recording.ts'
import { useRules } from './rules.ts'
import type { Context } from './operation.ts'

/** The answer of a root field about one map, and what it discloses. */
type Answered<Value> = { readonly value: Value; readonly disclosed: readonly DisclosedGroup[] }

/**
 * Answers about one map that is open to the caller, and records the answer before it is released (P9.6). null for any other
 * map, whether it exists or not. Urgent access opens the map alone, and not the records about it or what prepares a step (P0.1).
 */
export async function onOpenMap<Value>(
  context: Context,
  mapId: string,
  answer: (about: {
    readonly opening: Opening
    readonly facts: Facts
    readonly closed: boolean
  }) => Promise<Answered<Value>>,
): Promise<Value | null> {
  const caller = callerOf(context)
  const { today, now } = context
  const found = await readFacts(reading(context.service.driver), caller, { mapId, today, now, elements: true })
  if (found !== null) useRules(context, found.facts.rules)
  const facts = found === null ? null : withoutUrgent(found.facts)
  const opening = facts === null ? null : openingOf(caller, facts, today)
  if (found === null || facts === null || opening === null) {
    await record(context, caller, { opening: null, mapId, disclosed: [], outcome: 'NOT_FOUND' })
    return null
  }
  const { value, disclosed } = await answer({ opening, facts, closed: found.status === 'CLOSED' })
  await record(context, caller, { opening, mapId, disclosed, outcome: 'OK' })
  return value
}

/**
 * Answers a caller by role alone, and records the answer before it is released (P9.6). null: what was asked for does not exist.
 * `mapId`: the map that the answer is about, if it is about one.
 */
export async function onRole<Value>(
  context: Context,
  answer: () => Promise<(Answered<Value> & { readonly mapId?: string }) | null>,
): Promise<Value | null> {
  const caller = callerOf(context)
  const answered = await answer()
  if (answered === null) {
    await record(context, caller, { opening: null, disclosed: [], outcome: 'NOT_FOUND' })
    return null
  }
  const { value, disclosed, mapId } = answered
  await record(context, caller, {
    opening: null,
    disclosed,
    outcome: 'OK',
    ...(mapId === undefined ? {} : { mapId }),
  })
  return value
}
