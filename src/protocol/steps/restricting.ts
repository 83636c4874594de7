/** Restriction and objection (P9.5; UK GDPR Art 18, 21): what each step asks for before it is taken. Pure. */
import type { IsoDate } from '../terms.ts'
import { need, type Missing } from './missing.ts'

/** Why somebody's data are restricted: Art 18(1)(a) to (d). */
export const RESTRICTION_GROUNDS = ['ACCURACY_CONTESTED', 'UNLAWFUL', 'NEEDED_FOR_CLAIMS', 'OBJECTION_PENDING'] as const
export type RestrictionGround = (typeof RESTRICTION_GROUNDS)[number]

/** OPEN until it is decided: UPHELD, erasure follows; COMPELLING_GROUNDS override it (Art 21(1)). */
export const OBJECTION_STATUSES = ['OPEN', 'UPHELD', 'COMPELLING_GROUNDS'] as const
export type ObjectionStatus = (typeof OBJECTION_STATUSES)[number]

/** Somebody as they are drawn on one map, restricted or not, with the grounds and objections that are open about them. */
export type Appearance = {
  readonly id: string
  readonly mapId: string
  readonly grounds: readonly RestrictionGround[]
  readonly objected: boolean
}

/** A restriction that has not been lifted. `objectionStatus`: of the objection that it came with. */
export type OpenRestriction = {
  readonly act: string
  readonly people: readonly Pick<Appearance, 'id' | 'mapId'>[]
  readonly objectionStatus: ObjectionStatus | null
}

/** An objection, and whom it is about. */
export type Objection = {
  readonly status: ObjectionStatus
  readonly receivedOn: IsoDate
  readonly people: readonly Pick<Appearance, 'id' | 'mapId'>[]
}

/** Where somebody is named: a case reference, on all maps; or one person on one map. */
export type Naming = { readonly ref: string | null }

const missingSomebody = ({ ref }: Naming, appearances: readonly Appearance[]): readonly Missing[] =>
  need(appearances.length > 0, {
    path: ref === null ? 'input.personId' : 'input.ref',
    clause: 'P9.5',
    message: ref === null ? 'nobody on this map has this id' : 'nobody of this case reference is on a map',
  })

const missingPast = (path: string, day: IsoDate, today: IsoDate): readonly Missing[] =>
  need(day <= today, { path, clause: 'P9.5', message: 'a day that has come' })

/** Art 18(1): whoever restricts says on which ground; one objection restricts by being recorded. */
export const missingToRestrict = (
  input: Naming & { readonly ground: RestrictionGround },
  appearances: readonly Appearance[],
): readonly Missing[] => [
  ...missingSomebody(input, appearances),
  ...need(input.ground !== 'OBJECTION_PENDING', {
    path: 'input.ground',
    clause: 'P9.5',
    message: 'an objection restricts by being recorded: recordObjection',
  }),
  ...need(appearances.length === 0 || appearances.some(({ grounds }) => !grounds.includes(input.ground)), {
    path: 'input.ground',
    clause: 'P9.5',
    message: 'restricted on this ground already',
  }),
]

/** Art 18(3): the subject is informed before a restriction is lifted. One that an objection brought ends with its decision. */
export const missingToLift = (
  input: { readonly informedOn: IsoDate },
  restriction: OpenRestriction | null,
  today: IsoDate,
): readonly Missing[] => [
  ...need(restriction !== null, {
    path: 'input.restrictionId',
    clause: 'P9.5',
    message: 'no restriction that has not been lifted has this id',
  }),
  ...need(restriction?.objectionStatus !== 'OPEN', {
    path: 'input.restrictionId',
    clause: 'P9.5',
    message: 'it came with an objection, and ends when that is decided: decideObjection',
  }),
  ...need(restriction?.objectionStatus !== 'UPHELD', {
    path: 'input.restrictionId',
    clause: 'P9.4',
    message: 'the objection was upheld: the restriction stays until the data are erased',
  }),
  ...missingPast('input.informedOn', input.informedOn, today),
]

/** Art 21(1): whoever is on a map may object; one objection at a time is decided. */
export const missingToObject = (
  input: Naming & { readonly receivedOn: IsoDate },
  appearances: readonly Appearance[],
  today: IsoDate,
): readonly Missing[] => [
  ...missingSomebody(input, appearances),
  ...need(!appearances.some(({ objected }) => objected), {
    path: input.ref === null ? 'input.personId' : 'input.ref',
    clause: 'P9.5',
    message: 'an objection of theirs is open: it is decided first',
  }),
  ...missingPast('input.receivedOn', input.receivedOn, today),
]

/** Art 21(1), 18(3): overriding an objection lifts the restriction, of which the subject is informed before. */
export const missingToDecideObjection = (
  input: { readonly outcome: 'UPHELD' | 'COMPELLING_GROUNDS'; readonly informedOn: IsoDate | null },
  objection: Objection | null,
  today: IsoDate,
): readonly Missing[] => [
  ...need(objection?.status === 'OPEN', {
    path: 'input.objectionId',
    clause: 'P9.5',
    message: 'no open objection has this id',
  }),
  ...need(input.outcome === 'UPHELD' || input.informedOn !== null, {
    path: 'input.informedOn',
    clause: 'P9.5',
    message: 'the subject is informed before the restriction is lifted',
  }),
  ...(input.informedOn === null ? [] : missingPast('input.informedOn', input.informedOn, today)),
]
