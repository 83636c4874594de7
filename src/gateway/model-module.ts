/** Writes src/generated/model.ts, plain data on types, ties and fields, from the directives of schema/. */
import {
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql'
import { namedType } from '../model/named-type.ts'
import { isRecord } from '../model/is-record.ts'
import { SetupError } from '../errors.ts'

type Node = {
  readonly name: { readonly value: string }
  readonly directives?: readonly ConstDirectiveNode[] | undefined
}

const all = ({ directives }: Node, name: string): readonly ConstDirectiveNode[] =>
  directives?.filter((each) => each.name.value === name) ?? []

const has = (node: Node, name: string): boolean => all(node, name).length > 0

const argument = (directive: ConstDirectiveNode | undefined, name: string): unknown => {
  const value = directive?.arguments?.find((each) => each.name.value === name)?.value
  return value === undefined ? undefined : valueFromASTUntyped(value)
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type))

const SCALARS: Readonly<Record<string, string>> = {
  Date: 'DATE',
  DateTime: 'TIME',
  Int: 'WHOLE',
  Float: 'NUMBER',
  Boolean: 'BOOLEAN',
  ID: 'ID',
}

/** Fields of provenance, which have the same names on every element and tie. */
const PROVENANCE: ReadonlySet<string> = new Set(['source', 'recordedAt', 'statedAs'])

class Sdl {
  readonly objects: readonly ObjectTypeDefinitionNode[]
  readonly enums: readonly EnumTypeDefinitionNode[]
  readonly #enumNames: ReadonlySet<string>

