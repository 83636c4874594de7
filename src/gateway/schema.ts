/**
 * Builds the executable schema: closed type definitions -> @neo4j/graphql -> the channels that no directive closes -> guards
 * -> shield on the root fields.
 */
import { randomBytes } from 'node:crypto'
import { Neo4jGraphQL } from '@neo4j/graphql'
import {
  defaultFieldResolver,
  getNullableType,
  GraphQLSchema,
  isObjectType,
  lexicographicSortSchema,
  parse,
  type GraphQLField,
  type GraphQLFieldResolver,
} from 'graphql'
import { SetupError } from '../errors.ts'
import type { Driver } from '../graph/driver.ts'
import { exportMapResolver } from '../export/export-map.read.ts'
import { classifiedField, readCatalogue, type Catalogue, type Classified } from './catalogue.ts'
import { offerChecks } from './checks.ts'
import { closeTypeDefinitions, MAPS_FOUND } from './closures.ts'
import { categoryInWords } from './descriptions/categories.ts'
import { describe } from './descriptions/describe.ts'
import { applyMiddleware } from './graphql-shield.ts'
import { guard } from './guards.ts'
import { inputScalars } from './input-scalars.ts'
import { sayLimits } from './input-types.ts'
import { mapAfterStep } from './map-after-step.ts'
import { mapStateResolver } from './map-state.ts'
import { mapResolver, mapSource, openToCaller } from './peer-map.ts'
import { peerMapsResolver } from '../mapping/peer-maps.read.ts'
import type { Context } from './operation.ts'
import { QUESTIONS } from './questions.ts'
import { openAsRecipient } from '../sharing/preview-sharing.read.ts'
import { readAttached, readSdl, rootFieldsIn } from './sdl.ts'
import { REFERENCE, useStrictTimes } from './scalars.ts'
import { ROOT_TAKERS, ruleTree, shieldOf } from './shield.ts'
import { stepResolvers } from '../steps/resolvers.ts'

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

/** All classified fields of the built schema, generated connections included. @throws SetupError for one that is missing */
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

/** Adds its category to the public description of each classified field. */
function sayCategories(schema: GraphQLSchema, catalogue: Catalogue): void {
  for (const [field, classified] of classifiedFields(schema, catalogue))
    field.description = [field.description, categoryInWords(classified)].filter(Boolean).join('\n\n')
}

/** Fields that describe the answer, and are never withheld. */
const OF_THE_ANSWER: ReadonlySet<string> = new Set(['open', 'redactions', 'view'])

/** What is never null: what describes the answer, and the ends of a tie, which is shown with both or not at all. */
const isNeverNull = ({ field, scope }: Classified): boolean =>
  OF_THE_ANSWER.has(field) || (scope === 'row' && (field === 'from' || field === 'to'))

/** Makes the other classified fields nullable, since a withheld value is null. */
function makeNullable(schema: GraphQLSchema, catalogue: Catalogue): void {
  for (const [field, classified] of classifiedFields(schema, catalogue))
    if (!isNeverNull(classified)) field.type = getNullableType(field.type)
}

const CLOSED_ARGUMENTS: ReadonlySet<string> = new Set(['where', 'sort'])

/**
 * Allows below the root no `where`, no `sort` and no aggregate (docs/decisions/0009-no-filters-below-the-root.md). Changes the
 * schema in place, because no directive closes all of them.
 */
function closeBelowRoot(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name === 'Query' || type.name.startsWith('__')) continue
    const fields = type.getFields()
    if (type.name.endsWith('Connection')) delete fields['aggregate']
    for (const field of Object.values(fields)) field.args = field.args.filter(({ name }) => !CLOSED_ARGUMENTS.has(name))
  }
}

/** The schema as the library made it. Of the functions of graphql-js this one copies every type. */
const copyOf = (schema: GraphQLSchema): GraphQLSchema => lexicographicSortSchema(schema)

/** Moves the arguments of the library's own list of maps to `peerMaps`, and takes that list out of the public schema. */
function nameIndex(schema: GraphQLSchema): void {
  const found = rootField(schema, MAPS_FOUND)
  rootField(schema, 'peerMaps').args = found.args
  delete schema.getQueryType()?.getFields()[MAPS_FOUND]
}

/** Whether the library fetches a type: its objects then have a property for each alias. */
const isFetched = (name: string, { mapTypes }: Catalogue): boolean =>
  mapTypes.has(name) || /(?:Connection|Relationship)$/.test(name)

/**
 * Makes each field of the types that our own resolvers return read the property of its own name. The library's resolver
 * reads the property named like the alias, if there is one: that could be another field, or one outside the schema.
 */
function readByName(schema: GraphQLSchema, catalogue: Catalogue): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !['Query', 'Mutation'].includes(type.name) && !type.name.startsWith('__'))
      if (!isFetched(type.name, catalogue))
        for (const field of Object.values(type.getFields())) field.resolve = defaultFieldResolver
}

/** Rebuilds the schema from its root types, which drops the types that nothing reaches any more. */
const rebuilt = (schema: GraphQLSchema): GraphQLSchema => new GraphQLSchema({ ...schema.toConfig(), types: [] })

