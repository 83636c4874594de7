/** What deciding about values without cover asks for (P8.5): to hold them for a legal reason, or to erase them. Pure. */
import { addMonths } from '../age.ts'
import { coveredToday, coverLapses, holdOf, type CoveredValue, type CoverHold, type Lapse } from '../cover-lapsed.ts'
import type { Facts } from '../facts.ts'
import { isOpenFor, type Opening } from '../opening.ts'
import { CATEGORIES, needsCover, type Category, type IsoDate } from '../terms.ts'
import { missingCategories, missingSubject } from './cover.ts'
import type { MapElement } from './elements.ts'
import type { MergePlan } from './merging.ts'
import { need, type Missing } from './missing.ts'
import { missingWholeMap } from './sharing.ts'

/** Longest time for which values are held, in months; then it is decided anew. */
export const HOLD_MONTHS = 6

/** What of a map decides about its lapsed values. */
export type KnownOfLapsed = {
  readonly elements: readonly MapElement[]
  readonly facts: Pick<Facts, 'assessments' | 'consents' | 'policyDocuments' | 'restricted'>
  readonly values: readonly CoveredValue[]
  readonly holds: readonly CoverHold[]
}

const AT = 'input.category'

/** Whom the caller may name: an adult of concern whose cover has ended too, by who is granted them (P8.5). */
const named = ({ elements }: KnownOfLapsed, { granted }: Opening): ReadonlyMap<string, MapElement> =>
  new Map(
    elements
      .filter(({ id, type }) => type !== 'AdultOfConcern' || isOpenFor(granted.HARMFUL_RELATIONSHIP, id))
      .map((element) => [element.id, element]),
  )

/** P8.5: there is something to decide about, as the list of what has lapsed says it to the caller. */
const missingLapse = (lapse: Lapse, known: KnownOfLapsed, opening: Opening): readonly Missing[] => {
  const { subjectId, category } = lapse
  const seen = named(known, opening)
  const gone = missingSubject({ path: 'input.subjectId', id: subjectId }, seen)
  const ungranted = missingCategories([category], seen.has(subjectId) ? [subjectId] : [], opening)
  if (gone.length + ungranted.length > 0) return [...gone, ...ungranted.map((each) => ({ ...each, path: AT }))]
  const rows = coverLapses(known.facts, opening, known)
  const listed = rows.some((row) => row.subjectId === subjectId && row.category === category)
  return need(listed, {
    path: AT,
    clause: 'P8.5',
    message: 'nothing of this category stands about this person without cover',
  })
}

/** What is missing before lapsed values are held. */
export const missingToHold = (
  input: Lapse & { readonly until: IsoDate },
  known: KnownOfLapsed,
  opening: Opening,
): readonly Missing[] => {
  const { today } = opening
  return [
    ...missingLapse(input, known, opening),
    ...need(today < input.until && input.until <= addMonths(today, HOLD_MONTHS), {
      path: 'input.until',
      clause: 'P8.5',
      message: `values are held until a day after today, within ${HOLD_MONTHS} months`,
    }),
  ]
}

/** What an erasure takes away. An adult of concern goes whole: that there is one is the category. */
export type Erased = {
  readonly whole: boolean
  readonly field: 'ethnicity' | 'sexuality' | 'disability' | null
  readonly intimate: boolean
  readonly ties: readonly string[]
  readonly allegations: readonly string[]
  readonly elements: readonly string[]
}

const FIELDS: Readonly<Record<string, NonNullable<Erased['field']>>> = {
  ETHNICITY: 'ethnicity',
  SEXUALITY: 'sexuality',
  DISABILITY: 'disability',
}

const idsOf = (values: readonly CoveredValue[]): readonly string[] => values.flatMap(({ elementId }) => elementId ?? [])

/**
 * What is erased of somebody's values of a category. A text that is about others too goes only where none of them has
 * cover, is held or is restricted (Art 18(2)): it can't be divided.
 */
