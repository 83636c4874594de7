/** Correcting a tie, and the statement of a subject beside it (P9.3, P8.7; UK GDPR Art 16). Pure. */
import {
  categoryOf,
  isRowType,
  isTieType,
  statedOf,
  tieOf,
  TIE_TYPES,
  tiesOfRow,
  type RowType,
} from '../model/model.ts'
import type { Opening } from '../policy/opening.ts'
import { isTieSeen, isTieValueSeen, seenElements } from '../policy/sight.ts'
import { needsCover, type Category, type IsoDate } from '../policy/terms.ts'
import {
  missingAnother,
  missingDayOf,
  missingOne,
  missingRelevance,
  missingReveals,
  missingValue,
  NO_STATEMENT,
  OPINION_STAYS,
  type Correction,
  type Rectifiable,
} from './correction.rules.ts'
import { isPerson, type MapElement } from '../policy/elements.ts'
import { need, type Missing } from '../policy/missing.ts'
import type { MapTie } from '../mapping/ties.rules.ts'
import { missingCover, missingGrant, type Writing } from '../policy/writing.ts'

/** Row types in schema/model/ties.graphql whose ties have values of their own. RiskTie has none: the risk itself is corrected. */
export type TieRowName = Exclude<RowType, 'RiskTie'>

/** Whether a type of the schema is that of a tie that can be corrected. */
export const isTieRow = (type: string): type is TieRowName => isRowType(type) && statedOf(type).length > 0

/** The edge types that show the ties of a row type too. */
const edgesOf = (row: RowType): readonly string[] => tiesOfRow(row).flatMap((type) => tieOf(type).edge ?? [])
/** The category of the ties of a row type. */
const ofRow = (row: RowType): Category => categoryOf(row, 'from')

const EDGES = TIE_TYPES.flatMap((type) => tieOf(type).edge ?? [])

/** Whether a coordinate belongs to an edge type. The journal does not say which tie such a coordinate was of. */
export const isOfEdge = (coordinate: string): boolean => EDGES.some((edge) => coordinate.startsWith(`${edge}.`))

/** The coordinates under which fields of a row type are disclosed, those of its edge types included. */
export const disclosedOfRow = (row: TieRowName, fields: readonly string[]): readonly string[] =>
  fields.flatMap((field) => [row, ...edgesOf(row)].map((type) => `${type}.${field}`))

/** All coordinates of a row type: whoever had any of them knows that the two are joined. */
const everything = (row: TieRowName): readonly string[] =>
  disclosedOfRow(row, ['from', 'to', 'since', 'until', ...statedOf(row).map(([name]) => name)])

/**
 * Art 19: the coordinates whose disclosure means that a wrong value of a tie was disclosed. The status of an allegation decides
 * whether the tie is shown at all, so everybody who was shown the tie had that value.
 */
export const disclosedAsOf = (row: TieRowName, field: string): readonly string[] =>
  field === 'status' ? everything(row) : disclosedOfRow(row, [field])

/** A stored tie that is to be corrected, whoever may see it. */
export type CorrectedTie = {
  readonly tie: MapTie
  /** Those of its ends that are on the map. */
  readonly ends: readonly MapElement[]
  readonly version: number
  readonly statedAs: string | null
  /** The value of the field that is corrected, as text; null: not recorded. */
  readonly value: string | null
  /** The categories that the subject's statement beside the tie reveals, in addition to its own. */
  readonly statementReveals: readonly Category[]
}

/** The subjects of a tie: the people whom it joins. */
export const subjectsOfTie = ({ tie, ends }: CorrectedTie): readonly string[] => {
  const people = new Set(ends.filter(isPerson).map(({ id }) => id))
  return [tie.from, tie.to].filter((id) => people.has(id))
}

/** The type of its row; null: it has none with values. */
export const rowOfTie = ({ tie }: CorrectedTie): TieRowName | null => {
  const row = isTieType(tie.type) ? tieOf(tie.type).row : null
  return row !== null && isTieRow(row) ? row : null
}

/** Whether an answer would show the tie to the caller. If not, it is treated as if it did not exist. */
export const isTieCorrectable = (opening: Opening, found: CorrectedTie): boolean =>
  isTieSeen(opening, found.tie, seenElements(opening, found.ends))

/** The people for whom the value's category must be open; null: for the whole map. */
const about = ({ from, to, type }: MapTie, category: Category): readonly (string | null)[] => {
  if (category === 'SEXUALITY') return [from, to]
  // A judgement on a tie that is itself open to all: a role in a group.
  const isJudged = category === 'RISK' && isTieType(type) && tieOf(type).category !== 'RISK'
  const isOfOne = needsCover(category) || isJudged
  return [isOfOne ? from : null]
}