function fieldOf(schema: GraphQLSchema, type: string, name: string) {
  const found = schema.getType(type)
  const field = isObjectType(found) ? found.getFields()[name] : undefined
  if (field === undefined) throw new SetupError(`${type}.${name}: missing from the built schema`)
  return field
}

const rootField = (schema: GraphQLSchema, name: string) => fieldOf(schema, 'Query', name)

const unfinished: Resolver = () => null

/** What answers a question. */
type Answering = { readonly resolve: Resolver }

/**
 * What answers the root fields that the library does not generate, by name.
 * @param sdl the text of schema/ @throws SetupError naming a question that the schema lacks
 */
export function answersOf(
  sdl: string,
  questions: Readonly<Record<string, Answering>>,
): readonly (readonly [name: string, resolve: Resolver])[] {
  const declared = rootFieldsIn(sdl, 'Query')
  return Object.entries(questions).map(([name, { resolve }]) => {
    if (!declared.includes(name)) throw new SetupError(`the question ${name} has no root field in schema/`)
    return [name, resolve]
  })
}

/**
 * Builds the schema. The type definitions are parsed freshly: the library mutates them.
 * @param root the project's folder @param driver for the generated statements
 * @throws SetupError naming what is wrong
 */
export async function buildSchema(about: { readonly root: string; readonly driver: Driver }): Promise<Built> {
  const { root, driver } = about
  const sdl = readSdl(root)
  const catalogue = readCatalogue(sdl)
  const answers = answersOf(sdl, QUESTIONS)
  const derived: Record<string, Record<string, Resolver>> = {
    Query: {
      ...Object.fromEntries(answers),
      peerMaps: unfinished,
      previewSharing: unfinished,
      exportMap: unfinished,
      mapState: unfinished,
    },
  }
  for (const { type, field, derivedFrom } of catalogue.fields.values())
    if (derivedFrom.length > 0) derived[type] = { ...derived[type], [field]: unfinished }
  const library = new Neo4jGraphQL({
    typeDefs: closeTypeDefinitions(sdl, readAttached(root)),
    driver,
    resolvers: {
      ...derived,
      Mutation: stepResolvers({ sdl, catalogue }),
      Reference: REFERENCE,
      ...inputScalars(parse(sdl)),
    },
    features: {
      excludeDeprecatedFields: NO_DEPRECATED,
      // The key is never used, since every operation brings verified claims. Without it the library warns at each start.
      authorization: { key: randomBytes(32).toString('base64') },
    },
  })
  const generated = await library.getSchema()
  useStrictTimes(generated)
  makeNullable(generated, catalogue)
  const made = copyOf(generated)
  const findMaps = resolverOf(rootField(generated, MAPS_FOUND))
  closeBelowRoot(generated)
  nameIndex(generated)
  describe(generated, sdl)
  sayCategories(generated, catalogue)
  sayLimits(generated, sdl)
  offerChecks(generated)
  const schema = rebuilt(generated)
  readByName(schema, catalogue)
  guard(schema, catalogue)
  const peerMap = rootField(schema, 'peerMap')
  const source = mapSource(resolverOf(peerMap), made)
  peerMap.resolve = mapResolver(catalogue, source, { open: openToCaller, outcome: 'OK' })
  fieldOf(schema, 'StepTaken', 'map').resolve = mapAfterStep(catalogue, source)
  const previewSharing = rootField(schema, 'previewSharing')
  previewSharing.resolve = mapResolver(catalogue, source, { open: openAsRecipient, outcome: 'PREVIEW' })
  rootField(schema, 'exportMap').resolve = exportMapResolver(schema, catalogue, source)
  rootField(schema, 'mapState').resolve = mapStateResolver(schema, catalogue, source)
  rootField(schema, 'peerMaps').resolve = peerMapsResolver(findMaps, made)
  // The library wraps them with a copy of the context: what they say of the disclosure would not reach the answer.
  for (const [name, resolve] of answers) rootField(schema, name).resolve = resolve
  return { schema: shielded(schema, catalogue), catalogue }
}

type LibraryField = GraphQLField<unknown, Readonly<Record<string, unknown>>>

const resolverOf = ({ name, resolve }: LibraryField): NonNullable<LibraryField['resolve']> => {
  if (resolve === undefined) throw new SetupError(`Query.${name}: the library made no resolver`)
  return resolve
}

/** Applies shield's middleware to the root fields. The tree is validated as a whole. */
function shielded(schema: GraphQLSchema, catalogue: Catalogue): GraphQLSchema {
  const middleware = shieldOf(ruleTree(schema, catalogue, ROOT_TAKERS)).generate(schema)
  const roots = new Map(Object.entries(middleware))
  const of = (root: 'Query' | 'Mutation') => {
    const found: unknown = roots.get(root)
    if (typeof found !== 'object' || found === null) throw new SetupError(`shield generated no middleware for ${root}`)
    return found
  }
  return applyMiddleware(schema, { Query: of('Query'), Mutation: of('Mutation') })
}
