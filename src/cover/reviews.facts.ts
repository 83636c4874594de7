/** Reads the assessments of all maps whose review is due (P8.4). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { assessmentRecord } from '../graph/grants.ts'
import { loadStatement } from '../graph/statements.ts'
import { toDate } from '../graph/values.ts'
import { addDays } from '../policy/age.ts'
import type { Assessment } from '../policy/facts.ts'
import type { IsoDate } from '../policy/terms.ts'
import { LISTED_DAYS } from '../policy/version.ts'
import { assessmentsDue, type AssessmentDue } from './reviews.rules.ts'

const DUE = loadStatement('cover/assessments-due.read')

const dueRow = z.object({ assessment: z.looseObject({ mapId: z.string() }) })

/** An assessment, and its map. */
export type OnMap = Assessment & { readonly mapId: string }

/** Those that are due on a day, the earliest first. */
export async function readAssessmentsDue(run: Run, day: IsoDate): Promise<readonly AssessmentDue<OnMap>[]> {
  const params = {
    today: toDate(day),
    from: toDate(addDays(day, -LISTED_DAYS)),
    until: toDate(addDays(day, LISTED_DAYS)),
  }
  const found = (await run({ text: DUE, params })).map((row) => {
    const { mapId, ...rest } = dueRow.parse(row).assessment
    return { ...assessmentRecord.parse(rest), mapId }
  })
  return assessmentsDue(found, day)
}
