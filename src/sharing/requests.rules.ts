/**
 * Preconditions of a partner's request to share a map, and of closing the request (P4.3, P4.4). Pure; nothing here
 * looks at a map.
 */
import type { Rule } from '../policy/rules.ts'
import type { Agency, Category, Purpose } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'
import { missingInCategories, type Organisation } from './sharing.rules.ts'

/** The highest number of open requests of one organisation. */
export const MOST_OPEN_REQUESTS = 20

/**
 * What is missing before a request is recorded. It looks only at the rules in force and at the asker's own organisation, whatever
 * is requested.
 */
export const missingToRequest = (
  wanted: { readonly purpose: Purpose; readonly categories: readonly Category[] },
  asker: { readonly agency: Agency },
  { recorded, rules }: { readonly recorded: Organisation | null; readonly rules: readonly Rule[] },
): readonly Missing[] => [
  ...need(recorded === null || recorded.agency === asker.agency, {
    code: 'MISMATCH',
    path: 'input',
    clause: 'P4.4',
    message: 'the organisation is recorded with another agency',
  }),
  ...missingInCategories(wanted, asker, rules),
]

/** A request in relation to one map. */
export type KnownRequest = {
  readonly organisation: string
  readonly purpose: Purpose
  readonly isOpen: boolean
  /**
   * `concernsMap`: its reference is that of the map or of a young person on it. `concernsAny`: that of any map or young
   * person.
   */
  readonly concernsMap: boolean
  readonly concernsAny: boolean
}

/**
 * What is missing before a decision closes a request. Reading: a reference that leads to no map (such as the partner's
 * reference of an event) may be closed on the map that the manager judges it to be about. A request about another map
 * gets the same answer as none.
 */
export const missingToCloseRequest = (
  request: KnownRequest | null,
  decision: { readonly organisation: string; readonly purpose: Purpose },
): readonly Missing[] =>
  need(
    request !== null &&
      request.isOpen &&
      request.organisation === decision.organisation &&
      request.purpose === decision.purpose &&
      (request.concernsMap || !request.concernsAny),
    {
      code: 'UNKNOWN',
      path: 'input.requestId',
      clause: 'P4.4',
      message: 'no open request of this organisation about this map and for this purpose has this id',
    },
  )
