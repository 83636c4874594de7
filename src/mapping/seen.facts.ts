/** Reads which of these ids on a map a caller may know of, in one query. */
import type { Run } from '../graph/driver.ts'
import type { Opening } from '../policy/opening.ts'
import { isDrawnSeen, isTieSeen, seenElements } from '../policy/sight.ts'
import { fieldOf, isOwnedType } from '../model/model.ts'
import { drawnOn } from './drawn.facts.ts'
import { elementsOn } from '../steps/facts.ts'
import { tiesOn } from './ties.facts.ts'
import { elementShowing, tieShowing, type Shows } from './versions.rules.ts'

/** Something that the caller sees, and which of its fields are open to them. */
export type Seen = { readonly id: string; readonly shows: Shows }

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
    ...[...seenElements(opening, elements).values()].map((element): Seen => ({
      id: element.id,
      shows: elementShowing(opening, element),
    })),
    // What a record about a person says is all of one category, and is seen with it.
    ...drawn
      .filter((each) => isOwnedType(each.type) && isDrawnSeen(opening, each))
      .map(({ id, type }): Seen => ({ id, shows: (field) => fieldOf(type, field) !== null })),
    ...ties
      .filter(({ tie }) => isTieSeen(opening, tie, seenEnds))
      .map((known): Seen => ({ id: known.tie.id, shows: tieShowing(opening, known) })),
  ]
}
