/** A correction as it is asked for, and its value: of whatever it is (P9.3; UK GDPR Art 16). Pure. */
import { isIsoDate } from '../age.ts'
import type { Category, IsoDate } from '../terms.ts'
import { need, type Missing } from './missing.ts'

/** How the value of a field is written. LINES: a list, one a line. */
export type ValueKind = 'LINE' | 'LINES' | 'TEXT' | 'DATE' | 'WHOLE' | 'NUMBER' | 'BOOLEAN' | 'ENUM'

/** A field whose value may be corrected, as the schema says it. */
export type Rectifiable = {
  readonly coordinate: string
  readonly type: string
  readonly field: string
  readonly category: Category
  readonly kind: ValueKind
  /** Of an ENUM. */
  readonly values: readonly string[]
  /** Its coordinate, and those of fields that are computed from it: to whom the wrong value went. */
  readonly disclosedAs: readonly string[]
}

/** A correction as somebody asks for it. */
export type Correction = {
  readonly elementId: string
  readonly personId: string | null
  readonly value: string | null
  readonly reveals: readonly Category[] | null
  readonly relevance: string | null
}

/** What is said of a correction of what somebody judged. */
export const OPINION_STAYS: Missing = {
  path: 'input.coordinate',
  clause: 'P9.3',
  message: "an opinion stays: the subject's statement is added beside it",
}

/** What is said of a statement beside what is hidden, and beside what is not there. */
export const NO_STATEMENT: Missing = {
  path: 'input.elementId',
  clause: 'P1.2',
  message: 'no young person, risk, strength or tie on this map has this id',
}

/** What is corrected is another value than it was. */
export const missingAnother = ({ value }: Pick<Correction, 'value'>, before: string | null): readonly Missing[] =>
  need(value !== before, { path: 'input.value', clause: 'P9.3', message: 'this is the value already' })

/** P5.2: whoever writes a text says what it reveals. */
export const missingTold = (
  { value, reveals }: Pick<Correction, 'value' | 'reveals'>,
  isText: boolean,
): readonly Missing[] =>
  need(!isText || value === null || reveals !== null, {
    path: 'input.reveals',
    clause: 'P5.2',
    message: 'whoever writes a text says what it reveals; it may be nothing',
  })

/** P5.2: of what is of one category, nothing is revealed beside it. */
export const missingOne = ({ reveals }: Pick<Correction, 'reveals'>): readonly Missing[] =>
  need((reveals ?? []).length === 0, {
    path: 'input.reveals',
    clause: 'P5.2',
    message: 'this is of one category, and reveals nothing beside it',
  })

/** P5.2: why what needs cover is relevant. */
export const missingRelevance = ({ relevance }: Pick<Correction, 'relevance'>, isAsked: boolean): readonly Missing[] =>
  need(relevance !== null || !isAsked, {
    path: 'input.relevance',
    clause: 'P5.2',
    message: 'what needs cover is recorded with its relevance to this map',
  })

/** The day of a statement has come. */
export const missingDayOf = ({ on }: { readonly on: IsoDate }, today: IsoDate): readonly Missing[] =>
  need(on <= today, { path: 'input.on', clause: 'P9.3', message: 'this day lies in the future' })

/** In words of whoever writes. */
export const WORDS: ReadonlySet<ValueKind> = new Set<ValueKind>(['LINE', 'LINES', 'TEXT'])
const KINDS: Readonly<
  Record<Exclude<ValueKind, 'ENUM'>, { readonly says: string; readonly holds: (value: string) => boolean }>
> = {
  LINE: { says: 'a line of at most 200 characters', holds: (value) => value.length <= 200 && !/\p{Cc}/u.test(value) },
  LINES: {
    says: 'lines of at most 200 characters',
    holds: (value) => linesOf(value).length > 0 && linesOf(value).every((line) => KINDS.LINE.holds(line)),
  },
  TEXT: { says: 'a text', holds: () => true },
  DATE: { says: 'a date, YYYY-MM-DD', holds: isIsoDate },
  WHOLE: { says: 'a whole number', holds: (value) => /^\d{1,9}$/.test(value) },
  NUMBER: { says: 'a number', holds: (value) => /^-?\d{1,3}(\.\d{1,12})?$/.test(value) },
  BOOLEAN: { says: 'true or false', holds: (value) => value === 'true' || value === 'false' },
}

/** The lines of a value. */
export const linesOf = (value: string): readonly string[] =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Days that lie in the past when they are recorded; of a birth, so that no age is below nought. */
const PAST: ReadonlySet<string> = new Set([
  'dateOfBirth',
  'estimatedAgeOn',
  'occurredOn',
  'seenOn',
  'notifiedOn',
  'since',
  'until',
  'openedOn',
])

/** Whether a value is one of its kind, and a day lies in the past where it must (P9.3). */
export const missingValue = (field: Rectifiable, value: string | null, today: IsoDate): readonly Missing[] => {
  const at = { path: 'input.value', clause: 'P9.3' } as const
  const { kind, values } = field
  if (value === null)
    return need(kind !== 'ENUM' && kind !== 'BOOLEAN', {
      ...at,
      message: 'this is never removed: it is one or the other',
    })
  if (kind === 'ENUM') return need(values.includes(value), { ...at, message: `one of ${values.join(', ')}` })
  if (!KINDS[kind].holds(value)) return [{ ...at, message: KINDS[kind].says }]
  return need(!PAST.has(field.field) || value <= today, { ...at, message: 'this day lies in the future' })
}
