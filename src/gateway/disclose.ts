/**
 * Computes what an answer discloses (P9.6): groups of coordinates, each with the people or elements that they are about. It
 * applies the opening to the data that the database sent, before the answer is released.
 */
import type { DisclosedGroup } from '../journal/entry.ts'
import type { Folded, Verdict } from './fold.ts'
import type { Plan } from './prune.ts'
import { columnsOf } from './rows.ts'

type Reading = {
  readonly folded: Folded
  readonly rowTypes: ReadonlyMap<string, unknown>
  /** The ids of people or elements at each place of the answer. */
  readonly seen: Map<Plan, Set<string>>
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const passes = (verdict: Verdict | undefined, id: string): boolean =>
  verdict === 'allow' || (typeof verdict === 'function' && verdict(id))

function readRows(value: unknown, ids: Set<string>): void {
  if (value === null || value === undefined) return
  const columns = columnsOf(value)
  for (const end of [columns[1], columns[2]]) for (const id of end ?? []) if (typeof id === 'string') ids.add(id)
}

function seenAt(plan: Plan, { seen }: Reading): Set<string> {
  const ids = seen.get(plan) ?? new Set<string>()
  seen.set(plan, ids)
  return ids
}

function read(plan: Plan, value: unknown, reading: Reading): void {
  const ids = seenAt(plan, reading)
  if (reading.rowTypes.has(plan.type)) return readRows(value, ids)
  if (Array.isArray(value)) {
    for (const row of value) read(plan, row, reading)
    return
  }
  if (!isObject(value)) return
  const id = value['peermap_id']
  const known = typeof id === 'string' ? id : undefined
  if (known !== undefined && plan.type !== 'PeerMap') ids.add(known)
  for (const [key, child] of plan.children) {
    const verdict = child.via === null ? 'allow' : reading.folded[child.via.index]
    if (passes(verdict, known ?? '')) read(child, value[key], reading)
  }
}

/**
 * The groups for the journal.
 * @param about plan of the pruned operation, the fold it was pruned with, row types, and the data that the database sent
 */
export function disclosedOf(about: {
  readonly plan: Plan
  readonly folded: Folded
  readonly rowTypes: ReadonlyMap<string, unknown>
  readonly data: unknown
}): readonly DisclosedGroup[] {
  const { plan, folded, rowTypes, data } = about
  const reading: Reading = { folded, rowTypes, seen: new Map() }
  read(plan, data, reading)
  const groups: DisclosedGroup[] = []
  for (const [{ fields }, ids] of reading.seen) {
    const byVerdict = new Map<Verdict, string[]>()
    for (const field of fields) {
      const verdict = folded[field.index] ?? 'deny'
      const coordinates = byVerdict.get(verdict) ?? []
      coordinates.push(field.coordinate)
      byVerdict.set(verdict, coordinates)
    }
    for (const [verdict, coordinates] of byVerdict) {
      const subjects = verdict === 'allow' ? [...ids] : [...ids].filter((id) => passes(verdict, id))
      if (verdict === 'allow' || subjects.length > 0) groups.push({ coordinates, subjects })
    }
  }
  return groups
}
