/**
 * What stops being shown soon because its cover ends, and why (P8.4-P8.6, P8.9), so that nobody is surprised. Pure.
 *
 * An end that something recorded today takes over on its day is none. Of several causes on one day the policy document is
 * named before a birthday, a birthday before an assessment, an assessment before a consent.
 */
import { addDays } from './age.ts'
import {
  assessmentUntil,
  consentUntil,
  coverOf,
  limbBUntil,
  policyUntil,
  type Cover,
  type Until,
} from './assessment.ts'
import type { Assessment, Facts } from './facts.ts'
import { isOpenFor, type Opening } from './opening.ts'
import { CATEGORIES, needsCover, type Category, type IsoDate } from './terms.ts'

/** Why cover ends. ASSESSMENT_ENDS also for a birthday of somebody whose age is not open to the caller. */
export const COVER_ENDS = ['BIRTHDAY', 'ASSESSMENT_ENDS', 'CONSENT_ENDS', 'POLICY_LAPSES'] as const
export type CoverEnds = (typeof COVER_ENDS)[number]

/** From `on` a category is no longer shown for a person. */
export type CoverEnding = {
  readonly subjectId: string
  readonly category: Category
  readonly on: IsoDate
  readonly why: CoverEnds
  /** The assessment or the consent that ends; null: the policy document. */
  readonly recordId: string | null
}

type Covering = Pick<Facts, 'assessments' | 'consents' | 'policyDocuments'>
type Last = { readonly subjectId: string; readonly category: Category; readonly day: IsoDate; readonly end: Until }

const COVERED = CATEGORIES.filter(needsCover)

/** Whether an assessment that ends then does so for the age of somebody protected, whose age is open to the caller. */
const endsByAge = (assessment: Assessment, { day, end }: Last, { open }: Opening): boolean =>
  limbBUntil(assessment, day) === end && assessment.protectedPeople.every(({ id }) => isOpenFor(open.IDENTITY, id))

const causeOf = (facts: Covering, last: Last, opening: Opening): Pick<CoverEnding, 'why' | 'recordId'> => {
  const { subjectId, category, day, end } = last
  if (policyUntil(facts.policyDocuments, day) === end) return { why: 'POLICY_LAPSES', recordId: null }
  const ending = facts.assessments.filter(
    (each) =>
      each.categories.includes(category) && each.subjectIds.includes(subjectId) && assessmentUntil(each, day) === end,
  )
  const aged = ending.find((each) => endsByAge(each, last, opening))
  if (aged !== undefined) return { why: 'BIRTHDAY', recordId: aged.id }
  const [assessment] = ending
  if (assessment !== undefined) return { why: 'ASSESSMENT_ENDS', recordId: assessment.id }
  const consent = facts.consents.find(
    (each) => each.categories.includes(category) && each.subjectId === subjectId && consentUntil(each, day) === end,
  )
  return { why: 'CONSENT_ENDS', recordId: consent?.id ?? null }
}

/** Everybody's cover on a day, worked out once for each day. */
const coverOn = (facts: Covering): ((day: IsoDate) => Cover) => {
  const known = new Map<IsoDate, Cover>()
  return (day) => {
    const cover = known.get(day) ?? coverOf(facts, COVERED, day)
    known.set(day, cover)
    return cover
  }
}

/**
 * What is open to the caller today and stops being shown within so many days, for want of cover. In the order of the days.
 * @param within days after today, the last of them included
 */
export const coverEndings = (facts: Covering, opening: Opening, within: number): readonly CoverEnding[] => {
  const horizon = addDays(opening.today, within)
  const cover = coverOn(facts)
  const endOf = (category: Category, subjectId: string): readonly CoverEnding[] => {
    const untilOn = (day: IsoDate): Until | null => cover(day).get(category)?.get(subjectId) ?? null
    let day = opening.today
    let end = untilOn(day)
    while (end !== null && end <= horizon) {
      const next = untilOn(end)
      if (next === null)
        return [{ subjectId, category, on: end, ...causeOf(facts, { subjectId, category, day, end }, opening) }]
      day = end
      end = next
    }
    return []
  }
  const endings = COVERED.flatMap((category) => {
    const extent = opening.open[category]
    return typeof extent === 'string' ? [] : [...extent].flatMap((subjectId) => endOf(category, subjectId))
  })
  return endings.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
}
