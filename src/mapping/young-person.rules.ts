/** Preconditions of changing a young person on a map, and of deciding on their relevance (P1.3, P5.2, P8). Pure. */
import { categoriesOf, fieldOf } from '../model/model.ts'
import { COVERED_FIELDS } from '../policy/drawn.ts'
import type { Opening } from '../policy/opening.ts'
import { needsCover, type Category, type IsoDate } from '../policy/terms.ts'
import { missingElement, missingStanding, type MapElement } from '../policy/elements.ts'
import { missingAge, missingLabel, type Age } from './people.rules.ts'
import { need, type Missing } from '../policy/missing.ts'
import { given, missingCover, missingGrant } from '../policy/writing.ts'

/** Fields that a change may set, besides those that need cover -> the category of each. */
export const CHANGED_FIELDS = categoriesOf(
  'YoungPerson',
  ({ changeable, category }) => changeable && !needsCover(category),
)

/** The category of a young person's field that a change may set; null: a change may not set it. */
export const changedCategory = (field: string): Category | null => {
  const found = fieldOf('YoungPerson', field)
  return found?.changeable === true ? found.category : null
}

const ON_MAP = { path: 'input.youngPersonId', types: ['YoungPerson'] } as const

/** The new values. */
export type Change = Age & Readonly<Record<string, unknown>> & { readonly youngPersonId: string }

/** What the preconditions look at. `seen`: the elements that the caller may know of. */
type About<Input> = {
  readonly input: Input
  readonly opening: Opening
  readonly seen: ReadonlyMap<string, MapElement>
  readonly today: IsoDate
}

/** What is missing before a young person is changed. */
export const missingToChange = ({ input, opening, seen, today }: About<Change>): readonly Missing[] => {
  const { youngPersonId: id } = input
  const gone = missingStanding({ ...ON_MAP, id }, seen)
  if (gone.length > 0) return [...gone, ...missingAge(input, today)]
  const plain = given(input, CHANGED_FIELDS, id)
  const names = [input['name'], input['aliases'], input['address']].flat().filter((name) => typeof name === 'string')
  const covered = given(input, COVERED_FIELDS, id)
  return [
    ...need(plain.length + covered.length > 0, { path: 'input', clause: 'P5', message: 'nothing is changed' }),
    ...missingGrant(opening, plain),
    // The label stays, and every recipient sees it (P4.4).
    ...missingLabel({ label: seen.get(id)?.label ?? null, isTaken: false, names }).map((each) => ({
      ...each,
      path: 'input',
    })),
    ...covered.flatMap((writing) => missingCover(opening, { ...writing, about: id })),
    ...missingAge(input, today),
  ]
}

/** A decision on whether somebody is a relevant young person. */
export type Relevance = { readonly youngPersonId: string; readonly reviewBy: IsoDate }

/** What is missing before relevance is decided. */
export const missingToDecide = ({ input, opening, seen, today }: About<Relevance>): readonly Missing[] => {
  const { youngPersonId: id, reviewBy } = input
  const gone = missingElement({ ...ON_MAP, id }, seen)
  return [
    ...gone,
    // Duties of notification rest on this decision, so only those who handle the duties make it (P6).
    ...(gone.length > 0
      ? []
      : missingGrant(
          opening,
          (['RISK', 'IDENTITY'] as const).map((category) => ({ path: 'input.youngPersonId', category, about: id })),
        )),
    ...need(reviewBy > today, {
      path: 'input.reviewBy',
      clause: 'P1.3',
      message: 'the decision is looked at again on a day after today',
    }),
  ]
}
