/**
 * Checks the variables of an operation before anything runs. graphql-js would find the same, but repeats the wrong values, and
 * answers one error for each.
 */
import { coerceInputValue, isInputType, isNonNullType, typeFromAST, type GraphQLSchema } from 'graphql'
import type { OperationDefinitionNode, VariableDefinitionNode } from 'graphql'
import type { WrongField } from '../errors.ts'
import { typeInInputs } from './inputs.ts'
import { MOST_FIELDS, mustBe, wrongAt, wrongInput } from './must-be.ts'

type Given = Readonly<Record<string, unknown>>

/** What is wrong with one variable. Values that are not in the schema's words are never told. */
function wrongIn(definition: VariableDefinitionNode, schema: GraphQLSchema, given: Given): readonly WrongField[] {
  const type = typeFromAST(schema, definition.type)
  if (!isInputType(type)) return []
  const name = definition.variable.name.value
  const words = typeInInputs(definition.type) ?? type
  const isGiven = Object.hasOwn(given, name)
  if (!isGiven && (definition.defaultValue !== undefined || !isNonNullType(type))) return []
  const value = given[name] ?? null
  if (value === null) return isNonNullType(type) ? [{ path: name, message: `needed: ${mustBe(words)}` }] : []
  const wrong: WrongField[] = []
  coerceInputValue(value, type, (path, _value, { message }) => {
    if (wrong.length >= MOST_FIELDS) return
    const found = wrongAt(words, path, message)
    wrong.push({ path: [name, ...found.path].join('.'), message: found.message })
  })
  return wrong
}

/** @throws BAD_USER_INPUT naming each wrong value and what it must be */
export function checkVariables(operation: OperationDefinitionNode, schema: GraphQLSchema, given: Given): void {
  const wrong = (operation.variableDefinitions ?? []).flatMap((definition) => wrongIn(definition, schema, given))
  if (wrong.length > 0) throw wrongInput(wrong)
}
