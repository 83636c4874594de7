/**
 * What the schema says about types, ties and fields in its directives (schema/model/terms.graphql), looked up by name.
 * It is said only there: any table that needs the kind of a type or the category of a field reads it here. Pure.
 */
import { ELEMENTS, ENUMS, FIELDS, REVEALED, SHOWN, TIES } from '../generated/model.ts'

/** Values of an enum of the schema. */
export const enumOf = <Name extends keyof typeof ENUMS>(name: Name): (typeof ENUMS)[Name] => ENUMS[name]

/** The statuses of an enum that are shown for a mapping purpose (P8.7). */
export const shownOf = <Name extends keyof typeof SHOWN>(name: Name): (typeof SHOWN)[Name] => SHOWN[name]

/** Category of personal data (P5). */
export type Category = (typeof ENUMS.Category)[number]

type Elements = typeof ELEMENTS
export type ElementKind = (typeof ENUMS.ElementKind)[number]
/** Types of what is on a map. */
export type NodeType = keyof Elements
type OfKind<Kind extends ElementKind> = { [T in NodeType]: Elements[T]['kind'] extends Kind ? T : never }[NodeType]

/** Types of people. */
export type PersonType = OfKind<'PERSON'>
/** Types of records about exactly one person, which are reached only from that person. */
export type OwnedType = OfKind<'RECORD'>
/** Types of what is drawn on a map and named by its own id: all but the owned types. */
export type ElementType = Exclude<NodeType, OwnedType>

type Element = {
  readonly kind: ElementKind
  readonly category: Category
  readonly revealing: boolean
  readonly about: readonly NodeType[]
  readonly list: string | null
}

const isKey = <Table extends object>(table: Table, name: string): name is Extract<keyof Table, string> =>
  Object.hasOwn(table, name)
const keysOf = <Table extends object>(table: Table): readonly Extract<keyof Table, string>[] =>
  Object.keys(table).filter((name) => isKey(table, name))

/** Whether something of this type is on a map. */
export const isNodeType = (type: string): type is NodeType => isKey(ELEMENTS, type)
export const NODE_TYPES = keysOf(ELEMENTS)

/** What the schema says about a type on a map. */
export const elementOf = (type: NodeType): Element => ELEMENTS[type]

const isKind = <Kind extends ElementKind>(type: NodeType, kind: Kind): type is OfKind<Kind> =>
  elementOf(type).kind === kind
const typesOf = <Kind extends ElementKind>(kind: Kind): readonly OfKind<Kind>[] =>
  NODE_TYPES.filter((type) => isKind(type, kind))

export const PERSON_TYPES = typesOf('PERSON')
export const OWNED_TYPES = typesOf('RECORD')
export const LABELLED_TYPES = [...typesOf('GROUP'), ...typesOf('PLACE')]
export const JUDGEMENT_TYPES = typesOf('JUDGEMENT')

export const isPersonType = (type: string): type is PersonType => isNodeType(type) && isKind(type, 'PERSON')
export const isOwnedType = (type: string): type is OwnedType => isNodeType(type) && isKind(type, 'RECORD')
export const ELEMENT_TYPES = NODE_TYPES.filter((type): type is ElementType => !isKind(type, 'RECORD'))
export const isElementType = (type: string): type is ElementType => isNodeType(type) && !isOwnedType(type)
/** Whether it is a group or a place. Its label is shown wherever it is listed (P8.7). */
export const isLabelledType = (type: string): type is OfKind<'GROUP' | 'PLACE'> =>
  isNodeType(type) && (isKind(type, 'GROUP') || isKind(type, 'PLACE'))
/** Whether an element of this type is hidden by what its texts reveal (P5.2). */
export const isRevealingType = (type: string): boolean => isNodeType(type) && elementOf(type).revealing

/**
 * The list of a map that holds everything of a type.
 * @throws if there is none
 */
export const listOf = (type: NodeType): string => {
  const { list } = elementOf(type)
  if (list === null) throw new Error(`no list of a map has ${type}`)
  return list
}

/**
 * Types that an element of this type may be about.
 * @throws if the schema names none
 */
export const aboutOf = (type: NodeType): readonly ElementType[] => {
  const types = elementOf(type).about.filter(isElementType)
  if (types.length === 0) throw new Error(`${type} is about nothing`)
  return types
}

type Ties = typeof TIES
/** Types of tie on a map. */
export type TieType = keyof Ties
/** Types of tie that a step draws. The other ties come with the element that they start from. */
export type DrawnTieType = { [T in TieType]: Ties[T]['drawnBy'] extends string ? T : never }[TieType]

type Tie = {
  /** The type of its rows. */
  readonly row: RowType
  /** The list of a map that holds its rows. */
  readonly list: string | null
  /** The field of a row that holds the type of the tie; null: all rows are of one type. */
  readonly saidBy: string | null
  /** The type of its properties when the tie is shown as an edge too. */
  readonly edge: string | null
  readonly from: readonly ElementType[]
  readonly to: readonly ElementType[]
  readonly category: Category
  /** The tie is the same in both directions. */
  readonly mutual: boolean
  /** It alleges something about the person whom it is from (P8.7). */
  readonly alleges: boolean
  /** The step that draws it. */
  readonly drawnBy: string | null
}

export const isTieType = (type: string): type is TieType => isKey(TIES, type)
export const TIE_TYPES = keysOf(TIES)
/** What the schema says about a type of tie. */
export const tieOf = (type: TieType): Tie => TIES[type]

