/** What was disproved on a map, and what is asked before it is shown again (P8.7, P9.3). Pure. */
import type { Drawn } from '../policy/drawn.ts'
import { isPerson, type MapElement } from '../policy/elements.ts'
import { need, type Missing } from '../policy/missing.ts'
import type { Opening } from '../policy/opening.ts'
import { isTieSeen, joinedSeen, personShows, seenElements } from '../policy/sight.ts'
import type { Category } from '../policy/terms.ts'
import { missingGrant, missingRevealed } from '../policy/writing.ts'
import type { MapTie } from './ties.rules.ts'

/** A harmful relationship or an affiliation, or a risk, whatever its status. */
export type Claim = { readonly version: number } & (
  | { readonly tie: MapTie; readonly statementReveals: readonly Category[]; readonly ends: readonly MapElement[] }
  | { readonly risk: Drawn }
)

const ALLEGING: ReadonlySet<string> = new Set(['HARMS', 'AFFILIATED_WITH'])

export const isDisproved = (claim: Claim): boolean =>
  'tie' in claim
    ? ALLEGING.has(claim.tie.type) && claim.tie.status === 'DISPROVED'
    : claim.risk.type === 'Risk' && claim.risk.status === 'DISPROVED' && claim.risk.endedOn === null

/** P4.5, P8.7: what was disproved is nobody's to read but a manager's who has the whole map. */
export const missingGrantOfWhole = (opening: Opening, path: string): readonly Missing[] =>
  missingGrant(
    opening,
    (['RISK', 'HARMFUL_RELATIONSHIP'] as const).map((category) => ({ path, category, about: null })),
  ).slice(0, 1)

/** Whether the caller would see it if it had not been disproved: under cover of everybody whom it is about. */
export const wouldBeSeen = (opening: Opening, claim: Claim): boolean => {
  if ('tie' in claim)
    return isTieSeen(opening, { ...claim.tie, status: 'SUSPECTED' }, seenElements(opening, claim.ends))
  const { reveals, joined } = claim.risk
  return (
    joinedSeen(opening, claim.risk).length === joined.length &&
    joined.every((each) => !isPerson(each) || personShows(opening, 'RISK', each.id)) &&
    missingRevealed(opening, { reveals, joined, relevance: '' }).length === 0
  )
}

/** What is missing before it is shown again. One that the caller could not see anyway is answered like none. */
export const missingToRestore = (opening: Opening, claim: Claim | null): readonly Missing[] => {
  const whole = missingGrantOfWhole(opening, 'input.mapId')
  if (whole.length > 0) return whole
  return need(claim !== null && isDisproved(claim) && wouldBeSeen(opening, claim), {
    code: 'UNKNOWN',
    path: 'input.elementId',
    clause: 'P8.7',
    message: 'nothing on this map that was disproved, and could be shown to the caller, has this id',
  })
}
