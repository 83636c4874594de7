/** An opening as parameters: `$peermap_...` for the statements of cypher/fields, `$context.peermap...` for the compartment rules. */
import type { Opening } from '../policy/opening.ts'
import { pictureOfNow, type Picture } from '../policy/picture.ts'
import { staffKey } from '../policy/spent.ts'
import { CATEGORIES, SHOWN_CLAIM_STATUSES, SHOWN_OFFENCE_STATUSES, type Category } from '../policy/terms.ts'

const NOBODY: ReadonlySet<string> = new Set()

type Parameters = Readonly<Record<string, unknown>>

const people = (extent: Opening['open']['MAP'], excluded: ReadonlySet<string>): readonly string[] =>
  typeof extent === 'string' ? [] : [...extent].filter((id) => !excluded.has(id))

/**
 * For a category the ids of elements whose rows are left out, because of what they reveal or whom they are about (P5.2). null
 * where the facts have no elements: then no statement gets these parameters, and one that names them fails.
 */
const withheldOf = ({ elements }: Opening): ((category: Category) => readonly string[]) | null =>
  elements === null ? null : (category) => [...elements].filter(([, shown]) => !shown.has(category)).map(([id]) => id)

/** `$context.peermapWithheld_...` of the compartment rules (closures.ts). `ids` null: no such parameters. */
const withheldBy = (ids: ((category: Category) => readonly string[]) | null): Parameters =>
  ids === null ? {} : Object.fromEntries(CATEGORIES.map((category) => [`peermapWithheld_${category}`, ids(category)]))

/** The rows that the compartment rules leave out. */
export const withheldRows = (opening: Opening): Parameters => withheldBy(withheldOf(opening))

/** The parameters of attached statements. @param columns row type -> its columns that the operation reads */
export function parametersOf(
  opening: Opening,
  columns: ReadonlyMap<string, Iterable<string>>,
  { day, absent }: Picture = pictureOfNow(opening),
): Parameters {
  const { open, granted, listed, excluded } = opening
  const withheld = withheldOf(opening)
  const ofCategory = CATEGORIES.flatMap((category): readonly (readonly [string, unknown])[] => [
    ...(withheld === null ? [] : [[`peermap_withheld_${category}`, withheld(category)] as const]),
    [`peermap_all_${category}`, open[category] === 'ALL'],
    [`peermap_open_${category}`, people(open[category], category === 'MAP' ? NOBODY : excluded)],
    [`peermap_granted_all_${category}`, granted[category] === 'ALL'],
    [`peermap_granted_${category}`, people(granted[category], category === 'MAP' ? NOBODY : excluded)],
  ])
  return {
    peermap_maps: [opening.mapId],
    peermap_today: opening.today,
    peermap_day: day,
    peermap_absent: [...absent],
    peermap_staff: staffKey(opening.reader),
    peermap_excluded: [...excluded],
    peermap_claim_statuses: SHOWN_CLAIM_STATUSES,
    peermap_offence_statuses: SHOWN_OFFENCE_STATUSES,
    ...(listed === null ? {} : { peermap_listed: [...listed] }),
    ...Object.fromEntries(ofCategory),
    ...Object.fromEntries([...columns].map(([type, names]) => [`peermap_columns_${type}`, [...names]])),
  }
}
