/** Writes descriptions into the public schema: what schema/ says, and else what is said once for many types. In place. */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { sharedField } from './fields.ts'
import { generatedField, generated, sharedArgument } from './generated.ts'
import { inputOf, sharedInput, type InputType } from './inputs.ts'

type Described = { description?: string | null | undefined }

/** Sets what is missing. */
function fill(of: Described, words: string | null): void {
  of.description ||= words
}

const isGenerated = (type: string): boolean => generated(type, '') !== null

/** Sets what the library says of a type that it made, which speaks of no map. */
function replace(of: Described, words: string | null): void {
  of.description = words ?? of.description
}

function describeObject(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    const words = isGenerated(type.name) ? generated(type.name, field.name) : sharedField(type.name, field.name)
    fill(field, words ?? generatedField(type.name, field.name))
    for (const argument of field.args) fill(argument, sharedArgument(type.name, field.name, argument))
  }
}

/** Input type -> the step that takes it, with the step's own description. */
const stepsOf = (schema: GraphQLSchema): ReadonlyMap<string, readonly [step: string, description: string]> =>
  new Map(
    Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, description, args }) =>
      args.map((argument) => [getNamedType(argument.type).name, [name, description ?? '']] as const),
    ),
  )

const TEXTS: ReadonlySet<string> = new Set(['Text', 'Statement'])

const asInput = (type: GraphQLInputObjectType, step: string | null): InputType => {
  const fields = Object.values(type.getFields())
  return {
    name: type.name,
    step,
    fields: fields.map(({ name }) => name),
    texts: fields.filter((field) => TEXTS.has(getNamedType(field.type).name)).map(({ name }) => name),
  }
}

function describeInput(type: GraphQLInputObjectType, taking: readonly [step: string, description: string] | undefined) {
  if (taking !== undefined) fill(type, inputOf(...taking))
  const input = asInput(type, taking?.[0] ?? null)
  for (const field of Object.values(type.getFields()))
    fill(field, isGenerated(type.name) ? generated(type.name, field.name) : sharedInput(input, field.name))
}

/** The descriptions that schema/ has of the two root types, which the library leaves out. */
function describeRoots(schema: GraphQLSchema, sdl: string): void {
  for (const definition of parse(sdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    const root = [schema.getQueryType(), schema.getMutationType()].find((type) => type?.name === definition.name.value)
    if (root) fill(root, definition.description?.value ?? null)
  }
}

/** Describes every type, field, argument and value of the schema that has no description yet. @param sdl the text of schema/ */
export function describe(schema: GraphQLSchema, sdl: string): void {
  describeRoots(schema, sdl)
  const steps = stepsOf(schema)
  for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))) {
    if (isScalarType(type)) continue
    if (isGenerated(type.name)) replace(type, generated(type.name, ''))
    if (isObjectType(type)) describeObject(type)
    if (isInputObjectType(type)) describeInput(type, steps.get(type.name))
    if (isEnumType(type) && isGenerated(type.name))
      for (const value of type.getValues()) replace(value, generated(type.name, value.name))
  }
}
