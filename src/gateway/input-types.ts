/**
 * Builds a schema of the inputs of all mutations, from the SDL alone. Every input of a step is coerced by these types, from
 * wherever it comes; src/generated/inputs.ts has the same types for the compiler. Pure.
 */
import {
  buildASTSchema,
  coerceInputValue,
  getNamedType,
  GraphQLError,
  GraphQLID,
  GraphQLScalarType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  parse,
  type DefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type InputObjectTypeDefinitionNode,
} from 'graphql'
import { isDate } from 'neo4j-driver'
import { SetupError } from '../errors.ts'
import { DAY_IN_WORDS, isRecordableDay } from '../policy/age.ts'
import {
  hasLimits,
  inputScalars,
  LIMITS,
  limitsInWords,
  limitsOf,
  NO_LIMITS,
  scalarLimitsInWords,
  type Limits,
} from './input-scalars.ts'
import { LONGEST_ID, mostEntries, mustBe, wrongAt } from './must-be.ts'
import { REFERENCE } from './scalars.ts'
import { isOfPreview } from './view.ts'

/** The name of a made-up input type with one field for each step: its input. */
export const STEP_INPUTS = 'StepInputs'

const NAME = (value: string) => ({ kind: Kind.NAME, value }) as const

/** @throws SetupError for a mutation that takes anything but one `input` */
function stepInputs(definitions: readonly DefinitionNode[]): InputObjectTypeDefinitionNode {
  const mutations = definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation'
      ? (definition.fields ?? [])
      : [],
  )
  const fields = mutations.map(({ name, arguments: args = [] }) => {
    const [input, other] = args
    if (input?.name.value !== 'input' || other !== undefined)
      throw new SetupError(`Mutation.${name.value}: a step takes one argument, input`)
    return { kind: Kind.INPUT_VALUE_DEFINITION, name, type: input.type } as const
  })
  return { kind: Kind.INPUT_OBJECT_TYPE_DEFINITION, name: NAME(STEP_INPUTS), fields }
}

/** Stricter forms, for inputs, of scalars that arguments have too: a recordable day as text, and a reference on one line. */
const narrowed = (line: GraphQLScalarType): readonly GraphQLScalarType[] => [
  new GraphQLScalarType({
    name: 'Date',
    parseValue: (value) => {
      const day = isDate(value) ? value.toString() : value
      if (typeof day === 'string' && isRecordableDay(day)) return day
      throw new GraphQLError(DAY_IN_WORDS)
    },
  }),
  new GraphQLScalarType({ name: 'Reference', parseValue: (value) => line.parseValue(REFERENCE.parseValue(value)) }),
]

const KINDS: ReadonlySet<string> = new Set([
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
])

/** The schema of inputs. `sdl`: the text of schema/. @throws SetupError */
export function inputTypes(sdl: string): GraphQLSchema {
  const document = parse(sdl)
  const own = document.definitions.filter(
    (each) => KINDS.has(each.kind) || (each.kind === Kind.DIRECTIVE_DEFINITION && each.name.value === LIMITS),
  )
  const date = { kind: Kind.SCALAR_TYPE_DEFINITION, name: NAME('Date') } as const
  const definitions = [...own, date, stepInputs(document.definitions)]
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValid: true })
  const limited = inputScalars(document)
  const { Line: line } = limited
  if (line === undefined) throw new SetupError('scalar Line: missing from schema/model/inputs.graphql')
  for (const { name, parseValue } of [...Object.values(limited), ...narrowed(line)]) {
    const type = schema.getType(name)
    if (!isScalarType(type)) throw new SetupError(`scalar ${name}: no input is made of it`)
    type.parseValue = parseValue
  }
  return schema
}

/** Adds words to a description, in place. */
function say(of: { description?: string | null | undefined } | undefined, words: string): void {
  if (of !== undefined) of.description = [of.description, words].filter(Boolean).join('\n\n')
}

/** Adds the limits of the SDL to the descriptions of the public schema: of scalars, of lists, and of all inputs. */
export function sayLimits(schema: GraphQLSchema, sdl: string): void {
  for (const definition of parse(sdl).definitions) {
    if (definition.kind === Kind.SCALAR_TYPE_DEFINITION && hasLimits(definition))
      say(schema.getType(definition.name.value), scalarLimitsInWords(definition.name.value, limitsOf(definition)))
    if (definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) continue
    const type = schema.getType(definition.name.value)
    const fields = isInputObjectType(type) ? type.getFields() : {}
    for (const field of (definition.fields ?? []).filter(hasLimits))
      say(fields[field.name.value], limitsInWords(limitsOf(field), ' entries'))
  }
}

/** The path of an invalid value in an input. */
export type WrongPath = readonly (string | number)[]

/** An invalid value, and what it must be. */
export type Wrong = { readonly path: WrongPath; readonly message: string }

/** Whether a text may be an id. One that a preview answered names nothing that a step could change. */
const isIdWithin = (id: string): boolean => id !== '' && id.length <= LONGEST_ID && !isOfPreview(id)

/** Whether the size of a list is within its field's limits, or else within those of lists of ids and of choices. */
function isListWithin(list: readonly unknown[], of: GraphQLInputType, said: Limits): boolean {
  const isIds = getNamedType(of).name === 'ID'
  const most = mostEntries(of, said) ?? list.length
  return list.length >= (said.least ?? 0) && list.length <= most && (!isIds || new Set(list).size === list.length)
}

type At = { readonly path: WrongPath; readonly limits: Limits; readonly refuse: (wrong: Wrong) => void }

/** The coerced value with null for what is left out. Refuses ids and lists out of their limits, which no scalar checks. */
function withNulls(type: GraphQLInputType, value: unknown, at: At): unknown {
  if (isNonNullType(type)) return withNulls(type.ofType, value, at)
  if (value === undefined || value === null) return null
  if (isListType(type) && Array.isArray(value)) {
    if (!isListWithin(value, type.ofType, at.limits)) at.refuse({ path: at.path, message: mustBe(type, at.limits) })
    return value.map((each, index) =>
      withNulls(type.ofType, each, { ...at, limits: NO_LIMITS, path: [...at.path, index] }),
    )
  }
  if (isInputObjectType(type)) {
    const given = new Map(Object.entries(value))
    const fields = Object.values(type.getFields()).map(({ name, type: inner, astNode }) => [
      name,
      withNulls(inner, given.get(name), { ...at, limits: limitsOf(astNode ?? undefined), path: [...at.path, name] }),
    ])
    return Object.fromEntries(fields)
  }
  if (type === GraphQLID && typeof value === 'string' && !isIdWithin(value))
    at.refuse({ path: at.path, message: mustBe(type) })
  return value
}

/**
 * Coerces a value to a type, or returns what is invalid, and what it must be. A value that was coerced before stays as it is.
 * @param given by a client, or from a stored contribution
 */
export function coerced(
  given: unknown,
  type: GraphQLInputType,
): { readonly value: unknown; readonly wrong: readonly Wrong[] } {
  const wrong: Wrong[] = []
  const refuse = (each: Wrong): void => void wrong.push(each)
  const value = coerceInputValue(given, type, (path, _value, { message }) => refuse(wrongAt(type, path, message)))
  if (wrong.length > 0) return { value: null, wrong }
  return { value: withNulls(type, value, { path: [], limits: NO_LIMITS, refuse }), wrong }
}
