/**
 * What is drawn on a map and can be changed: which fields, of which category. sight.ts decides whether the caller may
 * know of it. Pure.
 */
import { categoriesOf, isNodeType, tieOf, type ChangeableNodeType, type ChangeableTieType } from '../model/model.ts'
import { needsCover, type Category, type IsoDate } from './terms.ts'
import type { MapElement } from './elements.ts'

export type ChangedType = ChangeableNodeType | ChangeableTieType

/**
 * Fields that a change may set -> the category of each (P5.1). One step changes every tie that alleges, and refuses the
 * fields that an affiliation lacks.
 */
export const changedOf = (type: ChangedType): Readonly<Record<string, Category>> => {
  const stored = isNodeType(type) ? type : tieOf(type === 'AFFILIATED_WITH' ? 'HARMS' : type).row
  return categoriesOf(stored, ({ changeable }) => changeable)
}

/** Fields of a young person that are recorded only under cover (P8.2) -> the category of each. */
export const COVERED_FIELDS = categoriesOf(
  'YoungPerson',
  ({ changeable, category }) => changeable && needsCover(category),
)

/** Something on the map that an element is joined to, and the type of the tie. */
type Joined = Pick<MapElement, 'id' | 'type'> & {
  readonly tie: string
  /** The status of the allegation, if the tie is an affiliation. */
  readonly status?: string | null
  /** false: the tie ended when it began, and no day shows it. */
  readonly ever?: boolean
  /** The person is restricted: they close what they share with others, and show nothing (P9.5). */
  readonly restricted?: boolean
}

/** Something drawn on a map, as stored in the graph (cypher/mapping/drawn.facts.cypher). */
export type Drawn = {
  readonly id: string
  readonly type: ChangeableNodeType
  readonly version: number
  readonly kind: string | null
  readonly status: string | null
  readonly label: string | null
  readonly spent: boolean
  /** The first day on which it is spent. */
  readonly spentOn: IsoDate | null
  /** Keys of those to whom an offence stays shown though it is spent (P8.7). */
  readonly keptShownTo: readonly string[]
  readonly keptShownUntil: IsoDate | null
  readonly reveals: readonly Category[]
  readonly authorised: boolean
  readonly endedOn: IsoDate | null
  /** Only for social care history. */
  readonly careFrom: IsoDate | null
  readonly careUntil: IsoDate | null
  readonly joined: readonly Joined[]
}
