/** Reads which of these ids on a map a caller may know of, in one query. */
import type { Run } from '../graph/driver.ts'
import type { Opening } from '../policy/opening.ts'
import { isDrawnSeen, isTieSeen, seenElements } from '../policy/sight.ts'
import { isOwnedType } from '../model/model.ts'
import { drawnOn } from './drawn.facts.ts'
import { elementsOn } from '../steps/facts.ts'
import { tiesOn } from './ties.facts.ts'

/** Something that the caller sees, with its version. */
export type Seen = { readonly id: string; readonly version: number }

/** The elements, records about a person, and ties of the map with these ids that the caller may know of. */
export async function seenOn(run: Run, opening: Opening, ids: readonly string[]): Promise<readonly Seen[]> {
  const { mapId } = opening
  const [elements, drawn, ties] = await Promise.all([
    elementsOn(run, mapId, ids),
    drawnOn(run, mapId, ids),
    tiesOn(run, mapId, ids),
  ])
  const ends = ties.flatMap(({ tie: { from, to } }) => [from, to])
  const seenEnds = seenElements(opening, await elementsOn(run, mapId, ends))
  return [
    ...seenElements(opening, elements).values(),
    ...drawn.filter((each) => isOwnedType(each.type) && isDrawnSeen(opening, each)),
    ...ties
      .filter(({ tie }) => isTieSeen(opening, tie, seenEnds))
      .map(({ tie: { id }, version }): Seen => ({ id, version })),
  ].map(({ id, version }) => ({ id, version }))
}
