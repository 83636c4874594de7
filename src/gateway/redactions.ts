/**
 * Redactions are data, not errors: why a selected field is withheld, or withheld for some. INVARIANT: they follow from
 * operation, caller, purpose and map, never from whether a value exists.
 */
import { isLabelledType } from '../model/model.ts'
import type { Opening } from '../policy/opening.ts'
import type { Redaction } from './operation.ts'
import type { Withheld } from './prune.ts'

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
    if (scope === 'followed' && opening.caller.agency !== 'CFS')
      return [{ path, coordinate, category, ...NOT_FOLLOWED }]
    return [...entries, ...may].map((entry) => ({ path, coordinate, category, ...entry }))
  })
}
