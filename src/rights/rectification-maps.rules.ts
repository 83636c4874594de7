/** Correcting the map itself: its title, and why and when it was opened (P9.3, P3). Pure. */
import type { Opening } from '../policy/opening.ts'
import { elementShows, isPersonSeen } from '../policy/sight.ts'
import type { IsoDate } from '../policy/terms.ts'
import { missingAnother, missingOne, missingValue, type Correction, type Rectifiable } from './correction.rules.ts'
import { need, type Missing } from '../policy/missing.ts'
import { isNamedIn } from '../policy/replacing.ts'
import { missingWholeMap } from '../sharing/sharing.rules.ts'

/** A map that is to be corrected, as the graph has it. */
export type CorrectedMap = {
  readonly id: string
  readonly version: number
  /** The value of the field that is corrected, as text; null: not recorded. */
  readonly value: string | null
  readonly statutoryFunction: string | null
  readonly statutoryCitation: string | null
  /** Ids of the significant events on it. */
  readonly eventIds: readonly string[]
  /** The people on it who are not restricted, and the words that name them. */
  readonly people: readonly { readonly id: string; readonly type: string; readonly words: readonly string[] }[]
}

/** Every recipient sees the title (P4.4). People whom the caller may not know of are no reason: a refusal would reveal them. */
const missingTitle = (opening: Opening, value: string | null, { people }: CorrectedMap): readonly Missing[] => {
  const at = { path: 'input.value', clause: 'P4.4' } as const
  if (value === null) return [{ ...at, code: 'REQUIRED', message: 'a map has a title' }]
  const words = people.filter((person) => isPersonSeen(opening, person)).flatMap((person) => person.words)
  return need(!isNamedIn(value, { words, names: [] }), {
    ...at,
    code: 'NAMES_SOMEBODY',
    message: 'the title names nobody on the map',
  })
}

const OF_FIELD: Readonly<
  Record<string, (opening: Opening, value: string | null, found: CorrectedMap) => readonly Missing[]>
> = {
  title: missingTitle,
  // An event that the caller may not know of counts as none: to accept it would reveal it.
  trigger: (opening, value, { eventIds }) =>
    need(value !== 'SIGNIFICANT_EVENT' || eventIds.some((id) => elementShows(opening, 'PLAN', id)), {
      code: 'DO_FIRST',
      path: 'input.value',
      clause: 'P3.1',
      message: 'a group that was not known is mapped after a significant event: there is none on this map',
    }),
  statutoryFunction: (_opening, value, { statutoryCitation }) =>
    need(value !== 'OTHER' || statutoryCitation !== null, {
      code: 'REQUIRED',
      path: 'input.value',
      clause: 'P3.2',
      message: 'another statutory function is named with its citation',
    }),
  statutoryCitation: (_opening, value, { statutoryFunction }) =>
    need(value !== null || statutoryFunction !== 'OTHER', {
      code: 'REQUIRED',
      path: 'input.value',
      clause: 'P3.2',
      message: 'another statutory function is named with its citation',
    }),
  openedOn: (_opening, value) =>
    need(value !== null, { code: 'REQUIRED', path: 'input.value', clause: 'P3', message: 'a map was opened on a day' }),
}

/** What is missing before a field of the map itself is corrected. It needs the whole map. */
export const missingToRectifyMap = (asked: {
  readonly input: Correction
  readonly field: Rectifiable
  /** null: the id is not that of the map. */
  readonly found: CorrectedMap | null
  readonly opening: Opening
  readonly today: IsoDate
}): readonly Missing[] => {
  const { input, field, found, opening, today } = asked
  const value = missingValue(field, input.value, today)
  if (found === null || input.personId !== null)
    return [
      { code: 'UNKNOWN', path: 'input.elementId', clause: 'P1.2', message: 'this is not the id of the map' },
      ...value,
    ]
  const whole = missingWholeMap(opening.granted.IDENTITY)
  if (whole.length > 0) return [...whole, ...value]
  return [
    ...(value.length > 0 ? value : (OF_FIELD[field.field]?.(opening, input.value, found) ?? [])),
    ...missingAnother(input, found.value),
    ...missingOne(input),
  ]
}
