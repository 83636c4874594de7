/** Rules that all corrections share, whether of an element, a tie or a map (P9.3; UK GDPR Art 16). Pure. */
import { DAY_IN_WORDS, isRecordableDay } from '../policy/age.ts'
import type { Category, IsoDate } from '../policy/terms.ts'
import { need, type Missing } from '../policy/missing.ts'

/** The kind of value of a field. LINES: a list with one entry a line. */
export type ValueKind = 'LINE' | 'LINES' | 'TEXT' | 'DATE' | 'WHOLE' | 'NUMBER' | 'BOOLEAN' | 'ENUM'

/** A field of the schema whose value may be corrected. */
export type Rectifiable = {
  readonly coordinate: string
  readonly type: string
  readonly field: string
  readonly category: Category
  readonly kind: ValueKind
  /** The values of an ENUM. */
  readonly values: readonly string[]
  /** Its coordinate and those of fields computed from it: whoever had one of these is a recipient of the wrong value. */
  readonly disclosedAs: readonly string[]
}

/** The input of a correction. */
export type Correction = {
  readonly elementId: string
  readonly personId: string | null
  readonly value: string | null
  readonly reveals: readonly Category[] | null
  readonly relevance: string | null
}

/** The refusal to correct an opinion. */
export const OPINION_STAYS: Missing = {
  code: 'OTHER_STEP',
  path: 'input.coordinate',
  clause: 'P9.3',
  message: "an opinion stays: the subject's statement is added beside it",
}

/** The refusal of a statement beside something hidden, the same as beside something that does not exist. */
export const NO_STATEMENT: Missing = {
  code: 'UNKNOWN',
  path: 'input.elementId',
  clause: 'P1.2',
  message: 'no young person, risk, strength or tie on this map has this id',
}

/** The new value must differ from the old one. */
export const missingAnother = ({ value }: Pick<Correction, 'value'>, before: string | null): readonly Missing[] =>
  need(value !== before, {
    code: 'UNCHANGED',
    path: 'input.value',
    clause: 'P9.3',
    message: 'this is the value already',
  })

/** P5.2: the caller must say what a text reveals. */
export const missingReveals = (
  { value, reveals }: Pick<Correction, 'value' | 'reveals'>,
  isText: boolean,
): readonly Missing[] =>
  need(!isText || value === null || reveals !== null, {
    code: 'REQUIRED',
    path: 'input.reveals',
    clause: 'P5.2',
    message: 'whoever writes a text says what it reveals; it may be nothing',
  })

/** P5.2: a value that has only its own category reveals no other. */
export const missingOne = ({ reveals }: Pick<Correction, 'reveals'>): readonly Missing[] =>
  need((reveals ?? []).length === 0, {
    code: 'NOT_WANTED',
    path: 'input.reveals',
    clause: 'P5.2',
    message: 'this is of one category, and reveals nothing beside it',
  })

/** P5.2: a value that needs cover also needs a statement of why it is relevant. */
export const missingRelevance = ({ relevance }: Pick<Correction, 'relevance'>, isAsked: boolean): readonly Missing[] =>
  need(relevance !== null || !isAsked, {
    code: 'REQUIRED',
    path: 'input.relevance',
    clause: 'P5.2',
    message: 'what needs cover is recorded with its relevance to this map',
  })

/** The day of a statement is not in the future. */
export const missingDayOf = ({ on }: { readonly on: IsoDate }, today: IsoDate): readonly Missing[] =>
  need(on <= today, { code: 'IN_FUTURE', path: 'input.on', clause: 'P9.3', message: 'this day lies in the future' })

/** Kinds of value that are free words. */
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
  DATE: { says: DAY_IN_WORDS, holds: isRecordableDay },
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

/** Fields whose day must not be in the future; for a date of birth, so that no age is negative. */
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

/** What is missing where a value is not of its field's kind, or a day is in the future where it must not be (P9.3). */
export const missingValue = (field: Rectifiable, value: string | null, today: IsoDate): readonly Missing[] => {
  const at = { path: 'input.value', clause: 'P9.3' } as const
  const { kind, values } = field
  if (value === null)
    return need(kind !== 'ENUM' && kind !== 'BOOLEAN', {
      ...at,
      code: 'REQUIRED',
      message: 'this is never removed: it is one or the other',
    })
  if (kind === 'ENUM')
    return need(values.includes(value), { ...at, code: 'WRONG_FORM', message: `one of ${values.join(', ')}` })
  if (!KINDS[kind].holds(value)) return [{ ...at, code: 'WRONG_FORM', message: KINDS[kind].says }]
  return need(!PAST.has(field.field) || value <= today, {
    ...at,
    code: 'IN_FUTURE',
    message: 'this day lies in the future',
  })
}
