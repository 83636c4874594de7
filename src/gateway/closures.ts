/**
 * Turns the authors' SDL into the type definitions that @neo4j/graphql builds from, and closes every channel that a directive
 * can close (docs/architecture.md, What would leak). The build alone writes closing directives: one that is written by hand
 * stops the start with its coordinate.
 */
import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql'
import { SetupError } from '../errors.ts'
import { isLabelledType, isPersonType } from '../model/model.ts'
import { checkAttached } from './attached.ts'

const ROOT_TYPES: ReadonlySet<string> = new Set(['Query', 'Mutation'])
const CLOSING = new Set([
  'filterable',
  'sortable',
  'selectable',
  'groupBy',
  'customResolver',
  'authorization',
  'authentication',
  'query',
  'mutation',
  'subscription',
  'cypher',
])
/** Our own directives, which the model reads (src/model). The library has no definition of them. */
const OWN_DIRECTIVES = new Set([
  'data',
  'derived',
  'followed',
  'element',
  'tie',
  'freeText',
  'changeable',
  'fixed',
  'opinion',
  'own',
  'reveals',
  'notShown',
])
const RESERVED_ARGUMENT = /^(jwt|opening|isAuthenticated|this|result|param\d*|this\d+|var\d+)$/
const RESERVED_NAME = /^(peermap_|__)/

const directives = (sdl: string): readonly ConstDirectiveNode[] => {
  const [definition] = parse(`type T { f: Int ${sdl} }`).definitions
  const field = definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? definition.fields?.[0] : undefined
  return field?.directives ?? []
}

const CLOSE_RELATIONSHIP = directives('@filterable(byValue: false, byAggregate: false)')
const CLOSE_SCALAR = directives(
  '@filterable(byValue: false, byAggregate: false) @selectable(onRead: true, onAggregate: false)',
)
const CLOSE_SORT = directives('@sortable(byValue: false)')
const CLOSE_DERIVED = directives('@customResolver')
const TYPE_CLOSED = directives(
  '@query(read: false, aggregate: false) @mutation(operations: []) @subscription(events: [])',
)
/** Name of the library's own list of maps. Clients ask `peerMaps`, which is made of it (schema.ts). */
export const MAPS_FOUND = 'peerMapsFound'
const INDEX_TYPE = directives(
  `@plural(value: "${MAPS_FOUND}") @query(read: true, connection: false, aggregate: false) @mutation(operations: []) @subscription(events: []) ` +
    '@authorization(filter: [{ requireAuthentication: false, where: { node: { id: { in: "$context.peermapMaps" } } } }])',
)

/**
 * The rule that keeps a type inside its map (P1.2) and leaves out the rows that are not shown, or not in the picture of a day.
 * Its values are the opening's.
 */
function compartment(definition: ObjectTypeDefinitionNode): readonly ConstDirectiveNode[] {
  const type = definition.name.value
  const terms = ['{ mapId: { eq: "$context.peermapMap" } }']
  // A group or a place is shown, by its label, only where it is listed. Of other elements the withheld rows are left out (P5.2).
  if (isLabelledType(type)) terms.push('{ id: { in: "$context.peermapListed" } }')
  else if (!isPersonType(type))
    terms.push(`{ NOT: { id: { in: "$context.peermapWithheld_${ownCategory(definition)}" } } }`)
  if (!isLabelledType(type)) terms.push('{ NOT: { id: { in: "$context.peermapAbsent" } } }')
  const where = `{ AND: [${terms.join(', ')}] }`
  return directives(`@authorization(filter: [{ requireAuthentication: false, where: { node: ${where} } }])`)
}

/** The category of an element is that of its field `source`. */
function ownCategory(definition: ObjectTypeDefinitionNode): string {
  const source = definition.fields?.find((field) => field.name.value === 'source')
  const value = source?.directives?.find((directive) => directive.name.value === 'data')?.arguments?.[0]?.value
  if (value?.kind !== Kind.ENUM)
    throw new SetupError(`${definition.name.value}.source: says which category the element is of`)
  return value.value
}

const has = (node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }, name: string): boolean =>
  node.directives?.some((directive) => directive.name.value === name) ?? false

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type))

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type))

const cypherDirective = (statement: string): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'cypher' },
  arguments: [
    // With a line break at the end, a comment on the last line does not swallow what the library appends.
    argument('statement', `${statement}\n`),
    argument('columnName', 'result'),
  ],
})

const argument = (name: string, value: string) =>
  ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: { kind: Kind.STRING, value },
  }) as const

type Site = {
  readonly type: string
  readonly mapType: boolean
  readonly edge: boolean
  readonly scalars: ReadonlySet<string>
  readonly attached: ReadonlyMap<string, string>
}

function checkField(field: FieldDefinitionNode, site: Site): void {
  const at = `${site.type}.${field.name.value}`
  if (RESERVED_NAME.test(field.name.value))
    throw new SetupError(`${at}: names starting with peermap_ or __ are reserved`)
  for (const { name } of field.arguments ?? [])
    if (RESERVED_ARGUMENT.test(name.value)) throw new SetupError(`${at}: the argument name ${name.value} is reserved`)
  for (const directive of field.directives ?? [])
    if (CLOSING.has(directive.name.value))
      throw new SetupError(`${at}: @${directive.name.value} is set by the build, not by hand`)
  if (!site.mapType || ROOT_TYPES.has(site.type)) return
  const structure = field.name.value === 'id' || field.name.value === 'mapId'
  const classified = field.directives?.filter((directive) => directive.name.value === 'data').length ?? 0
  if (structure && classified) throw new SetupError(`${at}: structure carries no category`)
  if (!structure && classified !== 1)
    throw new SetupError(`${at}: a field of a map type needs exactly one @data category (P5.1)`)
}