export const isDrawnTieType = (type: string): type is DrawnTieType => isTieType(type) && tieOf(type).drawnBy !== null
export const DRAWN_TIE_TYPES = TIE_TYPES.filter(isDrawnTieType)
/** The step that draws a tie of this type. */
export const stepOf = (type: DrawnTieType): string => TIES[type].drawnBy
/** Types of elements that are joined to whom or what they are about, by ABOUT or by ties that come with them. */
export const JOINED_TYPES: readonly NodeType[] = NODE_TYPES.filter(
  (type) =>
    elementOf(type).about.length > 0 ||
    TIE_TYPES.some((tie) => !isDrawnTieType(tie) && tieOf(tie).from.some((from) => from === type)),
)
/** Whether a tie of this type alleges something about the person whom it is from (P8.7). */
export const isAlleging = (type: string): boolean => isTieType(type) && tieOf(type).alleges

/** Whether a tie of this type says where a person spends time: it may lead to their home (P4.5). */
export const isVisit = (type: string): boolean =>
  isDrawnTieType(type) && tieOf(type).from.some(isPersonType) && tieOf(type).to.some((to) => to === 'Location')

/** Types of rows of ties. */
export type RowType = Ties[TieType]['row']
const ROWS: ReadonlySet<string> = new Set(TIE_TYPES.map((type) => tieOf(type).row))
export const isRowType = (type: string): type is RowType => ROWS.has(type)
/** Types of tie whose rows are of this type. */
export const tiesOfRow = (row: RowType): readonly TieType[] => TIE_TYPES.filter((type) => tieOf(type).row === row)

type Fields = typeof FIELDS
/** Types whose values the schema defines: what is on a map, rows of ties, and the map itself. */
export type StoredType = keyof Fields
export type Holds = 'ID' | 'LINE' | 'LINES' | 'TEXT' | 'DATE' | 'TIME' | 'WHOLE' | 'NUMBER' | 'BOOLEAN' | 'ENUM'

/** A value that is stored. */
export type Field = {
  readonly category: Category
  /** What it holds. A text is free text; a line is short. */
  readonly holds: Holds
  /** The enum of its values, if it has one. */
  readonly of: keyof typeof ENUMS | null
  readonly changeable: boolean
  /** It is never rectified as a value. */
  readonly fixed: boolean
  readonly opinion: boolean
  /** It is about the person alone. */
  readonly own: boolean
  /** Coordinates of the fields that are computed from it. */
  readonly computes: readonly string[]
}

export const isStoredType = (type: string): type is StoredType => isKey(FIELDS, type)
export const STORED_TYPES = keysOf(FIELDS)

const TABLE: Readonly<Record<StoredType, Readonly<Record<string, Field>>>> = FIELDS

/** The stored values of a type, by name, in the order of the schema; none for a type that the schema does not define. */
export const fieldsOf = (type: string): readonly (readonly [name: string, field: Field])[] =>
  isStoredType(type) ? Object.entries(TABLE[type]) : []

/** A stored value; null: the type has none of this name. */
export const fieldOf = (type: string, name: string): Field | null =>
  isStoredType(type) && Object.hasOwn(TABLE[type], name) ? (TABLE[type][name] ?? null) : null

/**
 * The category of a value.
 * @throws if the schema defines no such value
 */
export const categoryOf = (type: StoredType, name: string): Category => {
  const field = fieldOf(type, name)
  if (field === null) throw new Error(`the schema says nothing of ${type}.${name}`)
  return field.category
}

/** The values of a type for which a condition holds -> the category of each. */
export const categoriesOf = (
  type: StoredType,
  holds: (field: Field, name: string) => boolean,
): Readonly<Record<string, Category>> =>
  Object.fromEntries(
    fieldsOf(type).flatMap(([name, field]) => (holds(field, name) ? [[name, field.category] as const] : [])),
  )

/** The values that a tie states, besides the ends, the first day, the source and what its subject says about it. */
export const statedOf = (row: RowType): readonly (readonly [name: string, field: Field])[] =>
  fieldsOf(row).filter(([name, { fixed }]) => !fixed && name !== 'since' && name !== 'until')

type ChangeableOf<T extends StoredType> = {
  [Name in keyof Fields[T]]: Fields[T][Name] extends { readonly changeable: true } ? Name : never
}[keyof Fields[T]]
type ChangeableType = { [T in StoredType]: [ChangeableOf<T>] extends [never] ? never : T }[StoredType]
/** Types with some value that a step changes: of elements, and of ties. */
export type ChangeableNodeType = Extract<ChangeableType, NodeType>
export type ChangeableTieType = { [T in DrawnTieType]: Ties[T]['row'] extends ChangeableType ? T : never }[DrawnTieType]

const isChangeable = (type: string): boolean => fieldsOf(type).some(([, { changeable }]) => changeable)
export const isChangeableNodeType = (type: string): type is ChangeableNodeType => isNodeType(type) && isChangeable(type)

type Preset = { readonly kind: string; readonly category: Category; readonly posedByPerson: boolean }

/** What kinds of risk reveal by themselves (P5.2). Some reveal it only if a person is said to pose the risk. */
export const RISK_PRESETS: readonly Preset[] = Object.entries(REVEALED.RiskKind).map(([kind, said]) => ({
  kind,
  ...said,
}))

/** The categories that a risk of this kind reveals by itself. */
export const revealedByRiskKind = (kind: string, byPerson: boolean): readonly Category[] =>
  RISK_PRESETS.flatMap((preset) =>
    preset.kind === kind && (byPerson || !preset.posedByPerson) ? [preset.category] : [],
  )
