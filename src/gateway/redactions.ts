/**
 * Redactions are data, not errors: why a selected field is withheld, or withheld for some. INVARIANT: which entries there are
 * follows from operation, caller, purpose and map, never from whether a value exists. For whom an entry holds follows from what
 * `open` tells of each person.
 */
import { isLabelledType, isPersonType, type PersonType } from '../model/model.ts'
import type { Opening } from '../policy/opening.ts'
import { isGrantedFor, isPersonSeen, personShows } from '../policy/sight.ts'
import type { Redaction, ToldRedaction } from './operation.ts'
import type { Withheld } from './prune.ts'
import { keyIn, shownId } from './view.ts'

/** Fields of a group or a place may be withheld because of what they reveal. It is always said, so it reveals nothing. */
const MAY_REVEAL = {
  kind: 'NEEDS_COVER',
  rule: 'reveals',
  clause: 'P5.2',
  reason: 'withheld where it reveals a category that is not open for everyone joined to it',
  law: [],
  requestable: false,
} as const

/** What leads from map to map is for the Council alone, whatever of the person is open to others (P1.2). */
const NOT_FOLLOWED = {
  kind: 'NOT_PERMITTED',
  rule: 'council-follows',
  clause: 'P1.2',
  reason: 'only the Council follows a person from map to map',
  law: [],
  requestable: false,
} as const

/** The entries for the selected fields, once for each path, in the order of the selection. */
export function redactionsFor(selected: readonly Withheld[], opening: Opening): readonly Redaction[] {
  const seen = new Set<string>()
  return selected.flatMap(({ field, path }) => {
    const key = path.join('\n')
    if (seen.has(key)) return []
    seen.add(key)
    const { coordinate, category, scope, type } = field
    const entries = opening.redactions[category]
    const may = scope === 'element' && isLabelledType(type) ? [MAY_REVEAL] : []
    if (scope === 'followed' && opening.reader.agency !== 'CFS')
      return [{ path, coordinate, category, ...NOT_FOLLOWED }]
    return [...entries, ...may].map((entry) => ({ path, coordinate, category, ...entry }))
  })
}

/** Where an entry was told: of which view, and of which map; null: no map was open. */
type Where = { readonly view: string; readonly mapId: string | null }

/** The entry with its id, which is the same in each answer of the view. */
export const identified = ({ view, mapId }: Where, entry: Redaction): Redaction & { readonly id: string } => ({
  id: keyIn(view, mapId, entry.coordinate, entry.kind, entry.rule),
  ...entry,
})

/** Somebody on the map. */
export type PersonOnMap = { readonly id: string; readonly type: PersonType }

/**
 * The people for whom an entry holds, of those whom the caller may know of; null: for everybody. Together the entries of a
 * coordinate name whoever lacks its category in `open`, and nobody else.
 */
export function subjectsOf(
  { coordinate, category, kind, rule }: Pick<Redaction, 'coordinate' | 'category' | 'kind' | 'rule'>,
  people: readonly PersonOnMap[],
  opening: Opening,
): readonly string[] | null {
  const isForSome = kind === 'SUBJECT_NOT_SHARED' || (kind === 'NEEDS_COVER' && rule === 'cover')
  if (!isForSome || opening.granted[category] === 'NONE') return null
  const [type = ''] = coordinate.split('.')
  return people
    .filter((one) => (one.type === type || !isPersonType(type)) && isPersonSeen(opening, one))
    .filter(({ id }) => {
      const isGranted = isGrantedFor(opening, [category], [id])
      return kind === 'SUBJECT_NOT_SHARED' ? !isGranted : isGranted && !personShows(opening, category, id)
    })
    .map(({ id }) => id)
}

/** What `PeerMap.redactions` answers: each entry once, whatever the paths. `people` null: nobody asked for whom it holds. */
export function toldOf(
  redactions: readonly Redaction[],
  {
    view,
    opening,
    people,
  }: { readonly view: string; readonly opening: Opening; readonly people: readonly PersonOnMap[] | null },
): readonly ToldRedaction[] {
  const told = new Map<string, ToldRedaction>()
  for (const redaction of redactions) {
    const { path: _path, ...entry } = identified({ view, mapId: opening.mapId }, redaction)
    if (told.has(entry.id)) continue
    const subjects = people === null ? null : subjectsOf(entry, people, opening)
    told.set(entry.id, { ...entry, subjects: subjects?.map((id) => shownId(view, id)) ?? null })
  }
  return [...told.values()]
}
