/** What deciding about and changing a young person on a map asks for (P1.3, P5.2, P8). Pure. */
import type { Opening } from '../opening.ts'
import type { Category, IsoDate } from '../terms.ts'
import { missingElement, missingStanding, type MapElement } from './elements.ts'
import { missingAge, missingLabel, PERSON_FIELDS, type Age } from './mapping.ts'
import { need, type Missing } from './missing.ts'
import { given, missingCover, missingGrant } from './writing.ts'

/** Fields that a change may set, beside those that need cover -> the category of each. */
export const CHANGED_FIELDS = {
  description: PERSON_FIELDS.description,
  name: PERSON_FIELDS.name,
  aliases: PERSON_FIELDS.aliases,
  dateOfBirth: PERSON_FIELDS.dateOfBirth,
  estimatedAge: PERSON_FIELDS.estimatedAge,
  estimatedAgeSource: PERSON_FIELDS.estimatedAgeSource,
  estimatedAgeOn: PERSON_FIELDS.estimatedAgeOn,
  gender: PERSON_FIELDS.gender,
  address: PERSON_FIELDS.address,
} as const satisfies Readonly<Record<string, Category>>

/** Fields that are taken under cover only (P8.2) -> the category of each. */
export const COVERED_FIELDS = {
  ethnicity: 'ETHNICITY',
  sexuality: 'SEXUALITY',
  disability: 'DISABILITY',
} as const satisfies Readonly<Record<string, Category>>

const CATEGORY_OF: ReadonlyMap<string, Category> = new Map(Object.entries({ ...CHANGED_FIELDS, ...COVERED_FIELDS }))

/** The category of a field of a young person that a change may set; null: of none that it may. */
export const changedCategory = (field: string): Category | null => CATEGORY_OF.get(field) ?? null

const ON_MAP = { path: 'input.youngPersonId', types: ['YoungPerson'] } as const

/** What is set. */
export type Change = Age & Readonly<Record<string, unknown>> & { readonly youngPersonId: string }

/** What the preconditions below look at. `seen`: what the caller may know of. */
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

/** A decision whether somebody is a relevant young person. */
export type Relevance = { readonly youngPersonId: string; readonly reviewBy: IsoDate }

/** What is missing before relevance is decided. */
export const missingToDecide = ({ input, opening, seen, today }: About<Relevance>): readonly Missing[] => {
  const { youngPersonId: id, reviewBy } = input
  const gone = missingElement({ ...ON_MAP, id }, seen)
  return [
    ...gone,
    // Duties of notification rest on it: it is for who handles them (P6).
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
