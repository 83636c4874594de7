/** The records of one step on several maps: each map has its own, beside that of the step (P9.6). */
import { v7 as uuidv7 } from 'uuid'
import { PeermapError } from '../errors.ts'
import type { Written } from './step.ts'

/** The record of a step on one map. `stepId`: its own id, in the journal and in the graph. */
export type OnMap = { readonly stepId: string; readonly mapId: string; readonly changed: readonly string[] }

/**
 * The records on single maps of what a step writes; none, if it is on one map or none.
 * @param before those of the first try of its transaction: they are on record as intended, so a later try has the same
 * @throws CONFLICT where a later try would change other maps
 */
export function onMapsOf({ onMaps = [] }: Written, before: readonly OnMap[] | null): readonly OnMap[] {
  if (before === null) return onMaps.map((each) => ({ stepId: uuidv7(), ...each }))
  const known = new Map(before.map(({ mapId, stepId }) => [mapId, stepId]))
  const again = onMaps.flatMap(({ mapId, changed }) => {
    const stepId = known.get(mapId)
    return stepId === undefined ? [] : [{ stepId, mapId, changed }]
  })
  if (again.length === onMaps.length && again.length === before.length) return again
  throw new PeermapError('CONFLICT', 'somebody else has changed this since it was looked at', {
    conflictKind: 'CHANGED',
  })
}
