/**
 * Preconditions of identifying a young person, correcting a case reference and recording views (P3.1, P5.2, P6.4,
 * P9.3). Pure.
 */
import type { Opening } from '../policy/opening.ts'
import { isGrantedFor } from '../policy/sight.ts'
import type { IsoDate } from '../policy/terms.ts'
import { missingElement, type MapElement } from '../policy/elements.ts'
import { missingAge, missingLabel, PERSON_FIELDS } from './people.rules.ts'
import { need, type Missing } from '../policy/missing.ts'
import { given, missingGrant } from '../policy/writing.ts'

const ON_MAP = { path: 'input.youngPersonId', types: ['YoungPerson'] } as const

/** What the preconditions look at. `seen`: the elements that the caller may know of. */
type About<Input> = {
  readonly input: Input
  readonly opening: Opening
  readonly seen: ReadonlyMap<string, MapElement>
  readonly today: IsoDate
}

/** Who a young person is, as it is stated. */
export type Identification = {
  readonly youngPersonId: string
  readonly ref: string
  readonly name: string | null
  readonly dateOfBirth: IsoDate | null
}

/**
 * `hasPerson`: the young person has some case reference. `isTheirs`: they have this one. `isDrawn`: somebody else on
 * the map has this one.
 */
export type Identified = { readonly hasPerson: boolean; readonly isTheirs: boolean; readonly isDrawn: boolean }

/**
 * What is missing before a young person is identified. That somebody else on the map has the reference is disclosed
 * only to a caller who is granted IDENTITY for the whole map. For any other caller the step succeeds even so, and
 * somebody who sees both merges the two.
 */
export const missingToIdentify = (
  about: About<Identification> & { readonly known: Identified },
): readonly Missing[] => {
  const { input, opening, seen, known, today } = about
  const { youngPersonId: id, ref, name, dateOfBirth } = input
  const age = missingAge({ dateOfBirth, estimatedAge: null, estimatedAgeOn: null }, today)
  const gone = missingElement({ ...ON_MAP, id }, seen)
  const closed = gone.length > 0 ? gone : missingGrant(opening, given({ ref, name, dateOfBirth }, PERSON_FIELDS, id))
  if (closed.length > 0) return [...closed, ...age]
  return [
    ...need(!known.hasPerson, {
      code: 'OTHER_STEP',
      path: 'input.youngPersonId',
      clause: 'P3.1',
      message: 'this young person is known by a case reference already: another one of theirs is merged',
    }),
    ...need(known.hasPerson || !isDrawnTo(opening, known), {
      code: 'DUPLICATE',
      path: 'input.ref',
      clause: 'P1.2',
      message: 'this person is on this map already: merge the two',
    }),
    // The label stays, and every recipient sees it (P4.4).
    ...missingLabel({ label: seen.get(id)?.label ?? null, isTaken: false, names: [name] }).map((each) => ({
      ...each,
      path: 'input',
    })),
    ...age,
  ]
}

/** Whether the person is on the map already, for a caller who may know it. */
const isDrawnTo = ({ granted }: Opening, { isDrawn }: Pick<Identified, 'isDrawn'>): boolean =>
  isDrawn && granted.IDENTITY === 'ALL'

/** The right case reference of a young person who had a wrong one. */
export type ReferenceCorrection = { readonly youngPersonId: string; readonly ref: string }

/** What is missing before a wrong case reference is corrected (P9.3). Nobody learns who else had it. */
export const missingToCorrectReference = (
  about: Omit<About<ReferenceCorrection>, 'today'> & { readonly known: Identified },
): readonly Missing[] => {
  const { input, opening, seen, known } = about
  const { youngPersonId: id, ref } = input
  const gone = missingElement({ ...ON_MAP, id }, seen)
  const closed = gone.length > 0 ? gone : missingGrant(opening, given({ ref }, PERSON_FIELDS, id))
  if (closed.length > 0) return closed
  return [
    ...need(known.hasPerson, {
      code: 'OTHER_STEP',
      path: 'input.youngPersonId',
      clause: 'P3.1',
      message: 'who is not known by a case reference is identified by it',
    }),
    ...need(!known.isTheirs, {
      code: 'ALREADY',
      path: 'input.ref',
      clause: 'P9.3',
      message: 'this person is known by this case reference already',
    }),
    ...need(known.isTheirs || !isDrawnTo(opening, known), {
      code: 'DUPLICATE',
      path: 'input.ref',
      clause: 'P1.2',
      message: 'this person is on this map already: merge the two',
    }),
  ]
}

/** The views of a young person, to be recorded. */
export type NewViews = {
  readonly youngPersonId: string
  readonly takenOn: IsoDate
}

/** What is missing before views are recorded. `takenOn`: the day of the views on record; null: there are none. */
export const missingToRecordViews = (
  about: About<NewViews> & { readonly takenOn: IsoDate | null },
): readonly Missing[] => {
  const { input, opening, seen, takenOn, today } = about
  const { youngPersonId: id } = input
  const path = 'input.youngPersonId'
  const gone = missingElement({ ...ON_MAP, id }, seen)
  const needed = (['PLAN', 'IDENTITY'] as const).map((category) => ({ path, category, about: id }))
  const closed = gone.length > 0 ? gone : missingGrant(opening, needed)
  const mayKnow = gone.length === 0 && isGrantedFor(opening, ['PLAN'], [id])
  return [
    ...closed,
    ...need(input.takenOn <= today, {
      code: 'IN_FUTURE',
      path: 'input.takenOn',
      clause: 'P6.4',
      message: 'views are recorded after they were taken',
    }),
    ...need(!mayKnow || takenOn === null || takenOn <= input.takenOn, {
      code: 'ALREADY',
      path: 'input.takenOn',
      clause: 'P6.4',
      message: 'later views are recorded already',
    }),
  ]
}
