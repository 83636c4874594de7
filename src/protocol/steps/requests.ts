/** What a partner's request to share a map, and its end, ask for (P4.3, P4.4). Pure; nothing here looks at a map. */
import type { Agency, Category, Purpose } from '../terms.ts'
import { need, type Missing } from './missing.ts'
import { missingInCategories, type Organisation } from './sharing.ts'

/** So many requests of one organisation may be open at once. */
export const MOST_OPEN_REQUESTS = 20

/** What is missing before a request is taken: of the asker's own organisation alone, whatever it asks for. */
export const missingToRequest = (
  wanted: { readonly purpose: Purpose; readonly categories: readonly Category[] },
  asker: { readonly agency: Agency },
  recorded: Organisation | null,
): readonly Missing[] => [
  ...need(recorded === null || recorded.agency === asker.agency, {
    path: 'input',
    clause: 'P4.4',
    message: 'the organisation is recorded with another agency',
  }),
  ...missingInCategories(wanted, asker),
]

/** A request as it stands to one map. */
export type KnownRequest = {
  readonly organisation: string
  readonly purpose: Purpose
  readonly isOpen: boolean
  /** Whether its reference is that of the map or of a young person on it, and whether it is of any map. */
  readonly concernsMap: boolean
  readonly concernsAny: boolean
}

/**
 * What is missing before a decision settles a request. Reading: one whose reference leads to no map (that of an event, as the
 * partner knows it) may be settled on the map that the manager finds it to be about. One of another map is like none.
 */
export const missingToSettle = (
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
      path: 'input.requestId',
      clause: 'P4.4',
      message: 'no open request of this organisation about this map and for this purpose has this id',
    },
  )
