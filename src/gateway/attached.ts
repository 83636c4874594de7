/** Checks each statement that is attached to a field (cypher/fields) when the schema is built. */
import { Kind, type DocumentNode, type FieldDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql'
import { namedType } from '../model/named-type.ts'
import { SetupError } from '../errors.ts'

const isNode = (type: ObjectTypeDefinitionNode): boolean =>
  type.directives?.some((directive) => directive.name.value === 'node') ?? false

const code = (statement: string): string => statement.replace(/\/\/[^\n]*/g, '')

/** The columns that a statement returns, `id` first: `CASE WHEN 'kind' IN $peermap_columns_PeerTie THEN ...`. */
const columnsIn = (statement: string, row: string): readonly string[] => [
  'id',
  ...[...code(statement).matchAll(/WHEN '(\w+)' IN \$peermap_columns_(\w+)/g)].map(([, column = '', type = '']) =>
    type === row ? column : `${column} of ${type}`,
  ),
]

const isColumn = ({ directives }: FieldDefinitionNode): boolean =>
  !directives?.some(({ name }) => name.value === 'derived')

/** Rows are read by index (rows.ts): columns in another order would show one field's value as another's. */
function checkColumns(at: string, statement: string, row: ObjectTypeDefinitionNode): void {
  const fields = row.fields?.filter(isColumn).map((field) => field.name.value) ?? []
  const columns = columnsIn(statement, row.name.value)
  if (columns.join(' ') !== fields.join(' '))
    throw new SetupError(`${at}: the columns are ${columns.join(', ')}; ${row.name.value} has ${fields.join(', ')}`)
}

/** The library adds no compartment rule to an attached statement, so the statement itself must test the map (P1.2). */
function checkCompartment(at: string, statement: string, root: boolean): void {
  const test = root ? /\bresult\.id IN \$peermap_maps\b/ : /\b\w+\.mapId = this\.(id|mapId)\b/
  if (!test.test(code(statement)))
    throw new SetupError(`${at}: the statement does not ask ${root ? 'which maps are open' : 'for the mapId'} (P1.2)`)
}

/**
 * What leads off the map starts at the person on it, who was found in its compartment, and reads what joins them to it (P1.2). It
 * has one row in any case: the library would leave out the person without one.
 */
function checkFollowed(at: string, statement: string): void {
  if (
    !/^\s*OPTIONAL MATCH \(this\)<-\[(\w+):\w+\]-\(:\w+\)\s+RETURN head\(collect\(\1\.\w+\)\) AS result\s*$/.test(
      code(statement),
    )
  )
    throw new SetupError(
      `${at}: the statement reads one property of what joins the person to a record off the map (P1.2)`,
    )
}

/**
 * Checks each attached statement against the field that it is attached to.
 * @throws SetupError naming the coordinate: columns in another order than the row type's fields, no test of the map
 */
export function checkAttached(document: DocumentNode, attached: ReadonlyMap<string, string>): void {
  const types = new Map<string, ObjectTypeDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(definition.name.value, definition)
  for (const [coordinate, statement] of attached) {
    const [type = '', name = ''] = coordinate.split('.')
    const field: FieldDefinitionNode | undefined = types.get(type)?.fields?.find((each) => each.name.value === name)
    if (field === undefined) throw new SetupError(`cypher/fields/${coordinate}.cypher: the schema has no such field`)
    const returned = types.get(namedType(field.type))
    const isFollowed = field.directives?.some((directive) => directive.name.value === 'followed') === true
    if (returned === undefined && !isFollowed) throw new SetupError(`${coordinate}: a statement returns nodes or rows`)
    if (returned !== undefined && !isNode(returned)) checkColumns(coordinate, statement, returned)
    if (isFollowed) checkFollowed(coordinate, statement)
    else checkCompartment(coordinate, statement, type === 'Query')
  }
}
