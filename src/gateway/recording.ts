/** Identifies the caller, and records an answer or its refusal before it is released (P9.6). */
import { actorOf } from '../journal/actor.ts'
import type { DisclosedGroup } from '../journal/entry.ts'
import type { Caller } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import { nameOfRules } from '../policy/rule-set.ts'
import { purposeRequired } from './takers.ts'
import type { Context, Disclosure } from './operation.ts'

/** The caller with its declared purpose. @throws PURPOSE_REQUIRED (P4.6) */
export function callerOf({ visitor }: Pick<Context, 'visitor'>): Caller {
  if (visitor.purpose === null) throw purposeRequired()
  const { expiresAt: _ofTheToken, ...caller } = visitor
  return { ...caller, purpose: visitor.purpose }
}

/** Outcomes of released answers. PREVIEW: a map as somebody else would get it. */
export type Released = 'OK' | 'PREVIEW'
const isReleased = (outcome: string): outcome is Released => outcome === 'OK' || outcome === 'PREVIEW'

/** What the journal gets about an answer. */
export type Recording = {
  readonly opening: Opening | null
  readonly mapId?: string
  readonly disclosed: readonly DisclosedGroup[]
  readonly outcome: string
  /** The name of the analysis, export or report, or of the step that was checked. */
  readonly name?: string
  /** The rules that decided, where there is no opening. */
  readonly rules?: readonly string[]
}

/** What an answer says of its own record. @param id of the journal's entry */
export const disclosureOf = (caller: Caller, opening: Opening | null, id: string): Disclosure => ({
  id,
  purpose: caller.purpose,
  organisation: caller.organisation,
  decisionId: opening?.grant.id ?? null,
  openUntil: opening?.openUntil ?? null,
  conditions: opening?.conditions ?? null,
})

/** Records an answer, or its refusal, before it is released (P9.6). @throws JOURNAL_UNAVAILABLE */
export async function record(context: Context, caller: Caller, about: Recording): Promise<void> {
  const { opening, mapId, disclosed, outcome, name } = about
  const inForce = opening?.inForce ?? context.rules
  const recorded = await context.service.journal.record({
    kind: isReleased(outcome) ? 'disclosure' : 'refusal',
    ...actorOf(caller),
    ...(mapId === undefined ? {} : { mapId }),
    ...(opening === null ? {} : { decisionId: opening.grant.id }),
    ...(inForce === null ? {} : { ruleSet: nameOfRules(inForce) }),
    rules: opening?.rules ?? about.rules ?? [],
    disclosed,
    operation: context.operationHash,
    ...(name === undefined ? {} : { name }),
    outcome,
  })
  if (isReleased(outcome)) context.disclosure = disclosureOf(caller, opening, recorded.id)
}
