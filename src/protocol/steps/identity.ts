/** What identifying a young person, and recording their views, asks for (P3.1, P5.2, P6.4). Pure. */
import { isOpenFor, type Opening } from '../opening.ts'
import type { IsoDate } from '../terms.ts'
import { missingElement, type MapElement } from './elements.ts'
import { missingAge, missingLabel, PERSON_FIELDS } from './mapping.ts'
import { need, type Missing } from './missing.ts'
import { given, missingGrant } from './writing.ts'

const ON_MAP = { path: 'input.youngPersonId', types: ['YoungPerson'] } as const

/** What the preconditions below look at. `seen`: what the caller may know of. */
type About<Input> = {
  readonly input: Input
  readonly opening: Opening
  readonly seen: ReadonlyMap<string, MapElement>
  readonly today: IsoDate
}

/** Who a young person turns out to be. */
export type Identification = {
  readonly youngPersonId: string
  readonly ref: string
  readonly name: string | null
  readonly dateOfBirth: IsoDate | null
}

/** What is known by a case reference: the young person, by any; somebody else on the map, by this one. */
export type Identified = { readonly hasPerson: boolean; readonly isDrawn: boolean }

/**
 * What is missing before a young person is identified. Who else on the map is known by that reference is told to who has
 * IDENTITY for all of it. For anybody else the step is taken, whether the person stands there or not: they are merged by who
 * sees both.
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
      path: 'input.youngPersonId',
      clause: 'P3.1',
      message: 'this young person is known by a case reference already: another one of theirs is merged',
    }),
    ...need(known.hasPerson || !isDrawnTo(opening, known), {
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

/** Whether the person stands on the map for who may know it. */
const isDrawnTo = ({ granted }: Opening, { isDrawn }: Identified): boolean => isDrawn && granted.IDENTITY === 'ALL'

/** A young person's own views, as they are to be recorded. */
export type NewViews = {
  readonly youngPersonId: string
  readonly takenOn: IsoDate
}

/** What is missing before views are recorded. `takenOn`: of those that are recorded; null: none. */
export const missingToRecordViews = (
  about: About<NewViews> & { readonly takenOn: IsoDate | null },
): readonly Missing[] => {
  const { input, opening, seen, takenOn, today } = about
  const { youngPersonId: id } = input
  const path = 'input.youngPersonId'
  const gone = missingElement({ ...ON_MAP, id }, seen)
  const needed = (['PLAN', 'IDENTITY'] as const).map((category) => ({ path, category, about: id }))
  const closed = gone.length > 0 ? gone : missingGrant(opening, needed)
  const mayKnow = gone.length === 0 && isOpenFor(opening.granted.PLAN, id)
  return [
    ...closed,
    ...need(input.takenOn <= today, {
      path: 'input.takenOn',
      clause: 'P6.4',
      message: 'views are recorded after they were taken',
    }),
    ...need(!mayKnow || takenOn === null || takenOn <= input.takenOn, {
      path: 'input.takenOn',
      clause: 'P6.4',
      message: 'later views are recorded already',
    }),
  ]
}
