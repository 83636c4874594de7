/** Reads what is alleged on a map, whatever its status and whoever may see it (P8.7). */
import type { Run } from '../graph/driver.ts'
import { elementsOn } from '../steps/facts.ts'
import { drawnOn } from './drawn.facts.ts'
import { fieldOf } from '../model/model.ts'
import type { Opening } from '../policy/opening.ts'
import { wouldBeSeen, type Claim } from './restoring.rules.ts'
import { tiesOn } from './ties.facts.ts'
import { tieShowing, type Shows } from './versions.rules.ts'

/** The ties and risks of a map with these ids. */
export async function claimsOn(run: Run, mapId: string, ids: readonly string[]): Promise<readonly Claim[]> {
  const [ties, drawn] = await Promise.all([tiesOn(run, mapId, ids), drawnOn(run, mapId, ids)])
  const named = ties.flatMap(({ tie: { from, to } }) => [from, to])
  const elements = new Map((await elementsOn(run, mapId, named)).map((element) => [element.id, element]))
  return [
    ...ties.map(({ tie, ...beside }) => ({
      ...beside,
      tie,
      ends: [tie.from, tie.to].flatMap((id) => elements.get(id) ?? []),
    })),
    ...drawn.filter(({ type }) => type === 'Risk').map((risk) => ({ version: risk.version, risk })),
  ]
}

export const idOf = (claim: Claim): string => ('tie' in claim ? claim.tie.id : claim.risk.id)

/** Which values of what was disproved are open to a caller who would see it. */
export const claimShows = (opening: Opening, claim: Claim): Shows => {
  if (!wouldBeSeen(opening, claim)) return () => false
  return 'tie' in claim ? tieShowing(opening, claim) : (field) => fieldOf('Risk', field) !== null
}
