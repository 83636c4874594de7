/**
 * What is stored on a map without cover (P8.5). It is restricted and listed. Within 28 days it is assessed anew, held
 * for a stated legal reason, or erased. Pure.
 *
 * Readings: a caller who is granted a category for a person may know that there is something to decide, though none of
 * it is shown. For an adult of concern, the caller must be granted HARMFUL_RELATIONSHIP for them. What was disproved,
 * not pursued or is spent is listed like the rest, because keeping it is processing too. A value that never had cover
 * is due at once.
 */
import { addDays, addMonths, adultFrom } from '../policy/age.ts'
import { consentEnd, coverOf, LONGEST_MONTHS } from '../policy/assessment.ts'
import { asKnownTo } from '../policy/cover-known.ts'
import type { Facts } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import { isGrantedFor } from '../policy/sight.ts'
import { CATEGORIES, needsCover, type Category, type IsoDate } from '../policy/terms.ts'

/** Days in which values that lost their cover must be decided on. */
export const LAPSED_DAYS = 28

/** The kind of value, never the value itself. */
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

/** A value that needs cover, as stored in the graph (cypher/cover/covered-values.read.cypher). */
export type CoveredValue = {
  readonly subjectId: string
  readonly category: Category
  readonly kind: CoveredValueKind
  /** The tie or element that holds it; null: the person holds it. */
  readonly elementId: string | null
  /** Everybody whom it is about, including the subject. */
  readonly people: readonly string[]
  /** The adults of concern among them. */
  readonly concerns: readonly string[]
}

/** A decision to keep values for a legal reason. */
export type CoverHold = {
  readonly id: string
  readonly subjectId: string
  readonly category: Category
  readonly legalReason: string
  readonly from: IsoDate
  readonly until: IsoDate
}

/** A proposal to erase values, on which no second person has acted yet. */
export type ErasureProposal = Lapse & {
  readonly id: string
  readonly reason: string
  /** callerKey. */
  readonly proposedBy: string
  readonly proposedOn: IsoDate
}

/** Categories that allege something of somebody (P8.7). */
const ALLEGING: readonly Category[] = ['HARMFUL_RELATIONSHIP', 'CRIMINAL_OFFENCE']

/**
 * P9.3, P9.6: whether nobody erases these values alone: they allege something, or are about an adult of concern. Whoever
 * wants an allegation gone would otherwise only have to let its cover end.
 */
export const needsSecond = ({ subjectId, category }: Lapse, values: readonly CoveredValue[]): boolean =>
  ALLEGING.includes(category) ||
  values.some(
    (value) =>
      value.subjectId === subjectId &&
      (value.kind === 'ADULT_OF_CONCERN' || (value.category === category && value.concerns.length > 0)),
  )

/** The proposals for these values that count today. Reading, draft: a proposal counts for 28 days. */
export const proposalsFor = (
  { subjectId, category }: Lapse,
  proposals: readonly ErasureProposal[],
  today: IsoDate,
): readonly ErasureProposal[] =>
  proposals.filter(
    (each) =>
      each.subjectId === subjectId && each.category === category && today <= addDays(each.proposedOn, LAPSED_DAYS),
  )

/** A person's values of one category without cover. */
export type CoverLapsed = {
  readonly subjectId: string
  readonly category: Category
  readonly values: readonly CoveredValueKind[]
  /**
   * The first day without cover; null: there never was any. If it is a birthday that the caller may not know, a day
   * close to it.
   */
  readonly since: IsoDate | null
  /** The last day for the decision; null: it is due at once. */
  readonly dueBy: IsoDate | null
  /** That day has passed, and the values are not held. */
  readonly overdue: boolean
  readonly hold: CoverHold | null
  readonly needsSecond: boolean
  readonly proposals: readonly Omit<ErasureProposal, keyof Lapse>[]
}

/** A person and a category whose values lack cover. */
export type Lapse = { readonly subjectId: string; readonly category: Category }

type Covering = Pick<Facts, 'assessments' | 'consents' | 'policyDocuments'>
type Recorded = Covering & Pick<Facts, 'restricted'>

const COVERED = CATEGORIES.filter(needsCover)

/** The records that name the person and the category. */
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
    ...facts.policyDocuments.flatMap(({ from, until }) => [from, until]),
    ...facts.consents.flatMap((each) => [each.from, each.withdrawnOn, consentEnd(each)]),
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

/**
 * The first day without cover, for a person who has none today; null: there never was any. Everything is read as it is
 * recorded today.
 */
export const lapsedSince = (facts: Covering, lapse: Lapse, today: IsoDate): IsoDate | null => {
  const own = about(facts, lapse)
  if (own.assessments.length + own.consents.length === 0) return null
  const hadCover = (day: IsoDate): boolean =>
    coverOf(own, [lapse.category], addDays(day, -1)).get(lapse.category)?.has(lapse.subjectId) === true
  return turningDays(own, today).find(hadCover) ?? null
}

/**
 * Whether the caller may know of a value: it is granted for everybody whom it is about, exactly as for showing it
 * (P4.4, P4.5).
 */
const isGranted = (opening: Opening, { category, people, concerns }: CoveredValue): boolean =>
  isGrantedFor(opening, [category], people) && isGrantedFor(opening, ['HARMFUL_RELATIONSHIP'], concerns)

/** The hold that is in force today. `holds`: those that no later hold has replaced. */
export const holdOf = (holds: readonly CoverHold[], { subjectId, category }: Lapse, today: IsoDate): CoverHold | null =>
  holds.find(
    (hold) => hold.subjectId === subjectId && hold.category === category && hold.from <= today && today < hold.until,
  ) ?? null

/** Returns a function that says whether a person has cover for a category today. */
export const coveredToday = (facts: Covering, today: IsoDate): ((lapse: Lapse) => boolean) => {
  const cover = coverOf(facts, COVERED, today)
  return ({ category, subjectId }) => cover.get(category)?.has(subjectId) === true
}

/** What is stored of values that need cover. */
type Stored = {
  readonly values: readonly CoveredValue[]
  readonly holds: readonly CoverHold[]
  readonly proposals: readonly ErasureProposal[]
}

/** What is stored without cover, in the order in which it is due. `isKnown`: which values the caller may know of. */
export const lapsesOf = (
  facts: Covering,
  stored: Stored,
  today: IsoDate,
  isKnown: (value: CoveredValue) => boolean = () => true,
): readonly CoverLapsed[] => {
  const isCovered = coveredToday(facts, today)
  const lapses = new Map<string, Lapse & { readonly kinds: Set<CoveredValueKind> }>()
  for (const value of stored.values) {
    const { subjectId, category, kind } = value
    if (isCovered(value) || !isKnown(value)) continue
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
    return {
      ...lapse,
      values,
      since,
      dueBy,
      hold,
      overdue: hold === null && (dueBy === null || dueBy < today),
      needsSecond: needsSecond(lapse, stored.values),
      proposals: proposalsFor(lapse, stored.proposals, today),
    }
  })
  const key = ({ dueBy, subjectId, category }: CoverLapsed): string => `${dueBy ?? ''} ${subjectId} ${category}`
  return rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}

/** What is stored without cover and the caller may know of. */
export const coverLapses = (recorded: Recorded, opening: Opening, stored: Stored): readonly CoverLapsed[] =>
  lapsesOf(asKnownTo(opening, recorded), stored, opening.today, (value) => isGranted(opening, value))