  constructor({ definitions }: DocumentNode) {
    this.objects = definitions.filter((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION)
    this.enums = definitions.filter((each) => each.kind === Kind.ENUM_TYPE_DEFINITION)
    this.#enumNames = new Set(this.enums.map(({ name }) => name.value))
  }

  /** The type of value in a leaf field; null: the field is no leaf. */
  holds(field: FieldDefinitionNode): string | null {
    const name = namedType(field.type)
    if (name === 'String') return isList(field.type) ? 'LINES' : has(field, 'freeText') ? 'TEXT' : 'LINE'
    return this.#enumNames.has(name) ? 'ENUM' : (SCALARS[name] ?? null)
  }
}

const fieldsIn = ({ fields }: ObjectTypeDefinitionNode): readonly FieldDefinitionNode[] => fields ?? []

const categoryOf = (type: ObjectTypeDefinitionNode, name: string): string | null =>
  text(
    argument(
      fieldsIn(type)
        .filter((field) => field.name.value === name)
        .flatMap((field) => all(field, 'data'))[0],
      'category',
    ),
  )

/** The category of a type is that of its provenance, or for a tie without provenance that of its start. */
const ownCategory = (type: ObjectTypeDefinitionNode): string => {
  const found = categoryOf(type, 'source') ?? categoryOf(type, 'from')
  if (found === null) throw new SetupError(`${type.name.value}.source: says which category it is of`)
  return found
}

/** Lists of a map -> the type of their rows. */
const listsOf = ({ objects }: Sdl): ReadonlyMap<string, string> =>
  new Map(
    objects
      .filter(({ name }) => name.value === 'PeerMap')
      .flatMap(fieldsIn)
      .filter(({ type }) => isList(type))
      .map((field) => [namedType(field.type), field.name.value]),
  )

const elementsOf = (sdl: Sdl): Readonly<Record<string, unknown>> => {
  const lists = listsOf(sdl)
  const elements = sdl.objects.flatMap((type): readonly [string, unknown][] => {
    const [element, ...more] = all(type, 'element')
    const isNode = has(type, 'node') && type.name.value !== 'PeerMap'
    if (isNode !== (element !== undefined) || more.length > 0)
      throw new SetupError(`${type.name.value}: exactly one @element on each @node but PeerMap, and on nothing else`)
    if (element === undefined) return []
    return [
      [
        type.name.value,
        {
          kind: argument(element, 'kind'),
          category: ownCategory(type),
          revealing: argument(element, 'revealing') === true,
          about: texts(argument(element, 'about')),
          list: lists.get(type.name.value) ?? null,
        },
      ],
    ]
  })
  return Object.fromEntries(elements)
}

/** Relationship type -> the type of its edge properties, where the schema also shows it as an edge. */
const edgesOf = ({ objects }: Sdl): ReadonlyMap<string | null, string | null> =>
  new Map(
    objects
      .flatMap(fieldsIn)
      .flatMap((field) => all(field, 'relationship'))
      .map((each) => [text(argument(each, 'type')), text(argument(each, 'properties'))]),
  )

/** The field of a row that says which type of tie it is, where the row is for several. */
const sayingField = (sdl: Sdl, type: ObjectTypeDefinitionNode, types: readonly string[]): string | null => {
  if (types.length < 2) return null
  const said = new Set(types)
  const enums = sdl.enums.filter(
    ({ values = [] }) => values.length === said.size && values.every((v) => said.has(v.name.value)),
  )
  const found = fieldsIn(type).find((field) => enums.some(({ name }) => name.value === namedType(field.type)))
  if (found === undefined) throw new SetupError(`${type.name.value}: no field says of which type a tie is`)
  return found.name.value
}

const tiesOf = (sdl: Sdl, elements: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const [lists, edges] = [listsOf(sdl), edgesOf(sdl)]
  const ties = sdl.objects.flatMap((type): readonly [string, unknown][] => {
    const row = type.name.value
    const said = all(type, 'tie')
    const isRow =
      !has(type, 'node') && !has(type, 'relationshipProperties') && fieldsIn(type).some((field) => has(field, 'data'))
    if (isRow !== said.length > 0) throw new SetupError(`${row}: @tie on each type of rows, and on nothing else`)
    const types = said.map((each) => text(argument(each, 'type')) ?? '')
    return said.map((each, index) => {
      const [from, to] = [texts(argument(each, 'from')), texts(argument(each, 'to'))]
      for (const end of [...from, ...to])
        if (!Object.hasOwn(elements, end))
          throw new SetupError(`${row}: @tie joins ${end}, and there is no such @element`)
      const relation = types[index] ?? ''
      return [
        relation,
        {
          row,
          list: lists.get(row) ?? null,
          saidBy: sayingField(sdl, type, types),
          edge: edges.get(relation) ?? null,
          from,
          to,
          category: ownCategory(type),
          mutual: argument(each, 'mutual') === true,
          alleges: argument(each, 'alleges') === true,
          drawnBy: text(argument(each, 'drawnBy')),
        },
      ]
    })
  })
  if (new Set(ties.map(([type]) => type)).size < ties.length)
    throw new SetupError('schema/: two @tie are of one type of relationship')
  return Object.fromEntries(ties)
}

const fieldOf = (
  sdl: Sdl,
  type: ObjectTypeDefinitionNode,
  field: FieldDefinitionNode,
): readonly (readonly [string, unknown])[] => {
  const name = field.name.value
  const at = `${type.name.value}.${name}`
  const isStored = has(field, 'data') && !has(field, 'derived') && !has(field, 'followed')
  const holds = isStored ? sdl.holds(field) : null
  if (holds === null || (field.arguments ?? []).length > 0) {
    for (const each of ['freeText', 'changeable', 'fixed', 'opinion', 'own'])
      if (has(field, each))
        throw new SetupError(`${at}: @${each} is said of values that are stored, and of nothing else`)
    return []
  }
  if (has(field, 'freeText') && holds !== 'TEXT') throw new SetupError(`${at}: @freeText is said of a String`)
  if (has(field, 'own') && holds !== 'LINE' && holds !== 'LINES')
    throw new SetupError(`${at}: @own is said of lines, of which not each is about the person alone`)
  const computes = fieldsIn(type).filter((other) =>
    all(other, 'derived').some((each) => texts(argument(each, 'from')).includes(name)),
  )
  return [
    [
      name,
      {
        category: argument(all(field, 'data')[0], 'category'),
        holds,
        of: holds === 'ENUM' ? namedType(field.type) : null,
        changeable: has(field, 'changeable'),
        fixed: has(field, 'fixed') || PROVENANCE.has(name),
        opinion: has(field, 'opinion'),
        own: has(field, 'own'),
        computes: computes.map((other) => `${type.name.value}.${other.name.value}`),
      },
    ],
  ]
}

const fieldsOf = (sdl: Sdl): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    sdl.objects
      .filter((type) => has(type, 'node') || has(type, 'tie'))
      .map((type) => [
        type.name.value,
        Object.fromEntries(fieldsIn(type).flatMap((field) => fieldOf(sdl, type, field))),
      ]),
  )

