/** The resolvers of the mutations: each takes the step with its name. */
import type { GraphQLFieldResolver } from 'graphql'
import { SetupError } from '../errors.ts'
import { loadStep } from '../graph/statements.ts'
import type { Context } from '../gateway/operation.ts'
import type { Catalogue } from '../gateway/catalogue.ts'
import { checkMapAfter, type StepAnswered } from '../gateway/map-after-step.ts'
import { rootFieldsIn } from '../gateway/sdl.ts'
import { STEPS } from './all.ts'
import type { AnyStep } from './step.ts'
import { inputIn, take } from './take.ts'

type Resolver = GraphQLFieldResolver<unknown, Context, Readonly<Record<string, unknown>>, Promise<StepAnswered>>

const resolverOf = (name: string, step: AnyStep, catalogue: Catalogue): Resolver => {
  const statement = loadStep(name)
  return (_parent, args, context, info) =>
    step.open(async (own) => {
      const mapOf = (): string | null => own.mapOf(inputIn(own, args))
      const isCostChecked = await checkMapAfter(catalogue, { info, context, mapOf })
      return { ...(await take({ name, step: own, statement }, args, context)), isCostChecked }
    })
}

/**
 * @param about the text of schema/, and what it says of each field
 * @throws SetupError naming a mutation without a step, a step without a mutation, a step without its statement
 */
export function stepResolvers({
  sdl,
  catalogue,
}: {
  readonly sdl: string
  readonly catalogue: Catalogue
}): Readonly<Record<string, Resolver>> {
  const declared = rootFieldsIn(sdl, 'Mutation')
  for (const name of declared) if (!STEPS.has(name)) throw new SetupError(`Mutation.${name}: no step of this name`)
  for (const name of STEPS.keys())
    if (!declared.includes(name)) throw new SetupError(`the step ${name} has no mutation in schema/`)
  return Object.fromEntries([...STEPS].map(([name, step]) => [name, resolverOf(name, step, catalogue)]))
}
