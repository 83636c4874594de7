/** Schemas with a closure taken away, built from the same files: only here, and by no setting of the service. */
import { Neo4jGraphQL } from '@neo4j/graphql'
import { graphql, Kind, parse, visit, type DocumentNode, type GraphQLSchema, type TypeNode } from 'graphql'
import type { Driver } from 'neo4j-driver'
import { closeTypeDefinitions } from '../../src/gateway/closures.ts'
import { readAttached, readSdl } from '../../src/gateway/sdl.ts'
import { ROOT } from '../../src/config.ts'
import { CATEGORIES } from '../../src/policy/terms.ts'

const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type))

/** The authors' types as the library would take them from somebody who closes nothing. */
export function withoutClosures(): DocumentNode {
  const document = parse(readSdl(ROOT))
  const objects = new Set(
    document.definitions.flatMap((each) => (each.kind === Kind.OBJECT_TYPE_DEFINITION ? [each.name.value] : [])),
  )
  const own = new Set(
    document.definitions.flatMap((each) => (each.kind === Kind.DIRECTIVE_DEFINITION ? [each.name.value] : [])),
  )
  return visit(document, {
    DirectiveDefinition: () => null,
    Directive: ({ name }) => (own.has(name.value) ? null : undefined),
    ObjectTypeDefinition(type) {
      const isKept = type.directives?.some(({ name }) => /^(node|relationshipProperties)$/.test(name.value)) ?? false
      return isKept ? undefined : null
    },
    FieldDefinition(field) {
      const has = (name: string): boolean => field.directives?.some((each) => each.name.value === name) ?? false
      return has('derived') || has('followed') || (objects.has(named(field.type)) && !has('relationship'))
        ? null
        : undefined
    },
  })
}

/** The closed types without the rule that keeps a stray edge in its compartment. */
export const withoutCompartment = (): DocumentNode =>
  visit(closeTypeDefinitions(readSdl(ROOT), readAttached(ROOT)), {
    Directive: (directive) => (directive.name.value === 'authorization' ? null : undefined),
    ObjectTypeDefinition: (type) => (type.name.value === 'Query' ? null : undefined),
    FieldDefinition: (field) => {
      // What is not stored: the library has no resolver of its own for it.
      const ours = ['cypher', 'customResolver']
      return field.directives?.some(({ name }) => ours.includes(name.value)) ? null : undefined
    },
  })

export const libraryOf = (typeDefs: DocumentNode, driver?: Driver): Promise<GraphQLSchema> =>
  new Neo4jGraphQL({ typeDefs, ...(driver === undefined ? {} : { driver }) }).getSchema()

/** Runs a document on the bare library, without shield, guards or error masks. */
export const askLibrary = (
  schema: GraphQLSchema,
  executionContext: unknown,
  about: { readonly source: string; readonly map: string },
) =>
  graphql({
    schema,
    source: about.source,
    contextValue: {
      executionContext,
      jwt: {},
      peermapMap: about.map,
      peermapMaps: [about.map],
      ...Object.fromEntries(CATEGORIES.map((category) => [`peermapWithheld_${category}`, []])),
    },
  })
