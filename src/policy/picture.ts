/**
 * The picture of a day: the map as it was drawn then (P1.2). Pure.
 *
 * INVARIANT: dates alone move. Who may see what is decided today, by the opening, and a picture only takes away from it: what is
 * closed, restricted, disproved or erased today is in the picture of no day.
 */
import type { Opening } from './opening.ts'
import type { IsoDate } from './terms.ts'

export type Picture = {
  /** The day on which ties hold, where their list names no other. */
  readonly day: IsoDate
  /** Ids of people and elements that were recorded after that day, or no longer held on it. */
  readonly absent: ReadonlySet<string>
}

const NOBODY: ReadonlySet<string> = new Set()

/** Without a day: the ties of today, and all that was ever drawn. */
export const pictureOfNow = ({ today }: Pick<Opening, 'today'>): Picture => ({ day: today, absent: NOBODY })

/**
 * The opening with the groups and places alone that are in the picture. Other rows are left out by `absent` itself, in the rules of
 * their types (closures.ts) and in cypher/fields.
 */
export const pictured = (opening: Opening, { absent }: Picture): Opening => {
  const { listed } = opening
  if (absent.size === 0 || listed === null) return opening
  return { ...opening, listed: new Set([...listed].filter((id) => !absent.has(id))) }
}
