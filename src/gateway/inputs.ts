/** Parsers, made from the SDL, for the inputs of steps and for arguments of the same types, whoever sends them. */
import { join } from 'node:path'
import {
  getNamedType,
  isInputObjectType,
  isInputType,
  parseType,
  typeFromAST,
  type GraphQLInputType,
  type TypeNode,
} from 'graphql'
import { z } from 'zod'
import { SetupError } from '../errors.ts'
import type { StepInputs } from '../generated/inputs.ts'
import { coerced, inputTypes, STEP_INPUTS } from './input-types.ts'
import { mustBe } from './must-be.ts'
import { readSdl } from './sdl.ts'

const INPUTS = inputTypes(readSdl(join(import.meta.dirname, '../..')))
const STEPS = INPUTS.getType(STEP_INPUTS)

/** A parser that coerces values to a type, with null for what is left out. The type parameter is asserted, not checked. */
const taken = <Value>(type: GraphQLInputType) =>
  z
    .unknown()
    .transform((given, context) => {
      const { value, wrong } = coerced(given, type)
      for (const { path, message } of wrong) context.addIssue({ code: 'custom', path: [...path], message })
      return wrong.length > 0 ? z.NEVER : value
    })
    .pipe(z.custom<Value>())

/**
 * The input of a step. What a type can't say is added with `refine`.
 * @throws SetupError where the SDL has no mutation of this name
 */
export function inputOf<Name extends keyof StepInputs>(step: Name) {
  const field = isInputObjectType(STEPS) ? STEPS.getFields()[step] : undefined
  if (field === undefined) throw new SetupError(`Mutation.${step}: missing from schema/`)
  return taken<StepInputs[Name]>(field.type)
}

/** Whether the input of a step names the map that it is on. */
export function isOnMap(step: string): boolean {
  const field = isInputObjectType(STEPS) ? STEPS.getFields()[step] : undefined
  const type = field === undefined ? undefined : getNamedType(field.type)
  return isInputObjectType(type) && type.getFields()['mapId'] !== undefined
}

/** An argument of a type written as in the SDL: `[ID!]!`. @throws SetupError where there is no such type */
export function argumentOf<Value>(written: string) {
  const type = typeFromAST(INPUTS, parseType(written))
  if (!isInputType(type)) throw new SetupError(`${written}: no input is made of it`)
  return taken<Value>(type)
}

/** A type of the SDL, which knows its limits; undefined where only the library has it. */
export function typeInInputs(written: TypeNode): GraphQLInputType | undefined {
  const type = typeFromAST(INPUTS, written)
  return isInputType(type) ? type : undefined
}

/** What a value of a type must be. `written`: as in the SDL, `[ID!]!` */
export function typeInWords(written: string): string {
  const type = typeInInputs(parseType(written))
  return type === undefined ? 'as the schema says' : mustBe(type)
}
