/** One request, one version of the rules (P9.6). */
import { PeermapError } from '../errors.ts'
import { reading } from '../graph/driver.ts'
import { readRules } from '../graph/rules-in-force.ts'
import { nameOfRules, type RulesInForce } from '../policy/rule-set.ts'
import type { Context } from './operation.ts'

/**
 * The rules that were read, for this request. INVARIANT: shield, opening, fold and statements of one request decide by the same
 * version. @throws CONFLICT where another set has come into force since the request began
 */
export function useRules(context: Pick<Context, 'rules'>, found: RulesInForce): RulesInForce {
  context.rules ??= found
  if (nameOfRules(context.rules) === nameOfRules(found)) return context.rules
  throw new PeermapError('CONFLICT', 'another set of rules has come into force: ask again (P9.6)', {
    conflictKind: 'RULES_CHANGED',
  })
}

/** The rules in force, where the request has not read them with a map. @throws UNAVAILABLE where they can't be used */
export async function rulesFor(context: Pick<Context, 'rules' | 'service' | 'today'>): Promise<RulesInForce> {
  return context.rules ?? useRules(context, await readRules(reading(context.service.driver), context.today))
}
