/** The resolvers of the mutations: each takes the step with its name. */
import type { GraphQLFieldResolver } from 'graphql'
import { SetupError } from '../errors.ts'
import { loadStep } from '../graph/statements.ts'
import type { Context } from '../gateway/operation.ts'
import { rootFieldsIn } from '../gateway/sdl.ts'
import { STEPS } from './all.ts'
import type { AnyStep } from './step.ts'
import type { Receipt } from './keyed.ts'
import { take } from './take.ts'

type Resolver = GraphQLFieldResolver<unknown, Context, Readonly<Record<string, unknown>>, Promise<Receipt>>

const resolverOf = (name: string, step: AnyStep): Resolver => {
  const statement = loadStep(name)
  return (_parent, args, context) => step.open((own) => take({ name, step: own, statement }, args, context))
}

/**
 * @param sdl the text of schema/
 * @throws SetupError naming a mutation without a step, a step without a mutation, a step without its statement
 */
export function stepResolvers(sdl: string): Readonly<Record<string, Resolver>> {
  const declared = rootFieldsIn(sdl, 'Mutation')
  for (const name of declared) if (!STEPS.has(name)) throw new SetupError(`Mutation.${name}: no step of this name`)
  for (const name of STEPS.keys())
    if (!declared.includes(name)) throw new SetupError(`the step ${name} has no mutation in schema/`)
  return Object.fromEntries([...STEPS].map(([name, step]) => [name, resolverOf(name, step)]))
}