const valuesWith = ({ enums }: Sdl, directive: string) =>
  enums.flatMap((type) => {
    const found = (type.values ?? []).filter((value) => has(value, directive))
    return found.length === 0 ? [] : [{ type: type.name.value, found }]
  })

const revealedBy = (sdl: Sdl): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    valuesWith(sdl, 'reveals').map(({ type, found }) => [
      type,
      Object.fromEntries(
        found.map((value) => {
          const [said] = all(value, 'reveals')
          return [
            value.name.value,
            { category: argument(said, 'category'), posedByPerson: argument(said, 'posedByPerson') === true },
          ]
        }),
      ),
    ]),
  )

const shownOf = (sdl: Sdl): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    valuesWith(sdl, 'notShown').map(({ type, found }) => [
      type,
      sdl.enums
        .filter(({ name }) => name.value === type)
        .flatMap(({ values = [] }) => values.filter((value) => !found.includes(value)).map(({ name }) => name.value)),
    ]),
  )

const key = (name: string): string => (/^\w+$/.test(name) ? name : JSON.stringify(name))

const inline = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (isRecord(value))
    return `{ ${Object.entries(value)
      .map(([name, each]) => `${key(name)}: ${inline(each)}`)
      .join(', ')} }`
  return typeof value === 'string' ? `'${value}'` : String(value)
}

/** `deep`: how many levels are written on lines of their own. */
const written = (value: Readonly<Record<string, unknown>>, deep: number, indent = ''): string => {
  const lines = Object.entries(value).map(([name, each]) => {
    const own = deep > 1 && isRecord(each) ? written(each, deep - 1, `${indent}  `) : inline(each)
    return `${indent}  ${key(name)}: ${own},\n`
  })
  return `{\n${lines.join('')}${indent}}`
}

/**
 * The module. @param sdl the text of schema/
 * @throws SetupError naming a directive that is missing, is given twice, or belongs to nothing
 */
export function modelModule(sdl: string): string {
  const read = new Sdl(parse(sdl, { noLocation: true }))
  const elements = elementsOf(read)
  const parts = [
    ['Enums of the schema -> their values', 'ENUMS', written(enumsOf(read), 1)],
    ['Of an enum of statuses, those that are shown for a mapping purpose (P8.7)', 'SHOWN', written(shownOf(read), 1)],
    ['Of an enum of kinds, what a kind reveals by itself (P5.2)', 'REVEALED', written(revealedBy(read), 2)],
    ['What stands on a map', 'ELEMENTS', written(elements, 1)],
    ['Types of relationship', 'TIES', written(tiesOf(read, elements), 1)],
    [
      'Values that are stored, of elements, of rows of ties and of the map itself',
      'FIELDS',
      written(fieldsOf(read), 2),
    ],
  ] as const
  return [
    '/** Made of the directives of schema/ by `npm run codegen`: not by hand. What each says stands in schema/model/terms.graphql. */\n',
    ...parts.map(([says, name, value]) => `\n/** ${says}. */\nexport const ${name} = ${value} as const\n`),
  ].join('')
}

const enumsOf = ({ enums }: Sdl): Readonly<Record<string, unknown>> =>
  Object.fromEntries(enums.map(({ name, values = [] }) => [name.value, values.map((value) => value.name.value)]))
