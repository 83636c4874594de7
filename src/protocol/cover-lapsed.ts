/**
 * What is stored on a map although nothing covers it (P8.5): restricted, listed, and within 28 days assessed anew, held for a
 * stated legal reason, or erased. Pure.
 *
 * Readings: who is granted a category for somebody may know that there is something to decide about, though nothing of it is
 * shown; of an adult of concern, who is granted HARMFUL_RELATIONSHIP for them. What was disproved, not pursued or is spent is
 * listed like the rest: keeping it is processing too. A value that never had cover is due at once.
 */
import { addDays, addMonths, adultFrom } from './age.ts'
import { coverOf, LONGEST_MONTHS } from './assessment.ts'
import type { Facts } from './facts.ts'
import { isOpenFor, type Opening } from './opening.ts'
import { CATEGORIES, needsCover, type Category, type IsoDate } from './terms.ts'

/** Days within which it is decided about what has lost its cover. */
export const LAPSED_DAYS = 28

/** What kind of value it is: never the value. */
export const COVERED_VALUES = [
  'FIELD',
  'INTIMATE',
  'RELATIONSHIP',
  'ADULT_OF_CONCERN',
  'ALLEGATION',
  'OFFENCE',
  'TEXT',
  'SHARED_TEXT',
] as const
export type CoveredValueKind = (typeof COVERED_VALUES)[number]

/** A value that needs cover, as the graph has it (cypher/reads/covered-values.cypher). */
export type CoveredValue = {
  readonly subjectId: string
  readonly category: Category
  readonly kind: CoveredValueKind
  /** The tie or the element that holds it; null: the person. */
  readonly elementId: string | null
  /** Everybody whom it is about, the subject among them. */
  readonly people: readonly string[]
  /** The adults of concern among them. */
  readonly concerns: readonly string[]
}

/** What was decided to be kept for a legal reason. */
export type CoverHold = {
  readonly id: string
  readonly subjectId: string
  readonly category: Category
  readonly legalReason: string
  readonly from: IsoDate
  readonly until: IsoDate
}

/** Somebody's values of one category without cover. */
export type CoverLapsed = {
  readonly subjectId: string
  readonly category: Category
  readonly values: readonly CoveredValueKind[]
  /** The first day without cover; null: there never was any. */
  readonly since: IsoDate | null
  /** The last day on which it may stand undecided; null: it is due at once. */
  readonly dueBy: IsoDate | null
  /** That day has passed, and it is not held. */
  readonly overdue: boolean
  readonly hold: CoverHold | null
}

/** Whose values, and of which category. */
export type Lapse = { readonly subjectId: string; readonly category: Category }

type Covering = Pick<Facts, 'assessments' | 'consents' | 'policyDocuments'>

const COVERED = CATEGORIES.filter(needsCover)

/** What of the records names the person and the category. */
const about = (facts: Covering, { subjectId, category }: Lapse): Covering => ({
  policyDocuments: facts.policyDocuments,
  assessments: facts.assessments.filter(
    ({ subjectIds, categories }) => subjectIds.includes(subjectId) && categories.includes(category),
  ),
  consents: facts.consents.filter((each) => each.subjectId === subjectId && each.categories.includes(category)),
})

/** Every day up to today on which cover may begin or end; between two of them nothing changes. */
const turningDays = (facts: Covering, today: IsoDate): readonly IsoDate[] => {
  const days = [
    ...facts.policyDocuments.flatMap(({ from, until, reviewBy }) => [from, until, addDays(reviewBy, 1)]),
    ...facts.consents.flatMap(({ from, withdrawnOn }) => [from, withdrawnOn]),
    ...facts.assessments.flatMap(({ from, until, withdrawnOn, protectedPeople }) => [
      from,
      until,
      withdrawnOn,
      ...Object.values(LONGEST_MONTHS).map((months) => addMonths(from, months)),
      ...protectedPeople.flatMap((person) => [person.dateOfBirth, person.estimatedAgeOn, adultFrom(person, today)]),
    ]),
  ]
  const passed = days.flatMap((day) => (day === null || day > today ? [] : [day]))
  return [...new Set(passed)].toSorted().toReversed()
}

/** The first day without cover of who has none today; null: there never was any. Everything is read as it is known today. */
export const lapsedSince = (facts: Covering, lapse: Lapse, today: IsoDate): IsoDate | null => {
  const own = about(facts, lapse)
  if (own.assessments.length + own.consents.length === 0) return null
  const hadCover = (day: IsoDate): boolean =>
    coverOf(own, [lapse.category], addDays(day, -1)).get(lapse.category)?.has(lapse.subjectId) === true
  return turningDays(own, today).find(hadCover) ?? null
}

/** Whether the caller may know of a value: within the grant for everybody whom it is about, as it would be shown (P4.4, P4.5). */
const isGranted = ({ granted }: Opening, { category, people, concerns }: CoveredValue): boolean =>
  people.every((id) => isOpenFor(granted[category], id)) &&
  concerns.every((id) => isOpenFor(granted.HARMFUL_RELATIONSHIP, id))

/** The hold that stands today. `holds`: those that no later one has replaced. */
export const holdOf = (holds: readonly CoverHold[], { subjectId, category }: Lapse, today: IsoDate): CoverHold | null =>
  holds.find(
    (hold) => hold.subjectId === subjectId && hold.category === category && hold.from <= today && today < hold.until,
  ) ?? null

/** Of whom the facts cover which category today. */
export const coveredToday = (facts: Covering, today: IsoDate): ((lapse: Lapse) => boolean) => {
  const cover = coverOf(facts, COVERED, today)
  return ({ category, subjectId }) => cover.get(category)?.has(subjectId) === true
}

/** What is stored without cover, as far as the caller may know of it: what is due first comes first. */
export const coverLapses = (
  facts: Covering,
  opening: Opening,
  stored: { readonly values: readonly CoveredValue[]; readonly holds: readonly CoverHold[] },
): readonly CoverLapsed[] => {
  const { today } = opening
  const isCovered = coveredToday(facts, today)
  const lapses = new Map<string, Lapse & { readonly kinds: Set<CoveredValueKind> }>()
  for (const value of stored.values) {
    const { subjectId, category, kind } = value
    if (isCovered(value) || !isGranted(opening, value)) continue
    const key = `${subjectId} ${category}`
    const lapse = lapses.get(key) ?? { subjectId, category, kinds: new Set() }
    lapse.kinds.add(kind)
    lapses.set(key, lapse)
  }
  const rows = [...lapses.values()].map(({ kinds, ...lapse }): CoverLapsed => {
    const since = lapsedSince(facts, lapse, today)
    const dueBy = since === null ? null : addDays(since, LAPSED_DAYS)
    const hold = holdOf(stored.holds, lapse, today)
    const values = COVERED_VALUES.filter((kind) => kinds.has(kind))
    return { ...lapse, values, since, dueBy, overdue: hold === null && (dueBy === null || dueBy < today), hold }
  })
  const key = ({ dueBy, subjectId, category }: CoverLapsed): string => `${dueBy ?? ''} ${subjectId} ${category}`
  return rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}
