/**
 * Preconditions of keeping what is spent shown to named staff, where somebody of 18 or over harmed a child (P8.7). Pure.
 *
 * Readings, draft (Rehabilitation of Offenders Act 1974 s.7(2), to be confirmed): the ages are those on the day of the offence,
 * by date of birth; that a child was harmed is what a harmful relationship on the map says, whatever the offence was.
 */
import { addMonths, eighteenthBirthday } from '../policy/age.ts'
import { need, type Missing } from '../policy/missing.ts'
import { isSpent } from '../policy/spent.ts'
import { SHOWN_OFFENCE_STATUSES, type IsoDate } from '../policy/terms.ts'

/** The most months until it is looked at again. */
export const KEPT_SHOWN_MONTHS = 6

/** An offence on a map, whoever may see it. */
export type SpentOffence = {
  readonly status: string
  readonly spent: boolean
  readonly spentOn: IsoDate | null
  readonly occurredOn: IsoDate | null
  /** The date of birth of the person whom it is about. */
  readonly born: IsoDate | null
  /** The dates of birth of the young people whom that person is said to have harmed. */
  readonly harmed: readonly (IsoDate | null)[]
  readonly keptShownUntil: IsoDate | null
}

const NO_OFFENCE: Missing = {
  code: 'UNKNOWN',
  path: 'input.offenceId',
  clause: 'P1.2',
  message: 'no Offence on this map has this id',
}

/** Whether somebody was 18 or over on a day; null: not known. */
const wasAdult = (born: IsoDate | null, on: IsoDate | null): boolean | null =>
  born === null || on === null ? null : eighteenthBirthday(born) <= on

const refuse = (holds: boolean, message: string): readonly Missing[] =>
  need(holds, { code: 'MISMATCH', path: 'input.offenceId', clause: 'P8.7', message })

/** What is missing before an offence that is spent stays shown. */
export const missingToKeepShown = (
  { lookAgainOn }: { readonly lookAgainOn: IsoDate },
  found: SpentOffence | null,
  today: IsoDate,
): readonly Missing[] => {
  const day = need(lookAgainOn > today && lookAgainOn <= addMonths(today, KEPT_SHOWN_MONTHS), {
    code: 'OUT_OF_RANGE',
    path: 'input.lookAgainOn',
    clause: 'P8.7',
    message: `it is looked at again within ${KEPT_SHOWN_MONTHS} months, after today`,
  })
  if (found === null) return [NO_OFFENCE, ...day]
  const { occurredOn } = found
  return [
    ...refuse(
      SHOWN_OFFENCE_STATUSES.some((shown) => shown === found.status),
      'what was not pursued or ended in acquittal is shown to nobody',
    ),
    ...refuse(isSpent(found, today), 'it is not spent, and shown to whom it is open'),
    ...refuse(
      wasAdult(found.born, occurredOn) === true,
      'the person was 18 or over on the day of the offence: the day and the date of birth are recorded, and say so',
    ),
    ...refuse(
      found.harmed.some((born) => wasAdult(born, occurredOn) === false),
      'a harmful relationship leads from the person to a young person on the map who was under 18 on the day of the offence',
    ),
    ...day,
  ]
}

/** What is missing before it is shown to nobody again. */
export const missingToEndShown = (found: SpentOffence | null, today: IsoDate): readonly Missing[] =>
  found === null
    ? [NO_OFFENCE]
    : refuse(
        found.keptShownUntil !== null && found.keptShownUntil > today,
        'it does not stay shown: nobody has decided so, or its day has come',
      )
