/**
 * The executable schema: closed type definitions -> @neo4j/graphql -> what no directive closes -> guards -> shield on
 * the root fields.
 */
import { randomBytes } from 'node:crypto'
import { Neo4jGraphQL } from '@neo4j/graphql'
import {
  getNullableType,
  type GraphQLInputObjectType,
  GraphQLSchema,
  isInputObjectType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
} from 'graphql'
import { applyMiddleware } from 'graphql-middleware'
import { SetupError } from '../errors.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import type { Driver } from '../graph/driver.ts'
import { classifiedField, readCatalogue, type Catalogue, type Classified } from './catalogue.ts'
import { closeTypeDefinitions } from './closures.ts'
import { guard } from './guards.ts'
import { mapResolver, mapSource, openToCaller, peerMapsResolver } from './maps.ts'
import type { Context } from './operation.ts'
import { openAsRecipient } from './preview-sharing.ts'
import { readAttached, readSdl } from './sdl.ts'
import { ruleTree, shieldOf } from './shield.ts'
import { stepResolvers } from './steps/resolvers.ts'

/** Resolvers of the root fields that the library does not generate. */
export type RootResolvers = Readonly<Required<Omit<QueryResolvers, 'peerMap' | 'peerMaps' | 'previewSharing'>>>
type Resolver = GraphQLFieldResolver<unknown, Context>

export type Built = { readonly schema: GraphQLSchema; readonly catalogue: Catalogue }

const NO_DEPRECATED = {
  mutationOperations: true,
  aggregationFilters: true,
  aggregationFiltersOutsideConnection: true,
  relationshipFilters: true,
  attributeFilters: true,
} as const

type BuiltField = GraphQLField<unknown, unknown>

/** Each classified field of the built schema, generated connections included. @throws SetupError for one that is missing */
function classifiedFields(schema: GraphQLSchema, catalogue: Catalogue): readonly (readonly [BuiltField, Classified])[] {
  const found = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => catalogue.mapTypes.has(name))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const classified = classifiedField(catalogue, type.name, field.name)
        return classified === undefined ? [] : [[field, classified] as const]
      }),
    )
  const built = new Set(found.filter(([field, { field: own }]) => field.name === own).map(([, { index }]) => index))
  for (const { coordinate, index } of catalogue.fields.values())
    if (!built.has(index)) throw new SetupError(`${coordinate}: missing from the built schema`)
  return found
}

/** Says of each classified field in the public schema which category it is of. */
function describe(schema: GraphQLSchema, catalogue: Catalogue): void {
  for (const [field, { category }] of classifiedFields(schema, catalogue))
    field.description = [field.description, `[${category}]`].filter(Boolean).join('\n\n')
}

/** A classified field is nullable: null says withheld. `open` and `redactions` are about the answer itself. */
function makeNullable(schema: GraphQLSchema, catalogue: Catalogue): void {
  for (const [field] of classifiedFields(schema, catalogue))
    if (field.name !== 'open' && field.name !== 'redactions') field.type = getNullableType(field.type)
}

const onlyKeys = (type: GraphQLInputObjectType, keep: ReadonlySet<string>): void => {
  const fields = type.getFields()
  for (const name of Object.keys(fields)) if (!keep.has(name)) delete fields[name]
}

/**
 * Below the root: no `where`, no aggregate, and `sort` by id alone (DESIGN section 7). In place, because no directive
 * closes the sorting of edges.
 */
function closeBelowRoot(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && type.name !== 'Query' && !type.name.startsWith('__')) {
      const fields = type.getFields()
      if (type.name.endsWith('Connection')) delete fields['aggregate']
      for (const field of Object.values(fields)) field.args = field.args.filter((argument) => argument.name !== 'where')
    }
    if (isInputObjectType(type) && type.name.endsWith('ConnectionSort')) onlyKeys(type, new Set(['node']))
    else if (isInputObjectType(type) && type.name.endsWith('Sort') && type.name !== 'PeerMapSort')
      onlyKeys(type, new Set(['id']))
  }
}

/** Rebuilt from the roots: types that nothing reaches any more are gone. */
const rebuilt = (schema: GraphQLSchema): GraphQLSchema => new GraphQLSchema({ ...schema.toConfig(), types: [] })

function rootField(schema: GraphQLSchema, name: string) {
  const field = schema.getQueryType()?.getFields()[name]
  if (field === undefined) throw new SetupError(`Query.${name}: missing from the built schema`)
  return field
}

const unfinished: Resolver = () => null

/**
 * Builds the schema. The type definitions are parsed freshly: the library mutates them.
 * @param root the project's folder @param driver for the generated statements @param resolvers of the other root fields
 * @throws SetupError naming what is wrong
 */
export async function buildSchema(about: {
  readonly root: string
  readonly driver: Driver
  readonly resolvers: RootResolvers
}): Promise<Built> {
  const { root, driver, resolvers } = about
  const sdl = readSdl(root)
  const catalogue = readCatalogue(sdl)
  const derived: Record<string, Record<string, Resolver>> = { Query: { ...resolvers, previewSharing: unfinished } }
  for (const { type, field, derivedFrom } of catalogue.fields.values())
    if (derivedFrom.length > 0) derived[type] = { ...derived[type], [field]: unfinished }
  const library = new Neo4jGraphQL({
    typeDefs: closeTypeDefinitions(sdl, readAttached(root)),
    driver,
    resolvers: { ...derived, Mutation: stepResolvers(sdl) },
    features: {
      excludeDeprecatedFields: NO_DEPRECATED,
      // Never used, since every operation brings verified claims; without it the library warns at each start.
      authorization: { key: randomBytes(32).toString('base64') },
    },
  })
  const generated = await library.getSchema()
  makeNullable(generated, catalogue)
  closeBelowRoot(generated)
  describe(generated, catalogue)
  const schema = rebuilt(generated)
  guard(schema, catalogue)
  const peerMap = rootField(schema, 'peerMap')
  const source = mapSource(resolverOf(peerMap))
  peerMap.resolve = mapResolver(catalogue, source, { open: openToCaller, outcome: 'OK' })
  const previewSharing = rootField(schema, 'previewSharing')
  previewSharing.resolve = mapResolver(catalogue, source, { open: openAsRecipient, outcome: 'PREVIEW' })
  const peerMaps = rootField(schema, 'peerMaps')
  peerMaps.resolve = peerMapsResolver(catalogue, resolverOf(peerMaps))
  // The library wraps them with a copy of the context: what they say of the disclosure would not reach the answer.
  for (const [name, resolve] of Object.entries<Resolver>(resolvers)) rootField(schema, name).resolve = resolve
  return { schema: shielded(schema, catalogue), catalogue }
}

type LibraryField = GraphQLField<unknown, Readonly<Record<string, unknown>>>

const resolverOf = ({ name, resolve }: LibraryField): NonNullable<LibraryField['resolve']> => {
  if (resolve === undefined) throw new SetupError(`Query.${name}: the library made no resolver`)
  return resolve
}

/** Shield's own middleware, of the whole validated tree, applied to the root fields. */
function shielded(schema: GraphQLSchema, catalogue: Catalogue): GraphQLSchema {
  const middleware = shieldOf(ruleTree(schema, catalogue)).generate(schema)
  const roots = new Map(Object.entries(middleware))
  const of = (root: 'Query' | 'Mutation') => {
    const found: unknown = roots.get(root)
    if (typeof found !== 'object' || found === null) throw new SetupError(`shield generated no middleware for ${root}`)
    return found
  }
  return applyMiddleware(schema, { Query: of('Query'), Mutation: of('Mutation') })
}
