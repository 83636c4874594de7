/** The preconditions of a legal hold on a map or a person (P9.4). Pure. */
import { addMonths } from '../policy/age.ts'
import type { IsoDate } from '../policy/terms.ts'
import { missingWhose, type Appearance, type WhoseInput } from '../rights/erasure.rules.ts'
import { need, type Missing } from '../policy/missing.ts'

/** The most months until a hold must be reviewed (a reading). */
export const LOOK_AGAIN_MONTHS = 6

/** Whether the hold is on a map as a whole. */
export const isOnMap = ({ ref, mapId, personId }: WhoseInput): boolean =>
  ref === null && mapId !== null && personId === null

/** What is missing before a hold may be placed. */
export const missingToHold = (
  input: WhoseInput & { readonly lookAgainOn: IsoDate },
  found: readonly Appearance[],
  today: IsoDate,
): readonly Missing[] => [
  ...(isOnMap(input) ? [] : missingWhose(input, found)),
  ...need(input.lookAgainOn > today && input.lookAgainOn <= addMonths(today, LOOK_AGAIN_MONTHS), {
    code: 'OUT_OF_RANGE',
    path: 'input.lookAgainOn',
    clause: 'P9.4',
    message: `a hold is looked at again within ${LOOK_AGAIN_MONTHS} months, after today`,
  }),
]

/** What is missing before a hold may be lifted. `found`: whether a hold with this id stands. */
export const missingToLift = (found: boolean): readonly Missing[] =>
  need(found, { code: 'UNKNOWN', path: 'input.holdId', clause: 'P9.4', message: 'no hold that stands has this id' })
