/**
 * What a connection says of itself, under whatever names the client asks for it. The library looks for one name of each
 * field of `pageInfo`, and answers null under a second one.
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

/** The resolver of a connection, asked for its `totalCount` and `pageInfo` by their own names. */
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

/** Reads what `connection` asked for, in place. */
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