const missingOf = (opening: Opening, { path, category, about: person }: Writing): readonly Missing[] =>
  person !== null && needsCover(category)
    ? missingCover(opening, { path, category, about: person })
    : missingGrant(opening, [{ path, category, about: person }])

const missingToHave = (opening: Opening, tie: MapTie, category: Category): readonly Missing[] =>
  about(tie, category)
    .flatMap((person) => missingOf(opening, { path: 'input.coordinate', category, about: person }))
    // Where both people lack the same it is said once, and not for which of them.
    .slice(0, 1)

const missingTime = ({ field }: Rectifiable, value: string | null, tie: MapTie): readonly Missing[] => {
  const at = { path: 'input.value', clause: 'P1.2' } as const
  const since = field === 'since' ? value : tie.since
  const until = field === 'until' ? value : tie.until
  return [
    ...need(field !== 'until' || (value !== null && tie.until !== null), {
      ...at,
      code: 'OTHER_STEP',
      message: 'whether a tie has ended is not corrected: it is ended, or drawn anew',
    }),
    ...need(since === null || until === null || since <= until, {
      ...at,
      code: 'OUT_OF_RANGE',
      message: 'a tie does not end before it began',
    }),
  ]
}

const missingStrength = ({ field }: Rectifiable, value: string | null): readonly Missing[] =>
  need(field !== 'strength' || value === null || /^[1-5]$/.test(value), {
    code: 'OUT_OF_RANGE',
    path: 'input.value',
    clause: 'P1.4',
    message: 'from 1, weak, to 5, strong',
  })

/** What is missing before a value of a tie is corrected (P9.3). A hidden tie is answered as if it did not exist. */
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
    return [
      { code: 'UNKNOWN', path: 'input.elementId', clause: 'P1.2', message: `no ${field.type} on this map has this id` },
      ...value,
    ]
  const have = missingToHave(opening, found.tie, field.category)
  if (have.length > 0) return [...have, ...value]
  return [
    ...need(found.statedAs !== 'OPINION', OPINION_STAYS),
    ...(value.length > 0
      ? value
      : [...missingTime(field, input.value, found.tie), ...missingStrength(field, input.value)]),
    ...missingAnother(input, found.value),
    ...missingReveals(input, field.kind === 'TEXT'),
    ...missingOne(input),
    ...missingRelevance(input, input.value !== null && needsCover(field.category)),
  ]
}

/** The subject's statement beside a tie, as a field. Every recipient of the tie is notified of it. */
export const statementOfTie = (row: TieRowName): Rectifiable => ({
  coordinate: `${row}.subjectStatement`,
  type: row,
  field: 'subjectStatement',
  category: ofRow(row),
  kind: 'TEXT',
  values: [],
  disclosedAs: everything(row),
})

/** The category that a statement reveals when it answers an allegation or a role, which have categories of their own. */
const ANSWERED: Readonly<Partial<Record<TieRowName, Category>>> = {
  HarmTie: 'CRIMINAL_OFFENCE',
  AffiliationTie: 'CRIMINAL_OFFENCE',
  MembershipTie: 'RISK',
}

/**
 * Whether the caller may know of the statements beside a tie that is open to them: the one that is stored, and one that
 * reveals the categories in `revealed`. Even the existence of a withheld statement reveals what it answers (P5.2, P8.7).
 */
export const isStatementOpen = (opening: Opening, found: CorrectedTie, revealed: readonly Category[] = []): boolean =>
  [...found.statementReveals, ...revealed].every((category) => isTieValueSeen(opening, found.tie, category))

/** The categories a statement beside a tie reveals that must be open before it is shown (P5.2). */
export const revealedBeside = (row: TieRowName, reveals: readonly Category[]): readonly Category[] => {
  const answered = ANSWERED[row]
  return answered !== undefined && reveals.includes(answered) ? [answered] : []
}

const missingBeside = (
  opening: Opening,
  row: TieRowName,
  { input, tie }: { readonly input: Correction; readonly tie: MapTie },
): readonly Missing[] => {
  const given = input.reveals ?? []
  const revealed = revealedBeside(row, given)
  return [
    ...need(
      given.every((category) => category === ofRow(row) || revealed.includes(category)),
      {
        code: 'REVEALS_MORE',
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
  const have = missingToHave(opening, found.tie, ofRow(row))
  return [...have, ...past, ...(have.length > 0 ? [] : missingBeside(opening, row, { input, tie: found.tie }))]
}
