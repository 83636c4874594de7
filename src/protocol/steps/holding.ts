/** What a legal hold on a map, or on a person, asks for (P9.4). Pure. */
import { addMonths } from '../age.ts'
import type { IsoDate } from '../terms.ts'
import { missingWhose, type Appearance, type WhoseInput } from './erasing.ts'
import { need, type Missing } from './missing.ts'

/** After how many months a hold is looked at again, at the latest (a reading). */
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
    path: 'input.lookAgainOn',
    clause: 'P9.4',
    message: `a hold is looked at again within ${LOOK_AGAIN_MONTHS} months, after today`,
  }),
]

/** What is missing before a hold may be lifted. `found`: whether one of this id stands. */
export const missingToLift = (found: boolean): readonly Missing[] =>
  need(found, { path: 'input.holdId', clause: 'P9.4', message: 'no hold that stands has this id' })
