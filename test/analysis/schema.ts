/** The categories that the SDL gives to what a statement names: labels, types of tie, and their properties. */
import { Kind, type ObjectTypeDefinitionNode, type FieldDefinitionNode, type TypeNode } from 'graphql'
import { ROW_TYPE } from '../demo/support.ts'
import { SDL } from '../support/sdl.ts'

const types = new Map<string, ObjectTypeDefinitionNode>(
  SDL.definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION ? [[each.name.value, each] as const] : [],
  ),
)

const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type))
const dataOf = (field: FieldDefinitionNode): string | null => {
  const value = field.directives?.find(({ name }) => name.value === 'data')?.arguments?.[0]?.value
  return value?.kind === Kind.ENUM ? value.value : null
}
const fieldsOf = (type: string): readonly FieldDefinitionNode[] => types.get(type)?.fields ?? []

/** The list of a map that shows the type: its category. */
const listedBy = (type: string): string => {
  const list = fieldsOf('PeerMap').find((field) => named(field.type) === type && field.type.kind !== Kind.NAMED_TYPE)
  const category = list === undefined ? null : dataOf(list)
  if (category === null) throw new Error(`no list of a map shows ${type}`)
  return category
}

/** Only joins what has a category of its own; or known to the Council alone. */
const STRUCTURE: ReadonlySet<string> = new Set(['ABOUT', 'APPEARS_AS', 'Person', 'Place', 'Revealing'])
/** Every element and tie has these; none tells what a category protects. */
const PLAIN: ReadonlySet<string> = new Set(['id', 'mapId', 'subjectId'])
/** What a filter may ask although it shows another category: whether a place is a home. */
const FILTERS: ReadonlySet<string> = new Set(['Location.kind'])

/** What the SDL calls a label or a type of tie; undefined: structure. */
const typeOf = (name: string): string | undefined => (STRUCTURE.has(name) ? undefined : (ROW_TYPE[name] ?? name))

/** Category of a label or a type of tie itself; null: structure. Throws where the SDL does not know it. */
export const categoryOf = (name: string): string | null => {
  const type = typeOf(name)
  return type === undefined ? null : listedBy(type)
}

/** Category of a property of a label or a type of tie; null: plain. Throws where the SDL does not know it. */
export const categoryOfProperty = (name: string, property: string): string | null => {
  const type = typeOf(name)
  if (type === undefined || PLAIN.has(property) || FILTERS.has(`${type}.${property}`)) return null
  // When a tie was recorded is told where the tie is.
  if (property === 'recordedAt' && name in ROW_TYPE) return categoryOf(name)
  const field = fieldsOf(type).find((each) => each.name.value === property)
  if (field === undefined) throw new Error(`${type} has no ${property}`)
  return dataOf(field)
}
