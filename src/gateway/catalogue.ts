/**
 * The catalogue has the category, scope and row columns of each coordinate, read once from the authors' SDL. The rest of the
 * gateway asks the catalogue what a field is.
 */
import {
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import { namedType } from '../model/named-type.ts'
import { SetupError } from '../errors.ts'
import { isLabelledType, isOwnedType, isPersonType } from '../model/model.ts'
import { CATEGORIES, type Category } from '../policy/terms.ts'

/**
 * For what a field is open or closed: for the whole map, per person, per element (P5.2), per row of a tie list (chosen in
 * Cypher), or for what one person owns (the guard of that person's field decides). `followed`: per person, for the Council
 * alone, since it leads from map to map (P1.2).
 */
export type Scope = 'map' | 'person' | 'element' | 'row' | 'owned' | 'followed'

/** One classified field. `index` numbers all of them, for look-ups in an array. */
export type Classified = {
  readonly coordinate: string
  readonly type: string
  readonly field: string
  readonly category: Category
  readonly scope: Scope
  readonly index: number
  /** Fields of the same object that must be fetched to compute this one. Empty: it is not computed. */
  readonly derivedFrom: readonly string[]
  /** Name of the object type it returns, or null for a leaf. */
  readonly returns: string | null
  /** Whether it is a relationship: the library makes its list, and a connection of it. */
  readonly related: boolean
}

export type Catalogue = {
  readonly fields: ReadonlyMap<string, Classified>
  /** Row types of tie lists: their stored fields in column order, `id` first. */
  readonly rowColumns: ReadonlyMap<string, readonly string[]>
  /** Types whose `id` and `mapId` are structure: nodes, edge properties and rows. */
  readonly mapTypes: ReadonlySet<string>
}

const directive = (field: FieldDefinitionNode, name: string): ConstDirectiveNode | undefined =>
  field.directives?.find((candidate) => candidate.name.value === name)

const argumentOf = (node: ConstDirectiveNode | undefined): unknown => {
  const value = node?.arguments?.[0]?.value
  return value === undefined ? undefined : valueFromASTUntyped(value)
}

const isCategory = (value: unknown): value is Category => CATEGORIES.some((category) => category === value)

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const carries = (type: ObjectTypeDefinitionNode, name: string): boolean =>
  type.directives?.some((candidate) => candidate.name.value === name) ?? false

const scopeOf = (type: ObjectTypeDefinitionNode): Scope => {
  const name = type.name.value
  if (name === 'PeerMap' || carries(type, 'relationshipProperties')) return 'map'
  if (!carries(type, 'node')) return 'row'
  if (isPersonType(name)) return 'person'
  return isOwnedType(name) ? 'owned' : 'element'
}

/**
 * Reads the catalogue from the text of schema/.
 * @throws SetupError for a category that the protocol does not know (P5.0)
 */
export function readCatalogue(sdl: string): Catalogue {
  const objects = parse(sdl).definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  )
  const objectNames = new Set(objects.map((type) => type.name.value))
  const fields = new Map<string, Classified>()
  const rowColumns = new Map<string, readonly string[]>()
  const mapTypes = new Set<string>()
  for (const type of objects) {
    const classified = (type.fields ?? []).filter((field) => directive(field, 'data'))
    if (classified.length === 0) continue
    const scope = scopeOf(type)
    mapTypes.add(type.name.value)
    if (scope === 'row')
      rowColumns.set(
        type.name.value,
        (type.fields ?? []).filter((field) => !directive(field, 'derived')).map((field) => field.name.value),
      )
    for (const field of classified) {
      const coordinate = `${type.name.value}.${field.name.value}`
      const category = argumentOf(directive(field, 'data'))
      if (!isCategory(category)) throw new SetupError(`${coordinate}: unknown category (P5.0)`)
      const from = argumentOf(directive(field, 'derived'))
      const returns = namedType(field.type)
      // What is shown even where the element's other fields are withheld (P5.2): its label, which of them are not, and its version,
      // which tells nothing of those.
      const isAlwaysShown =
        (isLabelledType(type.name.value) && ['label', 'version'].includes(field.name.value)) ||
        (scope === 'element' && field.name.value === 'open')
      fields.set(coordinate, {
        coordinate,
        type: type.name.value,
        field: field.name.value,
        category,
        scope: isAlwaysShown ? 'map' : directive(field, 'followed') === undefined ? scope : 'followed',
        index: fields.size,
        derivedFrom: isStrings(from) ? from : [],
        returns: objectNames.has(returns) ? returns : null,
        related: directive(field, 'relationship') !== undefined,
      })
    }
  }
  return { fields, rowColumns, mapTypes }
}

/** The classified field behind a field of the built schema: a generated `xConnection` is classified as `x`. */
export function classifiedField(catalogue: Catalogue, type: string, field: string): Classified | undefined {
  const own = catalogue.fields.get(`${type}.${field}`)
  if (own !== undefined || !field.endsWith('Connection')) return own
  return catalogue.fields.get(`${type}.${field.slice(0, -'Connection'.length)}`)
}
