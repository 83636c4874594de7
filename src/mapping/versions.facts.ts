/** Reads what has changed on a map, for the versions that a caller may know (versions.rules.ts). */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import { fieldOf } from '../model/model.ts'
import type { Opening } from '../policy/opening.ts'
import { seenOn } from './seen.facts.ts'
import { versionAfter, type RecordedChange, type Shows } from './versions.rules.ts'

const CHANGES = loadStatement('mapping/changes.facts')
const CHANGES_ON_MAP = loadStatement('mapping/changes-on-map.read')

const changeRow = z.object({ id: z.string(), fields: z.array(z.string()) })
const onMapRow = z.object({ elementId: z.string(), changes: z.array(changeRow) })

/** The changes of an element, of a tie or of a map, oldest first, whoever may know of them. */
export const changesOf = async (run: Run, elementId: string): Promise<readonly RecordedChange[]> =>
  (await run({ text: CHANGES, params: { elementId } })).map((row) => changeRow.parse(row))

/** What has changed on a map, by the id of the element, of the tie or of the map. */
export const changesOn = async (run: Run, mapId: string): Promise<ReadonlyMap<string, readonly RecordedChange[]>> => {
  const rows = await run({ text: CHANGES_ON_MAP, params: { mapId } })
  return new Map(rows.map((row) => onMapRow.parse(row)).map((each) => [each.elementId, each.changes]))
}

/** Which fields of this element, tie or map are open to the caller; of what the caller may not know of, none. */
export async function shownOf(run: Run, opening: Opening, id: string): Promise<Shows> {
  if (id === opening.mapId) return (field) => fieldOf('PeerMap', field) !== null
  const [seen] = await seenOn(run, opening, [id])
  return seen?.shows ?? (() => false)
}

/**
 * The versions of what has changed on a map and is open to the caller, by id. Whatever is not in it is UNCHANGED.
 *
 * INVARIANT: they are read before the values that they are told with. So a version can be older than a value, and a step refused
 * for it; it is never newer, and no step overwrites what its caller has not read.
 */
export async function versionsOn(run: Run, opening: Opening): Promise<ReadonlyMap<string, number>> {
  const { mapId } = opening
  const changes = await changesOn(run, mapId)
  const seen = [
    ...(await seenOn(run, opening, [...changes.keys()])),
    { id: mapId, shows: await shownOf(run, opening, mapId) },
  ]
  return new Map(seen.map(({ id, shows }) => [id, versionAfter(changes.get(id) ?? [], shows)]))
}
