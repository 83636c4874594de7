/**
 * Elements that a step names, and the answer if one is missing. sight.ts decides whether the caller may know of them. Pure.
 */
import { isLabelledType, isPersonType, type ElementType } from '../model/model.ts'
import type { IsoDate } from './terms.ts'
import { need, type Missing } from './missing.ts'

/** Whether something of this type is a person. */
export const isPerson = ({ type }: { readonly type: string }): boolean => isPersonType(type)

/** An element as stored in the graph (cypher/mapping/elements.facts.cypher). */
export type MapElement = {
  readonly id: string
  readonly type: ElementType
  readonly version: number
  readonly kind: string | null
  readonly status: string | null
  readonly label?: string | null
  /** The first day on which it no longer holds. */
  readonly endedOn?: IsoDate | null
}

/** Whether it is a group or a place. Its label is shown wherever it is listed (P8.7). */
export const isLabelled = ({ type }: { readonly type: string }): boolean => isLabelledType(type)

/** The message about something on the map that no longer holds. */
export const ENDED = 'this has ended on this map'

/**
 * P1.2: an element that a step names must be on the step's map and of one of the types. The answer is the same for a
 * hidden element and for one that does not exist.
 */
export const missingElement = (
  at: { readonly path: string; readonly id: string; readonly types: readonly ElementType[] },
  seen: ReadonlyMap<string, MapElement>,
): readonly Missing[] => {
  const { path, id, types } = at
  const found = seen.get(id)
  return need(found !== undefined && types.includes(found.type), {
    code: 'UNKNOWN',
    path,
    clause: 'P1.2',
    message: `no ${types.join(' or ')} on this map has this id`,
  })
}

/** P1.2: as `missingElement`, and the element must still hold: nothing is drawn on an element that has ended. */
export const missingStanding = (
  at: { readonly path: string; readonly id: string; readonly types: readonly ElementType[] },
  seen: ReadonlyMap<string, MapElement>,
): readonly Missing[] => {
  const gone = missingElement(at, seen)
  if (gone.length > 0) return gone
  return need((seen.get(at.id)?.endedOn ?? null) === null, {
    code: 'ALREADY',
    path: at.path,
    clause: 'P1.2',
    message: ENDED,
  })
}
