/** Reads what of one map is open to an analyst and may go into a copy. */
import { z } from 'zod'
import type { Run } from '../graph/driver.ts'
import { loadStatement } from '../graph/statements.ts'
import type { Opening } from '../policy/opening.ts'
import type { Kept } from './kept.ts'
import { openRows } from './open-rows.ts'
import type { RawMap, RawRow } from './rows.ts'

const MAP = loadStatement('copy/map')

const row = z.object({
  type: z.string(),
  id: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  values: z.array(z.unknown()),
})

/** Label or type of tie -> names of properties. */
const namesOf = (kept: Kept): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries([...kept].map(([type, fields]) => [type, [...fields.keys()]]))

/** One reading statement. @param opening with the facts of elements. Throws what `run` throws. */
export async function readMap(run: Run, opening: Opening, kept: Kept): Promise<RawMap> {
  const { mapId } = opening
  const names = namesOf(kept)
  const found = await run({ text: MAP, params: { mapId, kept: names } })
  const nodes: RawRow[] = []
  const ties: RawMap['ties'][number][] = []
  for (const each of found) {
    const { type, id, from, to, values } = row.parse(each)
    const properties = Object.fromEntries((names[type] ?? []).map((name, index) => [name, values[index] ?? null]))
    if (from === null || to === null) nodes.push({ type, id, properties })
    else ties.push({ type, id, from, to, properties })
  }
  return openRows(opening, { mapId, nodes, ties })
}
