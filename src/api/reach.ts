/**
 * Whether an operation reaches an element (a place, a group, a risk ...): only then are the facts of elements read. Asked by
 * names before the facts, and of the pruned selection before the data: what the first missed does not run.
 */
import { visit, type GraphQLResolveInfo } from 'graphql'
import type { Catalogue, Classified } from './catalogue.ts'
import { PERSON_TYPES } from './closures.ts'
import type { Plan } from './prune.ts'

/** Whether a field leads to something else than a value, a person or the map. */
const leadsToElement = ({ returns, derivedFrom }: Classified): boolean =>
  returns !== null && derivedFrom.length === 0 && returns !== 'PeerMap' && !PERSON_TYPES.has(returns)

const known = new WeakMap<Catalogue, ReadonlySet<string>>()

/** A name that leads to an element anywhere counts everywhere: an error in this direction costs time alone. */
function namesOf(catalogue: Catalogue): ReadonlySet<string> {
  const before = known.get(catalogue)
  if (before !== undefined) return before
  const names = new Set<string>()
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
