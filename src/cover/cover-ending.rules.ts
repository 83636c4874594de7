/**
 * What stops being shown soon because its cover ends, and why (P8.4-P8.6, P8.9), so that nobody is surprised. Pure.
 *
 * If another record of today takes over on the day when cover ends, that is no end.
 */
import { addDays, adultFrom } from '../policy/age.ts'
import { assessmentUntil, consentUntil, coverOf, limbBUntil, type Cover, type Until } from '../policy/assessment.ts'
import type { Assessment, Facts } from '../policy/facts.ts'
import { asKnownTo } from '../policy/cover-known.ts'
import type { Opening } from '../policy/opening.ts'
import { isAgeSeen } from '../policy/sight.ts'
import { CATEGORIES, needsCover, type Category, type IsoDate } from '../policy/terms.ts'

/** Why cover ends. ASSESSMENT_ENDS also stands for the birthday of somebody whose age is closed to the caller. */
export const COVER_ENDS = ['BIRTHDAY', 'ASSESSMENT_ENDS', 'CONSENT_ENDS', 'POLICY_LAPSES'] as const
export type CoverEnds = (typeof COVER_ENDS)[number]

/** From the day `on`, a category is no longer shown for a person. */
export type CoverEnding = {
  readonly subjectId: string
  readonly category: Category
  readonly on: IsoDate
  readonly why: CoverEnds
  /** Id of the assessment or consent that ends; null: the policy document ends. */
  readonly recordId: string | null
  /** Whether it is still shown after that day: others who are protected are under 18. */
  readonly goesOn: boolean
  /** Who turns 18 where it goes on. */
  readonly protectedId: string | null
}

type Covering = Pick<Facts, 'assessments' | 'consents' | 'policyDocuments' | 'restricted'>
type Last = { readonly subjectId: string; readonly category: Category; readonly day: IsoDate; readonly end: Until }

const COVERED = CATEGORIES.filter(needsCover)

type AskedOf = { readonly opening: Opening; readonly restricted: readonly string[] }

/** Whether an assessment ends on that day because of the age of a protected person whose age is open to the caller. */
const endsByAge = (assessment: Assessment, { day, end }: Last, { opening, restricted }: AskedOf): boolean =>
  limbBUntil(assessment, day) === end &&
  assessment.protectedPeople.every(({ id }) => isAgeSeen(opening, id, { restricted }))

/**
 * The first cause that applies: a birthday, an assessment, a consent. If none of them ends on that day, the policy document.
 */
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

/** Everybody's cover on a day, computed once for each day. */
const coverOn = (facts: Covering): ((day: IsoDate) => Cover) => {
  const known = new Map<IsoDate, Cover>()
  return (day) => {
    const cover = known.get(day) ?? coverOf(facts, COVERED, day)
    known.set(day, cover)
    return cover
  }
}

/**
 * The birthdays of those whom an assessment under limb (b)(i) protects, after which it goes on because others are still under 18
 * (P8.5), for everybody and every category that it covers for the caller. A birthday that the caller may not know is left out.
 */
const birthdaysOnTheWay = (
  assessment: Assessment,
  { opening, restricted, horizon }: AskedOf & { readonly horizon: IsoDate },
): readonly CoverEnding[] => {
  const { today, open } = opening
  const until = assessmentUntil(assessment, today)
  if (until === null || assessment.limbB !== 'UNDER_18') return []
  const { id: recordId, subjectIds, categories, protectedPeople } = assessment
  const covered = COVERED.filter((category) => categories.includes(category)).flatMap((category) => {
    const extent = open[category]
    const people = typeof extent === 'string' ? [] : [...new Set(subjectIds)].filter((id) => extent.has(id))
    return people.map((subjectId) => ({ subjectId, category }))
  })
  return protectedPeople
    .filter(({ id }) => isAgeSeen(opening, id, { restricted }))
    .flatMap((person) => {
      const on = adultFrom(person, today)
      if (on === null || on <= today || on > horizon || on >= until) return []
      return covered.map((each) => ({
        ...({ ...each, on, why: 'BIRTHDAY', recordId, goesOn: true, protectedId: person.id } as const),
      }))
    })
}

/**
 * What is open to the caller today and stops being shown within a number of days because its cover ends, in the order
 * of the days, with the birthdays on the way. If the day is the birthday of somebody whose age is closed to the caller, the answer is a day close to
 * it.
 * @param within days after today, including the last
 */
export const coverEndings = (recorded: Covering, opening: Opening, within: number): readonly CoverEnding[] => {
  const facts = asKnownTo(opening, recorded)
  const horizon = addDays(opening.today, within)
  const cover = coverOn(facts)
  const endOf = (category: Category, subjectId: string): readonly CoverEnding[] => {
    const untilOn = (day: IsoDate): Until | null => cover(day).get(category)?.get(subjectId) ?? null
    let day = opening.today
    let end = untilOn(day)
    while (end !== null && end <= horizon) {
      const next = untilOn(end)
      if (next === null)
        return [
          {
            subjectId,
            category,
            on: end,
            goesOn: false,
            protectedId: null,
            ...causeOf(facts, { subjectId, category, day, end }, opening),
          },
        ]
      day = end
      end = next
    }
    return []
  }
  const endings = COVERED.flatMap((category) => {
    const extent = opening.open[category]
    return typeof extent === 'string' ? [] : [...extent].flatMap((subjectId) => endOf(category, subjectId))
  })
  const onTheWay = facts.assessments.flatMap((each) =>
    birthdaysOnTheWay(each, { opening, restricted: facts.restricted, horizon }),
  )
  return [...endings, ...onTheWay].toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
}
