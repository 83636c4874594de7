/** The records that give cover, in the form that a caller may use who may not know somebody's age (P4.5, P8.5). Pure. */
import { addDays, addMonths, adultFrom } from './age.ts'
import { earlier, later } from './assessment.ts'
import type { AgeFacts, Facts } from './facts.ts'
import type { Opening } from './opening.ts'
import { isAgeSeen } from './sight.ts'
import type { IsoDate } from './terms.ts'

const MONTHS_TO_18 = 18 * 12

/**
 * The first day of the month of a birthday, in place of the birthday. It is later than the first day of the assessment
 * that ends by the birthday, and a birthday that lies ahead is moved to tomorrow at the earliest. So whatever had cover
 * still had it, and whatever has cover today keeps it.
 */
const aboutThen = (
  birthday: IsoDate,
  { from, today }: { readonly from: IsoDate; readonly today: IsoDate },
): IsoDate => {
  const day = later(`${birthday.slice(0, 8)}01`, earlier(addDays(from, 1), birthday))
  return birthday <= today ? day : later(day, addDays(today, 1))
}

/** Age facts of a person who is 18 on that day. */
const adultOn = (day: IsoDate): AgeFacts => ({
  dateOfBirth: addDays(addMonths(addDays(day, -1), -MONTHS_TO_18), 1),
  estimatedAge: null,
  estimatedAgeOn: null,
})

/**
 * The same facts without birthdays that the caller may not know. A protected person whose age is closed to the caller turns
 * 18 on the first of the month instead. Days computed from these facts reveal no birthday, and cover today is the same.
 */
export const asKnownTo = <Known extends Pick<Facts, 'assessments' | 'restricted'>>(
  opening: Pick<Opening, 'open' | 'excluded' | 'today'>,
  facts: Known,
): Known => {
  const { today } = opening
  const assessments = facts.assessments.map((assessment) => ({
    ...assessment,
    protectedPeople: assessment.protectedPeople.map((person) => {
      const birthday = isAgeSeen(opening, person.id, facts) ? null : adultFrom(person, today)
      return birthday === null
        ? person
        : { id: person.id, ...adultOn(aboutThen(birthday, { from: assessment.from, today })) }
    }),
  }))
  return { ...facts, assessments }
}
