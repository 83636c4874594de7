/**
 * The columns that each file of an import may have: the names of the SDL's fields (schema/), and what a cell must hold.
 * A closed list: what is in no table is reported, never dropped.
 */
import type { Category } from '../protocol/terms.ts'
import { CATEGORIES } from '../protocol/terms.ts'

/** The files of an import, by what their rows are. */
export const FILE_KINDS = ['people', 'groups', 'memberships', 'places', 'visits', 'ties', 'offences'] as const
export type FileKind = (typeof FILE_KINDS)[number]

export const PERSON_KINDS = ['YOUNG_PERSON', 'ADULT', 'ADULT_OF_CONCERN'] as const
export type PersonKind = (typeof PERSON_KINDS)[number]

export const TIE_TYPES = ['PEER', 'SUPPORTS', 'INFLUENCES', 'HARMS', 'AFFILIATED_WITH', 'GROUP_TIE'] as const
export type TieType = (typeof TIE_TYPES)[number]

/** What a cell holds. `lines` is free text; a list is parted by `;`. */
export type CellType =
  | { readonly is: 'text'; readonly longest: number }
  | { readonly is: 'list'; readonly longest: number }
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
const ANSWER = oneOf('YES', 'NO', 'UNKNOWN')
const CLAIM = oneOf('SUSPECTED', 'CORROBORATED', 'CONFIRMED', 'DISPROVED')
const HOW_OFTEN = oneOf('DAILY', 'WEEKLY', 'OCCASIONAL', 'ONCE', 'UNKNOWN')
const INTERVAL = [field('since', DAY), field('until', DAY)]
const YP: More = { of: ['YOUNG_PERSON'] }

/** Kinds of a tie, by its type: one column `kind` serves all. */
export const TIE_KINDS = {
  PEER: ['FRIEND', 'FAMILY', 'ACQUAINTANCE'],
  GROUP_TIE: ['ALLIED', 'CONFLICT'],
  HARMS: ['EXPLOITATION', 'COERCION', 'VIOLENCE', 'BULLYING', 'OTHER'],
} as const satisfies Partial<Record<TieType, readonly string[]>>

