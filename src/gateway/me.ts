/** `me`: who is calling, as the token and the purpose header state it. It needs no purpose, and is not on record. */
import type { Purpose } from '../policy/terms.ts'
import type { Visitor } from './operation.ts'
import { defineQuestion } from './question.ts'
import { rulesFor } from './rules.ts'
import { purposesOf } from './takers.ts'

/** Values, and what reads the rules in force where they are asked for. */
export type Calling = Visitor & { readonly purposes: () => Promise<readonly Purpose[]> }

/** @throws UNAVAILABLE for `purposes`, where the rules in force can't be used */
export const me = defineQuestion<'me'>('everybody', (_parent, _args, context) => ({
  ...context.visitor,
  purposes: async () => purposesOf((await rulesFor(context)).set, context.visitor),
}))
