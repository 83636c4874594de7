/** The preconditions of recording that a recipient was notified of an erasure (P9.4; Art 19). Pure. */
import type { IsoDate } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'

/** An erasure, and which of its recipients were notified. */
export type NotifiedFacts = {
  readonly erasedOn: IsoDate
  /** Organisations outside the Council that had been given data about them. */
  readonly recipients: readonly string[]
  readonly told: readonly string[]
}

/** What is missing. `facts` null: there is no such erasure. */
export const missingToRecordTold = (
  input: { readonly organisation: string; readonly on: IsoDate },
  facts: NotifiedFacts | null,
  today: IsoDate,
): readonly Missing[] => {
  if (facts === null)
    return [{ code: 'UNKNOWN', path: 'input.erasureId', clause: 'P9.4', message: 'no erasure has this id' }]
  return [
    ...need(facts.recipients.includes(input.organisation), {
      code: 'UNKNOWN',
      path: 'input.organisation',
      clause: 'P9.4',
      message: 'the journal knows of no disclosure of these data to this organisation',
    }),
    ...need(!facts.told.includes(input.organisation), {
      code: 'ALREADY',
      path: 'input.organisation',
      clause: 'P9.4',
      message: 'it is on record that this organisation was told',
    }),
    ...need(input.on >= facts.erasedOn && input.on <= today, {
      code: 'OUT_OF_RANGE',
      path: 'input.on',
      clause: 'P9.4',
      message: 'a recipient is told on or after the day of the erasure, and not in the future',
    }),
  ]
}
