/** The resolvers of the mutations: each takes the step of its name. */
import { Kind, parse, type GraphQLFieldResolver } from 'graphql'
import { SetupError } from '../../errors.ts'
import { loadStatement } from '../../graph/statements.ts'
import type { Context } from '../operation.ts'
import { STEPS } from './all.ts'
import type { AnyStep } from './step.ts'
import type { StepTaken } from './keyed.ts'
import { take } from './take.ts'

type Resolver = GraphQLFieldResolver<unknown, Context, Readonly<Record<string, unknown>>, Promise<StepTaken>>

const resolverOf = (name: string, step: AnyStep): Resolver => {
  const statement = loadStatement(`steps/${name}`)
  return (_parent, args, context) => step.open((own) => take({ name, step: own, statement }, args, context))
}

const mutationsIn = (sdl: string): readonly string[] =>
  parse(sdl).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation'
      ? (definition.fields ?? []).map(({ name }) => name.value)
      : [],
  )

/**
 * @param sdl the text of schema/
 * @throws SetupError naming a mutation without a step, a step without a mutation, a step without its statement
 */
export function stepResolvers(sdl: string): Readonly<Record<string, Resolver>> {
  const declared = mutationsIn(sdl)
  for (const name of declared) if (!STEPS.has(name)) throw new SetupError(`Mutation.${name}: no step of this name`)
  for (const name of STEPS.keys())
    if (!declared.includes(name)) throw new SetupError(`the step ${name} has no mutation in schema/steps.graphql`)
  return Object.fromEntries([...STEPS].map(([name, step]) => [name, resolverOf(name, step)]))
}
