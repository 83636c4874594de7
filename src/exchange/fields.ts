/**
 * The columns that each file of an import may have: the names of the SDL's fields (schema/), and what a cell must hold.
 * A closed list: what is in no table is reported, never dropped.
 */
import {
  categoryOf,
  DRAWN_TIE_TYPES,
  enumOf,
  fieldOf as modelField,
  fieldsOf as fieldsIn,
  tieOf,
  type DrawnTieType,
  type Field as ModelField,
  type StoredType,
} from '../model/model.ts'
import { readersOfField } from '../policy/free-texts.ts'
import { CATEGORIES, needsCover, type Category } from '../policy/terms.ts'

/** The files of an import, by what their rows are. */
export const FILE_KINDS = ['people', 'groups', 'memberships', 'places', 'visits', 'ties', 'offences'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** Kinds of person in a file -> their type. */
const PERSON_TYPE = { YOUNG_PERSON: 'YoungPerson', ADULT: 'Adult', ADULT_OF_CONCERN: 'AdultOfConcern' } as const
export type PersonKind = keyof typeof PERSON_TYPE
export const PERSON_KINDS = ['YOUNG_PERSON', 'ADULT', 'ADULT_OF_CONCERN'] as const satisfies readonly PersonKind[]

/** What may stand in a file and be joined -> its type. */
export const END_TYPES = { ...PERSON_TYPE, GROUP: 'PeerGroup', PLACE: 'Location' } as const
export type EndKind = keyof typeof END_TYPES
export const END_KINDS = [...PERSON_KINDS, 'GROUP', 'PLACE'] as const satisfies readonly EndKind[]

/** Types of tie that have a file of their own: who belongs to what, and who goes where. */
type Apart = 'MEMBER_OF' | 'FREQUENTS' | 'GUARDS'
export type TieType = Exclude<DrawnTieType, Apart>
const isApart = (type: DrawnTieType): type is Apart => ['MEMBER_OF', 'FREQUENTS', 'GUARDS'].includes(type)
export const TIE_TYPES = DRAWN_TIE_TYPES.filter((type): type is TieType => !isApart(type))

/** What a cell holds. `lines` is free text; a list is parted by `;`. */
export type CellType =
  | { readonly is: 'text'; readonly longest: number }
  | { readonly is: 'list'; readonly longest: number }
  | { readonly is: 'reference' }
  | { readonly is: 'categories' }
  | { readonly is: 'boolean' }
  | { readonly is: 'date'; readonly upTo: 'today' | 'any' }
  | { readonly is: 'whole'; readonly least: number; readonly most: number }
  | { readonly is: 'years' }
  | { readonly is: 'decimal'; readonly least: number; readonly most: number }
  | { readonly is: 'oneOf'; readonly values: readonly string[] }

/** One column. */
export type Field = {
  readonly name: string
  readonly type: CellType
  /** Category of a value that needs cover (P8); absent for the rest. */
  readonly category?: Category
  /** Kinds of person, or types of tie, that have it; absent: all. */
  readonly of?: readonly string[]
  /** For whom it must not be empty. */
  readonly needed?: 'ALL' | readonly string[]
  /** Name of the stored property; null: the value decides where the row goes, and is not stored under this name. */
  readonly property: string | null
  /** Whether it names somebody or something: what says that no name is known is none. */
  readonly names?: true
  /** Other headings for it. */
  readonly also?: readonly string[]
}

type More = Partial<Omit<Field, 'name' | 'type'>>
const field = (name: string, type: CellType, more: More = {}): Field => ({ name, type, property: name, ...more })
const structural = (name: string, type: CellType, more: More = {}): Field =>
  field(name, type, { ...more, property: null })
const oneOf = (...values: readonly string[]): CellType => ({ is: 'oneOf', values })

const ID: CellType = { is: 'text', longest: 100 }
const SHORT: CellType = { is: 'text', longest: 200 }
const LABEL: CellType = { is: 'text', longest: 80 }
const FREE: CellType = { is: 'text', longest: 4_000 }
const NAMES: CellType = { is: 'list', longest: 200 }
const YES_NO: CellType = { is: 'boolean' }
const PAST: CellType = { is: 'date', upTo: 'today' }
const DAY: CellType = { is: 'date', upTo: 'any' }

/** Numbers, by the name of their column: what a number may be. */
const NUMBERS: Readonly<Record<string, CellType>> = {
  estimatedAge: { is: 'years' },
  strength: { is: 'whole', least: 1, most: 5 },
  latitude: { is: 'decimal', least: -90, most: 90 },
  longitude: { is: 'decimal', least: -180, most: 180 },
}
const UP_TO_TODAY: ReadonlySet<string> = new Set([
  'dateOfBirth',
  'estimatedAgeOn',
  'relevanceDecidedOn',
  'viewsTakenOn',
  'occurredOn',
])

const numberOf = (name: string): CellType => {
  const type = NUMBERS[name]
  if (type === undefined) throw new Error(`src/exchange/fields.ts: what may ${name} be?`)
  return type
}

const cellOf = (name: string, { holds, of }: ModelField): CellType => {
  switch (holds) {
    case 'LINE':
    case 'ID':
      return name === 'label' ? LABEL : SHORT
    case 'LINES':
      return NAMES
    case 'TEXT':
      return FREE
    case 'DATE':
    case 'TIME':
      return UP_TO_TODAY.has(name) ? PAST : DAY
    case 'BOOLEAN':
      return YES_NO
    case 'ENUM':
      return oneOf(...(of === null ? [] : enumOf(of)))
    case 'WHOLE':
    case 'NUMBER':
      break
  }
  return numberOf(name)
}

/** What an import says of everything alike, or what steps say later. */
const NO_COLUMN: ReadonlySet<string> = new Set([
  'source',
  'statedAs',
  'recordedAt',
  'subjectStatement',
  'subjectStatementOn',
  'from',
  'to',
])

/** Types of the schema that the rows of a file are of, by what a row says that it is. */
type Types = readonly (readonly [what: string, type: StoredType])[]

/** Several enums of one name are one column. */
const united = (cells: readonly CellType[]): CellType => {
  const [first, ...others] = cells
  if (first === undefined) throw new Error('a column of nothing')
  if (first.is !== 'oneOf' || others.length === 0) return first
  return oneOf(...new Set(cells.flatMap((cell) => (cell.is === 'oneOf' ? cell.values : []))))
}

/** A column for each value of the schema. `more`: what else is said of some. */
const columnsOf = (types: Types, more: Readonly<Record<string, More>> = {}): readonly Field[] => {
  const names = new Set(types.flatMap(([, type]) => fieldsIn(type).map(([name]) => name)))
  return [...names]
    .filter((name) => !NO_COLUMN.has(name))
    .map((name) => {
      const having = types.flatMap(([what, type]) => {
        const found = modelField(type, name)
        return found === null ? [] : [{ what, type, found }]
      })
      // What a row is of by itself is said of the row (check-ties.ts, draw.ts).
      const special = having.find(
        ({ type, found: { category } }) => needsCover(category) && category !== categoryOf(type, 'source'),
      )
      const kinds = [...new Set(having.map(({ what }) => what))]
      return field(name, united(having.map(({ found }) => cellOf(name, found))), {
        ...(kinds.length < types.length ? { of: kinds } : {}),
        ...(special === undefined ? {} : { category: special.found.category }),
        ...more[name],
      })
    })
}

const NAMED: Readonly<Record<string, More>> = { label: { names: true }, name: { names: true } }
const ALL: More = { needed: 'ALL' }

const PEOPLE: Types = PERSON_KINDS.map((kind) => [kind, PERSON_TYPE[kind]])
const TIES: Types = TIE_TYPES.map((type) => [type, tieOf(type).row])

const peopleColumns = columnsOf(PEOPLE, {
  ...NAMED,
  aliases: { names: true },
  dateOfBirth: { also: ['dob'] },
  estimatedAge: { also: ['age'] },
  whyOnMap: { needed: ['YOUNG_PERSON'], also: ['why'] },
  concern: { needed: ['ADULT_OF_CONCERN'] },
  kind: { needed: ['ADULT'] },
  // In a file, the kind is whether somebody is an adult at all.
}).map((column) => (column.name === 'kind' ? { ...column, name: 'adultKind' } : column))

/** The columns of each file. */
const FIELDS: Readonly<Record<FileKind, readonly Field[]>> = {
  people: [
    structural('id', ID, ALL),
    structural('kind', oneOf(...PERSON_KINDS)),
    structural('ref', { is: 'reference' }, { of: ['YOUNG_PERSON'], also: ['caseReference'] }),
    ...peopleColumns,
    structural('reveals', { is: 'categories' }),
  ],
  groups: [
    structural('id', ID, ALL),
    ...columnsOf([['groups', 'PeerGroup']], { ...NAMED, kind: ALL }),
    field('reveals', { is: 'categories' }),
  ],
  memberships: [
    structural('person', ID, ALL),
    structural('group', ID, ALL),
    ...columnsOf([['memberships', 'MembershipTie']]),
  ],
  places: [
    structural('id', ID, ALL),
    ...columnsOf([['places', 'Location']], { ...NAMED, kind: ALL }),
    field('reveals', { is: 'categories' }),
  ],
  visits: [
    structural('person', ID, ALL),
    structural('place', ID, ALL),
    // Whether it is a visit or a watch, who goes there says.
    ...columnsOf([['visits', 'VisitTie']]).filter(({ name }) => name !== 'kind'),
  ],
  ties: [
    structural('from', ID, ALL),
    structural('to', ID, ALL),
    structural('type', oneOf(...TIE_TYPES)),
    ...columnsOf(TIES, {
      kind: { needed: ['GROUP_TIE', 'HARMS'] },
      influence: { needed: ['INFLUENCES'] },
      basis: { needed: ['INFLUENCES'] },
      seriousness: { needed: ['HARMS'] },
      status: { needed: ['HARMS', 'AFFILIATED_WITH'] },
    }),
    structural('reveals', { is: 'categories' }),
  ],
  offences: [
    structural('person', ID, ALL),
    ...columnsOf([['offences', 'Offence']], { what: ALL, status: ALL, spent: ALL }),
    structural('reveals', { is: 'categories' }),
  ],
}

/** The columns of one file. */
export const fieldsOf = (kind: FileKind): readonly Field[] => FIELDS[kind]

/** The column of this name in this file, if there is one. */
export const fieldOf = (kind: FileKind, name: string): Field | undefined =>
  fieldsOf(kind).find((each) => each.name === name)

const textsIn = (types: Types): ReadonlyMap<string, readonly Category[]> =>
  new Map(
    types.flatMap(([, type]) =>
      fieldsIn(type)
        .filter(([name, { holds }]) => holds === 'TEXT' && !NO_COLUMN.has(name))
        .map(([name]) => [name, readersOfField(type, name)] as const),
    ),
  )

/** Columns of texts that can't be hidden by themselves -> what whoever reads one has anyway (P5.2). */
export const STAYING_COLUMNS: Readonly<Partial<Record<FileKind, ReadonlyMap<string, readonly Category[]>>>> = {
  people: textsIn(PEOPLE),
  ties: textsIn(TIES),
  offences: textsIn([['offences', 'Offence']]),
}

/** Free text that may reveal a category (P5.2): a file that has one of these columns says which. */
export const REVEALING_COLUMNS: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  ...Object.fromEntries(Object.entries(STAYING_COLUMNS).map(([kind, columns]) => [kind, [...columns.keys()]])),
  groups: ['name', 'description'],
  places: ['name', 'address'],
}

/** A heading as it is compared: `Date of birth`, `date_of_birth` and `dateOfBirth` are one. */
export const normal = (heading: string): string => heading.toLowerCase().replaceAll(/[\s_-]+/g, '')

/** Categories as `reveals` may name them. */
export const REVEALABLE: readonly string[] = CATEGORIES
