/** `npm run codegen`: src/generated from schema/ and the operations of src/client. No database is needed. */
import type { CodegenConfig } from '@graphql-codegen/cli'
import { printedAnswers, printedErrors, printedInputs, printedSchema } from './src/gateway/print-schema.ts'

const types = {
  scalars: {
    ID: 'string',
    Date: 'string',
    DateTime: 'string',
    Reference: 'string',
    Line: 'string',
    Text: 'string',
    RulesText: 'string',
    Statement: 'string',
    TokenClaim: 'string',
    SeenTokenClaim: 'string',
    OrganisationId: 'string',
    Age: 'number',
    Version: 'number',
    TieStrength: 'number',
    Latitude: 'number',
    Longitude: 'number',
  },
  enumsAsTypes: true,
  immutableTypes: true,
  strictScalars: true,
  useTypeImports: true,
} as const

/** What resolvers get: a Date argument arrives as the driver's object. */
const resolverTypes = {
  ...types,
  scalars: { ...types.scalars, Date: { input: 'unknown', output: 'string' } },
  contextType: '../gateway/operation.ts#Context',
  disableDescriptions: true,
  makeResolverTypeCallable: true,
  rootValueType: 'unknown',
  // Analyses are typed by the header of each file, not here. What is in force is read where it is asked for.
  mappers: {
    Analysis: '../analysis/answer.ts#Answers',
    Protocol: '../accountability/protocol.rules.ts#Answered',
    Me: '../gateway/operation.ts#Calling',
  },
} as const

/** What steps get: every field, null for what is left out. */
const inputTypes = {
  ...types,
  avoidOptionals: { inputValue: true },
  inputMaybeValue: 'T | null',
  disableDescriptions: true,
} as const

const schema = await printedSchema(import.meta.dirname)

const config: CodegenConfig = {
  generates: {
    'src/generated/schema.graphql': { schema, plugins: ['schema-ast'], config: { sort: true } },
    'src/generated/resolvers.ts': {
      schema: printedAnswers(schema),
      plugins: ['typescript', 'typescript-resolvers'],
      config: resolverTypes,
    },
    'src/generated/inputs.ts': {
      schema: printedInputs(import.meta.dirname),
      plugins: ['typescript'],
      config: inputTypes,
    },
    'src/generated/errors.ts': {
      schema: printedErrors(schema),
      plugins: ['typescript'],
      config: types,
    },
    'src/generated/operations.ts': {
      schema,
      documents: 'src/client/operations/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: types,
    },
  },
}

export default config
