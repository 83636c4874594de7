/** The fixed operation that asks for all that `peerMap` shows of a map today, made of the schema. */
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { SetupError } from '../errors.ts'
import { isOwnedType } from '../model/model.ts'
import type { Catalogue } from './catalogue.ts'

const fieldsOf = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument))

const leavesOf = (type: GraphQLObjectType): readonly string[] =>
  fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map(({ name }) => name)

/** What leads from a map or an element to others. A connection shows the same ones. */
const linksOf = (type: GraphQLObjectType, { mapTypes }: Catalogue) =>
  fieldsOf(type).flatMap(({ name, type: of }) => {
    const returns = getNamedType(of)
    return isObjectType(returns) && mapTypes.has(returns.name) ? [{ name, returns }] : []
  })

/** An element with all its values, its own records, and the ids of what it is joined to. */
const elementSelection = (type: GraphQLObjectType, catalogue: Catalogue): string =>
  [
    ...leavesOf(type),
    ...linksOf(type, catalogue).map(
      ({ name, returns }) => `${name} { ${isOwnedType(returns.name) ? leavesOf(returns).join(' ') : 'id'} }`,
    ),
  ].join(' ')

/** The operation. @throws SetupError where the schema has no maps */
export function wholeMap(schema: GraphQLSchema, catalogue: Catalogue): DocumentNode {
  const map = schema.getType('PeerMap')
  if (!isObjectType(map)) throw new SetupError('PeerMap: missing from the schema')
  const lists = linksOf(map, catalogue).map(
    ({ name, returns }) => `${name} { ${elementSelection(returns, catalogue)} }`,
  )
  const text = `query WholeMap($map: ID!) { peerMap(id: $map) { ${[...leavesOf(map), ...lists].join('\n')} } }`
  return parse(text, { noLocation: true })
}
