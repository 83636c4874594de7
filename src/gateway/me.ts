/** `me`: who is calling, as the token and the purpose header state it. It needs no purpose, and is not on record. */
import { defineQuestion } from './question.ts'
import { rulesFor } from './rules.ts'
import { purposesOf } from './takers.ts'

/** @throws UNAVAILABLE for `purposes`, where the rules in force can't be used */
export const me = defineQuestion<'me'>('everybody', (_parent, _args, context) => ({
  ...context.visitor,
  purposes: async () => purposesOf((await rulesFor(context)).set, context.visitor),
}))
