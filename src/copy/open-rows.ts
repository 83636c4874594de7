/** Selects the rows of a map that are open to the analyst (P4, P5.2, P8.7), by the same opening as every read. */
import { elementOf, JUDGEMENT_TYPES } from '../model/model.ts'
import type { Opening } from '../policy/opening.ts'
import { isElementSeen, shows } from '../policy/sight.ts'
import type { Category } from '../policy/terms.ts'
import { isKeptLabel } from './kept.ts'
import type { RawMap, RawRow } from './rows.ts'

/** Categories of which a map is copied whole or not at all. */
export const WHOLE = ['MAP', 'RISK', 'PLAN'] as const satisfies readonly Category[]

/** Whether a map is open to somebody as a whole. */
export const isWhole = ({ open, leavesOut }: Pick<Opening, 'open' | 'leavesOut'>): boolean =>
  !leavesOut && WHOLE.every((category) => open[category] === 'ALL')

/** Elements that are copied only with somebody they are tied to: alone they would reveal a hidden person. */
const TIED: ReadonlySet<string> = new Set(JUDGEMENT_TYPES)

function isOpen(opening: Opening, { type, id, properties }: RawRow): boolean {
  if (!isKeptLabel(type)) return false
  const status = typeof properties['status'] === 'string' ? properties['status'] : null
  return isElementSeen(opening, { id, type, status }) && shows(opening, elementOf(type).category, { id, type })
}

/** What of a map goes into a copy. @throws where the opening was made without elements */
export function openRows(opening: Opening, map: RawMap): RawMap {
  const shown = map.nodes.filter((row) => isOpen(opening, row))
  const ids = new Set(shown.map(({ id }) => id))
  const joining = map.ties.filter(({ from, to }) => ids.has(from) && ids.has(to))
  const joined = new Set(joining.flatMap(({ from, to }) => [from, to]))
  const nodes = shown.filter(({ type, id }) => !TIED.has(type) || joined.has(id))
  return { mapId: map.mapId, nodes, ties: joining }
}
