/**
 * Says for whom a planted value may be shown. Written from the table of docs/data-protection.md, on purpose without a look at
 * `src/policy`: it shares no line with the code that it judges.
 */
import type { Agency, Category, Purpose, Role } from '../../src/policy/terms.ts'
import type { Asker } from '../support/service.ts'

/** What one caller sees of one map: of everybody, or of a person. `granted` leaves cover out. */
export type Sees = {
  readonly council: boolean
  readonly all: (category: Category) => boolean
  readonly open: (category: Category, person: string) => boolean
  readonly granted: (category: Category, person: string) => boolean
  /** Granted for everybody on the map. */
  readonly grantedToAll: (category: Category) => boolean
}

/** Whether a value may be shown to a caller who sees so much. */
export type May = (sees: Sees) => boolean

/** Never shown through a map: off the map, disproved, acquitted, spent, provenance of the Council. */
export const NEVER: May = () => false

/** Whom a grant is about. ALL; the listed; or all of MAP, RISK and PLAN and the rest for the listed (P4.5). */
export type Subjects =
  { readonly kind: 'ALL' } | { readonly kind: 'LISTED' | 'ALLOCATED'; readonly people: readonly string[] }

/** A caller of the matrix; `subjects` null: nothing is granted. */
export type LeakAsker = Asker & {
  readonly name: string
  readonly subjects: Subjects | null
  readonly categories: readonly Category[] | 'ALL'
}

type Letters = Readonly<Partial<Record<Category, string>>>

const EVERYTHING = 'AUIFS'
const LETTER: Readonly<Partial<Record<Purpose, string>>> = {
  ASSESS_RISK: 'A',
  UNDERSTAND_NETWORK: 'U',
  PLAN_INTERVENTION: 'I',
  FILL_INFORMATION_GAPS: 'F',
  ONGOING_SUPPORT: 'S',
}

/** The ceiling of docs/data-protection.md, row by row, as letters of purposes. */
const CEILING: Readonly<Record<Exclude<Agency, 'CFS'>, Letters>> = {
  YOUTH_JUSTICE: {
    MAP: EVERYTHING,
    IDENTITY: EVERYTHING,
    ADDRESS: 'I',
    ETHNICITY: 'I',
    DISABILITY: EVERYTHING,
    OTHER_SPECIAL: 'AI',
    HARMFUL_RELATIONSHIP: EVERYTHING,
    CRIMINAL_OFFENCE: EVERYTHING,
    SOCIAL_MEDIA: EVERYTHING,
    SOCIAL_CARE_HISTORY: EVERYTHING,
    RISK: EVERYTHING,
    PLAN: EVERYTHING,
  },
  EDUCATION: {
    MAP: 'AIS',
    IDENTITY: 'AIS',
    DISABILITY: 'AIS',
    OTHER_SPECIAL: 'AI',
    HARMFUL_RELATIONSHIP: 'AIS',
    CRIMINAL_OFFENCE: 'I',
    RISK: 'AIS',
    PLAN: 'AIS',
  },
  HEALTH: {
    MAP: 'AIS',
    IDENTITY: 'AIS',
    ADDRESS: 'I',
    ETHNICITY: 'IS',
    SEXUALITY: 'IS',
    DISABILITY: 'AIS',
    OTHER_SPECIAL: 'AI',
    HARMFUL_RELATIONSHIP: 'AIS',
    SOCIAL_CARE_HISTORY: 'AIS',
    RISK: 'AIS',
    PLAN: 'AIS',
  },
  POLICE: {
    MAP: 'AUIS',
    IDENTITY: 'AIS',
    ADDRESS: 'AI',
    DISABILITY: 'I',
    OTHER_SPECIAL: 'AI',
    HARMFUL_RELATIONSHIP: 'AIS',
    CRIMINAL_OFFENCE: 'AIS',
    SOCIAL_MEDIA: 'A',
    RISK: 'AUIS',
    PLAN: 'AIS',
  },
  HOUSING: { MAP: 'AIS', IDENTITY: 'AIS', ADDRESS: 'AI', HARMFUL_RELATIONSHIP: 'I', RISK: 'I', PLAN: 'I' },
  VOLUNTARY_SECTOR: { MAP: 'AIS', IDENTITY: 'I', DISABILITY: 'I', HARMFUL_RELATIONSHIP: 'I', RISK: 'I', PLAN: 'I' },
}

