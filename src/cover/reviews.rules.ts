/** Assessments whose review is due (P8.4): a review that is late ends nothing, and is listed. Pure. */
import { assessmentUntil } from '../policy/assessment.ts'
import type { Assessment } from '../policy/facts.ts'
import type { IsoDate } from '../policy/terms.ts'
import { isListed } from '../policy/version.ts'

/** An assessment that holds, and whether the day of its review has passed. */
export type AssessmentDue<Assessed extends Assessment = Assessment> = {
  readonly assessment: Assessed
  readonly overdue: boolean
}

/** Assessments that hold today and are to be reviewed, 60 days before and after the day, the earliest first. */
export const assessmentsDue = <Assessed extends Assessment>(
  assessments: readonly Assessed[],
  today: IsoDate,
): readonly AssessmentDue<Assessed>[] =>
  assessments
    .filter((each) => isListed(each.reviewOn, today) && assessmentUntil(each, today) !== null)
    .map((assessment) => ({ assessment, overdue: assessment.reviewOn < today }))
    .toSorted((one, other) => {
      const [here, there] = [one, other].map(({ assessment: { reviewOn, id } }) => `${reviewOn} ${id}`)
      return (here ?? '') < (there ?? '') ? -1 : 1
    })
