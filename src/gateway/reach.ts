/**
 * Whether an operation reaches an element other than a person (a place, a group, a risk ...), or asks for versions, which are worked out for all elements. Only then are the facts of
 * elements read. The first check compares names, before the facts are read. The second walks the pruned selection, before
 * the data are read: an operation that the first missed does not run.
 */
import { visit, type GraphQLResolveInfo } from 'graphql'
import type { Catalogue, Classified } from './catalogue.ts'
import { isPersonType, PERSON_TYPES, TIE_TYPES, tieOf, tiesOfRow, type RowType } from '../model/model.ts'
import type { Plan } from './prune.ts'

/** Whether every tie of a row type begins at a person. */
const isByPeople = (row: RowType): boolean => tiesOfRow(row).every((type) => tieOf(type).from.every(isPersonType))

/**
 * Row types whose ties are chosen by their people alone, whatever is listed or withheld (cypher/fields): their statements
 * need no facts of elements.
 */
export const TIES_BY_PEOPLE: ReadonlySet<string> = new Set(TIE_TYPES.map((type) => tieOf(type).row).filter(isByPeople))

const NO_ELEMENT: ReadonlySet<string> = new Set(['PeerMap', ...PERSON_TYPES, ...TIES_BY_PEOPLE])

/** Whether a field leads to anything other than a value, a person, a tie chosen by people, or the map. */
const leadsToElement = ({ returns, derivedFrom }: Classified): boolean =>
  returns !== null && derivedFrom.length === 0 && !NO_ELEMENT.has(returns)

export const VERSION = 'version'

/** Whether the pruned selection has a version. */
export const asksVersions = ({ fields, children }: Plan): boolean =>
  [...fields].some(({ field }) => field === VERSION) || [...children.values()].some(asksVersions)

const known = new WeakMap<Catalogue, ReadonlySet<string>>()

/** Names of fields that lead to an element on any type. To count such a name on every type costs only time. */
function namesOf(catalogue: Catalogue): ReadonlySet<string> {
  const before = known.get(catalogue)
  if (before !== undefined) return before
  const names = new Set([VERSION])
  for (const classified of catalogue.fields.values())
    if (leadsToElement(classified)) names.add(classified.field).add(`${classified.field}Connection`)
  known.set(catalogue, names)
  return names
}

/** Whether any field of the operation, fragments included, has a name that leads to an element. */
export function mayReachElements({ fieldNodes, fragments }: GraphQLResolveInfo, catalogue: Catalogue): boolean {
  const names = namesOf(catalogue)
  let found = false
  for (const root of [...fieldNodes, ...Object.values(fragments)])
    visit(root, { Field: ({ name }) => void (found ||= names.has(name.value)) })
  return found
}

/** Whether the pruned selection has a field that leads to an element. */
export const reachesElements = ({ via, children }: Plan): boolean =>
  (via !== null && leadsToElement(via)) || [...children.values()].some(reachesElements)
