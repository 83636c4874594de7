/**
 * Resolves `totalCount` and `pageInfo` of connections under any alias. The library resolves each field of `pageInfo` under
 * one name only, and answers null under a second one.
 */
import { Kind, type FieldNode, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'
import type { Context } from './operation.ts'

type Resolver = GraphQLFieldResolver<unknown, Context>

const PAGE_INFO = ['startCursor', 'endCursor', 'hasPreviousPage', 'hasNextPage'] as const

const plain = (name: string): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } })

const OWN: readonly FieldNode[] = [
  plain('totalCount'),
  { ...plain('pageInfo'), selectionSet: { kind: Kind.SELECTION_SET, selections: PAGE_INFO.map(plain) } },
]

/** Wraps the resolver of a connection so that it always has `totalCount` and `pageInfo` under their own names. */
export const connection =
  (resolve: Resolver): Resolver =>
  (parent, args, context, info) => {
    const fieldNodes = info.fieldNodes.map((node) => {
      if (node.selectionSet === undefined) return node
      const others = node.selectionSet.selections.filter(
        (each) => each.kind !== Kind.FIELD || !OWN.some(({ name }) => name.value === each.name.value),
      )
      return { ...node, selectionSet: { ...node.selectionSet, selections: [...others, ...OWN] } }
    })
    return resolve(parent, args, context, { ...info, fieldNodes })
  }

const byName: Resolver = (parent, _args, _context, { fieldName }) =>
  typeof parent === 'object' && parent !== null ? new Map(Object.entries(parent)).get(fieldName) : undefined

/** Makes the fields of connections read what `connection` fetched. Changes the schema in place. */
export function readConnections(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !(type.name === 'PageInfo' || type.name.endsWith('Connection'))) continue
    const fields = type.getFields()
    for (const name of ['totalCount', 'pageInfo', ...PAGE_INFO]) {
      const field = fields[name]
      if (field !== undefined) field.resolve = byName
    }
  }
}
