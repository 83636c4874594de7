/** Who may do what about copies. Pure. */
import type { KnownCopy } from '../graph/copies.ts'
import { callerKey, type Caller } from '../policy/facts.ts'

/** Somebody as a verified token names them. */
export type Visitor = Omit<Caller, 'purpose'>

/** Whether a token belongs to the analyst of a copy, who must still be an analyst (R-4-04). */
export const isAnalystOf = (visitor: Visitor, copy: KnownCopy): boolean =>
  callerKey(visitor) === callerKey(copy) &&
  visitor.organisation === copy.organisation &&
  visitor.agency === 'CFS' &&
  visitor.roles.includes('ANALYST')

/** Whether somebody would act for themselves: an analyst neither makes their own copy nor identifies people in it. */
export const actsForThemselves = (
  actor: Pick<Caller, 'issuer' | 'subject'>,
  analyst: Pick<Caller, 'issuer' | 'subject'>,
): boolean => callerKey(actor) === callerKey(analyst)
