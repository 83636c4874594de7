/** What rules of steps are given in tests, and what they answer. */
import type { MapElement } from '../../src/policy/elements.ts'
import type { Missing } from '../../src/policy/missing.ts'

/** Where each thing is missing, and by which clause. */
export const paths = (missing: readonly Missing[]): readonly string[] =>
  missing.map(({ path, clause }) => `${path} ${clause}`)

/** Something that stands on a map. */
export const onMap = (id: string, type: MapElement['type']): MapElement => ({
  id,
  type,
  version: 1,
  kind: null,
  status: type === 'Risk' ? 'SUSPECTED' : null,
})

/** What a caller sees of a map, by id. */
export const seen = (...elements: readonly MapElement[]): ReadonlyMap<string, MapElement> =>
  new Map(elements.map((each) => [each.id, each]))
