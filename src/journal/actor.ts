/** The caller, organisation, agency and purpose that every entry of a caller has. */
import type { Caller } from '../policy/facts.ts'
import type { NewEntry } from './entry.ts'

/** The parts of an entry that identify its caller. */
export const actorOf = (caller: Caller): Pick<NewEntry, 'caller' | 'organisation' | 'agency' | 'purpose'> => ({
  caller: { issuer: caller.issuer, subject: caller.subject },
  organisation: caller.organisation,
  agency: caller.agency,
  purpose: caller.purpose,
})
