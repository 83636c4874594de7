/**
 * The shield tree folded with one opening: what the rule of a field answers, known before a row is read (DESIGN
 * section 5). Rules and folded tree come from the same `verdictOf`; a test holds them to the same data.
 */
import { elementShows, isOpenFor, type Opening } from '../protocol/opening.ts'
import type { Category } from '../protocol/terms.ts'
import type { Catalogue, Classified, Scope } from './catalogue.ts'

/** Allowed or denied for every row, or asked by the id of the row's person or element. */
export type Verdict = 'allow' | 'deny' | ((id: string) => boolean)

type Ask = (about: {
  readonly category: Category
  readonly extent: Opening['open']['MAP']
  readonly opening: Opening
}) => Verdict

/** Lists whose rows Cypher chooses, and what is owned by a person whose field was asked already. */
const chosen: Ask = () => 'allow'

const ASK: Readonly<Record<Scope, Ask>> = {
  map: chosen,
  row: chosen,
  owned: chosen,
  person: ({ extent }) => (extent === 'ALL' ? 'allow' : (id) => isOpenFor(extent, id)),
  element: ({ category, extent, opening }) =>
    extent === 'ALL' && opening.elements?.size === 0 ? 'allow' : (id) => elementShows(opening, category, id),
}

/** What a rule answers for a field of this category and scope under this opening. */
export function verdictOf({ category, scope }: Pick<Classified, 'category' | 'scope'>, opening: Opening): Verdict {
  const extent = opening.open[category]
  return extent === 'NONE' ? 'deny' : ASK[scope]({ category, extent, opening })
}

/** Verdicts of one operation, by `Classified.index`. */
export type Folded = readonly Verdict[]

/** Folds the rules of all classified fields with one opening. */
export function fold(catalogue: Catalogue, opening: Opening): Folded {
  const known = new Map<string, Verdict>()
  const verdicts: Verdict[] = []
  for (const field of catalogue.fields.values()) {
    const key: `${Category} ${string}` = `${field.category} ${field.scope}`
    let verdict = known.get(key)
    if (verdict === undefined) known.set(key, (verdict = verdictOf(field, opening)))
    verdicts.push(verdict)
  }
  return verdicts
}
