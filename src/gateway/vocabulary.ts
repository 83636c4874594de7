/** Every enum of the schema with its meanings, and the fields of each category. */
import { isEnumType, isObjectType, type GraphQLSchema } from 'graphql'
import type { CategorisedField, FieldScope, VocabularyTerm } from '../generated/resolvers.ts'
import { classifiedField, type Catalogue, type Scope } from './catalogue.ts'
import { needsCover } from '../policy/terms.ts'

const SCOPES = {
  map: 'MAP',
  person: 'PERSON',
  element: 'ELEMENT',
  row: 'TIE',
  owned: 'RECORD',
  followed: 'PERSON',
} as const satisfies Readonly<Record<Scope, FieldScope>>

/** Every field of the schema that has a category, connections included, by coordinate. */
const categorisedFields = (schema: GraphQLSchema, catalogue: Catalogue): readonly CategorisedField[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .flatMap((type) =>
      Object.keys(type.getFields()).flatMap((field) => {
        const classified = classifiedField(catalogue, type.name, field)
        if (classified === undefined) return []
        const { category, scope } = classified
        const coordinate = `${type.name}.${field}`
        return [{ coordinate, category, scope: SCOPES[scope], needsCover: needsCover(category) }]
      }),
    )
    .toSorted((a, b) => (a.coordinate < b.coordinate ? -1 : 1))

/**
 * Every value of every enum with its description in schema/, of which a test holds that each has one.
 * @param catalogue the categories: the built schema has no directives
 */
export function vocabularyOf(schema: GraphQLSchema, catalogue: Catalogue): readonly VocabularyTerm[] {
  const fields = categorisedFields(schema, catalogue)
  return Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type))
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) =>
      type.getValues().map(({ name, description }) => ({
        vocabulary: type.name,
        term: name,
        meaning: description ?? '',
        fields: type.name === 'Category' ? fields.filter(({ category }) => category === name) : [],
      })),
    )
}
