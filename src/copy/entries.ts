/** What the journal says of copies (P9.6): ids, coordinates and codes. A copy is disclosed whole, map by map. */
import { actorOf } from '../journal/actor.ts'
import type { DisclosedGroup, NewEntry } from '../journal/entry.ts'
import type { Caller } from '../policy/facts.ts'
import type { Opening } from '../policy/opening.ts'
import { KEPT_NODES, KEPT_TIES, isKeptTie, rowOf } from './kept.ts'
import type { RawMap } from './rows.ts'

/** Names of entries. */
export const COPY_MAKE = 'copyMake'
export const COPY_WHO = 'copyWho'
export const COPY_END = 'copyEnd'

const idsOf = (map: RawMap, label: string): readonly string[] =>
  map.nodes.filter(({ type }) => type === label).map(({ id }) => id)

/** The edges of what is about somebody, by the fields in which they are read. */
const ABOUT = ['YoungPerson.strengths', 'YoungPerson.interventions', 'YoungPerson.informationGaps']

/** Nodes under their own ids, ties under those of both ends, as answers disclose them. */
export function disclosedOf(map: RawMap): readonly DisclosedGroup[] {
  const nodes = Object.entries(KEPT_NODES).map(([label, { keeps }]) => ({
    coordinates: keeps.map((property) => `${label}.${property}`),
    subjects: idsOf(map, label),
  }))
  const ends = new Map<string, Set<string>>()
  for (const { type, from, to } of map.ties) {
    const known = ends.get(type) ?? new Set<string>()
    ends.set(type, known.add(from).add(to))
  }
  const ties = [...ends].flatMap(([type, subjects]) => {
    if (!isKeptTie(type)) return []
    const row = rowOf(type)
    const { keeps } = KEPT_TIES[type]
    const shown = keeps.filter((property) => property !== 'recordedAt')
    const coordinates = row === null ? ABOUT : ['from', 'to', ...shown].map((property) => `${row}.${property}`)
    return [{ coordinates, subjects: [...subjects] }]
  })
  return [...nodes, ...ties].filter(({ subjects }) => subjects.length > 0)
}

/** One map of a copy, as it is to be disclosed to its analyst. `by`: who the entry is of. */
export const makeEntry = (
  about: { readonly copyId: string; readonly opening: Opening; readonly map: RawMap },
  by: Caller,
  outcome: 'INTENDED' | 'DONE',
): NewEntry => ({
  kind: 'disclosure',
  ...actorOf(by),
  mapId: about.map.mapId,
  decisionId: about.opening.grant.id,
  rules: about.opening.rules,
  disclosed: disclosedOf(about.map),
  stepId: about.copyId,
  name: COPY_MAKE,
  outcome,
})
