/** Art 19: recording that a recipient was told of a correction (P9.3). Pure. */
import type { IsoDate } from '../terms.ts'
import { need, type Missing } from './missing.ts'

/** What is missing before it is recorded that a recipient was told of a correction. */
export const missingToTell = (
  input: { readonly on: IsoDate },
  known: { readonly rectifiedOn: IsoDate | null; readonly isRecipient: boolean; readonly isTold: boolean },
  today: IsoDate,
): readonly Missing[] => [
  ...need(known.rectifiedOn !== null, {
    path: 'input.rectificationId',
    clause: 'P9.3',
    message: 'no rectification has this id',
  }),
  ...need(known.isRecipient, {
    path: 'input.organisation',
    clause: 'P9.3',
    message: 'no organisation outside the Council has this id',
  }),
  ...need(!known.isTold, {
    path: 'input.organisation',
    clause: 'P9.3',
    message: 'it is recorded already that they were told',
  }),
  ...need(input.on <= today && (known.rectifiedOn === null || known.rectifiedOn <= input.on), {
    path: 'input.on',
    clause: 'P9.3',
    message: 'a day from that of the rectification until today',
  }),
]