/** The columns of each file. */
export const FIELDS = {
  people: [
    structural('id', ID, { needed: 'ALL' }),
    structural('kind', oneOf(...PERSON_KINDS)),
    field('adultKind', oneOf('TRUSTED', 'FAMILY', 'PROFESSIONAL'), {
      of: ['ADULT'],
      needed: ['ADULT'],
      property: 'kind',
    }),
    structural('ref', ID, { ...YP, also: ['caseReference'] }),
    field('label', LABEL),
    field('identified', YES_NO, YP),
    field('description', FREE, YP),
    field('name', SHORT),
    field('aliases', NAMES),
    field('dateOfBirth', PAST, { also: ['dob'] }),
    field('estimatedAge', { is: 'years' }, { also: ['age'] }),
    field('estimatedAgeSource', SHORT, YP),
    field('estimatedAgeOn', PAST),
    field('gender', SHORT),
    field('address', SHORT),
    field('ethnicity', SHORT, { category: 'ETHNICITY' }),
    field('sexuality', SHORT, { category: 'SEXUALITY' }),
    field('disability', SHORT, { category: 'DISABILITY' }),
    field('whyOnMap', FREE, { ...YP, needed: ['YOUNG_PERSON'], also: ['why'] }),
    field('connectedHow', FREE, YP),
    field('atRiskOfHarm', YES_NO, YP),
    field('presentsRiskOfHarm', YES_NO, YP),
    field('relevanceReason', FREE, YP),
    field('relevanceSource', SHORT, YP),
    field('relevanceDecidedBy', SHORT, YP),
    field('relevanceDecidedOn', PAST, YP),
    field('relevanceReviewBy', DAY, YP),
    field('views', FREE, YP),
    field('viewsTakenOn', PAST, YP),
    field('concern', FREE, { of: ['ADULT_OF_CONCERN'], needed: ['ADULT_OF_CONCERN'] }),
    structural('reveals', { is: 'categories' }),
  ],
  groups: [
    structural('id', ID, { needed: 'ALL' }),
    field('label', LABEL),
    field('kind', oneOf('FRIENDSHIP', 'FAMILY', 'SCHOOL', 'ESTATE', 'ACTIVITY', 'ONLINE', 'INCIDENT', 'OTHER'), {
      needed: 'ALL',
    }),
    field('name', SHORT),
    field('description', FREE),
    field('reveals', { is: 'categories' }),
  ],
  memberships: [
    structural('person', ID, { needed: 'ALL' }),
    structural('group', ID, { needed: 'ALL' }),
    field('role', oneOf('CENTRAL', 'ACTIVE', 'PERIPHERAL', 'BRIDGE', 'UNKNOWN')),
    ...INTERVAL,
  ],
  places: [
    structural('id', ID, { needed: 'ALL' }),
    field('label', LABEL),
    field(
      'kind',
      oneOf('NEIGHBOURHOOD', 'SCHOOL', 'TRANSPORT', 'COMMERCIAL', 'PARK', 'RESIDENCE', 'ONLINE', 'SERVICE'),
      { needed: 'ALL' },
    ),
    field('name', SHORT),
    field('address', SHORT),
    field('latitude', { is: 'decimal', least: -90, most: 90 }),
    field('longitude', { is: 'decimal', least: -180, most: 180 }),
    field('reveals', { is: 'categories' }),
  ],
  visits: [
    structural('person', ID, { needed: 'ALL' }),
    structural('place', ID, { needed: 'ALL' }),
    field('howOften', HOW_OFTEN),
    ...INTERVAL,
  ],
  ties: [
    structural('from', ID, { needed: 'ALL' }),
    structural('to', ID, { needed: 'ALL' }),
    structural('type', oneOf(...TIE_TYPES)),
    field('kind', oneOf(...Object.values(TIE_KINDS).flat()), {
      of: ['PEER', 'GROUP_TIE', 'HARMS'],
      needed: ['GROUP_TIE', 'HARMS'],
    }),
    field('valence', oneOf('PROTECTIVE', 'NEUTRAL', 'STRAINED'), { of: ['PEER'] }),
    field('strength', { is: 'whole', least: 1, most: 5 }, { of: ['PEER'] }),
    field('mutual', ANSWER, { of: ['PEER'] }),
    field('intimate', YES_NO, { of: ['PEER'], category: 'SEXUALITY' }),
    field('how', FREE, { of: ['SUPPORTS'] }),
    field('influence', oneOf('LOW', 'MEDIUM', 'HIGH'), { of: ['INFLUENCES'], needed: ['INFLUENCES'] }),
    field('control', oneOf('NONE', 'SOME', 'STRONG'), { of: ['INFLUENCES'] }),
    field('basis', FREE, { of: ['INFLUENCES'], needed: ['INFLUENCES'] }),
    field('seriousness', oneOf('LOW', 'MEDIUM', 'HIGH', 'CRITICAL'), { of: ['HARMS'], needed: ['HARMS'] }),
    field('status', CLAIM, { of: ['HARMS', 'AFFILIATED_WITH'], needed: ['HARMS', 'AFFILIATED_WITH'] }),
    field('underCoercion', ANSWER, { of: ['HARMS'] }),
    field('allegation', FREE, { of: ['HARMS', 'AFFILIATED_WITH'], category: 'CRIMINAL_OFFENCE' }),
    structural('reveals', { is: 'categories' }),
    ...INTERVAL,
  ],
  offences: [
    structural('person', ID, { needed: 'ALL' }),
    field('what', FREE, { needed: 'ALL' }),
    field(
      'status',
      oneOf(
        'ALLEGED',
        'UNDER_INVESTIGATION',
        'CHARGED',
        'CAUTION_OR_OUT_OF_COURT',
        'CONVICTED',
        'NO_FURTHER_ACTION',
        'ACQUITTED',
      ),
      { needed: 'ALL' },
    ),
    field('occurredOn', PAST),
    field('spent', YES_NO, { needed: 'ALL' }),
    field('underCoercion', ANSWER),
    structural('reveals', { is: 'categories' }),
  ],
} as const satisfies Record<FileKind, readonly Field[]>

/** The columns of one file. */
export const fieldsOf = (kind: FileKind): readonly Field[] => FIELDS[kind]

/** The column of this name in this file, if there is one. */
export const fieldOf = (kind: FileKind, name: string): Field | undefined =>
  fieldsOf(kind).find((each) => each.name === name)

/** Columns of texts that can't be hidden by themselves -> the step that takes such a text, and what it calls it (P5.2). */
export const STAYING_COLUMNS: Readonly<Partial<Record<FileKind, Readonly<Record<string, readonly [string, string]>>>>> =
  {
    people: {
      description: ['addYoungPerson', 'description'],
      whyOnMap: ['addYoungPerson', 'whyOnMap'],
      connectedHow: ['decideRelevance', 'connectedHow'],
      relevanceReason: ['decideRelevance', 'reason'],
      views: ['recordViews', 'views'],
      concern: ['addAdultOfConcern', 'concern'],
    },
    ties: {
      how: ['connectSupport', 'how'],
      basis: ['connectInfluence', 'basis'],
      allegation: ['connectHarm', 'allegation'],
    },
    offences: { what: ['addOffence', 'what'] },
  }

/** Free text that may reveal a category (P5.2): a file that has one of these columns says which. */
export const REVEALING_COLUMNS: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  ...Object.fromEntries(Object.entries(STAYING_COLUMNS).map(([kind, columns]) => [kind, Object.keys(columns)])),
  groups: ['name', 'description'],
  places: ['name', 'address'],
}

/** A heading as it is compared: `Date of birth`, `date_of_birth` and `dateOfBirth` are one. */
export const normal = (heading: string): string => heading.toLowerCase().replaceAll(/[\s_-]+/g, '')

/** Categories as `reveals` may name them. */
export const REVEALABLE: readonly string[] = CATEGORIES
