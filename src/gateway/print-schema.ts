/** Prints the public schema for clients: introspection is on with development tokens only. */
import {
  buildASTSchema,
  GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  type FieldDefinitionNode,
} from 'graphql'
import { openDriver } from '../graph/driver.ts'
import { inputTypes, STEP_INPUTS } from './input-types.ts'
import { readSdl } from './sdl.ts'
import { buildSchema } from './schema.ts'

/**
 * Builds the schema as the service does, and prints it sorted. No connection is made: the driver opens none before its
 * first statement.
 * @param root the project's folder
 * @throws SetupError as `buildSchema`
 */
export async function printedSchema(root: string): Promise<string> {
  const driver = openDriver({ uri: 'bolt://127.0.0.1:1', user: '', password: '' })
  try {
    const { schema } = await buildSchema({ root, driver })
    return `${printSchema(lexicographicSortSchema(schema))}\n`
  } finally {
    await driver.close()
  }
}

/** Root fields whose data the library fetches: `buildSchema` makes their resolvers. */
const FETCHED_ROOTS = ['peerMap', 'peerMaps', 'previewSharing', 'exportMap', 'mapState'] as const
/** Answer types whose fields have their TypeScript types elsewhere, so codegen makes none. */
const TYPED_ELSEWHERE: ReadonlySet<string> = new Set(['Analysis'])

/**
 * The part of a printed schema that has the arguments and answers of the other root fields, as text.
 * @throws GraphQLError where `printed` is no schema
 */
export function printedAnswers(printed: string): string {
  const definitions = parse(printed).definitions.map((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition
    const { name, fields = [] } = definition
    if (TYPED_ELSEWHERE.has(name.value)) return { ...definition, fields: fields.slice(0, 1).map(withoutType) }
    if (name.value !== 'Query') return definition
    return { ...definition, fields: fields.filter((field) => !FETCHED_ROOTS.some((root) => root === field.name.value)) }
  })
  const query = buildASTSchema({ kind: Kind.DOCUMENT, definitions }).getQueryType()
  return printSchema(lexicographicSortSchema(new GraphQLSchema({ query })))
}

const withoutType = (field: FieldDefinitionNode): FieldDefinitionNode => ({
  ...field,
  arguments: [],
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Boolean' } },
})

/** The enums that `extensions` of an error are made of (schema/errors.graphql), and nothing else, as text. */
export function printedErrors(printed: string): string {
  const schema = buildASTSchema(parse(printed))
  const types = ['ErrorCode', 'MissingCode', 'ConflictKind', 'LimitName'].map((name) => schema.getType(name))
  return printSchema(lexicographicSortSchema(new GraphQLSchema({ types: types.filter((type) => type !== undefined) })))
}

/** The types of the inputs of all steps, and nothing else, as text. @param root the project's folder @throws SetupError */
export function printedInputs(root: string): string {
  const inputs = inputTypes(readSdl(root)).getType(STEP_INPUTS)
  return printSchema(lexicographicSortSchema(new GraphQLSchema({ types: inputs === undefined ? [] : [inputs] })))
}
