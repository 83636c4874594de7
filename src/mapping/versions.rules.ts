/**
 * The version of an element, of a tie or of a map, as one caller may know it (P2.5). It is made of the changes that are open to
 * the caller alone, so it tells nothing of the others: docs/decisions/0016-a-version-is-of-what-is-open.md. Pure.
 */
import { createHash } from 'node:crypto'
import { fieldOf, isTieType, tieOf } from '../model/model.ts'
import type { Opening } from '../policy/opening.ts'
import { isTieValueSeen, shows as showsValue } from '../policy/sight.ts'
import type { Category } from '../policy/terms.ts'
import type { MapTie } from './ties.rules.ts'

/** A recorded change: the id of its step, and the names of the fields that it changed. */
export type RecordedChange = { readonly id: string; readonly fields: readonly string[] }

/** Whether a field is open to the caller. */
export type Shows = (field: string) => boolean

/** Which values of a person or an element that the caller sees are open to them. */
export const elementShowing =
  (opening: Opening, element: { readonly id: string; readonly type: string }): Shows =>
  (field) => {
    const category = fieldOf(element.type, field)?.category
    return category !== undefined && showsValue(opening, category, element)
  }

/**
 * Which values of a tie that the caller sees are open to them. Even the existence of a withheld statement reveals what it answers
 * (P5.2, P8.7).
 */
export const tieShowing =
  (
    opening: Opening,
    { tie, statementReveals }: { readonly tie: MapTie; readonly statementReveals: readonly Category[] },
  ): Shows =>
  (field) => {
    const category = isTieType(tie.type) ? fieldOf(tieOf(tie.type).row, field)?.category : undefined
    if (category === undefined) return false
    const answers = field.startsWith('subjectStatement') ? statementReveals : []
    return [category, ...answers].every((each) => isTieValueSeen(opening, tie, each))
  }

/** The version of what has not changed, as far as the caller may know. */
export const UNCHANGED = 1
const LARGEST = 2 ** 31 - 1

/** A number for the id of a step, from 2 to the largest `Int`. It tells no order and counts nothing. */
const numberOf = (stepId: string): number =>
  UNCHANGED + 1 + (createHash('sha256').update(stepId).digest().readUInt32BE(0) % (LARGEST - UNCHANGED))

const openIn = (changes: readonly RecordedChange[], shows: Shows): readonly RecordedChange[] =>
  changes.map(({ id, fields }) => ({ id, fields: fields.filter(shows) })).filter(({ fields }) => fields.length > 0)

/** The version after the last change that is open to the caller. @param changes oldest first */
export const versionAfter = (changes: readonly RecordedChange[], shows: Shows): number => {
  const last = openIn(changes, shows).at(-1)
  return last === undefined ? UNCHANGED : numberOf(last.id)
}

/**
 * The fields that were changed after the caller read a version, as far as they are open to the caller; null: the version still
 * holds. A version that none of the open changes made, since what is open has changed, holds no more either: no field is named.
 */
export const changedSince = (
  changes: readonly RecordedChange[],
  { seen, shows }: { readonly seen: number; readonly shows: Shows },
): readonly string[] | null => {
  if (versionAfter(changes, shows) === seen) return null
  const open = openIn(changes, shows)
  const at = seen === UNCHANGED ? -1 : open.findIndex(({ id }) => numberOf(id) === seen)
  if (at < 0 && seen !== UNCHANGED) return []
  return [...new Set(open.slice(at + 1).flatMap(({ fields }) => fields))].toSorted()
}
