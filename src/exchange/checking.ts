/** What the checks of rows share: what they know and fill, and whether a value has cover. */
import type { AgeFacts } from '../policy/facts.ts'
import { needsCover, type Category, type IsoDate } from '../policy/terms.ts'
import type { Binding, ReadRow } from './columns.ts'
import type { Declared } from './cover.ts'
import type { SeenTies } from './ends.ts'
import { fieldsOf, type FileKind } from './fields.ts'
import type { Fault } from './issues.ts'
import { textOf, type Values } from './meaning.ts'
import type { ImportOptions } from './options.ts'
import type { Register } from './register.ts'

/** Id of the files -> the values of --map-by of the ties that name it. */
export type Spread = ReadonlyMap<string, ReadonlySet<string>>

/** What the first pass knows and fills. */
export type CheckState = {
  readonly register: Register
  readonly seen: SeenTies
  readonly declared: Declared
  readonly title: string
  readonly nominations: boolean
  /** Categories with a column and no assessment at all: reported once, at the heading. */
  readonly uncovered: ReadonlySet<Category>
  /** Where only ties say on which map: of each id that they name, the values of --map-by. Null: each row says it itself. */
  readonly spread: Spread | null
  readonly referencePattern: RegExp | null
  /** Normal forms about which a person is to decide first (P1.2). */
  readonly inDoubt: ReadonlySet<string>
  /** `<map> <normal form>` of case references -> its line. */
  readonly refs: Map<string, number>
  /** Id of a young person in the files -> the tenth birthday, where their age is known. */
  readonly offencesFrom: Map<string, IsoDate>
  readonly rules: CheckRules
  readonly tally: Tally
}

/** What is counted while rows are checked. */
export type Tally = { relevant: number; collapsed: number; differing: number; unnamed: number }

/** What of the options decides whether a row is good. */
export type CheckRules = Pick<ImportOptions, 'differing' | 'oldest'> & { readonly today: IsoDate }

/** One row that is checked. */
export type RowRequest = {
  readonly kind: FileKind
  readonly row: ReadRow
  readonly binding: Binding
  /** Reports a fault; a row with none is good. */
  readonly found: (fault: Fault) => void
  readonly faulty: ReadonlySet<string>
  readonly isGood: () => boolean
  /** The row is bad because one that it names is. */
  readonly follows: () => void
  /** A fault of the row that leaving it out does not heal. */
  readonly fatal: (fault: Fault) => void
}

/** Categories that need cover and that a row has a value of. */
export const coveredIn = (kind: FileKind, values: Values): readonly Category[] => {
  const found: Category[] = []
  for (const { name, category } of fieldsOf(kind)) {
    if (category !== undefined && needsCover(category) && values.has(name)) found.push(category)
  }
  return found
}

const number = (values: Values, name: string): number | null => {
  const value = values.get(name)
  return typeof value === 'number' ? value : null
}

/** What a row of people says about age, as an assessment asks for it (P8.5). `on`: the day of an estimate without one. */
export const ageFactsOf = (values: Values, on: string): AgeFacts => {
  const estimatedAge = number(values, 'estimatedAge')
  const estimatedAgeOn = textOf(values, 'estimatedAgeOn') || on
  const dateOfBirth = textOf(values, 'dateOfBirth') || null
  return { dateOfBirth, estimatedAge, estimatedAgeOn: estimatedAge === null ? null : estimatedAgeOn }
}

type CoverRequest = { readonly categories: readonly Category[]; readonly people: readonly string[] }

/** Whether assessments name these people of the files for these categories; a fault for each that none does. */
export const needCover = (
  state: CheckState,
  { categories, people }: CoverRequest,
  found: RowRequest['found'],
): void => {
  for (const category of categories) {
    if (state.uncovered.has(category)) continue
    for (const fileId of people) {
      const fault = state.declared.faultOf(category, fileId)
      if (fault !== null) found({ ...fault, value: fileId })
    }
  }
}