const COUNCIL_ALL: ReadonlySet<Role> = new Set(['PRACTITIONER', 'MANAGER'])
const ANALYST: ReadonlySet<Category> = new Set(['MAP', 'RISK', 'PLAN'])
const NEEDS_COVER: ReadonlySet<Category> = new Set([
  'ETHNICITY',
  'SEXUALITY',
  'DISABILITY',
  'HARMFUL_RELATIONSHIP',
  'CRIMINAL_OFFENCE',
])
const FOR_ALL: ReadonlySet<Category> = new Set(['MAP', 'RISK', 'PLAN'])

/** Whether the table permits the category to the caller at all. */
export function permitted({ agency, roles, purpose }: LeakAsker, category: Category): boolean {
  const letter = purpose === null ? undefined : LETTER[purpose]
  if (letter === undefined) return false
  if (agency !== 'CFS') return CEILING[agency][category]?.includes(letter) ?? false
  if (roles.includes('ANALYST')) return ANALYST.has(category)
  return roles.some((role) => COUNCIL_ALL.has(role))
}

/**
 * What a caller sees of the map; null: nothing, as if it did not exist.
 * @param cover person -> categories for which an assessment or a consent holds today
 */
export function seesOf(asker: LeakAsker, cover: ReadonlyMap<string, ReadonlySet<Category>>): Sees | null {
  const { subjects, categories } = asker
  if (subjects === null || !permitted(asker, 'MAP')) return null
  const within = (category: Category): boolean =>
    permitted(asker, category) && (category === 'MAP' || categories === 'ALL' || categories.includes(category))
  const forAll = (category: Category): boolean =>
    category === 'MAP' || subjects.kind === 'ALL' || (subjects.kind === 'ALLOCATED' && FOR_ALL.has(category))
  const granted = (category: Category, person: string): boolean =>
    within(category) && (forAll(category) || (subjects.kind !== 'ALL' && subjects.people.includes(person)))
  return {
    council: asker.agency === 'CFS',
    granted,
    grantedToAll: (category) => within(category) && forAll(category),
    all: (category) => within(category) && forAll(category) && !NEEDS_COVER.has(category),
    open: (category, person) =>
      granted(category, person) && (!NEEDS_COVER.has(category) || (cover.get(person)?.has(category) ?? false)),
  }
}

/**
 * How somebody is joined to an element. `by`: categories that the tie itself is of, beside MAP and RISK. `never`: the tie is
 * shown to nobody.
 */
export type Join = { readonly person: string; readonly by: readonly Category[]; readonly never?: boolean }

/** What an element is joined to. `others`: whether a group or a place that it is joined to is listed; null: there is none. */
export type JoinedTo = {
  readonly joins: readonly Join[]
  readonly others: May | null
  readonly reveals: readonly Category[]
  /** A risk that people pose, and of groups and places none: what it tells of harm is about people alone (P2.1). */
  readonly posedByPeople?: boolean
}

const isSeen = ({ person, by, never = false }: Join, sees: Sees): boolean =>
  !never && by.every((tie) => sees.open(tie, person))

/** Whether what an element reveals is open for everyone it is joined to, hidden or not. */
export const revealMay =
  ({ joins, others, reveals, posedByPeople = false }: JoinedTo): May =>
  (sees) => {
    const isKnown = joins.some((join) => isSeen(join, sees))
    const isNarrow = (revealed: Category): boolean =>
      isKnown && (others === null || (posedByPeople && revealed === 'HARMFUL_RELATIONSHIP'))
    return reveals.every(
      (revealed) =>
        sees.all(revealed) || (isNarrow(revealed) && joins.every(({ person }) => sees.open(revealed, person))),
    )
  }

/** An element's fields of a category (P5.2): for everyone it is joined to, and by nothing hidden alone. */
export function elementMay(category: Category, about: JoinedTo): May {
  return (sees) => {
    const { joins, others } = about
    const isNarrow = !(others?.(sees) ?? false) && joins.some((join) => isSeen(join, sees))
    const counts = (join: Join): boolean =>
      isSeen(join, sees) || (join.never !== true && join.by[0] !== 'HARMFUL_RELATIONSHIP')
    const own =
      sees.all(category) || (isNarrow && joins.filter(counts).every(({ person }) => sees.open(category, person)))
    return own && revealMay(about)(sees)
  }
}
