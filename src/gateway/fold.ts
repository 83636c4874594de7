/**
 * Folds the rules of graphql-shield with one opening, so that the verdict of each field is there before a row is read
 * (docs/decisions/0002-fold-the-rules-once-an-operation.md). The rules and the folded tree both use `verdictOf`; a test
 * compares them on the same data.
 */
import type { Opening } from '../policy/opening.ts'
import { elementShows, personShows } from '../policy/sight.ts'
import type { Category } from '../policy/terms.ts'
import type { Catalogue, Classified, Scope } from './catalogue.ts'

/** Allowed or denied for every row, or decided for each row by the id of its person or element. */
export type Verdict = 'allow' | 'deny' | ((id: string) => boolean)

type Ask = (about: {
  readonly category: Category
  readonly extent: Opening['open']['MAP']
  readonly opening: Opening
}) => Verdict

/** For lists whose rows Cypher chooses, and for what a person owns: the guard of that person's field has decided already. */
const chosen: Ask = () => 'allow'

const ofPerson: Ask = ({ category, extent, opening }) =>
  extent === 'ALL' && (category === 'MAP' || opening.excluded.size === 0)
    ? 'allow'
    : (id) => personShows(opening, category, id)

const VERDICT_BY_SCOPE: Readonly<Record<Scope, Ask>> = {
  map: chosen,
  row: chosen,
  owned: chosen,
  person: ofPerson,
  followed: (about) => (about.opening.reader.agency === 'CFS' ? ofPerson(about) : 'deny'),
  element: ({ category, extent, opening }) =>
    extent === 'ALL' && opening.elements?.size === 0 ? 'allow' : (id) => elementShows(opening, category, id),
}

/** The verdict on a field of this category and scope under this opening. */
export function verdictOf({ category, scope }: Pick<Classified, 'category' | 'scope'>, opening: Opening): Verdict {
  const extent = opening.open[category]
  return extent === 'NONE' ? 'deny' : VERDICT_BY_SCOPE[scope]({ category, extent, opening })
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
