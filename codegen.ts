/** `npm run codegen`: src/generated from schema/ and the operations of test/operations. No database is needed. */
import type { CodegenConfig } from '@graphql-codegen/cli'
import { printedSchema } from './src/api/print-schema.ts'

const types = {
  scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
  enumsAsTypes: true,
  immutableTypes: true,
  strictScalars: true,
  useTypeImports: true,
} as const

/** What resolvers get: a Date argument arrives as the driver's object. */
const resolverTypes = {
  ...types,
  scalars: { ...types.scalars, Date: { input: 'unknown', output: 'string' } },
  contextType: '../api/operation.ts#Context',
  disableDescriptions: true,
  makeResolverTypeCallable: true,
  rootValueType: 'unknown',
} as const

const config: CodegenConfig = {
  schema: await printedSchema(import.meta.dirname),
  documents: 'test/operations/*.graphql',
  generates: {
    'src/generated/schema.graphql': { plugins: ['schema-ast'], config: { sort: true } },
    'src/generated/resolvers.ts': { plugins: ['typescript', 'typescript-resolvers'], config: resolverTypes },
    'src/generated/operations.ts': { plugins: ['typescript-operations', 'typed-document-node'], config: types },
  },
}

export default config