export const erasedOf = (lapse: Lapse, known: KnownOfLapsed, today: IsoDate): Erased => {
  const { subjectId, category } = lapse
  const isCovered = coveredToday(known.facts, today)
  const own = known.values.filter((value) => value.subjectId === subjectId)
  const isKept = (id: string): boolean => {
    const other = { subjectId: id, category }
    return isCovered(other) || holdOf(known.holds, other, today) !== null || known.facts.restricted.includes(id)
  }
  const whole = own.some((value) => value.kind === 'ADULT_OF_CONCERN' && value.category === category)
  const of = (kind: CoveredValue['kind']): readonly CoveredValue[] =>
    own.filter((value) => value.kind === kind && (value.category === category || whole))
  const texts = own.filter((value) => value.category === category && !value.people.some(isKept))
  return {
    whole,
    field: own.some((value) => value.kind === 'FIELD' && value.category === category)
      ? (FIELDS[category] ?? null)
      : null,
    intimate: of('INTIMATE').length > 0,
    ties: idsOf(of('RELATIONSHIP')),
    allegations: idsOf(of('ALLEGATION')),
    elements: idsOf([...of('OFFENCE'), ...texts.filter(({ kind }) => kind === 'TEXT' || kind === 'SHARED_TEXT')]),
  }
}

const without = (properties: Readonly<Record<string, unknown>>, name: string | undefined) =>
  Object.fromEntries(Object.entries(properties).filter(([each]) => each !== name))

/** Of a tie, the property that is of a category of its own. */
const OF_TIE: Readonly<Partial<Record<Category, string>>> = { CRIMINAL_OFFENCE: 'allegation', SEXUALITY: 'intimate' }
const STATEMENT = ['subjectStatement', 'subjectStatementOn', 'statementReveals'] as const
const ALLEGING: ReadonlySet<string> = new Set(['HARMS', 'AFFILIATED_WITH'])

/** What stands of a tie without its values of a category. A statement that answers an allegation is of it. */
const tieWithout = (properties: Readonly<Record<string, unknown>>, category: Category) => {
  const rest = without(properties, OF_TIE[category])
  const revealed = rest['statementReveals']
  const answers = Array.isArray(revealed) && revealed.includes(category)
  return answers ? STATEMENT.reduce(without, rest) : rest
}

/** What a merge left of somebody, without what it holds of a category. */
export const mergedWithout = (
  { properties, ties, statements }: MergePlan['values'],
  category: Category,
): MergePlan['values'] => ({
  properties: without(properties, FIELDS[category]),
  ties: ties
    .filter(({ type }) => category !== 'HARMFUL_RELATIONSHIP' || !ALLEGING.has(type))
    .map((tie) => ({ ...tie, properties: tieWithout(tie.properties, category) })),
  statements: statements.filter((statement) => statement['category'] !== category),
})

const isNothing = ({ whole, field, intimate, ties, allegations, elements }: Erased): boolean =>
  !whole && field === null && !intimate && ties.length + allegations.length + elements.length === 0

/** What is missing before lapsed values are erased: it can't be undone, and it reaches ties with others. */
export const missingToErase = (input: Lapse, known: KnownOfLapsed, opening: Opening): readonly Missing[] => {
  const { today, granted } = opening
  const whole = missingWholeMap(granted.IDENTITY)
  const lapse = missingLapse(input, known, opening)
  if (whole.length + lapse.length > 0) return [...whole, ...lapse]
  const erased = erasedOf(input, known, today)
  const categories = erased.whole ? CATEGORIES.filter(needsCover) : [input.category]
  const isHeld = categories.some((category) => holdOf(known.holds, { ...input, category }, today) !== null)
  return [
    ...need(!isHeld, { path: AT, clause: 'P8.5', message: 'it is held for a legal reason' }),
    ...need(!isNothing(erased), {
      path: AT,
      clause: 'P8.5',
      message: 'what stands is about others too, who have cover or are held',
    }),
  ]
}
