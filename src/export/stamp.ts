/** What stands inside each export: for whom, why and until when. */
import type { Stamp } from './model.ts'

export const NOTICE =
  'For the recipient and the purpose alone; do not pass on (P4.4). No tie recorded is not no tie. Not evidence about a person.'

/** `recipient: x; purpose: y ...`, one line. */
export const stampText = (stamp: Stamp): string =>
  Object.entries(stamp)
    .map(([name, value]) => `${name}: ${value.replaceAll(/\s+/g, ' ')}`)
    .join('; ')
