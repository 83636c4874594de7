/**
 * What stops being shown soon because its cover ends, and why (P8.4-P8.6, P8.9), so that nobody is surprised. Pure.
 *
 * An end that something recorded today takes over on its day is none.
 */
import { addDays } from './age.ts'
import { assessmentUntil, consentUntil, coverOf, limbBUntil, type Cover, type Until } from './assessment.ts'
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

type Covering = Pick<Facts, 'assessments' | 'consents' | 'policyDocuments' | 'restricted'>
type Last = { readonly subjectId: string; readonly category: Category; readonly day: IsoDate; readonly end: Until }

const COVERED = CATEGORIES.filter(needsCover)

type AskedOf = { readonly opening: Opening; readonly restricted: readonly string[] }

/** Whether an assessment that ends then does so for the age of somebody protected, whose age is open to the caller. */
const endsByAge = (assessment: Assessment, { day, end }: Last, { opening, restricted }: AskedOf): boolean =>
  limbBUntil(assessment, day) === end &&
  assessment.protectedPeople.every(({ id }) => isOpenFor(opening.open.IDENTITY, id) && !restricted.includes(id))

/** The first of its causes: a birthday, an assessment, a consent; where none ends on that day, the policy document. */
const causeOf = (facts: Covering, last: Last, opening: Opening): Pick<CoverEnding, 'why' | 'recordId'> => {
  const { subjectId, category, day, end } = last
  const assessments = facts.assessments.filter(
    ({ categories, subjectIds }) => categories.includes(category) && subjectIds.includes(subjectId),
  )
  const consents = facts.consents.filter((each) => each.categories.includes(category) && each.subjectId === subjectId)
  const ending = assessments.filter((each) => assessmentUntil(each, day) === end)
  const [cause] = [
    ...ending
      .filter((each) => endsByAge(each, last, { opening, restricted: facts.restricted }))
      .map(({ id }) => ({ why: 'BIRTHDAY', id }) as const),
    ...ending.map(({ id }) => ({ why: 'ASSESSMENT_ENDS', id }) as const),
    ...consents
      .filter((each) => consentUntil(each, day) === end)
      .map(({ id }) => ({ why: 'CONSENT_ENDS', id }) as const),
  ]
  return cause === undefined ? { why: 'POLICY_LAPSES', recordId: null } : { why: cause.why, recordId: cause.id }
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
