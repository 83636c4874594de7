/** Reads what is to be reviewed or ends soon (P8.4, P8.9, P9.6). */
import { readAssessmentsDue } from '../cover/reviews.facts.ts'
import type { Run } from '../graph/driver.ts'
import type { IsoDate } from '../policy/terms.ts'
import { readConformance } from './conformance.facts.ts'
import { conformanceDue } from './conformance.rules.ts'
import type { RecordDue } from './due.rules.ts'

/** Everything that is due on a day, of whichever map. */
export async function readRecordsDue(run: Run, day: IsoDate): Promise<readonly RecordDue[]> {
  const [entries, assessments] = await Promise.all([readConformance(run, null), readAssessmentsDue(run, day)])
  return [
    ...conformanceDue(entries, day).map(({ entry: { kind }, overdue }) => ({ kind, overdue })),
    ...assessments.map(({ overdue }) => ({ kind: 'ASSESSMENT', overdue }) as const),
  ]
}
