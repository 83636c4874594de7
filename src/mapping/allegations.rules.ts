/**
 * Allegations that nobody but who recorded them has decided on (P8.7, P9.6). Whoever plants one records its cover as well: so a second
 * person looks at each. Pure.
 *
 * Readings, draft: a manager who has the map looks at it within 28 days. What was contributed was decided on by two already.
 */
import { addDays } from '../policy/age.ts'
import { callerKey } from '../policy/facts.ts'
import { need, type Missing } from '../policy/missing.ts'
import type { Opening } from '../policy/opening.ts'
import type { IsoDate } from '../policy/terms.ts'
import { missingGrantOfWhole } from './restoring.rules.ts'

/** Days within which somebody else decides. */
export const REVIEW_DAYS = 28

export const ALLEGATION_TYPES = ['HARM', 'AFFILIATION', 'ADULT_OF_CONCERN', 'RISK', 'OFFENCE'] as const

/** An allegation on which nobody else has decided. */
export type Allegation = {
  readonly id: string
  readonly type: (typeof ALLEGATION_TYPES)[number]
  readonly subjectIds: readonly string[]
  readonly source: string | null
  readonly statedAs: 'FACT' | 'OPINION' | null
  /** callerKey; null: an import. */
  readonly recordedBy: string | null
  readonly recordedOn: IsoDate | null
}

/** The same, with the day by which it is decided. What nobody knows the day of is due at once. */
export type AllegationDue = Allegation & { readonly dueBy: IsoDate | null; readonly overdue: boolean }

export const dueOf = (allegation: Allegation, today: IsoDate): AllegationDue => {
  const { recordedOn } = allegation
  const dueBy = recordedOn === null ? null : addDays(recordedOn, REVIEW_DAYS)
  return { ...allegation, dueBy, overdue: dueBy === null || dueBy < today }
}

/** What is missing before an allegation is found to stand. One that the caller does not see is answered like none. */
export const missingToReview = (
  opening: Opening,
  { allegation, isSeen }: { readonly allegation: Allegation | null; readonly isSeen: boolean },
): readonly Missing[] => {
  const whole = missingGrantOfWhole(opening, 'input.mapId')
  if (whole.length > 0) return whole
  const path = 'input.elementId'
  if (allegation === null || !isSeen)
    return [
      {
        code: 'UNKNOWN',
        path,
        clause: 'P8.7',
        message: 'no allegation on this map that awaits a second person has this id',
      },
    ]
  return need(allegation.recordedBy !== callerKey(opening.caller), {
    code: 'OTHER_PERSON',
    path,
    clause: 'P9.6',
    message: 'who recorded it does not decide that it stands: another manager does',
  })
}
