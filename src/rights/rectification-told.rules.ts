/** Art 19: recording that a recipient was notified of a rectification (P9.3). Pure. */
import type { IsoDate } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'

/** What is missing before it may be recorded that a recipient was notified of a rectification. */
export const missingToTell = (
  input: { readonly on: IsoDate },
  known: { readonly rectifiedOn: IsoDate | null; readonly isRecipient: boolean; readonly isNotified: boolean },
  today: IsoDate,
): readonly Missing[] => [
  ...need(known.rectifiedOn !== null, {
    code: 'UNKNOWN',
    path: 'input.rectificationId',
    clause: 'P9.3',
    message: 'no rectification has this id',
  }),
  ...need(known.isRecipient, {
    code: 'UNKNOWN',
    path: 'input.organisation',
    clause: 'P9.3',
    message: 'no organisation outside the Council has this id',
  }),
  ...need(!known.isNotified, {
    code: 'ALREADY',
    path: 'input.organisation',
    clause: 'P9.3',
    message: 'it is recorded already that they were told',
  }),
  ...need(input.on <= today && (known.rectifiedOn === null || known.rectifiedOn <= input.on), {
    code: 'OUT_OF_RANGE',
    path: 'input.on',
    clause: 'P9.3',
    message: 'a day from that of the rectification until today',
  }),
]
