/** Correcting a tie, and the statement of a subject beside it (P9.3, P8.7; UK GDPR Art 16). Pure. */
import type { Opening } from '../opening.ts'
import { needsCover, type Category, type IsoDate } from '../terms.ts'
import {
  missingAnother,
  missingDayOf,
  missingOne,
  missingRelevance,
  missingTold,
  missingValue,
  NO_STATEMENT,
  OPINION_STAYS,
  type Correction,
  type Rectifiable,
} from './correcting.ts'
import { isPerson, seenElements, type MapElement } from './elements.ts'
import { need, type Missing } from './missing.ts'
import { isTieSeen, type MapTie, type TieType } from './ties.ts'
import { missingCover, missingGrant, type Writing } from './writing.ts'

type TieRow = {
  readonly types: readonly TieType[]
  /** Of which its rows are. */
  readonly category: Category
  /** What of it somebody states. */
  readonly fields: readonly string[]
  /** Where it is shown as an edge too, in the schema. */
  readonly edge: string | null
}

/** Types of rows in schema/ties.graphql whose ties have values. RiskTie has none: a risk is corrected. */
export const TIE_ROWS = {
  PeerTie: {
    types: ['PEER'],
    category: 'MAP',
    fields: ['kind', 'valence', 'strength', 'mutual', 'intimate'],
    edge: 'PeerProperties',
  },
  SupportTie: { types: ['SUPPORTS'], category: 'MAP', fields: ['how'], edge: 'SupportProperties' },
  MembershipTie: { types: ['MEMBER_OF'], category: 'MAP', fields: ['role'], edge: null },
  VisitTie: { types: ['FREQUENTS', 'GUARDS'], category: 'MAP', fields: ['howOften'], edge: null },
  InfluenceTie: { types: ['INFLUENCES'], category: 'RISK', fields: ['influence', 'control', 'basis'], edge: null },
  GroupTie: { types: ['GROUP_TIE'], category: 'RISK', fields: ['kind'], edge: null },
  HarmTie: {
    types: ['HARMS'],
    category: 'HARMFUL_RELATIONSHIP',
    fields: ['kind', 'seriousness', 'status', 'underCoercion', 'allegation'],
    edge: null,
  },
  AffiliationTie: {
    types: ['AFFILIATED_WITH'],
    category: 'HARMFUL_RELATIONSHIP',
    fields: ['status', 'allegation'],
    edge: null,
  },
} as const satisfies Readonly<Record<string, TieRow>>
export type TieRowName = keyof typeof TIE_ROWS

/** Whether a type of the schema is that of a tie that can be corrected. */
export const isTieRow = (type: string): type is TieRowName => Object.hasOwn(TIE_ROWS, type)

const ROWS: readonly (readonly [string, TieRow])[] = Object.entries(TIE_ROWS)

const EDGES: readonly string[] = ROWS.flatMap(([, { edge }]) => edge ?? [])

/** Whether a coordinate is that of a tie as an edge: the journal does not say of which. */
export const isOfEdge = (coordinate: string): boolean => EDGES.some((edge) => coordinate.startsWith(`${edge}.`))

/** Coordinates under which some fields of a row are disclosed, as an edge too. */
export const disclosedOfRow = (row: TieRowName, fields: readonly string[]): readonly string[] => {
  const { edge }: TieRow = TIE_ROWS[row]
  return fields.flatMap((field) => [`${row}.${field}`, ...(edge === null ? [] : [`${edge}.${field}`])])
}

/** Whoever knows that two are joined so has what is stated, whichever field of it they asked for. */
const everything = (row: TieRowName): readonly string[] =>
  disclosedOfRow(row, ['from', 'to', 'since', 'until', ...TIE_ROWS[row].fields])

/**
 * Art 19: to whom a wrong value of a tie went, as coordinates. How far something alleged is known decides whether it is shown
 * at all: whoever was shown it had that.
 */
