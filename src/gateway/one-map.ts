/** A schema of one root field, `peerMap`, for an operation of our own: an export, a stamp. Nobody outside can ask it. */
import {
  GraphQLID,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  isObjectType,
  type GraphQLFieldConfigArgumentMap,
} from 'graphql'
import { SetupError } from '../errors.ts'
import type { Context } from './operation.ts'
import type { MapResolver } from './peer-map.ts'

/**
 * The map is fetched by its id alone (peer-map.ts): `more` are arguments that the resolver itself reads.
 * @throws SetupError where the schema has no maps
 */
export function schemaOfOneMap(
  schema: GraphQLSchema,
  resolve: MapResolver,
  more: GraphQLFieldConfigArgumentMap = {},
): GraphQLSchema {
  const type = schema.getType('PeerMap')
  if (!isObjectType(type)) throw new SetupError('PeerMap: missing from the schema')
  const args = { id: { type: new GraphQLNonNull(GraphQLID) }, ...more }
  const fields = { peerMap: { type, args, resolve } }
  return new GraphQLSchema({ query: new GraphQLObjectType<unknown, Context>({ name: 'Query', fields }) })
}