function closeField(field: FieldDefinitionNode, site: Site): FieldDefinitionNode {
  checkField(field, site)
  const at = `${site.type}.${field.name.value}`
  const statement = site.attached.get(at)
  const add = (nodes: readonly ConstDirectiveNode[]): FieldDefinitionNode => ({
    ...field,
    directives: [...(field.directives ?? []), ...nodes],
  })
  if (statement !== undefined && has(field, 'followed'))
    return add([cypherDirective(statement), ...CLOSE_SCALAR, ...CLOSE_SORT])
  if (statement !== undefined)
    return add([cypherDirective(statement), ...(site.mapType && !ROOT_TYPES.has(site.type) ? CLOSE_RELATIONSHIP : [])])
  if (!site.mapType || !has(field, 'data')) return field
  if (has(field, 'relationship')) return add(CLOSE_RELATIONSHIP)
  if (has(field, 'derived')) return add(CLOSE_DERIVED)
  if (!site.scalars.has(namedType(field.type)))
    throw new SetupError(`${at}: no @relationship, no @derived and no cypher/fields/${at}.cypher`)
  // The map's own scalars are open with every grant, and callers sort and filter their own index by them.
  if (site.type === 'PeerMap') return field
  return add(isList(field.type) || site.edge ? CLOSE_SCALAR : [...CLOSE_SCALAR, ...CLOSE_SORT])
}

const isNode = (type: ObjectTypeDefinitionNode): boolean => has(type, 'node')
const isEdge = (type: ObjectTypeDefinitionNode): boolean => has(type, 'relationshipProperties')

/** Whether a type is the row type of a flat list: a plain type with a category on a field. */
export const isRowType = (type: ObjectTypeDefinitionNode): boolean =>
  !isNode(type) && !isEdge(type) && (type.fields?.some((field) => has(field, 'data')) ?? false)

/**
 * The closed type definitions.
 * @param sdl the text of schema/
 * @param attached coordinate -> Cypher, from cypher/fields/
 * @throws SetupError naming the coordinate: an unclassified field, a closing directive written by hand, a reserved name, a
 *   statement without a field or one that does not fit its field (attached.ts)
 */
export function closeTypeDefinitions(sdl: string, attached: ReadonlyMap<string, string>): DocumentNode {
  const document = parse(sdl)
  const scalars = new Set(['ID', 'String', 'Int', 'Float', 'Boolean', 'Date', 'DateTime'])
  for (const definition of document.definitions)
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) scalars.add(definition.name.value)
  const related = relatedTypes(document)
  checkAttached(document, attached)
  const definitions = document.definitions
    .filter((definition) => definition.kind !== Kind.DIRECTIVE_DEFINITION)
    .map((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition
      const type = definition.name.value
      for (const directive of definition.directives ?? [])
        if (CLOSING.has(directive.name.value))
          throw new SetupError(`${type}: @${directive.name.value} is set by the build, not by hand`)
      const site: Site = {
        type,
        mapType: isNode(definition) || isEdge(definition) || isRowType(definition),
        edge: isEdge(definition) || isRowType(definition),
        scalars,
        attached,
      }
      const own = isNode(definition)
        ? type === 'PeerMap'
          ? INDEX_TYPE
          : [...TYPE_CLOSED, ...(related.has(type) ? compartment(definition) : [])]
        : []
      const fields = definition.fields?.map((field) =>
        isRowType(definition) ? (checkField(field, site), field) : closeField(field, site),
      )
      return { ...definition, directives: [...(definition.directives ?? []), ...own], fields: fields ?? [] }
    })
  return { ...document, definitions: definitions.map(forLibrary) }
}

/** Types that a @relationship reaches. The library filters only these; the attached statements filter the others. */
function relatedTypes(document: DocumentNode): ReadonlySet<string> {
  const related = new Set<string>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      for (const field of definition.fields ?? []) if (has(field, 'relationship')) related.add(namedType(field.type))
  return related
}

type Carrying = { readonly directives?: readonly ConstDirectiveNode[] | undefined }

const withoutOwn = <Node extends Carrying>(node: Node): Node => ({
  ...node,
  directives: node.directives?.filter((directive) => !OWN_DIRECTIVES.has(directive.name.value)) ?? [],
})

/** Removes our own directives: catalogue.ts, input-types.ts and src/model read them from the SDL; the library can't. */
function forLibrary(definition: DefinitionNode): DefinitionNode {
  if (definition.kind === Kind.ENUM_TYPE_DEFINITION)
    return { ...definition, values: definition.values?.map(withoutOwn) ?? [] }
  if (definition.kind === Kind.SCALAR_TYPE_DEFINITION) return { ...definition, directives: [] }
  if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
    return { ...definition, fields: definition.fields?.map((field) => ({ ...field, directives: [] })) ?? [] }
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition
  return { ...withoutOwn(definition), fields: definition.fields?.map(withoutOwn) ?? [] }
}