export const disclosedAsOf = (row: TieRowName, field: string): readonly string[] =>
  field === 'status' ? everything(row) : disclosedOfRow(row, [field])

/** A tie that is to be corrected, as the graph has it, whoever may see it. */
export type CorrectedTie = {
  readonly tie: MapTie
  /** Both ends that are on the map. */
  readonly ends: readonly MapElement[]
  readonly version: number
  readonly statedAs: string | null
  /** Of the field that is corrected, as text; null: not recorded. */
  readonly value: string | null
  /** What the statement of a subject that stands beside it is shown by, beside its own category. */
  readonly statementReveals: readonly Category[]
}

/** People whose data a tie is: those whom it joins. */
export const subjectsOfTie = ({ tie, ends }: CorrectedTie): readonly string[] => {
  const people = new Set(ends.filter(isPerson).map(({ id }) => id))
  return [tie.from, tie.to].filter((id) => people.has(id))
}

/** The type of its row; null: it has none with values. */
export const rowOfTie = ({ tie }: CorrectedTie): TieRowName | null => {
  const [name] = ROWS.find(([, { types }]) => types.some((type) => type === tie.type)) ?? []
  return name !== undefined && isTieRow(name) ? name : null
}

/** As an answer would show it: else it is treated like one that is not there. */
export const isTieCorrectable = (opening: Opening, found: CorrectedTie): boolean =>
  isTieSeen(opening, found.tie, seenElements(opening, found.ends))

/** Whom the value is about, for whom its category is asked for; null: it is of the whole map. */
const about = ({ from, to, type }: MapTie, category: Category): readonly (string | null)[] => {
  if (category === 'SEXUALITY') return [from, to]
  const isOfOne = needsCover(category) || (category === 'RISK' && type === 'MEMBER_OF')
  return [isOfOne ? from : null]
}

const missingOf = (opening: Opening, { path, category, about: person }: Writing): readonly Missing[] =>
  person !== null && needsCover(category)
    ? missingCover(opening, { path, category, about: person })
    : missingGrant(opening, [{ path, category, about: person }])

const missingToHave = (opening: Opening, tie: MapTie, category: Category): readonly Missing[] =>
  about(tie, category)
    .flatMap((person) => missingOf(opening, { path: 'input.coordinate', category, about: person }))
    // Of two who are missing the same it is said once: not of which of them.
    .slice(0, 1)

/** Whether a value of a tie of this category is open to the caller, of a tie that is. */
export const isTieValueOpen = (opening: Opening, { tie }: CorrectedTie, category: Category): boolean =>
  missingToHave(opening, tie, category).length === 0

const missingTime = ({ field }: Rectifiable, value: string | null, tie: MapTie): readonly Missing[] => {
  const at = { path: 'input.value', clause: 'P1.2' } as const
  const since = field === 'since' ? value : tie.since
  const until = field === 'until' ? value : tie.until
  return [
    ...need(field !== 'until' || (value !== null && tie.until !== null), {
      ...at,
      message: 'whether a tie has ended is not corrected: it is ended, or drawn anew',
    }),
    ...need(since === null || until === null || since <= until, {
      ...at,
      message: 'a tie does not end before it began',
    }),
  ]
}

const missingStrength = ({ field }: Rectifiable, value: string | null): readonly Missing[] =>
  need(field !== 'strength' || value === null || /^[1-5]$/.test(value), {
    path: 'input.value',
    clause: 'P1.4',
    message: 'from 1, weak, to 5, strong',
  })

