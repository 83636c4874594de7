/** Notice that somebody's data are not used to keep equality under review (DPA 2018 Sch 1 para 8(5)). Pure. */
import type { IsoDate } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'

export const MONITORING_NOTICES = ['GIVEN', 'WITHDRAWN'] as const

/** A person, and since when their notice stands. */
export type Notified = { readonly id: string; readonly since: IsoDate | null; readonly mapIds: readonly string[] }

/** Notice holds at once: para 8(5) would leave a reasonable time to stop. */
export const missingToNotify = (
  input: { readonly notice: (typeof MONITORING_NOTICES)[number]; readonly receivedOn: IsoDate },
  people: readonly Notified[],
  today: IsoDate,
): readonly Missing[] => {
  const stands = people.some(({ since }) => since !== null)
  return [
    ...need(people.length > 0, {
      code: 'UNKNOWN',
      path: 'input.ref',
      clause: 'P9.5',
      message: 'nobody is known by this: notice is of somebody who has been identified',
    }),
    ...need(people.length === 0 || stands === (input.notice === 'WITHDRAWN'), {
      code: 'ALREADY',
      path: 'input.notice',
      clause: 'P9.5',
      message: stands ? 'their notice stands already' : 'no notice of theirs stands',
    }),
    ...need(input.receivedOn <= today, {
      code: 'IN_FUTURE',
      path: 'input.receivedOn',
      clause: 'P9.5',
      message: 'a day that has come',
    }),
  ]
}
