/** What stands on a map, as a step names it: whether the caller may know of it, and what a missing one is called. Pure. */
import { elementShows, isOpenFor, type Opening } from '../opening.ts'
import { SHOWN_CLAIM_STATUSES, type Category, type IsoDate } from '../terms.ts'
import { need, type Missing } from './missing.ts'

/** Types of what is drawn on a map -> the category that its row is of; a group or a place stays by its label. */
export const ELEMENT_TYPES = {
  YoungPerson: 'MAP',
  Adult: 'MAP',
  AdultOfConcern: 'HARMFUL_RELATIONSHIP',
  PeerGroup: 'MAP',
  Location: 'MAP',
  Risk: 'RISK',
  Strength: 'RISK',
  SignificantEvent: 'PLAN',
  Intervention: 'PLAN',
  InformationGap: 'PLAN',
  Review: 'PLAN',
  Meeting: 'PLAN',
} as const satisfies Readonly<Record<string, Category>>
export type ElementType = keyof typeof ELEMENT_TYPES

/** Types of people on a map. */
export const PERSON_TYPES = ['YoungPerson', 'Adult', 'AdultOfConcern'] as const satisfies readonly ElementType[]

/** Whether something of this type is a person. */
export const isPerson = ({ type }: { readonly type: string }): boolean => PERSON_TYPES.some((person) => person === type)

/** An element as the graph has it (cypher/taking/elements.cypher). */
export type MapElement = {
  readonly id: string
  readonly type: ElementType
  readonly version: number
  readonly kind: string | null
  readonly status: string | null
  readonly label?: string | null
  /** The day from which it no longer holds. */
  readonly endedOn?: IsoDate | null
}

const ROWS: ReadonlySet<ElementType> = new Set<ElementType>([
  'Risk',
  'Strength',
  'SignificantEvent',
  'Intervention',
  'InformationGap',
  'Review',
  'Meeting',
])

const SHOWN_CLAIMS: ReadonlySet<string | null> = new Set(SHOWN_CLAIM_STATUSES)

/** Whether the caller may know that it is there: as in an answer, else it is treated like one that is not. */
export const isSeen = (opening: Opening, { id, type, status }: MapElement): boolean => {
  if (type === 'AdultOfConcern') return isOpenFor(opening.open.HARMFUL_RELATIONSHIP, id)
  if (type === 'Risk' && !SHOWN_CLAIMS.has(status)) return false
  return !ROWS.has(type) || elementShows(opening, ELEMENT_TYPES[type], id)
}

/** The elements among those read that the caller may know of, by id. */
export const seenElements = (opening: Opening, elements: readonly MapElement[]): ReadonlyMap<string, MapElement> =>
  new Map(elements.filter((element) => isSeen(opening, element)).map((element) => [element.id, element]))

/** What is said of something on the map that no longer holds. */
export const ENDED = 'this has ended on this map'

/** P1.2: what a step names stands on its map and is of one of the types. The same words for what is hidden and what is not there. */
export const missingElement = (
  at: { readonly path: string; readonly id: string; readonly types: readonly ElementType[] },
  seen: ReadonlyMap<string, MapElement>,
): readonly Missing[] => {
  const { path, id, types } = at
  const found = seen.get(id)
  return need(found !== undefined && types.includes(found.type), {
    path,
    clause: 'P1.2',
    message: `no ${types.join(' or ')} on this map has this id`,
  })
}

/** P1.2: as `missingElement`, and it still holds: nothing is drawn on what has ended. */
export const missingStanding = (
  at: { readonly path: string; readonly id: string; readonly types: readonly ElementType[] },
  seen: ReadonlyMap<string, MapElement>,
): readonly Missing[] => {
  const gone = missingElement(at, seen)
  if (gone.length > 0) return gone
  return need((seen.get(at.id)?.endedOn ?? null) === null, { path: at.path, clause: 'P1.2', message: ENDED })
}