/** What is missing before a value of a tie is corrected (P9.3). What is hidden is answered like what is not there. */
export const missingToRectifyTie = (asked: {
  readonly input: Correction
  readonly field: Rectifiable
  readonly found: CorrectedTie | null
  readonly opening: Opening
  readonly today: IsoDate
}): readonly Missing[] => {
  const { input, field, found, opening, today } = asked
  const value = missingValue(field, input.value, today)
  const isSeen = found !== null && rowOfTie(found) === field.type && isTieCorrectable(opening, found)
  if (!isSeen || input.personId !== null)
    return [{ path: 'input.elementId', clause: 'P1.2', message: `no ${field.type} on this map has this id` }, ...value]
  const have = missingToHave(opening, found.tie, field.category)
  if (have.length > 0) return [...have, ...value]
  return [
    ...need(found.statedAs !== 'OPINION', OPINION_STAYS),
    ...(value.length > 0
      ? value
      : [...missingTime(field, input.value, found.tie), ...missingStrength(field, input.value)]),
    ...missingAnother(input, found.value),
    ...missingTold(input, field.kind === 'TEXT'),
    ...missingOne(input),
    ...missingRelevance(input, input.value !== null && needsCover(field.category)),
  ]
}

/** The subject's statement beside a tie, as a field. Whoever knows of the tie is told of it. */
export const statementOfTie = (row: TieRowName): Rectifiable => ({
  coordinate: `${row}.subjectStatement`,
  type: row,
  field: 'subjectStatement',
  category: TIE_ROWS[row].category,
  kind: 'TEXT',
  values: [],
  disclosedAs: everything(row),
})

/** What the answer to a value of its own category reveals beside a tie: the category of an allegation, and of a role. */
const ANSWERED: Readonly<Partial<Record<TieRowName, Category>>> = {
  HarmTie: 'CRIMINAL_OFFENCE',
  AffiliationTie: 'CRIMINAL_OFFENCE',
  MembershipTie: 'RISK',
}

/**
 * Whether the caller may know of a statement beside a tie that is open to them: of the one that stands there now, and of
 * one that revealed this. That there is one that is withheld tells of what it answers (P5.2, P8.7).
 */
export const isStatementOpen = (opening: Opening, found: CorrectedTie, revealed: readonly Category[] = []): boolean =>
  [...found.statementReveals, ...revealed].every((category) => isTieValueOpen(opening, found, category))

/** Of what a statement reveals beside a tie, what is asked for where it is shown (P5.2). */
export const revealedBeside = (row: TieRowName, reveals: readonly Category[]): readonly Category[] => {
  const answered = ANSWERED[row]
  return answered !== undefined && reveals.includes(answered) ? [answered] : []
}

const missingBeside = (
  opening: Opening,
  row: TieRowName,
  { input, tie }: { readonly input: Correction; readonly tie: MapTie },
): readonly Missing[] => {
  const told = input.reveals ?? []
  const revealed = revealedBeside(row, told)
  return [
    ...need(
      told.every((category) => category === TIE_ROWS[row].category || revealed.includes(category)),
      {
        path: 'input.reveals',
        clause: 'P5.2',
        message: `a statement beside a ${row} reveals ${ANSWERED[row] ?? 'nothing'} at most`,
      },
    ),
    ...revealed.flatMap((category) => missingOf(opening, { path: 'input.reveals', category, about: tie.from })),
    ...missingRelevance(input, revealed.some(needsCover)),
  ]
}

/** What is missing before the statement of a subject is added beside a tie, an opinion or not (P9.3). */
export const missingToAddTieStatement = (asked: {
  readonly input: Correction & { readonly on: IsoDate }
  readonly found: CorrectedTie | null
  readonly opening: Opening
  readonly today: IsoDate
}): readonly Missing[] => {
  const { input, found, opening, today } = asked
  const past = missingDayOf(input, today)
  const row = found === null ? null : rowOfTie(found)
  if (found === null || row === null || !isTieCorrectable(opening, found)) return [NO_STATEMENT, ...past]
  const have = missingToHave(opening, found.tie, TIE_ROWS[row].category)
  return [...have, ...past, ...(have.length > 0 ? [] : missingBeside(opening, row, { input, tie: found.tie }))]
}
